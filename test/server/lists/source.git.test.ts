import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parseServerFile } from '../../../src/config/server-file.ts';
import { openListSource, tellHandedIn } from '../../../src/server/lists/source.ts';
import { imapPassword, startDovecot } from '../../support/dovecot.ts';
import { tempFolder } from '../../support/git.ts';
import { addToArchive } from '../../support/inbox.ts';
import { mailServices } from '../../support/mail-services.ts';
import { readAll, simpleMail } from '../../support/source.ts';

/** What the source of a list has that is configured so. */
async function subjectsOf(source: string): Promise<string[]> {
  const text = `lists: [{ name: QEMU-Devel, repository: /r, branch: master, source: { ${source} } }]`;
  const { lists } = await parseServerFile(text, 'warden.yml', [], ['github', 'gitlab']);
  const opened = await openListSource(lists[0]!, { dataDir: tempFolder() });
  try {
    return (await readAll(opened)).subjects;
  } finally {
    await opened.close();
  }
}

describe('the source of a list, as it is configured', () => {
  it('is an archive, a maildir or an mbox', async () => {
    const dir = tempFolder();
    // Of a file that has been left alone for a while, the last mail counts as whole: here it was written just now.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const mail = simpleMail('one');
    addToArchive(join(dir, '0.git'), [mail]);
    mkdirSync(join(dir, 'maildir/new'), { recursive: true });
    mkdirSync(join(dir, 'maildir/cur'));
    writeFileSync(join(dir, 'maildir/new/1'), mail);
    writeFileSync(
      join(dir, 'mbox'),
      `From a Tue Mar  2 14:58:18 2021\n${mail}\nFrom a Tue Mar  2 14:58:18 2021\n`,
    );
    utimesSync(join(dir, 'mbox'), new Date(), new Date());
    expect(await subjectsOf(`publicInbox: ${dir}/0.git`)).toEqual(['one']);
    expect(await subjectsOf(`maildir: ${dir}/maildir`)).toEqual(['one']);
    expect(await subjectsOf(`mbox: ${dir}/mbox`)).toEqual(['one']);
  });

  it('ends its waiting when a mail is handed in', async () => {
    const list = { name: 'QEMU', source: { deliver: true as const } };
    const opened = await openListSource(list, { dataDir: tempFolder() });
    const { signal } = new AbortController();
    const waited = opened.wait(600_000, signal);
    tellHandedIn('other');
    expect(await Promise.race([waited, opened.wait(50, signal).then(() => 'still waiting')])).toBe(
      'still waiting',
    );
    tellHandedIn('qemu');
    await waited;
    await opened.wait(600_000, AbortSignal.abort());
  });

  it.skipIf(!mailServices)('is a folder of an IMAP server, with a password from a file', async () => {
    const dovecot = await startDovecot();
    onTestFinished(() => dovecot.kill());
    await dovecot.as('u', (client) => client.append('INBOX', simpleMail('one')));
    const file = join(tempFolder(), 'password');
    writeFileSync(file, `${imapPassword}\n`);
    const imap = `host: 127.0.0.1, port: ${dovecot.port}, security: none, user: u`;
    expect(await subjectsOf(`imap: { ${imap}, passwordFile: ${file} }`)).toEqual(['one']);
    await expect(subjectsOf(`imap: { ${imap}, passwordFile: ${file}.gone }`)).rejects.toThrow(
      /^passwordFile: the password of u at 127\.0\.0\.1 cannot be read: ENOENT/,
    );
  });
});
