/** What is done to the hooks of a class -> what it registers, and what of that is not known. */
import { exclusive, gapMarker, inUsualBuild } from '../../c/conditions.ts';
import type { HookSite, Registration } from '../../types/report.ts';
import { findDescription } from './descriptions.ts';
import type { Effects } from './outcome.ts';
import type { ClassModel, Description, Place, Unresolved } from './registration.ts';
import { conditionOf, type Site } from './sites.ts';
import type { TargetIndex } from './target-index.ts';

/** CPU_SAVE_VERSION of the target, where the core of that time asks for it. */
export interface SaveVersion {
  place: Place;
  version: number | null;
}

/** What a target's classes have in common. */
export interface Context {
  index: TargetIndex;
  save: SaveVersion | null;
  /** Asked only where no hook is found. */
  stillNamed: () => Unresolved[];
  /** Of every class. */
  late: Unresolved[];
}

export function toModel(
  context: Context,
  cpuClass: string | null,
  effects: Effects,
  place: Place | null,
): ClassModel {
  const { index, save } = context;
  const device = effects.sites.filter((s) => s.kind === 'device');
  const cpu = effects.sites.filter((s) => s.kind !== 'device');
  const sites = [...device, ...cpu];
  const behind = sites.map((s) => behindSite(index, s));
  const descriptions = behind.map((all) => all[0] ?? null);
  const variables = sites.map((s) => s.variable);
  const hooks = sites.map((s) => hookOf(s, cpuClass));
  const migratable = (list: Site[]): boolean =>
    list.some((s) => behind[sites.indexOf(s)]!.some((d) => d?.unmigratable !== true));
  const unresolved: Unresolved[] = [...context.late, ...effects.unresolved];
  for (const { kind: _, ...reason } of effects.copied)
    if (!unresolved.some(({ what }) => what === reason.what)) unresolved.push(reason);
  if (cpu.some(({ kind }) => kind === 'ops')) unresolved.push(...effects.bare);
  unresolved.push(...sites.flatMap((s, i) => notDescribed(s, behind[i]!)));
  let type: Registration['type'] = 'none';
  let hook: ClassModel['hook'] = null;
  if (device.length > 0 && cpu.length > 0) {
    const together = device.some((d) => cpu.some((c) => !exclusive(d.branches, c.branches)));
    type = together ? 'both' : 'unknown';
    if (!together) unresolved.push(dependent('which hook is set', device[0]!));
  } else if (sites.length > 0) {
    hook = device.length > 0 ? 'type-1' : 'type-2';
    type = migratable(sites) ? hook : 'unmigratable';
    const only = onlySometimes(sites);
    if (only) unresolved.push(dependent('whether a hook is set', only));
  } else if (!save) {
    for (const { name, ...reason } of unresolved.length === 0 ? effects.unfollowed : []) {
      unresolved.push(reason);
      index.wanted.add(name);
    }
    if (unresolved.length === 0) unresolved.push(...context.stillNamed());
    if (unresolved.length > 0) type = 'unknown';
  }
  if (save && (type === 'none' || type === 'unknown' || type === 'type-1')) {
    hooks.push({
      hook: 'CPU_SAVE_VERSION',
      cpuClass,
      symbol: null,
      path: save.place.path,
      line: save.place.line,
      guarded: true,
    });
    descriptions.push(null);
    variables.push(null);
    const both = type === 'type-1';
    type = both ? 'both' : 'type-2';
    hook = both ? null : 'type-2';
  }
  const main = decisive(behind.flat(), hook);
  // of one that may be a placeholder nothing is demanded
  const embeds = main === null || main.placeholder === null ? null : main.embeds;
  return {
    cpuClass,
    registration: {
      type,
      hooks,
      embedsCpuCommon: embeds === 'partly' ? hook === 'type-2' : embeds,
      versionId: main ? main.versionId : (save?.version ?? null),
      minimumVersionId: main?.minimumVersionId ?? null,
      userMode: null,
    },
    hook,
    descriptions,
    main,
    userHooks: effects.userSites.map((s) => ({
      site: hookOf(s, cpuClass),
      unmigratable: behindSite(index, s)[0]?.unmigratable === true,
    })),
    variables,
    place,
    unresolved,
  };
}

const hookOf = (s: Site, cpuClass: string | null): HookSite => ({
  hook: s.hook,
  cpuClass,
  symbol: s.symbol,
  path: s.path,
  line: s.line,
  guarded: s.guarded,
});

/** The descriptions that a hook may point to; one that is null is not in sight. */
function behindSite(index: TargetIndex, s: Site): (Description | null)[] {
  return s.symbols.length === 0 ? [null] : s.symbols.map((symbol) => findDescription(index, symbol, s.path));
}

/** What is not known of the descriptions behind a hook. */
function notDescribed(s: Site, behind: readonly (Description | null)[]): Unresolved[] {
  const about = 'description' as const;
  return behind.flatMap((d, i): Unresolved[] => {
    if (d === null)
      return [
        { about, what: `${s.symbols[i] ?? 'the description'} is not in sight`, path: s.path, line: s.line },
      ];
    if (d.placeholder === true) return [];
    if (d.placeholder !== false)
      return [{ about, what: `${d.symbol} is unmigratable in some builds, or may be`, ...d.place }];
    return d.embeds === null
      ? [{ about, what: `${d.symbol} may or may not embed cpu_common`, ...d.place }]
      : [];
  });
}

/** The description that decides what is said of a class: the one that breaks a rule, if one does. */
function decisive(all: readonly (Description | null)[], hook: ClassModel['hook']): Description | null {
  const known = all.filter((d) => d !== null);
  const migratable = known.filter((d) => !d.unmigratable);
  const wrong = migratable.find((d) => d.embeds === 'partly' || d.embeds === (hook === 'type-2'));
  return wrong ?? migratable.find((d) => d.embeds === null) ?? migratable[0] ?? known[0] ?? null;
}

const dependent = (what: string, { path, line, branches }: Site): Unresolved => ({
  about: 'hook',
  what: `${what} depends on ${conditionOf(branches)}`,
  path,
  line,
});

/** The hook that only some builds set, where no other is set in the rest of them. */
function onlySometimes(sites: readonly Site[]): Site | null {
  if (sites.some((s) => s.branches.some((b) => b.test === gapMarker))) return null;
  if (sites.some((s) => inUsualBuild(s.branches) === true)) return null;
  return sites.some((a) => sites.some((b) => exclusive(a.branches, b.branches))) ? null : sites[0]!;
}
