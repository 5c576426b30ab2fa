/** One thing that a description does -> the fact that tells of it, in the words of the rules. */
import type { BuildLayout } from '../../../types/layout.ts';
import type { LayoutComparison, LayoutDifference, OuterDescription } from '../../../types/layout-diff.ts';
import { descriptionsOf } from './descriptions.ts';
import type { LayoutFact } from './facts.ts';
import { helpFor, newSubsections, refusalHelp } from './help.ts';
import type { Malformed } from './malformed.ts';
import { changesBetween } from './section.ts';
import { suggestedLine } from './suggest.ts';
import { changedMessage, consequenceOf, refusedMessage, type Shown, type Unit } from './told.ts';

/** What is common to facts of one description. */
function factOf(unit: Unit, rule: LayoutFact['rule'], d: LayoutDifference, version: string | null) {
  const { now } = unit;
  const places: LayoutFact['places'] = [];
  if (d.newPlace) places.push({ ...d.newPlace, side: 'new' });
  if (d.oldPlace && (d.kind === 'removed' || !d.newPlace)) places.unshift({ ...d.oldPlace, side: 'old' });
  places.push({ ...d.outer.place, side: 'new' });
  const own = now.cpuClass === null ? [] : [now.cpuClass];
  return {
    rule,
    target: now.target,
    cpuClass: now.cpuClass,
    type: now.type,
    description: d.description,
    symbol: d.symbol,
    release: version,
    builds: [now.build],
    places,
    identity: [rule, now.target, d.description, version ?? 'base', ...own],
  };
}

export function changed(
  unit: Unit,
  shown: Shown,
  version: string | null,
  judged: LayoutComparison,
): LayoutFact {
  const { differences } = shown;
  const d = differences[0]!;
  return {
    ...factOf(unit, 'vmstate-layout-changed', d, version),
    differences,
    comparison: judged,
    witness: shown.strip,
    witnessFrom: shown.ofBase ? 'the base' : null,
    already: d.effect === 'refused' ? null : shown.already,
    message: changedMessage(differences, version, ''),
    consequence: consequenceOf(shown, version ?? 'the base', unit),
    help: helpFor(differences, { subsections: newSubsections(judged, d.outer), varies: false }),
    suggest: (line) => suggestedLine(d, line),
  };
}

export function renamed(
  unit: Unit,
  comparison: LayoutComparison,
  d: LayoutDifference,
  version: string | null,
): LayoutFact {
  const who = version ?? 'the base';
  return {
    ...factOf(unit, 'vmstate-layout-changed', d, version),
    differences: [d],
    comparison,
    witness: null,
    witnessFrom: null,
    already: null,
    message: d.message,
    consequence: `Streams of ${who} are refused: "Unknown savevm section or instance '${d.from}' 0". The other way round, ${who} refuses a stream of this tree.`,
    help: `Leave .name of ${d.symbol} at "${d.from}": it is how a load finds who reads a section. The C variable may have any name.`,
    suggest: () => null,
  };
}

export function refusal(
  unit: Unit,
  comparison: LayoutComparison,
  d: LayoutDifference,
  version: string | null,
): LayoutFact {
  const { outer } = d;
  const who = version ?? 'the base';
  const lowered = outer.sent !== null && outer.versionId !== null && outer.sent > outer.versionId;
  const changes = changesOf(unit, outer);
  // A section is in every stream, a subsection where it is needed.
  const section = unit.now.sections.some((s) => s.description.symbol === outer.symbol);
  return {
    ...factOf(unit, lowered ? 'vmstate-layout-changed' : 'vmstate-break-declared', d, version),
    differences: [d, ...changes],
    comparison,
    witness: null,
    witnessFrom: null,
    already: null,
    message: lowered
      ? `${outer.symbol} goes down to version ${outer.versionId}; ${who} sends version ${outer.sent}.`
      : refusedMessage(outer, who, []),
    consequence: `Streams of ${who} are refused ${lowered ? 'as coming from a newer QEMU' : 'by the raised minimum_version_id'}${section ? '' : ` if the guest sends ${outer.name}`}.`,
    help: lowered ? helpFor([d], { subsections: [], varies: false }) : refusalHelp(outer, changes),
    suggest: () => null,
  };
}

/** What a raised version stands for: fields of the section or subsection that change, subsections of it that come or go. */
function changesOf({ release, base, now }: Unit, { name, symbol }: OuterDescription): LayoutDifference[] {
  const all = (layout: BuildLayout) => layout.sections.flatMap((s) => descriptionsOf(s.description));
  const read = all(now).find((d) => d.symbol === symbol && (d.name ?? d.symbol) === name);
  const sent = all(release ?? base).find((d) => (d.name ?? d.symbol) === name);
  return sent && read ? changesBetween(sent, read) : [];
}

export function malformedFact(now: BuildLayout, m: Malformed): LayoutFact {
  const { description: d } = m;
  const what = m.field?.name ?? m.subsection?.name ?? '';
  return {
    rule: 'vmstate-malformed',
    target: now.target,
    cpuClass: now.cpuClass,
    type: now.type,
    description: d.name ?? d.symbol,
    symbol: d.symbol,
    release: null,
    builds: [now.build],
    differences: [],
    comparison: null,
    witness: null,
    witnessFrom: null,
    already: null,
    places: [
      { ...m.place, side: 'new' },
      ...(m.other ? [{ ...m.other, side: 'new' as const }] : []),
      { path: d.path, line: d.line, side: 'new' },
    ],
    message: m.message,
    consequence: m.consequence,
    help: m.help,
    suggest: () => null,
    identity: ['vmstate-malformed', now.target, d.name ?? d.symbol, m.kind, what],
  };
}
