/** The text of a mail's body, as bytes: transfer encodings undone, charsets left alone. */
import { decodeText, encodeText } from '../bytes.ts';
import type { Headers } from './header-fields.ts';

export interface MailBody {
  /** Byte string. */
  text: string;
  charset: string | null;
  /** The mail says format=flowed: its lines may have been wrapped and indented. */
  flowed: boolean;
  /** With `flowed`: the blanks at which lines were wrapped are no text. */
  delsp: boolean;
}

/** The parameters of a structured field, names in lower case. */
function parameter(value: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s{0,9}=\\s{0,9}(?:"([^"]{0,500})"|([^\\s;"]{1,500}))`, 'i').exec(
    value.slice(0, 4000),
  );
  return match ? (match[1] ?? match[2]!).trim() : null;
}

/** The media type of a mail or part, in lower case; `text/plain` when it is not said. */
export function mediaType(headers: Headers): string {
  const type = /^\s*([^\s;]+)/.exec(headers.get('content-type') ?? '')?.[1]?.toLowerCase() ?? '';
  return type.includes('/') ? type : 'text/plain';
}

/** A body that is no container of others. `raw` is a byte string. The dashes of a clear-signed text are undone. */
export function plainBody(headers: Headers, raw: string): MailBody {
  const type = headers.get('content-type') ?? '';
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  let text = raw;
  if (encoding.includes('quoted-printable')) text = decodeQuotedPrintable(raw);
  else if (encoding.includes('base64')) text = decodeBase64(raw);
  if (text.includes('-----BEGIN PGP SIGNED MESSAGE-----')) text = text.replace(/(^|\n)- /g, '$1');
  let charset = parameter(type, 'charset');
  // The one charset in use whose diffs cannot be read byte by byte.
  if (charset !== null && /^utf-?16/i.test(charset)) {
    text = encodeText(decodeText(text, charset));
    charset = 'utf-8';
  }
  const flowed = /^flowed$/i.test(parameter(type, 'format') ?? '');
  return { text, charset, flowed, delsp: flowed && /^yes$/i.test(parameter(type, 'delsp') ?? '') };
}

/** Byte string to byte string; what is no proper code stays as it is. */
export function decodeQuotedPrintable(text: string): string {
  return text.replace(/=(?:([0-9a-fA-F]{2})|[ \t]{0,20}\r?\n)/g, (_, hex: string | undefined) =>
    hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Byte string to byte string; ends at the first line that is no base64 (the footer that a list adds). */
export function decodeBase64(text: string): string {
  const end = /[^A-Za-z0-9+/=\s]|=\s{0,9}\n\s{0,9}[^=\s]/.exec(text);
  const data = end === null ? text : text.slice(0, end.index + (end[0][0] === '=' ? 1 : 0));
  return Buffer.from(data, 'base64').toString('latin1');
}
