/** Installing as docs/github.md says, step by step, as someone who has never done it. */
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { handled, talk, target, type1, type2 } from '../../support/conversation.ts';
import { serverDatabase, serverUrl } from '../../support/database.ts';
import { tempFolder } from '../../support/git.ts';
import { githubRepository, startGithub } from '../../support/github.ts';
import { freePort } from '../../support/ports.ts';
import { root } from '../../support/program.ts';
import { type RunningServer, startServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

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

/** 2. Register: the browser sends the form on to GitHub, and is sent back with a code. */
async function register(url: string): Promise<void> {
  const page = await (await fetch(url)).text();
  const manifest = fromHtml(/name="manifest" value="([^"]+)"/.exec(page)![1]!);
  const begin = (organization: string) =>
    fetch(`${url}/setup`, {
      method: 'POST',
      body: new URLSearchParams({ manifest, organization }),
      redirect: 'manual',
    });
  expect((await begin('acme')).headers.get('location')).toContain(
    `${github.url}/organizations/acme/settings/apps/new`,
  );
  const begun = await begin('');
  expect(begun.status).toBe(307);
  const action = begun.headers.get('location')!;
  expect(action).toContain(`${github.url}/settings/apps/new`);
  const form = new URLSearchParams({ manifest });
  const sent = await fetch(action, { method: 'POST', body: form, redirect: 'manual' });
  expect(sent.status).toBe(302);
  expect((await fetch(sent.headers.get('location')!)).status).toBe(200);
}

