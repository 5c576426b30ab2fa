/**
 * What the rules on layouts have to say of one tree: layouts of the last release, of the base of a series and of the
 * tree itself -> facts, one for each description that breaks. They know no patches: a fact that a tree has and the one
 * before it has not was brought about between the two.
 */
import type { BuildLayout } from '../../../types/layout.ts';
import type { LayoutComparison, LayoutDifference, LayoutPlace } from '../../../types/layout-diff.ts';
import type { Strip } from '../../../types/layout-report.ts';
import type { RegistrationType } from '../../../types/report.ts';
import { byImportance } from '../build-order.ts';
import { compareBuild } from './compare.ts';
import { descriptionsOf } from './descriptions.ts';
import { changed, malformedFact, refusal, renamed } from './fact-of.ts';
import { grouped, groupedLimits } from './group.ts';
import { findMalformed, type Malformed, refusesItself } from './malformed.ts';
import { isBreak, shownOf, type Unit } from './told.ts';

export interface LayoutFact {
  rule: 'vmstate-layout-changed' | 'vmstate-break-declared' | 'vmstate-malformed';
  target: string;
  cpuClass: string | null;
  /** The type of its registration, which it keeps. */
  type: RegistrationType;
  /** Name and C variable of the description. */
  description: string;
  symbol: string;
  /** The version of the release that it is compared with: `v11.0.0`; null: the base itself. */
  release: string | null;
  /** The builds that say so, in order. */
  builds: string[];
  /** Of the first build; the others may have other sizes. */
  differences: LayoutDifference[];
  comparison: LayoutComparison | null;
  /** Where the two sides part, of the first build; null: there is nothing to show. */
  witness: Strip | null;
  /** Whose stream the witness shows, where it is not the release's: `the base`. */
  witnessFrom: string | null;
  /** From where the base misreads the release's streams itself, of this build: `env.gpr on`; null: it does not. */
  already: string | null;
  /** Best first; `old` means the tree that it is compared with. */
  places: (LayoutPlace & { side: 'new' | 'old' })[];
  message: string;
  consequence: string;
  help: string;
  /** The line that fixes it in place of the one given; null: no single line does. */
  suggest: (line: string) => string | null;
  /** Equal for the same finding in every version of a series: parts of its fingerprint. */
  identity: string[];
}

/** A build of which no verdict is possible, and why. */
export interface LayoutLimit {
  target: string;
  builds: string[];
  detail: string;
}

export interface LayoutFacts {
  facts: LayoutFact[];
  limits: LayoutLimit[];
}

export interface Release {
  /** `v11.0.0`. */
  version: string;
  layouts: readonly BuildLayout[];
}

/** Facts of the tree `now`. Without a release the base stands for it. */
export function layoutFacts(
  release: Release | null,
  base: readonly BuildLayout[],
  now: readonly BuildLayout[],
): LayoutFacts {
  const found: { fact: LayoutFact; build: string }[] = [];
  const unknown: { target: string; build: string; detail: string }[] = [];
  for (const one of now.toSorted(byImportance)) {
    const unit = {
      now: one,
      base: partnerOf(one, base, now),
      release: release ? partnerOf(one, release.layouts, now) : null,
    };
    for (const m of malformedIn(one, unit.base))
      found.push({ fact: malformedFact(one, m), build: one.build });
    // What the last release did not have, nobody has streams of; what changes its type is told by other rules.
    if (!unit.base || (release && !unit.release) || !comparable(unit as Unit)) continue;
    const { facts, details } = judge(unit as Unit, release?.version ?? null);
    for (const fact of facts) found.push({ fact, build: one.build });
    for (const detail of details) unknown.push({ target: one.target, build: one.build, detail });
  }
  return { facts: grouped(found), limits: groupedLimits(unknown) };
}

/** What descriptions of a tree have wrong by themselves: of layouts, their shape is enough. */
export function faultsIn(layouts: readonly BuildLayout[]): LayoutFact[] {
  const found = layouts
    .toSorted(byImportance)
    .flatMap((one) => malformedIn(one, null).map((m) => ({ fact: malformedFact(one, m), build: one.build })));
  return grouped(found);
}

/** Whether `faultsIn` has something to say of a layout. */
export const isFaulty = (layout: BuildLayout): boolean => malformedIn(layout, null).length > 0;

/** The facts of a tree that the tree before it does not have. */
export function introduced(before: readonly LayoutFact[], after: readonly LayoutFact[]): LayoutFact[] {
  const known = new Set(before.map((f) => f.identity.join('\0')));
  return after.filter((f) => !known.has(f.identity.join('\0')));
}

