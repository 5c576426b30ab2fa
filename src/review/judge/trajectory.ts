/** What a report says of each target: its registration before and after, and where it changes its type. */
import { tierOf } from '../../config/settings.ts';
import type { TargetModel } from '../../model/registration/target.ts';
import type { Registration, TargetReport } from '../../types/report.ts';
import type { Course } from './course.ts';
import type { FollowedTarget } from './follow.ts';

export function targetReport(lineage: FollowedTarget, { steps, settings }: Course): TargetReport {
  const reg = (m: TargetModel | null): Registration | null => m?.base.registration ?? null;
  const trajectory: TargetReport['trajectory'] = [];
  for (let i = 1; i < lineage.states.length; i++) {
    const was = reg(lineage.states[i - 1] ?? null)?.type;
    const is = reg(lineage.states[i] ?? null)?.type;
    const { patch } = steps[i - 1]!;
    // What a merge commit does stands in `after`, and in a finding.
    if (is !== was && patch) trajectory.push({ patch: patch.index, to: is ?? 'none' });
  }
  return {
    target: lineage.target,
    before: reg(lineage.states[0] ?? null),
    after: reg(lineage.states.at(-1) ?? null),
    trajectory,
    tier: tierOf(settings, lineage.target),
  };
}
