/** Judging with a mirror's files. */
import { type JudgedChange, type JudgeInput, judgeChange } from '../../app/review/judge-change.ts';
import { readingMirror } from '../../git/mirror-care.ts';
import { netDiff } from '../../git/net-diff.ts';
import { GitError, TooLarge } from '../../git/process.ts';
import { rangeOrNone } from '../../git/range.ts';
import { resolveCommit } from '../../git/remote.ts';
import { type Repository, readingGitDir } from '../../git/tree.ts';
import { Failure } from '../../ports/failure.ts';
import { parseDiff } from '../../series/diff/diff.ts';

function judgeChangeIn(repository: Repository, input: JudgeInput): Promise<JudgedChange> {
  const { resolve, tree } = repository;
  const { base, head } = input.fetched;
  const source = {
    resolve,
    tree,
    lastRelease: repository.lastRelease,
    range: () => rangeOrNone(repository, `${base}..${head}`, parseDiff),
    diff: (mergeBase: string | null) => netDiff(repository, mergeBase, head, parseDiff),
  };
  return judgeChange(source, input);
}

/**
 * Opens a mirror for as long as it is worked with. Throws `Failure` for what git says of it. `commits` are those that
 * were fetched into it: one that is not there any more is in a mirror that was made anew meanwhile, or is damaged.
 */
export async function inRepository<T>(
  gitDir: string,
  commits: readonly string[],
  work: (repository: Repository) => Promise<T>,
): Promise<T> {
  try {
    return await readingMirror(gitDir, () => readingGitDir(gitDir, work));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    for (const commit of error instanceof TooLarge ? [] : commits) {
      if ((await resolveCommit(gitDir, commit)) === null)
        throw new Failure('passing', 'the mirror was made anew while it was read');
    }
    // What people read names no folder of the server.
    throw new Failure('permanent', error.message.replaceAll(gitDir, 'the mirror'));
  }
}

/** Judges a change in the mirror that it was fetched into. */
export const judgeFetched = (input: JudgeInput): Promise<JudgedChange> => {
  const { gitDir, base, head, defaultBranch } = input.fetched;
  return inRepository(gitDir, [base, head, defaultBranch], (repository) => judgeChangeIn(repository, input));
};
