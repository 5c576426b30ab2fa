/** Answers that others fetch again and again: kept for a while, and sent again only when they have changed. */
import type { Context } from 'hono';
import { digest } from '../../basics/digest.ts';

/** `seconds`: how long anybody may keep it without asking. */
export function keptAnswer(c: Context, text: string, contentType: string, seconds: number): Response {
  const etag = `"${digest(text)}"`;
  const headers = {
    etag,
    'cache-control': `public, max-age=${seconds}`,
    'content-security-policy': "default-src 'none'",
  };
  const known = (c.req.header('if-none-match') ?? '').slice(0, 2000).split(',');
  if (known.some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*'))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': contentType } });
}

export const svgType = 'image/svg+xml; charset=utf-8';
