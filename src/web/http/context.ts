/** What the parts of the server know of a request, besides what Hono shows of it. */
import type { HttpBindings } from '@hono/node-server';
import type { Context, HonoRequest } from 'hono';
import { routePath } from 'hono/route';

/** Fields of the request's line in the log. */
export interface Noted extends Record<string, unknown> {
  /** Its id, which the answer names as well. */
  request: string;
}

export interface WebEnv {
  Bindings: HttpBindings;
  Variables: { noted: Noted };
}

/** What a request is counted as: the pattern of its route, never what somebody wrote in its place. */
export function routeName(c: Context): string {
  const pattern = routePath(c, -1);
  return pattern.endsWith('*') ? 'other' : pattern;
}

/** A request, whatever is known of it besides. */
export interface RequestContext {
  req: HonoRequest;
  env: HttpBindings;
}
