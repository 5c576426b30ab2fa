/** Where a patch leads to code that cannot be followed, or away from it: unknown is said, and never passed over. */
import type { Unresolved } from '../../model/registration/registration.ts';
import type { TargetModel } from '../../model/registration/target.ts';
import type { Limit } from '../../types/series.ts';
import type { Course } from './course.ts';
import { type FollowedTarget, registrationKey } from './follow.ts';

/** More reasons than these are counted. */
const mostReasons = 3;

/**
 * One limit for each patch that changes how a target registers, where the code before or after it is not understood. A
 * description that only comes with a later patch is none: what the series makes of the target is known.
 */
export function notResolved(lineage: FollowedTarget, { steps }: Course): Limit[] {
  const ends = [...reasonsOf(lineage.states[0] ?? null), ...reasonsOf(lineage.states.at(-1) ?? null)];
  const counts = ({ about, what }: Unresolved): boolean =>
    about === 'hook' || ends.some((reason) => reason.what === what);
  const out: Limit[] = [];
  for (let i = 1; i < lineage.states.length; i++) {
    const before = lineage.before.get(i);
    const after = lineage.states[i] ?? null;
    if (before === undefined || stateOf(before) === stateOf(after)) continue;
    const [was, is] = [reasonsOf(before).filter(counts), reasonsOf(after).filter(counts)];
    if (was.length + is.length === 0) continue;
    const { patch, merge } = steps[i - 1]!;
    const by = patch ? `patch ${patch.index}` : `merge commit ${merge?.commit.slice(0, 12)}`;
    const [side, reasons] = is.length > 0 ? (['after', is] as const) : (['before', was] as const);
    out.push({
      code: 'registration-not-resolved',
      patch: patch?.index ?? null,
      detail: `What ${after?.name ?? lineage.target} registers ${side} ${by} could not be resolved: ${inWords(reasons)}.`,
    });
  }
  return out;
}

const stateOf = (m: TargetModel | null): string =>
  `${registrationKey(m)} ${reasonsOf(m)
    .map(({ what }) => what)
    .join()}`;

/** Of the target's own class and of those that differ from it, each reason once. */
function reasonsOf(m: TargetModel | null): Unresolved[] {
  const all = m ? [m.base, ...m.others].flatMap((c) => c.unresolved) : [];
  return all.filter((r, i) => all.findIndex((x) => x.what === r.what) === i);
}

/** The reasons in words; '' where all is known. */
export const unresolvedIn = (m: TargetModel): string => inWords(reasonsOf(m));

function inWords(reasons: readonly Unresolved[]): string {
  const told = reasons.slice(0, mostReasons).map(({ what, path, line }) => `${what} (${path}:${line})`);
  const more = reasons.length - told.length;
  return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
