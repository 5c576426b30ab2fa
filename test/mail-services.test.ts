import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from './support/git.ts';
import { mailServices, until } from './support/mail-services.ts';
import { type Postfix, startPostfix } from './support/postfix.ts';

describe.skipIf(!mailServices)('the SMTP server of the tests', () => {
  let postfix: Postfix;
  let broken = '';
  const send = (to: string, subject: string) =>
    createTransport({ host: postfix.host, port: postfix.port }).sendMail({
      from: 'author@test.example',
      to,
      subject,
      text: 'hello',
    });
  beforeAll(async () => {
    const folder = tempFolder();
    chmodSync(folder, 0o755);
    broken = join(folder, 'broken');
    postfix = await startPostfix({
      mailboxes: ['author', 'reader'],
      aliases: { list: ['author', 'reader'] },
      pipes: { program: `[ ! -e ${broken} ] || exit 75; cat >/dev/null` },
    });
  });
  afterAll(() => postfix?.stop());

  it('delivers to a mailbox, and to all that an alias names', async () => {
    await send('list@test.example', 'to all');
    for (const one of ['author', 'reader']) {
      const [mail] = await postfix.received(one, 1);
      expect(mail!.toString()).toContain('Subject: to all\n');
    }
  });

  it('keeps what is for somewhere else', async () => {
    await send('someone@example.org', 'out');
    const [mail] = await postfix.received('elsewhere', 1);
    expect(mail!.toString()).toContain('Subject: out\n');
  });

  it('keeps what a program could not take, and tries again', async () => {
    writeFileSync(broken, '');
    await send('program@test.example', 'later');
    await until(
      () => /status=deferred/.test(postfix.log()),
      () => postfix.log(),
    );
    expect(postfix.queued()).toBe(1);
    rmSync(broken);
    postfix.flush();
    await until(
      () => postfix.queued() === 0,
      () => postfix.log(),
    );
    expect(postfix.log()).toMatch(/to=<program@test\.example>.*status=sent/);
  });
});
