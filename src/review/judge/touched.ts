/**
 * Which targets each step of a series touches. Trees are asked, not the paths of a patch: what a merge carries into a
 * folder of another name counts where it lands, and what only a merge commit does counts as well.
 */
import { folderOfConfig, readConfigName } from '../../model/registration/configs.ts';
import { isCorePath } from '../../model/registration/core.ts';
import { isConfigPath, type ModelReader, targetOfPath } from '../../model/registration/target.ts';
import type { Patch } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';
import type { Course, Step, TreePair } from './course.ts';
import { type Footprint, footprints } from './footprint.ts';

interface Touched {
  targets: Set<string>;
  /** The registration core may be another one. */
  core: boolean;
}

/** What the steps touch, and what differs between the base and the last tree. */
export interface TouchedCourse {
  steps: Touched[];
  net: Touched;
  footprint(tree: SourceTree): Promise<Footprint>;
}

export async function touchedTargets(course: Course): Promise<TouchedCourse> {
  const footprint = footprints();
  const steps: Touched[] = [];
  for (const step of course.steps) steps.push(await touchedBy(course, step, footprint));
  const net =
    course.evidence === 'diff'
      ? { targets: new Set<string>(), core: false }
      : await difference(course.net, course.reader, footprint);
  return { steps, net, footprint };
}

async function touchedBy(
  { evidence, reader }: Course,
  step: Step,
  footprint: TouchedCourse['footprint'],
): Promise<Touched> {
  const { patch, merge } = step;
  if (merge) {
    // A merge commit touches what it has from none of its parents; what it takes from one is that one's doing.
    const all: Touched[] = [];
    for (const parent of merge.parents)
      all.push(await difference({ before: parent, after: merge.tree }, reader, footprint));
    const [first, ...others] = all;
    return {
      targets: new Set([...first!.targets].filter((name) => others.every((o) => o.targets.has(name)))),
      core: all.every((one) => one.core),
    };
  }
  // A patch that could not be applied has no trees of its own, and hunks alone have no other.
  if (evidence === 'diff' || step.before === step.after) return touchedByPaths(patch!, step, reader);
  return difference(step, reader, footprint);
}

async function difference(
  { before, after }: TreePair,
  reader: ModelReader,
  footprint: TouchedCourse['footprint'],
): Promise<Touched> {
  const [a, b] = [await footprint(before), await footprint(after)];
  const targets = new Set<string>();
  for (const [name, id] of [...a.targets, ...b.targets])
    if (a.targets.get(name) !== id || b.targets.get(name) !== id) targets.add(name);
  const configs = [...a.configs, ...b.configs].filter(
    ([path, id]) => a.configs.get(path) !== id || b.configs.get(path) !== id,
  );
  await addConfigs(targets, new Set(configs.map(([path]) => path)), { before, after }, reader);
  const core = a.core !== b.core;
  if (core) await addByCore(targets, { before, after }, reader);
  // A setter, a helper or an accelerator that sets another hook does so for whoever uses it.
  for (const name of await reader.touchedOutside(before, after)) targets.add(name);
  return { targets, core };
}

/** The targets that configurations of builds name. */
async function addConfigs(
  targets: Set<string>,
  paths: ReadonlySet<string>,
  { before, after }: TreePair,
  reader: ModelReader,
): Promise<void> {
  if (paths.size === 0) return;
  const known = new Set([...(await reader.targets(before)), ...(await reader.targets(after))]);
  for (const path of paths) {
    const config = readConfigName(path.slice(path.lastIndexOf('/') + 1));
    if (!config) continue;
    for (const tree of [before, after]) {
      const entry = await tree.entry(path);
      const text = entry ? (await tree.read([entry]))[0] : null;
      targets.add(folderOfConfig(config.arch, text ?? null, known));
    }
  }
}

/** A change of the core that switches a mechanism affects all. */
async function addByCore(
  targets: Set<string>,
  { before, after }: TreePair,
  reader: ModelReader,
): Promise<void> {
  const [a, b] = [await reader.core(before), await reader.core(after)];
  if (a.usesSaveVersion === b.usesSaveVersion && a.knowsTypes === b.knowsTypes) return;
  for (const name of await reader.targets(after)) targets.add(name);
}

async function touchedByPaths({ files }: Patch, pair: TreePair, reader: ModelReader): Promise<Touched> {
  const paths = files.flatMap(({ oldPath, newPath }) => [oldPath, newPath].filter((p) => p !== null));
  const targets = new Set(paths.map(targetOfPath).filter((name) => name !== null));
  await addConfigs(targets, new Set(paths.filter(isConfigPath)), pair, reader);
  const core = paths.some(isCorePath);
  if (core) await addByCore(targets, pair, reader);
  return { targets, core };
}
