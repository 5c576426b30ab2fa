/** Forges: what they tell, and what is asked of them. Types, and what a repository is known by. */
import type { ForgePlatform } from './forge-descriptor.ts';

/** A repository: what it is known by, and what it is called. */
export interface RepositoryRef {
  /**
   * Its full name as it was last heard: `owner/name`, on GitLab with all groups; for `mail` the list's name. For
   * people, for addresses, and to find it by; it may be another's by now.
   */
  repository: string;
  /**
   * The forge's number of it, in digits, which stays when the name does not. What is stored, queued and asked goes by
   * it. Absent for `mail`, for names in a configuration, and in what was stored before numbers were.
   */
  repositoryId?: string;
}

/** A pull or merge request, or a series of a mailing list with all its versions. */
export interface ChangeKey extends RepositoryRef {
  platform: ForgePlatform | 'mail';
  /** The number that people see; for `mail` the lineage's. */
  change: number;
}

/** What a repository is stored and queued under: its number; a name only where there is none. */
export const identityOf = ({ repository, repositoryId }: RepositoryRef): string => repositoryId ?? repository;

/** What a webhook or a sweep says, reduced to what is needed; nothing else of a payload is kept. */
export type ForgeEvent =
  | ({
      kind: 'change';
      /** For the log only: the job asks the forge for the head that there is when it runs. */
      head: string | null;
      /** In words: `opened`, `pushed`, `base changed`, `rerequested`, `recheck`, `missed`. */
      reason: string;
      /** Who proposes it, as the forge names or numbers him; absent where that was not told. */
      author?: string;
    } & ChangeKey)
  | ({
      kind: 'command';
      /** Id of the comment, as `Forge.react` takes it. */
      comment: string;
      /** Login of who wrote it. Never the bot itself: such events are dropped. */
      author: string;
      /** The lines that `newCommandLines()` of src/commands/comment.ts finds; at least one. */
      commands: string[];
    } & ChangeKey)
  /**
   * The head of a merge queue is to be judged against what it will be merged into. `change` is the one that it ends
   * with; those before it in the queue may be in it, too.
   */
  | ({ kind: 'queue'; platform: ForgePlatform } & QueueHead)
  /**
   * The app was removed, or the repositories were: everything about them goes, unless it serves them elsewhere (a
   * repository that was transferred). `ids` in the order of the names; absent in what an older version stored.
   */
  | { kind: 'removed'; platform: ChangeKey['platform']; repositories: string[]; ids?: (string | null)[] }
  /**
   * Something about a repository has changed (its name, its owner, who may see it, whether it is archived): it is
   * looked at as it is now. `hide`: it was closed to the public, which holds before anything is asked.
   */
  | ({ kind: 'repository'; platform: ForgePlatform; reason: string; hide: boolean } & RepositoryRef)
  /** What the bot may do somewhere has changed, or what was closed is open again: all is looked at. */
  | { kind: 'sweep'; platform: ForgePlatform; reason: string }

  /** A mailing list is to be read; `repository` is its name. */
  | { kind: 'list'; platform: 'mail'; repository: string }
  /** A series of a list has got a new mail, its time has come, or somebody asks for it. */
  | ({
      kind: 'series';
      platform: 'mail';
      reason: string;
      /** Who sent it: the address in lower case; absent where that is not known. */
      author?: string;
    } & ChangeKey);

/** What a merge queue wants to merge. */
export interface QueueHead extends ChangeKey {
  /** Full commit ids. */
  head: string;
  base: string;
  /** The branch that it will be merged into, and the one that the queue made for it. */
  branch: string;
  ref: string;
}

/** A repository as the forge shows it now. */
export interface ForgeRepository extends RepositoryRef {
  repositoryId: string;
  /** Not for everybody; also where the forge does not say. */
  isPrivate: boolean;
  /** Nothing can be written there. */
  isArchived: boolean;
  /** ISO 8601; null where the forge does not say. */
  createdAt: string | null;
}

/** A change as the forge shows it now: with the name and number that its repository has now. */
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
  /** The repository is archived: nothing can be written. */
  isArchived: boolean;
}

/** Where a comment stands. `line` null: the file as a whole. Lines count in the head's (new) or merge base's (old) file. */
export interface CommentPlace {
  path: string;
  line: number | null;
  side: 'new' | 'old';
  /** The file's name on the other side of the diff, and the line's number there; null where it has none. */
  across?: { path: string; line: number | null };
}

