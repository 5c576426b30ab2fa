/** Types only: what the CPUs of each build do with the streams of the release before, from release to release. */
import type { Harm } from '../types/layout-diff.ts';
import type { Release } from './targets.ts';

/**
 * What becomes of the CPU state of a guest that the release before has saved.
 * - `unchanged`: it loads, and what is sent is the same.
 * - `extended`: it loads; more is sent, or less, in a way that old streams do not mind.
 * - `declared`: it is refused by a version that was raised for it.
 * - `refused`: it is refused by what no version says: a section that is not there any more.
 * - `misread`: bytes of one field are read as another.
 * - `unknown`: the source does not show it.
 * And where there is nothing to compare:
 * - `absent`: there is no such build.
 * - `new`: the release before had no such build, or the CPU's state could not be migrated.
 * - `by-hand`: one of the two writes its state with functions of its own (CPU_SAVE_VERSION, until 2016).
 * - `unmigratable`: migration is refused before anything is sent.
 * - `unregistered`: nothing of the CPU is sent but what all CPUs have in common.
 */
export type CompatibilityState =
  | 'unchanged'
  | 'extended'
  | 'declared'
  | 'refused'
  | 'misread'
  | 'unknown'
  | 'absent'
  | 'new'
  | 'by-hand'
  | 'unmigratable'
  | 'unregistered';

/** A difference, as short as it can be told. */
export interface ShortDifference {
  /** The innermost description: `env`. */
  description: string;
  /** The field; empty for what is about the description itself. */
  at: string;
  /** `8 bytes`, `version 3`, `absent`. */
  from: string;
  to: string;
  /** One sentence. */
  message: string;
}

/** What keeps streams of the release before from loading. */
export interface CompatibilityDetail {
  /** Index of the release. */
  release: number;
  /** The target as it was called then. */
  target: string;
  /** false: only guests that use what it is about meet it. */
  always: boolean;
  /** Only of `misread`. */
  harm: Harm | null;
  /** Those that matter most, at most a few. */
  differences: ShortDifference[];
  /** How many more there are. */
  more: number;
  /** Only of `unknown`: one sentence each, what could not be read. */
  unknown: string[];
}

/** The version ids of a section that a CPU sends now. */
export interface SentVersion {
  section: string;
  /** The C variable of its description. */
  symbol: string;
  versionId: number | null;
  minimumVersionId: number | null;
  path: string;
  line: number;
}

export interface BuildCompatibility {
  /** `riscv64`, as in `qemu-system-riscv64`. */
  build: string;
  target: string;
  /** By release, in the same order. */
  states: CompatibilityState[];
  /** In order of releases: those that do not load what the one before has saved. */
  details: CompatibilityDetail[];
  /** What it sends now; empty where it is gone. */
  sends: SentVersion[];
  /** What is wrong with its descriptions by themselves now, one sentence each: they load, but lack what they should have. */
  faults: string[];
}

export interface Compatibility {
  schema: 'vmsd-warden/compatibility/v1';
  /** Oldest first; the last one is `now`. */
  releases: Release[];
  /** By name. */
  builds: BuildCompatibility[];
}
