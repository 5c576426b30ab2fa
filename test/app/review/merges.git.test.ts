/** The net is the merge base's tree against the head's, whatever made the difference: ranges with merge commits in them. */
import { expect, test } from 'vitest';
import { checkRange } from '../../../src/app/review/check.ts';
import { rangeSeries } from '../../../src/git/range.ts';
import { openRepository } from '../../../src/git/tree.ts';
import { parseDiff } from '../../../src/series/diff/diff.ts';
import type { Report } from '../../../src/types/report.ts';
import { makeRepository, type TestRepository } from '../../support/git.ts';
import { swap, t1, t2, zetaTree } from '../../support/zeta-tree.ts';

const m68k = 'target/m68k/cpu.c';
const files = zetaTree('cc');
const flipped = { [m68k]: swap(t1('m68k'), t2('m68k'))(files[m68k]!) };
const note = (name: string) => ({ [`docs/${name}.rst`]: `${name}\n` });

/** A branch `topic` beside `master`, both with a commit of their own. */
function branches(): TestRepository {
  const repo = makeRepository();
  repo.commit(files, 'The base');
  repo.git('checkout', '-q', '-b', 'topic');
  repo.commit(note('topic'), 'On the topic');
  repo.git('checkout', '-q', 'master');
  repo.commit(note('master'), 'On master');
  repo.git('checkout', '-q', 'topic');
  return repo;
}

/** Merges without a commit, changes something beside it, and commits. */
function mergeWith(repo: TestRepository, branch: string, changes: Record<string, string | null>): string {
  repo.git('merge', '-q', '--no-commit', '--no-ff', branch);
  return repo.commit(changes, `Merge ${branch}`);
}

async function judged(repo: TestRepository, range = 'master..topic'): Promise<Report> {
  const opened = await openRepository(repo.dir);
  try {
    const series = await rangeSeries(opened, range, parseDiff);
    return (await checkRange(series, opened, 'defaults')).report;
  } finally {
    opened.close();
  }
}

const told = ({ findings }: Report) =>
  findings.map((f) => `${f.rule} ${f.target} ${f.patch} ${f.scope}${f.merge ? ` ${f.merge}` : ''}`);

test('a merge commit that flips a target is found, and named', async () => {
  const repo = branches();
  const merge = mergeWith(repo, 'master', flipped);
  const report = await judged(repo);
  expect(told(report)).toEqual([`type-flip m68k null net ${merge}`]);
  expect(report.findings[0]).toMatchObject({
    path: m68k,
    side: 'new',
    message: expect.stringContaining(`the merge commit ${merge.slice(0, 12)}`),
  });
  expect(report.registrations).toMatchObject([{ target: 'm68k', after: { type: 'type-2' } }]);
});

test('a later commit to the same file is not blamed for it, nor does it hide it', async () => {
  const repo = branches();
  const merge = mergeWith(repo, 'master', flipped);
  repo.commit({ [m68k]: `/* one more line */\n${flipped[m68k]}` }, 'Later');
  const report = await judged(repo);
  expect(told(report)).toEqual([`type-flip m68k null net ${merge}`]);
  const line = `/* one more line */\n${flipped[m68k]}`.split('\n')[report.findings[0]!.line - 1];
  expect(line).toContain('cc->vmsd');
});

test('a later commit that undoes it leaves nothing to tell', async () => {
  const repo = branches();
  mergeWith(repo, 'master', flipped);
  repo.commit({ [m68k]: files[m68k]! }, 'Back again');
  expect(told(await judged(repo))).toEqual([]);
});

test('what a patch of a merged branch does is the patch’s doing, not the merge commit’s', async () => {
  const repo = branches();
  repo.git('checkout', '-q', '-b', 'side', 'master~1');
  repo.commit(flipped, 'Flip');
  repo.git('checkout', '-q', 'topic');
  repo.commit({ [m68k]: `${files[m68k]}/* the end */\n` }, 'A line at the end');
  repo.git('merge', '-q', '--no-ff', '-m', 'Merge side', 'side');
  const report = await judged(repo);
  expect(told(report)).toHaveLength(1);
  const { patch, rule, scope } = report.findings[0]!;
  expect({ rule, scope }).toEqual({ rule: 'type-flip', scope: 'net' });
  expect(report.patches.find((p) => p.index === patch)!.subject).toBe('Flip');
});

