/** Types only: what the core and the use cases ask of the outside. */
import type { NewReview } from './review-ports.ts';
import type { Patch, Series } from './types/series.ts';
import type { SourceTree, TreeChanges } from './types/tree.ts';

export type { ChangedFile, SourceTree, TreeChanges, TreeEntry } from './types/tree.ts';

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

export type ForgePlatform = 'github' | 'gitlab';

/**
 * A pull or merge request, or a series of a mailing list with all its versions. `repository` is its full name:
 * `owner/name`, on GitLab with all groups; for `mail` the list's name.
 */
export interface ChangeKey {
  platform: ForgePlatform | 'mail';
  repository: string;
  /** The number that people see; for `mail` the lineage's. */
  change: number;
}

/** What a webhook or a sweep says, reduced to what is needed; nothing else of a payload is kept. */
export type ForgeEvent =
  | ({
      kind: 'change';
      /** For the log only: the job asks the forge for the head that there is when it runs. */
      head: string | null;
      /** In words: `opened`, `pushed`, `base changed`, `rerequested`, `recheck`, `missed`. */
      reason: string;
    } & ChangeKey)
  | ({
      kind: 'command';
      /** Id of the comment, as `Forge.react` takes it. */
      comment: string;
      /** Login of who wrote it. Never the bot itself: such events are dropped. */
      author: string;
      /** The lines that `newCommandLines()` of src/commands/read.ts finds; at least one. */
      commands: string[];
    } & ChangeKey)
  /** The app was removed: everything about these repositories goes. */
  | { kind: 'removed'; platform: ChangeKey['platform']; repositories: string[] }
  /** A mailing list is to be read; `repository` is its name. */
  | { kind: 'list'; platform: 'mail'; repository: string }
  /** A series of a list has got a new mail, its time has come, or somebody asks for it. */
  | ({ kind: 'series'; platform: 'mail'; reason: string } & ChangeKey);

/** A change as the forge shows it now. */
export interface Change extends ChangeKey {
  state: 'open' | 'closed';
  /** Full commit id of the source branch's tip. */
  head: string;
  /** The target branch's name, and its tip. */
  base: { branch: string; commit: string };
  /** Of the repository that the change is made to. */
  defaultBranch: string;
  title: string;
  /** The description; for mirrored series the cover letter. Hostile. */
  body: string;
  /** Login. */
  author: string;
  /** For people. */
  url: string;
  /** The repository is not for everybody; also where the forge does not say. */
  isPrivate: boolean;
}

/** Where a comment stands. `line` null: the file as a whole. Lines count in the head's (new) or merge base's (old) file. */
export interface CommentPlace {
  path: string;
  line: number | null;
  side: 'new' | 'old';
  /** The file's name on the other side of the diff, and the line's number there; null where it has none. */
  across?: { path: string; line: number | null };
}

/** A thread that the bot itself has opened. Others are never reported. */
export interface PostedThread {
  /** As `setResolved` takes it. */
  thread: string;
  /** The bot's first comment, as `updateComment` takes it. */
  comment: string;
  body: string;
  resolved: boolean;
  /** The first comment is hidden. */
  minimised: boolean;
  /** Someone else has written in it. */
  answered: boolean;
  /** Where it stands in the change's newest diff; null when that line is not there any more (outdated). */
  place: CommentPlace | null;
}

/** A comment of the bot that is in no thread: the summary, an answer to a command. */
export interface PostedComment {
  comment: string;
  body: string;
  minimised: boolean;
}

export interface PostedCheck {
  id: string;
  conclusion: CheckConclusion | null;
  title: string;
  summary: string;
  text: string | null;
}

/** What the bot has on a change. */
export interface Posted {
  threads: PostedThread[];
  comments: PostedComment[];
}

export type CheckConclusion = 'success' | 'failure' | 'neutral';

