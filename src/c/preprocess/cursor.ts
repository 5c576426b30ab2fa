/** Tokens and how far they are read, with what their names stand for. */
import type { Lexeme } from './lexemes.ts';
import type { CType } from './types.ts';
import type { Value } from './values.ts';

/** What names stand for. */
export interface Names {
  /** An enumerator's value, or null. */
  constant(name: string): Value | null;
  /** A typedef's type; null for what is none. */
  type(name: string): CType | null;
  /** `struct X`; null where it is not shown. */
  tag(name: string): CType | null;
  /** The type of a variable; null where it is not shown. */
  variable?(name: string): CType | null;
}

/** Tokens and how far they are read. */
export interface Cursor {
  readonly tokens: readonly Lexeme[];
  at: number;
  readonly names: Names;
  /** In an `#if` every name that is no macro is 0. */
  readonly directive: boolean;
  depth: number;
  /** The first thing that was not known. */
  reason: string | null;
}

export interface Evaluated {
  value: Value | null;
  type: CType | null;
}

const nothing: Evaluated = { value: null, type: null };

export function cursorOf(tokens: readonly Lexeme[], names: Names, directive = false): Cursor {
  return { tokens, at: 0, names, directive, depth: 0, reason: null };
}

export const textAt = (c: Cursor, ahead = 0): string => c.tokens[c.at + ahead]?.text ?? '';
export function take(c: Cursor, text: string): boolean {
  if (textAt(c) !== text) return false;
  c.at++;
  return true;
}

/** Notes why, where nothing was unknown before. */
export function unknown(c: Cursor, reason: string): Evaluated {
  c.reason ??= reason;
  return nothing;
}

/** Moves behind the bracket that closes the one at the cursor. */
export function skipBrackets(c: Cursor): void {
  let open = 0;
  for (; c.at < c.tokens.length; c.at++) {
    const t = textAt(c);
    if (t === '(' || t === '[' || t === '{') open++;
    else if ((t === ')' || t === ']' || t === '}') && --open <= 0) {
      c.at++;
      return;
    }
  }
}
