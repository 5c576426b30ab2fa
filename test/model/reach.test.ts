/** What is never reached registers nothing, and what overwrites a class is not taken for an empty one. */
import { describe, expect, test } from 'vitest';
import { type Expectations, mailsTellToo, onTrees, said, threeWays } from '../support/zeta-review.ts';
import { after, edits, one, setsOps, swap, t1 } from '../support/zeta-tree.ts';

const alpha = 'target/alpha/cpu.c';
const arm = 'target/arm/cpu.c';
const hook = t1('alpha');
const pc = (target: string): string => `    cc->get_pc = ${target}_get_pc;\n`;
const above = (lines: string) => one(alpha, after(pc('alpha'), lines));
const dropped = { finds: ['registration-dropped alpha 1 net error'] };
const quiet = { finds: [] };
const depends = (on: string) => ({ finds: [], unresolved: [`depends on ${on}`] });
const helper = (body: string): ((text: string) => string) =>
  edits(
    swap(hook, '    alpha_set_state(dc);\n'),
    swap(
      'static void alpha_class_init(',
      `#ifndef CONFIG_USER_ONLY\nstatic void alpha_set_state(DeviceClass *dc)\n{\n${body}}\n#endif\n\nstatic void alpha_class_init(`,
    ),
  );
const inHelper = (before: string, now: string, more: { finds: string[]; unresolved?: string[] }) => ({
  patches: [one(alpha, helper(before)), one(alpha, swap(before, now))],
  ...more,
});

const reach: Expectations = {
  'return above the hook': { patches: [above('    return;\n')], ...dropped },
  'if (1) return above it': { patches: [above('    if (1) {\n        return;\n    }\n')], ...dropped },
  'if (true) return in one line': { patches: [above('    if (true) return;\n')], ...dropped },
  'both branches return': {
    patches: [above('    if (mcc->old) {\n        return;\n    } else {\n        return;\n    }\n')],
    ...dropped,
  },
  'goto over the hook': {
    patches: [
      one(
        alpha,
        edits(
          after(pc('alpha'), '    goto out;\n'),
          swap('    cc->disas_set_info', 'out:\n    cc->disas_set_info'),
        ),
      ),
    ],
    ...dropped,
  },
  'g_assert_not_reached() above it': { patches: [above('    g_assert_not_reached();\n')], ...dropped },
  'return inside of a do while (0)': {
    patches: [above('    do {\n        return;\n    } while (0);\n')],
    ...dropped,
  },
  'if (0) around it': {
    patches: [one(alpha, swap(hook, `    if (0) {\n    ${hook}    }\n`))],
    ...dropped,
  },
  'while (1) return': { patches: [above('    while (1) {\n        return;\n    }\n')], ...dropped },
  'g_return_if_reached() above it': { patches: [above('    g_return_if_reached();\n')], ...dropped },
  'assert(0) above it': { patches: [above('    assert(0);\n')], ...dropped },
  'while (0) around it': {
    patches: [one(alpha, swap(hook, `    while (0) {\n    ${hook}    }\n`))],
    ...dropped,
  },
  'a return in a switch': {
    patches: [above('    switch (mcc->model) {\n    case 1:\n        return;\n    }\n')],
    ...depends('a switch'),
  },
  'assert(oc)': { patches: [above('    assert(oc);\n')], ...quiet },
  'a loop that returns nothing': { patches: [above('    for (;;) {\n        break;\n    }\n')], ...quiet },
  'a call behind the return': {
    patches: [one(alpha, helper(hook)), above('    return;\n')],
    finds: [],
    unresolved: ['alpha_set_state() names vmstate_alpha_cpu'],
  },
  'return in the helper': inHelper(hook, `    return;\n${hook}`, {
    finds: ['registration-dropped alpha 2 net error'],
  }),
  'the table behind the return': {
    patches: [one(arm, after(pc('arm'), '    return;\n'))],
    finds: [],
    unresolved: ['vmstate_arm_cpu is named, and no class_init that is followed does'],
  },
  'return in the builds for system emulation': {
    patches: [above('#ifndef CONFIG_USER_ONLY\n    return;\n#endif\n')],
    ...dropped,
  },
  'return in user-mode builds': {
    patches: [above('#ifdef CONFIG_USER_ONLY\n    return;\n#endif\n')],
    ...quiet,
  },
  'if (0) return': { patches: [above('    if (0) {\n        return;\n    }\n')], ...quiet },
  'return under a condition': {
    patches: [above('    if (mcc->old) {\n        return;\n    }\n')],
    ...depends('mcc -> old'),
  },
  'goto under a condition': {
    patches: [
      one(
        alpha,
        edits(
          after(pc('alpha'), '    if (mcc->old) {\n        goto out;\n    }\n'),
          swap('    cc->disas_set_info', 'out:\n    cc->disas_set_info'),
        ),
      ),
    ],
    ...depends('mcc -> old'),
  },
  'goto to a label above the hook': {
    patches: [above('    if (mcc->old) {\n        goto set;\n    }\n    cc->max_as = 1;\nset:\n')],
    ...quiet,
  },
  'return below the hook': {
    patches: [one(alpha, after(hook, '#endif\n    return;\n#ifndef CONFIG_USER_ONLY\n'))],
    ...quiet,
  },
  'return unless a hook is set': {
    patches: [above('    if (dc->vmsd) {\n        return;\n    }\n')],
    ...quiet,
  },
  'a case that returns': {
    patches: [
      above(
        '    switch (mcc->model) {\n    case 1:\n        cc->max_as = 1;\n        break;\n    default:\n        break;\n    }\n',
      ),
    ],
    ...quiet,
  },
};

