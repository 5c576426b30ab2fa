/**
 * Constant expressions and types of expressions, from tokens whose macros are expanded. What is not known is null,
 * with the first reason kept; nothing here throws.
 */
import {
  type Cursor,
  cursorOf,
  type Evaluated,
  type Names,
  skipBrackets,
  take,
  textAt,
  unknown,
} from './cursor.ts';
import { readDeclarator, readTypeName, startsType } from './declarations.ts';
import type { Lexeme } from './lexemes.ts';
import { readPostfix, readPrimary, readSizeof } from './operands.ts';
import type { CType } from './types.ts';
import { binary, integer, truth, unary, type Value } from './values.ts';

/** Brackets in brackets beyond which an expression is not read. */
const deepest = 200;

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

/** An expression with commas: the last one counts. */
export function readExpression(c: Cursor): Evaluated {
  let known = readConditional(c);
  while (take(c, ',')) known = readConditional(c);
  return known;
}

export function readConditional(c: Cursor): Evaluated {
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

function readBinary(c: Cursor, least: number): Evaluated {
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

export function readUnary(c: Cursor): Evaluated {
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
