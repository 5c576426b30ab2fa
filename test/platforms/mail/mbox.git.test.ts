import { appendFileSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createMbox } from '../../../src/platforms/mail/mbox.ts';
import type { MailSource } from '../../../src/ports/lists.ts';
import { messageIdOf } from '../../../src/series/mail/header-fields.ts';
import { splitMbox, unquoteFrom } from '../../../src/series/mail/mbox.ts';
import { tempFolder } from '../../support/git.ts';
import { readAll, simpleMail } from '../../support/source.ts';

const limit = 100_000;
const signal = new AbortController().signal;
const open = (file: string): MailSource =>
  createMbox({ file, maxBytes: limit, messageIdOf, split: splitMbox, unquote: unquoteFrom });

const from = 'From someone@example.org Tue Mar  2 14:58:18 2021\n';
const entry = (mail: string): string => `${from}${mail.replace(/^(>*From )/gm, '>$1')}\n`;

/** A file that was last written some time ago. */
function mbox(...mails: string[]): { file: string; add(...more: string[]): void; rest(): void } {
  const file = join(tempFolder(), 'list.mbox');
  const rest = (): void => utimesSync(file, Date.now() / 1000 - 60, Date.now() / 1000 - 60);
  writeFileSync(file, mails.map(entry).join(''));
  rest();
  return {
    file,
    add(...more) {
      appendFileSync(file, more.map(entry).join(''));
      rest();
    },
    rest,
  };
}

describe('an mbox', () => {
  it('gives each mail once as it was sent, and then what has come at its end', async () => {
    const quoted = simpleMail('quoted', 'From here on\n>From there\n');
    const { file, add } = mbox(simpleMail('one'), quoted);
    const first = await readAll(open(file));
    expect(first.mails.map(String)).toEqual([simpleMail('one'), quoted]);
    expect((await readAll(open(file), first.cursor)).batches).toEqual([]);
    add(simpleMail('three'), simpleMail('four'));
    expect((await readAll(open(file), first.cursor)).subjects).toEqual(['three', 'four']);
  });

  it('is read in pieces, over their borders, and goes on behind the last batch that was stored', async () => {
    // Ten megabytes: more than are read at once.
    const all = Array.from({ length: 1200 }, (_, i) =>
      simpleMail(`mail ${i}`, `${'line\n'.repeat(1500 + (i % 7))}From x\n`),
    );
    const { file } = mbox(...all);
    const { mails, batches } = await readAll(open(file));
    expect(mails.map(String)).toEqual(all);
    expect(batches.map((batch) => batch.mails.length)).toEqual([500, 500, 200]);
    const rest = await readAll(open(file), batches[0]!.cursor);
    expect(rest.mails.map(String)).toEqual(all.slice(500));
  });

  it('leaves a mail at the end alone while somebody may be writing it', async () => {
    const { file, add, rest } = mbox(simpleMail('one'));
    const two = simpleMail('two', 'first line\nsecond line\n');
    appendFileSync(file, entry(two).slice(0, -9));
    // However long it takes until it is read.
    vi.useFakeTimers({ toFake: ['Date'], now: statSync(file).mtimeMs });
    onTestFinished(() => void vi.useRealTimers());
    const first = await readAll(open(file));
    vi.useRealTimers();
    expect(first.subjects).toEqual(['one']);
    appendFileSync(file, entry(two).slice(-9));
    rest();
    const next = await readAll(open(file), first.cursor);
    expect(next.mails.map(String)).toEqual([two]);
    add(simpleMail('three'));
    expect((await readAll(open(file), next.cursor)).subjects).toEqual(['three']);
  });

  it('reads the last mail again when more of it came after all', async () => {
    const { file, rest } = mbox(simpleMail('one'), simpleMail('two', 'a\n'));
    const { cursor } = await readAll(open(file));
    appendFileSync(file, 'b\n\n');
    rest();
    expect((await readAll(open(file), cursor)).mails.map(String)).toEqual([simpleMail('two', 'a\n\nb\n')]);
  });

  it('is read from its beginning when it was cut or written anew', async () => {
    const { file, add, rest } = mbox(simpleMail('one'), simpleMail('two'));
    const { cursor } = await readAll(open(file));
    truncateSync(file, entry(simpleMail('one')).length);
    rest();
    expect((await readAll(open(file), cursor)).subjects).toEqual(['one']);
    writeFileSync(file, '');
    add(...['x', 'y', 'z'].map((subject) => simpleMail(subject, 'other text\n'.repeat(20))));
    expect((await readAll(open(file), cursor)).subjects).toEqual(['x', 'y', 'z']);
    for (const other of ['', '{}', 'null', '{"offset":-1,"last":-5,"sum":""}'])
      expect((await readAll(open(file), other)).subjects).toEqual(['x', 'y', 'z']);
  });

  it('passes over a mail that is too large, however large, and says so', async () => {
    const { file, add } = mbox(simpleMail('one'), simpleMail('huge', `${'x'.repeat(limit)}\n`));
    add(simpleMail('huger', 'line of text\n'.repeat(1_000_000)), simpleMail('two'));
    const { subjects, skipped, cursor } = await readAll(open(file));
    expect(subjects).toEqual(['one', 'two']);
    const second = readFileSync(file).indexOf(from, 10);
    const third = readFileSync(file).indexOf(from, second + 10);
    expect(skipped).toEqual(
      [second, third].map((start) => `the mail at byte ${start} of ${file}: it has more than ${limit} bytes`),
    );
    expect((await readAll(open(file), cursor)).batches).toEqual([]);
  });

  it('says what is no mbox', async () => {
    const { file, add, rest } = mbox();
    expect((await readAll(open(file))).batches).toEqual([]);
    add(simpleMail('one'));
    writeFileSync(file, simpleMail('a mail alone'));
    rest();
    expect(await readAll(open(file)).catch((error: unknown) => error)).toMatchObject({
      kind: 'permanent',
      message: `${file} is no mbox: at byte 0 there is no line "From …" with a date`,
    });
    expect(await readAll(open(`${file}.gone`)).catch((error: unknown) => error)).toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('list.mbox.gone cannot be read'),
    });
  });

  it('finds a mail by its Message-Id, and notices a new one while it waits', async () => {
    const { file, add } = mbox(simpleMail('one'), simpleMail('two', 'Message-ID: <three@example.org>\n'));
    const source = open(file);
    expect(String(await source.find('one@example.org'))).toBe(simpleMail('one'));
    expect(await source.find('three@example.org')).toBeNull();
    await readAll(source);
    const waited = source.wait(60_000, signal);
    add(simpleMail('four'));
    await waited;
  });
});
