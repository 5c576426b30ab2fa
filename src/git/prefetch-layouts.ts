/**
 * What layouts of CPU state are read from, fetched into a partial clone in one go: only where a change touches a file
 * that a description can include, and then at the base, at the head and at the last release before it.
 */

import type { SourceTree } from '../types/tree.ts';
import { createAsk } from './ask.ts';
import { reviewedFolders } from './change-size.ts';
import { type Fetching, lastReleaseIn } from './last-release.ts';
import { type ChangeEnds, filesIn, lackingObjects, rawDiffs, rawMerges, rootNames } from './prefetch.ts';
import type { Repository } from './tree.ts';

/** Folders whose headers a description can include; `.c` files of these may hold what it names. */
const headerFolders = ['include', 'linux-headers', 'tcg', 'fpu'];
const codeFolders = [
  'migration', 'hw/core', 'hw/intc', 'hw/timer', 'util', 'system', 'softmmu', 'accel', 'qom', 'target', 'configs', 'default-configs',
]; // biome-ignore format: several a line
/** What is right in the root, where everything was until 2013, and what builds are read from. */
const inRoot = /^(?:[\w-]+\.[ch]|VERSION|configure|Kconfig|meson\.build)$/;
const isReadInRoot = (name: string): boolean => name.startsWith('target-') || inRoot.test(name);
const isHeader = (path: string): boolean => /\.(?:h|inc|def)$/.test(path);
/** A file of these names may hold a description, or be included by one; others are not looked at. */
export const isSource = (path: string): boolean => path.endsWith('.c') || isHeader(path);
const describes = /VMStateDescription|VMStateInfo|VMSTATE_|vmstate_/;
/** Changed files of which the text is looked at; a change of more counts as one that touches a description. */
const mostLooked = 2000;

/** A file that a change touches, with the contents that it has on either side. */
export interface TouchedFile {
  path: string;
  ids: readonly string[];
}

/** Fetches these objects; what cannot be had stays missing, which the review says. */
export type FetchObjects = (ids: readonly string[]) => Promise<void>;

/**
 * Fetches what the layouts of these commits, and of the last release before `base`, are read from, if a touched file
 * can matter to them. Gives the number of objects that it asked for. `trees`: for a mirror that has not those of all commits.
 */
export async function prefetchLayouts(
  repository: Repository,
  { base, commits, touched }: { base: string; commits: readonly string[]; touched: readonly TouchedFile[] },
  fetchObjects: FetchObjects,
  trees: Fetching['trees'] = async () => {},
  ask = createAsk(repository.gitDir),
): Promise<number> {
  if (!touched.some(({ path }) => isSource(path))) return 0;
  const { gitDir } = repository;
  let asked = 0;
  const fetchMissing = async (ids: readonly string[]): Promise<void> => {
    asked += ids.length;
    if (ids.length > 0) await fetchObjects(ids);
  };
  const targets = await touchedTargets(repository, base, touched);
  if (targets === null) return 0;
  const release = await lastReleaseIn(repository, { contents: fetchMissing, trees }, ask)(base);
  const ids = new Set<string>();
  for (const commit of new Set([base, ...commits, ...(release ? [release.commit] : [])]))
    for (const id of await layoutIds(repository.tree(commit), targets)) ids.add(id);
  await fetchMissing(ids.size > 0 ? await lackingObjects(gitDir, [...ids]) : []);
  return asked;
}

