/** What outlives a restart, and the queue. Types only. */
import type { ChangeKey, ForgeEvent, RepositoryRef } from './forge.ts';
import type { NewReview, ReviewRecord } from './reviews.ts';

/** An acceptance by `/vmsd accept`. It holds for one change, for that from and to. */
export interface StoredAcceptance {
  rule: string;
  target: string;
  /** Of the findings accepted: another from or to has another fingerprint, and the acceptance ends. */
  fingerprints: string[];
  reason: string;
  by: string;
  /** ISO 8601. */
  at: string;
}

/**
 * A write that shall be or has been done. `key` is stable (`thread:<fingerprint>`, `summary`,
 * `answer:<comment>:<n>`), so that a row outlives restarts and new heads.
 */
export interface OutboxRow {
  key: string;
  /** What the forge gave it; null: it was begun, and nobody knows whether it was done. */
  id: string | null;
}

/** What outlives a restart. Each method is one transaction; throws `Failure` (`passing`) when the database is away. */
export interface Store {
  /** Stores a delivery and its job at once. False: this id came before, and nothing was done. */
  acceptDelivery(
    id: string,
    platform: ChangeKey['platform'],
    name: string,
    event: ForgeEvent | null,
  ): Promise<boolean>;
  outbox(key: ChangeKey): Promise<OutboxRow[]>;
  /** Notes that a write is about to be done, before it is. Idempotent; an id that is there stays. */
  begin(key: ChangeKey, row: string): Promise<void>;
  /** Notes what came of it. Idempotent; a new id replaces the old. */
  done(key: ChangeKey, row: string, id: string): Promise<void>;
  /** Forgets a row: the write was refused for good, or is to be done anew. */
  undo(key: ChangeKey, row: string): Promise<void>;
  acceptances(key: ChangeKey): Promise<StoredAcceptance[]>;
  /** One a rule and target: a later one replaces it. */
  accept(key: ChangeKey, acceptance: StoredAcceptance): Promise<void>;
  /** False when there was none. */
  unaccept(key: ChangeKey, rule: string, target: string): Promise<boolean>;
  /** Of the newest version: the head that was reviewed last, or the series of the highest version. */
  lastReview(key: ChangeKey): Promise<ReviewRecord | null>;
  /** One for each head: a head that is reviewed again keeps its version and its address. */
  saveReview(key: ChangeKey, review: NewReview): Promise<void>;
  /** Where there are reviews of changes on that forge; and whether visitors may see them. */
  reviewed(platform: ChangeKey['platform']): Promise<(RepositoryRef & { isPrivate: boolean })[]>;
  /** Hides all reviews of a repository from visitors, or shows them. */
  setPrivate(platform: ChangeKey['platform'], at: RepositoryRef, isPrivate: boolean): Promise<void>;
  /** Notes what the repository of that number is called now. */
  rename(platform: ChangeKey['platform'], at: Required<RepositoryRef>): Promise<void>;
  /** The other changes of the repository whose newest review is of that head. */
  ofHead(key: ChangeKey, head: string): Promise<SameHead[]>;
  /** Notes that there is no verdict on the change with that head, and why is on its check; null: that there is one, or no change. */
  giveUp(key: ChangeKey, head: string | null): Promise<void>;
  /** The numbers of the other changes of the repository of which that was noted with that head. */
  givenUp(key: ChangeKey, head: string): Promise<number[]>;
  /** Notes that a change is closed; the next review of it says that it is not. */
  close(key: ChangeKey): Promise<void>;
  /** Notes that the check of a head is on the forge as it shall be. */
  told(key: ChangeKey, head: string): Promise<void>;
  /** Whether that was noted of the head that was reviewed last. */
  isTold(key: ChangeKey, head: string): Promise<boolean>;
  /** Whether its review has something that the forge did not take; see `ReviewContent.trouble`. */
  isOwed(key: ChangeKey, head: string): Promise<boolean>;
  /**
   * Changes that an older version stored under the name of their repository alone; `change` narrows it. Until it is
   * known whose they are, they belong to nobody.
   */
  unnumbered(platform: ChangeKey['platform'], change?: number): Promise<UnnumberedChange[]>;
  /** Gives what is stored under a name to the same change of the repository of that number. */
  number(key: ChangeKey & { repositoryId: string }, name: string): Promise<void>;
  /** Removes all that is stored about a repository: deliveries, jobs, rows, acceptances, reviews. */
  forget(platform: ChangeKey['platform'], at: RepositoryRef): Promise<void>;
}

/** A change that shares its head with another, and its own verdict. */
export interface SameHead {
  change: number;
  conclusion: ReviewRecord['conclusion'];
  title: string;
}

export interface UnnumberedChange {
  /** The name at that time. */
  repository: string;
  change: number;
  /** Of its last review, which was at that time (ISO 8601). */
  head: string;
  at: string;
  /** Ids of what the bot wrote on it: no two comments of a forge have the same. */
  comments: string[];
}

export interface Jobs {
  /**
   * Queues a job for what happened, other than from a delivery. A waiting review of the same change is superseded.
   * `after`: not before so many seconds have passed, unless something else happens to it sooner.
   */
  enqueue(event: ForgeEvent, after?: number): Promise<void>;
}

/** Sessions that were ended before their time. Throws `Failure` (`passing`) when the database is away. */
export interface SignedOut {
  add(session: string, until: Date): Promise<void>;
  has(session: string): Promise<boolean>;
}
