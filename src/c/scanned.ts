/** What a scan of C text gives (./scan.ts), and what is asked of it by offset. */
import type { Branch } from './conditions.ts';

/** A `#define`. Offsets are into the scanned text. */
export interface Macro {
  name: string;
  /** Parameter names of a function-like macro; null for an object-like one. */
  params: string[] | null;
  start: number;
  bodyStart: number;
  bodyEnd: number;
}

/** A span of text at depth 0: a declaration, a definition, a function. */
export interface Item {
  start: number;
  end: number;
  /** Offset of its first `{` at depth 0; -1 when it has none. */
  brace: number;
  /** Its braces close in the text. */
  closed: boolean;
}

export interface Scan {
  text: string;
  items: Item[];
  macros: Macro[];
  /** What `#include "x"` and `#include <x>` name, and where they stand. */
  includes: { name: string; start: number }[];
  /** Ascending, disjoint spans that are no code: comments, directives, `#if 0`. */
  holes: { start: number; end: number }[];
  /** Where the enclosing `#if` branches change, ascending, and the branches from there on. */
  branchStarts: number[];
  branchStacks: (readonly Branch[])[];
  /** Offsets of the newlines; made by the first `lineAt`. */
  newlines: Int32Array | null;
}

/** The `#if` branches that enclose an offset. */
export function branchesAt(s: Scan, offset: number): readonly Branch[] {
  let low = 0;
  let high = s.branchStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (s.branchStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return s.branchStacks[low]!;
}

/** The 1-based line of an offset. */
export function lineAt(s: Scan, offset: number): number {
  if (!s.newlines) {
    const found: number[] = [];
    for (let i = s.text.indexOf('\n'); i >= 0; i = s.text.indexOf('\n', i + 1)) found.push(i);
    s.newlines = Int32Array.from(found);
  }
  let low = 0;
  let high = s.newlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (s.newlines[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
