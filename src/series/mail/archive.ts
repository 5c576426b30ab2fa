/** A thread as a web archive shows it: headings, `Posted by …`, texts; no mail headers. */
import { display } from '../bytes.ts';
import type { Address } from './addresses.ts';

export interface ArchivePiece {
  /** The heading: the subject of the mail. Decoded. */
  subject: string;
  /** The name behind `Posted by`; the page shows no address. */
  author: Address;
  /** What follows. A byte string. */
  text: string;
}

const posted =
  /\n([^\n]{1,500}[^\r\n])\r?\n+Posted by ([^\n]{1,200}?),? (?:\d{1,3}(?: |\xc2\xa0)[^\n]{0,60}ago|on \d[^\n]{0,60})[ \t\r]*\n/g;

/** The pieces of such a page in order; empty when the text is none. */
export function splitArchivePage(text: string): ArchivePiece[] {
  if (!text.includes('\nPosted by ')) return [];
  const heads = [...`\n${text}`.matchAll(posted)];
  return heads.map((head, i) => ({
    subject: display(head[1]!),
    author: { name: display(head[2]!), email: '' },
    // One newline was put in front: offsets are one too large.
    text: text.slice(
      head.index + head[0].length - 1,
      heads[i + 1] ? heads[i + 1]!.index - 1 + 1 : text.length,
    ),
  }));
}
