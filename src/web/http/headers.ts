/** Headers that every answer has, and answers to HEAD. */
import { createMiddleware } from 'hono/factory';

export const commonHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

/** What a route says itself counts. */
export const withCommonHeaders = createMiddleware(async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(commonHeaders)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
});

/** Says how long the answer to GET would be. Who answers with a stream has none for HEAD. */
export const measuredHead = createMiddleware(async (c, next) => {
  await next();
  if (c.req.raw.method !== 'HEAD' || c.res.body === null) return;
  const { byteLength } = await c.res.arrayBuffer();
  const { status, headers } = c.res;
  headers.set('content-length', String(byteLength));
  c.res = new Response(null, { status, headers });
});
