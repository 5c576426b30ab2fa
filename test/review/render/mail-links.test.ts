import { describe, expect, it } from 'vitest';
import { coverOf, mailUrl, messageIdOf } from '../../../src/review/render/mail-links.ts';
import { timed } from '../../support/processor-time.ts';

describe("a commit's mail", () => {
  it.each([
    [
      'Message-Id of git am -m',
      'Text.\n\nSigned-off-by: A <a@x.org>\nMessage-Id: <20210303.1-2-ada@example.org>',
      '20210303.1-2-ada@example.org',
    ],
    ['Message-ID of b4 am', 'Message-ID: <a@b.org>\nReviewed-by: B <b@x.org>', 'a@b.org'],
    [
      'Link of b4 am -l',
      'Link: https://lore.kernel.org/r/20210303.1-2-ada@example.org',
      '20210303.1-2-ada@example.org',
    ],
    [
      'Link of b4 shazam',
      'Link: https://patch.msgid.link/20240101-topic-v1-2-0@example.org',
      '20240101-topic-v1-2-0@example.org',
    ],
    [
      'Link of lore, escaped',
      'Link: https://lore.kernel.org/qemu-devel/CAFE%2Bx%3D@mail.gmail.com/',
      'CAFE+x=@mail.gmail.com',
    ],
    ['the last of several', 'Message-Id: <old@x.org>\n\nMessage-Id: <new@x.org>', 'new@x.org'],
  ])('is found: %s', (_what, message, id) => {
    expect(messageIdOf(message)).toBe(id);
  });

  it.each([
    ['nothing', 'No trailer here, see Message-Id'],
    ['an issue', 'Link: https://gitlab.com/qemu-project/qemu/-/issues/1'],
    ['a link elsewhere', 'Link: https://evil.example/lore.kernel.org/r/a@b.org'],
    ['something else', 'Message-Id: <a@b.org> <script>'],
    ['blanks', 'Message-Id: <a b@c.org>'],
    ['broken escapes', 'Link: https://lore.kernel.org/r/%zz@b.org'],
    ['no end', `Message-Id: <${'a'.repeat(5000)}@b.org>`],
  ])('is not made up: %s', (_what, message) => {
    expect(messageIdOf(message)).toBeNull();
  });

  it('has an address in the archive of the list', () => {
    expect(mailUrl('CAFE+x=@mail.gmail.com')).toBe(
      'https://lore.kernel.org/qemu-devel/CAFE%2Bx%3D@mail.gmail.com/',
    );
    expect(mailUrl('a/../b@c.org')).toBe('https://lore.kernel.org/qemu-devel/a%2F..%2Fb@c.org/');
  });
});

describe("a mirrored change's cover letter", () => {
  it.each([
    [
      'with its Message-Id',
      'Hello.\n\nMessage-Id: <cover@example.org>\r\n',
      { messageId: 'cover@example.org' },
    ],
    [
      "in b4's form",
      'Text\n---\nbase-commit: 0\nchange-id: x\nLink: https://lore.kernel.org/qemu-devel/cover@example.org',
      { messageId: 'cover@example.org' },
    ],
    [
      'with an address in a sentence',
      'See [the series](https://lore.kernel.org/qemu-devel/cover@example.org/T/#u).',
      { messageId: 'cover@example.org' },
    ],
    ['by Patchew', 'https://patchew.org/QEMU/cover@example.org/', { messageId: 'cover@example.org' }],
    [
      "in KPD's form",
      'Pull request for series with\nsubject: target: Flip\nversion: 3\nurl: https://patchwork.kernel.org/project/qemu-devel/list/?series=440219',
      { url: 'https://patchwork.kernel.org/project/qemu-devel/list/?series=440219' },
    ],
    ["in KPD's form, somewhere else", 'url: https://patchwork.evil.example/project/x/list/?series=1', null],
    ['not named at all', 'An ordinary pull request. Fixes #1.', null],
  ])('is found %s', (_what, body, found) => {
    expect(coverOf(body)).toEqual(found);
  });

  it('is looked for in linear time', async () => {
    const { took } = await timed(() => {
      for (const text of [
        'https://lore.kernel.org/r/'.repeat(50_000),
        'link:'.repeat(50_000),
        `${' >'.repeat(50_000)}:`,
        '\n'.repeat(60_000),
      ]) {
        coverOf(text);
        messageIdOf(text);
      }
    });
    expect(took).toBeLessThan(1000);
  });
});
