/**
 * Trees of a mirror that has commits alone. A tree that is asked for comes with all that is below it, so it is enough to
 * look at those of whole commits: one that is there has all of its folders.
 */
import { maxCommits } from './change-size.ts';
import { mainLine } from './last-release.ts';
import { readingTime } from './limits.ts';
import { lackingObjects } from './prefetch.ts';
import { gitError, runGit } from './process.ts';

/**
 * Trees that a review of `base`..`head` reads and that are missing: those of its commits and of their parents, of the two
 * branches, of `from`, where they parted, and of what led to it: the last release is among them.
 */
export async function missingTrees(
  gitDir: string,
  { base, head, defaultBranch }: { base: string; head: string; defaultBranch: string },
  from: string,
): Promise<string[]> {
  const [range, ends, line] = await Promise.all([
    treesOf(gitDir, ['--boundary', `--max-count=${maxCommits + 1}`, head, `^${base}`]),
    treesOf(gitDir, ['--no-walk', base, defaultBranch, from, head]),
    mainLine(gitDir, from),
  ]);
  // So many are refused before one of their trees is read.
  if (range.length > maxCommits) return [];
  return lackingObjects(gitDir, [...new Set([...range, ...ends, ...line.map(({ tree }) => tree)])]);
}

/** Trees of a commit, and of all that are behind it, that are missing. */
export async function treesBehind(gitDir: string, commit: string): Promise<string[]> {
  return lackingObjects(gitDir, await treesOf(gitDir, [commit]));
}

async function treesOf(gitDir: string, revisions: readonly string[]): Promise<string[]> {
  const args = ['log', '--format=tformat:%T', '--no-notes', '-s', ...revisions, '--'];
  const { status, stdout, stderr } = await runGit(args, { cwd: gitDir, gitDir, timeout: readingTime });
  if (status !== 0) throw gitError(gitDir, stderr);
  return [...new Set(stdout.toString('latin1').split('\n').filter(Boolean))];
}
