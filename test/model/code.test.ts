/** Hooks, guards and descriptions in the spellings that C allows and QEMU has used. */
import { describe } from 'vitest';
import { type Expectations, threeWays } from '../support/zeta-review.ts';
import { after, cpuFile, one, patch, setsOps, swap, t1, t2 } from '../support/zeta-tree.ts';

const flipsM68k = { finds: ['type-flip m68k 1 net error'] };
const dropsM68k = { finds: ['registration-dropped m68k 1 net error'] };
const nothing = { finds: [] };
/** A patch that rewrites m68k's hook line in the era of cc. */
const rewrites = (line: string) => ({
  era: 'cc' as const,
  patches: [one('target/m68k/cpu.c', swap(t1('m68k'), line))],
});
const flip = one('target/m68k/cpu.c', swap(t1('m68k'), t2('m68k')));
const crlf = (t: string) => t.replace(/\n/g, '\r\n');
const from = (text: string) => ({ era: 'cc' as const, base: { 'target/m68k/cpu.c': text } });
const m68k = cpuFile('m68k', { era: 'cc' });

const hooks: Expectations = {
  'a cast of the description': {
    ...rewrites('    dc->vmsd = (VMStateDescription *)&vmstate_m68k_cpu;\n'),
    ...nothing,
  },
  'a line break after the =': { ...rewrites('    cc->vmsd =\n        &vmstate_m68k_cpu;\n'), ...flipsM68k },
  'a line break before the =': { ...rewrites('    cc->vmsd\n        = &vmstate_m68k_cpu;\n'), ...flipsM68k },
  'spaces everywhere, or none': { ...rewrites('    cc -> vmsd=& vmstate_m68k_cpu ;\n'), ...flipsM68k },
  'a comment in the middle': {
    ...rewrites('    cc->/* legacy */vmsd = /* & */ &vmstate_m68k_cpu;\n'),
    ...flipsM68k,
  },
  'both hooks in one chain': {
    ...rewrites('    dc->vmsd = cc->vmsd = &vmstate_m68k_cpu;\n'),
    finds: ['double-registration m68k 1 net error'],
  },
  'two statements on a line': {
    ...rewrites('    dc->vmsd = NULL; cc->vmsd = &vmstate_m68k_cpu;\n'),
    ...flipsM68k,
  },
  'cleared first and then set': {
    ...rewrites('    dc->vmsd = NULL;\n    dc->vmsd = &vmstate_m68k_cpu;\n'),
    ...nothing,
  },
  'set under an if': {
    ...rewrites('    if (tcg_enabled()) {\n        cc->vmsd = &vmstate_m68k_cpu;\n    }\n'),
    ...flipsM68k,
  },
  'set by a ?:': { ...rewrites('    cc->vmsd = tcg_enabled() ? &vmstate_m68k_cpu : NULL;\n'), ...flipsM68k },
  'through a local pointer to the description': {
    ...rewrites('    const VMStateDescription *v = &vmstate_m68k_cpu;\n    cc->vmsd = v;\n'),
    ...flipsM68k,
  },
  'a table through a local pointer, or a copy of it': {
    patches: [
      patch({
        'target/arm/cpu.c': swap(
          setsOps('arm'),
          '    const struct SysemuCPUOps *ops = &arm_sysemu_ops;\n    cc->sysemu_ops = ops;\n',
        ),
        'target/mips/cpu.c': swap(
          setsOps('mips'),
          '    static struct SysemuCPUOps ops;\n    ops = mips_sysemu_ops;\n    cc->sysemu_ops = &ops;\n',
        ),
      }),
    ],
    ...nothing,
  },
  'through a variable that is declared in the middle of the function': {
    ...rewrites('    DeviceClass *k = DEVICE_CLASS(cc);\n    k->vmsd = &vmstate_m68k_cpu;\n'),
    ...nothing,
  },
  'through the address of the parent class': {
    ...rewrites('    DeviceClass *k = &cc->parent_class;\n    k->vmsd = &vmstate_m68k_cpu;\n'),
    ...nothing,
  },
  'through a cast in the C way': {
    ...rewrites('    ((CPUClass *)oc)->vmsd = &vmstate_m68k_cpu;\n'),
    ...flipsM68k,
  },
  'through OBJECT_CLASS_CHECK': {
    ...rewrites('    OBJECT_CLASS_CHECK(CPUClass, oc, TYPE_CPU)->vmsd = &vmstate_m68k_cpu;\n'),
    ...flipsM68k,
  },
  'through the members of the target class': {
    ...rewrites('    mcc->parent_class.parent_class.vmsd = &vmstate_m68k_cpu;\n'),
    ...nothing,
  },
  'with a macro of the target': {
    era: 'cc',
    patches: [
      one(
        'target/m68k/cpu.c',
        swap(t1('m68k'), '    SET_VMSD(cc, &vmstate_m68k_cpu);\n'),
        after('#include "cpu.h"\n', '\n#define SET_VMSD(k, v) \\\n    do { (k)->vmsd = (v); } while (0)\n'),
      ),
    ],
    ...flipsM68k,
  },
  'with a macro without parameters': {
    era: 'cc',
    patches: [
      one(
        'target/m68k/cpu.c',
        swap(t1('m68k'), '    SET_VMSD;\n'),
        after('#include "cpu.h"\n', '\n#define SET_VMSD cc->vmsd = &vmstate_m68k_cpu\n'),
      ),
    ],
    ...flipsM68k,
  },
  'in a static inline of the header': {
    era: 'cc',
    patches: [
      patch({
        'target/m68k/cpu.c': swap(t1('m68k'), '    m68k_migrate(cc);\n'),
        'target/m68k/cpu.h': (t) =>
          `${t}\nstatic inline void m68k_migrate(CPUClass *k)\n{\n    k->vmsd = &vmstate_m68k_cpu;\n}\n`,
      }),
    ],
    finds: ['type-flip m68k 1 net error', 'user-mode-registration m68k 1 net error'],
  },
  'in a helper that is empty in user mode': {
    era: 'cc',
    patches: [
      one(
        'target/m68k/cpu.c',
        swap(t1('m68k'), '    m68k_migrate(cc);\n'),
        swap(
          'static void m68k_class_init',
          '#ifdef CONFIG_USER_ONLY\nstatic void m68k_migrate(CPUClass *k) { }\n#else\nstatic void m68k_migrate(CPUClass *k)\n{\n    k->vmsd = &vmstate_m68k_cpu;\n}\n#endif\n\nstatic void m68k_class_init',
        ),
      ),
    ],
    ...flipsM68k,
  },
  'in a helper of a helper': {
    era: 'cc',
    patches: [
      one(
        'target/m68k/cpu.c',
        swap(t1('m68k'), '    m68k_outer(oc);\n'),
        swap(
          'static void m68k_class_init',
          '#ifndef CONFIG_USER_ONLY\nstatic void m68k_inner(CPUClass *k)\n{\n    k->vmsd = &vmstate_m68k_cpu;\n}\n\nstatic void m68k_outer(ObjectClass *k)\n{\n    m68k_inner(CPU_CLASS(k));\n}\n#endif\n\nstatic void m68k_class_init',
        ),
      ),
    ],
    ...flipsM68k,
  },
  'a helper that nobody calls': {
    era: 'cc',
    patches: [
      one(
        'target/m68k/cpu.c',
        swap(
          'static void m68k_class_init',
          'static void m68k_unused(CPUClass *k)\n{\n    k->vmsd = &vmstate_m68k_cpu;\n}\n\nstatic void m68k_class_init',
        ),
      ),
    ],
    ...nothing,
  },
  'a comparison is no assignment': {
    era: 'cc',
    patches: [one('target/m68k/cpu.c', after(t1('m68k'), '    assert(cc->vmsd == NULL);\n'))],
    ...nothing,
  },
  'reading the hook is no assignment': {
    era: 'cc',
    patches: [one('target/m68k/cpu.c', after(t1('m68k'), '    mcc->own_vmsd = cc->vmsd;\n'))],
    ...nothing,
  },
  'a member of another struct': {
    era: 'cc',
    patches: [
      one(
        'target/m68k/cpu.c',
        after(t1('m68k'), '    mcc->info.vmsd = &vmstate_m68k_fpu;\n    mcc->vmsd = &vmstate_m68k_fpu;\n'),
      ),
    ],
    ...nothing,
  },
};

