/** Types only: what is known of a tree's targets, and what is asked of its repository to find it out. */

import type { KnownPeople } from '../types/people.ts';
import type { RegistrationType, Report } from '../types/report.ts';
import type { SourceTree } from '../types/tree.ts';

/** A release, or, as the last one of a list, the tip of the branch. */
export interface Release {
  /** `2.5`; `now` for the tip. */
  version: string;
  commit: string;
  /** ISO 8601. */
  date: string;
}

/** What each target registers at a release, by its name. */
export type TypesAt = Record<string, RegistrationType>;

/** Where a target's type is another one than at the release before. */
export interface TypeChange {
  target: string;
  /** Index of the first release that has it. */
  release: number;
  /** null: the target is not there. */
  from: RegistrationType | null;
  to: RegistrationType | null;
  /** Who did it; null where no single commit shows it. */
  by: { commit: string; date: string; subject: string } | null;
}

/** The targets of a tree, as they are and as they were. */
export interface TargetHistory {
  schema: 'vmsd-warden/targets/v1';
  /** Oldest first; the last one is `now`. */
  releases: Release[];
  /** By release, in the same order. */
  types: TypesAt[];
  changes: TypeChange[];
  /** The audit of `now`. */
  audit: Report;
  /** Who looks after the targets, by the file MAINTAINERS of `now`; absent where that was not looked for. */
  people?: KnownPeople[];
}

/** A commit between two releases. */
export interface CommitBetween {
  commit: string;
  parent: string;
  date: string;
  subject: string;
}

/** A repository, as the history of its targets is made from it. */
export interface HistoryRepository {
  /** Releases that the tip has behind it, since 2013, oldest first. */
  releases(tip: string): Promise<Release[]>;
  /** ISO 8601. */
  dateOf(commit: string): Promise<string>;
  /** Commits of `from..to` without merges that change something below the paths, oldest first. */
  between(from: string, to: string, paths: readonly string[]): Promise<CommitBetween[]>;
  /** Makes the contents of these commits readable, where they have to be fetched. */
  need(commits: readonly string[]): Promise<void>;
  tree(commit: string): SourceTree;
}

/** What is known of the configured tree. */
export interface TargetsState {
  /** Null: none is configured, and `history` is what the project ships. */
  tree: { repository: string; branch: string } | null;
  history: TargetHistory | null;
  /** An audit that runs; `all` is 0 until it is known. */
  building: { done: number; all: number } | null;
  /** Why the last audit failed. */
  problem: string | null;
}
