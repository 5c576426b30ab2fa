/** All that a file may include, found level by level in a tree, or taken from an earlier tree that includes the same. */
import { detached } from '../../c/detached.ts';
import type { Directive, SourceFile } from '../../c/preprocess/directives.ts';
import type { Open, Opened } from '../../c/preprocess/translation.ts';
import type { TreeEntry } from '../../types/tree.ts';
import type { FileStore, Included } from './file-store.ts';
import type { Differing, Looked, Seen, Sources } from './sources.ts';

/** Where includes are looked for; with `as`, only names that begin so, which stands for the folder. */
export type IncludeFolder = string | { as: string; folder: string };

export interface Closure {
  open: Open;
  /** The file itself, and each path that was looked for. */
  seen: Seen;
  /** There is more than is read. */
  cut: boolean;
}

/** Closures of a tree that are kept: the builds of a target include the same files. */
const mostClosures = 12;
/** Trees of which it is kept what a file includes, and such files. */
const mostIncluded = 2;
const mostRoots = 16;
/** Bytes of all that these include: a file counts as often as it is included. */
const mostIncludedBytes = 256 * 1024 * 1024;
/** Files that differ beyond which it is found anew. */
const mostReplaced = 60;
/** Files that one unit may include, and bytes of them. */
const mostFiles = 4000;
const mostBytes = 64 * 1024 * 1024;

/** What a tree is asked. */
interface Asking extends Pick<Sources, 'files' | 'entry' | 'seen' | 'seenHere' | 'content'> {
  /** Undefined: it has to be asked for. */
  entryAtHand(path: string): TreeEntry | null | undefined;
  differingIn(one: Seen): Promise<Differing[]>;
  store: FileStore;
}

/** A function that loads all that a file of one tree may include. */
export function inclusions({
  files,
  entry,
  entryAtHand,
  seen,
  seenHere,
  differingIn,
  content,
  store,
}: Asking): Sources['closure'] {
  const closures = new Map<string, Promise<Closure>>();

  function closure(root: string, folders: readonly IncludeFolder[]): Promise<Closure> {
    const key = `${root} ${folders.map((f) => (typeof f === 'string' ? f : `${f.as}=${f.folder}`)).join(' ')}`;
    const loaded = closures.get(key) ?? closureOf(key, root, folders);
    closures.delete(key);
    closures.set(key, loaded);
    if (closures.size > mostClosures) closures.delete(closures.keys().next().value!);
    return loaded;
  }

  async function closureOf(key: string, root: string, folders: readonly IncludeFolder[]): Promise<Closure> {
    const earlier = store.included.get(key) ?? [];
    for (const one of earlier) {
      const here = await includedHere(one);
      if (here) return closureWith(keep(key, here), false);
    }
    const { included, cut } = await loadClosure(root, folders);
    // what is missing here may be there in another tree
    const whole = !cut && [...included.opened.values()].every(({ file }) => file !== null);
    return closureWith(whole ? keep(key, included) : included, cut);
  }

  function keep(key: string, included: Included): Included {
    const others = (store.included.get(key) ?? []).filter((one) => one !== included);
    store.included.delete(key);
    store.included.set(key, [included, ...others].slice(0, mostIncluded));
    let bytes = 0;
    for (const [, all] of store.included) for (const one of all) bytes += one.bytes;
    for (const [first, all] of store.included) {
      if ((store.included.size <= mostRoots && bytes <= mostIncludedBytes) || first === key) break;
      store.included.delete(first);
      for (const one of all) bytes -= one.bytes;
    }
    return included;
  }

  /** What was found in another tree, if the files that differ here include the same and none has come or gone; else null. */
  async function includedHere(one: Included): Promise<Included | null> {
    const differ = await differingIn(one.seen);
    if (differ.length === 0) return one;
    if (differ.length > mostReplaced || differ.some(({ was, is }) => was === '' || is === '')) return null;
    const opened = new Map(one.opened);
    let { bytes } = one;
    for (const { path, is } of differ) {
      const before = opened.get(path)?.file;
      const after = await content(path, is);
      if (!before || !after || !sameIncludes(before, after)) return null;
      opened.set(path, { path, file: after });
      bytes += after.text.length - before.text.length;
    }
    if (bytes >= mostBytes) return null;
    return { ...one, opened, bytes, seen: (await seenHere([one.seen]))[0]! };
  }

  async function loadClosure(
    root: string,
    folders: readonly IncludeFolder[],
  ): Promise<{ included: Included; cut: boolean }> {
    const looked: Looked = new Map();
    const opened = new Map<string, Opened>();
    /** By the includer's folder and the name: where it is. */
    const found = new Map<string, string | null>();
    let level: readonly string[] = [root];
    let bytes = 0;
    while (level.length > 0 && opened.size + level.length < mostFiles && bytes < mostBytes) {
      const next = new Set<string>();
      const asked: Promise<void>[] = [];
      for (const o of await files(level)) {
        opened.set(o.path, o);
        bytes += o.file?.text.length ?? 0;
        const at = o.path.slice(0, Math.max(0, o.path.lastIndexOf('/')));
        for (const d of includesOf(o.file)) {
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
        let e = entryAtHand(path);
        if (e === undefined) e = await entry(path);
        looked.set(path, e?.id ?? '');
        if (e) return path;
      }
      return null;
    }
    looked.set(root, (await entry(root))?.id ?? '');
    return { included: { seen: await seen(looked), opened, found, bytes }, cut: level.length > 0 };
  }

  return closure;
}

/** Made here and not within a tree's own functions: units are kept for other trees, and must not keep all of this one. */
function closureWith({ found, opened, seen }: Included, cut: boolean): Closure {
  const open: Open = (name, angled, from) => {
    const at = angled ? '' : from.slice(0, Math.max(0, from.lastIndexOf('/')));
    const path = found.get(`${at}\0${name}`);
    return path == null ? null : (opened.get(path) ?? null);
  };
  return { open, seen, cut };
}

function sameIncludes(a: SourceFile, b: SourceFile): boolean {
  const [left, right] = [includesOf(a), includesOf(b)];
  return (
    left.length === right.length &&
    left.every(({ name, angled }, i) => name === right[i]!.name && angled === right[i]!.angled)
  );
}

type Include = Pick<Directive, 'name' | 'angled'>;

/** The `#include`s of a file that name one. The names are kept beyond the file, and must not keep its text. */
function includesOf(file: SourceFile | null): readonly Include[] {
  if (!file) return [];
  const known = file.facts.get('includes') as readonly Include[] | undefined;
  if (known) return known;
  const named = file.directives.filter((d) => d.word === 'include' && d.name !== '');
  const includes = detached(named.map(({ name, angled }): Include => ({ name, angled })));
  file.facts.set('includes', includes);
  return includes;
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