/** The same class in the same build, with KVM or without where that makes a difference on both sides. */
export function partnerOf(
  one: BuildLayout,
  list: readonly BuildLayout[],
  /** All that stand where `one` does: a build of the list that none of them is called after may be `one` by an older name. */
  beside: readonly BuildLayout[] = [one],
): BuildLayout | null {
  const ofClass = list.filter((l) => l.cpuClass === one.cpuClass);
  const same = ofClass.filter((l) => l.build === one.build);
  const renamed = () => {
    const names = new Set(beside.map((l) => l.build));
    const left = ofClass.filter((l) => l.target === one.target && !names.has(l.build));
    return new Set(left.map((l) => l.build)).size === 1 ? left : [];
  };
  const found = same.length > 0 ? same : renamed();
  return (
    found.find((l) => l.kvm === one.kvm) ?? found.find((l) => l.kvm === null || one.kvm === null) ?? null
  );
}

function comparable(unit: Unit): boolean {
  const type = unit.now.type;
  if (type !== 'type-1' && type !== 'type-2') return false;
  return [unit.base, unit.release].every(
    (l) => l === null || (l.type === type && !l.sections.some((s) => s.description.unmigratable)),
  );
}

/** Variables and names of all descriptions. */
const namesIn = (layout: BuildLayout): ReadonlySet<string> =>
  new Set(
    layout.sections
      .flatMap((s) => descriptionsOf(s.description))
      .flatMap(({ name, symbol }) => (name === null ? symbol : [symbol, name])),
  );

function judge(unit: Unit, version: string | null): { facts: LayoutFact[]; details: string[] } {
  const { release, base, now } = unit;
  const step = compareBuild(base, now);
  // The series changes nothing of what is sent: what the base did before is not its author's business.
  if (step.verdict === 'loads' && !step.extensions.length && !step.differences.length)
    return { facts: [], details: [] };
  const before = release ? compareBuild(release, base) : null;
  const whole = release ? compareBuild(release, now) : step;
  const details = step.verdict === 'unknown' ? step.unknown : [];
  // Between release and base something cannot be read; the series may be judged by the base all the same.
  const judged = whole.verdict === 'unknown' && step.verdict === 'misread' ? step : whole;
  const facts: LayoutFact[] = [];
  const all = (c: LayoutComparison | null) => [...(c?.differences ?? []), ...(c?.extensions ?? [])];
  /** The base has it against the release as well: whoever made it, the series did not. */
  const broken = (d: LayoutDifference, c: LayoutComparison | null): boolean =>
    all(c).some(
      (x) =>
        x.effect !== 'none' &&
        x.symbol === d.symbol &&
        x.at === d.at &&
        // What no release had may go on changing.
        (x.kind === 'added' || (x.kind === d.kind && x.to === d.to)),
    );
  if (judged.verdict === 'refused' && judged.always) {
    const d = judged.differences.find((x) => x.kind === 'version');
    const was = before?.verdict === 'refused' && before.always;
    const name = judged.differences.find((x) => x.kind === 'renamed');
    if (name && !was) facts.push(renamed(unit, judged, name, version));
    if (d && !was && !refusesItself(d.outer)) facts.push(refusal(unit, judged, d, version));
    return { facts, details };
  }
  const had = judged === step && release ? namesIn(release) : null;
  const isNew = (d: LayoutDifference): boolean =>
    had !== null && !had.has(d.symbol) && !had.has(d.description);
  const bad = judged.differences.filter((d) => isBreak(d) && !broken(d, before) && !isNew(d));
  for (const list of Map.groupBy(bad, (d) => d.symbol).values())
    facts.push(changed(unit, shownOf(unit, judged, list, before, step), version, judged));
  for (const d of judged.differences)
    if (
      d.kind === 'version' &&
      d.effect === 'refused' &&
      !d.inherent &&
      !broken(d, before) &&
      !refusesItself(d.outer)
    )
      facts.push(refusal(unit, judged, d, version));
  // What only running code decides is no finding, but not nothing either.
  if (facts.length === 0 && step.verdict === 'misread') {
    details.push(...step.unknown);
    for (const d of step.unknown.length === 0 ? step.differences : [])
      if (d.effect === 'unknown' && !d.inherent && !details.includes(d.message)) details.push(d.message);
  }
  return { facts, details };
}

/** Malformed descriptions of a build; those that the base has as well are not its author's. */
function malformedIn(now: BuildLayout, _base: BuildLayout | null): Malformed[] {
  if (now.type === 'unmigratable') return [];
  return now.sections.flatMap((s) => (s.description.unmigratable ? [] : findMalformed(s.description)));
}
