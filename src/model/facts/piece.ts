/** A piece of a file's code as tokens: what the readers of facts go over, and where its tokens stand. */
import type { Branch } from '../../c/conditions.ts';
import { branchesAt, lineAt, type Macro, type Scan } from '../../c/scan.ts';
import { closing, opening, type Token, tokenize } from '../../c/tokens.ts';

export interface Piece {
  readonly scan: Scan;
  readonly tokens: readonly Token[];
  /** The offset that stands for all of it: a macro's body counts where the macro is used. null: none does. */
  readonly usedAt: number | null;
}

/** `TYPE NAME = { … }`: where it stands in a piece. */
export interface Initializer {
  name: string;
  /** Tokens of its braces. */
  open: number;
  close: number;
  /** Offset of the place to point at. */
  start: number;
  branches: readonly Branch[];
  /** All of it is shown. */
  closed: boolean;
}

/** The tokens of a span of a file. */
export function pieceOf(scan: Scan, start: number, end: number): Piece {
  return { scan, tokens: tokenize(scan, start, end), usedAt: null };
}

/** The tokens of a macro's body. */
export function bodyOf(scan: Scan, macro: Macro, usedAt: number | null = null): Piece {
  return {
    scan,
    tokens: tokenize({ text: scan.text, holes: [] }, macro.bodyStart, macro.bodyEnd),
    usedAt,
  };
}

const offsetOf = (piece: Piece, i: number): number => piece.usedAt ?? piece.tokens[i]!.start;

/** The 1-based line of a token. */
export const lineOf = (piece: Piece, i: number): number => lineAt(piece.scan, offsetOf(piece, i));

/** The `#if` branches around a token. */
export const branchesOf = (piece: Piece, i: number): readonly Branch[] =>
  branchesAt(piece.scan, offsetOf(piece, i));

const namesOf = new WeakMap<Scan['macros'], Map<string, Macro>>();

/** The first macro of a file that has a name. */
export function macroNamed(s: Scan, name: string): Macro | undefined {
  let names = namesOf.get(s.macros);
  if (!names) {
    names = new Map();
    for (const m of s.macros) if (!names.has(m.name)) names.set(m.name, m);
    namesOf.set(s.macros, names);
  }
  return names.get(name);
}

/** In tokens; what is longer is cut. */
export const longestStatement = 1000;

/** The first `=` outside of brackets, or the number of tokens. */
export function firstEquals(tokens: readonly Token[]): number {
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!.text;
    if (t === '=') return i;
    if (t === '(' || t === '[') i = closing(tokens, i);
  }
  return tokens.length;
}

/** The name that a declaration declares: the identifier before `=`, or before `[…] =`. */
export function declaredName(tokens: readonly Token[], equals: number): string | null {
  let i = equals - 1;
  while (i > 0 && tokens[i]!.text === ']') i = opening(tokens, i) - 1;
  const t = tokens[i];
  if (t?.kind !== 'name') return null;
  // `const VMStateDescription vmstate_glue(x) = {`: a macro makes the name
  return t.text;
}

/** The offset of the first token of the statement that token `i` belongs to. */
export function statementStart(tokens: readonly Token[], i: number): number {
  let j = i;
  while (j > 0 && i - j < longestStatement && ![';', '{', '}'].includes(tokens[j - 1]!.text)) {
    if (tokens[j - 1]!.text === ')') {
      const open = opening(tokens, j - 1);
      if (open < 0) break;
      j = open;
    } else j--;
  }
  return tokens[j]?.start ?? tokens[i]!.start;
}
