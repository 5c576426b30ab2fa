/** What a class_init does to the hooks: its own lines, and those of the functions that it calls. */
import { type Branch, compiledInSystemMode, compiledInUserMode, gapMarker } from '../../c/conditions.ts';
import type { HookSite, HookSpelling } from '../../types/report.ts';
import type { FunctionFact, HookFact } from '../facts/types.ts';
import type { Unresolved } from './registration.ts';
import { isDummyInUserMode, lookup, realSymbol, type TargetFile, type TargetIndex } from './target-index.ts';

export interface Site extends HookSite {
  kind: 'device' | 'cpu' | 'ops';
  variable: string | null;
  branches: readonly Branch[];
}

export interface Effects {
  sites: Site[];
  /** The slots that its own class_init sets or clears, so that what is inherited there is gone. */
  sets: Set<Site['kind']>;
  unresolved: Unresolved[];
}

export interface Walk {
  index: TargetIndex;
  seen: Set<FunctionFact>;
  effects: Effects;
}

/**
 * Whether user-mode builds leave out lines in these files below these branches. null: the build lists are silent
 * about one of the files; then nothing is claimed.
 */
export function guardedBy(branches: readonly Branch[], files: readonly TargetFile[]): boolean | null {
  let unknown = false;
  if (compiledInUserMode(branches) === false) return true;
  if (branches.some((b) => b.test === gapMarker)) unknown = true;
  for (const file of files) {
    if (file.builds === null) unknown = true;
    else if (!file.builds.user) return true;
  }
  return unknown ? null : false;
}

type Binding = { owner: string | null; symbol: string | null }[];

function spelling(h: HookFact, kind: Site['kind']): HookSpelling {
  if (h.setter) return h.setter;
  if (kind === 'device') return 'dc->vmsd';
  if (kind === 'ops') return h.member === 'vmsd' ? 'sysemu_ops.vmsd' : 'sysemu_ops.legacy_vmsd';
  return h.member === 'vmsd' ? 'cc->vmsd' : 'cc->legacy_vmsd';
}

function ownerKind(h: HookFact, bound: Binding, cpuContext: boolean): Site['kind'] | null {
  let owner = h.owner;
  if (typeof owner === 'object') owner = (bound[owner.param]?.owner ?? 'unknown') as HookFact['owner'];
  if (owner === 'DeviceClass') return 'device';
  if (owner === 'CPUClass') return 'cpu';
  if (owner === 'SysemuCPUOps') return 'ops';
  if (owner === 'other') return null;
  if (h.member === 'legacy_vmsd') return 'cpu';
  // No declaration in sight, so a hunk alone: the names that QEMU gives these variables everywhere.
  if (!cpuContext) return null;
  if (/^(?:dc|device_class|devclass)$/.test(h.variable ?? '')) return 'device';
  if (/^(?:cc|cpu_class|cpuclass)$/.test(h.variable ?? '')) return 'cpu';
  return null;
}

