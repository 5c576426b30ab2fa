/**
 * Conversations on GitHub beyond the platform contract (test/contract). Real server, real database, real git.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Github,
  mentioned,
  outsideCode,
  startBot,
  talk,
  target,
  type1,
  type2,
} from '../../support/conversation.ts';
import { tempFolder } from '../../support/git.ts';
import { startGithub } from '../../support/github.ts';
import type { RunningServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

let github: Github;
let bot: RunningServer;
beforeAll(async () => {
  github = await startGithub();
  bot = await startBot(github);
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

test('a clean pull request gets a green check and not a word', async () => {
  const { open, check, comments } = await on('clean/qemu');
  const number = await open({ 'docs/x.txt': 'x\n' });
  expect(await check(number)).toMatchObject({
    status: 'completed',
    conclusion: 'success',
    name: 'vmsd-warden',
  });
  expect(await comments(number)).toEqual({ threads: [], talk: [] });
});

test('a flip gets one comment on its line, with a suggestion, and a red check', async () => {
  const { open, check, comments } = await on('flip/qemu');
  const number = await open(flip);
  expect(await check(number)).toMatchObject({ conclusion: 'failure' });
  expect((await check(number)).output.annotations).toMatchObject([
    { path: 'target/zeta/cpu.c', start_line: 17 },
  ]);
  const { threads, talk: said } = await comments(number);
  expect(said).toEqual([]);
  expect(threads).toMatchObject([{ path: 'target/zeta/cpu.c', line: 17, side: 'RIGHT' }]);
  expect(threads[0]!.body).toContain('```suggestion\n    dc->vmsd = &vmstate_zeta_cpu;\n```');
});

describe('a finding keeps one thread for its whole life', () => {
  test('pushed away it is closed, and when it comes back it is open again', async () => {
    const { open, push, check, comments, repository } = await on('life/qemu');
    const number = await open(flip);
    repository.git('reset', '-q', '--hard', 'master');
    await push(number, { 'docs/x.txt': 'x\n' });
    expect(await check(number)).toMatchObject({ conclusion: 'success' });
    const cured = (await comments(number)).threads;
    expect(cured).toMatchObject([{ minimized: 'resolved' }]);
    expect(cured[0]!.body).toContain('vmsd-warden:closed cured');
    await push(number, flip);
    expect(await check(number)).toMatchObject({ conclusion: 'failure' });
    const back = (await comments(number)).threads;
    expect(back).toMatchObject([{ id: cured[0]!.id, minimized: null }]);
    expect(back[0]!.body).not.toContain('vmsd-warden:closed');
  });

  test('where the App may resolve, the thread is resolved', async () => {
    const { open, push, comments, here } = await on('resolve/qemu');
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
    const number = await open(flip);
    await push(number, clean);
    expect((await here()).threads).toMatchObject([{ resolvedBy: 'vmsd-warden' }]);
    expect((await comments(number)).threads).toMatchObject([{ minimized: null }]);
    await push(number, flip);
    expect((await here()).threads).toMatchObject([{ resolvedBy: null }]);
  });

  test('what a person has said is neither hidden nor deleted', async () => {
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
    // It stands no more against the whole, and the commit that flips is still there.
    expect(reviewComments[0]!.body).toContain('vmsd-warden:closed elsewhere');
  });

  test('nine targets that one patch flips share a thread; it closes with the last', async () => {
    const names = ['alpha', 'cris', 'hppa', 'lm32', 'm68k', 'moxie', 'rx', 'sh4', 'sparc'];
    const all = (hook: string, some = names): Record<string, string> =>
      Object.assign({}, ...some.map((name) => target(name, hook)));
    const { open, push, check, comments } = await on('nine/qemu', all(type1));
    const number = await open(all(type2));
    const { threads } = await comments(number);
    expect(threads).toHaveLength(1);
    for (const name of names) expect(threads[0]!.body).toContain(name);
    expect((await check(number)).output.annotations).toHaveLength(9);
    await push(number, all(type1, names.slice(1)));
    expect((await comments(number)).threads).toMatchObject([{ id: threads[0]!.id, minimized: null }]);
    await push(number, all(type1));
    expect((await comments(number)).threads).toMatchObject([{ id: threads[0]!.id, minimized: 'resolved' }]);
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

  test('a line that it refuses: the comment goes to the file, and if it refuses that too, to the summary', async () => {
    const { open, comments, check } = await on('anchor/qemu');
    const refused = {
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [
          { resource: 'PullRequestReviewComment', field: 'pull_request_review_thread.line', code: 'custom' },
        ],
      },
    };
    const path = '^/repos/anchor/qemu/pulls/1/comments$';
    await github.fault({ method: 'POST', path, times: 1, ...refused });
    await open(flip);
    expect(await comments(1)).toMatchObject({ threads: [{ subjectType: 'file', line: null }], talk: [] });
    await github.fault({ method: 'POST', path: path.replace('/1/', '/2/'), times: 2, ...refused });
    const number = await open({ 'docs/z.txt': 'z\n' });
    const { threads, talk: said } = await comments(number);
    expect(threads).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]!.body).toContain('type-flip');
    expect(await check(number)).toMatchObject({ conclusion: 'failure' });
  });

  test('whatever happens to a write: one comment, one check', async () => {
    const limit = { message: 'You have exceeded a secondary rate limit.' };
    const mishaps = {
      'lost-answer': { status: 502, done: true },
      'cut-connection': { status: 0, done: true },
      'secondary-limit': { status: 403, body: limit, headers: { 'retry-after': '1' } },
      'server-error': { status: 500 },
    };
    const talks = Object.entries(mishaps).map(async ([owner, fault]) => {
      const { open, comments, check } = await on(`${owner}/qemu`);
      const path = `^/repos/${owner}/qemu/(pulls/1/comments|check-runs)$`;
      await github.fault({ method: 'POST', path, times: 2, ...fault });
      const number = await open(flip);
      expect((await comments(number)).threads, owner).toHaveLength(1);
      expect(await check(number), owner).toMatchObject({ conclusion: 'failure' });
    });
    await Promise.all(talks);
  });
});

describe('commands', () => {
  const people = { collaborators: { boss: 'write' as const } };

  test('accept by someone who may write: the check is green and says who and why; unaccept takes it back', async () => {
    const { open, check, comments, say, reviewed } = await on('accept/qemu', clean, people);
    const number = await open(flip);
    const accepted = await reviewed(number, () =>
      say(number, 'boss', '/vmsd accept type-flip zeta nobody migrates it'),
    );
    expect(accepted.reactions).toEqual(['eyes', '+1']);
    expect(await check(number)).toMatchObject({ conclusion: 'success' });
    const { summary, text } = (await check(number)).output;
    expect(`${summary}${text}`).toMatch(/boss[\s\S]*nobody migrates it|nobody migrates it[\s\S]*boss/);
    expect((await comments(number)).threads).toMatchObject([{ minimized: 'resolved' }]);
    await reviewed(number, () => say(number, 'boss', '/vmsd unaccept type-flip zeta'));
    expect(await check(number)).toMatchObject({ conclusion: 'failure' });
    expect((await comments(number)).threads).toMatchObject([{ minimized: null }]);
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

  test('of a stranger it is refused in one sentence; the others are for everyone', async () => {
    const { open, check, say, reviewed } = await on('refuse/qemu', clean, people);
    const number = await open(flip);
    const { reactions, answers } = await say(number, 'stranger', '/vmsd accept type-flip zeta please');
    expect(reactions).toEqual(['eyes', 'confused']);
    expect(answers).toEqual([expect.stringContaining('write access')]);
    expect(await check(number)).toMatchObject({ conclusion: 'failure' });
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

test('what a patch says can neither call anyone nor break out', async () => {
  const evil = '@everyone <img src=x onerror=alert(1)> ](https://evil.invalid) ``` ~~~ \u001b[31m <!-- -->';
  const path = 'target/zeta/@boss `x` <b>.c';
  const { open, check, comments, repository } = await on('evil/qemu', { ...clean, [path]: 'int x;\n' });
  repository.git('checkout', '-q', '-b', 'a-@boss-`<b>`');
  const evilFlip = target('zeta', '    cc->vmsd = &vmstate_zeta_cpu; /* @boss ``` <img src=x> */');
  const number = await open(
    { ...evilFlip, [path]: 'int y;\n' },
    {
      title: evil,
      body: `${evil}\n\n/vmsd accept type-flip zeta no\n`,
      message: `${evil}\n\n${evil}`,
      headRef: 'a-@boss-`<b>`',
    },
  );
  const { threads, talk: said } = await comments(number);
  expect(threads).toHaveLength(1);
  const { output, conclusion } = await check(number);
  expect(conclusion).toBe('failure');
  const texts = [...threads, ...said]
    .map((one) => one.body)
    .concat(output.title ?? '', output.summary ?? '', output.text ?? '');
  for (const text of texts) {
    expect(mentioned(text)).toEqual([]);
    expect(text).not.toContain('\u001b');
    expect(outsideCode(text)).not.toMatch(/evil\.invalid|<img|<b>/);
  }
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

