/**
 * The facts of a target's files -> the registration of each of its CPU classes. Pure data in and out; which
 * files there are and what they hold is ./reader.ts's business.
 */
import { compiledInSystemMode } from '../../c/conditions.ts';
import type { ClassInit, FunctionFact, TypeInfoFact } from '../facts/types.ts';
import { type Context, type SaveVersion, toModel } from './class-model.ts';
import { type CpuType, cpuTypes, rootType } from './cpu-types.ts';
import { effectsOf, outermost, walk } from './effects.ts';
import { setLate, stillNamed } from './guard.ts';
import { type Effects, inherit, noEffects } from './outcome.ts';
import type { ClassModel, Place, Unresolved } from './registration.ts';
import { inSystemMode, type Site } from './sites.ts';
import { tableSite } from './table-sites.ts';
import { lookup, type TargetFile, type TargetIndex } from './target-index.ts';
import type { Walk } from './walk.ts';

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

/** What is done to a class, whose class it is and which functions were followed to find out. */
interface Followed {
  index: TargetIndex;
  functions: Set<FunctionFact>;
}

/** What the functions of these names do when they run for a class, one after the other. */
function run(
  { index, functions }: Followed,
  file: TargetFile,
  inits: readonly ClassInit[],
  line: number,
): Effects {
  return inits
    .map((init) => effectsOf(index, functions, file, init, line))
    .reduce((a, b) => inherit(a, b), noEffects());
}

const always = (name: string): ClassInit => ({ name, branches: [] });

/** What builds run for a type. */
const initsOf = ({ classInit, variants }: TypeInfoFact): readonly ClassInit[] =>
  variants ?? (classInit === null ? [] : [always(classInit)]);

/** What TYPE_CPU itself does for all CPUs. */
function ofRoot(followed: Followed): Effects {
  const root = rootType(followed.index);
  if (!root?.fact.classInit) return noEffects();
  const effects = run(followed, root.file, initsOf(root.fact), root.fact.line);
  return { ...effects, unresolved: [], unfollowed: [] };
}

/** What accelerators do to each class once they start: each of them counts where it runs. */
function ofAccelerators(followed: Followed): Effects {
  const { index } = followed;
  const out = noEffects();
  const named = index.files.flatMap((file) =>
    file.facts.functions.flatMap((fn) => fn.accelInits.map((name) => ({ file, name, line: fn.line }))),
  );
  for (const { file, name, line } of named) {
    const found = lookup(index.functions, name, file);
    if (found.length === 0) continue;
    const effects = effectsOf(index, followed.functions, file, always(name), line);
    const where = { test: name, not: [] };
    out.sites.push(...effects.sites.map((s) => ({ ...s, branches: [where, ...s.branches] })));
    out.unresolved.push(...effects.unresolved);
  }
  return out;
}

/**
 * Works out the registration of each CPU class; null when the files show no CPU class at all.
 * @param pieces the files are known in pieces only: a class_init may be there and its TypeInfo not shown
 */
export function readClasses(index: TargetIndex, save: SaveVersion | null, pieces: boolean): Classes | null {
  const all = cpuTypes(index, pieces);
  const loose = all.length === 0 || pieces ? readUntyped(index, save, pieces) : null;
  if (all.length === 0) return loose;
  const followed: Followed = { index, functions: new Set() };
  const root = ofRoot(followed);
  const own = new Map(all.map((t) => [t, ownEffects(followed, t, all)]));
  // system emulation knows nothing of a class that only user mode has; a hook of it is wrong all the same
  const known = all.filter((t) => !isOfUserMode(t) || own.get(t)!.userSites.length > 0);
  const types = known.length > 0 ? known : all;
  const accelerators = ofAccelerators(followed);
  const inherited = (t: CpuType, depth = 0): Effects =>
    inherit(t.parent && depth < 10 ? inherited(t.parent, depth + 1) : root, own.get(t)!);
  const effective = new Map(types.map((t) => [t, inherit(inherited(t), accelerators)]));
  const context = contextOf(index, save, [...effective.values()], followed.functions, pieces);
  const model = (t: CpuType): ClassModel =>
    toModel(context, t.fact.name, effective.get(t)!, { path: t.file.path, line: t.fact.line });
  // a type of other files is what those of the target inherit from, and no class of its own
  const isBase = ({ file, parent }: CpuType): boolean =>
    !file.outside && (parent === null || parent.file.outside === true);
  const bases = types.filter(isBase);
  const base = bases.find((t) => own.get(t)!.sites.length > 0) ?? bases[0] ?? types[0]!;
  let baseModel = model(base);
  const changes = (t: CpuType): boolean => {
    for (let at: CpuType | null = t; at && at !== base; at = at.parent) {
      const e = own.get(at)!;
      // a class_init that a macro makes is not seen by its name; only what is seen counts against a class
      if (e.sites.length + e.bare.length + e.unresolved.filter(isSeen).length > 0 || e.sets.size > 0)
        return true;
    }
    return false;
  };
  // a second child of TYPE_CPU is a CPU of its own, whatever it does
  let others = types.filter((t) => t !== base && (isBase(t) || changes(t))).map(model);
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
  // what is not known of a class that registers the same is not known of the target
  const open = others
    .filter((o) => same(o, baseModel))
    .flatMap((o) => o.unresolved.filter(isSeen))
    .filter(({ what }) => !baseModel.unresolved.some((u) => u.what === what));
  return {
    base: { ...baseModel, unresolved: [...baseModel.unresolved, ...open] },
    others: others.filter((o) => !same(o, baseModel)),
    names: types.flatMap((t) => (t.fact.name === null ? [] : [t.fact.name])),
    typed: true,
  };
}

