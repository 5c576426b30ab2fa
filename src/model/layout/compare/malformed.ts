/** What is wrong with a description by itself, whatever it is compared with: QEMU says nothing about it. */
import type { Description, Field } from '../../../types/layout.ts';
import type { LayoutPlace } from '../../../types/layout-diff.ts';
import { nameOf, placeOf } from './words.ts';

type MalformedKind = 'never-sent' | 'never-loads' | 'same-name' | 'no-prefix' | 'no-end';

export interface Malformed {
  kind: MalformedKind;
  /** The description that has it. */
  description: Description;
  /** The field, or the subsection, that it is about; null: the list itself. */
  field: Field | null;
  subsection: Description | null;
  place: LayoutPlace;
  /** Where the other of two stands. */
  other?: LayoutPlace;
  /** One sentence. */
  message: string;
  /** One or two sentences: what the stream has of it. */
  consequence: string;
  /** What to do about it, in words. */
  help: string;
}

/** Descriptions nest a few deep in QEMU. */
const deepest = 64;

/**
 * Every fault in a tree of descriptions, each description once. A field with a field_exists is sent when that says so,
 * whatever its version; VMSTATE_VSTRUCT reads its description at a version of its own, which counts as well.
 */
export function findMalformed(root: Description): Malformed[] {
  const found: Malformed[] = [];
  const seen = new Set<Description>();
  const look = (d: Description, outer: Description, depth: number): void => {
    if (seen.has(d) || depth > deepest) return;
    seen.add(d);
    for (const field of d.fields) {
      const one = neverSent(d, field, outer) ?? otherVersion(d, field);
      if (one) found.push(one);
      if (field.struct) look(field.struct, outer, depth + 1);
    }
    found.push(...neverLoads(d, outer), ...subsectionFaults(d), ...endFaults(d));
    for (const sub of d.subsections) look(sub, sub, depth + 1);
  };
  look(root, root, 0);
  return found;
}

function neverSent(d: Description, field: Field, outer: Description): Malformed | null {
  if (d.versionId === null || field.conditional || field.exists !== null) return null;
  if (field.version <= d.versionId || field.count === 0) return null;
  const nothing = d.fields.every((f) => f === field || (f.version > d.versionId! && !f.conditional));
  return {
    kind: 'never-sent',
    description: d,
    field,
    subsection: null,
    place: placeOf(field),
    message: `${nameOf(d)} never sends ${field.name}: the field has version ${field.version}, its description version ${d.versionId}.`,
    consequence: `vmstate_save_state() and vmstate_load_state() pass over a field whose version is above the description's, in silence: after a load ${field.name} is as it was after a reset${nothing ? ', and nothing else is sent' : ''}.`,
    help: neverSentHelp(d, field, outer),
  };
}

/**
 * The version that lets the field be sent. Where no other state of the target is sent,
 * older streams hold nothing that is worth loading: they are to be refused. To lower the field's version instead would change what is sent at a version that is about.
 */
function neverSentHelp(d: Description, field: Field, outer: Description): string {
  const name = nameOf(d);
  if (outer !== d)
    return `Set version_id = ${field.version} in ${name}, and raise version_id and minimum_version_id of ${nameOf(outer)}${outer.versionId === null ? '' : ` to ${outer.versionId + 1}`}: the version of a nested VMSTATE_STRUCT is not in the stream.`;
  const minimum = d.minimumVersionId === null ? '' : ` at ${d.minimumVersionId}`;
  const others = d.fields.filter((f) => f !== field && f.struct?.symbol !== 'vmstate_cpu_common');
  return others.every((f) => f.version > d.versionId! && !f.conditional)
    ? `Set version_id = ${field.version} and minimum_version_id = ${field.version} in ${name}: guests of older builds lack ${field.name}, and are then refused.`
    : `Set version_id = ${field.version} in ${name}, and leave minimum_version_id${minimum}: guests of older builds are then read without ${field.name}. Where a CPU cannot do without it, set minimum_version_id = ${field.version}, too.`;
}

/** Its own version is below the one from which on it takes streams. */
export const refusesItself = (d: Pick<Description, 'versionId' | 'minimumVersionId'>): boolean =>
  d.versionId !== null && d.minimumVersionId !== null && d.minimumVersionId > d.versionId;

