/** Routes of the pages that are not of reviews: start, compatibility, rules, and what pages load. */
import { Hono } from 'hono';
import type { Compatibility } from '../../ports/compatibility.ts';
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { Reviews, Viewer } from '../../ports/reviews.ts';
import { withSession } from '../http/asker.ts';
import { takeBody } from '../http/body.ts';
import type { WebEnv } from '../http/context.ts';
import { readForm } from '../http/form.ts';
import { keptPage } from '../http/kept.ts';
import { nothingHere, Refusal } from '../http/refusal.ts';
import type { Sessions } from '../http/session.ts';
import { type Administration, adminPage } from './admin-page.ts';
import { compatibilityPage } from './compatibility-page.ts';
import { icon } from './icon.ts';
import { type Site, showPage } from './layout.ts';
import { type RulePages, ruleList, rulePage } from './rules-page.ts';
import type { SetUp } from './set-up.ts';
import { sourceLinks } from './source-links.ts';
import { newestLength, startPage } from './start-page.ts';
import type { BotState } from './state-view.ts';

/** Where the pages have what they show from. */
export interface PageParts {
  site: Site;
  sessions: Sessions;
  reviews: Reviews;
  overview(viewer: Viewer): SetUp & Pick<Administration, 'check'>;
  state(viewer: Viewer): Promise<BotState>;
  rules: RulePages;
  forges: Forges;
  /** QEMU's own, as they come with the project. */
  compatibility(): Compatibility;
  /** How the bot's App is made at a forge: begun by a form, ended by an address. Null when none is to be made. */
  setup: {
    mayBegin(viewer: Viewer): boolean;
    begin(form: URLSearchParams): Response | Promise<Response>;
    setup(query: URLSearchParams): Promise<Response>;
  } | null;
}

/** Bytes of a form with a manifest in it. */
const longestSetup = 64 * 1024;

export function pageRoutes(parts: PageParts): Hono<WebEnv> {
  const { site, sessions, rules, forges, setup } = parts;
  const routes = new Hono<WebEnv>();
  const viewed = withSession(sessions);

  routes.get('/', viewed, async (c) => {
    const { session } = c.var;
    const { reviews: newest } = await parts.reviews.list({}, { cursor: null, limit: newestLength }, session);
    return showPage(site, startPage({ ...parts.overview(session), newest, session, forges }));
  });
  routes.get('/admin', viewed, async (c) => {
    const { session } = c.var;
    const state = await parts.state(session);
    const canSignIn = sessions.possible;
    return showPage(site, adminPage({ ...parts.overview(session), state, session, forges, canSignIn }));
  });
  const compatibility = () => compatibilityPage(parts.compatibility(), sourceLinks(null, forges));
  routes.get(
    '/compatibility',
    keptPage(async () => showPage(site, compatibility())),
  );
  routes.get(
    '/rules',
    keptPage(() => showPage(site, ruleList(rules))),
  );
  const rulePages = new Map(
    rules.list.map(({ id }) => [id, keptPage(async () => showPage(site, rulePage(rules, id)!))]),
  );
  routes.get('/rules/:id', (c) => {
    const page = rulePages.get(c.req.param('id'));
    if (!page) throw nothingHere();
    return page(c);
  });

  if (setup) {
    routes.get('/setup', (c) => setup.setup(new URL(c.req.url).searchParams));
    routes.post('/setup', viewed, takeBody(longestSetup), (c) => {
      const form = readForm(c.var.body, c.req.header());
      if (!setup.mayBegin(c.var.session)) {
        throw new Refusal(403, 'registering an App is for signed-in admins here; sign in at /login');
      }
      return setup.begin(form);
    });
  }
  routes.get('/assets/:file', (c) => {
    const asset = site.assets.files.get(c.req.path);
    if (!asset) throw nothingHere();
    const kept = 'public, max-age=31536000, immutable';
    return c.body(asset.text, 200, { 'cache-control': kept, 'content-type': asset.contentType });
  });
  routes.get('/icon.svg', (c) =>
    c.body(icon, 200, { 'cache-control': 'public, max-age=86400', 'content-type': 'image/svg+xml' }),
  );
  return routes;
}
