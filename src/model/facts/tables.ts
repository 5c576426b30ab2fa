/** Tables of a CPU's operations (`SysemuCPUOps` and its other names). */

import { lineAt } from '../../c/scan.ts';
import type { Token } from '../../c/tokens.ts';
import { readValue } from './expressions.ts';
import { bodyOf, branchesOf, type Initializer, lineOf, macroNamed, type Piece } from './piece.ts';
import type { TableFact } from './types.ts';

/** Reads one table; members that a macro of the same file makes count where the macro is used. */
export function readTable(piece: Piece, at: Initializer): TableFact {
  const { name, branches, closed } = at;
  const table: TableFact = { name, hooks: [], line: lineAt(piece.scan, at.start), branches, closed };
  const read = (part: Piece, from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      if (part.tokens[i]!.text === '.' && part.tokens[i + 2]?.text === '=') readMember(part, i, table);
      else if (part.usedAt === null && startsElement(part.tokens, i)) {
        const macro = macroNamed(part.scan, part.tokens[i]!.text);
        if (!macro || !part.scan.text.slice(macro.bodyStart, macro.bodyEnd).includes('vmsd')) continue;
        const body = bodyOf(part.scan, macro, part.tokens[i]!.start);
        read(body, 0, body.tokens.length);
      }
    }
  };
  read(piece, at.open + 1, at.close);
  return table;
}

/** A name right behind `{` or `,`. */
const startsElement = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.kind === 'name' && (tokens[i - 1]?.text === '{' || tokens[i - 1]?.text === ',');

/** The member whose `.` is token `i`. */
function readMember(piece: Piece, i: number, table: TableFact): void {
  const member = piece.tokens[i + 1]!.text;
  if (member !== 'vmsd' && member !== 'legacy_vmsd') return;
  const value = readValue(piece.tokens, i + 3);
  if (value.clears) return;
  table.hooks.push({
    member,
    symbol: value.symbol,
    line: lineOf(piece, i),
    branches: branchesOf(piece, i),
  });
}
