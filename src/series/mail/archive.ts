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

const posted = /\nPosted by ([^\n]{1,300})\n/g;
/** Who and when; the blank behind the number may be a hard one, whose bytes these are. */
const byWhom = /^([^\n]{1,200}?),? (?:\d{1,3}(?: |\xc2\xa0)[^\n]{0,60}ago|on \d[^\n]{0,60})[ \t\r]*$/;
const longestHeading = 500;

/** The pieces of such a page in order; empty when the text is none. */
export function splitArchivePage(text: string): ArchivePiece[] {
  if (!text.includes('\nPosted by ')) return [];
  const heads = Array.from(text.matchAll(posted), (line) => {
    const heading = lineBefore(text, line.index);
    const author = byWhom.exec(line[1]!)?.[1];
    if (author === undefined || heading.text.length < 2 || heading.text.length > longestHeading) return [];
    return [{ heading, author, end: line.index + line[0].length }];
  }).flat();
  return heads.map(({ heading, author, end }, i) => ({
    subject: display(heading.text),
    author: { name: display(author), email: '' },
    text: text.slice(end, heads[i + 1]?.heading.start),
  }));
}

/** The last line with anything on it before the newline at `at`. */
function lineBefore(text: string, at: number): { text: string; start: number } {
  let end = at;
  while (text[end - 1] === '\n') end -= 1;
  if (text[end - 1] === '\r') end -= 1;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return { text: text.slice(start, Math.max(start, end)), start };
}
