/** What a hook, a member of a table or a version is set to, where that is no plain name: on a tree it is worked out. */
import { describe } from 'vitest';
import { type Expectations, threeWays } from '../support/zeta-review.ts';
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
  setsOps,
  swap,
  t1,
  toDevice,
} from '../support/zeta-tree.ts';

const alphaFile = 'target/alpha/cpu.c';
const armFile = 'target/arm/cpu.c';
const quiet = { finds: [] };
const flips = { finds: ['type-flip alpha 1 net error', 'type2-with-cpu-common alpha 1 net error'] };
const before = (name: string, text: string) => (file: string) =>
  file.replace(`static void ${name}_class_init(`, () => `${text}static void ${name}_class_init(`);
const more = (text: string) => (file: string) => file + text;
const pasting = '#define STATE_OF(x) (&vmstate_##x##_cpu)\n';
const armTable = `static const struct SysemuCPUOps arm_sysemu_ops = {\n${hasWork('arm')}${legacy('arm')}};`;
const emptyTable = 'static struct SysemuCPUOps arm_sysemu_ops;';

const macros: Expectations = {
  'a macro that stands for the description, in a header of the target': {
    patches: [
      patch({
        'target/alpha/cpu.h': more('#define ALPHA_STATE (&vmstate_alpha_cpu)\n'),
        [alphaFile]: swap(t1('alpha'), '    dc->vmsd = ALPHA_STATE;\n'),
      }),
    ],
    ...quiet,
  },
  'a macro that stands for it, in a table': {
    patches: [
      patch({
        'target/arm/cpu.h': more('#define ARM_STATE &vmstate_arm_cpu\n'),
        [armFile]: swap(legacy('arm'), '    .legacy_vmsd = ARM_STATE,\n'),
      }),
    ],
    ...quiet,
  },
  'a macro that puts its name together': {
    patches: [
      one(alphaFile, before('alpha', pasting), swap(t1('alpha'), '    dc->vmsd = STATE_OF(alpha);\n')),
    ],
    ...quiet,
  },
  'a macro that puts its name together, in the other hook': {
    patches: [
      one(
        alphaFile,
        before('alpha', pasting),
        swap(t1('alpha'), ''),
        after(hasWork('alpha'), '    .legacy_vmsd = STATE_OF(alpha),\n'),
      ),
    ],
    ...flips,
  },
  'a macro that is NULL in user mode: the line may stand in the open': {
    patches: [
      one(
        alphaFile,
        before(
          'alpha',
          '#ifdef CONFIG_USER_ONLY\n#define ALPHA_STATE NULL\n#else\n#define ALPHA_STATE &vmstate_alpha_cpu\n#endif\n',
        ),
        swap(`${t1('alpha')}#endif\n`, '#endif\n    dc->vmsd = ALPHA_STATE;\n'),
      ),
    ],
    ...quiet,
  },
  'a setter that is handed NULL': {
    base: {
      'include/hw/qdev-core.h':
        'static inline void set_state(DeviceClass *dc, const VMStateDescription *v)\n{\n    dc->vmsd = v;\n}\n',
      [alphaFile]: cpuFile('alpha').replace(t1('alpha'), '    set_state(dc, &vmstate_alpha_cpu);\n'),
    },
    patches: [one(alphaFile, swap('set_state(dc, &vmstate_alpha_cpu)', 'set_state(dc, NULL)'))],
    finds: ['registration-dropped alpha 1 net error'],
  },
  'a macro that sets the hook to a name that it puts together': {
    base: { 'include/hw/core/cpu.h': '#define CPU_STATE(dc, x) ((dc)->vmsd = &vmstate_ ## x ## _cpu)\n' },
    patches: [one(alphaFile, swap(t1('alpha'), '    CPU_STATE(dc, alpha);\n'))],
    ...quiet,
  },
};

