/** The thread that judges one change: it may take too long or too much memory, and is stopped then. */
import { parentPort, workerData } from 'node:worker_threads';
import { type JudgeInput, judgeChange } from './app/judge-change.ts';
import { countCommits, netDiff } from './git/net-diff.ts';
import { rangeSeries } from './git/range.ts';
import { openRepository } from './git/tree.ts';
import { parseDiff } from './series/diff.ts';

/** What the thread says, once. */
export type ThreadAnswer = { judged: unknown } | { failure: string };

async function judge(input: JudgeInput): Promise<ThreadAnswer> {
  const { gitDir, base, head } = input.fetched;
  const repository = await openRepository(gitDir);
  try {
    const judged = await judgeChange(
      {
        resolve: (revision) => repository.resolve(revision),
        tree: (commit) => repository.tree(commit),
        range: async () =>
          (await countCommits(repository, base, head)) === 0
            ? null
            : rangeSeries(repository, `${base}..${head}`, parseDiff),
        diff: (mergeBase) => netDiff(repository, mergeBase, head, parseDiff),
      },
      input,
    );
    return { judged };
  } catch (error) {
    // Git's refusals are for people; anything else is a mistake of ours, and the parent hears of it as such.
    if (error instanceof Error && error.name === 'GitError')
      return { failure: withoutFolder(error.message, gitDir) };
    throw error;
  } finally {
    repository.close();
  }
}

/** What people read names no folder of the server. */
const withoutFolder = (text: string, gitDir: string): string => text.replaceAll(gitDir, 'the mirror');

parentPort?.postMessage(await judge(workerData as JudgeInput));
