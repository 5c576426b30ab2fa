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
    'Added: the member legacy_vmsd of SysemuCPUOps; vmstate_register(vmsd) in cpu_vmstate_register() as instance cpu_index if !vmsd.\n' +
      'Removed: the member legacy_vmsd of CPUClass; assert(!legacy_vmsd) in cpu_exec_realizefn(), in user mode too.\n' +
      'Check each type that it reaches: type 1: alpha.',
  );
});

it('fields of another struct are the same fields', () => {
  const of = (type: string, variable: string) => {
    const model = core('vmstate_cpu_common holds VMSTATE_UINT32(halted)');
    return { ...model, subject: { type, variable } };
  };
  expect(told(of('CPUArchState', 'env'), of('CPUState', 'cpu'))).toMatch(
    /^Now of CPUState: VMSTATE_UINT32\(halted\) in vmstate_cpu_common\.\nCheck/,
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

it('says what only one of the two modes compiles', () => {
  const text = 'cpu_exec_realizefn asserts ! legacy_vmsd';
  expect(told(core(), core(`${text} (user mode only)`))).toContain('in user mode only.');
  expect(told(core(), core(text))).toContain('Added: assert(!legacy_vmsd) in cpu_exec_realizefn().');
});

it('a hook of another name is one line, and only that', () => {
  const using = (hook: string) => [
    `member CPUClass.${hook}`,
    `cpu_exec_realizefn asserts ! ${hook} (user mode only)`,
    `cpu_exec_realizefn: vmstate_register ${hook} as instance cpu_index if ${hook}`,
    `cpu_exec_unrealizefn: vmstate_unregister ${hook} if ${hook}`,
  ];
  const [before, after] = [core(...using('vmsd')), core(...using('legacy_vmsd'))];
  expect(told(before, after)).toBe(
    'vmsd → legacy_vmsd: a name, and nothing else.\nCheck each type that it reaches: type 1: alpha.',
  );
  const less = core(...using('legacy_vmsd').slice(0, 3));
  expect(told(before, less)).toMatch(/^Added: .*\nRemoved: /);
  // Another size is no other name.
  const holds = (text: string) =>
    ({ ...core(), statements: [{ ...core('x').statements[0]!, kind: 'cpu_common', text }] }) as CoreModel;
  expect(
    told(
      holds('vmstate_cpu_common holds VMSTATE_UINT32(vmsd)'),
      holds('vmstate_cpu_common holds VMSTATE_UINT32(legacy_vmsd)'),
    ),
  ).toMatch(/^Added: /);
});

it('what only moves is said to move, and what comes with it is told', () => {
  const what = ['vmstate_register vmstate_cpu_common as instance cpu_index if ! qdev_get_vmsd'];
  const before = core(
    ...what.map((text) => `cpu_exec_realizefn: ${text}`),
    'cpu_exec_realizefn asserts ! vmsd',
  );
  const moved = core(
    ...what.map((text) => `cpu_vmstate_register: ${text}`),
    'cpu_vmstate_register asserts ! vmsd',
  );
  expect(told(before, moved)).toBe(
    'Moved to cpu_vmstate_register(); the same is registered under the same conditions.\nCheck each type that it reaches: type 1: alpha.',
  );
  const other = core('cpu_vmstate_register: vmstate_register vmstate_cpu_common as instance cpu_index');
  expect(told(before, other)).toMatch(/^Added: .*\nRemoved: /);
});
