/** The report on two revisions' layouts, as JSON and as what texts are made of. Types only. */
import type { DifferenceKind, LayoutComparison, LayoutDifference } from './layout-diff.ts';

/** `vmsd-warden/layout-diff/v1`: what becomes of a stream of `from` when `to` loads it. */
export interface LayoutDiff {
  schema: 'vmsd-warden/layout-diff/v1';
  /** Ids of the two commits. */
  from: string | null;
  to: string | null;
  builds: BuildDiff[];
  /** Builds, or CPU classes of them, that only one side has: nothing is to be compared. */
  onlyIn: { from: string[]; to: string[] };
}

export interface BuildDiff
  extends Pick<
    LayoutComparison,
    'build' | 'target' | 'cpuClass' | 'verdict' | 'declared' | 'always' | 'harm'
  > {
  /** Only where builds with and without KVM say different things. */
  kvm: boolean | null;
  differences: Difference[];
  /** What is new, or gone, without any harm. */
  extensions: Difference[];
  /** Where the two sides part. */
  witness: Strip | null;
  /** One sentence each: what could not be judged. */
  unknown: string[];
}

export interface Difference {
  /** `cpu`, `env`, and its C variable. */
  description: string;
  symbol: string;
  kind: DifferenceKind;
  effect: LayoutDifference['effect'];
  /** The field; empty for what is about the description itself. */
  at: string;
  /** `8 bytes`, `absent`. */
  from: string;
  to: string;
  message: string;
  /** The section or subsection around it: whose version is in the stream, what is sent, and what is taken. */
  outer: { symbol: string; sent: number | null; versionId: number | null; minimumVersionId: number | null };
  /** Where it stands: in the newer tree, or, of what is gone, in the older one. */
  path: string | null;
  line: number | null;
}

/** So many bytes of one field. */
export interface StripPiece {
  /** `env.priv`; of a nested description `env / pc`. */
  name: string;
  /** Bytes from the first of the section or subsection. */
  offset: number;
  /** Bytes of one element; null: decided when it runs, or unknown. */
  size: number | null;
  count: number;
  /** Bytes; null: decided when it runs, or unknown. What follows has an offset without them. */
  bytes: number | null;
  kind: 'number' | 'unused' | 'opaque' | 'end';
  /** Sent only when a function says so. */
  conditional: boolean;
}

/** A strip of the stream around the first element that is not read as it was written. */
export interface Strip {
  /** Whose bytes are counted: `cpu`, `cpu/hyper`. */
  description: string;
  /** Whose sizes are shown, where what stands around it is about several builds: `riscv32`. */
  build?: string;
  /** Of that element. */
  offset: number;
  exact: boolean;
  old: StripPiece[];
  new: StripPiece[];
  /** Elements are left out before and behind. */
  cut: { before: boolean; after: boolean };
}
