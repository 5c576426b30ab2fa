import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { display } from '../../../src/series/bytes.ts';
import { plainBody } from '../../../src/series/mail/body.ts';
import { parseHeaders } from '../../../src/series/mail/header-fields.ts';
import { splitParts } from '../../../src/series/mail/mime.ts';
import type { Series } from '../../../src/types/series.ts';
import { mail, mbox, read, smallDiff } from '../../support/mail.ts';
import { timed } from '../../support/processor-time.ts';

async function series(...inputs: (string | Uint8Array)[]): Promise<Series> {
  const set = await read(...inputs);
  expect(set.series).not.toBeNull();
  return set.series!;
}

const codes = (one: Series): string[] => one.limits.map((limit) => limit.code);
const paths = (one: Series): (string | null)[][] =>
  one.patches.map((patch) => patch.files.map((file) => file.newPath));

describe('a mail', () => {
  test('gives the patch all that it says', async () => {
    const one = await series(
      mail({
        subject: '[PATCH v2] target/foo: Set vmsd',
        id: 'a@example.org',
        diff: smallDiff(),
        from: 'Jane Doe <jane@example.org>',
      }),
    );
    expect(one).toMatchObject({
      title: 'target/foo: Set vmsd',
      version: 2,
      total: 1,
      received: [1],
      missing: [],
      messageId: 'a@example.org',
      cover: null,
      limits: [],
    });
    expect(one.patches[0]).toMatchObject({
      index: 1,
      subject: 'target/foo: Set vmsd',
      messageId: 'a@example.org',
      commit: null,
      author: { name: 'Jane Doe', email: 'jane@example.org' },
      date: '2021-03-02T14:57:52.000Z',
    });
    expect(one.patches[0]!.message).toMatch(/^Why this is done\.\n\nSigned-off-by: [\s\S]*1 deletion\(-\)$/);
    expect(paths(one)).toEqual([['target/foo/cpu.c']]);
  });

  test('may have folded and encoded headers', async () => {
    const text = mail({
      subject: '=?UTF-8?q?=5BPATCH_v3_1/1=5D?= =?UTF-8?Q?_J=C3=BCr?=\n =?UTF-8?B?Z2VuJ3M=?= patch\n of today',
      from: '=?iso-8859-1?q?Philippe_Mathieu-Daud=E9?=\n <phil@example.org>',
      diff: smallDiff(),
    });
    const one = await series(text);
    expect(one.title).toBe("Jürgen's patch of today");
    expect(one.version).toBe(3);
    expect(one.patches[0]!.author).toEqual({ name: 'Philippe Mathieu-Daudé', email: 'phil@example.org' });
  });

  test('may split a character between two encoded words', async () => {
    const one = await series(
      mail({ subject: '[PATCH] =?utf-8?q?caf=C3?= =?utf-8?q?=A9?=', diff: smallDiff() }),
    );
    expect(one.title).toBe('café');
  });

  test.each([
    ['"Doe, Jane" <jane@example.org>', 'Doe, Jane', 'jane@example.org'],
    ['Doe, Jane <jane@example.org>', 'Doe, Jane', 'jane@example.org'],
    ['jane@example.org (Jane Doe)', 'Jane Doe', 'jane@example.org'],
    ['jane@example.org', '', 'jane@example.org'],
    ['"J \\"JD\\" Doe" <jane@example.org>', 'J "JD" Doe', 'jane@example.org'],
  ])('from %s is by %s', async (from, name, email) => {
    const one = await series(mail({ subject: '[PATCH] x', from, diff: smallDiff() }));
    expect(one.patches[0]!.author).toEqual({ name, email });
  });

  describe('that a list sent in its own name', () => {
    const from = 'Philippe =?utf-8?q?Mathieu-Daud=C3=A9?= via qemu-devel <qemu-devel@nongnu.org>';
    test('is by whom Reply-To names', async () => {
      const headers = ['Reply-To: Philippe =?utf-8?q?Mathieu-Daud=C3=A9?= <f4bug@example.org>'];
      const one = await series(mail({ subject: '[PATCH] x', from, headers, diff: smallDiff() }));
      expect(one.patches[0]!.author).toEqual({ name: 'Philippe Mathieu-Daudé', email: 'f4bug@example.org' });
    });

    test('is by whom its body names', async () => {
      const headers = ['Reply-To: Someone <else@example.org>'];
      const body =
        'From: Philippe Mathieu-Daudé <f4bug@example.org>\nDate: Mon, 1 Mar 2021 10:00:00 +0000\n\nWhy.';
      const one = await series(mail({ subject: '[PATCH] x', from, headers, body, diff: smallDiff() }));
      expect(one.patches[0]).toMatchObject({
        author: { name: 'Philippe Mathieu-Daudé', email: 'f4bug@example.org' },
        date: '2021-03-01T10:00:00.000Z',
      });
      expect(one.patches[0]!.message).toMatch(/^Why\./);
    });
  });

  test('keeps the bytes of the diff and decodes the words', async () => {
    const text = mail({
      subject: '[PATCH] x',
      headers: ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit'],
      body: 'Gr\xfc\xdfe',
      diff: smallDiff('x.c', '"\xe9"', '"\xc3\xa9\x80\xff"'),
    });
    const one = await series(Buffer.from(text, 'latin1'));
    expect(one.patches[0]!.message).toMatch(/^Grüße/);
    expect(one.patches[0]!.files[0]!.hunks[0]!.lines.map((line) => line.text)).toEqual([
      '{',
      '    "\xe9";',
      '    "\xc3\xa9\x80\xff";',
      '}',
    ]);
  });

  test('with CRLF line ends is the same as without', async () => {
    const text = mail({ subject: '[PATCH 1/1] x', id: 'a@b', diff: smallDiff() });
    expect(await read(text.replaceAll('\n', '\r\n'))).toEqual(await read(text));
  });

  test('as format=flowed is judged, with a warning', async () => {
    const headers = ['Content-Type: text/plain; charset=UTF-8; format=flowed'];
    const one = await series(mail({ subject: '[PATCH] x', headers, diff: smallDiff() }));
    expect(codes(one)).toEqual(['format-flowed']);
    expect(paths(one)).toEqual([['target/foo/cpu.c']]);
  });

  test('that ends in the middle of the diff says so', async () => {
    const text = mail({ subject: '[PATCH] x', diff: smallDiff('a.c') + smallDiff('b.c') });
    const one = await series(text.slice(0, text.lastIndexOf('+    new')));
    expect(codes(one)).toEqual(['truncated-diff']);
    expect(one.limits[0]).toMatchObject({ patch: 1, detail: expect.stringContaining('b.c') });
  });

  test('signed in its text is read without the dashes of the signature', async () => {
    const inner = mail({ subject: '[PATCH] x', diff: smallDiff() });
    const [head, ...rest] = inner.split('\n\n');
    const escaped = rest.join('\n\n').replace(/^-/gm, '- -');
    const one = await series(
      `${head}\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${escaped}\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n`,
    );
    expect(one.patches[0]!.files[0]!.hunks).toHaveLength(1);
  });
});