/** What a person has said, as the forge has it. Dates are ISO 8601. */
export interface PersonalComment {
  author: string;
  body: string;
  createdAt: string;
  /** When it was edited last; at the earliest when it was written. */
  updatedAt: string;
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
 * A forge: GitHub, GitLab, or one in memory. Every method throws `Failure` (src/ports/failure.ts) and nothing else;
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
  /**
   * Open changes of every repository that the bot serves and may write checks in, for the sweep. Of the others the log
   * says why.
   */
  openChanges(): AsyncIterable<ChangeKey & { head: string }>;
  /** Heads that wait in merge queues, for the sweep. */
  queueHeads?(): AsyncIterable<QueueHead>;
  /**
   * Which changes a queue's head brings, `change` among them. Those that cannot be known are left out: what was
   * accepted in them does not hold then.
   */
  queuedChanges?(at: QueueHead): Promise<number[]>;
  /** Whether that head still waits in its queue. */
  isQueued?(at: QueueHead): Promise<boolean>;
  /**
   * The repository as it is now, by its number where that is given, else by its name; null when it is gone, or the
   * bot does not serve it (any more). Throws `Failure` when that cannot be known.
   */
  repository(ref: RepositoryRef, asked?: { now: boolean }): Promise<ForgeRepository | null>;
  /** Whether that commit is, or is known to have been, a head of the change. */
  wasHead(key: ChangeKey, head: string): Promise<boolean>;
  /** Everything that the bot has on the change, complete (all pages), oldest first. Trusts the author's id, never a text. */
  posted(key: ChangeKey): Promise<Posted>;
  /**
   * The bot's check of that name on the commit, made for this change (for `queue`: for the queue that made the
   * commit); the newest when there are several.
   */
  check(key: ChangeKey, head: string, queue?: QueueHead): Promise<PostedCheck | null>;
  /**
   * Writes the check of a commit. With an id it replaces all but the annotations, which are appended: not
   * idempotent, so an uncertain one is looked at with `check` before it is done again. With id null the check
   * is created, unless there is one: then that one is written. `forbidden` where checks may not be written.
   */
  putCheck(
    key: ChangeKey,
    head: string,
    id: string | null,
    content: CheckContent,
    queue?: QueueHead,
  ): Promise<string>;
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
  /** Resolves or re-opens a thread. Idempotent. `forbidden` where the permission is missing. */
  setResolved(key: ChangeKey, thread: string, resolved: boolean): Promise<void>;
  /** Hides (as resolved) or shows a comment. Idempotent. `forbidden` where the permission or the feature is missing. */
  setMinimised(key: ChangeKey, comment: string, minimised: boolean): Promise<void>;
  /** Adds a reaction to anyone's comment. Idempotent. `gone` when it was deleted. */
  react(key: ChangeKey, comment: string, reaction: 'eyes' | '+1' | 'confused'): Promise<void>;
  /** Anyone's comment on the change as it is now; null when it is gone, or stands on another one. Hostile. */
  comment(key: ChangeKey, comment: string): Promise<PersonalComment | null>;
  /** What the user may do in the repository, asked of the forge, not read from an event. `none` for strangers. */
  permission(key: ChangeKey, user: string): Promise<'write' | 'read' | 'none'>;
}

/** Something that the bot is not granted at a forge, and does not work for it. */
export interface ForgeGap {
  /** The account that has to grant it; null: the App itself does not ask for it. */
  where: string | null;
  /** Where that is done. */
  url: string | null;
  /** In words, such as `the permission "Checks: Read and write"`. */
  lacks: string;
  /** In words: what does not work. */
  effect: string;
}

/** What was found at a forge, for the start page. */
export interface ForgeState {
  app: { name: string; url: string } | null;
  /** Accounts that have installed it. */
  installations: number;
  gaps: ForgeGap[];
  /** Why nothing works there, in a sentence with what to do: a key of another App. Absent: nothing stops it. */
  problem?: string;
}

/** What a platform makes of a webhook: the answer, and what is to be stored before it is given. */
export interface WebhookAnswer {
  /** 202 when it is taken or asks for nothing, 401 without a valid signature, 400 when it cannot be read. */
  status: number;
  /** For who set the webhook up; one line. */
  text: string;
  deliveries: { id: string; name: string; event: ForgeEvent | null }[];
}

/** Verifies webhooks and reduces them. Header names are in lower case. Never throws for what was sent. */
export interface WebhookHandler {
  (request: { headers: Readonly<Record<string, string>>; body: Buffer }): Promise<WebhookAnswer>;
  /** The answer where the headers alone show that it is not the forge's: its body is not read. Else null. */
  refuses(headers: Readonly<Record<string, string>>): WebhookAnswer | null;
}
