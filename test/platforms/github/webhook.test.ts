/** Webhooks of GitHub: who may send, and what is made of what comes. Payloads are GitHub's own examples. */
import { createHmac, generateKeyPairSync } from 'node:crypto';
import all from '@octokit/webhooks-examples' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCommandLines } from '../../../src/commands/comment.ts';
import { createGithub } from '../../../src/platforms/github/index.ts';
import type { Log } from '../../../src/ports/system.ts';

type Payload = Record<string, unknown>;
const examples = all as unknown as { name: string; examples: Payload[] }[];

/** GitHub's example of an event, with what the test changes in it. */
function example(name: string, action: string, change: (payload: never) => void = () => {}): Payload {
  const found = examples.find((one) => one.name === name)!.examples.find((one) => one.action === action);
  if (!found) throw new Error(`there is no example of ${name} ${action}`);
  const copy = structuredClone(found);
  change(copy as never);
  return copy;
}

const secret = 'correct horse battery staple';
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});
const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const options = {
  appId: 5725,
  privateKey,
  webhookSecret: secret,
  apiUrl: 'http://127.0.0.1:9/api/v3',
  githubUrl: 'http://127.0.0.1:9',
  newCommandLines,
  manifest: { default_permissions: {}, default_events: [] },
  log: silent,
};
const { webhook } = await createGithub(options);

