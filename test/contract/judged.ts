/** What is judged, whatever the forge: what git has of a change. On one forge each day, and on the other in the slow tier. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Bomb, commitBomb } from '../support/bombs.ts';
import { handled, target, type1, type2 } from '../support/conversation.ts';
import { until } from '../support/until.ts';
import type { Driver, Open } from './driver.ts';

const flip = target('zeta', type2);
const clean = target('zeta', type1);

export function judged(driver: Driver, on: Open): void {
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
}
