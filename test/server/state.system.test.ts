import { expect, it } from 'vitest';
import { forges } from '../../src/platforms/forges.ts';
import { readState } from '../../src/server/state.ts';
import { saveRateLimits } from '../../src/store/rate-limits.ts';
import { openReviews } from '../../src/store/reviews.ts';
import { serverUrl } from '../support/database.ts';
import { openKind } from '../support/open-database.ts';

it('the state of the bot cannot be read while the database is away, which may pass', async () => {
  const one = await openKind('embedded');
  const { database } = one;
  const queue = await one.queue(false);
  const parts = {
    ...{ database, queue, reviews: openReviews(database), forges },
    ...{ limits: () => [], reached: () => [] },
  };
  expect(await readState(parts, { seesPrivate: false })).toMatchObject({ queues: [], failures: [] });
  await queue.stop();
  await database.close();
  await expect(readState(parts, { seesPrivate: false })).rejects.toMatchObject({
    name: 'Failure',
    kind: 'passing',
    message: expect.stringMatching(/^the database did not answer: /),
  });
});

it.each(['embedded', ...(serverUrl === null ? [] : ['postgres'])] as ('embedded' | 'postgres')[])(
  'what is left of the rate limits is known to all processes, the newest number of each forge, on %s',
  async (kind) => {
    const one = await openKind(kind);
    const { database } = one;
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const github = (left: number, minutes: number) => ({ platform: 'github', left, at: ago(minutes) });
    const shown = async (own: ReturnType<typeof github>[]) => {
      const parts = { database, queue: await one.queue(false), reviews: openReviews(database), forges };
      const { limits } = await readState(
        { ...parts, limits: () => own, reached: () => [] },
        { seesPrivate: false },
      );
      return limits.map(({ platform, left }) => `${platform} ${left}`);
    };
    await saveRateLimits(database, [github(4000, 5), { platform: 'gitlab', left: 70, at: ago(3000) }]);
    expect(await shown([])).toEqual(['github 4000']);
    await saveRateLimits(database, [github(4100, 9)]);
    expect(await shown([])).toEqual(['github 4000']);
    await saveRateLimits(database, [github(3900, 1)]);
    expect(await shown([])).toEqual(['github 3900']);
    expect(await shown([github(4050, 7)])).toEqual(['github 3900']);
    expect(await shown([github(3800, 0)])).toEqual(['github 3800']);
    await one.close();
  },
);
