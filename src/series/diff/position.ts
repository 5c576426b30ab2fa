/** Follows a line of a file through patches, forwards and backwards, and finds it in a diff. */
import type { FilePatch, Hunk } from '../../types/series.ts';

/** A line of a file: 1-based. Paths and texts are byte strings. */
export interface LineAt {
  path: string;
  line: number;
}

/** Where the line is after the patch; null when the patch removes or changes it. */
export function lineAfter(at: LineAt, files: readonly FilePatch[]): LineAt | null {
  const file = files.find((f) => f.oldPath === at.path && f.change !== 'copy');
  if (!file) return at;
  if (file.newPath === null) return null;
  const line = carry(file.hunks, at.line, 'old');
  return line === null ? null : { path: file.newPath, line };
}

/** Where the line was before the patch; null when the patch brings it. */
export function lineBefore(at: LineAt, files: readonly FilePatch[]): LineAt | null {
  const file = files.find((f) => f.newPath === at.path);
  if (!file) return at;
  if (file.oldPath === null) return null;
  const line = carry(file.hunks, at.line, 'new');
  return line === null ? null : { path: file.oldPath, line };
}

/** The text of a line where the file's hunks show it on that side; null where they do not. */
export function lineInHunks(hunks: readonly Hunk[], line: number, side: 'new' | 'old'): string | null {
  const other = side === 'new' ? '-' : '+';
  for (const hunk of hunks) {
    let next = side === 'new' ? hunk.newStart : hunk.oldStart;
    const count = side === 'new' ? hunk.newLines : hunk.oldLines;
    if (line < next || line >= next + count) continue;
    for (const { kind, text } of hunk.lines) {
      if (kind === other) continue;
      if (next === line) return text;
      next += 1;
    }
  }
  return null;
}

/** The line's number on the other side of a file's diff; null where it is added or removed. */
export function lineAcross(hunks: readonly Hunk[], line: number, side: 'new' | 'old'): number | null {
  return carry(hunks, line, side);
}

function carry(hunks: readonly Hunk[], line: number, from: 'old' | 'new'): number | null {
  const gone = from === 'old' ? '-' : '+';
  const come = from === 'old' ? '+' : '-';
  let shift = 0;
  for (const hunk of hunks) {
    const lines = from === 'old' ? hunk.oldLines : hunk.newLines;
    const others = from === 'old' ? hunk.newLines : hunk.oldLines;
    // A side without lines names the line before it.
    const start = (from === 'old' ? hunk.oldStart : hunk.newStart) + (lines === 0 ? 1 : 0);
    if (line < start) break;
    if (line >= start + lines) {
      shift += others - lines;
      continue;
    }
    let here = start;
    let there = start + shift;
    for (const { kind } of hunk.lines) {
      if (kind === come) {
        there += 1;
        continue;
      }
      if (here === line) return kind === gone ? null : there;
      here += 1;
      if (kind !== gone) there += 1;
    }
    return null;
  }
  return line + shift;
}
