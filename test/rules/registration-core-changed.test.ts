/** Changes of the core in words: what was added and what was removed, as one would point at it. */
import { expect, it } from 'vitest';
import type { CoreModel } from '../../src/model/registration/target.ts';
import { registrationCoreChanged } from '../../src/rules/registration-core-changed/rule.ts';

const core = (...texts: string[]): CoreModel => ({
  absent: false,
  usesSaveVersion: false,
  knowsTypes: true,
  subject: { type: null, variable: null },
  statements: texts.map((text) => ({ kind: 'dispatch', text, path: 'cpu.c', line: 1 })),
});
const told = (before: CoreModel, after: CoreModel): string | undefined =>
  registrationCoreChanged.between(before, after, new Map([['type-1', ['alpha']]]))?.consequence;

it('tells what was added and what was removed', () => {
  const before = core(
    'member CPUClass.legacy_vmsd',
    'cpu_exec_realizefn asserts ! legacy_vmsd (user mode too)',
  );
  const after = core(
    'member SysemuCPUOps.legacy_vmsd',
    'cpu_vmstate_register: vmstate_register vmsd as instance cpu_index if ! vmsd',
  );
  expect(told(before, after)).toBe(
    'Added: the member legacy_vmsd of SysemuCPUOps; vmstate_register(vmsd) in cpu_vmstate_register() as instance cpu_index if !vmsd. ' +
      'Removed: the member legacy_vmsd of CPUClass; assert(!legacy_vmsd) in cpu_exec_realizefn(), in user mode too. ' +
      'Check each type that it reaches: type 1: alpha.',
  );
});

it.each([
  ['vmstate_cpu_common holds VMSTATE_UINT32(halted)', 'VMSTATE_UINT32(halted) in vmstate_cpu_common'],
  ['vmstate_cpu_common has subsection vmstate_x', 'the subsection vmstate_x of vmstate_cpu_common'],
  ['vmstate_cpu_common version_id 2', 'version_id 2 of vmstate_cpu_common'],
  ['setter cpu_class_set_vmsd', 'the function cpu_class_set_vmsd()'],
])('%s', (text, words) => {
  expect(told(core(), core(text))).toMatch(`Added: ${words}.`);
});
