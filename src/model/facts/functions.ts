/** Functions: what they set, which tables they hand on, whom they call. */
import type { Branch } from '../../c/conditions.ts';
import { elseOf, textOf } from '../../c/operands.ts';
import { lineAt } from '../../c/scanned.ts';
import { closing, opening, splitArguments, type Token } from '../../c/tokens.ts';
import {
  readAddress,
  readCopy,
  readHanded,
  readMemory,
  readWipe,
  startsStatement,
  writesWhole,
} from './copies.ts';
import {
  cpuClassMembers,
  type Declarations,
  keywords,
  opsMember,
  opsType,
  ownerOf,
  readDeclarations,
  typeOf,
} from './declarations.ts';
import { hookAt, type Locals, localValues, readValue, type Value } from './expressions.ts';
import { branchesOf, includesBetween, lineOf, type Piece, statementStart } from './piece.ts';
import { type SubjectOf, subjectsOf } from './subjects.ts';
import { readTable } from './tables.ts';
import type { FunctionFact, HookFact, TableFact } from './types.ts';

const attribute = /^(?:__attribute__|(?:G|QEMU)_[A-Z_]+)$/;

function lastClose(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i >= 0 && tokens[i]!.text !== ')') i--;
  return i;
}

/** The name and the parameters of a function, from the tokens before its body. */
export function readSignature(
  head: readonly Token[],
): { name: string; params: { name: string; type: string }[]; start: number } | null {
  let close = lastClose(head, head.length - 1);
  let open = opening(head, close);
  while (open > 0 && attribute.test(head[open - 1]!.text)) {
    close = lastClose(head, open - 2);
    open = opening(head, close);
  }
  const before = head[open - 1];
  if (open < 1 || !before) return null;
  let name = before.text;
  let start = before.start;
  if (before.text === ')') {
    // POWERPC_FAMILY(970)(ObjectClass *oc, void *data)
    const outer = opening(head, open - 1);
    if (outer < 1) return null;
    name = head
      .slice(outer - 1, open)
      .map((t) => t.text)
      .join('');
    start = head[outer - 1]!.start;
  } else if (before.kind !== 'name') return null;
  const params = splitArguments(head, open + 1, close).map(([from, to]) => {
    const names = head
      .slice(from, to)
      .filter((t) => t.kind === 'name' && !/^(?:const|struct|G_\w+|QEMU_\w+)$/.test(t.text));
    const last = names.at(-1)?.text ?? '';
    return { name: names.length > 1 ? last : '', type: names[0]?.text ?? '' };
  });
  return { name, params, start };
}

export type Body = Omit<FunctionFact, 'name' | 'isMacro' | 'params' | 'line' | 'branches' | 'closed'> & {
  /** Tables that are written down in it without a name, or for a variable of another name. */
  tables: TableFact[];
};

export interface Reading {
  piece: Piece;
  params: FunctionFact['params'];
  declarations: Declarations;
  locals: Locals;
  /** Whose class it is that an expression gives which ends at a token. */
  subjectOf: SubjectOf;
  out: Body;
  /** The token behind the last value that a hook was set to: its names are told of. */
  told: number;
}

/** Names of descriptions that a body may mention, at most. */
const mostMentions = 200;
const describes = /^vms|vmsd$|vmstate/;
const setters = /^(?:device|cpu)_class_set_vmsd$/;

