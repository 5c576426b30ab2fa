/** What hunks show when several of one file tell of its CPU, and what lies between them is not there. */
import { describe } from 'vitest';
import { type Expectations, threeWays } from '../support/zeta-review.ts';
import {
  after,
  cpuFile,
  edits,
  legacy,
  machineFile,
  one,
  patch,
  swap,
  t1,
  t2,
  toDevice,
} from '../support/zeta-tree.ts';

const mips = 'target/mips/cpu.c';
const flipped = ['type-flip mips 1 net error', 'type1-without-cpu-common mips 1 net error'];
const flip = { finds: flipped, shown: ['type-flip mips 1 net error'] };
const flipsLine = swap(t2('mips'), t1('mips'));
const getPc = '    cc->get_pc = mips_get_pc;\n';
const classInit = 'static void mips_class_init';
/** The small tree's mips, with its table right before class_init and the hook far enough from it. */
const tableAbove = cpuFile('mips', { type: 'type-2' })
  .replace('};\n#endif\n\nstatic void mips_class', '};\n\nstatic void mips_class')
  .replace(/#ifndef CONFIG_USER_ONLY\n {4}cc/, '    cc')
  .replace(/(sysemu_ops;\n)#endif\n/, '$1')
  .replace(getPc, `${getPc}    cc->set_pc = mips_set_pc;\n    cc->has_work = NULL;\n`);

const cases: Expectations = {
  'the context of one hunk ends with the header of the function that the next is in': {
    base: { [mips]: tableAbove, 'configs/targets/mips-linux-user.mak': null },
    patches: [one(mips, toDevice('mips'))],
    ...flip,
  },
  'a comment in column 0 where the body goes on': {
    era: 'cc',
    patches: [one(mips, after(getPc, '/* The registers */\n'), flipsLine)],
    ...flip,
  },
  'the context of one hunk ends inside a comment': {
    era: 'cc',
    base: {
      [mips]: cpuFile('mips', { era: 'cc', type: 'type-2' }).replace(
        classInit,
        `int mips_before;\n\n/*\n * Sets what all models have.\n *\n * See the manual.\n *\n */\n${classInit}`,
      ),
    },
    patches: [one(mips, swap('int mips_before;\n', 'int mips_earlier;\n'), flipsLine)],
    ...flip,
  },
  'the context of one hunk ends below a condition that ends before the next': {
    era: 'cc',
    base: {
      [mips]: cpuFile('mips', { era: 'cc', type: 'type-2' }).replace(
        classInit,
        `int mips_before;\n\n#ifdef CONFIG_USER_ONLY\nint mips_user;\nint mips_user_b;\nint mips_user_c;\nint mips_user_d;\n#endif\n\n${classInit}`,
      ),
    },
    patches: [one(mips, swap('int mips_before;\n', 'int mips_earlier;\n'), flipsLine)],
    ...flip,
  },
  'the context of one hunk ends inside a macro': {
    era: 'cc',
    base: {
      [mips]: cpuFile('mips', { era: 'cc', type: 'type-2' }).replace(
        classInit,
        `int mips_before;\n\n#define MIPS_TWO(x) \\\n    mips_one(x); \\\n    mips_one(x); \\\n    mips_one(x)\n\n\n${classInit}`,
      ),
    },
    patches: [one(mips, swap('int mips_before;\n', 'int mips_earlier;\n'), flipsLine)],
    ...flip,
  },
  'the #else of a condition is not shown, only its beginning and its end': {
    era: 'cc',
    base: {
      [mips]: cpuFile('mips', { era: 'cc', type: 'type-2' }).replace(
        '#ifndef CONFIG_USER_ONLY\n    cc->get_phys',
        '#ifdef CONFIG_USER_ONLY\n    cc->handle_mmu_fault = mips_fault;\n#else\n    cc->max_as = 1;\n    cc->asidx_from_attrs = mips_as;\n    cc->get_phys',
      ),
    },
    patches: [one(mips, swap(getPc, '    cc->get_pc = mips_pc;\n'), flipsLine)],
    ...flip,
  },
  'only the end of the description is shown: its fields are unknown, not absent': {
    era: 'cc',
    patches: [
      patch({
        'target/alpha/cpu.c': swap(t1('alpha'), t2('alpha')),
        'target/alpha/machine.c': swap(
          '        &vmstate_alpha_fpu,\n        NULL\n    }\n',
          '        &vmstate_alpha_fpu,\n        NULL\n    },\n',
        ),
      }),
    ],
    finds: ['type-flip alpha 1 net error', 'type2-with-cpu-common alpha 1 net error'],
    shown: ['type-flip alpha 1 net error'],
  },
  'and the same the other way round': {
    era: 'cc',
    base: { 'target/mips/machine.c': machineFile('mips', { common: 'macro' }) },
    patches: [
      patch({
        [mips]: flipsLine,
        'target/mips/machine.c': swap('        NULL\n    }\n', '        NULL\n    },\n'),
      }),
    ],
    finds: ['type-flip mips 1 net error'],
    shown: ['type-flip mips 1 net error'],
  },
  "fields through a macro of QEMU's own headers that no list here names": {
    base: {
      'target/mips/machine.c': machineFile('mips').replace(
        '        VMSTATE_END_OF_LIST()\n    },\n    .subs',
        '        VMSTATE_YET_UNHEARD_OF(env.x, MIPSCPU),\n        VMSTATE_END_OF_LIST()\n    },\n    .subs',
      ),
    },
    patches: [
      one(
        mips,
        edits(swap(legacy('mips'), ''), after('    cc->sysemu_ops = &mips_sysemu_ops;\n', t1('mips'))),
      ),
    ],
    ...flip,
  },
};

describe('pieces', () => threeWays(cases));
