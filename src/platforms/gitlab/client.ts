/** Requests to GitLab's REST API: limits on time, short waits after a 429, all pages, errors that name the call. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseJson } from '../../basics/parse-json.ts';
import { Failure } from '../../ports/failure.ts';
import type { RepositoryRef } from '../../ports/forge.ts';
import { failureOf } from './failures.ts';

/** A call to the API, for metrics. */
interface ApiCall {
  platform: 'gitlab';
  /** Method and path template: no names, so that there are few. */
  route: string;
  /** 0: no answer. */
  status: number;
  seconds: number;
  /** What is left of the minute's calls; null where GitLab does not say. */
  limitLeft: number | null;
}

export interface ClientOptions {
  /** `https://gitlab.com`, or where an instance is, with the folder it may be in. */
  url: string;
  /** A project, group or personal access token, or a bot's. */
  token: string;
  observe?: (call: ApiCall) => void;
}

interface Call {
  /** Such as `/projects/:id/merge_requests/:iid`; each `:name` is taken from `path`. */
  route: string;
  path?: Readonly<Record<string, string | number>>;
  query?: Readonly<Record<string, string | number | boolean>>;
  body?: object;
  /** In words, for people. */
  what: string;
}

export interface Client {
  get<T>(call: Call): Promise<T>;
  /** Every page of a list, in GitLab's order. */
  list<T>(call: Call): AsyncIterable<T>;
  write<T>(method: 'POST' | 'PUT', call: Call): Promise<T>;
  /**
   * What a project is asked for by: its number. Of one that is known by name alone it is looked up: GitLab answers a
   * name of before with 301, and a write to it with 405.
   */
  idOf(at: RepositoryRef): Promise<string>;
}

const timeout = 20_000;

/** Seconds; a limit that is over so soon is waited for, the job waits for the others. */
const patience = 3;

const pageSize = 100;

/** Milliseconds for which a name is taken to be the same project's. */
const namedFor = 10 * 60_000;

/** More pages are a mistake: GitLab's own limit for lists by page is 50,000 items. */
const mostPages = 1000;

export function createClient({ url, token, observe = () => {} }: ClientOptions): Client {
  const api = `${url.replace(/(?<!\/)\/+$/, '')}/api/v4`;
  const numbers = new Map<string, { id: Promise<string>; asked: number }>();

  async function once(method: string, call: Call, query: string): Promise<Response> {
    const path = call.route.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(call.path![name]!));
    const start = performance.now();
    let response: Response | null = null;
    try {
      response = await fetch(`${api}${path}${query}`, {
        method,
        headers: {
          accept: 'application/json',
          'private-token': token,
          'user-agent': 'vmsd-warden',
          ...(call.body && { 'content-type': 'application/json' }),
        },
        ...(call.body && { body: JSON.stringify(call.body) }),
        // The token goes to the configured address and nowhere else.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      });
      return response;
    } catch (error) {
      const { cause, name } = error as Error & { cause?: Error };
      const why =
        name === 'TimeoutError' ? 'no answer in 20 s' : (cause?.message ?? (error as Error).message);
      throw new Failure('passing', `GitLab: ${call.what}: ${method} ${call.route}: ${why}`, {
        uncertain: method !== 'GET',
      });
    } finally {
      const left = response?.headers.get('ratelimit-remaining');
      observe({
        platform: 'gitlab',
        route: `${method} ${call.route}`,
        status: response?.status ?? 0,
        seconds: (performance.now() - start) / 1000,
        limitLeft: left ? Number(left) : null,
      });
    }
  }

  async function ask(
    method: string,
    call: Call,
    query: string,
  ): Promise<{ data: unknown; next: string | null }> {
    let response = await once(method, call, query);
    const wait = Number(response.headers.get('retry-after'));
    // What was limited was not done.
    if (response.status === 429 && wait > 0 && wait <= patience) {
      await response.body?.cancel();
      await sleep(wait * 1000);
      response = await once(method, call, query);
    }
    const moved = method === 'GET' ? movedTo(response, call) : null;
    if (moved !== null) {
      await response.body?.cancel();
      return ask(method, { ...call, path: { ...call.path, id: moved } }, query);
    }
    const text = await response.text().catch(() => '');
    const name = `${method} ${call.route}`;
    if (!response.ok) throw failureOf(response, text, `${call.what}: ${name}`, method !== 'GET');
    try {
      const data = text === '' ? null : parseJson(text);
      if (data !== null && typeof data !== 'object') throw new SyntaxError('no object');
      // Only a request that changes something may be answered with nothing.
      if (data === null && method === 'GET') throw new SyntaxError('nothing');
      return { data, next: nextPage(response.headers.get('link')) };
    } catch {
      // A proxy's page, or an answer that was cut.
      throw new Failure('passing', `GitLab: ${call.what}: ${name}: the answer is no JSON`, {
        uncertain: method !== 'GET',
      });
    }
  }

  async function askId(repository: string): Promise<string> {
    const call = { route: '/projects/:id', path: { id: repository }, what: `the project ${repository}` };
    const { data } = await ask('GET', call, '');
    return String((data as { id: number | bigint }).id);
  }

  return {
    async idOf({ repository, repositoryId }) {
      if (repositoryId !== undefined) return repositoryId;
      const key = repository.toLowerCase();
      const known = numbers.get(key);
      if (known && Date.now() - known.asked < namedFor) return known.id;
      const id = askId(repository);
      numbers.set(key, { id, asked: Date.now() });
      id.catch(() => numbers.delete(key));
      return id;
    },
    get: async <T>(call: Call) => (await ask('GET', call, queryOf(call))).data as T,
    write: async <T>(method: 'POST' | 'PUT', call: Call) =>
      (await ask(method, call, queryOf(call))).data as T,
    async *list<T>(call: Call) {
      let query: string | null = queryOf({ ...call, query: { per_page: pageSize, ...call.query } });
      for (let pages = 0; query !== null; pages += 1) {
        if (pages === mostPages) throw new Failure('permanent', `GitLab: ${call.what}: the list has no end`);
        const page: { data: unknown; next: string | null } = await ask('GET', call, query);
        yield* page.data as T[];
        query = page.next;
      }
    },
  };
}

function queryOf({ query = {} }: Call): string {
  const given = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return given.size ? `?${given}` : '';
}

/**
 * The number of a project that was asked for by a name of before; null: it was not moved. Only the number is taken from
 * the address: the token goes to the configured one. https://docs.gitlab.com/api/rest/#redirects
 */
function movedTo(response: Response, { path }: Call): string | null {
  if (![301, 302, 307, 308].includes(response.status) || /^\d+$/.test(String(path?.id ?? '1'))) return null;
  return (
    /\/api\/v4\/projects\/([1-9]\d*)(?=[/?]|$)/.exec(response.headers.get('location') ?? '')?.[1] ?? null
  );
}

/**
 * The query of the next page, by page or by keyset. Only the query is taken: behind a proxy GitLab may name an
 * address that is not the one it is asked at, and the token goes to no other.
 */
function nextPage(link: string | null): string | null {
  const next = /<([^<>]+)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  return next && URL.canParse(next) ? new URL(next).search : null;
}
