/** Trees -> what each CPU class sends in each build of its target. */
import { hash } from 'node:crypto';
import { createLru } from '../../basics/lru.ts';
import { detached } from '../../c/detached.ts';
import type { BuildLayout } from '../../types/layout.ts';
import type { SourceTree } from '../../types/tree.ts';
import { createModelReader } from '../registration/reader.ts';
import type { CoreModel, ModelReader, TargetModel } from '../registration/target.ts';
import { type AskedSoFar, createAsked } from './asked.ts';
import { type Build, createBuildFiles, readBuilds } from './builds.ts';
import { createFileStore } from './file-store.ts';
import { describedIn, type Kept, keptBySignature, keptFor, ofBuild } from './kept.ts';
import { readLayouts, saidByCore } from './layouts.ts';
import { type Differing, type Sources, sourcesOf } from './sources.ts';
import { type EarlierUnits, type SharedUnits, type ShownUnit, sharedUnits, unitsOf } from './units.ts';

export type { Build } from './builds.ts';
export { sameLayouts } from './kept.ts';

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
  /** Whether changes of files, of which `tree` can give the contents, leave what a target sends as it is. */
  settles(tree: SourceTree, target: string, changes: readonly Differing[]): Promise<boolean>;
  /** What was asked for so far. */
  readonly asked: Pick<AskedSoFar, 'knows' | 'looksAt' | 'isMacro'>;
}

/** A tree that layouts are read from. */
interface Opened {
  sources: Sources;
  shared: SharedUnits;
  /** By target: what was read from it so far. */
  read: Map<string, Kept[]>;
}

/** Earlier readings that a new one is held to before all of it is read. */
const mostCompared = 2;
/** Results that are kept: of all builds of some trees, or of one target's of a long series. */
const mostKept = 120;
/** Of one build: a release, a base, and the latest patches. */
const mostOfBuild = 4;
/** What units are asked: each of these is kept once. */
const mostQuestions = 400;
/** Names that are kept once for all. */
const mostNames = 200_000;

/**
 * Reads layouts. Files are kept by content id, and a build's layouts by all that they were read from, so that of a
 * tree that differs in a few files only what includes them is read anew.
 * @param shape what tells whether descriptions are well made is all that is read: no sizes, and nothing of code
 */
