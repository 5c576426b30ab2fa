/** Type names, declarators and the members of structs, from tokens whose macros are expanded. */
import { type Cursor, cursorOf, type Names, skipBrackets, take, textAt } from './cursor.ts';
import { constantValue, readConditional } from './expressions.ts';
import type { Lexeme } from './lexemes.ts';
import { type Aggregate, type CType, knownTypes, type Member, plainType } from './types.ts';

const plain: ReadonlySet<string> = new Set(
  'void char short int long float double signed unsigned __int128 bool _Bool'.split(' '),
);
const qualifiers: ReadonlySet<string> = new Set(
  'const volatile restrict __restrict static extern inline register typedef _Atomic __extension__ _Thread_local __thread _Noreturn __inline__ __inline'.split(
    ' ',
  ),
);
const attributes: ReadonlySet<string> = new Set([
  '__attribute__',
  '__attribute',
  '_Alignas',
  'alignas',
  '__asm__',
  'asm',
]);

/** Whether a type name begins so many tokens behind the cursor. */
export function startsType(c: Cursor, ahead: number): boolean {
  const t = c.tokens[c.at + ahead];
  if (t?.kind !== 'name') return false;
  const { text } = t;
  if (plain.has(text) || qualifiers.has(text)) return true;
  if (text === 'struct' || text === 'union' || text === 'enum' || text === 'typeof' || text === '__typeof__')
    return true;
  return knownTypes.has(text) || c.names.type(text) !== null;
}

export interface Specifier {
  type: CType | null;
  aligned: number;
}

/** Specifiers: `const struct foo`, `unsigned long`, `typeof(x)`, a typedef's name. */
export function readTypeName(c: Cursor): Specifier {
  const words: string[] = [];
  const out: Specifier = { type: null, aligned: 0 };
  for (let named = false; c.at < c.tokens.length; ) {
    const t = c.tokens[c.at]!;
    if (t.kind !== 'name') break;
    if (attributes.has(t.text)) out.aligned = Math.max(out.aligned, readAttribute(c).aligned);
    else if (qualifiers.has(t.text)) c.at++;
    else if (plain.has(t.text) && !named) {
      words.push(t.text);
      c.at++;
    } else if (named || words.length > 0) break;
    else {
      named = true;
      if (t.text === 'struct' || t.text === 'union') out.type = readAggregate(c);
      else if (t.text === 'enum') out.type = readEnum(c);
      else if (t.text === 'typeof' || t.text === '__typeof__') out.type = readTypeof(c);
      else {
        out.type = knownTypes.get(t.text) ?? c.names.type(t.text);
        if (!out.type) c.reason ??= `the type ${t.text} is not known`;
        c.at++;
      }
    }
  }
  if (words.length > 0) out.type = plainType(words);
  return out;
}

function readTypeof(c: Cursor): CType | null {
  c.at++;
  if (!take(c, '(') || c.depth > 100) return null;
  c.depth++;
  const type = startsType(c, 0) ? readDeclarator(c, readTypeName(c)).type : readConditional(c).type;
  c.depth--;
  take(c, ')');
  return type;
}

function readEnum(c: Cursor): CType {
  c.at++;
  if (c.tokens[c.at]?.kind === 'name') c.at++;
  if (textAt(c) === '{') skipBrackets(c);
  return { kind: 'number', size: 4, unsigned: true };
}

/** At `__attribute__((…))` or its kin: what it says of alignment. */
function readAttribute(c: Cursor): { aligned: number; packed: boolean } {
  const from = c.at;
  const isAlignas = /lignas$/.test(textAt(c));
  c.at++;
  if (textAt(c) === '(') skipBrackets(c);
  const inside = c.tokens.slice(from + 1, c.at);
  const out = { aligned: 0, packed: inside.some((t) => /^_*packed_*$/.test(t.text)) };
  const at = isAlignas ? 0 : inside.findIndex((t) => /^_*aligned_*$/.test(t.text)) + 1;
  if ((isAlignas || at > 0) && inside[at]?.text === '(') {
    const end = inside.findIndex((t, i) => i > at && t.text === ')');
    out.aligned = constantValue(inside.slice(at + 1, end), c.names, c.depth + 1).value ?? 0;
  } else if (at > 0) out.aligned = 16;
  return out;
}

