/** How much room following lists takes, told before it is taken. */
import { statfs } from 'node:fs/promises';
import type { ListSettings } from '../../config/server-file.ts';

const gigabyte = 1e9;
/** An epoch of public-inbox; a new one is begun when it has this size. */
const epochBytes = gigabyte;

/**
 * In sentences: what is kept in DATA_DIR of these lists, and what room there is. Sizes are those that were measured
 * with qemu-devel and QEMU's repository (docs/mail.md).
 */
export async function placeInWords(
  lists: readonly Pick<ListSettings, 'name' | 'source'>[],
  { dataDir }: { dataDir: string },
): Promise<string[]> {
  const fetched = lists.filter(
    ({ source }) => 'publicInbox' in source && /^[a-z+]+:\/\//i.test(source.publicInbox),
  );
  const words: string[] = [];
  if (fetched.length)
    words.push(
      `copies of the archive of ${fetched.map(({ name }) => name).join(', ')} are kept in ${dataDir}/lists: up to ${inGigabytes(epochBytes)} for each of its epochs`,
    );
  const free = await freeBytes(dataDir);
  if (words.length && free !== null) words.push(`${inGigabytes(free)} are free there`);
  return words;
}

/** Null where it cannot be told. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

const inGigabytes = (bytes: number): string =>
  `${(bytes / gigabyte).toFixed(bytes < 10 * gigabyte ? 1 : 0)} GB`;
