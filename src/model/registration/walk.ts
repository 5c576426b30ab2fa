/** One class_init that is being followed, and where the following is. */
import { type Branch, compiledInSystemMode, compiledInUserMode } from '../../c/conditions.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Effects } from './outcome.ts';
import type { Binding } from './sites.ts';
import type { TargetFile, TargetIndex } from './target-index.ts';

/** One class_init that is being followed. */
export interface Walk {
  index: TargetIndex;
  seen: Set<string>;
  /** Functions entered so far. */
  functions: Set<FunctionFact>;
  effects: Effects;
}

/** Where a function is called from. */
export interface Outer {
  branches: readonly Branch[];
  files: readonly TargetFile[];
  /** The call in the target's own code that led out of it. */
  place: { path: string; line: number } | null;
}

export interface Here {
  file: TargetFile;
  fn: FunctionFact;
  bound: Binding;
  outer: Outer;
  files: readonly TargetFile[];
  /** Those of the statement and of all that leads to it. */
  branches: readonly Branch[];
}

/** No build comes there: it stands behind `if (0)`, or behind a `return`. */
export const isDead = (branches: readonly Branch[]): boolean =>
  branches.length > 0 && compiledInSystemMode(branches) === false && compiledInUserMode(branches) === false;

/** A hook is set of a class that is, or may be, another one. */
export function ofAnother(w: Walk, text: string, place: { path: string; line: number } | null): void {
  const what = `a hook is set of ${text}, which may be another class`;
  if (place && !w.effects.unresolved.some((u) => u.what === what))
    w.effects.unresolved.push({ about: 'hook', what, ...place });
}

/** What a parameter of a function stands for; undefined for what is none. */
export function boundSymbol(
  fn: FunctionFact,
  bound: Binding,
  symbol: string | null,
): string | null | undefined {
  const at = fn.params.findIndex((p) => p.name !== '' && p.name === symbol);
  return at < 0 ? undefined : bound[at]?.symbol;
}

export function missing(w: Walk, name: string, place: { path: string; line: number } | null): void {
  w.index.wanted.add(name);
  if (place) w.effects.unresolved.push({ about: 'hook', what: `${name} is not in sight`, ...place });
}
