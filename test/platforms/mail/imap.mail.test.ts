import { setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createImap, type ImapOptions } from '../../../src/platforms/mail/imap.ts';
import type { MailSource } from '../../../src/ports/lists.ts';
import { messageIdOf } from '../../../src/series/mail/header-fields.ts';
import { type Dovecot, imapPassword, startDovecot } from '../../support/dovecot.ts';
import { mailServices } from '../../support/mail-services.ts';
import { freePort } from '../../support/ports.ts';
import { readAll, simpleMail } from '../../support/source.ts';

const signal = new AbortController().signal;
const limit = 1_000_000;

describe.skipIf(!mailServices)('a folder on an IMAP server', () => {
  let dovecot: Dovecot;
  let users = 0;
  beforeAll(async () => {
    dovecot = await startDovecot();
  });
  afterAll(() => dovecot?.kill());

  function open(user: string, more: Partial<ImapOptions> = {}): MailSource {
    const source = createImap({
      host: '127.0.0.1',
      port: dovecot.port,
      security: 'none',
      user,
      password: async () => imapPassword,
      folder: 'INBOX',
      maxBytes: limit,
      messageIdOf,
      ...more,
    });
    onTestFinished(() => source.close());
    return source;
  }
  const add = (user: string, mails: readonly string[], folder = 'INBOX') =>
    dovecot.as(user, async (client) => {
      for (const mail of mails) await client.append(folder, mail.replaceAll('\n', '\r\n'));
    });
  const newUser = async (mails: readonly string[]): Promise<string> => {
    const user = `user${++users}`;
    await add(user, mails);
    return user;
  };

  it('gives each mail once, oldest first, and marks nothing as seen', async () => {
    const user = await newUser([simpleMail('one'), simpleMail('two')]);
    const source = open(user);
    const first = await readAll(source);
    expect(first.subjects).toEqual(['one', 'two']);
    expect(first.mails[0]!.toString()).toBe(simpleMail('one').replaceAll('\n', '\r\n'));
    expect(first.cursor).toMatch(/^\d+:2$/);
    expect((await readAll(source, first.cursor)).batches).toEqual([]);
    await add(user, [simpleMail('three')]);
    expect((await readAll(source, first.cursor)).subjects).toEqual(['three']);
    expect((await readAll(open(user), first.cursor)).subjects).toEqual(['three']);
    const flags = await dovecot.as(user, async (client) => {
      await client.mailboxOpen('INBOX');
      return client.fetchAll('1:*', { flags: true });
    });
    expect(flags.map((mail) => [...mail.flags!].filter((flag) => flag !== '\\Recent'))).toEqual([[], [], []]);
  });

  it('reads many mails in batches, and goes on behind the last that was stored', {
    timeout: 300_000,
  }, async () => {
    const all = Array.from({ length: 250 }, (_, i) => `mail ${i}`);
    const user = await newUser(all.map((subject) => simpleMail(subject)));
    const { batches, subjects } = await readAll(open(user));
    expect(subjects).toEqual(all);
    expect(batches.map(({ progress }) => progress)).toEqual([200, 250].map((read) => ({ read, total: 250 })));
    expect((await readAll(open(user), batches[0]!.cursor)).subjects).toEqual(all.slice(200));
  });

  it('reads a folder that was made anew from its beginning', async () => {
    const user = await newUser([]);
    await dovecot.as(user, (client) => client.mailboxCreate('list'));
    await add(user, [simpleMail('one'), simpleMail('two')], 'list');
    const source = open(user, { folder: 'list' });
    const { cursor } = await readAll(source);
    await dovecot.as(user, (client) => client.mailboxDelete('list'));
    await dovecot.as(user, (client) => client.mailboxCreate('list'));
    await add(user, [simpleMail('other')], 'list');
    expect((await readAll(source, cursor)).subjects).toEqual(['other']);
  });

  it('leaves out what was deleted and what is too large, and reads a header of ten megabytes where it may', async () => {
    const header = `From: a@example.org\nSubject: large\nX: ${'x'.repeat(10_000_000)}\n\ntext\n`;
    const user = await newUser([simpleMail('one'), simpleMail('gone'), header, simpleMail('two')]);
    await dovecot.as(user, async (client) => {
      await client.mailboxOpen('INBOX');
      await client.messageDelete('2');
    });
    const { subjects, skipped, cursor } = await readAll(open(user));
    expect(subjects).toEqual(['one', 'two']);
    expect(skipped).toEqual([
      expect.stringMatching(/^UID 3: it has 10000\d+ bytes; mails of more than 1000000 are not read$/),
    ]);
    expect(cursor).toMatch(/:4$/);
    const whole = await readAll(open(user, { maxBytes: 20_000_000 }));
    expect(whole.subjects).toEqual(['one', 'large', 'two']);
    expect(whole.mails[1]!.length).toBeGreaterThan(10_000_000);
  });

  it('reads on whatever a mail is made of', async () => {
    const user = await newUser([]);
    const nested = Array.from(
      { length: 1000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    );
    const odd = [
      'no header at all\n',
      `Subject: bare\rBcc: x@example.org\r\r\n\n\rtext\r`,
      `Subject: deep\n${nested.join('')}`,
      `Subject: ${'=?utf-8?Q?=00=0D=0A?= '.repeat(5000)}\n\ntext\n`,
      'Subject: bytes\n\n\xff\xfe\x80\n',
    ];
    await dovecot.as(user, async (client) => {
      for (const mail of odd) await client.append('INBOX', Buffer.from(mail, 'latin1'));
      await client.append('INBOX', simpleMail('last'));
    });
    const { mails, subjects, skipped } = await readAll(open(user));
    expect(mails).toHaveLength(6);
    expect(subjects.at(-1)).toBe('last');
    expect(skipped).toEqual([]);
  });

  it('is told of a new mail while it waits (IDLE)', async () => {
    const user = await newUser([simpleMail('one')]);
    const source = open(user);
    const { cursor } = await readAll(source);
    let back = false;
    const waited = source.wait(600_000, signal).then(() => {
      back = true;
    });
    // Another question meanwhile takes the connection, and gives it back.
    expect(await source.find('one@example.org')).not.toBeNull();
    expect(back).toBe(false);
    await add(user, [simpleMail('two')]);
    await waited;
    expect((await readAll(source, cursor)).subjects).toEqual(['two']);
  });

  it('does not wait for what came between', async () => {
    const user = await newUser([simpleMail('one')]);
    const source = open(user);
    await readAll(source);
    await add(user, [simpleMail('two')]);
    await source.wait(600_000, signal);
  });

  it('waits no longer than it is told, and not when it is to stop', async () => {
    const source = open(await newUser([simpleMail('one')]));
    await readAll(source);
    await source.wait(200, signal);
    const stop = new AbortController();
    const waited = source.wait(600_000, stop.signal);
    stop.abort();
    await waited;
  });

  it('connects again after the server died', async () => {
    const user = await newUser([simpleMail('one')]);
    const source = open(user);
    const { cursor } = await readAll(source);
    await dovecot.kill();
    const away = await readAll(source, cursor).catch((error: unknown) => error);
    expect(away).toMatchObject({
      kind: 'passing',
      message: expect.stringContaining('IMAP server 127.0.0.1'),
    });
    await dovecot.start();
    await add(user, [simpleMail('two')]);
    expect((await readAll(source, cursor)).subjects).toEqual(['two']);
  });

  it('finds a mail by its Message-Id', async () => {
    const user = await newUser([simpleMail('one'), simpleMail('two'), simpleMail('one more')]);
    const source = open(user);
    expect(String(await source.find('one@example.org'))).toContain('Subject: one\r\n');
    for (const id of ['ne@example.org', 'x\r\na LOGOUT', 'ü@example.org'])
      expect(await source.find(id)).toBeNull();
  });

  it('says what is wrong in words without the password', async () => {
    const user = await newUser([simpleMail('one')]);
    const wrong = async () => 'another secret';
    const cases: [Partial<ImapOptions>, RegExp, string][] = [
      [
        { password: wrong },
        /^IMAP server 127\.0\.0\.1, folder INBOX: the login of user\d+ is refused: /,
        'permanent',
      ],
      [{ folder: 'nowhere' }, /folder nowhere: there is no such folder: /, 'permanent'],
      [{ port: await freePort() }, /ECONNREFUSED/, 'passing'],
      [
        { port: dovecot.tlsPort, security: 'tls', host: 'localhost' },
        /the server's certificate is not trusted: /,
        'permanent',
      ],
      [{ security: 'starttls', host: 'localhost' }, /the server's certificate is not trusted: /, 'permanent'],
    ];
    for (const [more, said, kind] of cases) {
      const failure = (await readAll(open(user, more)).catch((error: unknown) => error)) as Error;
      expect(failure).toMatchObject({ kind, message: expect.stringMatching(said) });
      expect(failure.message).not.toContain('secret');
    }
    expect(() => open(user, { host: 'mail.example.org' })).toThrow(
      /would send the password in clear to mail\.example\.org/,
    );
  });

  it('speaks TLS from the start or after STARTTLS', async () => {
    const user = await newUser([simpleMail('one')]);
    setDefaultCACertificates([dovecot.certificate]);
    for (const more of [{ port: dovecot.tlsPort, security: 'tls' }, { security: 'starttls' }] as const)
      expect((await readAll(open(user, { host: 'localhost', ...more }))).subjects).toEqual(['one']);
  });
});

describe.skipIf(!mailServices)('an IMAP server without IDLE', () => {
  it('is looked at again and again', async () => {
    const dovecot = await startDovecot([
      'imap_capability = IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE LITERAL+',
    ]);
    onTestFinished(() => dovecot.kill());
    const source = createImap({
      ...{ host: '127.0.0.1', port: dovecot.port, security: 'none', user: 'u', folder: 'INBOX' },
      ...{ maxBytes: limit, messageIdOf, password: async () => imapPassword },
    });
    onTestFinished(() => source.close());
    expect((await readAll(source)).batches).toEqual([]);
    await source.wait(100, signal);
    await dovecot.as('u', (client) => client.append('INBOX', simpleMail('one')));
    await source.wait(100_000, signal);
    expect((await readAll(source)).subjects).toEqual(['one']);
  });
});
