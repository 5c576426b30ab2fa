/** The forge port on GitLab's API, against the fake: what it asks for, and what it makes of refusals. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGitlab } from '../../../src/platforms/gitlab/index.ts';
import type { Failure } from '../../../src/ports/failure.ts';
import type { ChangeKey, CheckContent, CommentPlace, Forge } from '../../../src/ports/forge.ts';
import type { Log } from '../../../src/ports/system.ts';
import { makeClone } from '../../support/git.ts';
import { type GitlabFake, startGitlab } from '../../support/gitlab.ts';

const log: Log = { debug() {}, info() {}, warn() {}, error() {} };
let gitlab: GitlabFake;
let forge: Forge;
const calls: { route: string; status: number }[] = [];
beforeAll(async () => {
  gitlab = await startGitlab();
  const { token, secret } = gitlab.bot;
  const options = { url: gitlab.url, token, webhookSecret: secret, newCommandLines: () => [], log };
  forge = createGitlab({ ...options, observe: (call) => calls.push(call) }).forge;
});
afterAll(async () => {
  gitlab.close();
});

const lines = (n: number, from = 1): string =>
  Array.from({ length: n }, (_, i) => `line ${i + from}\n`).join('');
const green: CheckContent = {
  conclusion: 'success',
  title: 'No findings',
  summary: '',
  text: null,
  annotations: [],
};

type Open = Partial<Parameters<GitlabFake['open']>[0]>;
async function request(path: string, options: Open = {}, project: object = {}) {
  const { dir } = await gitlab.project({ path, ...project });
  const repository = makeClone(dir);
  repository.commit({ 'a.c': lines(30), 'old.c': lines(20, 100), 'gone.c': lines(3) });
  repository.publish();
  repository.begin('topic');
  repository.git('mv', 'old.c', 'new.c');
  const changed = lines(30).replace('line 10\n', 'line ten\nline ten and a half\n').replace('line 20\n', '');
  const head = repository.commit({ 'a.c': changed, 'gone.c': null });
  repository.publish();
  const { iid } = await gitlab.open({ project: path, head, ...options });
  const key: ChangeKey = { platform: 'gitlab', repository: path, change: iid };
  const shown = async () => (await gitlab.look()).projects[path]!.requests.find((one) => one.iid === iid)!;
  return { key, head, repository, shown };
}

const failure = async (work: Promise<unknown>): Promise<Failure> =>
  work.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: Failure) => error,
  );

describe('a change', () => {
  it('is as GitLab shows it, and null when it is not there', async () => {
    const { key, head } = await request('group/sub/qemu', { title: 'T', description: 'D', author: 'ada' });
    expect(await forge.change(key)).toMatchObject({
      ...key,
      state: 'open',
      head,
      base: { branch: 'master' },
      defaultBranch: 'master',
      title: 'T',
      body: 'D',
      author: 'ada',
    });
    await gitlab.act({ project: key.repository, iid: key.change, action: 'close' });
    expect(await forge.change(key)).toMatchObject({ state: 'closed' });
    expect(await forge.change({ ...key, change: 77 })).toBeNull();
    expect(await forge.change({ ...key, repository: 'group/none' })).toBeNull();
  });
});

describe('a thread', () => {
  const places: [what: string, place: CommentPlace, at: object][] = [
    [
      'on an added line',
      { path: 'a.c', line: 11, side: 'new', across: { path: 'a.c', line: null } },
      { new_line: 11 },
    ],
    [
      'on a removed line',
      { path: 'a.c', line: 20, side: 'old', across: { path: 'a.c', line: null } },
      { old_line: 20 },
    ],
    [
      'on a line as it was',
      { path: 'a.c', line: 13, side: 'new', across: { path: 'a.c', line: 12 } },
      { new_line: 13, old_line: 12 },
    ],
    ['on a file', { path: 'a.c', line: null, side: 'new', across: { path: 'a.c', line: null } }, {}],
    [
      'on a renamed file',
      { path: 'new.c', line: null, side: 'new', across: { path: 'old.c', line: null } },
      { old_path: 'old.c', new_path: 'new.c' },
    ],
    [
      'on a removed file',
      { path: 'gone.c', line: 2, side: 'old', across: { path: 'gone.c', line: null } },
      { old_line: 2 },
    ],
  ];
  it.each(places)(
    'stands %s, with the SHAs of the newest version and both paths',
    async (what, place, at) => {
      const { key, head, shown } = await request(`place/${what.replaceAll(' ', '-')}`);
      await forge.createThread(key, head, place, 'text\n\n<!-- mark -->');
      const { discussions, versions } = await shown();
      const { position } = discussions[0]!.notes[0]!;
      expect(position).toMatchObject({
        ...at,
        head_sha: head,
        base_sha: versions[0]!.base_commit_sha,
        start_sha: versions[0]!.start_commit_sha,
      });
      for (const line of ['new_line', 'old_line'])
        if (!(line in at)) expect(position).not.toHaveProperty(line);
      const { threads } = await forge.posted(key);
      const side = place.line === null ? 'new' : place.side;
      expect(threads).toMatchObject([{ body: 'text\n\n<!-- mark -->', place: { line: place.line, side } }]);
    },
  );

  it('on a line that the diff does not show is refused as an anchor, and so is an unknown one', async () => {
    const { key, head } = await request('anchor/qemu');
    const across = { path: 'a.c', line: null };
    for (const line of [13, 29]) {
      const error = await failure(
        forge.createThread(key, head, { path: 'a.c', line, side: 'new', across }, 'x'),
      );
      expect(error.kind).toBe('anchor');
    }
  });

  it('waits while GitLab has no diff of the head yet', async () => {
    const { key } = await request('late/qemu');
    const error = await failure(
      forge.createThread(key, 'f'.repeat(40), { path: 'a.c', line: 11, side: 'new' }, 'x'),
    );
    expect(error).toMatchObject({ kind: 'passing', after: 5 });
  });

  it('moves along with a push, and is outdated when its line is gone', async () => {
    const { key, head, repository } = await request('moves/qemu');
    await forge.createThread(
      key,
      head,
      { path: 'a.c', line: 11, side: 'new', across: { path: 'a.c', line: null } },
      'x',
    );
    const push = async (from: string | RegExp, to: string): Promise<void> => {
      const text = repository.git('show', 'HEAD:a.c');
      const next = repository.commit({ 'a.c': `${text.replace(from, to)}\n` });
      repository.publish();
      await gitlab.push({ project: key.repository, iid: key.change, head: next });
    };
    await push('line 1\n', 'line 0\nline 1\n');
    expect((await forge.posted(key)).threads).toMatchObject([{ place: { line: 12, side: 'new' } }]);
    await push('line ten and a half\n', '');
    expect((await forge.posted(key)).threads).toMatchObject([{ place: null }]);
  });

  it('is resolved and opened again; what people wrote in it is known, and nobody else’s thread is ours', async () => {
    const { key, head, shown } = await request('resolve/qemu');
    const place: CommentPlace = { path: 'a.c', line: 11, side: 'new' };
    const { thread, comment } = await forge.createThread(key, head, place, 'x');
    await gitlab.thread({ project: key.repository, iid: 1, author: 'ada', path: 'a.c', line: 10, body: 'y' });
    await forge.setResolved(key, thread, true);
    await forge.setResolved(key, thread, true);
    await gitlab.reply({ project: key.repository, iid: 1, to: thread, author: 'ada', body: 'no' });
    expect((await forge.posted(key)).threads).toMatchObject([
      { thread, comment, resolved: true, answered: true },
    ]);
    await forge.setResolved(key, thread, false);
    await forge.updateComment(key, comment, 'z');
    expect((await shown()).discussions[0]!.notes[0]).toMatchObject({ body: 'z', resolved: false });
    await gitlab.deleteComment({ project: key.repository, iid: 1, id: Number(comment) });
    expect((await failure(forge.updateComment(key, comment, 'z'))).kind).toBe('gone');
  });
});

describe('the status', () => {
  const statuses = async (path: string) => (await gitlab.look()).projects[path]!.statuses;

  it('of a merge request without a pipeline is one of its own, set once, and set anew when it changes', async () => {
    const { key, head } = await request('status/qemu');
    expect(await forge.check(key, head)).toBeNull();
    await forge.putCheck(key, head, null, green);
    await forge.putCheck(key, head, null, green);
    expect(await statuses('status/qemu')).toMatchObject([{ name: 'vmsd-warden', status: 'success' }]);
    await forge.putCheck(key, head, null, { ...green, conclusion: 'neutral', title: 'not all' });
    expect(await forge.check(key, head)).toMatchObject({ conclusion: 'neutral', title: 'not all' });
    await forge.putCheck(key, head, null, { ...green, conclusion: 'failure', title: '1 error' });
    expect(await forge.check(key, head)).toMatchObject({ conclusion: 'failure', title: '1 error' });
  });

  it('of a fork stands in the fork', async () => {
    await gitlab.project({ path: 'someone/fork', private: false });
    const { key, head } = await request('forked/qemu', { fork: 'someone/fork' });
    await forge.putCheck(key, head, null, green);
    expect(await statuses('forked/qemu')).toEqual([]);
    expect(await statuses('someone/fork')).toMatchObject([{ sha: head }]);
    expect(await forge.check(key, head)).toMatchObject({ conclusion: 'success' });
  });

  it('stands in the pipeline that the merge request shows, wherever that runs', async () => {
    const { key, head, shown } = await request('piped/qemu', { fork: 'someone/piped', pipeline: 'target' });
    await forge.putCheck(key, head, null, green);
    const { id } = (await shown()).pipeline!;
    expect(await statuses('piped/qemu')).toMatchObject([{ pipeline_id: id }]);
    expect(await forge.check(key, head)).toMatchObject({ conclusion: 'success' });
  });

  it('of one head in two merge requests is told apart', async () => {
    const { key, head } = await request('twins/qemu');
    const { iid } = await gitlab.open({ project: 'twins/qemu', head });
    await forge.putCheck(key, head, null, green);
    expect(await forge.check({ ...key, change: iid }, head)).toBeNull();
  });

  it('answers the external status check of its name, and no other', async () => {
    const checks = { statusChecks: ['other', 'vmsd-warden'] };
    const { key, head, shown } = await request('external/qemu', {}, checks);
    await forge.putCheck(key, head, null, { ...green, conclusion: 'failure' });
    expect((await shown()).checkResponses).toMatchObject([{ sha: head, status: 'failed' }]);
  });

  it('that may not be set is forbidden', async () => {
    const { key, head } = await request('reporter/qemu', {}, { members: { 'vmsd-warden-bot': 20 } });
    expect((await failure(forge.putCheck(key, head, null, green))).kind).toBe('forbidden');
  });
});

describe('people', () => {
  it('may write from Developer on; GitLab is asked, and part of a name is no name', async () => {
    const members = { dev: 30, reporter: 20, guest: 10, 'dev-two': 50 };
    const { key } = await request('people/qemu', {}, { members });
    const may = (user: string) => forge.permission(key, user);
    expect(await Promise.all(['dev', 'dev-two', 'reporter', 'guest', 'de', 'nobody'].map(may))).toEqual([
      'write',
      'write',
      'read',
      'read',
      'none',
      'none',
    ]);
  });

  it('see one reaction however often it is given', async () => {
    const { key, shown } = await request('react/qemu');
    const { id } = await gitlab.comment({
      project: key.repository,
      iid: 1,
      author: 'ada',
      body: '/vmsd help',
    });
    await forge.react(key, String(id), 'eyes');
    await forge.react(key, String(id), 'eyes');
    await forge.react(key, String(id), '+1');
    const { awards } = (await shown()).discussions[0]!.notes[0]!;
    expect(awards.map(({ name }) => name)).toEqual(['eyes', 'thumbsup']);
    expect((await failure(forge.react(key, '1', 'eyes'))).kind).toBe('gone');
  });
});

describe('requests', () => {
  it('follow a list to its end, whatever address the links name', async () => {
    const { key } = await request('long/qemu');
    for (let i = 0; i < 130; i += 1) await forge.createComment(key, `number ${i}`);
    const { comments } = await forge.posted(key);
    expect(comments.map((one) => one.body)).toEqual(Array.from({ length: 130 }, (_, i) => `number ${i}`));
  });

  it('list what is open, in every project that the bot is a member of', async () => {
    const { key, head } = await request('sweep/qemu');
    const all: unknown[] = [];
    for await (const one of forge.openChanges()) all.push(one);
    expect(all).toContainEqual({ ...key, repositoryId: expect.stringMatching(/^\d+$/), head });
  });

  it.each<[status: number, kind: string, more?: object]>([
    [401, 'passing'],
    [403, 'forbidden'],
    [404, 'gone'],
    [409, 'passing'],
    [422, 'permanent'],
    [500, 'passing', { uncertain: true }],
    [503, 'passing', { uncertain: true }],
    [0, 'passing', { uncertain: true }],
  ])('a %d is %s; the message names the call and no token', async (status, kind, more = {}) => {
    const { key } = await request(`failing/s${status}`);
    await gitlab.fault({ method: 'POST', path: `^/projects/failing/s${status}/`, times: 1, status });
    const error = await failure(forge.createComment(key, 'x'));
    expect(error).toMatchObject({ kind, ...more });
    expect(error.message).toContain('POST /projects/:id/merge_requests/:iid/notes');
    expect(error.message).not.toContain(gitlab.bot.token);
  });

  it('wait for a limit that is over soon, and leave a long one to the job', async () => {
    const { key } = await request('limited/qemu');
    const limit = { method: 'POST', path: '^/projects/limited/', times: 1, status: 429 };
    await gitlab.fault({ ...limit, headers: { 'retry-after': '1' } });
    await forge.createComment(key, 'x');
    expect((await forge.posted(key)).comments).toHaveLength(1);
    await gitlab.fault({ ...limit, headers: { 'retry-after': '60' } });
    expect(await failure(forge.createComment(key, 'y'))).toMatchObject({ kind: 'passing', after: 60 });
    await gitlab.fault(limit);
    expect(await failure(forge.createComment(key, 'y'))).toMatchObject({ kind: 'passing', after: 60 });
  });

  it('for a project that is known by a name of before find it under the one of now, and write there', async () => {
    const { key, head } = await request('was/qemu');
    await gitlab.rename({ project: 'was/qemu', to: 'is/now/qemu' });
    const there = createGitlab({
      url: gitlab.url,
      token: gitlab.bot.token,
      webhookSecret: gitlab.bot.secret,
      newCommandLines: () => [],
      log,
    }).forge;
    // A read is sent on (301), a write is refused (405): it has to be asked for by its number.
    await there.createComment(key, 'found');
    expect((await there.posted(key)).comments).toMatchObject([{ body: 'found' }]);
    expect(await there.change(key)).toMatchObject({ repository: 'is/now/qemu', head });
    await there.putCheck(key, head, null, green);
    expect(await there.check(key, head)).toMatchObject({ conclusion: 'success' });
    // Whoever has the name now is another one.
    await gitlab.project({ path: 'was/qemu' });
    expect(
      await there.change({ ...key, repositoryId: (await there.change(key))!.repositoryId! }),
    ).toMatchObject({
      repository: 'is/now/qemu',
    });
  });

  it('that are answered from elsewhere say what to set', async () => {
    const { key } = await request('elsewhere/qemu');
    const location = 'https://gitlab.example.org/api/v4/user';
    const path = '^/projects/elsewhere/';
    await gitlab.fault({ method: 'GET', path, times: 1, status: 302, headers: { location } });
    const error = await failure(forge.change(key));
    expect(error.message).toMatch(/answers from another address; set GITLAB_URL to it/);
    const moved = { message: '405 Method Not Allowed - Non GET methods are not allowed for moved projects' };
    await gitlab.fault({ method: 'POST', path, times: 1, status: 405, body: moved });
    expect(await failure(forge.createComment(key, 'x'))).toMatchObject({ kind: 'passing' });
  });

  it.each<[what: string, answer: { status: number; text: string; type?: string }]>([
    ['the page of a proxy', { status: 200, text: '<!doctype html><p>Sign in', type: 'text/html' }],
    ['a page that says it is JSON', { status: 200, text: '<html></html>' }],
    ['JSON that was cut', { status: 200, text: '{"id": 1, "iid"' }],
    ['a word', { status: 200, text: '"ok"' }],
    ['a number', { status: 201, text: '1' }],
  ])(
    'that are answered with %s wait, and a write may have been done',
    async (what, { status, text, type }) => {
      const { key } = await request(`odd/p${what.length}`);
      const headers = { 'content-type': type ?? 'application/json' };
      const answer = { path: `^/projects/odd/p${what.length}/`, times: 1, status, text, headers };
      await gitlab.fault({ method: 'GET', ...answer });
      expect(await failure(forge.change(key))).toMatchObject({ kind: 'passing', uncertain: false });
      await gitlab.fault({ method: 'POST', ...answer });
      expect(await failure(forge.createComment(key, 'x'))).toMatchObject({
        kind: 'passing',
        uncertain: true,
      });
    },
  );

  it('that read are not answered with nothing', async () => {
    const { key } = await request('empty/qemu');
    await gitlab.fault({ method: 'GET', path: '^/projects/empty/', times: 1, status: 200, text: '' });
    expect(await failure(forge.change(key))).toMatchObject({ kind: 'passing' });
  });

  it('are counted by their route, without names', () => {
    const routes = new Set(calls.map((call) => call.route));
    expect(routes).toContain('GET /projects/:id/merge_requests/:iid/discussions');
    expect([...routes].some((route) => route.includes('qemu'))).toBe(false);
  });

  it('are as GitLab describes them', async () => {
    expect((await gitlab.look()).violations).toEqual([]);
  });
});
