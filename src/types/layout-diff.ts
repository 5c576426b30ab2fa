/** What becomes of a stream of one layout when another one reads it, as plain data. Types only. */
import type { Description, Field } from './layout.ts';

/**
 * - `loads`: every element is read from the bytes that it was written to.
 * - `refused`: the load ends with an error that the descriptions themselves make (a version, a section or subsection
 *   that is not there).
 * - `misread`: bytes of one element are read as another. Whether the load then ends with an error is `Harm`.
 * - `unknown`: the source does not show it, or it is decided when it runs.
 */
export type LoadVerdict = 'loads' | 'refused' | 'misread' | 'unknown';

/**
 * What a misread does: `length`: the lengths differ, and the load ends with "Missing section footer for cpu"; `silent`:
 * the lengths are equal, and wrong values load without an error; `either`: it depends on what runs.
 */
export type Harm = 'length' | 'silent' | 'either';

export type DifferenceKind =
  | 'added'
  | 'removed'
  | 'resized'
  | 'counted'
  | 'moved'
  | 'repeated'
  | 'replaced'
  | 'condition'
  | 'unread'
  | 'version'
  | 'section'
  | 'renamed'
  | 'subsection-added'
  | 'subsection-removed'
  | 'other';

/** Where a field or a description stands in its tree. */
export interface LayoutPlace {
  path: string;
  /** 1-based. */
  line: number;
}

/** A section's or subsection's description, with what both sides say of its versions. */
export interface OuterDescription {
  name: string;
  symbol: string;
  /** The version that the old side writes. */
  sent: number | null;
  /** The new side's. */
  versionId: number | null;
  minimumVersionId: number | null;
  place: LayoutPlace;
}

/** One thing that the two layouts do not have in common. */
export interface LayoutDifference {
  kind: DifferenceKind;
  /** What it does to a stream of the old side. `none`: nothing; it is told for the sake of the picture. */
  effect: 'misread' | 'refused' | 'unknown' | 'none';
  /** Name of the innermost description that differs: `cpu`, `env`, `cpu/hyper`. */
  description: string;
  /** Its C variable, on the new side where it has it, else on the old one. */
  symbol: string;
  /** The versions of `description` where they are not in the stream (a nested VMSTATE_STRUCT); else null. */
  nested: { from: number | null; to: number | null } | null;
  /** The section or subsection around it: the innermost description whose version is in the stream. */
  outer: OuterDescription;
  /** The field; empty for what is about the description itself. */
  at: string;
  /** `8 bytes`, `16 × 8 bytes`, `version 3`, `absent`. */
  from: string;
  to: string;
  /** One sentence. */
  message: string;
  /** The elements themselves, for whoever wants to show them. */
  oldField: Field | null;
  newField: Field | null;
  oldPlace: LayoutPlace | null;
  newPlace: LayoutPlace | null;
  /** The old side's own streams have this fault already: no change made it. */
  inherent: boolean;
}

/** Where the two sides part: the first element of the stream that is not read as it was written. */
export interface FirstDifference {
  /** The section or subsection whose bytes are counted. */
  description: string;
  /** Bytes from its first one. */
  offset: number;
  /** false: something of a size that is decided when it runs comes before; the offset is without it. */
  exact: boolean;
  old: WirePlace | null;
  new: WirePlace | null;
}

/** An element in its description. */
export interface WirePlace {
  description: Description;
  field: Field | null;
  /** `env.gpr`, or `env / pc` in a nested description. */
  name: string;
}

/** The verdict on one build of a CPU class: a stream of the old side read by the new one. */
export interface LayoutComparison {
  build: string;
  target: string;
  cpuClass: string | null;
  kvm: boolean | null;
  verdict: LoadVerdict;
  /** Refused by a version: on purpose ("too old"), or since a newer one wrote it ("too new"). */
  declared: boolean;
  /** It happens to every stream of the old side; false: only where something is sent that not every guest has. */
  always: boolean;
  /** Only of `misread`. */
  harm: Harm | null;
  /** What makes the verdict, most harmful first; of a refusal by version also what changed meanwhile. */
  differences: LayoutDifference[];
  /** What the new side has more, or less, without any harm: subsections, raised versions, guarded fields. */
  extensions: LayoutDifference[];
  first: FirstDifference | null;
  /** One sentence each: what could not be judged. */
  unknown: string[];
}
