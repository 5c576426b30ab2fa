/** Reviews a series that somebody tries: on a tree as it is now, without what the series may build upon. */
import type { ApplyFallback } from '../../ports/git.ts';
import type { Series } from '../../types/series.ts';
import { applyOnBase } from '../lists/choose-base.ts';
import { checkApplied, type Judged, type Revisions } from './check.ts';
import { findSettingsFile } from './settings.ts';

export interface TryOn {
  revisions: Revisions;
  fallback: ApplyFallback;
  /** The branch, and its tip. */
  branch: { name: string; tip: string };
}

export async function trySeries(series: Series, { revisions, fallback, branch }: TryOn): Promise<Judged> {
  const { basedOn = [], prerequisites = [] } = series;
  const absent = [
    ...basedOn.slice(0, 10).map((id) => `The series is based on <${id}>, which was not applied here.`),
    ...(prerequisites.length
      ? [`The series names ${prerequisites.length} prerequisite patches, which were not applied here.`]
      : []),
  ];
  const what = `${branch.name} as it is now, ${branch.tip.slice(0, 12)}`;
  const at = { ...branch, what };
  const { on, applied } = await applyOnBase(series, { revisions, fallback, branch: at, before: [], absent });
  const own = await findSettingsFile(revisions.tree(branch.tip));
  return checkApplied(series, applied, on, own ?? 'defaults');
}
