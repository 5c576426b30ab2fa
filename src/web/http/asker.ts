/** Who sends a request, and what they may see. */
import { createMiddleware } from 'hono/factory';
import { type Asked, addressOf, type WebEnv } from './context.ts';
import type { Asker, Session, Sessions } from './session.ts';

export function askerOf(c: Asked): Asker {
  const { authorization, cookie } = c.req.header();
  return { headers: { authorization, cookie }, address: addressOf(c) };
}

/** Finds out who looks, before the route is asked. Throws Refusal (401, 429) for a bearer token that is wrong. */
export const withSession = (sessions: Sessions) =>
  createMiddleware<WebEnv & { Variables: { session: Session } }>(async (c, next) => {
    c.set('session', sessions.of(askerOf(c)));
    await next();
  });
