/** The classes of a followed target, and each of them at one point. */
import type { TargetModel } from '../../model/registration/target.ts';
import type { UnitState } from '../../rules/rule.ts';
import type { FollowedTarget } from './follow.ts';

/** null is the target's own class; others are those that differ from it at some point. */
export function classKeys(lineage: FollowedTarget): (string | null)[] {
  const names = new Set<string>();
  for (const m of lineage.states)
    for (const o of m?.others ?? []) if (o.cpuClass !== null) names.add(o.cpuClass);
  return [null, ...names];
}

/** The class at a point; null: it is not there. */
export function unitAt(m: TargetModel | null, key: string | null): UnitState | null {
  if (!m) return null;
  if (key === null) return { target: m, cls: m.base, isBase: true };
  const other = m.others.find((o) => o.cpuClass === key);
  if (other) return { target: m, cls: other, isBase: false };
  // a class that does as its parent does is not listed apart
  return m.classNames.includes(key) ? { target: m, cls: m.base, isBase: false } : null;
}
