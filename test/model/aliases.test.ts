/** Another class under the same name, the same class under another name, and hooks behind what is not always run. */
import { describe } from 'vitest';
import { type Expectations, mailsTellToo, threeWays } from '../support/zeta-review.ts';
import { after, edits, one, setsOps, swap, t1 } from '../support/zeta-tree.ts';

const alpha = 'target/alpha/cpu.c';
const arm = 'target/arm/cpu.c';
const hook = t1('alpha');
const deviceLine = '    DeviceClass *dc = DEVICE_CLASS(oc);\n';
const inAlpha = (...list: ((text: string) => string)[]) => ({ patches: [one(alpha, edits(...list))] });
const inArm = (...list: ((text: string) => string)[]) => ({ patches: [one(arm, edits(...list))] });
const quiet = { finds: [] };
const dropped = { finds: ['registration-dropped alpha 1 net error'] };
const unknown = (what: string) => ({ finds: [], unresolved: [what] });
const another = (text: string) => unknown(`a hook is set of ${text}, which may be another class`);
const replaced = (text: string) => inAlpha(swap(hook, text));
/** In the file of alpha, with a line that uses `dc` no more. */
const declared = (text: string) =>
  inAlpha((file) => {
    const at = file.indexOf('static void alpha_class_init');
    return file.slice(0, at) + file.slice(at).replace(deviceLine, () => text);
  });
const before = (name: string, text: string) =>
  swap(`static void ${name}_class_init(`, `${text}static void ${name}_class_init(`);
const inSystem = (text: string): string => `#ifndef CONFIG_USER_ONLY\n${text}#endif\n\n`;

const classes: Expectations = {
  'a second pointer to the class': {
    ...replaced('    DeviceClass *own = dc;\n\n    own->vmsd = &vmstate_alpha_cpu;\n'),
    ...quiet,
  },
  'a pointer that passes through void': {
    ...replaced('    void *p = oc;\n    DeviceClass *own = p;\n\n    own->vmsd = &vmstate_alpha_cpu;\n'),
    ...quiet,
  },
  'the variable is the class of another type': {
    ...declared('    DeviceClass *dc = DEVICE_CLASS(object_class_by_name("other-cpu"));\n'),
    ...another('object_class_by_name("other-cpu")'),
  },
  'the variable is a class that the file keeps': {
    ...declared('    DeviceClass *dc = DEVICE_CLASS(alpha_first_class);\n'),
    ...another('alpha_first_class'),
  },
  'the variable is made of the data of the class': {
    ...declared('    DeviceClass *dc = data;\n'),
    ...another('data'),
  },
  'it is set to another class on the way': {
    ...inAlpha(swap(hook, `    dc = DEVICE_CLASS(alpha_first_class);\n${hook}`)),
    ...another('alpha_first_class'),
  },
  'it is set to another class under a condition': {
    ...inAlpha(
      swap(hook, `    if (mcc->old) {\n        dc = DEVICE_CLASS(alpha_first_class);\n    }\n${hook}`),
    ),
    ...another('dc'),
  },
  'it is set to another class, and back': {
    ...inAlpha(
      swap(
        hook,
        `    dc = DEVICE_CLASS(alpha_first_class);\n    dc->desc = "x";\n    dc = DEVICE_CLASS(oc);\n${hook}`,
      ),
    ),
    ...quiet,
  },
  'it is set to another class behind the hook': {
    ...inAlpha(after(hook, '    dc = DEVICE_CLASS(alpha_first_class);\n')),
    ...quiet,
  },
  'its address is handed on': {
    ...inAlpha(swap(hook, `    alpha_next_class(&dc);\n${hook}`)),
    ...another('dc'),
  },
  "the parent's class through a second variable": {
    ...replaced(
      '    ObjectClass *pc = object_class_get_parent(oc);\n    DeviceClass *pdc = DEVICE_CLASS(pc);\n\n    pdc->vmsd = &vmstate_alpha_cpu;\n',
    ),
    ...another('object_class_get_parent(oc)'),
  },
  "the parent's class in one expression": {
    ...replaced('    DEVICE_CLASS(object_class_get_parent(oc))->vmsd = &vmstate_alpha_cpu;\n'),
    ...another('object_class_get_parent(oc)'),
  },
  'a variable of the same name in a block': {
    ...replaced(
      '    {\n        DeviceClass *dc = DEVICE_CLASS(object_class_get_parent(oc));\n\n        dc->vmsd = &vmstate_alpha_cpu;\n    }\n',
    ),
    ...another('object_class_get_parent(oc)'),
  },
  'a variable of the same name in a block that ends before': {
    ...inAlpha(
      swap(
        hook,
        `    {\n        CPUClass *dc = CPU_CLASS(object_class_get_parent(oc));\n\n        alpha_look(dc);\n    }\n${hook}`,
      ),
    ),
    ...quiet,
  },
  'a variable of the same name that is no class': {
    ...replaced(
      '    {\n        struct AlphaSnapshot *dc = &mcc->snapshot;\n\n        dc->vmsd = &vmstate_alpha_cpu;\n    }\n',
    ),
    ...unknown('dc->vmsd is none of the hooks that are known'),
  },
  'a helper that is handed another class': {
    ...inAlpha(
      swap(hook, '    alpha_set_state(DEVICE_CLASS(object_class_get_parent(oc)));\n'),
      before('alpha', inSystem(`static void alpha_set_state(DeviceClass *dc)\n{\n${hook}}\n`)),
    ),
    ...another('object_class_get_parent(oc)'),
  },
  'a helper that is handed the class in a variable': {
    ...inAlpha(
      swap(hook, '    DeviceClass *own = dc;\n\n    alpha_set_state(own);\n'),
      before(
        'alpha',
        inSystem(`static void alpha_set_state(DeviceClass *k)\n{\n    k->vmsd = &vmstate_alpha_cpu;\n}\n`),
      ),
    ),
    ...quiet,
  },
  'the hook of another class besides': {
    ...inAlpha(
      after(hook, '    CPU_CLASS(object_class_get_parent(oc))->legacy_vmsd = &vmstate_alpha_cpu;\n'),
    ),
    ...another('object_class_get_parent(oc)'),
  },
  'the table of another class': {
    ...inArm(
      swap(setsOps('arm'), '    CPU_CLASS(object_class_get_parent(oc))->sysemu_ops = &arm_sysemu_ops;\n'),
    ),
    ...another('object_class_get_parent(oc)'),
  },
  'another class is cleared': {
    ...inAlpha(
      after(
        hook,
        '    DeviceClass *pdc = DEVICE_CLASS(object_class_get_parent(oc));\n\n    memset(pdc, 0, sizeof(*pdc));\n',
      ),
    ),
    ...another('object_class_get_parent(oc)'),
  },
};

