/** Undoes gzip, within bounds. */

/** Plain text beyond this is refused: no thread comes near it, and a string cannot be much longer. */
const largest = 500 * 1024 * 1024;

/** The plain bytes, with a reason when their end is missing; or null and why there are none. */
export type Unpacked = { bytes: Buffer; reason: string | null } | { bytes: null; reason: string };

/** Bytes as they are, or out of gzip; other compressions are named. */
export async function unpack(input: Uint8Array): Promise<Unpacked> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const tooLarge = 'is larger than 500 MB; split it, or give only the mails of the series';
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    const other = compression(bytes);
    if (other !== null) return { bytes: null, reason: `is compressed with ${other}; unpack it first` };
    return bytes.length > largest ? { bytes: null, reason: tooLarge } : { bytes, reason: null };
  }
  const { constants, gunzipSync } = await import('node:zlib');
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: largest }), reason: null };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      return { bytes: null, reason: tooLarge };
  }
  try {
    const options = { maxOutputLength: largest, finishFlush: constants.Z_SYNC_FLUSH };
    return { bytes: gunzipSync(bytes, options), reason: 'the gzip file is cut off; what is there is judged' };
  } catch {
    return { bytes: null, reason: 'looks like gzip, but cannot be unpacked; check that the file is whole' };
  }
}

function compression(bytes: Buffer): string | null {
  const magic = bytes.toString('latin1', 0, 6);
  if (magic.startsWith('\xfd7zXZ')) return 'xz';
  if (magic.startsWith('(\xb5/\xfd')) return 'zstd';
  if (magic.startsWith('BZh')) return 'bzip2';
  if (magic.startsWith('PK\x03\x04')) return 'zip';
  return null;
}
