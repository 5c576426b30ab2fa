/** The translation units that descriptions are read from: of one build's target, and those that all builds share. */
import type { Macro } from '../../c/preprocess/definitions.ts';
import { defineOf } from '../../c/preprocess/directives.ts';
import { type Questions, signatureOf } from '../../c/preprocess/signature.ts';
import { readUnit, type Unit } from '../../c/preprocess/unit.ts';
import { type Build, hostDefines } from './builds.ts';
import type { IncludeFolder } from './included.ts';
import type { Seen, Sources } from './sources.ts';
import { includerOf, isSaidByCore, whereDefined } from './whereabouts.ts';

/** A unit, and what was looked at to read it. */
interface LoadedUnit {
  unit: Unit | null;
  seen: Seen;
  /** It includes more than is read. */
  cut: boolean;
}

/** What a unit was asked for, and a digest of what it said; null: not all of it is known. */
export interface ShownUnit {
  path: string;
  seen: Seen;
  asked: Questions;
  signature: string | null;
}

/** Reads units of files that no target's defines belong to, once for a tree. */
export interface SharedUnits {
  unit(path: string): Promise<LoadedUnit>;
  /** Where builds have found symbols, in files that belong to no target: by symbol for all, or by symbol and target. */
  readonly places: Map<string, string>;
}

export interface Units {
  /** Null: the file cannot be read. */
  unit(path: string): Promise<Unit | null>;
  /** The unit that defines a symbol, as far as `find` has looked for it. */
  unitOf(symbol: string): Unit | null;
  /** Looks for all that `unitOf` did not know; false when there was nothing to look for. */
  find(): Promise<boolean>;
  /** Where to look for a symbol first. */
  hint(symbol: string, path: string): void;
  /** What was looked at: a part for each unit. */
  readonly seen: ReadonlySet<Seen>;
  /** Every name that was asked for in the units. */
  names(): Set<string>;
  /** What the units were asked for, and what they said. */
  shown(): ShownUnit[];
  /**
   * Whether the units of the same files say the same; they are loaded for that.
   * @param sameDefines they were read for the same build, in whatever tree
   */
  showsAll(units: readonly ShownUnit[], sameDefines: boolean): Promise<boolean>;
  /** What could not be read in any of the units, one sentence each. */
  unread(): string[];
}

/** Builds ask a unit that they share the same, and each time it says the same. */
const signatures = new WeakMap<Unit, WeakMap<Questions, string | null>>();

function signatureKept(unit: Unit, asked: Questions): string | null {
  const of = signatures.get(unit) ?? new WeakMap<Questions, string | null>();
  signatures.set(unit, of);
  let signature = of.get(asked);
  if (signature === undefined) {
    signature = signatureOf(unit, asked);
    of.set(asked, signature);
  }
  return signature;
}

let host: Macro[] | null = null;
const hostMacros = (): Macro[] => (host ??= hostDefines.map(defineOf));

/** Where includes are looked for, behind the includer's own folder. */
const sharedFolders = ['', 'include'];
const targetFolders = (folder: string, target: string): IncludeFolder[] => [
  folder,
  '',
  'include',
  'tcg',
  'fpu',
  'linux-headers',
  // KVM runs a target on its own kind of host
  { as: 'asm/', folder: `linux-headers/asm-${kernelNames[target] ?? target}` },
];
/** The kernel's names of architectures, where they are not the folders' under target/. */
const kernelNames: Readonly<Record<string, string>> = {
  i386: 'x86',
  arm: 'arm64',
  ppc: 'powerpc',
  s390x: 's390',
};

async function loadUnit(
  sources: Sources,
  path: string,
  defines: readonly Macro[],
  folders: readonly IncludeFolder[],
): Promise<LoadedUnit> {
  const { open, seen, cut } = await sources.closure(path, folders);
  const root = await sources.file(path);
  const unit = root?.file ? readUnit(path, root.file, defines, open) : null;
  return { unit, seen, cut };
}

/** Units that were read from any tree, the latest first. */
export type EarlierUnits = Map<string, LoadedUnit[]>;
/** That are kept of one file. */
const mostKept = 3;

