/** A browser that looks at the pages: Debian's chromium, which TEST_CHROMIUM names; `.ci/run` does. */
import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = process.env.TEST_CHROMIUM;

/** Why tests in a browser are skipped; null: they run. */
export const noBrowser: string | null =
  executablePath === undefined ? 'tests in a browser are skipped: TEST_CHROMIUM names none' : null;
if (noBrowser !== null) process.stderr.write(`${noBrowser}\n`);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Look {
  width?: number;
  dark?: boolean;
  script?: boolean;
}

/** Phone, tablet and wide screen, light and dark. */
export const looks: readonly Look[] = [
  { width: 390 },
  { width: 390, dark: true },
  { width: 768 },
  { width: 1440 },
  { width: 1440, dark: true },
];

export interface Visit {
  page: Page;
  /** What must not happen: errors, violations of the policy, requests to others than this server. */
  problems: string[];
  close(): Promise<void>;
}

/** A window of its own, with no cookies yet. `url` is the server's. */
export async function visit(
  browser: Browser,
  url: string,
  { width = 1280, dark = false, script = true }: Look = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 850 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
  });
  context.setDefaultTimeout(240_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    // A page that answers 404 is no mistake of a page.
    if (message.type() === 'error' && !/status of 40[0-9]/.test(message.text()))
      problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== url) problems.push(`asks ${request.url()}`);
  });
  return { page, problems, close: () => context.close() };
}

/** What axe finds that is serious or worse, and whether the page is wider than the window. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as AxeResults;
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  const [wide, window] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
    number,
    number,
  ];
  return wide > window ? [...serious, `${wide} pixels wide in a window of ${window}`] : serious;
}

/** Opens all that is folded: what is in it takes no room before. */
export const unfold = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

/**
 * What has to be moved sideways to be read whole: the page, and boxes of it. Code and pictures may be wider than a phone
 * and move in their own box.
 */
export async function sidewaysOf(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const name = (e) => e.tagName.toLowerCase() + (e.className.length ? '.' + String(e.className).replaceAll(' ', '.') : '');
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) {
      const out = [...document.body.querySelectorAll('*')].filter((e) => {
        const { right, width } = e.getBoundingClientRect();
        const held = e.closest('pre, .wide, svg') !== null && getComputedStyle(e).position !== 'absolute';
        return width > 0 && right > innerWidth + 1 && !held;
      });
      return ['the page is ' + root.scrollWidth + ' pixels wide; beyond its edge: ' + out.slice(0, 5).map(name).join(', ')];
    }
    return [...document.querySelectorAll('main *, header *, footer *')]
      .filter((e) => /^(?:auto|scroll)$/.test(getComputedStyle(e).overflowX))
      .filter((e) => e.scrollWidth > e.clientWidth + 1 && !e.matches('pre, textarea, .picture, dd:has(> .strip)'))
      .map((e) => name(e) + ' holds ' + e.scrollWidth + ' pixels in ' + e.clientWidth);
  })()`) as Promise<string[]>;
}
