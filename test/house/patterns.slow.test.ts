/** No pattern of the program takes more than linear time, whatever text it meets. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

describe('a pattern that is not linear', () => {
  const found = async (code: string): Promise<string[]> => {
    const all = await Promise.all(patternsIn('planted.ts', code).map(slowness));
    return all.filter((why) => why !== null);
  };

  it.each([
    ['ends late', String.raw`/\/+$/`],
    ['has one end for two beginnings', String.raw`/<!-- mark:[^>]*-->\s*$/`],
    ['repeats what repeats', String.raw`/^(?:a+)+$/`],
    ['is found again and again', String.raw`/\/\*[\s\S]*?\*\/|[\s\S]/g`],
    ['has a bound that is too large', String.raw`/a[^"]{0,50000}!/`],
    ['is built', 'new RegExp(`^\\\\s*${name}\\\\s*=`, "m")'],
    ['is built of a constant', 'const blank = "\\\\s*"; RegExp(`^${blank}x`, "m")'],
  ])('is found where it %s', async (_, code) => {
    expect(await found(code)).toHaveLength(1);
  });

  it.each([
    String.raw`/(?<!\/)\/+$/`,
    String.raw`/^[^>]*-->$/`,
    String.raw`/a[^"]{0,50}!/`,
    String.raw`/\/\*[\s\S]*?(?:\*\/|$)|[\s\S]/g`,
  ])('is not %s', async (code) => {
    expect(await found(code)).toEqual([]);
  });

  it('cannot hide in a variable', () => {
    expect(() => patternsIn('planted.ts', 'new RegExp(text)')).toThrow('planted.ts:1');
  });
});
