/**
 * A tree's files as what includes them finds them. All that a unit may include is loaded first, level by level, so
 * that the unit itself is read without waiting; a file's content is read once for all trees.
 */
import { type SourceFile, sourceFile } from '../../c/preprocess/directives.ts';
import type { Open, Opened } from '../../c/preprocess/translation.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';

/** Bytes of text that are kept (what is known of a text takes twice as many again), and the largest file that is read. */
const keptBytes = 12 * 1024 * 1024;
const largestFile = 4 * 1024 * 1024;

/** Files by content id; what was not asked for lately goes. */
export interface FileStore {
  get(id: string): SourceFile | null | undefined;
  set(id: string, file: SourceFile | null): void;
}

export function createFileStore(): FileStore {
  let young = new Map<string, SourceFile | null>();
  let old = new Map<string, SourceFile | null>();
  let bytes = 0;
  const set = (id: string, file: SourceFile | null): void => {
    bytes += 200 + (file?.text.length ?? 0);
    if (bytes > keptBytes / 2) {
      old = young;
      young = new Map();
      bytes = 0;
    }
    young.set(id, file);
  };
  return {
    set,
    get(id) {
      const found = young.get(id);
      if (found !== undefined) return found;
      const kept = old.get(id);
      if (kept !== undefined) set(id, kept);
      return kept;
    },
  };
}

/** What was looked at to read something: paths and content ids, '' for one that is not there. */
export type Looked = Map<string, string>;

/** The same by folder, so that of another tree only the folders that differ are looked at. */
export interface Seen {
  readonly looked: Looked;
  readonly folders: readonly {
    folder: string;
    /** '' for one that is not there; null: not known. */
    id: string | null;
    files: readonly (readonly [name: string, id: string])[];
  }[];
}

/** A file that is another one than it was, or came, or went: content ids, '' where there is none. */
export interface Differing {
  path: string;
  was: string;
  is: string;
}

export interface Sources {
  readonly tree: SourceTree;
  /** A file of the tree, with its text; null: there is none. The file is null where it cannot be read. */
  file(path: string): Promise<Opened | null>;
  /** Several at once; those that are not there are left out. */
  files(paths: readonly string[]): Promise<Opened[]>;
  names(folder: string): Promise<ReadonlySet<string>>;
  entry(path: string): Promise<TreeEntry | null>;
  /** What was looked at in this tree. */
  seen(looked: Looked): Promise<Seen>;
  /** What of it is not the same in this tree. */
  differing(seen: Seen): Promise<Differing[]>;
  /** A content by its id, wherever it was found; null where this tree cannot give it. */
  content(path: string, id: string): Promise<SourceFile | null>;
  /**
   * Loads all that the files may include, found in these folders behind the includer's own, and gives what opens them.
   * Each path that counts is noted in `looked`.
   */
  closure(roots: readonly string[], folders: readonly IncludeFolder[]): Promise<Closure>;
}

/** Where includes are looked for; with `as`, only names that begin so, which stands for the folder. */
export type IncludeFolder = string | { as: string; folder: string };

interface Closure {
  open: Open;
  looked: Looked;
  /** There is more than is read. */
  cut: boolean;
}

/** Files that one unit may include, and bytes of them. */
const mostFiles = 4000;
const mostBytes = 64 * 1024 * 1024;

