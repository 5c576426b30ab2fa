/** Changes that are small to send and would take git gigabytes and minutes: refused for good, and told why. */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMirrors } from '../../src/git/mirror.ts';
import { runGit, TooLarge } from '../../src/git/process.ts';
import { rangeSeries } from '../../src/git/range.ts';
import { openRepository } from '../../src/git/tree.ts';
import { forges } from '../../src/platforms/forges.ts';
import { parseDiff } from '../../src/series/diff/diff.ts';
import { serveGit } from '../fakes/repositories.ts';
import { type Bomb, bombs, commitBomb, manyCommits } from '../support/bombs.ts';
import { factor } from '../support/factor.ts';
import { makeRepository, serveAsForges, type TestRepository, tempFolder } from '../support/git.ts';
import { wardenHere } from '../support/here.ts';
import { until } from '../support/until.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

let repo: TestRepository;
let base: string;
let url: string;
const server = createServer((request, response) => {
  const asked = new URL(request.url ?? '/', 'http://127.0.0.1');
  serveGit(dirname(repo.dir), asked.pathname, request, response, asked);
});
beforeAll(async () => {
  repo = makeRepository();
  base = repo.commit({ 'target/zeta/cpu.c': 'int zeta;\n', 'hw/core/cpu.c': 'int core;\n', README: 'x\n' });
  serveAsForges(repo.dir);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${basename(repo.dir)}`;
});
afterAll(() => {
  server.close();
});

/** A commit that takes back what the one before did. */
const takenBack = (bomb: string): string =>
  repo.git('commit-tree', '-m', 'Taken back', '-p', bomb, `${base}^{tree}`);

/** How fetching a pull request of this head ends, as the process of the mirrors says it. */
async function fetched(head: string): Promise<unknown> {
  repo.git('update-ref', 'refs/pull/1/head', head);
  const access = { url: () => url, authorization: async () => null };
  const mirrors = createMirrors({ dataDir: tempFolder(), access: { github: access }, forges, log: silent });
  return mirrors
    .fetch({
      ...{ platform: 'github', repository: 'o/r', repositoryId: '1', change: 1, head },
      ...{ base: { branch: 'master', commit: base }, defaultBranch: 'master' },
    })
    .then(() => null)
    .catch((error: unknown) => error);
}

/** The same of the range, as the judging process and the command line read it. */
async function read(head: string): Promise<unknown> {
  const repository = await openRepository(repo.dir);
  try {
    return await rangeSeries(repository, `${base}..${head}`, parseDiff).catch((error: unknown) => error);
  } finally {
    repository.close();
  }
}

const places = ['target/zeta/deep', 'docs', 'hw', 'target-zeta', 'include/hw/core'];
const ways = [
  'left there',
  'taken back by the next commit',
  'that a merge commit brings and the next takes back',
] as const;
/** Each bomb, each place and each way once, and one bomb in all ways. In the slow tier, each in each place in each way. */
const cases = (Object.keys(bombs) as Bomb[]).flatMap((bomb, i) =>
  ways.flatMap((way, j) =>
    places
      .filter((_, k) => factor > 1 || (k === (i + j) % places.length && (i === 0 || j === i % ways.length)))
      .map((path) => ({ bomb, way, path })),
  ),
);

describe('a pull request', () => {
  test.each(cases)(
    'with $bomb in $path, $way, is refused for good, with the reason',
    async ({ bomb, way, path }) => {
      const one = commitBomb(repo, base, bomb, path);
      const head = way.startsWith('left')
        ? one
        : way.startsWith('taken')
          ? takenBack(one)
          : takenBack(
              repo.git('commit-tree', '-m', 'Merge', '-p', base, '-p', takenBack(base), `${one}^{tree}`),
            );
      const error = await fetched(head);
      expect(error).toMatchObject({ kind: 'permanent' });
      expect((error as Error).message).toMatch(
        /^(?:the change|commit [0-9a-f]{12}) (?:has|touches) more|has a folder|has folders|has paths/,
      );
      const said = await read(head);
      expect(said).toBeInstanceOf(TooLarge);
    },
  );
});

test('very many commits are refused for good, with the reason', async () => {
  const head = manyCommits(repo, base, factor > 1 ? 60_000 : 10_001);
  const error = await fetched(head);
  expect(error).toMatchObject({
    kind: 'permanent',
    message: 'the change has more than 10000 commits; name a base that is closer, or split it',
  });
  expect(await read(head)).toBeInstanceOf(TooLarge);
});

test('the command line says so in one line, too', async () => {
  const head = commitBomb(repo, base, 'ten million paths', 'docs');
  const run = await wardenHere(['check', `${base}..${takenBack(head)}`, '--repo', repo.dir]);
  expect(run.status).toBe(2);
  expect(run.err).toMatch(/^vmsd-warden: commit [0-9a-f]{12} touches more than 100000 files; .*\n$/);
});

test('files of many megabytes are neither read nor held', async () => {
  repo.git('checkout', '-q', '--detach', base);
  // Just past what git takes for text, and hundreds of megabytes in the slow tier.
  const text = '/* zeta */\n'.repeat(factor > 1 ? 10_000_000 : 1_600_000);
  const head = repo.commit({
    'target/zeta/cpu.c': text,
    'target/zeta/helper.c': `${text}int x;\n`,
    'docs/x': 'x\n',
  });
  const error = await fetched(head);
  expect(error).toBeNull();
  const before = process.memoryUsage.rss();
  const series = (await read(head)) as Awaited<ReturnType<typeof rangeSeries>>;
  expect(series.series.patches[0]!.files.map(({ newPath }) => newPath).sort()).toEqual([
    'docs/x',
    'target/zeta/cpu.c',
    'target/zeta/helper.c',
  ]);
  expect(series.series.patches[0]!.files.filter(({ binary }) => binary)).toHaveLength(2);
  // Of the large ones: neither was held.
  if (factor > 1) expect(process.memoryUsage.rss() - before).toBeLessThan(150e6);
});

test.each([
  [
    'memory',
    { megabytes: 100, seconds: 600, fileMegabytes: 10 },
    /^git log in \S+ takes more than 100 MB of memory$/,
  ],
  [
    'time',
    { megabytes: 8000, seconds: 1, fileMegabytes: 10 },
    /^git log in \S+ takes more than 1 seconds of the processor$/,
  ],
])('what is not counted beforehand ends when git takes more %s than it may', async (_, limits, says) => {
  const head = commitBomb(repo, base, 'ten million paths', 'docs');
  const where = { cwd: repo.dir, gitDir: `${repo.dir}/.git`, limits };
  const refused = runGit(['log', '--raw', '-r', '--format=', head, `^${base}`, '--'], where);
  await expect(refused).rejects.toBeInstanceOf(TooLarge);
  await expect(refused).rejects.toThrow(says);
});

test('what is written ends when a file is larger than it may be', async () => {
  const limits = { megabytes: 2048, seconds: 60, fileMegabytes: 1 };
  const where = { cwd: repo.dir, gitDir: `${repo.dir}/.git`, limits, input: randomBytes(3 * 1024 * 1024) };
  const refused = runGit(['hash-object', '-w', '--stdin'], where);
  await expect(refused).rejects.toBeInstanceOf(TooLarge);
  await expect(refused).rejects.toThrow(/^git hash-object in \S+ takes a file of more than 1 MB$/);
});

test.each([
  ['files', 'ninety thousand files', 'touches more than 500000 files'],
  ['folders', 'ninety thousand folders', 'touches more than 500000 folders'],
] as const)('commits that are small enough each are refused for their %s together', async (_, bomb, says) => {
  let head = base;
  for (let i = 0; i < 3; i += 1) head = takenBack(commitBomb(repo, head, bomb, 'docs'));
  const error = await read(head);
  expect(error).toBeInstanceOf(TooLarge);
  expect((error as Error).message).toContain(`the commits of the change together ${says}`);
});

test('the tree of the last release is counted before it is read: it is in no change', async () => {
  const described = {
    'target/zeta/cpu.c': 'const VMStateDescription vmstate_zeta = {};\n',
    VERSION: '10.0.0\n',
  };
  repo.git('checkout', '-q', '--detach', base);
  const plain = repo.commit(described);
  const changed = repo.commit({
    'target/zeta/cpu.c': '/* x */\nconst VMStateDescription vmstate_zeta = {};\n',
  });
  const on = (parent: string, tree: string) =>
    repo.git('commit-tree', '-m', 'x', '-p', parent, `${tree}^{tree}`);
  const release = on(base, commitBomb(repo, plain, 'ten million paths', 'docs'));
  const tip = on(release, plain);
  repo.git('update-ref', 'refs/heads/master', tip);
  const begun = performance.now();
  const error = await fetched(on(tip, changed));
  repo.git('update-ref', 'refs/heads/master', base);
  expect(error).toMatchObject({
    kind: 'permanent',
    message: `commit ${release.slice(0, 12)} has more than 100000 folders`,
  });
  expect(performance.now() - begun).toBeLessThan(20_000);
  const repository = await openRepository(repo.dir);
  await expect(repository.lastRelease(tip)).rejects.toBeInstanceOf(TooLarge);
  repository.close();
});

test('git that prints nothing ends in its time, also when who waits for it was killed', async () => {
  const head = commitBomb(repo, base, 'folders of nothing, twelve levels deep', 'docs');
  const options = { cwd: repo.dir, gitDir: `${repo.dir}/.git`, timeout: 1000 };
  await expect(runGit(['ls-tree', '-r', head], options)).rejects.toThrow(
    /took longer than 1000 ms|more than 1 seconds of the processor/,
  );
  const file = new URL('../../src/git/process.ts', import.meta.url).href;
  const asks = `import(${JSON.stringify(file)}).then((git) => git.runGit(['ls-tree', '-r', '${head}'], ${JSON.stringify(options)}))`;
  const waiting = spawn(process.execPath, ['-e', asks], { stdio: 'ignore' });
  const runs = (): boolean =>
    execFileSync('ps', ['-eo', 'args'])
      .toString()
      .split('\n')
      .some((line) => line.startsWith('git ') && line.includes(head));
  await until('git runs', runs);
  waiting.kill('SIGKILL');
  await until('git has ended', () => !runs());
});
