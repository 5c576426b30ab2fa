/** Pushes the branches of series to a forge, and looks at what is there. No other ref is ever written. */
import { Failure } from '../ports/failure.ts';
import { gitError, runGit } from './process.ts';
import { fetchFrom, listRefs, noNegotiation, pushRef, type Remote } from './remote.ts';

/** All that may be pushed. */
const seriesBranch = /^series\/[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?\/(?:v\d{1,6}|current)$/;

/** A copy of the project that is further behind than this many commits is no place to mirror to. */
const maxBehind = 20_000;
/** More file contents than these are not fetched to be pushed on. */
const maxBlobs = 100_000;

/** The commits of the branches below a prefix, by the rest of their name. */
export async function seriesBranches(
  remote: Remote,
  gitDir: string,
  slug: string,
): Promise<Record<string, string>> {
  const prefix = `refs/heads/series/${slug}/`;
  const found = await listRefs(remote, gitDir, `${prefix}*`);
  return Object.fromEntries(found.map(({ ref, id }) => [ref.slice(prefix.length), id]));
}

/**
 * Pushes. `known` is a commit that the remote has. What the remote lacks of the project's own history is fetched with
 * contents from `project` first: the mirror has none of its own.
 */
export async function pushSeries(
  remote: Remote,
  gitDir: string,
  push: { branch: string; commit: string; old: string | null; known: string; project: Remote },
): Promise<boolean> {
  const { branch, commit, old, known, project } = push;
  const ids = [commit, known, ...(old === null ? [] : [old])];
  if (!seriesBranch.test(branch) || !ids.every((id) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id)))
    throw new Failure('permanent', `${JSON.stringify(branch)} is no branch of a series`);
  const run = async (...args: string[]): Promise<string> => {
    const { status, stdout, stderr } = await runGit(args, { cwd: gitDir, gitDir });
    if (status !== 0) throw gitError(gitDir, stderr);
    return stdout.toString('latin1').trim();
  };
  const behind = Number(await run('rev-list', '--count', commit, `^${known}`));
  if (behind > maxBehind) {
    throw new Failure(
      'permanent',
      `${remote.name} is ${behind} commits behind the project; push the project's own branch to it first`,
    );
  }
  const listed = await run('rev-list', '--objects', '--missing=print', commit, `^${known}`);
  const lacking = [...listed.matchAll(/^\?([0-9a-f]+)$/gm)].map((match) => match[1]!);
  if (lacking.length > maxBlobs)
    throw new Failure(
      'permanent',
      `${remote.name} is too far behind the project; push the project's branch to it`,
    );
  if (lacking.length > 0) await fetchFrom(project, gitDir, noNegotiation, lacking);
  return pushRef(remote, gitDir, { ref: `refs/heads/${branch}`, commit, old });
}
