/**
 * Conversations on GitHub beyond the platform contract (test/contract). Real server, real database, real git.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Github, startBot, talk, target, type1, type2 } from '../../support/conversation.ts';
import { tempFolder } from '../../support/git.ts';
import { startGithub } from '../../support/github.ts';
import type { RunningServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

let github: Github;
let bot: RunningServer;
const settings = { VMSD_WARDEN_CONFIG: join(tempFolder(), 'warden.yml') };
beforeAll(async () => {
  writeFileSync(settings.VMSD_WARDEN_CONFIG, 'repositories:\n  - match: mirror-of/*\n    failOn: never\n');
  github = await startGithub();
  bot = await startBot(github, settings);
});
afterAll(async () => {
  // Whatever was asked is as GitHub describes it.
  expect((await github.look()).violations).toEqual([]);
  await bot.stop();
  github.close();
});
const on = (name: string, base = target('zeta', type1), options = {}) =>
  talk(github, () => bot, name, base, options);
const flip = target('zeta', type2);
const clean = target('zeta', type1);

test('a flip: the check has it as an annotation, and the comment stands on the new side', async () => {
  const { open, check, comments } = await on('flip/qemu');
  const number = await open(flip);
  expect(await check(number)).toMatchObject({
    name: 'vmsd-warden',
    status: 'completed',
    conclusion: 'failure',
    output: { annotations: [{ path: 'target/zeta/cpu.c', start_line: 17 }] },
  });
  const { threads } = await comments(number);
  expect(threads).toMatchObject([{ path: 'target/zeta/cpu.c', line: 17, side: 'RIGHT' }]);
});

describe('a thread that is settled', () => {
  test('is hidden; where the App may resolve it is resolved, and is open when the finding is back', async () => {
    const { open, push, comments, here } = await on('resolve/qemu');
    const number = await open(flip);
    await push(number, clean);
    expect((await comments(number)).threads).toMatchObject([{ minimized: 'resolved' }]);
    await github.grants({
      account: 'resolve',
      permissions: {
        checks: 'write',
        contents: 'write',
        issues: 'read',
        metadata: 'read',
        pull_requests: 'write',
      },
    });
    await push(number, flip);
    expect((await comments(number)).threads).toMatchObject([{ minimized: null }]);
    await push(number, clean);
    expect((await here()).threads).toMatchObject([{ resolvedBy: 'vmsd-warden' }]);
    expect((await comments(number)).threads).toMatchObject([{ minimized: null }]);
    await push(number, flip);
    expect((await here()).threads).toMatchObject([{ resolvedBy: null }]);
  });

  test("with a person's words in it is not hidden", async () => {
    const { open, push, comments, here, name } = await on('person/qemu');
    const number = await open(flip);
    const [thread] = (await comments(number)).threads;
    await github.reply({ repository: name, number, to: thread!.id, author: 'dev', body: 'Is that so?' });
    await push(number, clean);
    const { reviewComments } = await here();
    expect(reviewComments.map((one) => [one.user.login, one.minimized])).toEqual([
      ['vmsd-warden[bot]', null],
      ['dev', null],
    ]);
  });
});

describe('what GitHub does not take', () => {
  test('more than 50 annotations in a request: they come in two, and all are there', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `t${i}`);
    const all = (hook: string): Record<string, string> =>
      Object.assign({}, ...names.map((name) => target(name, hook)));
    const { open, check, comments } = await on('many/qemu', all(type1));
    const number = await open(all(type2));
    const { annotations } = (await check(number)).output;
    expect(new Set(annotations.map((one) => one.path)).size).toBe(60);
    expect(annotations).toHaveLength(60);
    expect((await comments(number)).threads).toHaveLength(1);
  });
});

describe('commands', () => {
  const people = { collaborators: { boss: 'write' as const } };

  test('what is accepted is told on the check: by whom, and why', async () => {
    const { open, check, comments, say, reviewed } = await on('accept/qemu', clean, people);
    const number = await open(flip);
    await reviewed(number, () => say(number, 'boss', '/vmsd accept type-flip zeta nobody migrates it'));
    const { conclusion, output } = await check(number);
    expect(conclusion).toBe('success');
    expect(`${output.summary}${output.text}`).toMatch(
      /boss[\s\S]*nobody migrates it|nobody migrates it[\s\S]*boss/,
    );
    expect((await comments(number)).threads).toMatchObject([{ minimized: 'resolved' }]);
  });

  test('an acceptance ends when the registration becomes another', async () => {
    const { open, push, check, say, reviewed } = await on('ends/qemu', clean, people);
    const number = await open(flip);
    await reviewed(number, () => say(number, 'boss', '/vmsd accept type-flip zeta it is meant'));
    await push(number, { ...flip, 'docs/x.txt': 'x\n' });
    expect(await check(number)).toMatchObject({ conclusion: 'success' });
    await push(number, target('zeta', ''));
    expect(await check(number)).toMatchObject({ conclusion: 'failure' });
  });

  test('all but to accept is for everyone; what is no command is told', async () => {
    const { open, say, reviewed } = await on('everyone/qemu', clean, people);
    const number = await open(flip);
    expect((await say(number, 'stranger', '/vmsd status')).answers).toEqual([
      expect.stringContaining('type-flip'),
    ]);
    expect((await say(number, 'stranger', '/vmsd explain')).answers).toEqual([
      expect.stringContaining('type 1'),
    ]);
    expect((await say(number, 'stranger', '/vmsd help')).answers).toEqual([
      expect.stringContaining('/vmsd accept'),
    ]);
    const again = await reviewed(number, () => say(number, 'stranger', '/vmsd recheck'));
    expect(again).toMatchObject({ reactions: ['eyes'], answers: [] });
    const wrong = await say(number, 'stranger', '/vmsd recheckk');
    expect(wrong.answers).toEqual([expect.stringMatching(/recheck/)]);
  });

  test('an edited comment runs what is new in it; quotes and code run nothing', async () => {
    const { open, say, comments, name } = await on('edit/qemu');
    const number = await open({ 'docs/x.txt': 'x\n' });
    const quoted = '> /vmsd help\n\n```\n/vmsd help\n```\n';
    const { id } = await github.comment({ repository: name, number, author: 'dev', body: quoted });
    await github.quiet();
    await github.editComment({ repository: name, id, body: `${quoted}\n/vmsd status` });
    await until('the answer', async () => (await comments(number)).talk.length > 0);
    await github.editComment({ repository: name, id, body: `${quoted}\n/vmsd status\n\nThanks` });
    await github.quiet();
    await say(number, 'dev', '/vmsd help');
    const bodies = (await comments(number)).talk.map((one) => one.body);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).not.toContain('/vmsd accept');
  });
});

describe('configuration', () => {
  const file = (text: string): Record<string, string> => ({ ...clean, '.github/vmsd-warden.yml': text });

  test.each([
    ['of 10 MB', `# ${'x'.repeat(10_000_000)}\n`],
    [
      'with aliases that explode',
      `a: &a [x, x]\n${'bcdefghi'
        .split('')
        .map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]}, `.repeat(9)}x]`)
        .join('\n')}\n`,
    ],
  ])('%s stops nothing', async (what, text) => {
    const { open, check } = await on(`${what.replace(/\W+/g, '-')}/qemu`, file(text));
    const number = await open(flip);
    expect(await check(number)).toMatchObject({ conclusion: 'failure' });
  });
});

test('a merge of the base into the branch is no change of the branch', async () => {
  const { open, push, check, comments, repository } = await on('merges/qemu');
  const number = await open({ 'docs/x.txt': 'x\n' });
  repository.git('checkout', '-q', 'master');
  repository.commit({ ...flip, 'docs/y.txt': 'y\n' });
  repository.publish();
  repository.git('checkout', '-q', 'topic');
  repository.git('merge', '-q', '--no-edit', 'master');
  await push(number, null);
  expect(await check(number)).toMatchObject({ conclusion: 'success' });
  expect((await comments(number)).threads).toEqual([]);
});

test('a branch that the base has swallowed, and one of another history, are no mystery', async () => {
  const { open, push, check, repository } = await on('odd/qemu');
  const number = await open({ 'docs/x.txt': 'x\n' });
  repository.git('checkout', '-q', 'master');
  repository.git('merge', '-q', '--ff-only', 'topic');
  repository.publish();
  repository.git('checkout', '-q', 'topic');
  await push(number, null);
  expect(await check(number)).toMatchObject({ conclusion: 'success' });
  repository.git('checkout', '-q', '--orphan', 'elsewhere');
  const orphan = await open({ ...flip, 'docs/z.txt': 'z\n' });
  const { conclusion, output } = await check(orphan);
  expect(['neutral', 'failure']).toContain(conclusion);
  expect(output.summary).not.toMatch(/mistake in vmsd-warden/);
});

test('five pushes in a row: the last one is what counts, and an event that comes again does nothing', async () => {
  const { open, comments, check, repository, reviewed, name, here } = await on('hurry/qemu');
  const number = await open({ 'docs/x.txt': 'x\n' });
  const heads = [flip, clean, flip, clean, flip].map((files) => {
    const head = repository.commit(files);
    repository.publish();
    return head;
  });
  await Promise.all(heads.map((head) => github.push({ repository: name, number, head })));
  await github.push({ repository: name, number, head: heads[4]! });
  await until('the last head', async () => (await here()).checkRuns.some((run) => run.head_sha === heads[4]));
  await reviewed(number, () => github.rerequest({ repository: name, head: heads[4]! }));
  expect(await check(number)).toMatchObject({ conclusion: 'failure' });
  expect((await comments(number)).threads).toHaveLength(1);

  const [last] = (await github.deliveries()).filter((one) => one.event === 'check_suite');
  const repeated = async () => {
    const metrics = await (await fetch(`${bot.url}/metrics`)).text();
    return Number(
      /vmsd_warden_deliveries_total\{[^}]*outcome="repeated"[^}]*\} (\d+)/.exec(metrics)?.[1] ?? 0,
    );
  };
  const before = await repeated();
  await github.redeliver({ id: last!.id });
  await github.quiet();
  expect((await github.deliveries())[0]).toMatchObject({
    guid: last!.guid,
    redelivery: true,
    statusCode: 202,
  });
  expect(await repeated()).toBe(before + 1);
});

test('where the bot itself fails the check is neutral and says why', async () => {
  bot.expects(/"no~branch\\" is no name of a branch/);
  const { name, here, repository } = await on('broken/qemu');
  const head = repository.commit(flip);
  repository.publish();
  await github.open({ repository: name, head, baseRef: 'no~branch' });
  const run = await until('its check', async () => (await here()).checkRuns[0]);
  expect(run.conclusion).toBe('neutral');
  expect(`${run.output.title}${run.output.summary}`).toContain('is no name of a branch');
});

test('"Re-run" reviews again; a fork and a draft are reviewed, a closed pull request is not', async () => {
  const { open, check, reviewed, name, here } = await on('rerun/qemu');
  const number = await open(flip, { fork: 'contributor/qemu', draft: true });
  const run = await check(number);
  await reviewed(number, () => github.rerequest({ repository: name, run: run.id }));
  await reviewed(number, () => github.rerequest({ repository: name, head: run.head_sha }));
  await github.act({ repository: name, number, action: 'closed' });
  await github.rerequest({ repository: name, run: run.id });
  await github.quiet();
  expect((await here()).checkRuns).toHaveLength(1);
});

test('a comment that was missed while the bot was away is answered when it is back', async () => {
  const { open, name, here, comments } = await on('missed/qemu');
  const number = await open(flip);
  const { dataDir } = bot;
  // Another server may have its port the moment it has ended.
  await github.listen('http://127.0.0.1:9/nobody');
  await bot.stop();
  const { id } = await github.comment({ repository: name, number, author: 'dev', body: '/vmsd help' });
  await github.quiet();
  bot = await startBot(github, { ...settings, DATA_DIR: dataDir });
  await until('the answer', async () => (await comments(number)).talk.length > 0);
  const asked = (await here()).issueComments.find((one) => one.id === id)!;
  expect(asked.reactions.map((one) => one.content)).toContain('eyes');
});

test('a repository that cannot carry a file has its settings in the file of the server', async () => {
  const { open, check, comments } = await on('mirror-of/qemu');
  const number = await open(flip);
  expect(await check(number)).toMatchObject({ conclusion: 'success' });
  expect((await comments(number)).threads).toHaveLength(1);
});

test('without the App in it, nothing of a repository is kept', async () => {
  const { open, name } = await on('leaving/qemu');
  const folder = join(bot.dataDir, 'mirrors/github');
  const before = new Set(existsSync(folder) ? readdirSync(folder) : []);
  await open(flip);
  // It is named by the repository's number.
  const made = readdirSync(folder).filter((one) => !before.has(one));
  expect(made).toEqual([expect.stringMatching(/^\d+\.git$/)]);
  const mirror = join(folder, made[0]!);
  await github.uninstall({ account: 'leaving' });
  await until('the mirror is gone', async () => !existsSync(mirror));
  expect(name).toBe('leaving/qemu');
});

test('no token is in an argument, a file, the database or the log', async () => {
  const { open } = await on('tokens/qemu');
  // Long enough to look at git while it waits.
  await github.fault({ path: '^/tokens/qemu.git/', times: 1, status: 200, done: true, delay: 1000 });
  const seen = new Set<string>();
  const watch = setInterval(() => {
    for (const line of commandLines()) seen.add(line);
  }, 20);
  await open(flip).finally(() => clearInterval(watch));
  const tokens = await github.tokens();
  const secrets = tokens.flatMap((token) => [token, btoa(`x-access-token:${token}`)]);
  secrets.push(github.app.webhookSecret, 'BEGIN RSA', 'eyJhbGciOi');
  const lines = [...seen].filter((line) => line.includes('tokens/qemu'));
  if (existsSync('/proc/self/cmdline')) expect(lines).not.toEqual([]);
  const files = readdirSync(bot.dataDir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => contentOf(join(one.parentPath, one.name)));
  expect(tokens.length).toBeGreaterThan(10);
  expect(files.length).toBeGreaterThan(10);
  for (const secret of secrets) {
    expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    expect(bot.log().includes(secret)).toBe(false);
    expect(files.some((file) => file.includes(secret))).toBe(false);
  }
});

/** Nothing where it was removed meanwhile: the server runs. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** The arguments of every process that can be seen; none where there is no /proc. */
function commandLines(): string[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc').flatMap((name) => {
    try {
      return /^\d+$/.test(name) ? readFileSync(`/proc/${name}/cmdline`, 'latin1').replaceAll('\0', ' ') : [];
    } catch {
      return [];
    }
  });
}
