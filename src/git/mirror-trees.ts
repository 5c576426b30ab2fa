/** What a mirror of a forge has of the trees of its history, in a file in it: for who fetches into it and who reads it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * `some`: those that reviews asked for. `all`: one was read that nobody had asked for, so all are asked for from then on.
 * `sent`: the forge sends commits with their trees only. null: it is no mirror of a forge, or one that is new.
 */
export type Trees = 'some' | 'all' | 'sent' | null;

const nameOf = (gitDir: string): string => join(gitDir, 'trees');

export async function treesIn(gitDir: string): Promise<Trees> {
  const text = await readFile(nameOf(gitDir), 'latin1').catch(() => '');
  return (['some', 'all', 'sent'] as const).find((one) => one === text) ?? null;
}

export async function keepTrees(gitDir: string, trees: NonNullable<Trees>): Promise<void> {
  await writeFile(nameOf(gitDir), trees);
}

/** Whether git, or who reads its objects, says that a tree is not there. */
export const lacksTree = (said: string): boolean =>
  /unable to read (?:source |tree )?tree|not a tree object|bad tree object|(?:\(tree [0-9a-f]+\)|the tree of commit \S+) is missing in/i.test(
    said,
  );
