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

/** What the process answers: a failure is for people, a mistake (a stack) is ours. */
export type JudgeAnswer<Judged> = { judged: Judged } | { failure: string } | { mistake: string };

async function judge(
  input: JudgeInput | JudgeSeriesInput,
): Promise<JudgeAnswer<JudgedChange | JudgedSeries>> {
  const gitDir = 'fetched' in input ? input.fetched.gitDir : input.gitDir;
  try {
    const repository = await openRepository(gitDir);
    try {
      return { judged: await judgeWith(repository, input) };
    } finally {
      repository.close();
    }
  } catch (error) {
    // What people read names no folder of the server.
    if (error instanceof GitError) return { failure: error.message.replaceAll(gitDir, 'the mirror') };
    if (error instanceof Failure) return { failure: error.message };
    return { mistake: String((error as Error)?.stack ?? error) };
  }
}

function judgeWith(
  repository: Repository,
  input: JudgeInput | JudgeSeriesInput,
): Promise<JudgedChange | JudgedSeries> {
  const { resolve, tree } = repository;
  if (!('fetched' in input)) {
    const source = {
      resolve,
      tree,
      fallback: threeWay(repository),
      patchIds: (patches: Parameters<typeof patchIds>[1]) => patchIds(repository.gitDir, patches),
    };
    return judgeSeries(source, input);
  }
  const { base, head } = input.fetched;
  const source = {
    resolve,
    tree,
    range: async () =>
      (await countCommits(repository, base, head)) === 0
        ? null
        : rangeSeries(repository, `${base}..${head}`, parseDiff),
    diff: (mergeBase: string | null) => netDiff(repository, mergeBase, head, parseDiff),
  };
  return judgeChange(source, input);
}

serveParent(judge);
