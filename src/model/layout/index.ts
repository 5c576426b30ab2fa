/** Trees -> what each CPU class sends in each build of its target. */
import type { BuildLayout } from '../../types/layout.ts';
import type { SourceTree } from '../../types/tree.ts';
import { createModelReader } from '../registration/reader.ts';
import type { ModelReader, TargetModel } from '../registration/target.ts';
import { type Build, readBuilds } from './builds.ts';
import { readLayouts } from './layouts.ts';
import { createFileStore, type Looked, type Sources, sourcesOf } from './sources.ts';
import { type EarlierUnits, type SharedUnits, sharedUnits } from './units.ts';

export type { Build } from './builds.ts';

export interface LayoutReader {
  /** The builds for system emulation that a tree has, by name. */
  builds(tree: SourceTree): Promise<Build[]>;
  /** What the CPUs of these builds send (default: of all), in their order. */
  read(tree: SourceTree, builds?: readonly Build[]): Promise<BuildLayout[]>;
  /**
   * The paths that a target's layouts were read from, with their content ids; '' for a path that was looked for and is
   * not there. As long as all of them are the same, so are the layouts.
   */
  touches(tree: SourceTree, target: string): Promise<ReadonlyMap<string, string>>;
}

interface Kept {
  /** What the target registers: whatever else of a model changes is no matter. */
  registered: string;
  looked: Looked;
  layouts: BuildLayout[];
}

/** Results that are kept: of all builds of some trees, or of one target's of a long series. */
const mostKept = 120;
/** Of one build: a release, a base, and the latest patches. */
const mostOfBuild = 4;

/**
 * Reads layouts. Files are kept by content id, and a build's layouts by all that they were read from, so that of a
 * tree that differs in a few files only what includes them is read anew.
 */
export function createLayoutReader(models: ModelReader = createModelReader()): LayoutReader {
  const store = createFileStore();
  const opened = new WeakMap<SourceTree, { sources: Sources; shared: SharedUnits }>();
  const built = new WeakMap<SourceTree, Promise<Build[]>>();
  const kept = new Map<string, Kept[]>();
  const earlier: EarlierUnits = new Map();

  const open = (tree: SourceTree): { sources: Sources; shared: SharedUnits } => {
    const known = opened.get(tree);
    if (known) return known;
    const sources = sourcesOf(tree, store);
    const found = { sources, shared: sharedUnits(sources, earlier) };
    opened.set(tree, found);
    return found;
  };

  const builds = (tree: SourceTree): Promise<Build[]> => {
    const known = built.get(tree);
    if (known !== undefined) return known;
    const found = readBuilds(tree);
    built.set(tree, found);
    return found;
  };

  async function readBuild(tree: SourceTree, build: Build): Promise<Kept> {
    const model = await models.target(tree, build.target);
    const key = [build.name, build.target, build.kvm, ...build.defines].join(' ');
    const registered = registeredBy(model);
    const { sources, shared } = open(tree);
    const list = kept.get(key) ?? [];
    for (const old of list) if (old.registered === registered && (await sources.same(old.looked))) return old;
    const fresh = model
      ? { registered, ...(await readLayouts(sources, shared, await models.core(tree), build, model)) }
      : { registered, layouts: [], looked: new Map() };
    // what is set anew comes last: the first is the one that was not asked for the longest
    kept.delete(key);
    kept.set(key, [fresh, ...list].slice(0, mostOfBuild));
    let count = 0;
    for (const results of kept.values()) count += results.length;
    for (const [old, results] of kept) {
      if (count <= mostKept || old === key) break;
      kept.delete(old);
      count -= results.length;
    }
    return fresh;
  }

  return {
    builds,
    async read(tree, wanted) {
      const out: BuildLayout[] = [];
      for (const build of wanted ?? (await builds(tree))) out.push(...(await readBuild(tree, build)).layouts);
      return out;
    },
    async touches(tree, target) {
      const out = new Map<string, string>();
      for (const build of await builds(tree)) {
        if (build.target !== target) continue;
        for (const [path, id] of (await readBuild(tree, build)).looked) out.set(path, id);
      }
      return out;
    },
  };
}

/** What of a model layouts are read from, as text: a model itself keeps all that its files say. */
function registeredBy(model: TargetModel | null): string {
  if (!model) return '';
  return JSON.stringify([
    model.folder,
    ...[model.base, ...model.others].map((c) => [
      c.cpuClass,
      c.registration.type,
      c.registration.versionId,
      ...c.registration.hooks.map((h, i) => [
        h.hook,
        h.symbol,
        h.path,
        h.line,
        c.descriptions[i]?.place.path,
      ]),
    ]),
  ]);
}