/** The files that the commits of a change touch, and those that differ between its ends. */
export async function touchedBy(
  { gitDir, tree }: Pick<Repository, 'gitDir' | 'tree'>,
  change: ChangeEnds,
  ask = createAsk(gitDir),
): Promise<TouchedFile[]> {
  const { head, hasMerges } = change;
  const parts = await Promise.all([
    ...rawDiffs(ask, change),
    ...(hasMerges ? [rawMerges(ask, change, await reviewedNames(tree(head)))] : []),
  ]);
  const found = new Map<string, Set<string>>();
  for (const part of parts) {
    for (const [, old, now, path] of part.matchAll(
      /^:\d{6} \d{6} ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*\t(.*)$/gm,
    )) {
      const ids = found.get(path!) ?? new Set();
      for (const id of [old!, now!]) if (!/^0+$/.test(id)) ids.add(id);
      found.set(path!, ids);
    }
  }
  return [...found].map(([path, ids]) => ({ path, ids: [...ids] }));
}

/** What is looked at in merge commits: they also have all that they merge. */
async function reviewedNames(head: SourceTree): Promise<string[]> {
  return [...reviewedFolders, ...(await rootNames(head)).filter(isReadInRoot)];
}

/** Names of the targets whose descriptions a change may touch; `all` where it is a common file, null: none. */
async function touchedTargets(
  repository: Repository,
  base: string,
  touched: readonly TouchedFile[],
): Promise<ReadonlySet<string> | 'all' | null> {
  const tree = repository.tree(base);
  const targets = new Set<string>();
  let looked = 0;
  for (const { path, ids } of touched) {
    const own = /^(?:target\/([^/]+)\/|target-([^/]+)\/)/.exec(path);
    const name = own?.[1] ?? own?.[2];
    if (name !== undefined && targets.has(name)) continue;
    const common = [...headerFolders, ...codeFolders].some((folder) => path.startsWith(`${folder}/`));
    const board = /^hw\/[^/]+\//.test(path);
    if (!own && !common && !board && path.includes('/')) continue;
    if (isHeader(path)) {
      if (!own && board && !common) continue;
    } else if (!path.endsWith('.c')) continue;
    else if (++looked <= mostLooked) {
      const entries = ids.map((id) => ({ path, mode: 0o100644, id }));
      const texts = await tree.read(entries);
      if (!texts.some((text) => text !== null && describes.test(text))) continue;
      // A board's own devices: only what a CPU's description can name is seen from outside.
      if (
        !own &&
        !texts.some(
          (text) => text !== null && /^(?!static\b).*\bVMState(?:Description|Info)\s+\w+\s*=/m.test(text),
        )
      )
        continue;
    }
    if (name === undefined) return 'all';
    targets.add(name);
  }
  return targets.size ? targets : null;
}

/** Contents in a tree that layouts are read from. */
async function layoutIds(tree: SourceTree, targets: ReadonlySet<string> | 'all'): Promise<string[]> {
  const root = (await tree.names('')).map((name) => name.replace(/\/$/, '')).filter(isReadInRoot);
  const files = await filesIn(tree, [...root, ...headerFolders, ...codeFolders]);
  const names =
    targets === 'all'
      ? new Set(files.flatMap(({ path }) => /^target[-/]([^/]+)\//.exec(path)?.[1] ?? []))
      : targets;
  const boards = await filesIn(
    tree,
    [...names].map((name) => `hw/${name}`),
  );
  return [...files, ...boards].filter(({ path }) => matters(path, names)).map(({ id }) => id);
}

const headersIn = new Set(headerFolders);
const codeIn = new Set(codeFolders);

function matters(path: string, targets: ReadonlySet<string>): boolean {
  const slash = path.indexOf('/');
  if (slash < 0) return inRoot.test(path);
  const top = path.slice(0, slash);
  const second = path.indexOf('/', slash + 1);
  const inside = second < 0 ? null : path.slice(slash + 1, second);
  if (top === 'target') return inside === null || targets.has(inside);
  if (top.startsWith('target-')) return targets.has(top.slice('target-'.length));
  if (headersIn.has(top)) return isHeader(path);
  if (codeIn.has(top)) return true;
  if (inside === null) return false;
  if (codeIn.has(`${top}/${inside}`)) return true;
  return top === 'hw' && targets.has(inside) && (path.endsWith('.c') || isHeader(path));
}
