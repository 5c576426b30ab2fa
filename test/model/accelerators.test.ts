/** Code of the accelerators, outside of all targets, that does something to each CPU class. */
import { describe } from 'vitest';
import { type Expectations, threeWays } from '../support/zeta-review.ts';
import { patch, put } from '../support/zeta-tree.ts';

const accelerator = (line: string): string =>
  `#include "hw/core/cpu.h"\n#include "accel/accel-cpu-target.h"\n\nstatic void fast_class_init(CPUClass *cc)\n{\n${line}}\n\nstatic void fast_accel_class_init(ObjectClass *oc, const void *data)\n{\n    AccelCPUClass *acc = ACCEL_CPU_CLASS(oc);\n\n    acc->cpu_class_init = fast_class_init;\n}\n`;
const hook = '#ifndef CONFIG_USER_ONLY\n    cc->legacy_vmsd = &vmstate_fast_cpu;\n#endif\n';
const both = ['alpha', 'hppa', 'm68k', 'openrisc', 'sh4'].map((t) => `double-registration ${t} 1 net error`);

const cases: Expectations = {
  'a hook for all CPUs': {
    patches: [patch({ 'accel/fast/cpu.c': put(accelerator(hook)) })],
    finds: [...both, 'new-type-2 rx 1 net error'],
    unresolved: Array.from({ length: 10 }, () => 'could not be resolved'),
  },
  'no hook': {
    patches: [patch({ 'accel/fast/cpu.c': put(accelerator('    cc->max_as = 1;\n')) })],
    finds: [],
  },
};

describe('an accelerator', () => threeWays(cases));
