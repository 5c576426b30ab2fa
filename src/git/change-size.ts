/** Whether a change is of a size that is reviewed: counted before git is asked for it, and told in words. */
import type { ObjectReader } from './objects.ts';
import { gitError, MissingObject, runGit, TooLarge } from './process.ts';
import { createTreeMeter, type Size, type TreeMeter } from './tree-size.ts';

/** A range with more commits is no series. */
export const maxCommits = 10_000;
/** Bytes of their ids and those of their parents. */
const maxList = 16 * 1024 * 1024;
/** Files that one commit changes. QEMU's whole tree has ten thousand. */
const maxFiles = 100_000;
/** Files of all commits together, and the bytes of their paths: git prints each. */
const maxAllFiles = 500_000;
/** Folders that git goes into for it: QEMU has a thousand. An empty one is work as well, and prints nothing. */
const maxFolders = 100_000;
const maxAllFolders = 500_000;
const maxPaths = 64 * 1024 * 1024;

/** In the root: what a review looks at in a merge commit. Files there come on top. */
export const reviewedFolders = [
  'target', 'configs', 'default-configs', 'hw', 'include', 'linux-headers', 'migration', 'qom', 'accel', 'system',
  'softmmu', 'tcg', 'fpu', 'util', 'linux-user', '.github', '.gitlab',
]; // biome-ignore format: several a line
const isReviewed = (name: string): boolean => reviewedFolders.includes(name) || name.startsWith('target-');

interface Place {
  gitDir: string;
  objects: Pick<ObjectReader, 'read' | 'readOr'>;
  /** Its trees are here; one that is missing is not counted as empty, but thrown as MissingObject. */
  complete?: boolean;
}

interface ChangeRange {
  base: string | null;
  from: string | null;
  head: string;
  /** Only the commit `head` is meant. */
  single?: boolean;
}

/**
 * Looks at every commit that `head` has and `base` (null: nothing) has not, and at what differs between `from`, where they
 * parted, and `head`; of a merge, only at the folders that are reviewed. Gives the number of commits, and whether one of them is
 * a merge. Throws TooLarge, worded for who proposes the change.
 */
export async function refuseLargeChange(
  { gitDir, objects, complete = false }: Place,
  { base, from, head, single = false }: ChangeRange,
): Promise<{ commits: number; hasMerges: boolean }> {
  const walked = single ? ['--no-walk', head] : [head, ...(base === null ? [] : [`^${base}`])];
  const commits = await listCommits(gitDir, walked);
  const missing = (what: string): MissingObject => new MissingObject(`${what} is missing in ${gitDir}`);
  const meter = createTreeMeter(objects, 'the change', {
    ...(complete && { missing: (tree) => missing(`a folder (tree ${tree})`) }),
  });
  const trees = new Map(commits.map(({ commit, tree }) => [commit, tree]));
  const treeOf = async (commit: string): Promise<string | null> => {
    const tree = trees.get(commit) ?? (await rootOf(objects, commit));
    if (tree === null && complete) throw missing(`the tree of commit ${commit}`);
    return tree;
  };
  const total: Size = { files: 0, folders: 0, bytes: 0 };
  const add = ({ files, folders, bytes }: Size, where: string): void => {
    if (files > maxFiles) throw tooMany(where, maxFiles);
    if (folders > maxFolders) throw tooMany(where, maxFolders, 'folders');
    total.files += files;
    total.folders += folders;
    total.bytes += bytes;
    if (total.files > maxAllFiles) throw tooMany(together, maxAllFiles);
    if (total.folders > maxAllFolders) throw tooMany(together, maxAllFolders, 'folders');
    if (total.bytes > maxPaths)
      throw new TooLarge(
        `the change has paths of more than ${maxPaths / 1024 / 1024} MB; split it, or remove what makes them so long`,
      );
  };
  for (const { commit, tree, parents } of commits) {
    const where = `commit ${commit.slice(0, 12)}`;
    if (parents.length === 0) add(await meter.changed(null, tree), where);
    for (const parent of parents)
      add(
        await meter.changed(await treeOf(parent), tree, parents.length > 1 ? isReviewed : undefined),
        where,
      );
  }
  const [before, after] = await Promise.all([from === null ? null : treeOf(from), treeOf(head)]);
  add(await meter.changed(before, after), 'the change');
  if (after !== null) await refuseLargeTree(meter, after, head);
  return { commits: commits.length, hasMerges: commits.some(({ parents }) => parents.length > 1) };
}

/** Null: it is missing. */
async function rootOf(objects: Place['objects'], commit: string): Promise<string | null> {
  const root = await objects.readOr<{ id: string } | { size: number }>(
    `${commit}^{tree}`,
    (_bytes, id) => ({ id }),
    (size) => ({ size }),
  );
  if (root === null || 'id' in root) return root?.id ?? null;
  throw new TooLarge(
    `commit ${commit.slice(0, 12)} has a folder of ${Math.ceil(root.size / 1024 / 1024)} MB, without its files`,
  );
}

/** For a commit that somebody names, whatever leads to it. Throws TooLarge. */
export async function refuseLargeCommit({ objects }: Pick<Place, 'objects'>, commit: string): Promise<void> {
  const tree = await objects.read(`${commit}^{tree}`, (_bytes, id) => id);
  if (tree !== null)
    await refuseLargeTree(createTreeMeter(objects, `commit ${commit.slice(0, 12)}`), tree, commit);
}

/** The same for a tree, with a meter that may know parts of it already. */
export async function refuseLargeTree(meter: TreeMeter, tree: string, commit: string): Promise<void> {
  const { files, folders, bytes } = await meter.whole(tree);
  const what = `commit ${commit.slice(0, 12)} has more than`;
  if (folders > maxFolders) throw new TooLarge(`${what} ${maxFolders} folders`);
  if (files > maxAllFiles || bytes > maxPaths)
    throw new TooLarge(`${what} ${maxAllFiles} files, or paths too long`);
}

export const tooManyCommits = (): TooLarge =>
  new TooLarge(`the change has more than ${maxCommits} commits; name a base that is closer, or split it`);

const together = 'the commits of the change together';
const tooMany = (what: string, most: number, things = 'files'): TooLarge =>
  new TooLarge(`${what} touches more than ${most} ${things}; split it, or remove what makes them so many`);

/** Newest first, so that a commit's tree was read for its child. */
async function listCommits(
  gitDir: string,
  range: readonly string[],
): Promise<{ commit: string; tree: string; parents: string[] }[]> {
  const args = ['log', '--format=tformat:%H %T %P', `--max-count=${maxCommits + 1}`, '--no-notes', '-s'];
  const { status, stdout, stderr } = await runGit([...args, ...range, '--'], {
    cwd: gitDir,
    gitDir,
    limit: maxList,
  });
  if (status !== 0) throw gitError(gitDir, stderr);
  const lines = stdout.toString('latin1').split('\n').filter(Boolean);
  if (lines.length > maxCommits) throw tooManyCommits();
  return lines.map((line) => {
    // A commit without parents has a blank at the end.
    const [commit = '', tree = '', ...parents] = line.trimEnd().split(' ');
    return { commit, tree, parents };
  });
}
