/** The page Compatibility in a browser: on a phone and on a wide screen, by keyboard, without a script. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, openBrowser, visit } from '../../support/browser.ts';
import { type RunningServer, startServer } from '../../support/server.ts';

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

  it('a cell leads to its differences, by keyboard and without a script', async () => {
    const { page, close } = await visit(browser, server.url, { script: false });
    await page.goto('/');
    await page.getByRole('link', { name: 'Compatibility' }).click();
    const told = page.locator('[id="riscv64-7.0"]');
    expect(await told.isVisible()).toBe(false);
    await page.getByRole('link', { name: 'riscv64, 6.2 to 7.0: misread' }).focus();
    await page.keyboard.press('Enter');
    await told.waitFor();
    expect(await told.textContent()).toContain('env.miprio');
    await close();
  });

  it('a phone shows cards in place of the table, the verdict first', async () => {
    const { page, close } = await visit(browser, server.url, { width: 390, script: false });
    await page.goto('/compatibility');
    expect(await page.locator('.matrix').isVisible()).toBe(false);
    const card = page.locator('#build-riscv64');
    const [verdict, heading] = [
      await card.locator('h3 .load').boundingBox(),
      await card.locator('h3').boundingBox(),
    ];
    expect(verdict!.x).toBe(heading!.x);
    await card.locator('summary').first().click();
    await card.getByText('vmstate_riscv_cpu sends env.priv_ver as 4 bytes; it was 8 bytes.').waitFor();
    await close();
  });
});
