/** Patches applied in memory, and trees with changes on top. */
import { expect, test } from 'vitest';
import type { ApplyFallback } from '../../../src/ports/git.ts';
import { applyPatch, applySeries } from '../../../src/series/apply/apply.ts';
import { overlayTree } from '../../../src/series/apply/overlay.ts';
import { parseDiff } from '../../../src/series/diff/diff.ts';
import type { Patch } from '../../../src/types/series.ts';
import type { SourceTree } from '../../../src/types/tree.ts';
import { memoryTree } from '../../support/memory-tree.ts';
import { timed } from '../../support/processor-time.ts';

function patch(diff: string, index = 1): Patch {
  const { files, limits } = parseDiff(diff);
  expect(limits).toEqual([]);
  return { index, subject: '', messageId: null, commit: null, author: null, date: null, message: '', files };
}

async function textOf(tree: SourceTree, path: string): Promise<string | null | undefined> {
  const entry = await tree.entry(path);
  return entry === null ? undefined : (await tree.read([entry]))[0];
}

const edit = `diff --git a/d/f b/d/f
--- a/d/f
+++ b/d/f
@@ -2,3 +2,3 @@ section
 two
-three
+THREE
 four
`;

test('a change shows in the new tree and not in the old one', async () => {
  const base = memoryTree({ 'd/f': 'one\ntwo\nthree\nfour\nfive\n', g: 'g\n' });
  const applied = await applyPatch(base, patch(edit));
  if (!applied.ok) throw new Error(applied.reason);
  expect(await textOf(applied.tree, 'd/f')).toBe('one\ntwo\nTHREE\nfour\nfive\n');
  expect(await textOf(base, 'd/f')).toBe('one\ntwo\nthree\nfour\nfive\n');
  expect(await applied.tree.entry('g')).toEqual(await base.entry('g'));
  expect(applied.tree.commit).toBeNull();
});

test('a refusal names the file, the hunk and the reason, and nothing of the patch is applied', async () => {
  const base = memoryTree({ 'd/f': 'one\ntwo\n3\nfour\nfive\n', g: 'g\n' });
  const add = 'diff --git a/n b/n\nnew file mode 100644\n--- /dev/null\n+++ b/n\n@@ -0,0 +1 @@\n+n\n';
  expect(await applyPatch(base, patch(add + edit))).toEqual({
    ok: false,
    path: 'd/f',
    hunk: 1,
    reason: 'its context is not in the file',
  });
  const { trees, failures } = await applySeries(base, [patch(add + edit), patch(add, 2)]);
  expect(failures).toEqual([{ patch: 1, reason: 'd/f, hunk 1: its context is not in the file' }]);
  expect(trees).toHaveLength(3);
  expect(trees[1]).toBe(base);
  expect(await textOf(trees[2]!, 'n')).toBe('n\n');
});

test.each([
  ['a file that is missing', edit, {}, 'there is no such file in the tree'],
  [
    'a file that is there already',
    'diff --git a/f b/f\nnew file mode 100644\n--- /dev/null\n+++ b/f\n@@ -0,0 +1 @@\n+n\n',
    { f: 'n\n' },
    'the patch makes this file, but it is there already',
  ],
  [
    'a file below a file',
    'diff --git a/f/g b/f/g\nnew file mode 100644\n--- /dev/null\n+++ b/f/g\n@@ -0,0 +1 @@\n+n\n',
    { f: 'n\n' },
    'f is no folder in the tree',
  ],
  [
    'a removal of another text',
    'diff --git a/f b/f\ndeleted file mode 100644\n--- a/f\n+++ /dev/null\n@@ -1 +0,0 @@\n-n\n',
    { f: 'n\nmore\n' },
    'its context is not in the file',
  ],
  [
    'a binary patch without whole ids',
    'diff --git a/f b/f\nindex 0123456..89abcde 100644\nBinary files a/f and b/f differ\n',
    { f: 'n\n' },
    'it is a binary patch, and the tree has other content than it was made on',
  ],
  [
    'a symbolic link',
    'diff --git a/f b/f\nnew file mode 120000\n--- /dev/null\n+++ b/f\n@@ -0,0 +1 @@\n+n\n\\ No newline at end of file\n',
    {},
    'it is a symbolic link or a submodule, which only git can patch',
  ],
])('%s is refused', async (_name, diff, files, reason) => {
  const applied = await applyPatch(memoryTree(files as Record<string, string>), patch(diff));
  expect(applied).toMatchObject({ ok: false, reason });
});

