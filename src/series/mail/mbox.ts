/** Splits mailboxes into mails. Works on bytes: a mailbox may be larger than a string should be. */

export interface RawMail {
  /** The `From ` line above the mail, without its newline; null when the mail stands alone. */
  envelope: string | null;
  /** Header and body as they stand in the file: mboxrd's `>From ` is still quoted. */
  bytes: Buffer;
}

const lf = 10;
const cr = 13;

/** The mails of a mailbox, one by one (there may be millions); null when the text does not start as one. */
export function splitMbox(bytes: Buffer): Iterable<RawMail> | null {
  let at = 0;
  while (at < bytes.length && (bytes[at] === lf || bytes[at] === cr)) at++;
  if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
  const envelope = envelopeAt(bytes, at);
  return envelope === null ? null : mailsFrom(bytes, at, envelope);
}

function* mailsFrom(bytes: Buffer, at: number, first: string): Generator<RawMail> {
  let envelope = first;
  let start = lineEnd(bytes, at) + 1;
  let search = start - 1;
  for (;;) {
    const found = bytes.indexOf('\nFrom ', Math.max(0, search), 'latin1');
    if (found < 0) break;
    search = found + 1;
    const next = envelopeAt(bytes, found + 1);
    if (next === null) continue;
    // git's and public-inbox's own `From ` lines cannot be mistaken; others need the blank line of mailboxes, or a whole
    // header below.
    const apart = found < start || blankBefore(bytes, found) || unmistakable.test(next);
    if (!apart && !isHeaderBelow(bytes, lineEnd(bytes, found + 1) + 1)) continue;
    yield { envelope, bytes: bytes.subarray(start, Math.max(start, found + 1)) };
    envelope = next;
    start = lineEnd(bytes, found + 1) + 1;
    search = start - 1;
  }
  yield { envelope, bytes: bytes.subarray(Math.min(start, bytes.length)) };
}

const unmistakable = /^From (?:[0-9a-f]{40,64} Mon Sep 17 00:00:00 2001|mboxrd@z )/;

/** The commit that `git format-patch` names in its `From ` line; null for other mailboxes. */
export function commitOf(envelope: string): string | null {
  const id = /^From ([0-9a-f]{40}|[0-9a-f]{64}) Mon Sep 17 00:00:00 2001/.exec(envelope)?.[1];
  return id === undefined || /^0+$/.test(id) ? null : id;
}

/** Undoes mboxrd's quoting: one `>` goes from each line of `>`s and `From `. Diffs have no such lines. */
export function unquoteFrom(text: string): string {
  return text.includes('>From ') ? text.replace(/(^|\n)>(>*From )/g, '$1$2') : text;
}

function lineEnd(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(lf, at);
  return end < 0 ? bytes.length : end;
}

function blankBefore(bytes: Buffer, newline: number): boolean {
  const before = bytes[newline - 1];
  return before === lf || (before === cr && bytes[newline - 2] === lf);
}

function onlyBlank(bytes: Buffer, end: number): boolean {
  return end < 100 && bytes.toString('latin1', 0, end).trim() === '';
}

/** Do the lines there say of whom a mail is, and what about or when? */
function isHeaderBelow(bytes: Buffer, at: number): boolean {
  const seen = new Set<string>();
  for (const line of bytes.toString('latin1', at, at + 8000).split('\n')) {
    if (/^\r?$/.test(line)) break;
    const field = /^([!-9;-~]{1,80})[ \t]*:/.exec(line)?.[1]?.toLowerCase();
    if (field !== undefined) seen.add(field);
    else if (!/^(?:[ \t]|>?From )/.test(line)) return false;
  }
  return seen.has('from') && (seen.has('subject') || seen.has('date')) && seen.size >= 3;
}

/**
 * A `From ` line with a date, by the test of `git mailsplit`, followed by something that looks like a header; or one of
 * a single word (`From A`), as some programs write it, above a whole header.
 */
function envelopeAt(bytes: Buffer, at: number): string | null {
  if (bytes.toString('latin1', at, at + 5) !== 'From ') return null;
  const end = lineEnd(bytes, at);
  if (end - at > 1000) return null;
  const line = bytes.toString('latin1', at, end).trimEnd();
  if (/^From \S{1,100}$/.test(line)) {
    const apart = at === 0 || blankBefore(bytes, at - 1) || onlyBlank(bytes, at);
    return apart && isHeaderBelow(bytes, end + 1) ? line : null;
  }
  const colon = line.lastIndexOf(':');
  if (colon < 5 || !/^\d.\d\d$/.test(line.slice(colon - 4, colon).replace(':', '.'))) return null;
  if (!/^\d\d(?: [A-Z+-][\w+-]{0,6})? +\d{4}\b/.test(line.slice(colon + 1))) return null;
  const next = bytes.toString('latin1', end + 1, end + 200);
  if (next === '' || /^(?:>?From |[!-9;-~]+[ \t]*:)/.test(next)) return line;
  const blank = /^[\r\n]+/.exec(next)?.[0].length ?? 0;
  return blank > 0 && isHeaderBelow(bytes, end + 1 + blank) ? line : null;
}
