/** What stands between operators: numbers, names, brackets, `sizeof`, and what comes behind them (`.x`, `[3]`). */
import { type Cursor, type Evaluated, skipBrackets, take, textAt, unknown } from './cursor.ts';
import { readDeclarator, readTypeName, startsType } from './declarations.ts';
import { readConditional, readExpression, readUnary } from './expressions.ts';
import { type CType, extentOf, memberOf } from './types.ts';
import { integer, literalValue, truth, type Value } from './values.ts';

export function readSizeof(c: Cursor, size: boolean): Evaluated {
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

export function readPrimary(c: Cursor): Evaluated {
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

function readName(c: Cursor, name: string): Evaluated {
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

export function readPostfix(c: Cursor, first: Evaluated): Evaluated {
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
function readOffset(c: Cursor): Evaluated {
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
