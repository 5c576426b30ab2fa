/** What a class_init does to the hooks: its own lines, and those of the functions that it calls. */
import type { Branch } from '../../c/conditions.ts';
import type { CallFact, ClassInit, CopyFact, FunctionFact, HookFact } from '../facts/types.ts';
import { applyCopy } from './copies.ts';
import { type Effects, noEffects, replaces } from './outcome.ts';
import { type Binding, foreignTo, guardedBy, inSystemMode, ownerKind, type Site, spelling } from './sites.ts';
import {
  isDummyInUserMode,
  lookup,
  pointees,
  realSymbol,
  type TargetFile,
  type TargetIndex,
} from './target-index.ts';
import { boundSymbol, type Here, isDead, type Outer, ofAnother, type Walk } from './walk.ts';
import { takeTables } from './walk-tables.ts';

const deepestCall = 8;
/** Calls that one class_init leads to, beyond which they are not followed. */
const mostCalls = 3000;

export const outermost: Outer = { branches: [], files: [], place: null };

const ids = new WeakMap<FunctionFact, number>();
let lastId = 0;
function idOf(fn: FunctionFact): number {
  let id = ids.get(fn);
  if (id === undefined) {
    id = ++lastId;
    ids.set(fn, id);
  }
  return id;
}

/** What builds must have that compile a file. */
const onlyUnder = ({ builds }: TargetFile): Branch[] =>
  builds?.under === undefined ? [] : [{ test: `defined(${builds.under})`, not: [] }];

export function walk(
  w: Walk,
  file: TargetFile,
  fn: FunctionFact,
  bound: Binding,
  outer: Outer,
  depth = 0,
): void {
  const key = `${idOf(fn)} ${JSON.stringify([bound, outer.branches.length, outer.branches.at(-1)])}`;
  if (depth > deepestCall || w.seen.has(key) || w.seen.size > mostCalls) return;
  w.seen.add(key);
  w.functions.add(fn);
  const files = outer.files.includes(file) ? outer.files : [...outer.files, file];
  const around = [...outer.branches, ...onlyUnder(file), ...fn.branches];
  const here = (branches: readonly Branch[]): readonly Branch[] =>
    around.length === 0 ? branches : [...around, ...branches];
  const hook = (h: HookFact, table = false): void =>
    walkHook(w, { file, fn, bound, outer, files, branches: here(h.branches) }, h, table);
  const ofTables = new Set(fn.ops.flatMap((o) => o.tables));
  const ofTable = ({ variable }: HookFact): boolean => variable !== null && ofTables.has(variable);
  const at = (branches: readonly Branch[]): Here => ({
    file,
    fn,
    bound,
    outer,
    files,
    branches: here(branches),
  });
  const table = (o: FunctionFact['ops'][number]): void => {
    const hooks = fn.hooks.filter((h) => h.variable !== null && o.tables.includes(h.variable));
    const always = hooks.filter((h) => inSystemMode(here(h.branches), files) === true);
    const set = (): void => {
      for (const h of hooks) hook(h, true);
    };
    takeTables(w, at(o.branches), o, { hooks, always, set });
  };
  const copy = (c: CopyFact): void => {
    const system = inSystemMode(here(c.branches), files);
    const place = (file.outside ? outer.place : null) ?? { path: file.path, line: c.line };
    // a function cannot write to what it is given the value of
    if (c.call !== undefined && lookup(w.index.functions, c.call, file).some((f) => !f.fact.isMacro)) return;
    const other = foreignTo(c.of, fn, bound);
    if (other === null) applyCopy(w.effects, c, bound, system, place);
    else if (system !== false && !isDead(here(c.branches))) ofAnother(w, other, place);
  };
  for (const { symbol, line, branches } of fn.marks) {
    const what = `${symbol} is written to`;
    const where = (file.outside ? outer.place : null) ?? { path: file.path, line };
    if (!isDead(here(branches)) && inSystemMode(here(branches), files) !== false)
      w.effects.unresolved.push({ about: 'description', what, ...where });
  }
  // what is set later counts
  const steps = [
    ...fn.hooks.filter((h) => !ofTable(h)).map((h) => ({ line: h.line, does: () => hook(h) })),
    ...fn.copies.map((c) => ({ line: c.line, does: () => copy(c) })),
    ...fn.ops.map((o) => ({ line: o.line, does: () => table(o) })),
    ...fn.calls.map((c) => ({ line: c.line, does: () => walkCall(w, at(c.branches), c, depth) })),
  ];
  for (const { does } of steps.sort((a, b) => a.line - b.line)) does();
}

