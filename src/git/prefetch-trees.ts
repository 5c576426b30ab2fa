/**
 * Trees of a mirror that has commits alone. A tree that is asked for comes with all that is below it, so it is enough to
 * look at those of whole commits: one that is there has all of its folders.
 */

import { type Ask, createAsk } from './ask.ts';
import { maxCommits, tooManyCommits } from './change-size.ts';
import { mainLine } from './last-release.ts';
import type { ObjectReader } from './objects.ts';
import { lackingObjects } from './prefetch.ts';
import { gitError, TooLarge } from './process.ts';

/**
 * Trees that a review of `base`..`head` reads and that are missing: those of its commits and of their parents, of the two
 * branches, of `from`, where they parted, and of what led to it: the last release is among them. Throws TooLarge where
 * there are so many that none is looked at.
 */
export async function missingTrees(
  { gitDir, objects, ask }: { gitDir: string; objects: Pick<ObjectReader, 'read'>; ask: Ask },
  { base, head, defaultBranch }: { base: string; head: string; defaultBranch: string },
  from: string,
): Promise<string[]> {
  const treeOf = async (commit: string): Promise<string> => {
    const tree = await objects.read(commit, (bytes, id) => bytes.toString('latin1', 5, 5 + id.length));
    if (tree === null) throw gitError(gitDir, `fatal: bad object ${commit}`);
    return tree;
  };
  const [range, ends, line] = await Promise.all([
    treesOf(ask, ['--boundary', `--max-count=${maxCommits + 1}`, head, `^${base}`]),
    Promise.all([base, defaultBranch, from, head].map(treeOf)),
    mainLine(ask, from),
  ]);
  if (range.commits > maxCommits) throw tooManyCommits();
  // A merge may have any number of parents.
  if (range.beyond > maxCommits)
    throw new TooLarge(
      `the change merges more than ${maxCommits} commits of what it is based on; rebase it, or split it`,
    );
  const trees = [...range.trees, ...ends, ...line.map(({ tree }) => tree)];
  return lackingObjects(gitDir, [...new Set(trees)]);
}

/** Trees of these commits, and of all that are behind them, that are missing. */
export async function treesBehind(gitDir: string, ...commits: readonly string[]): Promise<string[]> {
  return lackingObjects(gitDir, [...(await treesOf(createAsk(gitDir), commits)).trees]);
}

/** With the number of commits that are meant, and of their parents that are not. */
async function treesOf(
  ask: Ask,
  revisions: readonly string[],
): Promise<{ trees: Set<string>; commits: number; beyond: number }> {
  const text = await ask('log', '--format=tformat:%m%T', '--no-notes', '-s', ...revisions, '--');
  const lines = text.split('\n').filter(Boolean);
  const beyond = lines.filter((line) => line.startsWith('-')).length;
  return { trees: new Set(lines.map((line) => line.slice(1))), commits: lines.length - beyond, beyond };
}
