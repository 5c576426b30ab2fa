/**
 * Mirrors of the forges' repositories: bare partial clones in the data folder, one each. They have all commits, so that no
 * question about the history has another answer than in a full clone; of trees and contents what the reviews have read.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../ports/failure.ts';
import type { ChangeKey } from '../ports/forge.ts';
import type { ForgeDescriptor, Forges } from '../ports/forge-descriptor.ts';
import type { FetchableChange, FetchedChange, GitAccess, Mirrors, Pauses } from '../ports/git.ts';
import type { Log } from '../ports/system.ts';
import { createAsk } from './ask.ts';
import { refuseLargeChange } from './change-size.ts';
import { readingTime } from './limits.ts';
import { mergeBase } from './merge-base.ts';
import { withMirror } from './mirror-care.ts';
import { branchRef, localBranchRef, mirrorFolder } from './mirror-place.ts';
import { keepTrees, lacksTree, treesIn } from './mirror-trees.ts';
import { ownPauses } from './pauses.ts';
import { missingBlobs } from './prefetch.ts';
import { prefetchLayouts, touchedBy } from './prefetch-layouts.ts';
import { missingTrees, treesBehind } from './prefetch-trees.ts';
import { GitError, TooLarge } from './process.ts';
import {
  commitsAlone,
  createTurns,
  ensureMirror,
  fetchFrom,
  noNegotiation,
  type Remote,
  TreesRequired,
  tidy,
} from './remote.ts';
import { type Repository, readingGitDir } from './tree.ts';

export interface MirrorOptions {
  /** Mirrors stand in `mirrors/` below it. */
  dataDir: string;
  access: Partial<Record<ChangeKey['platform'], GitAccess>>;
  forges: Forges;
  log: Log;
  /** Default: those of this process. */
  pauses?: Pauses;
  /** Milliseconds that one git command may take; default 30 minutes (a first clone of QEMU takes minutes). */
  timeout?: number;
}

/** The commits of a change that was just fetched. */
async function namedBy(
  objects: Repository['objects'],
  { head, queue, base: { branch } }: FetchableChange,
  branches: readonly string[],
): Promise<{ head: string; base: string; defaultBranch: string }> {
  // What a forge names is no second question.
  const commitOf = async (name: string) =>
    /[\0\r\n]/.test(name) ? null : objects.read(`${name}^{commit}`, (_bytes, id) => id);
  // The forge's API and its git do not always agree at once.
  if ((await commitOf(head)) === null) {
    const message = `commit ${head.slice(0, 12)} is not to be had yet, or not any more`;
    throw new Failure('passing', message, { after: 5 });
  }
  const [tip, defaultBranch = tip] = await Promise.all(branches.map((one) => commitOf(localBranchRef(one))));
  const base = queue ? await commitOf(queue.base) : tip;
  if (!base || !defaultBranch) throw new Failure('gone', `the branch ${branch} is gone`);
  return { head, base, defaultBranch };
}

