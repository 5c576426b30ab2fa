/** The targets of a series, followed from its base through each of its steps, whatever their folders are called. */
import { type TargetModel, targetOfPath } from '../../model/registration/target.ts';
import type { FilePatch } from '../../types/series.ts';
import { compare } from './compare.ts';
import type { Course, Step } from './course.ts';
import { sameFor } from './footprint.ts';
import { sameText } from './same-text.ts';
import type { TouchedCourse } from './touched.ts';

/** A target through the series. */
export interface FollowedTarget {
  target: string;
  /** By step: 0 is the base, i is after step i. null: not there. */
  states: (TargetModel | null)[];
  /** The state just before each step that touches it, as that step sees it; differs from `states` when the range is not linear. */
  before: Map<number, TargetModel | null>;
  /** Code comes from a folder of which too little is shown: whether the target is new is unknown. */
  moved: boolean;
  /** It goes on as another target, which a patch has made a copy of it. */
  goesOn?: true;
}

/** A target around one step. */
interface Around {
  was: TargetModel | null;
  is: TargetModel | null;
}

export async function followTargets(course: Course, touched: TouchedCourse): Promise<FollowedTarget[]> {
  const { net, reader, steps } = course;
  const lineages = new Map<string, FollowedTarget>();
  for (const name of new Set([...touched.steps, touched.net].flatMap(({ targets }) => [...targets]))) {
    const base = await reader.target(net.before, name);
    lineages.set(name, { target: name, states: [base], before: new Map(), moved: false });
  }
  for (const [at, step] of steps.entries()) {
    const i = at + 1;
    const results = new Map<string, Around>();
    for (const name of await concerned(step, touched, at, lineages, reader)) {
      const was = await reader.target(step.before, name);
      results.set(name, { was, is: await reader.target(step.after, name) });
    }
    await followNames(course, step, i, lineages, results);
    for (const [name, lineage] of lineages) {
      const last = lineage.states[i - 1] ?? null;
      const result = results.get(name);
      lineage.states[i] = result ? stateAfter(step, last, result) : last;
      if (result) lineage.before.set(i, result.was);
    }
  }
  return [...lineages.values()].sort((a, b) => compare(a.target, b.target));
}

/** The targets whose state a step may change. */
async function concerned(
  { patch, merge }: Step,
  { steps, footprint }: TouchedCourse,
  at: number,
  lineages: ReadonlyMap<string, FollowedTarget>,
  reader: Course['reader'],
): Promise<Iterable<string>> {
  if (patch || !merge) return steps[at]!.targets;
  // A merge commit joins branches: any target may be another one than on the branch that came last.
  const merged = await footprint(merge.tree);
  const parents = await Promise.all(merge.parents.map(footprint));
  // A folder that the first of them lacks may be one that goes on under the name that it had before.
  const come = [...merged.targets.keys()].filter((name) => !parents[0]?.targets.has(name));
  const names = new Set([...lineages.keys(), ...come]);
  const outside = await Promise.all(merge.parents.map((parent) => reader.touchedOutside(parent, merge.tree)));
  return [...names].filter(
    (name) => !parents.every((parent, k) => sameFor(name, parent, merged) && !outside[k]!.includes(name)),
  );
}

function stateAfter({ merge }: Step, last: TargetModel | null, { was, is }: Around): TargetModel | null {
  if (merge) return is;
  // Off the main line a patch may not see what an earlier one did: only its own step counts.
  const moved = registrationKey(was) !== registrationKey(is);
  return moved || registrationKey(was) === registrationKey(last) ? is : last;
}

