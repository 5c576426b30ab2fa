/** Spans of C text -> tokens. */
import type { Scan } from './scanned.ts';

export interface Token {
  /** `name`, `number`, `string`, `char` or `punct`. */
  kind: 'name' | 'number' | 'string' | 'char' | 'punct';
  text: string;
  /** Offset in the scanned text. */
  start: number;
}

const lexeme =
  /[A-Za-z_]\w*|\.?\d[\w.]*|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|->|\+\+|--|<<=?|>>=?|[=!<>+\-*/%&|^]=|&&|\|\||##|\.\.\.|\S/g;

/** The tokens of a span, without what stands in comments, directives and dead code. */
export function tokenize(s: Pick<Scan, 'text' | 'holes'>, start: number, end: number): Token[] {
  const out: Token[] = [];
  let hole = firstHole(s.holes, start);
  let from = start;
  while (from < end) {
    while (hole < s.holes.length && s.holes[hole]!.end <= from) hole++;
    const next = s.holes[hole];
    if (next && next.start <= from) {
      from = next.end;
      continue;
    }
    const to = Math.min(end, next?.start ?? end);
    lex(s.text.slice(from, to), from, out);
    from = to;
  }
  return out;
}

function firstHole(holes: Scan['holes'], offset: number): number {
  let low = 0;
  let high = holes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holes[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lex(piece: string, offset: number, out: Token[]): void {
  for (const m of piece.matchAll(lexeme)) {
    const text = m[0];
    const c = text.charCodeAt(0);
    let kind: Token['kind'] = 'punct';
    if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95) kind = 'name';
    else if (c === 34) kind = 'string';
    else if (c === 39) kind = 'char';
    else if ((c >= 48 && c <= 57) || (c === 46 && text.length > 1 && text !== '...')) kind = 'number';
    // a backslash at the end of a macro's line is no token
    if (text !== '\\') out.push({ kind, text, start: offset + m.index });
  }
}

/** By token: the index of its other bracket, or -1. Made once for a list, so that deep nesting costs no more. */
const partners = new WeakMap<readonly Token[], Int32Array>();

function partnersOf(tokens: readonly Token[]): Int32Array {
  const kept = partners.get(tokens);
  if (kept?.length === tokens.length) return kept;
  const out = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!.text;
    if (t === '(' || t === '{' || t === '[') open.push(i);
    else if (t === ')' || t === '}' || t === ']') {
      const from = open.pop();
      if (from === undefined) continue;
      out[from] = i;
      out[i] = from;
    }
  }
  partners.set(tokens, out);
  return out;
}

/** The index of the bracket that closes the one at `open`, or `tokens.length` when it is not closed. */
export function closing(tokens: readonly Token[], open: number): number {
  const at = partnersOf(tokens)[open] ?? -1;
  return at < 0 ? tokens.length : at;
}

/** The index of the bracket that opens the one that closes at `close`, or -1. */
export function opening(tokens: readonly Token[], close: number): number {
  return partnersOf(tokens)[close] ?? -1;
}

/** Splits tokens[from, to) at the commas outside of brackets. */
export function splitArguments(tokens: readonly Token[], from: number, to: number): [number, number][] {
  const out: [number, number][] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const t = tokens[i]!.text;
    if (t === '(' || t === '{' || t === '[') i = Math.min(closing(tokens, i), to);
    else if (t === ',') {
      out.push([start, i]);
      start = i + 1;
    }
  }
  if (start < to) out.push([start, to]);
  return out;
}
