/** What each client may use in a time. */
import { expect, it } from 'vitest';
import { allowance } from '../../../src/web/http/allowance.ts';

it('gives so much at once and more as time goes by, to each client on its own', () => {
  let now = 0;
  const { take } = allowance({ atOnce: 3, perMinute: 6, now: () => now });
  expect([1, 2, 3, 4].map(() => take('ada', 1))).toEqual([0, 0, 0, 10]);
  expect(take('bob', 3)).toBe(0);
  now = 9_000;
  expect(take('ada', 1)).toBe(1);
  now = 10_000;
  expect(take('ada', 1)).toBe(0);
  // What was refused costs nothing, and nobody saves up more than there is at once.
  now = 3_600_000;
  expect([take('ada', 3), take('ada', 1)]).toEqual([0, 10]);
});

it('remembers so many clients and no more', () => {
  const { take } = allowance({ atOnce: 1, perMinute: 1, now: () => 0 });
  expect([take('first', 1), take('first', 1)]).toEqual([0, 60]);
  for (let n = 0; n < 10_000; n += 1) take(`client ${n}`, 1);
  expect(take('first', 1)).toBe(0);
});
