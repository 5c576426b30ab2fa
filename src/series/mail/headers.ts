/** Header fields of mails: unfolding, encoded words, addresses, dates, Message-Ids. */

import { decodeText } from '../bytes.ts';
import { isoTime, timeOf } from '../time.ts';

export interface Address {
  name: string;
  email: string;
}

/** Fields by lower-case name, unfolded, not yet decoded; of a repeated field the first counts. */
export type Headers = ReadonlyMap<string, string>;

const wanted = new Set([
  'from',
  'reply-to',
  'x-original-from',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'content-type',
  'content-transfer-encoding',
  'auto-submitted',
  'precedence',
]);

/** No real field is longer; what is behind is of no use and hostile. */
const longestField = 64 * 1024;
/** Headers are looked for in the first part of a mail only. */
const longestHeader = 1024 * 1024;

/** Where the body of a mail starts: behind the first empty line; the length when there is none. */
export function bodyStart(bytes: Buffer): number {
  if (bytes[0] === 10) return 1;
  if (bytes[0] === 13 && bytes[1] === 10) return 2;
  const unix = bytes.indexOf('\n\n', 0, 'latin1');
  // Only as far as the other was found: a mailbox of many short mails is searched once.
  const dos = bytes.subarray(0, unix < 0 ? bytes.length : unix + 2).indexOf('\n\r\n', 0, 'latin1');
  if (dos >= 0) return dos + 3;
  return unix < 0 ? bytes.length : unix + 2;
}

/** Reads the fields that this program uses from a header (a byte string). */
export function parseHeaders(text: string): Headers {
  const fields = new Map<string, string>();
  const header = text.length > longestHeader ? text.slice(0, longestHeader) : text;
  let at = 0;
  let name: string | null = null;
  let value = '';
  const keep = (): void => {
    if (name !== null && !fields.has(name)) fields.set(name, value.trim());
    name = null;
  };
  while (at < header.length) {
    let end = header.indexOf('\n', at);
    if (end < 0) end = header.length;
    const first = header.charCodeAt(at);
    const stop = header.charCodeAt(end - 1) === 13 ? end - 1 : end;
    if (first === 32 || first === 9) {
      if (name !== null && value.length < longestField)
        value += header.slice(at, Math.min(stop, at + longestField));
    } else {
      keep();
      const colon = header.slice(at, Math.min(stop, at + 80)).indexOf(':');
      const field =
        colon < 0
          ? ''
          : header
              .slice(at, at + colon)
              .trimEnd()
              .toLowerCase();
      if (wanted.has(field)) {
        name = field;
        value = header.slice(at + colon + 1, Math.min(stop, at + colon + 1 + longestField));
      }
    }
    at = end + 1;
  }
  keep();
  return fields;
}

/** Decodes the encoded words of a field (RFC 2047); raw bytes are taken for UTF-8, else Windows-1252. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return decodeText(value, null);
  // White space between two encoded words is no text, and a character may be split between them.
  const words = /=\?([^?\s]{1,60})\?([bBqQ])\?([^?\n]{0,2000})\?=(\s*(?==\?[^?\s]{1,60}\?[bBqQ]\?))?/g;
  let text = '';
  let at = 0;
  let charset = '';
  let pending = '';
  const flush = (): void => {
    if (pending !== '') text += decodeText(pending, charset);
    pending = '';
  };
  for (const word of value.matchAll(words)) {
    if (word.index > at) {
      flush();
      text += decodeText(value.slice(at, word.index), null);
    }
    const named = word[1]!.replace(/\*.*$/, '');
    if (named !== charset) flush();
    charset = named;
    pending += /b/i.test(word[2]!)
      ? Buffer.from(word[3]!, 'base64').toString('latin1')
      : word[3]!
          .replace(/_/g, ' ')
          .replace(/=([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    at = word.index + word[0].length;
  }
  flush();
  return text + decodeText(value.slice(at), null);
}

/** The addresses of a field, decoded; those without an `@` are left out. */
export function parseAddresses(value: string): Address[] {
  const parts = value.slice(0, 4000).match(/(?:"(?:[^"\\]|\\.)*"|[^",])+/g) ?? [];
  const found: Address[] = [];
  let before = '';
  for (const part of parts) {
    const text = before + part;
    if (!text.includes('@')) {
      // A comma in a name that should have been quoted: `Doe, Jane <jane@example.org>`.
      before = `${text},`;
      continue;
    }
    before = '';
    const address = parseAddress(text);
    if (address) found.push(address);
  }
  return found;
}