/** `table`: it is a member of a table that the class gets. */
function walkHook(
  w: Walk,
  { file, fn, bound, outer, files, ...here }: Here,
  h: HookFact,
  table: boolean,
): void {
  const kind = table ? 'ops' : ownerKind(h, bound);
  if (isDead(here.branches)) return;
  const where = file.outside ? outer.place : { path: file.path, line: h.line };
  const other = table ? null : foreignTo(h.of, fn, bound);
  if (kind !== null && other !== null) {
    ofAnother(w, other, where);
    return;
  }
  if (kind === null) {
    // it counts where no hook is found
    const what = `${h.variable ?? 'a'}->${h.member} is none of the hooks that are known`;
    if (w.index.whole && where && h.symbols.length > 0)
      w.effects.unfollowed.push({ about: 'hook', what, ...where, name: h.member });
    return;
  }
  // `if (!dc->vmsd)` before it: something is set there afterwards, in every build
  const branches = here.branches.filter((branch) => !asksForHook(branch));
  const unlessSet = branches.length < here.branches.length;
  if (unlessSet && w.effects.sites.some((s) => s.kind === kind)) return;
  const system = inSystemMode(branches, files);
  if (system === true && !unlessSet && !table) replaces(w.effects, kind);
  const isNull = h.symbolParam !== null && bound[h.symbolParam]?.isNull === true;
  if (h.clears || isNull) {
    if (system === null)
      w.effects.unresolved.push({
        about: 'hook',
        what: 'a hook is cleared under a condition',
        path: file.path,
        line: h.line,
      });
    return;
  }
  const handed = h.symbolParam === null ? null : (bound[h.symbolParam]?.symbol ?? null);
  const pasted = h.symbols.map((name) => joined(name, fn, bound));
  const names = h.symbolParam === null ? pasted : handed === null ? [] : [handed];
  const symbols = names.flatMap((n) => pointees(w.index, n, file));
  const symbol = symbols[0] ?? (h.symbolParam === null ? h.symbol : null);
  const dummy = [...names, symbol].some((s) => s !== null && isDummyInUserMode(w.index, s));
  const place = (file.outside ? outer.place : null) ?? { path: file.path, line: h.line };
  const site: Site = {
    kind,
    variable: file.outside ? null : h.variable,
    hook: spelling(h, kind),
    cpuClass: null,
    symbol: symbol === null ? null : realSymbol(w.index, symbol),
    symbols: symbols.map((s) => realSymbol(w.index, s)),
    ...place,
    // The setters of 2013 discard the value in user-mode builds (include/qom/cpu.h until 00b941e581). Else it
    // is the line that must not be compiled: a guarded call of an unguarded helper does not help its build.
    guarded:
      h.setter !== null || dummy
        ? true
        : fn.isMacro || file.outside
          ? guardedByCallers(branches, outer.files)
          : guardedBy([...fn.branches, ...h.branches], [file]),
    branches,
  };
  (system === false ? w.effects.userSites : w.effects.sites).push(site);
}

/** What compiles a file outside that none of the target's calls is not looked at. */
function guardedByCallers(branches: readonly Branch[], callers: readonly TargetFile[]): boolean | null {
  const guarded = guardedBy(branches, callers);
  return guarded === false && callers.length === 0 ? null : guarded;
}

