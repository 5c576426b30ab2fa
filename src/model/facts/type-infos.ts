/** TypeInfos: initializers, arrays of them, and macros that make them. */
import { compiledInSystemMode } from '../../c/conditions.ts';
import type { Macro } from '../../c/scanned.ts';
import { closing, splitArguments } from '../../c/tokens.ts';
import { bodyOf, branchesOf, lineOf, macroNamed, type Piece } from './piece.ts';
import type { ClassInit, TypeInfoFact } from './types.ts';

/** Initializers inside initializers, beyond which they are not looked at. */
const deepest = 5;

/** Each `{ … .parent = …, }` between two tokens, nested ones (arrays) included. */
export function readTypeInfos(piece: Piece, from: number, to: number, depth = 0): TypeInfoFact[] {
  const { scan, tokens } = piece;
  const out: TypeInfoFact[] = [];
  const end = Math.min(to, tokens.length);
  for (let i = from; i < end; i++) {
    if (tokens[i]!.kind === 'name' && tokens[i + 1]?.text === '(') {
      const macro = macroNamed(scan, tokens[i]!.text);
      if (macro?.params) {
        const close = closing(tokens, i + 1);
        out.push(...readTypeInfosOf(piece, macro, i, close));
        i = close;
        continue;
      }
    }
    if (tokens[i]!.text !== '{') continue;
    const close = Math.min(closing(tokens, i), end);
    const fact: TypeInfoFact = {
      name: null,
      parent: null,
      classInit: null,
      classBaseInit: null,
      abstract: false,
      line: lineOf(piece, i),
      branches: branchesOf(piece, i),
    };
    const inits: ClassInit[] = [];
    for (let j = i + 1; j < close; j++) {
      const t = tokens[j]!;
      if (t.text === '{' || t.text === '(') {
        if (t.text === '{' && depth < deepest)
          out.push(...readTypeInfos(piece, j, closing(tokens, j) + 1, depth + 1));
        j = closing(tokens, j);
        continue;
      }
      if (t.kind === 'name' && tokens[j + 1]?.text === '(') {
        if (depth < deepest) out.push(...readTypeInfos(piece, j, closing(tokens, j + 1) + 1, depth + 1));
        j = closing(tokens, j + 1);
        continue;
      }
      if (t.text !== '.' || tokens[j + 2]?.text !== '=') continue;
      const member = tokens[j + 1]!.text;
      let end = j + 3;
      while (end < close && tokens[end]!.text !== ',') {
        if (tokens[end]!.text === '(' || tokens[end]!.text === '{') end = closing(tokens, end);
        end++;
      }
      const value = tokens
        .slice(j + 3, end)
        .map((x) => x.text)
        .join(' ');
      if (member === 'name') fact.name = value;
      else if (member === 'parent') fact.parent = value;
      else if (member === 'class_init')
        inits.push({
          name: value.replace(/^& /, ''),
          branches: branchesOf(piece, j).slice(fact.branches.length),
        });
      else if (member === 'class_base_init') fact.classBaseInit = value.replace(/^& /, '');
      else if (member === 'abstract') fact.abstract = value === 'true' || value === '1';
      j = end - 1;
    }
    fact.classInit = inits.find((one) => compiledInSystemMode(one.branches) !== false)?.name ?? null;
    fact.classInit ??= inits[0]?.name ?? null;
    if (inits.some((one) => one.branches.length > 0)) fact.variants = inits;
    if (fact.parent !== null || fact.classInit !== null || fact.classBaseInit !== null) out.push(fact);
    i = close;
  }
  return out;
}

/** The TypeInfos that a macro makes of the arguments that it is given at token `at`, where its body alone does not tell. */
export function readTypeInfosOf(piece: Piece, macro: Macro, at: number, close: number): TypeInfoFact[] {
  const { scan, tokens } = piece;
  const params = macro.params ?? [];
  if (macro.bodyEnd - macro.bodyStart > 4000) return [];
  const body = scan.text.slice(macro.bodyStart, macro.bodyEnd);
  const given = (member: string): boolean =>
    params.includes(new RegExp(`\\.${member}\\s*=\\s*(?:&\\s*)?(\\w+)\\s*[,}]`).exec(body)?.[1] ?? '');
  if (!given('parent') && !given('class_init') && !given('name')) return [];
  const args = splitArguments(tokens, at + 2, close);
  const start = tokens[at]!.start;
  const expanded = bodyOf(scan, macro).tokens.flatMap((t) => {
    const arg = args[params.indexOf(t.text)];
    return arg ? tokens.slice(...arg) : [{ ...t, start }];
  });
  // the macro itself is not looked for again
  return readTypeInfos(
    { scan: { ...scan, macros: [] }, tokens: expanded, usedAt: null, control: null },
    0,
    expanded.length,
  );
}
