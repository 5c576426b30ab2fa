/** How to fix what a rule on registrations reports: with the names and the versions of the code at hand. */
import { expect, test } from 'vitest';
import { auditTree } from '../../src/app/tree/audit.ts';
import { defaultSettings } from '../../src/config/settings.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { onTrees, statesOf } from '../support/zeta-review.ts';
import { cpuFile, edits, legacy, machineFile, one, patch, put, setsOps, swap } from '../support/zeta-tree.ts';

const machine = 'target/m68k/machine.c';
/** As the target's own code spells it, which is not what its name suggests. */
const spelled = (text: string): string => text.replaceAll('M68kCPU', 'MC680x0CPU');

async function audited(text: (was: string) => string) {
  const files = statesOf({ patches: [] })[0]!;
  const { findings } = await auditTree(
    memoryTree({ ...files, [machine]: text(files[machine]!) }),
    defaultSettings,
  );
  return findings.find((f) => f.rule === 'type1-without-cpu-common' && f.target === 'm68k')!;
}

test('a description that was released without cpu_common gets it with the next version, and older streams load', async () => {
  const { help, suggestion } = await audited(
    edits(spelled, (t) =>
      t
        .replace(/(vmstate_m68k_cpu = \{\n.*\n.*version_id = )1/, '$14')
        .replace(/(vmstate_m68k_cpu = \{\n.*\n.*\n.*minimum_version_id = )1/, '$13'),
    ),
  );
  expect(help).toBe(
    'Raise version_id of vmstate_m68k_cpu to 5, leave minimum_version_id at 3, and let the first field of vmstate_m68k_cpu be "VMSTATE_STRUCT(parent_obj, MC680x0CPU, 5, vmstate_cpu_common, CPUState),": guests of older builds are then read without it.',
  );
  expect(suggestion?.split('\n')[0]).toBe(
    '        VMSTATE_STRUCT(parent_obj, MC680x0CPU, 5, vmstate_cpu_common, CPUState),',
  );
});

test('where no field names the struct, the field is told in words', async () => {
  const { help } = await audited((t) => t.replaceAll('M68kCPU', 'Moto'));
  expect(help).toContain(
    'let the first field of vmstate_m68k_cpu embed vmstate_cpu_common (VMSTATE_STRUCT of parent_obj), with version 2',
  );
});

test('a CPU that no older build could migrate gets cpu_common without a version', async () => {
  const filled = (type: 'type-1' | 'type-2') =>
    patch({
      'target/sh4/cpu.c': () => cpuFile('sh4', { type }),
      'target/sh4/machine.c': put(machineFile('sh4', { version: 3 }).replaceAll('Sh4CPU', 'SuperHCPU')),
    });
  const field = '"VMSTATE_STRUCT(parent_obj, SuperHCPU, 0, vmstate_cpu_common, CPUState),"';
  const one = await onTrees({ patches: [filled('type-1')] });
  expect(one.findings.map((f) => [f.rule, f.help])).toEqual([
    ['type1-without-cpu-common', `Let the first field of vmstate_sh4_cpu be ${field}.`],
  ]);
  const two = await onTrees({ patches: [filled('type-2')] });
  expect(two.findings.map((f) => [f.rule, f.help])).toEqual([
    ['new-type-2', expect.stringContaining(`let the first field of vmstate_sh4_cpu be ${field}.`)],
  ]);
});

test('a flip to type 1 does not ask for a version either: its older streams are refused anyway', async () => {
  const { findings } = await onTrees({
    patches: [
      one(
        'target/sparc/cpu.c',
        swap(legacy('sparc'), ''),
        swap(setsOps('sparc'), `${setsOps('sparc')}    dc->vmsd = &vmstate_sparc_cpu;\n`),
      ),
    ],
  });
  expect(findings.find((f) => f.rule === 'type1-without-cpu-common')?.help).toBe(
    'Let the first field of vmstate_sparc_cpu be "VMSTATE_STRUCT(parent_obj, SparcCPU, 0, vmstate_cpu_common, CPUState),".',
  );
});
