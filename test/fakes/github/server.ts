/**
 * The fake's HTTP server: who asks, may he, is the request as GitHub describes it, and its scripted mishaps.
 * Source of limits and redirects: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
import { createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { relative } from 'node:path';
import { misbehave, takeFault } from '../faults.ts';
import { branchTips, serveGit } from '../repositories.ts';
import { control } from './control.ts';
import { answerGraphql } from './graphql.ts';
import { followBranches } from './mirror-routes.ts';
import { acceptManifest } from './registration.ts';
import { type Answer, handlers } from './rest.ts';
import {
  appUser,
  fullName,
  type Grants,
  type Recorded,
  Refusal,
  type Repository,
  repositoryNamed,
  type State,
  type User,
  userOf,
} from './state.ts';
import { match } from './validate.ts';

const apiRoot = '/api/v3';

/** Serves the API under `/api/v3` and `/api/graphql`, git under `/OWNER/NAME.git`, and what steers it under `/_fake`. */
export function createFake(state: State): Server {
  return createServer((request, response) => {
    void answer(state, request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(JSON.stringify({ message: `the fake is broken: ${(error as Error).stack}` }));
    });
  });
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', state.url);
  if (url.pathname.startsWith('/_fake/')) {
    const args = JSON.parse((await read(request)) || '{}') as never;
    const result = await control(state, url.pathname.slice('/_fake/'.length), args);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(result ?? null));
    return;
  }
  if (request.method === 'POST' && /^\/(?:organizations\/[^/]+\/)?settings\/apps\/new$/.test(url.pathname)) {
    const back = acceptManifest(new URLSearchParams(await read(request)), url.searchParams);
    response.writeHead(302, { location: back }).end();
    return;
  }
  const repository = /^\/([^/]+\/[^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/.exec(
    url.pathname,
  );
  if (repository) return gitRequest(state, repository[1]!, repository[2]!, request, response, url);
  await apiRequest(state, request, response, url);
}

function gitRequest(
  state: State,
  name: string,
  rest: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  const record = newRecord(request, url);
  state.requests.push(record);
  const fault = takeFault(state, request.method!, url.pathname);
  const found = repositoryNamed(state, name);
  const moved = found ? undefined : movedRepository(state, name);
  if (moved) {
    record.status = 301;
    response.writeHead(301, { location: `${state.url}/${fullName(moved)}.git${rest}${url.search}` }).end();
    return;
  }
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const [user, secret] = basic ? Buffer.from(basic, 'base64').toString().split(':') : [];
  const token = secret === undefined ? undefined : state.tokens.get(secret);
  const allowed =
    user === 'x-access-token' &&
    token !== undefined &&
    token.expires > Date.now() &&
    token.permissions.contents !== undefined &&
    found !== undefined &&
    (token.repositories?.includes(found.id) ?? true) &&
    state.installations.get(token.installation)?.repositories.includes(fullName(found));
  record.caller = token?.installation ?? null;
  const open = found && !found.private;
  if (fault && !fault.done) {
    record.status = fault.status;
    return void misbehave(fault, response, '');
  }
  const isPush = rest === '/git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack';
  if (found && isPush && !(allowed && token.permissions.contents === 'write')) {
    record.status = basic === undefined ? 401 : 403;
    if (record.status === 401) response.setHeader('www-authenticate', 'Basic realm="GitHub"');
    response.statusCode = record.status;
    response.end('Write access to repository not granted.');
    return;
  }
  if (!found || !(allowed || open)) {
    record.status = found && basic === undefined ? 401 : 404;
    if (record.status === 401) response.setHeader('www-authenticate', 'Basic realm="GitHub"');
    response.statusCode = record.status;
    response.end('Repository not found.');
    return;
  }
  record.status = 200;
  const before = rest === '/git-receive-pack' ? branchTips(found.dir) : null;
  const push = before && {
    protected: found.protectedBranches.map((branch) => `refs/heads/${branch}`),
    workflows: token?.permissions.workflows === 'write',
    done: () => followBranches(state, found, before),
  };
  const serve = (): void =>
    serveGit(
      state.folder,
      `/${relative(state.folder, found.dir)}${rest}`,
      request,
      response,
      url,
      push ?? undefined,
    );
  // A push that was taken, and the answer was lost.
  if (fault?.done && push) {
    response.write = () => true;
    response.end = () => response.destroy() as never;
  }
  setTimeout(serve, fault?.delay ?? 0);
}

async function apiRequest(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const record = newRecord(request, url);
  state.requests.push(record);
  const text = await read(request);
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('x-github-request-id', String(state.nextId++));
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    return finish(response, record, 400, { message: 'Problems parsing JSON' });
  }
  record.body = body;
  const isGraphql = url.pathname === '/api/graphql';
  const path = isGraphql ? `/graphql ${firstField(body)}` : url.pathname.slice(apiRoot.length);
  const fault = takeFault(state, request.method!, path);
  if (fault && !fault.done) {
    record.status = fault.status;
    return misbehave(
      fault,
      response,
      fault.body === undefined ? JSON.stringify({ message: 'Server Error' }) : JSON.stringify(fault.body),
    );
  }
  let done: { status: number; body: unknown };
  try {
    const { caller, grants, scope, me } = callerOf(state, request);
    record.caller = caller;
    countRate(state, response);
    done = isGraphql
      ? await graphqlRequest(state, caller, { grants, scope, me }, body)
      : restRequest(state, record, { grants, scope, me }, url, body, response);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const errors = error.errors.length ? { errors: error.errors } : {};
    done = { status: error.status, body: { message: error.message, ...errors, documentation_url: '' } };
  }
  if (fault) {
    record.status = fault.status;
    return misbehave(fault, response, JSON.stringify(fault.body ?? { message: 'Server Error' }));
  }
  finish(response, record, done.status, done.body);
}

