/** Tables of a CPU's operations (`SysemuCPUOps` and its other names). */

import { within } from '../../c/conditions.ts';
import { scan } from '../../c/scan.ts';
import { lineAt } from '../../c/scanned.ts';
import { type Token, tokenize } from '../../c/tokens.ts';
import { readValue } from './expressions.ts';
import {
  argumentsOf,
  bodyOf,
  branchesOf,
  type Initializer,
  includesBetween,
  lineOf,
  macroNamed,
  type Piece,
} from './piece.ts';
import type { TableFact, UseFact } from './types.ts';

/** Reads one table; members that a macro of the same file makes count where the macro is used. */
export function readTable(piece: Piece, at: Initializer): TableFact {
  const { name, branches, closed } = at;
  const line = lineAt(piece.scan, at.start);
  const includes = includesBetween(piece, piece.tokens[at.open]!, piece.tokens[at.close]);
  const table: TableFact = { name, hooks: [], uses: [], includes, mentions: [], line, branches, closed };
  readMembers(piece, at.open + 1, at.close, table);
  return table;
}

/** The hooks among members that stand in a file of their own. */
export function looseMembers(piece: Piece): TableFact['hooks'] {
  const table = emptyTable(1, []);
  readMembers(piece, 0, piece.tokens.length, table);
  return table.hooks;
}

const emptyTable = (line: number, branches: TableFact['branches']): TableFact => ({
  name: '',
  hooks: [],
  uses: [],
  includes: [],
  mentions: [],
  line,
  branches,
  closed: true,
});

function readMembers(piece: Piece, from: number, to: number, table: TableFact): void {
  const { scan, tokens } = piece;
  for (let i = from; i < to; i++) {
    if (tokens[i]!.text === '.' && tokens[i + 2]?.text === '=') readMember(piece, i + 1, i + 3, table);
    // the designators that GNU had before C99
    else if (startsElement(tokens, i) && tokens[i + 1]?.text === ':') readMember(piece, i, i + 2, table);
    // it may be the value of an element that has no designator
    else if (describes.test(tokens[i]!.text))
      table.mentions.push({ symbol: tokens[i]!.text, line: lineOf(piece, i) });
    else if (piece.usedAt === null && startsElement(tokens, i)) {
      const macro = macroNamed(scan, tokens[i]!.text);
      if (!macro) readUse(piece, i, table);
      else if (scan.text.slice(macro.bodyStart, macro.bodyEnd).includes('vmsd')) {
        const body = bodyOf(scan, macro, tokens[i]!.start);
        readMembers(body, 0, body.tokens.length, table);
      }
    }
  }
}

/** An element that is a macro of another file. */
function readUse(piece: Piece, i: number, table: TableFact): void {
  const { tokens } = piece;
  const macro = tokens[i]!.text;
  if (!/^[A-Z]\w+$/.test(macro) || table.uses.length > 20) return;
  table.uses.push({
    macro,
    args: argumentsOf(tokens, i + 1),
    line: lineOf(piece, i),
    branches: branchesOf(piece, i),
  });
}

/** The hooks among the members that a macro of another file makes, given what it stands for where it is used. */
export function membersOfText(text: string, { line, branches }: UseFact): TableFact['hooks'] {
  const s = scan('');
  const tokens = tokenize({ text, holes: [] }, 0, text.length);
  const made = emptyTable(line, branches);
  readMembers({ scan: s, tokens, usedAt: 0, control: null }, 0, tokens.length, made);
  return made.hooks.map((h) => ({ ...h, line, branches }));
}

/** A name right behind `{` or `,`. */
const startsElement = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.kind === 'name' && (tokens[i - 1]?.text === '{' || tokens[i - 1]?.text === ',');

const describes = /^vms|vmstate/;

/** The member whose name is token `i`; of two of one name the last counts. */
function readMember(piece: Piece, i: number, from: number, table: TableFact): void {
  const member = piece.tokens[i]!.text;
  if (member !== 'vmsd' && member !== 'legacy_vmsd') return;
  const value = readValue(piece.tokens, from);
  const branches = branchesOf(piece, i);
  table.hooks = table.hooks.filter((h) => h.member !== member || !within(branches, h.branches));
  if (!value.clears) table.hooks.push({ member, symbol: value.symbol, line: lineOf(piece, i), branches });
}
