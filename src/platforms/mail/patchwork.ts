/**
 * Checks on a Patchwork server: its REST API as documented for versions 1.2 and newer (Patchwork 2.2), which can look
 * a patch up by its Message-Id. https://patchwork.readthedocs.io/en/latest/api/rest/
 */
import { z } from 'zod';
import { Failure } from '../../ports/failure.ts';
import type { PatchCheck, PatchChecks } from '../../ports/lists.ts';

export interface PatchworkOptions {
  /** The server's address, without /api. */
  url: string;
  /** Asked for anew for each request, so that a file with it may change. */
  token(): Promise<string>;
  context: string;
}

const requestMilliseconds = 30_000;
const longestAnswer = 4 * 1024 * 1024;
/** The longest that the server takes as the address of a page. */
const longestUrl = 200;
const longestDescription = 250;

const patchList = z.array(z.looseObject({ id: z.number().int().positive(), msgid: z.string() }));
const checkList = z.array(
  z.looseObject({
    id: z.number().int(),
    state: z.string(),
    description: z.string().nullable(),
    target_url: z.string().nullable(),
    context: z.string(),
  }),
);

export function patchwork({ url, token, context }: PatchworkOptions): PatchChecks {
  const api = `${url.replace(/(?<!\/)\/+$/, '')}/api`;

  async function request(path: string, body: object | null): Promise<unknown> {
    const what = body ? 'Patchwork did not take a check' : 'Patchwork did not answer';
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${api}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          accept: 'application/json',
          authorization: `Token ${await token()}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        // The token goes to the server that was named, and to no other.
        redirect: 'error',
        signal: AbortSignal.timeout(requestMilliseconds),
      });
      text = await response.text();
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure('passing', `${what}: ${(error as Error).message}`, { uncertain: body !== null });
    }
    if (!response.ok) throw failureOf(what, response, text);
    try {
      if (text.length > longestAnswer) throw new Error('too long');
      return JSON.parse(text);
    } catch {
      throw new Failure('permanent', `${what}: its answer is no JSON; is ${url} a Patchwork server?`);
    }
  }

  function read<T>(schema: z.ZodType<T>, answer: unknown): T {
    const found = schema.safeParse(answer);
    if (!found.success)
      throw new Failure('permanent', `${url} answers otherwise than Patchwork (API 1.2 and newer) does`);
    return found.data;
  }

  return {
    async post(messageId, check) {
      const found = read(patchList, await request(`/patches/?msgid=${encodeURIComponent(messageId)}`, null));
      // A server that does not know the filter gives any patches.
      const patch = found.find(({ msgid }) => msgid.replace(/^<(.*)>$/, '$1') === messageId);
      if (!patch) return 'unknown';
      const path = `/patches/${patch.id}/checks/`;
      const query = `?context=${encodeURIComponent(context)}&order=-id&per_page=100`;
      const posted = read(checkList, await request(path + query, null))
        .filter((one) => one.context === context)
        .sort((a, b) => b.id - a.id);
      const wanted = bodyOf(check, context);
      const [newest] = posted;
      if (
        newest &&
        newest.state === wanted.state &&
        (newest.description ?? '') === wanted.description &&
        (newest.target_url ?? null) === (wanted.target_url ?? null)
      )
        return 'there';
      await request(path, wanted);
      return 'posted';
    },
  };
}

function bodyOf({ state, description, targetUrl }: PatchCheck, context: string) {
  const line = description
    .toWellFormed()
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
  return {
    state,
    context,
    description: line.length > longestDescription ? `${line.slice(0, longestDescription - 3)}...` : line,
    ...(targetUrl !== null && targetUrl.length <= longestUrl && { target_url: targetUrl }),
  };
}

function failureOf(what: string, response: Response, text: string): Failure {
  const { status } = response;
  const said = `${what}: status ${status}${status < 500 ? ` ${text.replace(/\s+/g, ' ').slice(0, 200)}` : ''}`;
  if (status === 429 || status >= 500) {
    const after = Number(response.headers.get('retry-after'));
    return new Failure('passing', said, {
      ...(after > 0 && after <= 86_400 && { after }),
      uncertain: status >= 500,
    });
  }
  if (status === 401 || status === 403)
    return new Failure('forbidden', `${said}; the token's user must maintain the project`);
  return new Failure('permanent', said);
}
