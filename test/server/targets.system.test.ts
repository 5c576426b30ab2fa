/** The targets of a configured tree: as they are, and as they went from release to release. */

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetHistory } from '../../src/app/tree/target-history.ts';
import { historyRepository } from '../../src/git/releases.ts';
import { openRepository } from '../../src/git/tree.ts';
import type { TargetHistory } from '../../src/ports/targets.ts';
import { qemuTargets } from '../../src/server/package-files.ts';
import { serveGit } from '../fakes/repositories.ts';
import { makeRepository, type TestRepository, tempFolder } from '../support/git.ts';
import { actsIn } from '../support/hostile-text.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { until } from '../support/until.ts';
import { builds, cpuFile, machineFile, mesonFile } from '../support/zeta-tree.ts';

const target = (name: string, type: 'type-1' | 'type-2' | 'none') => ({
  [`target/${name}/cpu.c`]: cpuFile(name, { type }),
  [`target/${name}/machine.c`]: machineFile(name, { common: type === 'type-1' ? 'macro' : 'none' }),
  [`target/${name}/meson.build`]: mesonFile(name),
  ...builds(name, 'system', 'user'),
});

/** Three releases: zeta changes its type on the way to the second, eta comes with the third. */
function qemu(): { repo: TestRepository; flip: string; birth: string } {
  const repo = makeRepository();
  const commit = (message: string, files: Record<string, string>) => {
    repo.write(files);
    repo.git('add', '-A');
    repo.git('commit', '-q', '-m', message);
    return repo.git('rev-parse', 'HEAD');
  };
  commit('Add zeta', target('zeta', 'type-2'));
  commit('Update version for v7.0.0-rc1 release', { VERSION: '6.2.91\n' });
  commit('Update version for v7.0.0 release', { VERSION: '7.0.0\n' });
  commit('Open 7.1 development tree', { VERSION: '7.0.50\n' });
  commit('target/zeta: A comment', { 'target/zeta/notes.c': '/* nothing */\n' });
  const flip = commit('target/zeta: <b>Go</b> to type 1', target('zeta', 'type-1'));
  commit('target/zeta: Another comment', { 'target/zeta/notes.c': '/* nothing else */\n' });
  commit('Update version for v7.1.0 release', { VERSION: '7.1.0\n' });
  const birth = commit('Add eta', target('eta', 'none'));
  commit('Update version for 7.2.0 release', { VERSION: '7.2.0\n' });
  commit('Open 8.0 development tree', { VERSION: '7.2.50\n' });
  return { repo, flip, birth };
}

const { repo, flip, birth } = qemu();
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

async function historyOf(
  { dir }: TestRepository,
  previous: TargetHistory | null = null,
): Promise<{ history: TargetHistory; steps: [number, number][] }> {
  const repository = await openRepository(dir);
  const steps: [number, number][] = [];
  try {
    const tip = await repository.resolve('HEAD');
    const asked = historyRepository(repository);
    const history = await targetHistory(asked, tip, previous, (done, all) => steps.push([done, all]));
    return { history, steps };
  } finally {
    repository.close();
  }
}

describe('the history of targets', () => {
  it('has a state for each release, and the commit behind each change', async () => {
    const { history, steps } = await historyOf(repo);
    expect(history.releases.map(({ version }) => version)).toEqual(['7.0', '7.1', '7.2', 'now']);
    expect(history.types).toEqual([
      { zeta: 'type-2' },
      { zeta: 'type-1' },
      { eta: 'none', zeta: 'type-1' },
      { eta: 'none', zeta: 'type-1' },
    ]);
    expect(history.changes).toEqual([
      {
        target: 'zeta',
        release: 1,
        from: 'type-2',
        to: 'type-1',
        by: expect.objectContaining({ commit: flip, subject: 'target/zeta: <b>Go</b> to type 1' }),
      },
      { target: 'eta', release: 2, from: null, to: 'none', by: expect.objectContaining({ commit: birth }) },
    ]);
    expect(history.audit.registrations.map((entry) => entry.target)).toEqual(['eta', 'zeta']);
    expect(history.audit.findings.map(({ rule, target }) => [rule, target])).toEqual([
      ['unregistered-cpu', 'eta'],
    ]);
    expect(steps.at(-1)).toEqual([6, 6]);
  });

  it('goes by tags, and of what has none by VERSION', async () => {
    const { repo: tagged } = qemu();
    tagged.git('tag', '-a', '-m', 'x', 'v7.0.0', 'HEAD~9');
    tagged.git('tag', 'v7.1.0-rc2', 'HEAD~5');
    tagged.git('tag', 'v7.1.0', 'HEAD~4');
    tagged.git('tag', 'v7.1.1', 'HEAD~3');
    const { history } = await historyOf(tagged);
    expect(history.releases.map(({ version }) => version)).toEqual(['7.0', '7.1', '7.2', 'now']);
    expect(history.releases[0]!.commit).toBe(tagged.git('rev-parse', 'v7.0.0^{commit}'));
    expect(history.changes.map(({ target, by }) => [target, by?.subject])).toEqual([
      ['zeta', 'target/zeta: <b>Go</b> to type 1'],
      ['eta', 'Add eta'],
    ]);
  });

  it('takes from the last time what it says of the same commits', async () => {
    const { history } = await historyOf(repo);
    // What is read again would not say this.
    const marked = structuredClone(history);
    marked.types[0] = { zeta: 'both' };
    marked.changes[1]!.by = null;
    const { history: again } = await historyOf(repo, marked);
    expect(again.types[0]).toEqual({ zeta: 'both' });
    expect(again.changes.find(({ target }) => target === 'eta')!.by).toBeNull();
  });
});

