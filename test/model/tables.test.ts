/** Tables of a CPU's operations in other shapes than one variable with designators. */
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

const choices: Expectations = {
  'one of two tables, of which one has no hook': {
    patches: [
      one(
        file,
        besides,
        swap(setsOps('mips'), '    cc->sysemu_ops = kvm_enabled() ? &mips_kvm_ops : &mips_sysemu_ops;\n'),
      ),
    ],
    ...mayBe(42),
  },
  'a table without a hook in its place, under a condition': {
    patches: [
      one(
        file,
        besides,
        swap(
          setsOps('mips'),
          `${setsOps('mips')}    if (kvm_enabled()) {\n        cc->sysemu_ops = &mips_kvm_ops;\n    }\n`,
        ),
      ),
    ],
    ...mayBe(44),
  },
  'a table without a hook where there is no TCG': {
    patches: [
      one(
        file,
        besides,
        swap(setsOps('mips'), '    cc->sysemu_ops = tcg_enabled() ? &mips_sysemu_ops : &mips_kvm_ops;\n'),
      ),
    ],
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

describe('an array of tables', () => threeWays(arrays));
describe('which table is taken', () => threeWays(choices));
describe('tables of models', () => threeWays(ofModels));
describe('the members of a table', () => threeWays(members));