async function graphqlRequest(
  state: State,
  caller: Recorded['caller'],
  { grants, scope, me }: Rights,
  body: unknown,
): Promise<{ status: number; body: unknown }> {
  if (typeof caller !== 'number') throw new Refusal(401, 'Requires authentication');
  return {
    status: 200,
    body: await answerGraphql(state, caller, grants, scope, me, body as { query: string }),
  };
}

function restRequest(
  state: State,
  record: Recorded,
  { grants, scope, me }: Rights,
  url: URL,
  body: unknown,
  response: ServerResponse,
): { status: number; body: unknown } {
  const redirect = redirectOf(state, record.method, url, response);
  if (redirect) return redirect;
  const path = byNumber(state, url.pathname.slice(apiRoot.length));
  const inner = new URL(path + url.search, 'http://api.invalid');
  const matched = url.pathname.startsWith(`${apiRoot}/`) ? match(record.method, inner, body) : null;
  if (!matched) {
    state.violations.push(`${record.method} ${url.pathname}: not in the description`);
    throw new Refusal(404, 'Not Found');
  }
  const { operation, params, mistakes } = matched;
  if (!record.userAgent) mistakes.push('no user-agent');
  if (record.caller !== null && record.apiVersion === null) mistakes.push('no x-github-api-version');
  if (mistakes.length) {
    state.violations.push(...mistakes.map((one) => `${operation.route}: ${one}`));
    throw new Refusal(422, `Invalid request.\n\n${mistakes.join('\n')}`);
  }
  const { caller } = record;
  if (caller === null && operation.caller !== 'any') throw new Refusal(401, 'Requires authentication');
  if (operation.caller === 'app' && caller !== 'app') {
    throw new Refusal(401, 'A JSON web token could not be decoded');
  }
  if (operation.caller === 'installation' && typeof caller !== 'number') {
    throw new Refusal(403, 'You must authenticate with an access token in order to access this endpoint.');
  }
  if (operation.permission && typeof caller === 'number') {
    const enough = Object.entries(operation.permission).some(
      ([name, level]) => grants[name] === 'write' || grants[name] === level,
    );
    if (!enough) throw new Refusal(403, 'Resource not accessible by integration');
  }
  const handler = handlers[operation.route];
  if (!handler) throw new Refusal(404, 'Not Found');
  const { method } = record;
  return page(
    handler({ state, params, query: url.searchParams, body, caller, method, scope, me }),
    url,
    response,
  );
}

function movedRepository(state: State, name: string): Repository | undefined {
  const id = state.moved.get(name.toLowerCase());
  return id === undefined ? undefined : [...state.repositories.values()].find((one) => one.id === id);
}

/**
 * A name of before leads to the number, for as long as nobody else has that name.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function redirectOf(
  state: State,
  method: string,
  url: URL,
  response: ServerResponse,
): { status: number; body: unknown } | null {
  const [, name = '', rest = ''] = /^\/api\/v3\/repos\/([^/]+\/[^/]+)(.*)$/.exec(url.pathname) ?? [];
  const moved = name && !repositoryNamed(state, name) ? movedRepository(state, name) : undefined;
  if (!moved) return null;
  const location = `${state.url}${apiRoot}/repositories/${moved.id}${rest}${url.search}`;
  response.setHeader('location', location);
  return {
    status: method === 'GET' ? 301 : 307,
    body: { message: 'Moved Permanently', url: location, documentation_url: '' },
  };
}

/** Where redirects lead to is no address that one should ask for oneself. */
function byNumber(state: State, path: string): string {
  const [, id, rest] = /^\/repositories\/(\d+)(.*)$/.exec(path) ?? [];
  const found = [...state.repositories.values()].find((one) => one.id === Number(id));
  return found ? `/repos/${fullName(found)}${rest}` : path;
}

