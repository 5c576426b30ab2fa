/** Statements that write a class as a whole, or that may set a hook by its address. */
import type { Branch } from '../../c/conditions.ts';
import { lineAt } from '../../c/scanned.ts';
import { opening, type Token } from '../../c/tokens.ts';
import { opsMember, opsType, ownerOf, typeOf } from './declarations.ts';
import { hookAt, readValue } from './expressions.ts';
import type { Reading } from './functions.ts';
import { branchesOf, lineOf, statementStart } from './piece.ts';
import type { HookOwner } from './types.ts';

export const startsStatement = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1] === undefined || /^[;{}):]$|^else$|^do$/.test(tokens[i - 1]!.text);

/** `(*X) =`, `X[0] =` or `*F(X) =`, where `=` is token `i`. */
export function writesWhole(tokens: readonly Token[], i: number): boolean {
  const last = tokens[i - 1]?.text;
  if (last === ']') return tokens[i - 2]?.text === '0' && tokens[i - 3]?.text === '[';
  if (last !== ')') return false;
  const open = opening(tokens, i - 1);
  if (tokens[open - 1]?.kind !== 'name') return tokens[open + 1]?.text === '*';
  return tokens[open - 2]?.text === '*' && startsStatement(tokens, open - 2);
}

/** `&X->vmsd`, where the member is token `i`: who has the address may set it. */
export function readAddress({ piece, declarations, subjectOf, out }: Reading, i: number): void {
  const { tokens } = piece;
  const name = tokens[i]!.text;
  if (name !== 'vmsd' && name !== 'legacy_vmsd' && !opsMember.test(name)) return;
  const last = tokens[i - 2];
  let at = last?.text === ')' ? opening(tokens, i - 2) - 1 : i - 2;
  if (tokens[--at]?.text !== '&' || !/^[(,=]$/.test(tokens[at - 1]?.text ?? '')) return;
  out.copies.push({
    owner: ownerOf(typeOf(tokens, i - 2, declarations)),
    variable: last?.kind === 'name' ? last.text : null,
    member: opsMember.test(name) ? 'ops' : (name as 'vmsd' | 'legacy_vmsd'),
    from: spelled(tokens, at, i + 1),
    of: subjectOf(i - 2),
    line: lineOf(piece, i),
    branches: branchesOf(piece, i),
  });
}

/**
 * A hook that is handed what is not followed: that of another class, through a variable (`old = dc->vmsd; …; cc->vmsd =
 * old;`), or to a macro by its name (`SWAP(dc->vmsd, cc->legacy_vmsd)`), where the hook is token `i`. false: it is not.
 */
export function readHanded(r: Reading, i: number, symbol: string | null, call?: string): boolean {
  const { piece, declarations, locals, out } = r;
  const { tokens } = piece;
  const name = tokens[i]!.text;
  const held = locals.get(symbol ?? '')?.hook;
  if (call === undefined && held === undefined) return false;
  const type = typeOf(tokens, i - 2, declarations);
  const owner = opsMember.test(name) || name === 'legacy_vmsd' ? ownerOf(type || 'CPUClass') : ownerOf(type);
  out.copies.push({
    owner,
    variable: tokens[i - 2]?.kind === 'name' ? tokens[i - 2]!.text : null,
    member: opsMember.test(name) ? 'ops' : (name as 'vmsd' | 'legacy_vmsd'),
    from: call === undefined ? `${held}, in ${symbol},` : `${call}(${spelled(tokens, i - 2, i + 1)})`,
    of: r.subjectOf(i - 2),
    ...(call !== undefined && { call }),
    line: lineOf(piece, i),
    branches: branchesOf(piece, i),
  });
  return true;
}

/** `ops = other;` and `*ops = (struct SysemuCPUOps) { … };`, where the variable is token `i`: a table that is written as a whole. */
export function readWipe({ piece, locals, out }: Reading, i: number): void {
  const { tokens } = piece;
  const { end, names } = readValue(tokens, i + 2);
  const isValue = tokens.slice(i + 2, end).some(({ text }) => opsType.test(text));
  const isPointer = tokens[i - 1]?.text === '*';
  const isNames = names.length === 1 && end === i + 3 + (tokens[i + 2]?.text === '*' ? 1 : 0);
  const table = tokens[i]!.text;
  if (!isValue && !(isNames && maybeTable.test(table))) return;
  for (const name of new Set(isPointer ? (locals.get(table)?.names ?? [table]) : [table]))
    out.wipes.push({
      table: name,
      from: isValue ? null : spelled(tokens, i + 2, end),
      line: lineOf(piece, i),
      branches: branchesOf(piece, i),
    });
}

const spelled = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, Math.min(to, from + 40))
    .map((t) => t.text)
    .join('');