describe('transfer encodings', () => {
  const words = 'Größe matters.\n\nSigned-off-by: Jürgen <j@example.org>\n';
  const body = `${words}---\n x.c | 2 +-\n\n${smallDiff('x.c', 'alt = "ä"', `new = "${'ö'.repeat(60)}"`)}-- \n2.39.5\n`;
  const bytes = Buffer.from(body, 'utf8');
  const quoted = body
    .split('\n')
    .map((line) => {
      const code = Array.from(Buffer.from(line, 'utf8'), (byte) =>
        byte > 126 || byte === 61 || byte < 32
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      );
      let row = '';
      let out = '';
      for (const one of code) {
        if (row.length + one.length > 74) {
          out += `${row}=\n`;
          row = '';
        }
        row += one;
      }
      return (out + row).replace(/ $/, '=20');
    })
    .join('\n');
  const based = bytes.toString('base64').replace(/.{76}/g, '$&\n');
  const spelled: Record<string, string> = {
    '8bit': body,
    'quoted-printable': quoted,
    'Quoted-Printable': quoted,
    base64: based,
  };
  const encoded = (encoding: string, type = 'text/plain; charset=UTF-8'): string =>
    `Content-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n${spelled[encoding]}`;
  const head = 'From: J <j@example.org>\nSubject: [PATCH] x\nMIME-Version: 1.0\n';

  test.each(Object.keys(spelled))('%s', async (encoding) => {
    const one = await series(head + encoded(encoding));
    expect(one).toEqual(await series(head + encoded('8bit')));
    expect(one.limits).toEqual([]);
    expect(one.patches[0]!.message).toMatch(/^Größe matters/);
    expect(display(one.patches[0]!.files[0]!.hunks[0]!.lines[2]!.text)).toBe(
      `    new = "${'ö'.repeat(60)}";`,
    );
  });

  test.each(Object.keys(spelled))(
    'the library reads a part in %s as the fast path reads a mail',
    async (encoding) => {
      const part = encoded(encoding);
      const [own, ...others] = await splitParts(
        Buffer.from(
          `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n${part}\n--b--\n`,
        ),
      );
      const cut = part.indexOf('\n\n');
      const fast = plainBody(
        parseHeaders(part.slice(0, cut)),
        Buffer.from(part.slice(cut + 2)).toString('latin1'),
      );
      expect(others).toEqual([]);
      expect(own).toMatchObject({ charset: fast.charset, flowed: fast.flowed });
      expect(own!.text.trimEnd()).toBe(fast.text.trimEnd());
      const mixed = `Content-Type: multipart/mixed; boundary="b"\n\n--b\n${part}\n--b--\n`;
      expect((await series(head + mixed)).patches).toEqual((await series(head + part)).patches);
    },
  );

  test('a footer that a list put behind base64 is no part of it', async () => {
    const one = await series(`${head}${encoded('base64')}\n_______________\nlist mailing list\n`);
    expect(one).toEqual(await series(head + encoded('8bit')));
  });

  test('UTF-16 is read as text', async () => {
    const text = Buffer.from(body, 'utf16le').toString('base64').replace(/.{76}/g, '$&\n');
    const one = await series(
      `${head}Content-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64\n\n${text}\n`,
    );
    expect(one.patches).toEqual((await series(head + encoded('8bit'))).patches);
  });

  test('words in an old charset are decoded', async () => {
    const text = Buffer.concat([
      Buffer.from(`${head}Content-Type: text/plain; charset="KOI8-R"\n\n`),
      Buffer.from('f0d2c9d7c5d4', 'hex'),
      Buffer.from(`\n---\n\n${smallDiff()}`),
    ]);
    expect((await series(text)).patches[0]!.message).toMatch(/^Привет/);
  });

  test('a charset that nobody knows does no harm', async () => {
    const one = await series(`${head}Content-Type: text/plain; charset=x-klingon\n\n${body}`);
    expect(one.patches[0]!.message).toMatch(/^Größe/);
  });
});

