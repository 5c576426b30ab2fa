import { describe, expect, test } from 'vitest';
import { mail, read, smallDiff } from '../../support/mail.ts';

const long = `+    .name = "a name that is so long that no mail program leaves it on one line, and some more words";`;
const diff = smallDiff('target/foo/cpu.c', 'old', 'new').replace('+    new;', long);
const body = `Why.\n\nSigned-off-by: J <j@example.org>\n---\n target/foo/cpu.c | 2 +-\n\n${diff}-- \n2.39.5\n`;

/** As RFC 3676 has it: lines in pieces, blanks before those that begin with one. */
function flowed(text: string, delsp: boolean): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (line === '-- ') return [line];
      const pieces = line.trimEnd().match(/.{1,60}(?: |$)/g) ?? [''];
      return pieces.map(
        (piece) => `${piece.startsWith(' ') ? ' ' : ''}${piece}${delsp && piece.endsWith(' ') ? ' ' : ''}`,
      );
    })
    .join('\n');
}

const flags = (delsp: boolean): string[] => [
  `Content-Type: text/plain; charset=UTF-8; format=flowed${delsp ? '; delsp=yes' : ''}`,
];

describe.each([false, true])('a patch that was wrapped as format=flowed (delsp: %s)', (delsp) => {
  test('is what it was before', async () => {
    const plain = await read(mail({ subject: '[PATCH] x', body }));
    const wrapped = flowed(body, delsp);
    expect(wrapped).not.toBe(body);
    const { series } = await read(mail({ subject: '[PATCH] x', headers: flags(delsp), body: wrapped }));
    expect(series!.limits).toEqual([]);
    expect(series!.patches[0]!.files).toEqual(plain.series!.patches[0]!.files);
  });

  test('also as a part of a mail', async () => {
    const part = `--b\n${flags(delsp)[0]}\n\n${flowed(body, delsp)}\n--b--\n`;
    const headers = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'];
    const plain = await read(mail({ subject: '[PATCH] x', body }));
    const { series } = await read(mail({ subject: '[PATCH] x', headers, body: part }));
    expect(series!.limits).toEqual([]);
    expect(series!.patches[0]!.files).toEqual(plain.series!.patches[0]!.files);
  });
});

test('a patch that only says so stays as it is, lines with a blank at their end too', async () => {
  const blank = diff.replace('+    .name', '+    .title = 1, \n+    .name').replace('+10,3', '+10,4');
  const { series } = await read(mail({ subject: '[PATCH] x', headers: flags(false), diff: blank }));
  const { lines } = series!.patches[0]!.files[0]!.hunks[0]!;
  expect(lines[2]).toEqual({ kind: '+', text: '    .title = 1, ' });
});

test('what cannot be mended is told', async () => {
  const broken = body.replace('+    .name', '    .name');
  const { series } = await read(mail({ subject: '[PATCH] x', headers: flags(false), body: broken }));
  expect(series!.limits.map(({ code }) => code)).toContain('bad-hunk');
});
