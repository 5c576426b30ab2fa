/** Every field of a mail's header, repeated ones too: for whoever asks how a mail came and to whom it went. */
import { byteString } from '../bytes.ts';
import { bodyStart, decodeWords } from './headers.ts';

export interface Field {
  /** In lower case. */
  name: string;
  /** Unfolded, not decoded. A byte string. */
  value: string;
}

/** No honest mail has more, or longer ones; what is behind is not looked at. */
const most = 1000;
const longest = 64 * 1024;
const longestHeader = 1024 * 1024;

/** The fields in their order: the topmost was added last. */
export function headerFields(mail: Uint8Array): Field[] {
  const bytes = Buffer.from(mail.buffer, mail.byteOffset, Math.min(mail.byteLength, longestHeader));
  const fields: Field[] = [];
  let field: Field | null = null;
  // A line may be shown as two where a lone CR stands in it: it is a blank here.
  for (const line of byteString(bytes.subarray(0, bodyStart(bytes))).split('\n')) {
    const text = line.replace(/\r$/, '').replace(/[\r\0]/g, ' ');
    if (/^[ \t]/.test(text)) {
      if (field && field.value.length + text.length <= longest) field.value += text;
      continue;
    }
    field = null;
    const name = /^([!-9;-~]{1,76})[ \t]*:/.exec(text);
    if (!name || fields.length >= most) continue;
    field = { name: name[1]!.toLowerCase(), value: text.slice(name[0].length, name[0].length + longest) };
    fields.push(field);
  }
  for (const one of fields) one.value = one.value.trim();
  return fields;
}

/** The values of all fields of a name, topmost first. */
export const fieldsNamed = (fields: readonly Field[], name: string): string[] =>
  fields.flatMap((field) => (field.name === name ? [field.value] : []));

/** A field's text on one line, decoded, without control characters; '' where it is missing. */
export const fieldText = (fields: readonly Field[], name: string): string =>
  decodeWords(fieldsNamed(fields, name)[0] ?? '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
