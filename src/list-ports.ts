/** Types only: mailing lists. What the use cases ask of the mail world, of the store and of git. */
import type { Limit, Patch } from './series/types.ts';

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

/** What is kept of a mail. */
export interface ListedMail {
  /** Without brackets. A mail without one gets `<digest>@no-message-id.invalid`. */
  messageId: string;
  /** SHA-256 of the raw bytes, hex: the same Message-Id with another content is another mail. */
  digest: string;
  /** ISO 8601: the date it bears, or the day it came where that is missing or in the future. */
  at: string;
  /** Address in lower case. */
  sender: string | null;
  /** Decoded, one line. */
  subject: string;
  /** `patch` and `cover` make series; `remark` is everything else. */
  kind: 'patch' | 'cover' | 'remark';
  /** Message-Ids that it answers, the nearest first. */
  parents: string[];
  /** Null for remarks, and for mails older than the list is followed. */
  raw: Uint8Array | null;
  place: string | null;
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
  /** Oldest first. */
  versions: LineageVersion[];
}

/** One version of a series as it was sent; a version that was sent again has the same number and another head. */
export interface LineageVersion {
  version: number;
  /** Message-Id of its cover letter, else of its first patch: names the version. */
  head: string;
  title: string;
  rfc: boolean;
  total: number;
  /** Indices that are there. */
  received: number[];
  /** Of its first and its last mail. ISO 8601. */
  firstAt: string;
  lastAt: string;
  /** Message-Ids of its cover letter and its patches. */
  mails: string[];
}

/** The lists' part of the store. Each method is one transaction; throws `Failure` (`passing`) when the database is away. */
export interface ListStore {
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
  lineage(list: string, number: number): Promise<Lineage | null>;
  lineages(list: string, filter: { state?: Lineage['state'] }): Promise<Lineage[]>;
  setState(list: string, number: number, state: Lineage['state']): Promise<void>;
  /** The stored mails of a version, those that the list lacks left out. */
  rawOf(list: string, messageIds: readonly string[]): Promise<{ messageId: string; raw: Uint8Array }[]>;
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

/** A patch that is made into a commit. */
export interface CommitSource {
  patch: Patch;
  /** The message as mailed: subject line and body, without the diff and what stands below `---`. */
  message: string;
}

/** What came of a series on its base. */
export interface BaseChoice {
  /** Full commit id. */
  commit: string;
  /** What was used and why, for people: "its base-commit", "the tip of master at the date of the mail". */
  note: string;
  /** Series that are applied first (`Based-on:`), as raw mails, outermost first. */
  first: { title: string; messageId: string; mails: Uint8Array[] }[];
  limits: Limit[];
}

/** The repository that a list's patches are for. Both from the server file. */
export interface Project {
  /** A git address, or the absolute path of a folder. */
  address: string;
  branch: string;
}

/**
 * Mirrors of the projects' repositories: the branch with its whole history, file contents only where they are asked
 * for. Every method throws `Failure`; several may run at once.
 */
export interface Projects {
  /** Fetches the branch. `gone` when there is none of that name. */
  fetch(project: Project): Promise<{ gitDir: string; tip: string }>;
  /** The newest commit of the branch before a time (ISO 8601), by first parents and as last fetched; null: none is so old. */
  tipAt(project: Project, date: string): Promise<string | null>;
  /** Whether the commit (a full id) is there, fetched for it if the repository gives it. */
  has(project: Project, commit: string): Promise<boolean>;
  /**
   * Fetches the contents that a review of a series on one of these commits reads: the folders that matter to every
   * review, and the files that the patches change (byte strings), as they are there and as their `index` lines name
   * them. Commits that are not there are passed over.
   */
  fetchFiles(project: Project, commits: readonly string[], files: readonly NamedFile[]): Promise<void>;
}

/** A file that a patch changes, and the (abbreviated) blob id that it was changed from. */
export interface NamedFile {
  path: string;
  id: string | null;
}
