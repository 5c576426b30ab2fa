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

test('start, register on the start page, restart, install: the next pull request is reviewed', async () => {
  // 1. Start it. Nothing is configured but where GitHub is.
  // The port is one that nobody takes while it is restarted.
  const first = await startServer({ GITHUB_URL: github.url, PORT: String(await freePort()) });
  const read = async (path: string) => {
    const page = await (await fetch(`${first.url}${path}`)).text();
    return { page, action: fromHtml(/<form action="([^"]+)" method="post"/.exec(page)![1]!) };
  };
  const { page, action } = await read('/');
  const manifest = fromHtml(/name="manifest" value="([^"]+)"/.exec(page)![1]!);
  expect(action).toContain(`${github.url}/settings/apps/new`);
  expect((await read('/?organization=acme')).action).toContain(
    `${github.url}/organizations/acme/settings/apps/new`,
  );

  // 2. Register: the browser sends the form to GitHub and is sent back with a code.
  const form = new URLSearchParams({ manifest });
  const sent = await fetch(action, { method: 'POST', body: form, redirect: 'manual' });
  expect(sent.status).toBe(302);
  const registered = await fetch(sent.headers.get('location')!);
  expect(registered.status).toBe(200);
  expect(await registered.text()).toMatch(/restart/i);

  // 3. Restart: the port is the same again, as GitHub knows it.
  const { dataDir, url } = first;
  await first.stop();
  const bot: RunningServer = await startServer({
    GITHUB_URL: github.url,
    DATA_DIR: dataDir,
    PORT: new URL(url).port,
  });

  // 4. Install it on a repository, and open a pull request.
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