export interface Annotation {
  path: string;
  /** 1-based, in the head's file. */
  line: number;
  level: 'failure' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** A check as it shall be. Texts are Markdown of 65,535 characters at most. */
export interface CheckContent {
  conclusion: CheckConclusion;
  title: string;
  summary: string;
  text: string | null;
  /** At most 50. They are added to those that the check has; a forge without annotations leaves them out. */
  annotations: Annotation[];
}

/**
 * A forge: GitHub, GitLab, or one in memory. Every method throws `Failure` (src/failure.ts) and nothing else;
 * a write that timed out or got a 5xx is `passing` and `uncertain`. None retries by itself for longer than a few
 * seconds: the job does. Ids are opaque. "Idempotent": to do it twice is to do it once, and what is already so
 * is no failure.
 */
export interface Forge {
  /**
   * Whether a check shows summary, text and annotations. Where not, it is a conclusion with a title, `check` gives
   * empty texts, and what only the check would tell goes into a comment.
   */
  readonly checkTexts: boolean;
  /** The change as it is now; null when it, or the repository, is gone. */
  change(key: ChangeKey): Promise<Change | null>;
  /** Open changes of every repository that the bot serves, for the sweep. */
  openChanges(): AsyncIterable<ChangeKey & { head: string }>;
  /** Not for everybody, or not there (any more). Throws `Failure` when that cannot be known. */
  isPrivate(repository: string): Promise<boolean>;
  /** Everything that the bot has on the change, complete (all pages), oldest first. Trusts the author's id, never a text. */
  posted(key: ChangeKey): Promise<Posted>;
  /** The bot's check of that name on the commit, made for this change; the newest when there are several. */
  check(key: ChangeKey, head: string): Promise<PostedCheck | null>;
  /**
   * Writes the check of a commit. With an id it replaces all but the annotations, which are appended: not
   * idempotent, so an uncertain one is looked at with `check` before it is done again. With id null the check
   * is created, unless there is one: then that one is written. `forbidden` where checks may not be written.
   */
  putCheck(key: ChangeKey, head: string, id: string | null, content: CheckContent): Promise<string>;
  /**
   * Opens a thread on a line or on a file. Not idempotent: who calls looks for the marker first. `anchor` where the
   * forge refuses the place; a forge without comments on files throws that too.
   */
  createThread(
    key: ChangeKey,
    head: string,
    place: CommentPlace,
    body: string,
  ): Promise<{ thread: string; comment: string }>;
  /** A comment on the change itself. Not idempotent. */
  createComment(key: ChangeKey, body: string): Promise<string>;
  /** Replaces the text of a comment or of a thread's first comment. Idempotent. `gone` when someone deleted it. */
  updateComment(key: ChangeKey, comment: string, body: string): Promise<void>;
  /** Resolves or re-opens a thread. Idempotent. `forbidden` where the permission lacks. */
  setResolved(key: ChangeKey, thread: string, resolved: boolean): Promise<void>;
  /** Hides (as resolved) or shows a comment. Idempotent. `forbidden` where the permission or the feature lacks. */
  setMinimised(key: ChangeKey, comment: string, minimised: boolean): Promise<void>;
  /** Adds a reaction to anyone's comment. Idempotent. `gone` when it was deleted. */
  react(key: ChangeKey, comment: string, reaction: 'eyes' | '+1' | 'confused'): Promise<void>;
  /** What the user may do in the repository, asked of the forge, not read from an event. `none` for strangers. */
  permission(key: ChangeKey, user: string): Promise<'write' | 'read' | 'none'>;
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
  url(repository: string): string;
  /** Value of an `Authorization` header that may only read; null where none is needed. Throws `Failure`. */
  authorization(repository: string): Promise<string | null>;
}

/** How git pushes to them. */
export interface PushAccess extends GitAccess {
  /** The same for one that may write, also to the workflows. `permanent` where that is not granted. */
  pushAuthorization(repository: string, workflows: boolean): Promise<string | null>;
}

/** Mirrors of repositories. */
export interface Mirrors {
  /**
   * Fetches head, target branch and default branch. Throws `Failure`: `gone` when the head is not there any more
   * (the change moved on), `passing` for the network. Several may run at once.
   */
  fetch(change: Change): Promise<FetchedChange>;
  /** Removes what is kept of a repository. */
  remove(platform: ChangeKey['platform'], repository: string): Promise<void>;
}

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

/** What is known of a change's last review: for `/vmsd status` and the sweep. */
export interface ReviewRecord {
  head: string;
  conclusion: CheckConclusion;
  title: string;
  findings: {
    rule: string;
    severity: string;
    target: string | null;
    fingerprint: string;
    accepted: boolean;
  }[];
  /** ISO 8601. */
  at: string;
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
  reviewed(platform: ChangeKey['platform']): Promise<{ repository: string; isPrivate: boolean }[]>;
  /** Hides all reviews of a repository from visitors, or shows them. */
  setPrivate(platform: ChangeKey['platform'], repository: string, isPrivate: boolean): Promise<void>;
  /** Removes all that is stored about a repository: deliveries, jobs, rows, acceptances, reviews. */
  forget(platform: ChangeKey['platform'], repository: string): Promise<void>;
}

export interface Jobs {
  /**
   * Queues a job for what happened, other than from a delivery. A waiting review of the same change is superseded.
   * `after`: not before so many seconds have passed, unless something else happens to it sooner.
   */
  enqueue(event: ForgeEvent, after?: number): Promise<void>;
}

export interface Clock {
  now(): Date;
}

/** Structured: what varies is in the fields, and the message is always the same. Never a secret. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What a platform makes of a webhook: the answer, and what is to be stored before it is given. */
export interface WebhookAnswer {
  /** 202 when it is taken or asks for nothing, 401 without a valid signature, 400 when it cannot be read. */
  status: number;
  /** For who set the webhook up; one line. */
  text: string;
  deliveries: { id: string; name: string; event: ForgeEvent | null }[];
}

/** Verifies a webhook and reduces it. Header names are in lower case. Never throws for what was sent. */
export type WebhookHandler = (request: {
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}) => Promise<WebhookAnswer>;
