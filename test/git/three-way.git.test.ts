/** Merging a patch must leave the repository, its work tree and the temporary folder as they were. */
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { threeWay } from '../../src/git/three-way.ts';
import { openRepository } from '../../src/git/tree.ts';
import { type AppliedSeries, applyPatch, applySeries } from '../../src/series/apply/apply.ts';
import type { SourceTree } from '../../src/types/tree.ts';
import { type Files, makeRepository, patchOf, type TestRepository, tempFolder } from '../support/git.ts';

const lines = (...numbers: (number | string)[]): string => numbers.map((n) => `line ${n}\n`).join('');
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const text = lines(...range(1, 30));

/** Every path below a folder, with what would show a change. */
function snapshot(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile()) return path;
      const { mtimeMs, mode } = statSync(path);
      // Git gives an object that it would have written again a new time, wherever it finds it.
      const time = path.includes('/objects/') ? '' : mtimeMs;
      return `${path} ${mode} ${time} ${readFileSync(path, 'latin1')}`;
    })
    .sort();
}

/** Merges write below a folder of this file's own: others may be merging beside it. */
const scratchFolder = tempFolder();
vi.stubEnv('TMPDIR', scratchFolder);
const scratchFolders = (): string[] =>
  readdirSync(scratchFolder).filter((name) => /^vmsd-warden-[^-]*$/.test(name));

/** A patch that turns `before` into `after`, on a repository at `drift`. */
function prepare(before: Files, after: Files, drift: Files, ...init: string[]) {
  const repo = makeRepository(...init);
  const start = repo.commit(before, 'base');
  repo.commit(after, 'the patch');
  const patch = patchOf(repo.git('format-patch', '--stdout', '-1', 'HEAD'));
  repo.git('checkout', '-q', '-B', 'master', start);
  const base = repo.commit(drift, 'drift');
  return { repo, patch, base };
}

async function apply({ repo, patch, base }: ReturnType<typeof prepare>): Promise<AppliedSeries> {
  const opened = await openRepository(repo.dir);
  try {
    const applied = await applySeries(opened.tree(base), [patch], threeWay(opened));
    for (const tree of applied.trees) await tree.list('');
    return applied;
  } finally {
    opened.close();
  }
}

async function textOf(tree: SourceTree, path: string): Promise<string | null | undefined> {
  const entry = await tree.entry(path);
  return entry === null ? undefined : (await tree.read([entry]))[0];
}

const near = text.replace('line 15', 'new');
const drifting = text.replace('line 13', 'other');

test.each([
  ['a merge', near, drifting, 0],
  ['a conflict', near, text.replace('line 15', 'other'), 1],
])('%s touches nothing of the repository', async (_name, after, drift, failures) => {
  const prepared = prepare({ a: text, b: 'b\n' }, { a: after }, { a: drift });
  writeFileSync(join(prepared.repo.dir, 'untracked'), 'x');
  writeFileSync(join(prepared.repo.dir, 'b'), 'changed\n');
  writeFileSync(join(prepared.repo.dir, '.git/index.lock'), '');
  const before = snapshot(prepared.repo.dir);
  const scratch = scratchFolders();
  const applied = await apply(prepared);
  expect(applied.failures).toHaveLength(failures);
  expect(snapshot(prepared.repo.dir)).toEqual(before);
  expect(scratchFolders()).toEqual(scratch);
});

test('the merged file has both changes, and a series goes on upon it', async () => {
  const { repo, patch, base } = prepare(
    { a: text, 'd/f': 'x\n' },
    { a: near, 'd/f': 'y\n' },
    { a: drifting },
  );
  const opened = await openRepository(repo.dir);
  const repeat = { ...patch, index: 2, files: patch.files.filter((file) => file.newPath === 'd/f') };
  const { trees, failures } = await applySeries(opened.tree(base), [patch, repeat], threeWay(opened));
  expect(await textOf(trees[1]!, 'a')).toBe(near.replace('line 13', 'other'));
  expect(await textOf(trees[1]!, 'd/f')).toBe('y\n');
  expect(await textOf(trees[0]!, 'a')).toBe(drifting);
  // It is in the tree already, which git am takes for applied.
  expect(failures).toEqual([]);
  expect(await textOf(trees[2]!, 'd/f')).toBe('y\n');
  opened.close();
});

