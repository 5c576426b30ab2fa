/**
 * Expressions whose parts do not all run: what stands behind `&&` and `||`, and the two sides of a `?`. They are told in
 * the terms of `if` statements (./control.ts).
 */
import type { Branch } from './conditions.ts';
import { closing, type Token } from './tokens.ts';

/** Expressions inside expressions, operands of one, and tokens of a condition, beyond which they are not told apart. */
const deepest = 30;
const mostOperands = 8;
const longestTest = 40;

export const chooses = ({ text }: Token): boolean => text === '&&' || text === '||' || text === '?';
const assigns = /^(?:[-+*/%&|^]|<<|>>)?=$/;

/** Some tokens as a condition. */
export const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, Math.min(to, from + longestTest))
    .map((t) => t.text)
    .join(' ');

/** Notes in `out` the branches of those tokens in [from, to) that do not run wherever the expression does. */
export function fillOperands(
  tokens: readonly Token[],
  from: number,
  to: number,
  branches: readonly Branch[],
  out: (readonly Branch[])[],
  depth = 0,
): void {
  if (depth > deepest || !hasChoice(tokens, from, to)) return;
  const inside = (a: number, b: number, more: Branch): void => {
    const here = [...branches, more];
    out.fill(here, a, b);
    fillOperands(tokens, a, b, here, out, depth + 1);
  };
  const outside = (a: number, b: number): void => fillOperands(tokens, a, b, branches, out, depth + 1);

  /** `a ? b : c`, of which `?` is token `at`. */
  const choice = (start: number, at: number, end: number): void => {
    outside(start, at);
    const colon = elseOf(tokens, at, end);
    const test = textOf(tokens, start, at);
    inside(at + 1, colon, { test, not: [] });
    inside(colon + 1, end, { test: '1', not: [test] });
  };
  /** Operands of one operator: each after the first runs where those before it are true, or false. */
  const operands = (bounds: readonly number[], either: boolean): void => {
    const tests: string[] = [];
    for (let k = 0; k + 1 < bounds.length; k++) {
      const [a, b] = [bounds[k]! + 1, bounds[k + 1]!];
      if (k === 0) outside(a, b);
      else if (either) inside(a, b, { test: '1', not: tests.slice(0, mostOperands) });
      else inside(a, b, { test: tests.slice(0, mostOperands).join(' && '), not: [] });
      if (tests.length < mostOperands) tests.push(`( ${textOf(tokens, a, b)} )`);
    }
  };

  const part = (first: number, end: number): void => {
    let start = first;
    const ors = [first - 1];
    const ands = [first - 1];
    const groups: number[] = [];
    for (let i = first; i < end; i++) {
      const t = tokens[i]!.text;
      if (t === '?') {
        choice(start, i, end);
        return;
      }
      if (assigns.test(t)) {
        start = i + 1;
        ors.splice(0, ors.length, i);
        ands.splice(0, ands.length, i);
      } else if (t === '||') ors.push(i);
      else if (t === '&&') ands.push(i);
      else if (t === '(' || t === '[' || t === '{') {
        // statements inside of an expression are told by nobody
        if (t !== '{') groups.push(i);
        i = Math.min(closing(tokens, i), end);
      }
    }
    if (ors.length > 1) operands([...ors, end], true);
    else if (ands.length > 1) operands([...ands, end], false);
    else for (const open of groups) outside(open + 1, Math.min(closing(tokens, open), end));
  };

  let first = from;
  let open = 0;
  for (let i = from; i < to; i++) {
    const t = tokens[i]!.text;
    if (t === '(' || t === '[' || t === '{') i = Math.min(closing(tokens, i), to);
    else if (t === '?') open++;
    else if (t === ':') open = Math.max(0, open - 1);
    else if ((t === ',' && open === 0) || t === ';') {
      part(first, i);
      first = i + 1;
    }
  }
  part(first, to);
}

function hasChoice(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (chooses(tokens[i]!)) return true;
  return false;
}

/** The `:` of the `?` at a token, or the end. */
export function elseOf(tokens: readonly Token[], at: number, end: number): number {
  let open = 1;
  for (let i = at + 1; i < end; i++) {
    const t = tokens[i]!.text;
    if (t === '(' || t === '[' || t === '{') i = Math.min(closing(tokens, i), end);
    else if (t === '?') open++;
    else if (t === ':' && --open === 0) return i;
  }
  return end;
}
