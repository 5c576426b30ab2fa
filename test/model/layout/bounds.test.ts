/** What is too large, too deep or without an end is unknown, with a reason, and the rest is read. */
import { expect, test } from 'vitest';
import { createLayoutReader } from '../../../src/model/layout/index.ts';
import { described, layoutTree } from '../../support/layout-tree.ts';
import { memoryTree } from '../../support/memory-tree.ts';

const field = described('U32(x, ZetaCPU),');

async function read(machine: string, others: Record<string, string> = {}) {
  const [found] = await createLayoutReader().read(memoryTree(layoutTree(machine, others)), undefined);
  return { unknown: found!.unknown, cpu: found!.sections.find((s) => s.section === 'cpu')?.description };
}

const tenMegabytes = 10 * 1024 * 1024;

test.each([
  ['in one line', `int ${'a,'.repeat(tenMegabytes / 2)}b;\n`],
  ['in many lines', 'int x;\n'.repeat(tenMegabytes / 7)],
  ['of macros', '#define M 1\n'.repeat(tenMegabytes / 12)],
])('a header of ten megabytes %s', async (_, text) => {
  const { unknown, cpu } = await read(`#include "big.h"\n${field}`, { 'target/zeta/big.h': text });
  expect(unknown).toEqual([
    'target/zeta/big.h, which target/zeta/machine.c includes, cannot be read: its object is missing or too large.',
  ]);
  expect(cpu?.fields).toMatchObject([{ name: 'x', size: 4 }]);
});

const chain = (n: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [
      `target/zeta/h${i}.h`,
      `#ifndef H${i}\n#define H${i}\n${i + 1 < n ? `#include "h${i + 1}.h"` : '#define DEEP 1'}\n#endif\n`,
    ]),
  );

test('includes that are deeper than compilers go', async () => {
  const few = await read(`#include "h0.h"\n${field}`, chain(100));
  expect(few).toMatchObject({ unknown: [], cpu: { fields: [{ name: 'x' }] } });
  const { unknown, cpu } = await read(`#include "h0.h"\n${field}`, chain(400));
  expect(unknown).toEqual(['target/zeta/machine.c includes more than is read of one file.']);
  expect(cpu?.fields).toMatchObject([{ name: 'x', size: 4 }]);
});

test('includes that go round in a circle, with guards and without', async () => {
  for (const guard of ['', '#pragma once\n']) {
    const { cpu } = await read(`#include "a.h"\n${field}`, {
      'target/zeta/a.h': `${guard}#include "b.h"\n#define A 1\n`,
      'target/zeta/b.h': `${guard}#include "a.h"\n#define B 1\n`,
    });
    expect(cpu?.fields).toMatchObject([{ name: 'x', size: 4 }]);
  }
});

test.each([
  ['itself as a field', described('PART(self, ZetaCPU, 0, vmstate_zeta_cpu),')],
  [
    'itself as a subsection',
    described(
      'U32(x, ZetaCPU),',
      '.subsections = (const VMStateDescription *[]) { &vmstate_zeta_cpu, NULL },',
    ),
  ],
  [
    'one that has it as a field',
    `extern const VMStateDescription vmstate_zeta_cpu;\nstatic const VMStateDescription vmstate_b = { .name = "b", .version_id = 1, .fields = (VMStateField[]) { PART(a, Z, 0, vmstate_zeta_cpu), END() } };\n${described('PART(b, ZetaCPU, 0, vmstate_b),')}`,
  ],
])('a description that has %s', async (_, machine) => {
  const { cpu } = await read(machine);
  const text = JSON.stringify(cpu);
  expect(text.length).toBeLessThan(1_000_000);
  expect(text).toMatch(/itself|more fields than are read|without end|unknown":"[^"]/);
});
