/** Probot's Octokit as this program wants it: no blind repetition, limits on time, every call counted. */
import { Probot, ProbotOctokit } from 'probot';
import { Failure } from '../../ports/failure.ts';
import type { Log } from '../../ports/system.ts';
import { apiVersion, fetchInTime } from './transport.ts';

/** A call to the API, for metrics. */
export interface ApiCall {
  platform: 'github';
  /** Method and path template: no names, so that there are few. */
  route: string;
  /** 0: no answer. */
  status: number;
  seconds: number;
  /** What is left of the hour's calls; null where GitHub does not say. */
  limitLeft: number | null;
}

export interface OctokitOptions {
  appId: number | string;
  privateKey: string;
  webhookSecret: string;
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  apiUrl: string;
  log: Log;
  observe?: (call: ApiCall) => void;
  /** Writes a second apart, as GitHub asks (default); tests and benches have no time for it. */
  pace?: boolean;
}

/** A limit that is over so soon is waited for; the job waits for the others. */
const patience = 3;

/** The App at GitHub. Throws for a webhook secret that anyone could guess. */
export async function openApp(options: OctokitOptions): Promise<Probot> {
  // Probot takes "development" where none is given: then whoever knows Probot may send events.
  if (!options.webhookSecret || options.webhookSecret === 'development') {
    throw new Failure('permanent', 'WEBHOOK_SECRET must be set, and not to "development"');
  }
  const { observe = () => {}, apiUrl } = options;
  const wait = (after: number, _request: unknown, _octokit: unknown, tries: number): boolean =>
    after <= patience && tries < 1;

  const Octokit = ProbotOctokit.plugin((octokit) => {
    octokit.hook.before('request', (request) => {
      request.headers['x-github-api-version'] = apiVersion;
    });
    octokit.hook.wrap('request', async (request, given) => {
      const start = performance.now();
      const count = (status: number, headers: Record<string, unknown> = {}): void => {
        const left = headers['x-ratelimit-remaining'];
        observe({
          platform: 'github',
          route: `${given.method} ${template(given.url)}`,
          status,
          seconds: (performance.now() - start) / 1000,
          limitLeft: left === undefined ? null : Number(left),
        });
      };
      try {
        const response = await request(given);
        count(response.status, response.headers);
        return response;
      } catch (error) {
        const { response } = error as { response?: { status: number; headers: Record<string, unknown> } };
        count(response?.status ?? 0, response?.headers);
        throw error;
      }
    });
    return {};
  }).defaults((given: ClientOptions) => ({
    ...given,
    userAgent: 'vmsd-warden',
    // What is tried again is tried by the job, which first looks whether it was done.
    retry: { enabled: false },
    throttle: {
      ...given.throttle,
      enabled: options.pace ?? true,
      onRateLimit: wait,
      onSecondaryRateLimit: wait,
    },
    ...(given.auth?.request && {
      auth: {
        ...given.auth,
        // Tokens are asked for at the same address as all else.
        request: given.auth.request.defaults({
          baseUrl: apiUrl,
          headers: { 'user-agent': 'vmsd-warden', 'x-github-api-version': apiVersion },
          request: { fetch: fetchInTime },
        }),
      },
    }),
  }));

  const probot = new Probot({
    appId: Number(options.appId),
    privateKey: options.privateKey,
    secret: options.webhookSecret,
    baseUrl: apiUrl,
    // Probot's options want pino's own type.
    log: probotLog(options.log) as never,
    Octokit: Octokit as never,
    request: { fetch: fetchInTime },
  });
  await probot.ready();
  return probot;
}

/** Later pages are asked for by their whole address. */
function template(url: string): string {
  if (!/^https?:/.test(url)) return url;
  const { pathname } = new URL(url);
  return pathname
    .replace(/^\/api\/v3/, '')
    .replace(/^\/repos\/[^/]+\/[^/]+/, '/repos/{owner}/{repo}')
    .replace(/\/[0-9a-f]{40}(?=\/|$)/, '/{ref}')
    .replace(/\/\d+(?=\/|$)/g, '/{number}');
}

/** What Probot hands to its Octokit. */
interface ClientOptions {
  /** Its request knows only github.com. */
  auth?: { request?: { defaults(more: object): unknown } };
  throttle?: object;
}

/** Probot logs objects that hold whole requests: only its words are taken. */
function probotLog(log: Log): object {
  const take =
    (level: keyof Log) =>
    (first: unknown, second?: unknown): void =>
      log[level](
        { from: 'probot' },
        typeof first === 'string' ? first : typeof second === 'string' ? second : '',
      );
  const adapter = {
    trace: () => {},
    debug: take('debug'),
    info: take('debug'),
    warn: take('warn'),
    error: take('error'),
    fatal: take('error'),
    child: () => adapter,
  };
  return adapter;
}
