/** Installing as docs/github.md says, step by step, as someone who has never done it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { talk, target, type1, type2 } from '../../support/conversation.ts';
import { startGithub } from '../../support/github.ts';
import { freePort } from '../../support/ports.ts';
import { root } from '../../support/program.ts';
import { type RunningServer, startServer } from '../../support/server.ts';

const github = await startGithub();
afterAll(() => github.close());

const fromHtml = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test('start, register on the start page, install: the next pull request is reviewed', async () => {
  // 1. Start it. Nothing is configured but where GitHub is, and where GitHub reaches this server.
  const port = String(await freePort());
  const bot: RunningServer = await startServer({
    GITHUB_URL: github.url,
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
  const page = await (await fetch(bot.url)).text();
  const manifest = fromHtml(/name="manifest" value="([^"]+)"/.exec(page)![1]!);
  const register = (organization: string) =>
    fetch(`${bot.url}/setup`, {
      method: 'POST',
      body: new URLSearchParams({ manifest, organization }),
      redirect: 'manual',
    });
  expect((await register('acme')).headers.get('location')).toContain(
    `${github.url}/organizations/acme/settings/apps/new`,
  );

  // 2. Register: the browser sends the form on to GitHub, and is sent back with a code.
  const begun = await register('');
  expect(begun.status).toBe(307);
  const action = begun.headers.get('location')!;
  expect(action).toContain(`${github.url}/settings/apps/new`);
  const form = new URLSearchParams({ manifest });
  const sent = await fetch(action, { method: 'POST', body: form, redirect: 'manual' });
  expect(sent.status).toBe(302);
  const registered = await fetch(sent.headers.get('location')!);
  expect(registered.status).toBe(200);

  // 3. Install it on a repository, and open a pull request: nothing has to be started again.
  const { open, check, comments } = await talk(github, () => bot, 'newcomer/qemu', target('zeta', type1));
  const number = await open(target('zeta', type2));
  expect(await check(number)).toMatchObject({ conclusion: 'failure' });
  expect((await comments(number)).threads).toHaveLength(1);
  expect((await github.look()).violations).toEqual([]);
  await bot.stop();
});

test('what docs/github.md says of permissions and events is what app.yml asks for', () => {
  const app = parse(readFileSync(join(root, 'app.yml'), 'utf8')) as {
    default_permissions: Record<string, string>;
    default_events: string[];
  };
  const docs = readFileSync(join(root, 'docs/github.md'), 'utf8');
  const rows = [...docs.matchAll(/^\| `(\w+)` \| (read|write) \|/gm)].map((row) => [row[1], row[2]]);
  expect(Object.fromEntries(rows)).toEqual(app.default_permissions);
  for (const event of app.default_events) expect(docs).toContain(`\`${event}\``);
});
