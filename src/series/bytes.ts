/** Bytes, byte strings (one UTF-16 unit a byte) and text. */

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder | null>();

function decoderFor(charset: string): Decoder | null {
  const label = charset.trim().toLowerCase();
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    try {
      decoder = new TextDecoder(label);
    } catch {
      decoder = null;
    }
    // The labels come from mails: a few hundred are plausible, more are an attack on the memory.
    if (decoders.size < 300) decoders.set(label, decoder);
  }
  return decoder;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const notAscii = /[^\x00-\x7f]/;

/** Bytes as a byte string. */
export function byteString(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** A byte string as text that can be shown: UTF-8 where it is valid, else Windows-1252. Never fails. */
export function display(bytes: string): string {
  return decodeText(bytes, null);
}

/**
 * A byte string as text in the charset that a mail names. A charset that is unknown or not named is taken for
 * UTF-8, and bytes that are no valid UTF-8 for Windows-1252. Never fails.
 */
export function decodeText(bytes: string, charset: string | null): string {
  const named = charset === null ? null : charset.trim().toLowerCase();
  const plain =
    named === null || named === 'utf-8' || named === 'utf8' || named === 'us-ascii' || named === 'ascii';
  if (!plain) {
    const decoder = decoderFor(named);
    if (decoder !== null && decoder.encoding !== 'utf-8') return decoder.decode(Buffer.from(bytes, 'latin1'));
  }
  if (!notAscii.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  try {
    return utf8.decode(buffer);
  } catch {
    return decoderFor('windows-1252')!.decode(buffer);
  }
}

/** Text as the byte string of its UTF-8 form. */
export function encodeText(text: string): string {
  return notAscii.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;
}
