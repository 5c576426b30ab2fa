/** Answers that are fetched again and again: sent only to who has another, and some kept for a while. */
import type { Context } from 'hono';
import { digest } from '../../basics/digest.ts';

/** `seconds`: how long anybody may keep it without asking. */
export function keptAnswer(c: Context, text: string, contentType: string, seconds: number): Response {
  const headers = {
    etag: etagOf(text),
    'cache-control': `public, max-age=${seconds}`,
    'content-security-policy': "default-src 'none'",
  };
  return unlessKnown(
    c,
    headers,
    () => new Response(text, { headers: { ...headers, 'content-type': contentType } }),
  );
}

/** A page that is the same for everybody as long as the server runs: made once, for the first who asks. */
export function keptPage(make: () => Promise<Response>): (c: Context) => Promise<Response> {
  let made: ReturnType<typeof keep> | null = null;
  const keep = async () => {
    const page = await make();
    const text = await page.text();
    // Another version of this server says another thing at the same address.
    const headers = { ...Object.fromEntries(page.headers), etag: etagOf(text), 'cache-control': 'no-cache' };
    return { text, headers };
  };
  return async (c) => {
    made ??= keep().catch((error: unknown) => {
      // The next who asks may have more luck.
      made = null;
      throw error;
    });
    const { text, headers } = await made;
    return unlessKnown(c, headers, () => new Response(text, { headers }));
  };
}

const etagOf = (text: string): string => `"${digest(text)}"`;

function unlessKnown(
  c: Context,
  headers: { etag: string } & Record<string, string>,
  whole: () => Response,
): Response {
  const known = (c.req.header('if-none-match') ?? '').slice(0, 2000).split(',');
  if (known.some((one) => one.trim().replace(/^W\//, '') === headers.etag || one.trim() === '*'))
    return new Response(null, { status: 304, headers });
  return whole();
}

export const svgType = 'image/svg+xml; charset=utf-8';