const tables: Expectations = {
  'a table that the class_init fills in': {
    patches: [
      one(
        armFile,
        swap(armTable, emptyTable),
        swap(
          setsOps('arm'),
          `    arm_sysemu_ops.has_work = arm_has_work;\n    arm_sysemu_ops.legacy_vmsd = &vmstate_arm_cpu;\n${setsOps('arm')}`,
        ),
      ),
    ],
    ...quiet,
  },
  'a table that the class_init fills in through a pointer': {
    patches: [
      one(
        armFile,
        swap(armTable, emptyTable),
        swap(
          setsOps('arm'),
          '    struct SysemuCPUOps *ops = &arm_sysemu_ops;\n\n    ops->legacy_vmsd = &vmstate_arm_cpu;\n    cc->sysemu_ops = ops;\n',
        ),
      ),
    ],
    ...quiet,
  },
  'a copy of a table that loses the hook': {
    patches: [
      one(
        armFile,
        before('arm', 'static struct SysemuCPUOps arm_m_ops;\n\n'),
        swap(
          setsOps('arm'),
          '    memcpy(&arm_m_ops, &arm_sysemu_ops, sizeof(arm_m_ops));\n    arm_m_ops.legacy_vmsd = NULL;\n    cc->sysemu_ops = &arm_m_ops;\n',
        ),
      ),
    ],
    ...quiet,
    unresolved: ['vmstate_arm_cpu is named, and no class_init that is followed does'],
  },
  'members in a file of their own': {
    patches: [
      patch({
        'target/arm/ops.c.inc': put(hasWork('arm') + legacy('arm')),
        [armFile]: swap(hasWork('arm') + legacy('arm'), '#include "ops.c.inc"\n'),
      }),
    ],
    ...quiet,
  },
  'a table beside the machines of the target': {
    patches: [
      patch({
        'hw/arm/cpu-ops.c': put(`#include "cpu.h"\n\n${armTable.replace('static ', '')}\n`),
        [armFile]: swap(armTable, 'extern const struct SysemuCPUOps arm_sysemu_ops;'),
      }),
    ],
    ...quiet,
  },
  'members in a file that is not there': {
    patches: [one(armFile, swap(hasWork('arm') + legacy('arm'), '#include "ops.c.inc"\n'))],
    ...quiet,
    unresolved: ['ops.c.inc is not in sight'],
  },
  'the type of the tables and the member of CPUClass get other names': {
    patches: [
      patch(
        Object.fromEntries(
          ['alpha', 'arm', 'i386', 'mips', 'sparc'].map((t) => [
            `target/${t}/cpu.c`,
            (text: string) =>
              text.replaceAll('SysemuCPUOps', 'CPUSystemOps').replaceAll('cc->sysemu_ops', 'cc->system_ops'),
          ]),
        ),
      ),
    ],
    ...quiet,
  },
  'the hook is a member of another name': {
    patches: [one(armFile, swap('.legacy_vmsd', '.migration'))],
    ...quiet,
    unresolved: ['vmstate_arm_cpu is named, and no class_init that is followed does'],
  },
};

const zeta = {
  'target/zeta/cpu.c': cpuFile('zeta'),
  'target/zeta/machine.c': machineFile('zeta', { common: 'struct' }),
  'target/zeta/meson.build': mesonFile('zeta'),
  ...builds('zeta', 'system', 'user'),
};
const zetaFile = 'target/zeta/cpu.c';
const machine = 'target/zeta/machine.c';
const common = '        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),\n';
const ofVersion = (version: string): string => {
  const text = machineFile('zeta');
  const own = text.indexOf('.name = "cpu",');
  return text.slice(0, own) + text.slice(own).replaceAll('version_id = 1', `version_id = ${version}`);
};
const zeta2 = { ...zeta, [zetaFile]: cpuFile('zeta', { type: 'type-2' }) };
const declared = { finds: ['type-flip zeta 1 net warning', 'type1-without-cpu-common zeta 1 net error'] };

