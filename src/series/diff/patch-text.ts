/** The text of one patch: what it says about itself, its message and its diff. */
import { decodeText, display } from '../bytes.ts';
import { type Address, parseAddress } from '../mail/addresses.ts';
import { decodeWords, parseDate, parseZone } from '../mail/header-values.ts';
import { type Diff, type DiffBudget, diffStart, parseDiff } from './diff.ts';

export interface PatchText {
  /** From header lines at the top of the body, which win over those of the mail; null when there are none. */
  author: Address | null;
  subject: string | null;
  date: string | null;
  /** Minutes east of UTC. */
  zone: number | null;
  /** Decoded text above the diff, without those header lines. */
  message: string;
  diff: Diff;
}

const inBody = /^(From|Subject|Date):[ \t]*(?![ \t])(.*)$/i;

/**
 * Takes apart the body of a patch (a byte string). `skip` is where it really begins, such as behind a scissors line;
 * for `form` see Post, for `budget` parseDiff.
 */
export function readPatchText(
  body: string,
  charset: string | null,
  form: 'mail' | 'log' | 'text',
  skip = 0,
  budget?: DiffBudget,
): PatchText {
  const text = skip > 0 ? body.slice(skip) : body;
  const result: PatchText = {
    author: null,
    subject: null,
    date: null,
    zone: null,
    message: '',
    diff: parseDiff(text, { separator: form === 'mail', ...(budget === undefined ? {} : { budget }) }),
  };
  let at = 0;
  let seen = false;
  while (at < result.diff.start) {
    const end = lineEnd(text, at);
    const line = text.slice(at, Math.min(end, at + 2000)).trimEnd();
    const field = inBody.exec(line);
    if (field) {
      let value = field[2]!;
      let next = end + 1;
      while (
        next < result.diff.start &&
        /^[ \t]+\S/.test(text.slice(next, next + 80)) &&
        value.length < 2000
      ) {
        const stop = lineEnd(text, next);
        value += text.slice(next, Math.min(stop, next + 2000)).trimEnd();
        next = stop + 1;
      }
      // "From: the manual" is text.
      if (field[1]!.toLowerCase() !== 'from' || parseAddress(value) !== null) {
        seen = true;
        takeField(result, field[1]!.toLowerCase(), value);
        at = next;
        continue;
      }
    }
    // format-patch's own first line, when its output was pasted whole.
    if (!(line === '' && !seen) && !/^>?From [0-9a-f]{40} /.test(line)) break;
    at = end + 1;
  }
  const message = decodeText(text.slice(at, result.diff.start), charset).replaceAll('\r\n', '\n');
  result.message = (form === 'log' ? message.replace(/^ {4}/gm, '') : message).trim();
  return result;
}

function takeField(result: PatchText, name: string, value: string): void {
  if (name === 'from') result.author ??= parseAddress(value);
  else if (name === 'subject') result.subject ??= decodeWords(value);
  else if (result.date === null) {
    result.date = parseDate(value);
    result.zone = parseZone(value);
  }
}

/** Where the text behind the last scissors line (`-- >8 --`) above the diff starts; 0 when there is none. */
export function behindScissors(text: string): number {
  const above = text.slice(0, diffStart(text, true));
  let behind = 0;
  for (const match of above.matchAll(/(?:^|\n)([-<>8% ]{5,80})\r?(?=\n)/g)) {
    const line = match[1]!;
    if (/>8|8<|>%|%</.test(line) && line.includes('-')) behind = match.index + match[0].length + 1;
  }
  return behind;
}

/** Trailers that say what a series stands on, from the text of a cover letter or patch. */
export interface Basis {
  baseCommit: string | null;
  basedOn: string[];
  supersedes: string[];
  prerequisites: string[];
  changeId: string | null;
}

/** Reads them from a body (a byte string); quoted lines and lines of hunks do not start this way. */
export function readBasis(text: string): Basis {
  const first = (name: string, value: string): string | null =>
    new RegExp(`(?:^|\\n)${name}:[ \\t]{0,9}(${value})[ \\t]{0,9}\\r?(?=\\n|$)`).exec(text)?.[1] ?? null;
  const all = (name: string): string[] => {
    const lines = text.matchAll(
      new RegExp(`(?:^|\\n)${name}:([^\\n]{0,2000}(?:\\n[ \\t]+<[^\\n]{0,990})?)`, 'gi'),
    );
    return Array.from(lines, (match) => namedMails(match[1]!)).flat();
  };
  return {
    baseCommit: first('base-commit', '[0-9a-f]{64}|[0-9a-f]{40}'),
    basedOn: unique([...all('Based-on'), ...all('prerequisite-message-id')]),
    supersedes: unique(all('Supersedes')),
    prerequisites: unique(
      Array.from(
        text.matchAll(/(?:^|\n)prerequisite-patch-id:[ \t]{0,9}([0-9a-f]{40})/g),
        (match) => match[1]!,
      ),
    ),
    changeId: first('change-id', '[\\w.-]{8,200}'),
  };
}

/** Message-Ids in a trailer's value: in brackets, bare, or at the end of a link to an archive. */
function namedMails(value: string): string[] {
  const text = display(value);
  const bracketed = Array.from(text.matchAll(/<\s*([^<>\s]{1,990})\s*>/g), (match) => match[1]!);
  const words = bracketed.length > 0 ? bracketed : text.split(/[\s,]+/);
  return words.flatMap((word) => {
    const link = /^https?:\/\/\S*?\/([^/\s]*(?:@|%40)[^/\s]*)\/?/.exec(word);
    const id = link ? link[1]!.replace('%40', '@') : word;
    return id.includes('@') && !id.includes('/') ? [id] : [];
  });
}

function unique(list: string[]): string[] {
  return [...new Set(list)];
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
