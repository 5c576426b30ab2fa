/** Where two lines of commits have parted. */
import { type ObjectReader, parentsOf } from './objects.ts';
import { gitError, runGit } from './process.ts';

/** So many commits are looked at one by one, before git is asked. */
const mostSteps = 20;

interface Place {
  gitDir: string;
  objects: Pick<ObjectReader, 'read'>;
  /** As it is called in errors; default: the git dir. */
  dir?: string;
}

/** The newest commit that both have behind them, by their full ids; null: there is none. */
export async function mergeBase(
  place: Place,
  base: string,
  head: string,
  timeout?: number,
): Promise<string | null> {
  return (await mergeBases(place, base, head, timeout))[0] ?? null;
}

/** The same; all of them where none is the newest, as after merges that cross each other. */
export async function mergeBases(
  { gitDir, objects, dir = gitDir }: Place,
  base: string,
  head: string,
  timeout?: number,
): Promise<string[]> {
  // Most changes are a few commits on the tip of their branch.
  let at: string | undefined = head;
  for (let step = 0; step < mostSteps && at !== undefined; step += 1) {
    if (at === base) return [base];
    const parents: string[] | null = await parentsOf(objects, at);
    at = parents?.[0];
  }
  const { status, stdout, stderr } = await runGit(['merge-base', '--all', base, head], {
    cwd: gitDir,
    gitDir,
    ...(timeout !== undefined && { timeout }),
  });
  if (status > 1) throw gitError(dir, stderr);
  return stdout.toString().split('\n').filter(Boolean);
}
