/** Judging with a mirror's files. */
import { type JudgedChange, type JudgeInput, judgeChange } from '../../app/review/judge-change.ts';
import { countCommits, netDiff } from '../../git/net-diff.ts';
import { GitError } from '../../git/process.ts';
import { rangeSeries } from '../../git/range.ts';
import { openRepository, type Repository } from '../../git/tree.ts';
import { Failure } from '../../ports/failure.ts';
import { parseDiff } from '../../series/diff/diff.ts';

export function judgeChangeIn(repository: Repository, input: JudgeInput): Promise<JudgedChange> {
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

/** Opens a mirror for as long as it is worked with. Throws `Failure` for what git says of it. */
export async function inRepository<T>(
  gitDir: string,
  work: (repository: Repository) => Promise<T>,
): Promise<T> {
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
