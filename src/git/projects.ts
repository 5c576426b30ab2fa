/** Mirrors of the repositories that mailing lists are for: one bare partial clone for each address. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Project, Projects } from '../list-ports.ts';
import type { Log } from '../ports.ts';
import { branchRef } from './mirror-place.ts';
import { GitError, runGit } from './process.ts';
import { missingFiles } from './project-files.ts';
import {
  createTurns,
  ensureMirror,
  fetchFrom,
  NO_NEGOTIATION,
  type Remote,
  readFailure,
  resolveCommit,
  tidy,
} from './remote.ts';

export interface ProjectsOptions {
  /** Mirrors stand in `mirrors/project/` below it. */
  dataDir: string;
  log: Log;
  /** Milliseconds that one git command may take; default 30 minutes (a first clone of QEMU takes minutes). */
  timeout?: number;
}

/** Creates mirrors on first use; several processes may share a data folder. */
export function createProjects({ dataDir, log, timeout = 30 * 60_000 }: ProjectsOptions): Projects {
  const inTurn = createTurns();

  /** One name for each address; it does not matter what is in it. */
  const folderOf = ({ address }: Project): string =>
    join(
      dataDir,
      'mirrors/project',
      `${createHash('sha256').update(address).digest('hex').slice(0, 32)}.git`,
    );

  const remoteOf = ({ address, branch }: Project): Remote => ({
    url: checkAddress(address),
    authorization: null,
    name: `${branch} of ${withoutUser(address)}`,
    timeout,
    protocols: 'http:https:git:ssh:file',
  });

  /** Works on a project's mirror, one thing at a time. What git cannot read is a `Failure`. */
  function work<T>(project: Project, job: (gitDir: string) => Promise<T>): Promise<T> {
    const gitDir = folderOf(project);
    return inTurn(gitDir, async () => {
      try {
        await ensureMirror(gitDir);
        return await job(gitDir);
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        throw await readFailure(gitDir, error.message.replaceAll(gitDir, 'the mirror'));
      }
    });
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
    async fetch(project) {
      const fetched = await work(project, async (gitDir) => {
        const local = localBranch(project);
        await fetchFrom(remoteOf(project), gitDir, [], [`+${branchRef(project.branch)}:${local}`]);
        const tip = await resolveCommit(gitDir, local);
        if (tip === null) throw new Failure('gone', `there is no ${remoteOf(project).name}`);
        return { gitDir, tip };
      });
      const gitDir = folderOf(project);
      void inTurn(gitDir, () => tidy(gitDir, timeout, log)).catch(() => {});
      return fetched;
    },
    tipAt: (project, date) =>
      work(project, async (gitDir) => {
        const seconds = Math.floor(Date.parse(date) / 1000);
        if (!Number.isFinite(seconds) || seconds < 0) return null;
        const args = ['rev-list', '-1', '--first-parent', `--before=${seconds}`, localBranch(project), '--'];
        const { status, stdout, stderr } = await runGit(args, { cwd: gitDir, gitDir });
        if (status !== 0) throw new GitError(stderr.trim() || 'git rev-list fails');
        return stdout.toString().trim() || null;
      }),
    async has(project, commit) {
      if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return false;
      return work(project, (gitDir) => has(project, gitDir, commit));
    },
    fetchFiles: (project, commits, files) =>
      work(project, async (gitDir) => {
        const there: string[] = [];
        for (const commit of new Set(commits)) {
          if ((await resolveCommit(gitDir, commit)) === commit) there.push(commit);
        }
        const missing = await missingFiles(gitDir, there, files);
        if (missing.length > 0) await fetchFrom(remoteOf(project), gitDir, NO_NEGOTIATION, missing);
        log.debug({ project: project.branch, blobs: missing.length }, 'fetched');
      }),
  };
}

/** The ref that a project's branch has in its mirror. */
function localBranch({ branch }: Project): string {
  branchRef(branch);
  return `refs/remotes/origin/${branch}`;
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
