/** Routes of the reviews: the list, each one, and badges. */
import { Hono } from 'hono';
import type { ChangeKey } from '../../ports/forge.ts';
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { OutgoingMail } from '../../ports/lists.ts';
import type { Reviews } from '../../ports/reviews.ts';
import { withSession } from '../http/asker.ts';
import type { WebEnv } from '../http/context.ts';
import { keptAnswer, svgType } from '../http/kept.ts';
import { nothingHere } from '../http/refusal.ts';
import { seeOther } from '../http/see-other.ts';
import type { Sessions } from '../http/session.ts';
import { reviewBadge } from './badge.ts';
import { type Site, showPage } from './layout.ts';
import { reviewPage } from './review-page.ts';
import { listAddress, pageLength, readFilter, reviewId, reviewsPage } from './reviews-page.ts';
import type { RulePages } from './rules-page.ts';
import { platformNames } from './text.ts';

export interface ReviewParts {
  site: Site;
  sessions: Sessions;
  reviews: Reviews;
  rules: RulePages;
  forges: Forges;
  /** The repository that a list's patches are for; null for a list that is not followed. */
  projectOf(list: string): string | null;
  /** Mails as an mbox. */
  composeMails(mails: readonly OutgoingMail[]): Promise<string>;
  /** How many jobs wait and run: the same for everybody. */
  work(): Promise<{ waiting: number; running: number }>;
}

export function reviewRoutes(parts: ReviewParts): Hono<WebEnv> {
  const { site, sessions, reviews, rules, forges, work, projectOf, composeMails } = parts;
  const routes = new Hono<WebEnv>();
  const viewed = withSession(sessions);
  const ruleIds = rules.list.map(({ id }) => id);

  routes.get('/reviews', viewed, async (c) => {
    const query = new URL(c.req.url).searchParams;
    const { session } = c.var;
    const filter = readFilter(query, forges);
    const cursor = query.get('page');
    const [page, repositories, now] = await Promise.all([
      reviews.list(filter, { cursor, limit: pageLength }, session),
      reviews.repositories(session),
      work(),
    ]);
    // A page that newer reviews have filled up since is the first one again.
    if (cursor !== null && !page.reviews.length) return seeOther(listAddress(filter));
    const names = [...new Set(repositories.map(({ repository }) => repository))];
    const shown = { session, forges, filter, page, repositories: names, rules: ruleIds, work: now };
    return showPage(site, reviewsPage(shown));
  });
  routes.get('/reviews/:id', viewed, async (c) => {
    const { session } = c.var;
    const id = c.req.param('id');
    const review = reviewId.test(id) ? await reviews.get(id, session) : null;
    if (!review) throw nothingHere();
    const [versions, conversation] = await Promise.all([
      reviews.versions(review, session),
      reviews.conversation(review),
    ]);
    const project = review.platform === 'mail' ? projectOf(review.repository) : null;
    return showPage(site, reviewPage({ review, versions, conversation, forges, project }));
  });
  routes.get('/reviews/:id/mails.mbox', viewed, async (c) => {
    const id = c.req.param('id');
    const review = reviewId.test(id) ? await reviews.get(id, c.var.session) : null;
    const mails = review?.content?.said.flatMap(({ mail }) => mail ?? []) ?? [];
    if (!mails.length) throw nothingHere();
    return c.body(await composeMails(mails), 200, {
      'content-type': 'application/mbox',
      'content-disposition': `attachment; filename="${id}.mbox"`,
    });
  });

  routes.get('/badge/:platform/:repository{.+\\.svg}', async (c) => {
    const platform = c.req.param('platform');
    if (!Object.hasOwn(platformNames(forges), platform)) throw nothingHere();
    const newest = await newestOf(
      reviews,
      platform as ChangeKey['platform'],
      c.req.param('repository').slice(0, -'.svg'.length),
    );
    // Long enough for a page that many read, short enough for who has just pushed.
    return keptAnswer(c, reviewBadge(newest), svgType, 120);
  });
  return routes;
}

/** Of what everybody may see, whoever asks: badges are on pages of others. */
async function newestOf(reviews: Reviews, platform: ChangeKey['platform'], repository: string) {
  const page = { cursor: null, limit: 1 };
  const { reviews: found } = await reviews.list({ platform, repository }, page, { seesPrivate: false });
  return found[0] ?? null;
}
