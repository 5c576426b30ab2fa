/** Ranges and the history of real repositories. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countCommits, type SweepQuery, sweep } from '../../src/git/log.ts';
import { rangeSeries } from '../../src/git/range.ts';
import { openRepository, type Repository } from '../../src/git/tree.ts';
import type { RangeSeries, SweptCommit } from '../../src/ports/git.ts';
import { parseDiff } from '../../src/series/diff/diff.ts';
import { factor } from '../support/factor.ts';
import { makeRepository, openTestRepository, type TestRepository, tempFolder } from '../support/git.ts';

async function withRepository<T>(dir: string, use: (repo: Repository) => Promise<T>): Promise<T> {
  const repo = await openRepository(dir);
  try {
    return await use(repo);
  } finally {
    repo.close();
  }
}

const read = (dir: string, range: string): Promise<RangeSeries> =>
  withRepository(dir, (repo) => rangeSeries(repo, range, parseDiff));

const refusal = (dir: string, range: string): Promise<string> =>
  read(dir, range).then(
    () => 'read',
    (error: Error) => error.message,
  );

type History = TestRepository & Record<'root' | 'base' | 'one' | 'two' | 'side' | 'last', string>;
let first: History | null = null;

/** A copy of one that is made once. */
function history(): History {
  first ??= madeHistory();
  const dir = tempFolder();
  cpSync(first.dir, dir, { recursive: true });
  return { ...first, ...openTestRepository(dir) };
}

/** root - base - one - two - merge - last, and base - side - merge. */
function madeHistory(): History {
  const repo = makeRepository();
  const root = repo.commit({ a: 'line 1\n' }, 'The root');
  const base = repo.commit({ a: 'line 1\nline 2\n', 'd/e': 'text\n' }, 'The base');
  const one = repo.commit(
    { a: 'line 1\nline two\n' },
    'target/x: Change a line\n\nWhy this is so.\n\n--- a/no\n+++ b/diff',
  );
  const two = repo.commit({ 'd/e': null, 'd/caf\xc3\xa9 "f"': 'text\n' }, 'Rename it');
  repo.git('checkout', '-q', '-b', 'side', base);
  const side = repo.commit({ s: 'side\n' }, 'On the side');
  repo.git('checkout', '-q', 'master');
  repo.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
  const last = repo.commit({ 'run*': 'x\n' }, 'The last');
  return { ...repo, root, base, one, two, side, last };
}

test('a range is a series of its non-merge commits, oldest first, each against its first parent', async () => {
  const repo = history();
  const { series, commits, mergeBase } = await read(repo.dir, `${repo.base}..master`);
  expect(mergeBase).toBe(repo.base);
  expect(commits.map(({ commit }) => commit).sort()).toEqual(
    [repo.one, repo.two, repo.side, repo.last].sort(),
  );
  expect(commits.at(-1)!.commit).toBe(repo.last);
  const position = (commit: string) => commits.findIndex((entry) => entry.commit === commit);
  expect(position(repo.one)).toBeLessThan(position(repo.two));
  expect(commits[position(repo.one)]!.parent).toBe(repo.base);
  expect(commits.at(-1)!.parent).toBe(repo.git('rev-parse', `${repo.last}^`));
  expect(series.received).toEqual([1, 2, 3, 4]);
  expect(series.total).toBe(4);
  expect(series.baseCommit).toBe(repo.base);
  expect(series.limits).toEqual([]);

  const one = series.patches[position(repo.one)]!;
  expect(one.subject).toBe('target/x: Change a line');
  expect(one.message).toBe('Why this is so.\n\n--- a/no\n+++ b/diff');
  expect(one.author).toEqual({ name: 'A U Thor', email: 'author@example.org' });
  expect(one.date).toBe('2021-03-02T14:58:18+00:00');
  expect(one.index).toBe(position(repo.one) + 1);
  expect(one.files).toHaveLength(1);
  expect(one.files[0]).toMatchObject({
    oldPath: 'a',
    newPath: 'a',
    change: 'modify',
    oldId: repo.git('rev-parse', `${repo.base}:a`),
    newId: repo.git('rev-parse', `${repo.one}:a`),
  });
  expect(one.files[0]!.hunks[0]!.lines.map(({ kind, text }) => kind + text)).toEqual([
    ' line 1',
    '-line 2',
    '+line two',
  ]);
  const two = series.patches[position(repo.two)]!;
  expect(two.files).toMatchObject([
    { change: 'rename', oldPath: 'd/e', newPath: 'd/caf\xc3\xa9 "f"', hunks: [] },
  ]);
});

