/** Patch mails made to break what answers them. */
import { expect, it } from 'vitest';
import { planMails } from '../../../src/app/replies/answer-series.ts';
import type { ListSettings } from '../../../src/config/server-file.ts';
import { composeMail, composeMbox } from '../../../src/platforms/mail/compose.ts';
import { bodyStart, fieldsNamed, headerFields } from '../../../src/series/mail/header-fields.ts';
import { timed } from '../../support/processor-time.ts';
import { broken, reviewed } from '../../support/reviewed.ts';

const list: ListSettings & { reply: NonNullable<ListSettings['reply']> } = {
  name: 'qemu-devel',
  source: { mbox: '/nowhere' },
  repository: '/nowhere',
  branch: 'master',
  reply: { smtp: 'smtp://h', from: 'warden@bots.example', to: 'qemu-devel@nongnu.org', keepCc: true },
};
const now = new Date('2026-03-02T12:00:00Z');
const base = [
  'From: Jane Doe <jane@example.org>',
  'Subject: [PATCH 2/3] x',
  'Message-Id: <v1-2@example.net>',
];

async function answers(header: string) {
  const series = reviewed(list.name, 1, [broken('alpha')]);
  series.mails = [{ messageId: 'v1-2@example.net', raw: Buffer.from(`${header}\n\nbody\n`, 'latin1') }];
  const { mails, silent } = planMails(list, list.reply, series, [], now);
  const raws: Buffer[] = [];
  for (const { mail } of mails) raws.push(await composeMail(mail));
  return { mails: mails.map(({ mail }) => mail), raws, silent };
}

const names = 'x'.repeat(10_000);
it.each<[string, string[]]>([
  ['a name of 10 kB', [`From: ${names} <jane@example.org>`, ...base.slice(1)]],
  ['a quoted name of 10 kB', [`From: "${'a b '.repeat(2500)}" <jane@example.org>`, ...base.slice(1)]],
  [
    'line ends in encoded words',
    ['From: =?utf-8?q?a=0D=0ABcc:_victim@example.com?= <jane@example.org>', ...base.slice(1)],
  ],
  [
    'line ends in an encoded subject',
    [base[0]!, 'Subject: =?utf-8?b?YQ0KQmNjOiB2QGV4YW1wbGUuY29tDQoNCmJvZHk=?=', base[2]!],
  ],
  ['lone CRs', [base[0]!, 'Subject: [PATCH 2/3] a\rBcc: victim@example.com\r\rbody', base[2]!]],
  ['NULs', [base[0]!, 'Subject: [PATCH 2/3] a\0b', base[2]!]],
  [
    'direction marks and other line ends',
    [base[0]!, 'Subject: [PATCH 2/3] a\u0085b =?utf-8?q?=E2=80=A8=E2=80=AE?=', base[2]!],
  ],
  [
    '10,000 references',
    [...base, `References: ${Array.from({ length: 10_000 }, (_, i) => `<${i}@example.net>`).join(' ')}`],
  ],
  ['a reference of 10 kB', [...base, `References: <${names}@example.net> <a@example.net>`]],
  ['a header of 10 MB', [...base, `X-Long: ${'y'.repeat(10_000_000)}`]],
  ['100,000 fields', [...base, ...Array.from({ length: 100_000 }, (_, i) => `X-${i}: z`)]],
  [
    'a crowd in Cc',
    [...base, `Cc: ${Array.from({ length: 100_000 }, (_, i) => `p${i}@example.com`).join(', ')}`],
  ],
  ['quotes without an end in Cc', [...base, `Cc: ${'"a'.repeat(100_000)}`]],
  ['comments in Cc', [...base, `Cc: ${'('.repeat(100_000)}`]],
  [
    'a Cc that would be two',
    [...base, 'Cc: "a, victim@example.com" <b@example.com\u0000>, <x@y.example> <c@example.com>'],
  ],
])('%s is answered with one mail that is whole, in no time, or not at all', async (_, header) => {
  const { result, took } = await timed(() => answers(header.join('\n')));
  const { mails, raws, silent } = result;
  expect(took).toBeLessThan(3000);
  expect(mails.length + silent.length).toBe(1);
  for (const [i, raw] of raws.entries()) {
    const fields = headerFields(raw);
    expect(fields.map(({ name }) => name)).not.toContain('bcc');
    for (const name of ['from', 'to', 'cc', 'subject', 'message-id', 'in-reply-to', 'references'])
      expect(fieldsNamed(fields, name)).toHaveLength(1);
    expect(fieldsNamed(fields, 'in-reply-to')).toEqual(['<v1-2@example.net>']);
    const lines = raw.toString('latin1', 0, bodyStart(raw)).split('\r\n');
    for (const line of lines) expect(line).toMatch(/^[\t -~]{0,998}$/);
    expect(raw.toString('latin1', bodyStart(raw))).toMatch(/^Hi, this is an automatic review/);
    const { to, cc, references } = mails[i]!;
    expect(to).toEqual([expect.objectContaining({ email: 'jane@example.org' })]);
    expect(cc.length).toBeLessThanOrEqual(41);
    expect(JSON.stringify([to, cc])).not.toContain('victim');
    expect(references.length).toBeLessThanOrEqual(20);
  }
  expect((await composeMbox(mails)).match(/^From /gm)?.length ?? 0).toBe(mails.length);
});
