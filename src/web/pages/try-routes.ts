/**
 * Routes of trying. Everybody may: where the server is for others as well, visitors by so much in a time and no more at
 * once, counted by address.
 */
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Check, Checked, SharedChecks } from '../../ports/check.ts';
import { allowance } from '../http/allowance.ts';
import { askerOf, withSession } from '../http/asker.ts';
import { takeBody } from '../http/body.ts';
import { fetchChange } from '../http/change-address.ts';
import type { RequestContext, WebEnv } from '../http/context.ts';
import { Refusal, refusedInput } from '../http/refusal.ts';
import { seeOther } from '../http/see-other.ts';
import type { Session, Sessions } from '../http/session.ts';
import { type Site, showPage } from './layout.ts';
import { formBytesFor, maxFormBytes, maxVisitorBytes, readTryForm, type TryOffer } from './try-form.ts';
import { againPage, examplePage, keptPage, triedPage, tryPage } from './try-page.ts';

export interface TryParts extends TryOffer {
  check: Check;
  /** The series at one click. */
  example: () => Promise<Checked>;
  shared: SharedChecks;
}

interface Parts {
  site: Site;
  sessions: Sessions;
  tried: TryParts;
  /** Where the server is reached. */
  base(): string;
}

type Env = WebEnv & { Variables: { session: Session } };
type Visit = RequestContext & { var: { session: Session } };

/** Of a visitor: reviews at once, as one who types needs them, and in the long run. */
const atOnce = 40;
const perMinute = 20;
/** What another server has to be asked for, or is kept, counts for more. */
const addressCosts = 5;
const linkCosts = 5;

const keptId = /^[\w-]{22}$/;

export function tryRoutes({ site, sessions, tried, base }: Parts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const viewed = withSession(sessions);
  const visitors = allowance({ atOnce, perMinute });
  const spend = (c: Visit, much: number): void => {
    if (!tried.isServing || c.var.session.seesPrivate) return;
    const seconds = visitors.take(askerOf(c).client, much);
    if (seconds === 0) return;
    const message = `this was tried too often from there; try again in ${seconds} seconds`;
    throw new Refusal(429, message, { 'retry-after': String(seconds) }, 'tries');
  };

  routes.get('/try', viewed, (c) => showPage(site, tryPage(tried, c.var.session)));
  routes.get('/try/example', async () => showPage(site, examplePage(await tried.example())));
  routes.get('/try/:id', viewed, async (c) => {
    const id = c.req.param('id');
    // A page is made of it each time: that takes as long as some reviews do.
    if (keptId.test(id)) spend(c, 1);
    const kept = keptId.test(id) ? await tried.shared.get(id) : null;
    if (!kept)
      throw new Refusal(404, 'there is no such report: one is kept for a day; try the series again at /try');
    const answer = await showPage(site, keptPage(kept, `${base().replace(/\/$/, '')}/try/${id}`));
    answer.headers.set('x-robots-tag', 'noindex');
    return answer;
  });

  const mayTry = createMiddleware<Env>(async (c, next) => {
    // Another site's page has no business here; browsers say where a form comes from.
    if (!/^(?:same-origin|none)$/.test(c.req.header('sec-fetch-site') ?? 'none')) {
      throw new Refusal(403, 'this form is sent from the page of this server only');
    }
    spend(c, 1);
    await next();
  });
  const limit = (c: Visit) => formBytesFor(tried, c.var.session);
  const all = takeBody(maxFormBytes);
  const fewer = takeBody(maxVisitorBytes);
  const sized = createMiddleware<Env & { Variables: { body: Buffer } }>((c, next) =>
    (limit(c) === maxFormBytes ? all : fewer)(c as never, next),
  );
  routes.post('/try', viewed, mayTry, sized, async (c) => {
    const { session } = c.var;
    const form = await readTryForm(c.var.body, c.req.header('content-type') ?? '');
    // Who gives the token itself has no cookie that another site could use.
    if (session.csrf !== null) sessions.demand(session, form.csrf);
    const again = ({ status, message }: { status: number; message: string }): Promise<Response> => {
      const told = { message, status: form.live && status === 422 ? 200 : status };
      return showPage(site, againPage(tried, session, form, told));
    };
    const given = form.file.length > 0 ? form.file : Buffer.from(form.text);
    const isEmpty = given.toString('latin1').trim() === '';
    if (isEmpty && form.address.trim() === '')
      return again({ status: 400, message: 'paste a series into the box, or choose a file' });
    try {
      if (form.keep) spend(c, linkCosts);
      if (isEmpty) spend(c, addressCosts);
      const bytes = isEmpty ? await fetchChange(form.address, tried.places, limit(c)) : given;
      const checked = await refusedInput(tried.check(bytes, askerOf(c).client));
      if (!form.keep) return await showPage(site, triedPage(checked));
      return seeOther(`/try/${await refusedInput(tried.shared.keep(checked, askerOf(c).client))}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const answer = await again({
        status: error.status,
        message: error.message.replaceAll('the body', 'the input'),
      });
      for (const [name, value] of Object.entries(error.headers)) answer.headers.set(name, value);
      return answer;
    }
  });
  return routes;
}
