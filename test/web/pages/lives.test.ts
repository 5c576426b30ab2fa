/** What became of findings from version to version, in words. */
import { expect, it } from 'vitest';
import type { ListedReview } from '../../../src/ports/reviews.ts';
import { livesOf } from '../../../src/web/pages/lives.ts';

type Version = Parameters<typeof livesOf>[0][0];
const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T12:00:00.000Z`;

/** A version with these findings (`name` or `name severity`), reviewed on that day. */
const version = (
  n: number,
  names: string[],
  conclusion: ListedReview['conclusion'] = 'failure',
): Version => ({
  version: n,
  at: day(n * 5),
  conclusion,
  findings: names.map((text) => {
    const [target = '', severity = 'error'] = text.split(' ');
    return { rule: 'type-flip', severity, target, fingerprint: target, accepted: false };
  }),
});
const lifeOf = (target: string, versions: Version[], accepted: Parameters<typeof livesOf>[1] = []) =>
  livesOf(versions, accepted).get(target)?.text;

it('found, fixed, and back', () => {
  const versions = [version(1, ['alpha', 'cris']), version(2, ['cris']), version(3, ['alpha', 'cris'])];
  expect(lifeOf('alpha', versions)).toBe('Found in version 1; fixed in version 2; back in version 3.');
  expect(lifeOf('cris', versions)).toBe('Found in version 1; still there in version 3.');
  expect(lifeOf('cris', versions.slice(0, 1))).toBe('Found in version 1.');
  expect(lifeOf('hppa', versions)).toBeUndefined();
});

it('accepted by whom, when and why, in order', () => {
  const versions = [version(1, ['alpha']), version(2, ['alpha']), version(3, [])];
  const accepted = {
    rule: 'type-flip',
    target: 'alpha',
    fingerprints: ['alpha'],
    reason: 'Nobody has such guests.',
    by: 'ada',
    at: day(7),
  };
  expect(lifeOf('alpha', versions, [accepted, { ...accepted, fingerprints: ['other'] }])).toBe(
    'Found in version 1; accepted by ada on 2026-11-07: Nobody has such guests; fixed in version 3.',
  );
});

it('is not called fixed by a version of which not all could be judged', () => {
  expect(lifeOf('alpha', [version(1, ['alpha']), version(2, [], 'neutral')])).toBe(
    'Found in version 1; not found in version 2, of which not all could be judged.',
  );
});

it('weighs less, or more, since a version', () => {
  expect(
    lifeOf('alpha', [version(1, ['alpha']), version(2, ['alpha warning']), version(3, ['alpha error'])]),
  ).toBe('Found in version 1; since version 2 a warning; since version 3 an error.');
});