/** `Name <mail>`, `"Name" <mail>`, `mail (Name)` or a bare address. */
export function parseAddress(text: string): Address | null {
  const open = text.lastIndexOf('<');
  const close = text.indexOf('>', open);
  if (open >= 0 && close > open) {
    const name = text.slice(0, open).trim();
    const quoted = /^"(.*)"$/s.exec(name);
    const plain = quoted ? quoted[1]!.replace(/\\(.)/g, '$1') : name;
    return { name: decodeWords(plain).trim(), email: text.slice(open + 1, close).trim() };
  }
  const comment = /^([^(]*)\(([^()]*)\)\s*$/.exec(text);
  const email = (comment ? comment[1]! : text).trim();
  if (!/^[^\s<>@]+@[^\s<>@]+$/.test(email)) return null;
  return { name: comment ? decodeWords(comment[2]!).trim() : '', email };
}

/**
 * Who wrote a mail. Lists that must not send in others' names put themselves into `From:`
 * (`Jane Doe via qemu-devel <qemu-devel@nongnu.org>`); the author then stands in `Reply-To:` or `X-Original-From:`.
 */
export function sender(headers: Headers): Address | null {
  const from = parseAddresses(headers.get('from') ?? '')[0] ?? null;
  if (from === null) return null;
  const via = /^(.{0,200}?)\s+via(?:\s.{0,200})?$/i.exec(from.name);
  if (!via) return from;
  const name = via[1]!.trim();
  for (const field of ['x-original-from', 'reply-to']) {
    const others = parseAddresses(headers.get(field) ?? '').filter((other) => other.email !== from.email);
    const same = others.find((other) => other.name === name) ?? others[0];
    if (same) return { name: same.name || name, email: same.email };
  }
  return { name, email: from.email };
}

/**
 * Who a mail counts as, by the sender that was found: the address in lower case; where a list has put its own there,
 * and nothing says what was there before, the name and that. '': nobody.
 */
export function countsAs(headers: Headers, from: Address | null): string {
  const email = clean(from?.email ?? '', 320).toLowerCase();
  if (email === '') return '';
  const written = decodeWords(headers.get('from') ?? '');
  const munged = /\svia\s/i.test(written) && written.toLowerCase().includes(email);
  return munged ? `${clean(from?.name ?? '', 200).toLowerCase()} via ${email}` : email;
}

/** On one line, without control characters and without half a character at the end. */
export function clean(text: string, longest: number): string {
  return text
    .slice(0, longest * 2)
    .replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}

/**
 * Every `<…>` of a field, without the brackets; the last hundred at most. A `>` before the last one is a part of the id:
 * cut there, different mails would have the same.
 */
export function messageIds(value: string): string[] {
  const all = value.matchAll(/<\s*([^<\s]{0,989}[^<>\s])\s*>/g);
  const ids = Array.from(all, (match) => match[1]!).slice(-100);
  // Copied: a part of a string keeps the whole alive, here the header of every mail of a mailbox.
  return ids.map((id) => Buffer.from(id, 'latin1').toString('latin1'));
}

/** The Message-Id that a raw mail bears, without brackets; null when it bears none. */
export function messageIdOf(raw: Uint8Array): string | null {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, longestHeader));
  const header = bytes.toString('latin1', 0, bodyStart(bytes));
  return messageIds(parseHeaders(header).get('message-id') ?? '')[0] ?? null;
}

/** The zone of a mail's date, minutes east of UTC; null when it names none as digits. */
export function parseZone(value: string): number | null {
  const zone = /\s([+-])(\d\d):?([0-5]\d)\s*(?:\([^()]*\)\s*)?$/.exec(value.slice(0, 100));
  if (zone === null || Number(zone[2]) > 14) return null;
  const minutes = Number(zone[2]) * 60 + Number(zone[3]);
  return zone[1] === '-' ? -minutes || 0 : minutes;
}

/** A mail's date as ISO 8601 in UTC; null when it cannot be read. */
export function parseDate(value: string): string | null {
  const text = value
    .slice(0, 100)
    .replace(/\([^()]*\)\s*$/, '')
    .trim();
  if (text === '') return null;
  // Without a zone it would be read in the zone of this machine.
  const zoned = /(?:[+-]\d\d:?\d\d|\b[A-Z]{1,4})$/.test(text) ? text : `${text} +0000`;
  const time = timeOf(zoned);
  if (Number.isNaN(time) || time < 0 || time > 4102444800000) return null;
  return isoTime(time);
}