const mirror = process.env.QEMU_GIT;
it.skipIf(mirror === undefined)(
  'the data that come with the project are what bench/targets.ts makes (skipped without QEMU_GIT)',
  async ({ skip }) => {
    const shipped = qemuTargets();
    const repository = await openRepository(mirror!);
    try {
      const tip = shipped.releases.at(-1)!.commit;
      if ((await repository.parents(tip)) === null) skip(`QEMU_GIT lacks ${tip}`);
      const made = await targetHistory(historyRepository(repository), tip, null);
      expect(made).toEqual(shipped);
    } finally {
      repository.close();
    }
  },
  300_000,
);

const page = async (server: RunningServer, query = '') =>
  (await fetch(`${server.url}/targets${query}`)).text();

/** The page once the audit has ended. */
async function audited(server: RunningServer): Promise<string> {
  return until('the audit', async () => {
    const text = await page(server);
    return (!text.includes('role="status"') || text.includes('could not be audited')) && text;
  });
}

function configured(repository: string, branch = 'master'): Record<string, string> {
  const file = join(tempFolder(), 'server.yml');
  writeFileSync(file, JSON.stringify({ tree: { repository, branch } }));
  return { VMSD_WARDEN_CONFIG: file };
}

describe('the page of a configured tree', () => {
  it('shows a folder: the audit, the timeline, the commit behind each change; and keeps it', async () => {
    const server = await startServer(configured(repo.dir));
    const text = await audited(server);
    expect(text).toContain(repo.git('rev-parse', 'HEAD').slice(0, 12));
    expect(text).toContain(`<code>${flip.slice(0, 12)}</code>`);
    // No forge is known to have its commits.
    expect(text).not.toMatch(/<a href="https:[^"]*(?:commit|blob)/);
    expect(text).toContain('target/zeta: &lt;b&gt;Go&lt;/b&gt; to type 1');
    expect(text).toMatch(/aria-label="zeta, 7\.1: type 2 to type 1, by [0-9a-f]{12} /);
    expect(text).toMatch(/<tr id="target-eta" class="marked warning">/);
    expect(actsIn(text)).toEqual([]);
    await server.stop();
    const again = await startServer({ ...configured(repo.dir), DATA_DIR: server.dataDir });
    expect(await page(again)).toContain(`<code>${flip.slice(0, 12)}</code>`);
    await again.kill();
  });

  it('shows an address, of which it keeps a mirror', async () => {
    for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant']) {
      repo.git('config', key, 'true');
    }
    const web = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      serveGit(dirname(repo.dir), url.pathname, request, response, url);
    });
    await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
    closing.push(() => web.close());
    const address = `http://127.0.0.1:${(web.address() as AddressInfo).port}/${basename(repo.dir)}`;
    const server = await startServer({ ...configured(address), GITHUB_URL: new URL(address).origin });
    const text = await audited(server);
    // It is of a forge that the server is told of, so there it can be read.
    expect(text).toContain(`<a href="${address}/commit/${flip}">`);
    expect(text).toContain(`<a href="${address}/commit/${birth}">`);
    await server.kill();
  });

  it('says why a tree cannot be audited', async () => {
    const server = await startServer(configured(repo.dir, 'no-such-branch'));
    server.expects(/targets not audited/);
    expect(await audited(server)).toMatch(/could not be audited:<\/strong> .*no-such-branch/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await server.kill();
  });
});

describe('the page without a tree', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.kill());

  it('shows the data that comes with the project, and says so', async () => {
    const text = await page(server);
    expect(text).toMatch(/QEMU as of commit .*data that comes with vmsd-warden/);
    expect(text).toMatch(/aria-label="avr, 6\.1: type 2 to type 1, by c2cf139d9c2f/);
    expect(text).toMatch(
      /gitlab\.com\/qemu-project\/qemu\/-\/blob\/[0-9a-f]{40}\/target\/alpha\/cpu\.c#L\d+/,
    );
  });

  it('filters and sorts by its address', async () => {
    const names = async (query: string) =>
      [...(await page(server, query)).matchAll(/<tr id="target-([^"]+)"/g)].map(([, name]) => name);
    const all = await names('');
    expect(all.length).toBeGreaterThan(15);
    expect(all).toEqual([...all].sort());
    expect(await names('?type=type-2&tier=kvm')).toEqual(
      expect.arrayContaining(['arm', 'i386', 'ppc', 's390x', 'riscv']),
    );
    expect(await names('?type=type-2&tier=kvm')).not.toContain('sparc');
    expect(await names('?name=MIPS')).toEqual(['mips']);
    expect((await names('?sort=findings')).slice(0, 2)).toEqual(['avr', 'hexagon']);
    const hostile = await page(server, '?name=%22%3E%3Cscript%3Ex&sort=%22onload=&type=%3Cb%3E');
    expect(actsIn(hostile)).toEqual([]);
    expect(hostile).toContain('0 of 19 targets');
  });
});
