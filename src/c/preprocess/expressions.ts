/**
 * Constant expressions and types of expressions, from tokens whose macros are expanded. What is not known is null,
 * with the first reason kept; nothing here throws.
 */
import { readDeclarator, readTypeName, startsType } from './declarations.ts';
import type { Lexeme } from './lexemes.ts';
import { type CType, extentOf, memberOf } from './types.ts';
import { binary, integer, literalValue, truth, unary, type Value } from './values.ts';

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

export interface Known {
  value: Value | null;
  type: CType | null;
}

const nothing: Known = { value: null, type: null };
/** Brackets in brackets beyond which an expression is not read. */
const deepest = 200;

export function cursorOf(tokens: readonly Lexeme[], names: Names, directive = false): Cursor {
  return { tokens, at: 0, names, directive, depth: 0, reason: null };
}

const noNames: Names = { constant: () => null, type: () => null, tag: () => null };

/** The value of an `#if` condition whose macros are expanded, `defined` replaced; null where it is not known. */
export function conditionValue(tokens: readonly Lexeme[]): { value: boolean | null; reason: string | null } {
  const c = cursorOf(tokens, noNames, true);
  const { value } = readExpression(c);
  if (c.at < tokens.length && c.reason === null) c.reason = `"${tokens[c.at]!.text}" is not expected there`;
  return { value: value && c.at >= tokens.length ? value.n !== 0n : null, reason: c.reason };
}

/** The value of a constant expression; null with the reason where it is not known. */
export function constantValue(
  tokens: readonly Lexeme[],
  names: Names,
  depth = 0,
): { value: number | null; reason: string | null } {
  const c = { ...cursorOf(tokens, names), depth };
  const { value } = readConditional(c);
  if (c.at < tokens.length) c.reason ??= `"${tokens[c.at]!.text}" is not read`;
  const n = value && c.at >= tokens.length ? Number(value.n) : null;
  if (n === null || !Number.isSafeInteger(n)) return { value: null, reason: c.reason ?? 'it is no constant' };
  return { value: n, reason: null };
}

