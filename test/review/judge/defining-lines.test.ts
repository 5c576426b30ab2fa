/** Of a count that changes elsewhere than in a description: which line of the patch does that. */
import { expect, test } from 'vitest';
import { definingLines, describingLines } from '../../../src/review/judge/defining-lines.ts';
import type { Patch } from '../../../src/types/series.ts';

/** The lines that are found in a header, given with what stands in front of each. */
function found(lines: string[], fields: string[], path = 'target/zeta/cpu.h'): string[] {
  const hunk = {
    newStart: 1,
    lines: lines.map((line) => ({ kind: line[0], text: line.slice(1) })),
  };
  const patch = { files: [{ newPath: path, hunks: [hunk] }] } as unknown as Patch;
  const after = lines.filter((line) => line[0] !== '-');
  return definingLines(patch, fields).map(({ line }) => after[line - 1]!.slice(1).trim());
}

test('a member that is sent, then macros and what goes on in them, then an enumeration', () => {
  const lines = [
    '+    uint8_t other[9];',
    '-    uint8_t cache[4];',
    '+    uint8_t cache[5];',
    ' #define FIRST \\',
    '+    12 * \\',
    '+    8',
    '+#define LAST 3',
    ' enum {',
    '+    zeta_more,',
    '+    int f(void);',
  ];
  expect(found(lines, ['env.cache'])).toEqual([
    'uint8_t cache[5];',
    '#define LAST 3',
    '12 * \\',
    '8',
    'zeta_more,',
  ]);
  expect(found(lines, ['env.more[2]'])[0]).toBe('#define LAST 3');
  expect(found(lines, ['env.cache'], 'target/zeta/machine.c')).toEqual(['#define LAST 3', '12 * \\', '8']);
});

test('a description as a whole is told at its version, its name or its ends, as the patch has them', () => {
  const text = [
    'static int version_id;',
    'const VMStateDescription vmstate_zeta_cpu = {',
    '    .name = "cpu",',
    '    .post_load = zeta_post_load,',
    '    .version_id = 4,',
    '    .minimum_version_id = 4,',
    '    .fields = (const VMStateField[]) {',
    '    }',
    '};',
    'static int minimum_version_id;',
  ];
  const gone = { kind: '-', text: '        VMSTATE_END_OF_LIST()' };
  const lines = [
    ...text.slice(0, 4).map((line) => ({ kind: '+', text: line })),
    ...text.slice(4, 7).map((line) => ({ kind: '+', text: line })),
    gone,
    ...text.slice(7).map((line) => ({ kind: '+', text: line })),
  ];
  const path = 'target/zeta/machine.c';
  const files = [{ oldPath: path, newPath: path, hunks: [{ oldStart: 7, newStart: 1, lines }] }];
  const place = { path, line: 2 };
  const found = describingLines({ files } as unknown as Patch, place, text.join('\n'));
  expect(found.map(({ side, line }) => `${side} ${line}`)).toEqual(['new 5', 'new 6', 'new 3', 'old 7']);
});
