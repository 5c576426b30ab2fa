import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMaildir } from '../../../src/platforms/mail/maildir.ts';
import type { MailSource } from '../../../src/ports/lists.ts';
import { messageIdOf } from '../../../src/series/mail/header-fields.ts';
import { tempFolder } from '../../support/git.ts';
import { readAll, simpleMail } from '../../support/source.ts';

const signal = new AbortController().signal;
const open = (folder: string): MailSource => createMaildir({ folder, maxBytes: 100_000, messageIdOf });

function maildir(): { dir: string; add(name: string, mail: string): void } {
  const dir = tempFolder();
  for (const name of ['tmp', 'new', 'cur']) mkdirSync(join(dir, name));
  return {
    dir,
    add(name, mail) {
      writeFileSync(join(dir, 'tmp', name), mail);
      renameSync(join(dir, 'tmp', name), join(dir, name.includes(':2,') ? 'cur' : 'new', name));
    },
  };
}

describe('a maildir', () => {
  it('gives each mail of new and cur once, and changes nothing', async () => {
    const { dir, add } = maildir();
    add('1.a', simpleMail('one'));
    add('2.b:2,S', simpleMail('two'));
    const source = open(dir);
    const first = await readAll(source);
    expect(first.subjects.toSorted()).toEqual(['one', 'two']);
    expect(first.places.toSorted()).toEqual(['1.a', '2.b']);
    for (const again of [source, open(dir)]) expect((await readAll(again, first.cursor)).batches).toEqual([]);
    add('3.c', simpleMail('three'));
    for (const again of [source, open(dir)])
      expect((await readAll(again, first.cursor)).subjects).toEqual(['three']);
    expect([readdirSync(join(dir, 'new')), readdirSync(join(dir, 'cur'))]).toEqual([
      ['1.a', '3.c'],
      ['2.b:2,S'],
    ]);
  });

  it('knows a mail again whose flags have changed', async () => {
    const { dir, add } = maildir();
    add('1.a', simpleMail('one'));
    const source = open(dir);
    const { cursor } = await readAll(source);
    renameSync(join(dir, 'new/1.a'), join(dir, 'cur/1.a:2,'));
    expect((await readAll(source, cursor)).batches).toEqual([]);
    renameSync(join(dir, 'cur/1.a:2,'), join(dir, 'cur/1.a:2,FRS'));
    add('2.b', simpleMail('two'));
    expect((await readAll(source, cursor)).subjects).toEqual(['two']);
  });

  it('misses no mail that comes with an old name and an old date', async () => {
    const { dir, add } = maildir();
    add('1700000000.new', simpleMail('one'));
    const { cursor } = await readAll(open(dir));
    writeFileSync(join(dir, 'tmp/1100000000.old'), simpleMail('old'));
    utimesSync(join(dir, 'tmp/1100000000.old'), 1_100_000_000, 1_100_000_000);
    renameSync(join(dir, 'tmp/1100000000.old'), join(dir, 'cur/1100000000.old:2,S'));
    expect((await readAll(open(dir), cursor)).subjects).toEqual(['old']);
  });

  it('gives again what was read but not stored', async () => {
    const { dir, add } = maildir();
    const all = Array.from({ length: 450 }, (_, i) => `mail ${i}`);
    for (const [i, subject] of all.entries()) add(`${i}.x`, simpleMail(subject));
    const source = open(dir);
    const { batches, subjects } = await readAll(source);
    expect(subjects.toSorted()).toEqual(all.toSorted());
    expect(batches.map(({ mails }) => mails.length)).toEqual([200, 200, 50]);
    const rest = await readAll(source, batches[0]!.cursor);
    expect(rest.subjects.toSorted()).toEqual(subjects.slice(200).toSorted());
  });

  it('passes over what is no mail, and says what it cannot read', async () => {
    const { dir, add } = maildir();
    symlinkSync('/etc/passwd', join(dir, 'new/1.link'));
    mkdirSync(join(dir, 'new/2.folder'));
    writeFileSync(join(dir, 'cur/.hidden'), simpleMail('hidden'));
    add('3.huge', simpleMail('huge', 'x'.repeat(100_000)));
    add('4.empty', '');
    add('5.odd', '\0\r\r\n');
    add('6.good', simpleMail('good'));
    const { places, skipped, cursor } = await readAll(open(dir));
    expect(places.toSorted()).toEqual(['4.empty', '5.odd', '6.good']);
    expect(skipped).toEqual([
      expect.stringMatching(/^3\.huge: it has 100\d+ bytes; mails of more than 100000/),
    ]);
    expect((await readAll(open(dir), cursor)).batches).toEqual([]);
  });

  it('finds a mail by its Message-Id', async () => {
    const { dir, add } = maildir();
    add('1.a', simpleMail('one'));
    add('2.b', simpleMail('two', 'Message-ID: <three@example.org>\n'));
    expect(String(await open(dir).find('one@example.org'))).toBe(simpleMail('one'));
    expect(await open(dir).find('three@example.org')).toBeNull();
  });

  it('notices a new mail while it waits', async () => {
    const { dir, add } = maildir();
    // Some file systems tell time in ticks of milliseconds: two changes in one tick look like one.
    utimesSync(join(dir, 'new'), 1_700_000_000, 1_700_000_000);
    const source = open(dir);
    await readAll(source);
    const waited = source.wait(60_000, signal);
    add('1.a', simpleMail('one'));
    await waited;
  });

  it('says what is no maildir, and takes a cursor that it does not know for none', async () => {
    const { dir, add } = maildir();
    add('1.a', simpleMail('one'));
    for (const cursor of ['', '{}', '{"at":"x","near":1}', 'null', '7'])
      expect((await readAll(open(dir), cursor)).subjects).toEqual(['one']);
    rmSync(join(dir, 'cur'), { recursive: true });
    const failure = await readAll(open(dir)).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      kind: 'permanent',
      message: `${dir} is no maildir: it has no folders new and cur`,
    });
  });
});
