import { createSign } from 'node:crypto';
import { Octokit } from '@octokit/rest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GithubFake, githubRepository, startGithub } from '../../support/github.ts';

/** What GitHub refuses the fake must refuse too, or the tests of the bot would prove nothing. */

let fake: Awaited<ReturnType<typeof startGithub>>;
beforeAll(async () => {
  fake = await startGithub();
});
afterAll(() => fake.close());

const flipped = (lines: string[]): string => `${lines.join('\n')}\n`;
const lines = Array.from({ length: 60 }, (_, i) => `line ${i + 1}`);

test('a comment on a line outside the diff, or a start in another hunk, is refused with 422', async () => {
  const { ask, number, head } = await pull(fake, 'anchors/qemu');
  const at = (more: object): Promise<{ status: number; body: { errors?: { field: string }[] } }> =>
    ask('POST', `/pulls/${number}/comments`, { body: 'x', commit_id: head, path: 'a.c', ...more });
  expect(await at({ line: 10, side: 'RIGHT' })).toMatchObject({ status: 201 });
  expect(await at({ line: 13, side: 'RIGHT' })).toMatchObject({ status: 201 });
  expect(await at({ line: 30, side: 'RIGHT' })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'pull_request_review_thread.line' }] },
  });
  expect(await at({ start_line: 10, line: 50, side: 'RIGHT' })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'pull_request_review_thread.start_line' }] },
  });
  expect(await at({ subject_type: 'file' })).toMatchObject({ status: 201 });
  expect(await at({ path: 'b.c', subject_type: 'file' })).toMatchObject({ status: 422 });
  const before = (await fake.look()).repositories['anchors/qemu']!.reviewComments.length;
  const review = { commit_id: head, event: 'COMMENT' };
  const good = { path: 'a.c', line: 10, side: 'RIGHT', body: 'x' };
  expect(
    await ask('POST', `/pulls/${number}/reviews`, { ...review, comments: [good, { ...good, line: 30 }] }),
  ).toMatchObject({ status: 422 });
  expect((await fake.look()).repositories['anchors/qemu']!.reviewComments).toHaveLength(before);
});

describe('check runs', () => {
  test('take 50 annotations and 65,535 characters a request, and no end without a conclusion', async () => {
    const { ask, head } = await pull(fake, 'checks/qemu');
    const check = { name: 'c', head_sha: head };
    const annotations = Array.from({ length: 51 }, () => ({
      path: 'a.c',
      start_line: 1,
      end_line: 1,
      annotation_level: 'notice',
      message: 'm',
    }));
    const put = (more: object): Promise<{ status: number; body: { id: number } }> =>
      ask('POST', '/check-runs', { ...check, ...more });
    expect(await put({ status: 'completed' })).toMatchObject({ status: 422 });
    expect(await put({ output: { title: 't', summary: 'x'.repeat(65_536) } })).toMatchObject({ status: 422 });
    expect(await put({ output: { title: 't', summary: 's', annotations } })).toMatchObject({ status: 422 });
    expect(await put({ output: { title: 't', summary: 's', anotations: [] } })).toMatchObject({
      status: 422,
    });
    expect((await fake.look()).violations).toContainEqual(expect.stringContaining('anotations'));
    expect(await put({ head_sha: '1'.repeat(40) })).toMatchObject({ status: 422 });
    const { status, body } = await put({
      conclusion: 'success',
      output: { title: 't', summary: 's', annotations: annotations.slice(1) },
    });
    expect(status).toBe(201);
    await ask('PATCH', `/check-runs/${body.id}`, {
      output: { title: 't', summary: 's', annotations: annotations.slice(50) },
    });
    const [run] = (await fake.look()).repositories['checks/qemu']!.checkRuns;
    expect(run!.output.annotations).toHaveLength(51);
  });
});

test('resolving a thread takes contents: write; hiding a comment does not', async () => {
  const { ask, graphql, freshGraphql, number, head } = await pull(fake, 'threads/qemu');
  const { body: comment } = await ask('POST', `/pulls/${number}/comments`, {
    body: 'x',
    commit_id: head,
    path: 'a.c',
    line: 10,
    side: 'RIGHT',
  });
  const list = await graphql(
    `query { repository(owner: "threads", name: "qemu") { pullRequest(number: ${number}) { reviewThreads(first: 10) { nodes { id isResolved } } } } }`,
  );
  const thread = list.data.repository.pullRequest.reviewThreads.nodes[0].id;
  const resolve = `mutation { resolveReviewThread(input: {threadId: "${thread}"}) { thread { isResolved } } }`;
  expect(await graphql(resolve)).toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
  expect(
    await graphql(
      `mutation { minimizeComment(input: {subjectId: "${comment.node_id}", classifier: RESOLVED}) { minimizedComment { isMinimized } } }`,
    ),
  ).toMatchObject({ data: { minimizeComment: { minimizedComment: { isMinimized: true } } } });
  await fake.grants({ account: 'threads', permissions: { contents: 'write', pull_requests: 'write' } });
  // A token has what was granted when it was made.
  expect(await graphql(resolve)).toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
  expect(await freshGraphql(resolve)).toMatchObject({
    data: { resolveReviewThread: { thread: { isResolved: true } } },
  });
  expect(
    await graphql('query { repository(owner: "threads", name: "qemu") { pullRequests { id } } }'),
  ).toHaveProperty('errors');
});

