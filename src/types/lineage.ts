/** What a list keeps of patches and of the series that they make. Types only. */

/** What the subject line of a patch mail says. */
export interface Subject {
  /** Without reply marks, list names and the patch prefix; white space is collapsed. */
  title: string;
  /** Marked as an answer or as forwarded: `Re:`, `Aw:`, `Fwd:` and their kin. */
  reply: boolean;
  /** Says itself that it is a patch or a cover letter: `[PATCH …]`, `[RFC …]`, `[PULL …]`, `[3/7]`. */
  tagged: boolean;
  pull: boolean;
  /** 1 when it does not say. */
  version: number;
  /** The 1 of `v5.1`, which replaces one patch of v5; else 0. */
  revision: number;
  /** n and m of `n/m`; both null when there is no number. */
  index: number | null;
  total: number | null;
  /** There is something like a number, but it cannot be read: `[PATCH x/7]`. */
  unreadableNumber: boolean;
}

/** A post without its text: plain data that a list keeps. */
export interface SeriesPost {
  kind: 'patch' | 'cover' | 'empty';
  subject: Subject;
  /** Its prefix names it an RFC. */
  rfc: boolean;
  changeId: string | null;
  /** Message-Ids. */
  supersedes: string[];
}

/** A mail with posts. */
export interface SeriesMail {
  messageId: string;
  /** ISO 8601. */
  at: string;
  /** Address in lower case, and the name beside it. */
  sender: string | null;
  senderName: string;
  /** Who it counts as: see ListedMail. */
  author: string;
  /** Message-Ids that it answers, the nearest first. */
  parents: string[];
  posts: SeriesPost[];
  /** Of mails with one Message-Id the lower counts. */
  order: number;
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
