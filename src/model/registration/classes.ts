/**
 * The facts of a target's files -> the registration of each of its CPU classes. Pure data in and out; which
 * files there are and what they hold is ./reader.ts's business.
 */
import { compiledInSystemMode, exclusive } from '../../c/conditions.ts';
import type { HookSite, Registration } from '../../types/report.ts';
import type { FunctionFact } from '../facts/types.ts';
import { type CpuType, cpuTypes } from './cpu-types.ts';
import { findDescription } from './descriptions.ts';
import {
  type Effects,
  effectsOf,
  guardedBy,
  inherit,
  noEffects,
  type Site,
  type Walk,
  walk,
} from './effects.ts';
import type { ClassModel, Description, Place } from './registration.ts';
import { realSymbol, type TargetFile, type TargetIndex } from './target-index.ts';

/** CPU_SAVE_VERSION of the target, where the core of that time asks for it. */
export interface SaveVersion {
  place: Place;
  version: number | null;
}

function toModel(
  index: TargetIndex,
  cpuClass: string | null,
  effects: Effects,
  place: Place | null,
  save: SaveVersion | null,
): ClassModel {
  const device = effects.sites.filter((s) => s.kind === 'device');
  const cpu = effects.sites.filter((s) => s.kind !== 'device');
  const describe = (s: Site): Description | null =>
    s.symbol === null ? null : findDescription(index, s.symbol, s.path);
  const sites = [...device, ...cpu];
  const descriptions: (Description | null)[] = sites.map(describe);
  const variables = sites.map((s) => s.variable);
  const hooks: HookSite[] = sites.map((s) => ({
    hook: s.hook,
    cpuClass,
    symbol: s.symbol,
    path: s.path,
    line: s.line,
    guarded: s.guarded,
  }));
  const migratable = (list: Site[]): boolean =>
    list.some((s) => descriptions[sites.indexOf(s)]?.unmigratable !== true);
  const unresolved = [...effects.unresolved];
  sites.forEach((s, i) => {
    const d = descriptions[i];
    const at = { about: 'description' as const, path: s.path, line: s.line };
    if (d === null) unresolved.push({ what: `${s.symbol ?? 'the description'} is not in sight`, ...at });
    else if (d && !d.unmigratable && d.embedsCpuCommon === null)
      unresolved.push({ what: `${d.symbol} may or may not embed cpu_common`, ...at, ...d.place });
  });
  let type: Registration['type'];
  let hook: ClassModel['hook'] = null;
  if (device.length > 0 && cpu.length > 0) {
    const together = device.some((d) => cpu.some((c) => !exclusive(d.branches, c.branches)));
    type = together ? 'both' : 'unknown';
    if (!together)
      unresolved.push({
        about: 'hook',
        what: 'which hook is set depends on the build',
        path: device[0]!.path,
        line: device[0]!.line,
      });
  } else if (device.length > 0) {
    type = migratable(device) ? 'type-1' : 'unmigratable';
    hook = 'type-1';
  } else if (cpu.length > 0) {
    type = migratable(cpu) ? 'type-2' : 'unmigratable';
    hook = 'type-2';
  } else if (effects.unresolved.length > 0) type = 'unknown';
  else type = 'none';
  if (save && (type === 'none' || type === 'unknown' || type === 'type-1')) {
    hooks.push({
      hook: 'CPU_SAVE_VERSION',
      cpuClass,
      symbol: null,
      path: save.place.path,
      line: save.place.line,
      guarded: true,
    });
    descriptions.push(null);
    variables.push(null);
    if (type === 'type-1') {
      type = 'both';
      hook = null;
    } else {
      type = 'type-2';
      hook = 'type-2';
    }
  }
  const main =
    descriptions.find((d) => d !== null && !d.unmigratable) ?? descriptions.find((d) => d !== null) ?? null;
  return {
    cpuClass,
    registration: {
      type,
      hooks,
      embedsCpuCommon: main?.embedsCpuCommon ?? null,
      versionId: main ? main.versionId : (save?.version ?? null),
      minimumVersionId: main?.minimumVersionId ?? null,
      userMode: null,
    },
    hook,
    descriptions,
    variables,
    place,
    unresolved,
  };
}

export interface Classes {
  /** The target's own class: TYPE_CPU's child, or the class_init that no TypeInfo names yet. */
  base: ClassModel;
  /** Classes that register something else than the base does, or that alone do. */
  others: ClassModel[];
  /** Every CPU class that a TypeInfo names, as spelled. */
  names: string[];
  /** A TypeInfo with TYPE_CPU above it is there. */
  typed: boolean;
}

/**
 * Works out the registration of each CPU class; null when the files show no CPU class at all.
 * @param pieces the files are known in pieces only: a class_init may be there and its TypeInfo not shown
 */
