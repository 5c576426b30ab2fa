/** Spans of C text -> preprocessing tokens: with the white space before them, and the macros that made them. */

import { endOfComment, endOfLiteral } from '../ends.ts';

/** Names of macros that must not be expanded again in a token: they are what it came from. */
export interface Hidden {
  readonly name: string;
  readonly next: Hidden | null;
  /** How many there are. */
  readonly depth: number;
}

export interface Lexeme {
  readonly kind: 'name' | 'number' | 'string' | 'char' | 'punct';
  readonly text: string;
  /** White space or a comment stands before it. */
  readonly space: boolean;
  /** Offset in its file; -1 for one that a macro made. */
  readonly at: number;
  readonly hide: Hidden | null;
}

const isName = new Uint8Array(256);
const isDigit = new Uint8Array(256);
for (let c = 48; c < 58; c++) isDigit[c] = isName[c] = 1;
for (let c = 65; c < 91; c++) isName[c] = isName[c + 32] = 1;
isName[95] = 1;

/** Longest first. */
const operators = ['...', '<<=', '>>='];
const pairs = new Set('-> ++ -- << >> <= >= == != && || ## += -= *= /= %= &= |= ^='.split(' ').map((p) => p));

/** Behind the name that stands at `from`: there, where none does. */
export function nameEnd(text: string, from: number): number {
  if (isDigit[text.charCodeAt(from)] === 1) return from;
  let end = from;
  while (isName[text.charCodeAt(end)] === 1) end++;
  return end;
}

/** The tokens of text[from, to). Comments and line splices are white space; odd bytes are tokens of their own. */
export function lex(text: string, from: number, to: number): Lexeme[] {
  const out: Lexeme[] = [];
  let space = false;
  let i = from;
  while (i < to) {
    const c = text.charCodeAt(i);
    if (c <= 32 || (c === 92 && /^\\\r?\n/.test(text.slice(i, i + 3)))) {
      space = true;
      i++;
      continue;
    }
    if (c === 47) {
      const end = endOfComment(text, i);
      if (end >= 0) {
        space = true;
        i = end;
        continue;
      }
    }
    let end = i + 1;
    let kind: Lexeme['kind'] = 'punct';
    if (isName[c] === 1 && isDigit[c] === 0) {
      while (end < to && isName[text.charCodeAt(end)] === 1) end++;
      kind = 'name';
      // L"wide", u8"text"
      if (end - i <= 2 && (text.charCodeAt(end) === 34 || text.charCodeAt(end) === 39)) {
        if (/^(?:L|u8?|U)$/.test(text.slice(i, end))) {
          kind = text.charCodeAt(end) === 34 ? 'string' : 'char';
          end = endOfLiteral(text, end, to);
        }
      }
    } else if (isDigit[c] === 1 || (c === 46 && isDigit[text.charCodeAt(i + 1)] === 1)) {
      kind = 'number';
      const hex = c === 48 && (text.charCodeAt(i + 1) | 32) === 120;
      for (; end < to; end++) {
        const d = text.charCodeAt(end);
        if (isName[d] === 1 || d === 46) continue;
        // 1e+5, 0x1p-3
        const before = text.charCodeAt(end - 1) | 32;
        if ((d === 43 || d === 45) && (before === 112 || (before === 101 && !hex))) continue;
        break;
      }
    } else if (c === 34 || c === 39) {
      kind = c === 34 ? 'string' : 'char';
      end = endOfLiteral(text, i, to);
    } else {
      const three = text.slice(i, Math.min(to, i + 3));
      if (operators.includes(three)) end = i + 3;
      else if (pairs.has(three.slice(0, 2))) end = i + 2;
    }
    out.push({ kind, text: text.slice(i, end), space, at: i, hide: null });
    space = false;
    i = end;
  }
  return out;
}

/** A token that no text has. */
export function made(kind: Lexeme['kind'], text: string, space = false): Lexeme {
  return { kind, text, space, at: -1, hide: null };
}

/** Tokens as text, with one space where there was any. */
export function spelled(tokens: readonly Lexeme[]): string {
  let out = '';
  for (const t of tokens) out += out !== '' && t.space ? ` ${t.text}` : t.text;
  return out;
}