test('a path that leaves the tree is refused', async () => {
  for (const path of ['../f', '/etc/f', 'a/.git/hooks/f', 'a//f', 'a/./f']) {
    const file = {
      ...patch(edit).files[0]!,
      oldPath: null,
      newPath: path,
      change: 'add' as const,
      hunks: [],
    };
    const applied = await applyPatch(memoryTree({}), { ...patch(edit), files: [file] });
    expect(applied).toMatchObject({ ok: false, path, reason: 'it is no path that a tree can have' });
  }
});

test('the fallback gets the base and all changes so far, and its result goes on', async () => {
  const base = memoryTree({ 'd/f': 'one\ntwo\nthree\nfour\nfive\n', a: 'a\n' });
  const asked: Parameters<ApplyFallback>[0][] = [];
  const fallback: ApplyFallback = async (at, { index }) => {
    asked.push(at);
    return index === 2
      ? { ok: true, changes: new Map([['a', { mode: 0o100644, text: 'merged\n' }]]) }
      : { ok: false, reason: 'no merge' };
  };
  const { trees, failures } = await applySeries(
    base,
    [patch(edit), patch(edit, 2), patch(edit, 3)],
    fallback,
  );
  expect(failures).toEqual([{ patch: 3, reason: 'd/f, hunk 1: its context is not in the file; no merge' }]);
  expect(asked.map((at) => at.base)).toEqual([base, base]);
  expect(asked.map(({ changes }) => [...changes.keys()])).toEqual([['d/f'], ['d/f', 'a']]);
  expect(await textOf(trees[3]!, 'a')).toBe('merged\n');
});

test('an overlay lists, names and reads what changed', async () => {
  const base = memoryTree({ 'a/one': '1', 'a/two': '2', 'b/only': 'b', c: 'c' });
  const tree = overlayTree(
    base,
    new Map([
      ['a/one', { mode: 0o100755, text: 'changed' }],
      ['a/deep/er', { mode: 0o100644, text: '\xff' }],
      ['b/only', null],
      ['link', { mode: 0o120000, text: 'c' }],
      ['blob', { mode: 0o100644, text: null, id: 'f'.repeat(40) }],
    ]),
  );
  expect((await tree.list('')).map(({ path }) => path)).toEqual(['a/deep/er', 'a/one', 'a/two', 'blob', 'c']);
  expect((await tree.list('a/deep')).map(({ path }) => path)).toEqual(['a/deep/er']);
  expect(await tree.list('b')).toEqual([]);
  expect(await tree.names('')).toEqual(['a/', 'blob', 'c', 'link']);
  expect(await tree.names('a')).toEqual(['deep/', 'one', 'two']);
  expect(await tree.entry('link')).toBeNull();
  expect(await tree.entry('b/only')).toBeNull();
  expect((await tree.entry('a/one'))?.mode).toBe(0o100755);
  expect(await tree.read(await tree.list(''))).toEqual(['\xff', 'changed', '2', null, 'c']);
});

test('over a tree that is known in pieces, what an overlay holds is whole', () => {
  const pieces: SourceTree = { ...memoryTree({ a: 'a', b: 'b' }), complete: (path) => path === 'b' };
  const tree = overlayTree(pieces, new Map([['c', { mode: 0o100644, text: 'c' }]]));
  expect(['a', 'b', 'c'].map((path) => tree.complete?.(path))).toEqual([false, true, true]);
  expect(overlayTree(memoryTree({}), new Map()).complete).toBeUndefined();
});

