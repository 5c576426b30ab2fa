/** What stands in fields of a header: Message-Ids, whatever stands in them. */
import { describe, expect, it } from 'vitest';
import { messageIds } from '../../../src/series/mail/header-values.ts';
import { mail, read, smallDiff } from '../../support/mail.ts';
import { timed } from '../../support/processor-time.ts';

describe('Message-Ids', () => {
  it.each([
    ['<a@b>', ['a@b']],
    ['<a@b> <c@d>', ['a@b', 'c@d']],
    ['<a@b><c@d>,<e@f>', ['a@b', 'c@d', 'e@f']],
    ['< a@b > (of Monday)', ['a@b']],
    ['<<a@b>>', ['a@b']],
    ['<a@b>x', ['a@b']],
    ['<a>1@b> <c>>2@d>', ['a>1@b', 'c>>2@d']],
    ['<a b@c>', []],
    ['<>', []],
  ])('%s', (field, ids) => {
    expect(messageIds(field)).toEqual(ids);
  });

  it('with a ">" inside tell mails apart: the patches of a series stay as many as they are', async () => {
    const mails = [1, 2, 3].map((n) =>
      mail({ subject: `[PATCH ${n}/3] x${n}`, id: `patch>${n}@b`, diff: smallDiff() }),
    );
    const { series } = await read(...mails);
    expect(series!.received).toEqual([1, 2, 3]);
    expect(series!.patches.map(({ messageId }) => messageId)).toEqual([
      'patch>1@b',
      'patch>2@b',
      'patch>3@b',
    ]);
  });

  it('are read in time from a hostile field', async () => {
    for (const field of [
      '<'.repeat(64_000),
      `<${'>'.repeat(64_000)}`,
      '<a> '.repeat(16_000),
      `<a${' '.repeat(64_000)}`,
    ]) {
      expect((await timed(async () => messageIds(field))).took).toBeLessThan(100);
    }
  });
});
