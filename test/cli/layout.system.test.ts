import { describe, expect, it } from 'vitest';
import { makeRepository } from '../support/git.ts';
import { described, layoutTree } from '../support/layout-tree.ts';
import { warden } from '../support/program.ts';

describe('layout', () => {
  const repository = makeRepository();
  const commit = repository.commit(layoutTree(described('ULONG(env.pc, ZetaCPU),')), 'target/zeta: A CPU');
  const layout = (...args: string[]) => warden(['layout', '--repo', repository.dir, ...args]);

  it('prints a block a build, or one object', () => {
    const text = layout();
    expect(text.status).toBe(0);
    expect(text.out).toMatch(/^zeta32 type-2, target\/zeta\n[\s\S]*\nzeta64 type-2, target\/zeta\n/);
    const { status, out } = layout('zeta64', '--format', 'json', '--rev', commit.slice(0, 12));
    expect(status).toBe(0);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['schema', 'revision', 'builds']);
    expect(report).toMatchObject({
      schema: 'vmsd-warden/layout/v1',
      revision: commit,
      builds: [
        {
          build: 'zeta64',
          target: 'zeta',
          cpuClass: null,
          type: 'type-2',
          sections: [
            { section: 'cpu_common' },
            { section: 'cpu', description: { name: 'cpu', versionId: 3, minimumVersionId: 2 } },
          ],
          unknown: [],
        },
      ],
    });
    expect(report.builds[0].sections[1].description.fields).toMatchObject([
      { name: 'env.pc', type: 'uint64', size: 8, count: 1, version: 0, conditional: false, sent: true },
    ]);
  });

  it('refuses what is not there, in one line', () => {
    const refused = layout('zeta65');
    expect(refused.status).toBe(2);
    expect(refused.err).toMatch(
      /^vmsd-warden: there is no build "zeta65" at [0-9a-f]{40}; there are zeta32, zeta64\n$/,
    );
    expect(layout('--rev', 'v99')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^vmsd-warden: .*v99.*\n$/),
    });
    const other = makeRepository();
    other.commit({ README: 'no QEMU' }, 'first');
    expect(warden(['layout', '--repo', other.dir])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/--repo\n$/),
    });
  });
});
