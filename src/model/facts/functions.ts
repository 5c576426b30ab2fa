/** Functions: what they set, which tables they hand on, whom they call. */

import { lineAt } from '../../c/scan.ts';
import { closing, opening, splitArguments, type Token } from '../../c/tokens.ts';
import {
  cpuClassMembers,
  keywords,
  localValues,
  ownerOf,
  readDeclarations,
  readValue,
  typeOf,
} from './expressions.ts';
import { branchesOf, lineOf, type Piece, statementStart } from './piece.ts';
import type { FunctionFact } from './types.ts';

/** The name and the parameters of a function, from the tokens before its body. */
export function readSignature(
  head: readonly Token[],
): { name: string; params: { name: string; type: string }[]; start: number } | null {
  let close = head.length - 1;
  while (close >= 0 && head[close]!.text !== ')') close--;
  if (close < 0) return null;
  const open = opening(head, close);
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
      .filter((t) => t.kind === 'name' && t.text !== 'const' && t.text !== 'struct');
    const last = names.at(-1)?.text ?? '';
    return { name: names.length > 1 ? last : '', type: names[0]?.text ?? '' };
  });
  return { name, params, start };
}

type Body = Pick<FunctionFact, 'hooks' | 'ops' | 'calls' | 'cpuEvidence'>;

/** What the lines of a function, or of a macro, do. */
export function readBody(piece: Piece, params: FunctionFact['params']): Body {
  const { scan, tokens } = piece;
  const out: Body = { hooks: [], ops: [], calls: [], cpuEvidence: false };
  const d = readDeclarations(tokens, params, scan);
  if (params.some((p) => p.type === 'CPUClass')) out.cpuEvidence = true;
  const locals = localValues(tokens);
  const symbolParam = (symbol: string | null): number | null => {
    const at = params.findIndex((p) => p.name !== '' && p.name === symbol);
    return at < 0 ? null : at;
  };
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.kind !== 'name') continue;
    const before = tokens[i - 1]?.text;
    const after = tokens[i + 1]?.text;
    if (t.text === 'CPUClass' || t.text === 'CPU_CLASS' || t.text === 'CPU_GET_CLASS') out.cpuEvidence = true;
    if (before === '->' || before === '.') {
      if (cpuClassMembers.test(t.text)) out.cpuEvidence = true;
      if (after !== '=') continue;
      const branches = branchesOf(piece, i);
      if (t.text === 'vmsd' || t.text === 'legacy_vmsd') {
        if (before === '.' && /^[{,(]$/.test(tokens[i - 2]?.text ?? '{')) continue; // a designator
        const value = readValue(tokens, i + 2);
        const type = typeOf(tokens, i - 2, d);
        out.hooks.push({
          owner:
            t.text === 'legacy_vmsd' && type !== 'CPUClass' && type !== '' ? 'SysemuCPUOps' : ownerOf(type),
          member: t.text,
          setter: null,
          variable: tokens[i - 2]?.kind === 'name' ? tokens[i - 2]!.text : null,
          symbol: locals.get(value.symbol ?? '')?.symbol ?? value.symbol,
          symbolParam: symbolParam(value.symbol),
          clears: value.clears,
          line: lineAt(scan, statementStart(tokens, i)),
          branches,
        });
      } else if (t.text === 'sysemu_ops') {
        const value = readValue(tokens, i + 2);
        out.ops.push({
          tables: value.clears ? [] : value.names.flatMap((n) => [n, ...(locals.get(n)?.names ?? [])]),
          line: lineAt(scan, statementStart(tokens, i)),
          branches,
        });
      }
      continue;
    }
    if (after === ';' && /^[A-Z]/.test(t.text) && (before === undefined || /^[;{}]$/.test(before))) {
      // a statement that is one word is a macro's
      out.calls.push({ name: t.text, args: [], line: lineOf(piece, i), branches: branchesOf(piece, i) });
      continue;
    }
    if (after !== '(' || keywords.has(t.text)) continue;
    const close = closing(tokens, i + 1);
    const args = splitArguments(tokens, i + 2, close);
    if (t.text === 'device_class_set_vmsd' || t.text === 'cpu_class_set_vmsd') {
      const value = args[1] ? readValue(tokens.slice(0, args[1][1]), args[1][0]) : null;
      out.hooks.push({
        owner: t.text === 'device_class_set_vmsd' ? 'DeviceClass' : 'CPUClass',
        member: 'vmsd',
        setter: t.text,
        variable: null,
        symbol: value?.symbol ?? null,
        symbolParam: symbolParam(value?.symbol ?? null),
        clears: value?.clears ?? false,
        line: lineOf(piece, i),
        branches: branchesOf(piece, i),
      });
      out.cpuEvidence ||= t.text === 'cpu_class_set_vmsd';
      continue;
    }
    if (args.length > 8) continue;
    out.calls.push({
      name: t.text,
      args: args.map(([a, b]) => ({
        owner: ownerOf(typeOf(tokens, b - 1, d)),
        symbol: b - a <= 2 && tokens[b - 1]?.kind === 'name' ? tokens[b - 1]!.text : null,
      })),
      line: lineOf(piece, i),
      branches: branchesOf(piece, i),
    });
  }
  return out;
}
