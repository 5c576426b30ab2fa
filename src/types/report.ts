/** The report: the contract's JSON (`vmsd-warden/report/v1`) as types. */
import type { Strip } from './layout-report.ts';
import type { Limit } from './series.ts';

export type Severity = 'error' | 'warning' | 'notice';
export type Scope = 'net' | 'transient';
export type RegistrationType = 'type-1' | 'type-2' | 'both' | 'unmigratable' | 'none' | 'unknown';
export type HookSpelling =
  | 'dc->vmsd'
  | 'device_class_set_vmsd'
  | 'cc->vmsd'
  | 'cpu_class_set_vmsd'
  | 'cc->legacy_vmsd'
  | 'sysemu_ops.legacy_vmsd'
  | 'sysemu_ops.vmsd'
  | 'CPU_SAVE_VERSION';

export interface HookSite {
  hook: HookSpelling;
  cpuClass: string | null;
  symbol: string | null;
  path: string;
  /** 1-based, in the tree that the registration describes. */
  line: number;
  /** Kept out of user-mode builds; null where the evidence does not show it. */
  guarded: boolean | null;
}

export interface Registration {
  type: RegistrationType;
  hooks: HookSite[];
  embedsCpuCommon: boolean | null;
  versionId: number | null;
  minimumVersionId: number | null;
  /** The target has user-mode builds. */
  userMode: boolean | null;
}

export interface Citation {
  title: string;
  url: string;
}

/** Where two layouts part: what the one side wrote and what the other reads there. For people; a script may ignore it. */
export interface Witness {
  /** Who wrote: `v11.0.0`, `the base`. */
  from: string;
  /** Who reads: `this series`, `this tree`. */
  to: string;
  strip: Strip;
}

export interface Finding {
  rule: string;
  severity: Severity;
  target: string | null;
  patch: number | null;
  scope: Scope;
  undoneBy: number | null;
  path: string;
  line: number;
  side: 'new' | 'old';
  from: RegistrationType;
  to: RegistrationType;
  cpuClass: string | null;
  symbol: string | null;
  message: string;
  consequence: string;
  /** How to fix it, in words. */
  help: string;
  /** Lines that replace the line; null where no single line fixes it. */
  suggestion: string | null;
  /** What `help` says besides that line, '' for nothing; absent where nothing of it can be left out. For people, as `witness`. */
  beside?: string;
  citations: Citation[];
  fingerprint: string;
  /** The merge commit that does it, where no patch does: `patch` is null then. A full id. */
  merge?: string;
  /** Only of what a CPU sends. */
  witness?: Witness;
  /** Why the repository takes it on (its `accept` list); absent where it does not. An accepted finding fails nothing. */
  accepted?: string;
}

export interface TargetReport {
  target: string;
  /** null: the target does not exist there. */
  before: Registration | null;
  after: Registration | null;
  trajectory: { patch: number; to: RegistrationType }[];
  /** The promise that the target makes to its users (RULES: kvm, best-effort, no-promise). */
  tier: string;
}

export interface Report {
  schema: 'vmsd-warden/report/v1';
  series: {
    title: string;
    version: number;
    total: number;
    received: number[];
    missing: number[];
    messageId: string | null;
    base: string | null;
  };
  evidence: 'tree' | 'diff';
  complete: boolean;
  limits: Limit[];
  patches: { index: number; subject: string; messageId: string | null; commit: string | null }[];
  registrations: TargetReport[];
  findings: Finding[];
}