test('a configuration that changes diffs does not change a series', async () => {
  const repo = history();
  const plain = await read(repo.dir, `${repo.base}..${repo.two}`);
  const settings = [
    'diff.noprefix=true',
    'diff.mnemonicPrefix=true',
    'diff.renames=false',
    'diff.context=0',
    'diff.external=/bin/false',
    'color.ui=always',
    'log.showSignature=true',
    'core.quotePath=false',
    'diff.orderFile=/nonexistent',
    'log.date=relative',
    'format.pretty=oneline',
    'log.showRoot=false',
    'diff.algorithm=patience',
    'log.decorate=full',
    'log.follow=true',
    'i18n.logOutputEncoding=latin1',
  ];
  // All at once, but for two of which one hides the other; in the slow tier, each alone.
  const without = (one: string) => settings.filter((setting) => !setting.startsWith(one));
  const config = join(repo.dir, '.git/config');
  const before = readFileSync(config, 'latin1');
  const groups = [without('diff.noprefix'), without('diff.mnemonicPrefix')];
  for (const some of factor > 1 ? settings.map((setting) => [setting]) : groups) {
    const lines = some.map((setting) => setting.replace(/^(\w+)\./, '[$1] '));
    writeFileSync(config, `${before}${lines.join('\n')}\n`);
    expect(repo.git('config', '--list', '--local').split('\n')).toEqual(
      expect.arrayContaining(some.map((setting) => setting.replace(/^[^=]+/, (name) => name.toLowerCase()))),
    );
    expect(await read(repo.dir, `${repo.base}..${repo.two}`), some.join()).toEqual(plain);
  }
});

test('spellings of a range', async () => {
  const repo = history();
  const ids = async (range: string) => (await read(repo.dir, range)).commits.map(({ commit }) => commit);
  expect(await ids(`${repo.one}^..${repo.one}`)).toEqual([repo.one]);
  expect(await ids(repo.one)).toEqual([repo.one]);
  expect(await ids(`${repo.one}..`)).toContain(repo.last);
  expect(await ids(`side...${repo.two}`)).toEqual([repo.one, repo.two]);
  expect((await read(repo.dir, `side..${repo.two}`)).mergeBase).toBe(repo.base);
});

test('merges that cross each other in more ways than anybody merges are refused', async () => {
  const repo = history();
  const commit = (message: string, parents: readonly string[]): string =>
    repo.git(
      'commit-tree',
      '-m',
      message,
      ...parents.flatMap((parent) => ['-p', parent]),
      `${repo.one}^{tree}`,
    );
  const sides = Array.from({ length: 33 }, (_, i) => commit(`${i}`, [repo.one]));
  const [ours, theirs] = [commit('ours', sides), commit('theirs', sides)];
  expect(await refusal(repo.dir, `${ours}..${theirs}`)).toMatch(/ have 33 merge bases, more than 32; rebase/);
});

