/**
 * What a CPU sends: the layout of its migration state, as plain data. Types only.
 *
 * It says what migration/vmstate.c of QEMU would write and read, as far as the source shows it. What it does not show is
 * null (or a reason in `unknown`), never a guess.
 */
import type { RegistrationType } from './report.ts';

/** Something that only running code decides: a `field_exists` or `needed` function, or a pair of get and put. */
export interface CodeIdentity {
  /** The function's (or the VMStateInfo's) name as the source spells it. */
  symbol: string;
  /** Digest of its text, with that of the functions of the tree that it calls; null where the text was not found. */
  digest: string | null;
}

/** One element of a field list. Sizes are bytes on the wire. */
export interface Field {
  /** The member as a stream names it: `env.gpr`. */
  name: string;
  /**
   * The VMStateInfo's name as a stream has it (`uint64`, `bool`, `unused_buffer`, `buffer`, `timer` …), or `struct` for
   * a nested description. The C name of the VMStateInfo where its text was not found.
   */
  type: string;
  /** Of one element; null: unknown, or it depends on what runs. */
  size: number | null;
  /**
   * Only of a pair of get and put whose writes stand one after the other: the bytes of each (`[8, 2]`, in sum `size`).
   * A `size` of 1, 2, 4 or 8 is one number all the same, in however many writes; any other without `parts` is bytes of
   * which nothing is known.
   */
  parts?: number[] | null;
  /** How many elements; null: unknown, or it depends on what runs. */
  count: number | null;
  /** `version_id` of the field: it is sent and read from that version of its description on. */
  version: number;
  /** It has a `field_exists`. */
  conditional: boolean;
  /** false: never (its version is above its description's); null: decided when it runs. */
  sent: boolean | null;
  /** Only `struct`: the nested description. Null where it was not found, or where descriptions nest in themselves. */
  struct?: Description | null;
  /** Only of VMSTATE_VSTRUCT: the version that the nested description is saved and loaded with. */
  structVersion?: number | null;
  /** An array of pointers: each element may be a marker of one byte in place of its content. */
  pointers: boolean;
  /** The `field_exists`; null without one. */
  exists: CodeIdentity | null;
  /** Of a `field_exists` that asks for nothing but the version: those, up to its description's, that have the field. */
  versions?: number[] | null;
  /** Who reads and writes it, where that is no plain number or buffer (VMSTATE_TIMER, a CPU's own get and put). */
  code: CodeIdentity | null;
  /**
   * What the count, or the size of a buffer, depends on when it runs, as the source spells it: two fields that say the
   * same are counted alike. Null where it depends on nothing.
   */
  counter: string | null;
  /** Elements (bytes of a buffer) that are sent for each that is counted; absent: one. Null: unknown. */
  each?: number | null;
  /** Where its macro stands. */
  path: string;
  line: number;
  /** One sentence: what of this field could not be read from the source. Null: nothing. */
  unknown: string | null;
}

/** A VMStateDescription in one build. */
export interface Description {
  /** `.name`: a section's or a subsection's name. Null where it could not be read. */
  name: string | null;
  /** The C variable. */
  symbol: string;
  path: string;
  line: number;
  /** Null: could not be read. */
  versionId: number | null;
  minimumVersionId: number | null;
  unmigratable: boolean;
  /** `.needed`; null without one (a subsection without it is always sent). */
  needed: CodeIdentity | null;
  /** What a `needed` says that asks for nothing: it is always sent, or never. Absent or null: something decides it. */
  needs?: boolean | null;
  fields: Field[];
  subsections: Description[];
  /** Whether the list of fields ends with VMSTATE_END_OF_LIST(), and that of subsections with NULL; null: unknown. */
  ends: { fields: boolean | null; subsections: boolean | null };
  /** It names a pre_load, post_load, pre_save or post_save; only for people. */
  hooks: string[];
  /** Digest of its own text in the source, before preprocessing. */
  digest: string | null;
  /** One sentence each: what of the description itself could not be read. */
  unknown: string[];
}

export interface Section {
  section: 'cpu_common' | 'cpu';
  description: Description;
}

/** What one CPU class sends in one build of its target. */
export interface BuildLayout {
  /** `riscv64`; as the program is called: `qemu-system-riscv64`. */
  build: string;
  target: string;
  /** Null: the target's own base class. */
  cpuClass: string | null;
  type: RegistrationType;
  /** As far as it matters: read for a build with KVM or one without. Null: it makes no difference. */
  kvm: boolean | null;
  sections: Section[];
  /** One sentence each. */
  unknown: string[];
}