const asksWhetherSet = /^!?\s*(?:\(\s*)?\w+\s*->\s*(?:legacy_)?vmsd(?:\s*[=!]=\s*NULL)?\s*\)?$/;

/** `if (!dc->vmsd)` before it, or `if (dc->vmsd) return;` */
const asksForHook = ({ test, not }: Branch): boolean =>
  test === '1' ? not.length > 0 && not.every((one) => asksWhetherSet.test(one)) : asksWhetherSet.test(test);

/** A name that a macro puts together (`vmstate_ ## x ## _cpu`), with what it is given for its parameters. */
function joined(name: string, fn: FunctionFact, bound: Binding): string {
  if (!name.includes('##')) return name;
  return name
    .split('##')
    .map((part) => boundSymbol(fn, bound, part) ?? part)
    .join('');
}

/** Functions that are handed a class and set no hook: what QEMU's own say of themselves (hw/core, qom). */
export const harmless =
  /^(?:device_class_set_(?:parent_\w+|props\w*|legacy_reset)|resettable_class_set_\w+|object_class_\w+|object_property_\w+|\w+_CLASS|memcpy|memmove|memset|sizeof|assert|g_\w+)$/;
export const classes = /^(?:DeviceClass|CPUClass|ObjectClass)$/;

function walkCall(
  w: Walk,
  { file, fn, bound, outer, files, branches }: Here,
  c: CallFact,
  depth: number,
): void {
  if (inSystemMode(branches, files) === false && guardedBy(branches, files) === true) return;
  const args: Binding = c.args.map((a) => {
    const owner = typeof a.owner === 'object' ? (bound[a.owner.param]?.owner ?? null) : a.owner;
    const at = fn.params.findIndex((p) => p.name !== '' && p.name === a.symbol);
    const isNull = a.isNull ?? bound[at]?.isNull;
    const foreign = foreignTo(a.of ?? null, fn, bound);
    const symbol = bound[at]?.symbol ?? a.symbol;
    return { owner, symbol, ...(isNull && { isNull }), ...(foreign !== null && { foreign }) };
  });
  const place = file.outside ? outer.place : { path: file.path, line: c.line };
  const targets = lookup(w.index.functions, c.name, file);
  for (const t of targets) walk(w, t.file, t.fact, args, { branches, files, place }, depth + 1);
  if (targets.length > 0 || file.outside || !place || harmless.test(c.name)) return;
  const included = /^#include (.*)/.exec(c.name)?.[1];
  if (included !== undefined) {
    const what = `${included} is not in sight`;
    w.effects.unfollowed.push({ about: 'hook', what, ...place, name: included });
  }
  if (!args.some((a) => classes.test(a.owner ?? ''))) return;
  const what = `${c.name}() is not in sight`;
  const named = args.some((a) => a.symbol !== null && isDescription(w.index, a.symbol));
  const reason = { about: 'hook' as const, what, ...place };
  if (!named) w.effects.unfollowed.push({ ...reason, name: c.name });
  else {
    w.index.wanted.add(c.name);
    w.effects.unresolved.push(reason);
  }
}

const isDescription = (index: TargetIndex, symbol: string): boolean =>
  index.descriptions.has(symbol) || index.tables.has(symbol) || index.pointers.has(symbol);

/** What one function does when it runs for a class. `functions` collects those that are followed. */
export function effectsOf(
  index: TargetIndex,
  functions: Set<FunctionFact>,
  file: TargetFile,
  { name: classInit, branches }: ClassInit,
  line: number,
): Effects {
  const effects = noEffects();
  const found = lookup(index.functions, classInit, file);
  if (found.length === 0)
    effects.unresolved.push({ about: 'hook', what: `${classInit} is not in sight`, path: file.path, line });
  const w: Walk = { index, seen: new Set(), functions, effects };
  for (const f of found) walk(w, f.file, f.fact, [], { ...outermost, branches });
  return effects;
}
