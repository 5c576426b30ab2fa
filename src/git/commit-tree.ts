/** A commit as a tree of files: what is asked for is read, and of a partial clone fetched with what stands beside it. */
import type { SourceTree, TreeEntry } from '../types/tree.ts';
import { comesAlong, neighboursOf } from './neighbours.ts';
import type { PartialClone } from './partial-clone.ts';
import { findInTree, isFile, isFolder } from './raw-tree.ts';
import type { Stored } from './stored.ts';

export function commitTree(commit: string, stored: Stored, clone: PartialClone): SourceTree {
  /** Ids of the folders looked up so far; null where there is no such folder. */
  const folders = new Map<string, Promise<string | null>>();

  function folderId(folder: string): Promise<string | null> {
    let id = folders.get(folder);
    if (id === undefined) {
      id =
        folder === '' ? stored.root(commit) : find(folder).then((e) => (e && isFolder(e.mode) ? e.id : null));
      folders.set(folder, id);
    }
    return id;
  }

  async function find(path: string): Promise<{ mode: number; id: string } | null> {
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    const name = path.slice(slash + 1);
    if (name === '') return null;
    const id = await folderId(folder);
    return id === null ? null : findInTree(await stored.folder(id, folder), id.length / 2, name);
  }

  /** What is read along with these files (./neighbours.ts), once for each folder. */
  async function beside(entries: readonly TreeEntry[]): Promise<string[]> {
    const out: string[] = [];
    for (const { path } of entries) {
      const near = neighboursOf(path, looked);
      if (near === null || looked.has(near.folder)) continue;
      looked.add(near.folder);
      const id = await folderId(near.folder);
      if (id === null) continue;
      const files = near.deep
        ? (await stored.files(id, near.folder)).map((e) => [e.path, e.id] as const)
        : [...(await stored.ids(id, near.folder))];
      for (const [name, content] of files) if (comesAlong(name, near)) out.push(content);
    }
    return out;
  }

  const looked = new Set<string>();

  return {
    commit,
    async list(folder) {
      const path = trimSlash(folder);
      const id = await folderId(path);
      return id === null ? [] : (await stored.files(id, path)).slice();
    },
    async names(folder) {
      const path = trimSlash(folder);
      const id = await folderId(path);
      return id === null ? [] : [...(await stored.ids(id, path)).keys()];
    },
    async ids(folder) {
      const path = trimSlash(folder);
      const id = await folderId(path);
      return id === null ? noIds : stored.ids(id, path);
    },
    async entry(path) {
      const found = await find(path);
      return found !== null && isFile(found.mode) ? { path, mode: found.mode, id: found.id } : null;
    },
    read: async (entries) => {
      const unread = entries.flatMap(({ id }) => (stored.hasText(id) ? [] : [id]));
      await clone.fetchBefore(commit, unread, () => beside(entries));
      const found = await Promise.all(entries.map((entry) => stored.text(entry.id)));
      const missing = entries.filter((_, i) => found[i] === null);
      const ids = missing.map(({ id }) => id);
      if (!(await clone.fetchAfter(commit, ids, () => beside(missing)))) return found;
      return Promise.all(entries.map((entry, i) => found[i] ?? stored.text(entry.id)));
    },
  };
}

const noIds: ReadonlyMap<string, string> = new Map();

/** What a root commit is compared with. */
export const emptyTree: SourceTree = {
  commit: null,
  list: async () => [],
  names: async () => [],
  ids: async () => noIds,
  entry: async () => null,
  read: async (entries) => entries.map(() => null),
};

function trimSlash(folder: string): string {
  return folder.endsWith('/') ? folder.slice(0, -1) : folder;
}
