/** Reviews whose every field would be more than text: on each page, in the API, in the stream and in the badge. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedFindings } from '../../../src/review/plan/kept.ts';
import { excerptKey } from '../../../src/review/render/excerpt.ts';
import type { Finding, Report } from '../../../src/types/report.ts';
import { noBrowser, openBrowser, visit } from '../../support/browser.ts';
import { adminToken, filledFolder } from '../../support/filled.ts';
import { actsIn, hostileTexts } from '../../support/hostile-text.ts';
import { report } from '../../support/sample-report.ts';
import { type RunningServer, startServer } from '../../support/server.ts';

const all = hostileTexts.join(' ');
const script = 'javascript:document.title=1';
const key = { platform: 'github', repository: all.slice(0, 200), change: 1 } as const;

const finding = (n: number): Finding => ({
  ...report.findings[0]!,
  rule: all,
  target: all,
  path: all,
  cpuClass: all,
  symbol: all,
  message: all,
  consequence: `${all} ${n}`,
  suggestion: all,
  citations: [
    { title: all, url: script },
    { title: all, url: 'data:text/html,<script>1</script>' },
  ],
  fingerprint: `${all}-${n}`,
  ...(n === 2 ? { accepted: all } : {}),
});
const hostileReport: Report = {
  ...report,
  series: { ...report.series, title: all, messageId: all, base: all },
  complete: false,
  limits: [{ code: all, patch: 1, detail: all }],
  patches: [1, 2, 3].map((index) => ({ index, subject: all, messageId: all, commit: all })),
  registrations: report.registrations.map((one) => ({ ...one, target: all, tier: all })),
  findings: [finding(1), finding(2)],
};
const lines = hostileTexts.map((text, i) => ({ marker: '+' as const, text, line: i + 1 }));
const review = (head: string) => ({
  head,
  subject: all,
  author: all,
  title: all,
  url: script,
  base: all,
  at: new Date().toISOString(),
  findings: recordedFindings(hostileReport),
  content: {
    report: hostileReport,
    excerpts: hostileReport.findings.map(
      (f): [string, { header: string; lines: typeof lines; at: number }] => [
        excerptKey(f),
        { header: `@@ ${all} @@`, lines, at: 1 },
      ],
    ),
    mails: { cover: script, patches: { 1: script } },
    notes: [all],
    told: ['inline' as const, 'accepted' as const],
    said: (['line', 'file', 'change', 'check', 'mail'] as const).map((where) => ({
      where,
      place: all,
      text: all,
    })),
    dryRun: true,
    trouble: [all],
  },
});

let server: RunningServer;
let id: string;
beforeAll(async () => {
  const dataDir = await filledFolder({
    reviews: [
      { key, review: review(`first ${all}`) },
      { key, review: review(`second ${all}`) },
    ],
    failed: [{ key, reason: all }],
  });
  server = await startServer({ DATA_DIR: dataDir, ADMIN_TOKEN: adminToken });
  const answer = await fetch(`${server.url}/api/reviews`);
  id = ((await answer.json()) as { reviews: { id: string }[] }).reviews[0]!.id;
});
afterAll(() => server.kill());

const paths = () => [
  '/',
  '/admin',
  '/reviews',
  `/reviews?q=${encodeURIComponent(all.slice(0, 290))}&target=${encodeURIComponent('"><script>1</script>')}`,
  `/reviews?rule=${encodeURIComponent("'><svg onload=document.title=1>")}&repository=${encodeURIComponent(script)}`,
  `/reviews/${id}`,
  `/login?next=${encodeURIComponent(script)}`,
  `/reviews/${encodeURIComponent('<script>1</script>')}`,
];

it('it is text on every page', async () => {
  for (const path of paths()) {
    for (const headers of [{}, { authorization: `Bearer ${adminToken}` }] as Record<string, string>[]) {
      const page = await (
        await fetch(server.url + path, { headers: { accept: 'text/html', ...headers } })
      ).text();
      expect(actsIn(page), path).toEqual([]);
    }
  }
  const page = await (await fetch(`${server.url}/reviews/${id}`)).text();
  for (const text of hostileTexts) {
    const shown = text.replace(
      /[&<>"']/g,
      (c) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[c]!};`,
    );
    expect(page, text).toContain(shown);
  }
});

it('it is data in the API, as it was', async () => {
  const answer = await fetch(`${server.url}/api/reviews/${id}`, { headers: { accept: 'text/html' } });
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const body = (await answer.json()) as { subject: string; content: { report: object; said: object[] } };
  expect(body.subject).toBe(all);
  expect(body.content.report).toEqual(hostileReport);
  const status = (await (await fetch(`${server.url}/api/status`)).json()) as {
    failures: { reason: string }[];
  };
  expect(status.failures[0]!.reason).toBe(all);
});

it('it is not in the badge', async () => {
  const path = key.repository.split('/').map(encodeURIComponent).join('/');
  const answer = await fetch(`${server.url}/badge/github/${path}.svg`);
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
  const badge = await answer.text();
  expect(badge).toContain('<title>vmsd-warden: fails</title>');
  expect(badge).not.toMatch(/script|onload|evil|7\*7/);
});

describe.skipIf(noBrowser !== null)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('nothing of it acts, and nothing is asked of other sites', async () => {
    const { page, problems, close } = await visit(browser, server.url);
    for (const path of paths()) {
      await page.goto(path);
      expect(await page.title(), path).toMatch(/vmsd-warden$/);
      for (const one of await page.locator('details').all()) await one.evaluate('(e) => { e.open = true; }');
      expect(await page.locator('main :is(img, iframe, script, object)').count(), path).toBe(0);
    }
    // Links of a review lead to the web or to pages of this server, and nowhere else.
    await page.goto(`/reviews/${id}`);
    const links = await page.locator('a').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
    expect(links.filter((href) => !/^(?:https?:\/\/|\/(?!\/)|#)/.test(href ?? ''))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
