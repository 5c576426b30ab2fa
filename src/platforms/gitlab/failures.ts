/** What GitLab's refusals mean for the use cases and the jobs. */
import { Failure } from '../../ports/failure.ts';

/** Seconds to wait after a limit that names no time: GitLab counts by the minute. */
const aMinute = 60;

/** Turns an answer that is no success into a Failure. `what` names the call; `write`: it may have changed something. */
export function failureOf(response: Response, text: string, what: string, write: boolean): Failure {
  const { status } = response;
  const message = messageOf(text);
  const said = `GitLab: ${what}: ${status}${message ? ` ${message}` : ''}`;
  const after = Number(response.headers.get('retry-after')) || undefined;
  if (status === 429) return new Failure('passing', said, { after: after ?? limitEnd(response) });
  if (status === 401) return new Failure('passing', `${said} (is GITLAB_TOKEN still good?)`, { after: 60 });
  if (status === 403) return new Failure('forbidden', said);
  if (status === 404 || status === 410) return new Failure('gone', said);
  // Somebody else holds it, or the request came in between two states: to ask again helps.
  if (status === 409 || status === 423) return new Failure('passing', said, { after: after ?? 1 });
  // Its name is one of before; the next try asks for the one of now.
  if (status === 405 && /moved/i.test(message)) return new Failure('passing', said, { after: 1 });
  if (status === 408 || status >= 500) {
    return new Failure('passing', said, { uncertain: write, ...(after !== undefined && { after }) });
  }
  if ((status === 400 || status === 422) && /line_code|position|diff[_ ]file/i.test(message)) {
    return new Failure('anchor', said);
  }
  if (status >= 300 && status < 400) {
    return new Failure('permanent', `${said}: GitLab answers from another address; set GITLAB_URL to it`);
  }
  return new Failure('permanent', said);
}

function limitEnd(response: Response): number {
  const seconds = Number(response.headers.get('ratelimit-reset')) - Date.now() / 1000;
  return seconds > 0 && seconds < 3600 ? Math.ceil(seconds) : aMinute;
}

/** `message` is a text, a list, or lists by field; `error` a text. */
function messageOf(text: string): string {
  let said: unknown = text;
  try {
    const data = JSON.parse(text) as { message?: unknown; error?: unknown; error_description?: unknown };
    said = data?.message ?? data?.error_description ?? data?.error ?? '';
  } catch {
    // A proxy's page says nothing.
    if (/^\s*</.test(text)) said = '';
  }
  const shown = typeof said === 'string' ? said : JSON.stringify(said);
  return shown.replace(/\s+/g, ' ').slice(0, 300);
}
