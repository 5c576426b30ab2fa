/** The branches that series become: made in the project's mirror, and pushed to a forge. */

import { digest } from '../basics/digest.ts';
import { Failure } from '../ports/failure.ts';
import type { ChangeKey } from '../ports/forge.ts';
import type { Forges } from '../ports/forge-descriptor.ts';
import type { PushAccess } from '../ports/git.ts';
import type { NamedFile } from '../ports/lists.ts';
import type { CommitSource, MirrorPlace, SeriesBranches } from '../ports/mirrors.ts';
import { blobsOf, findMerged } from './merged.ts';
import { branchRef } from './mirror-place.ts';
import { GitError, runGit } from './process.ts';
import { missingFiles } from './project-files.ts';
import { localBranch, type ProjectMirrors } from './project-mirrors.ts';
import { pushSeries, seriesBranches } from './push.ts';
import { rangeDiff } from './range-diff.ts';
import { fetchFrom, noNegotiation, type Remote, resolveCommit } from './remote.ts';
import { type ApplyWhole, buildCommits } from './series-branch.ts';
import { readingGitDir } from './tree.ts';

export interface SeriesBranchesOptions {
  apply: ApplyWhole;
  access: Partial<Record<ChangeKey['platform'], PushAccess>>;
  forges: Forges;
}

export function createSeriesBranches(
  { apply, access: accessTo, forges }: SeriesBranchesOptions,
  { work, remoteOf, has, fetchMissing, timeout, pauses }: ProjectMirrors,
): SeriesBranches {
  /** `workflows`: what is pushed changes them, which takes a permission of its own. */
  async function forgeOf(place: MirrorPlace, workflows: boolean): Promise<Remote> {
    const access = accessTo[place.platform];
    if (!access) throw new Failure('permanent', `${place.platform} is not configured`);
    const authorization = await access.pushAuthorization(place, workflows);
    const url = await access.url(place);
    const grant = forges[place.platform].grantPush;
    return {
      ...{ url, authorization, name: place.repository, timeout, protocols: 'http:https', grant, pauses },
      place: `${place.platform}/${place.repository}`,
    };
  }

  return {
    build: (project, base, sources, date) =>
      work(project, async (gitDir) => {
        if (!(await has(project, gitDir, base))) throw new Failure('gone', `commit ${base} is not to be had`);
        const files = sources.flatMap(({ patch }) => patch.files.flatMap(namedFiles));
        const missing = await readingGitDir(gitDir, (mirror) => missingFiles(mirror, [base], files));
        await fetchMissing(project, gitDir, missing);
        const ref = `refs/warden/series/${digest(JSON.stringify([base, sources.map((s) => s.message)]), 32)}`;
        return buildCommits(gitDir, apply, { base, sources, date, ref });
      }),
    branches: (project, place, slug) =>
      work(project, async (gitDir) => seriesBranches(await forgeOf(place, false), gitDir, slug)),
    push: (project, place, { branch, commit, old, workflows }) =>
      work(project, async (gitDir) => {
        const forge = await forgeOf(place, workflows);
        const local = `refs/warden/forge/${digest(`${place.platform} ${place.repository} ${place.branch}`, 32)}`;
        await fetchFrom(forge, gitDir, [], [`+${branchRef(place.branch)}:${local}`]);
        const known = (await resolveCommit(gitDir, local))!;
        return pushSeries(forge, gitDir, { branch, commit, old, known, project: remoteOf(project) });
      }),
    rangeDiff: (project, older, newer) =>
      work(project, async (gitDir) => {
        for (const { base, tip } of [older, newer]) {
          // A mirror that was made anew does not have the commits of old versions.
          if ((await resolveCommit(gitDir, base)) === null || (await resolveCommit(gitDir, tip)) === null)
            return null;
          const args = ['rev-list', tip, `^${base}`];
          const { status, stdout, stderr } = await runGit(args, { cwd: gitDir, gitDir });
          if (status !== 0) throw new GitError(stderr.trim() || 'git rev-list fails');
          const commits = stdout.toString().split('\n').filter(Boolean);
          if (commits.length > 0) await fetchMissing(project, gitDir, await blobsOf(gitDir, commits));
        }
        return rangeDiff(gitDir, older, newer);
      }),
    findMerged: (project, search) =>
      work(project, (gitDir) =>
        findMerged(gitDir, localBranch(project), search, (ids) =>
          fetchFrom(remoteOf(project), gitDir, noNegotiation, ids),
        ),
      ),
  };
}

/** The file as a patch found it, and what it made of it. */
function namedFiles({ oldPath, newPath, oldId }: CommitSource['patch']['files'][number]): NamedFile[] {
  const files: NamedFile[] = [];
  if (oldPath !== null) files.push({ path: oldPath, id: oldId });
  if (newPath !== null && newPath !== oldPath) files.push({ path: newPath, id: null });
  return files;
}
