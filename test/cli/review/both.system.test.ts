/** The bot and a workflow in one repository, one after the other: nothing is said twice, and what was accepted holds. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Github, startBot, talk, target, type1, type2 } from '../../support/conversation.ts';
import { startGithub } from '../../support/github.ts';
import type { RunningServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';
import { runWorkflow, talkInWorkflows } from '../../support/workflow.ts';

let github: Github;
let bot: RunningServer | null = null;
beforeAll(async () => {
  github = await startGithub();
});
afterEach(async () => {
  await bot?.stop();
  bot = null;
});
afterAll(() => github.close());

/** With what it knows: one that knew nothing would review what each test before has left open. */
let known: { DATA_DIR: string } | undefined;
async function start(): Promise<void> {
  bot = await startBot(github, known);
  known = { DATA_DIR: bot.dataDir };
}

const base = { ...target('alpha', type1), ...target('beta', type1) };

it('a workflow goes on with the threads of a bot', async () => {
  await start();
  const on = await talk(github, () => bot!, 'moved/from-bot', base);
  const number = await on.open(target('alpha', type2));
  expect((await on.comments(number)).threads).toHaveLength(1);
  await bot?.stop();
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

  await start();
  const talking = await talk(github, () => bot!, 'moved/other', base);
  await talking.open({ 'x.c': 'int x;\n' });
  // The App looks at its own check, and the sweep at its start finds none.
  const { checks } = await until('the check of the App', async () => {
    const found = await on.written(number);
    return found.checks.filter((one) => one.external_id === String(number)).length > 1 && found;
  });
  expect(
    checks.filter(({ external_id }) => external_id === String(number)).map(({ conclusion }) => conclusion),
  ).toEqual(['failure', 'failure']);
  const after = await on.written(number);
  expect(after.threads.map(({ id }) => id)).toEqual(before.threads.map(({ id }) => id));
  expect(after.talk.map(({ id }) => id)).toEqual(before.talk.map(({ id }) => id));
  expect(after.checks.at(-1)!.output.summary).toContain('meant');
});

it('what was accepted moves with it, there and back; what is taken back stays so', async () => {
  const people = { collaborators: { boss: 'write' as const, exile: 'write' as const } };
  await start();
  const on = await talk(github, () => bot!, 'moved/accepted', base, people);
  const number = await on.open({ ...target('alpha', type2), ...target('beta', type2) });
  await on.reviewed(number, () => on.say(number, 'boss', '/vmsd accept type-flip alpha no users'));
  await on.reviewed(number, () => on.say(number, 'exile', '/vmsd accept type-flip beta nor here'));
  const before = await on.comments(number);
  expect((await on.check(number)).conclusion).toBe('success');
  await bot?.stop();
  bot = null;

  // The workflow has no database.
  await github.listen(`${github.url}/_fake/hear`);
  const args = [`${github.url}/moved/accepted/pull/${number}`];
  const run = () => runWorkflow(github, on.name, null, { args });
  expect(await run()).toMatchObject({ status: 0, err: '' });
  expect(await on.comments(number)).toEqual(before);
  // Who may not write any more accepts no more.
  await github.collaborator({ repository: on.name, login: 'exile', permission: 'read' });
  expect((await run()).status).toBe(1);
  await github.collaborator({ repository: on.name, login: 'exile', permission: 'write' });

  const event = async (author: string, body: string) => {
    await github.comment({ repository: on.name, number, author, body });
    await github.quiet();
    const found = (await github.deliveries()).find((one) => one.event === 'issue_comment')!;
    return runWorkflow(github, on.name, { name: 'issue_comment', payload: JSON.parse(found.payload) });
  };
  expect((await event('boss', '/vmsd unaccept type-flip alpha')).status).toBe(1);
  // A workflow may not change what the App has written: it writes another, and hides that one.
  const lists = (await on.here()).issueComments.filter(({ body }) => body.includes('vmsd-warden:accepted'));
  expect(lists.map(({ user, minimized }) => [user.login, minimized])).toEqual([
    ['vmsd-warden[bot]', 'resolved'],
    ['github-actions[bot]', null],
  ]);

  // The database of the bot still has it, and does not count: it was taken back later.
  await start();
  const head = on.repository.commit({ 'docs/x.txt': 'x\n' });
  on.repository.publish();
  await on.reviewed(number, () => github.push({ repository: on.name, number, head }));
  const { conclusion, output } = await on.check(number);
  expect(conclusion).toBe('failure');
  expect(output.summary).toContain('nor here');
  expect(output.summary).not.toContain('no users');
  const { answers } = await on.say(number, 'boss', '/vmsd status');
  expect(answers[0]).toContain('nor here');
  expect(answers[0]).not.toContain('no users');
});

