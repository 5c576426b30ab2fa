/** The process that audits a tree's releases: it takes a minute, and git is started hundreds of times. */
import { targetHistory } from '../../app/tree/target-history.ts';
import { createProjects } from '../../git/projects.ts';
import { historyRepository } from '../../git/releases.ts';
import { openRepository } from '../../git/tree.ts';
import { UserError } from '../../ports/failure.ts';
import type { TargetHistory } from '../../ports/targets.ts';
import { serveParent, tellParent } from '../child.ts';

export interface TargetsQuestion {
  /** Address or folder of the repository. */
  repository: string;
  branch: string;
  /** Where a mirror of an address is kept. */
  dataDir: string;
  /** What was found last time. */
  previous: TargetHistory | null;
}

/** Progress, any number of times, and then one of the others. A failure is for people, a mistake is ours. */
export type TargetsAnswer =
  | { done: number; all: number }
  | { history: TargetHistory }
  | { failure: string }
  | { mistake: string };

/** The answers hold much the same files, again and again: texts are not worth keeping. */
const textCache = 8 * 1024 * 1024;

async function answer({
  repository: address,
  branch,
  dataDir,
  previous,
}: TargetsQuestion): Promise<TargetsAnswer> {
  try {
    const { dir, revision, need } = /^\//.test(address)
      ? { dir: address, revision: branch, need: async () => {} }
      : await mirrored(address, branch, dataDir);
    const repository = await openRepository(dir, { textCache });
    try {
      const tip = await repository.resolve(revision);
      if (previous?.releases.at(-1)?.commit === tip) return { history: previous };
      const onProgress = (done: number, all: number) =>
        tellParent({ done, all } satisfies TargetsAnswer as object);
      return { history: await targetHistory(historyRepository(repository, need), tip, previous, onProgress) };
    } finally {
      repository.close();
    }
  } catch (error) {
    if (error instanceof UserError) return { failure: error.message };
    return { mistake: String((error as Error)?.stack ?? error) };
  }
}

async function mirrored(address: string, branch: string, dataDir: string) {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const projects = createProjects({ dataDir, log });
  const project = { address, branch };
  const { gitDir, tip } = await projects.fetch(project);
  return {
    dir: gitDir,
    revision: tip,
    need: (commits: readonly string[]) =>
      projects.fetchFiles(project, commits, [{ path: 'VERSION', id: null }]),
  };
}

serveParent(answer);
