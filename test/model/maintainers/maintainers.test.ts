/** A tree's MAINTAINERS file: who looks after a target. */
import { describe, expect, it } from 'vitest';
import { peopleOf, readMaintainers } from '../../../src/model/maintainers/maintainers.ts';
import { isAbout } from '../../../src/model/maintainers/pattern.ts';
import { timed } from '../../support/processor-time.ts';

const file = `QEMU Maintainers
================

	M: Mail patches to: FullName <address@domain>
	   Maintainers are looking after a certain area

Guest CPU cores (TCG)
---------------------
Overall TCG CPUs
M: Ada Example <ada@example.org>
S: Maintained
F: include/exec/

ARM TCG CPUs
M: "Bob B. Example" <bob@example.org>
R: Carl Example <carl@example.org>
L: qemu-arm@example.org
S: Supported
F: target/arm/
X: target/arm/tcg/

x86 TCG CPUs
M: Dora Example <dora@example.org>
M: No Address
S: Odd Fixes
F: target/i386/*.[ch]

x86 again
R: DORA <Dora@example.org>
M: Eve <eve@example.org>
F: target/i386/cpu.?
X: target/i386/cpu.h

THE REST
M: Everybody <everybody@example.org>
S: Maintained
F: *
F: */
`;
const people = (target: string, ...paths: string[]) => peopleOf(readMaintainers(file), target, paths);
const names = (target: string, ...paths: string[]) =>
  people(target, ...paths).people.map(({ name, role }) => `${name}, ${role}`);

describe('who looks after a target', () => {
  it('is said by the sections that are about one of its files, maintainers first', () => {
    expect(people('arm', 'target/arm/cpu.c')).toEqual({
      target: 'arm',
      status: ['Supported'],
      people: [
        { name: 'Bob B. Example', email: 'bob@example.org', role: 'maintainer' },
        { name: 'Carl Example', email: 'carl@example.org', role: 'reviewer' },
      ],
    });
    expect(names('i386', 'target/i386/cpu.c')).toEqual(['Dora Example, maintainer', 'Eve, maintainer']);
  });

  it('leaves out what a section leaves out, and who looks after everything', () => {
    expect(names('arm', 'target/arm/tcg/cpu.c')).toEqual([]);
    expect(names('i386', 'target/i386/cpu.h')).toEqual(['Dora Example, maintainer']);
    expect(names('riscv', 'target/riscv/cpu.c')).toEqual([]);
    expect(names('arm', 'target/armada/cpu.c')).toEqual([]);
  });

  it.each<[pattern: string, path: string, yes: boolean]>([
    ['target/arm/', 'target/arm/cpu.c', true],
    ['target/arm/', 'target/arm', false],
    ['target/arm', 'target/arm/tcg/cpu.c', true],
    ['target/*/', 'target/arm/cpu.c', true],
    ['target/*', 'target/arm/cpu.c', false],
    ['target/*/cpu.c', 'target/arm/cpu.c', true],
    ['target/a*m/cp?.[ch]', 'target/arm/cpu.h', true],
    ['target/a*m/cp?.[ch]', 'target/arm/cpu.s', false],
    ['*/arm/', 'target/arm/cpu.c', true],
    ['cpu.c', 'target/arm/cpu.c', false],
    ['target/arm/cpu.c', 'target/arm/cpu.c', true],
    ['target/arm/cpu', 'target/arm/cpu.c', false],
    ['', 'target/arm/cpu.c', false],
    ['target/[arm/', 'target/[arm/cpu.c', true],
    ['target/ar', 'target/arm/cpu.c', false],
  ])('%s is about %s: %o', (pattern, path, yes) => {
    expect(isAbout(pattern, path)).toBe(yes);
  });

  it.each<[what: string, text: string]>([
    ['stars', `A\nM: A <a@b>\nF: ${'*'.repeat(400)}x\n`.repeat(20_000)],
    ['stars between letters', `A\nM: A <a@b>\nF: ${'a*'.repeat(200)}b\n`.repeat(5000)],
    ['brackets', `A\nM: A ${'<'.repeat(400)}\nF: ${'['.repeat(400)}\n`.repeat(5000)],
    ['sections', 'A\nM: A <a@b>\nF: target/arm/\n\n'.repeat(100_000)],
    ['one line', `F: ${'a/'.repeat(5_000_000)}`],
    ['people', `A\nF: target/arm/\n${'M: A <a@b>\n'.repeat(200_000)}`],
  ])('of a file of many %s is found at once', async (_, text) => {
    const path = `target/arm/${'a'.repeat(200)}.c`;
    const { took } = await timed(() => peopleOf(readMaintainers(text), 'arm', [path, 'target/arm/cpu.c']));
    expect(took).toBeLessThan(2000);
  });

  it('is nobody where no line makes sense', () => {
    for (const text of ['', '\0\0', 'M: <>', 'M: a <b>', 'F: target/arm/', 'M: A <a@b\nF: target/arm/'])
      expect(peopleOf(readMaintainers(text), 'arm', ['target/arm/cpu.c']).people).toEqual([]);
  });
});
