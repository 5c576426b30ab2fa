/** Files and folders of a repository, as its objects have them: what was read is kept, and read once at a time. */
import { createLru } from '../basics/lru.ts';
import { once } from '../basics/once.ts';
import type { TreeEntry } from '../types/tree.ts';
import type { ObjectReader } from './objects.ts';
import { GitError } from './process.ts';
import { countTree, isFile, isFolder, parseTree } from './raw-tree.ts';

export interface Stored {
  /** A file's text, a byte a character; null: it is missing, or no file. */
  text(id: string): Promise<string | null>;
  hasText(id: string): boolean;
  /** The id of a commit's root folder. Throws GitError when it is missing. */
  root(commit: string): Promise<string>;
  /** A folder's object. Throws GitError when it is missing. */
  folder(id: string, path: string): Promise<Buffer>;
  /** All files below a folder, by their whole path. Throws GitError where they are too many or too deep. */
  files(id: string, path: string): Promise<TreeEntry[]>;
  /** What a folder has, folders with a slash at the end, with their ids. */
  ids(id: string, path: string): Promise<ReadonlyMap<string, string>>;
}

/** A folder with more entries below it than this is not read: a few nested tree objects can name billions. */
const maxEntries = 200_000;
const maxDepth = 128;

/** How much is kept of tree objects (bytes), of folders' listings (entries) and of commits. */
const treeCache = 8 * 1024 * 1024;
const listCache = 60_000;
const idCache = 30_000;
const commitCache = 10_000;

/**
 * @param at the repository's folder, for messages
 * @param textCache bytes of files that are kept
 */
export function openStored(objects: ObjectReader, at: string, textCache: number): Stored {
  const texts = createLru<string>(textCache);
  const trees = createLru<Buffer>(treeCache);
  const lists = createLru<TreeEntry[]>(listCache);
  const ids = createLru<ReadonlyMap<string, string>>(idCache);
  const roots = createLru<string>(commitCache);
  /** Objects asked for and not yet here, so that nothing is read twice at once. */
  const textsUnderWay = new Map<string, Promise<string | null>>();
  const treesUnderWay = new Map<string, Promise<Buffer | null>>();

  function readText(id: string): Promise<string | null> {
    const kept = texts.get(id);
    if (kept !== undefined) return Promise.resolve(kept);
    return onceAtATime(textsUnderWay, id, async () => {
      const text = await objects.read(id, (bytes, _id, type) =>
        type === 'blob' ? bytes.toString('latin1') : null,
      );
      if (text !== null) texts.set(id, text, text.length + 64);
      return text;
    });
  }

  function readTree(id: string): Promise<Buffer | null> {
    const kept = trees.get(id);
    if (kept !== undefined) return Promise.resolve(kept);
    return onceAtATime(treesUnderWay, id, async () => {
      const bytes = await objects.read(id, (data, _id, type) => (type === 'tree' ? keep(data) : null));
      if (bytes !== null) trees.set(id, bytes, bytes.length + 128);
      return bytes;
    });
  }

  async function rootOf(commit: string): Promise<string> {
    const kept = roots.get(commit);
    if (kept !== undefined) return kept;
    const root = await objects.read(`${commit}^{tree}`, (data, id, type) =>
      type === 'tree' ? { id, bytes: keep(data) } : null,
    );
    if (root === null) throw missing(`the tree of commit ${commit}`);
    roots.set(commit, root.id, 1);
    trees.set(root.id, root.bytes, root.bytes.length + 128);
    return root.id;
  }

  function missing(what: string): GitError {
    return new GitError(`${what} is missing in ${at} or unreadable; fetch it, or check with git fsck`);
  }

  async function needTree(id: string, path: string): Promise<Buffer> {
    const bytes = await readTree(id);
    if (bytes === null) throw missing(`the folder ${path || '/'} (tree ${id})`);
    return bytes;
  }

  const tooLarge = (): GitError =>
    new GitError(
      `a tree in ${at} is too large or too deep: more than ${maxEntries} files or ${maxDepth} folders`,
    );

  /** Entries below a folder, before they are listed: what is the same tree is looked at once, whatever links to it. */
  function countBelow(
    id: string,
    folder: string,
    depth: number,
    counted: Map<string, Promise<number>>,
    met = { entries: 0 },
  ): Promise<number> {
    return once(counted, id, async () => {
      if (depth > maxDepth) throw tooLarge();
      const { count, folders } = countTree(await needTree(id, folder), id.length / 2);
      // Folders that all differ are not read to the last one either.
      met.entries += count;
      if (met.entries > maxEntries) throw tooLarge();
      const below = await Promise.all(folders.map((one) => countBelow(one, folder, depth + 1, counted, met)));
      return below.reduce((sum, one) => sum + one, count);
    });
  }

  async function listTree(id: string, folder: string, depth: number): Promise<TreeEntry[]> {
    const key = `${id} ${folder}`;
    const kept = lists.get(key);
    if (kept !== undefined) return kept;
    if (depth > maxDepth) throw tooLarge();
    const entries = parseTree(await needTree(id, folder), id.length / 2);
    const prefix = folder === '' ? '' : `${folder}/`;
    const parts = await Promise.all(
      entries.map((entry) => {
        const path = prefix + entry.name;
        if (isFolder(entry.mode)) return listTree(entry.id, path, depth + 1);
        return isFile(entry.mode) ? [{ path, mode: entry.mode, id: entry.id }] : [];
      }),
    );
    const files = parts.flat();
    lists.set(key, files, files.length + 1);
    return files;
  }

  async function idsIn(id: string, folder: string): Promise<ReadonlyMap<string, string>> {
    const kept = ids.get(id);
    if (kept !== undefined) return kept;
    const entries = parseTree(await needTree(id, folder), id.length / 2);
    const found = new Map(
      entries.map((entry) => [isFolder(entry.mode) ? `${entry.name}/` : entry.name, entry.id] as const),
    );
    ids.set(id, found, found.size + 1);
    return found;
  }

  return {
    text: readText,
    hasText: (id) => texts.get(id) !== undefined,
    root: rootOf,
    folder: needTree,
    async files(id, path) {
      const isKept = lists.get(`${id} ${path}`) !== undefined;
      if (!isKept && (await countBelow(id, path, 0, new Map())) > maxEntries) throw tooLarge();
      return listTree(id, path, 0);
    },
    ids: idsIn,
  };
}

/** A copy of its own: a slice would keep the whole chunk that it was read in. */
function keep(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

/** Kept for as long as it is under way: what becomes of it has its own cache. */
function onceAtATime<T>(underWay: Map<string, Promise<T>>, key: string, begin: () => Promise<T>): Promise<T> {
  return once(underWay, key, () => begin().finally(() => underWay.delete(key)));
}
