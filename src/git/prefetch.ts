/**
 * What a review reads of a partial clone, fetched in one go.
 *
 * A partial clone fetches a file when it is read, one request each. So the blobs that a review may read are listed
 * beforehand, once the trees of its commits are here (./prefetch-trees.ts): those that the change touches, and the folders that a CPU's registration can depend on.
 */
import { Failure } from '../ports/failure.ts';
import type { SourceTree, TreeEntry } from '../types/tree.ts';
import { type Ask, createAsk } from './ask.ts';
import { readingTime } from './limits.ts';
import { gitError, runGit } from './process.ts';
import type { Repository } from './tree.ts';

/** Who looks after the targets. */
const maintainers = 'MAINTAINERS';

/** Folders and files in the root that may matter; `target-NAME` until 2017. */
const prefetchedFolders = [
  'target',
  'configs',
  'default-configs',
  'hw/core',
  'qom',
  'include/qom',
  'include/hw/core',
  'accel',
  'include/accel',
  maintainers,
];

/** Folders of which only the files right in them may matter: the common setters. */
const shallowFolders = ['include/hw', 'include/qom'];

/** A change that touches more targets than these changes none of them much: what stands around them is left out. */
const mostTargets = 8;

/** A change that touches more files than this is not reviewed. */
const maxBlobs = 100_000;

/** A change: its base, where it parted from it, and whether one of its commits is a merge. */
export interface ChangeEnds {
  base: string;
  from: string;
  head: string;
  hasMerges: boolean;
}

const raw = ['--raw', '--no-abbrev', '--no-renames', '-r'];

/**
 * What its commits are counted from. Without merges, the same commits are behind the base and where the two parted, which is
 * nearer. With them there may be several places where they parted, and behind one of them not all that the base has.
 */
const since = ({ base, from, hasMerges }: ChangeEnds): string => `^${hasMerges ? base : from}`;

/** What the commits of a change that are no merges touch, and what differs between its ends: two raw diffs. */
export const rawDiffs = (ask: Ask, change: ChangeEnds): Promise<string>[] => [
  ask('log', ...raw, '--no-merges', '--format=', change.head, since(change), '--'),
  ask('diff-tree', ...raw, change.from, change.head, '--'),
];

/** What its merges make of each of their parents in these places. */
export const rawMerges = (ask: Ask, change: ChangeEnds, places: readonly string[]): Promise<string> =>
  ask('log', ...raw, '--merges', '-m', '--format=', change.head, since(change), '--', ...places);

/**
 * Ids of blobs that a review of `base`..`head` may read and that are missing in the repository. `configuration`: folders in
 * which a repository may have that of this program.
 */
export async function missingBlobs(
  { gitDir, tree }: Pick<Repository, 'gitDir' | 'tree'>,
  change: ChangeEnds & { defaultBranch: string },
  configuration: readonly string[],
  ask = createAsk(gitDir),
): Promise<string[]> {
  const { base, from, defaultBranch, hasMerges } = change;
  const there = tree(from);
  const places = [...(await reviewPlaces(there)), ...configuration];
  const [files, diffs] = await Promise.all([
    Promise.all([
      filesIn(there, places),
      ...shallowFolders.map((folder) => filesRightIn(there, folder)),
      ...(defaultBranch === from ? [] : [filesIn(tree(defaultBranch), configuration)]),
      // Who looks after the targets is asked of the branch as it is now.
      ...(base === from ? [] : [filesIn(tree(base), [maintainers])]),
    ]),
    Promise.all([
      // A branch that began before the base, and has merged it, may have had something else of it.
      ...(hasMerges ? [rawMerges(ask, change, places)] : []),
      ...rawDiffs(ask, change),
    ]),
  ]);
  const targets = new Set(files[0]!.flatMap(({ path }) => /^target[-/]([\w-]+)\//.exec(path)?.[1] ?? []));
  files.push(await filesIn(there, machineFolders(diffs.at(-1)!, targets)));
  const ids = new Set(files.flat().map(({ id }) => id));
  for (const diff of diffs) for (const id of changedBlobs(diff)) ids.add(id);
  if (ids.size > maxBlobs) {
    throw new Failure('permanent', `the change touches more than ${maxBlobs} files`);
  }
  return ids.size === 0 ? [] : lackingObjects(gitDir, [...ids]);
}

/** Files at these places: they themselves, or all below them. */
export async function filesIn(tree: SourceTree, places: readonly string[]): Promise<TreeEntry[]> {
  const found = await Promise.all(
    places.map(async (place) => {
      const entry = await tree.entry(place);
      return entry === null ? tree.list(place) : [entry];
    }),
  );
  return found.flat();
}

/** Files of a folder, without those of the folders in it, which are not read. */
async function filesRightIn(tree: SourceTree, folder: string): Promise<TreeEntry[]> {
  const names = (await tree.names(folder)).filter((name) => !name.endsWith('/'));
  return filesIn(
    tree,
    names.map((name) => `${folder}/${name}`),
  );
}

/** Where the machines of the targets stand that a raw diff touches: a target's code may stand there, too. */
function machineFolders(raw: string, targets: ReadonlySet<string>): string[] {
  const names = new Set(Array.from(raw.matchAll(/\ttarget[-/]([\w-]+)\//g), (m) => m[1]!));
  for (const [, name] of raw.matchAll(/\t(?:include\/)?hw\/([\w-]+)\//g))
    if (targets.has(name!)) names.add(name!);
  return names.size > mostTargets ? [] : [...names].flatMap((name) => [`hw/${name}`, `include/hw/${name}`]);
}

/** Ids of the blobs on both sides of raw diffs: files and symbolic links, of which a patch shows the text as well. */
export function changedBlobs(raw: string): Set<string> {
  const ids = new Set<string>();
  for (const [, oldMode, newMode, oldId, newId] of raw.matchAll(
    /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) /gm,
  )) {
    if (hasBlob(oldMode!)) ids.add(oldId!);
    if (hasBlob(newMode!)) ids.add(newId!);
  }
  return ids;
}

/** A submodule (160000) has no blob, and an absent side has mode 0. */
const hasBlob = (mode: string): boolean => mode.startsWith('10') || mode.startsWith('12');

/** Folders and files that every review of a tree may read. */
export async function reviewPlaces(tree: SourceTree): Promise<string[]> {
  const names = await rootNames(tree);
  return [
    ...prefetchedFolders,
    ...names.filter((name) => name.startsWith('target-') || /^[\w-]+\.c$/.test(name)),
  ];
}

/** Names in the root that are given to git as arguments: of these there may be no end. QEMU never had more than 60. */
const mostNames = 2000;

/** What is right in the root of a tree, as far as it has names that anybody gives. */
export async function rootNames(tree: SourceTree): Promise<string[]> {
  const names = (await tree.names('')).map((name) => name.replace(/\/$/, ''));
  return names.filter((name) => name.length < 256).slice(0, mostNames);
}

/** Those of the objects that are missing in the repository. */
export async function lackingObjects(gitDir: string, ids: readonly string[]): Promise<string[]> {
  const { status, stdout, stderr } = await runGit(['cat-file', '--batch-check=%(objectname)', '--buffer'], {
    cwd: gitDir,
    gitDir,
    timeout: readingTime,
    input: `${ids.join('\n')}\n`,
  });
  if (status !== 0) throw gitError(gitDir, stderr);
  return [...stdout.toString('latin1').matchAll(/^([0-9a-f]+) missing$/gm)].map((match) => match[1]!);
}
