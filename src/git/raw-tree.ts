/** Git's binary tree format: entries of `mode SP name NUL id`, without separators. Names are byte strings. */

export interface RawEntry {
  name: string;
  mode: number;
  id: string;
}

const type = 0o170000;

/** A regular file, executable or not. */
export function isFile(mode: number): boolean {
  return (mode & type) === 0o100000;
}

export function isLink(mode: number): boolean {
  return (mode & type) === 0o120000;
}

export function isFolder(mode: number): boolean {
  return (mode & type) === 0o040000;
}

/** Reads all entries. Stops where the bytes are no tree any more. `idLength` is 20 or 32. */
export function parseTree(bytes: Buffer, idLength: number): RawEntry[] {
  const entries: RawEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    let mode = 0;
    while (bytes[at] !== 0x20 && at < bytes.length) mode = mode * 8 + bytes[at++]! - 0x30;
    const start = at + 1;
    const end = bytes.indexOf(0, start);
    if (end < 0 || end + 1 + idLength > bytes.length) break;
    entries.push({
      name: bytes.toString('latin1', start, end),
      mode,
      id: bytes.toString('hex', end + 1, end + 1 + idLength),
    });
    at = end + 1 + idLength;
  }
  return entries;
}

/** Finds one entry without making objects of the others: a sweep looks up a few names in each of many trees. */
export function findInTree(bytes: Buffer, idLength: number, name: string): RawEntry | null {
  let at = 0;
  while (at < bytes.length) {
    let mode = 0;
    while (bytes[at] !== 0x20 && at < bytes.length) mode = mode * 8 + bytes[at++]! - 0x30;
    at += 1;
    let same = 0;
    const start = at;
    while (at < bytes.length && bytes[at] !== 0) {
      if (same === at - start && bytes[at] === name.charCodeAt(same)) same += 1;
      at += 1;
    }
    if (at + 1 + idLength > bytes.length) return null;
    if (same === name.length && same === at - start) {
      return { name, mode, id: bytes.toString('hex', at + 1, at + 1 + idLength) };
    }
    at += 1 + idLength;
  }
  return null;
}

/** The number of entries, and the ids of the folders among them; no objects are made of the others. */
export function countTree(bytes: Buffer, idLength: number): { count: number; folders: string[] } {
  const folders: string[] = [];
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    // As parseTree reads it: what is listed has been counted.
    let mode = 0;
    while (bytes[at] !== 0x20 && at < bytes.length) mode = mode * 8 + bytes[at++]! - 0x30;
    const end = bytes.indexOf(0, at + 1);
    if (end < 0 || end + 1 + idLength > bytes.length) break;
    if (isFolder(mode)) folders.push(bytes.toString('hex', end + 1, end + 1 + idLength));
    count += 1;
    at = end + 1 + idLength;
  }
  return { count, folders };
}
