/** What is judged and said, whichever way the bot was asked. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Bomb, commitBomb } from '../support/bombs.ts';
import { handled, mentioned, outsideCode, target, type1, type2 } from '../support/conversation.ts';
import { until } from '../support/until.ts';
import type { Driver, Open } from './driver.ts';

const flip = target('zeta', type2);
const clean = target('zeta', type1);

export function details(driver: Driver, on: Open): void {
  test('a merge commit that flips a target does not pass, though no patch shows it', async () => {
    const { repository, publish, open, push, verdict, threads } = await on('merged');
    const change = await open({ 'docs/x.txt': 'x\n' });
    repository.git('checkout', '-q', 'master');
    repository.commit({ 'docs/y.txt': 'y\n' }, 'On master');
    publish();
    repository.git('checkout', '-q', 'topic');
    repository.git('merge', '-q', '--no-commit', '--no-ff', 'master');
    const merge = await push(change, flip);
    expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
    expect(await threads(change)).toMatchObject([
      { path: 'target/zeta/cpu.c', line: 17, body: expect.stringContaining(merge.slice(0, 12)) },
    ]);
    // A later commit to the same file changes nothing.
    await push(change, { 'target/zeta/cpu.c': `${flip['target/zeta/cpu.c']}/* the end */\n` });
    expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
    await push(change, { 'target/zeta/cpu.c': clean['target/zeta/cpu.c']! });
    expect(await verdict(change)).toMatchObject({ conclusion: 'success' });
  });

  test('a change that renames the folder of a target, with a flip in it, does not pass', async () => {
    const { repository, open, verdict, threads } = await on('renamed');
    repository.git('mv', 'target/zeta', 'target/zed');
    const change = await open({ 'target/zed/cpu.c': flip['target/zeta/cpu.c']! });
    expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
    expect(await threads(change)).toMatchObject([{ path: 'target/zed/cpu.c', line: 17, open: true }]);
  });

  test.each(['added', 'deleted', 'renamed', 'turned into a file', 'changed'])(
    'a symbolic link that is %s stops no review',
    async (what) => {
      const { repository, publish, open, verdict, threads } = await on(`link-${what.replaceAll(' ', '-')}`);
      const link = (name: string, to: string) => symlinkSync(to, join(repository.dir, name));
      if (what !== 'added') {
        repository.git('checkout', '-q', 'master');
        link('link', 'docs/long-name-of-a-file-that-is-not-there.txt');
        repository.commit({}, 'A link');
        publish();
        repository.git('checkout', '-q', '-B', 'topic');
      }
      if (what === 'added') link('new', 'README');
      else if (what === 'renamed') repository.git('mv', 'link', 'moved');
      else repository.git('rm', '-q', 'link');
      if (what === 'changed') link('link', 'elsewhere');
      const change = await open(what === 'turned into a file' ? { ...flip, link: 'text\n' } : flip);
      expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
      expect(await threads(change)).toMatchObject([{ path: 'target/zeta/cpu.c', line: 17 }]);
    },
  );

  test.each<[what: string, bomb: Bomb, path: string, says: RegExp]>([
    ['left there', 'ten million paths', 'docs', /touches more than 100000 files/],
    ['taken back', 'ten million paths', 'target/zeta/more', /touches more than 100000 files/],
    ['of long paths', 'paths of a hundred megabytes', 'hw', /paths of more than \d+ MB/],
  ])(
    'a tree that would take git gigabytes (%s) is refused once, and the check says why',
    async (...given) => {
      const [what, bomb, path, says] = given;
      const bot = driver.hasServer ? driver.bot() : null;
      bot?.expects(/"outcome":"dead"/);
      const talking = await on(`bomb-${what.replaceAll(' ', '-')}`);
      const base = talking.repository.git('rev-parse', 'HEAD');
      const head = commitBomb(talking.repository, base, bomb, path);
      const back = ['commit-tree', '-m', 'Taken back', '-p', head, `${base}^{tree}`];
      talking.repository.git(
        'update-ref',
        'HEAD',
        what === 'taken back' ? talking.repository.git(...back) : head,
      );
      talking.publish();
      if (bot) await handled(bot);
      const before = bot?.log().length;
      const change = bot
        ? await talking.openOn('master', 'topic')
        : await talking.reviewed(1, () => talking.openOn('master', 'topic'));
      const said = await until('the check', () => talking.verdict(change));
      expect(said).toMatchObject({ conclusion: 'neutral' });
      expect(said.texts).toMatch(says);
      if (!bot) return;
      const jobs = await until('the end of the job', () => {
        const lines = bot.log().slice(before).split('\n');
        const of = lines.filter((line) => line.includes('"queue":"change"') && line.endsWith('"msg":"job"}'));
        return of.length > 0 && of;
      });
      expect(jobs).toHaveLength(1);
      expect(JSON.parse(jobs[0]!)).toMatchObject({ outcome: 'dead', attempt: 1 });
    },
  );

  test('a line that the change leaves as it is, and a removed one, have their place too', async () => {
    const above = { ...clean, 'target/zeta/cpu.c': `/* one */\n/* two */\n${clean['target/zeta/cpu.c']}` };
    const machine = 'target/zeta/machine.c';
    const without = clean[machine]!.replace(
      '        VMSTATE_END',
      '        VMSTATE_CPU(),\n        VMSTATE_END',
    );
    const { open, threads } = await on('places', { ...above, [machine]: without });
    const dropped = above['target/zeta/cpu.c']!.replace(`${type1.replaceAll('NAME', 'zeta')}\n`, '');
    const change = await open({ 'target/zeta/cpu.c': dropped });
    const all = await threads(change);
    expect(all).toHaveLength(1);
    expect(all[0]!.body).toContain('registration-dropped');
    expect(all[0]!.onFile).toBe(false);
  });

  describe('a finding keeps one thread for its whole life', () => {
    test('a rebase and a force push leave it where it is', async () => {
      const { open, push, threads, repository, publish } = await on('rebase');
      const change = await open(flip);
      const [before] = await threads(change);
      repository.git('checkout', '-q', 'master');
      repository.commit({ 'docs/y.txt': 'y\n' });
      publish();
      repository.git('checkout', '-q', 'topic');
      repository.git('rebase', '-q', 'master');
      await push(change, null);
      repository.git('commit', '-q', '--amend', '-m', 'another message');
      await push(change, null);
      const all = await threads(change);
      expect(all).toMatchObject([{ id: before!.id, open: true, line: 17 }]);
      expect(all[0]!.body).toContain('another message');
    });

    test('what a person has said is not deleted', async () => {
      const { open, push, threads, reply } = await on('person');
      const change = await open(flip);
      const [thread] = await threads(change);
      await reply(change, thread!, 'dev', 'Is that so?');
      await push(change, clean);
      const all = await threads(change);
      expect(all).toMatchObject([{ id: thread!.id, writers: ['bot', 'dev'] }]);
      // It stands no more against the whole, and the commit that flips is still there.
      expect(all[0]!.body).toContain('vmsd-warden:closed elsewhere');
    });

    test.runIf(driver.hasServer)('a comment that a person has deleted is not written again', async () => {
      const { open, push, threads, remove, verdict } = await on('deleted');
      const change = await open(flip);
      await remove(change, (await threads(change))[0]!);
      await push(change, { 'docs/x.txt': 'x\n' });
      expect(await threads(change)).toEqual([]);
      expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
    });

    test('nine targets that one patch flips share a thread; it closes with the last', async () => {
      const names = ['alpha', 'cris', 'hppa', 'lm32', 'm68k', 'moxie', 'rx', 'sh4', 'sparc'];
      const all = (hook: string, some = names): Record<string, string> =>
        Object.assign({}, ...some.map((name) => target(name, hook)));
      const { open, push, threads } = await on('nine', all(type1));
      const change = await open(all(type2));
      const first = await threads(change);
      expect(first).toHaveLength(1);
      for (const name of names) expect(first[0]!.body).toContain(name);
      await push(change, all(type1, names.slice(1)));
      expect(await threads(change)).toMatchObject([{ id: first[0]!.id, open: true }]);
      await push(change, all(type1));
      expect(await threads(change)).toMatchObject([{ id: first[0]!.id, open: false }]);
    });
  });

  describe('what the forge does not take', () => {
    test('a line that it refuses: the comment goes to the file, and if it refuses that too, to a summary', async () => {
      const { open, threads, comments, verdict, refuse } = await on('anchor');
      await refuse(1, 'thread', 1, 'anchor');
      await open(flip);
      expect(await threads(1)).toMatchObject([{ onFile: true }]);
      await refuse(2, 'thread', 2, 'anchor');
      const change = await open({ 'docs/z.txt': 'z\n' });
      expect(await threads(change)).toEqual([]);
      const said = await comments(change);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain('type-flip');
      expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
    });

    test.each(['cut-connection', 'server-error'] as const)(
      'whatever happens to a write, there is one comment and one verdict: %s',
      async (how) => {
        const { open, threads, verdict, refuse } = await on(how);
        await refuse(1, 'thread', 1, how);
        await refuse(1, 'verdict', 1, how);
        const change = await open(flip);
        expect(await threads(change)).toHaveLength(1);
        expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
      },
    );
  });

  describe('commands', () => {
    const people = { writers: ['boss'] };

    test('accept by anyone else is refused in one sentence', async () => {
      const { open, say, verdict } = await on('stranger', clean, people);
      const change = await open(flip);
      const { reactions, answers } = await say(change, 'contributor', '/vmsd accept type-flip zeta please');
      expect(reactions).toContain('confused');
      expect(answers).toHaveLength(1);
      expect(answers[0]).toContain('write access');
      expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
    });
  });

  describe('the configuration file', () => {
    const file = (text: string): Record<string, string> => ({ ...clean, [driver.configuration]: text });

    test('a mistake in it is told with its line, and the defaults are used', async () => {
      const { open, verdict } = await on('mistake', file('# ours\nfailOn: sometimes\n'));
      const change = await open(flip);
      const { conclusion, texts } = (await verdict(change))!;
      expect(conclusion).toBe('failure');
      expect(texts).toMatch(/failOn must be one of error, warning, never/);
      expect(texts).toMatch(/\b2\b/);
    });

    test('a change that edits it has the new file checked, and is judged by the old', async () => {
      const { open, verdict } = await on('proposes', file('failOn: error\n'));
      const proposed = 'failOn: never\nseverity:\n  type-flop: off\n';
      const change = await open({ ...flip, [driver.configuration]: proposed });
      const { conclusion, texts } = (await verdict(change))!;
      expect(conclusion).toBe('failure');
      expect(texts).toContain('type-flop');
    });
  });

  test('a mirrored series: the comment links to the mail that it is about', async () => {
    const { open, threads } = await on('mirrored');
    const id = '20210302145818.1161461-2-f4bug@amsat.org';
    const change = await open(flip, { message: `zeta: Use the CPU hook\n\nMessage-Id: <${id}>\n` });
    expect((await threads(change))[0]!.body).toContain(`https://lore.kernel.org/qemu-devel/${id}/`);
  });

  test('what a patch says can neither call anyone nor break out, nor command', async () => {
    const evil = '@everyone <img src=x onerror=alert(1)> ](https://evil.invalid) ``` ~~~ \u001b[31m <!-- -->';
    const path = 'target/zeta/@boss `x` <b>.c';
    const { open, verdict, threads, comments } = await on('evil', { ...clean, [path]: 'int x;\n' });
    const evilFlip = target('zeta', '    cc->vmsd = &vmstate_zeta_cpu; /* @boss ``` <img src=x> */');
    const change = await open(
      { ...evilFlip, [path]: 'int y;\n' },
      {
        title: evil,
        body: `${evil}\n\n/vmsd accept type-flip zeta no\n`,
        message: `/close\n\n${evil}`,
        branch: 'a-@boss-`<b>`',
      },
    );
    const all = await threads(change);
    expect(all).toHaveLength(1);
    const { conclusion, texts } = (await verdict(change))!;
    expect(conclusion).toBe('failure');
    for (const text of [...all.map((one) => one.body), ...(await comments(change)), texts]) {
      expect(mentioned(text)).toEqual([]);
      expect(text).not.toContain('\u001b');
      expect(outsideCode(text)).not.toMatch(/evil\.invalid|<img|<b>/);
      expect(outsideCode(text)).not.toMatch(/^\s*\/\w/m);
    }
  });
}
