/** Mirrors of the repositories that mailing lists are for. */
import { Failure } from '../ports/failure.ts';
import type { NamedFile, Project, Projects } from '../ports/lists.ts';
import { refuseLargeCommit } from './change-size.ts';
import { readingTime } from './limits.ts';
import { branchRef } from './mirror-place.ts';
import { isSource, prefetchLayouts } from './prefetch-layouts.ts';
import { endingWith, GitError, runGit } from './process.ts';
import { filesAt, missingFiles } from './project-files.ts';
import {
  localBranch,
  openProjectMirrors,
  type ProjectMirrors,
  type ProjectsOptions,
} from './project-mirrors.ts';
import { fetchFrom, resolveCommit } from './remote.ts';
import { readingGitDir } from './tree.ts';

/** `mirrors`: who also makes branches in them gives the same to both. */
export function createProjects(
  options: ProjectsOptions,
  mirrors: ProjectMirrors = openProjectMirrors(options),
): Projects {
  const { work, remoteOf, has, fetchMissing, log } = mirrors;
  return {
    async fetch(project) {
      const fetched = await work(project, async (gitDir) => {
        const local = localBranch(project);
        await fetchFrom(remoteOf(project), gitDir, [], [`+${branchRef(project.branch)}:${local}`]);
        const tip = await resolveCommit(gitDir, local);
        if (tip === null) throw new Failure('gone', `there is no ${remoteOf(project).name}`);
        return { gitDir, tip };
      });
      mirrors.tidy(project);
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
      if (!isId(commit)) return false;
      return work(project, (gitDir) => has(project, gitDir, commit));
    },
    async isInBranch(project, commit, milliseconds) {
      if (!isId(commit)) return false;
      return within(milliseconds, () =>
        work(project, (gitDir) => isBehind(gitDir, commit, localBranch(project))),
      );
    },
    fetchFiles: (project, commits, files, milliseconds) =>
      within(milliseconds, () => work(project, (gitDir) => fetchFiles(gitDir, project, commits, files))),
  };

  async function fetchFiles(
    gitDir: string,
    project: Project,
    commits: readonly string[],
    files: readonly NamedFile[],
  ): Promise<void> {
    await readingGitDir(gitDir, async (repository) => {
      const there: string[] = [];
      for (const commit of new Set(commits)) {
        if (isId(commit) && (await repository.parents(commit)) !== null) there.push(commit);
      }
      // A series may name any commit that the forge has, also one of a fork: its trees may be anything.
      for (const commit of there) await refuseLargeCommit(repository, commit);
      const missing = await missingFiles(repository, there, files);
      await fetchMissing(project, gitDir, missing);
      let more = 0;
      for (const base of files.some(({ path }) => isSource(path)) ? there : []) {
        const touched = await filesAt(repository, base, files);
        more += await prefetchLayouts(repository, { base, commits: [], touched }, (ids) =>
          fetchMissing(project, gitDir, ids),
        );
      }
      log.debug({ project: project.branch, blobs: missing.length + more }, 'fetched');
    });
  }
}

/** A full one. */
const isId = (commit: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit);

/** What is not done by then is given up, and so is what it has git do. */
const within = <T>(milliseconds: number | undefined, work: () => Promise<T>): Promise<T> =>
  milliseconds === undefined ? work() : endingWith(AbortSignal.timeout(milliseconds), work);

/** Nothing is fetched: what a branch has behind it came with the branch. */
async function isBehind(gitDir: string, commit: string, branch: string): Promise<boolean> {
  if ((await resolveCommit(gitDir, commit)) !== commit) return false;
  const args = ['merge-base', '--is-ancestor', commit, branch];
  const { status } = await runGit(args, { cwd: gitDir, gitDir, timeout: readingTime });
  return status === 0;
}
