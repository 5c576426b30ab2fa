/**
 * The fake's HTTP server: who asks, may he, is the request as GitLab describes it, and its scripted mishaps.
 * Source of redirects: https://docs.gitlab.com/api/rest/#redirects
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { relative } from 'node:path';
import { misbehave, takeFault } from '../faults.ts';
import { branchTips, serveGit } from '../repositories.ts';
import { type Answer, handlers } from './api.ts';
import { control } from './control.ts';
import { followBranches } from './mirror-routes.ts';
import { movedProject, type Project, projectAt, type Recorded, Refusal, type State } from './state.ts';
import { match } from './validate.ts';

const apiRoot = '/api/v4';

/** Serves the apiRoot under `/api/v4`, git under `/GROUP/…/NAME.git`, and what steers it under `/_fake`. */
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
  const repository = /^\/(.+?)\.git(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/.exec(url.pathname);
  if (repository) return gitRequest(state, repository[1]!, repository[2]!, request, response, url);
  await apiRequest(state, request, response, url);
}

function gitRequest(
  state: State,
  path: string,
  rest: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  const record: Recorded = { method: request.method!, path: url.pathname, body: undefined, status: 200 };
  state.requests.push(record);
  const fault = takeFault(state, request.method!, url.pathname);
  if (fault && !fault.done) {
    record.status = fault.status;
    return void misbehave(fault, response, '');
  }
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const secret = basic && Buffer.from(basic, 'base64').toString().split(':')[1];
  const user = secret === undefined ? undefined : state.tokens.get(secret);
  if (basic !== undefined && !user) state.violations.push(`git ${path}: a token of somebody else`);
  const moved = movedProject(state, path);
  if (moved) {
    record.status = 301;
    response.writeHead(301, { location: `${state.url}/${moved.path}.git${rest}${url.search}` }).end();
    return;
  }
  const project = projectAt(state, path);
  const allowed = project && (!project.private || (user && (project.members[user.username] ?? 0) >= 20));
  if (!allowed) {
    record.status = basic === undefined ? 401 : 404;
    if (basic === undefined) response.setHeader('www-authenticate', 'Basic realm="GitLab"');
    response.statusCode = record.status;
    response.end('The project you were looking for could not be found.');
    return;
  }
  const isPush = rest === '/git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack';
  const level = (user && project.members[user.username]) ?? 0;
  if (isPush && level < 30) {
    record.status = basic === undefined ? 401 : 403;
    if (basic === undefined) response.setHeader('www-authenticate', 'Basic realm="GitLab"');
    response.statusCode = record.status;
    response.end('You are not allowed to push code to this project.');
    return;
  }
  const before = rest === '/git-receive-pack' ? branchTips(project.dir) : null;
  const push = before && {
    protected: level >= 40 ? [] : project.protectedBranches.map((branch) => `refs/heads/${branch}`),
    workflows: true,
    done: () => followBranches(state, project, before),
  };
  // A push that was taken, and the answer was lost.
  if (fault?.done && push) {
    response.write = () => true;
    response.end = () => response.destroy() as never;
  }
  const serve = (): void =>
    serveGit(
      state.folder,
      `/${relative(state.folder, project.dir)}${rest}`,
      request,
      response,
      url,
      push ?? undefined,
    );
  setTimeout(serve, fault?.delay ?? 0);
}

async function apiRequest(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const text = await read(request);
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const path = url.pathname.slice(apiRoot.length);
  const record: Recorded = { method: request.method!, path, body, status: 0 };
  state.requests.push(record);
  response.setHeader('content-type', 'application/json');
  // Faults name paths as people read them.
  const fault = takeFault(state, record.method, readable(state, decodeURIComponent(path)));
  if (fault && !fault.done) {
    record.status = fault.status;
    return void misbehave(
      fault,
      response,
      JSON.stringify(fault.body ?? { message: `${fault.status} Error` }),
    );
  }
  let done: { status: number; body: unknown };
  try {
    done = pageOf(handle(state, request, record, path, url, response), url, response);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    done = { status: error.status, body: { message: error.message } };
  }
  if (fault) {
    record.status = fault.status;
    return void misbehave(
      fault,
      response,
      JSON.stringify(fault.body ?? { message: `${fault.status} Error` }),
    );
  }
  record.status = done.status;
  response.statusCode = done.status;
  response.end(JSON.stringify(done.body));
}

