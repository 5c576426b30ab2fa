/** Patterns of a MAINTAINERS file, as QEMU's get_maintainer.pl reads them. */

/**
 * Whether a pattern is about a path: a folder (`target/arm/`) about all below it; else the pattern, in which `*` stands
 * for anything in one name and `?` and `[…]` for one character, is about the file or folder of that name. Linear in the path for each star of the pattern.
 */
export function isAbout(pattern: string, path: string): boolean {
  const isFolder = pattern.endsWith('/');
  const wild = pattern.search(/[*?[]/);
  // Nearly all of them are plain names.
  if (wild < 0) {
    if (!path.startsWith(pattern)) return false;
    return isFolder
      ? path.length > pattern.length
      : path.length === pattern.length || path[pattern.length] === '/';
  }
  if (!path.startsWith(pattern.slice(0, wild))) return false;
  const parts = (isFolder ? pattern.slice(0, -1) : pattern).split('/');
  const names = path.split('/');
  if (parts.length > names.length || (isFolder && parts.length === names.length)) return false;
  // With a star in its last part, a pattern is about files right there.
  if (!isFolder && parts.length < names.length && /[*?[]/.test(parts.at(-1)!)) return false;
  return parts.every((part, i) => matches(part, names[i]!));
}

/** One name by one part of a pattern. Goes back to the last star alone, so no part takes longer than both lengths. */
function matches(part: string, name: string): boolean {
  let [p, n] = [0, 0];
  let star = -1;
  let from = 0;
  while (n < name.length) {
    const one = p < part.length ? oneAt(part, p) : null;
    if (one?.isStar) {
      star = p;
      from = n;
      p += 1;
    } else if (one?.takes(name[n]!)) {
      p += one.length;
      n += 1;
    } else if (star >= 0) {
      from += 1;
      n = from;
      p = star + 1;
    } else return false;
  }
  while (part[p] === '*') p += 1;
  return p === part.length;
}

interface One {
  isStar: boolean;
  length: number;
  takes(character: string): boolean;
}

const star: One = { isStar: true, length: 1, takes: () => false };
const any: One = { isStar: false, length: 1, takes: () => true };

function oneAt(part: string, at: number): One {
  const character = part[at]!;
  if (character === '*') return star;
  if (character === '?') return any;
  const end = character === '[' ? part.indexOf(']', at + 2) : -1;
  if (end > 0) {
    const set = part.slice(at + 1, end);
    return { isStar: false, length: end - at + 1, takes: (one) => set.includes(one) };
  }
  return { isStar: false, length: 1, takes: (one) => one === character };
}