/**
 * `*X = …`, `X->parent_class = …` or `X->vmsd = Y->vmsd`, where the name before `=` is token `i`. false: it is nothing of
 * that kind.
 */
export function readCopy(r: Reading, i: number): boolean {
  const { piece, declarations } = r;
  const { tokens, scan } = piece;
  const name = tokens[i]!.text;
  const isMember = /^(?:->|\.)$/.test(tokens[i - 1]!.text);
  // a designator
  if (tokens[i - 1]!.text === '.' && /^[{,(]$/.test(tokens[i - 2]?.text ?? '{')) return false;
  const hook = isMember && (name === 'vmsd' || name === 'legacy_vmsd' || opsMember.test(name));
  const { end } = readValue(tokens, i + 2);
  if (hook && !(/^(?:->|\.)$/.test(tokens[end - 2]?.text ?? '') && tokens[end - 1]?.text === name))
    return false;
  const type = typeOf(tokens, hook ? i - 2 : i, declarations);
  const owner = hook ? ownerOf(type) : classOf(type);
  if (!hook && !isClass(owner)) return false;
  r.told = end;
  r.out.copies.push({
    owner,
    variable: hook && tokens[i - 2]?.kind === 'name' ? tokens[i - 2]!.text : null,
    member: !hook ? null : opsMember.test(name) ? 'ops' : (name as 'vmsd' | 'legacy_vmsd'),
    from: spelled(tokens, i + 2, end),
    of: r.subjectOf(hook ? i - 2 : i),
    line: lineAt(scan, statementStart(tokens, i)),
    branches: branchesOf(piece, i),
  });
  return true;
}

/** A target's own class begins with a CPUClass. */
const classOf = (type: string): HookOwner => (/\wCPUClass$/.test(type) ? 'CPUClass' : ownerOf(type));

/** A class, or what may be one once it is known what a function is called with. */
const isClass = (owner: HookOwner): boolean =>
  typeof owner === 'object' || /^(?:DeviceClass|CPUClass|ObjectClass)$/.test(owner);

/** `memset(dc, 0, …)` and `memcpy(dc, …)`, and the same of a table. */
export function readMemory(
  { piece, declarations, locals, subjectOf, out }: Reading,
  name: string,
  args: readonly (readonly [number, number])[],
  place: { line: number; branches: readonly Branch[] },
): void {
  const { tokens } = piece;
  if (!/^mem(?:set|cpy|move)$/.test(name) || args.length !== 3) return;
  const [from, to] = args[0]!;
  const source = name === 'memset' ? null : spelled(tokens, ...args[1]!);
  const size = spelled(tokens, ...args[2]!);
  // a variable of the function is no class that is registered
  const isLocal = tokens[from]!.text === '&' && to - from === 2;
  let owner = classOf(typeOf(tokens, to - 1, declarations));
  // `void *p = oc;`
  const isPlain = owner === 'unknown' || typeof owner === 'object';
  if (isPlain && !isLocal && typeof subjectOf(to - 1) === 'number' && namesClass.test(size))
    owner = 'CPUClass';
  if (isClass(owner) && !isLocal)
    out.copies.push({
      owner,
      variable: null,
      member: null,
      from: source,
      of: subjectOf(to - 1),
      size: sizeOf(tokens, args[2]!, declarations),
      ...place,
    });
  else if (hookAt(tokens, to - 1) && opsMember.test(tokens[to - 1]!.text))
    out.copies.push({
      owner,
      variable: null,
      member: 'ops',
      from: spelled(tokens, from, to),
      of: subjectOf(to - 3),
      ...place,
    });
  else {
    const { symbol } = readValue(tokens, from, to);
    if (symbol !== null && (maybeTable.test(symbol) || maybeTable.test(size)))
      for (const table of new Set([symbol, ...(isLocal ? [] : (locals.get(symbol)?.names ?? []))]))
        out.wipes.push({ table, from: source, ...place });
  }
}

/** What a table may be called. */
const maybeTable = /op|table|vmsd|hook/i;
const namesClass = /Class\b|\(\*/;

/** `sizeof(*dc)` by the type of what it is of; anything else as it is spelled. */
function sizeOf(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  declarations: Reading['declarations'],
): string {
  if (tokens[from]?.text === 'sizeof' && tokens[from + 2]?.text === '*') {
    const type = typeOf(tokens, to - 2, declarations);
    if (type !== '') return `sizeof(${type})`;
  }
  return spelled(tokens, from, to);
}
