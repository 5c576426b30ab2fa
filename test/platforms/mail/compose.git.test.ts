import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMail, composeMbox } from '../../../src/platforms/mail/compose.ts';
import { smtpMailer } from '../../../src/platforms/mail/smtp.ts';
import { Failure } from '../../../src/ports/failure.ts';
import type { OutgoingMail } from '../../../src/ports/lists.ts';
import { parseAddresses } from '../../../src/series/mail/addresses.ts';
import { bodyStart, fieldsNamed, fieldText, headerFields } from '../../../src/series/mail/header-fields.ts';
import { fakeSmtp } from '../../fakes/smtp.ts';
import { factor } from '../../support/factor.ts';

const mail: OutgoingMail = {
  messageId: 'vmsd-warden.0123@example.org',
  from: { name: 'vmsd-warden', email: 'warden@example.org' },
  to: [{ name: 'Jane Doe', email: 'jane@example.net' }],
  cc: [{ name: '', email: 'list@example.org' }],
  subject: 'Re: [PATCH v2 3/7] target/alpha: Use CPUClass::vmsd',
  inReplyTo: 'patch@example.net',
  references: ['cover@example.net', 'patch@example.net'],
  date: '2026-03-04T05:06:07.000Z',
  about: ['type-flip'],
  text: 'Hi,\n\n> -    dc->vmsd = &vmstate_alpha_cpu;\n> +\tcc->vmsd = 1;   \n\n.\nFrom here\n-- \nvmsd-warden\n',
};
/** Header fields without the body, and the body decoded. */
const read = (raw: Buffer) => {
  const body = raw.subarray(bodyStart(raw));
  const fields = headerFields(raw);
  const encoding = fieldText(fields, 'content-transfer-encoding');
  const text =
    encoding === 'quoted-printable' ? quotedPrintable(body.toString('latin1')) : body.toString('utf8');
  return { fields, encoding, text: text.replaceAll('\r\n', '\n') };
};
const quotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