test('a comment moves with its line, and is outdated when the line changes', async () => {
  const { ask, number, head, repository } = await pull(fake, 'moves/qemu');
  await ask('POST', `/pulls/${number}/comments`, {
    body: 'x',
    commit_id: head,
    path: 'a.c',
    line: 10,
    side: 'RIGHT',
  });
  const shown = async (): Promise<number | null> =>
    (await fake.look()).repositories['moves/qemu']!.reviewComments[0]!.line;
  const push = async (content: string[]): Promise<void> => {
    const commit = repository.commit({ 'a.c': flipped(content) });
    repository.publish();
    await fake.push({ repository: 'moves/qemu', number, head: commit });
  };
  const changed = lines.with(9, 'changed').with(49, 'changed too');
  await push(['first', 'second', ...changed]);
  expect(await shown()).toBe(12);
  await push(changed.with(9, 'changed again'));
  expect(await shown()).toBeNull();
});

test('scripted mishaps: an answer lost after the write was done, and a rate limit', async () => {
  const { ask, number } = await pull(fake, 'mishaps/qemu');
  await fake.fault({ method: 'POST', path: '/comments$', times: 1, status: 502, done: true });
  expect(await ask('POST', `/issues/${number}/comments`, { body: 'hello' })).toMatchObject({ status: 502 });
  expect((await fake.look()).repositories['mishaps/qemu']!.issueComments).toMatchObject([{ body: 'hello' }]);
  await fake.rate({ remaining: 0 });
  expect(await ask('GET', `/pulls/${number}`)).toMatchObject({ status: 403 });
  await fake.rate({ remaining: 5000 });
  expect(await ask('GET', `/pulls/${number}`)).toMatchObject({ status: 200 });
});

test('a client that is not ours finds its way: pages by their links, errors by their words', async () => {
  const { ask, number, token } = await pull(fake, 'client/qemu');
  for (let i = 0; i < 5; i += 1) await ask('POST', `/issues/${number}/comments`, { body: `comment ${i}` });
  const client = new Octokit({ baseUrl: `${fake.url}/api/v3`, auth: token });
  client.hook.before('request', (request) => {
    request.headers['x-github-api-version'] = '2022-11-28';
  });
  const where = { owner: 'client', repo: 'qemu', issue_number: number };
  const comments = await client.paginate(client.rest.issues.listComments, { ...where, per_page: 2 });
  expect(comments.map((one) => one.body)).toEqual([0, 1, 2, 3, 4].map((i) => `comment ${i}`));
  await expect(client.rest.issues.createComment({ ...where, body: '' })).rejects.toMatchObject({
    status: 422,
  });
  await expect(
    client.rest.issues.getComment({ owner: 'client', repo: 'qemu', comment_id: 99 }),
  ).rejects.toMatchObject({ status: 404 });
});

/** A pull request that changes lines 10 and 50 of a file, and ways to ask about it as the App's installation. */
async function pull(on: GithubFake, name: string) {
  const repository = await githubRepository(on, name);
  repository.commit({ 'a.c': flipped(lines), 'b.c': 'b\n' });
  repository.publish();
  repository.git('checkout', '-q', '-b', 'topic');
  const head = repository.commit({ 'a.c': flipped(lines.with(9, 'changed').with(49, 'changed too')) });
  repository.publish();
  const { number } = await on.open({ repository: name, head });
  const jwt = signJwt(on.app.id, on.app.privateKey);
  const request = async (path: string, token: string, method: string, body?: unknown) => {
    const answer = await fetch(`${on.url}${path}`, {
      method,
      headers: {
        authorization: `bearer ${token}`,
        'user-agent': 'test',
        'x-github-api-version': '2022-11-28',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: JSON of many shapes
    return { status: answer.status, body: (await answer.json()) as any };
  };
  const { body: installation } = await request(`/api/v3/repos/${name}/installation`, jwt, 'GET');
  const tokens = `/api/v3/app/installations/${installation.id}/access_tokens`;
  const { body } = await request(tokens, jwt, 'POST', {});
  return {
    repository,
    number,
    head,
    token: body.token as string,
    ask: (method: string, path: string, data?: unknown) =>
      request(`/api/v3/repos/${name}${path}`, body.token, method, data),
    graphql: async (query: string) => (await request('/api/graphql', body.token, 'POST', { query })).body,
    freshGraphql: async (query: string) => {
      const { token } = (await request(tokens, jwt, 'POST', {})).body;
      return (await request('/api/graphql', token, 'POST', { query })).body;
    },
  };
}

function signJwt(id: number, key: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const at = Math.floor(Date.now() / 1000);
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: id, iat: at - 30, exp: at + 500 })}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}
