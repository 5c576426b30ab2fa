/** Every page of a server that a link leads to, a few of each kind. */
import type { Page } from 'playwright-core';

/** Pages of one kind (the same route) that are looked at. What is sorted or narrowed is made of what it is without that. */
const mostOf = (kind: string): number => (kind.endsWith('?') ? 0 : kind.startsWith('/rules/') ? 1 : 2);

/** What is at an address that is no page. */
const noPage =
  /\.(?:svg|atom|xml|json|css|js|mbox)$|^\/(?:api|assets|events)\/|^\/(?:healthz|readyz|metrics)$/;

/** `/targets/:id`, `/reviews?`: what pages of one route have in common. */
function kindOf({ pathname, search }: URL): string {
  const [, first = '', ...rest] = pathname.split('/');
  return `/${[first, ...rest.map((part) => (/^[a-z]+$/.test(part) && first === 'try' ? part : ':id'))].join('/')}${search ? '?' : ''}`;
}

/**
 * Goes to each page that can be reached from `starts` by links, and calls `look` there with its path.
 * Returns the kinds of pages that it has seen.
 */
export async function crawl(
  page: Page,
  starts: readonly string[],
  look: (path: string) => Promise<void>,
): Promise<Set<string>> {
  const seen = new Set<string>();
  const kinds = new Map<string, number>();
  const queue = [...starts];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    await page.goto(path);
    const here = new URL(page.url());
    const kind = kindOf(here);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    await look(path);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const link of links) {
      const url = URL.parse(link);
      if (!url || url.origin !== here.origin || noPage.test(url.pathname)) continue;
      const [next, kind] = [`${url.pathname}${url.search}`, kindOf(url)];
      const queued = queue.filter((one) => kindOf(new URL(one, here)) === kind).length;
      if (!seen.has(next) && !queue.includes(next) && (kinds.get(kind) ?? 0) + queued < mostOf(kind))
        queue.push(next);
    }
  }
  return new Set(kinds.keys());
}