const sign = (body: string | Buffer, key = secret): string =>
  `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
const headersOf = (event: string, body: string | Buffer) => ({
  'x-github-event': event,
  'x-github-delivery': '00000000-0000-4000-8000-000000000001',
  'x-hub-signature-256': sign(body),
});
async function deliver(event: string, payload: unknown, headers: Record<string, string> = {}) {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return webhook({ headers: { ...headersOf(event, body), ...headers }, body: Buffer.from(body) });
}
const eventsOf = async (event: string, payload: unknown) =>
  (await deliver(event, payload)).deliveries.flatMap((one) => one.event ?? []);

describe('who may send', () => {
  const body = JSON.stringify(example('pull_request', 'opened'));
  const good = headersOf('pull_request', body);

  test('one of two secrets, while one takes the place of the other', async () => {
    const { webhook: both } = await createGithub({ ...options, previousSecret: 'the one before' });
    const by = (key: string) =>
      both({ headers: { ...good, 'x-hub-signature-256': sign(body, key) }, body: Buffer.from(body) });
    expect([(await by(secret)).status, (await by('the one before')).status]).toEqual([202, 202]);
    expect((await by('guess')).status).toBe(401);
  });

  test('without a signature its body need not be read', () => {
    expect(webhook.refuses(good)).toBeNull();
    for (const signature of [undefined, '', 'sha1=aaaa', 'sha256=', `${sign(body)}0`]) {
      const { 'x-hub-signature-256': _, ...others } = good;
      const headers = signature === undefined ? others : { ...others, 'x-hub-signature-256': signature };
      expect(webhook.refuses(headers), signature).toMatchObject({ status: 401 });
    }
  });

  test.each([
    ['none', ''],
    ['of another secret', sign(body, 'guess')],
    ["of Probot's default secret", sign(body, 'development')],
    ['of another body', sign(`${body} `)],
    ['of SHA-1', `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`],
    ['cut off', sign(body).slice(0, -1)],
    ['of another length', `${sign(body)}00`],
    ['in capitals', sign(body).toUpperCase()],
  ])('a signature %s is answered 401, and nothing is stored', async (_, signature) => {
    const answer = await webhook({
      headers: { ...good, 'x-hub-signature-256': signature },
      body: Buffer.from(body),
    });
    expect(answer).toMatchObject({ status: 401, deliveries: [] });
    expect(answer.text).not.toContain(secret);
  });

  test('a good one is taken', async () => {
    expect(await webhook({ headers: good, body: Buffer.from(body) })).toMatchObject({ status: 202 });
  });

  test.each(['', 'development'])('a secret of %j stops the start', async (webhookSecret) => {
    await expect(createGithub({ ...options, webhookSecret })).rejects.toThrow(/WEBHOOK_SECRET/);
  });

  test('a signed body that is no JSON, or no such event, is answered 400 and stored nowhere', async () => {
    expect(await deliver('pull_request', 'payload=%7B%7D')).toMatchObject({ status: 400, deliveries: [] });
    expect(await deliver('pull_request', [])).toMatchObject({ status: 400, deliveries: [] });
    expect(await deliver('pull_request', {}, { 'x-github-delivery': '../x' })).toMatchObject({ status: 400 });
  });

  test('whatever is sent, nothing is thrown', async () => {
    const name = fc.constantFrom(
      'pull_request',
      'issue_comment',
      'check_run',
      'check_suite',
      'installation',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(name, fc.anything(), async (event, payload) => {
        const { status } = await deliver(event, JSON.stringify(payload) ?? 'null');
        expect([202, 400, 401]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what asks for a review', () => {
  test.each(['opened', 'reopened', 'synchronize', 'ready_for_review'])('pull_request %s', async (action) => {
    const payload = example('pull_request', action);
    const {
      number,
      pull_request: pull,
      repository,
    } = payload as unknown as {
      number: number;
      pull_request: { head: { sha: string } };
      repository: { full_name: string };
    };
    expect(await eventsOf('pull_request', payload)).toMatchObject([
      {
        kind: 'change',
        platform: 'github',
        repository: repository.full_name,
        change: number,
        head: pull.head.sha,
      },
    ]);
  });

  test('a changed base, but not a changed title', async () => {
    const edited = (changes: object) => ({ ...example('pull_request', 'opened'), action: 'edited', changes });
    expect(await eventsOf('pull_request', edited({ title: { from: 'x' } }))).toEqual([]);
    const base = { ref: { from: 'x' }, sha: { from: 'y' } };
    expect(await eventsOf('pull_request', edited({ base }))).toMatchObject([{ reason: 'base changed' }]);
  });

  test('"Re-run" of our own check, by the number that we gave it; of no other App', async () => {
    const payload = (app: number) =>
      example(
        'check_run',
        'rerequested',
        (p: { check_run: { external_id: string; app: { id: number } } }) => {
          p.check_run.external_id = '12';
          p.check_run.app.id = app;
        },
      );
    expect(await eventsOf('check_run', payload(5725))).toMatchObject([
      { kind: 'change', change: 12, reason: 'rerequested' },
    ]);
    expect(await eventsOf('check_run', payload(1))).toEqual([]);
    expect(await eventsOf('check_run', example('check_run', 'completed'))).toEqual([]);
  });

  test('"Re-run all" for each pull request of the suite; when GitHub must be asked and is away, it sends again', async () => {
    const payload = (numbers: number[]) =>
      example(
        'check_suite',
        'rerequested',
        (p: { check_suite: { pull_requests: object[]; app: { id: number } } }) => {
          p.check_suite.pull_requests = numbers.map((number) => ({ number }));
          p.check_suite.app.id = 5725;
        },
      );
    const answer = await deliver('check_suite', payload([3, 4]));
    expect(answer.deliveries.map((one) => one.event)).toMatchObject([{ change: 3 }, { change: 4 }]);
    expect(new Set(answer.deliveries.map((one) => one.id)).size).toBe(2);
    expect(await deliver('check_suite', payload([]))).toMatchObject({ status: 503, deliveries: [] });
  });

  test('every example of GitHub is understood, and none is refused', async () => {
    const known = [
      'pull_request',
      'issue_comment',
      'check_run',
      'check_suite',
      'installation',
      'push',
      'ping',
    ];
    for (const { name, examples: list } of examples.filter((one) => known.includes(one.name))) {
      for (const payload of list) {
        const { status } = await deliver(name, payload);
        expect([202, 503], `${name} ${payload.action}`).toContain(status);
      }
    }
  });
});

describe('commands', () => {
  type Comment = {
    issue: { pull_request?: object };
    comment: { body: string; user: { type: string }; performed_via_github_app?: object };
    sender: { type: string };
    changes?: object;
  };
  const comment = (action: string, body: string, more: (payload: Comment) => void = () => {}) =>
    example('issue_comment', action, (payload: Comment) => {
      payload.issue.pull_request = {};
      payload.comment.body = body;
      more(payload);
    });

  test('numbers that no number can hold are kept to the last digit', async () => {
    const payload = comment('created', '/vmsd recheck') as unknown as {
      comment: { id: number };
      repository: { id: number };
    };
    payload.comment.id = 1111111111111;
    payload.repository.id = 2222222222222;
    // As text: in JSON they are numbers without quotes.
    const text = JSON.stringify(payload)
      .replaceAll('1111111111111', '9007199254740993')
      .replaceAll('2222222222222', '9007199254740995');
    const { deliveries } = await deliver('issue_comment', text);
    expect(deliveries[0]!.event).toMatchObject({
      comment: expect.stringMatching(/^I:9007199254740993:/),
      repositoryId: '9007199254740995',
    });
  });

  test('a line of a comment on a pull request, with who wrote it', async () => {
    const payload = comment('created', 'Thanks!\r\n/vmsd recheck\r\n');
    expect(await eventsOf('issue_comment', payload)).toMatchObject([
      {
        kind: 'command',
        commands: ['/vmsd recheck'],
        author: expect.any(String),
        comment: expect.stringMatching(/^I:\d+:/),
      },
    ]);
    expect(await eventsOf('issue_comment', comment('created', 'Thanks!'))).toEqual([]);
    expect(await eventsOf('issue_comment', comment('created', '> /vmsd recheck'))).toEqual([]);
    expect(await eventsOf('issue_comment', comment('deleted', '/vmsd recheck'))).toEqual([]);
  });

  test('of an edited comment only what is new in it', async () => {
    const edited = (before: string) =>
      comment('edited', '/vmsd status\n/vmsd recheck', (payload) => {
        payload.changes = { body: { from: before } };
      });
    expect(await eventsOf('issue_comment', edited('/vmsd status'))).toMatchObject([
      { commands: ['/vmsd recheck'] },
    ]);
    expect(await eventsOf('issue_comment', edited('/vmsd recheck\n/vmsd status'))).toEqual([]);
  });

  test('none on an issue, none of a bot, none that we wrote ourselves', async () => {
    const of = (more: (payload: Comment) => void) =>
      eventsOf('issue_comment', comment('created', '/vmsd help', more));
    expect(await of(() => {})).toHaveLength(1);
    expect(await of((p) => delete p.issue.pull_request)).toEqual([]);
    expect(await of((p) => Object.assign(p.sender, { type: 'Bot' }))).toEqual([]);
    expect(await of((p) => Object.assign(p.comment, { performed_via_github_app: { id: 5725 } }))).toEqual([]);
  });

  test('a line of a review comment', async () => {
    const payload = example('pull_request_review_comment', 'created', (p: Comment) => {
      p.comment.body = '/vmsd explain';
    });
    expect(await eventsOf('pull_request_review_comment', payload)).toMatchObject([
      { commands: ['/vmsd explain'], comment: expect.stringMatching(/^R:\d+:/) },
    ]);
  });
});

test('a removed App, or removed repositories, are told with their names', async () => {
  expect(await eventsOf('installation', example('installation', 'deleted'))).toMatchObject([
    { kind: 'removed', platform: 'github', repositories: [expect.stringContaining('/')] },
  ]);
  expect(await eventsOf('installation', example('installation', 'created'))).toMatchObject([
    { kind: 'sweep' },
  ]);
  expect(
    await eventsOf('installation_repositories', example('installation_repositories', 'removed')),
  ).toMatchObject([{ kind: 'removed' }]);
  expect(
    await eventsOf('installation_repositories', example('installation_repositories', 'added')),
  ).toMatchObject([{ kind: 'sweep' }]);
});

test('nothing of a payload is kept that is not needed', async () => {
  const payload = example(
    'pull_request',
    'opened',
    (p: { pull_request: { title: string; body: string } }) => {
      p.pull_request.title = 'a secret title';
      p.pull_request.body = 'a secret body';
    },
  );
  expect(JSON.stringify(await deliver('pull_request', payload))).not.toContain('secret');
});
