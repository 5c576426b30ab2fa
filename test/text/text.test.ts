import { expect, it } from 'vitest';
import { counted } from '../../src/text/counted.ts';
import { digest, fullDigest } from '../../src/text/digest.ts';
import { shortened } from '../../src/text/shortened.ts';

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
