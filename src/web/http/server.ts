/** The HTTP server: routes in, answers out. What it answers with comes from the parts that it is given. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '../../ports/failure.ts';
import type { WebhookHandler } from '../../ports/forge.ts';
import type { Store } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';
import type { Events } from '../api/events.ts';
import { type Site, showProblem } from '../pages/layout.ts';
import { nothingHere, type Pages, routeOf } from '../pages/pages.ts';
import type { CheckAccess } from './access.ts';
import { Refusal, readBody } from './body.ts';
import type { Metrics, Sample } from './metrics.ts';
import type { Sessions } from './session.ts';

/** An answer. `text` is sent in UTF-8; with `stream` it goes on for as long as that writes. */
interface Answer {
  status: number;
  headers?: Readonly<Record<string, string>>;
  text: string;
  stream?: (response: ServerResponse) => void;
}

export interface WebParts {
  store: Pick<Store, 'acceptDelivery'>;
  /** Called after a delivery was stored. */
  wake(): void;
  /** Null: the platform is not configured, and its webhooks are refused. */
  webhooks: Readonly<Record<'github' | 'gitlab', WebhookHandler | null>>;
  /** Reviews an mbox or a diff, and gives the report as JSON. Throws Refusal. */
  check(input: Buffer): Promise<string>;
  /** For POST /api/check. */
  checkAccess: CheckAccess;
  /** Throws when the database or the queue does not answer. */
  ready(): Promise<void>;
  samples(): Promise<Sample[]>;
  site: Site;
  pages: Pages;
  sessions: Sessions;
  events: Events;
  metrics: Metrics;
  log: Log;
}

export interface WebServer {
  /** Where it listens, as http://HOST:PORT. */
  readonly url: string;
  /** Answers what has begun, takes nothing new, and cuts off what is not done in `milliseconds`. */
  stop(milliseconds: number): Promise<void>;
}

type Route = (request: IncomingMessage, url: URL, fields: Record<string, unknown>) => Promise<Answer>;

interface Found {
  /** What its requests are counted as. */
  pattern: string;
  methods: readonly string[];
  route: Route;
}
type Routes = ReadonlyMap<string, Found>;

/** What every answer has. */
const commonHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

