/** Tables of a CPU's operations: how they come about, and shapes other than one variable with designators. */
import { describe } from 'vitest';
import { type Expectations, threeWays } from '../support/zeta-review.ts';
import { legacy, one, patch, put, setsOps, swap } from '../support/zeta-tree.ts';

const file = 'target/mips/cpu.c';
const table = `static const struct SysemuCPUOps mips_sysemu_ops = {\n    .has_work = mips_has_work,\n${legacy('mips')}};\n`;
const bare = '    { .has_work = mips_has_work },\n';
const full = `    { .has_work = mips_has_work, .legacy_vmsd = &vmstate_mips_cpu },\n`;
const array = (elements: string, takes: string) =>
  one(
    file,
    swap(table, `static const struct SysemuCPUOps mips_ops[] = {\n${elements}};\n`),
    swap(setsOps('mips'), `    cc->sysemu_ops = &mips_ops[${takes}];\n`),
  );
const quiet = { finds: [] };
const besides = swap(
  table,
  `${table}\nstatic const struct SysemuCPUOps mips_kvm_ops = {\n    .has_work = mips_has_work,\n};\n`,
);
/** Not "dropped": something may still set it. */
const named = {
  finds: [],
  unresolved: [`vmstate_mips_cpu is named, and no class_init that is followed does (${file}:`],
};
const mayBe = (line: number) => ({
  finds: [],
  unresolved: [`mips_kvm_ops may be taken, which has no hook (${file}:${line})`],
});

const arrays: Expectations = {
  'the element with the hook': { patches: [array(bare + full, '1')], ...quiet },
  'the element without it': { patches: [array(bare + full, '0')], ...named },
  'an element by a name': {
    patches: [array(full.replace('{', '[OPS_TCG] = {') + bare.replace('{', '[OPS_KVM] = {'), 'OPS_KVM')],
    ...named,
  },
  'an element that is chosen while it runs': {
    patches: [array(bare + full, 'mips_kind(oc)')],
    finds: [],
    unresolved: ['mips_ops[0] may be taken, which has no hook'],
  },
};

/** What else the file gets, and this where class_init sets its table. */
const inPlaceOfOps = (text: string) => one(file, besides, swap(setsOps('mips'), text));

const choices: Expectations = {
  'one of two tables, of which one has no hook': {
    patches: [inPlaceOfOps('    cc->sysemu_ops = kvm_enabled() ? &mips_kvm_ops : &mips_sysemu_ops;\n')],
    ...mayBe(42),
  },
  'a table without a hook in its place, under a condition': {
    patches: [
      inPlaceOfOps(
        `${setsOps('mips')}    if (kvm_enabled()) {\n        cc->sysemu_ops = &mips_kvm_ops;\n    }\n`,
      ),
    ],
    ...mayBe(44),
  },
  'a table without a hook, in whose place one with a hook is put in every build': {
    patches: [
      inPlaceOfOps(
        `    if (kvm_enabled()) {\n        cc->sysemu_ops = &mips_kvm_ops;\n    }\n${setsOps('mips')}`,
      ),
    ],
    ...quiet,
  },
  'a table without a hook where there is no TCG': {
    patches: [inPlaceOfOps('    cc->sysemu_ops = tcg_enabled() ? &mips_sysemu_ops : &mips_kvm_ops;\n')],
    ...mayBe(42),
  },
};

const model = (condition: string, line: string): string =>
  `static void mips_b_init(ObjectClass *oc, void *data)\n{\n    CPUClass *cc = CPU_CLASS(oc);\n\n#${condition}\n${line}#endif\n}\n\nstatic const TypeInfo mips_b_type = {\n    .name = MIPS_CPU_TYPE_NAME("b"),\n    .parent = TYPE_MIPS_CPU,\n    .class_init = mips_b_init,\n};\n\nstatic void mips_types`;