const unknown = (what: string) => ({ finds: [], unresolved: [what] });

const copies: Expectations = {
  'the class is a copy of a template': {
    patches: [one(alpha, swap(hook, '    *dc = alpha_template;\n'))],
    ...unknown('what alpha_template holds is not followed'),
  },
  'a copy of another class': {
    patches: [one(alpha, swap(hook, '    *cc = *CPU_CLASS(object_class_get_parent(oc));\n'))],
    ...unknown('object_class_get_parent(oc)) holds is not followed'),
  },
  'the class within the CPU class': {
    patches: [one(alpha, swap(hook, '    cc->parent_class = alpha_template;\n'))],
    ...unknown('what alpha_template holds is not followed'),
  },
  'memcpy over the class': {
    patches: [one(alpha, swap(hook, '    memcpy(dc, &alpha_template, sizeof(*dc));\n'))],
    ...unknown('what &alpha_template holds is not followed'),
  },
  'a copy over the hook': {
    patches: [one(alpha, after(hook, '    *dc = alpha_template;\n'))],
    ...unknown('what alpha_template holds is not followed'),
  },
  'a copy by an expression': {
    patches: [one(alpha, after(hook, '    *DEVICE_CLASS(oc) = alpha_template;\n'))],
    ...unknown('what alpha_template holds is not followed'),
  },
  'a copy over the first of a class': {
    patches: [one(alpha, after(hook, '    dc[0] = alpha_template;\n'))],
    ...unknown('what alpha_template holds is not followed'),
  },
  'the address of the hook is handed on': {
    patches: [one(alpha, after(hook, '    g_clear_pointer(&dc->vmsd, g_free);\n'))],
    ...unknown('what &dc->vmsd holds is not followed'),
  },
  'a copy in a helper': {
    patches: [one(alpha, helper('    *dc = alpha_template;\n'))],
    ...unknown('what alpha_template holds is not followed'),
  },
  'the hook is copied from the parent': {
    patches: [one(alpha, swap(hook, '    dc->vmsd = DEVICE_CLASS(object_class_get_parent(oc))->vmsd;\n'))],
    ...unknown('->vmsd holds is not followed'),
  },
  'the table is copied from the parent': {
    patches: [
      one(
        arm,
        swap(setsOps('arm'), '    cc->sysemu_ops = CPU_CLASS(object_class_get_parent(oc))->sysemu_ops;\n'),
      ),
    ],
    ...unknown('->sysemu_ops holds is not followed'),
  },
  'the class is cleared behind the hook': {
    patches: [one(alpha, after(hook, '    memset(dc, 0, sizeof(*dc));\n'))],
    ...dropped,
  },
  'the class is cleared before it': { patches: [above('    memset(dc, 0, sizeof(*dc));\n')], ...quiet },
  'the class is a copy before it': { patches: [above('    *dc = alpha_template;\n')], ...quiet },
  'a hook is set to itself': { patches: [one(alpha, after(hook, '    dc->vmsd = dc->vmsd;\n'))], ...quiet },
  'a hook is set to itself, and no more': {
    patches: [one(alpha, swap(hook, '    dc->vmsd = dc->vmsd;\n'))],
    ...dropped,
  },
  'the hook is cleared behind the helper that sets it': {
    patches: [
      one(alpha, helper(hook)),
      one(alpha, after('    alpha_set_state(dc);\n', '    dc->vmsd = NULL;\n')),
    ],
    finds: ['registration-dropped alpha 2 net error'],
  },
  'a copy of something that is no class': {
    patches: [above('    *mcc->defaults = alpha_defaults;\n')],
    ...quiet,
  },
};

describe('what is reached', () => threeWays(reach));
describe('classes as a whole', () => threeWays(copies));

test.each(['return', 'do { return; } while (0)', 'do { \\\n        goto out; \\\n    } while (0)'])(
  'a macro that leaves the function: %s',
  async (body) => {
    const define = (text: string): string => `#define BAIL_OUT() ${body}\n\n${text}`;
    const report = await onTrees({
      patches: [one(alpha, edits(after(pc('alpha'), '    BAIL_OUT();\n'), define))],
    });
    expect(said(report)).toEqual(dropped.finds);
  },
);

mailsTellToo({ ...reach, ...copies });
