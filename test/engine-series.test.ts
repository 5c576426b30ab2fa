import { type Expectations, threeWays } from './support/zeta-review.ts';
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
} from './support/zeta-tree.ts';

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

function toTable(target: string) {
  return edits(swap(t1(target), ''), after(hasWork(target), legacy(target)));
}

threeWays(steps);