test('a merge that throws away what the other side did is found', async () => {
  const repo = makeRepository();
  const placeholder = {
    ...files,
    'target/sh4/cpu.c': files['target/sh4/cpu.c']!.replace(/static const VMStateDescription[^;]*;\n/, ''),
  };
  repo.commit(files, 'The base');
  repo.git('checkout', '-q', '-b', 'topic');
  repo.commit(note('topic'), 'On the topic');
  repo.git('checkout', '-q', 'master');
  const whole = files['target/alpha/machine.c']!.replaceAll('alpha', 'sh4').replaceAll('Alpha', 'Sh4');
  repo.commit(
    { 'target/sh4/machine.c': whole, 'target/sh4/cpu.c': placeholder['target/sh4/cpu.c'] },
    'Migrate',
  );
  repo.git('checkout', '-q', 'topic');
  repo.git('merge', '-q', '-s', 'ours', '-m', 'Merge master', 'master');
  const merge = repo.git('rev-parse', 'HEAD');
  expect(told(await judged(repo))).toEqual([`registration-dropped sh4 null net ${merge}`]);
});

test('merges that bring what both sides did, and no more, are silent', async () => {
  const repo = branches();
  repo.git('merge', '-q', '--no-ff', '-m', 'Merge master', 'master');
  repo.commit({ [m68k]: `${files[m68k]}/* the end */\n` }, 'A line at the end');
  expect(told(await judged(repo))).toEqual([]);
});

test('what happened to a target on master is not told of a branch that began before it', async () => {
  const repo = branches();
  repo.commit({ [m68k]: `${files[m68k]}/* the end */\n` }, 'A line at the end');
  repo.git('checkout', '-q', 'master');
  repo.commit(flipped, 'Master flips');
  repo.git('checkout', '-q', 'topic');
  repo.git('merge', '-q', '--no-ff', '-m', 'Merge master', 'master');
  expect(told(await judged(repo))).toEqual([]);
});

test('a range of merge commits alone is judged too', async () => {
  const repo = branches();
  repo.git('checkout', '-q', '-b', 'late', 'master~1');
  const merge = mergeWith(repo, 'master', flipped);
  const report = await judged(repo, 'master..late');
  expect(told(report)).toEqual([`type-flip m68k null net ${merge}`]);
  expect(report.patches).toEqual([]);
});

test('a merge commit that renames a folder and flips the target in it', async () => {
  const repo = branches();
  const moved = Object.fromEntries(
    Object.entries(files).flatMap(([path, text]): [string, string | null][] =>
      path.startsWith('target/m68k/')
        ? [
            [path, null],
            [path.replace('m68k', 'coldfire'), path === m68k ? flipped[m68k]! : text],
          ]
        : [],
    ),
  );
  const merge = mergeWith(repo, 'master', moved);
  expect(told(await judged(repo))).toEqual([`type-flip coldfire null net ${merge}`]);
});

test('an octopus that takes a flip from nobody', async () => {
  const repo = branches();
  repo.git('checkout', '-q', '-b', 'third', 'master~1');
  repo.commit(note('third'), 'On the third');
  repo.git('checkout', '-q', 'topic');
  repo.git('merge', '-q', '--no-commit', 'master', 'third');
  const merge = repo.commit(flipped, 'Merge both');
  expect(told(await judged(repo))).toEqual([`type-flip m68k null net ${merge}`]);
});

test('a patch of a branch that began before its folder was renamed is told of, under the patch', async () => {
  const repo = makeRepository();
  repo.commit(files, 'The base');
  repo.git('checkout', '-q', '-b', 'topic');
  repo.commit(note('topic'), 'On the topic');
  repo.commit(flipped, 'Flip');
  repo.git('checkout', '-q', 'master');
  repo.git('mv', 'target/m68k', 'target/coldfire');
  repo.commit({}, 'Rename m68k');
  repo.git('checkout', '-q', 'topic');
  repo.git('merge', '-q', '--no-ff', '-m', 'Merge master', 'master');
  expect(told(await judged(repo))).toEqual(['type-flip m68k 2 net']);
});

test('after merges that cross each other, what both sides have is nobody’s doing', async () => {
  const repo = branches();
  const openrisc = 'target/openrisc/cpu.c';
  const other = { [openrisc]: swap(t1('openrisc'), t2('openrisc'))(files[openrisc]!) };
  const [one, two] = [repo.commit(other, 'Flip openrisc'), repo.git('rev-parse', 'master')];
  repo.git('merge', '-q', '--no-ff', '-m', 'Merge master', two);
  repo.git('checkout', '-q', 'master');
  repo.git('merge', '-q', '--no-ff', '-m', 'Merge topic', one);
  repo.git('checkout', '-q', 'topic');
  repo.commit(flipped, 'Flip m68k');
  const report = await judged(repo);
  expect(report.findings.map((f) => `${f.rule} ${f.target} ${f.scope}`)).toEqual(['type-flip m68k net']);
});

test('a side without a common commit is compared with the other as it is', async () => {
  const repo = branches();
  repo.git('checkout', '-q', '--orphan', 'other');
  repo.commit(flipped, 'All of it');
  const report = await judged(repo, 'master..other');
  expect(told(report)).toContain('type-flip m68k 1 net');
  expect(report.findings.filter((f) => f.severity !== 'notice')).toHaveLength(1);
  expect(report.limits).toMatchObject([{ code: 'no-common-commit' }]);
});