const values: Expectations = {
  'two hooks are swapped by a macro': {
    ...inAlpha(after(hook, '    SWAP(dc->vmsd, cc->legacy_vmsd);\n')),
    ...unknown('what SWAP(dc->vmsd) holds is not followed'),
  },
  'two hooks are swapped by a macro that is written like a function': {
    ...inAlpha(after(hook, '    swap(dc->vmsd, cc->legacy_vmsd);\n')),
    ...unknown('what swap(dc->vmsd) holds is not followed'),
  },
  'a function looks at the hook': {
    ...inAlpha(
      after(hook, '    alpha_look(dc->vmsd);\n'),
      before(
        'alpha',
        'static void alpha_look(const VMStateDescription *vmsd)\n{\n    trace_alpha_look(vmsd->name);\n}\n\n',
      ),
    ),
    ...quiet,
  },
  'a hook is demanded': { ...inAlpha(after(hook, '    assert(dc->vmsd);\n')), ...quiet },
  'the hook becomes the other one through a variable': {
    ...inAlpha(
      after(
        hook,
        '    const VMStateDescription *old = dc->vmsd;\n\n    dc->vmsd = NULL;\n    cc->legacy_vmsd = old;\n',
      ),
    ),
    ...unknown('what dc->vmsd, in old, holds is not followed'),
  },
  'the table is kept in a variable and set again': {
    ...inArm(
      after(
        setsOps('arm'),
        '    const struct SysemuCPUOps *old = cc->sysemu_ops;\n\n    cc->sysemu_ops = NULL;\n    cc->sysemu_ops = old;\n',
      ),
    ),
    ...unknown('what cc->sysemu_ops, in old, holds is not followed'),
  },
  'the class is cleared by the name that it came with': {
    ...inAlpha(after(hook, '    memset(oc, 0, sizeof(*cc));\n')),
    ...dropped,
  },
  'what all objects have is cleared': {
    ...inAlpha(after(hook, '    memset(oc, 0, sizeof(*oc));\n')),
    ...quiet,
  },
  'some bytes of the class are cleared': {
    ...inAlpha(after(hook, '    memset(oc, 0, 4096);\n')),
    ...unknown('a class is cleared (4096)'),
  },
  'the class is cleared through void': {
    ...inAlpha(after(hook, '    void *p = oc;\n\n    memset(p, 0, sizeof(CPUClass));\n')),
    ...dropped,
  },
  'the table is cleared behind the hook': {
    ...inArm(after(setsOps('arm'), '    memset(&arm_sysemu_ops, 0, sizeof(arm_sysemu_ops));\n')),
    ...unknown('arm_sysemu_ops is written over'),
  },
  'the table is cleared through the class': {
    ...inArm(after(setsOps('arm'), '    memset((void *)cc->sysemu_ops, 0, sizeof(*cc->sysemu_ops));\n')),
    ...unknown('->sysemu_ops holds is not followed'),
  },
  'the table is cleared in a function that runs before': {
    ...inArm(
      before(
        'arm',
        inSystem(
          'static void arm_clear_sysemu_ops(void)\n{\n    memset(&arm_sysemu_ops, 0, sizeof(arm_sysemu_ops));\n}\n',
        ),
      ),
    ),
    ...unknown('arm_sysemu_ops is written over'),
  },
  'the table is another one from there on': {
    ...inArm(after(setsOps('arm'), '    arm_sysemu_ops = arm_user_ops;\n')),
    ...unknown('arm_sysemu_ops is written over'),
  },
  'the table is written down anew': {
    ...inArm(
      after(
        setsOps('arm'),
        '    arm_sysemu_ops = (struct SysemuCPUOps) {\n        .has_work = arm_has_work,\n    };\n',
      ),
    ),
    ...unknown('arm_sysemu_ops is written over'),
  },
  'the hook, or nothing': {
    ...replaced('    dc->vmsd = mcc->old ? NULL : &vmstate_alpha_cpu;\n'),
    ...unknown('depends on mcc -> old'),
  },
  'the hook where 1 holds': { ...replaced('    dc->vmsd = 1 ? &vmstate_alpha_cpu : NULL;\n'), ...quiet },
  'nothing where 1 holds': { ...replaced('    dc->vmsd = 0 ? &vmstate_alpha_cpu : NULL;\n'), ...dropped },
};

