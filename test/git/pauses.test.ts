/** A place that does not answer is let alone, longer each time. */
import { expect, test } from 'vitest';
import { ownPauses } from '../../src/git/pauses.ts';

test('pauses grow to five minutes, and end when the place works', async () => {
  let now = 0;
  const pauses = ownPauses(() => now);
  const waits: number[] = [];
  for (let tries = 0; tries < 8; tries += 1) {
    const wait = await pauses.failed('place', 'away');
    // Who had begun at the same time has failed of the same.
    expect(await pauses.failed('place', 'away')).toBe(wait);
    waits.push(wait);
    now += wait * 1000;
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
  await pauses.worked('place');
  expect(await pauses.of('place')).toBeNull();
  expect(await pauses.failed('place', 'away')).toBe(5);
});
