import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/series/bytes.ts';
import type { SeriesSet } from '../../src/series/read.ts';
import { gitEnvironment } from '../support/environment.ts';
import { factor } from '../support/factor.ts';
import { mail, mbox, read, smallDiff } from '../support/mail.ts';
import { spent, timed } from '../support/processor-time.ts';

const paths = (set: SeriesSet): (string | null)[][] =>
  set.series!.patches.map((patch) => patch.files.map((file) => file.newPath));

describe('a bare diff', () => {
  test('is one patch, named after its input', async () => {
    const set = await read(smallDiff('a.c') + smallDiff('b.c'));
    expect(set.series).toMatchObject({ title: 'input-1', version: 1, total: 1, received: [1], limits: [] });
    expect(paths(set)).toEqual([['a.c', 'b.c']]);
  });

  test('takes its title from the words above it', async () => {
    const set = await read(`Some words\n[PATCH v4 2/9] hw/foo: Mend\n\nWhy.\n\n${smallDiff()}`);
    expect(set.series).toMatchObject({ title: 'hw/foo: Mend', version: 4, total: 9, received: [2] });
  });

  test('keeps all of several diffs, whatever lines stand between them', async () => {
    const set = await read(`${smallDiff('a.c')}---\n${smallDiff('b.c')}`);
    expect(paths(set)).toEqual([['a.c', 'b.c']]);
  });
});

describe('a thread as a web archive shows it', () => {
  const quoted = smallDiff('x.c').replace(/^/gm, '> ');
  const page = [
    '[PATCH v3 02/27] target/foo: Set vmsd',
    '',
    'Jane Döe posted 27 patches 4 years, 11 months ago',
    'There is a newer version of this series',
    '[PATCH v3 02/27] target/foo: Set vmsd',
    'Posted by Jane Döe 4\u00a0years, 11\u00a0months ago',
    'Why it is done.',
    '',
    'Signed-off-by: Jane Döe <jane@example.org>',
    '---',
    ' x.c | 2 +-',
    '',
    `${smallDiff('x.c')}-- `,
    '2.26.2',
    '',
    'Re: [PATCH v3 02/27] target/foo: Set vmsd',
    'Posted by Bob 4 years, 9 months ago',
    'On Tue, Mar 02, 2021, Jane Döe wrote:',
    quoted,
    'As in',
    '',
    `commit ${'b'.repeat(40)}`,
    'Author: Ann <ann@example.org>',
    'Date:   Sun Jan 20 20:23:22 2013 +0100',
    '',
    '    cpu: Something',
    '',
    'Rather so:',
    '',
    smallDiff('rather.c'),
    'Re: [PATCH v3 02/27] target/foo: Set vmsd',
    'Posted by Jane Döe 4 years, 9 months ago',
    '> > [PATCH v3 08/27] cpu: Move',
    'Doh.',
  ].join('\n');

  test('gives the one patch that it has', async () => {
    const set = await read(page);
    expect(set.series).toMatchObject({ title: 'target/foo: Set vmsd', version: 3, total: 27, received: [2] });
    expect(set.series!.missing).toHaveLength(26);
    expect(paths(set)).toEqual([['x.c']]);
    expect(set.series!.patches[0]!.author!.name).toBe('Jane Döe');
    expect(set.series!.patches[0]!.message).toMatch(/^Why it is done\./);
    expect(set.others).toEqual([]);
  });

  test('with several patches gives them all', async () => {
    const set = await read(`${page}\n${page.replaceAll('02/27', '03/27').replaceAll('x.c', 'y.c')}`);
    expect(set.series!.received).toEqual([2, 3]);
    expect(paths(set)).toEqual([['x.c'], ['y.c']]);
  });
});

describe('the output of git log -p', () => {
  test('is a series, oldest first', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'series-log-'));
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=Jörg', '-c', 'user.email=j@example.org', ...args], {
        cwd: dir,
        env: gitEnvironment(),
        encoding: 'utf8',
      });
    git('init', '-q');
    for (const n of [1, 2]) {
      writeFileSync(join(dir, 'x.c'), `${n}\n`);
      git('add', 'x.c');
      git(
        'commit',
        '-q',
        '-m',
        `Step ${n}`,
        '-m',
        `diff --git a/no b/no\n\nWhy ${n}.`,
        '--date',
        `2021-03-0${n}T10:00:00+0100`,
      );
    }
    for (const text of [
      git('log', '-p', '--root'),
      git('log', '-p', '--root', '--reverse'),
      git('log', '-p', '--format=fuller'),
    ]) {
      const { series } = await read(text);
      expect(series).toMatchObject({ total: 2, received: [1, 2], limits: [] });
      expect(series!.patches.map((patch) => patch.subject)).toEqual(['Step 1', 'Step 2']);
      expect(series!.patches[0]).toMatchObject({
        commit: git('rev-parse', 'HEAD~').trim(),
        author: { name: 'Jörg', email: 'j@example.org' },
        date: '2021-03-01T09:00:00.000Z',
        message: 'diff --git a/no b/no\n\nWhy 1.',
      });
      expect(series!.patches.map((patch) => patch.files.length)).toEqual([1, 1]);
    }
    const { series } = await read(git('show'));
    expect(series).toMatchObject({ title: 'Step 2', total: 1, limits: [] });
    rmSync(dir, { recursive: true, force: true });
  });
});

