/** What a series as a whole makes of its steps: net and transient, renames, new and removed targets, settings. */
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
  zetaTree,
} from '../../support/zeta-tree.ts';

const m68k = 'target/m68k/cpu.c';
const flip = one(m68k, swap(t1('m68k'), t2('m68k')));
const back = one(m68k, swap(t2('m68k'), t1('m68k')));
const idle = (n: number) => one('docs/notes.rst', (t) => `${t}${n}\n`);
const newZeta = (type: 'type-1' | 'type-2' | 'none', common: 'struct' | 'none' = 'struct') =>
  patch(
    putAll({
      'target/zeta/cpu.c': cpuFile('zeta', { type }),
      'target/zeta/machine.c': machineFile('zeta', { common }),
      ...builds('zeta', 'system'),
    }),
  );
/** The same in two patches. */
const copied = (from: string, to: string) => {
  const files = ['cpu.c', 'cpu.h', 'machine.c', 'meson.build'];
  const all = (text: string): string =>
    text.replaceAll(from, to).replaceAll(from.toUpperCase(), to.toUpperCase());
  const there = zetaTree();
  return [
    patch(
      Object.fromEntries(files.map((f) => [`target/${to}/${f}`, put(all(there[`target/${from}/${f}`]!))])),
    ),
    patch(Object.fromEntries(files.map((f) => [`target/${from}/${f}`, null]))),
  ];
};
const toTable = (target: string) => edits(swap(t1(target), ''), after(hasWork(target), legacy(target)));
const withoutPlaceholder = (t: string) => t.replace(/static const VMStateDescription [\s\S]*?\};\n\n/, '');

/** A folder gets another name, and so does all that is called after it. */
const rename = (from: string, to: string, more: (text: string) => string = (t) => t) => {
  const all = (text: string): string =>
    more(text.replaceAll(from, to).replaceAll(from.toUpperCase(), to.toUpperCase()));
  const files = ['cpu.c', 'cpu.h', 'machine.c'];
  return patch(
    Object.fromEntries(files.map((f) => [`target/${to}/${f}`, all])),
    files.map((f): [string, string] => [`target/${from}/${f}`, `target/${to}/${f}`]),
  );
};

