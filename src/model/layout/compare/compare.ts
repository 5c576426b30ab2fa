/**
 * What becomes of a stream that one build of a CPU class wrote when the other reads it: the verdict, and what makes it.
 *
 * The verdict is exact as far as the layouts say (./walk.ts); the differences are told field by field (./explain.ts).
 * Names of fields are not in a stream and decide nothing.
 */
import type { BuildLayout, Description, Section } from '../../../types/layout.ts';
import type {
  FirstDifference,
  LayoutComparison,
  LayoutDifference,
  LoadVerdict,
  WirePlace,
} from '../../../types/layout-diff.ts';
import { descriptionsOf } from './descriptions.ts';
import { about, outerOf } from './difference.ts';
import { type Event, worse } from './events.ts';
import { Explainer } from './explain.ts';
import { extensionsOf, subsectionsBetween } from './extensions.ts';
import type { Origin } from './items.ts';
import { type Walked, Walker } from './walk.ts';
import { refusedVersion, unreadable, unreadKeys, Wire } from './wire.ts';
import { nameOf } from './words.ts';

/** Compares what `old` sends with what `now` reads. Steps bound the work: about as many elements can be compared. */
export function compareBuild(old: BuildLayout, now: BuildLayout, steps = 1_000_000): LayoutComparison {
  const empty: LayoutComparison = {
    build: now.build,
    target: now.target,
    cpuClass: now.cpuClass,
    kvm: now.kvm ?? old.kvm,
    verdict: 'loads',
    declared: false,
    always: true,
    harm: null,
    differences: [],
    extensions: [],
    first: null,
    unknown: [],
  };
  // Migration is blocked: there is no stream, or none that is taken.
  if (isUnmigratable(old)) return empty;
  if (isUnmigratable(now)) return { ...empty, verdict: 'refused' };
  if (old.type === 'unknown' || now.type === 'unknown' || lost(old) || lost(now)) {
    const unknown = [...new Set([...old.unknown, ...now.unknown])];
    return {
      ...empty,
      verdict: 'unknown',
      unknown: unknown.length ? unknown : ['What it registers is not known.'],
    };
  }
  const results = pairSections(old.sections, now.sections).map(([a, b]) =>
    b ? compareSection(a, b, steps) : missingSection(a),
  );
  return { ...empty, ...joined(results) };
}

/** What changes between two descriptions, each at its own version: fields, and subsections that come or go. */
export function changesBetween(a: Description, b: Description, steps = 1_000_000): LayoutDifference[] {
  const subsections = subsectionsBetween(a, b);
  if (unreadable(a) !== null || unreadable(b) !== null) return subsections;
  const opaque = new Set<string>();
  unreadKeys(a, opaque);
  unreadKeys(b, opaque);
  const [save, load] = [new Wire('save', opaque), new Wire('load', opaque)];
  const explainer = new Explainer({ old: save, new: load, walker: new Walker(save, load, steps) });
  const fields = explainer.between(a, a.versionId!, b, b.versionId!, outerOf(a, b), 'none');
  return [...fields, ...subsections];
}

/** What one section comes to. */
interface Result {
  verdict: LoadVerdict;
  declared: boolean;
  always: boolean;
  harm: LayoutComparison['harm'];
  differences: LayoutDifference[];
  extensions: LayoutDifference[];
  first: FirstDifference | null;
  unknown: string[];
}

const isUnmigratable = (layout: BuildLayout): boolean =>
  layout.type === 'unmigratable' || layout.sections.some((s) => s.description.unmigratable);

/** Something is registered, and nothing of it is known. */
const lost = (layout: BuildLayout): boolean =>
  ['type-1', 'type-2', 'both'].includes(layout.type) && !layout.sections.some((s) => s.section === 'cpu');

/** By name; where a name is there twice (both hooks), in order. */
function pairSections(old: readonly Section[], now: readonly Section[]): [Section, Section | null][] {
  const left = [...now];
  return old.map((a) => {
    const i = left.findIndex((b) => b.section === a.section);
    return [a, i < 0 ? null : left.splice(i, 1)[0]!];
  });
}

/**
 * A refusal that always comes ends the load, so nobody gets wrong values; then the worst counts. A part that is only
 * sometimes sent does not hide what always is.
 */
function joined(results: readonly Result[]): Result {
  const differences = results.flatMap((r) => r.differences);
  const sure = results.filter((r) => r.verdict === 'refused' && r.always);
  const order: LoadVerdict[] = ['misread', 'unknown', 'refused', 'loads'];
  const chosen = sure.length
    ? { ...sure[0]!, declared: sure.some((r) => r.declared) }
    : order.flatMap((v) => results.filter((r) => r.verdict === v))[0];
  return {
    verdict: chosen?.verdict ?? 'loads',
    declared: chosen?.verdict === 'refused' && chosen.declared,
    always: chosen?.always ?? true,
    harm: chosen?.harm ?? null,
    differences: sortByEffect(differences),
    extensions: results.flatMap((r) => r.extensions),
    first: chosen?.first ?? null,
    unknown: [...new Set(results.flatMap((r) => r.unknown))],
  };
}