function handle(
  state: State,
  request: IncomingMessage,
  record: Recorded,
  path: string,
  url: URL,
  response: ServerResponse,
): Answer {
  const matched = url.pathname.startsWith(`${apiRoot}/`)
    ? match(record.method, path, url.searchParams, record.body)
    : null;
  if (!matched) {
    state.violations.push(`${record.method} ${url.pathname}: not described`);
    throw new Refusal(404, '404 Not Found');
  }
  const { operation, params, mistakes } = matched;
  const { route, role } = operation;
  if (request.headers['user-agent'] !== 'vmsd-warden') mistakes.push('no user-agent');
  if (mistakes.length) {
    state.violations.push(...mistakes.map((one) => `${route}: ${one}`));
    throw new Refusal(400, mistakes.join(', '));
  }
  const caller = state.tokens.get(String(request.headers['private-token']));
  if (!caller) state.violations.push(`${route}: a token of somebody else`);
  if (!caller) throw new Refusal(401, '401 Unauthorized');
  const moved = params.id === undefined ? undefined : movedProject(state, params.id);
  if (moved) return redirectTo(state, moved, params.id!, record.method, url, response);
  const project = params.id === undefined ? null : projectBy(state, params.id);
  const level = project?.members[caller.username] ?? 0;
  if (params.id !== undefined && (!project || (project.private && level === 0))) {
    throw new Refusal(404, '404 Project Not Found');
  }
  const open = project && !project.private && role <= 10;
  if (role > level && !open) throw new Refusal(403, '403 Forbidden');
  // https://docs.gitlab.com/user/project/working_with_projects/#archive-a-project: it is read-only.
  if (project?.archived && record.method !== 'GET') throw new Refusal(403, '403 Forbidden');
  return handlers[route]!({
    state,
    caller,
    project: project as Project,
    params,
    query: url.searchParams,
    body: (record.body ?? {}) as Record<string, unknown>,
  });
}

/**
 * https://docs.gitlab.com/api/rest/#redirects: a path of before leads to the project's number. In GitLab's own code
 * (lib/api/helpers.rb, find_project!) that is for GET alone; all else is refused.
 */
function redirectTo(
  state: State,
  moved: Project,
  id: string,
  method: string,
  url: URL,
  response: ServerResponse,
): Answer {
  if (method !== 'GET')
    throw new Refusal(405, '405 Method Not Allowed - Non GET methods are not allowed for moved projects');
  const path = url.pathname.replace(`/projects/${encodeURIComponent(id)}`, `/projects/${moved.id}`);
  const location = `${state.url}${path}${url.search}`;
  response.setHeader('location', location);
  return { status: 301, body: `This resource has been moved permanently to ${location}` };
}

/** With a project's path in place of its number. */
function readable(state: State, path: string): string {
  return path.replace(/^\/projects\/(\d+)(?=\/|$)/, (whole, id: string) => {
    const found = projectBy(state, id);
    return found ? `/projects/${found.path}` : whole;
  });
}

function projectBy(state: State, id: string): Project | null {
  const found = /^\d+$/.test(id)
    ? [...state.projects.values()].find((one) => one.id === Number(id))
    : projectAt(state, id);
  return found ?? null;
}

/** Cuts a list into pages and says where the next one is (rest/_index.md, pagination). */
function pageOf(result: Answer, url: URL, response: ServerResponse): { status: number; body: unknown } {
  if (!('list' in result)) return result;
  const size = Number(url.searchParams.get('per_page') ?? 20);
  // As behind a proxy: the address is not the one that was asked.
  const next = new URL(url.pathname + url.search, 'https://gitlab.invalid');
  const link = (): unknown => response.setHeader('link', `<${next}>; rel="next"`);
  if (url.searchParams.get('pagination') === 'keyset') {
    const page = keysetPage(result.list as { id: number }[], url.searchParams, size);
    const last = page.at(-1);
    if (last) {
      const isUp = url.searchParams.get('sort') === 'asc';
      next.searchParams.set(isUp ? 'id_after' : 'id_before', String(last.id));
      link();
    }
    return { status: 200, body: page };
  }
  const at = Number(url.searchParams.get('page') ?? 1);
  if (at * size < result.list.length) {
    next.searchParams.set('page', String(at + 1));
    link();
  }
  return { status: 200, body: result.list.slice((at - 1) * size, at * size) };
}

/** Only a page with nothing on it has no next one. */
function keysetPage<T extends { id: number }>(all: T[], query: URLSearchParams, size: number): T[] {
  const after = Number(query.get('id_after') ?? 0);
  const before = Number(query.get('id_before') ?? Infinity);
  const sign = query.get('sort') === 'asc' ? 1 : -1;
  return all
    .filter(({ id }) => id > after && id < before)
    .sort((a, b) => sign * (a.id - b.id))
    .slice(0, size);
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
