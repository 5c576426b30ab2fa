/** What the length of an array depends on when it runs: the member that an offset is of. */
import { expandKept } from '../../c/preprocess/kept.ts';
import { type Lexeme, spelled } from '../../c/preprocess/lexemes.ts';
import { matching } from './code.ts';
import type { Values } from './description.ts';

const offsets: ReadonlySet<string> = new Set(['offsetof', '__builtin_offsetof']);

/**
 * `env.nb_tlb of PowerPCCPU`, however the tree's macros spell its offset and check its type; the text itself where it
 * names no member. Throws TooMuch.
 */
export function counterOf(values: Values, tokens: readonly Lexeme[]): string {
  const expanded = expandKept(tokens, values.lookup, values.unit.budget);
  const at = expanded.findIndex((t, i) => offsets.has(t.text) && expanded[i + 1]?.text === '(');
  const end = at < 0 ? -1 : matching(expanded, at + 1);
  const comma = expanded.findIndex((t, i) => i > at + 1 && i < end && t.text === ',');
  if (comma > 0)
    return `${joined(expanded.slice(comma + 1, end))} of ${spelled(expanded.slice(at + 2, comma))}`;
  // where it is no function of the compiler: ((size_t) &((ARMCPU *)0)->pmsav7_dregion)
  const arrow = expanded.findIndex((t, i) => t.text === '->' && expanded[i - 1]?.text === ')');
  const open = opening(expanded, arrow - 1);
  const star = expanded.findIndex((t, i) => i > open && i < arrow && t.text === '*');
  if (open < 0 || star < 0) return spelled(tokens);
  const type = expanded.slice(open + 1, star).filter(({ text }) => text !== '(');
  let to = arrow + 1;
  while (to < expanded.length && /^(?:\w+|[.[\]])$/.test(expanded[to]!.text)) to++;
  return `${joined(expanded.slice(arrow + 1, to))} of ${spelled(type)}`;
}

const joined = (tokens: readonly Lexeme[]): string => tokens.map(({ text }) => text).join('');

/** The bracket that the one at `at` closes, or -1. */
function opening(tokens: readonly Lexeme[], at: number): number {
  let depth = 0;
  for (let i = at; i >= 0; i--) {
    if (tokens[i]!.text === ')') depth++;
    else if (tokens[i]!.text === '(' && --depth === 0) return i;
  }
  return -1;
}
