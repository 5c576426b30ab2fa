/** What becomes of a job, and of the events that it took, when it has run. */
import { Failure } from '../ports/failure.ts';
import type { ForgeEvent } from '../ports/forge.ts';
import type { Database, Sql } from '../ports/sql.ts';
import { bossIn } from './boss.ts';
import { groupIn, isOfPlace, type QueueName } from './keys.ts';
import { hasBeenPermitted, untilKnown } from './mend.ts';
import type { Queue } from './queue.ts';

/** A job as pg-boss hands it out. */
export interface Fetched {
  id: string;
  retryCount: number;
  singletonKey: string | null;
}

/** What a job is about. */
export interface WaitingEvent {
  seq: string | number;
  delivery: string | null;
  event: ForgeEvent;
}

export interface Settled {
  outcome: 'done' | 'retry' | 'dead' | 'returned' | 'lost';
  reason: string | null;
}

/** A mistake of ours does not pass by itself: it is tried less often than an outage. */
const triesOfMistakes = 4;

/** How many jobs a call of pg-boss changed, which its types leave out: 0 when the job is no longer this worker's. */
export const affected = (response: object): number => (response as { affected?: number }).affected ?? 0;

/** In the order in which they came. */
export function waitingEvents(database: Database, name: QueueName, key: string): Promise<WaitingEvent[]> {
  return database.query<WaitingEvent>(
    `SELECT seq::text AS seq, delivery, event FROM warden.event
     WHERE queue = $1 AND key = $2 AND handled_at IS NULL AND failed_at IS NULL ORDER BY event.seq`,
    [name, key],
  );
}

export async function markHandled(sql: Pick<Sql, 'query'>, seqs: readonly unknown[]): Promise<void> {
  // What was removed leaves no trace, not even the names of its repositories.
  await sql.query(
    `WITH gone AS (DELETE FROM warden.event WHERE seq = ANY($1::bigint[]) AND queue = 'removed')
     UPDATE warden.event SET handled_at = now() WHERE seq = ANY($1::bigint[]) AND queue <> 'removed'`,
    [seqs],
  );
}

/** Notes a job as done, with its events. False: it is no longer this worker's. */
export async function complete(
  { boss, database }: Queue,
  name: QueueName,
  fetched: Fetched,
  events: readonly WaitingEvent[],
): Promise<boolean> {
  return database.transaction(async (sql) => {
    if (events.length)
      await markHandled(
        sql,
        events.map(({ seq }) => seq),
      );
    // What was given up before has been made good by it.
    if (isOfPlace(name)) {
      const place = [name, fetched.singletonKey];
      await sql.query(
        "DELETE FROM pgboss.job WHERE name = $1 AND singleton_key = $2 AND state = 'failed'",
        place,
      );
      await sql.query(
        `UPDATE warden.event SET handled_at = now()
         WHERE queue = $1 AND key = $2 AND failed_at IS NOT NULL AND handled_at IS NULL`,
        place,
      );
    }
    return affected(await boss.complete(name, fetched, null, bossIn(sql))) > 0;
  });
}

const isOurs = `id = $1 AND retry_count = $2 AND state = 'active'`;

/** For another worker, at once. */
export async function giveBack({ database }: Queue, fetched: Fetched, reason: string): Promise<Settled> {
  const rows = await database.query(
    `UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE ${isOurs} RETURNING id`,
    [fetched.id, fetched.retryCount],
  );
  return { outcome: rows.length ? 'returned' : 'lost', reason };
}

/** Notes a job as failed: it is tried again, or given up. `reason` is stored. */
export async function settle(
  { boss, database }: Queue,
  name: QueueName,
  fetched: Fetched,
  events: readonly WaitingEvent[],
  { error, reason }: { error: unknown; reason: string },
): Promise<Settled> {
  const known = error instanceof Failure ? error : null;
  return database.transaction(async (sql) => {
    const permitted = known?.kind === 'forbidden' && (await hasBeenPermitted(sql, fetched.id));
    if (!known?.retry && !permitted) {
      const limit = known ? 0 : triesOfMistakes - 1;
      await sql.query(`UPDATE pgboss.job SET retry_limit = greatest(retry_count, $3) WHERE ${isOurs}`, [
        fetched.id,
        fetched.retryCount,
        limit,
      ]);
    }
    const failed = affected(await boss.fail(name, fetched, { message: reason }, bossIn(sql)));
    if (failed === 0) return { outcome: 'lost', reason };
    const [row] = await sql.query<{ state: string }>(
      'SELECT state::text AS state FROM pgboss.job WHERE id = $1',
      [fetched.id],
    );
    if (row?.state === 'failed') {
      // A command is given up alone, those behind it get a job of their own.
      const givenUp = isOfPlace(name) ? events : events.slice(0, 1);
      await sql.query(
        'UPDATE warden.event SET failed_at = now(), failure = $2, failure_kind = $3 WHERE seq = ANY($1::bigint[])',
        [givenUp.map(({ seq }) => seq), reason, known?.kind ?? null],
      );
      if (events.length > givenUp.length) {
        const next = events[givenUp.length]!.event;
        await boss.insert(name, [{ singletonKey: fetched.singletonKey!, ...groupIn(next) }], bossIn(sql));
      }
      return { outcome: 'dead', reason };
    }
    if (permitted) {
      // However often it was tried before, for other reasons.
      await sql.query(
        "UPDATE pgboss.job SET start_after = now() + $2 * interval '1 second' WHERE id = $1 AND state = 'retry'",
        [fetched.id, untilKnown],
      );
    } else if (known?.after !== undefined) {
      // Not all at the same moment: where one was told to wait, the others were too.
      await sql.query(
        `UPDATE pgboss.job SET start_after = greatest(start_after, now() + $2 * interval '1 second')
         WHERE id = $1 AND state = 'retry'`,
        [fetched.id, known.after * (1 + Math.random() / 10)],
      );
    }
    return { outcome: 'retry', reason };
  });
}
