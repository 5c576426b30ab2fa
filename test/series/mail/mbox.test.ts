import { describe, expect, test } from 'vitest';
import { splitMbox } from '../../../src/series/mail/mbox.ts';
import { mail, read, smallDiff } from '../../support/mail.ts';

const envelope = 'From jane@example.org Mon Mar  1 10:00:00 2021';
const patch = (n: number): string =>
  mail({ subject: `[PATCH ${n}/3] part ${n}`, id: `${n}@x`, diff: smallDiff(`${n}.c`) }).trimEnd();
const three = [1, 2, 3].map(patch);
const split = (text: string): number | null => {
  const mails = splitMbox(Buffer.from(text));
  return mails && [...mails].length;
};

describe('a mailbox', () => {
  test.each([
    ['as it should be', three.map((one) => `${envelope}\n${one}\n\n`).join('')],
    ['without a blank line before the next mail', three.map((one) => `${envelope}\n${one}\n`).join('')],
    ['that begins with blank lines', `\n\n\n${three.map((one) => `${envelope}\n${one}\n\n`).join('')}`],
    ['with blank lines above each header', three.map((one) => `${envelope}\n\n\n${one}\n\n`).join('')],
    ['whose envelopes have no date', three.map((one) => `From A\n${one}\n\n`).join('')],
    [
      'with CRLF',
      three
        .map((one) => `${envelope}\n${one}\n`)
        .join('')
        .replaceAll('\n', '\r\n'),
    ],
  ])('%s', async (_, text) => {
    expect(split(text)).toBe(3);
    expect((await read(text)).series).toMatchObject({ received: [1, 2, 3], missing: [], limits: [] });
  });

  test('is not split where somebody writes like that', () => {
    const talk = (line: string): string =>
      `${envelope}\n${mail({ subject: 'x', body: `Hm.\n${line}\nand so on.\n` })}\n`;
    for (const line of [
      'From Monday on we use this.',
      `${envelope}\nSubject: of a letter`,
      'From here\nFrom: there\nto nowhere',
    ])
      expect(split(talk(line))).toBe(1);
  });
});

test('a folded From: on top of the body names the author', async () => {
  for (const field of [
    'From: A Very Long Name That Takes Most of a Line\n <ann@example.org>',
    'From: =?utf-8?q?J=C3=BCr?=\n =?utf-8?q?gen?= <ann@example.org>',
    'From:\n Ann <ann@example.org>',
  ]) {
    const body = `${field}\n\nWhy.\n\nSigned-off-by: Ann <ann@example.org>`;
    const { series } = await read(mail({ subject: '[PATCH] x', body, diff: smallDiff() }));
    expect(series!.patches[0]!.author!.email).toBe('ann@example.org');
    expect(series!.patches[0]!.message).toMatch(/^Why\./);
  }
});
