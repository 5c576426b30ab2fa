/** Types only: what the core and the use cases ask of the outside. */
import type { Patch, Series } from './series/types.ts';

/** A file in a tree. */
export interface TreeEntry {
  /** Relative to the root, with `/`. */
  path: string;
  mode: number;
  /** Names the content: equal ids, equal content. A git blob id, or a made-up one for content not in git. */
  id: string;
}

/** A revision's files. Text is a byte string (latin1, one unit a byte). */
export interface SourceTree {
  /** The commit id, or null for a tree that is in no repository. */
  readonly commit: string | null;
  /** Every file (no symlinks, no submodules) below the folder; an empty list when there is no such folder. */
  list(folder: string): Promise<TreeEntry[]>;
  /** The entries right in a folder: names of files and of folders (with a `/` behind). Empty when missing. */
  names(folder: string): Promise<string[]>;
  /** The entry of one path, or null. */
  entry(path: string): Promise<TreeEntry | null>;
  /** Contents in the order asked for; null where the object is missing, unreadable or larger than the limit. */
  read(entries: readonly TreeEntry[]): Promise<(string | null)[]>;
  /**
   * Only of a tree that is known in pieces: whether the whole text of a file is known. A tree without this
   * method is whole.
   */
  complete?(path: string): boolean;
}

/**
 * What a change puts at a path. `text` is a byte string, null where the content is not known (a binary file, a
 * submodule) and only its id is. `mode` is such as 0o100644; what is no regular file is there, but is no file.
 */
export type ChangedFile = { mode: number } & ({ text: string } | { text: null; id: string });

/** Path to what stands there after a change; null: removed. */
export type TreeChanges = ReadonlyMap<string, ChangedFile | null>;

/** Applies a patch where it does not apply in memory. `changes` is what earlier patches did to `base`. */
export type ApplyFallback = (
  at: { base: SourceTree; changes: TreeChanges },
  patch: Patch,
) => Promise<{ ok: true; changes: TreeChanges } | { ok: false; reason: string }>;

/** A range of commits as a series. */
export interface RangeSeries {
  series: Series;
  /** One a patch, in the same order; `parent` is null for a root commit. */
  commits: { commit: string; parent: string | null }[];
  /** Where the two sides parted; null when they have no common commit, or B is a root commit on its own. */
  mergeBase: string | null;
}

/** A file that a commit of the history changes. */
interface SweptChange {
  /** A byte string, relative to the root. */
  path: string;
  status: 'A' | 'D' | 'M' | 'T';
  /** Modes are 0, and ids null, on the side where there is no file. */
  oldMode: number;
  newMode: number;
  oldId: string | null;
  newId: string | null;
}

/** A commit of the history that changes lines that were looked for. */
export interface SweptCommit {
  commit: string;
  /** The first parent; null for a root commit. */
  parent: string | null;
  /** ISO 8601, of the author; '' when the commit has none that makes sense. */
  date: string;
  subject: string;
  /** Only the files that match. */
  changes: SweptChange[];
}
