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

interface Look {
  width?: number;
  script?: boolean;
}

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
  { width = 1280, script = true }: Look = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 850 },
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

/** The rule of axe that takes it longest: each text against what is behind it. */
const contrast = 'color-contrast';

/** What axe finds that is serious or worse: all that it knows, or only what is wrong with colours, or only the rest. */
async function seriousIn(
  page: Page,
  what: 'all' | 'colours' | 'structure' = 'all',
  within?: string,
): Promise<string[]> {
  const options = {
    resultTypes: ['violations'],
    // It would load the style anew for a rule that is not asked for.
    preload: false,
    ...(what === 'colours' && { runOnly: [contrast] }),
    ...(what === 'structure' && { rules: { [contrast]: { enabled: false } } }),
  };
  const where = within === undefined ? '' : `${JSON.stringify(within)}, `;
  const { violations } = (await page.evaluate(`axe.run(${where}${JSON.stringify(options)})`)) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** What is out of sight is not laid out otherwise, and nothing can be found wrong with it. */
const layOutAll = (page: Page): Promise<unknown> =>
  page.evaluate(`document.styleSheets[0].insertRule('* { content-visibility: visible !important }')`);

/** What axe finds that is serious or worse, and whether the page is wider than the window. */
export async function faultsOf(page: Page): Promise<string[]> {
  await layOutAll(page);
  await page.evaluate(axe.source);
  return [...(await seriousIn(page)), ...(await tooWide(page))];
}

async function tooWide(page: Page): Promise<string[]> {
  const [wide, window] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
    number,
    number,
  ];
  return wide > window ? [`${wide} pixels wide in a window of ${window}`] : [];
}

/** Marks what is shown and was not when this was asked before; says whether there is any. */
const markNew = (page: Page): Promise<boolean> =>
  page.evaluate(`(() => {
    const shown = [...document.body.querySelectorAll('*')].filter((e) => e.getClientRects().length > 0);
    const isNew = (e) => e && !e.hasAttribute('data-shown');
    const marked = shown.filter((e) => isNew(e) && !isNew(e.parentElement));
    for (const e of marked) e.setAttribute('data-new', '');
    for (const e of [document.body, ...shown]) e.setAttribute('data-shown', '');
    return marked.length > 0;
  })()`) as Promise<boolean>;

/**
 * The same on a phone, a tablet and a wide screen, light and dark, without loading the page anew. Each text has its colours
 * whatever the screen: they are looked at on the phone, and on a wide screen of what a phone does not show. In the dark only
 * colours are others. On a phone it is said, too, what has to be moved sideways: a wide table may have its box elsewhere.
 */
export async function faultsInAllLooks(page: Page): Promise<string[]> {
  const before = page.viewportSize()!;
  const faults: string[] = [];
  const add = (look: string, found: readonly string[]) =>
    faults.push(...found.map((one) => `${look}: ${one}`));
  // A colour that is on its way to another is neither.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await layOutAll(page);
  await page.evaluate(axe.source);
  for (const [name, width] of [
    ['phone', 390],
    ['tablet', 768],
    ['wide', 1440],
  ] as const) {
    await page.setViewportSize({ ...before, width });
    add(name, await tooWide(page));
    if (name === 'phone') add(name, await sidewaysOf(page));
    add(name, await seriousIn(page, 'structure'));
    if (name === 'tablet' || !(await markNew(page))) continue;
    const marked = name === 'phone' ? undefined : '[data-new]';
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      add(`${name}, ${colorScheme}`, await seriousIn(page, 'colours', marked));
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.emulateMedia({ reducedMotion: null });
  await page.setViewportSize(before);
  return faults;
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
async function sidewaysOf(page: Page): Promise<string[]> {
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
