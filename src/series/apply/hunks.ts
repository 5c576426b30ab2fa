/** Puts the hunks of a file into its text, as git's apply.c does. */
import type { Hunk } from '../../types/series.ts';
import { DoesNotApply } from './refusal.ts';

/**
 * How many lines may be compared or moved for one file. Git has no such limit; a file of equal lines and a patch
 * of nearly equal ones could keep us busy for hours.
 */
const maxWork = 50_000_000;

/** A file's lines, without newlines, while hunks are applied to it. */
interface Image {
  lines: string[];
  /** 1 for each line that a hunk has produced: another hunk must not match it. */
  patched: Uint8Array;
  /** The last line has no newline. */
  noEol: boolean;
  work: number;
}

/**
 * Applies a file's hunks to its text. Throws DoesNotApply.
 * @param same the text is the one that the patch was made on, so that line numbers are to be believed
 */
export function applyHunks(text: string, hunks: readonly Hunk[], path: string, same = false): string {
  if (hunks.length === 0) return text;
  const lines = text.split('\n');
  const noEol = lines.at(-1) !== '';
  if (!noEol) lines.pop();
  const image: Image = { lines, patched: new Uint8Array(lines.length), noEol, work: 0 };
  for (const [index, hunk] of hunks.entries()) applyHunk(image, hunk, path, index + 1, same);
  return image.lines.length === 0 ? '' : image.lines.join('\n') + (image.noEol ? '' : '\n');
}

function applyHunk(image: Image, hunk: Hunk, path: string, number: number, same: boolean): void {
  const before: string[] = [];
  const after: string[] = [];
  let beforeNoEol = false;
  let afterNoEol = false;
  let trailing = 0;
  for (const line of hunk.lines) {
    if (line.kind !== '+') {
      if (beforeNoEol) throw new DoesNotApply(path, number, 'the hunk goes on after the end of the file');
      before.push(line.text);
      beforeNoEol = line.noEol === true;
    }
    if (line.kind !== '-') {
      if (afterNoEol) throw new DoesNotApply(path, number, 'the hunk goes on after the end of the file');
      after.push(line.text);
      afterNoEol = line.noEol === true;
    }
    trailing = line.kind === ' ' ? trailing + 1 : 0;
  }
  const start = Math.max(hunk.newStart - 1, 0);
  // Of `git diff -U0`: without a line of context there is nothing but the line number to tell the place.
  const bare = same && hunk.lines.every((line) => line.kind !== ' ');
  const here = hunk.newLines === 0 ? start + (hunk.newStart === 0 ? 0 : 1) : start;
  const at =
    bare && here + before.length <= image.lines.length && matches(image, before, beforeNoEol, here)
      ? here
      : findPlace(image, before, beforeNoEol, {
          start,
          // A hunk for the first line, or for an empty file, matches nowhere else; nor does one without trailing
          // context match before the end.
          atBeginning: hunk.oldStart <= 1,
          atEnd: trailing === 0,
        });
  if (at === 'too long')
    throw new DoesNotApply(path, number, 'there are too many places where it might apply');
  if (at === null) throw new DoesNotApply(path, number, 'its context is not in the file');
  const end = at + before.length;
  const last = end === image.lines.length;
  if (afterNoEol && !last) throw new DoesNotApply(path, number, 'it ends the file in the middle');
  // Lines put behind a last line without newline would be joined to it: only git does that.
  if (last && image.noEol && !beforeNoEol && before.length === 0 && at > 0) {
    throw new DoesNotApply(path, number, 'the file has no newline at its end');
  }
  const patched = new Uint8Array(image.lines.length - before.length + after.length);
  patched.set(image.patched.subarray(0, at));
  patched.fill(1, at, at + after.length);
  patched.set(image.patched.subarray(end), at + after.length);
  image.patched = patched;
  image.lines = image.lines.slice(0, at).concat(after, image.lines.slice(end));
  if (last) image.noEol = afterNoEol;
  image.work += image.lines.length;
}

/** Where the lines of `before` stand in the image: nearest to `start`, after it first. Git's find_pos(). */
function findPlace(
  image: Image,
  before: readonly string[],
  noEol: boolean,
  { start, atBeginning, atEnd }: { start: number; atBeginning: boolean; atEnd: boolean },
): number | null | 'too long' {
  const last = image.lines.length - before.length;
  if (last < 0) return null;
  if (atBeginning && atEnd && last !== 0) return null;
  const from = Math.min(start, image.lines.length);
  // Git lets a context line without newline match any line that begins like it. We take only the end of the file,
  // and only where git looks first.
  if (noEol && !atEnd && from !== last) return null;
  const only = atBeginning ? 0 : atEnd || noEol ? last : null;
  if (only !== null) return matches(image, before, noEol, only) ? only : null;
  for (let distance = 0; distance <= image.lines.length; distance += 1) {
    if (image.work > maxWork) return 'too long';
    const later = from + distance;
    if (later <= last && matches(image, before, noEol, later)) return later;
    const earlier = from - distance;
    if (distance > 0 && earlier >= 0 && earlier <= last && matches(image, before, noEol, earlier))
      return earlier;
  }
  return null;
}

function matches(image: Image, before: readonly string[], noEol: boolean, at: number): boolean {
  const { lines, patched } = image;
  let index = 0;
  while (index < before.length && patched[at + index] === 0 && lines[at + index] === before[index])
    index += 1;
  image.work += index + 1;
  if (index < before.length) return false;
  // The last line's newline is part of it.
  return before.length === 0 || (at + before.length === lines.length && image.noEol) === noEol;
}