const steps: Expectations = {
  'a flip between patches that do nothing to it': {
    era: 'cc',
    patches: [idle(1), flip, idle(2)],
    finds: ['type-flip m68k 2 net error'],
    shown: ['type-flip m68k 2 net error'],
  },
  'a flip that is undone two patches later': {
    era: 'cc',
    patches: [flip, idle(1), back],
    finds: ['type-flip m68k 1 transient warning'],
  },
  'a cure in two steps': {
    era: 'cc',
    patches: [flip, one(m68k, swap(t2('m68k'), '')), one(m68k, after(setsDebug('m68k'), t1('m68k')))],
    finds: ['registration-dropped m68k 2 transient warning', 'type-flip m68k 1 transient warning'],
  },
  'both hooks, and the cure': {
    era: 'cc',
    patches: [one(m68k, after(t1('m68k'), t2('m68k'))), one(m68k, swap(t2('m68k'), ''))],
    finds: ['double-registration m68k 1 transient warning'],
  },
  'dropped, then a placeholder': {
    era: 'cc',
    patches: [
      one(m68k, swap(t1('m68k'), '')),
      patch({
        'target/m68k/machine.c': null,
        [m68k]: edits(
          after(setsDebug('m68k'), t1('m68k')),
          swap(
            'static void m68k_realize',
            'static const VMStateDescription vmstate_m68k_cpu = {\n    .unmigratable = 1,\n};\n\nstatic void m68k_realize',
          ),
        ),
      }),
    ],
    finds: ['registration-dropped m68k 1 transient warning', 'registration-dropped m68k 2 net error'],
  },
  'a placeholder in the type 2 hook that a later patch fills in': {
    patches: [
      one('target/sh4/cpu.c', swap(t1('sh4'), ''), after(hasWork('sh4'), legacy('sh4'))),
      patch({ 'target/sh4/cpu.c': withoutPlaceholder, 'target/sh4/machine.c': put(machineFile('sh4')) }),
    ],
    finds: ['new-type-2 sh4 1 transient warning', 'new-type-2 sh4 2 net error'],
  },
  'a target starts to register, type 1 by the book': {
    patches: [
      patch({
        'target/rx/machine.c': put(machineFile('rx', { common: 'struct' })),
        'target/rx/cpu.c': after(setsOps('rx'), t1('rx')),
      }),
    ],
    finds: [],
  },
  'a target starts to register as type 2': {
    patches: [
      patch({
        'target/rx/machine.c': put(machineFile('rx')),
        'target/rx/cpu.c': after(hasWork('rx'), legacy('rx')),
      }),
    ],
    finds: ['new-type-2 rx 1 net error'],
  },
  'a target is removed in the patch that flips another': {
    era: 'cc',
    patches: [
      patch({
        'target/hppa/cpu.c': null,
        'target/hppa/machine.c': null,
        'target/hppa/cpu.h': null,
        [m68k]: swap(t1('m68k'), t2('m68k')),
      }),
    ],
    finds: ['type-flip m68k 1 net error'],
  },
  'a new target comes in the patch that removes another': {
    patches: [
      patch({
        ...newZeta('type-2', 'none').edits,
        'target/rx/cpu.c': null,
        'target/rx/cpu.h': null,
        'target/rx/meson.build': null,
      }),
    ],
    finds: ['new-type-2 zeta 1 net error'],
  },
  'a target that comes and goes again': {
    patches: [
      newZeta('type-2', 'none'),
      patch({
        'target/zeta/cpu.c': null,
        'target/zeta/machine.c': null,
        'configs/targets/zeta-softmmu.mak': null,
      }),
    ],
    finds: [],
  },
  'a target that goes and comes back in the other type': {
    era: 'cc',
    patches: [
      patch({ [m68k]: null }),
      patch({ [m68k]: put(cpuFile('m68k', { era: 'cc', type: 'type-2' })) }),
    ],
    finds: ['type-flip m68k 2 net error'],
  },
  'a new target without cpu_common that a later patch corrects': {
    patches: [
      newZeta('type-1', 'none'),
      patch({ 'target/zeta/machine.c': put(machineFile('zeta', { common: 'struct' })) }),
    ],
    finds: [],
  },
  'a new target that gets worse': {
    patches: [newZeta('type-1'), idle(1), one('target/zeta/cpu.c', toTable('zeta'))],
    finds: ['new-type-2 zeta 3 net error', 'type2-with-cpu-common zeta 3 net error'],
  },
  'a folder that is renamed over two patches': {
    patches: [
      patch({}, [
        ['target/openrisc/cpu.c', 'target/or1k/cpu.c'],
        ['target/openrisc/cpu.h', 'target/or1k/cpu.h'],
      ]),
      patch({}, [
        ['target/openrisc/machine.c', 'target/or1k/machine.c'],
        ['target/openrisc/meson.build', 'target/or1k/meson.build'],
        ['configs/targets/openrisc-softmmu.mak', 'configs/targets/or1k-softmmu.mak'],
      ]),
    ],
    finds: [],
  },
  'a folder that is renamed with every name, by a patch that adds it and one that takes the old one away': {
    patches: copied('sparc', 'ultra'),
    finds: [],
  },
  'a folder that is renamed in that way, and flips': {
    patches: [...copied('sparc', 'ultra'), one('target/ultra/cpu.c', toDevice('ultra'))],
    finds: ['type-flip ultra 3 net error', 'type1-without-cpu-common ultra 3 net error'],
  },
  'a folder that is renamed, and another target that comes under its old name': {
    patches: [
      rename('openrisc', 'or1k'),
      patch(
        putAll({
          'target/openrisc/cpu.c': cpuFile('openrisc', { type: 'type-2' }),
          'target/openrisc/machine.c': machineFile('openrisc'),
        }),
      ),
    ],
    finds: ['new-type-2 openrisc 2 net error'],
  },
  'a folder that is renamed with all symbols in it': {
    patches: [
      patch(
        {
          'target/or1k/cpu.c': (t) => t.replaceAll('openrisc', 'or1k'),
          'target/or1k/machine.c': (t) => t.replaceAll('openrisc', 'or1k'),
          'configs/targets/or1k-softmmu.mak': put('TARGET_ARCH=or1k\n'),
        },
        [
          ...['cpu.c', 'cpu.h', 'machine.c', 'meson.build'].map((f): [string, string] => [
            `target/openrisc/${f}`,
            `target/or1k/${f}`,
          ]),
          ['configs/targets/openrisc-softmmu.mak', 'configs/targets/or1k-softmmu.mak'],
        ],
      ),
    ],
    finds: [],
  },
  'a folder that is renamed, and a flip in the same patch': {
    era: 'cc',
    patches: [
      patch(
        { 'target/or1k/cpu.c': swap(t1('openrisc'), t2('openrisc')) },
        ['cpu.c', 'cpu.h', 'machine.c'].map((f): [string, string] => [
          `target/openrisc/${f}`,
          `target/or1k/${f}`,
        ]),
      ),
    ],
    finds: ['type-flip or1k 1 net error', 'type2-with-cpu-common or1k 1 net error'],
  },
  'a type 2 folder that is renamed with every name in every file of it': {
    era: 'cc',
    patches: [rename('mips', 'zips')],
    finds: [],
  },
  'a folder that is renamed with every name, and flips in the same patch': {
    era: 'cc',
    patches: [rename('openrisc', 'or1k', (t) => t.replace(/dc->vmsd/g, 'cc->vmsd'))],
    finds: ['type-flip or1k 1 net error', 'type2-with-cpu-common or1k 1 net error'],
    shown: ['type-flip or1k 1 net error'],
  },
  'a flip, a folder that is renamed, and the cure: the finding has the name of its patch': {
    era: 'cc',
    patches: [
      one('target/openrisc/cpu.c', swap(t1('openrisc'), t2('openrisc'))),
      rename('openrisc', 'or1k'),
      one('target/or1k/cpu.c', swap(t2('or1k'), t1('or1k'))),
    ],
    finds: ['type-flip openrisc 1 transient warning', 'type2-with-cpu-common openrisc 1 transient warning'],
  },
  'the symbol is renamed over two patches': {
    era: 'cc',
    patches: [
      patch({
        'target/alpha/machine.c': (t) => t.replaceAll('vmstate_alpha_cpu', 'vmstate_alpha'),
        'target/alpha/cpu.h': (t) => `${t}#define vmstate_alpha_cpu vmstate_alpha\n`,
      }),
      patch({
        'target/alpha/cpu.c': (t) => t.replaceAll('vmstate_alpha_cpu', 'vmstate_alpha'),
        'target/alpha/cpu.h': put('extern const VMStateDescription vmstate_alpha;\n'),
      }),
    ],
    finds: [],
  },
  'a declared break where nothing is promised': {
    base: {
      'target/avr/cpu.c': cpuFile('avr', { type: 'type-2' }),
      'target/avr/machine.c': machineFile('avr'),
    },
    patches: [
      patch({
        'target/avr/cpu.c': put(cpuFile('avr')),
        'target/avr/machine.c': put(machineFile('avr', { common: 'struct', version: 2 })),
      }),
    ],
    finds: ['type-flip avr 1 net notice'],
  },
  'a break that a later patch declares': {
    patches: [
      patch({ 'target/sparc/cpu.c': toDevice('sparc') }),
      patch({ 'target/sparc/machine.c': put(machineFile('sparc', { common: 'struct', version: 2 })) }),
    ],
    finds: ['type-flip sparc 1 net warning', 'type1-without-cpu-common sparc 1 transient warning'],
  },
  'a break that an earlier patch declares': {
    patches: [
      patch({ 'target/sparc/machine.c': put(machineFile('sparc', { version: 2 })) }),
      patch({
        'target/sparc/cpu.c': toDevice('sparc'),
        'target/sparc/machine.c': put(machineFile('sparc', { common: 'struct', version: 2 })),
      }),
    ],
    finds: ['type-flip sparc 2 net warning'],
  },
  'the tier of a target is another one': {
    settings: { tiers: { sparc: 'kvm' } },
    patches: [
      patch({
        'target/sparc/cpu.c': toDevice('sparc'),
        'target/sparc/machine.c': put(machineFile('sparc', { common: 'struct', version: 2 })),
      }),
    ],
    finds: ['type-flip sparc 1 net error'],
  },
  'a rule that is off': {
    era: 'cc',
    settings: { severity: { 'type-flip': 'off' } },
    patches: [flip],
    finds: [],
  },
  'a rule that is a notice': {
    era: 'cc',
    settings: { severity: { 'type-flip': 'notice' } },
    patches: [flip],
    finds: ['type-flip m68k 1 net notice'],
  },
  'a path that is ignored': {
    era: 'cc',
    settings: { ignore: ['target/m68k/**'] },
    patches: [flip],
    finds: [],
  },
};

describe('a series as a whole', () => threeWays(steps));
