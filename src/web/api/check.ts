/** `POST /api/check`: a series in, its report out. */
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Check, CheckAccess } from '../../ports/check.ts';
import { renderJson } from '../../review/render/json.ts';
import { askerOf } from '../http/asker.ts';
import { longestBody, takeBody } from '../http/body.ts';
import type { WebEnv } from '../http/context.ts';
import { Refusal, refusedInput } from '../http/refusal.ts';
import type { Sessions } from '../http/session.ts';

export interface CheckParts {
  sessions: Sessions;
  check: Check;
  checkAccess: CheckAccess;
}

export function checkRoute({ sessions, check, checkAccess }: CheckParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const admit = createMiddleware<WebEnv>(async (c, next) => {
    if (checkAccess === 'closed') {
      throw new Refusal(403, 'POST /api/check is closed: a forge is configured, and ADMIN_TOKEN is not set');
    }
    // Only the header: a cookie would go along with another site's form. Wrong tokens are counted there.
    const { client, headers } = askerOf(c);
    const asker = { client, headers: { authorization: headers.authorization } };
    if (checkAccess === 'token' && !(await sessions.of(asker)).seesPrivate) {
      throw new Refusal(401, 'POST /api/check needs the header "Authorization: Bearer ADMIN_TOKEN"');
    }
    await next();
  });
  routes.post('/api/check', admit, takeBody(longestBody), async (c) => {
    const { body } = c.var;
    if (!body.length) throw new Refusal(400, 'the body is empty: send an mbox, a mail or a diff');
    const { report } = await refusedInput(check(body, askerOf(c).client));
    return c.body(renderJson(report), 200, { 'content-type': 'application/json' });
  });
  return routes;
}
