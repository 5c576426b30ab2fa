/** A whole change as one diff, the one that a forge shows. */
import type { FilePatch } from '../types/series.ts';
import { gitError, runGit } from './process.ts';
import { diffOptions, type ParseDiff } from './range.ts';
import type { Repository } from './tree.ts';

/** What `head` changes since the merge base (a full id; null: all of it). */
export async function netDiff(
  repo: Repository,
  mergeBase: string | null,
  head: string,
  parseDiff: ParseDiff,
): Promise<FilePatch[]> {
  const empty = head.length === 64 ? emptyTreeSha256 : emptyTree;
  const git = { cwd: repo.gitDir, gitDir: repo.gitDir };
  const { status, stdout, stderr } = await runGit(
    ['diff-tree', '-r', ...diffOptions, mergeBase ?? empty, head, '--'],
    git,
  );
  if (status !== 0) throw gitError(repo.dir, stderr);
  return parseDiff(stdout.toString('latin1')).files;
}

/** Git knows the tree without files by these ids, whether a repository has it or not. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const emptyTreeSha256 = '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321';
