/** What stands somewhere else than in a class_init and the description: in lines that are included, in macros, above. */
import { describe } from 'vitest';
import { type Expectations, threeWays } from '../support/zeta-review.ts';
import {
  builds,
  cpuFile,
  edits,
  machineFile,
  mesonFile,
  one,
  patch,
  put,
  putAll,
  setsOps,
  swap,
  t1,
} from '../support/zeta-tree.ts';

const file = 'target/alpha/cpu.c';
const flips = ['type-flip alpha 1 net error', 'type2-with-cpu-common alpha 1 net error'];
const quiet = { finds: [] };
const lines = `${setsOps('alpha')}${t1('alpha')}`;
const included = {
  base: {
    [file]: cpuFile('alpha').replace(
      `#ifndef CONFIG_USER_ONLY\n${lines}#endif\n`,
      '#include "state.c.inc"\n',
    ),
    'target/alpha/state.c.inc': `#ifndef CONFIG_USER_ONLY\n${lines}#endif\n`,
  },
};

const parts: Expectations = {
  'lines of class_init move to a file that it includes': {
    patches: [
      patch({
        [file]: swap(lines, '#include "state.c.inc"\n'),
        'target/alpha/state.c.inc': put(lines),
      }),
    ],
    ...quiet,
  },
  'a hook flips in such a file': {
    ...included,
    patches: [one('target/alpha/state.c.inc', swap('dc->vmsd', 'cc->legacy_vmsd'))],
    finds: flips,
  },
  'such a file is not there': {
    patches: [one(file, swap(lines, '#include "state.c.inc"\n'))],
    finds: [],
    unresolved: [`state.c.inc is not in sight (${file}:`],
  },
};

const made = (hook: string): string =>
  cpuFile('alpha').replace(
    /static void alpha_class_init[\s\S]*?\n}\n/,
    `#define CLASS_INIT(name, hook) static void name ## _class_init(ObjectClass *oc, void *data) { \\\n        DeviceClass *dc = DEVICE_CLASS(oc); \\\n        CPUClass *cc = CPU_CLASS(oc); \\\n        hook; \\\n    }\n#ifndef CONFIG_USER_ONLY\nCLASS_INIT(alpha, ${hook} = &vmstate_alpha_cpu)\n#endif\n`,
  );

const macros: Expectations = {
  'a macro makes class_init, and is handed the hook': {
    base: { [file]: made('dc->vmsd') },
    patches: [one(file, () => made('cc->legacy_vmsd'))],
    finds: flips,
  },
  'a macro of fields that embeds cpu_common through another one': {
    patches: [
      patch({
        'target/alpha/cpu.h': (text) =>
          `${text}#define VMSTATE_FIRST(s) FIRST_OF(s)\n#define FIRST_OF(s) VMSTATE_CPU()\n`,
        'target/alpha/machine.c': swap('VMSTATE_CPU()', 'VMSTATE_FIRST(AlphaCPU)'),
      }),
    ],
    ...quiet,
  },
};

const writes: Expectations = {
  'class_init makes the description a placeholder': {
    patches: [one(file, swap(t1('alpha'), `${t1('alpha')}    vmstate_alpha_cpu.unmigratable = 1;\n`))],
    finds: [],
    unresolved: [`vmstate_alpha_cpu is written to (${file}:39)`],
  },
};

const zeta = (type: 'type-1' | 'type-2', parent: string) => ({
  'target/zeta/cpu.c': cpuFile('zeta', { type }).replace('.parent = TYPE_CPU', `.parent = ${parent}`),
  'target/zeta/machine.c': machineFile('zeta', { common: type === 'type-1' ? 'struct' : 'none' }),
  'target/zeta/meson.build': mesonFile('zeta'),
  ...builds('zeta', 'system', 'user'),
});
const soft = (body: string): string =>
  `static void soft_class_init(ObjectClass *oc, void *data)\n{\n    DeviceClass *dc = DEVICE_CLASS(oc);\n\n${body}}\n\nstatic const TypeInfo soft_type = {\n    .name = TYPE_SOFT_CPU,\n    .parent = TYPE_CPU,\n    .abstract = true,\n    .class_init = soft_class_init,\n};\n`;

