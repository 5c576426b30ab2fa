/**
 * Text goes out packed to who takes it so: a page is a tenth then. Nobody else's site can have a page of somebody's
 * session made for it (the cookie is SameSite=Strict), so its length tells nothing of the token in its forms.
 */
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { createMiddleware } from 'hono/factory';
import { createLru } from '../../basics/lru.ts';

const pack = promisify(gzip);

/** What ends as soon as it is made; a stream of events goes on. */
const packed = /^(?:text\/(?:html|css|javascript|plain)|application\/(?:json|atom\+xml)|image\/svg\+xml)\b/;
/** Bytes; less gains nothing. */
const least = 1024;

/** Whether gzip is among what is taken: `gzip;q=0` says that it is not. */
const takesGzip = (accepted = ''): boolean =>
  accepted
    .slice(0, 500)
    .split(',')
    .some((one) => {
      const [name = '', weight = 'q=1'] = one.split(';').map((part) => part.trim().toLowerCase());
      return (name === 'gzip' || name === '*') && Number(weight.replace('q=', '')) > 0;
    });

/** What has an ETag is asked for again as it is: its packed bytes are kept. */
const keptBytes = 8_000_000;

export const compressed = () => {
  const kept = createLru<Buffer<ArrayBuffer>>(keptBytes);
  return createMiddleware(async (c, next) => {
    await next();
    const { status, headers, body } = c.res;
    if (body === null || c.req.raw.method === 'HEAD' || headers.has('content-encoding')) return;
    if (!packed.test(headers.get('content-type') ?? '')) return;
    headers.append('vary', 'accept-encoding');
    if (!takesGzip(c.req.header('accept-encoding'))) return;
    // What went wrong on the way may have the ETag of what it should have been.
    const etag = status === 200 ? headers.get('etag') : null;
    const before = etag === null ? undefined : kept.get(etag);
    const bytes = before ? null : Buffer.from(await c.res.arrayBuffer());
    if (bytes && bytes.length < least) {
      c.res = new Response(bytes, { status, headers });
      return;
    }
    const small =
      before ??
      (await pack(bytes!, {
        level: etag === null ? constants.Z_BEST_SPEED : constants.Z_DEFAULT_COMPRESSION,
      }));
    headers.set('content-encoding', 'gzip');
    headers.set('content-length', String(small.length));
    if (etag !== null) kept.set(etag, small, small.length);
    // The same content in another form.
    if (etag && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`);
    c.res = new Response(small, { status, headers });
  });
};