function neverLoads(d: Description, outer: Description): Malformed[] {
  if (!refusesItself(d)) return [];
  const [version, minimum] = [d.versionId!, d.minimumVersionId!];
  const nested = outer !== d;
  return [
    {
      kind: 'never-loads',
      description: d,
      field: null,
      subsection: null,
      place: placeOf(d),
      message: `${nameOf(d)} takes version ${minimum} and later, and is saved as version ${version}: what is saved is never loaded.`,
      consequence: `vmstate_load_state() refuses a version below minimum_version_id. Every guest that sends ${nested ? outer.name : d.name} is saved without an error, and its load ends with one, in the same build, too.`,
      help: nested
        ? `Set version_id = ${minimum} in ${nameOf(d)}; its version is not in the stream: where what it sends has changed, raise version_id and minimum_version_id of ${nameOf(outer)}, too.`
        : `Set version_id = ${minimum} in ${nameOf(d)}, or leave minimum_version_id at ${version} or below.`,
    },
  ];
}

/** VMSTATE_VSTRUCT with a version that the description does not take. */
function otherVersion(d: Description, field: Field): Malformed | null {
  const { struct, structVersion: version } = field;
  if (!struct || typeof version !== 'number' || refusesItself(struct)) return null;
  const { versionId, minimumVersionId } = struct;
  const above = versionId !== null && version > versionId;
  if (!above && !(minimumVersionId !== null && version < minimumVersionId)) return null;
  return {
    kind: 'never-loads',
    description: d,
    field,
    subsection: null,
    place: placeOf(field),
    message: `${nameOf(d)} sends ${field.name} as version ${version} of ${nameOf(struct)}, which takes ${versionsInWords(struct)}: what is saved is never loaded.`,
    consequence: `vmstate_load_state() refuses the version that VMSTATE_VSTRUCT asks for. Every guest that sends ${d.name} is saved without an error, and its load ends with one, in the same build, too.`,
    help: `Ask for a version that ${nameOf(struct)} takes.`,
  };
}

/** Of a version that is not known nothing is said. */
function versionsInWords({ versionId, minimumVersionId }: Description): string {
  if (minimumVersionId === null) return `version ${versionId} at most`;
  if (versionId === null) return `version ${minimumVersionId} and later`;
  return versionId === minimumVersionId
    ? `version ${versionId} only`
    : `versions ${minimumVersionId} to ${versionId}`;
}

function subsectionFaults(d: Description): Malformed[] {
  const found: Malformed[] = [];
  const names = new Map<string, Description>();
  for (const sub of d.subsections) {
    if (sub.name === null) continue;
    const first = names.get(sub.name);
    const base = { description: d, field: null, subsection: sub, place: placeOf(sub) };
    if (first && first.symbol !== sub.symbol) {
      found.push({
        ...base,
        kind: 'same-name',
        other: placeOf(first),
        message: `${nameOf(d)} has two subsections named ${sub.name}: ${nameOf(first)} and ${nameOf(sub)}.`,
        consequence: `A load looks a subsection up by its name and finds ${nameOf(first)}: what ${nameOf(sub)} has saved is read as that, and the load fails or goes wrong.`,
        help: `Give ${nameOf(sub)} a name of its own that begins with "${d.name ?? ''}/".`,
      });
    } else names.set(sub.name, sub);
    // The slash is asked for in a comment only: what vmstate_subsection_load() compares is the parent's name.
    if (d.name !== null && !(sub.name.startsWith(d.name) && sub.name.length > d.name.length)) {
      found.push({
        ...base,
        kind: 'no-prefix',
        message: `The subsection ${sub.name} of ${nameOf(d)} is not named after it: "${d.name}/" has to come first.`,
        consequence: `A load looks for subsections of ${d.name} by that beginning. ${sub.name} is taken for something else, and the load ends with "Missing section footer" wherever it is sent.`,
        help: `Name it "${d.name}/${sub.name.split('/').at(-1)}".`,
      });
    }
  }
  return found;
}

function endFaults(d: Description): Malformed[] {
  const lists = [
    ['fields', d.ends.fields, 'VMSTATE_END_OF_LIST()'],
    ['subsections', d.ends.subsections, 'NULL'],
  ] as const;
  return lists
    .filter(([, ends]) => ends === false)
    .map(([list, , end]) => ({
      kind: 'no-end' as const,
      description: d,
      field: null,
      subsection: null,
      place: placeOf(d),
      message: `The list of ${list} of ${nameOf(d)} does not end with ${end}.`,
      consequence: `A save and a load run on into whatever stands behind the list in memory.`,
      help: `Add ${end} as the last entry of .${list} of ${nameOf(d)}.`,
    }));
}
