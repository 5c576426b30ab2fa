/**
 * A public address with a path: pages know their places by paths from the root, and here is the one place that puts all
 * of them below the public path. Requests may come with the path or without it, as proxies send them.
 */
import { createMiddleware } from 'hono/factory';

/** Where a request leads, without the public path. For `new Hono({ getPath })`. */
export const pathBelow =
  (path: string) =>
  (request: Request): string => {
    const { pathname } = new URL(request.url);
    if (path === '' || !(pathname === path || pathname.startsWith(`${path}/`))) return pathname;
    return pathname.slice(path.length) || '/';
  };

/** An attribute with an address of ours. Text of others cannot look like one: in it quotes are written otherwise. */
const ownAddress = /(\s(?:href|action|src)=")\/(?!\/)/g;

export const placedBelow = (path: string) =>
  createMiddleware(async (c, next) => {
    await next();
    const { headers, status } = c.res;
    const location = headers.get('location');
    if (location?.startsWith('/')) headers.set('location', path + location);
    // An answer without a body, such as 304, may take none.
    if (c.res.body === null || !headers.get('content-type')?.startsWith('text/html')) return;
    const page = await c.res.text();
    c.res = new Response(page.replace(ownAddress, `$1${path}/`), { status, headers });
  });