export const textAt = (c: Cursor, ahead = 0): string => c.tokens[c.at + ahead]?.text ?? '';
export function take(c: Cursor, text: string): boolean {
  if (textAt(c) !== text) return false;
  c.at++;
  return true;
}
function unknown(c: Cursor, reason: string): Known {
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

/** An expression with commas: the last one counts. */
function readExpression(c: Cursor): Known {
  let known = readConditional(c);
  while (take(c, ',')) known = readConditional(c);
  return known;
}

export function readConditional(c: Cursor): Known {
  if (c.depth > deepest) {
    c.at = c.tokens.length;
    return unknown(c, 'its expression is nested too deeply');
  }
  c.depth++;
  const test = readBinary(c, 0);
  let known = test;
  if (take(c, '?')) {
    const before = c.reason;
    const yes = textAt(c) === ':' ? test : readExpression(c);
    const afterYes = c.reason;
    take(c, ':');
    const no = readConditional(c);
    if (test.value) {
      // the branch that is not taken says nothing
      known = test.value.n !== 0n ? yes : no;
      if (known.value !== null) c.reason = before;
      else if (test.value.n !== 0n) c.reason = afterYes;
    } else if (yes.value && no.value && yes.value.n === no.value.n) known = yes;
    else known = { value: null, type: yes.type ?? no.type };
  }
  c.depth--;
  return known;
}

const levels: readonly (readonly string[])[] = [
  ['||'], ['&&'], ['|'], ['^'], ['&'], ['==', '!='], ['<', '>', '<=', '>='], ['<<', '>>'], ['+', '-'], ['*', '/', '%'],
]; // biome-ignore format: one line
const levelOf = new Map(levels.flatMap((ops, i) => ops.map((op) => [op, i] as const)));

function readBinary(c: Cursor, least: number): Known {
  let left = readUnary(c);
  for (;;) {
    const op = textAt(c);
    const level = levelOf.get(op);
    if (level === undefined || level < least || c.tokens[c.at]!.kind !== 'punct') return left;
    c.at++;
    const before = c.reason;
    const right = readBinary(c, level + 1);
    const [a, b] = [left.value, right.value];
    if (op === '&&' || op === '||') {
      const decides = (v: Value | null): boolean => v !== null && (v.n !== 0n) === (op === '||');
      if (decides(a) || decides(b)) {
        left = { value: truth(op === '||'), type: null };
        c.reason = before;
      } else left = { value: a && b ? truth(op === '&&') : null, type: null };
      continue;
    }
    if (a && b) {
      const value = binary(op, a, b);
      left = value ? { value, type: left.type } : unknown(c, `${op} has no value there`);
    } else left = { value: null, type: left.type ?? right.type };
  }
}

function readUnary(c: Cursor): Known {
  if (c.depth > deepest) {
    c.at = c.tokens.length;
    return unknown(c, 'its expression is nested too deeply');
  }
  const t = textAt(c);
  if (t === '!' || t === '~' || t === '-' || t === '+') {
    c.at++;
    c.depth++;
    const { value, type } = readUnary(c);
    c.depth--;
    return { value: value && unary(t, value), type };
  }
  if (t === '&' || t === '*' || t === '++' || t === '--') {
    c.at++;
    c.depth++;
    const { type } = readUnary(c);
    c.depth--;
    if (t === '&') return { value: null, type: { kind: 'pointer', to: type } };
    if (t !== '*') return { value: null, type };
    return {
      value: null,
      type: type?.kind === 'pointer' ? type.to : type?.kind === 'array' ? type.of : null,
    };
  }
  if (t === 'sizeof' || t === '_Alignof' || t === '__alignof__') return readSizeof(c, t === 'sizeof');
  if (t === '(' && !c.directive && startsType(c, 1)) {
    c.at++;
    const type = readDeclarator(c, readTypeName(c)).type;
    take(c, ')');
    if (textAt(c) === '{') {
      skipBrackets(c);
      return readPostfix(c, { value: null, type });
    }
    c.depth++;
    const { value } = readUnary(c);
    c.depth--;
    return { value: value && cast(value, type), type };
  }
  return readPostfix(c, readPrimary(c));
}

function cast(value: Value, type: CType | null): Value | null {
  if (type?.kind === 'pointer') return integer(value.n, 64, true);
  if (type?.kind !== 'number' || type.float) return null;
  const wide = type.size >= 8 ? 64 : 32;
  const cut = type.unsigned ? BigInt.asUintN(type.size * 8, value.n) : BigInt.asIntN(type.size * 8, value.n);
  return integer(cut, wide, type.unsigned && type.size >= 4);
}

function readSizeof(c: Cursor, size: boolean): Known {
  c.at++;
  let type: CType | null;
  const before = c.reason;
  const from = c.at;
  if (textAt(c) === '(' && startsType(c, 1)) {
    c.at++;
    type = readDeclarator(c, readTypeName(c)).type;
    if (!take(c, ')')) return unknown(c, 'a sizeof is not read');
    if (textAt(c) === '{') skipBrackets(c);
  } else {
    c.depth++;
    type = readUnary(c).type;
    c.depth--;
  }
  const extent = extentOf(type);
  if (!extent) {
    const what = c.tokens
      .slice(from, Math.min(c.at, from + 12))
      .map((t) => t.text)
      .join('');
    return unknown(c, `sizeof${what} is not known`);
  }
  c.reason = before; // only the type was asked for
  return { value: integer(size ? extent.size : extent.align, 64, true), type: null };
}

function readPrimary(c: Cursor): Known {
  const token = c.tokens[c.at];
  if (!token) return unknown(c, 'an expression ends early');
  c.at++;
  switch (token.kind) {
    case 'number':
    case 'char': {
      const value = literalValue(token.text);
      if (!value) return unknown(c, `${token.text} is no whole number`);
      return { value: c.directive ? integer(value.n, 64, value.unsigned) : value, type: intType(value) };
    }
    case 'string': {
      let length = 1;
      for (c.at--; c.tokens[c.at]?.kind === 'string'; c.at++)
        length += textAt(c).replace(/\\(?:x[0-9a-fA-F]+|[0-7]{1,3}|.)/g, '.').length - 2;
      return {
        value: null,
        type: { kind: 'array', of: { kind: 'number', size: 1, unsigned: false }, count: length },
      };
    }
    case 'name':
      return readName(c, token.text);
    default:
  }
  if (token.text === '(') {
    if (textAt(c) === '{') {
      c.at--;
      skipBrackets(c);
      return unknown(c, 'a statement is no constant');
    }
    c.depth++;
    const known = readExpression(c);
    c.depth--;
    if (!take(c, ')')) return unknown(c, 'a bracket is not closed');
    return known;
  }
  return unknown(c, `"${token.text}" is not read`);
}

function intType(value: Value): CType {
  return { kind: 'number', size: value.bits / 8, unsigned: value.unsigned };
}

function readName(c: Cursor, name: string): Known {
  if (c.directive) {
    if (textAt(c) === '(') {
      skipBrackets(c);
      return unknown(c, `${name}() is not known`);
    }
    return { value: integer(name === 'true' ? 1 : 0, 64), type: null };
  }
  if (name === 'true' || name === 'false') return { value: truth(name === 'true'), type: null };
  if (name === 'NULL') return { value: integer(0, 64), type: { kind: 'pointer', to: { kind: 'void' } } };
  if ((name === 'offsetof' || name === '__builtin_offsetof') && textAt(c) === '(') return readOffset(c);
  if (name === '__builtin_choose_expr' && take(c, '(')) {
    const test = readConditional(c);
    take(c, ',');
    const yes = readConditional(c);
    take(c, ',');
    const no = readConditional(c);
    take(c, ')');
    return test.value ? (test.value.n !== 0n ? yes : no) : unknown(c, 'a choice is not known');
  }
  if (name === '__builtin_constant_p' && textAt(c) === '(') {
    const from = c.at;
    const before = c.reason;
    take(c, '(');
    const { value } = readConditional(c);
    c.at = from;
    c.reason = before;
    skipBrackets(c);
    return { value: truth(value !== null), type: null };
  }
  if (textAt(c) === '(') {
    skipBrackets(c);
    return unknown(c, `${name}() is no constant`);
  }
  const value = c.names.constant(name);
  if (value) return { value, type: intType(value) };
  const type = c.names.variable?.(name) ?? null;
  if (!type) c.reason ??= `${name} is not known`;
  return { value: null, type };
}

function readPostfix(c: Cursor, first: Known): Known {
  let { value, type } = first;
  for (;;) {
    const t = textAt(c);
    if (t === '[') {
      skipBrackets(c);
      type = type?.kind === 'array' ? type.of : type?.kind === 'pointer' ? type.to : null;
    } else if (t === '.' || t === '->') {
      const name = textAt(c, 1);
      c.at += 2;
      const of = t === '->' && type?.kind === 'pointer' ? type.to : type;
      const member = memberOf(of, name);
      if (!member) c.reason ??= `the member ${name} is not known`;
      type = member?.type ?? null;
    } else if (t === '++' || t === '--') c.at++;
    else if (t === '(' && type?.kind === 'function') {
      skipBrackets(c);
      type = null;
    } else return { value, type };
    value = null;
  }
}

/** `offsetof(type, a.b[2].c)`. */
function readOffset(c: Cursor): Known {
  const from = c.at;
  take(c, '(');
  let type = startsType(c, 0) ? readDeclarator(c, readTypeName(c)).type : null;
  let offset: number | null = 0;
  if (take(c, ','))
    while (textAt(c) !== ')' && c.at < c.tokens.length && offset !== null) {
      if (take(c, '.')) continue;
      if (take(c, '[')) {
        const index = readConditional(c).value;
        take(c, ']');
        const one: CType | null = type?.kind === 'array' ? type.of : null;
        const extent = extentOf(one);
        offset = index && extent ? offset + Number(index.n) * extent.size : null;
        type = one;
        continue;
      }
      const member = memberOf(type, textAt(c));
      c.at++;
      offset = member?.offset == null ? null : offset + member.offset;
      type = member?.type ?? null;
    }
  c.at = from;
  skipBrackets(c);
  return offset === null
    ? unknown(c, 'an offset is not known')
    : { value: integer(offset, 64, true), type: null };
}
