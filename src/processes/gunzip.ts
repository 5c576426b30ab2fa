/** Undoes gzip, within bounds. */
import type { Gunzip } from '../series/unpack.ts';

export const gunzip: Gunzip = async (bytes, largest) => {
  const { constants, gunzipSync } = await import('node:zlib');
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: largest }), cut: false };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'too large';
  }
  try {
    const options = { maxOutputLength: largest, finishFlush: constants.Z_SYNC_FLUSH };
    return { bytes: gunzipSync(bytes, options), cut: true };
  } catch {
    return null;
  }
};
