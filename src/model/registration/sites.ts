/** A place where a hook is set, and which builds it is set in. */
import { type Branch, compiledInSystemMode, compiledInUserMode, gapMarker } from '../../c/conditions.ts';
import type { HookSite, HookSpelling } from '../../types/report.ts';
import type { FunctionFact, HookFact, Subject } from '../facts/types.ts';
import type { TargetFile } from './target-index.ts';

export interface Site extends HookSite {
  kind: 'device' | 'cpu' | 'ops';
  variable: string | null;
  /** All that it may point to; the first is `symbol`. */
  symbols: string[];
  branches: readonly Branch[];
}

/** Its condition is not shown, or asks for a macro that is no option of a build: some header may define it for some. */
const isOpen = ({ test, not }: Branch): boolean =>
  test === gapMarker || [test, ...not].some((asked) => ownMacro.test(asked));
const ownMacro = /\bdefined\s*(?:\(\s*)?(?!\s)(?!(?:CONFIG|TARGET|HOST)_|_|[a-z])\w/;

/**
 * Whether user-mode builds leave out lines in these files below these branches. null: the build lists are silent
 * about one of the files; then nothing is claimed.
 */
export function guardedBy(branches: readonly Branch[], files: readonly TargetFile[]): boolean | null {
  let unknown = false;
  if (compiledInUserMode(branches) === false) return true;
  if (branches.some(isOpen)) unknown = true;
  for (const file of files) {
    if (file.builds?.user === false) return true;
    if (!file.outside && (file.builds === null || file.partial)) unknown = true;
  }
  return unknown ? null : false;
}

/** Whether a build for system emulation compiles lines of these files below these branches; null where it depends. */
export function inSystemMode(branches: readonly Branch[], files: readonly TargetFile[]): boolean | null {
  if (files.some((f) => f.builds !== null && !f.builds.system)) return false;
  return compiledInSystemMode(branches);
}

export function spelling(h: HookFact, kind: Site['kind']): HookSpelling {
  if (h.setter) return h.setter;
  if (kind === 'device') return 'dc->vmsd';
  if (kind === 'ops') return h.member === 'vmsd' ? 'sysemu_ops.vmsd' : 'sysemu_ops.legacy_vmsd';
  return h.member === 'vmsd' ? 'cc->vmsd' : 'cc->legacy_vmsd';
}

/** What a function was called with: the C type and the name of each argument. */
export type Binding = readonly {
  owner: string | null;
  symbol: string | null;
  isNull?: true;
  /** It is, or may be, another class than the one that is followed, as it is spelled. */
  foreign?: string;
}[];

/** What something is a hook of, as it is spelled, where that is, or may be, another class than the one that is followed. */
export function foreignTo(of: Subject, fn: FunctionFact, bound: Binding): string | null {
  if (typeof of !== 'number') return of;
  const given = bound[of];
  if (given) return given.foreign ?? null;
  // the class is the first that a class_init is given; the second is its data
  const param = fn.params[of];
  const isOther = of > 0 && !fn.isMacro && bound.length === 0 && param && !/Class$/.test(param.type);
  return isOther ? param.name : null;
}

/** Which slot a hook is; null where it is none of a CPU's. */
export function ownerKind(h: HookFact, bound: Binding): Site['kind'] | null {
  let owner = h.owner;
  if (typeof owner === 'object') owner = (bound[owner.param]?.owner ?? 'unknown') as HookFact['owner'];
  if (owner === 'DeviceClass') return 'device';
  if (owner === 'CPUClass') return 'cpu';
  if (owner === 'SysemuCPUOps') return 'ops';
  if (owner === 'other' || owner === 'ObjectClass') return null;
  if (h.member === 'legacy_vmsd') return 'cpu';
  // No declaration in sight, so a hunk alone: the names that QEMU gives these variables everywhere.
  if (/^(?:dc|device_class|devclass)$/.test(h.variable ?? '')) return 'device';
  if (/^(?:cc|cpu_class|cpuclass)$/.test(h.variable ?? '')) return 'cpu';
  return null;
}

/** A condition that only some builds, or runs, meet, in words. */
export function conditionOf(branches: readonly Branch[]): string {
  const branch = branches.findLast((b) => b.test !== gapMarker && compiledInSystemMode([b]) === null);
  if (!branch) return 'the build';
  const test = branch.test === '1' ? (branch.not.at(-1) ?? '') : branch.test;
  const plain = test
    .replace(/\bdefined\s*\(\s*(\w+)\s*\)|\bdefined\s+(\w+)/g, '$1$2')
    .replace(/(?<!\s)\s*([()!])\s*/g, '$1');
  return plain.slice(0, 60);
}
