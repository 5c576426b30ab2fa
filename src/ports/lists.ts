/** Types only: mailing lists. What the use cases ask of the mail world, of the store and of git. */

import type { LineageVersion, PostKind, SeriesMail, SeriesPost } from '../types/lineage.ts';
import type { ChangeKey, ForgeEvent } from './forge.ts';

export type { LineageVersion };

/** One mail as a source has it. */
export interface SourceMail {
  /** Header and body, as bytes; an mbox's quoting is undone. */
  raw: Uint8Array;
  /** Where it can be read again: `epoch/blob id`, a UID, a file's name. Opaque, no path of this machine. */
  place: string | null;
}

/** What a source has after a cursor. */
export interface SourceBatch {
  mails: SourceMail[];
  /** Everything up to and with these mails has been read when this is stored. Opaque. */
  cursor: string;
  /** For a progress bar: mails read and mails there are since the start of this reading; null where it is not known. */
  progress: { read: number; total: number | null };
  /** What could not be read, in words: a blob that is missing, a mail over the limit. */
  skipped: string[];
}

/**
 * Where a list's mails come from. It gives each mail at least once: after a crash the batch since the stored cursor
 * comes again, and a source that was made anew (a new epoch, another UID validity) may start at its beginning.
 * Methods throw `Failure`: `passing` when the source is away, `permanent` when it is not what it is said to be.
 */
