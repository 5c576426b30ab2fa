/** The pages by their addresses. Those of machines, limits and metrics are in server.ts. */
import { Hono } from 'hono';
import type { Viewer } from '../../ports/reviews.ts';
import { type ApiParts, addApi } from '../api/api.ts';
import { Refusal } from '../http/body.ts';
import { icon } from './icon.ts';
import { type Site, showPage } from './layout.ts';
import { addLookRoutes, askerOf, type LookParts } from './look-routes.ts';
import { type RulePages, ruleList, rulePage } from './rules-page.ts';
import { type Overview, startPage } from './start-page.ts';
import { type TargetsState, targetsPage } from './targets-page.ts';
import { examplePage, maxFormBytes, type TryParts, triedPage, tryPage } from './try-page.ts';

/** What a page may ask of the request besides what Hono shows of it. */
interface PageRequest {
  /** The body, when it is wanted; at most `limit` bytes. Throws Refusal. */
  body(limit: number): Promise<Buffer>;
  /** Of the other end of the connection. */
  address: string;
}

export type PageEnv = { Bindings: PageRequest };

/** Where the pages have what they show from. */
export interface PageParts {
  site: Site;
  overview(query: URLSearchParams, viewer: Viewer): Omit<Overview, 'state' | 'session' | 'tried'>;
  rules: RulePages;
  tried: TryParts;
  look: LookParts;
  configured: ApiParts['configured'];
  /** Where the server is reached, without a slash at the end. */
  base(): string;
  targets(): TargetsState;
  /** Where GitHub comes back to with the App that it has made; null when none is to be made. */
  setup: ((query: URLSearchParams) => Promise<Response>) | null;
}

export type Pages = Hono<PageEnv>;

export function createPages({
  site,
  overview,
  rules,
  targets,
  tried,
  look,
  configured,
  base,
  setup,
}: PageParts): Pages {
  const pages = new Hono<PageEnv>();
  // The server answers them, as it does those of its own routes.
  pages.onError((error) => {
    throw error;
  });
  pages.notFound(() => {
    throw nothingHere();
  });
  pages.get('/', async (c) => {
    const session = look.sessions.of(askerOf(c));
    const state = await look.state(session);
    return showPage(
      site,
      startPage({ ...overview(new URL(c.req.url).searchParams, session), state, session, tried }),
    );
  });
  const ruleIds = rules.list.map(({ id }) => id);
  addLookRoutes(pages, site, ruleIds, look);
  addApi(pages, {
    look,
    rules,
    targets,
    base,
    configured,
  });
  pages.get('/targets', (c) => showPage(site, targetsPage(targets(), new URL(c.req.url).searchParams)));
  pages.get('/rules', () => showPage(site, ruleList(rules)));
  pages.get('/rules/:id', (c) => showPage(site, rulePage(rules, c.req.param('id')) ?? fail(nothingHere())));
  pages.get('/try', (c) => showPage(site, tryPage(tried, look.sessions.of(askerOf(c)))));
  pages.post('/try', async (c) => {
    // Another site's page has no business here; browsers say where a form comes from.
    if (!/^(?:same-origin|none)$/.test(c.req.header('sec-fetch-site') ?? 'none')) {
      throw new Refusal(403, 'this form is sent from the page of this server only');
    }
    const session = look.sessions.of(askerOf(c));
    const form = async () => ({
      body: await c.env.body(maxFormBytes),
      contentType: c.req.header('content-type') ?? '',
    });
    return showPage(site, await triedPage(tried, session, look.sessions.demand, form));
  });
  pages.get('/try/example', async () => showPage(site, await examplePage(tried)));
  if (setup) pages.get('/setup', (c) => setup(new URL(c.req.url).searchParams));
  const kept = { 'cache-control': 'public, max-age=31536000, immutable' };
  pages.get('/assets/:file', (c) => {
    const { contentType, text } = site.assets.files.get(c.req.path) ?? fail(nothingHere());
    return c.body(text, 200, { ...kept, 'content-type': contentType });
  });
  pages.get('/icon.svg', (c) =>
    c.body(icon, 200, { 'cache-control': 'public, max-age=86400', 'content-type': 'image/svg+xml' }),
  );
  return pages;
}

/** The pattern that a path follows, and the methods that it takes; null when no page is there. */
export function routeOf(pages: Pages, path: string): { pattern: string; methods: string[] } | null {
  let pattern: string | null = null;
  const methods = ['GET', 'POST'].filter((method) => {
    const [found] = pages.router.match(method, path);
    const route = found.map(([[, registered]]) => registered).find((one) => one.method === method);
    pattern ??= route?.path ?? null;
    return route !== undefined;
  });
  return pattern === null ? null : { pattern, methods };
}

export const nothingHere = (): Refusal => new Refusal(404, 'there is nothing here; the start page is at /');

function fail(problem: Error): never {
  throw problem;
}
