/**
 * A tree's files as what includes them finds them. All that a unit may include is loaded first, level by level, so
 * that the unit itself is read without waiting; a file's content is read once for all trees.
 */
import { type SourceFile, sourceFile } from '../../c/preprocess/directives.ts';
import type { Opened } from '../../c/preprocess/translation.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import type { FileStore } from './file-store.ts';
import { type Closure, type IncludeFolder, inclusions } from './included.ts';

/** The largest file that is read. */
const largestFile = 4 * 1024 * 1024;

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
  /** What of it is not the same in this tree, each file once. */
  differing(seen: readonly Seen[]): Promise<Differing[]>;
  /** The same, looked at in this tree. */
  seenHere(seen: readonly Seen[]): Promise<Seen[]>;
  /** A content by its id, wherever it was found; null where this tree cannot give it. */
  content(path: string, id: string): Promise<SourceFile | null>;
  /** Loads all that a file may include, found in these folders behind the includer's own, and gives what opens it. */
  closure(root: string, folders: readonly IncludeFolder[]): Promise<Closure>;
}

/** Asks once for each name, and notes in `here` what has come. */
function askedOnce<T>(here: Map<string, T>, ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (name) => {
    const known = asked.get(name);
    if (known !== undefined) return known;
    const answer = ask(name).then((value) => {
      here.set(name, value);
      return value;
    });
    asked.set(name, answer);
    return answer;
  };
}

export function sourcesOf(tree: SourceTree, store: FileStore): Sources {
  /** What of both is here already: thousands of names are looked for, most of them in folders that lack them. */
  const listed = new Map<string, ReadonlySet<string>>();
  const atHand = new Map<string, TreeEntry | null>();
  const nothing: ReadonlySet<string> = new Set();
  const none: ReadonlyMap<string, string> = new Map();

  const names = askedOnce(listed, namesIn);

  async function namesIn(folder: string): Promise<ReadonlySet<string>> {
    if (folder === '') return new Set(await tree.names(''));
    // only folders that the one above names are asked for
    const slash = folder.lastIndexOf('/');
    const above = await names(slash < 0 ? '' : folder.slice(0, slash));
    return above.has(`${folder.slice(slash + 1)}/`) ? new Set(await tree.names(folder)) : nothing;
  }

  const entry = askedOnce(atHand, entryIn);

  async function entryIn(path: string): Promise<TreeEntry | null> {
    const slash = path.lastIndexOf('/');
    const list = await names(slash < 0 ? '' : path.slice(0, slash));
    return list.has(path.slice(slash + 1)) ? tree.entry(path) : null;
  }

  /** The same where it is known; undefined: it has to be asked for. */
  function entryAtHand(path: string): TreeEntry | null | undefined {
    const slash = path.lastIndexOf('/');
    const list = listed.get(slash < 0 ? '' : path.slice(0, slash));
    if (!list) return undefined;
    return list.has(path.slice(slash + 1)) ? atHand.get(path) : null;
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

  /** Many builds have looked at the same. */
  const compared = new WeakMap<Seen, Promise<Differing[]>>();
  const renewed = new WeakMap<Seen, Promise<Seen>>();

  function differingIn(one: Seen): Promise<Differing[]> {
    const known = compared.get(one) ?? compare(one);
    compared.set(one, known);
    return known;
  }

  async function differing(all: readonly Seen[]): Promise<Differing[]> {
    const [only] = all;
    if (all.length === 1) return differingIn(only!);
    const out = new Map<string, Differing>();
    for (const one of all) for (const file of await differingIn(one)) out.set(file.path, file);
    return [...out.values()];
  }

  async function renew(one: Seen): Promise<Seen> {
    const now = await Promise.all(one.folders.map(({ folder }) => folderId(folder)));
    if (one.folders.every(({ id }, i) => id !== null && id === now[i])) return one;
    const looked: Looked = new Map(one.looked);
    const others = new Map<string, Set<string>>();
    for (const { path, is } of await differingIn(one)) {
      looked.set(path, is);
      const slash = path.lastIndexOf('/');
      const folder = slash < 0 ? '' : path.slice(0, slash);
      others.set(folder, (others.get(folder) ?? new Set()).add(path.slice(slash + 1)));
    }
    const folders = one.folders.map(({ folder, files }, i) => {
      const names = others.get(folder);
      const own = names
        ? files.map((f) => (names.has(f[0]) ? ([f[0], idAt(looked, folder, f[0])] as const) : f))
        : files;
      return { folder, id: now[i]!, files: own };
    });
    return { looked, folders };
  }

  function seenHere(all: readonly Seen[]): Promise<Seen[]> {
    return Promise.all(
      all.map((one) => {
        const known = renewed.get(one) ?? renew(one);
        renewed.set(one, known);
        return known;
      }),
    );
  }

  async function compare({ folders }: Seen): Promise<Differing[]> {
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

  const closure = inclusions({ files, entry, entryAtHand, seen, seenHere, differingIn, content, store });

  return {
    tree,
    names,
    entry,
    seen,
    seenHere,
    differing,
    content,
    files,
    closure,
    file: async (path) => (await files([path]))[0] ?? null,
  };
}

const idAt = (looked: Looked, folder: string, name: string): string =>
  looked.get(folder === '' ? name : `${folder}/${name}`) ?? '';
