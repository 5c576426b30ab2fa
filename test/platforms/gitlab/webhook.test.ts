/** Webhooks of GitLab: who may send them, and what becomes of them. */
import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newCommandLines } from '../../../src/commands/comment.ts';
import { createGitlab } from '../../../src/platforms/gitlab/index.ts';
import type { Log } from '../../../src/ports/system.ts';
import { timed } from '../../support/processor-time.ts';

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };
const secret = 'a secret of 32 characters or more';
const signing = `whsec_${randomBytes(32).toString('base64')}`;
const hook = (webhookSecret: string) =>
  createGitlab({ url: 'http://127.0.0.1:1', token: 't', webhookSecret, newCommandLines, log: quiet }).webhook;

const project = { id: 5, path_with_namespace: 'group/sub/qemu', default_branch: 'master' };
const sha = 'a'.repeat(40);
const opened = {
  object_kind: 'merge_request',
  user: { id: 1, username: 'dev' },
  project,
  object_attributes: { id: 99, iid: 7, action: 'open', state: 'opened', last_commit: { id: sha } },
  changes: {},
};
const said = {
  object_kind: 'note',
  user: { id: 1, username: 'dev' },
  project,
  merge_request: { id: 99, iid: 7 },
  object_attributes: { id: 1234, note: '/vmsd recheck', noteable_type: 'MergeRequest', action: 'create' },
};

/** As GitLab sends it with a secret token. */
function send(payload: unknown, headers: Record<string, string> = {}, webhookSecret = secret) {
  const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const sent = {
    'x-gitlab-event': 'Merge Request Hook',
    'x-gitlab-token': secret,
    'idempotency-key': 'key-1',
    'x-gitlab-event-uuid': 'uuid-1',
    ...headers,
  };
  return hook(webhookSecret)({ headers: sent, body });
}

/** As GitLab signs it. */
function sign(body: string, at: number, id = 'msg-1', token = signing): Record<string, string> {
  const key = Buffer.from(token.slice('whsec_'.length), 'base64');
  const time = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': `v1,${signature}` };
}

describe('who may send', () => {
  it('takes the secret token, and no other', async () => {
    expect(await send(opened)).toMatchObject({ status: 202, deliveries: [{ id: 'key-1' }] });
    for (const token of ['', 'wrong', `${secret} `, secret.slice(1)]) {
      expect(await send(opened, { 'x-gitlab-token': token })).toMatchObject({ status: 401, deliveries: [] });
    }
  });

  it('takes a signature over id, time and body, also as one of several', async () => {
    const body = JSON.stringify(opened);
    const headers = sign(body, Date.now());
    expect(await send(body, headers, signing)).toMatchObject({ status: 202, deliveries: [{ id: 'msg-1' }] });
    const two = { ...headers, 'webhook-signature': `v1,${'A'.repeat(43)}= ${headers['webhook-signature']}` };
    expect(await send(body, two, signing)).toMatchObject({ status: 202 });
  });

  it('refuses another body, id, time, key, and a plain token where events are signed', async () => {
    const body = JSON.stringify(opened);
    const good = sign(body, Date.now());
    const other = `whsec_${randomBytes(32).toString('base64')}`;
    const bad: [string, Record<string, string>][] = [
      [body.replace('"iid":7', '"iid":8'), good],
      [body, { ...good, 'webhook-id': 'msg-2' }],
      [body, { ...good, 'webhook-timestamp': String(Number(good['webhook-timestamp']) + 1) }],
      [body, sign(body, Date.now(), 'msg-1', other)],
      [body, { 'x-gitlab-token': signing }],
      [body, { ...good, 'webhook-signature': '' }],
    ];
    for (const [text, headers] of bad) {
      expect(await send(text, headers, signing)).toMatchObject({ status: 401, deliveries: [] });
    }
  });

  it('refuses what was signed more than five minutes ago: somebody may have recorded it', async () => {
    const body = JSON.stringify(opened);
    expect(await send(body, sign(body, Date.now() - 240_000), signing)).toMatchObject({ status: 202 });
    expect(await send(body, sign(body, Date.now() - 360_000), signing)).toMatchObject({ status: 401 });
    expect(await send(body, sign(body, Date.now() + 360_000), signing)).toMatchObject({ status: 401 });
  });
});

