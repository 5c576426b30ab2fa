/** What is said, and kept up to date, whichever way the bot was asked. */
import { describe, expect, test } from 'vitest';
import { mentioned, outsideCode, target, type1, type2 } from '../support/conversation.ts';
import type { Driver, Open } from './driver.ts';
import { failedWrites } from './failed-writes.ts';

const flip = target('zeta', type2);
const clean = target('zeta', type1);

export function details(driver: Driver, on: Open): void {
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

    failedWrites(driver, on, ['cut-connection', 'server-error']);
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
