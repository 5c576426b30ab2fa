/**
 * Text goes out packed to who takes it so: a page is a tenth then. Nobody else's site can have a page of somebody's
 * session made for it (the cookie is SameSite=Strict), so its length tells nothing of the token in its forms.
 */
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { createMiddleware } from 'hono/factory';

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

export const compressed = createMiddleware(async (c, next) => {
  await next();
  const { status, headers, body } = c.res;
  if (body === null || c.req.raw.method === 'HEAD' || headers.has('content-encoding')) return;
  if (!packed.test(headers.get('content-type') ?? '')) return;
  headers.append('vary', 'accept-encoding');
  if (!takesGzip(c.req.header('accept-encoding'))) return;
  const bytes = Buffer.from(await c.res.arrayBuffer());
  if (bytes.length < least) {
    c.res = new Response(bytes, { status, headers });
    return;
  }
  const small = await pack(bytes, { level: constants.Z_BEST_SPEED });
  headers.set('content-encoding', 'gzip');
  headers.set('content-length', String(small.length));
  const etag = headers.get('etag');
  // The same content in another form.
  if (etag && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`);
  c.res = new Response(small, { status, headers });
});
