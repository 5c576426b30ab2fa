/**
 * What GitHub alone has: merge queues, permissions that an account accepts later, deliveries that it lists. Real server,
 * real database, real git.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Github, handled, startBot, talk, target, type1, type2 } from '../../support/conversation.ts';
import { startGithub } from '../../support/github.ts';
import type { RunningServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

let github: Github;
let bot: RunningServer;
beforeAll(async () => {
  github = await startGithub();
  bot = await startBot(github, { ADMIN_TOKEN: 'an admin token of 32 characters, or more' });
});
afterAll(async () => {
  expect((await github.look()).violations).toEqual([]);
  await bot.stop();
  github.close();
});
const flip = target('zeta', type2);
const clean = target('zeta', type1);
const on = (name: string, options = {}) => talk(github, () => bot, name, clean, options);
const restart = async (between?: () => Promise<unknown>): Promise<void> => {
  const { dataDir } = bot;
  await bot.stop();
  await between?.();
  bot = await startBot(github, {
    DATA_DIR: dataDir,
    ADMIN_TOKEN: 'an admin token of 32 characters, or more',
  });
  await handled(bot);
};

describe('a merge queue', () => {
  /** The check of the queue's head. */
  const checkOf = async (it: Awaited<ReturnType<typeof on>>, number: number) => {
    const { queue, checkRuns } = await it.here();
    const head = queue.find((one) => one.number === number)?.head;
    return checkRuns.filter((one) => one.head_sha === head);
  };
  const checked = (it: Awaited<ReturnType<typeof on>>, number: number) =>
    until(`the check of the queue with #${number}`, async () => {
      const [found] = await checkOf(it, number);
      return found?.conclusion ? found : null;
    });

  test('gets the check that it waits for: of each head what its change brings', async () => {
    const it = await on('queue/qemu', { collaborators: { boss: 'write' } });
    const fine = await it.open({ 'docs/x.txt': 'x\n' });
    it.repository.git('checkout', '-q', 'master');
    it.repository.git('checkout', '-q', '-b', 'second');
    const bad = await it.open(flip, { headRef: 'second' });
    await github.enqueue({ repository: it.name, number: fine });
    await github.enqueue({ repository: it.name, number: bad });
    expect(await checked(it, fine)).toMatchObject({ conclusion: 'success', name: 'vmsd-warden' });
    expect(await checked(it, bad)).toMatchObject({ conclusion: 'failure' });
    // Nobody is told a second time.
    expect((await it.comments(bad)).threads).toHaveLength(1);
    expect((await it.comments(bad)).talk).toEqual([]);
    // The pull requests' own checks are as they were.
    expect(await it.check(fine)).toMatchObject({ conclusion: 'success' });
  });

  test('what was accepted in a pull request holds for the head that brings it, and for no other', async () => {
    const it = await on('queued/qemu', { collaborators: { boss: 'write' } });
    const accepted = await it.open(flip, { headRef: 'one' });
    await it.reviewed(accepted, () => it.say(accepted, 'boss', '/vmsd accept type-flip zeta no users'));
    const other = await it.open({ 'docs/x.txt': 'x\n' }, { headRef: 'two' });
    await github.enqueue({ repository: it.name, number: accepted });
    expect(await checked(it, accepted)).toMatchObject({ conclusion: 'success' });
    await github.dequeue({ repository: it.name, number: accepted });
    // The same flip, in a change of which nobody has accepted it.
    await github.enqueue({ repository: it.name, number: other });
    expect(await checked(it, other)).toMatchObject({ conclusion: 'failure' });
  });

  test('is found when its event was missed; "Re-run" works; one that is gone is no trouble', async () => {
    const it = await on('requeue/qemu');
    const number = await it.open({ 'docs/x.txt': 'x\n' });
    await restart(() => github.enqueue({ repository: it.name, number, silent: true }));
    const run = await checked(it, number);
    expect(run).toMatchObject({ conclusion: 'success' });
    const reviews = (): number => bot.log().split('"msg":"queue reviewed"').length;
    const before = reviews();
    await github.rerequest({ repository: it.name, run: run.id });
    await until('it is reviewed again', () => reviews() > before);
    expect(await checkOf(it, number)).toHaveLength(1);
    const { head, base, branch, ref } = (await it.here()).queue[0]!;
    await github.dequeue({ repository: it.name, number });
    const merge_group = { head_sha: head, head_ref: ref, base_sha: base, base_ref: `refs/heads/${branch}` };
    await github.emit({
      event: 'merge_group',
      action: 'checks_requested',
      payload: { merge_group },
      repository: it.name,
    });
    await github.quiet();
    await until('it is let go', () => bot.log().includes('left the queue'));
    // Put into the queue again at the same place, after a push: the branch has the same name, and another head.
    await github.enqueue({ repository: it.name, number, silent: true });
    await github.dequeue({ repository: it.name, number });
    await it.push(number, { 'docs/x.txt': 'y\n' });
    const gone = (): number => bot.log().split('left the queue').length;
    const count = gone();
    await github.enqueue({ repository: it.name, number });
    await checked(it, number);
    await github.emit({
      event: 'merge_group',
      action: 'checks_requested',
      payload: { merge_group: { ...merge_group, head_sha: 'f'.repeat(40) } },
      repository: it.name,
    });
    await until('the head of before is let go, too', () => gone() > count);
  });
});