describe('a mail of ours', () => {
  it('says what it is, what it answers, and that a program sent it', async () => {
    const raw = await composeMail(mail);
    expect(raw.toString('latin1', 0, bodyStart(raw))).toBe(
      [
        'From: "vmsd-warden" <warden@example.org>',
        'To: Jane Doe <jane@example.net>',
        'Cc: list@example.org',
        'Subject: Re: [PATCH v2 3/7] target/alpha: Use CPUClass::vmsd',
        'Date: Wed, 04 Mar 2026 05:06:07 +0000',
        'Message-ID: <vmsd-warden.0123@example.org>',
        'In-Reply-To: <patch@example.net>',
        'References: <cover@example.net> <patch@example.net>',
        'Auto-Submitted: auto-generated',
        'X-Auto-Response-Suppress: All',
        'X-Vmsd-Warden: type-flip',
        'Content-Transfer-Encoding: 7bit',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        '',
        '',
      ].join('\r\n'),
    );
    expect(raw.toString('latin1', bodyStart(raw))).toBe(mail.text.replaceAll('\n', '\r\n'));
  });

  it('has no field whose first line is empty, however long the ids are', async () => {
    const id = `${'i'.repeat(90)}@example.net`;
    for (const text of ['Hi\n', 'Größe:\n'])
      expect(
        (await composeMail({ ...mail, text, inReplyTo: id, references: [id, id] })).toString('latin1'),
      ).toContain(`In-Reply-To: <${id}>\r\nReferences: <${id}>\r\n <${id}>\r\n`);
  });

  it('keeps every line as it is: long ones, other scripts, blanks at the end', async () => {
    const lines = [
      `> +${'x'.repeat(200)} = "a=b";   `,
      '> +    /* Größe: 大きさ \u{1f600} */\t',
      '.',
      '..',
      'From a line',
      '-- ',
      '=3D =',
    ];
    const long = { ...mail, text: `${lines[0]}\n` };
    expect(read(await composeMail(long))).toMatchObject({ encoding: '7bit', text: long.text });
    for (const text of [`${lines.join('\n')}\n`, `${'y'.repeat(5000)}\n`]) {
      const got = read(await composeMail({ ...mail, text }));
      expect(got.encoding).toBe('quoted-printable');
      expect(got.text).toBe(text);
      expect(fieldText(got.fields, 'content-type')).not.toMatch(/flowed/i);
    }
  });

  it('ends no header early, whatever stands in names, subjects and ids', async () => {
    const hostile = [
      'a\r\nBcc: victim@example.com\r\n\r\nbody',
      'a\nX-Injected: 1',
      'a\rX-Injected: 1',
      'nul\u0000nul',
      '=?utf-8?q?a=0D=0AX-Injected:_1?=',
      'u2028\u2028X-Injected: 1',
      `${'long '.repeat(2000)}`,
      'x'.repeat(10_000),
      'half \ud800 of a character',
      '"quoted" <victim@example.com>, other@example.com',
      'Größe; (comment) : \\',
    ];
    for (const text of hostile) {
      const raw = await composeMail({
        ...mail,
        subject: `Re: ${text}`,
        from: { name: text, email: 'warden@example.org' },
        to: [{ name: text, email: 'jane@example.net' }],
        messageId: `${text.slice(0, 50)}@example.org`,
        references: [text.slice(0, 50)],
        about: [text.slice(0, 50)],
      });
      const fields = headerFields(raw);
      expect(new Set(fields.map((f) => f.name))).toEqual(
        new Set(headerFields(await composeMail(mail)).map((f) => f.name)),
      );
      expect(fields.length).toBe(14);
      expect(
        parseAddresses(fieldsNamed(fields, 'to')[0]!.slice(0, 4000)).at(-1)?.email ?? 'jane@example.net',
      ).toBe('jane@example.net');
      for (const line of raw.toString('latin1', 0, bodyStart(raw)).split('\r\n')) {
        expect(line).toMatch(/^[\t -~]*$/);
        expect(line.length).toBeLessThan(999);
      }
      expect(read(raw).text).toBe(mail.text);
    }
  });

  it('is one mail with the same body for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary' }),
        async (a, b) => {
          const text = `${a.toWellFormed().replace(/\r\n?/g, '\n')}\n`;
          const got = read(
            await composeMail({
              ...mail,
              text,
              subject: `Re: ${b}`,
              to: [{ name: b, email: 'j@example.net' }],
            }),
          );
          expect(got.text).toBe(text);
          expect(got.fields.length).toBe(14);
        },
      ),
      { numRuns: 25 * factor },
    );
  });

  it('goes into an mbox that git takes apart again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mbox-'));
    try {
      writeFileSync(join(folder, 'mbox'), await composeMbox([mail, { ...mail, text: 'Größe\n' }]), 'latin1');
      execFileSync('git', ['mailsplit', '--mboxrd', `-o${folder}`, join(folder, 'mbox')]);
      expect(readdirSync(folder).sort()).toEqual(['0001', '0002', 'mbox']);
      const first = readFileSync(join(folder, '0001'));
      expect(read(first).text.trimEnd()).toBe(mail.text.trimEnd());
      expect(read(readFileSync(join(folder, '0002'))).text.trimEnd()).toBe('Größe');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('sending', () => {
  it('hands the mail to everyone, as it is', async () => {
    const smtp = await fakeSmtp();
    try {
      expect(await smtpMailer(smtp.url).send(mail)).toEqual({ refused: [] });
      const [taken] = smtp.mails;
      expect(taken).toMatchObject({
        from: 'warden@example.org',
        to: ['jane@example.net', 'list@example.org'],
      });
      expect(read(taken!.raw).text).toBe(mail.text);
      smtp.unknown.add('jane@example.net');
      expect(await smtpMailer(smtp.url).send(mail)).toEqual({ refused: ['jane@example.net'] });
    } finally {
      await smtp.close();
    }
  });

  it('says of a failure whether the mail may have been taken, and whether to try again', async () => {
    const smtp = await fakeSmtp();
    const withLogin = smtp.url.replace('://', '://user:pass%40word@');
    const failure = async (url: string) => {
      const error = await smtpMailer(url)
        .send(mail)
        .catch((e) => e);
      expect(error.message).not.toContain('pass@word');
      return [error.kind, error.uncertain, error.after];
    };
    try {
      smtp.faults.push('drop-early', 'drop-before', 'drop-after', 'busy', 'refuse-text', 'refuse-sender');
      expect(await failure(smtp.url)).toEqual(['passing', false, undefined]);
      expect(await failure(smtp.url)).toEqual(['passing', true, undefined]);
      expect(await failure(smtp.url)).toEqual(['passing', true, undefined]);
      expect(await failure(smtp.url)).toEqual(['passing', false, undefined]);
      expect(await failure(smtp.url)).toEqual(['permanent', false, undefined]);
      expect(await failure(smtp.url)).toEqual(['passing', false, 3600]);
      smtp.faults.push('refuse-login');
      expect(await failure(withLogin)).toEqual(['passing', false, 3600]);
      smtp.unknown.add('jane@example.net').add('list@example.org');
      expect(await failure(smtp.url)).toEqual(['permanent', false, undefined]);
    } finally {
      await smtp.close();
    }
    expect(await failure(smtp.url)).toEqual(['passing', false, undefined]);
    // A password that cannot be read loses no mail.
    const gone = smtpMailer(withLogin, async () => {
      throw new Failure('permanent', 'passwordFile: gone');
    });
    await expect(gone.send(mail)).rejects.toMatchObject({ kind: 'passing', after: 3600 });
  });
});