/** Milliseconds of the processor. */
const patience = 500 * factor;

describe('hostile input', () => {
  const noise = (size: number): Uint8Array => {
    const bytes = new Uint8Array(size);
    let state = 1;
    for (let i = 0; i < size; i++) {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      bytes[i] = state >> 16;
    }
    return bytes;
  };
  const deep = (n: number): string => {
    let text = `Content-Type: text/plain\n\n${smallDiff()}`;
    for (let i = 0; i < n; i++) text = `Content-Type: message/rfc822\n\n${text}`;
    return `From: a@example.org\nSubject: [PATCH] x\nMIME-Version: 1.0\n${text}`;
  };

  const nothing: [string, string | Uint8Array][] = [
    ['nothing', ''],
    ['a newline', '\n'],
    ['NULs', new Uint8Array(100_000)],
    ['noise', noise(1_000_000)],
    ['one line of 1 MB', 'x'.repeat(1_000_000)],
    ['1 MB of newlines', '\n'.repeat(1_000_000)],
    ['a mail without a body', 'From: a@example.org\nSubject: [PATCH] x\n'],
    ['a From line alone', 'From a Tue Mar  2 15:57:52 2021\n'],
    ['From lines alone', 'From a Tue Mar  2 15:57:52 2021\n'.repeat(4_000 * factor)],
    ['megabytes of headers', `From: a@example.org\n${'X-Long: y\n'.repeat(200_000 * factor)}\n\nwords`],
    [
      'a header of megabytes',
      `From: a@example.org\nSubject: ${'=?utf-8?q?x?= '.repeat(140_000 * factor)}\n\nwords`,
    ],
    [
      'a header folded very often',
      `From: a@example.org\nReferences:${' <a@b>\n'.repeat(200_000 * factor)}\n\nwords`,
    ],
    ['lines that look like hunks', '\n@@ -1 +1 @@\n'.repeat(10_000 * factor)],
    ['an archive page of headings', 'x\nPosted by y 1 day ago\n'.repeat(8_000 * factor)],
    ['a log of nothing', `commit ${'a'.repeat(40)}\nAuthor: a <b@c>\nDate: now\n\n`.repeat(2_000 * factor)],
    ['gzip that is none', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3])],
    ['a mail in a mail in a mail, a thousand times', deep(1000)],
  ];
  test.each(nothing)('%s has no patch', async (_, input) => {
    const { result, took } = await timed(() => read(input));
    expect(result.series).toBeNull();
    expect(took).toBeLessThan(patience);
  });

  const diff = smallDiff();
  const something: [string, string][] = [
    [
      'megabytes of headers',
      mail({
        subject: '[PATCH] x',
        headers: ['X-Long: y'.repeat(20), 'X: y\n'.repeat(400_000 * factor).trimEnd()],
        diff,
      }),
    ],
    ['a long subject', mail({ subject: `[PATCH] ${'x'.repeat(200_000 * factor)}`, diff })],
    [
      'a long From',
      mail({ subject: '[PATCH] x', from: `${'"a" <b@c>, '.repeat(20_000 * factor)}<d@e>`, diff }),
    ],
    [
      'a message that is one long line',
      mail({ subject: '[PATCH] x', body: 'x'.repeat(800_000 * factor), diff }),
    ],
    ['a message of blanks', mail({ subject: '[PATCH] x', body: ' \t'.repeat(400_000 * factor), diff })],
    [
      'very many trailers',
      mail({ subject: '[PATCH] x', body: 'Based-on: <a@b>\n'.repeat(20_000 * factor), diff }),
    ],
    [
      'trailers without an end',
      mail({ subject: '[PATCH] x', body: `Based-on: ${'<a '.repeat(100_000 * factor)}`, diff }),
    ],
    [
      'signatures for scissors',
      mail({
        subject: 'Re: [PATCH] x',
        body: `${'-- >8 --\n'.repeat(20_000 * factor)}Subject: [PATCH] x\n\n`,
        diff,
      }),
    ],
    ['invalid UTF-8', mail({ subject: '[PATCH] \udcff', body: '\udcff', diff })],
    [
      'thousands of parents',
      mail({
        subject: '[PATCH] x',
        id: 'a@b',
        references: Array.from({ length: 4000 * factor }, (_, i) => `${i}@c`),
        diff,
      }),
    ],
    [
      'a boundary of many dashes',
      `From: a@b.c\nSubject: [PATCH] x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="${'-'.repeat(70)}"\n\n${'-'.repeat(400_000 * factor)}\n--${'-'.repeat(70)}\n\n${diff}\n`,
    ],
    [
      'quoted-printable of equals signs',
      `From: a@b.c\nSubject: [PATCH] x\nContent-Transfer-Encoding: quoted-printable\n\n${'='.repeat(400_000 * factor)}\n${'= '.repeat(200_000 * factor)}\n${diff}`,
    ],
  ];
  test.each(something)('%s: the patch is still read', async (_, input) => {
    const { result, took } = await timed(() => read(input));
    expect(result.series!.patches[0]!.files).toHaveLength(1);
    expect(took).toBeLessThan(patience);
  });

  test('thousands of patches of one number', async () => {
    const mails = Array.from({ length: 2000 * factor }, (_, i) => ({
      subject: `[PATCH 1/2] x ${i % 7}`,
      id: `${i}@x`,
      to: `${i - 1}@x`,
      diff,
    }));
    const { result, took } = await timed(() => read(mbox(mails)));
    expect(result.series!.received).toEqual([1]);
    expect(took).toBeLessThan(2 * patience);
  });

  test('thousands of single patches', async () => {
    const mails = Array.from({ length: 2000 * factor }, (_, i) => ({
      subject: `[PATCH] x ${i}`,
      id: `${i}@x`,
      diff,
    }));
    const { result, took } = await timed(() => read(mbox(mails)));
    expect(result.series!.title).toBe(`x ${2000 * factor - 1}`);
    expect(result.others).toHaveLength(2000 * factor - 1);
    expect(took).toBeLessThan(2 * patience);
  });
});