const effects = ['misread', 'refused', 'unknown', 'none'];
const sortByEffect = (list: LayoutDifference[]): LayoutDifference[] =>
  list.toSorted((a, b) => effects.indexOf(a.effect) - effects.indexOf(b.effect));

const quiet: Result = {
  verdict: 'loads',
  declared: false,
  always: true,
  harm: null,
  differences: [],
  extensions: [],
  first: null,
  unknown: [],
};

function missingSection(a: Section): Result {
  const message = `There is no section ${a.section} any more: "Unknown savevm section or instance '${a.section}' 0".`;
  const difference = about(a.description, null, 'section', 'refused', message, ['a section', 'absent']);
  return { ...quiet, verdict: 'refused', differences: [difference] };
}

function compareSection(one: Section, other: Section, steps: number): Result {
  const [a, b] = [one.description, other.description];
  const why = unreadable(a) ?? unreadable(b);
  if (why !== null) {
    if (a.digest !== null && a.digest === b.digest) return quiet;
    const difference = about(a, b, 'unread', 'unknown', why, ['?', '?']);
    return { ...quiet, verdict: 'unknown', differences: [difference], unknown: [why] };
  }
  const opaque = new Set<string>();
  unreadKeys(a, opaque);
  unreadKeys(b, opaque);
  const [save, load] = [new Wire('save', opaque), new Wire('load', opaque)];
  const walker = new Walker(save, load, steps);
  const explainer = new Explainer({ old: save, new: load, walker });
  const extensions = extensionsOf(a, b);
  const sent = a.versionId!;
  const refused = refusedVersion(b, sent);
  if (refused !== null) {
    const versions = about(a, b, 'version', 'refused', `${nameOf(b)}: ${refused}.`, [
      `version ${sent}`,
      `version ${b.versionId}, minimum ${b.minimumVersionId}`,
    ]);
    // What the raised version stands for: the author's list of what goes, comes or changes.
    const changes = explainer.between(a, sent, b, b.versionId!, outerOf(a, b), 'none');
    return { ...quiet, verdict: 'refused', declared: true, differences: [versions, ...changes], extensions };
  }
  const walked = walker.walk(save.of(a, sent), load.of(b, sent), a);
  const { main } = walked;
  if (main && main.block === null && main.kind !== 'budget' && main.outcome !== 'refused') {
    // The walk ended before the subsections; what they say on their own is told as well.
    const more = walker.subsections(a, b).filter((e) => e.block !== null);
    walked.extras.push(...more.map((e) => ({ ...e, always: false })));
    // In silence only if nothing after it makes a noise.
    const noise = more.filter((e) => e.always && e.harm !== 'silent');
    if (main.harm === 'silent' && noise.length)
      walked.main = { ...main, harm: noise.some((e) => e.outcome !== 'unknown') ? 'length' : 'either' };
  }
  if (walked.main?.harm === 'silent' && !isSilent(a, b, save, load, main?.block ?? null))
    walked.main = { ...walked.main, harm: 'either' };
  return { ...resultOf(walked, own(walked, a, opaque, steps), a, b, explainer), extensions };
}

/**
 * Nothing that is always sent makes a noise after a misread of the section's fields, or of those of a subsection of it,
 * whose own rest is as long on both sides: neither its subsections, however deep, nor the section around it.
 */
function isSilent(
  a: Description,
  b: Description,
  save: Wire,
  load: Wire,
  block: Description | null,
): boolean {
  if (block && save.of(a, a.versionId!).bytes !== load.of(b, a.versionId!).bytes) return false;
  const always = descriptionsOf(a)
    .flatMap(({ subsections }) => subsections)
    .filter((sub) => sub.needed === null && sub !== block);
  return always.every((sub) => {
    const found = readerOf(sub, a, b);
    const version = sub.versionId! & 0xff;
    if (!found || refusedVersion(found, version) !== null) return false;
    return save.of(sub, sub.versionId!).bytes === load.of(found, version).bytes;
  });
}

/** Faults of the old side that its own streams meet on its own side: no change has made them. */
function own(walked: Walked, a: Description, opaque: ReadonlySet<string>, steps: number): Event[] {
  if (!walked.main && !walked.extras.length) return [];
  const [save, load] = [new Wire('save', opaque), new Wire('load', opaque)];
  const { main, extras } = new Walker(save, load, steps).walk(
    save.of(a, a.versionId!),
    load.of(a, a.versionId!),
    a,
  );
  return main ? [main, ...extras] : extras;
}

