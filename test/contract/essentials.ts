/** What depends on how the bot gets to do its part: its events, its tokens, what it remembers. */
import { describe, expect, test } from 'vitest';
import { target, type1, type2 } from '../support/conversation.ts';
import { until } from '../support/until.ts';
import type { Driver, Open } from './driver.ts';
import { failedWrites } from './failed-writes.ts';

const flip = target('zeta', type2);
const clean = target('zeta', type1);

export function essentials(driver: Driver, on: Open): void {
  test('a clean change gets a green check and not a word', async () => {
    const { open, verdict, threads, comments } = await on('clean');
    const change = await open({ 'docs/x.txt': 'x\n' });
    expect(await verdict(change)).toMatchObject({ conclusion: 'success' });
    expect(await threads(change)).toEqual([]);
    expect(await comments(change)).toEqual([]);
  });

  test('a flip gets one thread on its line, with a suggestion, and a red check', async () => {
    const { open, verdict, threads, comments } = await on('flip');
    const change = await open(flip);
    expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
    expect(await comments(change)).toEqual([]);
    const all = await threads(change);
    expect(all).toMatchObject([{ path: 'target/zeta/cpu.c', line: 17, open: true }]);
    expect(all[0]!.body).toContain(`${driver.suggestion}\n    dc->vmsd = &vmstate_zeta_cpu;\n\`\`\``);
  });

  test('a change from a fork is reviewed like any other', async () => {
    const { open, verdict, threads } = await on('forked');
    const change = await open(flip, { fork: true });
    expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
    expect(await threads(change)).toHaveLength(1);
  });

  describe('a finding keeps one thread for its whole life', () => {
    test('pushed away it is closed, and when it comes back it is open again', async () => {
      const { open, push, verdict, threads, repository } = await on('life');
      const change = await open(flip);
      repository.git('reset', '-q', '--hard', 'master');
      await push(change, { 'docs/x.txt': 'x\n' });
      expect(await verdict(change)).toMatchObject({ conclusion: 'success' });
      const cured = await threads(change);
      expect(cured).toMatchObject([{ open: false }]);
      expect(cured[0]!.body).toContain('vmsd-warden:closed cured');
      await push(change, flip);
      expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
      const back = await threads(change);
      expect(back).toMatchObject([{ id: cured[0]!.id, open: true }]);
      expect(back[0]!.body).not.toContain('vmsd-warden:closed');
    });

    test('another base: what it has already is not told', async () => {
      const { open, verdict, threads, repository, reviewed, setBase, publish } = await on('base');
      repository.git('checkout', '-q', '-b', 'next');
      repository.commit(flip);
      publish();
      repository.git('checkout', '-q', '-b', 'work');
      const change = await open({ 'docs/x.txt': 'x\n' });
      expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
      await reviewed(change, () => setBase(change, 'next'));
      expect(await verdict(change)).toMatchObject({ conclusion: 'success' });
      expect(await threads(change)).toMatchObject([{ open: false }]);
    });

    test.skipIf(driver.hasServer)(
      'nothing remembers a comment that a person has deleted: it comes once more',
      async () => {
        const { open, push, threads, remove } = await on('deleted');
        const change = await open(flip);
        const [first] = await threads(change);
        await remove(change, first!);
        await push(change, { 'docs/x.txt': 'x\n' });
        const again = await threads(change);
        expect(again).toMatchObject([{ line: 17, open: true }]);
        await push(change, { 'docs/y.txt': 'y\n' });
        expect((await threads(change)).map(({ id }) => id)).toEqual([again[0]!.id]);
      },
    );
  });

  failedWrites(driver, on, ['lost-answer', 'limit']);

  describe('commands', () => {
    const people = { writers: ['boss'] };

    test('accept by someone who may write: the verdict is green; unaccept takes it back', async () => {
      const { open, say, verdict, threads, reviewed } = await on('accept', clean, people);
      const change = await open(flip);
      const said = await reviewed(change, () => say(change, 'boss', '/vmsd accept type-flip zeta no users'));
      expect(said.reactions).toEqual(expect.arrayContaining(['eyes', '+1']));
      await until('green', async () => (await verdict(change))?.conclusion === 'success');
      const closed = await threads(change);
      expect(closed).toMatchObject([{ open: false }]);
      expect(closed[0]!.body).toContain('no users');
      await reviewed(change, () => say(change, 'boss', '/vmsd unaccept type-flip zeta'));
      expect(await verdict(change)).toMatchObject({ conclusion: 'failure' });
      expect(await threads(change)).toMatchObject([{ open: true }]);
    });

    test('a question is answered; what is quoted, or in code, is none', async () => {
      const { open, say, mention, comments } = await on('asked');
      const change = await open(flip);
      const { answers } = await say(change, 'anyone', 'Well.\n\n/vmsd explain type-flip');
      expect(answers).toHaveLength(1);
      expect(answers[0]).toContain('type-flip');
      const before = (await comments(change)).length;
      await mention(change, 'anyone', '> /vmsd help\n\n```\n/vmsd help\n```\n');
      const { answers: last } = await say(change, 'anyone', '/vmsd status');
      expect(await comments(change)).toHaveLength(before + last.length);
    });
  });

  describe('the configuration file', () => {
    const file = (text: string): Record<string, string> => ({ ...clean, [driver.configuration]: text });

    test('of the default branch: it decides what fails, and accepts', async () => {
      const accept = 'accept:\n  - rule: type-flip\n    target: zeta\n    reason: it never worked\n';
      const { open, verdict, threads } = await on('accepting', file(accept));
      const change = await open(flip);
      expect(await verdict(change)).toMatchObject({ conclusion: 'success' });
      expect(await threads(change)).toEqual([]);
    });
  });
}
