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
  /** It names no version: what it answers may. Lists that were read by older releases do not tell; then it does. */
  unversioned: boolean;
  /** The 1 of `v5.1`, which replaces one patch of v5; else 0. */
  revision: number;
  /** n and m of `n/m`; both null when there is no number. */
  index: number | null;
  total: number | null;
  /** There is something like a number, but it cannot be read: `[PATCH x/7]`. */
  unreadableNumber: boolean;
  /** `RESEND` or `REPOST`. Like `release`, absent in what older releases have stored. */
  resend: boolean;
  /** The release or stable branch that its prefix names: `stable-9.1.2`, `for-6.1`, `5.10`; null: none. */
  release: string | null;
}

/**
 * What a mail posts. patch: has a diff of its own. cover: number 0 of a series. empty: says that it is a patch, but no
 * diff could be found in it. note: no patch, but its author may say with it what a series of his stands on, or it may
 * be a cover letter that does not say so.
 */
export type PostKind = 'patch' | 'cover' | 'empty' | 'note';

/** A post without its text: plain data that a list keeps. */
export interface SeriesPost {
  kind: PostKind;
  subject: Subject;
  /** See Post. Absent in what older releases have stored. */
  inAnswer?: boolean;
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
  /**
   * Message-Ids of its head, then of its other mails. Where only some patches were sent anew, those of the version that
   * they answer stand before the head.
   */
  mails: string[];
}