const dead: Expectations = {
  '#if 0 around the hook': { ...rewrites(`#if 0 /* no */\n${t1('m68k')}#endif\n`), ...dropsM68k },
  '#if 0 with more to it': {
    ...rewrites(`#if 0 && defined(CONFIG_TCG)\n${t1('m68k')}#endif\n`),
    ...dropsM68k,
  },
  '#if !1': { ...rewrites(`#if !1\n${t1('m68k')}#endif\n`), ...dropsM68k },
  '#ifdef NEVER': { ...rewrites(`#ifdef NEVER\n${t1('m68k')}#endif\n`), ...dropsM68k },
  'the #else of #if 1': { ...rewrites(`#if 1\n#else\n${t1('m68k')}#endif\n`), ...dropsM68k },
  'the #else of #if 0': { ...rewrites(`#if 0\n    it isn't code\n#else\n${t1('m68k')}#endif\n`), ...nothing },
  'an #if 0 that holds another #if': {
    ...rewrites(`#if 0\n#ifdef CONFIG_TCG\n#else\n#endif\n${t1('m68k')}#endif\n`),
    ...dropsM68k,
  },
  'a // comment': { ...rewrites(`    // dc->vmsd = &vmstate_m68k_cpu;\n`), ...dropsM68k },
  'a // comment that a backslash continues': {
    ...rewrites(`    // as it was: \\\n${t1('m68k')}`),
    ...dropsM68k,
  },
  'a /* in a string opens no comment': {
    era: 'cc',
    patches: [
      one(
        'target/m68k/cpu.c',
        after('    cc->get_pc = m68k_get_pc;\n', '    note("/*", \'"\', "\\"/*");\n'),
        swap(t1('m68k'), t2('m68k')),
      ),
    ],
    ...flipsM68k,
  },
  'a hook in a string': { ...rewrites(`    note("dc->vmsd = &vmstate_m68k_cpu;");\n`), ...dropsM68k },
  'code that only user mode compiles': {
    ...rewrites(`#ifdef CONFIG_USER_ONLY\n${t1('m68k')}#endif\n`),
    ...dropsM68k,
  },
};

