/** What follows a review: steps that fail, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { reviewSeries, type SeriesPorts } from '../../../src/app/lists/review-series.ts';
import { defaultSettings } from '../../../src/config/settings.ts';
import { Failure } from '../../../src/ports/failure.ts';
import type { NewReview } from '../../../src/ports/reviews.ts';
import { reviewed } from '../../support/reviewed.ts';

const { key, lineage, judged, report, mails } = reviewed('qemu', 1, []);

/** Reviews with these steps; gives the error, and the reviews that were stored. */
async function review(steps: SeriesPorts['steps']): Promise<{ error: unknown; stored: NewReview[] }> {
  const stored: NewReview[] = [];
  const ports = {
    lists: { lineage: async () => lineage, rawOf: async () => mails },
    store: {
      acceptances: async () => [],
      saveReview: async (_: unknown, record: NewReview) => void stored.push(structuredClone(record)),
    },
    jobs: {},
    clock: { now: () => new Date('2026-03-02T12:00:00Z') },
    log: { debug() {}, info() {}, warn() {}, error() {} },
    list: { name: 'qemu', quietSeconds: 0, archive: null },
    answers: null,
    steps,
    projects: {
      fetch: async () => ({ gitDir: '/r', tip: 'a' }),
      tipAt: async () => 'a',
      has: async () => false,
      fetchFiles: async () => {},
    },
    project: { address: '/r', branch: 'master' },
    judge: async () => ({ ...judged, report, settings: defaultSettings, configuration: [] }),
    settings: null,
    signal: new AbortController().signal,
  } as unknown as SeriesPorts;
  const error = await reviewSeries(ports, key).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { error, stored };
}

const lacks = async (): Promise<never> => {
  throw new Failure('forbidden', 'the App lacks "contents: write"; grant it in its settings');
};

describe('a mirror that lacks a permission', () => {
  it('is told with the review, which is done', async () => {
    const { error, stored } = await review([{ name: 'mirror', run: lacks }]);
    const said =
      'the review is done, but the mirror failed: the App lacks "contents: write"; grant it in its settings';
    expect(error).toMatchObject({ kind: 'forbidden', message: said });
    expect(stored.map(({ content }) => content.trouble)).toEqual([[], [said]]);
  });

  it('keeps the answer from nobody, and is not what is tried again', async () => {
    const ran: string[] = [];
    const { error, stored } = await review([
      { name: 'mirror', run: lacks },
      { name: 'answer', run: async () => void ran.push('answer') },
      {
        name: 'patchwork',
        run: async () => {
          throw new Failure('passing', 'it is away', { after: 30 });
        },
      },
    ]);
    expect(ran).toEqual(['answer']);
    expect(error).toMatchObject({
      kind: 'passing',
      after: 30,
      message: 'the review is done, but the check on Patchwork failed: it is away',
    });
    expect(stored.at(-1)!.content.trouble).toHaveLength(2);
  });
});

it('nothing is said where all went well', async () => {
  const { error, stored } = await review([{ name: 'answer', run: async () => {} }]);
  expect(error).toBeNull();
  expect(stored.map(({ content }) => content.trouble)).toEqual([[]]);
});
