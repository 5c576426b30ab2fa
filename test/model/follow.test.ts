/** Where a hook is set in a way that is not one line of class_init: it is followed, on a tree, to where it leads. */
import { describe } from 'vitest';
import { type Expectations, threeWays } from '../support/zeta-review.ts';
import {
  after,
  builds,
  cpuFile,
  edits,
  legacy,
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

const zeta = {
  'target/zeta/cpu.c': cpuFile('zeta'),
  'target/zeta/machine.c': machineFile('zeta', { common: 'struct' }),
  'target/zeta/meson.build': mesonFile('zeta'),
  ...builds('zeta', 'system', 'user'),
};
const zetaFile = 'target/zeta/cpu.c';
const guarded = (line: string): string => `#ifndef CONFIG_USER_ONLY\n${line}#endif\n`;
const typeInfo = 'static const TypeInfo zeta_type_info = {';
const classInit = '    .class_init = zeta_class_init,\n';
const quiet = { finds: [] };

/** The hook is set by a function, or a macro, that stands elsewhere. */
const setters: Expectations = {
  'an inline setter of the common headers': {
    base: { 'include/hw/qdev-core.h': '#ifndef QDEV_CORE_H\n#define QDEV_CORE_H\n#endif\n' },
    patches: [
      one(
        'include/hw/qdev-core.h',
        swap(
          '#define QDEV_CORE_H\n',
          '#define QDEV_CORE_H\n\nstatic inline void device_class_set_state(DeviceClass *dc,\n                                          const VMStateDescription *vmsd)\n{\n    dc->vmsd = vmsd;\n}\n\n',
        ),
      ),
      one('target/alpha/cpu.c', swap(t1('alpha'), '    device_class_set_state(dc, &vmstate_alpha_cpu);\n')),
    ],
    ...quiet,
  },
  'a helper of hw/core for the type 2 hook, used by a type 1 target': {
    base: {
      'hw/core/cpu-hooks.c':
        '#include "hw/core/cpu.h"\n\nvoid cpu_class_set_legacy_state(CPUClass *cc, const VMStateDescription *vmsd)\n{\n    cc->legacy_vmsd = vmsd;\n}\n',
    },
    patches: [
      one(
        'target/alpha/cpu.c',
        swap(t1('alpha'), '    cpu_class_set_legacy_state(cc, &vmstate_alpha_cpu);\n'),
      ),
    ],
    finds: ['type-flip alpha 1 net error', 'type2-with-cpu-common alpha 1 net error'],
  },
  'a setter that is handed a table': {
    base: {
      'include/hw/core/cpu.h':
        'static inline void cpu_class_set_ops(CPUClass *cc, const struct SysemuCPUOps *ops)\n{\n    cc->sysemu_ops = ops;\n}\n',
    },
    patches: [one('target/arm/cpu.c', swap(setsOps('arm'), '    cpu_class_set_ops(cc, &arm_sysemu_ops);\n'))],
    ...quiet,
  },
  'a macro of a common header that is a statement': {
    base: { 'include/hw/core/cpu.h': '#define CPU_STATE(dc, x) ((dc)->vmsd = &vmstate_ ## x ## _cpu)\n' },
    patches: [one('target/alpha/cpu.c', swap(t1('alpha'), '    CPU_STATE(dc, alpha);\n'))],
    ...quiet,
  },
  'the setter itself sets the other hook from then on: who uses it is judged, though its files are not touched':
    {
      base: {
        'include/hw/core/cpu.h':
          'static inline void cpu_class_set_state(CPUClass *cc, const VMStateDescription *vmsd)\n{\n    DEVICE_CLASS(cc)->vmsd = vmsd;\n}\n',
        'target/alpha/cpu.c': cpuFile('alpha').replace(
          t1('alpha'),
          '    cpu_class_set_state(cc, &vmstate_alpha_cpu);\n',
        ),
      },
      patches: [one('include/hw/core/cpu.h', swap('DEVICE_CLASS(cc)->vmsd', 'cc->legacy_vmsd'))],
      finds: ['type-flip alpha 1 net error', 'type2-with-cpu-common alpha 1 net error'],
    },
  'a function that is handed the class and that no file shows': {
    patches: [one('target/alpha/cpu.c', swap(t1('alpha'), '    firmware_prepare_class(dc);\n'))],
    ...quiet,
    unresolved: ['firmware_prepare_class() is not in sight (target/alpha/cpu.c:38)'],
  },
  'a function that no file shows is handed the description': {
    patches: [one('target/alpha/cpu.c', swap(t1('alpha'), '    firmware_state(dc, &vmstate_alpha_cpu);\n'))],
    ...quiet,
    unresolved: ['firmware_state() is not in sight (target/alpha/cpu.c:38)'],
  },
  'a helper that is called twice: the second call counts': {
    base: zeta,
    patches: [
      one(
        zetaFile,
        swap(
          'static void zeta_class_init',
          '#ifndef CONFIG_USER_ONLY\nstatic void zeta_set(DeviceClass *dc, const VMStateDescription *vmsd)\n{\n    dc->vmsd = vmsd;\n}\n#endif\n\nstatic void zeta_class_init',
        ),
        swap(t1('zeta'), '    zeta_set(dc, &vmstate_zeta_fpu);\n    zeta_set(dc, &vmstate_zeta_cpu);\n'),
      ),
    ],
    ...quiet,
  },
};

/** The hook is set at another time, or for other classes. */
const times: Expectations = {
  'class_base_init, for every class below the abstract one': {
    base: zeta,
    patches: [
      one(
        zetaFile,
        swap(t1('zeta'), ''),
        swap(
          typeInfo,
          `static void zeta_base_init(ObjectClass *oc, const void *data)\n{\n    DeviceClass *dc = DEVICE_CLASS(oc);\n\n${guarded(t1('zeta'))}}\n\n${typeInfo}`,
        ),
        after(classInit, '    .class_base_init = zeta_base_init,\n'),
      ),
    ],
    ...quiet,
  },
  'class_base_init that sets the other hook': {
    base: zeta,
    patches: [
      one(
        zetaFile,
        swap(t1('zeta'), ''),
        swap(
          typeInfo,
          `static void zeta_base_init(ObjectClass *oc, const void *data)\n{\n    CPUClass *cc = CPU_CLASS(oc);\n\n${guarded('    cc->legacy_vmsd = &vmstate_zeta_cpu;\n')}}\n\n${typeInfo}`,
        ),
        after(classInit, '    .class_base_init = zeta_base_init,\n'),
      ),
    ],
    finds: ['type-flip zeta 1 net error', 'type2-with-cpu-common zeta 1 net error'],
  },
  "an accelerator's cpu_class_init": {
    base: zeta,
    patches: [
      patch({
        [zetaFile]: swap(t1('zeta'), ''),
        'target/zeta/tcg-cpu.c': put(
          `#include "cpu.h"\n#include "accel/accel-cpu-target.h"\n\nstatic void zeta_tcg_class_init(CPUClass *cc)\n{\n    DeviceClass *dc = DEVICE_CLASS(cc);\n\n${guarded(t1('zeta'))}}\n\nstatic void zeta_accel_class_init(ObjectClass *oc, const void *data)\n{\n    AccelCPUClass *acc = ACCEL_CPU_CLASS(oc);\n\n    acc->cpu_class_init = zeta_tcg_class_init;\n}\n`,
        ),
      }),
    ],
    ...quiet,
    unresolved: ['whether a hook is set depends on zeta_tcg_class_init'],
  },
  'realize: nobody is told that nothing is registered, but that it is not known': {
    base: zeta,
    patches: [
      one(
        zetaFile,
        swap(t1('zeta'), ''),
        after(
          '    ZetaCPUClass *mcc = ZETA_CPU_GET_CLASS(dev);\n',
          guarded('    DEVICE_GET_CLASS(dev)->vmsd = &vmstate_zeta_cpu;\n'),
        ),
      ),
    ],
    ...quiet,
    unresolved: ['zeta_realize() sets a hook for objects that are there already (target/zeta/cpu.c:15)'],
  },
  'instance_init sets the other hook on top': {
    base: zeta,
    patches: [
      one(
        zetaFile,
        swap(
          typeInfo,
          `static void zeta_instance_init(Object *obj)\n{\n${guarded('    CPU_GET_CLASS(obj)->legacy_vmsd = &vmstate_zeta_cpu;\n')}}\n\n${typeInfo}`,
        ),
        after(classInit, '    .instance_init = zeta_instance_init,\n'),
      ),
    ],
    ...quiet,
    unresolved: ['zeta_instance_init() sets a hook for objects that are there already'],
  },
  'code still names the description, in a way that is not followed': {
    base: zeta,
    patches: [
      one(
        zetaFile,
        swap(t1('zeta'), ''),
        after(
          '    cpu_exec_realizefn(CPU(dev), errp);\n',
          '    vmstate_register(NULL, 0, &vmstate_zeta_cpu, dev);\n',
        ),
      ),
    ],
    ...quiet,
    unresolved: ['zeta_realize() names vmstate_zeta_cpu, and no class_init that is followed does'],
  },
  'the class above all CPUs sets a hook for all': {
    base: {
      'hw/core/cpu-common.c':
        'static void cpu_common_class_init(ObjectClass *oc, void *data)\n{\n    DeviceClass *dc = DEVICE_CLASS(oc);\n\n    dc->user_creatable = false;\n}\n\nstatic const TypeInfo cpu_type_info = {\n    .name = TYPE_CPU,\n    .parent = TYPE_DEVICE,\n    .class_init = cpu_common_class_init,\n};\n',
    },
    patches: [
      one(
        'hw/core/cpu-common.c',
        after('    dc->user_creatable = false;\n', guarded('    dc->vmsd = &vmstate_cpu_common;\n')),
      ),
    ],
    finds: ['arm', 'i386', 'mips', 'sparc'].map((t) => `double-registration ${t} 1 net error`),
  },
  'two children of TYPE_CPU in one folder, of which the second flips': {
    base: {
      ...zeta,
      'target/zeta/cpu64.c': cpuFile('zeta')
        .replaceAll('zeta_', 'zeta64_')
        .replaceAll('ZETA_CPU', 'ZETA64_CPU')
        .replaceAll('vmstate_zeta64_cpu', 'vmstate_zeta_cpu'),
    },
    patches: [one('target/zeta/cpu64.c', swap(t1('zeta'), '    cc->legacy_vmsd = &vmstate_zeta_cpu;\n'))],
    finds: ['type-flip zeta 1 net error', 'type2-with-cpu-common zeta 1 net error'],
  },
};

/** Which builds set the hook. */
const kinds: Expectations = {
  'a file that only user-mode builds compile': {
    base: {
      ...zeta,
      [zetaFile]: cpuFile('zeta').replace(t1('zeta'), '    zeta_class_state(dc);\n'),
      'target/zeta/state.c': `#include "cpu.h"\n\nvoid zeta_class_state(DeviceClass *dc)\n{\n${t1('zeta')}}\n`,
      'target/zeta/meson.build': mesonFile('zeta', ['cpu.c'], ['machine.c', 'state.c']),
    },
    patches: [
      patch({
        [zetaFile]: (t) => t.replaceAll(/#(?:ifndef|endif).*\n/g, ''),
        'target/zeta/meson.build': put(
          `${mesonFile('zeta')}zeta_user_ss = ss.source_set()\nzeta_user_ss.add(files('state.c'))\ntarget_user_arch += {'zeta': zeta_user_ss}\n`,
        ),
      }),
    ],
    finds: ['registration-dropped zeta 1 net error', 'user-mode-registration zeta 1 net error'],
  },
  '#ifdef typed for #ifndef in a new target': {
    patches: [
      patch(
        putAll({
          ...zeta,
          [zetaFile]: cpuFile('zeta').replace(
            `${setsOps('zeta')}${t1('zeta')}#endif\n`,
            `${setsOps('zeta')}#endif\n#ifdef CONFIG_USER_ONLY\n${t1('zeta')}#endif\n`,
          ),
        }),
      ),
    ],
    finds: ['unregistered-cpu zeta 1 net warning', 'user-mode-registration zeta 1 net error'],
  },
  'one hook or the other, by an if': {
    patches: [
      one(
        'target/arm/cpu.c',
        swap(legacy('arm'), ''),
        after(
          setsOps('arm'),
          '    if (kvm_enabled()) {\n        dc->vmsd = &vmstate_arm_cpu;\n    } else {\n        cc->legacy_vmsd = &vmstate_arm_cpu;\n    }\n',
        ),
      ),
    ],
    ...quiet,
    unresolved: ['which hook is set depends on kvm_enabled()'],
  },
  'the same hook in both branches of an if': {
    patches: [
      one(
        'target/alpha/cpu.c',
        swap(
          t1('alpha'),
          '    if (kvm_enabled())\n        dc->vmsd = &vmstate_alpha_cpu;\n    else\n        dc->vmsd = &vmstate_alpha_cpu;\n',
        ),
      ),
    ],
    ...quiet,
  },
  'a hook in every build becomes one of builds with KVM': {
    patches: [one('target/alpha/cpu.c', swap(t1('alpha'), `#ifdef CONFIG_KVM\n${t1('alpha')}#endif\n`))],
    ...quiet,
    unresolved: ['whether a hook is set depends on CONFIG_KVM'],
  },
  "a user mode of a fork's own": {
    base: {
      'configs/targets/alpha-linux-user.mak': null,
      'configs/targets/alpha-hobby-user.mak': 'TARGET_ARCH=alpha\n',
    },
    patches: [
      one('target/alpha/cpu.c', (t) => t.replace(`${t1('alpha')}#endif\n`, `#endif\n${t1('alpha')}`)),
    ],
    finds: ['user-mode-registration alpha 1 net error'],
  },
  'configurations that name no TARGET_ARCH': {
    base: {
      ...zeta,
      'configs/targets/zeta-softmmu.mak': null,
      'configs/targets/zeta-linux-user.mak': null,
      'configs/targets/zeta64-softmmu.mak': 'TARGET_LONG_BITS=64\n',
      'configs/targets/zeta64el-linux-user.mak': 'include zeta64-softmmu.mak\n',
    },
    patches: [one(zetaFile, (t) => t.replace(`${t1('zeta')}#endif\n`, `#endif\n${t1('zeta')}`))],
    finds: ['user-mode-registration zeta 1 net error'],
  },
};

/** The description behind the hook. */
const descriptions: Expectations = {
  'behind a pointer at file scope, a getter, an array, one of two': {
    patches: [
      one(
        'target/m68k/cpu.c',
        swap(
          'static void m68k_class_init',
          'static const VMStateDescription *m68k_state = &vmstate_m68k_cpu;\n\nstatic void m68k_class_init',
        ),
        swap(t1('m68k'), '    dc->vmsd = m68k_state;\n'),
      ),
      patch({
        'target/alpha/machine.c': (t) =>
          `${t}\nconst VMStateDescription *alpha_state(void)\n{\n    return &vmstate_alpha_cpu;\n}\n`,
        'target/alpha/cpu.c': swap(t1('alpha'), '    dc->vmsd = alpha_state();\n'),
      }),
      one(
        'target/hppa/cpu.c',
        swap(
          'static void hppa_class_init',
          'static const VMStateDescription *const hppa_states[] = { &vmstate_hppa_cpu };\n\nstatic void hppa_class_init',
        ),
        swap(t1('hppa'), '    dc->vmsd = hppa_states[0];\n'),
      ),
    ],
    ...quiet,
  },
  'one of two descriptions, of which one does not embed cpu_common': {
    patches: [
      patch({
        'target/alpha/machine.c': (t) =>
          t + machineFile('alpha', { symbol: 'vmstate_alpha_kvm' }).replaceAll('_fpu', '_kvm_fpu'),
        'target/alpha/cpu.c': swap(
          t1('alpha'),
          '    dc->vmsd = kvm_enabled() ? &vmstate_alpha_cpu : &vmstate_alpha_kvm;\n',
        ),
      }),
    ],
    finds: ['type1-without-cpu-common alpha 1 net error'],
  },
  'an attribute after the name, or before it': {
    patches: [
      one(
        'target/alpha/machine.c',
        swap('vmstate_alpha_cpu = {', 'vmstate_alpha_cpu __attribute__((used)) = {'),
        swap('        VMSTATE_CPU(),\n', ''),
      ),
      one(
        'target/openrisc/machine.c',
        swap(
          'VMStateDescription vmstate_openrisc_cpu = {',
          'VMStateDescription QEMU_ALIGNED(8) vmstate_openrisc_cpu = {',
        ),
        swap('        VMSTATE_STRUCT(parent_obj, OpenriscCPU, 0, vmstate_cpu_common, CPUState),\n', ''),
      ),
    ],
    finds: ['type1-without-cpu-common alpha 1 net error', 'type1-without-cpu-common openrisc 2 net error'],
  },
  'moved to hw/': {
    patches: [
      patch({}, [['target/alpha/machine.c', 'hw/alpha/state.c']]),
      one('hw/alpha/state.c', swap('        VMSTATE_CPU(),\n', '')),
    ],
    finds: ['type1-without-cpu-common alpha 2 net error'],
  },
  'cpu_common in one variant only': {
    patches: [
      one(
        'target/alpha/machine.c',
        swap('        VMSTATE_CPU(),\n', '#ifdef TARGET_ALPHA64\n        VMSTATE_CPU(),\n#endif\n'),
      ),
    ],
    finds: ['type1-without-cpu-common alpha 1 net error'],
  },
  'cpu_common in another way in each variant': {
    patches: [
      one(
        'target/alpha/machine.c',
        swap(
          '        VMSTATE_CPU(),\n',
          '#ifdef TARGET_ALPHA64\n        VMSTATE_CPU(),\n#else\n        VMSTATE_STRUCT(parent_obj, AlphaCPU, 0, vmstate_cpu_common, CPUState),\n#endif\n',
        ),
      ),
    ],
    ...quiet,
  },
  'two descriptions of one name, one for each variant': {
    patches: [
      one('target/alpha/machine.c', (t) => {
        const at = t.indexOf('const VMStateDescription vmstate_alpha_cpu');
        const own = t.slice(at);
        return `${t.slice(0, at)}#ifdef TARGET_ALPHA64\n${own}#else\n${own.replace('        VMSTATE_CPU(),\n', '')}#endif\n`;
      }),
    ],
    finds: ['type1-without-cpu-common alpha 1 net error'],
  },
  "the target's own VMSTATE_CPU() is something else": {
    patches: [
      one(
        'target/alpha/cpu.h',
        (t) => `${t}#undef VMSTATE_CPU\n#define VMSTATE_CPU() VMSTATE_UINT32(env.halted, AlphaCPU)\n`,
      ),
    ],
    finds: ['type1-without-cpu-common alpha 1 net error'],
  },
  'a break whose version is a sum, or stands in another header': {
    base: {
      'target/sparc/state-version.h': '#define SPARC_REVISION 1\n',
      'target/sparc/machine.c': machineFile('sparc').replaceAll(
        'version_id = 1',
        'version_id = SPARC_REVISION',
      ),
    },
    patches: [
      patch({
        'target/sparc/cpu.c': edits(swap(legacy('sparc'), ''), after(setsOps('sparc'), t1('sparc'))),
        'target/sparc/machine.c': put(
          machineFile('sparc', { common: 'struct' }).replaceAll(
            'version_id = 1',
            'version_id = (SPARC_REVISION + 0x1)',
          ),
        ),
      }),
    ],
    finds: ['type-flip sparc 1 net warning'],
  },
};

describe('setters', () => threeWays(setters));
describe('when it is set', () => threeWays(times));
describe('kinds of builds', () => threeWays(kinds));
describe('descriptions', () => threeWays(descriptions));
