import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPublicInbox } from '../../src/git/public-inbox.ts';
import type { MailSource } from '../../src/ports/lists.ts';
import { messageIdOf } from '../../src/series/mail/header-fields.ts';
import { tempFolder } from '../support/git.ts';
import { addToArchive, looseObject, resetArchive, serveArchive, tipOf } from '../support/inbox.ts';
import { readAll, simpleMail } from '../support/source.ts';

const limit = 100_000;
const signal = new AbortController().signal;

function open(location: string, folder = tempFolder()): MailSource {
  const source = createPublicInbox({ location, folder, maxBytes: limit, messageIdOf });
  onTestFinished(() => source.close());
  return source;
}

/** An archive of format 2 with that many epochs of two mails each. */
function archive(epochs: number): string {
  const dir = tempFolder();
  mkdirSync(join(dir, 'git'));
  for (let i = 0; i < epochs; i++)
    addToArchive(join(dir, `git/${i}.git`), [simpleMail(`${i} first`), simpleMail(`${i} second`)]);
  return dir;
}

describe('an archive of public-inbox', () => {
  it('gives each mail once, oldest first, over all epochs, and then only what is new', async () => {
    const dir = archive(2);
    const source = open(dir);
    const first = await readAll(source);
    expect(first.subjects).toEqual(['0 first', '0 second', '1 first', '1 second']);
    expect(first.mails[0]!.toString()).toBe(simpleMail('0 first'));
    expect(first.batches.at(-1)!.progress).toEqual({ read: 4, total: 4 });
    expect((await readAll(source, first.cursor)).batches).toEqual([]);

    addToArchive(join(dir, 'git/1.git'), [simpleMail('1 third')]);
    addToArchive(join(dir, 'git/2.git'), [simpleMail('2 first')]);
    const next = await readAll(open(dir), first.cursor);
    expect(next.subjects).toEqual(['1 third', '2 first']);
    expect(next.batches.at(-1)!.progress).toEqual({ read: 2, total: 2 });
  });

  it('goes on behind the last batch that was stored', async () => {
    const dir = archive(0);
    const all = Array.from({ length: 1203 }, (_, i) => `mail ${i}`);
    addToArchive(
      join(dir, 'git/0.git'),
      all.map((subject) => simpleMail(subject)),
    );
    const { batches } = await readAll(open(dir));
    expect(batches.map(({ mails }) => mails.length)).toEqual([512, 512, 179]);
    expect(batches.map(({ progress }) => progress.read)).toEqual([512, 1024, 1203]);
    expect((await readAll(open(dir), batches[1]!.cursor)).subjects).toEqual(all.slice(1024));
  });

  it('is read alike by its all.git, by one epoch and in format 1', async () => {
    const dir = archive(2);
    mkdirSync(join(dir, 'all.git'));
    expect((await readAll(open(join(dir, 'all.git')))).subjects).toHaveLength(4);
    expect((await readAll(open(join(dir, 'git/1.git')))).subjects).toEqual(['1 first', '1 second']);

    const old = join(tempFolder(), 'old.git');
    addToArchive(
      old,
      ['one', 'two', null, 'three'].map((s) => s && simpleMail(s)),
      1,
    );
    expect((await readAll(open(old))).subjects).toEqual(['one', 'two', 'three']);
  });

  it('passes over what was removed, and says what it cannot read', async () => {
    const dir = archive(0);
    const gitDir = join(dir, 'git/0.git');
    const huge = simpleMail('huge', 'x'.repeat(limit));
    addToArchive(gitDir, [
      simpleMail('one'),
      simpleMail('lost'),
      null,
      huge,
      '',
      '\0\xff\r\r\n',
      simpleMail('two'),
    ]);
    rmSync(looseObject(gitDir, simpleMail('lost')));
    const { subjects, skipped, cursor } = await readAll(open(dir));
    expect(subjects).toEqual(['one', '', '', 'two']);
    expect(skipped).toEqual([
      expect.stringMatching(/^0\/[0-9a-f]{40}: it is missing, or has more than 100000 bytes$/),
      expect.stringMatching(/^0\/[0-9a-f]{40}: it is missing, or has more than 100000 bytes$/),
    ]);
    expect((await readAll(open(dir), cursor)).batches).toEqual([]);
  });

  it('takes no other file and no link for a mail', async () => {
    const gitDir = join(tempFolder(), '0.git');
    addToArchive(gitDir, [simpleMail('one')]);
    const stream = `commit refs/heads/master
committer A <a@b> 1 +0000
data 0
from refs/heads/master^0
deleteall
M 120000 inline m
data 11
/etc/passwd
M 100644 inline other
data 5
hello
`;
    execFileSync('git', ['fast-import', '--quiet'], { cwd: gitDir, input: stream });
    addToArchive(gitDir, [simpleMail('two')]);
    expect((await readAll(open(gitDir))).subjects).toEqual(['one', 'two']);
  });

  it('reads an epoch again from where it was rewritten', async () => {
    const dir = archive(1);
    const gitDir = join(dir, 'git/0.git');
    const kept = tipOf(gitDir);
    addToArchive(gitDir, [simpleMail('to be purged'), simpleMail('last')]);
    const { cursor } = await readAll(open(dir));
    resetArchive(gitDir, kept);
    addToArchive(gitDir, [simpleMail('last'), simpleMail('new')]);
    // The commit that was read last is not there any more: all of the epoch comes again.
    expect((await readAll(open(dir), cursor)).subjects).toEqual(['0 first', '0 second', 'last', 'new']);
  });

  it('takes a cursor that it does not know for none', async () => {
    const dir = archive(1);
    for (const cursor of ['', 'nonsense', '[]', '{"0":"--help"}', `{"0":"${'0'.repeat(40)}"}`])
      expect((await readAll(open(dir), cursor)).subjects).toHaveLength(2);
  });

  it('finds a mail by its Message-Id, in both formats', async () => {
    const dir = archive(2);
    const old = join(tempFolder(), 'old.git');
    addToArchive(old, [simpleMail('one'), simpleMail('two')], 1);
    expect(String(await open(dir).find('0.second@example.org'))).toBe(simpleMail('0 second'));
    expect(String(await open(old).find('one@example.org'))).toBe(simpleMail('one'));
    for (const location of [dir, old]) {
      for (const id of ['other@example.org', 'HEAD', '$(id)', ''])
        expect(await open(location).find(id), id).toBeNull();
    }
    // The text of a mail is not its Message-Id.
    addToArchive(join(dir, 'git/1.git'), [simpleMail('answer', 'Message-ID: <hidden@example.org>\n')]);
    expect(await open(dir).find('hidden@example.org')).toBeNull();
  });

  it('has nothing when it is empty, and says what is no archive', async () => {
    const empty = archive(0);
    addToArchive(join(empty, 'git/0.git'), []);
    expect((await readAll(open(empty))).batches).toEqual([]);
    const folder = tempFolder();
    for (const [location, said] of [
      [folder, /is no public-inbox archive: it has no git\/0\.git/],
      [join(folder, 'nothing'), /is no public-inbox archive: it is not there$/],
    ] as const) {
      const failure = await readAll(open(location)).catch((error: unknown) => error);
      expect(failure).toMatchObject({ kind: 'permanent', message: expect.stringMatching(said) });
    }
    expect(() => open('ssh://example.org/list')).toThrow(/http or https/);
    expect(() => open('https://me:secret@example.org/list')).toThrow(/without a user and a password/);
  });

  it('notices a new mail while it waits', async () => {
    const dir = archive(1);
    const source = open(dir);
    const { cursor } = await readAll(source);
    const waited = source.wait(60_000, signal);
    addToArchive(join(dir, 'git/0.git'), [simpleMail('new')]);
    await waited;
    expect((await readAll(source, cursor)).subjects).toEqual(['new']);
  });
});

