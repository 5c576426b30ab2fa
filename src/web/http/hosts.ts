/**
 * Known names. A page of another site can make a browser ask this server under a name of its own (DNS rebinding), and
 * is then of the same origin; where no token protects anything, names decide. An address in numbers cannot be such a name.
 */
import { isIP } from 'node:net';
import { createMiddleware } from 'hono/factory';
import { Refusal } from './refusal.ts';

/** What is asked for by what watches over the server, by whatever name, and says nothing. */
const open = /^\/(?:healthz|readyz)$/;

/** @param names those that the server has besides `localhost` */
export function knownHosts(names: readonly string[]) {
  const known = new Set(['localhost', ...names.map((name) => name.toLowerCase())]);
  return createMiddleware(async (c, next) => {
    const { hostname } = new URL(c.req.url);
    const isKnown =
      known.has(hostname) || hostname.endsWith('.localhost') || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
    if (!isKnown && !open.test(c.req.path)) {
      throw new Refusal(
        421,
        `this server is not known as "${hostname.slice(0, 100)}": set PUBLIC_URL to the address by which it is reached`,
      );
    }
    await next();
  });
}
