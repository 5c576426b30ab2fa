/** What a target registers may be changed by a file outside of its folder, and by no other. */
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/config/settings.ts';
import { analyse } from '../../src/review/judge/analyse.ts';
import { memoryTree } from '../support/memory-tree.ts';
import {
  alone,
  type Case,
  type Expectations,
  onTrees,
  said,
  seriesOf,
  statesOf,
  threeWays,
} from '../support/zeta-review.ts';
import { cpuFile, legacy, mailsOf, one, patch, put, swap, t1 } from '../support/zeta-tree.ts';

const table = `static const struct SysemuCPUOps arm_sysemu_ops = {\n    .has_work = arm_has_work,\n${legacy('arm')}};\n`;
const armWithout = cpuFile('arm', { type: 'type-2' }).replace(table, '');
const shared = table.replace('static ', '');
const setter = (hook: string): string =>
  `static inline void zeta_set_state(DeviceClass *dc, const VMStateDescription *vmsd)\n{\n    ${hook};\n}\n`;
const alphaBySetter = cpuFile('alpha').replace(t1('alpha'), '    zeta_set_state(dc, &vmstate_alpha_cpu);\n');
const dropped = (target: string) => [`registration-dropped ${target} 1 net error`];

const cases: Expectations = {
  'a table among the machines loses its hook': {
    base: { 'target/arm/cpu.c': armWithout, 'hw/arm/cpu-ops.c': shared },
    patches: [one('hw/arm/cpu-ops.c', swap(legacy('arm'), ''))],
    finds: dropped('arm'),
  },
  'a table in a header of the machines loses its hook': {
    base: { 'target/arm/cpu.c': armWithout, 'include/hw/arm/cpu-ops.h': shared },
    patches: [one('include/hw/arm/cpu-ops.h', swap(legacy('arm'), ''))],
    finds: dropped('arm'),
  },
  'a table in hw/core loses its hook': {
    base: { 'target/arm/cpu.c': armWithout, 'hw/core/arm-ops.c': shared },
    patches: [one('hw/core/arm-ops.c', swap(legacy('arm'), ''))],
    finds: dropped('arm'),
  },
  'the file with the table goes away': {
    base: { 'target/arm/cpu.c': armWithout, 'hw/arm/cpu-ops.c': shared },
    patches: [patch({ 'hw/arm/cpu-ops.c': null })],
    finds: [],
    unresolved: ['arm_sysemu_ops is not in sight'],
  },
  'a setter among the machines sets nothing any more': {
    base: { 'target/alpha/cpu.c': alphaBySetter, 'hw/alpha/setter.h': setter('dc->vmsd = vmsd') },
    patches: [one('hw/alpha/setter.h', swap('dc->vmsd = vmsd', '(void)vmsd'))],
    finds: [],
    unresolved: ['alpha_class_init() names vmstate_alpha_cpu'],
  },
  'a setter among the machines sets the other hook': {
    base: { 'target/alpha/cpu.c': alphaBySetter, 'hw/alpha/setter.h': setter('dc->vmsd = vmsd') },
    patches: [one('hw/alpha/setter.h', swap('dc->vmsd = vmsd', 'CPU_CLASS(dc)->legacy_vmsd = vmsd'))],
    finds: ['type-flip alpha 1 net error', 'type2-with-cpu-common alpha 1 net error'],
  },
  'a setter in hw/core no longer calls the one that sets the hook': {
    base: {
      'target/alpha/cpu.c': alphaBySetter,
      'hw/core/cpu-set.h': `${setter('dc->vmsd = vmsd').replace('zeta_set_state', 'really_set_state')}\n${setter('really_set_state(dc, vmsd)')}`,
    },
    patches: [one('hw/core/cpu-set.h', swap('    really_set_state(dc, vmsd);\n', ''))],
    finds: [],
    unresolved: ['alpha_class_init() names vmstate_alpha_cpu'],
  },
  'a description among the machines becomes a placeholder': {
    base: { 'target/m68k/machine.c': null, 'hw/m68k/state.c': placeholder('m68k', '') },
    patches: [patch({ 'hw/m68k/state.c': put(placeholder('m68k', '    .unmigratable = 1,\n')) })],
    finds: dropped('m68k'),
  },
  'a device among the machines sets another description': {
    base: { 'hw/arm/gpio.c': device('vmstate_gpio') },
    patches: [patch({ 'hw/arm/gpio.c': put(device('vmstate_gpio_v2')) })],
    finds: [],
  },
  'the machines of another target': {
    base: {
      'target/arm/cpu.c': armWithout,
      'hw/arm/cpu-ops.c': shared,
      'hw/mips/malta.c': device('vmstate_a'),
    },
    patches: [patch({ 'hw/mips/malta.c': put(device('vmstate_b')) })],
    finds: [],
  },
};

