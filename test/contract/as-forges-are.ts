/**
 * What forges do to a bot: names move and are given to others, people edit what others wrote, permissions come late,
 * answers are no answers. The same on every platform.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manyCommits } from '../support/bombs.ts';
import { handled, target, type1, type2 } from '../support/conversation.ts';
import { until } from '../support/until.ts';
import type { Driver } from './driver.ts';
import { foundByAStart, listed, restart } from './starts.ts';

const flip = target('zeta', type2);
const clean = target('zeta', type1);
const people = { writers: ['boss'] };

export function asForgesAre(driver: Driver): void {
  beforeAll(() => driver.start());
  afterAll(async () => {
    expect(await driver.violations()).toEqual([]);
    await driver.close();
  });
  const on = (name: string, base = clean, options = {}) => driver.talk(name, base, options);

  foundByAStart(driver);

  describe('names move', () => {
    test('a rename and a transfer: threads and acceptances stay, and nothing is said again', async () => {
      const it = await on('moves/before', clean, people);
      const change = await it.open(flip);
      await it.reviewed(change, () => it.say(change, 'boss', '/vmsd accept type-flip zeta no users'));
      const threads = await it.threads(change);
      await it.rename('moves/after');
      await it.push(change, { 'docs/x.txt': 'x\n' });
      expect(await it.verdict(change)).toMatchObject({ conclusion: 'success' });
      expect((await it.threads(change)).map((one) => one.id)).toEqual(threads.map((one) => one.id));
      const comments = await it.comments(change);
      // Another account, in which the bot is as well.
      await on('elsewhere/first');
      await it.rename('elsewhere/after');
      await it.push(change, { 'docs/y.txt': 'y\n' });
      expect(await it.verdict(change)).toMatchObject({ conclusion: 'success' });
      expect((await it.threads(change)).map((one) => one.id)).toEqual(threads.map((one) => one.id));
      expect(await it.comments(change)).toEqual(comments);
    });

    test('a new repository of the old name: it sees nothing of the old one, and has none of its acceptances', async () => {
      const secret = await on('reuse/secret', clean, people);
      const change = await secret.open(flip, { title: 'A secret plan' });
      await secret.reviewed(change, () => secret.say(change, 'boss', '/vmsd accept type-flip zeta no users'));
      expect(await secret.verdict(change)).toMatchObject({ conclusion: 'success' });
      await secret.rename('reuse/moved');
      const fresh = await on('reuse/secret');
      await fresh.setPrivate(false);
      expect(await fresh.open(flip, { title: 'A public plan' })).toBe(change);
      expect(await fresh.verdict(change)).toMatchObject({ conclusion: 'failure' });
      expect(await fresh.threads(change)).toMatchObject([{ open: true }]);
      await restart(driver);
      expect(await listed(driver, 'secret plan')).toEqual([]);
      expect(await listed(driver, 'public plan')).toMatchObject([{ repository: 'reuse/secret', change }]);
      // The old one goes on under its new name.
      await secret.push(change, { 'docs/x.txt': 'x\n' });
      expect(await secret.verdict(change)).toMatchObject({ conclusion: 'success' });
      expect(await listed(driver, 'secret plan')).toEqual([]);
    });

    test('names that go round: each repository is what it was, whatever it is called by now', async () => {
      const first = await on('ring/a', clean, people);
      await first.setPrivate(false);
      const change = await first.open({ ...flip, 'docs/a.txt': '1\n' }, { title: 'The first plan' });
      await first.reviewed(change, () => first.say(change, 'boss', '/vmsd accept type-flip zeta no users'));
      await first.rename('ring/b');
      const second = await on('ring/a');
      await second.setPrivate(false);
      expect(await second.open({ ...flip, 'docs/a.txt': '2\n' }, { title: 'The second plan' })).toBe(change);
      await first.rename('ring/c');
      await second.rename('ring/b');
      const third = await on('ring/a');
      await third.setPrivate(false);
      expect(await third.open({ 'docs/x.txt': 'x\n' }, { title: 'The third plan' })).toBe(change);
      await restart(driver);
      for (const it of [first, second, third]) await it.push(change, { 'docs/y.txt': 'y\n' });
      const seen = async (it: typeof first) => ({
        verdict: (await it.verdict(change))?.conclusion,
        threads: (await it.threads(change)).map(({ open }) => open),
      });
      expect(await seen(first)).toEqual({ verdict: 'success', threads: [false] });
      expect(await seen(second)).toEqual({ verdict: 'failure', threads: [true] });
      expect(await seen(third)).toEqual({ verdict: 'success', threads: [] });
      for (const [plan, repository] of [
        ['first', 'ring/c'],
        ['second', 'ring/b'],
        ['third', 'ring/a'],
      ]) {
        const found = await listed(driver, `The ${plan} plan`);
        expect(new Set(found.map((one) => one.repository))).toEqual(new Set([repository]));
      }
    });

    test('what was told under the old name waits for the repository, not for its name', async () => {
      const it = await on('waits/before');
      // The first reviews do not get through until it has another name.
      await it.refuse(1, 'change', 3, 'server-error');
      const head = it.repository.commit(flip);
      it.publish();
      await it.openOn('master', 'topic');
      await it.rename('waits/after');
      await until('the verdict', async () => (await it.verdict(1)) !== null);
      await handled(driver.bot());
      expect(await it.verdict(1)).toMatchObject({ conclusion: 'failure' });
      expect(await it.threads(1)).toHaveLength(1);
      expect(head).toMatch(/^[0-9a-f]{40}$/);
    });

    test('letters of both cases are one name', async () => {
      const it = await on('case/qemu');
      const change = await it.open(flip);
      await it.rename('Case/QEMU');
      await it.push(change, { 'docs/x.txt': 'x\n' });
      expect(await it.threads(change)).toHaveLength(1);
    });
  });

  describe('people', () => {
    test('who edits a comment acts, not who wrote it', async () => {
      const it = await on('edits/qemu', clean, people);
      const change = await it.open(flip);
      const comment = await it.mention(change, 'boss', 'I shall look at it.');
      const command = '/vmsd accept type-flip zeta I may not';
      await it.edit(change, comment, 'stranger', `I shall look at it.\n\n${command}`);
      await until('it is refused', async () => (await it.comments(change)).length === 1);
      expect((await it.comments(change))[0]).toContain('write access');
      await handled(driver.bot());
      expect(await it.verdict(change)).toMatchObject({ conclusion: 'failure' });
      // The other way round he who edits has the right.
      const other = await it.mention(change, 'stranger', 'Please accept it.');
      await it.reviewed(change, () =>
        it.edit(change, other, 'boss', 'Please accept it.\n\n/vmsd accept type-flip zeta I may'),
      );
      await until('green', async () => (await it.verdict(change))?.conclusion === 'success');
    });

    test('a stranger who asks without end is told once that it is enough, and then nothing', async () => {
      const it = await on('floods/qemu', clean, people);
      const change = await it.open(flip);
      const lines = (i: number): string =>
        Array.from({ length: 10 }, (_, n) => `/vmsd explain${' '.repeat(n + i)} `).join('\n');
      for (let i = 0; i < 14; i += 1) await it.mention(change, 'stranger', lines(i));
      await handled(driver.bot(), ['command']);
      const answers = await it.comments(change);
      expect(answers).toHaveLength(11);
      expect(answers.at(-1)).toMatch(/many commands/);
      // Nobody else has to be silent for that.
      const { answers: boss } = await it.say(change, 'boss', '/vmsd explain type-flip');
      expect(boss).toHaveLength(1);
      const metrics = await (await fetch(`${driver.bot().url}/metrics`)).text();
      expect(metrics).toMatch(/^vmsd_warden_limits_total\{limit="commands"\} [1-9]/m);
    });

    test('a locked discussion: the verdict comes, and the comments when it is open again', async () => {
      const it = await on('locked/qemu');
      const head = it.repository.commit(flip);
      it.publish();
      const change = await it.reviewed(1, () => it.openOn('master', 'topic'));
      expect(await it.verdict(change)).toMatchObject({ conclusion: 'failure' });
      await it.lock(change, true);
      await it.push(change, { ...target('eta', type2) });
      expect(await it.verdict(change)).toMatchObject({ conclusion: 'failure' });
      await it.reviewed(change, () => it.lock(change, false));
      expect(await it.threads(change)).not.toEqual([]);
      expect(head).toMatch(/^[0-9a-f]{40}$/);
    });
  });

  describe('one head, two changes', () => {
    test('the worse verdict stands for both, until one of them has left', async () => {
      const it = await on('twins/qemu');
      const { repository } = it;
      repository.git('checkout', '-q', 'master');
      repository.git('checkout', '-q', '-b', 'stable');
      repository.commit(flip);
      it.publish();
      repository.git('checkout', '-q', '-b', 'work');
      repository.commit({ 'docs/x.txt': 'x\n' });
      it.publish();
      // Against master it flips, against stable it does not.
      const good = await it.reviewed(1, () => it.openOn('stable', 'work'));
      expect(await it.verdict(good)).toMatchObject({ conclusion: 'success' });
      const bad = await it.reviewed(2, () => it.openOn('master', 'work'));
      expect(await it.verdict(bad)).toMatchObject({ conclusion: 'failure' });
      await until('the worse one stands', async () => (await it.verdict(good))?.conclusion === 'failure');
      const { texts } = (await it.verdict(good))!;
      expect(texts).toContain(`${bad} has the same head`);
      await handled(driver.bot());
      await it.close(bad);
      await until('the better one stands', async () => (await it.verdict(good))?.conclusion === 'success');
      // And then there is rest.
      await handled(driver.bot());
    });

    test('who opens a second change that is not reviewed takes nothing from the verdict of the first', async () => {
      const it = await on('hidden/qemu', clean, people);
      const { repository } = it;
      repository.git('checkout', '-q', 'master');
      repository.git('checkout', '-q', '-b', 'old');
      it.publish();
      repository.git('checkout', '-q', 'master');
      const many = manyCommits(repository, repository.git('rev-parse', 'HEAD'), 10_000);
      repository.git('reset', '-q', '--hard', many);
      it.publish();
      repository.git('checkout', '-q', '-b', 'work');
      repository.commit(flip);
      it.publish();
      const bad = await it.reviewed(1, () => it.openOn('master', 'work'));
      expect(await it.verdict(bad)).toMatchObject({ conclusion: 'failure' });
      driver.bot().expects(/more than 10000 commits/);
      const second = await it.openOn('old', 'work');
      await until('it is told', async () => (await it.verdict(second)) !== null);
      await handled(driver.bot());
      expect(await it.verdict(second)).toMatchObject({ conclusion: 'failure' });
      expect((await it.verdict(second))!.texts).toContain(`${bad} has the same head`);
      expect(await it.verdict(bad)).toMatchObject({ conclusion: 'failure' });
      // And when the first is good, nothing of it is left at the second.
      await it.reviewed(bad, () => it.mention(bad, 'boss', '/vmsd accept type-flip zeta meant'));
      await until('both say so', async () => {
        const verdicts = [await it.verdict(bad), await it.verdict(second)];
        return verdicts.every((one) => one?.conclusion !== 'failure');
      });
      expect((await it.verdict(second))!.texts).not.toContain('has the same head');
    });
  });

  describe('what is not answered, or not allowed', () => {
    test('a page in place of an answer is waited out, and no command is lost', async () => {
      const it = await on('pages/qemu', clean, people);
      const change = await it.open(flip);
      await it.refuse(change, 'change', 2, 'page');
      const { reactions } = await it.say(change, 'boss', '/vmsd accept type-flip zeta no users');
      expect(reactions).toContain('+1');
      await until('green', async () => (await it.verdict(change))?.conclusion === 'success');
      expect(driver.bot().log()).not.toContain('a mistake in vmsd-warden');
    });
  });

  describe('branches', () => {
    test.each([
      ['with letters beyond ASCII', 'ветка'],
      ['with a letter whose low byte is a line break', 'релиз\u040a\u0a0a'],
    ])('a base %s', async (_, branch) => {
      const it = await on(`letters${branch.length}/qemu`);
      it.repository.git('checkout', '-q', 'master');
      it.repository.git('checkout', '-q', '-b', branch);
      it.publish(branch);
      it.repository.git('checkout', '-q', 'topic');
      it.repository.commit(flip);
      it.publish();
      const change = await it.reviewed(1, () => it.openOn(branch, 'topic'));
      expect(await it.verdict(change)).toMatchObject({ conclusion: 'failure' });
    });

    test('release, then release/1.0: both are fetched', async () => {
      const it = await on('release/qemu');
      const { repository } = it;
      for (const [i, branch] of ['release', 'release/1.0'].entries()) {
        repository.git('checkout', '-q', 'master');
        repository.git('checkout', '-q', '-b', branch);
        it.publish();
        repository.git('checkout', '-q', '-B', 'topic', branch);
        repository.commit({ ...flip, [`docs/${i}.txt`]: 'x\n' });
        it.publish();
        const change = await it.reviewed(i + 1, () => it.openOn(branch, 'topic'));
        expect(await it.verdict(change)).toMatchObject({ conclusion: 'failure' });
        await it.deleteBranch(branch);
        repository.git('branch', '-q', '-D', branch);
      }
    });
  });
}
