/** Routes of the targets: all of them, each one with its feed, and its badge. */
import { Hono } from 'hono';
import type { Compatibility } from '../../ports/compatibility.ts';
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { Reviews } from '../../ports/reviews.ts';
import type { TargetsState } from '../../ports/targets.ts';
import { withSession } from '../http/asker.ts';
import type { WebEnv } from '../http/context.ts';
import { keptAnswer, svgType } from '../http/kept.ts';
import { nothingHere } from '../http/refusal.ts';
import type { Sessions } from '../http/session.ts';
import { targetBadge } from './badge.ts';
import { type Site, showPage } from './layout.ts';
import { targetFeed } from './target-feed.ts';
import { isTarget, targetPage } from './target-page.ts';
import { targetsPage } from './targets-page.ts';

export interface TargetParts {
  site: Site;
  sessions: Sessions;
  reviews: Reviews;
  forges: Forges;
  targets(): TargetsState;
  /** QEMU's own, as they come with the project. */
  compatibility(): Compatibility;
  /** Where the server is reached. */
  base(): string;
}

/** Reviews on the page of a target, and in its feed. */
const onPage = 20;
const inFeed = 40;

export function targetRoutes(parts: TargetParts): Hono<WebEnv> {
  const { site, sessions, reviews, forges, targets, compatibility } = parts;
  const routes = new Hono<WebEnv>();
  const base = () => parts.base().replace(/\/$/, '');
  const known = (name: string): string => {
    if (!isTarget(targets().history, name)) throw nothingHere();
    return name;
  };

  routes.get('/targets', (c) =>
    showPage(site, targetsPage(targets(), new URL(c.req.url).searchParams, forges, compatibility())),
  );
  routes.get('/targets/:target', withSession(sessions), async (c) => {
    const name = known(c.req.param('target'));
    const filter = { target: name, open: true };
    const found = await reviews.list(filter, { cursor: null, limit: onPage }, c.var.session);
    const shown = { name, state: targets(), compatibility: compatibility(), forges, base: base() };
    return showPage(site, targetPage({ ...shown, reviews: found.reviews, hasMore: found.older !== null }));
  });
  // For everybody, whoever asks: a reader of feeds shows it to others.
  routes.get('/targets/:target/feed.atom', async (c) => {
    const name = known(c.req.param('target'));
    const filter = { target: name, allVersions: true };
    const found = await reviews.list(filter, { cursor: null, limit: inFeed }, { seesPrivate: false });
    const { history } = targets();
    const text = targetFeed({ name, reviews: found.reviews, history, forges, base: base() });
    return keptAnswer(c, text, 'application/atom+xml; charset=utf-8', 300);
  });
  routes.get('/badge/target/:target{.+\\.svg}', (c) => {
    const name = known(c.req.param('target').slice(0, -'.svg'.length));
    const { registrations, findings } = targets().history!.audit;
    const entry = registrations.find(({ target }) => target === name);
    const own = findings.filter(({ target }) => target === name);
    return keptAnswer(c, targetBadge(name, entry, own), svgType, 300);
  });
  return routes;
}
