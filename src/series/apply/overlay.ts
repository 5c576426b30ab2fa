/** A tree with some of its files replaced, added or removed, in memory. */
import { createHash } from 'node:crypto';
import type { ChangedFile, SourceTree, TreeChanges, TreeEntry } from '../../types/tree.ts';

interface Layer {
  base: SourceTree;
  changes: TreeChanges;
}

/** What an overlay is made of, so that one over another has the same base and one map. */
const layers = new WeakMap<SourceTree, Layer>();

/** Takes a tree apart: what is below, and what was changed on it. Any other tree is its own base. */
export function overlayLayer(tree: SourceTree): Layer {
  return layers.get(tree) ?? { base: tree, changes: new Map() };
}

/**
 * Makes a tree of `base` with `changes` on top; its commit is null. Ids are those that git gives the same content,
 * so a file that is changed and changed back has its old id again.
 */
export function overlayTree(base: SourceTree, changes: TreeChanges): SourceTree {
  const below = overlayLayer(base);
  const merged = new Map([...below.changes, ...changes]);
  const algorithm = below.base.commit?.length === 64 ? 'sha256' : 'sha1';
  const bottom = below.base;
  /** A changed path's entry; null when it is removed or no file, undefined when it is not changed. */
  function changed(path: string): TreeEntry | null | undefined {
    const file = merged.get(path);
    if (file === undefined) return undefined;
    if (file === null || (file.mode & 0o170000) !== 0o100000) return null;
    return { path, mode: file.mode, id: fileId(file, algorithm) };
  }

  const tree: SourceTree = {
    commit: null,
    async list(folder) {
      const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
      const files = (await bottom.list(folder)).filter((entry) => !merged.has(entry.path));
      for (const path of merged.keys()) {
        const entry = path.startsWith(prefix) ? changed(path) : null;
        if (entry) files.push(entry);
      }
      return files.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    async names(folder) {
      const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
      const names = new Set(await bottom.names(folder));
      const emptied = new Set<string>();
      for (const [path, file] of merged) {
        if (!path.startsWith(prefix)) continue;
        const rest = path.slice(prefix.length);
        const slash = rest.indexOf('/');
        const name = slash < 0 ? rest : rest.slice(0, slash + 1);
        if (file !== null) names.add(name);
        else if (slash < 0) names.delete(name);
        else emptied.add(name);
      }
      // A folder goes with its last file.
      for (const name of emptied) {
        if (names.has(name) && (await isEmpty(prefix + name))) names.delete(name);
      }
      return [...names].sort();
    },
    async entry(path) {
      const entry = changed(path);
      return entry === undefined ? bottom.entry(path) : entry;
    },
    async read(entries) {
      const own = entries.map((entry) =>
        changed(entry.path)?.id === entry.id ? merged.get(entry.path)?.text : undefined,
      );
      const asked = entries.filter((_, index) => own[index] === undefined);
      const found = asked.length > 0 ? await bottom.read(asked) : [];
      let next = 0;
      return own.map((text) => (text === undefined ? (found[next++] ?? null) : text));
    },
  };

  const { complete, ids } = bottom;
  if (ids !== undefined) {
    tree.ids = async (folder) => {
      const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
      const found = new Map(await ids(folder));
      /** By folder: what was changed below it. */
      const below = new Map<string, string[]>();
      for (const [path, file] of merged) {
        if (!path.startsWith(prefix)) continue;
        const rest = path.slice(prefix.length);
        const slash = rest.indexOf('/');
        if (slash >= 0) {
          const name = rest.slice(0, slash + 1);
          const change = `${rest} ${file === null ? '-' : `${file.mode} ${fileId(file, algorithm)}`}`;
          below.set(name, [...(below.get(name) ?? []), change]);
        } else if (file === null) found.delete(rest);
        else found.set(rest, fileId(file, algorithm));
      }
      for (const [name, changes] of below) {
        if (await isEmpty(prefix + name)) found.delete(name);
        else found.set(name, digest([found.get(name) ?? '', ...changes.sort()].join('\n'), algorithm));
      }
      return found;
    };
  }
  if (complete !== undefined) {
    tree.complete = (path) => {
      const file = merged.get(path);
      return file ? file.text !== null : complete(path);
    };
  }

  async function isEmpty(folder: string): Promise<boolean> {
    return (await tree.names(folder)).length === 0;
  }

  layers.set(tree, { base: bottom, changes: merged });
  return tree;
}

const digest = (text: string, algorithm: string): string =>
  createHash(algorithm).update(text, 'latin1').digest('hex');

/** Ids worked out so far: each layer has the files of the one below. */
const contentIds = new WeakMap<ChangedFile, string>();

function fileId(file: ChangedFile, algorithm: 'sha1' | 'sha256'): string {
  if (file.text === null) return file.id;
  let id = contentIds.get(file);
  if (id === undefined) {
    id = createHash(algorithm).update(`blob ${file.text.length}\0`).update(file.text, 'latin1').digest('hex');
    contentIds.set(file, id);
  }
  return id;
}