export interface MailSource {
  /** Names the source in the store: another source of the same list has a cursor of its own. No secret in it. */
  readonly name: string;
  /** Batches of at most some hundred mails, oldest first, until there is none left. */
  read(cursor: string | null, signal: AbortSignal): AsyncIterable<SourceBatch>;
  /** Returns when there may be something new, at the latest after `milliseconds`. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Looks a mail up by its Message-Id (without brackets) where the source can; null: not there, or it cannot tell. */
  find(messageId: string): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** What is kept of a mail. Texts hold no NUL and no half of a character. */
export interface ListedMail {
  /** Without brackets. A mail without one gets `<digest>@no-message-id.invalid`. */
  messageId: string;
  /** SHA-256 of the raw bytes, hex: the same Message-Id with another content is another mail. */
  digest: string;
  /** ISO 8601: the date it bears, or the day it came where that is missing or in the future. */
  at: string;
  /** Address in lower case. */
  sender: string | null;
  /** The name beside the address. */
  senderName: string;
  /** Who it counts as: the address; where a list has put its own there, the name and that. */
  author: string;
  /** Decoded, one line. */
  subject: string;
  /** Of its first post that can be read; `remark`: it posts nothing. */
  kind: PostKind | 'remark';
  /** Message-Ids that it answers, the nearest first. */
  parents: string[];
  /** What it says of series; empty for remarks. */
  posts: SeriesPost[];
  /** What it shares with mails of the same series, hashed; empty for remarks. */
  keys: string[];
  /** `/vmsd` lines of a remark or note that may give commands. */
  commands: string[];
  /** Null for remarks without commands, and for mails older than the list is followed. */
  raw: Uint8Array | null;
  place: string | null;
}

/** A patch or cover letter without its text. `order` counts arrivals on the list. */
export interface ListedPost extends SeriesMail {
  keys: string[];
  /** The lineage that it is in. */
  lineage: number | null;
}

/** What came and no series has been made of, in the order in which it came. */
export interface Unsettled {
  /** The mark that `settle` takes: nobody else has settled in between. */
  from: number;
  to: number;
  posts: ListedPost[];
  /** Message-Ids of the mails that are no posts. */
  remarks: string[];
  /** The number that the next new lineage gets. */
  nextNumber: number;
}

/** A remark whose commands have not been queued yet. */
export interface OpenCommand {
  messageId: string;
  at: string;
  sender: string | null;
  commands: string[];
  /** Of the series that it is about; null while that is not known. */
  lineage: number | null;
}

/** What is made of mails. */
export interface Settlement {
  /** Those that are new or have changed; versions that are not there any more go. State and slug count for new ones. */
  lineages: Lineage[];
  /** What others may set as well, so only where it changes. */
  states: Pick<Lineage, 'number' | 'state' | 'supersededBy'>[];
  /** Which mails are in which lineage, where that is new. */
  members: { messageId: string; lineage: number }[];
  events: { event: ForgeEvent; after: number }[];
}

/** All versions of one series on one list. */
export interface Lineage {
  list: string;
  /** Counts on each list; with platform `mail` and the list's name it is the `change` of a ChangeKey. */
  number: number;
  /** Of the newest version. */
  title: string;
  /** Who sent the newest version. */
  author: { name: string; email: string } | null;
  /** For branches: lower-case letters, digits and `-`, unique on the list, the same for its whole life. */
  slug: string;
  /** `pull`: a pull request of patches that were reviewed as a series. */
  kind: 'series' | 'pull';
  state: 'open' | 'merged' | 'superseded';
  /** The number of the lineage that it has become part of, or that says it supersedes it. */
  supersededBy: number | null;
  /** Oldest first. */
  versions: LineageVersion[];
}

/** The lists' part of the store. Each method is one transaction; throws `Failure` (`passing`) when the database is away. */
export interface ListStore {
  /** When the list was first read: `now` (ISO 8601) the first time, and the same ever after. */
  followedSince(list: string, now: string): Promise<string>;
  /** Where to go on reading; null at first. */
  cursor(list: string, source: string): Promise<string | null>;
  /**
   * Stores mails, each once (list, Message-Id and digest), and the cursor. `source` null: a mail that was handed in,
   * without a cursor. Returns how many were new.
   */
  addMails(
    list: string,
    mails: readonly ListedMail[],
    from: { source: string; cursor: string } | null,
  ): Promise<number>;
  /** At most `most` mails; null when all are settled. */
  unsettled(list: string, most: number): Promise<Unsettled | null>;
  /** Posts that have one of the keys, and all that are in a lineage with one of those; the first `most`. */
  related(list: string, keys: readonly string[], most: number): Promise<ListedPost[]>;
  /** What the mails of these Message-Ids answer; those that are not known are left out. */
  parentsOf(list: string, messageIds: readonly string[]): Promise<Map<string, string[]>>;
  /** Some hundred at most, the oldest first. */
  openCommands(list: string): Promise<OpenCommand[]>;
  /**
   * Stores what was made of the mails up to a mark, and queues its events, all or nothing. False: somebody else has
   * settled them, and nothing was done.
   */
  settle(list: string, mark: { from: number; to: number }, settlement: Settlement): Promise<boolean>;
  /** Queues the commands of a remark, or lets them go (`event` null): once, whoever asks. */
  takeCommands(list: string, messageId: string, event: ForgeEvent | null): Promise<void>;
  lineage(list: string, number: number): Promise<Lineage | null>;
  lineages(list: string, filter: { state?: Lineage['state'] }): Promise<Lineage[]>;
  /** Lineages by their numbers; those that are not there are left out. */
  lineagesOf(list: string, numbers: readonly number[]): Promise<Lineage[]>;
  /** Those of the slugs that are taken. */
  takenSlugs(list: string, slugs: readonly string[]): Promise<string[]>;
  setState(list: string, number: number, state: Lineage['state']): Promise<void>;
  /** The stored mails, in the order asked for; those whose text is not kept are left out. */
  rawOf(list: string, messageIds: readonly string[]): Promise<{ messageId: string; raw: Uint8Array }[]>;
  /** Of the mails that are known, in no order. */
  subjectsOf(list: string, messageIds: readonly string[]): Promise<string[]>;
  /** When the last of these mails came (ISO 8601), whatever date it bears; null when none is there. */
  lastArrival(list: string, messageIds: readonly string[]): Promise<string | null>;
  /** Patch mails of a sender (address in lower case) before a time, the newest first: header and body. */
  patchesBy(list: string, sender: string, before: string, most: number): Promise<Uint8Array[]>;
  /** Where a mail belongs; null when it is not known. `lineage` null: it is in no series. */
  locate(
    list: string,
    messageId: string,
  ): Promise<{
    lineage: number | null;
    head: string | null;
    place: string | null;
    sender: string | null;
  } | null>;
}

/** The repository that a list's patches are for. Both from the server file. */
export interface Project {
  /** A git address, or the absolute path of a folder. */
  address: string;
  branch: string;
}

/**
 * Mirrors of the projects' repositories: the branch with its whole history, file contents only where they are asked
 * for. Every method throws `Failure`; several may run at once. Where `milliseconds` are given, nobody waits for longer: then
 * it is let go of, and whoever is next has the mirror.
 */
export interface Projects {
  /** Fetches the branch. `gone` when there is none of that name. */
  fetch(project: Project): Promise<{ gitDir: string; tip: string }>;
  /** The newest commit of the branch before a time (ISO 8601), by first parents and as last fetched; null: none is so old. */
  tipAt(project: Project, date: string): Promise<string | null>;
  /** Whether the commit (a full id) is there, fetched for it if the repository gives it. */
  has(project: Project, commit: string): Promise<boolean>;
  /** Whether the commit (a full id) is in the branch as last fetched. Nothing is fetched for it. */
  isInBranch(project: Project, commit: string, milliseconds?: number): Promise<boolean>;
  /**
   * Fetches the contents that a review of a series on one of these commits reads: the folders that matter to every
   * review, and the files that the patches change (byte strings), as they are there and as their `index` lines name
   * them. Commits that are not there are passed over.
   */
  fetchFiles(
    project: Project,
    commits: readonly string[],
    files: readonly NamedFile[],
    milliseconds?: number,
  ): Promise<void>;
}

/** A file that a patch changes, and the (abbreviated) blob id that it was changed from. */
export interface NamedFile {
  path: string;
  id: string | null;
}

/** A mail of our own. Names and the subject may be hostile: who writes it makes one line of each, whatever is in it. */
export interface OutgoingMail {
  /** Without brackets; the same whenever the same is said, so that a copy can be found, and two are one to readers. */
  messageId: string;
  from: { name: string; email: string };
  to: { name: string; email: string }[];
  cc: { name: string; email: string }[];
  subject: string;
  /** The mail that it answers. */
  inReplyTo: string;
  /** Oldest first; ends with `inReplyTo`. */
  references: string[];
  /** ISO 8601. */
  date: string;
  /** For filters: rules, or `answer`. */
  about: string[];
  /** Ends with a newline. Its lines are kept as they are. */
  text: string;
}

export interface Mailer {
  /**
   * Hands a mail to the mail server, which has it when this returns. Throws `Failure`: `passing` (with `uncertain`
   * when it may have been taken), `permanent` when the server does not want it. Returns the addresses that it refused.
   */
  send(mail: OutgoingMail): Promise<{ refused: string[] }>;
}

/** A row about a mail; see `SentMails`. */
export interface SentRow {
  key: string;
  /** What came of it; null: it was begun, and nobody knows whether it was sent. */
  id: string | null;
  /** When it was begun last. */
  begun: Date;
}

/**
 * The outbox of the lists' mails, on the rows of `Store.outbox`. A row `mail:…` is one mail. Each method is one
 * transaction; throws `Failure` (`passing`) when the database is away.
 */
export interface SentMails {
  rows(key: ChangeKey): Promise<SentRow[]>;
  /**
   * Notes that a mail is about to be sent, and rows that hold because of it. False, and nothing is noted, when
   * `perHour` mails of the list were begun in the hour before `now`, or of those whose rows begin with `share.rows` as
   * many as they may be; then `after` has the seconds until one may be.
   * Whoever asks for the same list at the same time waits. A row that is there gets the new time.
   */
  begin(
    key: ChangeKey,
    row: string,
    because: readonly { key: string; id: string }[],
    limit: { perHour: number; share?: { rows: string; most: number } | null; now: Date },
  ): Promise<{ begun: true } | { begun: false; after: number }>;
  done(key: ChangeKey, row: string, id: string): Promise<void>;
  /** Forgets rows. */
  undo(key: ChangeKey, rows: readonly string[]): Promise<void>;
}

/** The verdict on one patch, as Patchwork shows it. */
export interface PatchCheck {
  state: 'pending' | 'success' | 'warning' | 'fail';
  /** One line. */
  description: string;
  /** Null: there is no page about it. */
  targetUrl: string | null;
}

export interface PatchChecks {
  /**
   * Posts a check of the patch with this Message-Id, unless the newest of ours says the same. `unknown`: the server
   * has no such patch, or not yet. Throws `Failure`.
   */
  post(messageId: string, check: PatchCheck): Promise<'posted' | 'there' | 'unknown'>;
}
