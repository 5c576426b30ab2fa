/** What GitHub tells of repositories and installations, and nothing else does: the bot acts without its next search. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Github, handled, startBot, talk, target, type1, type2 } from '../../support/conversation.ts';
import { startGithub } from '../../support/github.ts';
import type { RunningServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

let github: Github;
let bot: RunningServer;
beforeAll(async () => {
  github = await startGithub();
  bot = await startBot(github);
  await handled(bot);
});
afterAll(async () => {
  expect((await github.look()).violations).toEqual([]);
  await bot.stop();
  github.close();
});
const flip = target('zeta', type2);
const on = (name: string, options = {}) => talk(github, () => bot, name, target('zeta', type1), options);
const listed = async (word: string): Promise<boolean> =>
  (await (await fetch(`${bot.url}/api/reviews?limit=100`)).text()).includes(word);

test('taken out of the archive: what was pushed meanwhile is reviewed', async () => {
  const it = await on('shelf/qemu');
  const number = await it.open({ 'docs/x.txt': 'x\n' });
  await github.archive({ repository: it.name, archived: true });
  const head = it.repository.commit(flip);
  it.repository.publish();
  await github.push({ repository: it.name, number, head, silent: true });
  await github.quiet();
  await handled(bot, ['sweep', 'command', 'change', 'repository']);
  await github.archive({ repository: it.name, archived: false });
  const run = await until('the check', async () =>
    (await it.here()).checkRuns.find((one) => one.head_sha === head),
  );
  expect(run).toMatchObject({ conclusion: 'failure' });
});

test('closed to the public, opened, deleted: its reviews are hidden, shown, and gone at once', async () => {
  const it = await on('doors/qemu', { private: false });
  await it.open(flip, { title: 'A plan with doors' });
  expect(await listed('A plan with doors')).toBe(true);
  await github.setPrivate({ repository: it.name, private: true, event: true });
  await until('it is hidden', async () => !(await listed('A plan with doors')));
  await github.setPrivate({ repository: it.name, private: false, event: true });
  await until('it is shown', () => listed('A plan with doors'));
  // What was true a moment ago is not shown to anybody.
  await github.setPrivate({ repository: it.name, private: true, event: true });
  await until('it is hidden again', async () => !(await listed('A plan with doors')));
  await handled(bot, ['repository']);
  expect(await listed('A plan with doors')).toBe(false);
  await github.remove({ repository: it.name });
  await until('it is gone', async () => !(await listed('A plan with doors')));
});

test('transferred to where the App is not: nothing of it is shown, nor kept', async () => {
  const it = await on('leaves/qemu', { private: false });
  await it.open(flip, { title: 'A plan that leaves' });
  expect(await listed('A plan that leaves')).toBe(true);
  await it.rename('stranger/qemu');
  await until('it is gone', async () => !(await listed('A plan that leaves')));
  await handled(bot, ['removed', 'repository']);
  // A new one of the old name begins with nothing.
  const fresh = await on('leaves/qemu', { private: false });
  const number = await fresh.open(flip, { title: 'A fresh plan' });
  expect((await fresh.comments(number)).threads).toHaveLength(1);
  expect(await listed('A plan that leaves')).toBe(false);
});

test('a suspended installation: nothing is tried in vain, and all is made good when it is not suspended any more', async () => {
  const it = await on('paused/qemu');
  const number = await it.open({ 'docs/x.txt': 'x\n' });
  bot.expects(/suspended/);
  await github.suspend({ account: 'paused', suspended: true });
  const head = it.repository.commit(flip);
  it.repository.publish();
  await github.push({ repository: it.name, number, head });
  await github.quiet();
  await handled(bot);
  const found = async () => (await it.here()).checkRuns.find((one) => one.head_sha === head);
  expect(await found()).toBeUndefined();
  await github.suspend({ account: 'paused', suspended: false });
  expect(await until('the check', found)).toMatchObject({ conclusion: 'failure' });
});

test('an account has another name: its repositories are the same', async () => {
  const it = await on('oldname/qemu', { collaborators: { boss: 'write' } });
  const number = await it.open(flip);
  await it.reviewed(number, () =>
    github.comment({
      repository: it.name,
      number,
      author: 'boss',
      body: '/vmsd accept type-flip zeta no users',
    }),
  );
  await github.renameAccount({ account: 'oldname', to: 'newname' });
  await github.quiet();
  await handled(bot, ['sweep', 'repository']);
  const there = (await github.look()).repositories['newname/qemu']!;
  const before = there.reviewComments.length;
  const head = it.repository.commit({ 'docs/y.txt': 'y\n' });
  it.repository.publish();
  await github.push({ repository: 'newname/qemu', number, head });
  const now = async () => (await github.look()).repositories['newname/qemu']!;
  const run = await until('the check', async () =>
    (await now()).checkRuns.find((one) => one.head_sha === head && one.conclusion),
  );
  expect(run).toMatchObject({ conclusion: 'success' });
  expect((await now()).reviewComments).toHaveLength(before);
});
