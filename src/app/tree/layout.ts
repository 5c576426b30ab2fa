/** What the CPUs of a revision send: the builds asked for, or all. */
import { byWidth, inOrder } from '../../model/layout/build-order.ts';
import { type Build, createLayoutReader, type LayoutReader } from '../../model/layout/index.ts';
import { UserError } from '../../ports/failure.ts';
import type { BuildLayout } from '../../types/layout.ts';
import type { SourceTree } from '../../types/tree.ts';

/** A reader with nothing read. */
export const layoutReader = (): LayoutReader => createLayoutReader();

/** `vmsd-warden/layout/v1` */
export interface LayoutReport {
  schema: 'vmsd-warden/layout/v1';
  /** The commit's id; null for a tree that is in no repository. */
  revision: string | null;
  builds: BuildLayout[];
}

/**
 * Reads the layouts of one revision.
 * @param names builds such as `riscv64`; none: all that the tree has
 * Throws UserError where the tree has no such build, or none at all.
 */
export async function layoutOf(
  tree: SourceTree,
  names: readonly string[],
  reader: Pick<LayoutReader, 'builds' | 'read'> = createLayoutReader(),
): Promise<LayoutReport> {
  const builds = await buildsOf(tree, reader);
  const where = tree.commit ?? 'this revision';
  refuseUnknown(names, builds, where);
  const wanted = names.length === 0 ? builds : builds.filter((b) => names.includes(b.name));
  return {
    schema: 'vmsd-warden/layout/v1',
    revision: tree.commit,
    builds: (await reader.read(tree, wanted)).toSorted(inListOrder),
  };
}

/** Builds as everywhere, and of one that has two forms the one with KVM first. */
const inListOrder = (a: BuildLayout, b: BuildLayout): number =>
  byWidth(a.build, b.build) || Number(a.kvm === false) - Number(b.kvm === false);

/** The builds of a tree. Throws UserError where it has none. */
export async function buildsOf(tree: SourceTree, reader: Pick<LayoutReader, 'builds'>): Promise<Build[]> {
  const builds = await reader.builds(tree);
  if (builds.length > 0) return builds;
  throw new UserError(
    `no build of a CPU target is configured at ${tree.commit ?? 'this revision'}; name a QEMU repository with --repo`,
  );
}

/** Throws UserError for a name that is none of the builds. */
export function refuseUnknown(names: readonly string[], builds: readonly Build[], where: string): void {
  const known = inOrder(builds.map((b) => b.name));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UserError(`there is no build "${unknown}" at ${where}; there are ${known.join(', ')}`);
}
