/** A series on its way to a verdict: its steps, the trees around each, and what every part of the judge asks of them. */
import type { Settings } from '../../config/settings.ts';
import type { ModelReader } from '../../model/registration/target.ts';
import type { Report } from '../../types/report.ts';
import type { Patch } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';

export interface TreePair {
  before: SourceTree;
  after: SourceTree;
}

/** A merge commit among the commits of a range. */
export interface Merge {
  /** Full id. */
  commit: string;
  subject: string;
  /** How many of the patches come before it. */
  after: number;
  /** The trees of what it merges, the first parent's first. */
  parents: readonly SourceTree[];
  tree: SourceTree;
}

/** What makes one tree of another: a patch, or a merge commit. */
export interface Step extends TreePair {
  patch: Patch | null;
  merge: Merge | null;
}

export interface Course {
  patches: readonly Patch[];
  /** In order. Where there are no merge commits, one a patch. */
  steps: readonly Step[];
  /** The base of the whole and its last tree. */
  net: TreePair;
  /** `diff`: the trees hold what the hunks show, and no more. */
  evidence: Report['evidence'];
  settings: Settings;
  reader: ModelReader;
}

/** `pairs` are the trees around each patch. */
export function stepsOf(
  patches: readonly Patch[],
  pairs: readonly TreePair[],
  merges: readonly Merge[],
): Step[] {
  const steps: Step[] = [];
  for (let i = 0; i <= patches.length; i++) {
    for (const merge of merges) {
      if (merge.after === i) steps.push({ patch: null, merge, before: merge.parents[0]!, after: merge.tree });
    }
    if (i < patches.length) steps.push({ patch: patches[i]!, merge: null, ...pairs[i]! });
  }
  return steps;
}
