/** No pattern of the program takes more than linear time, whatever text it meets. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { distinct, patternsIn, slowness } from '../support/patterns.ts';

const files = globSync('src/**/*.{ts,js}');

it('patterns of the source take linear time', { timeout: 1_200_000 }, async () => {
  const constants = new Map<string, string>();
  const all = () => files.flatMap((path) => patternsIn(path, readFileSync(path, 'utf8'), constants));
  // Once for the constants that one file has from another.
  all();
  const patterns = distinct(all());
  expect(patterns.length).toBeGreaterThan(500);
  const slow: string[] = [];
  for (const pattern of patterns) {
    const why = await slowness(pattern);
    if (why) slow.push(`${pattern.places.join(' ')} /${pattern.source}/${pattern.flags}: ${why}`);
  }
  expect(slow).toEqual([]);
});
