/** CPU classes, descriptions, builds and eras: what the engine makes of the rest of a target. */
import { describe } from 'vitest';
import { type Expectations, threeWays } from '../support/zeta-review.ts';
import {
  after,
  cpuFile,
  machineFile,
  mesonFile,
  one,
  patch,
  put,
  putAll,
  swap,
  t1,
  t2,
  toDevice,
} from '../support/zeta-tree.ts';

const typeInfo = (t: string) => /static const TypeInfo [\s\S]*$/.exec(cpuFile(t))![0];
const alphaType = typeInfo('alpha');
const flipAlpha = swap(t1('alpha'), t2('alpha'));
const alphaFlips = ['type-flip alpha 1 net error', 'type2-with-cpu-common alpha 1 net error'];
const model = (name: string, hook: string, parent = 'TYPE_ARM_CPU') =>
  `static void ${name}_class_init(ObjectClass *oc, void *data)\n{\n    DeviceClass *dc = DEVICE_CLASS(oc);\n    CPUClass *cc = CPU_CLASS(oc);\n\n#ifndef CONFIG_USER_ONLY\n${hook}#endif\n}\n\nstatic const TypeInfo ${name}_info = {\n    .name = "${name}-cpu",\n    .parent = ${parent},\n    .class_init = ${name}_class_init,\n};\n\n`;
const alphaWith = (text: string) => ({
  era: 'cc' as const,
  base: { 'target/alpha/cpu.c': cpuFile('alpha', { era: 'cc' }).replace(alphaType, () => text) },
  patches: [one('target/alpha/cpu.c', flipAlpha)],
  finds: alphaFlips,
});
const otherDevice = (name: string, type: string, hook: string) =>
  `#include "qemu/osdep.h"\n\nstatic void ${name}_class_init(ObjectClass *klass, void *data)\n{\n    DeviceClass *dc = DEVICE_CLASS(klass);\n    ClusterClass *cc = CLUSTER_CLASS(klass);\n\n${hook}}\n\nstatic const TypeInfo ${name}_info = {\n    .name = ${type},\n    .parent = TYPE_SYS_BUS_DEVICE,\n    .class_init = ${name}_class_init,\n};\n`;

