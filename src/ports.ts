/** Types only: what the core and the use cases ask of the outside. */

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
}
