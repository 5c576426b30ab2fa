/** What the registration core says, and in which of the two modes it is compiled. */
import { expect, it } from 'vitest';
import { inFile, readCore } from '../../src/model/registration/core.ts';

const realize = (body: string): string => `void cpu_exec_realizefn(CPUState *cpu)\n{\n${body}\n}\n`;
const said = (text: string, path = 'cpu.c'): string[] =>
  readCore(text).statements.map((s) => inFile(s.text, path));
const assertion = '    assert(cc->vmsd == NULL);';
const registration = `    if (cc->vmsd != NULL) {
        vmstate_register(NULL, cpu->cpu_index, cc->vmsd, cpu);
    }`;

it('what one mode alone compiles is of that mode', () => {
  const both = realize(`#ifdef CONFIG_USER_ONLY\n${assertion}\n#else\n${registration}\n#endif`);
  expect(said(both)).toEqual([
    'cpu_exec_realizefn asserts ! vmsd (user mode only)',
    'cpu_exec_realizefn: vmstate_register vmsd as instance cpu_index if vmsd',
  ]);
  expect(said(realize(registration))).toEqual([
    'cpu_exec_realizefn: vmstate_register vmsd as instance cpu_index if vmsd (user mode too)',
  ]);
});

it('a file of one mode is compiled for it alone', () => {
  expect(said(realize(registration), 'hw/core/cpu-system.c')).toEqual([
    'cpu_exec_realizefn: vmstate_register vmsd as instance cpu_index if vmsd',
  ]);
  expect(said(realize(assertion), 'hw/core/cpu-user.c')).toEqual([
    'cpu_exec_realizefn asserts ! vmsd (user mode only)',
  ]);
});

it('a field is told without its struct', () => {
  const common = `const VMStateDescription vmstate_cpu_common = {
    .fields = (VMStateField[]) {
        VMSTATE_UINT32(halted, CPUState),
        VMSTATE_UINT32_V(late, CPUState, 2),
        VMSTATE_END_OF_LIST()
    }
};
`;
  expect(said(common)).toEqual([
    'vmstate_cpu_common holds VMSTATE_UINT32(halted)',
    'vmstate_cpu_common holds VMSTATE_UINT32_V(late,2)',
  ]);
});
