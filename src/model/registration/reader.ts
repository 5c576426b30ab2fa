/** A tree -> its CPU targets: which there are, how they are built, and what each registers. */
import { compiledInSystemMode } from '../../c/conditions.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { buildsOf, folderOf, targetNames } from './builds.ts';
import { readClasses, type SaveVersion } from './classes.ts';
import type { CoreFacts } from './core.ts';
import { coreOf } from './core-model.ts';
import { findDescription } from './descriptions.ts';
import { memory } from './memory.ts';
import type { ClassModel, Place } from './registration.ts';
import type { CoreModel, ModelReader, TargetBuilds, TargetModel } from './target.ts';
import { readTargetFiles, sourceMemory } from './target-files.ts';
import { indexTarget, type TargetIndex } from './target-index.ts';

/**
 * Reads models from trees. Facts are kept by content id for the reader's life, so that a file that does not
 * change between two trees is read once.
 */
export function createModelReader(): ModelReader {
  const sources = sourceMemory();
  const cores = memory<CoreFacts>(500);
  const configs = memory<string>(2000);
  const models = memory<{ model: TargetModel | null }>(30);

  const core = (tree: SourceTree): Promise<CoreModel> => coreOf(tree, cores);

  async function target(tree: SourceTree, name: string): Promise<TargetModel | null> {
    const place = await folderOf(tree, name);
    if (!place) return null;
    const { folder, entries } = place;
    const builds = await buildsOf(tree, name, configs);
    const coreModel = await core(tree);
    const key = [
      name,
      folder,
      JSON.stringify(builds),
      coreModel.usesSaveVersion,
      coreModel.knowsTypes,
      coreModel.absent,
      ...entries.map((e) => `${e.path} ${e.id}`),
    ].join('\n');
    const kept = models.get(key);
    if (kept !== undefined) return kept.model;
    const read = await readTargetFiles(tree, folder, entries, sources);
    const model = modelOf(tree, { name, folder, entries, builds }, read, coreModel);
    models.set(key, { model });
    return model;
  }

  return { targets: targetNames, target, core };
}

/** A target's folder and how it is built. */
interface Whereabouts {
  name: string;
  folder: string;
  entries: TreeEntry[];
  builds: TargetBuilds;
}

function modelOf(
  tree: SourceTree,
  { name, folder, entries, builds }: Whereabouts,
  { files, unread }: Awaited<ReturnType<typeof readTargetFiles>>,
  core: CoreModel,
): TargetModel | null {
  const pieces = tree.complete !== undefined;
  const index = indexTarget(files, !pieces && unread.length === 0);
  const classes = readClasses(index, saveVersion(index, folder, core, pieces), pieces);
  const early = !core.knowsTypes && !core.absent;
  let base = classes?.base ?? null;
  if (!base && unread.length > 0) base = unknown(bare({ path: unread[0]!, line: 1 }));
  if (!base) {
    // Before CPUs were QOM objects a target is its cpu.h; later, one without a CPU class is none yet.
    const header = files.find((f) => f.path === `${folder}/cpu.h` && f.facts.definesCpu);
    if (!header || !early) return null;
    base = bare({ path: header.path, line: 1 });
  }
  const fresh = tree.complete !== undefined && base.place !== null && tree.complete(base.place.path);
  // Pieces that show no hook do not say that there is none, nor does a file that cannot be read.
  const partial = (pieces && !fresh) || unread.length > 0;
  if (partial && base.registration.type === 'none') base = unknown(base);
  for (const path of unread)
    base.unresolved.push({ about: 'hook', what: `${path} cannot be read`, path, line: 1 });
  if (early && !core.usesSaveVersion) base = unknown(base);
  const withMode = (c: ClassModel): ClassModel => ({
    ...c,
    registration: { ...c.registration, userMode: builds.user },
  });
  return {
    name,
    folder,
    base: withMode(base),
    others: (classes?.others ?? []).map(withMode),
    classNames: classes?.names ?? [],
    typed: (classes?.typed ?? false) || early,
    unread,
    fresh,
    builds,
    describe: (symbol) => findDescription(index, symbol, ''),
    files: new Map(entries.map((e) => [e.path.slice(folder.length + 1), e.id])),
  };
}

function unknown(c: ClassModel): ClassModel {
  return { ...c, registration: { ...c.registration, type: 'unknown' } };
}

function bare(place: Place): ClassModel {
  return {
    cpuClass: null,
    registration: {
      type: 'none',
      hooks: [],
      embedsCpuCommon: null,
      versionId: null,
      minimumVersionId: null,
      userMode: null,
    },
    hook: null,
    descriptions: [],
    main: null,
    userHooks: [],
    variables: [],
    place,
    unresolved: [],
  };
}

/**
 * CPU_SAVE_VERSION counts only where the core registers what it stands for (b3c7724cbc to 945123a554); of pieces
 * that do not show the core it counts.
 */
function saveVersion(
  index: TargetIndex,
  folder: string,
  core: CoreModel,
  pieces: boolean,
): SaveVersion | null {
  if (!core.usesSaveVersion && !(pieces && core.absent)) return null;
  const all = index.aliases.get('CPU_SAVE_VERSION') ?? [];
  const found = all.find(
    (a) => a.file.path.startsWith(`${folder}/`) && compiledInSystemMode(a.branches) !== false,
  );
  if (!found) return null;
  // Without a cpu_save() that saves something nothing is registered but an empty section (microblaze until
  // 3ce8b2bcbf), or there is no system emulation yet.
  if (!index.files.some((f) => f.facts.savesState === true)) return null;
  return {
    place: { path: found.file.path, line: found.line },
    version: /^\d+$/.test(found.value) ? Number(found.value) : null,
  };
}
