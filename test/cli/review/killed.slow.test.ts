/** A job that is killed at any request, or at any start or end of git, and is run again: nothing twice, nothing lost. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshBundle } from '../../contract/bundle.ts';
import { type Github, target, type1, type2 } from '../../support/conversation.ts';
import { tempFolder } from '../../support/git.ts';
import { startGithub } from '../../support/github.ts';
import { root } from '../../support/program.ts';
import { asProgram, talkInWorkflows } from '../../support/workflow.ts';

let github: Github;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.close());

const base = target('alpha', type1);
const killAt = (moment: number, of: 'requests' | 'git' = 'requests') => ({
  program: asProgram,
  env: {
    KILL_AT: String(moment),
    KILL_OF: of,
    NODE_OPTIONS: `--import=${join(root, 'test/support/kill-at.mjs')}`,
  },
});
const moments = ({ err }: { err: string }): number => Number(/^moments: (\d+)$/m.exec(err)![1]);

it('opens a thread and a check once, and settles them once', async () => {
  const on = await talkInWorkflows(github, 'kill/qemu', base);
  const { number, ran } = await on.opened(target('alpha', type2), {}, killAt(0));
  expect(ran.status).toBe(1);
  const whole = moments(ran);
  expect(whole).toBeGreaterThanOrEqual(16);
  const fixed = await on.pushed(number, base, killAt(0));
  expect(fixed.status).toBe(0);
  for (let moment = 1; moment <= whole; moment += 1) {
    on.repository.git('checkout', '-q', '-B', `topic-${moment}`, 'master');
    const head = on.repository.commit(target('alpha', type2), `flip ${moment}`);
    on.repository.publish();
    const { number: one } = await github.open({ repository: on.name, head, headRef: `topic-${moment}` });
    const event = await on.newest('pull_request');
    const killed = await on.run(event, killAt(moment));
    expect(killed.signal, `at ${moment}: ${killed.err}`).toBe('SIGKILL');
    const again = await on.run(event);
    expect(again.status, again.err).toBe(1);
    const { threads, talk, checks } = await on.written(one);
    expect([threads.length, talk.length], `at ${moment}`).toEqual([1, 0]);
    expect(checks.filter(({ head_sha }) => head_sha === head).map(({ conclusion }) => conclusion)).toEqual([
      'failure',
    ]);
  }
}, 900_000);

it('keeps an acceptance, and answers, once', async () => {
  const on = await talkInWorkflows(github, 'kill/accepts', base, { collaborators: { boss: 'write' } });
  const line = '/vmsd accept type-flip alpha fine\n\n/vmsd status';
  const first = await on.opened(target('alpha', type2));
  const whole = moments((await on.said(first.number, 'boss', line, killAt(0))).ran);
  // Moments come in pairs, before a request and behind it: an odd step meets both kinds. What is asked at the same time
  // may be asked once or twice.
  let ended = 0;
  for (let moment = 1; ended === 0; moment += 3) {
    on.repository.git('checkout', '-q', '-B', `topic-${moment}`, 'master');
    const head = on.repository.commit(target('alpha', type2), `flip ${moment}`);
    on.repository.publish();
    const { number } = await github.open({ repository: on.name, head, headRef: `topic-${moment}` });
    await on.run(await on.newest('pull_request'));
    await github.comment({ repository: on.name, number, author: 'boss', body: line });
    const event = await on.newest('issue_comment');
    if ((await on.run(event, killAt(moment))).signal === null) ended = moment;
    const again = await on.run(event);
    expect(again.status, again.err).toBe(0);
    const { talk, threads } = await on.written(number);
    expect(threads.map(({ open }) => open)).toEqual([false]);
    expect(
      talk.filter(({ body }) => body.includes('vmsd-warden:accepted')),
      `at ${moment}`,
    ).toHaveLength(1);
    expect(
      talk.filter(({ body }) => body.includes('vmsd-warden:answer')),
      `at ${moment}`,
    ).toHaveLength(1);
  }
  expect(ended).toBeGreaterThan(whole - 12);
}, 900_000);

it('with the action’s file, wherever git is while it is killed, and whatever that leaves in the cache', async () => {
  const on = await talkInWorkflows(github, 'kill/git', base);
  const asAction = { asAction: true, program: [process.execPath, freshBundle()] };
  const cold = (moment: number, cache: string) => ({ ...asAction, cache, env: killAt(moment, 'git').env });
  const { ran } = await on.opened(target('alpha', type2), {}, cold(0, tempFolder()));
  expect(ran.status, ran.err).toBe(1);
  const whole = moments(ran);
  expect(whole).toBeGreaterThanOrEqual(24);
  // Each process has three moments, of which every second step meets one.
  for (let moment = 1; moment <= whole - 3; moment += 2) {
    on.repository.git('checkout', '-q', '-B', `topic-${moment}`, 'master');
    const head = on.repository.commit(target('alpha', type2), `flip ${moment}`);
    on.repository.publish();
    const { number } = await github.open({ repository: on.name, head, headRef: `topic-${moment}` });
    const event = await on.newest('pull_request');
    const cache = tempFolder();
    const killed = await on.run(event, cold(moment, cache));
    expect(killed.signal, `at ${moment} of ${whole}: ${killed.out}${killed.err}`).toBe('SIGKILL');
    const again = await on.run(event, { ...asAction, cache });
    expect([again.status, again.err], `at ${moment}: ${again.out}`).toEqual([1, '']);
    const { threads, talk, checks } = await on.written(number);
    expect([threads.length, talk.length], `at ${moment}`).toEqual([1, 0]);
    expect(checks.filter(({ head_sha }) => head_sha === head)).toMatchObject([{ conclusion: 'failure' }]);
  }
}, 900_000);
