/** What a translation unit says of names: variables, functions, types and constants, read when they are asked for. */

import { type Item, lineAt } from '../scanned.ts';
import { type Cursor, cursorOf, type Names } from './cursor.ts';
import { declaredIn, enumeratorIn, type Kind } from './declared.ts';
import type { Macro } from './definitions.ts';
import type { SourceFile } from './directives.ts';
import { constantValue, readConditional } from './expressions.ts';
import { firstOf } from './items.ts';
import { expandKept } from './kept.ts';
import { type Lexeme, lex } from './lexemes.ts';
import { type Budget, expand, isTooMuch, type Lookup } from './macros.ts';
import { wordOf } from './mentions.ts';
import { typesOf } from './named-types.ts';
import { macroName } from './outline.ts';
import type { Questions } from './signature.ts';
import { type Open, type Preprocessed, preprocess, type View } from './translation.ts';
import { integer, type Value } from './values.ts';
import { lexedWhole, textOf } from './whole-items.ts';

/** A top-level item of the unit. */
export interface Found {
  view: View;
  item: Item;
  /** The moment of its first line: which macros are defined there. */
  moment: number;
}

export interface Unit extends Names {
  readonly path: string;
  readonly preprocessed: Preprocessed;
  /**
   * The first compiled item of a kind that has this name; the unit's own file comes before what it includes.
   * @param folder only files below it
   */
  find(kind: Kind, name: string, folder?: string): Found | null;
  /** Its tokens, what is not compiled left out and what is included inside of it put in; not expanded. */
  tokens(found: Found): readonly Lexeme[];
  /** Its tokens, expanded. Null: too much. */
  expanded(found: Found): readonly Lexeme[] | null;
  /** Which macros are defined at an item. */
  lookup(found: Found): Lookup;
  /** 1-based. */
  line(found: Found, offset: number): number;
  /** The text of an item as it is written. */
  text(found: Found): string;
  /** What it was asked for so far. */
  asked(): Questions;
  /** All names among that, and those that conditions ask for, of macros as `macroName` spells them. */
  names(): string[];
  /** Its tokens as text, told apart where the file does something else in between. */
  compiled(found: Found): string;
  /** The body of the first compiled enum that has this enumerator. */
  enumOf(name: string): Found | null;
  /** Conditions inside of an item that could not be judged. */
  doubts(found: Found): string[];
  readonly budget: Budget;
}

/** Tokens that macros may make in one unit, for all that is asked of it. */
const budgetOfUnit = 3_000_000;
/** Tokens for the value of one expression. */
const budgetOfValue = 200_000;
/** Characters that are searched for names, for all that is asked of it. */
const mostSearched = 4_000_000_000;