describe('mails of several parts', () => {
  const head = (subject: string, type: string): string =>
    `From: Jane Doe <jane@example.org>\nSubject: ${subject}\nMessage-Id: <a@b>\nMIME-Version: 1.0\nContent-Type: ${type}; boundary="=-b"\n\nThis is MIME.\n\n`;
  const parts = (...list: string[]): string => list.map((part) => `--=-b\n${part}\n`).join('') + '--=-b--\n';
  const inline = `Content-Type: text/plain; charset=UTF-8\n\nWhy.\n---\n\n${smallDiff()}-- \n2.39.5\n`;
  const attached = (text: string, type = 'text/x-patch; name="0001-x.patch"'): string =>
    `Content-Type: ${type}\nContent-Disposition: attachment; filename="0001-x.patch"\nContent-Transfer-Encoding: base64\n\n` +
    Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n');
  const commit = '0123456789012345678901234567890123456789';
  const formatted = `From ${commit} Mon Sep 17 00:00:00 2001\n${mail({ subject: '[PATCH 2/3] inner', from: 'Ann <ann@example.org>', diff: smallDiff('inner.c') })}`;

  test('PGP/MIME', async () => {
    const one = await series(
      head('[PATCH] x', 'multipart/signed; micalg=pgp-sha256; protocol="application/pgp-signature"') +
        parts(
          inline,
          'Content-Type: application/pgp-signature; name="s.asc"\n\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----',
        ),
    );
    expect(one).toMatchObject({ title: 'x', messageId: 'a@b', limits: [] });
    expect(paths(one)).toEqual([['target/foo/cpu.c']]);
    expect(one.patches[0]!.message).toBe('Why.\n---');
  });

  test('the plain one of two alternatives, and a footer', async () => {
    const html = 'Content-Type: text/html\n\n<pre>diff --git a/x b/x</pre>';
    const one = await series(head('[PATCH] x', 'multipart/alternative') + parts(inline, html));
    expect(paths(one)).toEqual([['target/foo/cpu.c']]);
    const footed = await series(
      head('[PATCH] x', 'multipart/mixed') + parts(inline, 'Content-Type: text/plain\n\nlist footer'),
    );
    expect(footed.patches).toEqual(one.patches);
  });

  test('a bare diff as an attachment', async () => {
    for (const type of ['text/x-patch; name=x', 'application/octet-stream', 'text/plain']) {
      const one = await series(
        head('[PATCH v2 1/1] x', 'multipart/mixed') +
          parts('Content-Type: text/plain\n\nWhy.', attached(smallDiff('x.c'), type)),
      );
      expect(one).toMatchObject({ title: 'x', version: 2 });
      expect(one.patches[0]!.message).toBe('Why.');
      expect(paths(one)).toEqual([['x.c']]);
    }
  });

  test('the output of format-patch as an attachment of a patch mail', async () => {
    const one = await series(
      head('[PATCH v2 2/3] outer', 'multipart/mixed') +
        parts('Content-Type: text/plain\n\nHello', attached(formatted)),
    );
    expect(one).toMatchObject({ version: 2, total: 3, received: [2] });
    expect(one.patches[0]).toMatchObject({
      subject: 'outer',
      commit,
      messageId: 'a@b',
      author: { name: 'Ann', email: 'ann@example.org' },
    });
  });

  test('several files of format-patch on one mail are a series', async () => {
    const files = [1, 2, 3].map((n) =>
      attached(mail({ subject: `[PATCH v4 ${n}/3] patch ${n}`, diff: smallDiff(`${n}.c`) })),
    );
    const one = await series(
      head('a few patches', 'multipart/mixed') + parts('Content-Type: text/plain\n\nHello', ...files),
    );
    expect(one).toMatchObject({ version: 4, total: 3, received: [1, 2, 3], limits: [] });
    expect(paths(one)).toEqual([['1.c'], ['2.c'], ['3.c']]);
  });

  test('a mail forwarded as an attachment', async () => {
    const inner = mail({ subject: '[PATCH v7] inner', id: 'inner@example.org', diff: smallDiff('inner.c') });
    const one = await series(
      head('Fwd: a patch', 'multipart/mixed') +
        parts('Content-Type: text/plain\n\nsee', `Content-Type: message/rfc822\n\n${inner}`),
    );
    expect(one).toMatchObject({ title: 'inner', version: 7, messageId: 'inner@example.org' });
  });

  test('an encrypted mail is named', async () => {
    const set = await read(
      head('[PATCH] x', 'multipart/encrypted') +
        parts(
          'Content-Type: application/pgp-encrypted\n\nVersion: 1',
          'Content-Type: application/octet-stream\n\nabc',
        ),
    );
    expect(set.series).toBeNull();
    expect(set.unread).toEqual([{ name: 'input-1', reason: '"x" cannot be read: this mail is encrypted' }]);
  });

  test('a thousand parts in one another spoil no other mail', async () => {
    let text = inline;
    for (let i = 0; i < 1000; i++)
      text = `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n${text}\n--b${i}--\n`;
    const deep = mbox([
      `From: a@b.c\nSubject: [PATCH] deep\nMIME-Version: 1.0\n${text}`,
      { subject: '[PATCH v2] deep', diff: smallDiff() },
    ]);
    const { result, took } = await timed(() => read(deep));
    expect(took).toBeLessThan(2000);
    expect(result.series).toMatchObject({ version: 2, limits: [] });
  });
});

