/**
 * Unified diffs -> FilePatch: finds the sections of the files, has their headers read (./git-header.ts), and lets only
 * hunks through that keep what their header says (./hunks.ts).
 * Time is linear in the text, whatever it holds.
 */

import { shortened } from '../../basics/shortened.ts';
import type { FilePatch } from '../../types/series.ts';
import { display } from '../bytes.ts';
import { plainNames, sideName, unsafePath } from './diff-path.ts';
import { extendedHeader, gitPaths, type Section, skipBinary } from './git-header.ts';
import { hunkHeader, longestHeader, longestHunkHeader, readHunks, scanHunk } from './hunks.ts';

/** Something in a diff that could not be read. */
interface DiffLimit {
  code:
    | 'bad-hunk'
    | 'truncated-diff'
    | 'combined-diff'
    | 'too-long-line'
    | 'unsafe-path'
    | 'unreadable-path'
    | 'too-large'
    | 'more-limits';
  detail: string;
}

export interface Diff {
  files: FilePatch[];
  limits: DiffLimit[];
  /** Where the first section starts in the text; the text's length when there is none. */
  start: number;
}

/** More lines of hunks than this are not kept: they take some 150 bytes each. The largest of QEMU have 100,000. */
export const mostLines = 2_000_000;
/** A broken patch is told in a few lines, not in thousands. */
const mostLimits = 20;

/** How many lines of hunks may still be read; counts down over the patches of a series. */
export interface DiffBudget {
  lines: number;
}

/** Where the diff in a text starts (see Diff), without reading its hunks. */
export function diffStart(text: string, separator: boolean): number {
  return parseDiff(text, { separator, budget: { lines: 0 } }).start;
}

/** Cheap: is there a line that only a diff has? */
export function mayHoldDiff(text: string): boolean {
  return (
    text.includes('\n@@ -') ||
    text.includes('\ndiff --git ') ||
    text.startsWith('diff --git ') ||
    text.includes('\n@@@ -')
  );
}

/**
 * Reads the diff in a text (a byte string), which may have other text before, between and after its sections.
 * Hunks beyond the budget are left out. With `separator`, a `---` line of its own ends a commit message, as in mails: a diff above one is a quotation.
 */