it('a bot that repeats what a person writes accepts nothing for the App', async () => {
  await start();
  const on = await talk(github, () => bot!, 'moved/repeated', base, { collaborators: { boss: 'write' } });
  const number = await on.open({ ...target('alpha', type2) });
  await on.reviewed(number, () => on.say(number, 'boss', '/vmsd accept type-flip alpha meant'));
  const { body } = (await on.here()).issueComments.find((one) => one.body.includes('vmsd-warden:accepted'))!;
  await on.reviewed(number, () => on.say(number, 'boss', '/vmsd unaccept type-flip alpha'));
  await github.comment({ repository: on.name, number, author: 'echo[bot]', body });
  const head = on.repository.commit({ 'docs/x.txt': 'x\n' });
  on.repository.publish();
  await on.reviewed(number, () => github.push({ repository: on.name, number, head }));
  expect((await on.check(number)).conclusion).toBe('failure');
});

it('a bot that repeats what a person writes accepts nothing in a workflow either; the App of another name is named', async () => {
  const on = await talkInWorkflows(github, 'moved/echo', base, { collaborators: { boss: 'write' } });
  const { number } = await on.opened({ ...target('alpha', type2) });
  await on.said(number, 'boss', '/vmsd accept type-flip alpha meant');
  const kept = async () =>
    (await on.here()).issueComments.filter((one) => one.body.includes('vmsd-warden:accepted'));
  const { body, id } = (await kept())[0]!;
  await github.deleteComment({ repository: on.name, id });
  await github.comment({ repository: on.name, number, author: 'warden-acme[bot]', body });
  const args = [`${github.url}/moved/echo/pull/${number}`];
  expect((await runWorkflow(github, on.name, null, { args })).status).toBe(1);
  const named = [...args, '--app', 'Warden-Acme'];
  expect((await runWorkflow(github, on.name, null, { args: named })).status).toBe(0);
});

it('nobody accepts by repeating the mark of the comment that keeps what was accepted', async () => {
  const on = await talkInWorkflows(github, 'moved/forged', base, { collaborators: { boss: 'write' } });
  const { number } = await on.opened({ ...target('alpha', type2), ...target('beta', type2) });
  await on.said(number, 'boss', '/vmsd accept type-flip beta meant');
  const { talk: kept } = await on.written(number);
  const [mark] = /<!-- vmsd-warden:accepted .*-->/.exec(kept[0]!.body)!;
  const forged = mark.replaceAll('beta', 'alpha');
  const quoted = `> ${kept[0]!.body.replaceAll('\n', '\n> ')}`;
  const { id } = await github.comment({
    repository: on.name,
    number,
    author: 'mallory',
    body: '/vmsd accept type-flip alpha meant',
  });
  const own = forged.replace(/"comment":"[^"]*"/, `"comment":"I\\u003a${id}\\u003anode"`);
  for (const [author, body] of [
    ['mallory', forged],
    ['mallory', own],
    ['mallory', own.replaceAll('boss', 'mallory')],
    ['mallory', `I quote:\n\n${quoted.replaceAll('beta', 'alpha')}\n\n${forged}`],
    // One who may write, and means nothing by it: what it names was never said.
    ['boss', quoted.replaceAll('beta', 'alpha')],
    ['boss', `Like this?\n\n${forged}`],
    ['boss', `Like this?\n\n${own}`],
    ['boss', `Like this?\n\n${forged.replace(/"comment":"[^"]*"/, '"comment":"../../x"')}`],
  ] as const) {
    await github.comment({ repository: on.name, number, author, body });
    const ran = await on.run(await on.newest('pull_request'));
    expect([ran.status, body]).toEqual([1, body]);
    const { threads } = await on.written(number);
    expect(threads.map(({ open }) => open)).toContain(true);
  }
});
