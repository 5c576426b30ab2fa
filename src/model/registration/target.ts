/** A tree -> its CPU targets: which there are, how they are built, and what each registers. */
import { compiledInSystemMode, compiledInUserMode } from '../../c/conditions.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { type FileFacts, noFacts, readFacts } from '../facts/facts.ts';
import { compiledFor, readMakefile, readMeson, type SourceSetFacts } from '../facts/source-sets.ts';
import { folderOfConfig, readConfigName } from './configs.ts';
import { type CoreFacts, type CoreStatement, corePlaces, readCore } from './core.ts';
import {
  type ClassModel,
  type Description,
  findDescription,
  indexTarget,
  type Place,
  readClasses,
  type SaveVersion,
  type TargetFile,
  type TargetIndex,
} from './registration.ts';

/** The registration core of a tree. */
export interface CoreModel {
  /** What it says, each with its place. */
  statements: (CoreStatement & { path: string })[];
  usesSaveVersion: boolean;
  knowsTypes: boolean;
  subject: CoreFacts['subject'];
  /** No file of it is in the tree (or in the evidence). */
  absent: boolean;
}

/** The builds of a target: linux-user and bsd-user, and system emulation. null: nothing says. */
interface TargetBuilds {
  user: boolean | null;
  system: boolean | null;
  /** A configuration of each kind, to point at. */
  userConfig: string | null;
  systemConfig: string | null;
}

/** A target at one point: everything that the rules ask about it. */
export interface TargetModel {
  name: string;
  /** `target/alpha`, before 2017 `target-alpha`. */
  folder: string;
  base: ClassModel;
  others: ClassModel[];
  /** Names of all its CPU classes. */
  classNames: string[];
  /** A TypeInfo names its class: it is a CPU, and not only the beginning of one. */
  typed: boolean;
  /** Source files of it that cannot be read: what they hold is unknown. */
  unread: string[];
  /** Of evidence in pieces: the file that makes the class is whole, so the series itself brings it. */
  fresh: boolean;
  builds: TargetBuilds;
  /** Looks up a description of the target by its symbol. */
  describe(symbol: string): Description | null;
  /** Content ids of its files by path, to recognise it under another name. */
  files: ReadonlyMap<string, string>;
}

export interface ModelReader {
  /** Names of the folders under target/ (and target-NAME). */
  targets(tree: SourceTree): Promise<string[]>;
  /** One target; null when the tree has no CPU class of it. */
  target(tree: SourceTree, name: string): Promise<TargetModel | null>;
  core(tree: SourceTree): Promise<CoreModel>;
}

/** Stands for a file whose object is missing or too large; compared by identity. */
const unreadable: FileFacts = { ...noFacts };

const sourceName = /\.(?:c|h|inc|c\.inc|inc\.c|cpp|cc)$/;
const listName = /(?:^|\/)(?:meson\.build|Makefile\.objs)$/;

/** The target that a path belongs to, or null: its own folder, or its user-mode code. */
export function targetOfPath(path: string): string | null {
  const m = /^(?:target\/([^/]+)\/|target-([^/]+)\/|(?:linux-user|bsd-user)\/([^/]+)\/)/.exec(path);
  return m ? (m[1] ?? m[2] ?? m[3] ?? null) : null;
}

/** Whether a path is a configuration of a build. */
export function isConfigPath(path: string): boolean {
  return /^(?:configs\/targets|default-configs(?:\/targets)?)\/[^/]+\.mak$/.test(path);
}

/** A map that forgets what was not asked for lately: two halves, and the older one is dropped when one is full. */
interface Memory<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
}

