/** The process that audits a tree's releases: it takes a minute, and git is started hundreds of times. */
import { peopleOfTree } from '../../app/review/target-people.ts';
import { targetHistory } from '../../app/tree/target-history.ts';
import { createProjects } from '../../git/projects.ts';
import { historyRepository } from '../../git/releases.ts';
import { openRepository } from '../../git/tree.ts';
import type { TargetHistory } from '../../ports/targets.ts';
import { serveParent } from '../child.ts';

export interface TargetsQuestion {
  /** Address or folder of the repository. */
  repository: string;
  branch: string;
  /** Where a mirror of an address is kept. */
  dataDir: string;
  /** What was found last time. */
  previous: TargetHistory | null;
}

/** What the process offers. */
export interface TargetsPorts {
  targets: { history(question: TargetsQuestion): Promise<TargetHistory> };
}

/** What it tells the server: how far it has come. */
export interface TargetsParentPorts {
  progress: { step(done: number, all: number): void };
}

/** The answers hold much the same files, again and again: texts are not worth keeping. */
const textCache = 8 * 1024 * 1024;

const parent = serveParent<TargetsParentPorts>({
  targets: { history },
} satisfies TargetsPorts);

async function history({
  repository: address,
  branch,
  dataDir,
  previous,
}: TargetsQuestion): Promise<TargetHistory> {
  const { dir, revision, need } = /^\//.test(address)
    ? { dir: address, revision: branch, need: async () => {} }
    : await mirrored(address, branch, dataDir);
  const repository = await openRepository(dir, { textCache });
  try {
    const tip = await repository.resolve(revision);
    if (previous?.releases.at(-1)?.commit === tip) return previous;
    const { step } = parent.told('progress');
    const found = await targetHistory(historyRepository(repository, need), tip, previous, step);
    return { ...found, people: await peopleOfTree(repository.tree(tip), found.audit) };
  } finally {
    repository.close();
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
