/**
 * The `if` statements around each token of a function. What one branch of an `if` does and what the other does are
 * as far apart as two branches of an `#if`, so both are said in the same terms (./conditions.ts). So is what stands
 * behind a `return` or a `goto`: it runs where the way there is not left before.
 */
import type { Branch } from './conditions.ts';
import { chooses, fillOperands, textOf } from './operands.ts';
import { closing, type Token } from './tokens.ts';

/** Statements inside statements, beyond which they are not told apart. */
const deepest = 30;
/** Ways out of one block that are told apart, and characters of what one depends on. */
const mostExits = 8;
const longestExit = 300;
/** Tokens of a label of a `switch`. */
const longestLabel = 40;

const none: readonly Branch[] = [];
/** Conditions under which a statement does not come to its end. */
type Exits = readonly string[];
const always: Exits = ['1'];
const stays: Exits = [];

const leaves = /^(?:return|goto)$/;
/** Functions that do not come back. */
const ends =
  /^(?:abort|_?exit|g_assert_not_reached|g_return_if_reached|g_error|qemu_build_not_reached|__builtin_unreachable)$/;
/** Those that do not where they are given what is false. */
const demands = /^(?:g_)?assert$|^g_return_if_fail$/;
const isFalse = /^(?:0|false|FALSE)$/;

/** Whether code has anything that is told of here. */
export const decides = (tokens: readonly Token[], exits: MacroExits): boolean =>
  tokens.some(
    (token) => /^(?:if|while|for|switch)$/.test(token.text) || chooses(token) || leavesBy(token, exits),
  );

const leavesBy = ({ text }: Token, exits: MacroExits): boolean =>
  leaves.test(text) || ends.test(text) || demands.test(text) || exits(text) !== null;

/** The condition under which a macro of a name leaves the function; null: it does not. */
export type MacroExits = (name: string) => string | null;

/**
 * By token: the branches that it stands in, outermost first.
 * @param around the `#if` branches of a token inside of the function; null: lines are missing in it, so that nothing is
 * said of what stands behind a `return`
 */
