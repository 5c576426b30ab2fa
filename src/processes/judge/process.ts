/**
 * The process that judges changes and series, one at a time: it may take too long or too much memory, and is stopped
 * then.
 */
import { type JudgedSeries, type JudgeSeriesInput, judgeSeries } from '../../app/lists/judge-series.ts';
import { type JudgedChange, type JudgeInput, judgeChange } from '../../app/review/judge-change.ts';
import { countCommits, netDiff } from '../../git/net-diff.ts';
import { patchIds } from '../../git/patch-ids.ts';
import { GitError } from '../../git/process.ts';
import { rangeSeries } from '../../git/range.ts';
import { threeWay } from '../../git/three-way.ts';
import { openRepository, type Repository } from '../../git/tree.ts';
import { Failure } from '../../ports/failure.ts';
import { parseDiff } from '../../series/diff/diff.ts';
import { serveParent } from '../child.ts';

/** What the process offers. */
export interface JudgePorts {
  judge: {
    change(input: JudgeInput): Promise<JudgedChange>;
    series(input: JudgeSeriesInput): Promise<JudgedSeries>;
  };
}

function judgeChangeIn(repository: Repository, input: JudgeInput): Promise<JudgedChange> {
  const { resolve, tree } = repository;
  const { base, head } = input.fetched;
  const source = {
    resolve,
    tree,
    lastRelease: repository.lastRelease,
    range: async () =>
      (await countCommits(repository, base, head)) === 0
        ? null
        : rangeSeries(repository, `${base}..${head}`, parseDiff),
    diff: (mergeBase: string | null) => netDiff(repository, mergeBase, head, parseDiff),
  };
  return judgeChange(source, input);
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

async function inRepository<T>(gitDir: string, work: (repository: Repository) => Promise<T>): Promise<T> {
  try {
    const repository = await openRepository(gitDir);
    try {
      return await work(repository);
    } finally {
      repository.close();
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // What people read names no folder of the server.
    throw new Failure('permanent', error.message.replaceAll(gitDir, 'the mirror'));
  }
}

serveParent({
  judge: {
    change: (input) => inRepository(input.fetched.gitDir, (repository) => judgeChangeIn(repository, input)),
    series: (input) => inRepository(input.gitDir, (repository) => judgeSeriesIn(repository, input)),
  },
} satisfies JudgePorts);
