/**
 * All that readings of a target's layouts have ever asked for. Whoever goes from a tree to its neighbours can tell by it
 * which changes cannot matter: as long as nothing that was asked for is another, nothing else is asked for either.
 */
import { macroName, paired } from '../../c/preprocess/outline.ts';
import type { Kept } from './kept.ts';
import type { Differing, Sources } from './sources.ts';

export interface AskedSoFar {
  note(target: string, kept: Kept): void;
  /** Whether a target was read at all. */
  knows(target: string): boolean;
  /** Whether a file was looked for, by the readings of this target or, with null, of any. */
  looksAt(target: string | null, path: string): boolean;
  /** Whether somebody asked which macro this is. */
  isMacro(target: string | null, name: string): boolean;
  /** Whether these changes leave a target's layouts as they are, but for line numbers. */
  settles(target: string, sources: Sources, changes: readonly Differing[]): Promise<boolean>;
}

interface OfTarget {
  names: Set<string>;
  paths: Set<string>;
  /** What was noted: most readings bring nothing new. */
  seen: WeakSet<object>;
}

export function createAsked(): AskedSoFar {
  const targets = new Map<string, OfTarget>();
  const all: OfTarget = { names: new Set(), paths: new Set(), seen: new WeakSet() };
  const of = (target: string | null): OfTarget | undefined => (target === null ? all : targets.get(target));
  return {
    note(target, { names, seen }) {
      const own = targets.get(target) ?? { names: new Set(), paths: new Set(), seen: new WeakSet() };
      targets.set(target, own);
      for (const into of [own, all]) {
        if (!into.seen.has(names)) for (const name of names) into.names.add(name);
        into.seen.add(names);
        for (const { looked } of seen) {
          if (!into.seen.has(looked)) for (const path of looked.keys()) into.paths.add(path);
          into.seen.add(looked);
        }
      }
    },
    knows: (target) => targets.has(target),
    looksAt: (target, path) => of(target)?.paths.has(path) ?? false,
    isMacro: (target, name) => of(target)?.names.has(macroName(name)) ?? false,
    async settles(target, sources, changes) {
      const own = targets.get(target);
      if (!own) return false;
      for (const { path, was, is } of changes) {
        if (was === is || !own.paths.has(path)) continue;
        if (was === '' || is === '') return false;
        const [a, b] = [await sources.content(path, was), await sources.content(path, is)];
        if (!a || !b || !paired(a, b, own.names, path.endsWith('.c'))) return false;
      }
      return true;
    },
  };
}
