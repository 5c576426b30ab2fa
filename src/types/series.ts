/**
 * What a patch series is, as plain data.
 *
 * Diff text is kept as byte strings: one UTF-16 unit a byte (latin1), so that a line that is no valid UTF-8
 * survives unharmed and is compared exactly, as `git apply` does. `display()` in ./bytes.ts makes one readable.
 * Subjects, authors and messages are decoded text.
 */

/** A line of a hunk, without its marker and without the newline. A byte string. */
export interface HunkLine {
  kind: ' ' | '+' | '-';
  text: string;
  /** The line is the last of its file and has no newline at its end. */
  noEol?: true;
}

/** One hunk. Starts are 1-based; a start is 0 where the side has no lines, as in the diff's own header. */
export interface Hunk {
  oldStart: number;
  oldLines: number;
  newStart: number;
  newLines: number;
  /** What stands behind the second `@@`: usually the line that opens the enclosing function. A byte string. */
  section: string;
  lines: HunkLine[];
}

/** What a patch does to one file. Paths are relative to the repository's root, with `/`. */
export interface FilePatch {
  /** null when the file is created. */
  oldPath: string | null;
  /** null when the file is deleted. */
  newPath: string | null;
  change: 'modify' | 'add' | 'delete' | 'rename' | 'copy';
  /** File modes such as 0o100644; null when the diff does not say. */
  oldMode: number | null;
  newMode: number | null;
  /** (Abbreviated) blob ids of the `index` line; null when the diff does not say. */
  oldId: string | null;
  newId: string | null;
  /** No text hunks: a binary patch, or `Binary files differ`. */
  binary: boolean;
  /** What stands below `GIT binary patch`, for git to apply; absent where the contents are not in the diff. */
  data?: string;
  hunks: Hunk[];
}

/** Something that could not be read or judged, in words. `patch` is the index of the patch concerned. */
export interface Limit {
  code: string;
  patch: number | null;
  detail: string;
}

export interface Patch {
  /** The n of `[PATCH n/m]`; 1 for a single patch. */
  index: number;
  /** Without its `[PATCH …]` prefix. */
  subject: string;
  messageId: string | null;
  commit: string | null;
  author: { name: string; email: string } | null;
  /** ISO 8601 date of the mail or of the commit's author; null when there is none. */
  date: string | null;
  /** The zone that the date was written in, minutes east of UTC; absent where that is not known. */
  zone?: number;
  /** The text above the diff, without headers. */
  message: string;
  files: FilePatch[];
}

export interface Series {
  /** The cover letter's subject, else the first patch's, without its prefix. */
  title: string;
  version: number;
  /** How many patches the series says it has. */
  total: number;
  /** Indices that are here and that are not, ascending. */
  received: number[];
  missing: number[];
  /** Of the cover letter, else of the first patch. */
  messageId: string | null;
  /** `base-commit:` of the cover letter or of a patch: 40 hex digits. */
  baseCommit: string | null;
  /** Message-Ids of `Based-on:`, and of `Supersedes:`. */
  basedOn: string[];
  supersedes: string[];
  /** Patch ids of `prerequisite-patch-id:`, in order. */
  prerequisites?: string[];
  /** `change-id:` as b4 writes it: the same in all versions of a series. */
  changeId?: string | null;
  /** The text of the cover letter; null when there is none. */
  cover: string | null;
  /** Ascending by index. */
  patches: Patch[];
  limits: Limit[];
}
