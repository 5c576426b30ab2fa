/** What the text of a header field says: encoded words, Message-Ids, dates. */
import { decodeText } from '../bytes.ts';
import { isoTime, timeOf } from '../time.ts';

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
    const named = word[1]!.split('*', 1)[0]!;
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
