/** What the pages show, as JSON. The answers are described in openapi.ts. */

import type { ReviewFilter, Viewer } from '../../ports/reviews.ts';
import { verdictWords } from '../../review/render/words.ts';
import { Refusal } from '../http/body.ts';
import { askerOf, type LookParts, reviewId } from '../pages/look-routes.ts';
import { nothingHere, type Pages } from '../pages/pages.ts';
import { pageLength, readFilter } from '../pages/reviews-page.ts';
import type { RulePages } from '../pages/rules-page.ts';
import type { Part } from '../pages/start-page.ts';
import type { BotState } from '../pages/state-view.ts';
import type { TargetsState } from '../pages/targets-page.ts';
import { platformNames } from '../pages/text.ts';
import { compareVersions } from '../pages/versions-view.ts';
import { openApi } from './openapi.ts';

export interface ApiParts {
  look: LookParts;
  rules: RulePages;
  targets(): TargetsState;
  /** No secrets in it. */
  configured(): { version: string; mode: 'local' | 'serving'; parts: readonly Part[] };
  /** Where the server is reached. */
  base(): string;
}

const mostReviews = 100;

export function addApi(pages: Pages, { look, rules, targets, configured, base }: ApiParts): void {
  const { reviews, sessions } = look;

  pages.get('/api/status', async (c) => {
    const state: BotState = await look.state(sessions.of(askerOf(c)));
    return c.json({ ...configured(), ...state });
  });
  pages.get('/api/reviews', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const viewer: Viewer = sessions.of(askerOf(c));
    const page = { cursor: query.get('page'), limit: readLimit(query.get('limit')) };
    return c.json(await reviews.list(strictFilter(query), page, viewer));
  });
  pages.get('/api/reviews/:id', async (c) => {
    const viewer: Viewer = sessions.of(askerOf(c));
    const id = c.req.param('id');
    const review = reviewId.test(id) ? await reviews.get(id, viewer) : null;
    if (!review) throw nothingHere();
    const versions = await reviews.versions(review, viewer);
    const comparison = compareVersions(versions.toReversed());
    return c.json({ ...review, versions, comparison });
  });
  pages.get('/api/rules', (c) =>
    c.json({ rules: rules.list.map(({ id, title, severity }) => ({ id, title, severity })) }),
  );
  pages.get('/api/rules/:id', (c) => {
    const rule = rules.list.find(({ id }) => id === c.req.param('id'));
    if (!rule) throw nothingHere();
    const { id, title, severity } = rule;
    return c.json({ id, title, severity, markdown: rules.markdown(id) });
  });
  pages.get('/api/targets', (c) => {
    const { tree, history, building, problem } = targets();
    return c.json({
      tree,
      asOf: history?.releases.at(-1) ?? null,
      building,
      problem,
      audit: history?.audit ?? null,
    });
  });
  pages.get('/api/timeline', (c) => {
    const { tree, history } = targets();
    const { releases = [], types = [], changes = [] } = history ?? {};
    return c.json({ tree, releases, types, changes });
  });
  pages.get('/api/openapi.json', (c) => c.json(openApi(configured().version, base())));
}

/** Who writes a program wants to be told of a mistake, unlike who reads a page. */
function strictFilter(query: URLSearchParams): ReviewFilter {
  const choices = { platform: platformNames, verdict: verdictWords } as const;
  for (const [name, among] of Object.entries(choices)) {
    const value = query.get(name);
    if (value && !Object.hasOwn(among, value)) {
      throw new Refusal(400, `${name} must be one of ${Object.keys(among).join(', ')}`);
    }
  }
  return readFilter(query);
}

function readLimit(text: string | null): number {
  if (text === null) return pageLength;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > mostReviews) throw new Refusal(400, `limit must be from 1 to ${mostReviews}`);
  return limit;
}
