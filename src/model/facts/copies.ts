/** Statements that write a class as a whole, or that may set a hook by its address. */
import type { Branch } from '../../c/conditions.ts';
import { lineAt } from '../../c/scan.ts';
import { opening, type Token } from '../../c/tokens.ts';
import { opsMember, ownerOf, readValue, typeOf } from './expressions.ts';
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
export function readAddress({ piece, declarations, out }: Reading, i: number): void {
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

/** `memset(dc, 0, …)` and `memcpy(dc, …)`. */
export function readMemory(
  { piece, declarations, out }: Reading,
  name: string,
  args: readonly (readonly [number, number])[],
  place: { line: number; branches: readonly Branch[] },
): void {
  const { tokens } = piece;
  if (/^mem(?:set|cpy|move)$/.test(name) && args.length === 3) {
    const [from, to] = args[0]!;
    // a variable of the function is no class that is registered
    const isLocal = tokens[from]!.text === '&' && to - from === 2;
    const owner = classOf(typeOf(tokens, to - 1, declarations));
    if (isClass(owner) && !isLocal)
      out.copies.push({
        owner,
        variable: null,
        member: null,
        from: name === 'memset' ? null : spelled(tokens, ...args[1]!),
        ...place,
      });
  }
}
