/** A strip of the stream, as text and as SVG. */
import { expect, test } from 'vitest';
import { compareBuild } from '../../../src/model/layout/compare/compare.ts';
import { stripOf } from '../../../src/model/layout/compare/strip.ts';
import { witnessSvg } from '../../../src/review/render/witness-svg.ts';
import { witnessText } from '../../../src/review/render/witness-text.ts';
import type { Description } from '../../../src/types/layout.ts';
import { description, field, layout, nested, unused } from '../../model/layout/compare/describe.ts';

const strip = (a: Description, b: Description) => {
  const [old, now] = [layout(a), layout(b)];
  return stripOf(old, now, compareBuild(old, now));
};
const cpu = (priv: number): Description =>
  description('cpu', [
    field('env.gpr', 8, { count: 32 }),
    field('env.pc', 8),
    field('env.priv', priv),
    unused(4),
  ]);

test('text: both sides on one scale, and a table of what stands there', () => {
  expect(
    witnessText(strip(cpu(8), cpu(1))!, 'v11.0.0', 'patch 2').join('\n'),
  ).toBe(`stream of "cpu", from byte 0
v11.0.0  |----------gpr---------~|----pc-----|---priv---|.....|
patch 2  |----------gpr---------~|----pc-----||.....|
                                             ^

      byte  v11.0.0                       patch 2
         0  env.gpr 32 x 8                env.gpr 32 x 8
       256  env.pc 8                      env.pc 8
>      264  env.priv 8                    env.priv 1
       265                                unused 4
       269                                (end)
       272  unused 4
       276  (end)`);
});

test('the heading names the build whose sizes are shown', () => {
  const one = { ...strip(cpu(8), cpu(1))!, build: 'zeta32' };
  expect(witnessText(one, 'v11.0.0', 'patch 2')[0]).toBe('stream of "cpu" in zeta32, from byte 0');
  expect(witnessSvg(one, 'v11.0.0', 'patch 2')).toContain('in the stream of cpu in zeta32: byte 264');
});

test('no line is wider than 72 columns, whatever the names', () => {
  const name = 'env.a_very_long_name_of_a_member_that_nobody_would_write_down_like_this[0].value';
  const many = (size: number): Description =>
    description('cpu', [
      nested('env', description('env', [field(name, 8), field(`${name}2`, size, { count: 3 })])),
      ...Array.from({ length: 40 }, (_, i) => field(`${name}${i}`, 2 ** (i % 4))),
    ]);
  const lines = witnessText(strip(many(4), many(2))!, 'stable-11.0-with-a-name', 'this tree');
  expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(72);
  expect(lines.some((l) => l.startsWith('>'))).toBe(true);
});

test('SVG: escaped, without script or style, with the sizes in titles', () => {
  const hostile = description('cpu', [field('<script>"&\u202e', 8), field('b', 4)]);
  const svg = witnessSvg(strip(hostile, description('cpu', [field('a', 4), field('b', 4)]))!, '<v1>', 'b');
  expect(svg).toContain('&lt;script&gt;&quot;&amp;?: 8 bytes at 0');
  expect(svg).not.toMatch(/<script|<style|style=|\son\w+=|\u202e/);
  expect(svg.match(/<rect/g)).toHaveLength(4);
});

test('nothing to show where nothing differs', () => {
  expect(strip(cpu(8), cpu(8))).toBeNull();
});
