/** The process that judges changes, one at a time: it may take too long or too much memory, and is stopped then. */
import { type JudgedChange, type JudgeInput, judgeChange } from './app/judge-change.ts';
import { serveParent } from './child.ts';
import { countCommits, netDiff } from './git/net-diff.ts';
import { rangeSeries } from './git/range.ts';
import { openRepository } from './git/tree.ts';
import { parseDiff } from './series/diff.ts';

/** What the process answers to a `JudgeInput`: a failure is for people, a mistake (a stack) is ours. */
export type JudgeAnswer = { judged: JudgedChange } | { failure: string } | { mistake: string };

async function judge(input: JudgeInput): Promise<JudgeAnswer> {
  const { gitDir, base, head } = input.fetched;
  try {
    const repository = await openRepository(gitDir);
    try {
      const source = {
        resolve: repository.resolve,
        tree: repository.tree,
        range: async () =>
          (await countCommits(repository, base, head)) === 0
            ? null
            : rangeSeries(repository, `${base}..${head}`, parseDiff),
        diff: (mergeBase: string | null) => netDiff(repository, mergeBase, head, parseDiff),
      };
      return { judged: await judgeChange(source, input) };
    } finally {
      repository.close();
    }
  } catch (error) {
    // What people read names no folder of the server.
    if (error instanceof Error && error.name === 'GitError')
      return { failure: error.message.replaceAll(gitDir, 'the mirror') };
    return { mistake: String((error as Error)?.stack ?? error) };
  }
}

serveParent(judge);
