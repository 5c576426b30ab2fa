/** What the engine says of a series: each case on trees, as mails on a base, and as mails alone. */
import { describe } from 'vitest';
import { type Expectations, threeWays } from '../../support/zeta-review.ts';
import {
  after,
  builds,
  cpuFile,
  edits,
  hasWork,
  legacy,
  machineFile,
  mesonFile,
  one,
  patch,
  put,
  putAll,
  setsDebug,
  setsOps,
  swap,
  t1,
  t2,
  toDevice,
} from '../../support/zeta-tree.ts';

/** `dc` and `cc` change their types, and all uses with them. */
const swappedNames = (text: string): string =>
  text.replace(/\b(dc|cc)\b/g, (name) => (name === 'dc' ? 'cc' : 'dc'));
const folderMoves = (files: string[], from: string, to: string): [string, string][] =>
  files.map((f) => [f.replace('*', from), f.replace('*', to)]);
const openriscFiles = [
  'target/*/cpu.c',
  'target/*/cpu.h',
  'target/*/machine.c',
  'configs/targets/*-softmmu.mak',
  'configs/targets/*-linux-user.mak',
  'linux-user/*/cpu_loop.c',
];
/** The table of operations, from its guard to its end. */
const withoutTable = (text: string): string =>
  text.replace(/#ifndef CONFIG_USER_ONLY\n#include[\s\S]*?#endif\n/, '');
const tableOnly = (text: string): string =>
  text.replace(/static const struct SysemuCPUOps [\s\S]*?\};\n/, '');

