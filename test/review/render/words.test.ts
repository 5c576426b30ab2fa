/** What a review asks of whoever reads it, first of all. */
import { describe, expect, it } from 'vitest';
import { transience, whatToDo } from '../../../src/review/render/words.ts';
import type { Finding } from '../../../src/types/report.ts';
import { flip, report } from '../../support/sample-report.ts';

const asked = (...findings: Finding[]): string => whatToDo({ ...report, complete: true, findings });
const warning = flip('hppa', 1, { severity: 'warning' });
const undone = flip('hppa', 1, { severity: 'warning', scope: 'transient', undoneBy: 3 });
const notice = flip('avr', 1, { severity: 'notice' });

describe('what is to be done', () => {
  it.each([
    ['errors', [flip('a', 1), flip('b', 2)], 'Fix the 2 errors before this is merged.'],
    [
      'a warning',
      [warning],
      'The warning is worth a look, and fails the check only where that is asked for.',
    ],
    [
      'what is undone',
      [undone],
      'Patch 3 undoes what patch 1 does to hppa: squash that part, so that git bisect meets no broken commit.',
    ],
    [
      'what several patches undo',
      [undone, flip('rx', 1, { scope: 'transient', patch: 2, undoneBy: null })],
      'Patch 3 undoes what patch 1 does to hppa and a later commit undoes what patch 2 does to rx: squash these parts, so that git bisect meets no broken commit.',
    ],
    [
      'a great many',
      ['a', 'b', 'c', 'd', 'e', 'f'].map((target) => ({ ...undone, target })),
      'Patch 3 undoes what patch 1 does to a, b, c, d and 2 more: squash that part, so that git bisect meets no broken commit.',
    ],
    ['a notice', [notice], 'Nothing is to be fixed: a notice is only for you to know.'],
    [
      'what is accepted',
      [{ ...warning, accepted: 'meant' }],
      'Nothing is to be fixed: what was found is accepted.',
    ],
    ['nothing', [], ''],
  ])('%s: one sentence', (_, findings, says) => {
    expect(asked(...findings)).toBe(says);
  });

  it.each([
    [[2], 'Patch 2 of 12 is missing, and in what could be judged nothing is to be fixed.'],
    [[1, 2], 'Patches 1 and 2 of 12 are missing, and in what could be judged nothing is to be fixed.'],
    [[], 'Not all could be judged, and in what could be judged nothing is to be fixed.'],
  ])('of a review that is not complete, with patches %j missing, no more than it knows', (missing, says) => {
    const partial = { ...report, complete: false, series: { ...report.series, missing } };
    expect(whatToDo({ ...partial, findings: [notice] })).toBe(says);
    expect(whatToDo({ ...partial, findings: [{ ...warning, accepted: 'meant' }] })).toBe(says);
    expect(whatToDo({ ...partial, findings: [flip('a', 1)] })).toBe('Fix the error before this is merged.');
  });

  it('the most urgent first', () => {
    expect(asked(undone, notice, flip('a', 1))).toMatch(
      /^Fix the error before this is merged\. Patch 3 undoes/,
    );
  });
});

it('what is undone is said to be met by no build but those in between', () => {
  expect(transience(undone)).toBe(
    'Patch 3 undoes this: only a build between the two meets it, such as git bisect makes.',
  );
  expect(transience(warning)).toBeNull();
});
