import { describe, expect, test } from 'vitest';
import { quotationStart } from '../../../src/series/mail/quotation.ts';
import { factor } from '../../support/factor.ts';
import { listed } from '../../support/lists.ts';
import { type MailSpec, mail, mbox, read, smallDiff } from '../../support/mail.ts';
import { timed } from '../../support/processor-time.ts';

const patch = `Why this is done.\n\nSigned-off-by: Jane Doe <jane@example.org>\n---\n${smallDiff()}`;
const header = (names: string[]): string =>
  `${names[0]} Jane Doe <jane@example.org>\n${names[1]} Monday, March 1, 2021 10:00\n${names[2]} list@example.org\n${names[3]} [PATCH] x\n\n`;
const english = ['From:', 'Sent:', 'To:', 'Subject:'];

const quotations: [string, string][] = [
  ['Outlook', `-----Original Message-----\n${header(english)}`],
  [
    'Outlook in German',
    `-----Ursprüngliche Nachricht-----\n${header(['Von:', 'Gesendet:', 'An:', 'Betreff:'])}`,
  ],
  ['a line above the header', `________________________________\n${header(english)}`],
  ['a long line and a blank one', `${'_'.repeat(60)}\n\n${header(english)}`],
  ['the header alone', header(english)],
  ['a bold header', header(['*From:*', '*Date:*', '*To:*', '*Subject:*'])],
  ['a French header', header(['De :', 'Envoyé :', 'À :', 'Objet :'])],
  ['a Spanish header', header(['De:', 'Enviado el:', 'Para:', 'Asunto:'])],
  ['a Chinese header', header(['发件人：', '发送时间：', '收件人：', '主题：'])],
  [
    'Thunderbird in German',
    `-------- Weitergeleitete Nachricht --------\n${header(['Betreff:', 'Datum:', 'Von:', 'An:'])}`,
  ],
  ['a hyphen in it', `-------- Original-Nachricht --------\n\n`],
  ['who wrote it', '---- On Mon, 01 Mar 2021 10:00:00 +0000 Jane Doe <jane@example.org> wrote ----\n\n'],
  ['QQ', '------------------ 原始邮件 ------------------\n\n'],
  ['Gmail', `---------- Forwarded message ---------\n${header(['From:', 'Date:', 'To:', 'Subject:'])}`],
];

describe.each(quotations)(
  'the mail that is answered, whole and unquoted below the answer: %s',
  (_, above) => {
    const whole: MailSpec = { subject: '[PATCH] x', id: 'a@x', diff: smallDiff() };
    const reply: MailSpec = {
      ...{ subject: 'Re: [PATCH] x', id: 'r@x', to: 'a@x', from: 'Bob <bob@example.org>' },
      body: `Looks wrong to me.\n\n/vmsd explain type-flip\n\n${above}${patch}`,
    };

    test("is not the replier's patch", async () => {
      const { series, others } = await read(mbox([whole, reply]));
      expect(series).toMatchObject({ messageId: 'a@x', received: [1] });
      expect(others).toEqual([]);
      expect((await read(mail(reply))).series).toBeNull();
    });

    test('keeps nobody from reading the command above it', async () => {
      expect(await listed(reply)).toMatchObject({
        kind: 'remark',
        posts: [],
        commands: ['/vmsd explain type-flip'],
      });
    });

    test('gives no command of its own', async () => {
      const body = `Looks wrong to me.\n\n${above}/vmsd recheck\n`;
      expect(await listed({ ...reply, body })).toMatchObject({ commands: [] });
    });
  },
);

describe('an answer', () => {
  const answer = (body: string, subject = 'Re: [PATCH] x'): string =>
    mail({ subject, id: 'r@x', to: 'a@x', from: 'Bob <bob@example.org>', body });

  test.each([
    ['a patch below a scissors line', `Rather so:\n\n-- >8 --\nSubject: [PATCH] y\n\n${patch}`],
    [
      'a patch with fields on top',
      `From: Ann <ann@example.org>\nDate: Mon, 1 Mar 2021 10:00:00 +0000\nSubject: [PATCH] y\n\n${patch}`,
    ],
    ['a patch below a line to cut at', `Rather so:\n\n------------ cut here ------------\n\n${patch}`],
    ['a patch below a rule of dashes', `Rather so:\n\n--------------------\nSubject: [PATCH] y\n\n${patch}`],
    ['words that look like fields', `From: the manual, page 3:\nTo: nobody\n\n${patch}`],
  ])('may still bring a patch of its own: %s', async (_, body) => {
    expect((await read(answer(body))).series).toMatchObject({ received: [1] });
  });

  test.each([
    ['who wrote it', 'On Mon, 1 Mar 2021, Jane Doe wrote:\n'],
    ['who wrote it, in Spanish', 'El lun, 1 mar 2021, Jane Doe escribió:\n\n'],
    ['who wrote it, in Chinese', '在 2021年3月1日，Jane Doe 写道：\n'],
    ['a line with a mark', '> Why this is done.\n'],
  ])('is no patch where the diff stands below a quotation: %s', async (_, above) => {
    expect((await read(answer(`Hm.\n\n${above}${patch}`))).series).toBeNull();
  });

  test('that forwards a patch is read for who asks, and is no posting on a list', async () => {
    const forwarded = answer(
      `---------- Forwarded message ---------\n${header(english)}${patch}`,
      'Fwd: [PATCH] x',
    );
    expect((await read(forwarded)).series).toMatchObject({ received: [1], title: 'x' });
    expect(await listed(forwarded)).toMatchObject({ kind: 'remark', posts: [] });
  });
});

test('a pasted header of a patch is no quotation', () => {
  expect(quotationStart('From: Ann <a@x>\nSubject: [PATCH] y\nDate: today\n\nWhy.\n')).toBeNull();
  expect(quotationStart('Why.\n\nFrom: an idea of Bob\n')).toBeNull();
  expect(quotationStart('Hm.\n\nFrom: Ann\nSent: today\nTo: Bob\n')).toBe(5);
});

test('hostile texts take no time', async () => {
  const length = factor === 1 ? 100_000 : 200_000 * factor;
  const { took } = await timed(() => {
    for (const piece of [
      'From: a\n',
      '-',
      '_',
      '_'.repeat(20),
      '*From:*\n',
      '- a -\n',
      'From:\nTo:\n',
      ' \n',
    ])
      quotationStart(piece.repeat(length / piece.length));
  });
  expect(took).toBeLessThan(400 * factor);
});