function resultOf(
  walked: Walked,
  faults: Event[],
  a: Description,
  b: Description,
  explainer: Explainer,
): Result {
  const isOld = (e: Event): boolean =>
    faults.some(
      (f) =>
        f.outcome === e.outcome &&
        f.kind === e.kind &&
        f.block === e.block &&
        f.old?.field === e.old?.field &&
        f.old?.description === e.old?.description,
    );
  // A fault that only some streams meet, and met before, is told but does not make the verdict.
  const extras = walked.extras.filter((e) => !isOld(e));
  const verdict = extras.reduce(worse, walked.main);
  const told = [...(walked.main ? [walked.main] : []), ...walked.extras];
  if (!told.length) return quiet;
  // One description is explained once, however many of its elements are in the way.
  const causes = Map.groupBy(told, (e) => e.block);
  const differences = [...causes.values()].flatMap((events) => {
    const kinds = Map.groupBy(
      events,
      (e) => `${e.outcome} ${e.kind === 'version' || e.found === null ? e.message : ''}`,
    );
    return [...kinds.values()].flatMap((same) =>
      explained(same[0]!, a, b, explainer).map((d) => ({ ...d, inherent: same.every(isOld) })),
    );
  });
  return {
    ...quiet,
    verdict: verdict?.outcome ?? 'loads',
    declared: verdict?.outcome === 'refused' && verdict.declared,
    // An extra is only met sometimes; but where the walk also ends there is no stream that loads.
    always: verdict === null || verdict.always,
    // Where something else is in the way, too, nobody can say that it goes on in silence.
    harm:
      verdict?.harm === 'silent' && walked.main && verdict !== walked.main
        ? 'either'
        : (verdict?.harm ?? null),
    differences: distinct(differences),
    first: verdict ? firstOf(verdict) : null,
    unknown: [...new Set(told.filter((e) => e.outcome === 'unknown' && !isOld(e)).map((e) => e.message))],
  };
}

function distinct(list: LayoutDifference[]): LayoutDifference[] {
  const seen = new Set<string>();
  return list.filter((d) => {
    const key = [d.kind, d.description, d.at, d.message, d.newPlace?.line].join('\0');
    return !seen.has(key) && seen.add(key);
  });
}

/** An event in terms of fields. */
function explained(e: Event, a: Description, b: Description, explainer: Explainer): LayoutDifference[] {
  const [old, now] = e.block ? [e.block, e.found] : [a, b];
  const outer = now ? outerOf(old, now) : null;
  // One that is always sent, and comes where fields are read: they are what has changed.
  const reader = e.kind === 'subsection' && e.outcome === 'misread' ? readerOf(e.within, a, b) : null;
  if (reader) {
    const [sent, read] = [e.within.versionId!, e.within === a ? a.versionId! : e.within.versionId! & 0xff];
    const fields = explainer.between(e.within, sent, reader, read, outerOf(e.within, reader), e.outcome);
    if (fields.length) return fields;
  }
  if (!now || !outer)
    return [
      about(old, null, e.outcome === 'unknown' ? 'unread' : 'subsection-removed', e.outcome, e.message, [
        'a subsection',
        'absent',
      ]),
    ];
  if (e.kind === 'version')
    return [
      about(old, now, 'version', 'refused', e.message, [
        `version ${old.versionId}`,
        `version ${now.versionId}, minimum ${now.minimumVersionId}`,
      ]),
    ];
  const version = e.block ? old.versionId! & 0xff : old.versionId!;
  const list =
    e.kind === 'budget' ? [] : explainer.between(old, old.versionId!, now, version, outer, e.outcome);
  if (list.length) return list;
  const kind = e.outcome === 'unknown' ? 'unread' : 'other';
  return [
    {
      ...about(old, now, kind, e.outcome, e.message, ['?', '?']),
      at: e.new?.field?.name ?? e.old?.field?.name ?? '',
    },
  ];
}

/** The description that reads a section or a subsection of the old side; null: none is known. */
function readerOf(written: Description, a: Description, b: Description): Description | null {
  if (written === a) return b;
  for (const d of descriptionsOf(b)) {
    const found = d.subsections.find(({ name }) => name !== null && name === written.name);
    if (found) return found;
  }
  return null;
}

function firstOf(e: Event): FirstDifference {
  return {
    description: e.within.name ?? e.within.symbol,
    offset: e.offset,
    exact: e.exact,
    old: e.old && wirePlace(e.old),
    new: e.new && wirePlace(e.new),
  };
}

const wirePlace = ({ description, field }: Origin): WirePlace => ({
  description,
  field,
  name: field?.name ?? description.name ?? description.symbol,
});
