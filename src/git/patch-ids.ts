/** What git calls the same patch, whatever it is applied on: `git patch-id --stable`. */
import type { Patch } from '../types/series.ts';
import { patchText } from './patch-text.ts';
import { gitError, runGit } from './process.ts';

/** The id of each patch, in order; null for one without a text diff. `gitDir` is any repository. */
export async function patchIds(gitDir: string, patches: readonly Patch[]): Promise<(string | null)[]> {
  const ids: (string | null)[] = patches.map(() => null);
  // A line with a made-up commit id sets patches apart, and says which one an id is of.
  const input = patches
    .map(({ files }, i) => `commit ${String(i + 1).padStart(40, '0')}\n${patchText(files)}\n`)
    .join('');
  if (!input) return ids;
  const git = { cwd: gitDir, gitDir, input: Buffer.from(input, 'latin1'), timeout: 60_000 };
  const { status, stdout, stderr } = await runGit(['patch-id', '--stable'], git);
  if (status !== 0) throw gitError(gitDir, stderr);
  for (const line of stdout.toString('latin1').split('\n')) {
    const [id, commit] = line.split(' ');
    if (id && commit) ids[Number(commit) - 1] = id;
  }
  return ids;
}
