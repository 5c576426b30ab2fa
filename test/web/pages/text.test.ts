/** Times as pages tell them. */
import { expect, it } from 'vitest';
import { ago, time } from '../../../src/web/pages/text.ts';

const now = Date.parse('2026-11-30T12:00:00.000Z');

it.each([
  ['2026-11-30T11:59:31.000Z', 'just now'],
  ['2026-11-30T11:58:59.000Z', '1 minute ago'],
  ['2026-11-30T09:00:00.000Z', '3 hours ago'],
  ['2026-11-28T13:00:00.000Z', '1 day ago'],
  ['2026-09-10T12:00:00.000Z', '2 months ago'],
  ['2021-03-02T14:57:52.000Z', '5 years ago'],
  ['2026-12-02T12:00:00.000Z', 'in 2 days'],
  ['no time', 'at an unknown time'],
])('%s was %s', (at, words) => {
  expect(ago(Date.parse(at), now)).toBe(words);
});

it('has the exact time behind it', async () => {
  const shown = String(await time('2021-03-02T14:57:52.000Z'));
  expect(shown).toMatch(
    /^<time datetime="2021-03-02T14:57:52\.000Z" title="2021-03-02 14:57:52 UTC">\d+ years ago<\/time>$/,
  );
});
