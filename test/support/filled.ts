/** A DATA_DIR with reviews and jobs in it, for a server to start on. */
import { randomUUID } from 'node:crypto';
import { startQueue } from '../../src/jobs/queue.ts';
import type { ChangeKey } from '../../src/ports/forge.ts';
import type { NewReview } from '../../src/ports/reviews.ts';
import type { StoredAcceptance } from '../../src/ports/store.ts';
import { openEmbedded } from '../../src/processes/database/embedded.ts';
import { openStore } from '../../src/store/store.ts';
import { preparedFolder } from './database.ts';
import { newReview } from './new-review.ts';

interface Filling {
  reviews?: { key: ChangeKey; review: Partial<NewReview> }[];
  /** Reviews of these changes have failed for good. */
  failed?: { key: ChangeKey; reason: string }[];
  /** Jobs of these changes are done. */
  done?: ChangeKey[];
  accepted?: { key: ChangeKey; acceptance: StoredAcceptance }[];
  /** What the bot has written. */
  written?: { key: ChangeKey; row: string; id: string }[];
}

export const adminToken = 'a token that nobody guesses';

export async function filledFolder({
  reviews = [],
  failed = [],
  done = [],
  accepted = [],
  written = [],
}: Filling): Promise<string> {
  const folder = await preparedFolder();
  const database = await openEmbedded(folder);
  const queue = await startQueue(database, null, { work: false, problem: () => {} });
  const store = openStore(database, queue);
  for (const { key, review } of reviews) await store.saveReview(key, newReview(review));
  for (const { key, reason } of failed) {
    const event = { kind: 'change' as const, ...key, head: null, reason: 'opened' };
    await store.acceptDelivery(randomUUID(), key.platform, 'pull_request', event);
    await database.query(
      `UPDATE pgboss.job SET state = 'failed', output = $2::jsonb, completed_on = now(), started_on = now()
       WHERE singleton_key = $1`,
      [`${key.platform}/${key.repository}#${key.change}`, JSON.stringify({ message: reason })],
    );
  }
  for (const key of done) {
    const event = { kind: 'change' as const, ...key, head: null, reason: 'opened' };
    await store.acceptDelivery(randomUUID(), key.platform, 'pull_request', event);
    await database.query(
      `UPDATE warden.event SET handled_at = now() WHERE repository = $1 AND event->>'change' = $2`,
      [key.repository, String(key.change)],
    );
  }
  for (const { key, acceptance } of accepted) await store.accept(key, acceptance);
  for (const { key, row, id } of written) await store.done(key, row, id);
  await queue.heal();
  await queue.stop();
  await database.close();
  return folder;
}
