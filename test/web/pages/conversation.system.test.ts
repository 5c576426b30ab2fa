/** A review as a conversation: what became of its findings, and what was written where. Real server, real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../../../src/ports/lists.ts';
import { adminToken, filledFolder } from '../../support/filled.ts';
import { newReview } from '../../support/new-review.ts';
import { report } from '../../support/sample-report.ts';
import { type RunningServer, startServer } from '../../support/server.ts';

const pull = { platform: 'github', repository: 'o/open', change: 3 } as const;
const merge = { platform: 'gitlab', repository: 'g/open', change: 4 } as const;
const series = { platform: 'mail', repository: 'qemu-devel', change: 1 } as const;
const secret = { platform: 'mail', repository: 'hidden', change: 2 } as const;
const head = 'a'.repeat(40);
const [alpha, hppa] = newReview().findings as [
  ReturnType<typeof newReview>['findings'][0],
  ReturnType<typeof newReview>['findings'][0],
];
const mail: OutgoingMail = {
  messageId: 'answer-1@warden.example',
  from: { name: 'vmsd-warden', email: 'warden@warden.example' },
  to: [{ name: 'Ada', email: 'ada@example.org' }],
  cc: [{ name: '', email: 'list@example.org' }],
  subject: 'Re: [PATCH v3 1/12] target: Set CPUClass::vmsd',
  inReplyTo: 'one@example.org',
  references: ['cover@example.org', 'one@example.org'],
  date: '2026-01-02T03:04:05.000Z',
  about: ['type-flip'],
  text: 'Hi,\n\nFrom what is seen here alpha changes its type.\n',
};
const said = [
  {
    where: 'line' as const,
    place: 'target/alpha/cpu.c:240',
    text: 'alpha flips',
    row: 'thread:fp-alpha,fp-x',
  },
  { where: 'change' as const, place: '', text: 'the rest', row: 'summary:1' },
  { where: 'check' as const, place: '1 error', text: 'all' },
];
const mailed = [{ where: 'mail' as const, place: mail.subject, text: mail.text, row: 'mail:answer:1', mail }];

let server: RunningServer;
const ids: Record<string, string> = {};
beforeAll(async () => {
  const content = { ...newReview().content, said };
  const commits = report.patches.map((one, i) => ({ ...one, commit: String(i + 1).repeat(40) }));
  const inGit = { ...content, report: { ...report, patches: commits } };
  const url = 'https://github.example/o/open/pull/3';
  const listed = { ...newReview().content, said: mailed, dryRun: true };
  const archived = 'https://archive.example/qemu-devel/cover@example.org/';
  const dataDir = await filledFolder({
    reviews: [
      { key: pull, review: { head: 'b'.repeat(40), url, subject: 'Pull', at: '2026-01-01T00:00:00.000Z' } },
      { key: pull, review: { head, url, subject: 'Pull', findings: [alpha], content: inGit } },
      {
        key: merge,
        review: { url: 'https://gitlab.example/g/open/-/merge_requests/4', head, subject: 'Merge', content },
      },
      {
        key: series,
        review: { version: 3, head: 'cover@example.org', url: archived, subject: 'Series', content: listed },
      },
      {
        key: secret,
        review: { version: 1, head: 'x@y', subject: 'Hidden', isPrivate: true, content: listed },
      },
    ],
    accepted: [
      {
        key: pull,
        acceptance: {
          rule: 'type-flip',
          target: 'alpha',
          fingerprints: ['fp-alpha'],
          reason: 'no guest was ever saved',
          by: 'grace',
          at: '2026-01-01T12:00:00.000Z',
        },
      },
    ],
    written: [
      { key: pull, row: 'thread:fp-alpha', id: 'R:77:PRRC_1' },
      { key: pull, row: 'thread:fp-hppa', id: 'R:78:PRRC_2' },
      { key: pull, row: 'summary:0', id: 'I:79:IC_3' },
      { key: pull, row: 'answer:1:1', id: 'I:80:IC_4' },
      { key: merge, row: 'thread:fp-alpha', id: '81' },
      { key: series, row: 'mail:answer:0', id: 'earlier@warden.example' },
      { key: series, row: 'mail:answer:2', id: 'refused' },
    ],
    done: [pull],
    failed: [{ key: merge, reason: 'the forge is away' }],
  });
  server = await startServer({ DATA_DIR: dataDir, ADMIN_TOKEN: adminToken });
  const answer = await fetch(`${server.url}/api/reviews`, {
    headers: { authorization: `Bearer ${adminToken}` },
  });
  const { reviews } = (await answer.json()) as { reviews: { id: string; subject: string }[] };
  for (const { id, subject } of reviews) ids[subject] = id;
});
afterAll(() => server.kill());

const page = async (path: string): Promise<string> =>
  (await fetch(server.url + path, { headers: { accept: 'text/html' } })).text();

describe('a change on a forge', () => {
  it('shows who accepted what and why, and what was fixed', async () => {
    const text = await page(`/reviews/${ids.Pull}`);
    expect(text).toContain(
      'Found in version 1; accepted by grace on 2026-01-01: no guest was ever saved; still there in version 2.',
    );
    expect(text).toMatch(
      /Found in other versions<\/h2>[\s\S]*hppa<\/bdi>: <bdi>Found in version 1; fixed in version 2\./,
    );
    expect(hppa.target).toBe('hppa');
  });

  it('links each text to where it was written, and what is left of earlier ones', async () => {
    const text = await page(`/reviews/${ids.Pull}`);
    const posted = text.slice(text.indexOf('What was posted'));
    for (const address of ['#discussion_r77', '#issuecomment-79', '/checks', '#discussion_r78'])
      expect(posted).toContain(`href="https://github.example/o/open/pull/3${address}"`);
    expect(posted).toMatch(/Written about earlier versions<\/h3>[^#]*#discussion_r78/);
    // An answer to a command is in the conversation that asked for it.
    expect(posted).not.toContain('issuecomment-80');
    expect(await page(`/reviews/${ids.Merge}`)).toContain(
      'href="https://gitlab.example/g/open/-/merge_requests/4#note_81"',
    );
  });

  it('is there for programs as well', async () => {
    const answer = await fetch(`${server.url}/api/reviews/${ids.Pull}`);
    const { conversation } = (await answer.json()) as {
      conversation: { acceptances: { by: string }[]; written: { id: string }[] };
    };
    expect(conversation.acceptances.map(({ by }) => by)).toEqual(['grace']);
    expect(conversation.written.map(({ id }) => id).sort()).toEqual([
      'I:79:IC_3',
      'R:77:PRRC_1',
      'R:78:PRRC_2',
    ]);
  });

  it('links commits and lines to the repository that it is made to', async () => {
    const text = await page(`/reviews/${ids.Pull}`);
    expect(text).toContain(`href="https://github.example/o/open/commit/${head}"`);
    expect(text).toContain(
      `href="https://github.example/o/open/blob/${'1'.repeat(40)}/target/alpha/cpu.c#L240"`,
    );
  });
});

describe('a series on a list, where nothing is sent', () => {
  it('shows its mails whole, as they would go out', async () => {
    const text = await page(`/reviews/${ids.Series}`);
    expect(text).toContain('What would be posted');
    expect(text).toContain('To: Ada &lt;ada@example.org&gt;');
    expect(text).toContain('In-Reply-To: &lt;one@example.org&gt;');
    expect(text).toContain(`href="/reviews/${ids.Series}/mails.mbox"`);
  });

  it('gives them as an mbox', async () => {
    const answer = await fetch(`${server.url}/reviews/${ids.Series}/mails.mbox`);
    expect(answer.headers.get('content-type')).toBe('application/mbox');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${ids.Series}.mbox"`);
    const text = await answer.text();
    expect(text).toMatch(/^From mboxrd@z /);
    expect(text).toMatch(/^Message-Id: <answer-1@warden\.example>$/im);
    expect(text).toContain('\n>From what is seen here');
  });

  it('has no mbox where there is no mail, nor where a visitor may not see the review', async () => {
    for (const id of [ids.Pull, ids.Hidden, '0'.repeat(16), 'x'])
      expect((await fetch(`${server.url}/reviews/${id}/mails.mbox`)).status, id).toBe(404);
  });

  it('links to what was sent before, in its own archive', async () => {
    const text = await page(`/reviews/${ids.Series}`);
    expect(text).toContain('href="https://archive.example/qemu-devel/earlier@warden.example/"');
    expect(text).toContain('Refused by the mail server');
  });
});

it('the administrators see what became of each event, with links to the change and its review', async () => {
  const text = await page('/admin');
  const row = (name: string) => text.split('<tr>').find((one) => one.includes(name))!;
  expect(row('o/open')).toMatch(
    new RegExp(`href="https://github.example/o/open/pull/3"[\\s\\S]*done[\\s\\S]*/reviews/${ids.Pull}`),
  );
  expect(row('g/open')).toMatch(/given up<\/span>/);
  expect(text).toMatch(/<strong><a href="https:\/\/gitlab\.example\/g\/open\/-\/merge_requests\/4">/);
  const status = (await (await fetch(`${server.url}/api/status`)).json()) as {
    events: { review: { id: string } | null }[];
  };
  expect(status.events.some(({ review }) => review?.id === ids.Pull)).toBe(true);
});

it('the start page has the newest reviews as rows, and not those that a visitor may not see', async () => {
  const text = await page('/');
  const rows = text.slice(text.indexOf('reviews rows')).split('<li>').slice(1);
  expect(rows).toHaveLength(3);
  expect(rows.join('')).toContain(`href="/reviews/${ids.Series}"`);
  expect(text).not.toContain(ids.Hidden);
  expect(text).not.toMatch(/APP_ID|GITLAB_TOKEN|VMSD_WARDEN_CONFIG/);
});
