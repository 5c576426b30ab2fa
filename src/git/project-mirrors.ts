/** The mirrors themselves: one bare partial clone for each address, and one thing at a time in each. */

import { join } from 'node:path';
import { digest } from '../basics/digest.ts';
import { Failure } from '../ports/failure.ts';
import type { Pauses } from '../ports/git.ts';
import type { Project } from '../ports/lists.ts';
import type { Log } from '../ports/system.ts';
import { withMirror } from './mirror-care.ts';
import { branchRef, localBranchRef } from './mirror-place.ts';
import { ownPauses } from './pauses.ts';
import { lackingObjects } from './prefetch.ts';
import {
  createTurns,
  ensureMirror,
  fetchFrom,
  noNegotiation,
  type Remote,
  resolveCommit,
  tidy,
} from './remote.ts';

export interface ProjectsOptions {
  /** Mirrors stand in `mirrors/project/` below it. */
  dataDir: string;
  log: Log;
  /** Default: those of this process. */
  pauses?: Pauses;
  /** Milliseconds that one git command may take; default 30 minutes (a first clone of QEMU takes minutes). */
  timeout?: number;
}

export interface ProjectMirrors {
  /** Milliseconds for one git command. */
  readonly timeout: number;
  readonly log: Log;
  readonly pauses: Pauses;
  remoteOf(project: Project): Remote;
  /** Works on a project's mirror, one thing at a time. What git cannot read is a `Failure`. */
  work<T>(project: Project, job: (gitDir: string) => Promise<T>): Promise<T>;
  /** Whether the commit is there, fetched for it if need be. Inside `work`. */
  has(project: Project, gitDir: string, commit: string): Promise<boolean>;
  /** Fetches those of the objects that are not there. Inside `work`. */
  fetchMissing(project: Project, gitDir: string, ids: readonly string[]): Promise<void>;
  /** Joins packs when there are many, in its turn. */
  tidy(project: Project): void;
}

/** Nothing is made before it is needed; several processes may share a data folder. */
export function openProjectMirrors({
  dataDir,
  log,
  pauses = ownPauses(),
  timeout = 30 * 60_000,
}: ProjectsOptions): ProjectMirrors {
  const inTurn = createTurns();

  /** One name for each address; it does not matter what is in it. */
  const folderOf = ({ address }: Project): string =>
    join(dataDir, 'mirrors/project', `${digest(address, 32)}.git`);

  const remoteOf = ({ address, branch }: Project): Remote => ({
    url: checkAddress(address),
    authorization: null,
    name: `${branch} of ${withoutUser(address)}`,
    timeout,
    protocols: 'http:https:git:ssh:file',
    place: `project/${digest(address, 32)}`,
    pauses,
  });

  async function fetchMissing(project: Project, gitDir: string, ids: readonly string[]): Promise<void> {
    const missing = ids.length > 0 ? await lackingObjects(gitDir, ids) : [];
    if (missing.length > 0) await fetchFrom(remoteOf(project), gitDir, noNegotiation, missing);
  }

  /** Works on a project's mirror, one thing at a time. What git cannot read is a `Failure`. */
  function work<T>(project: Project, job: (gitDir: string) => Promise<T>): Promise<T> {
    const gitDir = folderOf(project);
    return inTurn(gitDir, () =>
      withMirror(gitDir, log, async () => {
        await ensureMirror(gitDir);
        return job(gitDir);
      }),
    );
  }

  async function has(project: Project, gitDir: string, commit: string): Promise<boolean> {
    if ((await resolveCommit(gitDir, commit)) !== null) return true;
    try {
      // The ref keeps it from being tidied away.
      await fetchFrom(remoteOf(project), gitDir, [], [`+${commit}:refs/warden/commits/${commit}`]);
    } catch (error) {
      const refused = /not our ref|unadvertised object|couldn't find remote ref|not found/i;
      if (error instanceof Failure && refused.test(error.message)) return false;
      throw error;
    }
    return (await resolveCommit(gitDir, commit)) !== null;
  }

  return {
    timeout,
    log,
    pauses,
    remoteOf,
    work,
    has,
    fetchMissing,
    tidy(project) {
      const gitDir = folderOf(project);
      void inTurn(gitDir, () => tidy(gitDir, timeout, log)).catch(() => {});
    },
  };
}

/** The ref that a project's branch has in its mirror. */
export function localBranch({ branch }: Project): string {
  branchRef(branch);
  return localBranchRef(branch);
}

/** An address of the operator's as git takes it. Throws `Failure` for what git would take for something else. */
function checkAddress(address: string): string {
  const good =
    /^(?:https?|git|ssh|file):\/\/[^\s-]\S*$/.test(address) ||
    /^[\w.-]+@[\w.-]+:[^\s-]\S*$/.test(address) ||
    /^(?:\/|[A-Za-z]:[\\/])[^\0\n\r]*$/.test(address);
  if (good) return address;
  throw new Failure(
    'permanent',
    `${JSON.stringify(withoutUser(address).slice(0, 200))} is no address of a repository; ` +
      'write one like https://example.org/project.git, or the full path of a folder',
  );
}

/** For messages: an address may hold a password. */
function withoutUser(address: string): string {
  return address.replace(/^(\w+:\/\/)[^/@]*@/, '$1');
}