describe('what becomes of it', () => {
  const eventOf = async (payload: unknown) => {
    const { status, deliveries } = await send(payload);
    expect(status).toBe(202);
    return deliveries[0]?.event ?? null;
  };
  const key = { platform: 'gitlab', repository: 'group/sub/qemu', repositoryId: '5', change: 7 };
  const request = (attributes: object, changes: object = {}) => ({
    ...opened,
    object_attributes: { ...opened.object_attributes, ...attributes },
    changes,
  });

  it.each([
    ['opened', {}, {}],
    ['reopened', { action: 'reopen' }, {}],
    ['pushed', { action: 'update', oldrev: 'b'.repeat(40) }, {}],
    ['base changed', { action: 'update' }, { target_branch: { previous: 'master', current: 'next' } }],
    ['ready for review', { action: 'update' }, { draft: { previous: true, current: false } }],
    ['unlocked', { action: 'update' }, { discussion_locked: { previous: true, current: false } }],
    ['closed', { action: 'close' }, {}],
    ['merged', { action: 'merge' }, {}],
  ])('a merge request that was %s is looked at', async (reason, attributes, changes) => {
    expect(await eventOf(request(attributes, changes))).toEqual({
      kind: 'change',
      ...key,
      head: sha,
      reason,
    });
  });

  it('a new title, an approval, a push, a note on an issue, a system note ask for nothing', async () => {
    const attributes = said.object_attributes;
    for (const payload of [
      request({ action: 'update' }, { title: { previous: 'a', current: 'b' } }),
      request({ action: 'approved' }),
      { object_kind: 'push', project, ref: 'refs/heads/master' },
      { object_kind: 'pipeline', object_attributes: {} },
      { ...said, merge_request: null, object_attributes: { ...attributes, noteable_type: 'Issue' } },
      { ...said, object_attributes: { ...attributes, system: true } },
    ]) {
      expect(await eventOf(payload)).toBeNull();
    }
  });

  it('a note is a command, an edited one only for what is new in it', async () => {
    const command = { kind: 'command', ...key, comment: '1234', author: 'dev', commands: ['recheck'] };
    const event = (await eventOf(said)) as { commands: string[] };
    expect(event).toEqual({ ...command, commands: event.commands });
    expect(event.commands).toHaveLength(1);
    const edited = { ...said, object_attributes: { ...said.object_attributes, action: 'update' } };
    expect(await eventOf({ ...edited, changes: { note: { previous: '/vmsd recheck' } } })).toBeNull();
    expect(await eventOf({ ...edited, changes: { note: { previous: 'well' } } })).toEqual(event);
  });

  it("a role that may be the bot's asks for all to be looked at", async () => {
    const update = { event_name: 'user_update_for_team', user_username: 'warden', access_level: 'Developer' };
    // GitLab cannot be asked here: it may be the bot's.
    for (const event_name of ['user_add_to_team', 'user_update_for_group'])
      expect(await send({ ...update, event_name })).toMatchObject({
        deliveries: [{ event: { kind: 'sweep', platform: 'gitlab' } }],
      });
    for (const other of [
      { ...update, event_name: 'user_remove_from_team' },
      { event_name: 'user_add_to_team' },
    ])
      expect(await send(other)).toMatchObject({ status: 202 });
    const { deliveries } = await send({ ...update, event_name: 'user_remove_from_team' });
    expect(deliveries).toMatchObject([{ event: null }]);
  });

  it('numbers that no number can hold are kept to the last digit', async () => {
    const text = JSON.stringify({ ...said, project: { ...project, id: 1111111111111 } })
      .replace('1111111111111', '9007199254740993')
      .replace('"id":1234', '"id":9007199254740995');
    expect(await eventOf(text)).toMatchObject({
      comment: '9007199254740995',
      repositoryId: '9007199254740993',
    });
  });

  it('bots do not command, nor does a text of our own', async () => {
    expect(await eventOf({ ...said, user: { id: 2, username: 'project_5_bot_ab12' } })).toBeNull();
    const note = '/vmsd recheck\n\n<!-- vmsd-warden:answer 1 -->';
    expect(await eventOf({ ...said, object_attributes: { ...said.object_attributes, note } })).toBeNull();
  });

  it('a note of a megabyte is read at once, whatever it repeats', async () => {
    for (const pump of ['<!-- vmsd-warden:', '<!-- vmsd-warden: -->', '-->', '/vmsd ', '>>>\n', '`']) {
      const note = pump.repeat(1_000_000 / pump.length);
      const { took } = await timed(() =>
        eventOf({ ...said, object_attributes: { ...said.object_attributes, note } }),
      );
      expect(took, pump).toBeLessThan(1000);
    }
  });

  it('answers with success what cannot be read: GitLab switches off a webhook that fails', async () => {
    const evil = { ...project, path_with_namespace: '../../etc' };
    for (const payload of ['{', '[]', 'null', '"x"', { object_kind: 'note' }, { ...opened, project: evil }]) {
      const { status, deliveries } = await send(payload);
      expect(status).toBe(202);
      expect(deliveries.every((one) => one.event === null)).toBe(true);
    }
  });

  it('a repeated one has the same id, with a key, with a uuid and with neither', async () => {
    const id = async (headers: Record<string, string>) => (await send(opened, headers)).deliveries[0]!.id;
    expect(await id({})).toBe('key-1');
    expect(await id({ 'idempotency-key': '' })).toMatch(/^uuid-1$|^[0-9a-f]{64}$/);
    const none = { 'idempotency-key': '', 'x-gitlab-event-uuid': '' };
    expect(await id(none)).toBe(await id(none));
  });
});

it('one of two secrets is enough, while one takes the place of the other, and headers without one are refused at once', async () => {
  const signing = `whsec_${Buffer.from('a key of 24 bytes or more').toString('base64')}`;
  const both = createGitlab({
    ...{ url: 'https://gitlab.example', token: 't', newCommandLines, log: quiet },
    ...{ webhookSecret: signing, previousSecret: secret },
  }).webhook;
  const body = Buffer.from('{}');
  const plain = { 'x-gitlab-event': 'Note Hook', 'x-gitlab-token': secret, 'idempotency-key': 'k' };
  expect((await both({ headers: plain, body })).status).toBe(202);
  expect(both.refuses(plain)).toBeNull();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(signing.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`id.${timestamp}.`).update(body).digest('base64');
  const signed = {
    ...{ 'webhook-id': 'id', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` },
    'x-gitlab-event': 'Note Hook',
  };
  expect((await both({ headers: signed, body })).status).toBe(202);
  expect(both.refuses(signed)).toBeNull();
  const wrong = { ...plain, 'x-gitlab-token': 'guess' };
  expect((await both({ headers: wrong, body })).status).toBe(401);
  for (const headers of [
    wrong,
    {},
    { ...signed, 'webhook-timestamp': '1' },
    { ...signed, 'webhook-id': '' },
  ]) {
    expect(both.refuses(headers)).toMatchObject({ status: 401 });
  }
});
