/** A series on its way to a verdict: its patches, the trees around each, and what every part of the judge asks of them. */
import type { Settings } from '../../config/settings.ts';
import type { ModelReader } from '../../model/registration/target.ts';
import type { Report } from '../../types/report.ts';
import type { Patch } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';

export interface TreePair {
  before: SourceTree;
  after: SourceTree;
}

export interface Course {
  patches: readonly Patch[];
  /** One pair a patch, in their order. */
  pairs: readonly TreePair[];
  /** The base of the whole and its last tree. */
  net: TreePair;
  /** `diff`: the trees hold what the hunks show, and no more. */
  evidence: Report['evidence'];
  settings: Settings;
  reader: ModelReader;
}
