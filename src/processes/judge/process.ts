/**
 * The process that judges changes and series, one at a time: it may take too long or too much memory, and is stopped
 * then.
 */
import { type JudgedSeries, type JudgeSeriesInput, judgeSeries } from '../../app/lists/judge-series.ts';
import type { JudgedChange, JudgeInput } from '../../app/review/judge-change.ts';
import { patchIds } from '../../git/patch-ids.ts';
import { threeWay } from '../../git/three-way.ts';
import type { Repository } from '../../git/tree.ts';
import { serveParent } from '../child.ts';
import { inRepository, judgeChangeIn } from './in-repository.ts';

/** What the process offers. */
export interface JudgePorts {
  judge: {
    change(input: JudgeInput): Promise<JudgedChange>;
    series(input: JudgeSeriesInput): Promise<JudgedSeries>;
  };
}

function judgeSeriesIn(repository: Repository, input: JudgeSeriesInput): Promise<JudgedSeries> {
  const { resolve, tree } = repository;
  const source = {
    resolve,
    tree,
    lastRelease: repository.lastRelease,
    fallback: threeWay(repository),
    patchIds: (patches: Parameters<typeof patchIds>[1]) => patchIds(repository.gitDir, patches),
  };
  return judgeSeries(source, input);
}

serveParent({
  judge: {
    change: (input) => inRepository(input.fetched.gitDir, (repository) => judgeChangeIn(repository, input)),
    series: (input) => inRepository(input.gitDir, (repository) => judgeSeriesIn(repository, input)),
  },
} satisfies JudgePorts);