test('permissions that come late: what could not be written is written then', async () => {
  const it = await on('late/qemu');
  const all = { checks: 'read', contents: 'read', issues: 'read', pull_requests: 'write' } as const;
  await github.grants({ account: 'late', permissions: { ...all, metadata: 'read' } });
  bot.expects(/could not be written|could not be told/);
  const head = it.repository.commit(flip);
  it.repository.publish();
  const { number } = await github.open({ repository: it.name, head });
  await github.quiet();
  await until('it is given up', () => /"outcome":"dead"/.test(bot.log()));
  await handled(bot);
  expect((await it.here()).checkRuns).toEqual([]);
  // Nothing was tried that is not granted.
  const refused = (await github.look()).requests.filter((one) => one.status === 403);
  expect(refused).toEqual([]);
  await github.grants({
    account: 'late',
    permissions: { ...all, checks: 'write', metadata: 'read', merge_queues: 'read' },
    accept: true,
  });
  const run = await until('the check', async () => (await it.here()).checkRuns[0]);
  expect(run).toMatchObject({ conclusion: 'failure', external_id: String(number) });
  expect((await it.comments(number)).threads).toHaveLength(1);
});

test('comments that are permitted late: threads and answers are written then', async () => {
  const it = await on('mute/qemu', { collaborators: { boss: 'write' } });
  const all = { checks: 'write', contents: 'read', issues: 'read', metadata: 'read' } as const;
  await github.grants({ account: 'mute', permissions: { ...all, pull_requests: 'read' } });
  bot.expects(/"outcome":"dead"/);
  const number = await it.open(flip);
  expect(await it.check(number)).toMatchObject({ conclusion: 'failure' });
  const dead = (): number => bot.log().split('"outcome":"dead"').length;
  const before = dead();
  await github.comment({ repository: it.name, number, author: 'boss', body: '/vmsd explain type-flip' });
  await github.quiet();
  await until('the answer is given up', () => dead() > before);
  expect(await it.comments(number)).toEqual({ threads: [], talk: [] });
  await github.grants({ account: 'mute', permissions: { ...all, pull_requests: 'write' }, accept: true });
  await until('the thread and the answer', async () => {
    const { threads, talk: said } = await it.comments(number);
    return threads.length > 0 && said.length > 0;
  });
  await handled(bot);
  const { threads, talk: said } = await it.comments(number);
  expect([threads.length, said.length]).toEqual([1, 1]);
  expect(said[0]!.body).toContain('type-flip');
});

test('a command that was missed is asked for by its id, which no number can hold', async () => {
  const it = await on('asked/qemu', { collaborators: { boss: 'write' } });
  const number = await it.open(flip);
  await restart(async () => {
    await github.comment({ repository: it.name, number, author: 'boss', body: '/vmsd explain type-flip' });
    await github.quiet();
  });
  await until('the answer', async () => (await it.comments(number)).talk.length === 1);
  const ids = (await github.deliveries()).map((one) => BigInt(one.id));
  expect(ids.every((id) => id > BigInt(Number.MAX_SAFE_INTEGER))).toBe(true);
});

test('what the App, or an installation, lacks of the manifest is said: in the log, and to who may see it', async () => {
  await on('old/qemu');
  const permissions = { checks: 'write', contents: 'read', issues: 'read', pull_requests: 'write' } as const;
  const events = ['check_run', 'check_suite', 'issue_comment', 'pull_request', 'pull_request_review_comment'];
  await github.grants({ account: 'old', permissions: { ...permissions, metadata: 'read' }, events });
  await restart();
  await until('the log', () => bot.log().includes('old has not accepted the permission'));
  const answer = await fetch(`${bot.url}/api/status`, {
    headers: { authorization: 'Bearer an admin token of 32 characters, or more' },
  });
  const { forges } = (await answer.json()) as { forges: { gaps: { text: string }[] }[] };
  const said = forges
    .flatMap((one) => one.gaps.map(({ text }) => text))
    .filter((text) => text.includes('old '));
  expect(said).toHaveLength(3);
  expect(said.join('\n')).toMatch(/"Merge queues: Read-only".*waits until it gives up/);
  const { forges: seen } = (await (await fetch(`${bot.url}/api/status`)).json()) as { forges: unknown[] };
  expect(seen).toEqual([]);
});
