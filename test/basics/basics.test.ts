import { expect, it } from 'vitest';
import { counted } from '../../src/basics/counted.ts';
import { digest, fullDigest } from '../../src/basics/digest.ts';
import { createLru } from '../../src/basics/lru.ts';
import { shortened } from '../../src/basics/shortened.ts';

it('counts one thing and several', () => {
  expect([counted(0, 'patch', 'patches'), counted(1, 'patch', 'patches'), counted(2, 'finding')]).toEqual([
    '0 patches',
    '1 patch',
    '2 findings',
  ]);
});

it('shortens to the length, and never to half a character', () => {
  expect(shortened('12345', 5)).toBe('12345');
  expect(shortened('123456', 5)).toBe('1234…');
  expect(shortened('123\u{1f600}5', 5)).toBe('123…');
  expect(shortened('12\u{1f600}56', 5)).toBe('12\u{1f600}…');
});

it('names a text as sha256sum does, from the front', () => {
  const whole = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(fullDigest('abc')).toBe(whole);
  expect(digest(new TextEncoder().encode('abc'), 8)).toBe(whole.slice(0, 8));
  expect(digest('abc')).toBe(whole.slice(0, 16));
});

it('forgets what was not used for longest', () => {
  const lru = createLru<number>(3);
  for (const n of [1, 2, 3]) lru.set(`${n}`, n);
  expect(lru.get('1')).toBe(1);
  lru.set('4', 4);
  expect(['1', '2', '3', '4'].map((key) => lru.get(key))).toEqual([1, undefined, 3, 4]);
  lru.set('large', 5, 4);
  expect(lru.get('large')).toBeUndefined();
});
