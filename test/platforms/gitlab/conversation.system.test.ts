/**
 * Conversations on GitLab beyond the platform contract (test/contract). Real server, real database, real git.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gitlabDriver } from '../../contract/gitlab-driver.ts';
import type { HookKind } from '../../fakes/gitlab/state.ts';
import { handled, target, type1, type2 } from '../../support/conversation.ts';
import { until } from '../../support/until.ts';

const driver = gitlabDriver();
beforeAll(() => driver.start());
afterAll(async () => {
  // Whatever was asked is as GitLab describes it.
  expect(await driver.violations()).toEqual([]);
  await driver.close();
});

const clean = target('zeta', type1);
const flip = target('zeta', type2);
const cpu = 'target/zeta/cpu.c';
const on = (name: string, options = {}) => driver.talk(`${name}/qemu`, clean, options);
const listen = (...hooks: HookKind[]) =>
  driver.fake().listen(`${driver.bot().url}/webhooks/gitlab`, hooks.length ? hooks : ['project']);

describe('a diff that GitLab does not show', () => {
  /** So many lines of about 100 bytes above the flip. */
  const below = (lines: number): Record<string, string> => ({
    ...flip,
    [cpu]: `/*\n${` * ${'x'.repeat(96)}\n`.repeat(lines - 2)} */\n${flip[cpu]}`,
  });

  test('at once, as it is long: the comment stands on its line', async () => {
    const { open, threads, comments } = await on('collapsed');
    const change = await open(below(400));
    expect(await threads(change)).toMatchObject([{ path: cpu, line: 417, onFile: false, open: true }]);
    expect(await comments(change)).toEqual([]);
  });

  test('at all, as it is too large: the comment stands on the file, and names the line', async () => {
    const { open, threads, comments, verdict } = await on('too-large');
    const change = await open(below(3000));
    const all = await threads(change);
    expect(all).toMatchObject([{ path: cpu, onFile: true, open: true }]);
    expect(all[0]!.body).toContain('3017');
    expect(await comments(change)).toEqual([]);
    expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
  });
});

test('what no thread takes stays in the note, also while all is tried anew', async () => {
  const { open, push, threads, comments, refuse } = await on('note');
  await refuse(1, 'thread', 2, 'anchor');
  const change = await open(flip);
  const said = await comments(change);
  expect(said).toHaveLength(1);
  const before = (await driver.fake().look()).requests.length;
  await refuse(1, 'thread', 2, 'anchor');
  await push(change, { 'docs/x.txt': 'x\n' });
  expect([await threads(change), await comments(change)]).toMatchObject([[], { length: 1 }]);
  const asked = (await driver.fake().look()).requests.slice(before);
  const written = asked.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.stringify(body));
  expect(written.filter((body) => body.includes('Settled'))).toEqual([]);
});

describe('webhooks of a group and of an instance', () => {
  test('the system hook alone: merge requests are reviewed', async () => {
    await listen('system');
    const { open, push, threads, verdict } = await on('instance');
    const change = await open(flip);
    expect(await threads(change)).toHaveLength(1);
    await push(change, clean);
    expect(await threads(change)).toMatchObject([{ open: false }]);
    expect(await verdict(change)).toMatchObject({ conclusion: 'success' });
  });

  test('a group with a project and an instance that tell all the same: nothing is said twice', async () => {
    await listen('project', 'group', 'system');
    const { open, say, push, threads } = await on('thrice', { writers: ['boss'] });
    const change = await open(flip);
    expect(await threads(change)).toHaveLength(1);
    const { answers } = await say(change, 'anyone', '/vmsd explain type-flip');
    expect(answers).toHaveLength(1);
    await driver.fake().quiet();
    await handled(driver.bot());
    await push(change, { 'docs/x.txt': 'x\n' });
    expect(await threads(change)).toHaveLength(1);
    const { discussions } = await here('thrice/qemu');
    expect(discussions.filter(({ notes }) => notes[0]!.body.includes('vmsd-warden:answer'))).toHaveLength(1);
  });

  test.each<HookKind>(['group', 'system'])(
    'a project that is deleted is forgotten, says the hook of the %s',
    async (hook) => {
      await listen(hook);
      const { open, name } = await on(`deleted-${hook}`);
      const folder = join(driver.bot().dataDir, 'mirrors/gitlab');
      const before = new Set(existsSync(folder) ? readdirSync(folder) : []);
      await open(flip);
      // It is named by the project's number.
      const made = readdirSync(folder).filter((one) => !before.has(one));
      expect(made).toEqual([expect.stringMatching(/^\d+\.git$/)]);
      const mirror = join(folder, made[0]!);
      await driver.fake().removeProject({ path: name });
      await until('the mirror is gone', async () => !existsSync(mirror));
    },
  );

  test('a project that the bot may not see, told by the instance, is left alone', async () => {
    await listen('system');
    const fake = driver.fake();
    const { repository, publish, name } = await driver.talk('foreign/qemu', clean);
    await fake.member({ project: name, username: fake.bot.username, level: 0 });
    const head = repository.commit(flip);
    publish();
    await fake.open({ project: name, head });
    await fake.quiet();
    const isGone = (line: string) => line.includes(`"${name}"`) && line.includes('nothing to review');
    await until('it is given up', async () => driver.bot().log().split('\n').some(isGone));
    const { statuses, requests } = (await fake.look()).projects[name]!;
    expect([statuses, requests[0]!.discussions]).toEqual([[], []]);
  });
});

test('a bot that is a Reporter only: it comments, says what is settled, and sets no status', async () => {
  await listen();
  const fake = driver.fake();
  const { open, push, threads, verdict, name } = await on('reporter');
  await fake.member({ project: name, username: fake.bot.username, level: 20 });
  const change = await open(flip);
  expect(await threads(change)).toMatchObject([{ open: true, line: 17 }]);
  await push(change, clean);
  const all = await threads(change);
  expect(all).toMatchObject([{ open: true }]);
  expect(all[0]!.body).toContain('vmsd-warden:closed');
  expect(await verdict(change)).toBeNull();
});

test('a role that is given later, told by the instance: the status comes at once', async () => {
  await listen('system');
  const fake = driver.fake();
  const { open, threads, verdict, name } = await on('promoted');
  const role = (level: number) => fake.member({ project: name, username: fake.bot.username, level });
  await role(20);
  const change = await open(flip);
  expect(await verdict(change)).toBeNull();
  await role(30);
  await until('the status', async () => (await verdict(change))?.conclusion === 'failure');
  await handled(driver.bot());
  expect(await threads(change)).toHaveLength(1);
});

test('a private fork that the bot is no member of: no status, and the thread says all', async () => {
  await listen();
  const fake = driver.fake();
  await fake.project({ path: 'someone/secret', members: { [fake.bot.username]: 0 } });
  const { repository, publish, reviewed, threads, verdict, name } = await driver.talk('secret/qemu', clean);
  const head = repository.commit(flip);
  publish();
  const opened = fake.open.bind(null, { project: name, head, fork: 'someone/secret' });
  await reviewed(1, opened);
  expect(await threads(1)).toHaveLength(1);
  expect(await verdict(1)).toBeNull();
});

async function here(project: string) {
  return (await driver.fake().look()).projects[project]!.requests[0]!;
}