const ofModels: Expectations = {
  'one model has a table without a hook, with KVM': {
    patches: [
      one(
        file,
        besides,
        swap('static void mips_types', model('ifdef CONFIG_KVM', '    cc->sysemu_ops = &mips_kvm_ops;\n')),
      ),
    ],
    finds: [],
    unresolved: ['mips_kvm_ops may be taken, which has no hook'],
  },
  'one model has it where there is no TCG': {
    patches: [
      one(
        file,
        besides,
        swap('static void mips_types', model('ifndef CONFIG_TCG', '    cc->sysemu_ops = &mips_kvm_ops;\n')),
      ),
    ],
    ...quiet,
  },
};

const members: Expectations = {
  'the hook is set to NULL': {
    patches: [one(file, swap(legacy('mips'), '    .legacy_vmsd = NULL,\n'))],
    finds: ['registration-dropped mips 1 net error'],
  },
  'the hook is set twice, to NULL at last': {
    patches: [one(file, swap(legacy('mips'), `${legacy('mips')}    .legacy_vmsd = NULL,\n`))],
    ...named,
  },
  'a designator as GNU had them': {
    patches: [one(file, swap(legacy('mips'), '    legacy_vmsd: &vmstate_mips_cpu,\n'))],
    ...quiet,
  },
  'no designators': {
    patches: [
      one(
        file,
        swap(
          `    .has_work = mips_has_work,\n${legacy('mips')}`,
          '    mips_has_work,\n    &vmstate_mips_cpu,\n',
        ),
      ),
    ],
    ...named,
  },
  'the type gets a name that none has had, and so does the member that holds it': {
    patches: [
      patch({
        'include/hw/core/sysemu-cpu-ops.h': put('typedef struct MachineHooks MachineHooks;\n'),
        [file]: (text) =>
          text.replace('struct SysemuCPUOps', 'struct MachineHooks').replace('cc->sysemu_ops', 'cc->hooks'),
      }),
    ],
    finds: ['registration-core-changed core 1 net notice'],
    unresolved: [`vmstate_mips_cpu is named, and no class_init that is followed does (${file}:`],
  },
};

const armTable = `static const struct SysemuCPUOps arm_sysemu_ops = {\n    .has_work = arm_has_work,\n${legacy('arm')}};\n`;