test('start, register on the start page, install: the next pull request is reviewed', async () => {
  // 1. Start it. Nothing is configured but where GitHub is, and where GitHub reaches this server.
  const port = String(await freePort());
  const bot: RunningServer = await startServer({
    GITHUB_URL: github.url,
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
  await register(bot.url);

  // 3. Install it on a repository, and open a pull request: nothing has to be started again.
  const { open, check, comments } = await talk(github, () => bot, 'newcomer/qemu', target('zeta', type1));
  const number = await open(target('zeta', type2));
  expect(await check(number)).toMatchObject({ conclusion: 'failure' });
  expect((await comments(number)).threads).toHaveLength(1);
  expect((await github.look()).violations).toEqual([]);
  await bot.stop();
});

test.skipIf(serverUrl === null)(
  'as compose.yml has it: the workers beside the web process hear of the App that is registered there',
  async () => {
    const { services } = parse(readFileSync(join(root, 'compose.yml'), 'utf8'), { merge: true });
    expect(services.worker.volumes).toEqual(services.web.volumes);
    const database = await serverDatabase();
    const port = String(await freePort());
    const variables = {
      GITHUB_URL: github.url,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: database.url,
      DATA_DIR: tempFolder(),
    };
    const role = (command: string[]) => command.slice(1);
    const web = await startServer({ ...variables, PORT: port }, role(services.web.command));
    const workers = await Promise.all(
      [1, 2].map(() => startServer({ ...variables, PORT: '0' }, role(services.worker.command))),
    );
    await register(web.url);
    await until('all are ready with the App', () =>
      [web, ...workers].every((one) => one.log().split('"msg":"ready"').length === 3),
    );
    const repository = await githubRepository(github, 'composer/qemu');
    repository.commit(target('zeta', type1), 'base');
    repository.publish();
    repository.git('checkout', '-q', '-b', 'topic');
    const head = repository.commit(target('zeta', type2));
    repository.publish();
    await github.open({ repository: 'composer/qemu', head });
    await until('the check', async () => {
      const { checkRuns } = (await github.look()).repositories['composer/qemu']!;
      return checkRuns.some(({ conclusion }) => conclusion === 'failure');
    });
    for (const one of [...workers, web]) await one.stop();
    await database.drop();
  },
);

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

test('an App of an older version, step by step: each says what is still missing, and the merge queue is served at the end', async () => {
  const app = parse(readFileSync(join(root, 'app.yml'), 'utf8')) as {
    default_permissions: Record<string, 'read' | 'write'>;
    default_events: string[];
  };
  const { merge_queues: _, ...oldPermissions } = app.default_permissions;
  const oldEvents = app.default_events.filter((one) => !['merge_group', 'repository'].includes(one));
  /** What its owner has set on the App's page. */
  const settings = (permissions: Record<string, string>, events: string[]): Promise<unknown> =>
    fetch(`${github.url}/_fake/app`, {
      method: 'POST',
      body: JSON.stringify({ ...github.app, ...hook, permissions, events }),
    });
  const admin = { ADMIN_TOKEN: 'an admin token of 32 characters, or more' };
  const port = String(await freePort());
  const variables = {
    ...admin,
    APP_ID: String(github.app.id),
    PRIVATE_KEY: github.app.privateKey,
    WEBHOOK_SECRET: github.app.webhookSecret,
    GITHUB_URL: github.url,
    PORT: port,
  };
  const publicKey = createPublicKey(github.app.privateKey).export({ type: 'spki', format: 'pem' });
  const hook = { publicKey, webhookUrl: `http://127.0.0.1:${port}/webhooks/github` };
  await settings(oldPermissions, oldEvents);
  let bot = await startServer(variables);
  const it = await talk(github, () => bot, 'older/qemu', target('zeta', type1));
  const number = await it.open({ 'docs/x.txt': 'x\n' });
  const checkOfQueue = async () => {
    const { queue, checkRuns } = await it.here();
    return checkRuns.find((one) => one.head_sha === queue[0]?.head);
  };
  /** What the administrator reads after the next search, which a start begins with. */
  const missing = async (): Promise<string[]> => {
    const { dataDir } = bot;
    await bot.stop();
    bot = await startServer({ ...variables, DATA_DIR: dataDir });
    await handled(bot);
    const authorization = `Bearer ${admin.ADMIN_TOKEN}`;
    const status = await (await fetch(`${bot.url}/api/status`, { headers: { authorization } })).json();
    const { gaps } = (status as { forges: { gaps: { text: string }[] }[] }).forges[0]!;
    return gaps.map((gap) => gap.text).filter((text) => /App does not|older/.test(text));
  };
  // 0. The start page and the log name it.
  expect((await missing()).join('\n')).toMatch(
    /The App does not ask for the permission "Merge queues: Read-only".*\n.*the event "merge_group".*\n.*the event "repository"/,
  );
  expect(bot.log()).toMatch(/The App does not ask for the permission .{1,3}Merge queues/);
  await github.enqueue({ repository: it.name, number });
  await github.quiet();
  expect(await checkOfQueue()).toBeUndefined();
  // 1. The permission: now it is the account that has not accepted it.
  await settings(app.default_permissions, oldEvents);
  expect((await missing()).join('\n')).toMatch(/older has not accepted the permission "Merge queues/);
  // 2. Accepted: all is looked at again, and the queue's head is found without an event of its own.
  await github.grants({
    account: 'older',
    permissions: app.default_permissions,
    events: oldEvents,
    accept: true,
  });
  const found = await until('the check of the queue', checkOfQueue);
  expect(found).toMatchObject({ conclusion: 'success' });
  // 3. The events.
  await settings(app.default_permissions, app.default_events);
  const { default_permissions: permissions, default_events: events } = app;
  await github.grants({ account: 'older', permissions, events });
  expect(await missing()).toEqual([]);
  await github.dequeue({ repository: it.name, number });
  await github.enqueue({ repository: it.name, number });
  expect(await until('the check, told by an event', checkOfQueue)).toMatchObject({ conclusion: 'success' });
  // What whoever runs it sees: where to install it further, in how many accounts it is, and when it heard something last.
  const login = await fetch(`${bot.url}/login`, {
    method: 'POST',
    body: new URLSearchParams({ token: admin.ADMIN_TOKEN }),
    redirect: 'manual',
  });
  const cookie = login.headers.get('set-cookie')!.split(';')[0]!;
  const page = await (await fetch(`${bot.url}/admin`, { headers: { cookie } })).text();
  expect(page).toContain(`${github.url}/apps/vmsd-warden/installations/new">Install the App</a>`);
  expect(page).toMatch(/installed in \d+ accounts?/);
  expect(page).toMatch(/[Ll]ast (?:delivery|webhook)[^<]*<time/);
  expect((await github.look()).violations).toEqual([]);
  await bot.stop();
});