describe('an archive on the web', () => {
  it('is copied, and then only what is new is fetched', async () => {
    const dir = archive(2);
    const folder = tempFolder();
    const web = await serveArchive(dir, 'list');
    onTestFinished(() => web.close());
    const source = open(`${web.url}/`, folder);
    const first = await readAll(source);
    expect(first.subjects).toEqual(['0 first', '0 second', '1 first', '1 second']);

    web.requests.length = 0;
    addToArchive(join(dir, 'git/1.git'), [simpleMail('1 third')]);
    expect((await readAll(source, first.cursor)).subjects).toEqual(['1 third']);
    // The older epoch is left alone.
    expect(web.requests.filter((path) => path.startsWith('/list/0/'))).toEqual([]);

    // Another process, and a new epoch.
    addToArchive(join(dir, 'git/2.git'), [simpleMail('2 first')]);
    expect((await readAll(open(web.url, folder), first.cursor)).subjects).toEqual(['1 third', '2 first']);
  });

  it('is followed where it was rewritten', async () => {
    const dir = archive(1);
    const gitDir = join(dir, 'git/0.git');
    const kept = tipOf(gitDir);
    addToArchive(gitDir, [simpleMail('to be purged')]);
    const folder = tempFolder();
    const web = await serveArchive(dir, 'list');
    onTestFinished(() => web.close());
    const source = open(web.url, folder);
    const { cursor } = await readAll(source);
    resetArchive(gitDir, kept);
    addToArchive(gitDir, [simpleMail('new')]);
    expect((await readAll(source, cursor)).subjects).toEqual(['new']);
  });

  it('has a copy that is made anew when it is damaged, and locks that were left are taken away', async () => {
    const dir = archive(1);
    const folder = tempFolder();
    const web = await serveArchive(dir, 'list');
    onTestFinished(() => web.close());
    const { cursor } = await readAll(open(web.url, folder));
    addToArchive(join(dir, 'git/0.git'), [simpleMail('new')]);
    const passing = { kind: 'passing' };

    const lock = join(folder, '0.git/refs/inbox/head.lock');
    writeFileSync(lock, '');
    utimesSync(lock, 1e9, 1e9);
    expect((await readAll(open(web.url, folder), cursor)).subjects).toEqual(['new']);

    writeFileSync(join(folder, '0.git/HEAD'), '');
    expect(await readAll(open(web.url, folder), cursor).catch((error: unknown) => error)).toMatchObject(
      passing,
    );
    expect((await readAll(open(web.url, folder), cursor)).subjects).toEqual(['new']);
  });

  it('that is away is tried again; an address without one is a mistake', async () => {
    const web = await serveArchive(archive(1), 'list');
    const missing = await readAll(open(`${web.url}s`)).catch((error: unknown) => error);
    expect(missing).toMatchObject({ kind: 'permanent', message: expect.stringContaining(`${web.url}s`) });
    const { url } = web;
    web.close();
    const away = await readAll(open(url)).catch((error: unknown) => error);
    expect(away).toMatchObject({ kind: 'passing', message: expect.stringContaining(url) });
  });
});
