/** What an input is packed with. */

/** Plain text beyond this is refused: no thread comes near it, and a string cannot be much longer. */
const largest = 500 * 1024 * 1024;

/** The plain bytes, with a reason when their end is missing; or null and why there are none. */
export type Unpacked = { bytes: Buffer; reason: string | null } | { bytes: null; reason: string };

/**
 * Undoes gzip in memory: `cut` when the end of the input is missing, null when it cannot be unpacked, `too large` for
 * more plain bytes than `largest`. Given by who reads the files: the core loads no node module.
 */
export type Gunzip = (
  bytes: Buffer,
  largest: number,
) => Promise<{ bytes: Buffer; cut: boolean } | 'too large' | null>;

/** Bytes as they are, or out of gzip where there is something to undo it; other compressions are named. */
export async function unpack(input: Uint8Array, gunzip: Gunzip | undefined): Promise<Unpacked> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const tooLarge = 'is larger than 500 MB; split it, or give only the mails of the series';
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    const other = compression(bytes);
    if (other !== null) return { bytes: null, reason: `is compressed with ${other}; unpack it first` };
    return bytes.length > largest ? { bytes: null, reason: tooLarge } : { bytes, reason: null };
  }
  if (!gunzip) return { bytes: null, reason: 'is compressed with gzip; unpack it first' };
  const plain = await gunzip(bytes, largest);
  if (plain === 'too large') return { bytes: null, reason: tooLarge };
  if (plain === null)
    return { bytes: null, reason: 'looks like gzip, but cannot be unpacked; check that the file is whole' };
  return {
    bytes: plain.bytes,
    reason: plain.cut ? 'the gzip file is cut off; what is there is judged' : null,
  };
}

function compression(bytes: Buffer): string | null {
  const magic = bytes.toString('latin1', 0, 6);
  if (magic.startsWith('\xfd7zXZ')) return 'xz';
  if (magic.startsWith('(\xb5/\xfd')) return 'zstd';
  if (magic.startsWith('BZh')) return 'bzip2';
  if (magic.startsWith('PK\x03\x04')) return 'zip';
  return null;
}
