/**
 * What macros make of pieces of text, kept with what each name stood for that was asked: it holds wherever the same names
 * stand for the same. Builds of a tree, and trees of a history, have most of their macros in common.
 */
import { detached } from '../detached.ts';
import { type Element, elementsIn, elementsOf } from './initializers.ts';
import type { Hidden, Lexeme } from './lexemes.ts';
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
/** Tokens that are kept before those that were not asked for lately go. */
const mostTokens = 500_000;

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
    names: Array.from(asked.keys(), own),
    macros: [...asked.values()],
    spent: before - budget.left,
    value,
  };
}

function keep<V>(entries: Entry<V>[], entry: Entry<V>): void {
  entries.unshift(entry);
  if (entries.length > mostOfPiece) entries.pop();
}

/** Of lists of tokens that are kept themselves: what they expand to, and the elements in their braces. */
const expansions = new WeakMap<readonly Lexeme[], Entry<readonly Lexeme[]>[]>();
const insides = new WeakMap<readonly Lexeme[], Entry<readonly Element[]>[]>();

/** `expand`, which remembers what it has made of a list that `elementsKept` gave. Throws TooMuch. */
export function expandKept(tokens: readonly Lexeme[], lookup: Lookup, budget: Budget): readonly Lexeme[] {
  const entries = expansions.get(tokens);
  if (!entries) return expand(tokens, lookup, budget);
  const known = recalled(entries, lookup, budget);
  if (known) return known.value;
  const entry = noted(lookup, budget, (look) => expand(tokens, look, budget));
  const own = { ...entry, value: entry.value === tokens ? tokens : ownTokens(entry.value) };
  keep(entries, own);
  return own.value;
}

/** The elements of the braces that are all of a list, as `elementsOf` gives them. Throws TooMuch. */
export function insideKept(
  tokens: readonly Lexeme[],
  lookup: Lookup,
  budget: Budget,
): readonly Element[] | null {
  const entries = insides.get(tokens);
  if (!entries) return elementsOf(tokens, 0, lookup, budget);
  const known = recalled(entries, lookup, budget);
  if (known) return known.value;
  const entry = noted(lookup, budget, (look) => elementsOf(tokens, 0, look, budget));
  if (entry.value === null || entry.value.some((e) => e.tooMuch)) return entry.value;
  const own = { ...entry, value: entry.value.map(ownElement) };
  keep(insides.get(tokens)!, own);
  return own.value;
}

/** Elements by the text of the piece that they come from; `at` is the index of a token of it, or -1. */
type Pieces = Map<string, Entry<readonly Element[]>[]>;
let young: Pieces = new Map();
let old: Pieces = new Map();
let tokensKept = 0;
/** Pieces that were asked for, kept or not. */
const asked = new Set<string>();
const mostAsked = 50_000;

function piecesOf(key: string): Entry<readonly Element[]>[] {
  let entries = young.get(key);
  if (!entries) {
    entries = old.get(key) ?? [];
    young.set(key, entries);
  }
  return entries;
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
  let key = '';
  for (let i = start; i < end; i++) key += `${tokens[i]!.space ? ' ' : '\0'}${tokens[i]!.text}`;
  const placed = ({ at, ...e }: Element): Element => ({ ...e, at: at < 0 ? -1 : tokens[start + at]!.at });
  const known = recalled(young.get(key) ?? old.get(key), lookup, budget);
  if (known) {
    piecesOf(key);
    return known.value.map(placed);
  }
  const piece = tokens.slice(start, end);
  if (!asked.has(key)) {
    // most pieces of one tree are never asked for again: what is kept costs as much as reading it
    if (asked.size > mostAsked) asked.clear();
    asked.add(detached(key));
    budget.open = false;
    const made = elementsIn(piece, lookup, budget);
    return budget.open ? null : made;
  }
  budget.open = false;
  const { value, ...entry } = noted(lookup, budget, (look) => elementsIn(piece, look, budget));
  // it may be closed by what stands behind
  if (budget.open) return null;
  if (!value || value.some((e) => e.tooMuch)) return value;
  const own = value.map((e) => ({ ...ownElement(e), at: piece.findIndex((t) => t.at === e.at) }));
  if (tokensKept > mostTokens) {
    old = young;
    young = new Map();
    tokensKept = 0;
  }
  keep(piecesOf(detached(key)), { ...entry, value: own });
  return own.map(placed);
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

/** Names that are kept once for all: a piece of a file's text is a view, and keeps all of it. */
let spellings = new Map<string, string>();
let hiding = new WeakMap<Hidden, Hidden>();
const mostSpellings = 100_000;

function own(text: string): string {
  let kept = spellings.get(text);
  if (kept === undefined) {
    kept = detached(text);
    if (spellings.size > mostSpellings) {
      spellings = new Map();
      hiding = new WeakMap();
    }
    spellings.set(kept, kept);
  }
  return kept;
}

function ownHidden(hide: Hidden | null): Hidden | null {
  if (hide === null) return null;
  let kept = hiding.get(hide);
  if (!kept) {
    kept = { name: own(hide.name), next: ownHidden(hide.next), depth: hide.depth };
    hiding.set(hide, kept);
    hiding.set(kept, kept);
  }
  return kept;
}

/** Tokens that keep no file's text, and that are known here by their list. */
function ownTokens(tokens: readonly Lexeme[]): readonly Lexeme[] {
  const kept = tokens.map(
    ({ kind, text, space, hide }): Lexeme => ({
      kind,
      text: own(text),
      space,
      at: -1,
      hide: ownHidden(hide),
    }),
  );
  tokensKept += kept.length;
  expansions.set(kept, []);
  insides.set(kept, []);
  return kept;
}

const ownElement = (e: Element): Element => ({
  ...e,
  designator: e.designator === null ? null : own(e.designator),
  value: ownTokens(e.value),
});
