/** What of the targets could not be seen, or read, in words. */
import type { TargetModel } from '../../model/registration/target.ts';
import { nameOf } from '../../rules/rule.ts';
import type { Finding } from '../../types/report.ts';
import type { Limit, Patch } from '../../types/series.ts';
import { unitAt } from './classes.ts';
import type { Course } from './course.ts';
import { type FollowedTarget, registrationKey } from './follow.ts';
import { inWords, type Kind, shownBy } from './shown.ts';

/** Files of a target that could not be read at the base or at the end. */
export function unreadable(lineage: FollowedTarget): Limit[] {
  const paths = new Set([...(lineage.states[0]?.unread ?? []), ...(lineage.states.at(-1)?.unread ?? [])]);
  return [...paths].map((path) => ({
    code: 'unreadable-file',
    patch: null,
    detail: `${path} cannot be read: its object is missing or too large. What it holds of ${lineage.target} is unknown; fetch it (git fetch --refetch) and check again.`,
  }));
}

const order: readonly Kind[] = ['hook', 'placeholder', 'common', 'class', 'guard'];

interface Unseen extends Limit {
  patch: number;
  target: string;
}

/** What pieces do not show, target by target; one line for the many targets of a patch. */
export function unseenOf(
  lineages: readonly FollowedTarget[],
  { patches }: Course,
  findings: readonly Finding[],
): Limit[] {
  const known = new Set(lineages.map(({ target }) => target));
  const shown = patches.map((patch) => shownBy(patch, known));
  const all = lineages.flatMap((l) => unseen(l, patches, shown, findings));
  const out: Limit[] = patches.flatMap(({ index }, i) =>
    shown[i]!.get(null)?.has('hook')
      ? [{ code: 'registration-not-shown', patch: index, detail: common(index) }]
      : [],
  );
  const joined = new Set<string>();
  for (const { target, ...limit } of all) {
    const alike = all.filter((l) => l.code === limit.code && l.patch === limit.patch);
    const key = `${limit.code} ${limit.patch}`;
    if (alike.length <= 3) out.push(limit);
    else if (!joined.has(key)) {
      joined.add(key);
      const names = [...new Set(alike.map((l) => l.target))].join(', ');
      out.push({
        ...limit,
        detail:
          limit.code === 'description-not-shown'
            ? `The diff does not show the descriptions of ${names}; they are taken for migratable ones.`
            : `Patch ${limit.patch} changes how ${names} register their CPU state, but the diff does not show all of it; check it on the tree that it was made on.`,
      });
    }
  }
  return out;
}

const common = (patch: number): string =>
  `Patch ${patch} sets a hook in code that any target may use; the diff does not show which do. Check it on the tree that it was made on.`;

/** What the lines of a patch tell of a target, under the name that it has before and after; the plainest first. */
function kindsFor(
  lineage: FollowedTarget,
  around: readonly (TargetModel | null)[],
  shown: ReturnType<typeof shownBy>,
): Kind[] {
  const names = new Set([lineage.target, ...around.flatMap((m) => m?.name ?? [])]);
  return [...names]
    .flatMap((name) => [...(shown.get(name) ?? [])])
    .sort((x, y) => order.indexOf(x) - order.indexOf(y));
}

/** What pieces do not show, where a patch changes a hook and no finding says so. */
function unseen(
  lineage: FollowedTarget,
  patches: readonly Patch[],
  shown: readonly ReturnType<typeof shownBy>[],
  findings: readonly Finding[],
): Unseen[] {
  const out: Unseen[] = [];
  const n = lineage.states.length - 1;
  for (let i = 1; i <= n; i++) {
    const a = lineage.before.get(i);
    const b = lineage.states[i] ?? null;
    if (a === undefined) continue;
    const kinds = kindsFor(lineage, [a, b], shown[i - 1]!);
    const changes = registrationKey(a) !== registrationKey(b);
    // Of a target that the series brings as a whole, all is shown; of another one, never whether it sets a second hook.
    const open = kinds.length > 0 && !(b?.fresh && b.typed);
    if (!changes && !open) continue;
    const hooks = (m: TargetModel | null): string =>
      (m?.base.registration.hooks ?? []).map((h) => `${h.hook} ${h.symbol}`).join();
    const index = patches[i - 1]!.index;
    const own = findings.filter((f) => f.target === b?.name || f.target === a?.name);
    const judged = own.some((f) => f.patch === index);
    const undone = own.some((f) => f.undoneBy === index) && b?.base.registration.type !== 'unknown';
    if (((hooks(a) !== hooks(b) && !b?.fresh) || open) && !(judged || undone))
      out.push({
        code: 'registration-not-shown',
        target: lineage.target,
        patch: index,
        detail: `${inWords(kinds[0] ?? 'hook', index, lineage.target)}, but the diff does not show all of it; check it on the tree that it was made on.`,
      });
    const state = unitAt(b, null);
    const notShown = state?.cls.descriptions.some((d) => d === null || !(d.whole || d.unmigratable));
    if (judged && state && notShown && state.cls.registration.hooks.length > 0)
      out.push({
        code: 'description-not-shown',
        target: lineage.target,
        patch: index,
        detail: `The diff does not show ${state.cls.registration.hooks[0]!.symbol ?? 'the description'} of ${nameOf(state)}; it is assumed not to be marked .unmigratable, which would send nothing.`,
      });
  }
  return out;
}