function placeholder(target: string, more: string): string {
  return `const VMStateDescription vmstate_${target}_cpu = {\n    .name = "cpu",\n    .version_id = 1,\n    .minimum_version_id = 1,\n${more}    .fields = (const VMStateField[]) {\n        VMSTATE_END_OF_LIST()\n    }\n};\n`;
}

function device(symbol: string): string {
  return `static void gpio_class_init(ObjectClass *oc, void *data)\n{\n    DeviceClass *dc = DEVICE_CLASS(oc);\n\n    dc->vmsd = &${symbol};\n}\n`;
}

describe('outside of the target', () => threeWays(cases));

describe('a merge commit that changes a file of the machines alone', () => {
  const start: Case = {
    base: { 'target/arm/cpu.c': armWithout, 'hw/arm/cpu-ops.c': shared },
    patches: [one('docs/notes.rst', swap('Notes.', 'More notes.'))],
  };
  test('is told as what a change of that file is', async () => {
    const [base, topic] = statesOf(start);
    const merged = { ...topic, 'hw/arm/cpu-ops.c': shared.replace(legacy('arm'), '') };
    const [a, b, c] = [base!, topic!, merged].map(memoryTree);
    const clean = await onTrees(start);
    const report = await analyse({
      series: await seriesOf(mailsOf(statesOf(start), start.patches)),
      trees: [{ before: a!, after: b! }],
      net: { before: a!, after: c! },
      base: null,
      merges: [{ commit: 'e'.repeat(40), subject: 'Merge', after: 1, parents: [b!, a!], tree: c! }],
      limits: [],
      settings: defaultSettings,
    });
    expect(said(clean)).toEqual([]);
    expect(said(report)).toEqual(['registration-dropped arm null net error']);
  });
});

describe('a hook of CPUs in a file that is read for no target', () => {
  test.each([
    ['a table', 'hw/misc/cpu-ops.c', armWithout, shared, swap(legacy('arm'), '')],
    [
      'a setter',
      'include/exec/setter.h',
      cpuFile('arm'),
      setter('dc->vmsd = vmsd'),
      swap('    dc->vmsd = vmsd;\n', ''),
    ],
    [
      'a machine that sets the other one',
      'hw/arm/virt.c',
      cpuFile('arm', { type: 'type-2' }),
      'void fix(ObjectClass *oc)\n{\n}\n',
      swap('{\n}', '{\n    DEVICE_CLASS(oc)->vmsd = &vmstate_arm_cpu;\n}'),
    ],
    [
      'a machine that clears it',
      'hw/alpha/dp.c',
      cpuFile('arm', { type: 'type-2' }),
      'void fix(void)\n{\n    DeviceClass *dc = DEVICE_CLASS(object_class_by_name(TYPE_ALPHA_CPU));\n}\n',
      swap(');\n}', ');\n\n    dc->vmsd = NULL;\n}'),
    ],
  ])('is a limit, and the review is not complete: %s', async (_, path, cpu, text, edit) => {
    const report = await onTrees({
      base: { 'target/arm/cpu.c': cpu, [path]: text },
      patches: [one(path, edit)],
    });
    expect(report).toMatchObject({
      complete: false,
      findings: [],
      limits: [{ code: 'hook-in-no-target', patch: 1, detail: expect.stringContaining(`(${path})`) }],
    });
  });
});

test.each(Object.entries(cases))('%s: where a tree tells something, mails alone do', async (_, c) => {
  const report = await onTrees(c);
  if (report.complete && report.findings.length === 0) return;
  const { findings, limits } = await alone(c);
  expect([...findings, ...limits]).not.toEqual([]);
});
