/** What a CPU class registers, as data: what ./classes.ts makes of a target's files, and the rules ask about. */
import type { HookSite, Registration } from '../../types/report.ts';
import type { Embeds } from './descriptions.ts';

/** A place that a finding may point at. Lines are 1-based. */
export interface Place {
  path: string;
  line: number;
}

/** The description behind a hook, as far as the files show it. */
export interface Description {
  symbol: string;
  place: Place;
  /** Where its field list begins, or the first field that embeds cpu_common. */
  fieldsPlace: Place;
  /** The CPU's struct as the fields spell it: `LoongArchCPU`; null: no field names one. */
  struct: string | null;
  unmigratable: boolean;
  /** As `unmigratable`, where it is not the same in every build, or not known. */
  placeholder: Embeds;
  /** All of it is shown. */
  whole: boolean;
  /** It embeds cpu_common. */
  embeds: Embeds;
  versionId: number | null;
  minimumVersionId: number | null;
}

/** Why something of a class is not known, and where. */
export interface Unresolved extends Place {
  /** `hook`: which hooks are set. `description`: what they point to. `builds`: which builds compile them. */
  about: 'hook' | 'description' | 'builds';
  /** A clause, such as `which hook is set depends on CONFIG_KVM`. */
  what: string;
}

/** One CPU class and what it registers, what it inherits included. */
export interface ClassModel {
  /** The name of its type as it is spelled (`TYPE_ALPHA_CPU`); null for a class_init that no TypeInfo names. */
  cpuClass: string | null;
  registration: Registration;
  /** The hook that holds the registration or the placeholder; null for none, both and unknown. */
  hook: 'type-1' | 'type-2' | null;
  /** What each hook of `registration.hooks` points to, in the same order; null where it is not shown. */
  descriptions: (Description | null)[];
  /** The one that decides what is said of the class: the one that breaks a rule, if one does. */
  main: Description | null;
  /** Hooks that only user-mode builds compile, and whether each points to a placeholder. */
  userHooks: { site: HookSite; unmigratable: boolean }[];
  /** The variable whose member each hook is, in the same order; null where it is an expression or a table. */
  variables: (string | null)[];
  /** The place of its TypeInfo or class_init. */
  place: Place | null;
  /** What of its registration the code does not show, whatever `registration.type` is; empty where all is known. */
  unresolved: Unresolved[];
}
