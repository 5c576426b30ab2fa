/** What the pages show, as JSON. The answers are described in openapi.ts. */
import { Hono } from 'hono';
import type { Compatibility } from '../../ports/compatibility.ts';
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { ReviewFilter, Reviews, Viewer } from '../../ports/reviews.ts';
import type { TargetsState } from '../../ports/targets.ts';
import { verdictWords } from '../../review/render/words.ts';
import { withSession } from '../http/asker.ts';
import type { WebEnv } from '../http/context.ts';
import { nothingHere, Refusal } from '../http/refusal.ts';
import type { Sessions } from '../http/session.ts';
import { pageLength, readFilter, reviewId } from '../pages/reviews-page.ts';
import type { RulePages } from '../pages/rules-page.ts';
import type { StartPart } from '../pages/set-up.ts';
import type { BotState } from '../pages/state-view.ts';
import { isTarget } from '../pages/target-page.ts';
import { platformNames } from '../pages/text.ts';
import { compareVersions } from '../pages/versions-view.ts';
import { openApi } from './openapi.ts';

export interface ApiParts {
  sessions: Sessions;
  reviews: Reviews;
  state(viewer: Viewer): Promise<BotState>;
  rules: RulePages;
  forges: Forges;
  targets(): TargetsState;
  compatibility(): Compatibility;
  /** No secrets in it. */
  configured(): { version: string; mode: 'local' | 'serving'; parts: readonly StartPart[] };
  /** Where the server is reached. */
  base(): string;
}

const mostReviews = 100;

export function apiRoutes(parts: ApiParts): Hono<WebEnv> {
  const { sessions, reviews, rules, forges, targets, configured, base } = parts;
  const routes = new Hono<WebEnv>();
  const viewed = withSession(sessions);

  routes.get('/api/status', viewed, async (c) =>
    c.json({ ...statusOf(configured()), ...(await parts.state(c.var.session)) }),
  );
  routes.get('/api/reviews', viewed, async (c) => {
    const query = new URL(c.req.url).searchParams;
    const viewer: Viewer = c.var.session;
    const page = { cursor: query.get('page'), limit: readLimit(query.get('limit')) };
    return c.json(await reviews.list(strictFilter(query, forges), page, viewer));
  });
  routes.get('/api/reviews/:id', viewed, async (c) => {
    const viewer: Viewer = c.var.session;
    const id = c.req.param('id');
    const review = reviewId.test(id) ? await reviews.get(id, viewer) : null;
    if (!review) throw nothingHere();
    const [versions, conversation] = await Promise.all([
      reviews.versions(review, viewer),
      reviews.conversation(review),
    ]);
    const comparison = compareVersions(versions.toReversed());
    return c.json({ ...review, versions, comparison, conversation });
  });
  routes.get('/api/rules', (c) =>
    c.json({ rules: rules.list.map(({ id, title, severity }) => ({ id, title, severity })) }),
  );
  routes.get('/api/rules/:id', (c) => {
    const rule = rules.list.find(({ id }) => id === c.req.param('id'));
    if (!rule) throw nothingHere();
    const { id, title, severity } = rule;
    return c.json({ id, title, severity, markdown: rules.markdown(id) });
  });
  routes.get('/api/targets', (c) => {
    const { tree, history, building, problem } = targets();
    return c.json({
      tree,
      asOf: history?.releases.at(-1) ?? null,
      building,
      problem,
      audit: history?.audit ?? null,
    });
  });
  routes.get('/api/targets/:target', viewed, async (c) => {
    const name = c.req.param('target');
    const { tree, history } = targets();
    if (!isTarget(history, name)) throw nothingHere();
    const { releases, changes, audit } = history!;
    const open = await reviews.list({ target: name, open: true }, { cursor: null, limit: 20 }, c.var.session);
    return c.json({
      target: name,
      tree,
      asOf: releases.at(-1) ?? null,
      registration: audit.registrations.find(({ target }) => target === name) ?? null,
      findings: audit.findings.filter(({ target }) => target === name),
      releases,
      changes: changes.filter(({ target }) => target === name),
      builds: parts.compatibility().builds.filter(({ target }) => target === name),
      reviews: open.reviews,
    });
  });
  routes.get('/api/timeline', (c) => {
    const { tree, history } = targets();
    const { releases = [], types = [], changes = [] } = history ?? {};
    return c.json({ tree, releases, types, changes });
  });
  routes.get('/api/compatibility', (c) => c.json(parts.compatibility()));
  routes.get('/api/openapi.json', (c) =>
    c.json(openApi(configured().version, base(), Object.keys(platformNames(forges)))),
  );
  return routes;
}

/** Programs are told what is to do with what there is. */
const statusOf = ({ version, mode, parts }: ReturnType<ApiParts['configured']>) => ({
  version,
  mode,
  parts: parts.map(({ name, state, text, todo }) => ({
    name,
    state,
    text: todo === null ? text : `${text} ${todo}`,
  })),
});

/** Who writes a program wants to be told of a mistake, unlike who reads a page. */
function strictFilter(query: URLSearchParams, forges: Forges): ReviewFilter {
  const choices = { platform: platformNames(forges), verdict: verdictWords };
  for (const [name, among] of Object.entries(choices)) {
    const value = query.get(name);
    if (value && !Object.hasOwn(among, value)) {
      throw new Refusal(400, `${name} must be one of ${Object.keys(among).join(', ')}`);
    }
  }
  return readFilter(query, forges);
}

function readLimit(text: string | null): number {
  if (text === null) return pageLength;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > mostReviews) throw new Refusal(400, `limit must be from 1 to ${mostReviews}`);
  return limit;
}
