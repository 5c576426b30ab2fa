/** Mirrors of the repositories that lists are for: fetched without contents, asked for what was when, kept in a process. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ownPauses } from '../../../src/git/pauses.ts';
import { createProjects } from '../../../src/git/projects.ts';
import { openRepository } from '../../../src/git/tree.ts';
import { checkOnTree } from '../../../src/processes/check/check-on-tree.ts';
import { mirrorsInProcess } from '../../../src/processes/mirrors/mirrors.ts';
import { serveGit } from '../../fakes/repositories.ts';
import { commitBomb } from '../../support/bombs.ts';
import { makeRepository, serveAsForges, type TestRepository, tempFolder } from '../../support/git.ts';
import { headBranch } from '../../support/loose.ts';
import { readObject, writeObject } from '../../support/loose-objects.ts';

const servers: (() => void)[] = [];
afterAll(() => {
  for (const stop of servers) stop();
});

/** Serves a repository as forges do: partial clones, and commits by their id. While `held`, it answers nobody. */
async function served(repo: TestRepository, held = () => false): Promise<string> {
  serveAsForges(repo.dir);
  const server = createServer((request, response) => {
    if (held()) return;
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    serveGit(dirname(repo.dir), url.pathname, request, response, url);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  servers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${basename(repo.dir)}`;
}

/** Commits on what is checked out, with a date of its own. */
function commitAt(
  repo: TestRepository,
  date: string,
  files: Record<string, string>,
  merged: string[] = [],
): string {
  const gitDir = join(repo.dir, '.git');
  const now = `A <a@example.org> ${Date.parse(date) / 1000} +0000`;
  const text = readObject(gitDir, repo.commit(files, date))!.content.toString('latin1');
  const dated = text.replace(/^(author|committer) .*$/gm, `$1 ${now}`);
  const parents = merged.map((one) => `parent ${one}\n`).join('');
  const id = writeObject(gitDir, 'commit', Buffer.from(dated.replace(/^author /m, `${parents}author `)));
  repo.git('update-ref', `refs/heads/${headBranch(gitDir)}`, id);
  return id;
}

function project(): { repo: TestRepository; ids: string[] } {
  const repo = makeRepository();
  const ids = [
    commitAt(repo, '2024-01-01T10:00:00Z', {
      'target/foo/cpu.c': 'one\n',
      'hw/far.c': 'far\n',
      README: 'a\n',
    }),
    commitAt(repo, '2024-02-01T10:00:00Z', { 'hw/far.c': 'far away\n' }),
    commitAt(repo, '2024-03-01T10:00:00Z', { 'target/foo/cpu.c': 'three\n' }),
  ];
  return { repo, ids };
}

const log = { debug() {}, info() {}, warn() {}, error() {} };

test('a branch is fetched without contents, and those that a review reads come when they are asked for', async () => {
  const { repo, ids } = project();
  const projects = createProjects({ dataDir: tempFolder(), log });
  const asked = { address: await served(repo), branch: 'master' };
  const { gitDir, tip } = await projects.fetch(asked);
  expect(tip).toBe(ids[2]);
  const read = async (commit: string, path: string): Promise<string | null> => {
    const opened = await openRepository(gitDir);
    try {
      const entry = await opened.tree(commit).entry(path);
      return entry && (await opened.tree(commit).read([entry]))[0]!;
    } finally {
      opened.close();
    }
  };
  expect(await read(tip, 'hw/far.c')).toBeNull();
  expect(await read(tip, 'target/foo/cpu.c')).toBeNull();
  // A patch that was made on what the file was at first.
  const old = repo.git('rev-parse', `${ids[0]}:hw/far.c`);
  await projects.fetchFiles(asked, [tip, 'f'.repeat(40)], [{ path: 'hw/far.c', id: old.slice(0, 9) }]);
  expect(await read(tip, 'target/foo/cpu.c')).toBe('three\n');
  expect(await read(tip, 'hw/far.c')).toBe('far away\n');
  expect(await read(ids[0]!, 'hw/far.c')).toBe('far\n');
  expect(await read(tip, 'README')).toBeNull();
});

test('what a branch was at a time is the commit before it, by first parents', async () => {
  const { repo, ids } = project();
  // Merged in March, made in January: it was not in the branch in February.
  repo.git('checkout', '-q', '-b', 'side', ids[0]!);
  const side = commitAt(repo, '2024-01-20T10:00:00Z', { side: 'x\n' });
  repo.git('checkout', '-q', 'master');
  commitAt(repo, '2024-03-10T10:00:00Z', { side: 'x\n' }, [side]);
  const projects = createProjects({ dataDir: tempFolder(), log });
  const asked = { address: await served(repo), branch: 'master' };
  await projects.fetch(asked);
  expect(await projects.tipAt(asked, '2023-12-31T23:00:00Z')).toBeNull();
  expect(await projects.tipAt(asked, '2024-01-31T23:00:00+00:00')).toBe(ids[0]);
  expect(await projects.tipAt(asked, '2024-02-01T12:00:00+01:00')).toBe(ids[1]);
  expect(await projects.tipAt(asked, '2024-02-01T10:30:00+01:00')).toBe(ids[0]);
});

test('a commit that is on no branch is fetched by its id, and one that nobody has is not there', async () => {
  const { repo, ids } = project();
  repo.git('checkout', '-q', '--detach', ids[0]!);
  const elsewhere = commitAt(repo, '2024-01-05T10:00:00Z', { side: 'x\n' });
  repo.git('checkout', '-q', 'master');
  const projects = createProjects({ dataDir: tempFolder(), log });
  const asked = { address: await served(repo), branch: 'master' };
  await projects.fetch(asked);
  expect(await projects.has(asked, ids[1]!)).toBe(true);
  expect(await projects.has(asked, elsewhere)).toBe(true);
  expect(await projects.has(asked, '1'.repeat(40))).toBe(false);
  expect(await projects.has(asked, '--upload-pack=x')).toBe(false);
});

test('a series that names a base of ten million paths is refused for good, with the reason, and the branch is not', async () => {
  const { repo, ids } = project();
  const bomb = commitBomb(repo, ids[2]!, 'ten million paths', 'docs');
  const projects = createProjects({ dataDir: tempFolder(), log });
  const asked = { address: await served(repo), branch: 'master' };
  const { tip } = await projects.fetch(asked);
  expect(await projects.has(asked, bomb)).toBe(true);
  const files = [{ path: 'target/foo/cpu.c', id: null }];
  await expect(projects.fetchFiles(asked, [tip, bomb], files)).rejects.toMatchObject({
    kind: 'permanent',
    message: `commit ${bomb.slice(0, 12)} has more than 100000 folders`,
  });
  await projects.fetchFiles(asked, [tip], files);
});

test('a folder is as good as an address; what git would run or misread is refused', async () => {
  const { repo, ids } = project();
  const projects = createProjects({ dataDir: tempFolder(), log });
  for (const address of [repo.dir, `file://${repo.dir}`])
    expect((await projects.fetch({ address, branch: 'master' })).tip).toBe(ids[2]);
  await expect(projects.fetch({ address: repo.dir, branch: 'gone' })).rejects.toMatchObject({ kind: 'gone' });
  await expect(projects.fetch({ address: repo.dir, branch: 'a..b' })).rejects.toMatchObject({
    kind: 'permanent',
  });
  for (const address of ['ext::sh -c id', '--upload-pack=id', '-x', 'relative/folder', 'http://a b/'])
    await expect(projects.fetch({ address, branch: 'master' })).rejects.toMatchObject({ kind: 'permanent' });
  const secret = projects.fetch({ address: 'http://user:hunter2@127.0.0.1:1/x.git', branch: 'master' });
  await expect(secret).rejects.toMatchObject({
    kind: 'passing',
    message: expect.not.stringContaining('hunter2'),
  });
});

test('a try that is given up lets go of the mirror: what it had git do ends, and whoever is next has it', async () => {
  const { repo } = project();
  let held = false;
  const asked = { address: await served(repo, () => held), branch: 'master' };
  const projects = createProjects({ dataDir: tempFolder(), log });
  const there = await projects.fetch(asked);
  commitAt(repo, '2024-04-01T10:00:00Z', { 'target/foo/cpu.c': 'four\n' });
  const patch = Buffer.from(repo.git('format-patch', '--stdout', '-1'));
  const byHunks = async () => expect.unreachable();
  const onTree = { ...projects, fetch: async () => there };
  const check = checkOnTree({ project: asked, projects: onTree, byHunks, log, seconds: 2 });
  held = true;
  const begun = performance.now();
  await expect(check(patch, 'somebody')).rejects.toThrow('took longer than 2 seconds');
  held = false;
  // The one that answered nobody is not let alone for that, either.
  await expect(projects.fetch(asked)).resolves.toMatchObject({ tip: repo.git('rev-parse', 'HEAD') });
  expect(performance.now() - begun).toBeLessThan(20_000);
});

test('the process of the mirrors keeps projects as well', async () => {
  const { repo, ids } = project();
  const { projects } = mirrorsInProcess({ dataDir: tempFolder(), access: {}, pauses: ownPauses(), log });
  const asked = { address: repo.dir, branch: 'master' };
  expect(await projects.fetch(asked)).toMatchObject({ tip: ids[2] });
  expect(await projects.tipAt(asked, '2024-02-15T00:00:00Z')).toBe(ids[1]);
  await expect(projects.fetch({ address: repo.dir, branch: 'gone' })).rejects.toMatchObject({ kind: 'gone' });
});

test('a commit of a fork is not in the branch, is not fetched to find out, nor counted when it is here', async () => {
  const { repo, ids } = project();
  const projects = createProjects({ dataDir: tempFolder(), log });
  const asked = { address: await served(repo), branch: 'master' };
  const { gitDir } = await projects.fetch(asked);
  repo.git('checkout', '-q', '--detach', ids[0]!);
  const fork = commitAt(repo, '2024-05-01T10:00:00Z', { fork: 'x\n' });
  expect(await projects.isInBranch(asked, ids[0]!)).toBe(true);
  expect(await projects.isInBranch(asked, fork)).toBe(false);
  const repository = await openRepository(gitDir);
  await expect(repository.resolve(fork)).rejects.toThrow();
  repository.close();
  // A mail has named it meanwhile.
  expect(await projects.has(asked, fork)).toBe(true);
  expect(await projects.isInBranch(asked, fork)).toBe(false);
  for (const none of ['master', 'HEAD', '--all', ids[0]!.slice(0, 12), 'f'.repeat(40)])
    expect(await projects.isInBranch(asked, none)).toBe(false);
});