/** What the lines of a function, or of a macro, do. */
export function readBody(piece: Piece, params: FunctionFact['params'], whole = false): Body {
  const { scan, tokens } = piece;
  const out: Body = {
    hooks: [],
    ops: [],
    calls: [],
    copies: [],
    wipes: [],
    accelInits: [],
    returns: [],
    mentions: [],
    marks: [],
    tables: [],
    cpuEvidence: params.some((p) => p.type === 'CPUClass'),
  };
  const declarations = readDeclarations(tokens, params, scan);
  const subjectOf = subjectsOf(tokens, params, whole, (i) => branchesOf(piece, i));
  const locals = localValues(tokens);
  const r: Reading = { piece, params, declarations, locals, subjectOf, out, told: 0 };
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.text === '=' && writesWhole(tokens, i)) readCopy(r, i - 1);
    if (t.kind !== 'name') continue;
    const before = tokens[i - 1]?.text;
    const after = tokens[i + 1]?.text;
    if (t.text === 'CPUClass' || t.text === 'CPU_CLASS' || t.text === 'CPU_GET_CLASS') out.cpuEvidence = true;
    if (before === '->' || before === '.') {
      if (cpuClassMembers.test(t.text)) out.cpuEvidence = true;
      if (t.text === 'unmigratable' && after === '=' && tokens[i - 2]?.kind === 'name')
        out.marks.push({
          symbol: tokens[i - 2]!.text,
          line: lineOf(piece, i),
          branches: branchesOf(piece, i),
        });
      if (after === '=' && !readCopy(r, i)) readAssignment(r, i);
      else if (after !== '=') readAddress(r, i);
      continue;
    }
    if (after === '=' && before === '*' && startsStatement(tokens, i - 1)) readCopy(r, i) || readWipe(r, i);
    else if (after === '=' && startsStatement(tokens, i)) readWipe(r, i);
    if (t.text === 'return') out.returns.push(...readValue(tokens, i + 1).symbols.slice(0, 8));
    else if (after === ';' && /^[A-Z]/.test(t.text) && (before === undefined || /^[;{}]$/.test(before)))
      // a statement that is one word is a macro's
      out.calls.push({ name: t.text, args: [], line: lineOf(piece, i), branches: branchesOf(piece, i) });
    else if (after === '(' && !keywords.has(t.text)) readCall(r, i);
    else if (opsType.test(t.text) && after === ')' && tokens[i + 2]?.text === '{') readLiteral(r, i);
    if (i >= r.told && describes.test(t.text) && after !== '(' && out.mentions.length < mostMentions)
      out.mentions.push({ symbol: t.text, line: lineOf(piece, i) });
  }
  const last = tokens.at(-1);
  for (const { name, line, branches } of whole && tokens[0] ? includesBetween(piece, tokens[0], last) : [])
    out.calls.push({ name: includedLines(name), args: [], line, branches });
  return out;
}

/** Lines that are included into a function are another one, which is called there. */
export const includedLines = (path: string): string => `#include ${path.slice(path.lastIndexOf('/') + 1)}`;