const classes: Expectations = {
  'TypeInfos in an array': alphaWith(
    'static const TypeInfo types[] = {\n    {\n        .name = TYPE_ALPHA_CPU,\n        .parent = TYPE_CPU,\n        .abstract = true,\n        .class_init = alpha_class_init,\n    }, {\n        .name = "ev6-cpu",\n        .parent = TYPE_ALPHA_CPU,\n    },\n};\n\nDEFINE_TYPES(types)\n',
  ),
  'a TypeInfo inside a function': alphaWith(
    'static void alpha_types(void)\n{\n    TypeInfo info = {\n        .parent = TYPE_CPU,\n        .name = TYPE_ALPHA_CPU,\n        .class_init = alpha_class_init,\n    };\n\n    type_register(&info);\n}\n\ntype_init(alpha_types)\n',
  ),
  'a TypeInfo whose members are assigned': alphaWith(
    'static void alpha_types(void)\n{\n    TypeInfo info = { 0 };\n\n    info.parent = TYPE_CPU;\n    info.name = TYPE_ALPHA_CPU;\n    info.class_init = alpha_class_init;\n    type_register(&info);\n}\n\ntype_init(alpha_types)\n',
  ),
  'a TypeInfo that a macro makes': alphaWith(
    '#define ALPHA_TYPE(n, i) \\\n    { .name = n, .parent = TYPE_CPU, .class_init = i }\n\nstatic const TypeInfo types[] = {\n    ALPHA_TYPE(TYPE_ALPHA_CPU, alpha_class_init),\n};\n\nDEFINE_TYPES(types)\n',
  ),
  'a TypeInfo of OBJECT_DEFINE_TYPE': {
    era: 'cc',
    base: {
      'target/alpha/cpu.c': `${cpuFile('alpha', { era: 'cc', untyped: true }).replaceAll('alpha_class_init', 'alpha_cpu_class_init')}\nOBJECT_DEFINE_ABSTRACT_TYPE(AlphaCPU, alpha_cpu, ALPHA_CPU, CPU)\n`,
    },
    patches: [one('target/alpha/cpu.c', flipAlpha)],
    finds: alphaFlips,
  },
  'a TypeInfo in another file': {
    era: 'cc',
    base: {
      'target/alpha/cpu.c': cpuFile('alpha', { era: 'cc', untyped: true }).replace(
        'static void alpha_class_init',
        'void alpha_class_init',
      ),
      'target/alpha/types.c': `#include "cpu.h"\n\n${alphaType}`,
    },
    patches: [one('target/alpha/cpu.c', flipAlpha)],
    finds: alphaFlips,
  },
  'a new model that leaves the registration to its parent': {
    patches: [
      one(
        'target/arm/cpu.c',
        swap('static void arm_types', `${model('a7', '    cc->max_as = 2;\n')}static void arm_types`),
      ),
    ],
    finds: [],
  },
  'a new model that clears the hook of its parent': {
    era: 'cc',
    patches: [
      one(
        'target/alpha/cpu.c',
        swap(
          'static void alpha_types',
          `${model('ev6', '    dc->vmsd = NULL;\n', 'TYPE_ALPHA_CPU')}static void alpha_types`,
        ),
      ),
    ],
    finds: ['unregistered-cpu alpha 1 net warning'],
  },
  'a new model that is type 2 in a type 1 target': {
    era: 'cc',
    patches: [
      one(
        'target/alpha/cpu.c',
        swap(
          'static void alpha_types',
          `${model('ev6', '    dc->vmsd = NULL;\n    cc->vmsd = &vmstate_alpha_cpu;\n', 'TYPE_ALPHA_CPU')}static void alpha_types`,
        ),
      ),
    ],
    finds: ['new-type-2 alpha 1 net error', 'type2-with-cpu-common alpha 1 net error'],
  },
  'a model that flips alone': {
    era: 'cc',
    base: {
      'target/alpha/cpu.c': cpuFile('alpha', { era: 'cc' }).replace(
        'static void alpha_types',
        `${model('ev6', '    cc->max_as = 2;\n', 'TYPE_ALPHA_CPU')}static void alpha_types`,
      ),
    },
    patches: [
      one(
        'target/alpha/cpu.c',
        swap('    cc->max_as = 2;\n', '    dc->vmsd = NULL;\n    cc->vmsd = &vmstate_alpha_cpu;\n'),
      ),
    ],
    finds: ['type-flip alpha 1 net error', 'type2-with-cpu-common alpha 1 net error'],
  },
  'a device in the folder whose variables are named like those of a CPU': {
    base: {
      'target/arm/cpu_cluster.c': otherDevice(
        'arm_cpu_cluster',
        '"arm-cpu-cluster"',
        '    dc->vmsd = &vmstate_cluster;\n',
      ),
    },
    patches: [
      patch({
        'target/arm/cpu_cluster.c': put(
          otherDevice('arm_cpu_cluster', '"arm-cpu-cluster"', '    cc->vmsd = &vmstate_cluster;\n'),
        ),
      }),
    ],
    finds: [],
    // without context only the names of the variables are left
    guessed: ['type-flip arm 1 net error'],
  },
  'a new device in the folder': {
    patches: [
      patch(
        putAll({
          'target/arm/cpu_watchdog.c': otherDevice(
            'arm_cpu_watchdog',
            'TYPE_ARM_CPU_WATCHDOG',
            '    dc->vmsd = &vmstate_wd;\n',
          ),
        }),
      ),
    ],
    finds: [],
  },
  'a device in the folder drops its description': {
    base: {
      'target/alpha/cpu_wd.c': otherDevice(
        'alpha_cpu_wd',
        'TYPE_ALPHA_CPU_WD',
        '    dc->vmsd = &vmstate_wd;\n',
      ),
    },
    patches: [patch({ 'target/alpha/cpu_wd.c': swap('    dc->vmsd = &vmstate_wd;\n', '') })],
    finds: [],
  },
  'a target under target/ without any CPU': {
    patches: [
      patch(
        putAll({
          'target/common/helper.c': otherDevice('common', 'TYPE_COMMON', '    dc->vmsd = &vmstate_x;\n'),
        }),
      ),
    ],
    finds: [],
  },
};

