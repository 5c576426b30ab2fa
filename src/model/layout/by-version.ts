/** A field_exists or needed() that asks for nothing but the version of the stream, or for nothing: `return version_id < 7;`. */
import type { Lexeme } from '../../c/preprocess/lexemes.ts';
import { evaluate, type Unit } from '../../c/preprocess/unit.ts';
import { bodyOf, keywords } from './code.ts';
import { memoOf } from './memo.ts';

/** Versions that are tried: those of QEMU's descriptions are below fifty. */
const mostVersions = 128;
const longest = 40;

const kept = new WeakMap<Unit, Map<string, { to: number; versions: number[] } | null>>();

/** The versions up to `own` at which it says yes; null where it asks for something else, too. */
export function versionsOf(unit: Unit, symbol: string, own: number): number[] | null {
  if (own < 0 || own >= mostVersions) return null;
  const memo = memoOf(kept, unit);
  const known = memo.get(symbol);
  if (known === null) return null;
  if (known && known.to >= own) return known.versions.filter((v) => v <= own);
  const versions = read(unit, symbol, own);
  memo.set(symbol, versions && { to: own, versions });
  return versions;
}

/** What a needed() says, whatever runs; null: something decides it. */
export function constantOf(unit: Unit, symbol: string): boolean | null {
  const versions = versionsOf(unit, symbol, 0);
  return versions && versions.length > 0;
}

function read(unit: Unit, symbol: string, own: number): number[] | null {
  const body = bodyOf(unit, symbol);
  if (!body) return null;
  const asked = body.params[1];
  const { tokens, from } = body;
  const end = tokens.findIndex((t, i) => i > from && t.text === ';');
  if (tokens[from]?.text !== 'return' || tokens[end + 1]?.text !== '}' || end - from > longest) return null;
  const test = tokens.slice(from + 1, end);
  const isAsked = (t: Lexeme): boolean => t.kind === 'name' && t.text === asked;
  if (test.some((t) => t.kind === 'name' && keywords.has(t.text))) return null;
  const found: number[] = [];
  for (let version = 0; version <= own; version++) {
    const at = test.map((t): Lexeme => (isAsked(t) ? { ...t, kind: 'number', text: `${version}` } : t));
    const { value } = evaluate(unit, at, () => null);
    if (value === null) return null;
    if (value !== 0) found.push(version);
  }
  return found;
}
