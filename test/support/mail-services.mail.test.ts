import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { preparedFolder } from './database.ts';
import { tempFolder } from './git.ts';
import { mailServices } from './mail-services.ts';
import { type Postfix, startPostfix } from './postfix.ts';
import { root, warden } from './program.ts';
import { serverVariables } from './server.ts';
import { until } from './until.ts';

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
    // A mail is in the queue a moment longer than it takes to deliver it, and on its way from one part of the queue to
    // another it may be seen in neither.
    const only = (count: number, status: RegExp) =>
      until(
        `${count} in the queue and ${status} in the log`,
        () => status.test(postfix.log()) && postfix.queued() === count,
        { seconds: 60, more: () => `${postfix.queued()} in the queue: ${postfix.log()}` },
      );
    await only(1, /to=<program@test\.example>.*status=deferred/);
    rmSync(broken);
    postfix.flush();
    await only(0, /to=<program@test\.example>.*status=sent/);
  });
});

/** Whether another user can start the program: the checkout may be in a folder of root's. */
const mayStart =
  mailServices &&
  spawnSync('runuser', ['-u', 'nobody', '--', join(root, 'bin/vmsd-warden'), '-V']).status === 0;
if (mailServices && !mayStart)
  process.stderr.write('mail through postfix into the program is not tested: nobody may not start it\n');

describe.skipIf(!mayStart)('vmsd-warden list deliver, as a pipe of a mail server', () => {
  it('gets each mail, and once more what could not be stored', { timeout: 600_000 }, async () => {
    const folder = tempFolder();
    chmodSync(folder, 0o755);
    const dataDir = await preparedFolder();
    const config = join(folder, 'warden.yml');
    execFileSync('chown', ['-R', 'nobody:', dataDir]);
    const variables = {
      DATA_DIR: dataDir,
      VMSD_WARDEN_CONFIG: config,
      PATH: process.env.PATH!,
      HOME: '/nonexistent',
    };
    const words = Object.entries(variables).map(([name, value]) => `${name}='${value}'`);
    const postfix = await startPostfix({
      mailboxes: [],
      pipes: { list: `cd / && ${words.join(' ')} exec ${join(root, 'bin/vmsd-warden')} list deliver qemu` },
    });
    onTestFinished(() => postfix.stop());
    const status = () =>
      warden(['list', 'status', '--format', 'json'], { env: serverVariables(variables) }).out;
    const send = (subject: string) =>
      createTransport({ host: postfix.host, port: postfix.port }).sendMail({
        ...{ from: 'author@test.example', to: 'list@test.example', subject, text: 'hello' },
        messageId: `<${subject}@test.example>`,
      });
    // Nothing is configured yet.
    await send('early');
    await until(
      'the mail is not taken',
      () => /status=deferred .*the mail was not taken/.test(postfix.log()),
      { seconds: 60, more: () => postfix.log() },
    );
    writeFileSync(
      config,
      'lists: [{ name: qemu, source: { deliver: true }, repository: /r, branch: master }]',
    );
    postfix.flush();
    await send('late');
    // Each is taken before it leaves the queue; on its way through the queue it may be seen nowhere in it.
    const sent = (): number => postfix.log().match(/to=<list@test\.example>.*status=sent/g)?.length ?? 0;
    await until('both mails are taken', () => sent() >= 2 && postfix.queued() === 0, {
      seconds: 60,
      more: () => postfix.log(),
    });
    expect(sent()).toBe(2);
    const [state] = JSON.parse(status());
    expect(state.mails).toBe(2);
  });
});