export function readClasses(index: TargetIndex, save: SaveVersion | null, pieces: boolean): Classes | null {
  const types = cpuTypes(index);
  const loose = types.length === 0 || pieces ? readUntyped(index, save, pieces) : null;
  if (types.length === 0) return loose;
  const own = new Map<CpuType, Effects>();
  for (const t of types)
    own.set(
      t,
      t.fact.classInit === null ? noEffects() : effectsOf(index, t.file, t.fact.classInit, t.fact.line),
    );
  const effective = (t: CpuType, depth = 0): Effects =>
    t.parent && depth < 10 ? inherit(effective(t.parent, depth + 1), own.get(t)!) : own.get(t)!;
  const model = (t: CpuType): ClassModel =>
    toModel(index, t.fact.name, effective(t), { path: t.file.path, line: t.fact.line }, save);
  const bases = types.filter((t) => t.parent === null);
  const base = bases.find((t) => own.get(t)!.sites.length > 0) ?? bases[0]!;
  let baseModel = model(base);
  const changes = (t: CpuType): boolean => {
    for (let at: CpuType | null = t; at && at !== base; at = at.parent) {
      const e = own.get(at)!;
      // a class_init that a macro makes is not seen by its name; only what is seen counts against a class
      if (e.sites.length > 0 || e.sets.size > 0) return true;
    }
    return false;
  };
  let others = types.filter((t) => t !== base && t.parent !== null && changes(t)).map(model);
  if (baseModel.registration.hooks.length === 0 && others.some((o) => o.registration.hooks.length > 0)) {
    // The base leaves it to its children: the first that registers speaks for the target, and a concrete
    // child that does not register is one that differs.
    const speaker = others.find((o) => o.registration.hooks.length > 0)!;
    const bare = types.filter((t) => t !== base && !t.fact.abstract && !changes(t) && t.fact.name !== null);
    others = [...others.filter((o) => o !== speaker), ...bare.slice(0, 50).map(model)];
    baseModel = { ...speaker, cpuClass: baseModel.cpuClass };
  }
  if (loose && baseModel.registration.hooks.length === 0 && loose.base.registration.hooks.length > 0)
    baseModel = { ...loose.base, cpuClass: baseModel.cpuClass, place: baseModel.place };
  const same = (a: ClassModel, b: ClassModel): boolean =>
    a.registration.type === b.registration.type &&
    a.registration.hooks.map((h) => h.symbol).join() === b.registration.hooks.map((h) => h.symbol).join();
  return {
    base: baseModel,
    others: others.filter((o) => !same(o, baseModel)),
    names: types.flatMap((t) => (t.fact.name === null ? [] : [t.fact.name])),
    typed: true,
  };
}

/**
 * No TypeInfo in sight names a CPU class, but code may register one all the same: a class_init that comes
 * before its TypeInfo (avr, 3fa28dd6cf before 669d27e2f5), or a hunk that shows no more.
 */
function readUntyped(index: TargetIndex, save: SaveVersion | null, pieces: boolean): Classes | null {
  const named = new Set(index.types.map((t) => t.fact.classInit).filter((n) => n !== null));
  const effects = noEffects();
  const w: Walk = { index, seen: new Set(), effects };
  let place: Place | null = null;
  let handlesClass = false;
  const called = new Set(
    index.files.flatMap((f) => f.facts.functions.flatMap((fn) => fn.calls.map((c) => c.name))),
  );
  const roots: { file: TargetFile; fact: FunctionFact }[] = [];
  for (const file of index.files)
    for (const fact of file.facts.functions)
      if (!named.has(fact.name) || pieces)
        if (fact.cpuEvidence || (pieces && /cpu\w*_class_init$/.test(fact.name))) roots.push({ file, fact });
  for (const r of [...roots.filter((x) => !called.has(x.fact.name)), ...roots]) {
    if (/class_init/.test(r.fact.name) || r.fact.params[0]?.type === 'ObjectClass') handlesClass = true;
    walk(w, r.file, r.fact, [], { branches: [], files: [] }, 0);
    place ??= { path: r.file.path, line: r.fact.line };
  }
  if (effects.sites.length === 0) {
    // a table of a CPU's operations that nothing in sight uses yet, or no longer
    for (const file of index.files)
      for (const t of file.facts.tables)
        for (const h of t.hooks) {
          if (compiledInSystemMode(h.branches) === false) continue;
          effects.sites.push({
            kind: 'ops',
            variable: null,
            hook: h.member === 'vmsd' ? 'sysemu_ops.vmsd' : 'sysemu_ops.legacy_vmsd',
            cpuClass: null,
            symbol: h.symbol === null ? null : realSymbol(index, h.symbol),
            path: file.path,
            line: h.line,
            guarded: guardedBy(h.branches, [file]),
            branches: h.branches,
          });
          place ??= { path: file.path, line: t.line };
        }
  }
  if (effects.sites.length === 0 && !save) {
    if (!handlesClass) return null;
    // Whole files that show a class_init without a hook say that there is none; pieces do not.
    if (pieces && place)
      effects.unresolved.push({ about: 'hook', what: 'the lines that are not shown', ...place });
  }
  return {
    base: toModel(index, null, effects, place ?? save?.place ?? null, save),
    others: [],
    names: [],
    typed: false,
  };
}
