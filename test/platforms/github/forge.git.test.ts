/** The forge port and the mirrors against the fake of GitHub: real HTTP, real git. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newCommandLines } from '../../../src/commands/comment.ts';
import { createMirrors } from '../../../src/git/mirror.ts';
import { openRepository } from '../../../src/git/tree.ts';
import { forges } from '../../../src/platforms/forges.ts';
import { createGithub, type Github } from '../../../src/platforms/github/index.ts';
import type { ApiCall } from '../../../src/platforms/github/octokit.ts';
import { Failure } from '../../../src/ports/failure.ts';
import type { ChangeKey } from '../../../src/ports/forge.ts';
import type { Log } from '../../../src/ports/system.ts';
import { tempFolder } from '../../support/git.ts';
import { githubRepository, startGithub } from '../../support/github.ts';

let fake: Awaited<ReturnType<typeof startGithub>>;
let github: Github;
const calls: ApiCall[] = [];
const logged: string[] = [];
const write = (fields: object, message: string): void =>
  void logged.push(JSON.stringify({ ...fields, message }));
const log: Log = { debug: write, info: write, warn: write, error: write };

beforeAll(async () => {
  fake = await startGithub();
  github = await createGithub({
    appId: fake.app.id,
    privateKey: fake.app.privateKey,
    webhookSecret: fake.app.webhookSecret,
    apiUrl: `${fake.url}/api/v3`,
    githubUrl: fake.url,
    newCommandLines,
    manifest: { default_permissions: {}, default_events: [] },
    log,
    observe: (call) => calls.push(call),
    pace: false,
  });
});
afterAll(() => fake.close());

const check = (title: string) => ({
  conclusion: 'success' as const,
  title,
  summary: 's',
  text: null,
  annotations: [{ path: 'a.c', line: 3, level: 'notice' as const, title: 't', message: 'm' }],
});

test('a change is read as it is now, and a missing one is null', async () => {
  const { key, head, base } = await pull('reads/qemu');
  expect(await github.forge.change(key)).toEqual({
    ...key,
    state: 'open',
    head,
    base: { branch: 'master', commit: base },
    defaultBranch: 'master',
    title: 'A change',
    body: '',
    author: 'contributor',
    url: `${fake.url}/reads/qemu/pull/1`,
    isPrivate: true,
    isArchived: false,
    repositoryId: expect.stringMatching(/^\d+$/),
  });
  expect(await github.forge.change({ ...key, change: 99 })).toBeNull();
  expect(await github.forge.change({ ...key, repository: 'reads/elsewhere' })).toBeNull();
});

test('a check is made once for a change, and written again after', async () => {
  const { key, head } = await pull('writes/qemu');
  expect(await github.forge.check(key, head)).toBeNull();
  const id = await github.forge.putCheck(key, head, null, check('first'));
  expect(await github.forge.putCheck(key, head, null, check('again'))).toBe(id);
  expect(await github.forge.check(key, head)).toMatchObject({ id, title: 'again', conclusion: 'success' });
  // Another change with the same head has a check of its own.
  const other = await fake.open({ repository: 'writes/qemu', head });
  expect(await github.forge.check({ ...key, change: other.number }, head)).toBeNull();
  const { checkRuns } = (await fake.look()).repositories['writes/qemu']!;
  expect(checkRuns).toHaveLength(1);
  expect(checkRuns[0]!.output.annotations).toHaveLength(2);
});

test('threads and comments: placed, found again, updated, hidden, shown; only our own are reported', async () => {
  const { key, head } = await pull('threads/qemu');
  const { forge } = github;
  const made = await forge.createThread(key, head, { path: 'a.c', line: 3, side: 'new' }, 'on the line');
  await forge.createThread(key, head, { path: 'a.c', line: 3, side: 'old' }, 'on the old line');
  await forge.createThread(key, head, { path: 'a.c', line: null, side: 'new' }, 'on the file');
  const summary = await forge.createComment(key, 'summary');
  const person = { repository: 'threads/qemu', number: key.change, author: 'someone' };
  await fake.thread({ ...person, path: 'a.c', line: 3, body: 'a person' });
  const { id } = await fake.comment({ ...person, body: 'hello' });
  const [first] = (await fake.look()).repositories['threads/qemu']!.reviewComments;
  await fake.reply({ ...person, to: first!.id, body: 'why?' });

  const posted = await forge.posted(key);
  expect(posted.comments).toEqual([{ comment: summary, body: 'summary', minimised: false }]);
  expect(posted.threads).toMatchObject([
    {
      comment: made.comment,
      body: 'on the line',
      answered: true,
      place: { path: 'a.c', line: 3, side: 'new' },
    },
    { body: 'on the old line', answered: false, place: { line: 3, side: 'old' } },
    { body: 'on the file', place: { path: 'a.c', line: null, side: 'new' } },
  ]);
  await forge.updateComment(key, made.comment, 'changed');
  await forge.updateComment(key, summary, 'changed too');
  await forge.setMinimised(key, made.comment, true);
  await forge.setMinimised(key, made.comment, true);
  await forge.setMinimised(key, summary, true);
  expect(await forge.posted(key)).toMatchObject({
    threads: [{ body: 'changed', minimised: true }, {}, {}],
    comments: [{ body: 'changed too', minimised: true }],
  });
  await forge.setMinimised(key, made.comment, false);
  expect((await forge.posted(key)).threads[0]).toMatchObject({ minimised: false });
  await forge.react(key, `I:${id}:IC_${id}`, 'eyes');
  await forge.react(key, `I:${id}:IC_${id}`, 'eyes');
  const shown = (await fake.look()).repositories['threads/qemu']!;
  expect(shown.issueComments.find((one) => one.id === id)!.reactions).toHaveLength(1);
});

test('resolving takes a permission that the manifest does not ask for; with it, a new thread is found', async () => {
  const { key, head } = await pull('resolves/qemu');
  const { thread } = await github.forge.createThread(key, head, { path: 'a.c', line: 3, side: 'new' }, 'x');
  await expect(github.forge.setResolved(key, thread, true)).rejects.toMatchObject({ kind: 'forbidden' });
  await fake.grants({ account: 'resolves', permissions: { contents: 'write', pull_requests: 'write' } });
  // What is granted is asked for again, in a moment.
  await vi.waitFor(() => github.forge.setResolved(key, thread, true), 10_000);
  expect((await github.forge.posted(key)).threads).toMatchObject([{ resolved: true }]);
  await github.forge.setResolved(key, (await github.forge.posted(key)).threads[0]!.thread, false);
  expect((await github.forge.posted(key)).threads).toMatchObject([{ resolved: false }]);
});

describe('what GitHub refuses', () => {
  test.each([
    ['a line outside the diff', { path: 'a.c', line: 40, side: 'new' }],
    ['a file outside the diff', { path: 'b.c', line: null, side: 'new' }],
  ] as const)('%s is an anchor', async (_, place) => {
    const { key, head } = await pull(`anchor${place.path[0]}/qemu`);
    await expect(github.forge.createThread(key, head, place, 'x')).rejects.toMatchObject({ kind: 'anchor' });
  });

  const secondary = { message: 'You have exceeded a secondary rate limit.' };
  const abuse = { message: 'Validation Failed', errors: [{ resource: 'IssueComment', code: 'abuse' }] };
  const reset = String(Math.floor(Date.now() / 1000) + 3600);
  test.each([
    [
      'a secondary limit',
      { status: 403, body: secondary, headers: { 'retry-after': '7' } },
      { kind: 'passing', after: 7, uncertain: false },
    ],
    [
      '429',
      { status: 429, body: { message: 'Slow down' } },
      { kind: 'passing', after: 60, uncertain: false },
    ],
    ['422 for abuse', { status: 422, body: abuse }, { kind: 'passing', after: 60, uncertain: false }],
    [
      'a spent limit',
      {
        status: 403,
        body: { message: 'x' },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      },
      { kind: 'passing', uncertain: false },
    ],
    ['500', { status: 500 }, { kind: 'passing', uncertain: true }],
    ['502 after the write was done', { status: 502, done: true }, { kind: 'passing', uncertain: true }],
    ['a cut connection', { status: 0 }, { kind: 'passing', uncertain: true }],
    [
      'a lacking permission',
      { status: 403, body: { message: 'Resource not accessible by integration' } },
      { kind: 'forbidden' },
    ],
    ['a locked conversation', { status: 410, body: { message: 'gone' } }, { kind: 'gone' }],
    [
      'too long a text',
      {
        status: 422,
        body: {
          message: 'Validation Failed',
          errors: [
            {
              resource: 'PullRequestReviewComment',
              field: 'body',
              code: 'custom',
              message: 'body is too long',
            },
          ],
        },
      },
      { kind: 'permanent' },
    ],
  ])('%s', async (name, fault, failure) => {
    const { key } = await pull(`${name.replace(/\W+/g, '-')}/qemu`);
    await fake.fault({
      method: 'POST',
      path: `/repos/${key.repository}/issues/1/comments$`,
      times: 1,
      ...fault,
    });
    const error = await github.forge.createComment(key, 'x').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject(failure);
    // Tried once: whether it is tried again is for the job to say.
    const asked = (await fake.look()).requests.filter(
      (one) => one.method === 'POST' && one.path.endsWith(`${key.repository}/issues/1/comments`),
    );
    expect(asked).toHaveLength(1);
  });
});

test('who may write is asked of the repository', async () => {
  const { key } = await pull('people/qemu', {
    collaborators: { boss: 'admin', dev: 'write', guest: 'read' },
  });
  const asked = ['boss', 'dev', 'guest', 'stranger'].map((user) => github.forge.permission(key, user));
  expect(await Promise.all(asked)).toEqual(['write', 'write', 'read', 'none']);
});

test('open changes of all installations are listed', async () => {
  const { key, head } = await pull('open/qemu');
  await fake.open({ repository: 'open/qemu', head });
  await fake.act({ repository: 'open/qemu', number: 2, action: 'closed' });
  const seen: (ChangeKey & { head: string })[] = [];
  for await (const one of github.forge.openChanges()) seen.push(one);
  expect(seen.filter((one) => one.repository === 'open/qemu')).toMatchObject([{ ...key, head }]);
});

describe('mirrors', () => {
  test('fetch the head, the base and every blob that a review reads; the token stays in memory', async () => {
    const { key, head, base } = await pull('mirrors/qemu', {
      files: { 'target/alpha/cpu.c': 'alpha\n', 'docs/x.txt': 'no one reads this\n' },
    });
    const dataDir = tempFolder();
    const mirrors = createMirrors({ dataDir, access: { github: github.gitAccess }, forges, log });
    const change = (await github.forge.change(key))!;
    const [fetched] = await Promise.all([mirrors.fetch(change), mirrors.fetch(change)]);
    expect(fetched).toEqual({
      gitDir: join(dataDir, `mirrors/github/${change.repositoryId}.git`),
      head,
      base,
      defaultBranch: base,
    });
    const repository = await openRepository(fetched.gitDir);
    const text = async (commit: string, path: string): Promise<string | null> => {
      const entry = await repository.tree(commit).entry(path);
      return (await repository.tree(commit).read([entry!]))[0]!;
    };
    expect(await text(base, 'target/alpha/cpu.c')).toBe('alpha\n');
    expect(await text(head, 'a.c')).toContain('changed');
    expect(await text(base, 'a.c')).toContain('line 3');
    // A partial clone: what no review reads is not here.
    expect(await text(base, 'docs/x.txt')).toBeNull();
    repository.close();
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const tokens = await tokensOf();
    expect(tokens.length).toBeGreaterThan(0);
    for (const file of files) {
      const content = readFileSync(join(file.parentPath, file.name), 'latin1');
      for (const token of tokens) expect(content).not.toContain(token);
    }
    for (const token of tokens) expect(logged.join('\n')).not.toContain(token);
    await mirrors.remove('github', change);
    expect(() => statSync(fetched.gitDir)).toThrow();
  });

  test('after a force push the old head is not insisted on, and a lost repository is gone', async () => {
    const { key, repository } = await pull('moves/qemu');
    const mirrors = createMirrors({
      dataDir: tempFolder(),
      access: { github: github.gitAccess },
      forges,
      log,
    });
    const change = (await github.forge.change(key))!;
    await expect(mirrors.fetch({ ...change, head: '1'.repeat(40) })).rejects.toMatchObject({
      kind: 'passing',
    });
    const head = repository.commit({ 'a.c': 'all new\n' });
    repository.publish();
    await fake.push({ repository: key.repository, number: key.change, head });
    expect(await mirrors.fetch({ ...change, head })).toMatchObject({ head });
    const base = { branch: 'never-was', commit: change.base.commit };
    await expect(mirrors.fetch({ ...change, head, base })).rejects.toMatchObject({ kind: 'gone' });
    await fake.uninstall({ account: 'moves' });
    await expect(mirrors.fetch({ ...change, head })).rejects.toMatchObject({
      kind: expect.stringMatching(/gone|passing/),
    });
  });

  test('a mirror that a power cut has spoilt is made anew', async () => {
    const { key, head } = await pull('spoilt/qemu');
    const mirrors = createMirrors({
      dataDir: tempFolder(),
      access: { github: github.gitAccess },
      forges,
      log,
    });
    const change = (await github.forge.change(key))!;
    const { gitDir } = await mirrors.fetch(change);
    const packs = join(gitDir, 'objects/pack');
    for (const name of readdirSync(packs)) {
      rmSync(join(packs, name), { force: true });
      writeFileSync(join(packs, name), '');
    }
    expect(await mirrors.fetch(change)).toMatchObject({ head });
    expect(logged.join('\n')).toContain('a mirror is damaged: it is set aside and made anew');
  });

  test.each([
    '../../etc',
    'a/../../b',
    'a/..',
    'a',
    '/a/b',
    'a/b\n',
    '-x/ y',
    'a/b?c',
    `a/${'b'.repeat(300)}`,
  ])('a repository called %j leads nowhere', async (repository) => {
    const dataDir = tempFolder();
    const mirrors = createMirrors({ dataDir, access: { github: github.gitAccess }, forges, log });
    await expect(mirrors.remove('github', { repository })).rejects.toMatchObject({ kind: 'permanent' });
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test.each(['x:refs/heads/y', '../x', 'x..y', 'x y', 'x\nrefs/heads/z', 'x.lock', '*', ''])(
    'a branch called %j is not asked for',
    async (branch) => {
      const { key } = await pull('branches/qemu');
      const mirrors = createMirrors({
        dataDir: tempFolder(),
        access: { github: github.gitAccess },
        forges,
        log,
      });
      const change = (await github.forge.change(key))!;
      const fetched = mirrors.fetch({ ...change, base: { ...change.base, branch } });
      await expect(fetched).rejects.toMatchObject({ kind: 'permanent' });
    },
  );
});

test('failed deliveries are asked for again, those that arrived are not', async () => {
  const before = await github.redeliverFailed();
  expect(before).toBe(0);
  await fake.listen('http://127.0.0.1:9/nobody');
  const { key } = await pull('missed/qemu');
  await fake.quiet();
  expect(await github.redeliverFailed()).toBe(1);
  await fake.quiet();
  const attempts = (await fake.deliveries()).filter((one) => one.event === 'pull_request');
  expect(attempts).toHaveLength(2);
  expect(attempts[0]).toMatchObject({ redelivery: true, guid: attempts[1]!.guid });
  expect(key.change).toBe(1);
  await fake.listen(null);
});

test('every call is counted by its template, and everything asked is what GitHub describes', async () => {
  expect(calls.map((call) => call.route)).toContain('POST /repos/{owner}/{repo}/check-runs');
  expect(calls.find((call) => call.limitLeft !== null)!.limitLeft).toBeGreaterThan(1000);
  expect(calls.every((call) => !/[0-9]{2}|qemu/.test(call.route))).toBe(true);
  expect((await fake.look()).violations).toEqual([]);
});

test('without an address of its own, api.github.com is asked, and no other host', async () => {
  nock.disableNetConnect();
  const seen: string[] = [];
  try {
    nock('https://api.github.com', { reqheaders: { authorization: /^bearer eyJ/ } })
      .get('/repos/qemu/qemu/installation')
      .reply(200, { id: 7 })
      .post('/app/installations/7/access_tokens')
      .times(2)
      .reply(201, { token: 'ghs_1', expires_at: '2099-01-01T00:00:00Z', permissions: {} });
    const repository = { id: 5, full_name: 'qemu/qemu', private: false };
    nock('https://api.github.com', { reqheaders: { authorization: 'token ghs_1' } })
      .get('/repos/qemu/qemu')
      .reply(200, repository)
      .get('/installation/repositories?per_page=100')
      .reply(200, { total_count: 1, repositories: [repository] })
      .get('/repos/qemu/qemu/collaborators/boss/permission')
      .reply(200, { permission: 'admin' });
    nock.emitter.on('no match', (request: { url?: string }) => seen.push(String(request.url)));
    const { forge, gitAccess } = await createGithub({
      appId: 1,
      privateKey: fake.app.privateKey,
      webhookSecret: 'x',
      apiUrl: 'https://api.github.com',
      githubUrl: 'https://github.com/',
      newCommandLines,
      manifest: { default_permissions: {}, default_events: [] },
      log,
      pace: false,
    });
    const key = { platform: 'github', repository: 'qemu/qemu', change: 1 } as const;
    expect(await forge.permission(key, 'boss')).toBe('write');
    expect(gitAccess.url({ repository: 'qemu/qemu' })).toBe('https://github.com/qemu/qemu.git');
    expect(seen).toEqual([]);
  } finally {
    nock.restore();
    nock.enableNetConnect();
  }
});

const made = new Map<string, Awaited<ReturnType<typeof makePull>>>();

/** A pull request that changes line 3 of a file of 60 lines. */
async function pull(name: string, options: PullOptions = {}) {
  if (!made.has(name)) made.set(name, await makePull(name, options));
  return made.get(name)!;
}

interface PullOptions {
  collaborators?: Record<string, 'admin' | 'write' | 'read'>;
  files?: Record<string, string>;
}

async function makePull(name: string, { collaborators = {}, files = {} }: PullOptions) {
  const repository = await githubRepository(fake, name, { collaborators });
  const lines = Array.from({ length: 60 }, (_, i) => `line ${i + 1}`);
  const base = repository.commit({ 'a.c': `${lines.join('\n')}\n`, 'b.c': 'b\n', ...files });
  repository.publish();
  repository.begin('topic');
  const head = repository.commit({ 'a.c': `${lines.with(2, 'changed').join('\n')}\n` });
  repository.publish();
  const { number } = await fake.open({ repository: name, head });
  const key: ChangeKey = { platform: 'github', repository: name, change: number };
  return { repository, key, head, base };
}

async function tokensOf(): Promise<string[]> {
  const authorization = await github.gitAccess.authorization({ repository: 'mirrors/qemu' });
  const basic = authorization!.split(' ')[1]!;
  return [basic, Buffer.from(basic, 'base64').toString().split(':')[1]!];
}