export function readUnit(path: string, file: SourceFile, defines: readonly Macro[], open: Open): Unit {
  const preprocessed = preprocess(path, file, defines, open);
  const budget: Budget = { left: budgetOfUnit };
  const { views } = preprocessed;
  const items = new Map<string, Questions['items'][number]>();
  let searched = 0;
  const foundNames = new Map<string, Found | null>();
  const constants = new Map<string, Value | null>();
  const enumsRead = new Map<SourceFile, Set<number>>();
  const doubtful = new Map<string, number[]>();
  for (const d of preprocessed.doubts) doubtful.set(d.path, [...(doubtful.get(d.path) ?? []), d.at]);

  const momentAt = (view: View, offset: number): number | null => {
    const { ranges } = view;
    let low = 0;
    let high = ranges.length / 3 - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (offset < ranges[middle * 3]!) high = middle - 1;
      else if (offset >= ranges[middle * 3 + 1]!) low = middle + 1;
      else return ranges[middle * 3 + 2]!;
    }
    return null;
  };

  const find = (kind: Kind, name: string, folder: string | null = null): Found | null => {
    const key = folder === null ? `${kind} ${name}` : `${kind} ${name} ${folder}`;
    const kept = foundNames.get(key);
    if (kept !== undefined) return kept;
    items.set(key, [kind, name, folder]);
    let found: Found | null = null;
    const word = wordOf(name);
    search: for (const view of views) {
      if (folder !== null && !view.path.startsWith(folder)) continue;
      searched += view.file.text.length;
      if (searched > mostSearched) break;
      for (const d of declaredIn(view.file, word, kind)) {
        if (d.kind !== kind) continue;
        // of an item with a brace the brace tells whether it is compiled: others may stand before it
        const moment = momentAt(view, d.item.brace >= 0 ? d.item.brace : firstOf(view.file, d.item));
        if (moment === null) continue;
        found = { view, item: d.item, moment };
        break search;
      }
    }
    foundNames.set(key, found);
    return found;
  };

  /** Calls `take` with each piece of an item, in order: its file's tokens, and the moment. */
  const pieces = (found: Found, take: (tokens: readonly Lexeme[], moment: number) => void): void => {
    const { view, item } = found;
    const { ranges } = view;
    const start = firstOf(view.file, item);
    let next = 0;
    const innerTo = (to: number): void => {
      for (; next < view.inner.length && view.inner[next]!.at < to; next++) {
        const { at, view: inner } = view.inner[next]!;
        // an include before the item's brace belongs to what stands before the item
        if (item.brace < 0 ? item.start < 0 : at > item.brace) whole(inner, take);
      }
    };
    for (let i = 0; i < ranges.length; i += 3) {
      const from = Math.max(ranges[i]!, start);
      const to = Math.min(ranges[i + 1]!, item.end);
      if (from >= to) continue;
      innerTo(from);
      const entire = from === start && to === item.end;
      take(entire ? lexedWhole(view.file, item, start) : lex(view.file.text, from, to), ranges[i + 2]!);
    }
    innerTo(item.end);
  };
  const whole = (view: View, take: (tokens: readonly Lexeme[], moment: number) => void): void => {
    const end = view.file.text.length;
    pieces({ view, item: { start: -1, end, brace: -1, closed: true }, moment: 0 }, (tokens, moment) =>
      take(
        tokens.map((t) => ({ ...t, at: -1 })),
        moment,
      ),
    );
  };

  const unit: Unit = {
    path,
    preprocessed,
    budget,
    asked: () => ({
      items: [...items.values()],
      macros: [...preprocessed.asked],
      constants: [...constants.keys()],
    }),
    names: () => [
      ...[...items.values()].map(([, name]) => name),
      ...constants.keys(),
      ...[...preprocessed.asked, ...preprocessed.tested].map(macroName),
    ],
    compiled(found) {
      let text = '';
      pieces(found, (tokens) => {
        text += `${textOf(tokens)}\0`;
      });
      return text;
    },
    enumOf(name) {
      const word = wordOf(name);
      for (const view of views) {
        const open = enumeratorIn(view.file, word);
        const moment = open === undefined ? null : momentAt(view, open);
        if (open !== undefined && moment !== null) return { view, item: enumAt(view.file, open), moment };
      }
      return null;
    },
    find,
    tokens(found) {
      let only: readonly Lexeme[] | null = null;
      const all: Lexeme[] = [];
      pieces(found, (tokens) => {
        if (only === null && all.length === 0) only = tokens;
        else {
          if (only) all.push(...only);
          only = null;
          for (const t of tokens) all.push(t);
        }
      });
      return only ?? all;
    },
    expanded(found) {
      const out: Lexeme[] = [];
      try {
        pieces(found, (tokens, moment) => {
          for (const t of expand(tokens, (name) => preprocessed.macroAt(name, moment), budget)) out.push(t);
        });
      } catch (error) {
        if (isTooMuch(error)) return null;
        throw error;
      }
      return out;
    },
    lookup: (found) => (name) => preprocessed.macroAt(name, found.moment),
    line: (found, offset) => lineAt(found.view.file.items(), offset),
    text: (found) => found.view.file.text.slice(firstOf(found.view.file, found.item), found.item.end),
    doubts(found) {
      const inside = (doubtful.get(found.view.path) ?? []).filter(
        (at) => at > found.item.start && at < found.item.end,
      );
      return inside.map(
        (at) => `the condition in line ${lineAt(found.view.file.items(), at)} of ${found.view.path}`,
      );
    },
    constant(name) {
      const kept = constants.get(name);
      if (kept !== undefined) return kept;
      constants.set(name, null);
      const word = wordOf(name);
      for (const view of views) {
        searched += view.file.text.length;
        if (searched > mostSearched) break;
        const open = enumeratorIn(view.file, word);
        if (open === undefined) continue;
        const moment = momentAt(view, open);
        const read = enumsRead.get(view.file) ?? new Set();
        if (moment === null || read.has(open)) continue;
        enumsRead.set(view.file, read.add(open));
        readEnum(view, open);
        if (constants.get(name) != null) break;
      }
      return constants.get(name) ?? null;
    },
    ...typesOf(() => unit),
  };

  function readEnum(view: View, open: number): void {
    const item = enumAt(view.file, open);
    const tokens = unit.expanded({ view, item, moment: 0 });
    if (!tokens) return;
    const c: Cursor = cursorOf(tokens, unit);
    let next: Value | null = integer(0);
    while (c.at < tokens.length) {
      const name = tokens[c.at]!;
      c.at++;
      if (name.kind !== 'name') continue;
      if (tokens[c.at]?.text === '=') {
        c.at++;
        next = readConditional(c).value;
      }
      if (!constants.get(name.text)) constants.set(name.text, next);
      next = next && integer(next.n + 1n, next.bits, next.unsigned);
      while (c.at < tokens.length && tokens[c.at]!.text !== ',') c.at++;
      c.at++;
    }
  }

  return unit;
}

/** The body of the enum that opens here. */
function enumAt({ text }: SourceFile, open: number): Item {
  const end = text.indexOf('}', open);
  return { start: open + 1, end: end < 0 ? text.length : end, brace: open, closed: true };
}

/** Most of what is asked for is one small number. */
function plainNumber(tokens: readonly Lexeme[]): { value: number; reason: null } | null {
  const text = tokens.length === 1 ? tokens[0]!.text : '';
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? { value: Number(text), reason: null } : null;
}

/** The value of a constant expression that is not expanded yet. */
export function evaluate(
  unit: Unit,
  tokens: readonly Lexeme[],
  lookup: Lookup,
): { value: number | null; reason: string | null } {
  // one that grows without end must not take the rest of the unit with it
  const budget = { left: Math.min(unit.budget.left, budgetOfValue) };
  const given = budget.left;
  try {
    const expanded = expandKept(tokens, lookup, budget);
    return plainNumber(expanded) ?? constantValue(expanded, unit);
  } catch (error) {
    if (isTooMuch(error)) return { value: null, reason: error.message };
    throw error;
  } finally {
    unit.budget.left -= given - Math.max(0, budget.left);
  }
}
