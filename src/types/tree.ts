/** A revision's files, as what reads them sees them. Types only. */

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
  /**
   * The same names, each with an id of what stands there: equal ids, equal content. Of a tree without this method the
   * files below have to be listed.
   */
  ids?(folder: string): Promise<ReadonlyMap<string, string>>;
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