export function parseDiff(text: string, options: { separator?: boolean; budget?: DiffBudget } = {}): Diff {
  const budget = options.budget ?? { lines: mostLines };
  let files: FilePatch[] = [];
  let limits: DiffLimit[] = [];
  let start = text.length;
  let dropped = 0;
  /** The file whose hunks come next is left out, and that is said. */
  let leftOut = false;

  const endOfLine = (at: number): number => {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  };
  /** The line at an offset, without its newline and CR; long ones are cut, and refused by who asks. */
  const lineAt = (at: number): string => {
    let end = endOfLine(at);
    if (end > at && text.charCodeAt(end - 1) === 13) end--;
    return text.slice(at, Math.min(end, at + longestHeader + 1));
  };
  const limit = (code: DiffLimit['code'], detail: string): void => {
    if (limits.length < mostLimits) limits.push({ code, detail });
    else dropped++;
  };

  /** Is there a `---`, `+++`, `@@` triple? */
  const plainHeader = (at: number): boolean => {
    if (!text.startsWith('--- ', at)) return false;
    const second = endOfLine(at) + 1;
    if (!text.startsWith('+++ ', second)) return false;
    return text.startsWith('@@ -', endOfLine(second) + 1);
  };

  /** Reads the hunks from an offset on and makes the file of them; gives the offset behind. */
  const hunks = (from: number, section: Section, crlf: boolean, name: string): number => {
    let at = from;
    const pieces: string[] = [];
    while (text.startsWith('@@ -', at)) {
      const hunk = scanHunk(text, at, endOfLine, plainHeader);
      if (hunk.piece !== null && hunk.lines > budget.lines) {
        limit(
          'too-large',
          `${display(name)}: the series has too many lines; hunks from here on are left out`,
        );
        budget.lines = 0;
        at = hunk.next;
        continue;
      }
      if (hunk.piece !== null) {
        budget.lines -= hunk.lines;
        let piece = text.slice(at, hunk.next);
        if (crlf) piece = piece.replaceAll('\r\n', '\n');
        if (hunk.foreign) piece = piece.replace(/(^|\n)\\[^\n]*/g, '$1\\ No newline at end of file');
        pieces.push(piece.endsWith('\n') ? piece : `${piece}\n`);
        at = hunk.next;
        continue;
      }
      limit(hunk.code, `${display(name)}: the hunk "${asText(lineAt(at))}" ${hunk.why}; it is left out`);
      at = endOfLine(at) + 1;
      while (at < text.length && !text.startsWith('@@ -', at) && !startsSection(at)) at = endOfLine(at) + 1;
    }
    const paths: [string, string | null][] = [
      ['old', section.oldPath],
      ['new', section.newPath],
    ];
    for (const [, path] of paths) {
      const why = path === null ? null : unsafePath(path);
      if (why !== null) {
        limit('unsafe-path', `the path "${asText(path!)}" is refused: ${why}; the file is left out`);
        return at;
      }
    }
    if (section.oldPath === null && section.newPath === null) {
      limit('unreadable-path', `the file's name cannot be read from "${asText(name)}"; the file is left out`);
      return at;
    }
    files.push({ ...section, hunks: readHunks(pieces) });
    return at;
  };

  const startsSection = (at: number): boolean =>
    (text.charCodeAt(at) === 100 && /^diff --(?:git|cc|combined) /.test(text.slice(at, at + 16))) ||
    plainHeader(at);

  const found = (at: number): void => {
    if (start === text.length) start = at;
    leftOut = false;
  };

  const plainSection = (at: number): number => {
    const second = endOfLine(at) + 1;
    const body = endOfLine(second) + 1;
    const oldLine = lineAt(at).slice(4);
    const newLine = lineAt(second).slice(4);
    found(at);
    if (oldLine.length > longestHeader - 4 || newLine.length > longestHeader - 4) {
      limit('too-long-line', `a file header is longer than ${longestHeader} bytes; the file is left out`);
      leftOut = true;
      return body;
    }
    const [oldPath, newPath] = plainNames(sideName(oldLine, false), sideName(newLine, false));
    const change =
      oldPath === null ? 'add' : newPath === null ? 'delete' : oldPath === newPath ? 'modify' : 'rename';
    const blank = { oldMode: null, newMode: null, oldId: null, newId: null, binary: false };
    const crlf = text.charCodeAt(second - 2) === 13;
    return hunks(body, { oldPath, newPath, change, ...blank }, crlf, newPath ?? oldPath ?? oldLine);
  };

  const gitSection = (at: number): number => {
    const header = lineAt(at);
    const crlf = text.charCodeAt(endOfLine(at) - 1) === 13;
    const extended = new Map<string, string>();
    let line = endOfLine(at) + 1;
    let tooLong = header.length > longestHeader;
    let data: string | null = null;
    while (line < text.length) {
      const content = lineAt(line);
      const field = extendedHeader.exec(content);
      if (!field) break;
      tooLong ||= content.length > longestHeader;
      if (!extended.has(field[1]!)) extended.set(field[1]!, content.slice(field[0].length));
      line = endOfLine(line) + 1;
      if (field[1] === 'GIT binary patch') {
        const from = line;
        line = skipBinary(text, from, endOfLine);
        data ??= text.slice(from, line).replaceAll('\r\n', '\n');
      }
    }
    if (extended.size === 0) {
      // A hunk behind it makes it more than a quotation.
      if (hunkHeader.test(text.slice(line, line + longestHunkHeader))) found(at);
      return line;
    }
    found(at);
    if (tooLong) {
      limit('too-long-line', `a file header is longer than ${longestHeader} bytes; the file is left out`);
      leftOut = true;
      return line;
    }
    const section = gitPaths(header.slice('diff --git '.length), extended);
    if (data) section.data = data;
    return hunks(line, section, crlf, section.newPath ?? section.oldPath ?? header);
  };

  let quoted: Diff | null = null;
  let behind = 0;
  let at = 0;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    if (first === 100 && text.startsWith('diff --git ', at)) {
      at = behind = gitSection(at);
    } else if (first === 100 && /^diff --(?:cc|combined) /.test(text.slice(at, at + 16))) {
      found(at);
      limit('combined-diff', `"${asText(lineAt(at))}" is the diff of a merge, which cannot be judged`);
      at = endOfLine(at) + 1;
    } else if (first === 45 && plainHeader(at)) {
      at = behind = plainSection(at);
    } else if (
      first === 64 &&
      start < text.length &&
      hunkHeader.test(text.slice(at, at + longestHunkHeader))
    ) {
      // As git: "patch fragment without header".
      if (!leftOut)
        limit('bad-hunk', `the hunk "${asText(lineAt(at))}" stands behind no name of a file; it is left out`);
      at = endOfLine(at) + 1;
    } else {
      if (first === 45 && options.separator && start < text.length && /^---[ \t]*$/.test(lineAt(at))) {
        // Unless another mail was pasted below the first one, what stands above the separator is a quotation.
        if (!/\n(?:From [0-9a-f]{40} |Subject: )/.test(text.slice(behind, at))) {
          quoted = { files, limits, start };
          files = [];
          limits = [];
          start = text.length;
        }
      }
      at = endOfLine(at) + 1;
    }
  }
  // Nothing but a footer came behind the separator.
  if (start === text.length && quoted !== null) ({ files, limits, start } = quoted);
  if (dropped > 0)
    limits.push({ code: 'more-limits', detail: `${dropped} more places of this diff could not be read` });
  return { files, limits, start };
}

/** Bytes of the input as a message shows them. */
const asText = (bytes: string): string => shortened(display(bytes.slice(0, 1000)), 120);
