/**
 * Every page of the site that a link leads to: on a phone, a tablet and a wide screen, light and dark, nothing is wider than
 * the window, and axe finds nothing serious.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsInAllLooks, noBrowser, openBrowser, unfold, visit } from '../../support/browser.ts';
import { crawl } from '../../support/crawl.ts';
import { adminToken, filledFolder } from '../../support/filled.ts';
import { newReview } from '../../support/new-review.ts';
import { excerpts, report } from '../../support/sample-report.ts';
import { type RunningServer, startServer } from '../../support/server.ts';

const word = 'w'.repeat(300);
const github = (change: number, repository = 'o/open') => ({
  platform: 'github' as const,
  repository,
  change,
});
const long = {
  ...report,
  series: { ...report.series, title: word },
  patches: Array.from({ length: 22 }, (_, i) => ({
    index: i + 1,
    subject: i % 7 ? `target: Move the hooks, step ${i + 1}` : word,
    messageId: null,
    commit: 'c'.repeat(40),
  })),
  findings: report.findings.map((one, i) =>
    i ? one : { ...one, path: `target/${word}/cpu.c`, symbol: word },
  ),
};

describe.skipIf(noBrowser !== null)('in a browser', () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    const said = [
      { where: 'line' as const, place: `target/${word}/cpu.c:240`, text: `**error** ${word}` },
      { where: 'check' as const, place: word, text: 'Two errors.' },
      { where: 'mail' as const, place: word, text: word },
    ];
    const content = { ...newReview().content, excerpts: [...excerpts], notes: [word], trouble: [word], said };
    const at = (n: number) => new Date(Date.UTC(2026, 0, 2, 3, n)).toISOString();
    const dataDir = await filledFolder({
      reviews: [
        { key: github(1), review: { head: '1', at: at(90), content } },
        {
          key: github(1),
          review: { head: '2', at: at(91), content: { ...content, report: long }, subject: word },
        },
        ...Array.from({ length: 60 }, (_, n) => ({
          key: { platform: 'mail' as const, repository: 'qemu-devel', change: n + 1 },
          review: { head: `<${n}@example.org>`, at: at(n + 3), subject: `Older work ${n}`, author: word },
        })),
        { key: github(2, `${word}/secret`), review: { head: '3', at: at(92), isPrivate: true } },
      ],
      failed: [
        { key: github(1), reason: word },
        { key: github(2, `${word}/secret`), reason: 'the forge is away' },
      ],
    });
    [server, browser] = await Promise.all([
      startServer({ DATA_DIR: dataDir, ADMIN_TOKEN: adminToken }),
      openBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
  });

  it('nothing is too wide on any screen, and nothing serious is wrong', { timeout: 600_000 }, async () => {
    const { page, problems, close } = await visit(browser, server.url);
    const faults: Record<string, string[]> = {};
    const look = async (path: string): Promise<void> => {
      await unfold(page);
      const found = await faultsInAllLooks(page);
      if (found.length) faults[path] = found;
    };
    // Where an administrator sees something else, or more.
    for (const path of ['/', '/admin', '/login']) {
      await page.goto(path);
      await look(`${path}, not signed in`);
    }
    await page.getByLabel('Token').fill(adminToken);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => url.pathname !== '/login');
    const starts = [
      '/',
      '/reviews?all=1',
      '/reviews?q=nothing+like+it',
      '/reviews/none',
      '/targets/riscv',
      '/targets/cris',
      '/rules/type-flip',
      '/login',
      '/admin',
      '/no-such-page',
    ];
    const kinds = await crawl(page, starts, look);
    await page.goto('/try');
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.waitForLoadState();
    await look('/try without a series');
    expect(faults).toEqual({});
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        '/',
        '/admin',
        '/reviews',
        '/reviews/:id',
        '/targets',
        '/targets/:id',
        '/compatibility',
        '/rules',
        '/rules/:id',
        '/try',
        '/try/example',
      ]),
    );
    expect(problems).toEqual([]);
    await close();
  });
});