/** Creates mirrors on first use; several processes may share a data folder. */
export function createMirrors(options: MirrorOptions): Mirrors {
  const root = join(options.dataDir, 'mirrors');
  const timeout = options.timeout ?? 30 * 60_000;
  const pauses = options.pauses ?? ownPauses();
  const inTurn = createTurns();

  function accessOf(platform: ChangeKey['platform']): GitAccess {
    const found = options.access[platform];
    if (!found) throw new Failure('permanent', `${platform} is not configured`);
    return found;
  }

  const folders = Object.values(options.forges).map(({ folder }) => folder);
  const forgeOf = (platform: ChangeKey['platform']): ForgeDescriptor => {
    if (platform === 'mail') throw new Failure('permanent', 'a mailing list has no mirror');
    return options.forges[platform];
  };

  async function remoteOf(change: ChangeKey): Promise<Remote> {
    const place = mirrorFolder('', change.platform, change);
    const forge = accessOf(change.platform);
    const authorization = await forge.authorization(change);
    const name = `${change.repository}#${change.change}`;
    const url = await forge.url(change);
    // A place that answers small requests and breaks off large ones does not work yet: that is told when all is there.
    const patient: Pauses = {
      of: (one) => pauses.of(one),
      failed: (one, reason) => pauses.failed(one, reason),
      worked: async () => {},
    };
    return { url, authorization, name, timeout, protocols: 'http:https', place, pauses: patient };
  }

  async function fetchChange(change: FetchableChange, gitDir: string): Promise<FetchedChange> {
    if (await ensureMirror(gitDir)) await removeNamed(change);
    const { queue } = change;
    const branches = [...new Set([change.base.branch, change.defaultBranch])];
    const refspecs = [
      queue
        ? `+${branchRef(queue.ref)}:refs/warden/queue/${change.change}`
        : `+${forgeOf(change.platform).changeRef(change.change)}:refs/warden/${change.change}`,
      ...branches.map((branch) => `+${branchRef(branch)}:${localBranchRef(branch)}`),
    ];
    await fetchCommits(change, gitDir, refspecs);
    return readingGitDir(gitDir, async (mirror) => {
      const fetched = { gitDir, ...(await namedBy(mirror.objects, change, branches)) };
      await fetchNamed(change, fetched, mirror);
      return fetched;
    });
  }

  /** What the review of a change reads whose commits are here. */
  async function fetchNamed(
    change: FetchableChange,
    fetched: FetchedChange,
    mirror: Repository,
  ): Promise<void> {
    const { gitDir } = fetched;
    const place = mirrorFolder('', change.platform, change);
    const worked = async (): Promise<void> => {
      if (await pauses.of(place)) await pauses.worked(place);
    };
    const asked = await fetchObjects(change, fetched, mirror)
      .catch(async (error: unknown) => {
        if (!(error instanceof GitError && lacksTree(error.message)) || (await treesIn(gitDir)) !== 'some')
          throw error;
        await keepTrees(gitDir, 'all');
        return fetchObjects(change, fetched, mirror);
      })
      .catch(async (error: unknown) => {
        // What is wrong with the change says nothing against the place.
        if (error instanceof TooLarge || (error instanceof Failure && error.kind !== 'passing'))
          await worked();
        throw error;
      });
    await worked();
    options.log.debug({ repository: change.repository, change: change.change, objects: asked }, 'fetched');
  }

  /** The branches and the change, without trees where the forge has it so. */
  async function fetchCommits(
    change: FetchableChange,
    gitDir: string,
    refspecs: readonly string[],
  ): Promise<void> {
    const trees = await treesIn(gitDir);
    if (trees === 'sent') return fetchFrom(await remoteOf(change), gitDir, [], refspecs);
    try {
      await fetchFrom(await remoteOf(change), gitDir, commitsAlone, refspecs);
      if (trees === null) await keepTrees(gitDir, 'some');
    } catch (error) {
      if (!(error instanceof TreesRequired)) throw error;
      // Of commits that are here their trees would not be sent: it begins anew.
      await rm(gitDir, { recursive: true, force: true });
      await ensureMirror(gitDir);
      await keepTrees(gitDir, 'sent');
      await fetchFrom(await remoteOf(change), gitDir, [], refspecs);
    }
  }

  /** All that the review reads, in a few requests. Gives the number of objects that were asked for. */
  async function fetchObjects(
    change: FetchableChange,
    fetched: FetchedChange,
    mirror: Repository,
  ): Promise<number> {
    const { gitDir, base, head } = fetched;
    const { objects } = mirror;
    const ask = createAsk(gitDir);
    const from = (await mergeBase({ gitDir, objects }, base, head, readingTime)) ?? base;
    let asked = 0;
    // Nothing to negotiate about: what is wanted is known by its id.
    const fetchAll = async (ids: readonly string[]): Promise<void> => {
      asked += ids.length;
      if (ids.length > 0) await fetchFrom(await remoteOf(change), gitDir, noNegotiation, ids);
    };
    await fetchAll(await missingTrees({ gitDir, objects, ask }, fetched, from));
    if ((await treesIn(gitDir)) === 'all')
      await fetchAll(await treesBehind(gitDir, base, head, fetched.defaultBranch));
    // Before git is asked what the change does.
    const { hasMerges } = await refuseLargeChange({ gitDir, objects, complete: true }, { base, from, head });
    await fetchAll(await missingBlobs(mirror, { ...fetched, from, hasMerges }, folders, ask));
    // What the CPUs of a change send is read from more files than its registration.
    const touched = await touchedBy(mirror, { base, from, head, hasMerges }, ask);
    await prefetchLayouts(
      mirror,
      { base: from, commits: [head], touched },
      fetchAll,
      async (commit) => fetchAll(await treesBehind(gitDir, commit)),
      ask,
    );
    return asked;
  }

  /** What an older version kept under the repository's name may be another's: it is fetched anew. */
  async function removeNamed({ platform, repository, repositoryId }: FetchableChange): Promise<void> {
    if (repositoryId === undefined) return;
    await rm(mirrorFolder(root, platform, { repository }), { recursive: true, force: true });
  }

  return {
    async fetch(change) {
      const folder = mirrorFolder(root, change.platform, change);
      const fetched = await inTurn(folder, () =>
        withMirror(folder, options.log, () => fetchChange(change, folder)),
      );
      void inTurn(folder, () => tidy(folder, timeout, options.log)).catch(() => {});
      return fetched;
    },
    async remove(platform, at) {
      const folder = mirrorFolder(root, platform, at);
      await inTurn(folder, () => rm(folder, { recursive: true, force: true }));
    },
  };
}
