/** What GitHub's refusals mean for the use cases and the jobs. */
import { Failure } from '../../ports/failure.ts';

/** The part of Octokit's errors that is looked at. */
interface Refused {
  status?: number;
  name?: string;
  message?: string;
  response?: { headers?: Record<string, string | number | undefined>; data?: unknown };
  /** Of GraphQL. */
  errors?: { type?: string; message?: string }[];
  headers?: Record<string, string | number | undefined>;
}

interface Details {
  message: string;
  errors: { code: string; field: string; resource: string; message: string }[];
}

/** Seconds to wait after a secondary limit that names no time: GitHub asks for a minute. */
const aMinute = 60;

/**
 * Turns whatever Octokit throws into a Failure. `what` names the request in words; `write` whether it may have
 * changed something.
 */
export function failureOf(error: unknown, what: string, write: boolean): Failure {
  if (error instanceof Failure) return error;
  const refused = error as Refused;
  const headers = refused.response?.headers ?? refused.headers ?? {};
  const { message, errors } = detailsOf(refused);
  const said = `GitHub: ${what}: ${refused.status ? `${refused.status} ` : ''}${oneLine(message)}`;
  const limited = limitOf(headers, message, errors, refused.status);
  if (limited !== null) return new Failure('passing', said, { after: limited });
  if (refused.name === 'GraphqlResponseError') return graphqlFailure(refused, said, write);
  switch (refused.status) {
    case 401:
      return new Failure('passing', said, { after: 10 });
    case 403:
      return new Failure('forbidden', said, { closed: /\blocked\b/i.test(message) });
    case 404:
    case 410:
      return new Failure('gone', said);
    case 422:
      return unprocessable(message, errors, said);
    default:
      // Octokit calls a network error a 500 without an answer.
      if (refused.status === undefined || refused.status >= 500 || refused.status === 408) {
        return new Failure('passing', said, { uncertain: write });
      }
      return new Failure('permanent', said);
  }
}

/** Seconds until a rate limit lets requests through again; null when it is no rate limit. */
function limitOf(
  headers: NonNullable<Refused['headers']>,
  message: string,
  errors: Details['errors'],
  status: number | undefined,
): number | null {
  const abuse =
    errors.some((one) => one.code === 'abuse' || /submitted too quickly/i.test(one.message)) ||
    /secondary rate limit|abuse detection|submitted too quickly/i.test(message);
  const spent = String(headers['x-ratelimit-remaining']) === '0';
  const retryAfter = Number(headers['retry-after']);
  const limited =
    status === 429 || abuse || /rate limit/i.test(message) || (status === 403 && (spent || retryAfter > 0));
  if (!limited) return null;
  if (retryAfter > 0) return retryAfter;
  const reset = Number(headers['x-ratelimit-reset']) - Date.now() / 1000;
  return spent && reset > 0 ? Math.ceil(reset) + 1 : aMinute;
}

function unprocessable(message: string, errors: Details['errors'], said: string): Failure {
  const all = errors.map((one) => `${one.field} ${one.message}`).join(' ');
  // A push came in between: the next try asks for the new head.
  if (/commit_id/.test(all) || /No commit found/i.test(message))
    return new Failure('passing', said, { after: 2 });
  const anchored =
    errors.some((one) =>
      /review_thread|review_comment|PullRequestReview/i.test(`${one.field} ${one.resource}`),
    ) || /\b(line|path|side|position|diff|hunk)\b/i.test(`${message} ${all}`);
  // Too long a text is refused on every line.
  const anchor = anchored && !/too long|can't be blank|missing_field/i.test(`${message} ${all}`);
  return new Failure(anchor ? 'anchor' : 'permanent', said);
}

function graphqlFailure(refused: Refused, said: string, write: boolean): Failure {
  const types = (refused.errors ?? []).map((one) => one.type ?? '');
  if (types.some((type) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'))
    return new Failure('forbidden', said);
  if (types.includes('NOT_FOUND')) return new Failure('gone', said);
  // "Something went wrong while executing your query" has no type.
  if (/something went wrong|timed? ?out|try again/i.test(said))
    return new Failure('passing', said, { uncertain: write });
  return new Failure('permanent', said);
}

function detailsOf(refused: Refused): Details {
  const data = refused.response?.data as { message?: unknown; errors?: unknown } | undefined;
  const list = Array.isArray(data?.errors) ? data.errors : [];
  const errors = list.map((one: unknown) => {
    const given = (typeof one === 'string' ? { message: one } : (one ?? {})) as Record<string, unknown>;
    const text = (key: string): string => String(given[key] ?? '');
    return { code: text('code'), field: text('field'), resource: text('resource'), message: text('message') };
  });
  const first = errors.find((one) => one.message)?.message;
  const graphql = refused.errors?.map((one) => one.message).join('; ');
  const message = String(graphql || data?.message || refused.message || 'no answer');
  return { message: first ? `${message}: ${first}` : message, errors };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 300);
}
