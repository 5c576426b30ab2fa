/**
 * What macros make of pieces of text, kept with what each name stood for that was asked: it holds wherever the same names
 * stand for the same. Builds of a tree, and trees of a history, have most of their macros in common.
 *
 * It outlives the review that it was made in. So what is large is made each time anew, and all that is kept is bounded by
 * its characters as well as by its number, whatever was reviewed before.
 */
import { detached } from '../detached.ts';
import { type Element, elementsIn, elementsOf } from './initializers.ts';
import { type Copy, charactersOfNames, copyOf, ownName, ownTokens, tooLarge } from './kept-copies.ts';
import type { Lexeme } from './lexemes.ts';
import { type Budget, expand, isTooMuch, type Lookup } from './macros.ts';

/** What was made, and what of. */
interface Entry<V> {
  names: readonly string[];
  /** By name: the macro as it is spelled, or null. */
  macros: readonly (string | null)[];
  /** Of the budget. */
  spent: number;
  value: V;
}

/** Of one piece: a build's macros may differ from another's, and a tree's from those of the tree before it. */
const mostOfPiece = 6;
/** A piece of which more was made, and a longer one than that, is not kept. */
const largestPiece = 4_000_000;
const longestKey = 4000;
/** Size that is kept before what was not asked for lately goes. */
const mostKept = 48_000_000;

/** All that is kept of one piece of text, and its size as `Copy` counts it. */
interface Piece {
  entries: Entry<readonly Element[]>[];
  size: number;
}

function recalled<V>(entries: Entry<V>[] | undefined, lookup: Lookup, budget: Budget): Entry<V> | null {
  if (!entries) return null;
  for (const entry of entries) {
    if (entry.spent > budget.left || !holds(entry, lookup)) continue;
    budget.left -= entry.spent;
    return entry;
  }
  return null;
}

function holds({ names, macros }: Entry<unknown>, lookup: Lookup): boolean {
  for (let i = 0; i < names.length; i++) {
    const macro = lookup(names[i]!);
    if ((macro === null ? null : macro.spelled) !== macros[i]) return false;
  }
  return true;
}

/** Runs `make`, and notes what it asks for. */
function noted<V>(lookup: Lookup, budget: Budget, make: (lookup: Lookup) => V): Entry<V> {
  const asked = new Map<string, string | null>();
  const before = budget.left;
  const value = make((name) => {
    const macro = lookup(name);
    if (!asked.has(name)) asked.set(name, macro === null ? null : macro.spelled);
    return macro;
  });
  return {
    names: [...asked.keys()],
    macros: [...asked.values()],
    spent: before - budget.left,
    value,
  };
}

/** Keeps an entry for a piece, without views of files, and gives what is kept; one that is too large is only given. */
function keep<V>(piece: Piece, entries: Entry<V>[], entry: Entry<V>, own: (value: V, copy: Copy) => V): V {
  const copy = copyOf(entry.macros);
  const names = entry.names.map((name) => ownName(name, copy));
  const value = own(entry.value, copy);
  if (tooLarge(copy)) return entry.value;
  for (const list of copy.lists) lists.set(list, { piece, expansions: [], insides: [] });
  entries.unshift({ ...entry, names, value });
  if (entries.length > mostOfPiece) entries.pop();
  piece.size += copy.size;
  grown(copy.size);
  if (piece.size > largestPiece) {
    piece.entries.length = 0;
    piece.size = longestKey;
  }
  return value;
}

/** Of lists of tokens that are kept: what they expand to, and the elements in their braces. */
interface OfList {
  piece: Piece;
  expansions: Entry<readonly Lexeme[]>[];
  insides: Entry<readonly Element[]>[];
}
const lists = new WeakMap<readonly Lexeme[], OfList>();

/** `expand`, which remembers what it has made of a list that `elementsKept` gave. Throws TooMuch. */
export function expandKept(tokens: readonly Lexeme[], lookup: Lookup, budget: Budget): readonly Lexeme[] {
  const list = lists.get(tokens);
  if (!list) return expand(tokens, lookup, budget);
  const known = recalled(list.expansions, lookup, budget);
  if (known) return known.value;
  const entry = noted(lookup, budget, (look) => expand(tokens, look, budget));
  return keep(list.piece, list.expansions, entry, (value, copy) =>
    value === tokens ? tokens : ownTokens(value, copy),
  );
}

/** The elements of the braces that are all of a list, as `elementsOf` gives them. Throws TooMuch. */
export function insideKept(
  tokens: readonly Lexeme[],
  lookup: Lookup,
  budget: Budget,
): readonly Element[] | null {
  const list = lists.get(tokens);
  if (!list) return elementsOf(tokens, 0, lookup, budget);
  const known = recalled(list.insides, lookup, budget);
  if (known) return known.value;
  const { value, ...entry } = noted(lookup, budget, (look) => elementsOf(tokens, 0, look, budget));
  if (value === null || value.some((e) => e.tooMuch)) return value;
  return keep(list.piece, list.insides, { ...entry, value }, ownElements);
}

