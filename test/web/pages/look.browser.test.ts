/** The pages of who looks, in a browser: what they show, and what they do. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, openBrowser, visit } from '../../support/browser.ts';
import { startBot, talk, target, type1, type2 } from '../../support/conversation.ts';
import { adminToken, filledFolder } from '../../support/filled.ts';
import { startGithub } from '../../support/github.ts';
import { newReview } from '../../support/new-review.ts';
import { excerpts, report } from '../../support/sample-report.ts';
import { type RunningServer, startServer } from '../../support/server.ts';

const github = (change: number, repository = 'o/open') => ({
  platform: 'github' as const,
  repository,
  change,
});
const minute = (n: number): string => new Date(Date.UTC(2026, 0, 2, 3, n)).toISOString();

async function signIn(page: Page, next = ''): Promise<void> {
  await page.goto(`/login${next}`);
  await page.getByLabel('Token').fill(adminToken);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // Whoever goes on at once goes on without having signed in.
  await page.waitForURL((url) => url.pathname !== '/login');
}

describe.skipIf(noBrowser !== null)('in a browser', () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    const content = {
      ...newReview().content,
      excerpts: [...excerpts],
      notes: ['applied on the tip of master at the date of the mail'],
      trouble: ['A comment could not be written: no permission'],
      said: [
        { where: 'line' as const, place: 'target/alpha/cpu.c:240', text: '**error** alpha changes its type' },
        { where: 'check' as const, place: '2 errors', text: 'Two errors.' },
      ],
    };
    const [flip] = newReview().findings;
    const dataDir = await filledFolder({
      reviews: [
        ...Array.from({ length: 55 }, (_, n) => ({
          key: github(n + 10),
          review: {
            head: String(n),
            at: minute(n),
            subject: `Older work ${n}`,
            conclusion: 'success' as const,
            findings: [],
            title: 'No findings',
          },
        })),
        { key: github(1), review: { head: '1', content, at: minute(60), findings: [flip!] } },
        { key: github(1), review: { head: '2', content, at: minute(61), subject: 'Move the hooks' } },
        {
          key: github(2, 'o/secret'),
          review: { head: '3', at: minute(62), subject: 'Hidden work', isPrivate: true },
        },
      ],
      failed: [
        { key: github(1), reason: 'the forge is in the sea' },
        { key: github(2, 'o/secret'), reason: 'nobody may know' },
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

  it('the list is narrowed, searched and paged', async () => {
    const { page, problems, close } = await visit(browser, server.url);
    await page.goto('/reviews');
    const subjects = () => page.locator('.reviews .subject').allTextContents();
    expect((await subjects())[0]).toBe('Move the hooks');
    expect(await subjects()).toHaveLength(50);
    await page.getByRole('link', { name: 'Older', exact: true }).click();
    await page.waitForURL(/page=older/);
    expect(await subjects()).toHaveLength(6);
    await page.getByRole('link', { name: 'Newer', exact: true }).click();
    await page.waitForURL(/page=newer/);
    expect(await subjects()).toHaveLength(50);
    await page.getByText('More filters').click();
    await page.getByLabel('Verdict').selectOption('fails');
    await page.getByLabel('Rule').selectOption('type-flip');
    await page.getByLabel('Target').fill('hppa');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/verdict=failure/);
    expect(await subjects()).toEqual(['Move the hooks']);
    await page.getByRole('link', { name: 'Clear' }).click();
    await page.waitForURL(/\/reviews$/);
    await page.getByLabel('Search').fill('older 7');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=older/);
    expect(await subjects()).toEqual(['Older work 7']);
    await page.getByLabel('Search').fill('nothing like it');
    await page.keyboard.press('Enter');
    await page.getByText('No review is like that.').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('one review shows its findings, its texts and its versions', async () => {
    const { page, problems, close } = await visit(browser, server.url);
    await page.goto('/reviews');
    await page.getByRole('link', { name: 'Move the hooks' }).click();
    await page.waitForURL(/\/reviews\/[0-9a-f]{16}$/);
    expect(await page.locator('h1').textContent()).toBe('Move the hooks');
    expect(await page.getByRole('article').count()).toBe(report.findings.length);
    await page.getByText('cc->vmsd = &vmstate_alpha_cpu;').first().waitFor();
    await page.getByText('A comment could not be written: no permission').waitFor();
    const said = page.getByText('**error** alpha changes its type');
    expect(await said.isVisible()).toBe(false);
    await page.getByText('target/alpha/cpu.c:240').last().click();
    await said.waitFor();
    const rows = page.locator('.versions tbody tr');
    expect(await rows.nth(1).locator('td').allTextContents()).toEqual(['error', 'stays: error']);
    expect(await rows.nth(2).locator('td').allTextContents()).toEqual(['', 'new: warning']);
    await page.getByRole('link', { name: 'Version 1' }).click();
    await page.getByText('This is version 1.').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('a line is copied at a click, or selected where the browser lets no script copy', async () => {
    const { page, problems, close } = await visit(browser, server.url);
    await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.goto('/targets/riscv');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: /^(?:Copied|Selected)$/ }).waitFor();
    expect(await page.evaluate('getSelection().toString()')).toMatch(/^\[!\[riscv\]\(.*\)$/);
    expect(problems).toEqual([]);
    await close();
  });

  it('an admin signs in, sees what is private, has a job tried again, and signs out', async () => {
    const { page, problems, close } = await visit(browser, server.url);
    await page.goto('/reviews');
    expect(await page.getByText('Hidden work').count()).toBe(0);
    await page.goto('/admin');
    expect(await page.getByText('nobody may know').count()).toBe(0);
    await page.goto('/login');
    await page.getByLabel('Token').fill('a wrong token');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Wrong token.').waitFor();
    await signIn(page, '?next=/reviews');
    await page.getByText('Hidden work').waitFor();
    await page.goto('/admin');
    await page.getByText('nobody may know').first().waitFor();
    await page.getByRole('button', { name: 'Try again: github/o/secret#2' }).click();
    await page.waitForURL(/#work$/);
    expect(await page.getByText('nobody may know').count()).toBe(0);
    await page.locator('.failures').getByText('the forge is in the sea').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/$/);
    expect(await page.getByText('Sign out').count()).toBe(0);
    await page.goto('/reviews');
    expect(await page.getByText('Hidden work').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('a form of another site does nothing', async () => {
    const { page, close } = await visit(browser, server.url);
    await signIn(page);
    const answers: number[] = [];
    page.on('response', (answer) => {
      if (answer.request().method() === 'POST') answers.push(answer.status());
    });
    const form = `<form method="post" action="${server.url}/logout"><button>Win a prize</button></form>`;
    await page.goto(`data:text/html,${encodeURIComponent(form)}`);
    await page.getByRole('button').click();
    await page.getByText('This did not work').waitFor();
    expect(answers).toEqual([403]);
    await page.goto(`${server.url}/admin`);
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await close();
  });

  it('everything can be done with the keyboard, and without a script', async () => {
    const { page, close } = await visit(browser, server.url, { script: false });
    await page.goto('/reviews');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);
    // From the content's start: search, button.
    await page.keyboard.press('Tab');
    await page.keyboard.type('older 12');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=older/);
    await page.getByRole('link', { name: 'Older work 12' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reviews\/[0-9a-f]{16}$/);
    await close();
  });

  it('a review appears on the list while it is looked at', async () => {
    const forge = await startGithub();
    const bot = await startBot(forge, { ADMIN_TOKEN: adminToken });
    try {
      const { open } = await talk(forge, () => bot, 'live/qemu', target('zeta', type1), { private: false });
      await talk(forge, () => bot, 'hidden/qemu', target('zeta', type1));
      const { page, problems, close } = await visit(browser, bot.url);
      const watched = page.waitForResponse((answer) => answer.url().endsWith('/events'));
      await page.goto('/reviews');
      await page.getByText('Nothing has been reviewed yet.').waitFor();
      await watched;
      await open(target('zeta', type2), { title: 'Flip zeta' });
      await page.getByRole('link', { name: 'Flip zeta' }).waitFor();
      await page.getByRole('link', { name: 'Flip zeta' }).click();
      await page.getByRole('heading', { name: 'What was posted' }).waitFor();
      await page.getByText('1 finding, on its line.').waitFor();
      expect(problems).toEqual([]);
      await close();
    } finally {
      await bot.stop();
      forge.close();
    }
  });
});
