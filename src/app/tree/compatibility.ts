/** A repository -> what each release does with the CPU state that the one before it saved, build by build. */
import { shortened } from '../../basics/shortened.ts';
import { compareBuild, findMalformed, partnerOf } from '../../model/layout/compare/index.ts';
import { createLayoutReader, type LayoutReader } from '../../model/layout/index.ts';
import type {
  BuildCompatibility,
  Compatibility,
  CompatibilityDetail,
  CompatibilityState,
  SentVersion,
  ShortDifference,
} from '../../ports/compatibility.ts';
import type { HistoryRepository, Release } from '../../ports/targets.ts';
import type { BuildLayout } from '../../types/layout.ts';
import type { LayoutComparison, LayoutDifference } from '../../types/layout-diff.ts';

/** Differences, and reasons why nothing is known, that are kept of a cell. */
const mostTold = 4;
/** A message beyond this is cut. */
const longestMessage = 260;

/**
 * Reads what the CPUs of every release send, and compares each release with the one before it.
 * @param onProgress called with the releases that are read and how many there are
 */
export async function compatibilityOf(
  repository: HistoryRepository,
  tip: string,
  onProgress: (done: number, all: number) => void = () => {},
  reader: LayoutReader = createLayoutReader(),
): Promise<Compatibility> {
  const found = await repository.releases(tip);
  const releases: Release[] = [
    ...found.filter(({ commit }) => commit !== tip),
    { version: 'now', commit: tip, date: await repository.dateOf(tip) },
  ];
  await repository.need(releases.map(({ commit }) => commit));
  const builds = new Map<string, BuildCompatibility>();
  let before: readonly BuildLayout[] = [];
  for (const [i, { commit }] of releases.entries()) {
    const now = await reader.read(repository.tree(commit));
    for (const [name, layouts] of Map.groupBy(now, ({ build }) => build)) {
      const { target } = layouts[0]!;
      const of = builds.get(name) ?? { build: name, target, states: [], details: [], sends: [], faults: [] };
      builds.set(name, of);
      // A folder may get another name (2026: openrisc to or1k); the last one counts.
      of.target = target;
      while (of.states.length < i) of.states.push('absent');
      const cell = cellOf(layouts, before, now, i);
      of.states.push(cell.state);
      if (cell.detail) of.details.push(cell.detail);
      if (i < releases.length - 1) continue;
      of.sends = sentBy(layouts);
      of.faults = faultsOf(layouts);
    }
    before = now;
    onProgress(i + 1, releases.length);
  }
  for (const { states } of builds.values()) while (states.length < releases.length) states.push('absent');
  const inOrder = [...builds.values()].sort((a, b) => (a.build < b.build ? -1 : 1));
  return { schema: 'vmsd-warden/compatibility/v1', releases, builds: inOrder };
}

/** The worst first: what one class, or a host with KVM, meets is what is told of a build. */
const worst: readonly CompatibilityState[] = [
  'misread',
  'refused',
  'declared',
  'unknown',
  'extended',
  'unchanged',
  'by-hand',
  'new',
  'unregistered',
  'unmigratable',
  'absent',
];

/** The states in which a guest does not load, or nobody knows. */
const broken: ReadonlySet<CompatibilityState> = new Set(['misread', 'refused', 'declared', 'unknown']);

interface Judged {
  state: CompatibilityState;
  comparison: LayoutComparison | null;
}

function cellOf(
  layouts: readonly BuildLayout[],
  before: readonly BuildLayout[],
  beside: readonly BuildLayout[],
  release: number,
): { state: CompatibilityState; detail: CompatibilityDetail | null } {
  const judged = layouts.map((now) => judge(partnerOf(now, before, beside), now));
  judged.sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state));
  const { state, comparison } = judged[0]!;
  const told = judged.filter((one) => one.state === state).flatMap((one) => one.comparison ?? []);
  const differences = distinct(told.flatMap((c) => c.differences.filter((d) => !d.inherent)));
  const unknown = [...new Set(state === 'unknown' ? told.flatMap((c) => c.unknown) : [])];
  if (!broken.has(state)) return { state, detail: null };
  return {
    state,
    detail: {
      release,
      target: layouts[0]!.target,
      always: comparison?.always ?? true,
      harm: comparison?.harm ?? null,
      differences: differences.slice(0, mostTold),
      more: Math.max(0, differences.length - mostTold),
      unknown: unknown.slice(0, mostTold).map((text) => shortened(text, longestMessage)),
    },
  };
}

function judge(old: BuildLayout | null, now: BuildLayout): Judged {
  const none = (state: CompatibilityState): Judged => ({ state, comparison: null });
  if (!old) return none(now.type === 'none' ? 'unregistered' : unmigratable(now) ? 'unmigratable' : 'new');
  if (unmigratable(old)) return none(unmigratable(now) ? 'unmigratable' : 'new');
  if (old.type === 'none') return none(now.type === 'none' ? 'unregistered' : 'new');
  const comparison = compareBuild(old, now);
  const { verdict, declared, extensions } = comparison;
  if (verdict === 'unknown' && (byHand(old) || byHand(now))) return none('by-hand');
  if (verdict === 'loads') return { state: extensions.length ? 'extended' : 'unchanged', comparison };
  return { state: verdict === 'refused' && declared ? 'declared' : verdict, comparison };
}

const unmigratable = (layout: BuildLayout): boolean =>
  layout.type === 'unmigratable' || layout.sections.some(({ description }) => description.unmigratable);

const byHand = (layout: BuildLayout): boolean =>
  layout.sections.some(({ description }) => description.symbol === 'CPU_SAVE_VERSION');

/** What is the same in several classes, or with KVM and without, is told once; so is an effect's cause before the rest. */
function distinct(list: readonly LayoutDifference[]): ShortDifference[] {
  const told = new Map<string, ShortDifference>();
  for (const { description, at, from, to, message } of list) {
    const short = { description, at, from, to, message: shortened(message, longestMessage) };
    const key = JSON.stringify(short);
    if (!told.has(key)) told.set(key, short);
  }
  return [...told.values()];
}

function sentBy(layouts: readonly BuildLayout[]): SentVersion[] {
  const sent = layouts.flatMap(({ sections }) =>
    sections.map(({ section, description: d }): SentVersion => {
      const { symbol, versionId, minimumVersionId, path, line } = d;
      return { section, symbol, versionId, minimumVersionId, path, line };
    }),
  );
  return [...new Map(sent.map((one) => [`${one.section} ${one.symbol}`, one])).values()];
}

function faultsOf(layouts: readonly BuildLayout[]): string[] {
  const sent = layouts.filter((layout) => !unmigratable(layout)).flatMap(({ sections }) => sections);
  const faults = sent.flatMap(({ description }) => findMalformed(description).map(({ message }) => message));
  return [...new Set(faults)].slice(0, mostTold).map((text) => shortened(text, longestMessage));
}
