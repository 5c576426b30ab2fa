/** The fields of a mail's header: those that this program uses, or every one for who asks how a mail came and to whom it went. */
import { byteString } from '../bytes.ts';
import { decodeWords, messageIds } from './header-values.ts';

/** Fields by lower-case name, unfolded, not yet decoded; of a repeated field the first counts. */
export type Headers = ReadonlyMap<string, string>;

export interface Field {
  /** In lower case. */
  name: string;
  /** Unfolded, not decoded. A byte string. */
  value: string;
}

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

/** No honest mail has more, or longer ones; what is behind is not looked at. */
const most = 1000;
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

/**
 * Reads a header (a byte string) to its end: the fields in their order, the topmost was added last.
 * @param names those that are read; null: all of them
 */
function readFields(text: string, names: ReadonlySet<string> | null): Field[] {
  const header = text.length > longestHeader ? text.slice(0, longestHeader) : text;
  const fields: Field[] = [];
  let field: Field | null = null;
  for (let at = 0; at < header.length; ) {
    let end = header.indexOf('\n', at);
    if (end < 0) end = header.length;
    const first = header.charCodeAt(at);
    const stop = header.charCodeAt(end - 1) === 13 ? end - 1 : end;
    if (first === 32 || first === 9) {
      if (field && field.value.length < longestField)
        field.value += header.slice(at, Math.min(stop, at + longestField));
    } else {
      const name = nameOf(header.slice(at, Math.min(stop, at + 80)));
      const isRead = name !== null && fields.length < most && (names?.has(name.text) ?? true);
      field = isRead
        ? {
            name: name.text,
            value: header.slice(at + name.end, Math.min(stop, at + name.end + longestField)),
          }
        : null;
      if (field) fields.push(field);
    }
    at = end + 1;
  }
  // A line may be shown as two where a lone CR stands in it: it is a blank here.
  for (const one of fields) one.value = one.value.replace(/[\r\0]/g, ' ').trim();
  return fields;
}

/** A field's name, and where its value begins; null for a line that begins no field. */
function nameOf(line: string): { text: string; end: number } | null {
  const colon = line.indexOf(':');
  const text = colon < 0 ? '' : line.slice(0, colon).trimEnd();
  return /^[!-9;-~]+$/.test(text) ? { text: text.toLowerCase(), end: colon + 1 } : null;
}

/** Reads the fields that this program uses from a header (a byte string). */
export function parseHeaders(text: string): Headers {
  const out = new Map<string, string>();
  for (const { name, value } of readFields(text, wanted)) if (!out.has(name)) out.set(name, value);
  return out;
}

/** Every field of a raw mail's header, repeated ones too. */
export function headerFields(mail: Uint8Array): Field[] {
  const bytes = headerOf(mail);
  return readFields(byteString(bytes.subarray(0, bodyStart(bytes))), null);
}

const headerOf = (mail: Uint8Array): Buffer =>
  Buffer.from(mail.buffer, mail.byteOffset, Math.min(mail.byteLength, longestHeader));

/** The Message-Id that a raw mail bears, without brackets; null when it bears none. */
export function messageIdOf(raw: Uint8Array): string | null {
  const bytes = headerOf(raw);
  const header = bytes.toString('latin1', 0, bodyStart(bytes));
  return messageIds(parseHeaders(header).get('message-id') ?? '')[0] ?? null;
}

/** The values of all fields of a name, topmost first. */
export const fieldsNamed = (fields: readonly Field[], name: string): string[] =>
  fields.flatMap((field) => (field.name === name ? [field.value] : []));

/** A field's text on one line, decoded, without control characters; '' where it is missing. */
export const fieldText = (fields: readonly Field[], name: string): string =>
  decodeWords(fieldsNamed(fields, name)[0] ?? '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