test('why a patch does not apply is said in words', async () => {
  const conflict = await apply(prepare({ a: text }, { a: near }, { a: text.replace('line 15', 'other') }));
  expect(conflict.failures).toEqual([
    {
      patch: 1,
      reason: 'a, hunk 1: its context is not in the file; a three-way merge leaves conflicts in a',
    },
  ]);
  const unknown = prepare({ a: text }, { a: near }, { a: drifting });
  for (const file of unknown.patch.files) file.oldId = '0123456789';
  expect((await apply(unknown)).failures[0]!.reason).toMatch(/a is not in the repository in that version$/);
  const noIds = prepare({ a: text }, { a: near }, { a: drifting });
  for (const file of noIds.patch.files) file.oldId = null;
  expect((await apply(noIds)).failures[0]!.reason).toMatch(/a is not in the repository in that version$/);
  const edited = prepare({ a: text }, { a: near }, { a: drifting });
  edited.patch.files[0]!.hunks[0]!.lines[0]!.text = 'edited by hand';
  expect((await apply(edited)).failures[0]!.reason).toMatch(
    /does not even apply to the files that it was made on$/,
  );
  const gone = await apply(prepare({ a: text }, { a: near }, { a: null, b: 'x\n' }));
  expect(gone.failures[0]!.reason).toMatch(
    /^a: there is no such file in the tree; a three-way merge leaves conflicts: /,
  );
});

test('in a bare, a SHA-256, a shallow repository and a linked worktree', async () => {
  const check = async (prepared: ReturnType<typeof prepare>) => {
    const { trees, failures } = await apply(prepared);
    expect(failures).toEqual([]);
    expect(trees[1]!.commit).toBeNull();
  };
  await check(prepare({ a: text }, { a: near }, { a: drifting }, '--object-format=sha256'));
  const prepared = prepare({ a: text }, { a: near }, { a: drifting });
  for (const options of [['--bare'], ['--depth=2', '--no-local']]) {
    const dir = join(tempFolder(), 'clone "ä"');
    prepared.repo.git('clone', '-q', ...options, prepared.repo.dir, dir);
    await check({ ...prepared, repo: { ...prepared.repo, dir } });
  }
  const linked = join(tempFolder(), 'linked');
  prepared.repo.git('worktree', 'add', '-q', '--detach', linked);
  await check({ ...prepared, repo: { ...prepared.repo, dir: linked } });
});

test('filters, merge drivers and hooks of the repository are not run', async () => {
  const prepared = prepare(
    { a: text, '.gitattributes': '* filter=evil merge=evil\n' },
    { a: near },
    { a: drifting },
  );
  const marker = join(tempFolder(), 'ran');
  for (const key of ['filter.evil.smudge', 'filter.evil.clean', 'merge.evil.driver', 'core.fsmonitor']) {
    prepared.repo.git('config', key, `touch ${marker}; cat`);
  }
  expect((await apply(prepared)).failures).toEqual([]);
  expect(() => statSync(marker)).toThrow(/ENOENT/);
});

test('symbolic links and submodules are left to git', async () => {
  const repo = makeRepository();
  repo.write({ a: text });
  symlinkSync('a', join(repo.dir, 'link'));
  const start = repo.commit({}, 'base');
  repo.git('update-index', '--add', '--cacheinfo', `160000,${start},sub`);
  repo.git('rm', '-q', 'link');
  symlinkSync('b', join(repo.dir, 'link'));
  repo.git('add', 'link');
  repo.git('commit', '-q', '-m', 'links');
  const patch = patchOf(repo.git('format-patch', '--stdout', '-1', 'HEAD'));
  repo.git('update-index', '--cacheinfo', `160000,${repo.git('rev-parse', 'HEAD')},sub`);
  repo.git('commit', '-q', '-m', 'new submodule');
  const next = { ...patchOf(repo.git('format-patch', '--stdout', '-1', 'HEAD')), index: 2 };
  const opened = await openRepository(repo.dir);
  expect((await applyPatch(opened.tree(start), patch)).ok).toBe(false);
  const { trees, failures } = await applySeries(opened.tree(start), [patch, next], threeWay(opened));
  expect(failures).toEqual([]);
  expect(await trees[2]!.names('')).toEqual(['a', 'link', 'sub']);
  expect(await trees[2]!.entry('link')).toBeNull();
  expect((await trees[2]!.list('')).map(({ path }) => path)).toEqual(['a']);
  opened.close();
});

test('a repository whose objects are gone is a reason, not a crash', async () => {
  const prepared = prepare({ a: text, 'd/x': '1\n' }, { a: near }, { a: drifting });
  const repo: TestRepository = prepared.repo;
  const opened = await openRepository(repo.dir);
  const base = opened.tree(prepared.base);
  const broken: SourceTree = { ...base, commit: '0'.repeat(40) };
  const { failures } = await applySeries(broken, [prepared.patch], threeWay(opened));
  expect(failures[0]!.reason).toMatch(/^a, hunk 1: .*; git cannot read [^\n]*$/);
  const none = await applySeries({ ...base, commit: null }, [prepared.patch], threeWay(opened));
  expect(none.failures[0]!.reason).toMatch(/there is no commit to merge it into$/);
  opened.close();
});
