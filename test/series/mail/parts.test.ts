import { describe, expect, test } from 'vitest';
import { mail, read, smallDiff } from '../../support/mail.ts';

const mixed = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="=-b"'];
const words = 'Content-Type: text/plain\n\nPlease have a look.\n\nSigned-off-by: J <j@example.org>';
const withParts = (...parts: string[]): string =>
  mail({
    subject: '[PATCH v2 1/1] x',
    id: 'a@x',
    headers: mixed,
    body: `${parts.map((part) => `--=-b\n${part}\n`).join('')}--=-b--\n`,
  });
const part = (headers: string, text: string): string => `${headers}\n\n${text}`;
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n');
const paths = async (text: string): Promise<(string | null)[] | undefined> =>
  (await read(text)).series?.patches.flatMap(({ files }) => files.map(({ newPath }) => newPath));
const formatted = mail({
  subject: '[PATCH] inner',
  from: 'Ann <ann@example.org>',
  diff: smallDiff('zeta.c'),
});

describe('an attached patch that calls itself something else', () => {
  test.each([
    ['text with a name', 'Content-Type: text/plain; name="zeta.txt"\nContent-Disposition: attachment'],
    ['text without one', 'Content-Type: text/plain\nContent-Disposition: attachment'],
    [
      'a file without an ending',
      'Content-Type: application/octet-stream; name=zeta\nContent-Disposition: attachment; filename=zeta',
    ],
    ['a file without a name', 'Content-Type: application/octet-stream'],
    ['a type that nobody knows', 'Content-Type: application/x-zeta; name="zeta.1"'],
    ['a log', 'Content-Type: text/x-log; name="zeta.log"\nContent-Disposition: inline'],
  ])('is found: %s', async (_, headers) => {
    expect(await paths(withParts(words, part(headers, smallDiff('zeta.c'))))).toEqual(['zeta.c']);
    const coded = part(`${headers}\nContent-Transfer-Encoding: base64`, base64(smallDiff('zeta.c')));
    expect(await paths(withParts(words, coded))).toEqual(['zeta.c']);
    const { series } = await read(withParts(words, part(headers, formatted)));
    expect(series!.patches[0]).toMatchObject({ subject: 'x', author: { email: 'ann@example.org' } });
  });

  test('is passed over where another says that it is one', async () => {
    const log = part(
      'Content-Type: text/plain; name=build.log\nContent-Disposition: attachment',
      smallDiff('log.c'),
    );
    const patch = part('Content-Type: text/x-patch; name=x.patch', smallDiff('zeta.c'));
    expect(await paths(withParts(words, log, patch))).toEqual(['zeta.c']);
    expect(
      await paths(withParts(part('Content-Type: text/plain', `Why.\n---\n${smallDiff('zeta.c')}`), log)),
    ).toEqual(['zeta.c']);
  });

  test('is no web page', async () => {
    expect(
      await paths(withParts(words, part('Content-Type: text/html', `<pre>\n${smallDiff()}</pre>`))),
    ).toBeUndefined();
  });
});

describe('a part that ends with an empty line of context, whose blank was stripped', () => {
  const diff = smallDiff('zeta.c').replace(/ \}\n$/, '');
  test.each([
    ['as the last part', [part('Content-Type: text/plain', `Why.\n---\n${diff}`)]],
    ['before a footer', [part('Content-Type: text/plain', `Why.\n---\n${diff}`), words]],
    ['as a file', [words, part('Content-Type: text/x-patch; name=x.patch', diff)]],
    [
      'quoted-printable',
      [part('Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable', `Why.\n---\n${diff}`)],
    ],
  ])('is whole: %s', async (_, parts) => {
    // The line end before a boundary is the boundary's.
    const { series } = await read(withParts(...parts));
    expect(series!.limits).toEqual([]);
    expect(series!.patches[0]!.files[0]!.hunks[0]!.lines).toHaveLength(4);
  });
});