const cases: Expectations = {
  'variables with the names of each other: their types decide, and a flip is seen': {
    era: 'cc',
    base: { 'target/alpha/cpu.c': swappedNames(cpuFile('alpha', { era: 'cc' })) },
    patches: [one('target/alpha/cpu.c', swap('    cc->vmsd =', '    dc->vmsd ='))],
    finds: ['type-flip alpha 1 net error', 'type2-with-cpu-common alpha 1 net error'],
  },
  'variables that only change their names are no flip': {
    era: 'cc',
    patches: [one('target/alpha/cpu.c', swappedNames)],
    finds: [],
  },
  'the table moves to another file, and a helper there hands it over': {
    patches: [
      patch({
        'target/arm/cpu.c': edits(withoutTable, swap(setsOps('arm'), '    arm_system_class_init(cc);\n')),
        'target/arm/cpu-system.c': put(
          `#include "cpu.h"\n\nstatic const struct SysemuCPUOps arm_sysemu_ops = {\n${legacy('arm')}};\n\nvoid arm_system_class_init(CPUClass *k)\n{\n    k->sysemu_ops = &arm_sysemu_ops;\n}\n`,
        ),
        'target/arm/meson.build': put(mesonFile('arm', ['cpu.c'], ['machine.c', 'cpu-system.c'])),
      }),
    ],
    finds: [],
  },
  'a helper that is given the class and the description flips a target': {
    patches: [
      one(
        'target/sparc/cpu.c',
        swap(legacy('sparc'), ''),
        after(setsOps('sparc'), '    migrate_as(DEVICE_CLASS(oc), &vmstate_sparc_cpu);\n'),
        swap(
          'static void sparc_class_init',
          'static void migrate_as(DeviceClass *k, const VMStateDescription *v)\n{\n    k->vmsd = v;\n}\n\nstatic void sparc_class_init',
        ),
      ),
    ],
    finds: [
      'type-flip sparc 1 net error',
      'type1-without-cpu-common sparc 1 net error',
      'user-mode-registration sparc 1 net error',
    ],
  },
  'the table moves to a .c.inc file': {
    patches: [
      patch({
        'target/arm/cpu.c': (text) =>
          tableOnly(text).replace('#include "hw/core/sysemu-cpu-ops.h"\n', '#include "ops.c.inc"\n'),
        'target/arm/ops.c.inc': put(
          `static const struct SysemuCPUOps arm_sysemu_ops = {\n${hasWork('arm')}${legacy('arm')}};\n`,
        ),
      }),
    ],
    finds: [],
  },
  'a new target whose class_init comes a patch before its TypeInfo': {
    patches: [
      patch(
        putAll({
          'target/zeta/cpu.c': cpuFile('zeta', { type: 'type-2', untyped: true }),
          'target/zeta/machine.c': machineFile('zeta'),
        }),
      ),
      patch(
        putAll({ 'target/zeta/cpu.c': cpuFile('zeta', { type: 'type-2' }), ...builds('zeta', 'system') }),
      ),
    ],
    finds: ['new-type-2 zeta 1 net error'],
  },
  'one patch drops the hook and the next sets the other': {
    era: 'cc',
    patches: [
      one('target/openrisc/cpu.c', swap(t1('openrisc'), '')),
      one('target/openrisc/cpu.c', after(setsDebug('openrisc'), t2('openrisc'))),
    ],
    finds: [
      'registration-dropped openrisc 1 transient warning',
      'type-flip openrisc 2 net error',
      'type2-with-cpu-common openrisc 2 net error',
    ],
  },
  'one patch sets both hooks and the next drops the old one': {
    era: 'cc',
    patches: [
      one('target/m68k/cpu.c', after(t1('m68k'), t2('m68k'))),
      one('target/m68k/cpu.c', swap(t1('m68k'), '')),
    ],
    finds: ['double-registration m68k 1 transient warning', 'type-flip m68k 2 net error'],
  },
  'a flip that comes, goes and comes again is one finding, at the last patch': {
    era: 'cc',
    patches: [
      one('target/m68k/cpu.c', swap(t1('m68k'), t2('m68k'))),
      one('target/m68k/cpu.c', swap(t2('m68k'), t1('m68k'))),
      one('target/m68k/cpu.c', swap(t1('m68k'), t2('m68k'))),
    ],
    finds: ['type-flip m68k 3 net error'],
    shown: ['type-flip m68k 3 net error'],
  },
  'a description that is renamed everywhere': {
    era: 'cc',
    patches: [
      patch({
        'target/alpha/cpu.c': (t) => t.replaceAll('vmstate_alpha_cpu', 'vmstate_alpha'),
        'target/alpha/machine.c': (t) => t.replaceAll('vmstate_alpha_cpu', 'vmstate_alpha'),
      }),
    ],
    finds: [],
  },
  'a folder that is renamed': {
    patches: [patch({}, folderMoves([...openriscFiles, 'target/*/meson.build'], 'openrisc', 'or1k'))],
    finds: [],
  },
  'a folder that is renamed, and a flip in it afterwards': {
    era: 'cc',
    patches: [
      patch({}, folderMoves(openriscFiles, 'openrisc', 'or1k')),
      one('target/or1k/cpu.c', swap(t1('openrisc'), t2('openrisc'))),
    ],
    finds: ['type-flip or1k 2 net error', 'type2-with-cpu-common or1k 2 net error'],
  },
  'target-alpha becomes target/alpha': {
    era: 'qom',
    patches: [
      patch(
        {},
        ['cpu.c', 'cpu.h', 'machine.c'].flatMap((f): [string, string][] =>
          ['alpha', 'arm'].map((t) => [`target-${t}/${f}`, `target/${t}/${f}`]),
        ),
      ),
    ],
    finds: [],
  },
  'a placeholder is filled in as type 1, without cpu_common': {
    era: 'cc',
    patches: [
      patch({
        'target/sh4/cpu.c': (t) => t.replace(/static const VMStateDescription [\s\S]*?\};\n\n/, ''),
        'target/sh4/machine.c': put(machineFile('sh4')),
      }),
    ],
    finds: ['type1-without-cpu-common sh4 1 net error'],
  },
  'a target is removed over two patches': {
    era: 'cc',
    patches: [
      patch({ 'target/sparc/machine.c': null, 'target/sparc/cpu.c': swap(t2('sparc'), '') }),
      patch({
        'target/sparc/cpu.c': null,
        'target/sparc/cpu.h': null,
        'linux-user/sparc/cpu_loop.c': null,
        'configs/targets/sparc-softmmu.mak': null,
        'configs/targets/sparc-linux-user.mak': null,
      }),
    ],
    finds: [],
  },
  'a user-mode build arrives for a target whose hook is in the open': {
    base: {
      'target/zeta/cpu.c': cpuFile('zeta', { guarded: false }),
      'target/zeta/machine.c': machineFile('zeta', { common: 'struct' }),
      ...builds('zeta', 'system'),
    },
    patches: [patch(putAll(builds('zeta', 'user')))],
    finds: ['user-mode-registration zeta 1 net error'],
  },
  'a user-mode build arrives for a target whose hook is guarded': {
    base: {
      'target/zeta/cpu.c': cpuFile('zeta'),
      'target/zeta/machine.c': machineFile('zeta', { common: 'struct' }),
      ...builds('zeta', 'system'),
    },
    patches: [patch(putAll(builds('zeta', 'user')))],
    finds: [],
  },
  'the file with the hook moves from the system source set to that of every build': {
    base: {
      'target/zeta/cpu.c': cpuFile('zeta', { guarded: false }).replace(
        '    dc->vmsd = &vmstate_zeta_cpu;\n',
        '    zeta_system_init(dc);\n',
      ),
      'target/zeta/system.c':
        'void zeta_system_init(DeviceClass *dc)\n{\n    dc->vmsd = &vmstate_zeta_cpu;\n}\n',
      'target/zeta/machine.c': machineFile('zeta', { common: 'struct' }),
      'target/zeta/meson.build': mesonFile('zeta', ['cpu.c'], ['machine.c', 'system.c']),
      ...builds('zeta', 'system', 'user'),
    },
    patches: [patch({ 'target/zeta/meson.build': put(mesonFile('zeta', ['cpu.c', 'system.c'])) })],
    finds: ['user-mode-registration zeta 1 net error'],
  },
  'cpu_common is taken out of a type 1 description': {
    patches: [
      one(
        'target/openrisc/machine.c',
        swap('        VMSTATE_STRUCT(parent_obj, OpenriscCPU, 0, vmstate_cpu_common, CPUState),\n', ''),
      ),
    ],
    finds: ['type1-without-cpu-common openrisc 1 net error'],
  },
  'cpu_common is put into a type 2 description': {
    patches: [patch({ 'target/arm/machine.c': put(machineFile('arm', { common: 'macro' })) })],
    finds: ['type2-with-cpu-common arm 1 net error'],
  },
  'cpu_common is embedded in another spelling': {
    patches: [
      patch({ 'target/openrisc/machine.c': put(machineFile('openrisc', { common: 'array' })) }),
      patch({ 'target/alpha/machine.c': put(machineFile('alpha', { common: 'struct' })) }),
    ],
    finds: [],
  },
  'a declared break is still an error where KVM is': {
    patches: [
      one('target/mips/cpu.c', toDevice('mips')),
      patch({ 'target/mips/machine.c': put(machineFile('mips', { common: 'struct', version: 2 })) }),
    ],
    finds: ['type-flip mips 1 net error', 'type1-without-cpu-common mips 1 transient warning'],
  },
  'a declared break is a warning where there is a promise of best effort': {
    patches: [
      patch({
        'target/sparc/cpu.c': toDevice('sparc'),
        'target/sparc/machine.c': put(machineFile('sparc', { common: 'struct', version: 2 })),
      }),
    ],
    finds: ['type-flip sparc 1 net warning'],
  },
  'a model of a type 2 target sets the other hook': {
    patches: [
      one(
        'target/arm/cpu.c',
        swap(
          'static void arm_types',
          'static void v7m_class_init(ObjectClass *oc, void *data)\n{\n    DeviceClass *dc = DEVICE_CLASS(oc);\n\n#ifndef CONFIG_USER_ONLY\n    dc->vmsd = &vmstate_arm_cpu;\n#endif\n}\n\nstatic const TypeInfo v7m_type_info = {\n    .name = "v7m-arm-cpu",\n    .parent = TYPE_ARM_CPU,\n    .class_init = v7m_class_init,\n};\n\nstatic void arm_types',
        ),
      ),
    ],
    finds: ['double-registration arm 1 net error'],
  },
  'a new target that is right but for the guard': {
    patches: [
      patch(
        putAll({
          'target/zeta/cpu.c': cpuFile('zeta', { guarded: false }),
          'target/zeta/machine.c': machineFile('zeta', { common: 'struct' }),
          ...builds('zeta', 'system', 'user'),
        }),
      ),
    ],
    finds: ['user-mode-registration zeta 1 net error'],
  },
  'a placeholder goes and nothing takes its place': {
    patches: [one('target/sh4/cpu.c', swap(t1('sh4'), ''))],
    finds: ['unregistered-cpu sh4 1 net warning'],
  },
  'a hook is set to NULL': {
    patches: [one('target/alpha/cpu.c', swap('dc->vmsd = &vmstate_alpha_cpu', 'dc->vmsd = NULL'))],
    finds: ['registration-dropped alpha 1 net error'],
  },
  'the same hook through casts and members of the class': {
    era: 'cc',
    patches: [
      patch({
        'target/alpha/cpu.c': swap('dc->vmsd =', 'DEVICE_CLASS(oc)->vmsd ='),
        'target/hppa/cpu.c': swap('dc->vmsd =', 'cc->parent_class.vmsd ='),
        'target/openrisc/cpu.c': swap('dc->vmsd =', '((DeviceClass *)oc)->vmsd ='),
        'target/m68k/cpu.c': swap('dc->vmsd =', '(*dc).vmsd ='),
      }),
    ],
    finds: [],
  },
  'the other hook through casts and members of the class': {
    era: 'cc',
    patches: [
      patch({
        'target/hppa/cpu.c': swap('dc->vmsd =', 'CPU_CLASS(oc)->vmsd ='),
        'target/openrisc/cpu.c': swap('dc->vmsd =', 'mcc->parent_class.vmsd ='),
      }),
    ],
    finds: [
      'type-flip hppa 1 net error',
      'type-flip openrisc 1 net error',
      'type2-with-cpu-common hppa 1 net error',
      'type2-with-cpu-common openrisc 1 net error',
    ],
  },
  'mails whose lines end with CR and LF': {
    era: 'cc',
    mail: (mbox) => mbox.replace(/\n/g, '\r\n'),
    patches: [one('target/m68k/cpu.c', swap(t1('m68k'), t2('m68k')))],
    finds: ['type-flip m68k 1 net error'],
    shown: ['type-flip m68k 1 net error'],
  },
  'a new target with system emulation that registers nothing': {
    patches: [
      patch(putAll({ 'target/zeta/cpu.c': cpuFile('zeta', { type: 'none' }), ...builds('zeta', 'system') })),
    ],
    finds: ['unregistered-cpu zeta 1 net warning'],
  },
  'a new target with a placeholder in the type 2 hook': {
    patches: [
      patch(
        putAll({
          'target/zeta/cpu.c': cpuFile('zeta', { type: 'type-2', placeholder: true }),
          ...builds('zeta', 'system'),
        }),
      ),
    ],
    finds: ['new-type-2 zeta 1 net warning'],
  },
  'a description becomes unmigratable': {
    patches: [one('target/alpha/machine.c', after('    .name = "cpu",\n', '    .unmigratable = 1,\n'))],
    finds: ['registration-dropped alpha 1 net error'],
  },
  'the hook is put into #if 0': {
    era: 'cc',
    patches: [one('target/m68k/cpu.c', swap(t1('m68k'), `#if 0\n${t1('m68k')}#endif\n`))],
    finds: ['registration-dropped m68k 1 net error'],
  },
  'the hook is put into a comment': {
    era: 'cc',
    patches: [one('target/m68k/cpu.c', swap(t1('m68k'), `/*\n${t1('m68k')}*/\n`))],
    finds: ['registration-dropped m68k 1 net error'],
  },
  'the .vmsd of a VMStateField is no hook': {
    patches: [
      one(
        'target/alpha/machine.c',
        swap(
          '        VMSTATE_UINT64(env.pc',
          '        { .name = "x", .vmsd = &vmstate_alpha_fpu, .flags = VMS_STRUCT },\n        VMSTATE_UINT64(env.pc',
        ),
      ),
    ],
    finds: [],
  },
  'the guard around the hook becomes one that user mode passes': {
    era: 'cc',
    patches: [one('target/alpha/cpu.c', swap('#ifndef CONFIG_USER_ONLY', '#ifdef CONFIG_TCG'))],
    finds: ['user-mode-registration alpha 1 net error'],
  },
  'the guard is spelled in other ways': {
    era: 'cc',
    patches: [
      patch({
        'target/alpha/cpu.c': swap('#ifndef CONFIG_USER_ONLY', '#if defined(CONFIG_SOFTMMU)'),
        'target/hppa/cpu.c': swap('#ifndef CONFIG_USER_ONLY', '#if !defined(CONFIG_USER_ONLY) && 1'),
        'target/m68k/cpu.c': swap('#ifndef CONFIG_USER_ONLY', '#ifdef CONFIG_USER_ONLY\n#else'),
      }),
    ],
    finds: [],
  },
  'the core says the same in other words': {
    patches: [
      one(
        'hw/core/cpu-system.c',
        swap('qdev_get_vmsd(DEVICE(cpu)) == NULL', '!qdev_get_vmsd(DEVICE(cpu))'),
        swap('sysemu_ops->legacy_vmsd != NULL', 'sysemu_ops->legacy_vmsd'),
      ),
    ],
    finds: [],
  },
  'the core registers one description or the other': {
    patches: [one('hw/core/cpu-system.c', swap('    }\n    if (cpu->cc', '    } else if (cpu->cc'))],
    finds: ['registration-core-changed core 1 net notice'],
  },
  'the core returns before it registers': {
    patches: [
      one(
        'hw/core/cpu-system.c',
        swap(
          '    if (qdev_get',
          '    if (!cpu->cc->sysemu_ops->legacy_vmsd) {\n        return;\n    }\n    if (qdev_get',
        ),
      ),
    ],
    finds: ['registration-core-changed core 1 net notice'],
  },
  'the member of the ops is called vmsd': {
    patches: [
      patch({
        'target/arm/cpu.c': swap('.legacy_vmsd =', '.vmsd ='),
        'include/hw/core/sysemu-cpu-ops.h': swap('*legacy_vmsd', '*vmsd'),
        'hw/core/cpu-system.c': (t) => t.replaceAll('legacy_vmsd', 'vmsd'),
      }),
    ],
    finds: ['registration-core-changed core 1 net notice'],
    shown: [],
  },
  'the table comes back under another name a patch later': {
    patches: [
      one('target/arm/cpu.c', swap('&arm_sysemu_ops;', '&arm_new_ops;')),
      one(
        'target/arm/cpu.c',
        swap(
          'static const struct SysemuCPUOps',
          `static const struct SysemuCPUOps arm_new_ops = {\n${legacy('arm')}};\n\nstatic const struct SysemuCPUOps`,
        ),
      ),
    ],
    finds: [],
    unresolved: ['after patch 1 could not be resolved: arm_new_ops is not in sight', 'before patch 2'],
  },
  'a registration that is dropped and comes back': {
    patches: [
      one('target/arm/cpu.c', swap(legacy('arm'), '')),
      one('target/arm/cpu.c', after(hasWork('arm'), legacy('arm'))),
    ],
    finds: ['registration-dropped arm 1 transient warning'],
  },
  'cpu_common stands in a description of the parent': {
    patches: [
      one(
        'target/openrisc/machine.c',
        swap('0, vmstate_cpu_common, CPUState', '0, vmstate_parent, ParentCPU'),
        swap(
          'const VMStateDescription vmstate_openrisc_cpu',
          'static const VMStateDescription vmstate_parent = {\n    .name = "parent",\n    .fields = (const VMStateField[]) {\n        VMSTATE_STRUCT(parent_obj, ParentCPU, 0, vmstate_cpu_common, CPUState),\n        VMSTATE_END_OF_LIST()\n    }\n};\n\nconst VMStateDescription vmstate_openrisc_cpu',
        ),
      ),
    ],
    finds: [],
  },
  'a macro of the target embeds cpu_common': {
    patches: [
      one(
        'target/openrisc/machine.c',
        swap(
          '        VMSTATE_STRUCT(parent_obj, OpenriscCPU, 0, vmstate_cpu_common, CPUState),\n',
          '        OPENRISC_PARENT(),\n',
        ),
        after(
          '#include "migration/cpu.h"\n',
          '\n#define OPENRISC_PARENT() \\\n    VMSTATE_STRUCT(parent_obj, OpenriscCPU, 0, vmstate_cpu_common, CPUState)\n',
        ),
      ),
    ],
    finds: [],
  },
  'the TypeInfo moves into an array': {
    patches: [
      one('target/alpha/cpu.c', (t) =>
        t.replace(
          /static const TypeInfo alpha_type_info = \{\n([\s\S]*?)\};\n[\s\S]*$/,
          'static const TypeInfo alpha_types[] = {\n    {\n$1    },\n};\n\nDEFINE_TYPES(alpha_types)\n',
        ),
      ),
    ],
    finds: [],
  },
  'a new target that is type 2 at first and corrected in the series': {
    patches: [
      patch(
        putAll({
          'target/zeta/cpu.c': cpuFile('zeta', { type: 'type-2' }),
          'target/zeta/machine.c': machineFile('zeta'),
        }),
      ),
      patch(
        putAll({
          'target/zeta/cpu.c': cpuFile('zeta'),
          'target/zeta/machine.c': machineFile('zeta', { common: 'struct' }),
        }),
      ),
    ],
    finds: [],
  },
  'a placeholder gets the second hook too': {
    patches: [one('target/sh4/cpu.c', after(hasWork('sh4'), legacy('sh4')))],
    finds: ['double-registration sh4 1 net error'],
  },
};

describe('rules', () => threeWays(cases));
