/** The bot and a workflow in one repository, one after the other: nothing is said twice. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Github, startBot, talk, target, type1, type2 } from '../../support/conversation.ts';
import { startGithub } from '../../support/github.ts';
import type { RunningServer } from '../../support/server.ts';
import { runWorkflow, talkInWorkflows } from '../../support/workflow.ts';

let github: Github;
let bot: RunningServer | null = null;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(async () => {
  await bot?.stop();
  github.close();
});

const base = { ...target('alpha', type1), ...target('beta', type1) };

it('a workflow goes on with the threads of a bot', async () => {
  bot = await startBot(github);
  const on = await talk(github, () => bot!, 'moved/from-bot', base);
  const number = await on.open(target('alpha', type2));
  expect((await on.comments(number)).threads).toHaveLength(1);
  await bot.stop();
  bot = null;
  await github.listen(`${github.url}/_fake/hear`);

  const run = async () => {
    const address = `${github.url}/moved/from-bot/pull/${number}`;
    return runWorkflow(github, on.name, null, { args: [address] });
  };
  expect((await run()).status).toBe(1);
  const said = async () => (await on.here()).reviewComments.map(({ user, path }) => [user.login, path]);
  expect(await said()).toEqual([['vmsd-warden[bot]', 'target/alpha/cpu.c']]);
  expect((await on.here()).issueComments).toEqual([]);

  // What is new is the workflow's; what is cured is hidden, whoever wrote it.
  const head = on.repository.commit({ ...target('alpha', type1), ...target('beta', type2) });
  on.repository.publish();
  await github.push({ repository: on.name, number, head });
  expect((await run()).status).toBe(1);
  expect(await said()).toEqual([
    ['vmsd-warden[bot]', 'target/alpha/cpu.c'],
    ['github-actions[bot]', 'target/beta/cpu.c'],
  ]);
  expect((await on.here()).reviewComments.map(({ minimized }) => minimized)).toEqual(['resolved', null]);
});

it('a bot goes on with the threads of a workflow, and with what was accepted there', async () => {
  const on = await talkInWorkflows(github, 'moved/to-bot', base, { collaborators: { boss: 'write' } });
  const { number } = await on.opened({ ...target('alpha', type2), ...target('beta', type2) });
  await on.said(number, 'boss', '/vmsd accept type-flip beta meant');
  const before = await on.written(number);

  bot = await startBot(github);
  const talking = await talk(github, () => bot!, 'moved/other', base);
  await talking.open({ 'x.c': 'int x;\n' });
  const { checks } = await waitForOwnCheck();
  expect(
    checks.filter(({ external_id }) => external_id === String(number)).map(({ conclusion }) => conclusion),
  ).toEqual(['failure', 'failure']);
  const after = await on.written(number);
  expect(after.threads.map(({ id }) => id)).toEqual(before.threads.map(({ id }) => id));
  expect(after.talk.map(({ id }) => id)).toEqual(before.talk.map(({ id }) => id));
  expect(after.checks.at(-1)!.output.summary).toContain('meant');

  /** The App looks at its own check, and the sweep at its start finds none. */
  async function waitForOwnCheck() {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = await on.written(number);
      if (found.checks.filter((one) => one.external_id === String(number)).length > 1) return found;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error('the bot has not looked at the pull request');
  }
});