function readAggregate(c: Cursor): CType | null {
  const union = textAt(c) === 'union';
  c.at++;
  let packed = false;
  let aligned = 0;
  const attribute = (): void => {
    while (attributes.has(textAt(c))) {
      const said = readAttribute(c);
      packed ||= said.packed;
      aligned = Math.max(aligned, said.aligned);
    }
  };
  attribute();
  const tag = c.tokens[c.at]?.kind === 'name' ? textAt(c) : null;
  if (tag !== null) c.at++;
  if (textAt(c) !== '{') return tag === null ? null : c.names.tag(tag);
  const from = c.at + 1;
  skipBrackets(c);
  const body = c.tokens.slice(from, c.at - 1);
  attribute();
  return aggregateOf(union, packed, aligned, body, c.names);
}

function aggregateOf(
  union: boolean,
  packed: boolean,
  aligned: number,
  body: readonly Lexeme[],
  names: Names,
): Aggregate {
  let read: readonly Member[] | null | undefined;
  return {
    kind: 'aggregate',
    union,
    packed,
    aligned,
    members() {
      if (read === undefined) {
        read = null;
        read = readMembers(body, names);
      }
      return read;
    },
  };
}

/** Members beyond which a struct is not known. */
const mostMembers = 20_000;

function readMembers(body: readonly Lexeme[], names: Names): Member[] | null {
  const c = cursorOf(body, names);
  const out: Member[] = [];
  while (c.at < body.length) {
    if (take(c, ';')) continue;
    const from = c.at;
    const specifier = readTypeName(c);
    if (c.at === from || out.length > mostMembers) return null;
    if (textAt(c) === ';') {
      if (specifier.type?.kind === 'aggregate')
        out.push({ name: null, type: specifier.type, aligned: specifier.aligned });
      continue;
    }
    do {
      const d = readDeclarator(c, specifier);
      const member: Member = { name: d.name, type: d.type, aligned: Math.max(d.aligned, specifier.aligned) };
      if (take(c, ':')) member.bits = Number(readConditional(c).value?.n ?? Number.NaN);
      if (Number.isNaN(member.bits)) member.bits = null;
      while (attributes.has(textAt(c))) member.aligned = Math.max(member.aligned, readAttribute(c).aligned);
      out.push(member);
    } while (take(c, ','));
    if (!take(c, ';')) {
      // something that is not read: the members behind it are still there, but not where they stand
      while (c.at < body.length && textAt(c) !== ';') {
        if (/^[({[]$/.test(textAt(c))) skipBrackets(c);
        else c.at++;
      }
      out.push({ name: null, type: null, aligned: 0 });
    }
  }
  return out;
}

export interface Declared {
  name: string | null;
  type: CType | null;
  aligned: number;
}

/** `*name[3]`, `(*name)(void)`, or the same without a name. */
export function readDeclarator(c: Cursor, specifier: Specifier): Declared {
  let type = specifier.type;
  let aligned = 0;
  for (;;) {
    if (take(c, '*')) type = { kind: 'pointer', to: type };
    else if (attributes.has(textAt(c))) aligned = Math.max(aligned, readAttribute(c).aligned);
    else if (qualifiers.has(textAt(c))) c.at++;
    else break;
  }
  let name: string | null = null;
  let inner: [number, number] | null = null;
  if (textAt(c) === '(' && (textAt(c, 1) === '*' || textAt(c, 1) === '(' || textAt(c, 1) === '^')) {
    const from = c.at + 1;
    skipBrackets(c);
    inner = [from, c.at - 1];
  } else if (c.tokens[c.at]?.kind === 'name' && !attributes.has(textAt(c))) {
    name = textAt(c);
    c.at++;
  }
  const counts: (number | null)[] = [];
  let isFunction = false;
  while (textAt(c) === '[' || textAt(c) === '(') {
    if (textAt(c) === '(') {
      skipBrackets(c);
      isFunction = true;
      continue;
    }
    c.at++;
    const before = c.reason;
    const value = textAt(c) === ']' ? null : readConditional(c).value;
    if (value) c.reason = before;
    counts.push(value ? Number(value.n) : null);
    while (c.at < c.tokens.length && !take(c, ']')) c.at++;
  }
  if (isFunction) type = { kind: 'function' };
  for (const count of counts.reverse()) type = { kind: 'array', of: type, count };
  if (inner) {
    const inside = { ...cursorOf(c.tokens.slice(...inner), c.names), depth: c.depth + 1 };
    if (inside.depth > 20) return { name: null, type: null, aligned };
    const d = readDeclarator(inside, { type, aligned });
    return { ...d, aligned: Math.max(aligned, d.aligned) };
  }
  while (attributes.has(textAt(c))) aligned = Math.max(aligned, readAttribute(c).aligned);
  return { name, type, aligned };
}
