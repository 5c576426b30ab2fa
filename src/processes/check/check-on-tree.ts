/** Reviews what is tried on the branch of a tree, which is fetched now and then; until it is there, by hunks. */
import type { Check, Checked } from '../../ports/check.ts';
import type { Project, Projects } from '../../ports/lists.ts';
import type { Log } from '../../ports/system.ts';
import { tryInProcess } from '../judge/judge.ts';
import { fairTurns } from './turns.ts';

/** Milliseconds for which a tip is used before the branch is fetched again. */
const freshFor = 10 * 60_000;
/** Milliseconds that somebody waits for a first clone. */
const patience = 3000;
/** Milliseconds after which one that failed is tried again. */
const tryAgain = 60_000;
const mostSeconds = 60;
const mostAtOnce = 2;
const mostWaiting = 20;

interface Place {
  gitDir: string;
  tip: string;
}

export interface TreeForTries {
  project: Project;
  projects: Pick<Projects, 'fetch' | 'isInBranch' | 'fetchFiles'>;
  /** For what cannot be judged on the tree now. */
  byHunks: Check;
  log: Log;
  /** Milliseconds. */
  now?: () => number;
  /** For one review; then it is given up. */
  seconds?: number;
}

export function checkOnTree({
  project,
  projects,
  byHunks,
  log,
  now = Date.now,
  seconds = mostSeconds,
}: TreeForTries): Check {
  const turns = fairTurns({ atOnce: mostAtOnce, waiting: mostWaiting });
  let place: Place | null = null;
  let asked = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | null = null;

  async function fetchTip(): Promise<void> {
    asked = now();
    try {
      place = await projects.fetch(project);
    } catch (error) {
      log.warn({ err: error, branch: project.branch }, 'the tree for trying could not be fetched');
    } finally {
      fetching = null;
    }
  }

  /** The tip at hand; a newer one is fetched beside it. Null: there is none yet. */
  async function tipOf(): Promise<Place | null> {
    const old = now() - asked;
    if (!fetching && old > (place ? freshFor : tryAgain)) fetching = fetchTip();
    if (place || !fetching) return place;
    const enough = Promise.withResolvers<void>();
    const timer = setTimeout(enough.resolve, patience);
    await Promise.race([fetching, enough.promise]);
    clearTimeout(timer);
    return place;
  }

  async function judged(bytes: Uint8Array, { gitDir, tip }: Place): Promise<Checked> {
    const branch = { name: project.branch, tip };
    const end = performance.now() + seconds * 1000;
    // Nobody waits for the mirror, either, when the review is given up; a moment later, so that this is what is told.
    const left = () => Math.max(1, Math.ceil(end - performance.now())) + 500;
    return tryInProcess({ seconds }, async (judge) => {
      const { files, baseCommit } = await judge.needed(bytes);
      const commits = [tip];
      // A forge serves commits of forks by their id, too: anybody can make one, so no visitor's is fetched or read.
      const base =
        baseCommit !== null && (await projects.isInBranch(project, baseCommit, left())) ? baseCommit : null;
      if (base !== null) commits.push(base);
      await projects.fetchFiles(project, commits, files, left());
      return judge.tried({ bytes, gitDir, branch, base });
    });
  }

  return async (input, client) => {
    const at = await tipOf();
    if (at) return turns.take(client, () => judged(input, at));
    // Said of the moment at which it was not there: a fetch may end well while the hunks are judged.
    const why = fetching !== null ? 'is being fetched; try again in a minute' : 'cannot be fetched now';
    const checked = await byHunks(input, client);
    return {
      ...checked,
      notes: [...checked.notes, `The tree ${why}. So the series was judged by its hunks alone.`],
    };
  };
}