export function sourcesOf(tree: SourceTree, store: FileStore): Sources {
  const folderNames = new Map<string, Promise<ReadonlySet<string>>>();
  const entries = new Map<string, Promise<TreeEntry | null>>();
  const nothing: ReadonlySet<string> = new Set();
  const none: ReadonlyMap<string, string> = new Map();

  function names(folder: string): Promise<ReadonlySet<string>> {
    let found = folderNames.get(folder);
    if (!found) {
      const slash = folder.lastIndexOf('/');
      // only folders that the one above names are asked for
      found =
        folder === ''
          ? tree.names('').then((list) => new Set(list))
          : names(slash < 0 ? '' : folder.slice(0, slash)).then(async (above) =>
              above.has(`${folder.slice(slash + 1)}/`) ? new Set(await tree.names(folder)) : nothing,
            );
      folderNames.set(folder, found);
    }
    return found;
  }

  function entry(path: string): Promise<TreeEntry | null> {
    let found = entries.get(path);
    if (!found) {
      const slash = path.lastIndexOf('/');
      found = names(slash < 0 ? '' : path.slice(0, slash)).then((list) =>
        list.has(path.slice(slash + 1)) ? tree.entry(path) : null,
      );
      entries.set(path, found);
    }
    return found;
  }

  async function files(paths: readonly string[]): Promise<Opened[]> {
    const found = (await Promise.all(paths.map(entry))).filter((e) => e !== null);
    const out = found.map((e): Opened => ({ path: e.path, file: store.get(e.id) ?? null }));
    const wanted = found.flatMap((e, i) => (store.get(e.id) === undefined ? [{ e, i }] : []));
    if (wanted.length === 0) return out;
    const texts = await tree.read(wanted.map((w) => w.e));
    wanted.forEach(({ e, i }, j) => {
      const text = texts[j];
      const file = text == null || text.length > largestFile ? null : sourceFile(text);
      // what is missing now may be fetched later
      if (file) store.set(e.id, file);
      out[i]!.file = file;
    });
    return out;
  }

  async function closure(roots: readonly string[], folders: readonly IncludeFolder[]): Promise<Closure> {
    const looked: Looked = new Map();
    const opened = new Map<string, Opened>();
    /** By the includer's folder and the name: where it is. */
    const found = new Map<string, string | null>();
    let level: readonly string[] = roots;
    let bytes = 0;
    while (level.length > 0 && opened.size + level.length < mostFiles && bytes < mostBytes) {
      const next = new Set<string>();
      const asked: Promise<void>[] = [];
      for (const o of await files(level)) {
        opened.set(o.path, o);
        bytes += o.file?.text.length ?? 0;
        const at = o.path.slice(0, Math.max(0, o.path.lastIndexOf('/')));
        for (const d of o.file?.directives ?? []) {
          if (d.word !== 'include' || d.name === '') continue;
          const key = `${d.angled ? '' : at}\0${d.name}`;
          if (found.has(key)) continue;
          found.set(key, null);
          asked.push(
            place(d.name, d.angled ? folders : [at, ...folders]).then((path) => {
              found.set(key, path);
              if (path !== null && !opened.has(path)) next.add(path);
            }),
          );
        }
      }
      await Promise.all(asked);
      level = [...next];
    }
    async function place(name: string, list: readonly IncludeFolder[]): Promise<string | null> {
      for (const folder of list) {
        const path = pathIn(folder, name);
        if (path === null) continue;
        const e = await entry(path);
        looked.set(path, e?.id ?? '');
        if (e) return path;
      }
      return null;
    }
    const open: Open = (name, angled, from) => {
      const at = angled ? '' : from.slice(0, Math.max(0, from.lastIndexOf('/')));
      const path = found.get(`${at}\0${name}`);
      return path == null ? null : (opened.get(path) ?? null);
    };
    return { open, looked, cut: level.length > 0 };
  }

  const folderIds = new Map<string, string | null>();
  /** A folder's id; '' where there is none, null where the tree has no ids of folders. */
  async function folderId(folder: string): Promise<string | null> {
    const known = folderIds.get(folder);
    if (known !== undefined) return known;
    let id: string | null = null;
    if (tree.ids && folder !== '') {
      const slash = folder.lastIndexOf('/');
      const above = slash < 0 ? '' : folder.slice(0, slash);
      const missing = above !== '' && (await folderId(above)) === '';
      id = missing ? '' : ((await tree.ids(above)).get(`${folder.slice(slash + 1)}/`) ?? '');
    }
    folderIds.set(folder, id);
    return id;
  }

  async function seen(looked: Looked): Promise<Seen> {
    const byFolder = new Map<string, (readonly [string, string])[]>();
    for (const [path, id] of looked) {
      const slash = path.lastIndexOf('/');
      const folder = slash < 0 ? '' : path.slice(0, slash);
      const file = [path.slice(slash + 1), id] as const;
      const files = byFolder.get(folder);
      if (files) files.push(file);
      else byFolder.set(folder, [file]);
    }
    const folders: Seen['folders'][number][] = [];
    for (const [folder, files] of byFolder) folders.push({ folder, id: await folderId(folder), files });
    return { looked, folders };
  }

  async function differing({ folders }: Seen): Promise<Differing[]> {
    const out: Differing[] = [];
    for (const { folder, id, files } of folders) {
      let now = folderIds.get(folder);
      if (now === undefined) now = await folderId(folder);
      if (id !== null && id === now) continue;
      const ids = now === '' ? none : await tree.ids?.(folder);
      for (const [name, was] of files) {
        if (ids && (ids.get(name) ?? '') === was) continue;
        const path = folder === '' ? name : `${folder}/${name}`;
        const is = (await entry(path))?.id ?? '';
        if (is !== was) out.push({ path, was, is });
      }
    }
    return out;
  }

  async function content(path: string, id: string): Promise<SourceFile | null> {
    const known = store.get(id);
    if (known !== undefined) return known;
    const [text] = await tree.read([{ path, mode: 0o100644, id }]);
    if (text == null || text.length > largestFile) return null;
    const file = sourceFile(text);
    store.set(id, file);
    return file;
  }

  return {
    tree,
    names,
    entry,
    seen,
    differing,
    content,
    files,
    closure,
    file: async (path) => (await files([path]))[0] ?? null,
  };
}

function pathIn(folder: IncludeFolder, name: string): string | null {
  if (typeof folder === 'string') return normal(folder === '' ? name : `${folder}/${name}`);
  return name.startsWith(folder.as) ? normal(`${folder.folder}/${name.slice(folder.as.length)}`) : null;
}

/** `a/../b` as `b`; null for a path that leaves the tree. */
function normal(path: string): string | null {
  if (!path.includes('./') && !path.includes('//')) return path;
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') out.push(part);
    else if (out.pop() === undefined) return null;
  }
  return out.join('/');
}
