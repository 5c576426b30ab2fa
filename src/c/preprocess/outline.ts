/**
 * A file as pieces of text with the names that each declares, so that two contents can be compared for those who only
 * ask for some names.
 */
import { declarationsIn, enumsIn, initializes } from './declared.ts';
import type { SourceFile } from './directives.ts';
import { firstOf } from './items.ts';

/** Offsets of its first character, and behind its last. */
interface Piece {
  start: number;
  end: number;
  /** What it declares; null: it decides what is compiled (`#if` and its kin, `#include`). */
  names: readonly string[] | null;
  /** Of `#if` and its kin. */
  branch: 'if' | 'else' | 'end' | null;
}

/** A piece of one content, and the same one of another. */
export type Pair = readonly [Piece, Piece];

/**
 * The pieces of two contents of a file in pairs, if the two are the same to a unit that has asked for these names only:
 * what decides which lines are compiled is, and all that declares one of the names, both in the same order. Null: they
 * are not.
 * @param isRoot it is a file that others do not include
 */
export function paired(
  a: SourceFile,
  b: SourceFile,
  names: ReadonlySet<string>,
  isRoot: boolean,
): Pair[] | null {
  // one without a guard may stand in the middle of something: of what, it does not say itself
  if (a.guard === null && !a.once && !isRoot) return null;
  if (a.guard !== b.guard || a.once !== b.once || initializes(a) !== initializes(b)) return null;
  return pairs(a, counting(outlineOf(a), names), b, counting(outlineOf(b), names));
}

function pairs(a: SourceFile, left: readonly Piece[], b: SourceFile, right: readonly Piece[]): Pair[] | null {
  if (left.length !== right.length) return null;
  const out = left.map((piece, i): Pair => [piece, right[i]!]);
  const same = ([x, y]: Pair): boolean =>
    x.end - x.start === y.end - y.start && a.text.slice(x.start, x.end) === b.text.slice(y.start, y.end);
  return out.every(same) ? out : null;
}

/** What a unit has asked for among the items of two contents, in pairs: null where they are not the same. */
export function pairedItems(a: SourceFile, b: SourceFile, names: ReadonlySet<string>): Pair[] | null {
  const asked = ({ names: own }: Piece): boolean => own?.some((name) => names.has(name)) ?? false;
  return pairs(a, outlineOf(a).filter(asked), b, outlineOf(b).filter(asked));
}

/** The pieces that matter; an `#if` with nothing in it that does is none. */
function counting(pieces: readonly Piece[], names: ReadonlySet<string>): Piece[] {
  const out: Piece[] = [];
  /** Of each open `#if`: where its pieces begin in `out`, and whether one of them is more than a branch of it. */
  const open: { from: number; filled: boolean }[] = [];
  for (const piece of pieces) {
    const group = open.at(-1);
    if (piece.branch === 'if') {
      open.push({ from: out.length, filled: false });
      out.push(piece);
    } else if (piece.branch !== null) {
      out.push(piece);
      if (piece.branch === 'else' || !group) continue;
      open.pop();
      if (!group.filled) out.length = group.from;
      else if (open.length > 0) open.at(-1)!.filled = true;
    } else if (piece.names === null || piece.names.some((name) => names.has(name))) {
      out.push(piece);
      if (group) group.filled = true;
    }
  }
  return out;
}

/** How the names of macros are told from those of what is declared. */
export const macroName = (name: string): string => `#${name}`;

const branches: Readonly<Record<string, Piece['branch']>> = {
  if: 'if',
  ifdef: 'if',
  ifndef: 'if',
  elif: 'else',
  else: 'else',
  endif: 'end',
};

function outlineOf(file: SourceFile): readonly Piece[] {
  const kept = file.facts.get('outline') as readonly Piece[] | undefined;
  if (kept) return kept;
  const pieces: Piece[] = [];
  for (const { word, start, end, name } of file.directives) {
    const names = word === 'define' || word === 'undef' ? [macroName(name)] : null;
    pieces.push({ start, end, names, branch: branches[word] ?? null });
  }
  const items = new Map<object, Piece & { names: string[] }>();
  for (const [name, list] of declarationsIn(file))
    for (const { item } of list) {
      const known = items.get(item);
      if (known) known.names.push(name);
      else items.set(item, { start: firstOf(file, item), end: item.end, names: [name], branch: null });
    }
  pieces.push(...items.values());
  const enums = new Map<number, string[]>();
  for (const [name, open] of enumsIn(file)) {
    const names = enums.get(open);
    if (names) names.push(name);
    else enums.set(open, [name]);
  }
  for (const [start, names] of enums) {
    const close = file.text.indexOf('}', start);
    pieces.push({ start, end: close < 0 ? file.text.length : close, names, branch: null });
  }
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  file.facts.set('outline', pieces);
  return pieces;
}