const descriptions: Expectations = {
  'an array of descriptions': {
    base: zeta,
    patches: [
      patch({
        [machine]: edits(
          swap(
            'const VMStateDescription vmstate_zeta_cpu = {',
            'const VMStateDescription vmstate_zeta_cpu[] = { {',
          ),
          (text) => text.replace(/\};\n$/, '} };\n'),
        ),
        [zetaFile]: swap('&vmstate_zeta_cpu', '&vmstate_zeta_cpu[0]'),
      }),
    ],
    ...quiet,
  },
  'fields in a file of their own': {
    base: zeta,
    patches: [
      patch({
        'target/zeta/fields.c.inc': put(common),
        [machine]: swap(common, '#include "fields.c.inc"\n'),
      }),
    ],
    ...quiet,
  },
  'fields in a file that is not there': {
    base: zeta,
    patches: [one(machine, swap(common, '#include "fields.c.inc"\n'))],
    ...quiet,
    unresolved: ['vmstate_zeta_cpu may or may not embed cpu_common'],
  },
  'a placeholder by a macro of a header': {
    base: { ...zeta, [machine]: machineFile('zeta') },
    patches: [
      patch({
        'target/zeta/cpu.h': put('#define ZETA_MIGRATES 0\n'),
        [machine]: swap('    .name = "cpu",\n', '    .name = "cpu",\n    .unmigratable = !ZETA_MIGRATES,\n'),
      }),
    ],
    finds: ['registration-dropped zeta 1 net error'],
  },
  'a placeholder by a macro that no file shows': {
    base: zeta2,
    patches: [
      one(machine, swap('    .name = "cpu",\n', '    .name = "cpu",\n    .unmigratable = ZETA_STAYS,\n')),
    ],
    ...quiet,
    unresolved: ['vmstate_zeta_cpu is unmigratable in some builds, or may be'],
  },
  'the list of fields by the address of its first': {
    base: { ...zeta, [machine]: machineFile('zeta', { common: 'array' }) },
    patches: [one(machine, swap('.fields = zeta_cpu_fields', '.fields = &zeta_cpu_fields[0]'))],
    ...quiet,
  },
  'the list of fields by a macro': {
    base: { ...zeta, [machine]: machineFile('zeta', { common: 'array' }) },
    patches: [
      patch({
        'target/zeta/cpu.h': put(
          '#define ZETA_FIELDS (const VMStateField[]) { \\\n    VMSTATE_UINT64(env.pc, ZetaCPU), \\\n    VMSTATE_END_OF_LIST() }\n',
        ),
        [machine]: swap('.fields = zeta_cpu_fields', '.fields = ZETA_FIELDS'),
      }),
    ],
    finds: ['type1-without-cpu-common zeta 1 net error'],
  },
  'a version that an enumeration counts': {
    base: {
      ...zeta2,
      [machine]: ofVersion('ZV'),
      'target/zeta/cpu.h': 'enum {\n    ZV_OLD = 4,\n    ZV,\n};\n',
    },
    patches: [patch({ 'target/zeta/cpu.h': swap('ZV_OLD = 4', 'ZV_OLD = 5'), [zetaFile]: toDevice('zeta') })],
    ...declared,
  },
  'a version by a macro of the file itself': {
    base: { ...zeta2, [machine]: `#define ZV 4\n${ofVersion('ZV')}` },
    patches: [patch({ [machine]: swap('#define ZV 4', '#define ZV (4 + 1)'), [zetaFile]: toDevice('zeta') })],
    ...declared,
  },
};

const guards: Expectations = {
  'a hook that is set where none is yet': {
    patches: [
      one(
        alphaFile,
        swap(t1('alpha'), '    if (!dc->vmsd) {\n        dc->vmsd = &vmstate_alpha_cpu;\n    }\n'),
      ),
    ],
    ...quiet,
  },
  'a guard that a header decides': {
    base: zeta,
    patches: [
      patch({
        'target/zeta/cpu.h': put('#ifndef CONFIG_USER_ONLY\n#define ZETA_HAS_STATE\n#endif\n'),
        [zetaFile]: swap(`${t1('zeta')}#endif\n`, `#endif\n#ifdef ZETA_HAS_STATE\n${t1('zeta')}#endif\n`),
      }),
    ],
    ...quiet,
    unresolved: ['whether a hook is set depends on ZETA_HAS_STATE'],
  },
  'a guard by #elifdef': {
    base: zeta,
    patches: [
      one(
        zetaFile,
        swap(
          `${t1('zeta')}#endif\n`,
          `#endif\n#ifdef CONFIG_USER_ONLY\n#elifdef CONFIG_SOFTMMU\n${t1('zeta')}#endif\n`,
        ),
      ),
    ],
    ...quiet,
  },
  'a user-mode build whose configuration says := for =': {
    base: {
      ...zeta,
      'configs/targets/zeta-linux-user.mak': null,
      'linux-user/zeta/cpu_loop.c': null,
      'configs/targets/first-linux-user.mak': 'TARGET_ARCH := zeta\n',
    },
    patches: [one(zetaFile, swap(`${t1('zeta')}#endif\n`, `#endif\n${t1('zeta')}`))],
    finds: ['user-mode-registration zeta 1 net error'],
  },
};

describe('values', () => threeWays({ ...macros, ...tables, ...descriptions, ...guards }));
