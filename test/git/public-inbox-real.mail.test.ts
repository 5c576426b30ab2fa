/** Archives that public-inbox itself has made, of mails that git itself has made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPublicInbox } from '../../src/git/public-inbox.ts';
import { messageIdOf } from '../../src/series/mail/header-fields.ts';
import { readSeries } from '../../src/series/read.ts';
import { makeRepository, tempFolder } from '../support/git.ts';
import { mailServices } from '../support/mail-services.ts';
import { type Inbox, makeInbox } from '../support/public-inbox.ts';
import { readAll } from '../support/source.ts';

/** The mails of a series of three patches with a cover letter. */
function patchMails(): string[] {
  const repository = makeRepository();
  repository.commit({ 'a.c': 'one\n' }, 'base');
  for (const line of ['two', 'three', 'four']) repository.commit({ 'a.c': `${line}\n` }, `a: Say ${line}`);
  const to = ['--to=list@test.example', '--thread', '--cover-letter', '--cover-from-description=none'];
  repository.git('format-patch', '-q', '-3', '-o', 'out', ...to);
  return readdirSync(join(repository.dir, 'out'))
    .sort()
    .map((name) => readFileSync(join(repository.dir, 'out', name), 'latin1'));
}

describe.skipIf(!mailServices)('an archive made by public-inbox', () => {
  const open = (location: string) => {
    const source = createPublicInbox({ location, folder: tempFolder(), maxBytes: 1_000_000, messageIdOf });
    onTestFinished(() => source.close());
    return source;
  };
  const filled = (format: 1 | 2, mails: readonly string[]): Inbox => {
    const inbox = makeInbox('list', format);
    inbox.deliver(mails);
    return inbox;
  };
  const ids = (mails: readonly (string | Buffer)[]) => mails.map((mail) => messageIdOf(Buffer.from(mail)));

  it.each([1, 2] as const)('in format %s has all mails of a series, and takes more', async (format) => {
    const mails = patchMails();
    const inbox = filled(format, mails.slice(0, 3));
    const first = await readAll(open(inbox.dir));
    expect(ids(first.mails)).toEqual(ids(mails.slice(0, 3)));
    inbox.deliver([mails[3]!, mails[3]!]);
    const next = await readAll(open(inbox.dir), first.cursor);
    // public-inbox takes a mail once.
    expect(ids(next.mails)).toEqual(ids(mails.slice(3)));
    const inputs = [...first.mails, ...next.mails].map((bytes, i) => ({ name: String(i), bytes }));
    expect((await readSeries(inputs)).series?.patches.map(({ subject }) => subject)).toEqual([
      'a: Say two',
      'a: Say three',
      'a: Say four',
    ]);
    expect(String(await open(inbox.dir).find(ids(mails)[2]!))).toContain('Subject: [PATCH 2/3] a: Say three');
  });

  it('is read on after a mail was purged from its history', async () => {
    const mails = patchMails();
    const inbox = filled(2, mails.slice(0, 3));
    const { cursor } = await readAll(open(inbox.dir));
    inbox.purge(mails[1]!);
    inbox.deliver([mails[3]!]);
    const again = ids((await readAll(open(inbox.dir), cursor)).mails);
    expect(again).toContain(ids(mails)[3]);
    expect(again).not.toContain(ids(mails)[1]);
  });

  it('is fetched from public-inbox-httpd', async () => {
    const mails = patchMails();
    const inbox = filled(2, mails.slice(0, 2));
    onTestFinished(() => inbox.stop());
    const source = open(await inbox.serve());
    const first = await readAll(source);
    expect(ids(first.mails)).toEqual(ids(mails.slice(0, 2)));
    inbox.deliver(mails.slice(2));
    expect(ids((await readAll(source, first.cursor)).mails)).toEqual(ids(mails.slice(2)));
  });
});