/** `X->member = …`, where the member is token `i`. */
function readAssignment(r: Reading, i: number): void {
  const { scan, tokens } = r.piece;
  const member = tokens[i]!.text;
  if (member === 'vmsd' || member === 'legacy_vmsd') {
    if (tokens[i - 1]!.text === '.' && /^[{,(]$/.test(tokens[i - 2]?.text ?? '{')) return; // a designator
    const value = readValue(tokens, i + 2);
    const type = typeOf(tokens, i - 2, r.declarations);
    r.told = value.end;
    if (readHanded(r, i, value.symbol)) return;
    r.out.hooks.push({
      owner: member === 'legacy_vmsd' && type !== 'CPUClass' && type !== '' ? 'SysemuCPUOps' : ownerOf(type),
      member,
      setter: null,
      variable: tokens[i - 2]?.kind === 'name' ? tokens[i - 2]!.text : null,
      ...pointedAt(r, value, i + 2),
      of: r.subjectOf(i - 2),
      line: lineAt(scan, statementStart(tokens, i)),
      branches: [...branchesOf(r.piece, i), ...unlessNull(tokens, i + 2, value.end)],
    });
  } else if (opsMember.test(member)) {
    const value = readValue(tokens, i + 2);
    const literal = literalIn(tokens, i + 2, value.end);
    const names = literal === null ? value.names : [nameOfLiteral(r.piece, literal)];
    if (literal === null && readHanded(r, i, value.symbol)) return;
    r.out.ops.push({
      tables: value.clears
        ? []
        : names.flatMap((n) => [elementOf(tokens, i + 2, value.end, n), ...(r.locals.get(n)?.names ?? [])]),
      of: r.subjectOf(i - 2),
      line: lineAt(scan, statementStart(tokens, i)),
      branches: branchesOf(r.piece, i),
    });
  } else if (member === 'cpu_class_init')
    r.out.accelInits.push(...readValue(tokens, i + 2).names.slice(0, 8));
}

/** `ops[0]` where that is what a value names `ops` for, and the name itself where the index is more than one word. */
function elementOf(tokens: readonly Token[], from: number, to: number, name: string): string {
  for (let i = from; i < to; i++)
    if (tokens[i]!.text === name && tokens[i + 1]?.text === '[' && tokens[i + 3]?.text === ']')
      return `${name}[${tokens[i + 2]!.text}]`;
  return name;
}

/** `a ? &b : NULL`: the condition under which there is something. */
function unlessNull(tokens: readonly Token[], from: number, end: number): Branch[] {
  let at = from;
  while (at < end && tokens[at]!.text !== '?') at++;
  const test = textOf(tokens, from, at);
  const colon = elseOf(tokens, at, end);
  if (at === end || colon === end) return [];
  const isNull = (a: number, b: number): boolean => b - a === 1 && /^(?:NULL|0)$/.test(tokens[a]!.text);
  if (isNull(colon + 1, end)) return isNull(at + 1, colon) ? [] : [{ test, not: [] }];
  return isNull(at + 1, colon) ? [{ test: '1', not: [test] }] : [];
}

/** What a value points at, through plain variables of the function. */
function pointedAt(
  r: Reading,
  value: Value,
  from: number,
): Pick<HookFact, 'symbol' | 'symbols' | 'symbolParam' | 'clears'> {
  const local = r.locals.get(value.symbol ?? '');
  const at = r.params.findIndex((p) => p.name !== '' && p.name === value.symbol);
  const element = (name: string): string => elementOf(r.piece.tokens, from, value.end, name);
  return {
    symbol: local?.symbol ?? (value.symbol === null ? null : element(value.symbol)),
    symbols: local && local.symbols.length > 0 ? local.symbols : value.symbols.map(element),
    symbolParam: at < 0 ? null : at,
    clears: value.clears,
  };
}

/** A call whose name is token `i`. */
function readCall(r: Reading, i: number): void {
  const { piece, locals, declarations } = r;
  const { tokens } = piece;
  const name = tokens[i]!.text;
  const close = closing(tokens, i + 1);
  const args = splitArguments(tokens, i + 2, close);
  const line = lineOf(piece, i);
  const branches = branchesOf(piece, i);
  if (setters.test(name)) {
    const value = args[1] ? readValue(tokens, ...args[1]) : null;
    r.told = close;
    r.out.hooks.push({
      owner: name === 'device_class_set_vmsd' ? 'DeviceClass' : 'CPUClass',
      member: 'vmsd',
      setter: name as HookFact['setter'],
      variable: null,
      ...pointedAt(r, value ?? { end: close, symbol: null, symbols: [], clears: false, names: [] }, i + 2),
      of: args[0] ? r.subjectOf(args[0][1] - 1) : null,
      line,
      branches,
    });
    r.out.cpuEvidence ||= name === 'cpu_class_set_vmsd';
    return;
  }
  if (args.length > 8) return;
  readMemory(r, name, args, { line, branches });
  for (const [, to] of args)
    if (hookAt(tokens, to - 1) && !asks.test(name)) readHanded(r, to - 1, null, name);
  r.out.calls.push({
    name,
    args: args.map(([from, to]) => {
      const { symbol, clears } = readValue(tokens, from, to);
      const owner = ownerOf(typeOf(tokens, to - 1, declarations));
      const of = owner === 'other' || owner === 'unknown' ? null : r.subjectOf(to - 1);
      return {
        owner,
        symbol: locals.get(symbol ?? '')?.symbol ?? symbol,
        ...(clears && { isNull: true as const }),
        ...(of !== null && { of }),
      };
    }),
    line,
    branches,
  });
}

/** What looks at a hook, and is no macro that may set it. */
const asks =
  /^(?:g_)?assert|^(?:qemu_build_)?assert|^g_return_|^vmstate_|^mem(?:set|cpy|move)$|^qdev_|^trace_|^error_|^warn_|printf$|^if$|^(?:un)?likely$/;

/** The name that a table without one goes by. */
const nameOfLiteral = (piece: Piece, open: number): string => `@${piece.tokens[open]!.start}`;

/** The brace of a compound literal of a table between two tokens, or null. */
function literalIn(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = from; i < to; i++)
    if (tokens[i]!.text === '{' && tokens[i - 1]?.text === ')' && opsType.test(tokens[i - 2]?.text ?? ''))
      return i;
  return null;
}

/** `(const struct SysemuCPUOps) { … }`, whose type is token `i`: it is the value of the variable before it. */
function readLiteral(r: Reading, i: number): void {
  const { tokens } = r.piece;
  const open = i + 2;
  let at = opening(tokens, i + 1) - 1;
  if (tokens[at]?.text === '&') at--;
  const variable = tokens[at]?.text === '=' ? tokens[at - 1] : undefined;
  const isWhole = tokens[at + 1]?.text !== '&' && tokens[at - 2]?.text !== '*';
  const isMember = /^(?:->|\.)$/.test(tokens[at - 2]?.text ?? '');
  const name = variable?.kind === 'name' && !isMember ? variable.text : nameOfLiteral(r.piece, open);
  const close = closing(tokens, open);
  const start = tokens[open]!.start;
  r.told = Math.max(r.told, close);
  const table = readTable(r.piece, {
    name,
    open,
    close,
    start,
    branches: branchesOf(r.piece, i),
    closed: true,
  });
  r.out.tables.push(isWhole && name === variable?.text ? { ...table, isLiteral: true } : table);
}