const isOfUserMode = ({ file, fact }: CpuType): boolean =>
  file.builds?.system === false || compiledInSystemMode(fact.branches) === false;

/** A reason in code that is there. */
const isSeen = ({ what }: Unresolved): boolean => !what.endsWith('is not in sight');

/** What runs for a type and for none above it: class_base_init of those above, and its own class_init. */
function ownEffects(followed: Followed, t: CpuType, types: readonly CpuType[]): Effects {
  const above: CpuType[] = [];
  for (let at = t.parent; at && above.length < 10; at = at.parent) above.push(at);
  // one without children in sight speaks for those that it has
  if (!types.some((x) => x.parent === t)) above.push(t);
  const base = above.flatMap(({ file, fact }) =>
    fact.classBaseInit === null ? [] : [run(followed, file, [always(fact.classBaseInit)], fact.line)],
  );
  const own = run(followed, t.file, initsOf(t.fact), t.fact.line);
  if (t.unseen !== null) {
    const what = `${t.unseen}, which is above it, is not in sight`;
    own.unresolved.push({ about: 'hook', what, path: t.file.path, line: t.fact.line });
  }
  return [...base, own].reduce((a, b) => inherit(a, b));
}

function contextOf(
  index: TargetIndex,
  save: SaveVersion | null,
  all: readonly Effects[],
  functions: ReadonlySet<FunctionFact>,
  pieces: boolean,
): Context {
  const resolved = new Set(all.flatMap((e) => [...e.sites, ...e.userSites].flatMap((s) => s.symbols)));
  return {
    index,
    save,
    stillNamed: () => stillNamed(index, resolved, functions),
    late: pieces ? [] : setLate(index, functions),
  };
}

/**
 * No TypeInfo in sight names a CPU class, but code may register one all the same: a class_init that comes
 * before its TypeInfo (avr, 3fa28dd6cf before 669d27e2f5), or a hunk that shows no more.
 */
function readUntyped(index: TargetIndex, save: SaveVersion | null, pieces: boolean): Classes | null {
  const named = new Set(index.types.flatMap((t) => initsOf(t.fact)).map((init) => init.name));
  const effects = noEffects();
  const functions = new Set<FunctionFact>();
  let place: Place | null = null;
  let handlesClass = false;
  const own = index.files.filter((f) => !f.outside);
  const called = new Set(own.flatMap((f) => f.facts.functions.flatMap((fn) => fn.calls.map((c) => c.name))));
  const roots: { file: TargetFile; fact: FunctionFact }[] = [];
  for (const file of own)
    for (const fact of file.facts.functions)
      if (!named.has(fact.name) || pieces)
        if (fact.cpuEvidence || (pieces && fact.name.includes('cpu') && fact.name.endsWith('_class_init')))
          roots.push({ file, fact });
  for (const r of [...roots.filter((x) => !called.has(x.fact.name)), ...roots]) {
    if (functions.has(r.fact)) continue;
    if (/class_init/.test(r.fact.name) || r.fact.params[0]?.type === 'ObjectClass') handlesClass = true;
    const w: Walk = { index, seen: new Set(), functions, effects: noEffects() };
    walk(w, r.file, r.fact, [], outermost);
    effects.sites.push(...w.effects.sites);
    effects.userSites.push(...w.effects.userSites);
    effects.unresolved.push(...w.effects.unresolved);
    effects.copied.push(...w.effects.copied);
    place ??= { path: r.file.path, line: r.fact.line };
  }
  if (effects.sites.length === 0) {
    const loose = looseTables(index, own);
    effects.sites.push(...loose.map(({ site }) => site));
    place ??= loose[0]?.place ?? null;
  }
  if (effects.sites.length === 0 && !save) {
    if (!handlesClass) return null;
    // Whole files that show a class_init without a hook say that there is none; pieces do not.
    if (pieces && place)
      effects.unresolved.push({ about: 'hook', what: 'the lines that are not shown', ...place });
  }
  const context = contextOf(index, save, [effects], functions, pieces);
  return {
    base: toModel(context, null, effects, place ?? save?.place ?? null),
    others: [],
    names: [],
    typed: false,
  };
}

/** Tables of a CPU's operations that nothing in sight uses yet, or no longer. */
function looseTables(index: TargetIndex, files: readonly TargetFile[]): { site: Site; place: Place }[] {
  return files.flatMap((file) =>
    file.facts.tables.flatMap((t) =>
      t.hooks.flatMap((h) => {
        if (inSystemMode(h.branches, [file]) === false) return [];
        const site = tableSite(index, file, h, h.branches, null);
        return [{ site, place: { path: file.path, line: t.line } }];
      }),
    ),
  );
}