const layout: Expectations = {
  'a file with CR and LF': {
    ...from(crlf(m68k)),
    patches: [one('target/m68k/cpu.c', swap('    dc->vmsd', '    cc->vmsd'))],
    ...flipsM68k,
  },
  'a file that gets CR and LF': { era: 'cc', patches: [one('target/m68k/cpu.c', crlf)], ...nothing },
  'tabs, and braces at the end of lines': {
    era: 'cc',
    patches: [
      one('target/m68k/cpu.c', (t) =>
        t.replace(/^( {4})+/gm, (s) => '\t'.repeat(s.length / 4)).replace(/\)\n\{/g, ') {'),
      ),
    ],
    ...nothing,
  },
  'the return type on a line of its own': {
    era: 'cc',
    patches: [
      one(
        'target/m68k/cpu.c',
        swap(
          'static void m68k_class_init(ObjectClass *oc,',
          'static void\nm68k_class_init(ObjectClass *oc,\n               ',
        ),
        swap(t1('m68k'), t2('m68k')),
      ),
    ],
    ...flipsM68k,
  },
  'an attribute before the function': {
    era: 'cc',
    patches: [
      one(
        'target/m68k/cpu.c',
        swap('static void m68k_class_init', 'static void __attribute__((cold)) m68k_class_init'),
        swap(t1('m68k'), t2('m68k')),
      ),
    ],
    ...flipsM68k,
  },
  'the whole class_init on one line': {
    era: 'cc',
    patches: [
      one('target/m68k/cpu.c', (t) =>
        t.replace(
          /static void m68k_class_init[\s\S]*?\n\}\n/,
          (f) => `${f.replace(/#\w+.*\n/g, '').replace(/\n\s*/g, ' ')}\n`,
        ),
      ),
    ],
    finds: ['user-mode-registration m68k 1 net error'],
  },
  'a very long line': {
    era: 'cc',
    patches: [
      one(
        'target/m68k/cpu.c',
        swap(t1('m68k'), `    cc->vmsd = ${'('.repeat(2000)}&vmstate_m68k_cpu${')'.repeat(2000)};\n`),
      ),
    ],
    ...flipsM68k,
    unresolved: ['the description is not in sight (target/m68k/cpu.c:30)'],
  },
  'a macro that looks like an open brace': {
    ...from(m68k.replace('static void m68k_realize', 'DEFINE_BLOCK {\n\nstatic void m68k_realize')),
    patches: [flip],
    ...flipsM68k,
  },
  'an #if with a brace in each branch': {
    ...from(
      m68k.replace(
        '    cc->dump_state',
        '#ifdef CONFIG_TCG\n    if (tcg_enabled()) {\n#else\n    if (true) {\n#endif\n        cc->x = 1;\n    }\n    cc->dump_state',
      ),
    ),
    patches: [flip],
    ...flipsM68k,
  },
};

