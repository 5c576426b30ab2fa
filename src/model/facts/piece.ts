/** A piece of a file's code as tokens: what the readers of facts go over, and where its tokens stand. */
import type { Branch } from '../../c/conditions.ts';
import { controlOf, decides } from '../../c/control.ts';
import { branchesAt, lineAt, type Macro, type Scan } from '../../c/scanned.ts';
import { closing, opening, splitArguments, type Token, tokenize } from '../../c/tokens.ts';
import type { IncludeFact } from './types.ts';

export interface Piece {
  readonly scan: Scan;
  readonly tokens: readonly Token[];
  /** The offset that stands for all of it: a macro's body counts where the macro is used. null: none does. */
  readonly usedAt: number | null;
  /** By token, the `if` statements around it; null where the piece is no function's body. */
  readonly control: (readonly Branch[])[] | null;
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
  return { scan, tokens: tokenize(scan, start, end), usedAt: null, control: null };
}

/** The tokens of a function's body. `whole`: no lines are missing in it. */
export function codeOf(scan: Scan, start: number, end: number, whole: boolean): Piece {
  const piece = pieceOf(scan, start, end);
  const { tokens } = piece;
  const exits = (name: string): string | null => exitOf(scan, name);
  if (!decides(tokens, exits)) return piece;
  const outer = branchesAt(scan, start).length;
  const around = (i: number): readonly Branch[] => branchesAt(scan, tokens[i]!.start).slice(outer);
  return { ...piece, control: controlOf(tokens, whole ? around : null, exits) };
}

/** Under which condition a macro of the file leaves the function that it stands in; null: it does not. */
function exitOf(scan: Scan, name: string): string | null {
  const macro = /^[A-Z]/.test(name) ? macroNamed(scan, name) : undefined;
  if (!macro || macro.bodyEnd - macro.bodyStart > longestMacroRead) return null;
  const body = scan.text.slice(macro.bodyStart, macro.bodyEnd);
  if (!/\b(?:return|goto)\b/.test(body)) return null;
  return /^[\s\\]*(?:do[\s\\]*\{[\s\\]*)?(?:return|goto)\b/.test(body) ? '1' : name;
}
const longestMacroRead = 2000;
const noExits = (): null => null;

/** The tokens of a macro's body. */
export function bodyOf(scan: Scan, macro: Macro, usedAt: number | null = null): Piece {
  const tokens = tokenize({ text: scan.text, holes: [] }, macro.bodyStart, macro.bodyEnd);
  const isCode = usedAt === null && decides(tokens, noExits);
  return { scan, tokens, usedAt, control: isCode ? controlOf(tokens) : null };
}

const offsetOf = (piece: Piece, i: number): number => piece.usedAt ?? piece.tokens[i]!.start;

/** The 1-based line of a token. */
export const lineOf = (piece: Piece, i: number): number => lineAt(piece.scan, offsetOf(piece, i));

/** The `#if` branches around a token, and those of `if` statements. */
export function branchesOf(piece: Piece, i: number): readonly Branch[] {
  const outer = branchesAt(piece.scan, offsetOf(piece, i));
  const inner = piece.control?.[i];
  return inner === undefined || inner.length === 0 ? outer : [...outer, ...inner];
}

/** The files that are included between two tokens. */
export function includesBetween({ scan }: Piece, from: Token, to: Token | undefined): IncludeFact[] {
  return scan.includes
    .filter(({ start }) => start > from.start && start < (to?.start ?? Number.POSITIVE_INFINITY))
    .map(({ name, start }) => ({ name, line: lineAt(scan, start), branches: branchesAt(scan, start) }));
}

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

/** The name that a declaration declares: the identifier before `=`, or before `[…] =`, whatever attributes say. */
export function declaredName(tokens: readonly Token[], equals: number): string | null {
  let i = equals - 1;
  for (;;) {
    const attribute = attributeAt(tokens, i);
    if (tokens[i]?.text === ']') i = opening(tokens, i) - 1;
    else if (attribute > 0) i = attribute - 1;
    else break;
  }
  const t = tokens[i];
  if (t?.kind !== 'name') return null;
  // `const VMStateDescription vmstate_glue(x) = {`: a macro makes the name
  return t.text;
}

/** Where the attribute begins that ends at token `end`; -1 where none does. */
function attributeAt(tokens: readonly Token[], end: number): number {
  const isAttribute = (i: number): boolean =>
    /^(?:__attribute__|(?:QEMU|G)_[A-Z_]+)$/.test(tokens[i]?.text ?? '');
  if (isAttribute(end)) return end;
  if (tokens[end]?.text !== ')') return -1;
  const open = opening(tokens, end);
  return isAttribute(open - 1) ? open - 1 : -1;
}

/** The arguments of a macro whose name stands before token `open`, as they are spelled; none without parentheses. */
export function argumentsOf(tokens: readonly Token[], open: number): string[] {
  if (tokens[open]?.text !== '(') return [];
  return splitArguments(tokens, open + 1, closing(tokens, open)).map(([from, to]) =>
    tokens
      .slice(from, Math.min(to, from + 100))
      .map((t) => t.text)
      .join(' '),
  );
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