export function createLayoutReader(
  models: ModelReader = createModelReader(),
  { shape = false } = {},
): LayoutReader {
  const store = createFileStore();
  const opened = new WeakMap<SourceTree, Opened>();
  const built = new WeakMap<SourceTree, Promise<Build[]>>();
  const buildFiles = createBuildFiles();
  const kept = new Map<string, Kept[]>();
  const earlier: EarlierUnits = new Map();
  const asked = createAsked();
  const spelled = new Map<string, string>();
  const questions = createLru<ShownUnit['asked']>(mostQuestions);
  const ofTree = new WeakMap<SourceTree, Map<string, Promise<Kept>>>();

  const open = (tree: SourceTree): Opened => {
    const known = opened.get(tree);
    if (known) return known;
    const sources = sourcesOf(tree, store);
    const found = { sources, shared: sharedUnits(sources, earlier), read: new Map() };
    opened.set(tree, found);
    return found;
  };

  const builds = (tree: SourceTree): Promise<Build[]> => {
    const known = built.get(tree);
    if (known !== undefined) return known;
    const found = readBuilds(tree, buildFiles);
    built.set(tree, found);
    return found;
  };

  async function readBuild(tree: SourceTree, build: Build): Promise<Kept> {
    const key = [build.name, build.target, build.kvm, ...build.defines].join(' ');
    const known = ofTree.get(tree) ?? new Map<string, Promise<Kept>>();
    ofTree.set(tree, known);
    let found = known.get(key);
    if (!found) {
      found = readAnew(tree, build, key);
      known.set(key, found);
    }
    return found;
  }

  async function readAnew(tree: SourceTree, build: Build, key: string): Promise<Kept> {
    const model = await models.target(tree, build.target);
    const core = await models.core(tree);
    const registered = `${saidByCore(core)} ${registeredBy(model)}`;
    const { sources } = open(tree);
    const list = kept.get(key) ?? [];
    const old = await keptFor(
      sources,
      list.filter((one) => one.registered === registered),
    );
    const fresh = old ?? (await readKept(tree, build, model, core, registered, list));
    const others = list.filter((one) => one.alike !== fresh.alike);
    asked.note(build.target, fresh);
    // what is set anew comes last: the first is the one that was not asked for the longest
    kept.delete(key);
    kept.set(key, [fresh, ...others].slice(0, mostOfBuild));
    let count = 0;
    for (const results of kept.values()) count += results.length;
    for (const [first, results] of kept) {
      if (count <= mostKept || first === key) break;
      kept.delete(first);
      count -= results.length;
    }
    return fresh;
  }

  async function readKept(
    tree: SourceTree,
    build: Build,
    model: TargetModel | null,
    core: CoreModel,
    registered: string,
    list: readonly Kept[],
  ): Promise<Kept> {
    const { sources, shared, read } = open(tree);
    const hosts = model ? (build.kvm ? [true, false] : [false]) : [];
    const variants = hosts.map((kvm) => ({
      kvm,
      units: unitsOf(sources, shared, build, model!.folder, kvm),
    }));
    // Builds of one target differ in little, and an include more or less is seldom seen.
    const beside = read.get(build.target) ?? [];
    read.set(build.target, beside);
    const near = [
      ...list.slice(0, mostCompared).map((one) => ({ kept: one, ofBuild: true })),
      ...beside.map((one) => ({ kept: one, ofBuild: false })),
    ].filter((one) => one.kept.registered === registered);
    const same = await keptBySignature(sources, variants, near);
    const configuration = build.files.filter(({ path }) => path.endsWith('.mak'));
    const own = await sources.seen(new Map(configuration.map(({ path, id }) => [path, id])));
    let fresh: Kept;
    if (same) {
      const seen = new Set(variants.flatMap(({ units }) => [...units.seen]));
      const layouts = same.layouts.map((layout) => ofBuild(layout, build.name));
      fresh = { ...same.kept, layouts, seen: [...seen, own], alike: new Map() };
    } else {
      const found = model
        ? await readLayouts(variants, core, build, model, shape)
        : { layouts: [], seen: [], names: [], shown: [] };
      fresh = {
        registered,
        layouts: found.layouts,
        seen: [...found.seen, own],
        names: new Set([...found.names].map(interned)),
        shown: found.shown.map((units) => units.map(detachedUnit)),
        described: describedIn(found.layouts),
        alike: new Map(),
      };
    }
    beside.push(fresh);
    return fresh;
  }

  /** A name cut from a file is a view that keeps the whole of it; many builds ask for the same names. */
  function interned(name: string): string {
    let own = spelled.get(name);
    if (own === undefined) {
      own = detached(name);
      if (spelled.size > mostNames) spelled.clear();
      spelled.set(own, own);
    }
    return own;
  }

  /** The same without views of files; what is asked alike is one object, by which what was said is found again. */
  const detachedUnit = ({ path, seen, asked: own, signature }: ShownUnit): ShownUnit => {
    const key = hash('sha256', JSON.stringify(own), 'hex');
    const { items, macros, constants } = own;
    const asked = questions.get(key) ?? {
      items: items.map(([kind, name, folder]) => [kind, interned(name), folder] as const),
      macros: macros.map(interned),
      constants: constants.map(interned),
    };
    questions.set(key, asked);
    return { path, seen, signature, asked };
  };

  return {
    builds,
    asked,
    settles: (tree, target, changes) => asked.settles(target, open(tree).sources, changes),
    async read(tree, wanted) {
      const out: BuildLayout[] = [];
      for (const build of wanted ?? (await builds(tree))) out.push(...(await readBuild(tree, build)).layouts);
      return out;
    },
    async touches(tree, target) {
      const out = new Map<string, string>();
      for (const build of await builds(tree)) {
        if (build.target !== target) continue;
        for (const { looked } of (await readBuild(tree, build)).seen)
          for (const [path, id] of looked) out.set(path, id);
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
        // only what cpu_save() writes by hand is told by the line of its hook
        h.hook === 'CPU_SAVE_VERSION' && h.line,
        c.descriptions[i]?.place.path,
      ]),
    ]),
  ]);
}
