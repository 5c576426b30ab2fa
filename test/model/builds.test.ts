/** Which builds compile a target's files, and so a hook in them: configurations, Makefiles, source sets. */
import { describe } from 'vitest';
import { type Expectations, threeWays } from '../support/zeta-review.ts';
import {
  after,
  builds,
  cpuFile,
  machineFile,
  mesonFile,
  one,
  patch,
  put,
  putAll,
  t1,
  t2,
} from '../support/zeta-tree.ts';

const nothing = { finds: [] };
const zeta = (unguarded: boolean) => ({
  'target/zeta/cpu.c': cpuFile('zeta', { guarded: !unguarded }),
  'target/zeta/machine.c': machineFile('zeta', { common: 'struct' }),
});
const zetaUser = ['user-mode-registration zeta 1 net error'];
const zetaSystem = 'void zeta_system_init(DeviceClass *dc)\n{\n    dc->vmsd = &vmstate_zeta_cpu;\n}\n';
const zetaSplit = {
  ...zeta(true),
  'target/zeta/cpu.c': cpuFile('zeta', { guarded: false }).replace(
    '    dc->vmsd = &vmstate_zeta_cpu;\n',
    '    zeta_system_init(dc);\n',
  ),
  'target/zeta/system.c': zetaSystem,
};
/** A target whose hook stands in system.c, and a list of its files before and after. */
const relisted = (list: string, before: string, now: string) => ({
  base: { ...zetaSplit, ...builds('zeta', 'system', 'user'), [list]: before },
  patches: [patch({ [list]: put(now) })],
});

const cases: Expectations = {
  'a user-mode configuration of 2019': {
    base: {
      ...zeta(true),
      'default-configs/zeta-softmmu.mak': 'TARGET_ARCH=zeta\n',
      'default-configs/arm-linux-user.mak': '\n',
    },
    patches: [patch(putAll({ 'default-configs/zeta-linux-user.mak': '# Default\n' }))],
    finds: zetaUser,
  },
  'a user-mode configuration of 2020': {
    base: { ...zeta(true), 'default-configs/targets/zeta-softmmu.mak': 'TARGET_ARCH=zeta\n' },
    patches: [
      patch(
        putAll({
          'default-configs/targets/zeta64-linux-user.mak': 'TARGET_ARCH=zeta64\nTARGET_BASE_ARCH=zeta\n',
        }),
      ),
    ],
    finds: zetaUser,
  },
  'a bsd-user configuration': {
    base: { ...zeta(true), ...builds('zeta', 'system') },
    patches: [patch(putAll({ 'configs/targets/zeta-bsd-user.mak': 'TARGET_ARCH=zeta\n' }))],
    finds: zetaUser,
  },
  'configurations move to another folder': {
    base: { ...zeta(true), 'default-configs/targets/zeta-softmmu.mak': 'TARGET_ARCH=zeta\n' },
    patches: [patch({}, [['default-configs/targets/zeta-softmmu.mak', 'configs/targets/zeta-softmmu.mak']])],
    ...nothing,
  },
  'a user-mode build goes': {
    patches: [patch({ 'configs/targets/alpha-linux-user.mak': null })],
    ...nothing,
  },
  'an object moves from the system list of a Makefile to that of every build': {
    ...relisted(
      'target/zeta/Makefile.objs',
      'obj-y += cpu.o\nobj-$(CONFIG_SOFTMMU) += machine.o system.o\n',
      'obj-y += cpu.o system.o\nobj-$(CONFIG_SOFTMMU) += machine.o\n',
    ),
    finds: zetaUser,
  },
  'an object that a Makefile lists inside ifdef CONFIG_SOFTMMU': {
    ...relisted(
      'target/zeta/Makefile.objs',
      'obj-y += cpu.o system.o\nobj-$(CONFIG_SOFTMMU) += machine.o\n',
      'obj-y += cpu.o\nifdef CONFIG_SOFTMMU\nobj-y += machine.o \\\n  system.o\nendif\n',
    ),
    ...nothing,
  },
  'Makefile.objs becomes meson.build': {
    base: {
      ...zetaSplit,
      ...builds('zeta', 'system', 'user'),
      'target/zeta/Makefile.objs': 'obj-y += cpu.o\nobj-$(CONFIG_SOFTMMU) += machine.o system.o\n',
    },
    patches: [
      patch({
        'target/zeta/Makefile.objs': null,
        'target/zeta/meson.build': put(mesonFile('zeta', ['cpu.c'], ['machine.c', 'system.c'])),
      }),
    ],
    ...nothing,
  },
  'a file that a source set has when: CONFIG_SOFTMMU': {
    ...relisted(
      'target/zeta/meson.build',
      mesonFile('zeta', ['cpu.c'], ['machine.c', 'system.c']),
      `zeta_ss = ss.source_set()\nzeta_ss.add(files('cpu.c'))\nzeta_ss.add(when: 'CONFIG_SOFTMMU', if_true: files(\n  'machine.c',\n  'system.c',\n), if_false: files('user.c'))\ntarget_arch += {'zeta': zeta_ss}\n`,
    ),
    ...nothing,
  },
  'a file that goes to if_false of CONFIG_USER_ONLY': {
    ...relisted(
      'target/zeta/meson.build',
      mesonFile('zeta', ['cpu.c'], ['machine.c', 'system.c']),
      `zeta_ss = ss.source_set()\nzeta_ss.add(files('cpu.c'))\nzeta_ss.add(when: 'CONFIG_USER_ONLY', if_true: files('user.c'), if_false: files('machine.c', 'system.c'))\ntarget_arch += {'zeta': zeta_ss}\n`,
    ),
    ...nothing,
  },
  'a file that goes to the set of user mode too': {
    ...relisted(
      'target/zeta/meson.build',
      mesonFile('zeta', ['cpu.c'], ['machine.c', 'system.c']),
      `zeta_ss = ss.source_set()\nzeta_ss.add(files('cpu.c'))\nzeta_user_ss = ss.source_set()\nzeta_user_ss.add(files('system.c'))\nzeta_system_ss = ss.source_set()\nzeta_system_ss.add(files('machine.c', 'system.c'))\ntarget_arch += {'zeta': zeta_ss}\ntarget_user_arch += {'zeta': zeta_user_ss}\ntarget_system_arch += {'zeta': zeta_system_ss}\n`,
    ),
    finds: zetaUser,
  },
  'a placeholder in the open': {
    patches: [
      one('target/sh4/cpu.c', (t) =>
        t.replace(t1('sh4'), '').replace('    cc->disas_set_info', `${t1('sh4')}    cc->disas_set_info`),
      ),
    ],
    ...nothing,
  },
  'a placeholder in the open, in the type 2 hook': {
    era: 'cc',
    base: { 'target/sh4/cpu.c': cpuFile('sh4', { era: 'cc', type: 'type-2', placeholder: true }) },
    patches: [
      one('target/sh4/cpu.c', (t) =>
        t.replace(t2('sh4'), '').replace('    cc->disas_set_info', `${t2('sh4')}    cc->disas_set_info`),
      ),
    ],
    finds: ['user-mode-registration sh4 1 net error'],
  },
  'a hook in the open in a target without user mode': {
    patches: [
      one('target/rx/cpu.c', after('    cc->get_pc = rx_get_pc;\n', '    dc->vmsd = &vmstate_rx_cpu;\n')),
      patch(putAll({ 'target/rx/machine.c': machineFile('rx', { common: 'struct' }) })),
    ],
    finds: [],
  },
};

describe('builds', () => threeWays(cases));