/** Shared units of a tree, those of an earlier one where nothing that they were read from is another. */
export function sharedUnits(sources: Sources, earlier: EarlierUnits): SharedUnits {
  const kept = new Map<string, Promise<LoadedUnit>>();
  async function load(path: string): Promise<LoadedUnit> {
    const old = earlier.get(path) ?? [];
    for (const u of old) if ((await sources.differing([u.seen])).length === 0) return u;
    const fresh = await loadUnit(sources, path, hostMacros(), sharedFolders);
    // what is missing here may be there in another tree
    if (fresh.unit?.preprocessed.unread.length === 0) earlier.set(path, [fresh, ...old].slice(0, mostKept));
    return fresh;
  }
  return {
    places: new Map(),
    unit(path) {
      const known = kept.get(path);
      if (known !== undefined) return known;
      const found = load(path);
      kept.set(path, found);
      return found;
    },
  };
}

/** The units of one build of a target whose code is in `folder`. */
export function unitsOf(
  sources: Sources,
  shared: SharedUnits,
  build: Build,
  folder: string,
  kvm: boolean,
): Units {
  const defines = [
    ...hostMacros(),
    ...[...build.defines, ...(kvm ? ['CONFIG_KVM', 'CONFIG_KVM_IS_POSSIBLE'] : [])].map(defineOf),
  ];
  const loaded = new Map<string, Unit | null>();
  const homes = new Map<string, Unit | null>();
  const wanted = new Set<string>();
  const hints = new Map<string, string>();
  const seen = new Set<Seen>();
  const cut = new Set<string>();
  const seenBy = new Map<string, Seen>();

  const roots = new Map<string, string>();
  const isOwn = (path: string): boolean =>
    path.startsWith(`${folder}/`) || path.startsWith(`hw/${build.target}/`);

  async function place(symbol: string): Promise<string | null> {
    // another target may find another definition: what it finds must not hang on who has asked before
    const own = `${symbol} ${build.target}`;
    const known = shared.places.get(symbol) ?? shared.places.get(own);
    if (known !== undefined) return known;
    const hint = hints.get(symbol);
    // files that are read already are the first to ask
    const first = [...(hint === undefined ? [] : [hint]), ...loaded.keys()];
    const found = await whereDefined(sources, build.target, symbol, first);
    if (found !== null && !isOwn(found)) shared.places.set(isSaidByCore(symbol, found) ? symbol : own, found);
    return found;
  }

  async function unit(of: string): Promise<Unit | null> {
    // a file that is no unit of its own is read where it is included
    const path = roots.get(of) ?? (of.endsWith('.c') ? of : ((await includerOf(sources, of)) ?? of));
    roots.set(of, path);
    const known = loaded.get(path);
    if (known !== undefined) return known;
    const found = isOwn(path)
      ? await loadUnit(sources, path, defines, targetFolders(folder, build.target))
      : await shared.unit(path);
    loaded.set(path, found.unit);
    seenBy.set(path, found.seen);
    if (found.cut) cut.add(path);
    seen.add(found.seen);
    return found.unit;
  }

  return {
    unit,
    seen,
    hint: (symbol, path) => void hints.set(symbol, path),
    unitOf(symbol) {
      const known = homes.get(symbol);
      if (known === undefined) wanted.add(symbol);
      return known ?? null;
    },
    async find() {
      const symbols = [...wanted];
      wanted.clear();
      for (const symbol of symbols) {
        const path = await place(symbol);
        homes.set(symbol, path === null ? null : await unit(path));
      }
      return symbols.length > 0;
    },
    names() {
      const out = new Set<string>();
      for (const u of loaded.values()) for (const name of u?.names() ?? []) out.add(name);
      return out;
    },
    shown: () =>
      [...loaded].map(([path, u]) => {
        const asked = u?.asked() ?? { items: [], macros: [], constants: [] };
        return { path, seen: seenBy.get(path)!, asked, signature: u && signatureOf(u, asked) };
      }),
    async showsAll(units, sameDefines) {
      for (const { path, seen: was, asked, signature } of units) {
        if (signature === null) return false;
        // of the same files nothing has to be read
        if ((sameDefines || !isOwn(path)) && (await sources.differing([was])).length === 0) {
          for (const part of await sources.seenHere([was])) seen.add(part);
          continue;
        }
        const u = await unit(path);
        if (!u || signatureKept(u, asked) !== signature) return false;
      }
      return true;
    },
    unread() {
      const out = new Set<string>();
      for (const [path, u] of loaded) {
        if (!u) out.add(`${path} cannot be read: its object is missing or too large.`);
        for (const p of u?.preprocessed.unread ?? [])
          out.add(`${p}, which ${path} includes, cannot be read: its object is missing or too large.`);
        if (cut.has(path) || u?.preprocessed.cut) out.add(`${path} includes more than is read of one file.`);
      }
      return [...out];
    },
  };
}
