/** Hunks: counted against their headers first, and then read by parse-diff, which takes them as they come. */

import parseHunks from 'parse-diff';
import type { Hunk, HunkLine } from '../../types/series.ts';

/** Longer header lines are refused: names are shorter, and parse-diff takes quadratic time on them. */
export const longestHeader = 4096;
type HunkScan =
  | { piece: true; next: number; lines: number; foreign: boolean }
  | { piece: null; code: 'bad-hunk' | 'truncated-diff' | 'too-long-line'; why: string };

/** `@@ -1,2 +3,4 @@`, in no more bytes than these. */
export const longestHunkHeader = 60;
export const hunkHeader = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

/**
 * Counts a hunk's lines against its header, by their markers alone. Too few lines would make parse-diff
 * swallow what follows (the signature, the next file), too many would be lost in silence.
 */
export function scanHunk(
  text: string,
  from: number,
  endOfLine: (at: number) => number,
  plainHeader: (at: number) => boolean,
): HunkScan {
  const bad = (why: string): HunkScan => ({ piece: null, code: 'bad-hunk', why });
  let at = endOfLine(from) + 1;
  if (at - from > longestHeader) {
    return { piece: null, code: 'too-long-line', why: `has a header longer than ${longestHeader} bytes` };
  }
  const numbers = hunkHeader.exec(text.slice(from, at));
  if (!numbers) return bad('has a header that cannot be read');
  let oldLeft = Number(numbers[2] ?? 1);
  let newLeft = Number(numbers[4] ?? 1);
  if (oldLeft + newLeft === 0) return bad('has no lines');
  let foreign = false;
  const first = at;
  let last = at;
  while (oldLeft > 0 || newLeft > 0) {
    if (at >= text.length)
      return { piece: null, code: 'truncated-diff', why: 'ends before all its lines are there' };
    last = at;
    const marker = text.charCodeAt(at);
    const end = endOfLine(at);
    if (marker === 43) newLeft--;
    else if (marker === 45) oldLeft--;
    // parse-diff throws where there is no line that it could be about.
    else if (marker === 92 && at === first) return bad('begins with a line that belongs to no other');
    else if (marker === 92)
      foreign ||= !text.startsWith('\\ No newline at end of file', at) || end - at !== 28;
    // Mail programs strip the space of an empty context line.
    else if (marker === 32 || marker === 10 || (marker === 13 && end === at + 1)) {
      oldLeft--;
      newLeft--;
    } else return bad('has fewer lines than its header says');
    if (oldLeft < 0 || newLeft < 0) return bad('has other lines than its header says');
    at = end + 1;
  }
  // The signature stands in for a deleted line that is missing.
  if (
    /^-- ?\r?$/.test(text.slice(last, Math.min(at - 1, last + 5))) &&
    /^\d+\.\d[\w.-]*\s/.test(text.slice(at, at + 40))
  ) {
    return bad('has fewer lines than its header says');
  }
  while (at < text.length && text.charCodeAt(at) === 92) {
    const end = endOfLine(at);
    foreign ||= !text.startsWith('\\ No newline at end of file', at) || end - at !== 28;
    at = end + 1;
  }
  if (isLeftOver(text, at, endOfLine, plainHeader)) return bad('has more lines than its header says');
  const lines = Number(numbers[2] ?? 1) + Number(numbers[4] ?? 1);
  return { piece: true, next: Math.min(at, text.length), lines, foreign };
}

/** Does a line behind a complete hunk look as if it belonged to it? */
function isLeftOver(
  text: string,
  at: number,
  endOfLine: (at: number) => number,
  plainHeader: (at: number) => boolean,
): boolean {
  const marker = text.charCodeAt(at);
  if (marker !== 43 && marker !== 45 && marker !== 32) return false;
  if (plainHeader(at)) return false;
  const line = text.slice(at, Math.min(endOfLine(at), at + 100)).trimEnd();
  // A signature or separator, or a blank line.
  return line !== '--' && line !== '---' && line !== '';
}

/** Hunks that have been counted, as parse-diff reads them. */
export function readHunks(pieces: string[]): Hunk[] {
  if (pieces.length === 0) return [];
  // The names are made up: parse-diff is slow on long ones and wrong on odd ones.
  const [file] = parseHunks(`--- a\n+++ b\n${pieces.join('')}`);
  return (file?.chunks ?? []).map((chunk) => {
    const lines: HunkLine[] = [];
    for (const change of chunk.changes) {
      if (change.content.startsWith('\\')) {
        const last = lines.at(-1);
        if (last) last.noEol = true;
        continue;
      }
      const kind = change.type === 'add' ? '+' : change.type === 'del' ? '-' : ' ';
      lines.push({ kind, text: change.content.slice(1) });
    }
    const { oldStart, oldLines, newStart, newLines } = chunk;
    const section = chunk.content.replace(hunkHeader, '').replace(/^ /, '').trimEnd();
    return { oldStart, oldLines, newStart, newLines, section, lines };
  });
}