const above: Expectations = {
  'the class above stands in hw/core': {
    base: { ...zeta('type-1', 'TYPE_SOFT_CPU'), 'hw/core/soft.c': soft('    dc->desc = "soft";\n') },
    patches: [one('target/zeta/cpu.c', swap('dc->vmsd', 'cc->legacy_vmsd'))],
    finds: ['type-flip zeta 1 net error', 'type2-with-cpu-common zeta 1 net error'],
  },
  'a new target below such a class': {
    base: { 'hw/core/soft.c': soft('    dc->desc = "soft";\n') },
    patches: [patch(putAll(zeta('type-2', 'TYPE_SOFT_CPU')))],
    finds: ['new-type-2 zeta 1 net error'],
  },
  'the hook moves to the class above': {
    base: zeta('type-1', 'TYPE_CPU'),
    patches: [
      patch({
        'target/zeta/cpu.c': edits(
          swap(t1('zeta'), ''),
          swap('.parent = TYPE_CPU', '.parent = TYPE_SOFT_CPU'),
        ),
        'hw/core/soft.c': put(soft(t1('zeta'))),
      }),
    ],
    ...quiet,
  },
  'a new target below a class of another one': {
    patches: [patch(putAll(zeta('type-2', 'TYPE_MIPS_CPU')))],
    finds: ['new-type-2 zeta 1 net error'],
    unresolved: ['TYPE_MIPS_CPU, which is above it, is not in sight'],
  },
};

const alphaInit = '    .class_init = alpha_class_init,\n';
const bareInit = swap(
  'static const TypeInfo',
  'static void alpha_bare_init(ObjectClass *oc, void *data)\n{\n    DEVICE_CLASS(oc)->desc = "alpha";\n}\n\nstatic const TypeInfo',
);
const initUnder = (condition: string): Expectations[string]['patches'] => [
  one(
    file,
    swap(alphaInit, `#${condition}\n${alphaInit}#else\n    .class_init = alpha_bare_init,\n#endif\n`),
    bareInit,
  ),
];
const userChild =
  '#ifdef CONFIG_USER_ONLY\nstatic const TypeInfo alpha_user_type = {\n    .name = TYPE_ALPHA_USER_CPU,\n    .parent = TYPE_CPU,\n};\n#endif\n\n';

const builtOtherwise: Expectations = {
  'another class_init in user mode': { patches: initUnder('ifndef CONFIG_USER_ONLY'), ...quiet },
  'another class_init without KVM': {
    patches: initUnder('ifdef CONFIG_KVM'),
    finds: [],
    unresolved: [`whether a hook is set depends on CONFIG_KVM (${file}:`],
  },
  'a class that only user mode has': {
    patches: [one(file, swap('static void alpha_types', `${userChild}static void alpha_types`))],
    ...quiet,
  },
  'the file that sets the hook is compiled with KVM only': {
    base: {
      [file]: cpuFile('alpha').replace(t1('alpha'), '    alpha_state(dc);\n'),
      'target/alpha/state.c': `void alpha_state(DeviceClass *dc)\n{\n${t1('alpha')}}\n`,
      'target/alpha/meson.build': mesonFile('alpha', ['cpu.c'], ['machine.c', 'state.c']),
    },
    patches: [
      one(
        'target/alpha/meson.build',
        swap(", 'state.c'", ''),
        (text) => `${text}alpha_system_ss.add(when: 'CONFIG_KVM', if_true: files('state.c'))\n`,
      ),
    ],
    finds: [],
    unresolved: ['whether a hook is set depends on CONFIG_KVM (target/alpha/state.c:3)'],
  },
};

/** Two descriptions in an array, of which the first embeds cpu_common. */
const both = machineFile('alpha', { common: 'macro' }).replace(
  /const VMStateDescription vmstate_alpha_cpu = (\{[\s\S]*\n)\};\n$/,
  (_, own: string) => {
    const first = own.replaceAll('\n', '\n    ').trimEnd();
    return `const VMStateDescription vmstate_alpha_all[] = {\n    ${first}\n    },\n    ${first.replace(/ *VMSTATE_CPU\(\),\n/, '')}\n    },\n};\n`;
  },
);
const takes = (element: string): Expectations[string]['patches'] => [
  patch({
    [file]: swap('&vmstate_alpha_cpu', `&vmstate_alpha_all[${element}]`),
    'target/alpha/machine.c': put(both),
  }),
];

const arrays: Expectations = {
  'the first description of an array': { patches: takes('0'), ...quiet },
  'the second, which does not embed cpu_common': {
    patches: takes('1'),
    finds: ['type1-without-cpu-common alpha 1 net error'],
  },
};

describe('included lines', () => threeWays(parts));
describe('macros', () => threeWays(macros));
describe('what is written while it runs', () => threeWays(writes));
describe('classes above', () => threeWays(above));
describe('what some builds have', () => threeWays(builtOtherwise));
describe('an array of descriptions', () => threeWays(arrays));
