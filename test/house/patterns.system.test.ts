/** What patterns.slow.test.ts asks of every pattern of the program finds those that are planted here. */
import { describe, expect, it } from 'vitest';
import { patternsIn, slowness } from '../support/patterns.ts';

describe('a pattern that is not linear', () => {
  const found = async (code: string): Promise<string[]> => {
    const all = await Promise.all(patternsIn('planted.ts', code).map(slowness));
    return all.filter((why) => why !== null);
  };

  it.each([
    ['ends late', String.raw`/\/+$/`],
    ['has one end for two beginnings', String.raw`/<!-- mark:[^>]*-->\s*$/`],
    ['repeats what repeats', '/^(?:a+)+$/'],
    ['is found again and again', String.raw`/\/\*[\s\S]*?\*\/|[\s\S]/g`],
    ['has a bound that is too large', '/a[^"]{0,50000}!/'],
    ['is built', `new RegExp(\`^\\\\s*\${name}\\\\s*=\`, "m")`],
    ['is built of a constant', `const blank = "\\\\s*"; RegExp(\`^\${blank}x\`, "m")`],
  ])('is found where it %s', async (_, code) => {
    expect(await found(code)).toHaveLength(1);
  });

  it.each([
    String.raw`/(?<!\/)\/+$/`,
    '/^[^>]*-->$/',
    '/a[^"]{0,50}!/',
    String.raw`/\/\*[\s\S]*?(?:\*\/|$)|[\s\S]/g`,
  ])('is not %s', async (code) => {
    expect(await found(code)).toEqual([]);
  });

  it('cannot hide in a variable', () => {
    expect(() => patternsIn('planted.ts', 'new RegExp(text)')).toThrow('planted.ts:1');
  });
});
