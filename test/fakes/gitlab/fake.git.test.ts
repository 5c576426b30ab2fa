import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRepository, tempFolder } from '../../support/git.ts';
import { type GitlabFake, startGitlab } from '../../support/gitlab.ts';

/** What GitLab refuses, and what its pages do not describe, the fake must refuse too, or the bot's tests prove nothing. */

let fake: GitlabFake;
let id: number;
let head: string;
beforeAll(async () => {
  fake = await startGitlab();
  const { dir } = await fake.project({ path: 'group/qemu' });
  const repository = openTestRepository(tempFolder());
  repository.git('init', '-q', '-b', 'master');
  const long = (lines: number): string => `${'x'.repeat(99)}\n`.repeat(lines);
  repository.commit({ 'a.c': 'one\n', 'collapsed.c': 'one\n', 'large.c': 'one\n' });
  repository.git('push', '-q', dir, 'master');
  repository.git('checkout', '-q', '-b', 'topic');
  const longer = { 'collapsed.c': `one\n${long(1000)}`, 'large.c': `one\n${long(2100)}` };
  head = repository.commit({ 'a.c': 'one\ntwo\n', ...longer });
  repository.git('push', '-q', dir, 'topic');
  await fake.open({ project: 'group/qemu', head });
  id = (await fake.look()).projects['group/qemu']!.id;
});
afterAll(() => fake.close());

const path = '/projects/group%2Fqemu';

async function ask(
  method: string,
  route: string,
  body?: object,
): Promise<{ status: number; body: unknown; link: string | null }> {
  const response = await fetch(`${fake.url}/api/v4${route}`, {
    method,
    headers: { 'private-token': fake.bot.token, 'user-agent': 'vmsd-warden' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text), link: response.headers.get('link') };
}

describe('a request that GitLab’s pages do not describe', () => {
  it.each<[what: string, method: string, route: string, body: object | undefined, said: string]>([
    ['unknown', 'GET', '/projects/1/labels', undefined, 'not described'],
    ['parameter', 'GET', `${path}/merge_requests?status=opened`, undefined, '(status)'],
    ['value', 'GET', `${path}/merge_requests?state=open`, undefined, '/state'],
    ['number', 'GET', `${path}/merge_requests?per_page=many`, undefined, '/per_page'],
    ['too many', 'GET', `${path}/merge_requests?per_page=101`, undefined, '/per_page'],
    ['no order', 'GET', '/projects?pagination=keyset&order_by=id', undefined, 'sort is missing'],
    ['path for a number', 'GET', `${path}/merge_requests/1/status_checks`, undefined, 'path id'],
    ['name for a number', 'GET', `${path}/merge_requests/first`, undefined, 'path merge_request_iid'],
    ['nobody', 'POST', `${path}/merge_requests/1/notes`, {}, "required property 'body'"],
    ['field', 'POST', `${path}/merge_requests/1/notes`, { body: 'x', text: 'y' }, '(text)'],
    ['type', 'POST', `${path}/merge_requests/1/notes`, { body: 1 }, '/body must be string'],
    ['state', 'POST', `${path}/statuses/${'a'.repeat(40)}`, { name: 'x' }, "required property 'state'"],
    [
      'position',
      'POST',
      `${path}/merge_requests/1/discussions`,
      { body: 'x', position: { position_type: 'text', new_line: '2' } },
      '/position/new_line must be integer',
    ],
  ])('%s: is a violation, and 400 or 404', async (_, method, route, body, said) => {
    const before = (await fake.look()).violations.length;
    expect([400, 404]).toContain((await ask(method, route, body)).status);
    expect((await fake.look()).violations.slice(before).join('\n')).toContain(said);
  });
});

describe('a position', () => {
  const at = async (file: string, line: number, more: object = {}) => {
    const [version] = (await ask('GET', `${path}/merge_requests/1/versions`)).body as Record<
      string,
      string
    >[];
    const position = {
      base_sha: version!.base_commit_sha,
      start_sha: version!.start_commit_sha,
      head_sha: version!.head_commit_sha,
      old_path: file,
      new_path: file,
      position_type: 'text',
      new_line: line,
      ...more,
    };
    return ask('POST', `${path}/merge_requests/1/discussions`, { body: 'x', position });
  };
  const refused = { status: 400, body: { message: expect.stringContaining('line_code') } };

  it('needs SHAs of a version, a file of the diff, and a line that it shows', async () => {
    expect(await at('a.c', 2)).toMatchObject({ status: 201 });
    expect(await at('a.c', 3)).toMatchObject(refused);
    // The first line is there before and after: it needs both numbers.
    expect(await at('a.c', 1)).toMatchObject(refused);
    expect(await at('a.c', 1, { old_line: 1 })).toMatchObject({ status: 201 });
    expect(await at('b.c', 2)).toMatchObject(refused);
    expect(await at('a.c', 2, { head_sha: 'f'.repeat(40) })).toMatchObject(refused);
  });

  it('may be in a collapsed diff; in one that is too large only on the file', async () => {
    expect(await at('collapsed.c', 700)).toMatchObject({ status: 201 });
    expect(await at('large.c', 2)).toMatchObject(refused);
    const onFile = { position_type: 'file', new_line: undefined };
    expect(await at('large.c', 2, onFile)).toMatchObject({ status: 201 });
  });
});

it('pages of projects go by keyset, and end with an empty one', async () => {
  await fake.project({ path: 'group/two' });
  await fake.project({ path: 'group/three' });
  const seen: string[] = [];
  let query: string | null = '?pagination=keyset&order_by=id&sort=asc&per_page=2&membership=true';
  while (query !== null) {
    const { body, link } = await ask('GET', `/projects${query}`);
    seen.push((body as { path_with_namespace: string }[]).map((one) => one.path_with_namespace).join(' '));
    query = link && new URL(/<(.+)>/.exec(link)![1]!).search;
  }
  expect(seen).toEqual(['group/qemu group/two', 'group/three', '']);
});

it('takes a status check by the project’s number', async () => {
  const answer = { sha: head, external_status_check_id: 1, status: 'passed' };
  const route = `/projects/${id}/merge_requests/1/status_check_responses`;
  expect(await ask('POST', route, answer)).toMatchObject({ status: 201 });
  expect(await ask('POST', route, { ...answer, sha: 'f'.repeat(40) })).toMatchObject({ status: 409 });
});
