/** Two trees joined over a third, as a merge would. */
import { expect, test } from 'vitest';
import { emptyTree } from '../../../src/git/commit-tree.ts';
import { joinedTree } from '../../../src/series/apply/joined.ts';
import type { SourceTree } from '../../../src/types/tree.ts';
import { type Files, memoryTree } from '../../support/memory-tree.ts';

/** With ids of folders, as a commit's tree has them. */
function tree(files: Files): SourceTree {
  const plain = memoryTree(files);
  const ids = async (folder: string): Promise<Map<string, string>> => {
    const out = new Map<string, string>();
    for (const name of await plain.names(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const found = name.endsWith('/') ? await plain.list(path) : [await plain.entry(path)];
      out.set(name, found.map((e) => `${e!.path} ${e!.id}`).join());
    }
    return out;
  };
  return { ...plain, ids };
}

async function filesOf(joined: SourceTree): Promise<Files> {
  const entries = await joined.list('');
  const texts = await joined.read(entries);
  for (const e of entries) expect(await joined.entry(e.path)).toEqual(e);
  return Object.fromEntries(entries.map((e, i) => [e.path, texts[i]!]));
}

test('each side’s changes count, in a folder that both have changed as well', async () => {
  const old = { 'a/one': '1', 'a/two': '2', 'a/gone': 'x', 'b/three': '3', four: '4' };
  const ours = { 'a/one': '1 ours', 'a/two': '2', 'a/gone': 'x', 'b/three': '3', four: '4' };
  const theirs = { 'a/one': '1', 'a/two': '2 theirs', 'b/three': '3 theirs', four: '4', 'c/new': 'n' };
  const joined = joinedTree(tree(ours), tree(theirs), tree(old));
  expect(await filesOf(joined)).toEqual({
    'a/one': '1 ours',
    'a/two': '2 theirs',
    'b/three': '3 theirs',
    'c/new': 'n',
    four: '4',
  });
  expect([...(await joined.names('a'))].sort()).toEqual(['one', 'two']);
  expect(await joined.entry('a/gone')).toBeNull();
});

test('of what both have changed, and of what has no ancestor, the first counts', async () => {
  const joined = joinedTree(tree({ a: 'ours', 'b/c': '1' }), tree({ a: 'theirs', 'b/d': '2' }), emptyTree);
  expect(await filesOf(joined)).toEqual({ a: 'ours', 'b/c': '1', 'b/d': '2' });
});
