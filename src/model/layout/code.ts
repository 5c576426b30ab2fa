/** Functions by their text: what they are made of, and digests that tell one from another. */
import { hash } from 'node:crypto';
import type { Lexeme } from '../../c/preprocess/lexemes.ts';
import type { Unit } from '../../c/preprocess/unit.ts';
import type { CodeIdentity } from '../../types/layout.ts';
import { memoOf } from './memo.ts';

export const digestOf = (text: string): string => hash('sha256', text, 'hex').slice(0, 16);

/** Where functions and variables that a unit only names stand. */
export interface Elsewhere {
  /** Null: not found, or not looked for yet (it is then noted as wanted). */
  unitOf(symbol: string): Unit | null;
}

/** Words that brackets stand behind, and that are no functions. */
export const keywords: ReadonlySet<string> = new Set(
  'if for while switch return sizeof do else case typeof'.split(' '),
);
/** Functions that call functions of their folder, and so on. */
const deepestCalls = 12;
const longestFunction = 200_000;

/** A function as it is compiled, its macros expanded. */
export interface CodeBody {
  tokens: readonly Lexeme[];
  /** The first token behind the `{`. */
  from: number;
  params: string[];
}

const bodies = new WeakMap<Unit, Map<string, CodeBody | null>>();
const identities = new WeakMap<Unit, Map<string, CodeIdentity>>();

/** Null: the unit does not define it, or it is too long. */
export function bodyOf(unit: Unit, name: string): CodeBody | null {
  const kept = memoOf(bodies, unit);
  const known = kept.get(name);
  if (known !== undefined) return known;
  kept.set(name, null);
  const found = unit.find('function', name);
  const tokens = found ? unit.expanded(found) : null;
  let body: CodeBody | null = null;
  if (tokens && tokens.length < longestFunction) {
    const at = tokens.findIndex((t, i) => t.text === name && tokens[i + 1]?.text === '(');
    const open = at < 0 ? -1 : matching(tokens, at + 1);
    if (open > 0 && tokens[open + 1]?.text === '{') {
      const params: string[] = [];
      for (let i = at + 2; i <= open; i++)
        if (/^[,)]$/.test(tokens[i]!.text) && tokens[i - 1]?.kind === 'name')
          params.push(tokens[i - 1]!.text);
      body = { tokens: tokens.slice(at), from: open + 2 - at, params };
    }
  }
  kept.set(name, body);
  return body;
}

export const openers = '([{';
const closers = ')]}';

/** The index of the bracket that closes the one at `at`, or -1. */
export function matching(tokens: readonly Lexeme[], at: number): number {
  let depth = 0;
  for (let i = at; i < tokens.length; i++) {
    const t = tokens[i]!.text;
    if (t.length !== 1) continue;
    if (openers.includes(t)) depth++;
    else if (closers.includes(t) && --depth === 0) return i;
  }
  return -1;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A function by name; the digest covers what it calls, as far as that stands in its own folder. */
export function identityOf(unit: Unit, symbol: string): CodeIdentity {
  const kept = memoOf(identities, unit);
  const known = kept.get(symbol);
  if (known) return known;
  const home = folderOf(unit.path);
  const seen = new Set<string>();
  const texts: string[] = [];
  const visit = (name: string, depth: number): boolean => {
    if (seen.has(name) || depth > deepestCalls) return true;
    seen.add(name);
    // what all share (include/ and its kin) is taken to do what its name says
    const found = depth === 0 ? unit.find('function', name) : unit.find('function', name, home);
    const body = found && bodyOf(unit, name);
    if (!body) return false;
    texts.push(body.tokens.map((t) => t.text).join(' '));
    for (let i = body.from; i < body.tokens.length; i++) {
      const t = body.tokens[i]!;
      if (t.kind === 'name' && body.tokens[i + 1]?.text === '(' && !keywords.has(t.text))
        visit(t.text, depth + 1);
    }
    return true;
  };
  const whole = visit(symbol, 0);
  const identity = { symbol, digest: whole ? digestOf(texts.join('\n')) : null };
  kept.set(symbol, identity);
  return identity;
}
