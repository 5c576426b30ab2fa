/** One section of the old side, read by the same one of the new side. */
import type { Description, Section } from '../../../types/layout.ts';
import type { LayoutDifference } from '../../../types/layout-diff.ts';
import { Cursor } from './cursor.ts';
import { descriptionsOf } from './descriptions.ts';
import { about, outerOf } from './difference.ts';
import type { Event } from './events.ts';
import { Explainer } from './explain.ts';
import { extensionsOf, subsectionsBetween } from './extensions.ts';
import { isAlwaysSent, type Sequence } from './items.ts';
import { refusesItself } from './malformed.ts';
import { quiet, type Result, readerOf, resultOf } from './result.ts';
import { Walker } from './walk.ts';
import type { Walked } from './walked.ts';
import { refusedVersion, unreadable, unreadKeys, Wire } from './wire.ts';
import { nameOf } from './words.ts';

/** One that the new side lacks. */
export function missingSection(a: Section): Result {
  const message = `There is no section ${a.section} any more: "Unknown savevm section or instance '${a.section}' 0".`;
  const difference = about(a.description, null, 'section', 'refused', message, ['a section', 'absent']);
  return { ...quiet, verdict: 'refused', differences: [difference] };
}

/** A section is found by the name of its description, which is not what the new side registers; null: it is. */
function renamedSection(a: Description, b: Description): Result | null {
  if (a.name === null || b.name === null || a.name === b.name) return null;
  const message = `${nameOf(b)} is the section "${b.name}"; it was "${a.name}".`;
  const difference = about(a, b, 'renamed', 'refused', message, [a.name, b.name]);
  return { ...quiet, verdict: 'refused', differences: [difference] };
}

/** Steps bound the work. */
export function compareSection(one: Section, other: Section, steps: number): Result {
  const [a, b] = [one.description, other.description];
  const renamed = renamedSection(a, b);
  if (renamed) return renamed;
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
    // One that refuses what it saves itself was meant otherwise.
    const declared = !refusesItself(b);
    return { ...quiet, verdict: 'refused', declared, differences: [versions, ...changes], extensions };
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
  // What is left of a subsection may be what the section lacks.
  if (walked.main?.block && walked.main.harm === 'length' && !isAsLong(save.of(a, sent), load.of(b, sent)))
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
  if (block && !isAsLong(save.of(a, a.versionId!), load.of(b, a.versionId!))) return false;
  const always = descriptionsOf(a)
    .flatMap(({ subsections }) => subsections)
    .filter((sub) => isAlwaysSent(sub) && sub !== block);
  return always.every((sub) => {
    const found = readerOf(sub, a, b);
    const version = sub.versionId! & 0xff;
    if (!found || refusedVersion(found, version) !== null) return false;
    return isAsLong(save.of(sub, sub.versionId!), load.of(found, version));
  });
}

/** What is written is as long as what is read, without subsections, whatever is decided when it runs. */
function isAsLong(written: Sequence, read: Sequence): boolean {
  if (written.bytes !== null && read.bytes !== null) return written.bytes === read.bytes;
  const undecided = new Map<string, boolean>();
  const [one, other] = [new Cursor(written, false), new Cursor(read, true)];
  return one.remaining(undecided).longer(other.remaining(undecided)) === 0;
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
