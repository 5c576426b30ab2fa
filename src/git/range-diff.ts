/** What changed from one version of a series to the next, as `git range-diff` tells it. */
import type { CommitRange } from '../ports/mirrors.ts';
import { GitError, gitError, spawnGit, watchGit } from './process.ts';

/** Bytes; a forge takes 65,536 characters of a comment. */
const maxText = 256 * 1024;
/** Milliseconds; the time grows with the square of the number of patches. */
const timeout = 60_000;

/** As lines, in UTF-8 as far as they are; null when it takes too long. Throws GitError. */
export async function rangeDiff(
  gitDir: string,
  older: CommitRange,
  newer: CommitRange,
): Promise<{ lines: string[]; cut: boolean } | null> {
  const range = ({ base, tip }: CommitRange): string => {
    if (![base, tip].every((id) => /^[0-9a-f]{40,64}$/.test(id))) throw new GitError(`${base} is no commit`);
    return `${base}..${tip}`;
  };
  const args = ['range-diff', '--no-color', '--no-ext-diff', range(older), range(newer)];
  const child = spawnGit(args, { cwd: gitDir, gitDir });
  const chunks: Buffer[] = [];
  let size = 0;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill();
  }, timeout);
  child.stdout.on('data', (chunk: Buffer) => {
    if (size < maxText) chunks.push(chunk);
    size += chunk.length;
    if (size >= maxText) child.kill();
  });
  child.stdin.end();
  try {
    const { status, stderr } = await watchGit(child);
    if (late) return null;
    const cut = size >= maxText;
    if (status !== 0 && !cut) throw gitError(gitDir, stderr);
    const lines = Buffer.concat(chunks).toString().split('\n');
    lines.pop();
    return { lines, cut };
  } finally {
    clearTimeout(timer);
  }
}
