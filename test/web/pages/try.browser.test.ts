import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, noBrowser, openBrowser, visit } from '../../support/browser.ts';
import { hostileSeries } from '../../support/hostile-text.ts';
import { example } from '../../support/program.ts';
import { npmStart, type RunningServer, startServer } from '../../support/server.ts';

describe.skipIf(noBrowser !== null)('in a browser', () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
  });

  it('npm start leads to a reviewed series in two clicks', async () => {
    const { url, end } = await npmStart();
    try {
      const { page, problems, close } = await visit(browser, url!);
      await page.goto('/');
      await page.getByRole('heading', { name: 'Will a saved guest still load?' }).waitFor();
      await page.getByRole('link', { name: 'Show an example' }).click();
      await page.locator('strong', { hasText: '1 error and 1 warning' }).waitFor();
      await page.getByRole('link', { name: 'Try your own' }).click();
      await page.getByLabel('An mbox, a mail or a diff').fill(readFileSync(example, 'utf8'));
      await page.getByRole('button', { name: 'Review', exact: true }).click();
      await page
        .getByText(/zeta goes from type 1 .* to type 2/)
        .first()
        .waitFor();
      expect(problems).toEqual([]);
      await close();
    } finally {
      end();
    }
  });

  it('a file that is dropped on the form is reviewed', async () => {
    const { page, problems, close } = await visit(browser, server.url);
    await page.goto('/try');
    const dropped = await page.evaluateHandle(
      (text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], 'flip.mbox'));
        return files;
      },
      readFileSync(example, 'utf8'),
    );
    await page.dispatchEvent('form.try', 'drop', { dataTransfer: dropped });
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await page.locator('strong', { hasText: '1 error and 1 warning' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('the review stands beside what is typed, pasted or chosen, and says what is wrong with it', async () => {
    const { page, problems, close } = await visit(browser, server.url);
    await page.goto('/try');
    const box = page.getByLabel('An mbox, a mail or a diff');
    const pane = page.getByRole('region', { name: 'The review' });
    expect(await pane.isVisible()).toBe(false);
    await box.fill('Subject: [PATCH] not yet');
    await pane.getByText(/no patch in the input/).waitFor();
    await box.fill(readFileSync(example, 'utf8'));
    await pane.locator('strong', { hasText: '1 error and 1 warning' }).waitFor();
    expect(page.url()).toMatch(/\/try$/);
    // A change in its picture leads to its finding, in the same page.
    await pane.locator('a.change').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#finding-\d$/);
    expect(await faultsOf(page)).toEqual([]);
    await box.fill('');
    await pane.waitFor({ state: 'hidden' });
    await page.getByLabel('or a file').setInputFiles(example);
    await pane.locator('strong', { hasText: '1 error and 1 warning' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('a report is passed on by its link, without a script', async () => {
    const { page, problems, close } = await visit(browser, server.url, { script: false });
    await page.goto('/try');
    await page.getByLabel('An mbox, a mail or a diff').fill(readFileSync(example, 'utf8'));
    await page.getByRole('button', { name: 'Review and make a link' }).click();
    await page.waitForURL(/\/try\/[\w-]{22}$/);
    const address = page.url();
    expect(await page.locator('pre.command').textContent()).toBe(address);
    await close();
    const other = await visit(browser, server.url);
    await other.page.goto(address);
    await other.page.locator('strong', { hasText: '1 error and 1 warning' }).waitFor();
    expect(problems).toEqual([]);
    await other.close();
  });

  it('a change in the picture leads to its finding, by keyboard and without a script', async () => {
    const { page, close } = await visit(browser, server.url, { script: false });
    await page.goto('/');
    await page.getByRole('link', { name: 'Show an example' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/try\/example$/);
    await page.locator('a.change').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#finding-\d$/);
    expect(await page.locator(':is(article, li):target').count()).toBe(1);
    await page.goto('/try');
    await page.getByLabel('or a file').setInputFiles(example);
    await page.getByRole('button', { name: 'Review', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('strong', { hasText: '1 error and 1 warning' }).waitFor();
    await close();
  });

  it('targets are filtered without a script, and a change of type names its commit', async () => {
    const { page, close } = await visit(browser, server.url, { script: false });
    await page.goto('/targets');
    const filters = page.locator('form.choices');
    await filters.getByLabel('Type').selectOption('type-2');
    await filters.getByLabel('Tier').selectOption('kvm');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.waitForURL(/type=type-2/);
    const names = await page.locator('table.targets tbody th').allTextContents();
    expect(names).toContain('arm');
    expect(names).not.toContain('alpha');
    await page.getByRole('link', { name: /^avr, 6\.1: type 2 to type 1, by c2cf139d9c2f/ }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('tr:target').textContent()).toContain('cpu: Move AVR target vmsd field');
    await close();
  });

  it('rules are read, from the list to a source', async () => {
    const { page, problems, close } = await visit(browser, server.url);
    await page.goto('/rules');
    await page.getByRole('link', { name: 'type-flip' }).click();
    await page.getByRole('link', { name: 'Sources' }).click();
    await page.waitForURL(/#sources$/);
    const file = page.locator('details').filter({ hasText: 'target/eta/cpu.c' }).first();
    expect(await file.locator('pre').isVisible()).toBe(false);
    await file.locator('summary').click();
    await file.locator('pre').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('nothing of a hostile series acts', async () => {
    const { page, problems, close } = await visit(browser, server.url);
    await page.goto('/try');
    await page.getByLabel('An mbox, a mail or a diff').fill(hostileSeries());
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await page.getByText('target/<img src=x onerror=alert(1)>/cpu.c').first().waitFor();
    await page.waitForLoadState();
    expect(await page.locator('main :is(script, img, iframe, object, embed, [style])').count()).toBe(0);
    expect(await page.locator('main a[href^="javascript:" i]').count()).toBe(0);
    expect(await page.title()).not.toMatch(/^(?:owned|1)$/);
    expect(problems).toEqual([]);
    await close();
  });
});
