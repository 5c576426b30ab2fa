/** The symbol that is assigned, or handed on: what remains of an expression without casts and copies. */
import { closing, splitArguments, type Token, tokenize } from '../../c/tokens.ts';
import { opsMember } from './declarations.ts';
import { longestStatement } from './piece.ts';
import type { ValueFact } from './types.ts';

/** What is assigned, or handed on. */
export interface Value extends ValueFact {
  /** The token behind it. */
  end: number;
  /** It is NULL. */
  clears: boolean;
  /** All names in it but those of types. */
  names: string[];
}

const noValue = /^(?:const|struct|VMStateDescription|void|\w{0,60}CPU\w{0,60}Ops|CPU\w{0,60}Operations)$/;

const isCopy = /^g_memdup/;

/** The value that begins at token `from`: what remains when casts, parentheses and `&` are gone. */
export function readValue(tokens: readonly Token[], from: number, to = tokens.length): Value {
  let end = from;
  const limit = Math.min(to, from + longestStatement);
  while (end < limit && ![';', ',', '}', ')'].includes(tokens[end]!.text)) {
    const t = tokens[end]!.text;
    if (t === '(' || t === '{' || t === '[') end = closing(tokens, end);
    end++;
  }
  end = Math.min(end, limit);
  let start = from;
  for (let i = from; i < end; i++) if (tokens[i]!.text === '=') start = i + 1;
  const names: string[] = [];
  const addressed: string[] = [];
  let chosen = 0;
  for (let i = start; i < end; i++) {
    const t = tokens[i]!;
    const before = tokens[i - 1]?.text;
    // an index, and what a function is called with
    const isCall =
      t.text === '(' && tokens[i - 1]?.kind === 'name' && /[a-z]/.test(before!) && !isCopy.test(before!);
    if (i > start && (isCall || t.text === '[')) {
      i = closing(tokens, i);
      continue;
    }
    if (t.text === '?') chosen = names.length;
    if (t.kind !== 'name' || noValue.test(t.text) || before === '->' || before === '.') continue;
    let name = t.text;
    for (; tokens[i + 1]?.text === '##' && i + 2 < end; i += 2) name += `##${tokens[i + 2]!.text}`;
    names.push(name);
    if (before === '&') addressed.push(name);
  }
  const made = useOfMacro(tokens, start, end);
  if (made !== null) return { end, symbol: made, symbols: [made], clears: false, names };
  const clears =
    (names.length === 1 && names[0] === 'NULL') || (names.length === 0 && tokens[start]?.text === '0');
  const symbols = addressed.length > 0 ? addressed : chosen > 0 ? names.slice(chosen) : names.slice(-1);
  return {
    end,
    symbol: clears ? null : (addressed[0] ?? names.at(-1) ?? null),
    symbols: clears ? [] : symbols.filter((n) => n !== 'NULL'),
    clears,
    names,
  };
}

const casts = /CLASS$|^(?:OBJECT|DEVICE|CPU|RCU|NULL)$/;

/** The macro that all of a value is the use of, as it is spelled: `STATE_OF ( alpha )`; null where it is none. */
function useOfMacro(tokens: readonly Token[], from: number, end: number): string | null {
  const name = tokens[from];
  if (name?.kind !== 'name' || !/^[A-Z][A-Z\d_]+$/.test(name.text) || casts.test(name.text)) return null;
  if (tokens[from + 1]?.text !== '(' || closing(tokens, from + 1) !== end - 1 || end - from > 40) return null;
  return tokens
    .slice(from, end)
    .map((t) => t.text)
    .join(' ');
}

/** The parts of such a use; `inside` are the names among its arguments, of which the last says most. */
export function macroUse(value: string): { macro: string; args: string[] | null; inside: string[] } {
  const open = value.indexOf(' (');
  if (open < 0) return { macro: value, args: null, inside: [] };
  const tokens = tokenize({ text: value, holes: [] }, 0, value.length);
  const args = splitArguments(tokens, 2, tokens.length - 1).map(([a, b]) =>
    tokens
      .slice(a, b)
      .map((t) => t.text)
      .join(' '),
  );
  const inside = tokens.slice(2).flatMap((t) => (t.kind === 'name' ? t.text : []));
  return { macro: value.slice(0, open), args, inside: inside.slice(-1) };
}

/** What the text of a value points at. */
export function symbolsOfText(text: string): string[] {
  return readValue(tokenize({ text, holes: [] }, 0, text.length), 0).symbols;
}

/** Plain variables of a function, and what each is set to last: a hook may be set from one. */
export type Locals = ReadonlyMap<string, LocalValue>;

interface LocalValue extends ValueFact {
  names: string[];
  /** It is a hook of some class, as it is spelled: what that holds is not known. */
  hook?: string;
}

/** What one variable has because it is copied from another: `memcpy(&to, &from, size)`. */
export function memoryCopies(tokens: readonly Token[]): { to: string; from: Value }[] {
  return tokens.flatMap((t, i) => {
    if (!/^(?:memcpy|memmove)$/.test(t.text) || tokens[i + 1]?.text !== '(') return [];
    const args = splitArguments(tokens, i + 2, closing(tokens, i + 1));
    const [to, from] = args.slice(0, 2).map((a) => readValue(tokens, ...a));
    return to?.symbol && from?.symbol ? [{ to: to.symbol, from }] : [];
  });
}

/** What plain variables of a function are set to. */
export function localValues(tokens: readonly Token[]): Locals {
  const out = new Map<string, LocalValue>();
  for (let i = 0; i < tokens.length; i++) {
    const variable = tokens[i - 1];
    if (tokens[i]!.text !== '=' || variable?.kind !== 'name') continue;
    if (tokens[i - 2]?.text === '->' || tokens[i - 2]?.text === '.') continue;
    const value = readValue(tokens, i + 1);
    const held = hookAt(tokens, value.end - 1);
    if (held) {
      const hook = tokens
        .slice(i + 1, value.end)
        .map((t) => t.text)
        .join('');
      out.set(variable.text, { symbol: null, symbols: [], names: [], hook });
    } else if (value.names.length > 0 && !value.names.includes(variable.text) && copied(tokens, i + 1, value))
      out.set(variable.text, value);
  }
  for (const { to, from } of memoryCopies(tokens)) out.set(to, from);
  return out;
}

/** A hook of a class, or its table, whose last token is `i`. */
export const hookAt = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.kind === 'name' &&
  /^(?:->|\.)$/.test(tokens[i - 1]?.text ?? '') &&
  (/^(?:legacy_)?vmsd$/.test(tokens[i]!.text) || opsMember.test(tokens[i]!.text));

/** One name, one of several addresses, or a copy of what one points to. */
function copied(tokens: readonly Token[], from: number, { names, symbols }: Value): boolean {
  return names.length === 1 || symbols.length > 1 || isCopy.test(tokens[from]?.text ?? '');
}
