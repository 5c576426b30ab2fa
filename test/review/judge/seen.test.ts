/** A target that nobody understands after a patch, or that is nowhere any more, is no clean one. */
import { expect, test } from 'vitest';
import { alone, onTrees, said } from '../../support/zeta-review.ts';
import { cpuFile, machineFile, one, patch, put, setsOps, swap, t1 } from '../../support/zeta-tree.ts';

const file = 'target/alpha/cpu.c';

test.each([
  ['its CPU goes, and the rest of its code stays', patch({ [file]: null })],
  ['its CPU goes where nobody looks', patch({}, [[file, 'hw/misc/alpha.c']])],
])('%s', async (_, change) => {
  const { limits, findings, complete } = await onTrees({ patches: [change] });
  expect(findings).toEqual([]);
  expect(complete).toBe(false);
  expect(limits.map(({ code }) => code)).toContain('registration-not-resolved');
});

test('a target that goes with its code is no longer there', async () => {
  const files = ['cpu.c', 'cpu.h', 'machine.c', 'meson.build'].map((name) => [`target/alpha/${name}`, null]);
  expect(await onTrees({ patches: [patch(Object.fromEntries(files))] })).toMatchObject({ complete: true });
});

test('one that was not understood, and is not after a patch that sets hooks', async () => {
  const base = { [file]: cpuFile('alpha').replace(t1('alpha'), '    firmware_class(dc);\n') };
  const hook = one(file, swap('firmware_class(dc)', 'firmware_class(cc)'));
  const other = one(file, swap('cc->gdb_num_core_regs = 33', 'cc->gdb_num_core_regs = 34'));
  const { limits } = await onTrees({ base, patches: [other, hook] });
  expect(limits).toMatchObject([{ code: 'registration-not-resolved', patch: 2 }]);
  expect(limits[0]!.detail).toContain('before and after patch 2');
});

test('a version that is raised and lowered again declares no break', async () => {
  const flip = {
    'target/sparc/cpu.c': (text: string) =>
      text.replace(/ {4}\.legacy_vmsd.*\n/, '').replace(setsOps('sparc'), setsOps('sparc') + t1('sparc')),
    'target/sparc/machine.c': put(machineFile('sparc', { common: 'struct', version: 2 })),
  };
  const lowered = patch({ 'target/sparc/machine.c': put(machineFile('sparc', { common: 'struct' })) });
  expect(said(await onTrees({ patches: [patch(flip), lowered] }))).toContain('type-flip sparc 1 net error');
});

test('mails alone: variables that have each other’s names', async () => {
  const names = one(
    file,
    swap('DeviceClass *dc =', 'DeviceClass *xx ='),
    swap('CPUClass *cc =', 'CPUClass *dc ='),
    swap('DeviceClass *xx =', 'DeviceClass *cc ='),
  );
  const { limits } = await alone({ era: 'cc', patches: [names], style: { context: 0 } });
  expect(limits).toMatchObject([{ code: 'registration-not-shown', patch: 1 }]);
});

test('mails alone: a new target that registers by hand', async () => {
  const cpu = cpuFile('zeta', { type: 'none' }).replace(
    '    cpu_exec_realizefn(CPU(dev), errp);\n',
    '    cpu_exec_realizefn(CPU(dev), errp);\n    vmstate_register(NULL, 0, &vmstate_zeta_cpu, dev);\n',
  );
  const brings = patch({
    'target/zeta/cpu.c': put(cpu),
    'target/zeta/machine.c': put(machineFile('zeta')),
    'configs/targets/zeta-softmmu.mak': put('TARGET_ARCH=zeta\n'),
  });
  expect(said(await alone({ patches: [brings] }))).toEqual([]);
});