/** The ways in which a table of operations comes about. */
const ways: Expectations = {
  'memcpy of another table': {
    patches: [
      one(
        'target/arm/cpu.c',
        swap(
          'static void arm_class_init',
          '#ifndef CONFIG_USER_ONLY\nstatic struct SysemuCPUOps arm_m_ops;\n#endif\n\nstatic void arm_class_init',
        ),
        swap(
          setsOps('arm'),
          '    memcpy(&arm_m_ops, &arm_sysemu_ops, sizeof(arm_m_ops));\n    cc->sysemu_ops = &arm_m_ops;\n',
        ),
      ),
    ],
    ...quiet,
  },
  'memcpy in a function that runs before': {
    patches: [
      one(
        'target/arm/cpu.c',
        swap(
          'static void arm_class_init',
          '#ifndef CONFIG_USER_ONLY\nstatic struct SysemuCPUOps arm_m_ops;\n\nstatic void arm_copy(void)\n{\n    memcpy(&arm_m_ops, &arm_sysemu_ops, sizeof(arm_m_ops));\n}\n#endif\n\nstatic void arm_class_init',
        ),
        swap(setsOps('arm'), '    cc->sysemu_ops = &arm_m_ops;\n'),
      ),
    ],
    ...quiet,
  },
  'assignment of another table, g_memdup2, a compound literal': {
    patches: [
      one(
        'target/arm/cpu.c',
        swap(setsOps('arm'), '    cc->sysemu_ops = g_memdup2(&arm_sysemu_ops, sizeof(arm_sysemu_ops));\n'),
      ),
      one(
        'target/mips/cpu.c',
        swap(
          setsOps('mips'),
          '    struct SysemuCPUOps own;\n\n    own = mips_sysemu_ops;\n    cc->sysemu_ops = &own;\n',
        ),
      ),
      one(
        'target/sparc/cpu.c',
        swap(
          setsOps('sparc'),
          `    cc->sysemu_ops = &(const struct SysemuCPUOps) {\n    ${legacy('sparc')}    };\n`,
        ),
      ),
    ],
    ...quiet,
  },
  'a compound literal without the hook': {
    patches: [
      one(
        'target/sparc/cpu.c',
        swap(
          setsOps('sparc'),
          '    cc->sysemu_ops = &(const struct SysemuCPUOps) {\n        .has_work = sparc_has_work,\n    };\n',
        ),
        swap(legacy('sparc'), ''),
      ),
    ],
    finds: ['registration-dropped sparc 1 net error'],
  },
  'a macro that is the whole initializer, of the file or of a header': {
    base: {
      'target/mips/ops.h': `#define MIPS_OPS { .has_work = mips_has_work, .legacy_vmsd = &vmstate_mips_cpu }\n`,
    },
    patches: [
      one(
        'target/arm/cpu.c',
        swap(
          armTable,
          '#define ARM_OPS(x) { .has_work = x ## _has_work, .legacy_vmsd = &vmstate_ ## x ## _cpu }\n\nstatic const struct SysemuCPUOps arm_sysemu_ops = ARM_OPS(arm);\n',
        ),
      ),
      one('target/mips/cpu.c', (text) => text.replace(/sysemu_ops = \{\n[^}]*\};/, 'sysemu_ops = MIPS_OPS;')),
    ],
    ...quiet,
  },
  'a macro that makes the whole table': {
    base: {
      'target/mips/ops.h':
        '#define DECLARE_OPS(name, state) \\\n    static const struct SysemuCPUOps name = { \\\n        .legacy_vmsd = &state, \\\n    }\n',
    },
    patches: [
      one('target/mips/cpu.c', (text) =>
        text.replace(
          /static const struct SysemuCPUOps mips_sysemu_ops = \{\n[^}]*\};/,
          'DECLARE_OPS(mips_sysemu_ops, vmstate_mips_cpu);',
        ),
      ),
    ],
    ...quiet,
  },
  'members from a macro in a header, of the target or of all': {
    base: {
      'include/hw/core/sysemu-cpu-ops.h':
        'typedef struct SysemuCPUOps {\n    const VMStateDescription *legacy_vmsd;\n} SysemuCPUOps;\n\n#define LEGACY_STATE(x) .legacy_vmsd = &vmstate_ ## x\n',
    },
    patches: [
      patch({
        'target/arm/internals.h': put('#define ARM_SHARED .legacy_vmsd = &vmstate_arm_cpu\n'),
        'target/arm/cpu.c': swap(legacy('arm'), '    ARM_SHARED,\n'),
      }),
      one('target/mips/cpu.c', swap(legacy('mips'), '    LEGACY_STATE(mips_cpu),\n')),
    ],
    ...quiet,
  },
  'members from a macro that no file shows': {
    patches: [one('target/arm/cpu.c', swap(legacy('arm'), '    ELSEWHERE_STATE(arm),\n'))],
    ...quiet,
    unresolved: ['ELSEWHERE_STATE is not in sight'],
  },
  'a getter and a pointer at file scope hand out tables': {
    patches: [
      one(
        'target/arm/cpu.c',
        swap(
          armTable,
          `${armTable}\nconst struct SysemuCPUOps *arm_ops(void)\n{\n    return &arm_sysemu_ops;\n}\n`,
        ),
        swap(setsOps('arm'), '    cc->sysemu_ops = arm_ops();\n'),
      ),
      one(
        'target/mips/cpu.c',
        swap(
          'static void mips_class_init',
          'static const struct SysemuCPUOps *const mips_ops = &mips_sysemu_ops;\n\nstatic void mips_class_init',
        ),
        swap(setsOps('mips'), '    cc->sysemu_ops = mips_ops;\n'),
      ),
    ],
    ...quiet,
  },
};

describe('an array of tables', () => threeWays(arrays));
describe('which table is taken', () => threeWays(choices));
describe('tables of models', () => threeWays(ofModels));
describe('the members of a table', () => threeWays(members));
describe('how a table comes about', () => threeWays(ways));
