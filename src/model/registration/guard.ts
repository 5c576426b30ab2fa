/**
 * Before "none" is said of a CPU: whether its code still names a description that a hook may be set from, in a way that
 * is not followed here.
 */
import type { FunctionFact } from '../facts/types.ts';
import type { Place, Unresolved } from './registration.ts';
import { realSymbol, type TargetFile, type TargetIndex } from './target-index.ts';

interface Mention extends Place {
  symbol: string;
  /** The function that it stands in; null outside of one. */
  inside: FunctionFact | null;
}

/** Where the target names descriptions, but for where they are defined and where a followed class_init sets a hook. */
function mentions(index: TargetIndex, followed: ReadonlySet<FunctionFact>): Mention[] {
  const out: Mention[] = [];
  const note = (file: TargetFile, symbol: string | null, line: number, inside: FunctionFact | null): void => {
    if (symbol !== null) out.push({ symbol: realSymbol(index, symbol), path: file.path, line, inside });
  };
  for (const file of index.files) {
    for (const fn of file.facts.functions) {
      // what they save is CPU_SAVE_VERSION's, which is looked at by itself
      if (/^cpu_(?:save|load)$/.test(fn.name)) continue;
      for (const m of fn.mentions) note(file, m.symbol, m.line, fn);
      for (const r of fn.returns) note(file, r, fn.line, fn);
      if (!followed.has(fn)) for (const h of fn.hooks) for (const s of h.symbols) note(file, s, h.line, fn);
    }
    for (const t of file.facts.tables) {
      for (const h of t.hooks) note(file, h.symbol, h.line, null);
      for (const m of t.mentions) note(file, m.symbol, m.line, null);
    }
    for (const m of file.facts.mentions) note(file, m.symbol, m.line, null);
    for (const p of file.facts.pointers) for (const s of p.targets) note(file, s, p.line, null);
  }
  return out;
}

/** Descriptions of whole CPUs that the target has: somebody sets a hook from them, or nobody does. */
export function describes(index: TargetIndex): boolean {
  return [...index.descriptions].some(
    ([symbol, all]) => all.some(({ file }) => !file.outside) && describesCpu(index, symbol),
  );
}

/** It describes a whole CPU, and no part of one, nor a device. */
function describesCpu(index: TargetIndex, symbol: string): boolean {
  const known = index.descriptions.get(symbol);
  if (!known) return /^vms\w*_cpu$/.test(symbol);
  return known.some(({ fact }) =>
    fact.streamName === null ? /cpu$/.test(symbol) : fact.streamName === 'cpu',
  );
}

/** @param resolved the descriptions that hooks of the target are known to point to */
export function stillNamed(
  index: TargetIndex,
  resolved: ReadonlySet<string>,
  followed: ReadonlySet<FunctionFact>,
): Unresolved[] {
  const found = mentions(index, followed).find(
    (m) => !resolved.has(m.symbol) && describesCpu(index, m.symbol),
  );
  if (!found) return [];
  const { symbol, inside, path, line } = found;
  const where = inside ? `${inside.name}() names ${symbol}` : `${symbol} is named`;
  return [{ about: 'hook', what: `${where}, and no class_init that is followed does`, path, line }];
}

/** Hooks that are set while the machine runs, in realize or in instance_init, where no class_init is followed to. */
export function setLate(index: TargetIndex, followed: ReadonlySet<FunctionFact>): Unresolved[] {
  return index.files.flatMap((file) =>
    file.outside
      ? []
      : file.facts.functions
          .filter((fn) => !fn.isMacro && !followed.has(fn) && !fn.params.some((p) => /Class$/.test(p.type)))
          .flatMap((fn) =>
            fn.hooks
              .filter((h) => h.symbols.some((s) => describesCpu(index, realSymbol(index, s))))
              .map((h) => ({
                about: 'hook' as const,
                what: `${fn.name}() sets a hook for objects that are there already`,
                path: file.path,
                line: h.line,
              })),
          ),
  );
}
