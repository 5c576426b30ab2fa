/** Routes of admins: signing in and out, and having jobs tried again. */
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { askerOf, withSession } from '../http/asker.ts';
import { takeBody } from '../http/body.ts';
import type { WebEnv } from '../http/context.ts';
import { readForm } from '../http/form.ts';
import { Refusal } from '../http/refusal.ts';
import { seeOther } from '../http/see-other.ts';
import type { Session, Sessions } from '../http/session.ts';
import { type Site, showPage } from './layout.ts';
import { nextPage, signInPage } from './sign-in-page.ts';

export interface SignInParts {
  site: Site;
  sessions: Sessions;
  /** Has a dead job tried again; false when there is none of that id. */
  retry(id: string): Promise<boolean>;
}

/** Bytes of a form. */
const longestForm = 16 * 1024;

export function signInRoutes({ site, sessions, retry }: SignInParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const viewed = withSession(sessions);
  const form = takeBody(longestForm);
  /** The form was made for who sends it. */
  const demanded = createMiddleware<WebEnv & { Variables: { session: Session; body: Buffer } }>(
    async (c, next) => {
      sessions.demand(c.var.session, readForm(c.var.body, c.req.header()).get('csrf'));
      await next();
    },
  );

  routes.get('/login', viewed, (c) => {
    const next = nextPage(c.req.query('next'));
    return showPage(site, signInPage(c.var.session, { possible: sessions.possible, next, wrong: false }));
  });
  routes.post('/login', form, (c) => {
    const fields = readForm(c.var.body, c.req.header());
    const next = nextPage(fields.get('next'));
    const cookie = sessions.signIn(askerOf(c), fields.get('token') ?? '');
    if (cookie !== null) return seeOther(next, cookie);
    const session = { seesPrivate: false, csrf: null };
    return showPage(site, signInPage(session, { possible: sessions.possible, next, wrong: true }));
  });
  routes.post('/logout', viewed, form, demanded, async (c) =>
    seeOther('/', await sessions.signOut(askerOf(c))),
  );
  routes.post('/jobs/:id/retry', viewed, form, demanded, async (c) => {
    if (!(await retry(c.req.param('id')))) {
      throw new Refusal(404, 'this job is not there any more, or has been taken up again');
    }
    return seeOther('/admin#work');
  });
  return routes;
}
