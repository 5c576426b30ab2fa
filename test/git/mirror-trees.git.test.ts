/** A mirror has commits, and trees as they are asked for: reviews in it are those of a full clone, after a few requests. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMirrors } from '../../src/git/mirror.ts';
import { tidy } from '../../src/git/remote.ts';
import { forges } from '../../src/platforms/forges.ts';
import { inRepository, judgeFetched } from '../../src/processes/judge/in-repository.ts';
import { serveGit } from '../fakes/repositories.ts';
import { manyCommits } from '../support/bombs.ts';
import { factor } from '../support/factor.ts';
import {
  makeRepository,
  openTestRepository,
  serveAsForges,
  type TestRepository,
  tempFolder,
} from '../support/git.ts';
import { described, layoutTree } from '../support/layout-tree.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const fields = 'ULONG(env.pc, ZetaCPU), U32(env.count, ZetaCPU),';
const machine = layoutTree(described(fields))['target/zeta/machine.c']!;
/** A break of what the last release sent. */
const broken = { 'target/zeta/machine.c': machine.replace('U32(env.count', 'U64(env.count') };

/** Answers of the forge to git: each of its commands that talks to it begins with one. */
let asked = 0;
let repo: TestRepository;
let url: string;
const server = createServer((request, response) => {
  const at = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (at.pathname.endsWith('/info/refs')) asked += 1;
  serveGit(dirname(repo.dir), at.pathname, request, response, at);
});
/** Commits of the main line, the oldest first. */
let before: string;
let release: string;
let opened: string;
beforeAll(async () => {
  repo = makeRepository();
  serveAsForges(repo.dir);
  before = repo.commit({ ...layoutTree(described('U8(env.pc, ZetaCPU),'), { VERSION: '10.2.93\n' }) });
  release = repo.commit({ 'target/zeta/machine.c': machine, VERSION: '11.0.0\n' }, 'Release');
  opened = repo.commit({ VERSION: '11.0.50\n', 'docs/a.rst': 'a\n' }, 'Open the tree');
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${basename(repo.dir)}`;
});
afterAll(() => {
  server.close();
});

interface Shape {
  master: string;
  head: string;
}

/** Fetches a change into a mirror, and judges it there and in the full clone. */
function reviewing(dataDir = tempFolder()) {
  const access = { url: () => url, authorization: async () => null };
  const mirrors = createMirrors({ dataDir, access: { github: access }, forges, log: silent });
  const gitDir = join(dataDir, 'mirrors/github/7.git');
  return {
    gitDir,
    async fetch({ master, head }: Shape) {
      repo.git('update-ref', 'refs/pull/1/head', head);
      repo.git('update-ref', 'refs/heads/main', master);
      const begun = asked;
      const fetched = await mirrors.fetch({
        ...{ platform: 'github', repository: 'o/r', repositoryId: '7', change: 1, head },
        ...{ base: { branch: 'main', commit: master }, defaultBranch: 'main' },
      });
      return { fetched, requests: asked - begun };
    },
    async review(shape: Shape) {
      const { fetched, requests } = await this.fetch(shape);
      const judge = (dir: string) =>
        judgeFetched({ fetched: { ...fetched, gitDir: dir }, body: '', settings: null });
      const here = await judge(gitDir);
      expect(here).toEqual(await judge(join(repo.dir, '.git')));
      return { requests, findings: here.report.findings, report: here.report };
    },
  };
}

const on = (commit: string): void => void repo.git('checkout', '-q', '-f', '--detach', commit);
const merge = (...parents: string[]): string => {
  const tree = repo.git('write-tree');
  return repo.git('commit-tree', '-m', 'Merge', ...parents.flatMap((parent) => ['-p', parent]), tree);
};

/** The others are for the slow tier. */
const daily = new Set([
  'a series on the tip',
  'a topic that merges its branch',
  'a topic that merges two sides of what its branch has merged',
  'no branch in common',
]);

const shapes: Record<string, () => Shape> = {
  'a series on the tip'() {
    on(opened);
    repo.commit({ 'docs/b.rst': 'b\n' });
    return { master: opened, head: repo.commit(broken) };
  },
  'a break that the next patch takes back'() {
    on(opened);
    repo.commit(broken);
    return { master: opened, head: repo.commit({ 'target/zeta/machine.c': machine }) };
  },
  'a branch that has gone on'() {
    on(opened);
    const head = repo.commit(broken);
    on(opened);
    for (let i = 0; i < 3; i += 1)
      repo.commit({ 'docs/a.rst': `${i}\n`, 'include/hw/core/new.h': `int x${i};\n` });
    return { master: repo.git('rev-parse', 'HEAD'), head };
  },
  'a topic that merges its branch'() {
    on(opened);
    const master = repo.commit({ 'docs/a.rst': 'b\n', 'hw/zeta/board.c': 'int board;\n' });
    on(opened);
    const topic = repo.commit({ 'docs/c.rst': 'c\n' });
    repo.write({ 'docs/a.rst': 'b\n', 'hw/zeta/board.c': 'int board;\n', ...broken });
    repo.git('add', '-A');
    return { master, head: merge(topic, master) };
  },
  'a target that moves'() {
    on(opened);
    repo.git('mv', 'target/zeta', 'target/eta');
    repo.git('commit', '-q', '-m', 'Move');
    return { master: opened, head: repo.commit({ 'target/eta/machine.c': broken['target/zeta/machine.c'] }) };
  },
  'a branch from before the release'() {
    on(before);
    return { master: opened, head: repo.commit({ 'target/zeta/helper.c': 'int x;\n', ...broken }) };
  },
  'a fork that merges its releases from upstream'() {
    on(before);
    const fork = repo.commit({ 'docs/fork.rst': 'fork\n' });
    on(opened);
    repo.write({ 'docs/fork.rst': 'fork\n' });
    repo.git('add', '-A');
    const master = merge(fork, opened);
    on(master);
    return { master, head: repo.commit(broken) };
  },
  'a topic that merges two sides of what its branch has merged'() {
    const side = (name: string): string => {
      on(opened);
      for (let i = 0; i < 3; i += 1) repo.commit({ [`include/hw/core/${name}.h`]: `int ${name}${i};\n` });
      return repo.git('rev-parse', 'HEAD');
    };
    const [left, right] = [side('left'), side('right')];
    const merged = {
      'include/hw/core/left.h': 'int left2;\n',
      'include/hw/core/right.h': 'int right2;\n',
    };
    on(left);
    repo.write(merged);
    repo.git('add', '-A');
    const master = merge(left, right);
    on(left);
    const topic = repo.commit(broken);
    repo.write(merged);
    repo.git('add', '-A');
    return { master, head: merge(topic, right) };
  },
  'no branch in common'() {
    repo.git('checkout', '-q', '--orphan', 'alone', opened);
    const head = repo.commit(broken);
    on(opened);
    repo.git('branch', '-D', 'alone');
    return { master: opened, head };
  },
};

describe('a mirror of commits and the trees that are read', () => {
  test.each(Object.entries(shapes).filter(([name]) => factor > 1 || daily.has(name)))(
    '%s is judged as in a full clone',
    async (name, make) => {
      const shape = make();
      const mirror = reviewing();
      const first = await mirror.review(shape);
      if (!['no branch in common', 'a target that moves'].includes(name))
        expect(first.findings.length).toBeGreaterThan(0);
      expect(first.requests).toBeLessThanOrEqual(8);
      expect((await mirror.fetch(shape)).requests).toBe(1);
    },
  );

  test('a merge of more commits of its branch than a change may have is refused, and told why', async () => {
    const master = manyCommits(repo, opened, 10_001);
    const parents = repo.git('rev-list', '--max-count=10001', master).split('\n');
    const text = repo.git('cat-file', 'commit', master).replace(/^parent .*\n/m, '');
    const octopus = text.replace(/^author /m, `${parents.map((id) => `parent ${id}\n`).join('')}author `);
    repo.write({ octopus: `${octopus}\n` });
    const head = repo.git('hash-object', '-w', '-t', 'commit', 'octopus');
    await expect(reviewing().fetch({ master, head })).rejects.toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('merges more than 10000 commits'),
    });
  });

  test('a tree that nobody asked for and is read all the same comes with all others, and the mirror stays', async () => {
    const mirror = reviewing();
    on(opened);
    const shape = { master: opened, head: repo.commit(broken) };
    const { fetched } = await mirror.fetch(shape);
    const read = (commit: string) =>
      inRepository(mirror.gitDir, [], (repository) => repository.tree(commit).entry('VERSION'));
    on(repo.git('commit-tree', '-m', 'x', `${before}^{tree}`));
    const old = repo.commit({ VERSION: 'old\n' });
    const next = {
      ...shape,
      master: repo.git('commit-tree', '-m', 'x', '-p', opened, '-p', old, `${opened}^{tree}`),
    };
    await mirror.fetch(next);
    await expect(read(old)).rejects.toMatchObject({ kind: 'passing' });
    await mirror.fetch(next);
    expect(await read(old)).toMatchObject({ path: 'VERSION' });
    expect(existsSync(`${fetched.gitDir}.damaged`)).toBe(false);
  });

  test('a forge that sends no commits without their trees sends both', async () => {
    const mirror = reviewing();
    on(opened);
    const shape = { master: opened, head: repo.commit(broken) };
    await mirror.fetch(shape);
    repo.git('config', 'uploadpackfilter.tree.allow', 'false');
    try {
      for (const one of [mirror, reviewing()]) {
        const head = repo.commit({ 'docs/b.rst': 'b\n' });
        const { findings } = await one.review({ master: opened, head });
        expect(findings.map(({ rule }) => rule)).toEqual(['vmstate-layout-changed']);
      }
      expect((await mirror.fetch({ ...shape, head: repo.commit({ 'docs/b.rst': 'c\n' }) })).requests).toBe(2);
    } finally {
      repo.git('config', '--unset', 'uploadpackfilter.tree.allow');
    }
  });

  test('many packs are made one, and the mirror is read and fetched into as before', async () => {
    const mirror = reviewing();
    on(opened);
    const shape = { master: opened, head: repo.commit(broken) };
    await mirror.fetch(shape);
    const packs = join(mirror.gitDir, 'objects/pack');
    // Git takes the copies for packs of their own.
    const [pack] = readdirSync(packs).filter((name) => name.endsWith('.pack'));
    for (let i = 0; i <= 100; i += 1)
      for (const end of ['pack', 'idx', 'promisor'])
        cpSync(
          join(packs, pack!.replace(/pack$/, end)),
          join(packs, `pack-${i.toString(16).padStart(40, '0')}.${end}`),
        );
    await tidy(mirror.gitDir, 60_000, silent);
    expect(readdirSync(packs).filter((name) => name.endsWith('.pack')).length).toBeLessThanOrEqual(2);
    const { findings } = await mirror.review({ ...shape, head: repo.commit({ 'docs/b.rst': 'b\n' }) });
    expect(findings.map(({ rule }) => rule)).toEqual(['vmstate-layout-changed']);
  });

  test('the next push takes five requests at most, and one by force that changes no code three', async () => {
    const mirror = reviewing();
    on(opened);
    const first = repo.commit({ 'docs/b.rst': 'b\n' });
    await mirror.fetch({ master: opened, head: first });
    const second = repo.commit(broken);
    const pushed = await mirror.review({ master: opened, head: second });
    expect(pushed.findings.map(({ rule }) => rule)).toEqual(['vmstate-layout-changed']);
    expect(pushed.requests).toBeLessThanOrEqual(5);
    on(opened);
    const forced = await mirror.review({ master: opened, head: repo.commit({ 'docs/b.rst': 'c\n' }) });
    expect(forced.findings).toEqual([]);
    expect(forced.requests).toBeLessThanOrEqual(3);
  });

  test('a release far behind on the main line is found, and trees before the last one are not here where it is near', async () => {
    const near = reviewing();
    on(opened);
    await near.fetch({ master: opened, head: repo.commit(broken) });
    const lacks = (commit: string): boolean =>
      openTestRepository(near.gitDir).status('cat-file', '-e', `${commit}^{tree}`) !== 0;
    expect([lacks(release), lacks(opened)]).toEqual([false, false]);
    const far = manyCommits(repo, opened, 600);
    const tree = repo.git('commit-tree', '-m', 'On', '-p', far, `${opened}^{tree}`);
    on(tree);
    const { findings, requests } = await reviewing().review({ master: tree, head: repo.commit(broken) });
    expect(findings.map(({ rule }) => rule)).toEqual(['vmstate-layout-changed']);
    expect(requests).toBeLessThanOrEqual(7);
  });
});
