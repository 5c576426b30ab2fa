/** How GitHub is asked, whoever asks: which version of its API, how long, and what counts as an answer. */

/**
 * The version of the API that is asked for. 2026-03-10 is newer; Enterprise Servers before it answer 400 then, and
 * github.com serves this one until 2028.
 */
export const apiVersion = '2022-11-28';

/** GitHub itself gives up after 10 s. */
const timeout = 20_000;

/** `fetch` that gives up, and takes no page of a proxy for an answer. */
export const fetchInTime: typeof fetch = (url, init) => {
  const late = AbortSignal.timeout(timeout);
  const signal = init?.signal ? AbortSignal.any([init.signal, late]) : late;
  return fetch(url, { ...init, signal }).then(onlyAnswers);
};

/**
 * A success that is no JSON is a proxy's page, or an answer that was cut: nobody knows what became of the request. It
 * is made the error of a gateway, which passes. GitHub's API answers with JSON or with nothing.
 */
async function onlyAnswers(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const text = await response.text();
  const { headers, status, statusText } = response;
  const isJson = /^application\/(?:[\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
  const empty = text === '' && [201, 202, 204, 205].includes(status);
  if (empty || (isJson && holdsJson(text))) {
    const again = new Response(text === '' ? null : text, { headers, status, statusText });
    Object.defineProperty(again, 'url', { value: response.url });
    return again;
  }
  const message = 'the answer is none of GitHub: a proxy, or a page in its place';
  return Response.json({ message }, { status: 502 });
}

/** An object or a list. */
function holdsJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
