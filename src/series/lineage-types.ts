/** What a list keeps of patches and of the series that they make. Types only. */
import type { Subject } from './subject.ts';

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
