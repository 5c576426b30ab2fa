/** Who sends a request, and what they may see. */
import { createMiddleware } from 'hono/factory';
import { clientOf } from './client.ts';
import type { RequestContext, WebEnv } from './context.ts';
import type { Asker, Session, Sessions } from './session.ts';

export function askerOf({ req, env }: RequestContext): Asker {
  const { authorization, cookie } = req.header();
  return { headers: { authorization, cookie }, client: clientOf(env.incoming) };
}

/** Finds out who looks, before the route is asked. Throws Refusal (401, 429) for a bearer token that is wrong. */
export const withSession = (sessions: Sessions) =>
  createMiddleware<WebEnv & { Variables: { session: Session } }>(async (c, next) => {
    c.set('session', await sessions.of(askerOf(c)));
    await next();
  });