describe('a mail that is no patch', () => {
  const quoted = smallDiff().replace(/^/gm, '> ');
  test.each([
    ['an answer that quotes the diff', 'Re: [PATCH 1/1] x', `On Tuesday, Jane wrote:\n${quoted}\nNice.`],
    ['a forwarded quotation', 'Fwd: [PATCH 1/1] x', quoted],
    ['an answer in another language', 'Aw: [PATCH 1/1] x', quoted],
    [
      'an answer that suggests a diff',
      'Re: [PATCH 1/1] x',
      `On Tuesday, Jane wrote:\n> hm\n\nRather:\n\n${smallDiff()}`,
    ],
    ['an answer that is a bare diff', 'RE: [PATCH 1/1] x', `Like this?\n\n${smallDiff()}`],
    ['a question', 'How do I set vmsd?', 'I wrote `dc->vmsd = &x` and it fails.'],
    ['a cover letter', '[PATCH 0/1] x', 'All about it.'],
    ['a cover letter that shows a diff', '[PATCH 0/1] x', smallDiff()],
  ])('%s', async (_, subject, body) => {
    expect((await read(mail({ subject, body, id: 'a@b' }))).series).toBeNull();
  });

  test.each([
    [
      'sent with the answer key of a mail program',
      'Re: [PATCH v2 3/7] x',
      `Why.\n\nSigned-off-by: J <j@example.org>\n---\n\n${smallDiff()}`,
      'x',
    ],
    [
      'below a scissors line',
      'Re: [PATCH 3/7] y',
      `> hm\n\nIndeed:\n\n-- >8 --\nSubject: [PATCH v2 3/7] x\n\nWhy.\n---\n${smallDiff()}`,
      'x',
    ],
    [
      'under a subject of its own',
      'Re: something',
      `Subject: [PATCH v2 3/7] x\n\nWhy.\n\n${smallDiff()}`,
      'x',
    ],
  ])('but a patch in an answer, %s, is one', async (_, subject, body, title) => {
    const one = await series(mail({ subject, body, id: 'a@b' }));
    expect(one).toMatchObject({ version: 2, total: 7, received: [3] });
    expect(one.patches[0]).toMatchObject({ subject: title });
    expect(one.patches[0]!.message).toMatch(/^Why\./);
  });

  test('a patch in an answer yields to the patch itself', async () => {
    const set = await read(
      mbox([
        { subject: '[PATCH 1/1] x', id: 'a@b', diff: smallDiff('own.c') },
        {
          subject: 'Re: [PATCH 1/1] x',
          id: 'b@b',
          to: 'a@b',
          body: `Signed-off-by: K <k@example.org>\n\n${smallDiff('other.c')}`,
          date: 'Wed, 3 Mar 2021 10:00:00 +0000',
        },
      ]),
    );
    expect(paths(set.series!)).toEqual([['own.c']]);
    expect(set.series!.limits).toEqual([]);
    expect(set.others).toMatchObject([{ messageId: 'b@b', reason: expect.stringContaining('answer') }]);
  });
});