test('a root commit is compared with the tree without files', async () => {
  const repo = history();
  for (const range of [`${repo.root}^..${repo.root}`, repo.root, `${repo.root}~..${repo.root}`]) {
    const { series, commits, mergeBase } = await read(repo.dir, range);
    expect(commits).toEqual([{ commit: repo.root, parent: null }]);
    expect(mergeBase).toBeNull();
    expect(series.patches[0]!.files).toMatchObject([
      { change: 'add', oldPath: null, newPath: 'a', newMode: 0o100644 },
    ]);
  }
  repo.git('checkout', '-q', '--orphan', 'other');
  const lone = repo.commit({ a: 'unrelated\n' }, 'Unrelated');
  const { commits, mergeBase, series } = await read(repo.dir, `master..${lone}`);
  expect(commits).toEqual([{ commit: lone, parent: null }]);
  // the other side is what there is to compare it with
  expect(mergeBase).toBe(repo.git('rev-parse', 'master'));
  expect(series.limits).toMatchObject([{ code: 'no-common-commit', patch: null }]);
});

test('odd commits: no message, no changes, other encodings, a binary file', async () => {
  const repo = history();
  repo.commit({ bin: 'a\0b' }, '');
  repo.commit({}, 'Nothing changed');
  repo.write({ '.git/message': 'caf\xe9\n' });
  repo.git('-c', 'i18n.commitEncoding=ISO-8859-1', 'commit', '-q', '--allow-empty', '-F', '.git/message');
  const { series } = await read(repo.dir, `${repo.last}..`);
  expect(series.patches.map(({ subject }) => subject)).toEqual(['', 'Nothing changed', 'café']);
  expect(series.patches[0]!.files).toMatchObject([{ newPath: 'bin', binary: true, hunks: [] }]);
  expect(series.patches[1]!.files).toEqual([]);
});

test('what is no range, or holds nothing, is said in one line', async () => {
  const repo = history();
  expect(await refusal(repo.dir, 'HEAD..HEAD')).toMatch(/^the range HEAD\.\.HEAD in .* has no commits/);
  expect(await refusal(repo.dir, 'nope..HEAD')).toMatch(/^'nope' names no commit/);
  expect(await refusal(repo.dir, 'HEAD..nope')).toMatch(/^'nope' names no commit/);
  expect(await refusal(repo.dir, '--output=x..HEAD')).toMatch(/is an option, not a revision/);
  expect(await refusal(repo.dir, 'HEAD..-x')).toMatch(/is an option, not a revision/);
});

test('where a shallow clone ends, nothing is taken for a root commit', async () => {
  const repo = history();
  const shallow = join(tempFolder(), 'shallow');
  repo.git('clone', '-q', '--depth=2', '--single-branch', `file://${repo.dir}`, shallow);
  expect((await read(shallow, 'HEAD^..HEAD')).commits.map(({ commit }) => commit)).toEqual([repo.last]);
  const tip = join(tempFolder(), 'tip');
  repo.git('clone', '-q', '--depth=1', '--single-branch', `file://${repo.dir}`, tip);
  for (const range of ['HEAD^..HEAD', 'HEAD']) {
    expect(await refusal(tip, range)).toMatch(/^the history in .* is cut at [0-9a-f]{40}; fetch more of it/);
  }
  const swept = await withRepository(tip, (opened) => collect(sweep(opened, 'HEAD', matching(/./))));
  expect(swept).toEqual([]);
});

/** A query for the commits with a line in their hunks that matches. */
const matching = (line: RegExp, ...paths: string[]): SweepQuery => ({
  paths,
  relevant: (_, hunks) => line.test(hunks),
});

async function collect(commits: AsyncIterable<SweptCommit>): Promise<SweptCommit[]> {
  const all: SweptCommit[] = [];
  for await (const commit of commits) all.push(commit);
  return all;
}