/** Where a folder gets another name, its lineage goes on under that name; a copy begins where its original stands. */
async function followNames(
  { reader, net }: Course,
  step: Step,
  i: number,
  lineages: Map<string, FollowedTarget>,
  results: Map<string, Around>,
): Promise<void> {
  const { merge } = step;
  const gone = [...results].filter(([, { was, is }]) => was && !is).map(([name]) => name);
  await joinCopies(step, i, lineages, gone);
  for (const [name, { was, is }] of [...results]) {
    if (was || !is) continue;
    let from: string | undefined;
    for (const one of gone) {
      if (lineages.has(one) && (await sameTarget(step, results.get(one)!.was!, is))) from ??= one;
    }
    if (from !== undefined) {
      const lineage = lineages.get(from)!;
      // The base has the new name already where a branch began before it, and was merged with it.
      const base = lineages.get(name)?.states[0] ?? null;
      for (let k = 0; base && k < i && !lineage.states[k]; k++) lineage.states[k] = base;
      lineages.delete(from);
      lineage.target = name;
      lineages.set(name, lineage);
      results.set(name, { was: results.get(from)!.was, is });
      results.delete(from);
      gone.splice(gone.indexOf(from), 1);
      continue;
    }
    let lineage = lineages.get(name);
    if (!lineage) {
      // One of that name was here before, and goes on under another.
      const base = merge ? await reader.target(net.before, name) : null;
      lineage = { target: name, states: new Array(i).fill(base), before: new Map(), moved: false };
      lineages.set(name, lineage);
    }
    lineage.moved ||= step.patch?.files.some((f) => movesCode(f, null, is.folder)) === true;
    const original = lineage.states[0] ? null : await copied(reader.targets(step.before), name);
    if (!original) continue;
    const source = lineages.get(original.name);
    lineage.states = source ? source.states.slice(0, i) : new Array(i).fill(original);
    results.set(name, { was: original, is });
  }

  /** The target of which the new one is a copy: most of its files are the same, to the byte. */
  async function copied(there: Promise<string[]>, name: string): Promise<TargetModel | null> {
    const copy = results.get(name)!.is!;
    for (const one of await there) {
      const model = one === name ? null : await reader.target(step.before, one);
      if (model && sameFiles(model, copy) * 2 >= Math.max(2, copy.files.size)) return model;
    }
    return null;
  }
}

/**
 * A folder may get another name in two patches, the first of which adds the new one and the second takes the old one
 * away: what has come is what has gone.
 */
async function joinCopies(
  step: Step,
  i: number,
  lineages: ReadonlyMap<string, FollowedTarget>,
  gone: readonly string[],
): Promise<void> {
  for (const name of gone) {
    const old = lineages.get(name);
    const last = old?.states[i - 1];
    if (!old?.states[0] || !last) continue;
    for (const { target, states, before } of lineages.values()) {
      const born = states.findIndex((s) => s !== null);
      const now = states[i - 1];
      if (born < 1 || !now || target === name) continue;
      const there = step.before;
      if (!(await sameText({ tree: there, ...last }, { tree: there, ...now }))) continue;
      old.goesOn = true;
      states.splice(0, born, ...old.states.slice(0, born));
      before.set(born, old.states[born - 1] ?? null);
      break;
    }
  }
}

/** Whether a file moves code into a folder, from another one (null: from that of any other target). */
function movesCode({ change, oldPath, newPath }: FilePatch, from: string | null, to: string): boolean {
  if (change !== 'rename' || oldPath === null || !newPath?.startsWith(`${to}/`) || !newPath.endsWith('.c'))
    return false;
  if (from !== null) return oldPath.startsWith(`${from}/`);
  return targetOfPath(oldPath) !== null && !oldPath.startsWith(`${to}/`);
}

/** Two models of one target under two names: a folder was renamed, whatever else the step does to its files. */
async function sameTarget(step: Step, a: TargetModel, b: TargetModel): Promise<boolean> {
  if (step.patch?.files.some((file) => movesCode(file, a.folder, b.folder))) return true;
  if (sameFiles(a, b) * 3 >= Math.max(1, a.files.size)) return true;
  const symbols = (m: TargetModel): string => m.base.registration.hooks.map((h) => h.symbol).join();
  if (symbols(a) !== '' && symbols(a) === symbols(b) && a.base.cpuClass === b.base.cpuClass) return true;
  return sameText({ tree: step.before, ...a }, { tree: step.after, ...b });
}

/** How many files are the same in both folders. */
function sameFiles(a: TargetModel, b: TargetModel): number {
  let same = 0;
  for (const [path, id] of a.files) if (b.files.get(path) === id) same++;
  return same;
}

/** What of a model the rules look at, to tell whether a patch changed it. */
export function registrationKey(m: TargetModel | null): string {
  if (!m) return 'absent';
  const one = (c: TargetModel['base']): string =>
    JSON.stringify([
      c.cpuClass,
      c.registration.type,
      c.hook,
      c.registration.embedsCpuCommon,
      c.registration.versionId,
      c.registration.minimumVersionId,
      c.registration.hooks.map((h) => [h.hook, h.symbol, h.guarded]),
      c.descriptions.map((d) => d?.unmigratable ?? null),
    ]);
  return JSON.stringify([one(m.base), m.others.map(one), m.builds.user, m.builds.system, m.typed]);
}
