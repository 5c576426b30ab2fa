/** One thing that was posted: a mail, or a text that stands for one. What it is, and how to read on. */

import type { Subject } from '../../types/lineage.ts';
import type { Body } from './body.ts';
import type { Address } from './headers.ts';

export interface Post {
  /** Place in the inputs, counted over all of them. */
  order: number;
  /** Place of its input, and that input's name for messages. */
  input: number;
  inputName: string;
  /**
   * patch: has a diff of its own. cover: number 0 of a series. empty: says that it is a patch, but no diff could be
   * found in it. Everything else is not kept.
   */
  kind: 'patch' | 'cover' | 'empty';
  subject: Subject;
  sender: Address | null;
  /** ISO 8601; null when there is none. */
  date: string | null;
  /** The zone of that date, minutes east of UTC; null when it is not known. */
  zone: number | null;
  messageId: string | null;
  /** Message-Ids of the mails that this one answers, nearest first. */
  parents: string[];
  commit: string | null;
  /** Reads the body; kept as bytes until then, for a mailbox may hold thousands that are not judged. */
  body: () => Body;
  /** What the body is: of a mail (a `---` line ends its message), of `git log` (indented message), or bare text. */
  form: 'mail' | 'log' | 'text';
  /** Where the patch starts in the body: behind a scissors line. */
  skip: number;
  /** What went wrong while the mail was read. */
  limits: { code: string; detail: string }[];
}