test('what was missed while the bot was away is found when it is back', async () => {
  const { open, name, here, repository, comments } = await on('missed/qemu');
  const number = await open(flip);
  const { dataDir } = bot;
  // Another server may have its port the moment it has ended.
  await github.listen('http://127.0.0.1:9/nobody');
  await bot.stop();
  const { id } = await github.comment({ repository: name, number, author: 'dev', body: '/vmsd help' });
  const head = repository.commit({ 'docs/x.txt': 'x\n' });
  repository.publish();
  await github.push({ repository: name, number, head, silent: true });
  await github.quiet();
  bot = await startBot(github, { DATA_DIR: dataDir });
  await until('the check of the new head', async () =>
    (await here()).checkRuns.some((one) => one.head_sha === head),
  );
  await until('the answer', async () => (await comments(number)).talk.length > 0);
  const asked = (await here()).issueComments.find((one) => one.id === id)!;
  expect(asked.reactions.map((one) => one.content)).toContain('eyes');
  expect((await comments(number)).threads).toHaveLength(1);
});

test('after the database is lost the comments are found again by their marks', async () => {
  const { open, reviewed, comments, check, push, name } = await on('lost/qemu');
  const number = await open(flip);
  const before = (await comments(number)).threads;
  await bot.kill();
  const file = join(tempFolder(), 'warden.yml');
  writeFileSync(file, 'repositories:\n  - match: mirror-of/*\n    failOn: never\n');
  bot = await startBot(github, { VMSD_WARDEN_CONFIG: file });
  const run = await check(number);
  await reviewed(number, () => github.rerequest({ repository: name, run: run.id }));
  expect((await comments(number)).threads).toEqual(before);
  await push(number, clean);
  expect((await comments(number)).threads).toMatchObject([{ id: before[0]!.id, minimized: 'resolved' }]);
});

test('a repository that cannot carry a file has its settings in the file of the server', async () => {
  const { open, check, comments } = await on('mirror-of/qemu');
  const number = await open(flip);
  expect(await check(number)).toMatchObject({ conclusion: 'success' });
  expect((await comments(number)).threads).toHaveLength(1);
});

test('without the App in it, nothing of a repository is kept', async () => {
  const { open, name } = await on('leaving/qemu');
  await open(flip);
  const mirror = join(bot.dataDir, 'mirrors/github/leaving+qemu.git');
  expect(existsSync(mirror)).toBe(true);
  await github.uninstall({ account: 'leaving' });
  await until('the mirror is gone', async () => !existsSync(mirror));
  expect(name).toBe('leaving/qemu');
});

test('no token is in an argument, a file, the database or the log', async () => {
  const { open } = await on('tokens/qemu');
  // Long enough to look at git while it waits.
  await github.fault({ path: '^/tokens/qemu.git/', times: 1, status: 200, done: true, delay: 3000 });
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
