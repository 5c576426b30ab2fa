/** Where a patch leads to code that cannot be followed, or away from it: unknown is said, and never passed over. */
import type { Unresolved } from '../../model/registration/registration.ts';
import type { TargetModel } from '../../model/registration/target.ts';
import type { Limit, Patch } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';
import type { Course, Step } from './course.ts';
import { type FollowedTarget, registrationKey } from './follow.ts';
import { shownBy } from './shown.ts';

/** More reasons than these are counted. */
const mostReasons = 3;

/**
 * One limit for each patch that changes how a target registers, where the code before or after it is not understood. A
 * description that only comes with a later patch is none: what the series makes of the target is known.
 */
export async function notResolved(lineage: FollowedTarget, course: Course): Promise<Limit[]> {
  return [...unresolvedSteps(lineage, course), ...(await gone(lineage, course))];
}

function unresolvedSteps(lineage: FollowedTarget, { steps }: Course): Limit[] {
  const ends = [...reasonsOf(lineage.states[0] ?? null), ...reasonsOf(lineage.states.at(-1) ?? null)];
  const counts = ({ about, what }: Unresolved): boolean =>
    about === 'hook' || ends.some((reason) => reason.what === what);
  const out: Limit[] = [];
  for (let i = 1; i < lineage.states.length; i++) {
    const before = lineage.before.get(i);
    const after = lineage.states[i] ?? null;
    if (before === undefined) continue;
    const [was, is] = [reasonsOf(before).filter(counts), reasonsOf(after).filter(counts)];
    if (was.length + is.length === 0) continue;
    const { patch } = steps[i - 1]!;
    const same = stateOf(before) === stateOf(after);
    if (same && !(patch && changesHooks(patch, lineage.target))) continue;
    const [side, reasons] =
      is.length === 0 ? (['before', was] as const) : ([same ? 'before and after' : 'after', is] as const);
    out.push({
      code: 'registration-not-resolved',
      patch: patch?.index ?? null,
      detail: `What ${after?.name ?? lineage.target} registers ${side} ${nameOfStep(steps[i - 1]!)} could not be resolved: ${inWords(reasons)}.`,
    });
  }
  return out;
}

/** What is not understood may be another thing after a patch whose lines set hooks, or classes up. */
function changesHooks(patch: Patch, target: string): boolean {
  const kinds = shownBy(patch, new Set([target])).get(target);
  return kinds !== undefined && [...kinds].some((kind) => kind !== 'guard');
}

/** A target that has no CPU class any more, and whose code is there all the same: it went where it is not seen. */
async function gone({ target, states, goesOn }: FollowedTarget, course: Course): Promise<Limit[]> {
  const { steps, net, reader } = course;
  const at = states.findLastIndex((s) => s !== null) + 1;
  const last = states[at - 1];
  if (!last || at === states.length || !states[0] || goesOn) return [];
  const { system, systemConfig } = await reader.builds(net.after, target);
  if (!system) return [];
  const step = steps[at - 1]!;
  const movesOut = step.patch?.files.some(
    ({ change, oldPath, newPath }) =>
      change === 'rename' && oldPath?.startsWith(`${last.folder}/`) && newPath?.endsWith('.c'),
  );
  if (!movesOut && !(await leavesCode(net.after, last.folder))) return [];
  return [
    {
      code: 'registration-not-resolved',
      patch: step.patch?.index ?? null,
      detail: `What ${target} registers after ${nameOfStep(step)} could not be resolved: none of its CPU classes is in sight, and ${systemConfig} still builds it.`,
    },
  ];
}

/** There is code in the folder, or something else in its place: a symlink, a submodule. */
async function leavesCode(tree: SourceTree, folder: string): Promise<boolean> {
  const above = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
  if ((await tree.names(above)).includes(folder.slice(folder.lastIndexOf('/') + 1))) return true;
  return (await tree.list(folder)).some(({ path }) => path.endsWith('.c'));
}

const nameOfStep = ({ patch, merge }: Step): string =>
  patch ? `patch ${patch.index}` : `merge commit ${merge?.commit.slice(0, 12)}`;

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