/** Pieces by their text; in their elements `at` is the index of a token of it, or -1. */
let young = new Map<string, Piece>();
let old = new Map<string, Piece>();
/** Of what is young, and what came to it while it was that. */
let size = 0;
/** Pieces that were asked for, kept or not, and their characters. */
const asked = new Set<string>();
let askedCharacters = 0;
const mostAsked = 50_000;
const mostAskedCharacters = 5_000_000;

/** What is kept now, in characters; a token, a name and a piece count as some more. */
export const keptSize = (): number => {
  const pieces = new Set([...young.values(), ...old.values()]);
  return askedCharacters + charactersOfNames() + [...pieces].reduce((sum, piece) => sum + piece.size, 0);
};

function grown(by: number): void {
  size += by;
  if (size <= mostKept) return;
  old = young;
  young = new Map();
  size = 0;
}

function pieceOf(key: string): Piece {
  let piece = young.get(key);
  if (!piece) {
    piece = old.get(key) ?? { entries: [], size: 64 + key.length };
    young.set(key, piece);
    grown(piece.size);
  }
  return piece;
}

function noteAsked(key: string): void {
  if (asked.size >= mostAsked || askedCharacters + key.length > mostAskedCharacters) {
    asked.clear();
    askedCharacters = 0;
  }
  asked.add(detached(key));
  askedCharacters += key.length;
}

/** As `elementsOf`, each piece between commas by itself. Throws TooMuch. */
export function elementsKept(
  tokens: readonly Lexeme[],
  from: number,
  lookup: Lookup,
  budget: Budget,
): readonly Element[] | null {
  const ends = endsOfPieces(tokens, from);
  const given = budget.left;
  const made = ends && pieceByPiece(tokens, from, ends, lookup, budget);
  if (made) return made;
  // something is only whole together with what stands around it
  budget.left = given;
  return elementsOf(tokens, from, lookup, budget);
}

/** Null: one of them is no whole one, or too much. */
function pieceByPiece(
  tokens: readonly Lexeme[],
  from: number,
  ends: readonly number[],
  lookup: Lookup,
  budget: Budget,
): Element[] | null {
  const out: Element[] = [];
  let start = from + 1;
  try {
    for (const end of ends) {
      const made = end > start ? pieceKept(tokens, start, end, lookup, budget) : [];
      if (!made) return null;
      for (const e of made) out.push(e);
      start = end + 1;
    }
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return null;
  }
  return out;
}

function pieceKept(
  tokens: readonly Lexeme[],
  start: number,
  end: number,
  lookup: Lookup,
  budget: Budget,
): Element[] | null {
  const key = keyOf(tokens, start, end);
  const placed = ({ at, ...e }: Element): Element => ({ ...e, at: at < 0 ? -1 : tokens[start + at]!.at });
  const known = key === null ? null : recalled((young.get(key) ?? old.get(key))?.entries, lookup, budget);
  if (known) {
    pieceOf(key!);
    return known.value.map(placed);
  }
  const piece = tokens.slice(start, end);
  budget.open = false;
  // most pieces of one tree are never asked for again: what is kept costs as much as reading it
  if (key === null || !asked.has(key)) {
    if (key !== null) noteAsked(key);
    const made = elementsIn(piece, lookup, budget);
    return budget.open ? null : made;
  }
  const { value, ...entry } = noted(lookup, budget, (look) => elementsIn(piece, look, budget));
  // it may be closed by what stands behind
  if (budget.open) return null;
  if (!value || value.some((e) => e.tooMuch)) return value;
  const within = value.map((e) => ({ ...e, at: piece.findIndex((t) => t.at === e.at) }));
  const own = pieceOf(detached(key));
  return keep(own, own.entries, { ...entry, value: within }, ownElements).map(placed);
}

/** A piece as text; null for one that is longer than what is kept. */
function keyOf(tokens: readonly Lexeme[], start: number, end: number): string | null {
  let key = '';
  for (let i = start; i < end; i++) {
    const { space, text } = tokens[i]!;
    if (key.length + text.length > longestKey) return null;
    key += `${space ? ' ' : '\0'}${text}`;
  }
  return key;
}

/** Where the pieces of a list in braces end: at its commas, and at its brace. Null: it is not closed, or a macro made it. */
function endsOfPieces(tokens: readonly Lexeme[], from: number): number[] | null {
  const out: number[] = [];
  let depth = 0;
  for (let i = from + 1; i < tokens.length; i++) {
    const { kind, text, at, hide } = tokens[i]!;
    if (at < 0 || hide !== null) return null;
    if (kind !== 'punct') continue;
    if (text === '(' || text === '{' || text === '[') depth++;
    else if (text === ',' && depth === 0) out.push(i);
    else if (text === ')' || text === '}' || text === ']') {
      if (depth === 0) return text === '}' ? [...out, i] : null;
      depth--;
    }
  }
  return null;
}

const ownElements = (elements: readonly Element[], copy: Copy): readonly Element[] =>
  elements.map((e) => ({
    ...e,
    designator: e.designator === null ? null : ownName(e.designator, copy),
    value: ownTokens(e.value, copy),
  }));
