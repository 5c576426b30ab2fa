/** The last release that a commit has behind it: by the file VERSION, in whose commits QEMU's releases are made. */
import { refuseLargeTree } from './change-size.ts';
import { readingTime } from './limits.ts';
import { runGit } from './process.ts';
import type { Repository } from './tree.ts';
import { createTreeMeter } from './tree-size.ts';

export interface LastRelease {
  /** `11.0.0`; on a stable branch `10.0.2`. */
  version: string;
  /** The commit that set VERSION to it. */
  commit: string;
}

/** Changes of VERSION that are looked at: there are some seven in a release cycle. */
const mostChanges = 60;

type Read = Pick<Repository, 'gitDir' | 'tree' | 'objects'>;

/**
 * A function that finds it; null where VERSION is missing, says something else, or its commit is not there. Throws TooLarge
 * where its tree is none that is read: it may be of anybody's history, and no part of the change that was measured.
 */
export function lastReleaseIn(repository: Read): (commit: string) => Promise<LastRelease | null> {
  const { objects } = repository;
  const found = new Map<string, Promise<string | null>>();
  const meter = createTreeMeter(objects, 'the last release');
  const measured = async (commit: string | null): Promise<string | null> => {
    const tree = commit === null ? null : await objects.read(`${commit}^{tree}`, (_bytes, id) => id);
    if (tree !== null) await refuseLargeTree(meter, tree, commit!);
    return commit;
  };
  return async (commit) => {
    const version = releaseBehind(await versionAt(repository, commit));
    if (version === null) return null;
    let by = found.get(version);
    if (!by) {
      by = commitOf(repository, commit, version).then(measured);
      found.set(version, by);
    }
    const made = await by;
    return made === null ? null : { version, commit: made };
  };
}

/**
 * The release that a tree of this VERSION has behind it. `10.0.50` is the way to 10.1 and `10.0.91` one of its candidates:
 * both come after 10.0.0. `10.0.2` is a stable release itself.
 */
function releaseBehind(text: string | null): string | null {
  const parts = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text?.trim() ?? '');
  if (!parts) return null;
  const micro = Number(parts[3] ?? 0);
  return `${parts[1]}.${parts[2]}.${micro >= 50 ? 0 : micro}`;
}

async function versionAt({ tree }: Pick<Repository, 'tree'>, commit: string): Promise<string | null> {
  const files = tree(commit);
  const entry = await files.entry('VERSION');
  return entry ? ((await files.read([entry]))[0] ?? null) : null;
}

/** The newest commit before `from`, or it itself, in which VERSION becomes this version. */
async function commitOf(
  repository: Pick<Read, 'gitDir' | 'tree'>,
  from: string,
  version: string,
): Promise<string | null> {
  // Releases stand on the main line; all of the history is walked only where they do not.
  for (const walk of [['--first-parent'], []]) {
    const args = ['log', ...walk, `--max-count=${mostChanges}`, '--format=%H', from, '--', 'VERSION'];
    const git = { cwd: repository.gitDir, gitDir: repository.gitDir, timeout: readingTime };
    const { status, stdout } = await runGit(args, git);
    if (status !== 0) return null;
    const commits = stdout.toString().split('\n').filter(Boolean);
    for (const commit of commits) {
      const text = (await versionAt(repository, commit))?.trim() ?? '';
      if (text === version || `${text}.0` === version) return commit;
    }
  }
  return null;
}