describe('whatever comes in', () => {
  const seeds = [
    mbox([
      { subject: '[PATCH v2 0/2] a', id: 'c@x', body: 'Words.\nBased-on: <z@x>' },
      { subject: '[PATCH v2 1/2] a', id: '1@x', to: 'c@x', diff: smallDiff('a.c') },
      {
        subject: '[PATCH v2 2/2] b',
        id: '2@x',
        to: 'c@x',
        diff: smallDiff('b.c'),
        headers: ['Content-Type: text/plain; charset="UTF-8"'],
      },
      { subject: 'Re: [PATCH v2 2/2] b', id: '3@x', to: '2@x', body: `> ${smallDiff()}` },
    ]),
    `From: a@b.c\nSubject: [PATCH] x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${Buffer.from('Words\n').toString('base64')}\n--b\nContent-Type: text/x-patch; name="x.patch"\n\n${smallDiff()}\n--b--\n`,
    `[PATCH 1/2] x\nPosted by A 1 year ago\nWords\n---\n${smallDiff()}`,
  ];
  const pieces = [
    '\n',
    '\n\n',
    'From a Tue Mar  2 15:57:52 2021\n',
    '=?utf-8?q?=',
    'Content-Type: multipart/mixed; boundary=b\n',
    '--b\n',
    '[PATCH 9/3] ',
    'In-Reply-To: <1@x>\n',
    'Content-Transfer-Encoding: base64\n',
    '\r',
    '\0',
    '@@ -1 +1 @@\n',
    'Re: ',
  ];
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(60),
    add: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })),
  });

  test('the answer agrees with itself, comes at once, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 10 }), async (seed, edits) => {
        let text = encodeText(seed);
        for (const { at, drop, add } of edits) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + encodeText(add) + text.slice(place + drop);
        }
        const { result, took } = await spent(() => read(Buffer.from(text, 'latin1')));
        const { series } = result;
        expect(took).toBeLessThan(1000);
        if (series === null) return;
        expect(series.patches.map((patch) => patch.index)).toEqual(series.received);
        expect([...series.received].sort((a, b) => a - b)).toEqual(series.received);
        expect(new Set(series.received).size).toBe(series.received.length);
        for (const n of series.missing) expect(series.received).not.toContain(n);
        for (let n = 1; n <= series.total; n++)
          expect(series.received.includes(n) || series.missing.includes(n)).toBe(true);
        for (const patch of series.patches)
          for (const file of patch.files)
            for (const hunk of file.hunks) {
              const side = (kind: string): number =>
                hunk.lines.filter((line) => line.kind === ' ' || line.kind === kind).length;
              expect([side('-'), side('+')]).toEqual([hunk.oldLines, hunk.newLines]);
            }
      }),
      { numRuns: 60 * factor },
    );
  });

  test('bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await read(bytes)).series).toBeNull();
      }),
    );
  });
});
