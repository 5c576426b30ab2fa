import { describe, expect, it } from 'vitest';
import { makeRepository } from '../support/git.ts';
import { wardenHere } from '../support/here.ts';
import { described, layoutTree } from '../support/layout-tree.ts';

describe('layout', () => {
  const repository = makeRepository();
  const commit = repository.commit(layoutTree(described('ULONG(env.pc, ZetaCPU),')), 'target/zeta: A CPU');
  const layout = (...args: string[]) => wardenHere(['layout', '--repo', repository.dir, ...args]);

  it('prints a block a build, or one object', async () => {
    const text = await layout();
    expect(text.status).toBe(0);
    expect(text.out).toMatch(/^zeta64 type 2, target\/zeta\n[\s\S]*\nzeta32 type 2, target\/zeta\n/);
    const { status, out } = await layout('zeta64', '--format', 'json', '--rev', commit.slice(0, 12));
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

  it('refuses what is not there, in one line', async () => {
    const refused = await layout('zeta65');
    expect(refused.status).toBe(2);
    expect(refused.err).toMatch(
      /^vmsd-warden: there is no build "zeta65" at [0-9a-f]{40}; there are zeta64, zeta32\n$/,
    );
    expect(await layout('--rev', 'v99')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^vmsd-warden: .*v99.*\n$/),
    });
    const other = makeRepository();
    other.commit({ README: 'no QEMU' }, 'first');
    expect(await wardenHere(['layout', '--repo', other.dir])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/--repo\n$/),
    });
  });
});

describe('layout A..B', () => {
  const repository = makeRepository();
  const fields = 'ULONG(env.pc, ZetaCPU), U64(env.cause, ZetaCPU),';
  const commits = [
    described(fields),
    described(fields.replace('U64', 'U32')),
    described(fields.replace('U64', 'U32'), '', [4, 4]),
  ].map((machine, i) => repository.commit(layoutTree(machine), `target/zeta: ${i}`));
  const layout = (...args: string[]) => wardenHere(['layout', '--repo', repository.dir, ...args]);

  it('says what is misread, and ends with 1 where nothing declares it', async () => {
    const { status, out } = await layout(`${commits[0]}..${commits[1]}`, 'zeta64', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'vmsd-warden/layout-diff/v1',
      from: commits[0],
      to: commits[1],
      builds: [
        {
          build: 'zeta64',
          target: 'zeta',
          verdict: 'misread',
          declared: false,
          differences: [
            {
              description: 'cpu',
              at: 'env.cause',
              from: '8 bytes',
              to: '4 bytes',
              message: 'vmstate_zeta_cpu sends env.cause as 4 bytes; it was 8 bytes.',
              path: 'target/zeta/machine.c',
            },
          ],
        },
      ],
    });
    expect((await layout(`${commits[0]!.slice(0, 10)}..${commits[1]}`)).out).toMatch(
      /^zeta32: misread, not declared/m,
    );
  });

  it('ends with 0 where a version declares it, where nothing differs, and an empty side is HEAD', async () => {
    expect(await layout(`${commits[0]}..`)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^zeta64, zeta32: refused, declared|^zeta64: refused, declared/m),
    });
    expect(await layout(`HEAD..${commits[2]}`)).toMatchObject({
      status: 0,
      out: expect.stringContaining('load, without a difference: zeta64, zeta32'),
    });
  });

  it('refuses what is no pair of revisions, and a build that neither has', async () => {
    const refused = async (...args: string[]) => {
      const { status, err } = await layout(...args);
      expect(status).toBe(2);
      return err;
    };
    expect(await refused('HEAD...HEAD')).toMatch(
      /^vmsd-warden: "HEAD\.\.\.HEAD" is no pair of revisions; write A\.\.B.*\n$/,
    );
    expect(await refused('HEAD..v99')).toMatch(/v99/);
    expect(await refused('HEAD..HEAD', 'a..b')).toMatch(/one pair/);
    expect(await refused('HEAD~1..HEAD', '--rev', 'HEAD')).toMatch(/--rev/);
    expect(await refused('HEAD~1..HEAD', 'zeta65')).toMatch(
      /no build "zeta65".*; there are zeta64, zeta32\n$/,
    );
  });
});