function memory<V>(half: number): Memory<V> {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  const set = (key: string, value: V): void => {
    if (young.size >= half) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  const get = (key: string): V | undefined => {
    const value = young.get(key);
    if (value !== undefined) return value;
    const kept = old.get(key);
    if (kept !== undefined) set(key, kept);
    return kept;
  };
  return { get, set };
}

/**
 * Reads models from trees. Facts are kept by content id for the reader's life, so that a file that does not
 * change between two trees is read once.
 */
export function createModelReader(): ModelReader {
  // Of one tree some 500 files have facts; a history keeps what it has just seen.
  const facts = memory<FileFacts>(400);
  const empty = memory<true>(50_000);
  const lists = memory<SourceSetFacts>(1000);
  const cores = memory<CoreFacts>(500);
  const configs = memory<string>(2000);
  const models = memory<{ model: TargetModel | null }>(30);

  async function load<V>(
    tree: SourceTree,
    entries: readonly TreeEntry[],
    cache: Memory<V>,
    read: (text: string) => V,
    missing: V,
  ): Promise<V[]> {
    const out = entries.map((e) => cache.get(e.id));
    const wanted = entries.flatMap((e, i) => (out[i] === undefined ? [{ e, i }] : []));
    for (let from = 0; from < wanted.length; from += 64) {
      const batch = wanted.slice(from, from + 64);
      const texts = await tree.read(batch.map((w) => w.e));
      batch.forEach(({ e, i }, j) => {
        const text = texts[j];
        if (text === null || text === undefined) {
          out[i] = missing;
          return;
        }
        const value = read(text);
        cache.set(e.id, value);
        out[i] = value;
      });
    }
    return out as V[];
  }

  /** Facts of source files; most have none, and those are remembered by name only. */
  const factsMemory: Memory<FileFacts> = {
    get: (id) => (empty.get(id) ? noFacts : facts.get(id)),
    set: (id, value) => (value === noFacts ? empty.set(id, true) : facts.set(id, value)),
  };

  async function folderOf(
    tree: SourceTree,
    name: string,
  ): Promise<{ folder: string; entries: TreeEntry[] } | null> {
    for (const folder of [`target/${name}`, `target-${name}`]) {
      const entries = await tree.list(folder);
      if (entries.length > 0) return { folder, entries };
    }
    return null;
  }

  async function targets(tree: SourceTree): Promise<string[]> {
    const found = (await tree.names('target')).filter((n) => n.endsWith('/')).map((n) => n.slice(0, -1));
    for (const n of await tree.names(''))
      if (n.startsWith('target-') && n.endsWith('/')) found.push(n.slice(7, -1));
    return [...new Set(found)].sort();
  }

  async function configEntries(tree: SourceTree): Promise<TreeEntry[]> {
    const out: TreeEntry[] = [];
    for (const folder of ['configs/targets', 'default-configs']) {
      for (const e of await tree.list(folder)) if (isConfigPath(e.path)) out.push(e);
    }
    return out;
  }

  async function builds(tree: SourceTree, name: string): Promise<TargetBuilds> {
    const entries = await configEntries(tree);
    const none: TargetBuilds = { user: null, system: null, userConfig: null, systemConfig: null };
    const named = entries.flatMap((e) => {
      const config = readConfigName(e.path.slice(e.path.lastIndexOf('/') + 1));
      return config ? [{ e, config }] : [];
    });
    if (named.length === 0) {
      // a tree without configurations: user-mode code for the target is the next best sign
      const code = await tree.names(`linux-user/${name}`);
      return { ...none, user: code.length > 0 ? true : null };
    }
    const texts = await load(
      tree,
      named.map((n) => n.e),
      configs,
      (t) => t,
      '',
    );
    const known = new Set(await targets(tree));
    const rest = tree.complete ? null : false;
    const out: TargetBuilds = { user: rest, system: rest, userConfig: null, systemConfig: null };
    for (const [i, { e, config }] of named.entries()) {
      if (folderOfConfig(config.arch, texts[i]!, known) !== name) continue;
      if (config.kind === 'user') {
        out.user = true;
        out.userConfig ??= e.path;
      } else {
        out.system = true;
        out.systemConfig ??= e.path;
      }
    }
    return out;
  }

  async function core(tree: SourceTree): Promise<CoreModel> {
    const entries: TreeEntry[] = [];
    for (const { folder, names } of corePlaces) {
      for (const name of await tree.names(folder)) {
        if (!names.test(name)) continue;
        const entry = await tree.entry(folder === '' ? name : `${folder}/${name}`);
        if (entry) entries.push(entry);
      }
    }
    const none: CoreFacts = {
      statements: [],
      usesSaveVersion: false,
      knowsTypes: false,
      subject: { type: null, variable: null },
    };
    const read = await load(tree, entries, cores, readCore, none);
    const out: CoreModel = { ...none, statements: [], subject: { ...none.subject }, absent: true };
    for (const [i, e] of entries.entries()) {
      const c = read[i]!;
      out.usesSaveVersion ||= c.usesSaveVersion;
      out.knowsTypes ||= c.knowsTypes;
      out.subject.type ??= c.subject.type;
      out.subject.variable ??= c.subject.variable;
      if (c.statements.some((s) => s.kind !== 'hook') && !tree.complete) out.absent = false;
      out.statements.push(...c.statements.map((s) => ({ ...s, path: e.path })));
    }
    return out;
  }

  async function target(tree: SourceTree, name: string): Promise<TargetModel | null> {
    const place = await folderOf(tree, name);
    if (!place) return null;
    const { folder, entries } = place;
    const built = await builds(tree, name);
    const coreModel = await core(tree);
    const key = [
      name,
      folder,
      JSON.stringify(built),
      coreModel.usesSaveVersion,
      coreModel.knowsTypes,
      coreModel.absent,
      ...entries.map((e) => `${e.path} ${e.id}`),
    ].join('\n');
    const kept = models.get(key);
    if (kept !== undefined) return kept.model;
    const model = await build(tree, name, folder, entries, built, coreModel);
    models.set(key, { model });
    return model;
  }

  async function build(
    tree: SourceTree,
    name: string,
    folder: string,
    entries: TreeEntry[],
    built: TargetBuilds,
    coreModel: CoreModel,
  ): Promise<TargetModel | null> {
    const sources = entries.filter((e) => sourceName.test(e.path));
    const listEntries = entries.filter((e) => listName.test(e.path));
    const read = await load(tree, sources, factsMemory, readFacts, unreadable);
    const ofFolder = new Map<string, SourceSetFacts>();
    for (const e of listEntries) {
      const isMeson = e.path.endsWith('meson.build');
      const key = `${isMeson ? 'meson' : 'make'} ${e.id}`;
      let list = lists.get(key);
      if (!list) {
        const [text] = await tree.read([e]);
        list = (isMeson ? readMeson : readMakefile)(text ?? '');
        lists.set(key, list);
      }
      const inside = e.path.slice(folder.length + 1);
      const slash = inside.lastIndexOf('/');
      ofFolder.set(slash < 0 ? '' : inside.slice(0, slash), list);
    }
    const compiled = ofFolder.size > 0 || tree.complete ? compiledFor(ofFolder) : null;
    const unread = sources.filter((_, i) => read[i] === unreadable).map((e) => e.path);
    const files: TargetFile[] = sources.flatMap((e, i) => {
      const f = read[i]!;
      if (f === noFacts) return [];
      const stem = e.path.slice(folder.length + 1).replace(/\.(?:c\.inc|inc\.c|c|cc|cpp)$/, '');
      const listed = compiled === null ? { user: true, system: true } : (compiled.get(stem) ?? null);
      return [{ path: e.path, facts: f, builds: listed }];
    });
    includedFiles(files);
    const pieces = tree.complete !== undefined;
    const index = indexTarget(files, !pieces && unread.length === 0);
    const classes = readClasses(index, saveVersion(index, folder, coreModel, pieces), pieces);
    const early = !coreModel.knowsTypes && !coreModel.absent;
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
    const partial = (tree.complete && !fresh) || unread.length > 0;
    if (partial && base.registration.type === 'none') base = unknown(base);
    if (early && !coreModel.usesSaveVersion) base = unknown(base);
    const withMode = (c: ClassModel): ClassModel => ({
      ...c,
      registration: { ...c.registration, userMode: built.user },
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
      builds: built,
      describe: (symbol) => findDescription(index, symbol, ''),
      files: new Map(entries.map((e) => [e.path.slice(folder.length + 1), e.id])),
    };
  }

  return { targets, target, core };
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
    variables: [],
    place,
  };
}

/** A file that another includes is compiled where that one is, as far as the `#if` around the include allows. */
function includedFiles(files: TargetFile[]): void {
  for (let round = 0; round < 3; round++) {
    for (const file of files) {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      if (name.endsWith('.h')) continue;
      const by = files.flatMap((f) =>
        f === file || f.builds === null
          ? []
          : f.facts.includes
              .filter((i) => i.name === name || i.name.endsWith(`/${name}`))
              .map((i) => ({
                user: f.builds!.user && compiledInUserMode(i.branches) !== false,
                system: f.builds!.system && compiledInSystemMode(i.branches) !== false,
              })),
      );
      if (by.length > 0) file.builds = { user: by.some((b) => b.user), system: by.some((b) => b.system) };
    }
  }
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
