/** What a series from a mailing list is applied on. */
import type { ApplyFallback } from '../../ports/git.ts';
import { type AppliedSeries, applySeries } from '../../series/apply/apply.ts';
import type { Limit, Patch, Series } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';
import type { AppliedOn, Revisions } from '../review/check.ts';

/** Patches that come before the series, in order. */
export interface Before {
  /** For people: `"target: Clean up" <id@example.org>`. */
  name: string;
  /** How the series asks for it. */
  by: 'Based-on' | 'prerequisite-patch-id';
  patches: Patch[];
}

export interface BaseSource {
  revisions: Revisions;
  fallback: ApplyFallback;
  /** The branch, its tip when the series was sent, and what that is called where it is another one. */
  branch: { name: string; tip: string; what?: string };
  /** The outermost first. */
  before: Before[];
  /** What the series asks for and nobody has, in words. */
  absent: string[];
}

interface Candidate {
  commit: string;
  tree: SourceTree;
  what: string;
  /** The patches that `tree` has on top of the commit. */
  first: Patch[];
}

interface Applied {
  on: AppliedOn & { first: Patch[] };
  applied: AppliedSeries;
}

/**
 * Applies a series on what it names: its `base-commit:`, with the series of its `Based-on:` or the patches of its
 * `prerequisite-patch-id:` applied first; else on the branch as it was when the series was sent. A series may name
 * more than it needs, or what is in its base already: of those in question, the first on which most patches apply is
 * taken, and what was taken is said.
 */
export async function applyOnBase(series: Series, source: BaseSource): Promise<Applied> {
  const { revisions, branch, absent } = source;
  const named = series.baseCommit;
  const commit = named === null ? null : await revisions.resolve(named).catch(() => null);
  const limits: Limit[] = absent.map((detail) => ({ code: 'base-missing', patch: null, detail }));
  if (named !== null && commit === null) {
    const detail = `The series' base-commit ${named.slice(0, 12)} is not in the repository.`;
    limits.push({ code: 'base-missing', patch: null, detail });
  }
  const roots: Candidate[] = [];
  if (commit !== null)
    roots.push({
      commit,
      tree: revisions.tree(commit),
      what: `its base-commit, ${commit.slice(0, 12)}`,
      first: [],
    });
  const tip = await revisions.resolve(branch.tip);
  if (tip !== commit) {
    const what = branch.what ?? `${branch.name} as it was when the series was sent, ${tip.slice(0, 12)}`;
    roots.push({ commit: tip, tree: revisions.tree(tip), what, first: [] });
  }
  let best: Applied | null = null;
  for (const root of roots) {
    for (const candidate of await withBefore(root, source)) {
      const { commit: at, tree, what, first } = candidate;
      const applied = await applySeries(tree, series.patches, source.fallback);
      if (best && unfit(applied) >= unfit(best.applied)) continue;
      best = {
        on: { commit: at, tree, revisions, first, notes: [`applied on ${what}`], limits, advice: null },
        applied,
      };
      if (!unfit(applied)) return best;
    }
  }
  return best!;
}

/** Patches of which the base does not show what they do: they do not apply, or are in it already. */
const unfit = ({ failures, idle }: AppliedSeries): number => failures.length + idle.length;

/** The root with what comes first on top, then the bare root. */
async function withBefore(root: Candidate, { before, fallback }: BaseSource): Promise<Candidate[]> {
  if (!before.length) return [root];
  let { tree } = root;
  const said: string[] = [];
  const first: Patch[] = [];
  for (const { name, by, patches } of before) {
    const { trees } = await applySeries(tree, patches, fallback);
    tree = trees.at(-1)!;
    // What does not apply, or changes nothing, is in the tree already or of no use here.
    const changed = await Promise.all(patches.map((patch, i) => changes(patch, trees[i]!, trees[i + 1]!)));
    const used = patches.filter((_, i) => changed[i]);
    const left = patches.length - used.length;
    if (!used.length) continue;
    first.push(...used);
    said.push(`${name} (${by}${left ? `, ${used.length} of its ${patches.length} patches` : ''})`);
  }
  if (!said.length) return [root];
  return [{ ...root, tree, first, what: `${root.what}, with ${said.join(', ')} applied first` }, root];
}

async function changes(patch: Patch, from: SourceTree, to: SourceTree): Promise<boolean> {
  const paths = patch.files.flatMap(({ oldPath, newPath }) =>
    [oldPath, newPath].filter((path) => path !== null),
  );
  for (const path of paths) {
    const [before, after] = await Promise.all([from.entry(path), to.entry(path)]);
    if (before?.id !== after?.id || before?.mode !== after?.mode) return true;
  }
  return false;
}