export function controlOf(
  tokens: readonly Token[],
  around: ((token: number) => readonly Branch[]) | null = () => none,
  macroExits: MacroExits = () => null,
): (readonly Branch[])[] {
  const out = new Array<readonly Branch[]>(tokens.length).fill(none);
  const labels = new Set(tokens.flatMap((t, i) => (tokens[i - 1]?.text === 'goto' ? t.text : [])));
  let at = 0;
  const text = (): string | undefined => tokens[at]?.text;

  /** @param of what a `switch` decides by, of which it is the body */
  const block = (branches: readonly Branch[], depth: number, of: string | null): Exits => {
    let left: string[] = [];
    let outer = branches;
    let here = branches;
    const values: string[] = [];
    at++;
    while (at < tokens.length && text() !== '}') {
      const isCase = /^(?:case|default)$/.test(text()!);
      const isTarget = tokens[at + 1]?.text === ':' && labels.has(text()!);
      if (isCase && of !== null) outer = [...branches, caseOf(of, values)];
      if (isCase || isTarget) here = outer;
      if (isTarget) left = [];
      const exits = statement(here, depth);
      if (exits.length === 0 || left.length >= mostExits) continue;
      left.push(...exits);
      here = exits.includes('1') ? [...outer, { test: '0', not: [] }] : [...here, { test: '1', not: exits }];
    }
    at++;
    return left.includes('1') ? always : left;
  };

  /** When the code behind a label of a `switch` runs, which is where the next token stands. */
  const caseOf = (of: string, values: string[]): Branch => {
    const endsBefore = /^(?:break|return|goto|continue)$/;
    let last = at - 1;
    while (tokens[last]?.text === '}') last--;
    if (tokens[last]?.text === ';') last--;
    // what comes before goes on here, unless it leaves
    const goesOn = values.length > 0 && !endsBefore.test(tokens[last]?.text ?? '');
    const not = goesOn ? [] : values.slice();
    if (text() === 'default')
      return goesOn ? { test: `${of} is one of others`, not: [] } : { test: '1', not };
    let end = at + 1;
    const furthest = Math.min(tokens.length, at + longestLabel);
    while (end < furthest && !/^[:;{}]$/.test(tokens[end]!.text)) end++;
    const test = `${of} == ${textOf(tokens, at + 1, end)}`;
    if (values.length < mostExits) values.push(test);
    return { test, not };
  };

  const choice = (branches: readonly Branch[], depth: number): Exits => {
    const test = condition(branches);
    const yes = statement([...branches, { test, not: [] }], depth);
    const no = text() === 'else' ? otherwise(branches, test, depth) : stays;
    if (yes.includes('1') && no.includes('1')) return always;
    return [...yes.map((exit) => both(test, exit)), ...no.map((exit) => both(`!(${test})`, exit))];
  };

  const otherwise = (branches: readonly Branch[], test: string, depth: number): Exits => {
    at++;
    return statement([...branches, { test: '1', not: [test] }], depth);
  };

  /** What stands between the parentheses behind `if`, `for`, `while` or `switch`. */
  const condition = (branches: readonly Branch[]): string => {
    const open = at + 1;
    const close = closing(tokens, open);
    out.fill(branches, at, close + 1);
    fillOperands(tokens, open + 1, Math.min(close, tokens.length), branches, out);
    at = close + 1;
    return textOf(tokens, open + 1, close);
  };

  /** What decides whether the body of a `for` runs, which begins at the next token; '1' where nothing does. */
  const conditionOfFor = (): string => {
    const parts: number[] = [];
    const close = closing(tokens, at + 1);
    for (let i = at + 2; i < close && i < tokens.length; i++) {
      const t = tokens[i]!.text;
      if (t === '(' || t === '[' || t === '{') i = closing(tokens, i);
      else if (t === ';') parts.push(i);
    }
    const [first, second] = parts;
    return first === undefined || second === undefined ? 'a loop' : textOf(tokens, first + 1, second) || '1';
  };

  const statement = (outer: readonly Branch[], depth: number): Exits => {
    let branches = outer;
    let loop: string | null = null;
    let of: string | null = null;
    while (/^(?:for|while|switch)$/.test(text() ?? '') && tokens[at + 1]?.text === '(') {
      const word = text();
      const runs = word === 'for' ? conditionOfFor() : '1';
      const test = condition(branches);
      of = word === 'switch' ? test : null;
      // how often the body of another one runs is not asked
      if (loop !== null || word === 'switch') loop = `a ${word === 'switch' ? word : 'loop'}`;
      else loop = word === 'while' ? test : runs === '1' ? '1' : 'a loop';
      const asked = word === 'while' ? test : runs;
      if (asked !== '1') branches = [...branches, { test: isFalse.test(asked) ? '0' : asked, not: [] }];
    }
    const word = text();
    let exits: Exits;
    if (word === '{' && depth < deepest) exits = block(branches, depth + 1, of);
    else if (word === 'if' && tokens[at + 1]?.text === '(' && depth < deepest)
      exits = choice(branches, depth + 1);
    else exits = simple(branches);
    return loop === null ? exits : exits.map((exit) => both(loop, exit));
  };

  /** To the `;` that ends it, or to the brace of the block that it stands in. */
  const simple = (branches: readonly Branch[]): Exits => {
    if (at >= tokens.length || text() === '}') return stays;
    const from = at;
    while (at < tokens.length && text() !== ';') {
      const t = text();
      if (t === '}') break;
      if (t === '(' || t === '[' || t === '{') at = Math.min(closing(tokens, at), tokens.length);
      at++;
      if (t === 'else' || t === 'do' || (t === ':' && isLabel(tokens, from, at))) break;
    }
    if (text() === ';') at++;
    if (at === from) at++;
    out.fill(branches, from, at);
    // a bracket that is not closed ends behind the last token
    fillOperands(tokens, from, Math.min(at, tokens.length), branches, out);
    const word = tokens[from]!.text;
    if (around === null) return stays;
    const isCall = tokens[from + 1]?.text === '(';
    const isExit =
      leaves.test(word) ||
      (isCall && ends.test(word)) ||
      (isCall &&
        demands.test(word) &&
        isFalse.test(tokens[from + 2]?.text ?? '') &&
        tokens[from + 3]?.text === ')');
    const exit = isExit ? '1' : macroExits(word);
    return exit === null ? stays : [both(expressionOf(around(from)), exit)];
  };

  while (at < tokens.length) {
    // a brace that closes nothing
    if (text() === '}') at++;
    else statement(none, 0);
  }
  return out;
}

/** Both hold. What gets too long is a name that nothing is known of. */
function both(a: string, b: string): string {
  if (b === '1') return a;
  if (a === '1') return b;
  const joined = `(${a}) && (${b})`;
  return joined.length > longestExit ? 'one_of_many_conditions' : joined;
}

/** Branches as one condition. */
const expressionOf = (branches: readonly Branch[]): string =>
  branches
    .flatMap(({ test, not }) => [test, ...not.map((earlier) => `!(${earlier})`)])
    .filter((test) => test !== '1')
    .reduce(both, '1');

/** What stands between is `name:`, `case X:` or `default:`. */
const isLabel = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from === 2 || tokens[from]!.text === 'case';