const guards: Expectations = Object.fromEntries(
  (
    [
      ['#if !defined(CONFIG_USER_ONLY)', true],
      ['#if ! defined ( CONFIG_USER_ONLY )', true],
      ['#if !defined CONFIG_USER_ONLY', true],
      ['#ifndef CONFIG_USER_ONLY /* system */', true],
      ['#  ifndef CONFIG_USER_ONLY', true],
      ['#if defined(CONFIG_TCG) && !defined(CONFIG_USER_ONLY)', true],
      ['#if !(defined(CONFIG_USER_ONLY) || defined(CONFIG_X))', true],
      ['#if defined(CONFIG_SOFTMMU) || defined(CONFIG_KVM)', true],
      ['#ifdef CONFIG_SOFTMMU', true],
      ['#if !defined(CONFIG_LINUX_USER) && !defined(CONFIG_BSD_USER)', true],
      ['#if defined(CONFIG_TCG) && \\\n    !defined(CONFIG_USER_ONLY)', true],
      ['#ifdef CONFIG_TCG', false],
      ['#if defined(CONFIG_TCG) || !defined(CONFIG_USER_ONLY)', false],
      ['#ifndef CONFIG_LINUX_USER', false],
      ['#if 1', false],
    ] as const
  ).map(([test, good]) => [
    `the guard ${test.replace(/\s+/g, ' ')}`,
    {
      era: 'cc' as const,
      patches: [one('target/alpha/cpu.c', swap('#ifndef CONFIG_USER_ONLY', test))],
      finds: good ? [] : ['user-mode-registration alpha 1 net error'],
      unresolved: test.includes('CONFIG_X') ? ['depends on !(CONFIG_USER_ONLY || CONFIG_X)'] : [],
    },
  ]),
);
const more: Expectations = {
  'the guard closes and opens again around it': {
    era: 'cc',
    patches: [
      one('target/alpha/cpu.c', swap(t1('alpha'), `#endif\n${t1('alpha')}#ifndef CONFIG_USER_ONLY\n`)),
    ],
    finds: ['user-mode-registration alpha 1 net error'],
  },
  'the hook goes into the #else of the guard': {
    era: 'cc',
    patches: [one('target/alpha/cpu.c', swap(t1('alpha'), `#else\n${t1('alpha')}`))],
    finds: ['registration-dropped alpha 1 net error', 'user-mode-registration alpha 1 net error'],
  },
  'the guard is around the function': {
    era: 'cc',
    patches: [
      one('target/alpha/cpu.c', (t) =>
        t
          .replace(/#(ifndef|endif).*\n/g, '')
          .replace('static void alpha_class_init', '#ifndef CONFIG_USER_ONLY\nstatic void alpha_class_init')
          .replace('static const TypeInfo', '#endif\n\nstatic const TypeInfo'),
      ),
    ],
    finds: [],
  },
  'one hook for each kind of build is no double registration': {
    era: 'cc',
    patches: [one('target/m68k/cpu.c', swap(t1('m68k'), `${t1('m68k')}#else\n${t2('m68k')}`))],
    finds: ['user-mode-registration m68k 1 net error'],
  },
};

describe('hooks', () => threeWays(hooks));
describe('dead code', () => threeWays(dead));
describe('layout', () => threeWays(layout));
describe('guards', () => threeWays(guards));
describe('more', () => threeWays(more));
