/** From hunks alone: what they show of a hook, or of a placeholder, is never passed over in silence. */
import { expect, test } from 'vitest';
import { alone, type Case, said } from '../../support/zeta-review.ts';
import { cpuFile, machineFile, one, patch, put, swap, t1 } from '../../support/zeta-tree.ts';

const placeholder =
  'static const VMStateDescription vmstate_sh4_cpu = {\n    .name = "cpu",\n    .unmigratable = 1,\n};\n';
const filled = patch({
  'target/sh4/cpu.c': swap(placeholder, ''),
  'target/sh4/machine.c': put(machineFile('sh4')),
});

const cases: Record<string, [c: Case, says: string]> = {
  'a placeholder is filled in elsewhere': [
    { patches: [filled] },
    'Patch 1 makes a description of sh4 a placeholder, or one that no longer is',
  ],
  'a placeholder loses the line that makes it one': [
    {
      patches: [one('target/sh4/cpu.c', swap('    .unmigratable = 1,\n', '    .version_id = 1,\n'))],
      style: { context: 0 },
    },
    'Patch 1 makes a description of sh4 a placeholder, or one that no longer is',
  ],
  'a description becomes a placeholder': [
    {
      patches: [
        one(
          'target/m68k/machine.c',
          swap(
            '    .version_id = 1,\n    .minimum_version_id = 1,\n    .fields = (const VMStateField[]) {\n        VMSTATE_UINT64(env.pc, M68kCPU)',
            '    .unmigratable = 1,\n    .fields = (const VMStateField[]) {\n        VMSTATE_UINT64(env.pc, M68kCPU)',
          ),
        ),
      ],
    },
    'Patch 1 makes a description of m68k a placeholder, or one that no longer is',
  ],
  'a hook moves, and whether there is another one is not shown': [
    {
      era: 'cc',
      patches: [
        one(
          'target/alpha/cpu.c',
          swap(t1('alpha'), ''),
          swap('    cc->gdb_num_core_regs = 33;\n', `    cc->gdb_num_core_regs = 33;\n${t1('alpha')}`),
        ),
      ],
    },
    'Patch 1 changes how alpha registers its CPU state',
  ],
  'a target of user mode gets a build for system emulation': [
    {
      base: {
        'target/zeta/cpu.c': cpuFile('zeta', { type: 'none' }),
        'configs/targets/zeta-linux-user.mak': 'TARGET_ARCH=zeta\n',
      },
      patches: [one('configs/targets/zeta-softmmu.mak', () => 'TARGET_ARCH=zeta\n')],
    },
    'Patch 1 changes which builds compile code of zeta',
  ],
  'a setter that any target may use': [
    {
      base: {
        'include/hw/qdev-core.h':
          'static inline void set(DeviceClass *dc, const VMStateDescription *v)\n{\n    dc->vmsd = v;\n}\n',
      },
      patches: [one('include/hw/qdev-core.h', swap('dc->vmsd = v', 'CPU_CLASS(dc)->legacy_vmsd = v'))],
    },
    'Patch 1 sets a hook in code that any target may use',
  ],
};

test.each(Object.entries(cases))('%s', async (_, [c, says]) => {
  const report = await alone(c);
  expect(said(report)).toEqual([]);
  expect(report).toMatchObject({ evidence: 'diff', complete: false });
  expect(report.limits).toEqual([
    { code: 'registration-not-shown', patch: 1, detail: expect.stringContaining(says) },
  ]);
});

test('a target that the series brings as a whole is shown: nothing is open', async () => {
  const report = await alone({
    patches: [
      patch({
        'target/zeta/cpu.c': put(cpuFile('zeta')),
        'target/zeta/machine.c': put(machineFile('zeta', { common: 'macro' })),
      }),
    ],
  });
  expect(report).toMatchObject({ complete: true, limits: [], findings: [] });
});