/** Starts to listen; throws when the address cannot be had. */
export async function startWeb(parts: WebParts, host: string, port: number): Promise<WebServer> {
  const routes = routesOf(parts);
  let stopping = false;
  const server = createServer(
    {
      // A client that sends byte by byte does not keep its place for long.
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      connectionsCheckingInterval: 2000,
      keepAliveTimeout: 5000,
    },
    (request, response) => {
      void answer(parts, routes, request, response, () => stopping);
    },
  );
  server.maxConnections = 1000;
  await listen(server, host, port);
  const { address, port: actual, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`,
    async stop(milliseconds) {
      stopping = true;
      parts.events.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), milliseconds);
      await closed;
      clearTimeout(cut);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

async function answer(
  parts: WebParts,
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
  stopping: () => boolean,
): Promise<void> {
  const { metrics, log } = parts;
  const started = performance.now();
  const id = randomUUID();
  const fields: Record<string, unknown> = { request: id };
  let known = 'other';
  let reply: Answer;
  try {
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    const found = url && (routes.get(url.pathname) ?? pageRoute(parts, url.pathname));
    if (!found) throw nothingHere();
    known = found.pattern;
    const method = request.method === 'HEAD' ? 'GET' : request.method!;
    if (!found.methods.includes(method)) {
      const allow = found.methods.join(', ');
      throw new Refusal(405, `${known} takes ${allow}`, { allow });
    }
    reply = await found.route(request, url, fields);
  } catch (error) {
    if (!(error instanceof Refusal)) log.error({ ...fields, route: known, err: error }, 'request failed');
    const refusal = refusalOf(error, id);
    reply = await refused(parts.site, request, refusal);
  }
  const seconds = (performance.now() - started) / 1000;
  metrics.count('vmsd_warden_http_requests_total', { route: known, status: reply.status });
  metrics.observe('vmsd_warden_http_seconds', { route: known }, seconds);
  const line = {
    ...fields,
    method: request.method,
    route: known,
    status: reply.status,
    ms: Math.round(seconds * 1000),
  };
  // Health checks come every few seconds.
  if (/^\/(?:healthz|readyz|metrics)$/.test(known)) log.debug(line, 'request');
  else log.info(line, 'request');
  if (!request.complete && !request.destroyed) await letFinish(request);
  if (response.destroyed) return;
  // What was not read of the body would be taken for the next request.
  const close = stopping() || !request.complete;
  if (reply.stream && request.method !== 'HEAD') {
    response.writeHead(reply.status, { ...commonHeaders, ...reply.headers, 'x-request-id': id });
    return reply.stream(response);
  }
  response.writeHead(reply.status, {
    ...commonHeaders,
    'content-type': reply.text.startsWith('{') ? 'application/json' : 'text/plain; charset=utf-8',
    ...reply.headers,
    'x-request-id': id,
    'content-length': Buffer.byteLength(reply.text),
    ...(close ? { connection: 'close' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : reply.text);
}

/** Who is still sending would not see the answer if the connection were cut at once: what comes is thrown away. */
function letFinish(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const enough = setTimeout(resolve, 2000);
    request.once('end', resolve).once('close', resolve).resume();
    request.once('close', () => clearTimeout(enough));
  });
}

/** What the database or a forge cannot do now may be asked again; all else is ours, and in the log. */
function refusalOf(error: unknown, request: string): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Failure && error.retry) {
    return new Refusal(503, `the database does not answer; the log says more under request ${request}`);
  }
  return new Refusal(500, `this failed; the log says why under request ${request}`);
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** A page for people, JSON for everything else. */
async function refused(site: Site, request: IncomingMessage, refusal: Refusal): Promise<Answer> {
  const { status, message } = refusal;
  const headers = {
    ...(status === 503 ? { 'retry-after': '10' } : {}),
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...refusal.headers,
  };
  const isApi = /^\/api\//.test(request.url ?? '');
  if (isApi || !/\btext\/html\b/.test(request.headers.accept ?? '')) {
    return { status, headers, text: json({ error: message }) };
  }
  const title = status === 404 ? 'There is nothing here' : 'This did not work';
  const page = await answerOf(await showProblem(site, status, title, `${message}.`));
  return { ...page, headers: { ...headers, ...page.headers } };
}

async function answerOf(page: Response): Promise<Answer> {
  return { status: page.status, headers: Object.fromEntries(page.headers), text: await page.text() };
}

/** The page at a path; null when there is none. */
function pageRoute({ pages }: WebParts, path: string): Found | null {
  const found = routeOf(pages, path);
  return found && { ...found, route: async (request, url) => answerOf(await ask(pages, request, url)) };
}

function ask(pages: Pages, request: IncomingMessage, url: URL): Response | Promise<Response> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  // The body is read when the page asks for it, within its limit.
  const method = request.method === 'HEAD' ? 'GET' : request.method!;
  // Whoever it is addressed to, and with whatever user and password, only the path is looked at.
  const target = new URL(url.pathname + url.search, 'http://localhost');
  return pages.fetch(new Request(target, { method, headers }), {
    body: (limit: number) => readBody(request, limit),
    address: request.socket.remoteAddress ?? '',
  });
}

/** The server's own routes; the others are pages. */
export function routesOf(parts: WebParts): Routes {
  const at = (pattern: string, method: string, route: Route): [string, Found] => [
    pattern,
    { pattern, methods: [method], route },
  ];
  return new Map([
    at('/healthz', 'GET', async () => ({ status: 200, text: 'ok\n' })),
    at('/readyz', 'GET', () => readiness(parts)),
    at('/metrics', 'GET', () => metricsPage(parts)),
    at('/events', 'GET', (request) => watch(parts, request)),
    at('/api/check', 'POST', (request) => check(parts, request)),
    at('/webhooks/github', 'POST', (request, _url, fields) => webhook(parts, 'github', request, fields)),
    at('/webhooks/gitlab', 'POST', (request, _url, fields) => webhook(parts, 'gitlab', request, fields)),
  ]);
}

async function readiness(parts: WebParts): Promise<Answer> {
  try {
    await within(3000, parts.ready());
    return { status: 200, text: json({ ready: true }) };
  } catch (error) {
    parts.log.warn({ err: error }, 'not ready');
    return { status: 503, text: json({ ready: false, error: 'the database or the queue does not answer' }) };
  }
}

async function metricsPage(parts: WebParts): Promise<Answer> {
  const samples = await within(3000, parts.samples())
    .then((found) => [...found, { name: 'vmsd_warden_database_up', value: 1 }])
    .catch(() => [{ name: 'vmsd_warden_database_up', value: 0 }]);
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    text: parts.metrics.render(samples),
  };
}

async function watch({ sessions, events }: WebParts, request: IncomingMessage): Promise<Answer> {
  const { authorization, cookie } = request.headers;
  const viewer = sessions.of({
    headers: { authorization, cookie },
    address: request.socket.remoteAddress ?? '',
  });
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
    text: '',
    stream: events.join(viewer),
  };
}

async function check(parts: WebParts, request: IncomingMessage): Promise<Answer> {
  if (parts.checkAccess === 'closed') {
    throw new Refusal(403, 'POST /api/check is closed: a forge is configured, and ADMIN_TOKEN is not set');
  }
  // Only the header: a cookie would go along with another site's form. Wrong tokens are counted there.
  const { authorization } = request.headers;
  const asker = { headers: { authorization }, address: request.socket.remoteAddress ?? '' };
  if (parts.checkAccess === 'token' && !parts.sessions.of(asker).seesPrivate) {
    throw new Refusal(401, 'POST /api/check needs the header "Authorization: Bearer ADMIN_TOKEN"');
  }
  const input = await readBody(request);
  if (!input.length) throw new Refusal(400, 'the body is empty: send an mbox, a mail or a diff');
  const text = await parts.check(input);
  return { status: 200, headers: { 'content-type': 'application/json' }, text };
}

async function webhook(
  parts: WebParts,
  platform: 'github' | 'gitlab',
  request: IncomingMessage,
  fields: Record<string, unknown>,
): Promise<Answer> {
  const handler = parts.webhooks[platform];
  const counted = (outcome: string) =>
    parts.metrics.count('vmsd_warden_deliveries_total', { platform, outcome });
  if (!handler) {
    counted('refused');
    throw new Refusal(404, `${platform} is not configured here: no webhook is accepted without its secret`);
  }
  const body = await readBody(request).catch((error: unknown) => {
    counted('refused');
    throw error;
  });
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
  const { status, text, deliveries } = await handler({ headers, body });
  if (status >= 300) counted('refused');
  for (const { id, name, event } of deliveries) {
    fields.delivery = id;
    fields.event = name;
    // A forge that gets no answer in 10 seconds counts it as failed, and sends it again when it is told to.
    const fresh = await within(9000, parts.store.acceptDelivery(id, platform, name, event)).catch(
      (error: unknown) => {
        counted('failed');
        parts.log.error({ ...fields, err: error }, 'delivery could not be stored');
        throw new Refusal(503, 'the delivery could not be stored; send it again later');
      },
    );
    counted(fresh ? (event ? 'accepted' : 'ignored') : 'repeated');
  }
  if (deliveries.some(({ event }) => event)) parts.wake();
  return { status, text: `${text}\n` };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