const set = 'dc->vmsd = &vmstate_alpha_cpu';
const parts: Expectations = {
  'for (;0;) around the hook': { ...replaced(`    for (;0;) {\n    ${hook}    }\n`), ...dropped },
  'for that runs once or never': {
    ...replaced(`    for (i = 0; i < mcc->times; i++) {\n    ${hook}    }\n`),
    ...unknown('depends on i < mcc -> times'),
  },
  'for without an end': { ...replaced(`    for (;;) {\n    ${hook}        break;\n    }\n`), ...quiet },
  'while under a condition': {
    ...replaced(`    while (mcc->old) {\n    ${hook}        break;\n    }\n`),
    ...unknown('depends on mcc -> old'),
  },
  'do while (0)': { ...replaced(`    do {\n    ${hook}    } while (0);\n`), ...quiet },
  '0 && (hook)': { ...replaced(`    (void)(0 && (${set}));\n`), ...dropped },
  '1 && (hook)': { ...replaced(`    (void)(1 && (${set}));\n`), ...quiet },
  '1 || (hook)': { ...replaced(`    (void)(1 || (${set}));\n`), ...dropped },
  'a condition && (hook)': {
    ...replaced(`    (void)(mcc->old && (${set}));\n`),
    ...unknown('depends on (mcc -> old)'),
  },
  'a condition ? (hook) : 0': {
    ...replaced(`    mcc->old ? (${set}) : 0;\n`),
    ...unknown('depends on mcc -> old'),
  },
  '0 ? hook : 0': { ...replaced(`    0 ? (${set}) : 0;\n`), ...dropped },
  '0 ? 0 : (hook)': { ...replaced(`    (void)(0 ? 0 : (${set}));\n`), ...quiet },
  'if (0 && (hook))': { ...replaced(`    if (0 && (${set})) {\n        return;\n    }\n`), ...dropped },
  'in the condition of an if': {
    ...replaced(`    if ((${set})) {\n        mcc->old = 1;\n    }\n`),
    ...quiet,
  },
  'behind a comma': { ...replaced(`    mcc->old = 1, ${set};\n`), ...quiet },
  'one case of a switch': {
    ...replaced(
      `    switch (mcc->model) {\n    case 1:\n    ${hook}        break;\n    default:\n        break;\n    }\n`,
    ),
    ...unknown('depends on mcc -> model == 1'),
  },
  'each case of a switch sets one': {
    ...replaced(
      `    switch (mcc->model) {\n    case 1:\n    ${hook}        break;\n    default:\n    ${hook}        break;\n    }\n`,
    ),
    ...quiet,
  },
  'a macro with if (0) in it': {
    ...inAlpha(
      swap(hook, '    SET_STATE(dc);\n'),
      (text) =>
        `#define SET_STATE(dc) do { if (0) { (dc)->vmsd = &vmstate_alpha_cpu; } } while (0)\n\n${text}`,
    ),
    ...dropped,
  },
  'a macro with do while (0)': {
    ...inAlpha(
      swap(hook, '    SET_STATE(dc);\n'),
      (text) => `#define SET_STATE(dc) do { (dc)->vmsd = &vmstate_alpha_cpu; } while (0)\n\n${text}`,
    ),
    ...quiet,
  },
};

describe('whose class it is', () => threeWays(classes));
describe('what the hook holds', () => threeWays(values));
describe('what runs', () => threeWays(parts));

mailsTellToo({ ...classes, ...values, ...parts });
