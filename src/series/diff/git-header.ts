/** What stands above the hunks of a file in git's diffs: names, modes, ids, renames. */

import type { FilePatch } from '../../types/series.ts';
import { headerNames, isUnprefixed, sideName, withoutPrefix } from './diff-path.ts';

/** A file of a diff, without its hunks. */
export type Section = Omit<FilePatch, 'hunks'>;

/** A line of an extended header. */
export const extendedHeader =
  /^(old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|rename old|rename new|similarity index|dissimilarity index|index|---|\+\+\+|Binary files|GIT binary patch)(?: |$)/;

export function skipBinary(text: string, from: number, endOfLine: (at: number) => number): number {
  let at = from;
  while (/^(?:literal|delta) \d/.test(text.slice(at, at + 12))) {
    // The data ends with an empty line, and no line of it is longer than 66 bytes.
    while (at < text.length) {
      const end = endOfLine(at);
      const empty = end - at === 0 || (end - at === 1 && text.charCodeAt(at) === 13);
      if (text.startsWith('diff --git ', at)) return at;
      at = end + 1;
      if (empty) break;
    }
  }
  return at;
}

function mode(text: string | undefined): number | null {
  return text !== undefined && /^[0-7]{3,6}$/.test(text.trim()) ? Number.parseInt(text, 8) : null;
}

/** Names, modes and blob ids of a section from its `diff --git` line and its extended header. */
export function gitPaths(header: string, extended: Map<string, string>): Section {
  const names = headerNames(header);
  const moved = (word: string): string | null => {
    const text = extended.get(word);
    return text === undefined ? null : (sideName(text, true) ?? null);
  };
  const side = (marker: string): string | null | undefined => {
    const text = extended.get(marker);
    return text === undefined ? undefined : sideName(text, true);
  };
  const sides = [side('---'), side('+++')];
  const bare = isUnprefixed(names, sides);
  const named = (bare ? names?.whole : names?.bare) ?? null;
  // A name without a prefix to take away names nothing, as git has it, where the header does.
  const [oldSide, newSide] = sides.map((name) =>
    name == null || bare ? name : name.includes('/') || named === null ? withoutPrefix(name) : undefined,
  );
  const renamedFrom = moved('rename from') ?? moved('rename old');
  const renamedTo = moved('rename to') ?? moved('rename new');
  const copiedFrom = moved('copy from');
  const copiedTo = moved('copy to');
  const added = extended.has('new file mode') || oldSide === null;
  const deleted = extended.has('deleted file mode') || newSide === null;
  const index = /^([0-9a-f]{4,64})\.\.([0-9a-f]{4,64})(?: ([0-7]{6}))?$/.exec(extended.get('index') ?? '');
  const kept = mode(index?.[3]);
  const oldPath = renamedFrom ?? copiedFrom ?? oldSide ?? named;
  const newPath = renamedTo ?? copiedTo ?? newSide ?? named;
  const change = added
    ? 'add'
    : deleted
      ? 'delete'
      : renamedFrom !== null
        ? 'rename'
        : copiedFrom !== null
          ? 'copy'
          : 'modify';
  return {
    oldPath: added ? null : oldPath,
    newPath: deleted && !added ? null : newPath,
    change,
    oldMode:
      mode(extended.get('old mode')) ?? mode(extended.get('deleted file mode')) ?? (added ? null : kept),
    newMode: mode(extended.get('new mode')) ?? mode(extended.get('new file mode')) ?? (deleted ? null : kept),
    oldId: index?.[1] ?? null,
    newId: index?.[2] ?? null,
    binary: extended.has('Binary files') || extended.has('GIT binary patch'),
  };
}
