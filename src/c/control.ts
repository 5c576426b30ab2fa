/**
 * The `if` statements around each token of a function. What one branch of an `if` does and what the other does are
 * as far apart as two branches of an `#if`, so both are said in the same terms (./conditions.ts).
 */
import type { Branch } from './conditions.ts';
import { closing, type Token } from './tokens.ts';

/** Statements inside statements, and tokens of a condition, beyond which they are not told apart. */
const deepest = 30;
const longestTest = 40;

const none: readonly Branch[] = [];

/** By token: the branches of `if` statements that it stands in, outermost first. */
export function controlOf(tokens: readonly Token[]): (readonly Branch[])[] {
  const out = new Array<readonly Branch[]>(tokens.length).fill(none);
  let at = 0;
  const text = (): string | undefined => tokens[at]?.text;

  const block = (branches: readonly Branch[], depth: number): void => {
    at++;
    while (at < tokens.length && text() !== '}') statement(branches, depth);
    at++;
  };

  const choice = (branches: readonly Branch[], depth: number): void => {
    const open = at + 1;
    const close = closing(tokens, open);
    const test = tokens
      .slice(open + 1, Math.min(close, open + 1 + longestTest))
      .map((t) => t.text)
      .join(' ');
    out.fill(branches, at, close + 1);
    at = close + 1;
    statement([...branches, { test, not: [] }], depth);
    if (text() !== 'else') return;
    at++;
    statement([...branches, { test: '1', not: [test] }], depth);
  };

  const statement = (branches: readonly Branch[], depth: number): void => {
    while (/^(?:for|while|switch)$/.test(text() ?? '') && tokens[at + 1]?.text === '(') {
      const close = closing(tokens, at + 1);
      out.fill(branches, at, close + 1);
      at = close + 1;
    }
    const word = text();
    if (word === '{' && depth < deepest) block(branches, depth + 1);
    else if (word === 'if' && tokens[at + 1]?.text === '(' && depth < deepest) choice(branches, depth + 1);
    else simple(branches);
  };

  /** To the `;` that ends it, or to the brace of the block that it stands in. */
  const simple = (branches: readonly Branch[]): void => {
    if (at >= tokens.length || text() === '}') return;
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
  };

  while (at < tokens.length) {
    // a brace that closes nothing
    if (text() === '}') at++;
    else statement(none, 0);
  }
  return out;
}

/** What stands between is `name:`, `case X:` or `default:`. */
const isLabel = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from === 2 || tokens[from]!.text === 'case';
