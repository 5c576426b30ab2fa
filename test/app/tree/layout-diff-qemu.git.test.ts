/** Releases of QEMU compared: what was seen when real streams were loaded. Needs QEMU_GIT, a clone of QEMU. */
import { describe, expect, test } from 'vitest';
import { layoutDiff } from '../../../src/app/tree/layout-diff.ts';
import { openRepository } from '../../../src/git/tree.ts';

const mirror = process.env.QEMU_GIT;

/** By build: `misread`, `refused` … of A..B, and whether a version declares it. */
async function verdicts(from: string, to: string, ...builds: string[]) {
  const repository = await openRepository(mirror!);
  try {
    const [a, b] = [await repository.resolve(from), await repository.resolve(to)];
    const report = await layoutDiff(repository.tree(a), repository.tree(b), builds);
    return new Map(report.builds.map((one) => [one.build, one]));
  } finally {
    repository.close();
  }
}

describe.skipIf(!mirror)('two releases of QEMU', () => {
  test('7.2 to 10.0: as streams of the 7.2 that 10.0.2 loaded', async () => {
    const found = await verdicts('b67b00e6b4', '7c949c53e9');
    const of = (verdict: string) =>
      [...found.values()].filter((b) => b.verdict === verdict).map((b) => b.build);
    // The little-endian builds are made of the same source.
    expect(of('misread').sort()).toEqual(['hppa', 'mips', 'mips64', 'mips64el', 'mipsel']);
    for (const build of of('misread'))
      expect(found.get(build)).toMatchObject({ declared: false, harm: 'length' });
    expect(found.get('riscv64')).toMatchObject({ verdict: 'refused', declared: true });
    expect(found.get('loongarch64')).toMatchObject({ verdict: 'refused', declared: true });
    for (const build of ['m68k', 'alpha', 'avr', 'microblaze'])
      expect(found.get(build), build).toMatchObject({ verdict: 'loads', differences: [], extensions: [] });
    // Only old machine types have these fields, and the source does not tell which one a guest had.
    expect(found.get('ppc')).toMatchObject({
      verdict: 'unknown',
      unknown: [
        'Whether mig_msr_mask is sent is decided by cpu_pre_2_8_migration() on one side only; a stream in which it is not sent loads.',
      ],
    });
  }, 120_000);

  test('v11.0.0 to the series of May 2026: riscv is misread, and nothing says so', async () => {
    const found = await verdicts('98b060da3a', 'ce2bee50a7', 'riscv32', 'riscv64', 's390x');
    for (const build of ['riscv32', 'riscv64'])
      expect(found.get(build)).toMatchObject({
        verdict: 'misread',
        declared: false,
        differences: expect.arrayContaining([
          expect.objectContaining({ description: 'cpu', at: 'env.priv', to: '1 byte' }),
        ]),
        witness: { description: 'cpu' },
      });
    expect(found.get('riscv64')!.witness).toMatchObject({ offset: 664 });
    expect(found.get('s390x')!.verdict).toBe('loads');
  }, 120_000);
});