test('the sweep gives the commits and files where a line matches', async () => {
  const repo = history();
  const quiet = repo.commit({ a: 'line 1\nline two\nother\n' }, 'No match');
  const odd = repo.commit({ 'd/\xff\n:': 'line 9\n', b: 'line 3\n', c: 'other\n' }, '');
  const gone = repo.commit({ b: null }, 'Remove it');
  await withRepository(repo.dir, async (opened) => {
    const all = await collect(sweep(opened, 'HEAD', matching(/^[-+].*(?:line [0-9]|tw)/m)));
    expect(all.map(({ commit }) => commit)).toEqual(
      repo
        .git('rev-list', '--no-merges', 'HEAD')
        .split('\n')
        .filter((id) => [repo.root, repo.base, repo.one, odd, gone].includes(id)),
    );
    expect(all.map(({ commit }) => commit)).not.toContain(quiet);
    expect(all.at(-1)).toEqual({
      commit: repo.root,
      parent: null,
      date: '2021-03-02T14:58:18+00:00',
      subject: 'The root',
      changes: [
        {
          path: 'a',
          status: 'A',
          oldMode: 0,
          newMode: 0o100644,
          oldId: null,
          newId: repo.git('rev-parse', `${repo.root}:a`),
        },
      ],
    });
    expect(all.find(({ commit }) => commit === odd)!.changes.map(({ path }) => path)).toEqual([
      'b',
      'd/\xff\n:',
    ]);
    expect(all.find(({ commit }) => commit === gone)!.changes).toMatchObject([
      { path: 'b', status: 'D', newId: null },
    ]);
    const some = await collect(sweep(opened, `${repo.root}..HEAD`, matching(/^[-+].*line/m, 'a')));
    expect(some.map(({ commit }) => commit)).toEqual([repo.one, repo.base]);
    expect(await countCommits(opened, 'HEAD')).toBe(9);
    expect(await countCommits(opened, `${repo.root}..HEAD`)).toBe(8);
    await expect(collect(sweep(opened, 'nope', matching(/x/)))).rejects.toThrow(
      /^'nope' names no commit in /,
    );
    await expect(collect(sweep(opened, '--all', matching(/x/)))).rejects.toThrow(/option/);
  });
});

test('the sweep goes on behind a commit of which an object is missing', async () => {
  const repo = makeRepository();
  const commits = [...'abcdef'].map((text) =>
    repo.commit({ file: `${text}\n`, other: `of ${text}\n` }, text),
  );
  const lost = repo.git('rev-parse', `${commits[2]}:file`);
  rmSync(join(repo.dir, '.git', 'objects', lost.slice(0, 2), lost.slice(2)));
  await withRepository(repo.dir, async (opened) => {
    const all = await collect(sweep(opened, 'HEAD', matching(/^[-+]/m)));
    expect(all.map(({ commit }) => commit)).toEqual(commits.toReversed());
    // the one that takes the file away names it as well
    expect(all.filter(({ unread }) => unread).map(({ subject }) => subject)).toEqual(['d', 'c']);
    expect(all.every(({ changes }) => changes.length === 2)).toBe(true);
  });
});

test('the sweep sees what a merge dropped again', async () => {
  const repo = makeRepository();
  const base = repo.commit({ a: '1\n' });
  repo.git('checkout', '-q', '-b', 'side');
  const flip = repo.commit({ a: 'flip\n' });
  const back = repo.commit({ a: '1\n' });
  repo.git('checkout', '-q', 'master');
  repo.commit({ b: '1\n' });
  repo.git('merge', '-q', '-m', 'Merge', 'side');
  const all = await withRepository(repo.dir, (opened) =>
    collect(sweep(opened, 'HEAD', matching(/flip/, 'a'))),
  );
  expect(all.map(({ commit }) => commit).sort()).toEqual([flip, back].sort());
  expect(all.map(({ parent }) => parent)).toContain(base);
});

test('a sweep that is left early ends its process; one over a broken history says so', async () => {
  const repo = makeRepository();
  const first = repo.commit({ a: '0\n' });
  for (let n = 1; n < 30; n += 1) repo.commit({ a: `${n}\n` });
  const id = repo.git('rev-parse', `${first}^{tree}`);
  rmSync(join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2)));
  await withRepository(repo.dir, async (opened) => {
    for await (const commit of sweep(opened, 'HEAD', matching(/./))) {
      expect(commit.changes).toHaveLength(1);
      break;
    }
    await expect(collect(sweep(opened, 'HEAD', matching(/./)))).rejects.toThrow(
      /git cannot read .*: unable to (?:read|parse)/,
    );
  });
});