test('equal content has an equal id, in an overlay and below it', async () => {
  const base = memoryTree({ a: 'text\n', b: 'other\n' });
  const file = (text: string) => new Map([['b', { mode: 0o100644, text }]]);
  const changed = overlayTree(base, file('text\n'));
  expect((await changed.entry('b'))?.id).toBe((await base.entry('a'))?.id);
  const back = overlayTree(changed, file('other\n'));
  expect(await back.entry('b')).toEqual(await base.entry('b'));
  // An entry of an older tree is not mixed up with what stands at its path now.
  expect(await back.read([(await changed.entry('a'))!, (await base.entry('b'))!])).toEqual([
    'text\n',
    'other\n',
  ]);
});

test('100 patches on large files apply in well under a second', async () => {
  const lines = Array.from({ length: 5000 }, (_, n) => `line ${n}`);
  const base = memoryTree(
    Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`f${n}`, `${lines.join('\n')}\n`])),
  );
  const patches = Array.from({ length: 100 }, (_, n) => {
    const at = 30 * (n + 1);
    const hunks = `@@ -${at + 1},3 +${at + 1},4 @@\n line ${at}\n+new ${n}\n line ${at + 1}\n line ${at + 2}\n`;
    const files = Array.from({ length: 5 }, (_, f) => `f${(n + f) % 20}`);
    return patch(
      files.map((f) => `diff --git a/${f} b/${f}\n--- a/${f}\n+++ b/${f}\n${hunks}`).join(''),
      n + 1,
    );
  });
  const { result, took } = await timed(() => applySeries(base, patches));
  expect(result.failures).toEqual([]);
  expect((await textOf(result.trees[100]!, 'f19'))?.split('\n')).toHaveLength(5001 + 25);
  expect(took).toBeLessThan(1000);
});

test('a hunk with very many places where it nearly applies is given up in time', async () => {
  const base = memoryTree({ f: 'x\n'.repeat(100_000) });
  const before = Array.from({ length: 20_000 }, () => ' x\n').join('');
  const diff = `diff --git a/f b/f\n--- a/f\n+++ b/f\n@@ -2,20001 +2,20002 @@\n${before}+y\n z\n`;
  const { result: applied, took } = await timed(() => applyPatch(base, patch(diff)));
  expect(applied).toMatchObject({
    ok: false,
    hunk: 1,
    reason: 'there are too many places where it might apply',
  });
  expect(took).toBeLessThan(3000);
});

test('hunks without context are applied where they say, to the file that they were made on and to no other', async () => {
  const text = 'one\ntwo\nthree\nfour\nfive\n';
  const base = memoryTree({ 'd/f': text });
  const { id } = (await base.entry('d/f'))!;
  const diff = `diff --git a/d/f b/d/f
index ${id.slice(0, 10)}..1234567890 100644
--- a/d/f
+++ b/d/f
@@ -0,0 +1 @@
+zero
@@ -2 +3 @@
-two
+2
@@ -3,0 +5 @@
+three and a half
@@ -4 +5,0 @@
-four
`;
  const applied = await applyPatch(base, patch(diff));
  if (!applied.ok) throw new Error(applied.reason);
  expect(await textOf(applied.tree, 'd/f')).toBe('zero\none\n2\nthree\nthree and a half\nfive\n');
  const other = memoryTree({ 'd/f': `${text}six\n` });
  expect(await applyPatch(other, patch(diff))).toMatchObject({ ok: false, path: 'd/f' });
});

test('a removed file whose lines are left out is removed if it is the one that is meant', async () => {
  const base = memoryTree({ 'd/f': 'one\n', g: 'g\n' });
  const { id } = (await base.entry('d/f'))!;
  const diff = (old: string): string =>
    `diff --git a/d/f b/d/f\ndeleted file mode 100644\nindex ${old.slice(0, 10)}..0000000000\n`;
  const applied = await applyPatch(base, patch(diff(id)));
  if (!applied.ok) throw new Error(applied.reason);
  expect(await textOf(applied.tree, 'd/f')).toBeUndefined();
  expect(await applyPatch(base, patch(diff('0123456789')))).toMatchObject({ ok: false, path: 'd/f' });
});
