/** What each release does with the streams of the one before it: a small tree over four releases, and QEMU's own data. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compatibilityOf } from '../../../src/app/tree/compatibility.ts';
import { historyRepository } from '../../../src/git/releases.ts';
import { openRepository } from '../../../src/git/tree.ts';
import type { Compatibility } from '../../../src/ports/compatibility.ts';
import { qemuCompatibility } from '../../../src/server/package-files.ts';
import { makeRepository } from '../../support/git.ts';
import { described, layoutTree } from '../../support/layout-tree.ts';

const repo = makeRepository();
const steps: [number, number][] = [];
let made: Compatibility;

function release(version: string, machine: string, others: Record<string, string> = {}): void {
  repo.write({ ...layoutTree(machine, others), VERSION: `${version}\n` });
  repo.git('add', '-A');
  repo.git('commit', '-q', '-m', `Update version for v${version} release`);
}

beforeAll(async () => {
  const regs = 'U32(env.regs[0], ZetaCPU),';
  release('9.0.0', described(regs));
  // Wider than before, and no version says so.
  release('9.1.0', described('U64(env.regs[0], ZetaCPU),'));
  // Raised, and the old ones are refused.
  release('9.2.0', described(regs, '', [4, 4]));
  // A field that is read from its version on, and one that is never sent.
  release(
    '10.0.0',
    described(`${regs} U32_V(env.regs[1], ZetaCPU, 5), U32_V(env.regs[2], ZetaCPU, 9),`, '', [5, 4]),
    {
      'configs/targets/zeta16-softmmu.mak': 'TARGET_ARCH=zeta16\nTARGET_BASE_ARCH=zeta\n',
    },
  );
  const repository = await openRepository(repo.dir);
  const tip = await repository.resolve('HEAD');
  made = await compatibilityOf(historyRepository(repository), tip, (done, all) => steps.push([done, all]));
  repository.close();
});

const of = (build: string) => made.builds.find((one) => one.build === build)!;

describe('a small tree', () => {
  it('has a state for each release, the tip as now', () => {
    expect(made.releases.map(({ version }) => version)).toEqual(['9.0', '9.1', '9.2', 'now']);
    expect(of('zeta64').states).toEqual(['new', 'misread', 'declared', 'extended']);
    expect(of('zeta16').states).toEqual(['absent', 'absent', 'absent', 'new']);
    expect(steps.at(-1)).toEqual([4, 4]);
  });

  it('says what keeps a stream from loading, and nothing of what loads', () => {
    const [misread, declared, ...more] = of('zeta64').details;
    expect(misread).toMatchObject({ release: 1, target: 'zeta', always: true, harm: 'length', more: 0 });
    expect(misread!.differences).toEqual([
      expect.objectContaining({ at: 'env.regs[0]', from: '4 bytes', to: '8 bytes' }),
    ]);
    expect(declared!.differences[0]).toMatchObject({ from: 'version 3', to: 'version 4, minimum 4' });
    expect(more).toEqual([]);
  });

  it('says what is sent now, and what is malformed in it', () => {
    expect(
      of('zeta64').sends.map(({ section, versionId, minimumVersionId }) => [
        section,
        versionId,
        minimumVersionId,
      ]),
    ).toEqual([
      ['cpu_common', 1, 1],
      ['cpu', 5, 4],
    ]);
    expect(of('zeta64').faults).toEqual([expect.stringContaining('env.regs[2]')]);
  });
});

const mirror = process.env.QEMU_GIT;
it.skipIf(mirror === undefined)(
  'the data that come with the project are what bench/compatibility.ts makes (skipped without QEMU_GIT)',
  async ({ skip }) => {
    const shipped = qemuCompatibility();
    const repository = await openRepository(mirror!, { textCache: 8 * 1024 * 1024 });
    try {
      const tip = shipped.releases.at(-1)!.commit;
      if ((await repository.parents(tip)) === null) skip(`QEMU_GIT lacks ${tip}`);
      expect(await compatibilityOf(historyRepository(repository), tip)).toEqual(shipped);
    } finally {
      repository.close();
    }
  },
  600_000,
);
