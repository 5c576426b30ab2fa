/** Types only: mirrors of mailing lists. What the use cases ask of git and of a forge. */

import type { Patch } from '../types/series.ts';
import type { ChangeKey } from './forge.ts';
import type { ForgePlatform } from './forge-descriptor.ts';
import type { Project } from './lists.ts';

/** A patch that is made into a commit. */
export interface CommitSource {
  patch: Patch;
  /** The message as mailed: subject line and body, without the diff and what stands below `---`. */
  message: string;
}

/** Where series are mirrored to. */
export interface MirrorPlace {
  platform: ForgePlatform;
  /** Full name. */
  repository: string;
  /** What the pull requests are made against. */
  branch: string;
}

/** `at` counts the sources from 0: the first that does not apply. */
export type BuiltSeries =
  /** One commit a source, in order. */
  { ok: true; commits: string[] } | { ok: false; at: number; reason: string };

/** Commits from (without it) to, in a line. */
export interface CommitRange {
  base: string;
  tip: string;
}

/** How far a branch has been searched for patches. */
export interface MergedSearch {
  patches: Patch[];
  /** Commits that were made of the patches; the same change may make another diff there than in the mail. */
  made: CommitRange | null;
  /** The branch's commit up to which it has been searched; null: start with what it was at `since`. */
  cursor: string | null;
  /** ISO 8601. */
  since: string;
}

interface BranchPush {
  /** `series/…`. */
  branch: string;
  commit: string;
  /** Where the branch is now; null: it is not there. */
  old: string | null;
  /** The commits change files in `MirrorForge.workflows`, which takes a permission of its own. */
  workflows: boolean;
}

/** Branches of series: made in the project's mirror, pushed to a forge. Every method throws `Failure`. */
export interface SeriesBranches {
  /**
   * Makes commits of patches on a commit, all or none. The same sources on the same base make the same commits.
   * `date` (ISO 8601) stands in where a patch has none.
   */
  build(project: Project, base: string, sources: readonly CommitSource[], date: string): Promise<BuiltSeries>;
  /** The commits of the branches `series/SLUG/…` at the forge, by what follows the slug. */
  branches(project: Project, place: MirrorPlace, slug: string): Promise<Record<string, string>>;
  /** False: the branch is elsewhere, and nothing was done. `permanent` where it may not be pushed: says what to grant. */
  push(project: Project, place: MirrorPlace, push: BranchPush): Promise<boolean>;
  /** `git range-diff` of two versions, as lines; null when it takes too long. `cut`: there is more. */
  rangeDiff(
    project: Project,
    older: CommitRange,
    newer: CommitRange,
  ): Promise<{ lines: string[]; cut: boolean } | null>;
  /**
   * Searches the branch, as last fetched, for the patches: by their patch-id and by `Message-Id:` trailers. A bounded
   * piece each time: `more` when there is more behind the new cursor. `found`: index of the patch, commit.
   */
  findMerged(
    project: Project,
    search: MergedSearch,
  ): Promise<{ cursor: string; more: boolean; found: [patch: number, commit: string][] }>;
}

/** A pull or merge request that the bot itself has opened for a branch of the same repository. */
export interface MirrorPull {
  change: number;
  /** `merged` cannot be opened again. */
  state: 'open' | 'closed' | 'merged';
  /** The branch that it is made against. */
  target: string;
  title: string;
  body: string;
  /** For people. */
  url: string;
}

/** What a mirror needs of a forge besides `Forge`, by the same rules. */
export interface MirrorForge {
  /** The folder whose files take a permission of their own to push; null where there is none. */
  readonly workflows: string | null;
  /** The bot's own of that branch, the newest first. Trusts the author's id, never a text. */
  pulls(repository: string, branch: string): Promise<MirrorPull[]>;
  /** Opens one, and gives its number. Not idempotent: who calls looks with `pulls` first. */
  openPull(
    repository: string,
    branch: string,
    content: { title: string; body: string; target: string },
  ): Promise<number>;
  /** Changes what is given. Idempotent. `permanent` where the forge does not open it again. */
  editPull(
    key: ChangeKey,
    edit: { title?: string; body?: string; target?: string; state?: 'open' | 'closed' },
  ): Promise<void>;
}
