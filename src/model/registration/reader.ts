/** A tree -> its CPU targets: which there are, how they are built, and what each registers. */
import { createLru } from '../../basics/lru.ts';
import { compiledInSystemMode } from '../../c/conditions.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { filesBehind } from './around.ts';
import { buildsOf, folderOf, targetNames } from './builds.ts';
import type { SaveVersion } from './class-model.ts';
import { readClasses } from './classes.ts';
import type { CoreFacts } from './core.ts';
import { coreEntries, coreOf } from './core-model.ts';
import { findDescription } from './descriptions.ts';
import { describes } from './guard.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { outsideEntries, outsideFiles, touchedOutside } from './outside.ts';
import type { ClassModel, Place } from './registration.ts';
import type { CoreModel, ModelReader, TargetBuilds, TargetModel } from './target.ts';
import { readTargetFiles, sourceMemory } from './target-files.ts';
import { indexTarget, type TargetFile, type TargetIndex } from './target-index.ts';

/** A model, and the files outside of the target that it depends on; null where it depends on none. */
interface Kept {
  model: TargetModel | null;
  outside: string | null;
}

/**
 * Reads models from trees. Facts are kept by content id for the reader's life, or for that of the `sources` it is given, so
 * that a file that does not change between two trees is read once.
 */
export function createModelReader(sources = sourceMemory()): ModelReader {
  const cores = createLru<CoreFacts>(1000);
  const configs = createLru<string>(4000);
  const numbers = createLru<Numbers>(600);
  const models = createLru<Kept>(60);

  const around = new Set<string>();
  /** Accelerators outside of the targets have been seen to do something to CPUs: every target may be one of those. */
  let accelerated = false;

  /** A tree never changes, and every one of its targets asks for its core. */
  const seen = new WeakMap<SourceTree, Promise<{ core: CoreModel; roots: TargetFile[] }>>();

  function aboveAll(tree: SourceTree): Promise<{ core: CoreModel; roots: TargetFile[] }> {
    let found = seen.get(tree);
    if (found === undefined) {
      found = (async () => {
        const entries = await coreEntries(tree);
        const files = await outsideFiles(tree, entries, sources);
        // of the core's files, those that set hooks themselves: TYPE_CPU may do so for all
        const roots = files.filter(({ facts }) => facts.functions.some((fn) => fn.hooks.length > 0));
        return { core: await coreOf(tree, entries, cores), roots };
      })();
      seen.set(tree, found);
    }
    return found;
  }

  async function target(tree: SourceTree, name: string): Promise<TargetModel | null> {
    const place = await folderOf(tree, name);
    if (!place) return null;
    const { folder, entries } = place;
    const builds = await buildsOf(tree, name, configs);
    const { core, roots } = await aboveAll(tree);
    const key = [
      name,
      folder,
      JSON.stringify(builds),
      core.usesSaveVersion,
      core.knowsTypes,
      core.absent,
      ...roots.map(functionsOf),
      ...entries.map((e) => `${e.path} ${e.id}`),
    ].join('\n');
    const entriesAround = async (): Promise<TreeEntry[]> => outsideEntries(tree, name);
    const ids = (list: readonly TreeEntry[]): string => list.map((e) => `${e.path} ${e.id}`).join('\n');
    const kept = models.get(key);
    if (kept && (kept.outside === null ? !accelerated : kept.outside === ids(await entriesAround())))
      return kept.model;
    const read = await readTargetFiles(tree, folder, entries, sources);
    const of = { name, folder, entries, builds };
    const own = [...read.files, ...roots];
    const ownIndex = indexOf(tree, own, read.unread);
    const first = modelOf(tree, of, { ...read, index: ownIndex }, core);
    if (!first.incomplete && !accelerated) {
      models.set(key, { model: first.model, outside: null });
      return first.model;
    }
    // What the target's own files do not tell is looked for around them.
    const outside = await entriesAround();
    const describing = new Set(read.files.flatMap((f) => (f.facts.descriptions.length > 0 ? f.path : [])));
    const headers = [...entries, ...outside].filter((e) => e.path.endsWith('.h') || describing.has(e.path));
    const all = [...read.files, ...(await outsideFiles(tree, outside, sources)), ...roots];
    const index = indexOf(tree, all, read.unread, await numbersOf(tree, headers, numbers));
    const { model } = modelOf(tree, of, { ...read, index }, core);
    const asked = [...ownIndex.wanted, ...index.wanted, ...(first.lost ? ownIndex.descriptions.keys() : [])];
    for (const path of filesBehind(index, asked)) around.add(path);
    models.set(key, { model, outside: ids(outside) });
    return model;
  }

  return {
    targets: targetNames,
    target,
    builds: (tree, name) => buildsOf(tree, name, configs),
    core: async (tree) => (await aboveAll(tree)).core,
    touchedOutside: (before, after) => {
      const names = async (): Promise<string[]> => [
        ...new Set([...(await targetNames(before)), ...(await targetNames(after))]),
      ];
      return touchedOutside(before, after, names, sources, () => {
        accelerated = true;
      });
    },
    around,
  };
}

function indexOf(
  tree: SourceTree,
  files: TargetFile[],
  unread: readonly string[],
  numbers?: Numbers,
): TargetIndex {
  const paths = new Set<string>();
  // the core's files may be among those around
  const once = files.filter((f) => !paths.has(f.path) && paths.add(f.path));
  return indexTarget(once, tree.complete === undefined && unread.length === 0, numbers);
}

/** Its functions as text, made once for each content. */
function functionsOf({ facts }: TargetFile): string {
  let text = functionTexts.get(facts);
  if (text === undefined) {
    text = JSON.stringify(facts.functions);
    functionTexts.set(facts, text);
  }
  return text;
}

const functionTexts = new WeakMap<TargetFile['facts'], string>();

/** A target's folder and how it is built. */
interface Whereabouts {
  name: string;
  folder: string;
  entries: TreeEntry[];
  builds: TargetBuilds;
}

/** `incomplete`: with the files around it at hand, more may be known; `lost`: as nobody sets a hook from what describes it. */
function modelOf(
  tree: SourceTree,
  { name, folder, entries, builds }: Whereabouts,
  { files, unread, index }: { files: TargetFile[]; unread: string[]; index: TargetIndex },
  core: CoreModel,
): { model: TargetModel | null; incomplete: boolean; lost: boolean } {
  const pieces = tree.complete !== undefined;
  const classes = readClasses(index, saveVersion(index, folder, core, pieces), pieces);
  const early = !core.knowsTypes && !core.absent;
  let base = classes?.base ?? null;
  if (!base && unread.length > 0) base = unknown(bare({ path: unread[0]!, line: 1 }));
  if (!base) {
    // Before CPUs were QOM objects a target is its cpu.h; later, one without a CPU class is none yet.
    const header = files.find((f) => f.path === `${folder}/cpu.h` && f.facts.definesCpu);
    if (!header || !early) return { model: null, incomplete: index.wanted.size > 0, lost: false };
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
  const lost = /^(?:none|unknown)$/.test(base.registration.type) && describes(index);
  const model: TargetModel = {
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
  return { model, incomplete: index.wanted.size > 0 || lost, lost };
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
