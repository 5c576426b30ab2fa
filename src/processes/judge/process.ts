/**
 * The process that judges changes and series, one at a time: it may take too long or too much memory, and is stopped
 * then.
 */
import { type JudgedSeries, type JudgeSeriesInput, judgeSeries } from '../../app/lists/judge-series.ts';
import type { JudgedChange, JudgeInput } from '../../app/review/judge-change.ts';
import { trySeries } from '../../app/review/try-series.ts';
import { patchIds } from '../../git/patch-ids.ts';
import { threeWay } from '../../git/three-way.ts';
import type { Repository } from '../../git/tree.ts';
import type { Checked } from '../../ports/check.ts';
import type { NamedFile } from '../../ports/lists.ts';
import { checkedOf, readTried } from '../check/checked.ts';
import { serveParent } from '../child.ts';
import { inRepository, judgeFetched } from './in-repository.ts';

/** What somebody tries. Plain data. */
export interface TriedInput {
  bytes: Uint8Array;
  gitDir: string;
  branch: { name: string; tip: string };
  /** The base that the series names, if it may be read; null: it counts as missing, also where it is in the mirror. */
  base: string | null;
}

export interface TriedNeeds {
  files: NamedFile[];
  baseCommit: string | null;
}

/** What the process offers. */
export interface JudgePorts {
  judge: {
    change(input: JudgeInput): Promise<JudgedChange>;
    series(input: JudgeSeriesInput): Promise<JudgedSeries>;
    /** What has to be there to try an input: the files that it changes, and the commit that it names. */
    needed(input: Uint8Array): Promise<TriedNeeds>;
    tried(input: TriedInput): Promise<Checked>;
  };
}

function judgeSeriesIn(repository: Repository, input: JudgeSeriesInput): Promise<JudgedSeries> {
  const { resolve, tree } = repository;
  const source = {
    resolve,
    tree,
    lastRelease: repository.lastRelease,
    fallback: threeWay(repository),
    patchIds: (patches: Parameters<typeof patchIds>[1]) => patchIds(repository.gitDir, patches),
  };
  return judgeSeries(source, input);
}

async function needed(bytes: Uint8Array): Promise<TriedNeeds> {
  const { patches, baseCommit } = await readTried(bytes);
  const files = patches.flatMap((patch) =>
    patch.files.flatMap(({ oldPath, oldId }) => (oldPath === null ? [] : [{ path: oldPath, id: oldId }])),
  );
  return { files, baseCommit };
}

async function triedIn(repository: Repository, { bytes, branch, base }: TriedInput): Promise<Checked> {
  const series = await readTried(bytes);
  const { tree, lastRelease } = repository;
  const resolve: Repository['resolve'] = async (revision) => {
    if (revision === series.baseCommit && revision !== base) throw new Error('a commit of no branch');
    return repository.resolve(revision);
  };
  const revisions = { resolve, tree, lastRelease };
  return checkedOf(series, await trySeries(series, { revisions, fallback: threeWay(repository), branch }));
}

serveParent({
  judge: {
    change: judgeFetched,
    series: (input) =>
      inRepository(input.gitDir, [input.branch.tip, input.branch.tipThen], (repository) =>
        judgeSeriesIn(repository, input),
      ),
    needed,
    tried: (input) =>
      inRepository(input.gitDir, [input.branch.tip], (repository) => triedIn(repository, input)),
  },
} satisfies JudgePorts);
