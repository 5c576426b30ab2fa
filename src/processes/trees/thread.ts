/** The thread that reads a part of a tree. It ends with the command. */
import { workerData } from 'node:worker_threads';
import { auditTargets } from '../../app/tree/audit.ts';
import { type OtherHalf, taken } from '../../app/tree/halves.ts';
import { layoutReader } from '../../app/tree/layout.ts';
import { openRepository, type Repository } from '../../git/tree.ts';
import type { BuildLayout } from '../../types/layout.ts';
import { serveThread } from '../thread.ts';

/** What the thread offers. */
export interface TreePorts {
  trees: OtherHalf;
}

const { dir } = workerData as { dir: string };
const repository = openRepository(dir);
// a failure is that of who asks
repository.catch(() => {});

const trees = new Map<string, ReturnType<Repository['tree']>>();
const treeOf = async (commit: string): Promise<ReturnType<Repository['tree']>> => {
  const tree = trees.get(commit) ?? (await repository).tree(commit);
  trees.set(commit, tree);
  return tree;
};
const layouts = layoutReader();

serveThread({
  trees: {
    audit: async (commit, settings, targets, turn) =>
      auditTargets(await treeOf(commit), settings, taken(targets, turn)),
    async layouts(commit, groups, turn) {
      const tree = await treeOf(commit);
      const builds = await layouts.builds(tree);
      const out: BuildLayout[] = [];
      for (const names of taken(groups, turn))
        out.push(
          ...(await layouts.read(
            tree,
            builds.filter(({ name }) => names.includes(name)),
          )),
        );
      return out;
    },
  },
} satisfies TreePorts);
