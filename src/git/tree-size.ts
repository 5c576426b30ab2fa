/**
 * How many files and folders a tree has and how many differ between two, counted and not listed: ten links to a tree, six levels
 * deep, are a few dozen objects and ten million paths. What is the same object is counted once, whatever links to it.
 */
import { setImmediate } from 'node:timers/promises';
import { once } from '../basics/once.ts';
import type { ObjectReader } from './objects.ts';
import { TooLarge } from './process.ts';
import { isFolder, parseTree, type RawEntry } from './raw-tree.ts';

/** Numbers may be far beyond what is exact; they are only compared with limits. */
export interface Size {
  files: number;
  /** That git goes into, also where there is no file in them. */
  folders: number;
  /** Of the files' paths, below the tree. */
  bytes: number;
}

/** How deep is looked; more is refused, whatever is in it. QEMU has folders up to ten deep. */
const maxDepth = 128;
/** Bytes of one tree object: some hundred thousand names. */
const maxTree = 8 * 1024 * 1024;
/** Trees that are remembered, by their bytes. */
const mostKept = 32 * 1024 * 1024;
/** What is looked at in all trees together; more is refused. */
const limits = {
  /** QEMU has ten thousand files, and a tenth as many folders. */
  trees: 200_000,
  /** Mebibytes that are read. */
  megabytes: 512,
  /** Entries that are read and compared. The 8000 commits from QEMU 10.0 to 11.0 have 6.6 million. */
  entries: 12_000_000,
};
/** After so many others have their turn: the process answers more than this one question. */
const entriesInARow = 50_000;

/** Which names in the root are looked at. */
type Top = (name: string) => boolean;

export interface TreeMeter {
  /** All below a tree. */
  whole(tree: string): Promise<Size>;
  /** What differs between two trees; null: there is none. `top`: of which names in the root. */
  changed(before: string | null, after: string | null, top?: Top): Promise<Size>;
}

interface MeterOptions {
  most?: Partial<typeof limits>;
  /** What is thrown for a tree that is missing; without it, it counts as empty. */
  missing?(tree: string): Error;
}

/** The methods throw TooLarge; `what` is called so: `a tree in the mirror`. */
export function createTreeMeter(
  objects: Pick<ObjectReader, 'readOr'>,
  what: string,
  { most: fewer, missing }: MeterOptions = {},
): TreeMeter {
  const most = { ...limits, ...fewer };
  const wholes = new Map<string, Promise<Size>>();
  const pairs = new Map<string, Promise<Size>>();
  const roots = new Map<Top, Map<string, Promise<Size>>>([[everything, pairs]]);
  let kept = new Map<string, Promise<RawEntry[]>>();
  let held = 0;
  let trees = 0;
  let read = 0;
  let seen = 0;
  let pauseAt = entriesInARow;

  const refuse = (why: string): TooLarge => new TooLarge(`${what} has ${why}`);

  /** Counts entries before there is work with them. */
  async function account(count: number): Promise<void> {
    seen += count;
    if (seen > most.entries) throw refuse(`more than ${most.entries} names to look at in its folders`);
    if (seen < pauseAt) return;
    pauseAt = seen + entriesInARow;
    await setImmediate();
  }

  function entries(id: string): Promise<RawEntry[]> {
    return once(kept, id, () => load(id));
  }

  async function load(id: string): Promise<RawEntry[]> {
    trees += 1;
    if (trees > most.trees) throw refuse(`more than ${most.trees} folders to look at`);
    let size = 0;
    const found = await objects.readOr<RawEntry[] | number>(
      id,
      (bytes, _id, type) => {
        size = bytes.length;
        read += size;
        if (size > maxTree) return size;
        return type === 'tree' ? parseTree(bytes, id.length / 2) : [];
      },
      (tooLarge) => tooLarge,
    );
    if (typeof found === 'number')
      throw refuse(`a folder of ${Math.ceil(found / 1024 / 1024)} MB, without its files`);
    if (found === null && missing) throw missing(id);
    if (read > most.megabytes * 1024 * 1024) throw refuse(`folders of more than ${most.megabytes} MB`);
    await account(found?.length ?? 0);
    held += size;
    if (held > mostKept) {
      kept = new Map();
      held = 0;
    }
    return found ?? [];
  }

  function whole(id: string, depth: number): Promise<Size> {
    if (depth > maxDepth) return Promise.reject(refuse(`more than ${maxDepth} folders in each other`));
    return once(wholes, id, async () => {
      const sizes = (await entries(id)).map((entry) => sizeOf(entry, depth));
      return sum(await Promise.all(sizes));
    });
  }

  async function sizeOf({ name, mode, id }: RawEntry, depth: number): Promise<Size> {
    return isFolder(mode)
      ? below(name, await whole(id, depth + 1))
      : { files: 1, folders: 0, bytes: name.length };
  }

  async function changed(
    before: string | null,
    after: string | null,
    depth: number,
    top: Top,
  ): Promise<Size> {
    if (before === after) return nothing;
    if (depth > maxDepth) throw refuse(`more than ${maxDepth} folders in each other`);
    const [old, now] = await Promise.all([before, after].map((id) => (id === null ? [] : entries(id))));
    await account(old!.length + now!.length);
    const byName = new Map(old!.map((entry) => [entry.name, entry]));
    const sizes: Promise<Size>[] = [];
    // No tree of git's own making has a name twice; what git makes of one is not worth finding out.
    if (byName.size < old!.length || new Set(now!.map(({ name }) => name)).size < now!.length)
      return sum(await Promise.all([...old!, ...now!].map((entry) => sizeOf(entry, depth))));
    for (const entry of now!) {
      const was = byName.get(entry.name);
      byName.delete(entry.name);
      if ((was?.id === entry.id && was.mode === entry.mode) || !top(entry.name)) continue;
      if (was && isFolder(was.mode) && isFolder(entry.mode)) sizes.push(between(was, entry, depth));
      else sizes.push(sizeOf(entry, depth), ...(was ? [sizeOf(was, depth)] : []));
    }
    for (const entry of byName.values()) if (top(entry.name)) sizes.push(sizeOf(entry, depth));
    return sum(await Promise.all(sizes));
  }

  async function between(was: RawEntry, { name, id }: RawEntry, depth: number): Promise<Size> {
    const size = await once(pairs, `${was.id} ${id}`, () => changed(was.id, id, depth + 1, everything));
    return below(name, size);
  }

  return {
    whole: (tree) => whole(tree, 0),
    async changed(before, after, top = everything) {
      // A commit may have any number of parents.
      await account(1);
      if (before === after) return nothing;
      const known = roots.get(top) ?? new Map<string, Promise<Size>>();
      roots.set(top, known);
      return once(known, `${before} ${after}`, () => changed(before, after, 0, top));
    },
  };
}

const everything: Top = () => true;
const nothing: Size = { files: 0, folders: 0, bytes: 0 };

const below = (name: string, { files, folders, bytes }: Size): Size => ({
  files,
  folders: folders + 1,
  bytes: bytes + files * (name.length + 1),
});

function sum(sizes: readonly Size[]): Size {
  let [files, folders, bytes] = [0, 0, 0];
  for (const size of sizes) {
    files += size.files;
    folders += size.folders;
    bytes += size.bytes;
  }
  return { files, folders, bytes };
}