const nothing = { finds: [] };
const descriptions: Expectations = {
  'a description that loses static and const': {
    patches: [
      one(
        'target/openrisc/machine.c',
        swap('\nconst VMStateDescription vmstate_openrisc', '\nstatic VMStateDescription vmstate_openrisc'),
      ),
    ],
    ...nothing,
  },
  'a placeholder that says true': {
    patches: [one('target/sh4/cpu.c', swap('.unmigratable = 1', '.unmigratable = true'))],
    ...nothing,
  },
  'a placeholder that says false': {
    patches: [one('target/sh4/cpu.c', swap('.unmigratable = 1', '.unmigratable = 0'))],
    finds: ['type1-without-cpu-common sh4 1 net error'],
  },
  'a description in a header': {
    patches: [
      patch({
        'target/openrisc/machine.c': null,
        'target/openrisc/machine.h': put(machineFile('openrisc', { common: 'struct' })),
      }),
    ],
    ...nothing,
  },
  'a description that moves to a file of another name': {
    patches: [
      patch({ 'target/openrisc/meson.build': put(mesonFile('openrisc', ['cpu.c'], ['vmstate.c'])) }, [
        ['target/openrisc/machine.c', 'target/openrisc/vmstate.c'],
      ]),
    ],
    ...nothing,
  },
  'cpu_common inside #if 0': {
    patches: [
      one('target/openrisc/machine.c', (t) =>
        t.replace(/( +VMSTATE_STRUCT\(parent_obj.*\n)/, '#if 0\n$1#endif\n'),
      ),
    ],
    finds: ['type1-without-cpu-common openrisc 1 net error'],
  },
  'cpu_common in a comment': {
    patches: [
      one('target/openrisc/machine.c', (t) =>
        t.replace(/( +)(VMSTATE_STRUCT\(parent_obj.*)\n/, '$1/* $2 */\n'),
      ),
    ],
    finds: ['type1-without-cpu-common openrisc 1 net error'],
  },
  'cpu_common inside an #ifdef': {
    patches: [
      one('target/openrisc/machine.c', (t) =>
        t.replace(/( +VMSTATE_STRUCT\(parent_obj.*\n)/, '#ifndef CONFIG_USER_ONLY\n$1#endif\n'),
      ),
    ],
    ...nothing,
  },
  'cpu_common in a subsection only': {
    patches: [
      one('target/openrisc/machine.c', (t) =>
        t
          .replace(/ +VMSTATE_STRUCT\(parent_obj.*\n/, '')
          .replace(
            '        VMSTATE_UINT64_ARRAY(env.fpr',
            '        VMSTATE_CPU(),\n        VMSTATE_UINT64_ARRAY(env.fpr',
          ),
      ),
    ],
    finds: ['type1-without-cpu-common openrisc 1 net error'],
  },
  'fields through a macro of their own': {
    patches: [
      one('target/openrisc/machine.c', (t) =>
        t
          .replace(/ +VMSTATE_STRUCT\(parent_obj.*\n/, '        OR1K_FIELDS\n')
          .replace(
            '#include "migration/cpu.h"\n',
            '#include "migration/cpu.h"\n\n#define OR1K_FIELDS \\\n    VMSTATE_CPU(), \\\n    VMSTATE_BOOL(env.lock, OpenriscCPU),\n',
          ),
      ),
    ],
    ...nothing,
  },
  'fields cast without const': {
    patches: [
      one('target/m68k/machine.c', (t) => t.replaceAll('(const VMStateField[])', '(VMStateField [])')),
    ],
    ...nothing,
  },
  'a field list with an #if in it': {
    patches: [
      one(
        'target/openrisc/machine.c',
        after(
          '        VMSTATE_UINT64(env.pc, OpenriscCPU),\n',
          '#if defined(TARGET_OR64)\n        VMSTATE_UINT64(env.hi, OpenriscCPU),\n#else\n        VMSTATE_UINT32(env.hi, OpenriscCPU),\n#endif\n',
        ),
      ),
    ],
    ...nothing,
  },
  'a description behind a macro of another name': {
    patches: [
      patch({
        'target/openrisc/cpu.c': (t) =>
          t
            .replace('#include "cpu.h"\n', '#include "cpu.h"\n#define VMSTATE_OF_CPU vmstate_openrisc_cpu\n')
            .replace('&vmstate_openrisc_cpu', '&VMSTATE_OF_CPU'),
      }),
    ],
    ...nothing,
  },
  'a type 1 description that is nowhere in the target': {
    patches: [one('target/openrisc/cpu.c', swap('&vmstate_openrisc_cpu', '&vmstate_elsewhere'))],
    ...nothing,
    unresolved: ['vmstate_elsewhere is not in sight (target/openrisc/cpu.c:38)'],
  },
  'a subsection is added': {
    patches: [
      one(
        'target/openrisc/machine.c',
        after('        &vmstate_openrisc_fpu,\n', '        &vmstate_openrisc_tlb,\n'),
      ),
    ],
    ...nothing,
  },
  'the version is raised alone': {
    patches: [patch({ 'target/arm/machine.c': put(machineFile('arm', { version: 3 })) })],
    ...nothing,
  },
  'a flip whose version goes up by a macro': {
    patches: [
      patch({
        'target/sparc/cpu.c': toDevice('sparc'),
        'target/sparc/machine.c': (t) =>
          machineFile('sparc', { common: 'struct', version: 4 })
            .replace(/= 4/g, '= SPARC_VERSION')
            .replace('#include "cpu.h"\n', '#include "cpu.h"\n#define SPARC_VERSION 4\n')
            .replace('\n', t === '' ? '' : '\n'),
      }),
    ],
    finds: ['type-flip sparc 1 net warning'],
  },
  'a flip that raises the version, but not the minimum': {
    patches: [
      patch({
        'target/sparc/cpu.c': toDevice('sparc'),
        'target/sparc/machine.c': () =>
          machineFile('sparc', { common: 'struct', version: 2 }).replace(
            'minimum_version_id = 2',
            'minimum_version_id = 1',
          ),
      }),
    ],
    finds: ['type-flip sparc 1 net error'],
  },
};

/** 2008 to 2016: the core registers cpu_save() of the targets that define CPU_SAVE_VERSION. */
const oldCore = `#include "cpu.h"\n\nstatic const VMStateDescription vmstate_cpu_common = {\n    .name = "cpu_common",\n    .fields = (VMStateField[]) {\n        VMSTATE_UINT32(halted, CPUState),\n        VMSTATE_END_OF_LIST()\n    }\n};\n\nvoid cpu_exec_init(CPUState *cpu)\n{\n    CPUClass *cc = CPU_GET_CLASS(cpu);\n\n    if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {\n        vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);\n    }\n#if defined(CPU_SAVE_VERSION) && !defined(CONFIG_USER_ONLY)\n    register_savevm(NULL, "cpu", cpu->cpu_index, CPU_SAVE_VERSION,\n                    cpu_save, cpu_load, cpu->env_ptr);\n#endif\n    if (cc->vmsd != NULL) {\n        vmstate_register(NULL, cpu->cpu_index, cc->vmsd, cpu);\n    }\n}\n`;
const saves =
  '#include "cpu.h"\n\nvoid cpu_save(QEMUFile *f, void *opaque)\n{\n    CPUCRISState *env = opaque;\n\n    qemu_put_be32(f, env->pc);\n}\n\nint cpu_load(QEMUFile *f, void *opaque, int version_id)\n{\n    return 0;\n}\n';
const cris = {
  'exec.c': oldCore,
  'target-cris/cpu.c': cpuFile('cris', { era: 'qom', type: 'none' }),
  'target-cris/cpu.h': '#define CPU_SAVE_VERSION 1\n',
  'target-cris/machine.c': saves,
  'default-configs/cris-softmmu.mak': '\n',
  'default-configs/cris-linux-user.mak': '\n',
};
const toHook = (type: 'type-1' | 'type-2', common: 'struct' | 'none') =>
  patch({
    'target-cris/cpu.c': put(cpuFile('cris', { era: 'cc', type })),
    'target-cris/cpu.h': put('\n'),
    'target-cris/machine.c': put(machineFile('cris', { common })),
  });
const eras: Expectations = {
  'CPU_SAVE_VERSION becomes the type 2 hook': {
    era: 'qom',
    base: cris,
    patches: [toHook('type-2', 'none')],
    ...nothing,
  },
  'CPU_SAVE_VERSION becomes DeviceClass::vmsd': {
    era: 'qom',
    base: cris,
    patches: [toHook('type-1', 'struct')],
    finds: ['type-flip cris 1 net error'],
  },
  'CPU_SAVE_VERSION goes': {
    era: 'qom',
    base: cris,
    patches: [patch({ 'target-cris/cpu.h': put('\n'), 'target-cris/machine.c': null })],
    finds: ['registration-dropped cris 1 net error'],
  },
  'a hook comes while CPU_SAVE_VERSION stays': {
    era: 'qom',
    base: cris,
    patches: [
      patch({
        'target-cris/cpu.c': put(cpuFile('cris', { era: 'qom' })),
        'target-cris/machine.c': (t) => t + machineFile('cris', { common: 'struct' }),
      }),
    ],
    finds: ['double-registration cris 1 net error'],
  },
  'a new target with CPU_SAVE_VERSION, when type 1 is known': {
    era: 'qom',
    base: { 'exec.c': oldCore },
    patches: [patch(putAll(Object.fromEntries(Object.entries(cris).filter(([p]) => p !== 'exec.c'))))],
    finds: ['new-type-2 cris 1 net error'],
  },
  'the core forgets CPU_SAVE_VERSION while a target has it': {
    era: 'qom',
    base: cris,
    patches: [patch({ 'exec.c': (t) => t.replace(/#if defined\(CPU_SAVE[\s\S]*?#endif\n/, '') })],
    finds: ['registration-core-changed core 1 net notice', 'registration-dropped cris 1 net error'],
  },
  'the helpers of 2013 become assignments': {
    era: 'qom',
    patches: [
      patch({
        'target-alpha/cpu.c': put(cpuFile('alpha', { era: 'cc' })),
        'target-arm/cpu.c': put(cpuFile('arm', { era: 'cc', type: 'type-2' })),
      }),
    ],
    ...nothing,
  },
  'the helpers of 2013 change places': {
    era: 'qom',
    patches: [one('target-arm/cpu.c', swap('cpu_class_set_vmsd(cc, ', 'device_class_set_vmsd(dc, '))],
    finds: ['type-flip arm 1 net error', 'type1-without-cpu-common arm 1 net error'],
  },
  'assignments move into the ops table': {
    era: 'cc',
    patches: [
      patch({
        'target/arm/cpu.c': put(cpuFile('arm', { type: 'type-2' })),
        'target/mips/cpu.c': put(cpuFile('mips', { type: 'type-2' })),
      }),
    ],
    ...nothing,
  },
};

describe('classes', () => threeWays(classes));
describe('descriptions', () => threeWays(descriptions));
describe('eras', () => threeWays(eras));
