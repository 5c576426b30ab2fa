/** A blobless mirror has what layouts are read from where a change can matter to them, and nothing more elsewhere. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layoutDiff } from '../../src/app/tree/layout-diff.ts';
import { lastReleaseIn } from '../../src/git/last-release.ts';
import { ownPauses } from '../../src/git/pauses.ts';
import { lackingObjects } from '../../src/git/prefetch.ts';
import { type FetchObjects, prefetchLayouts, touchedBy } from '../../src/git/prefetch-layouts.ts';
import { ensureMirror, fetchFrom, noNegotiation, type Remote } from '../../src/git/remote.ts';
import { openRepository, readingGitDir } from '../../src/git/tree.ts';
import { makeRepository, openTestRepository, serveAsForges, tempFolder } from '../support/git.ts';
import { described, layoutTree } from '../support/layout-tree.ts';

const fields =
  'ULONG(env.pc, ZetaCPU), U32(env.count, ZetaCPU), LIST(env.regs, ZetaCPU, NR_REGS, vmstate_info_u32, uint32_t),';

/** A project with a release, and branches on it; and a partial clone that has no contents. */
async function project() {
  const origin = makeRepository();
  serveAsForges(origin.dir);
  const files = layoutTree(described(fields), {
    VERSION: '11.0.0\n',
    'docs/a.rst': 'a\n',
    'hw/net/nic.c': 'int nic;\n',
  });
  const release = origin.commit(files, 'Release');
  const base = origin.commit(
    { VERSION: '11.0.50\n', 'target/zeta/helper.c': 'int helper;\n' },
    'Open the tree',
  );
  const branch = (name: string, changes: Record<string, string>): string => {
    origin.git('checkout', '-q', '-b', name, base);
    return origin.commit(changes, name);
  };
  const count = (files['target/zeta/cpu.h'] as string).replace('REG_LAST = 15', 'REG_LAST = 31');
  const heads = {
    header: branch('header', { 'target/zeta/cpu.h': count }),
    machine: branch('machine', {
      'target/zeta/machine.c': `${files['target/zeta/machine.c']}`.replace('U32(env.count', 'U64(env.count'),
    }),
    docs: branch('docs', { 'docs/a.rst': 'b\n', 'hw/net/nic.c': 'int nic = 1;\n' }),
    helper: branch('helper', { 'target/zeta/helper.c': 'int helper = 1;\n' }),
  };
  const dir = `${tempFolder()}/mirror.git`;
  const remote: Remote = {
    url: `file://${origin.dir}`,
    authorization: null,
    name: 'the project',
    timeout: 60_000,
    protocols: 'http:https:git:ssh:file',
    place: 'project',
    pauses: ownPauses(),
  };
  await ensureMirror(dir);
  await fetchFrom(remote, dir, [], ['+refs/heads/*:refs/heads/*']);
  let requests = 0;
  const fetchObjects: FetchObjects = async (ids) => {
    requests++;
    await fetchFrom(remote, dir, noNegotiation, ids);
  };
  /** Fetches as the bot does before it judges. Gives the number of requests and objects. */
  const prefetch = async (head: string) => {
    const change = { base, from: base, head, hasMerges: false };
    const touched = await readingGitDir(dir, (repository) => touchedBy(repository, change));
    // What a change touches is there already.
    const own = touched.flatMap(({ ids }) => ids);
    const lacking = await lackingObjects(dir, own);
    if (lacking.length) await fetchObjects(lacking);
    requests = 0;
    const objects = await readingGitDir(dir, (repository) =>
      prefetchLayouts(repository, { base, commits: [head], touched }, fetchObjects),
    );
    return { requests, objects };
  };
  return { origin, dir, release, base, heads, prefetch };
}

describe('layouts in a partial clone', () => {
  test.each(['header', 'machine'] as const)(
    'a break by a %s is found, after a few requests',
    async (kind) => {
      const { dir, release, heads, base, prefetch } = await project();
      expect(await prefetch(heads[kind])).toMatchObject({ requests: 2 });
      // It does not fetch by itself, as the process that judges does not.
      const repository = await openRepository(dir);
      try {
        expect(await lastReleaseIn(repository)(base)).toEqual({ version: '11.0.0', commit: release });
        const diff = await layoutDiff(repository.tree(release), repository.tree(heads[kind]), []);
        expect(diff.builds.map((b) => [b.build, b.verdict, b.unknown])).toEqual([
          ['zeta64', 'misread', []],
          ['zeta32', 'misread', []],
        ]);
        const same = await layoutDiff(repository.tree(release), repository.tree(base), []);
        expect(same.builds.map((b) => b.verdict)).toEqual(['loads', 'loads']);
      } finally {
        repository.close();
      }
      expect(await prefetch(heads[kind])).toEqual({ requests: 0, objects: 0 });
    },
  );

  test.each(['docs', 'helper'] as const)('a change of %s fetches nothing more', async (kind) => {
    const { heads, prefetch } = await project();
    expect(await prefetch(heads[kind])).toEqual({ requests: 0, objects: 0 });
  });

  test('at a desk, with no list beforehand: a request for each round of what is included, and none the next time', async () => {
    const { origin, release, heads } = await project();
    const folder = tempFolder();
    const [dir, log, counting] = ['clone', 'requests', 'upload-pack'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    origin.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${origin.dir}`, dir);
    writeFileSync(counting, `#!/bin/sh\necho asked >> '${log}'\nexec git-upload-pack "$@"\n`, {
      mode: 0o755,
    });
    openTestRepository(dir).git('config', 'remote.origin.uploadpack', counting);
    const judge = async () => {
      const before = requests();
      const repository = await openRepository(dir, { lazyFetch: true });
      try {
        const diff = await layoutDiff(repository.tree(release), repository.tree(heads.header), []);
        expect(diff.builds.map((b) => [b.build, b.verdict, b.unknown])).toEqual([
          ['zeta64', 'misread', []],
          ['zeta32', 'misread', []],
        ]);
      } finally {
        repository.close();
      }
      return requests() - before;
    };
    const requests = (): number => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').length - 1 : 0);
    const first = await judge();
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(10);
    expect(await judge()).toBe(0);
  });

  test('what is missing all the same is said', async () => {
    const { dir, release, heads } = await project();
    const repository = await openRepository(dir);
    try {
      const { builds } = await layoutDiff(repository.tree(release), repository.tree(heads.machine), []);
      expect(builds.map(({ build, verdict }) => [build, verdict])).toEqual([
        ['zeta64', 'unknown'],
        ['zeta32', 'unknown'],
      ]);
      for (const { unknown } of builds) expect(unknown[0]).toMatch(/could not be read\.$/);
    } finally {
      repository.close();
    }
  });
});
