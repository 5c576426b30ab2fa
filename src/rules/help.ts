/** How to fix what a rule reports, in words: for what no single line can, such as a hook in a table of functions. */
import type { HookSite, HookSpelling } from '../types/report.ts';
import { descriptionOf, symbolOf, type UnitState } from './rule.ts';

/** The code of a hook, and where it belongs. `NAME` stands for the description. */
const codes: Record<HookSpelling, { code: string; where: string }> = {
  'dc->vmsd': { code: 'dc->vmsd = &NAME;', where: 'class_init' },
  device_class_set_vmsd: { code: 'device_class_set_vmsd(dc, &NAME);', where: 'class_init' },
  'cc->vmsd': { code: 'cc->vmsd = &NAME;', where: 'class_init' },
  cpu_class_set_vmsd: { code: 'cpu_class_set_vmsd(cc, &NAME);', where: 'class_init' },
  'cc->legacy_vmsd': { code: 'cc->legacy_vmsd = &NAME;', where: 'class_init' },
  'sysemu_ops.legacy_vmsd': { code: '.legacy_vmsd = &NAME,', where: 'its SysemuCPUOps' },
  'sysemu_ops.vmsd': { code: '.vmsd = &NAME,', where: 'its SysemuCPUOps' },
  CPU_SAVE_VERSION: { code: '#define CPU_SAVE_VERSION', where: 'cpu.h' },
};

/** `"dc->vmsd = &vmstate_zeta_cpu;" in class_init` */
export function codeOf({ hook, symbol }: Pick<HookSite, 'hook' | 'symbol'>): string {
  const { code, where } = codes[hook];
  return `"${code.replace('NAME', symbol ?? 'the description')}" in ${where}`;
}

/** Set what the base sets, and take away what it does not. */
export function setAgain(base: UnitState, now: UnitState): string {
  const was = base.cls.registration.hooks[0];
  if (!was) return 'Register the CPU as it was before.';
  // A description that was renamed on the way keeps its new name.
  const symbol = symbolOf(now) ?? was.symbol;
  const gone = now.cls.registration.hooks.filter((h) => h.hook !== was.hook).map(codeOf);
  const instead = gone.length > 0 ? `, and remove ${[...new Set(gone)].join(' and ')}` : '';
  return `Set ${codeOf({ hook: was.hook, symbol })} as before${instead}.`;
}

/** What the type 1 hook of a class is to be. */
export function setType1(state: UnitState): string {
  const symbol = symbolOf(state) ?? descriptionOf(state)?.symbol ?? `vmstate_${state.target.name}_cpu`;
  return codeOf({ hook: 'dc->vmsd', symbol });
}

/** The first field of a type 1 description, read from streams of `version` on. */
export const commonField = (struct: string, version: number): string =>
  `VMSTATE_STRUCT(parent_obj, ${struct}, ${version}, vmstate_cpu_common, CPUState),`;

/** `be "VMSTATE_STRUCT(…)"` after "let the first field": in words where nothing says what the CPU's struct is called. */
export const commonFirst = (struct: string | null, version: number): string =>
  struct === null
    ? 'embed vmstate_cpu_common (VMSTATE_STRUCT of parent_obj)'
    : `be "${commonField(struct, version)}"`;

/** What makes a break one that the author declares. */
export const declareBreak = (state: UnitState): string =>
  `raise version_id and minimum_version_id of ${descriptionOf(state)?.symbol ?? symbolOf(state) ?? 'its description'} in the same series`;
