/** What hunks alone show of descriptions: that they change, and where to look. */
import { expect, test } from 'vitest';
import { layoutsUnseen } from '../../../src/review/judge/layout-unseen.ts';
import type { Patch } from '../../../src/types/series.ts';

/** What is said to change, of a patch with these lines of one file. */
function said(path: string, ...lines: string[]): string[] {
  const hunk = { lines: lines.map((line) => ({ kind: line[0], text: line.slice(1) })) };
  const patch = { index: 1, files: [{ oldPath: path, newPath: path, hunks: [hunk] }] };
  return layoutsUnseen([patch as unknown as Patch]).map(
    ({ detail }) => /changes (.*?): whether/.exec(detail)![1]!,
  );
}

test.each([
  [
    'a field',
    'target/zeta/machine.c',
    ['+    VMSTATE_UINT32(env.x, ZetaCPU),'],
    'what zeta sends ("VMSTATE_UINT32(env.x, ZetaCPU)")',
  ],
  [
    'code that writes',
    'target/zeta/machine.c',
    ['-    qemu_put_be32(f, x);', '+    qemu_put_be64(f, x);'],
    'what zeta sends ("qemu_put_be64(f, x);")',
  ],
  [
    'an end that goes',
    'target/zeta/machine.c',
    ['-        VMSTATE_END_OF_LIST()'],
    'what zeta sends ("VMSTATE_END_OF_LIST()")',
  ],
  [
    'what all have',
    'hw/core/cpu-system.c',
    ['+    VMSTATE_UINT32(x, CPUState),'],
    'what every CPU sends ("VMSTATE_UINT32(x, CPUState)")',
  ],
  [
    'a number',
    'target/zeta/cpu.h',
    ['-#define ZETA_REGS 16', '+#define ZETA_REGS (0x20) /* more */'],
    'ZETA_REGS of zeta, which may count what is sent',
  ],
])('%s', (_, path, lines, what) => {
  expect(said(path, ...lines)).toEqual([what]);
});

test('other lines say nothing', () => {
  expect(
    said('target/zeta/machine.c', '-        VMSTATE_END_OF_LIST()', '+        VMSTATE_END_OF_LIST(),'),
  ).toEqual([]);
  expect(
    said('target/zeta/cpu.h', '-#define A 16', '+#define B 17', '-#define C 1', '+#define C 1 /* one */'),
  ).toEqual([]);
  expect(said('hw/core/cpu-system.c', '+    VMSTATE_UINT32(x, OtherState),')).toEqual([]);
  expect(said('hw/net/e1000.c', '-#define REGS 16', '+#define REGS 17')).toEqual([]);
});
