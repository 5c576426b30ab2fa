/** Routes of who looks: signing in, the reviews, what is to be done again, badges. */
import type { Context } from 'hono';
import type { ChangeKey } from '../../ports/forge.ts';
import type { Reviews, Viewer } from '../../ports/reviews.ts';
import { Refusal } from '../http/body.ts';
import type { Asker, Session, Sessions } from '../http/session.ts';
import { nextPage, readForm, signInPage } from '../http/sign-in.ts';
import { badge } from './badge.ts';
import { type Site, showPage } from './layout.ts';
import { nothingHere, type PageEnv, type Pages } from './pages.ts';
import { reviewPage } from './review-page.ts';
import { listAddress, pageLength, readFilter, reviewsPage } from './reviews-page.ts';
import type { BotState } from './state-view.ts';

/** What is looked at. */
export interface LookParts {
  sessions: Sessions;
  reviews: Reviews;
  state(viewer: Viewer): Promise<BotState>;
  /** How many jobs wait and run: the same for everybody. */
  work(): Promise<{ waiting: number; running: number }>;
  /** Has a dead job tried again; false when there is none of that id. */
  retry(id: string): Promise<boolean>;
}

/** Bytes of a form. */
const longestForm = 16 * 1024;
export const reviewId = /^[0-9a-f]{16}$/;

export const askerOf = (c: Context<PageEnv>): Asker => ({ headers: c.req.header(), address: c.env.address });

export function addLookRoutes(pages: Pages, site: Site, ruleIds: readonly string[], look: LookParts): void {
  const { sessions, reviews } = look;
  const sessionOf = (c: Context<PageEnv>): Session => sessions.of(askerOf(c));
  const formOf = async (c: Context<PageEnv>) => readForm(await c.env.body(longestForm), c.req.header());

  pages.get('/login', (c) => {
    const next = nextPage(c.req.query('next'));
    return showPage(site, signInPage(sessionOf(c), { possible: sessions.possible, next, wrong: false }));
  });
  pages.post('/login', async (c) => {
    const form = await formOf(c);
    const next = nextPage(form.get('next'));
    const cookie = sessions.signIn(askerOf(c), form.get('token') ?? '');
    if (cookie !== null) return seeOther(next, cookie);
    const session = { seesPrivate: false, csrf: null };
    return showPage(site, signInPage(session, { possible: sessions.possible, next, wrong: true }));
  });
  pages.post('/logout', async (c) => {
    sessions.demand(sessionOf(c), (await formOf(c)).get('csrf'));
    return seeOther('/', sessions.signOut);
  });
  pages.post('/jobs/:id/retry', async (c) => {
    sessions.demand(sessionOf(c), (await formOf(c)).get('csrf'));
    if (!(await look.retry(c.req.param('id')))) {
      throw new Refusal(404, 'this job is not there any more, or has been taken up again');
    }
    return seeOther('/#work');
  });

  pages.get('/reviews', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const session = sessionOf(c);
    const filter = readFilter(query);
    const cursor = query.get('page');
    const [page, repositories, work] = await Promise.all([
      reviews.list(filter, { cursor, limit: pageLength }, session),
      reviews.repositories(session),
      look.work(),
    ]);
    // A page that newer reviews have filled up since is the first one again.
    if (cursor !== null && !page.reviews.length) return seeOther(listAddress(filter));
    const names = [...new Set(repositories.map(({ repository }) => repository))];
    const shown = { session, filter, page, repositories: names, rules: ruleIds, work };
    return showPage(site, reviewsPage(shown));
  });
  pages.get('/reviews/:id', async (c) => {
    const session = sessionOf(c);
    const id = c.req.param('id');
    const review = reviewId.test(id) ? await reviews.get(id, session) : null;
    if (!review) throw nothingHere();
    return showPage(site, reviewPage(review, await reviews.versions(review, session)));
  });

  pages.get('/badge/:platform/:name{.+\\.svg}', async (c) => {
    const platform = c.req.param('platform');
    if (platform !== 'github' && platform !== 'gitlab' && platform !== 'mail') throw nothingHere();
    const newest = await newestOf(reviews, platform, c.req.param('name').slice(0, -'.svg'.length));
    return c.body(badge(newest), 200, {
      'content-type': 'image/svg+xml; charset=utf-8',
      // Long enough for a page that many read, short enough for who has just pushed.
      'cache-control': 'public, max-age=120',
      'content-security-policy': "default-src 'none'",
    });
  });
}

/** Of what everybody may see, whoever asks: badges are on pages of others. */
async function newestOf(reviews: Reviews, platform: ChangeKey['platform'], repository: string) {
  const page = { cursor: null, limit: 1 };
  const { reviews: found } = await reviews.list({ platform, repository }, page, { seesPrivate: false });
  return found[0] ?? null;
}

/** Goes on to a page of ours after a form. */
const seeOther = (path: string, cookie?: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: path, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
  });
