/** How to fix what a rule reports, in words: for what no single line can, such as a hook in a table of functions. */
import type { HookSite, HookSpelling } from '../types/report.ts';
import { descriptionOf, type LineHelp, symbolOf, type UnitState } from './rule.ts';

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

const lineOf = ({ hook, symbol }: Pick<HookSite, 'hook' | 'symbol'>): string =>
  codes[hook].code.replace('NAME', symbol ?? 'the description');

/** `"dc->vmsd = &vmstate_zeta_cpu;" in class_init` */
export const codeOf = (site: Pick<HookSite, 'hook' | 'symbol'>): string =>
  `"${lineOf(site)}" in ${codes[site.hook].where}`;

/** Set what the base sets, and take away what it does not. */
export function setAgain(base: UnitState, now: UnitState): LineHelp {
  const was = base.cls.registration.hooks[0];
  if (!was) return { line: null, sentence: 'Register the CPU as it was before.', more: '' };
  // A description that was renamed on the way keeps its new name.
  const symbol = symbolOf(now) ?? was.symbol;
  const others = now.cls.registration.hooks.filter((h) => h.hook !== was.hook);
  const gone = [...new Set(others.map(codeOf))];
  const instead = gone.length > 0 ? `, and remove ${gone.join(' and ')}` : '';
  // A line in place of the other one does both, where both stand in one function.
  const isOne = gone.length <= 1 && [was, ...others].every(({ hook }) => codes[hook].where === 'class_init');
  return {
    line: isOne ? lineOf({ hook: was.hook, symbol }) : null,
    sentence: `Set ${codeOf({ hook: was.hook, symbol })} as before${instead}.`,
    more: '',
  };
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
