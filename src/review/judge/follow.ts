/** The targets of a series, followed from its base through each of its patches, whatever their folders are called. */
import { type TargetModel, targetOfPath } from '../../model/registration/target.ts';
import type { FilePatch, Patch } from '../../types/series.ts';
import { compare } from './compare.ts';
import type { Course } from './course.ts';

/** A target through the series. */
export interface Lineage {
  target: string;
  /** By point: 0 is the base, i is after patch i. null: not there. */
  states: (TargetModel | null)[];
  /** The state just before and after each patch that touches it; differs from `states` when the range is not linear. */
  before: Map<number, TargetModel | null>;
  /** Code comes from a folder of which too little is shown: whether the target is new is unknown. */
  moved: boolean;
}

/** Whether a file moves code into a folder, from another one (null: from that of any other target). */
function movesCode({ change, oldPath, newPath }: FilePatch, from: string | null, to: string): boolean {
  if (change !== 'rename' || oldPath === null || !newPath?.startsWith(`${to}/`) || !newPath.endsWith('.c'))
    return false;
  if (from !== null) return oldPath.startsWith(`${from}/`);
  return targetOfPath(oldPath) !== null && !oldPath.startsWith(`${to}/`);
}

/** Two models of one target under two names: a folder was renamed, whatever else the patch does to its files. */
function sameTarget(a: TargetModel, b: TargetModel, patch: Patch): boolean {
  if (patch.files.some((file) => movesCode(file, a.folder, b.folder))) return true;
  let same = 0;
  for (const [path, id] of a.files) if (b.files.get(path) === id) same++;
  if (same * 3 >= Math.max(1, a.files.size)) return true;
  const symbols = (m: TargetModel): string => m.base.registration.hooks.map((h) => h.symbol).join();
  return symbols(a) !== '' && symbols(a) === symbols(b) && a.base.cpuClass === b.base.cpuClass;
}

export async function followTargets(
  { patches, pairs, net, reader }: Course,
  touched: readonly Set<string>[],
): Promise<Lineage[]> {
  const all = new Set(touched.flatMap((t) => [...t]));
  const lineages = new Map<string, Lineage>();
  const open = async (name: string, at: number): Promise<Lineage> => {
    const states: (TargetModel | null)[] = [];
    const base = await reader.target(net.before, name);
    for (let i = 0; i <= at; i++) states.push(base);
    const lineage: Lineage = { target: name, states, before: new Map(), moved: false };
    lineages.set(name, lineage);
    return lineage;
  };
  for (const name of all) await open(name, 0);
  for (let i = 1; i <= patches.length; i++) {
    const patch = patches[i - 1]!;
    const { before, after } = pairs[i - 1]!;
    const come: string[] = [];
    const gone: string[] = [];
    const results = new Map<string, { b: TargetModel | null; a: TargetModel | null }>();
    for (const name of touched[i - 1]!) {
      const b = await reader.target(before, name);
      const a = await reader.target(after, name);
      results.set(name, { b, a });
      if (!b && a) come.push(name);
      if (b && !a) gone.push(name);
    }
    for (const name of come) {
      const now = results.get(name)!.a!;
      const from = gone.find((g) => lineages.has(g) && sameTarget(results.get(g)!.b!, now, patch));
      if (from === undefined) {
        lineages.get(name)!.moved ||= patch.files.some((f) => movesCode(f, null, now.folder));
        continue;
      }
      // the folder has another name from here on: one lineage, under its new name
      const lineage = lineages.get(from)!;
      lineages.delete(from);
      lineage.target = name;
      lineages.set(name, lineage);
      results.set(name, { b: results.get(from)!.b, a: results.get(name)!.a });
      results.delete(from);
      gone.splice(gone.indexOf(from), 1);
    }
    for (const [name, lineage] of lineages) {
      const last = lineage.states[i - 1] ?? null;
      const result = results.get(name);
      if (!result) {
        lineage.states[i] = last;
        continue;
      }
      lineage.before.set(i, result.b);
      // Off the main line a patch may not see what an earlier one did: only its own step counts.
      const moved = registrationKey(result.b) !== registrationKey(result.a);
      lineage.states[i] = moved || registrationKey(result.b) === registrationKey(last) ? result.a : last;
    }
  }
  return [...lineages.values()].sort((a, b) => compare(a.target, b.target));
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
