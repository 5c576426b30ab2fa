/** What the use cases ask of git. Types only. */
import type { BuildLayout } from '../types/layout.ts';
import type { Patch, Series } from '../types/series.ts';
import type { SourceTree, TreeChanges } from '../types/tree.ts';
import type { Change, ChangeKey, QueueHead, RepositoryRef } from './forge.ts';

/** Applies a patch where it does not apply in memory. `changes` is what earlier patches did to `base`. */
export type ApplyFallback = (
  at: { base: SourceTree; changes: TreeChanges },
  patch: Patch,
) => Promise<{ ok: true; changes: TreeChanges } | { ok: false; reason: string }>;

/** A merge commit of a range. */
interface MergeCommit {
  commit: string;
  subject: string;
  /** Full ids, the first parent first. */
  parents: string[];
  /** How many of the range's patches come before it. */
  after: number;
}

/** A range of commits as a series. */
export interface RangeSeries {
  series: Series;
  /** One a patch, in the same order; `parent` is null for a root commit. */
  commits: { commit: string; parent: string | null }[];
  /** The merge commits of the range, in its order. */
  merges: MergeCommit[];
  /** Where the two sides parted: A itself when they have no common commit; null when B is a root commit on its own. */
  mergeBase: string | null;
  /** Commits that are a merge base as well, each with what it and the first have in common. */
  otherBases: { commit: string; ancestor: string | null }[];
}

/** What a commit's targets send, kept between runs. */
export interface KeptLayouts {
  /** Null: it is not kept. */
  get(target: string): BuildLayout[] | null;
  /** Keeps it, where it can be and all of it is known. */
  put(target: string, layouts: readonly BuildLayout[]): void;
}

/** The last release that a commit has behind it: what its users may have saved guests with. */
export interface LastRelease {
  /** `11.0.0`; on a stable branch `10.0.2`. */
  version: string;
  /** The commit that set VERSION to it. */
  commit: string;
  /** What it sends, as far as it was read before; null where nothing is kept. */
  kept?: KeptLayouts | null;
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
  /** Its patch cannot be read, as objects are missing: all of its files are named. */
  unread?: true;
}

/** A change's commits and trees, fetched. Close it. */
export interface FetchedChange {
  /** Folder of the bare mirror, for the thread that judges. */
  gitDir: string;
  /** Full ids; all of them, and the history up to the merge base, are in the mirror. */
  head: string;
  base: string;
  defaultBranch: string;
}

/** How git gets at a forge's repositories. */
export interface GitAccess {
  /** The address to clone from, built from the configured address of the forge and never from a payload. */
  url(at: RepositoryRef): string | Promise<string>;
  /** Value of an `Authorization` header that may only read; null where none is needed. Throws `Failure`. */
  authorization(at: RepositoryRef): Promise<string | null>;
}

/**
 * When a place that did not answer is asked again, for all who would ask it: on all processes, and after a restart. The
 * pauses grow with each failure, and end with the first success.
 */
export interface Pauses {
  /** What it said last, and how many seconds are left of its pause (0: none); null: nothing is the matter with it. */
  of(place: string): Promise<{ seconds: number; reason: string } | null>;
  /** Gives the seconds to wait. */
  failed(place: string, reason: string): Promise<number>;
  worked(place: string): Promise<void>;
}

/** How git pushes to them. */
export interface PushAccess extends GitAccess {
  /** The same for one that may write, also to the workflows. `permanent` where that is not granted. */
  pushAuthorization(at: RepositoryRef, workflows: boolean): Promise<string | null>;
}

/** What is fetched of a change. `queue`: a merge queue's head in its place, and what that will be merged into. */
export type FetchableChange = Pick<
  Change,
  'platform' | 'repository' | 'repositoryId' | 'change' | 'head' | 'base' | 'defaultBranch'
> & { queue?: Pick<QueueHead, 'base' | 'ref'> };

/** Mirrors of repositories. */
export interface Mirrors {
  /**
   * Fetches head, target branch and default branch. Throws `Failure`: `gone` when the head is not there any more
   * (the change moved on), `passing` for the network. Several may run at once.
   */
  fetch(change: FetchableChange): Promise<FetchedChange>;
  /** Removes what is kept of a repository. */
  remove(platform: ChangeKey['platform'], at: RepositoryRef): Promise<void>;
}
