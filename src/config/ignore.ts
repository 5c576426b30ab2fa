import type { Settings } from './settings.ts';

/**
 * Whether one of the settings' globs matches the path. `*` and `?` stay within a folder, `**` crosses folders, and a glob
 * that names a folder covers what is in it. Time is at most the product of the lengths, whatever the glob.
 */
export function isIgnored(settings: Pick<Settings, 'ignore'>, path: string): boolean {
  const parts = path.split('/');
  return settings.ignore.some((glob) =>
    matches(
      glob
        .replace(/^\.?\//, '')
        .replace(/\/$/, '')
        .split('/'),
      parts,
    ),
  );
}

function matches(glob: readonly string[], path: readonly string[]): boolean {
  // A glob for a folder covers all below it.
  const all = glob.at(-1) === '**' ? glob : [...glob, '**'];
  return wildcards(all, path, '**', (g, p) => wildcards([...g], [...p], '*', (a, b) => a === '?' || a === b));
}

/** Matches a sequence with wildcards that stand for any number of items; goes back to the last wildcard only. */
function wildcards<T>(
  pattern: readonly T[],
  items: readonly T[],
  any: T,
  one: (p: T, i: T) => boolean,
): boolean {
  let p = 0;
  let i = 0;
  let star = -1;
  let mark = 0;
  while (i < items.length) {
    if (p < pattern.length && pattern[p] === any) {
      star = p++;
      mark = i;
    } else if (p < pattern.length && one(pattern[p]!, items[i]!)) {
      p++;
      i++;
    } else if (star >= 0) {
      p = star + 1;
      i = ++mark;
    } else {
      return false;
    }
  }
  while (p < pattern.length && pattern[p] === any) p++;
  return p === pattern.length;
}
