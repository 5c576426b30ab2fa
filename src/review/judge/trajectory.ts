/** What a report says of each target: its registration before and after, and where it changes its type. */
import { type Settings, tierOf } from '../../config/settings.ts';
import type { TargetModel } from '../../model/registration/target.ts';
import type { Registration, TargetReport } from '../../types/report.ts';
import type { Patch } from '../../types/series.ts';
import type { Lineage } from './follow.ts';

export function targetReport(lineage: Lineage, patches: readonly Patch[], settings: Settings): TargetReport {
  const reg = (m: TargetModel | null): Registration | null => m?.base.registration ?? null;
  const trajectory: TargetReport['trajectory'] = [];
  for (let i = 1; i < lineage.states.length; i++) {
    const was = reg(lineage.states[i - 1] ?? null)?.type;
    const is = reg(lineage.states[i] ?? null)?.type;
    if (is !== was) trajectory.push({ patch: patches[i - 1]!.index, to: is ?? 'none' });
  }
  return {
    target: lineage.target,
    before: reg(lineage.states[0] ?? null),
    after: reg(lineage.states.at(-1) ?? null),
    trajectory,
    tier: tierOf(settings, lineage.target),
  };
}