describe('mailboxes', () => {
  test('quoting of From lines is undone', async () => {
    const text = mbox([
      { subject: '[PATCH] x', body: 'From here on\n>From there\nit works.', diff: smallDiff() },
    ]);
    expect(text).toContain('\n>From here on\n>>From there\n');
    const one = await series(text);
    expect(one.patches[0]!.message).toMatch(/^From here on\n>From there\nit works\./);
  });

  test('a From line in the text that no one quoted splits nothing', async () => {
    const body = 'As said:\n\nFrom now on we do it right.\n\nFrom Monday 10:00:00 on, in 2021, too.';
    const text = `From jane@example.org Tue Mar  2 15:57:52 2021\n${mail({ subject: '[PATCH] x', body, diff: smallDiff() })}`;
    const one = await series(text);
    expect(one.patches[0]!.message).toContain('From Monday 10:00:00 on');
    expect(one.limits).toEqual([]);
  });

  test.each([
    ['From nobody Tue Mar  2 15:57:52 2021'],
    ['From jane@example.org  Tue Mar 2 15:57:52 2021'],
    ['From mboxrd@z Thu Jan  1 00:00:00 1970'],
    ['From jane@example.org Tue Mar  2 15:57:52 2021 +0100'],
    ['From jane@example.org Tue Mar  2 15:57:52 CET 2021'],
  ])('%s starts a mail', async (line) => {
    const one = await series(
      [1, 2]
        .map((n) => `${line}\n${mail({ subject: `[PATCH ${n}/2] x${n}`, diff: smallDiff() })}\n`)
        .join(''),
    );
    expect(one.received).toEqual([1, 2]);
  });

  test('files of format-patch may be joined without a blank line', async () => {
    const file = (n: number): string =>
      `From ${String(n).repeat(40)} Mon Sep 17 00:00:00 2001\n${mail({ subject: `[PATCH ${n}/2] x`, diff: smallDiff() })}`;
    const one = await series(file(1).trimEnd() + '\n' + file(2));
    expect(one.patches.map((patch) => patch.commit)).toEqual(['1'.repeat(40), '2'.repeat(40)]);
  });

  test('gzip is undone', async () => {
    const text = mbox([{ subject: '[PATCH] x', id: 'a@b', diff: smallDiff() }]);
    expect(await read(gzipSync(text))).toEqual(await read(text));
  });

  test('a gzip file that was cut off is judged as far as it goes', async () => {
    const noise = Array.from({ length: 3000 }, (_, i) => `line ${(i * 7919) % 3001}`).join('\n');
    const packed = gzipSync(
      mbox([
        { subject: '[PATCH 1/2] x', id: 'a@b', diff: smallDiff() },
        { subject: '[PATCH 2/2] y', body: noise, diff: smallDiff() },
      ]),
    );
    const one = await series(packed.subarray(0, packed.length / 2));
    expect(one.received).toEqual([1]);
    expect(codes(one)).toContain('truncated-input');
  });

  test('a file that unpacks to more than is sane is refused', async () => {
    const part = gzipSync(Buffer.alloc(20 * 1024 * 1024), { level: 1 });
    // Parts one after the other are a file, too.
    const bomb = Buffer.concat(Array.from({ length: 30 }, () => part));
    const set = await read(bomb, mail({ subject: '[PATCH] x', diff: smallDiff() }));
    expect(set.unread).toEqual([{ name: 'input-1', reason: expect.stringContaining('500 MB') }]);
    expect(codes(set.series!)).toEqual(['unreadable-input']);
  });

  test('other compressions are named', async () => {
    const set = await read(Buffer.from('fd377a585a000004', 'hex'));
    expect(set).toMatchObject({ series: null, unread: [{ reason: expect.stringContaining('xz') }] });
  });
});
