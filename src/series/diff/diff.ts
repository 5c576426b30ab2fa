/**
 * Unified diffs -> FilePatch. parse-diff reads the hunks; this file is the envelope around it that finds the
 * sections of the files, reads their headers, and lets only hunks through that keep what their header says.
 * Time is linear in the text, whatever it holds.
 */

import parseHunks from 'parse-diff';
import { shortened } from '../../basics/shortened.ts';
import type { FilePatch, Hunk, HunkLine } from '../../types/series.ts';
import { display } from '../bytes.ts';
import { headerNames, isUnprefixed, plainNames, sideName, unsafePath, withoutPrefix } from './diff-path.ts';

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

/** Longer header lines are refused: names are shorter, and parse-diff takes quadratic time on them. */
const longestHeader = 4096;
/** More lines of hunks than this are not kept: they take some 150 bytes each. The largest of QEMU have 100,000. */
export const mostLines = 2_000_000;
/** A broken patch is told in a few lines, not in thousands. */
const mostLimits = 20;

/** How many lines of hunks may still be read; counts down over the patches of a series. */
export interface DiffBudget {
  lines: number;
}

interface Section {
  oldPath: string | null;
  newPath: string | null;
  change: FilePatch['change'];
  oldMode: number | null;
  newMode: number | null;
  oldId: string | null;
  newId: string | null;
  binary: boolean;
  data?: string;
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
  };

  const plainSection = (at: number): number => {
    const second = endOfLine(at) + 1;
    const body = endOfLine(second) + 1;
    const oldLine = lineAt(at).slice(4);
    const newLine = lineAt(second).slice(4);
    found(at);
    if (oldLine.length > longestHeader - 4 || newLine.length > longestHeader - 4) {
      limit('too-long-line', `a file header is longer than ${longestHeader} bytes; the file is left out`);
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
    if (extended.size === 0) return line;
    found(at);
    if (tooLong) {
      limit('too-long-line', `a file header is longer than ${longestHeader} bytes; the file is left out`);
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

const extendedHeader =
  /^(old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|rename old|rename new|similarity index|dissimilarity index|index|---|\+\+\+|Binary files|GIT binary patch)(?: |$)/;

function skipBinary(text: string, from: number, endOfLine: (at: number) => number): number {
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
function gitPaths(header: string, extended: Map<string, string>): Section {
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

type HunkScan =
  | { piece: true; next: number; lines: number; foreign: boolean }
  | { piece: null; code: 'bad-hunk' | 'truncated-diff' | 'too-long-line'; why: string };

const hunkHeader = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

/**
 * Counts a hunk's lines against its header, by their markers alone. Too few lines would make parse-diff
 * swallow what follows (the signature, the next file), too many would be lost in silence.
 */
function scanHunk(
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
function readHunks(pieces: string[]): Hunk[] {
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

/** Bytes of the input as a message shows them. */
const asText = (bytes: string): string => shortened(display(bytes.slice(0, 1000)), 120);
