/** One thing that was posted: a mail, or a text that stands for one. What it is, and how to read on. */

import type { PostKind, Subject } from '../../types/lineage.ts';
import type { Address } from './addresses.ts';
import type { MailBody } from './body.ts';

export interface Post {
  /** Place in the inputs, counted over all of them. */
  order: number;
  /** Place of its input, and that input's name for messages. */
  input: number;
  inputName: string;
  /** Everything else is not kept. */
  kind: PostKind;
  subject: Subject;
  /** The mail that carries it is an answer, or was forwarded, whatever the patch in it calls itself. */
  inAnswer: boolean;
  /** Its number is that of the patch that it answers: the subject has none. */
  renumbered?: true;
  /** It was forwarded, with the header of another mail above the patch: who forwards it has not sent it. */
  forwarded?: true;
  sender: Address | null;
  /** Who it counts as: the sender's address; where a list has put its own there, the name and that. '': nobody. */
  author: string;
  /** ISO 8601; null when there is none. */
  date: string | null;
  /** The zone of that date, minutes east of UTC; null when it is not known. */
  zone: number | null;
  messageId: string | null;
  /** Message-Ids of the mails that this one answers, nearest first. */
  parents: string[];
  commit: string | null;
  /** Reads the body; kept as bytes until then, for a mailbox may hold thousands that are not judged. */
  body: () => MailBody;
  /** What its text says of the series that it belongs to, where that is known without the text. */
  said?: { changeId: string | null; supersedes: string[] };
  /** What the body is: of a mail (a `---` line ends its message), of `git log` (indented message), or bare text. */
  form: 'mail' | 'log' | 'text';
  /** Where the patch starts in the body: behind a scissors line. */
  skip: number;
  /** What went wrong while the mail was read. */
  limits: { code: string; detail: string }[];
}

/** In an order that does not depend on how posts came; what has neither date nor Message-Id stays as it came. */
export function comparePosts(a: Post, b: Post): number {
  return (
    compareText(a.date ?? '', b.date ?? '') ||
    compareText(a.messageId ?? '', b.messageId ?? '') ||
    a.order - b.order
  );
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where a mail or text comes from. */
export interface Origin {
  order: number;
  input: number;
  inputName: string;
}