/** Cuts a list into pages and says where the next one is. */
function page(result: Answer, url: URL, response: ServerResponse): { status: number; body: unknown } {
  const link = (changes: Record<string, string>, rel: string): string => {
    const next = new URL(url);
    for (const [name, value] of Object.entries(changes)) next.searchParams.set(name, value);
    return `<${next}>; rel="${rel}"`;
  };
  if (result.cursor) response.setHeader('link', link({ cursor: result.cursor }, 'next'));
  if (!result.list) return { status: result.status, body: result.body };
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const at = Number(url.searchParams.get('page') ?? 1);
  const { items, as } = result.list;
  const last = Math.max(1, Math.ceil(items.length / size));
  if (at < last)
    response.setHeader(
      'link',
      [link({ page: String(at + 1) }, 'next'), link({ page: String(last) }, 'last')].join(', '),
    );
  const shown = items.slice((at - 1) * size, at * size);
  return { status: result.status, body: as === null ? shown : { total_count: items.length, [as]: shown } };
}

interface Rights {
  grants: Grants;
  scope: number[] | null;
  me: User;
}

function callerOf(state: State, request: IncomingMessage): { caller: Recorded['caller'] } & Rights {
  const given = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (given === undefined) return { caller: null, grants: {}, scope: null, me: userOf('nobody') };
  if (given.split('.').length === 3) {
    if (!validJwt(state, given)) throw new Refusal(401, 'A JSON web token could not be decoded');
    return { caller: 'app', grants: {}, scope: null, me: appUser(state) };
  }
  const token = state.tokens.get(given);
  if (!token || token.expires < Date.now() || !state.installations.has(token.installation)) {
    throw new Refusal(401, 'Bad credentials');
  }
  if (state.installations.get(token.installation)!.suspendedAt !== null)
    throw new Refusal(403, 'This installation has been suspended');
  const me = token.user === undefined ? appUser(state) : userOf(token.user);
  return { caller: token.installation, grants: token.permissions, scope: token.repositories, me };
}

function newRecord(request: IncomingMessage, url: URL): Recorded {
  return {
    at: Date.now(),
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.search,
    body: undefined,
    status: 0,
    caller: null,
    userAgent: request.headers['user-agent'] ?? '',
    apiVersion: (request.headers['x-github-api-version'] as string | undefined) ?? null,
  };
}

function validJwt(state: State, token: string): boolean {
  const [head, claims, signature] = token.split('.') as [string, string, string];
  if (!state.app) return false;
  const key = createPublicKey(state.app.publicKey);
  const { iss, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  // Its words for a number of no App: https://github.com/octokit/rest.js/issues/218
  if (String(iss) !== String(state.app.id)) throw new Refusal(404, 'Integration not found');
  if (!verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url')))
    return false;
  const at = Date.now() / 1000;
  // GitHub takes ten minutes at most, and a clock that is a minute off.
  return iat <= at + 60 && exp > at && exp - iat <= 660;
}

function countRate(state: State, response: ServerResponse): void {
  const rate = state.rateLimit;
  const at = Math.floor(Date.now() / 1000);
  if (rate.reset <= at) Object.assign(rate, { reset: at + 3600, remaining: Math.max(rate.remaining, 0) });
  response.setHeader('x-ratelimit-limit', rate.limit);
  response.setHeader('x-ratelimit-reset', rate.reset);
  response.setHeader('x-ratelimit-resource', 'core');
  if (rate.remaining <= 0) {
    response.setHeader('x-ratelimit-remaining', 0);
    throw new Refusal(403, 'API rate limit exceeded for installation.');
  }
  rate.remaining -= 1;
  response.setHeader('x-ratelimit-remaining', rate.remaining);
}

function firstField(body: unknown): string {
  const { query = '' } = (body ?? {}) as { query?: string };
  return /\{\s*(\w+)/.exec(query)?.[1] ?? '';
}

function finish(response: ServerResponse, record: Recorded, status: number, body: unknown): void {
  record.status = status;
  response.statusCode = status;
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
