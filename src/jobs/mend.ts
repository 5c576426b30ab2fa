/** Takes up again what was left: by a process that was killed, by a restored backup, for want of a permission. */
import type { PgBoss } from 'pg-boss';
import type { ForgeEvent } from '../ports/forge.ts';
import { holdLock } from '../ports/locks.ts';
import type { Database, Sql } from '../ports/sql.ts';
import { bossIn } from './boss.ts';
import { ensureAll } from './ensure.ts';
import { groupIn, type QueueName, queueNames } from './keys.ts';

interface On {
  boss: PgBoss;
  database: Database;
}

/** What waits for a job. */
interface Left {
  queue: QueueName;
  key: string;
  event: ForgeEvent;
}

/** Its job is of whom the lost one was of. */
const inTurn = ({ queue, key, event }: Left) => ({ queue, key, ...groupIn(event) });

/** See `Queue.heal`. */
export function heal({ boss, database }: On): Promise<number> {
  return database.transaction(async (sql) => {
    await sql.query(
      `UPDATE warden.event e SET failed_at = now(), failure = coalesce(j.output->>'message', j.output->'value'->>'message', 'the job failed')
       FROM pgboss.job j
       WHERE j.name = e.queue AND j.singleton_key = e.key AND j.state = 'failed' AND e.created_at < j.completed_on
         AND e.handled_at IS NULL AND e.failed_at IS NULL
         AND NOT EXISTS (SELECT FROM pgboss.job l WHERE l.name = e.queue AND l.singleton_key = e.key AND l.state < 'completed')`,
    );
    const waiting = await sql.query<Left>(
      `SELECT DISTINCT ON (queue, key) queue, key, event FROM warden.event e
       WHERE handled_at IS NULL AND failed_at IS NULL
         AND NOT EXISTS (SELECT FROM pgboss.job l WHERE l.name = e.queue AND l.singleton_key = e.key AND l.state < 'completed')
       ORDER BY queue, key, seq`,
    );
    return ensureAll(boss, sql, waiting.map(inTurn));
  });
}

/** What pg-boss notes of a job whose worker gave no sign of life any more. */
const killed = 'job heartbeat timeout';

/** See `Queue.revive`. */
export async function revive({ database }: On): Promise<number> {
  const rows = await database.query(
    `UPDATE pgboss.job SET start_after = now() + retry_count * interval '1 second'
     WHERE name = ANY($1) AND state = 'retry' AND output #>> '{value,message}' = $2
       AND start_after > now() + retry_count * interval '1 second' RETURNING id`,
    [queueNames, killed],
  );
  return rows.length;
}

/** See `Queue.retry`. */
export function retryJob({ boss, database }: On, id: string): Promise<boolean> {
  return database.transaction(async (sql) => {
    const [job] = await sql.query<{ name: string; key: string }>(
      "SELECT name, singleton_key AS key FROM pgboss.job WHERE id = $1 AND state = 'failed' AND name = ANY($2)",
      [id, queueNames],
    );
    if (!job) return false;
    await sql.query(
      `UPDATE warden.event SET ${waitsAgain}
       WHERE queue = $1 AND key = $2 AND failed_at IS NOT NULL AND handled_at IS NULL`,
      [job.name, job.key],
    );
    await boss.retry(job.name, id, bossIn(sql));
    // With all the tries of a new one.
    await sql.query(
      `UPDATE pgboss.job j SET retry_limit = j.retry_count + q.retry_limit
       FROM pgboss.queue q WHERE q.name = j.name AND j.id = $1`,
      [id],
    );
    return true;
  });
}

const waitsAgain = 'failed_at = NULL, failure = NULL, failure_kind = NULL';

/** Days for which what is forbidden is tried from time to time. It is taken up later, too, where a forge tells of more permissions. */
const patientDays = 14;

/**
 * Takes up again what was given up because the bot was not permitted to do it: all of it (`all`: something has changed), or what
 * has been left for as long as it had been tried for before, ten minutes to six hours. Returns how many jobs were made.
 */
export function retryForbidden({ boss, database }: On, all: boolean): Promise<number> {
  return database.transaction(async (sql) => {
    await holdLock(sql, 'permissions');
    const left = await sql.query<Left>(
      `UPDATE warden.event SET ${waitsAgain}
       WHERE failure_kind = 'forbidden' AND failed_at IS NOT NULL AND handled_at IS NULL
         AND ($1 OR created_at > now() - $2 * interval '1 day'
           AND now() - failed_at > least(greatest(failed_at - created_at, interval '10 minutes'), interval '6 hours'))
       RETURNING queue, key, event`,
      [all, patientDays],
    );
    if (!left.length) return 0;
    await sql.query(
      `DELETE FROM pgboss.job j USING jsonb_to_recordset($1::jsonb) AS k (queue text, key text)
       WHERE j.name = k.queue AND j.singleton_key = k.key AND j.state = 'failed'`,
      [JSON.stringify(left.map(({ queue, key }) => ({ queue, key })))],
    );
    return ensureAll(boss, sql, left.map(inTurn), all ? untilKnown : 0);
  });
}

/** Seconds for which a process may go by what was permitted before; and many more, to be sure. */
export const untilKnown = 2;
const staleSeconds = 10;

/**
 * Whether a job (that runs) may have been refused by what is not so any more: then nobody would come back to it. Whoever
 * asks gives it up in the same transaction: either that is seen by `retryForbidden`, or the change is seen here.
 */
export async function hasBeenPermitted(sql: Sql, job: string): Promise<boolean> {
  await holdLock(sql, 'permissions');
  const [found] = await sql.query(
    `SELECT 1 FROM warden.event e, pgboss.job j
     WHERE j.id = $1 AND e.queue = 'sweep' AND e.created_at > j.started_on - $2 * interval '1 second' LIMIT 1`,
    [job, staleSeconds],
  );
  return found !== undefined;
}