export function walk(
  w: Walk,
  file: TargetFile,
  fn: FunctionFact,
  bound: Binding,
  outer: { branches: readonly Branch[]; files: readonly TargetFile[] },
  depth: number,
): void {
  if (depth > 8 || w.seen.has(fn)) return;
  w.seen.add(fn);
  const files = outer.files.includes(file) ? outer.files : [...outer.files, file];
  const here = (branches: readonly Branch[]): readonly Branch[] =>
    outer.branches.length + fn.branches.length === 0
      ? branches
      : [...outer.branches, ...fn.branches, ...branches];
  for (const h of fn.hooks) {
    const branches = here(h.branches);
    if (compiledInSystemMode(branches) === false) continue;
    const kind = ownerKind(h, bound, true);
    if (kind === null) continue;
    w.effects.sets.add(kind);
    if (h.clears) {
      w.effects.sites = w.effects.sites.filter((s) => s.kind !== kind);
      continue;
    }
    let symbol = h.symbol;
    if (h.symbolParam !== null) symbol = bound[h.symbolParam]?.symbol ?? null;
    const dummy = symbol !== null && isDummyInUserMode(w.index, symbol);
    w.effects.sites.push({
      kind,
      variable: h.variable,
      hook: spelling(h, kind),
      cpuClass: null,
      symbol: symbol === null ? null : realSymbol(w.index, symbol),
      path: file.path,
      line: h.line,
      // The setters of 2013 discard the value in user-mode builds (include/qom/cpu.h until 00b941e581). Else it
      // is the line that must not be compiled: a guarded call of an unguarded helper does not help its build.
      guarded:
        h.setter !== null || dummy
          ? true
          : fn.isMacro
            ? guardedBy(branches, outer.files)
            : guardedBy([...fn.branches, ...h.branches], [file]),
      branches,
    });
  }
  for (const o of fn.ops) {
    const branches = here(o.branches);
    if (compiledInSystemMode(branches) === false) continue;
    w.effects.sets.add('ops');
    for (const name of o.tables) {
      for (const t of tablesNamed(w.index, name, file)) {
        for (const h of t.fact.hooks) {
          const all = [...branches, ...h.branches];
          if (compiledInSystemMode(all) === false) continue;
          w.effects.sites.push({
            kind: 'ops',
            variable: null,
            hook: h.member === 'vmsd' ? 'sysemu_ops.vmsd' : 'sysemu_ops.legacy_vmsd',
            cpuClass: null,
            symbol: h.symbol === null ? null : realSymbol(w.index, h.symbol),
            path: t.file.path,
            line: h.line,
            guarded: guardedBy(h.branches, [t.file]),
            branches: all,
          });
        }
      }
    }
  }
  for (const c of fn.calls) {
    const targets = lookup(w.index, c.name, file);
    if (targets.length === 0) continue;
    const branches = here(c.branches);
    if (compiledInSystemMode(branches) === false) continue;
    const args: Binding = c.args.map((a) => {
      const owner = typeof a.owner === 'object' ? (bound[a.owner.param]?.owner ?? null) : a.owner;
      const param = fn.params.findIndex((p) => p.name !== '' && p.name === a.symbol);
      return { owner, symbol: param >= 0 && bound[param] ? bound[param].symbol : a.symbol };
    });
    for (const t of targets) walk(w, t.file, t.fact, args, { branches, files }, depth + 1);
  }
}

function tablesNamed(index: TargetIndex, name: string, near: TargetFile) {
  const all = index.files.flatMap((file) =>
    file.facts.tables.filter((t) => t.name === name).map((fact) => ({ file, fact })),
  );
  const here = all.filter((t) => t.file === near);
  if (here.length > 0) return here;
  if (all.length > 0 || name === headlessTable) return all;
  return tablesNamed(index, headlessTable, near);
}

/** The name of a table whose beginning no hunk shows (src/series/apply/sparse.ts). */
const headlessTable = 'vmsd_warden_ops';

export const noEffects = (): Effects => ({ sites: [], sets: new Set(), unresolved: [] });

export function effectsOf(index: TargetIndex, file: TargetFile, classInit: string, line: number): Effects {
  const effects = noEffects();
  const found = lookup(index, classInit, file);
  if (found.length === 0)
    effects.unresolved.push({ about: 'hook', what: `${classInit} is not in sight`, path: file.path, line });
  const w: Walk = { index, seen: new Set(), effects };
  for (const f of found) walk(w, f.file, f.fact, [], { branches: [], files: [] }, 0);
  return effects;
}

export function inherit(parent: Effects, own: Effects): Effects {
  return {
    sites: [...parent.sites.filter((s) => !own.sets.has(s.kind)), ...own.sites],
    sets: new Set([...parent.sets, ...own.sets]),
    unresolved: [...parent.unresolved, ...own.unresolved],
  };
}
