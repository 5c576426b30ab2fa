/** Macros that stand where a declaration may, or are a whole initializer: what they make is read as if it stood there. */
import { expandMacro, type MacroText } from '../../c/expand.ts';
import { scan } from '../../c/scan.ts';
import type { Item, Scan } from '../../c/scanned.ts';
import { closing, type Token } from '../../c/tokens.ts';
import { opsTypes } from './declarations.ts';
import { argumentsOf, branchesOf, declaredName, firstEquals, lineOf, macroNamed, pieceOf } from './piece.ts';
import { readTypeInfosOf } from './type-infos.ts';
import type { FileFacts } from './types.ts';

/** Reads all items of a text (./facts.ts). */
type ReadItems = (s: Scan, facts: FileFacts) => void;

/** Reads what a macro makes as if it stood where the macro is used. */
export function readMade(
  use: FileFacts['uses'][number],
  macro: MacroText,
  facts: FileFacts,
  readItems: ReadItems,
): void {
  const s = scan(`${use.declaration}${expandMacro(macro, use.args)};`);
  // all of it stands on the line of the use
  s.newlines = new Int32Array(use.line - 1).fill(-1);
  s.branchStacks = [use.branches];
  readItems(s, facts);
}

/** Macros at the top level, and such that are a whole initializer. Of those that the file does not define, at most. */
const mostUses = 300;
const mayUse = /^[ \t]*[A-Z][A-Z\d_]{2,}[ \t]*(?:[(;]|$)/m;
const maybeMakes = /vmst|vmsd|cpu|class|ops|type/i;

/** Macros that stand where a declaration may. The file's own are read as what they make; others are noted. */
export function readUses(s: Scan, item: Item, facts: FileFacts, readItems: ReadItems): void {
  const text = s.text.slice(item.start, item.brace < 0 ? Math.min(item.end, item.start + 4000) : item.brace);
  if (!mayUse.test(text) && !(item.brace < 0 && text.includes('=') && makes.test(text))) return;
  const piece = pieceOf(s, item.start, item.start + text.length);
  const { tokens } = piece;
  const whole = item.brace < 0 ? wholeInitializer(tokens) : null;
  let i = whole?.at ?? 0;
  for (;;) {
    const name = tokens[i];
    if (name?.kind !== 'name' || !/^[A-Z]\w*$/.test(name.text)) return;
    const hasArgs = tokens[i + 1]?.text === '(';
    const end = hasArgs ? closing(tokens, i + 1) : i;
    const next = tokens[end + 1]?.text;
    // a function whose name a macro makes, or a type
    if (next === '(' || (!hasArgs && next !== undefined && next !== ';')) return;
    const use = {
      macro: name.text,
      args: argumentsOf(tokens, i + 1),
      line: lineOf(piece, i),
      branches: branchesOf(piece, i),
      declaration: whole?.declaration ?? '',
    };
    const macro = macroNamed(s, name.text);
    const body = macro ? s.text.slice(macro.bodyStart, macro.bodyEnd) : '';
    if (macro && body.length < longestMacro && /vmsd|VMState|Ops\b|Operations\b/.test(`${body} ${use.args}`))
      readMade(use, { params: macro.params, body }, facts, readItems);
    else if (macro?.params && body.includes('TypeInfo'))
      facts.typeInfos.push(...readTypeInfosOf(piece, macro, i, end));
    else if (!macro && facts.uses.length < mostUses && maybeMakes.test(text)) facts.uses.push(use);
    i = end + 1;
    if (tokens[i]?.text === ';') i++;
  }
}

/** `static const struct SysemuCPUOps NAME = MACRO(…);`: where the macro stands, and what comes before it. */
function wholeInitializer(tokens: readonly Token[]): { at: number; declaration: string } | null {
  const equals = firstEquals(tokens);
  const type = tokens.slice(0, equals).find((t) => initialized.test(t.text));
  const name = type && declaredName(tokens, equals);
  if (!name || tokens[equals + 1]?.kind !== 'name' || tokens.some((t) => t.text === '*')) return null;
  return { at: equals + 1, declaration: `${type.text} ${name} = ` };
}

const initialized = new RegExp(`^(?:VMStateDescription|TypeInfo|${opsTypes})$`);

/** What a macro that makes a part of a registration holds, and how long it is at most. */
export const makes = new RegExp(String.raw`vmsd|\b(?:VMStateDescription|TypeInfo|${opsTypes})\b`);
export const longestMacro = 4000;
