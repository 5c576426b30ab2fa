import { expect, it } from 'vitest';
import { readState } from '../src/cli/state.ts';
import { openReviews } from '../src/store/reviews.ts';
import { openKind } from './support/database.ts';

it('the state of the bot cannot be read while the database is away, which may pass', async () => {
  const one = await openKind('embedded');
  const { database } = one;
  const parts = {
    ...{ database, queue: await one.queue(false), reviews: openReviews(database) },
    limits: () => [],
  };
  expect(await readState(parts, { seesPrivate: false })).toMatchObject({ queues: [], failures: [] });
  await one.close();
  await expect(readState(parts, { seesPrivate: false })).rejects.toMatchObject({
    name: 'Failure',
    kind: 'passing',
    message: expect.stringMatching(/^the database did not answer: /),
  });
});
