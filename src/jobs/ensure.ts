/** Sees to it that there is a job for a key, inside a transaction. */
import type { PgBoss } from 'pg-boss';
import type { Sql } from '../ports/sql.ts';
import { bossIn } from './boss.ts';
import { type QueueName, queueNames } from './keys.ts';

/** They start `after` seconds later, unless one waits already. Returns how many were missing. */
export async function ensureJobs(
  boss: PgBoss,
  sql: Sql,
  queue: QueueName,
  keys: readonly string[],
  after = 0,
  groups: ReadonlyMap<string, { id: string }> = new Map(),
): Promise<number> {
  // A job that a worker is just taking is locked: then this waits, and sees that it no longer waits.
  const waiting = await sql.query<{ key: string }>(
    `SELECT singleton_key AS key FROM pgboss.job
     WHERE name = $1 AND singleton_key = ANY($2) AND state < 'active' ORDER BY id FOR UPDATE`,
    [queue, keys],
  );
  // One that waits for its time, not for another try, is brought forward.
  if (waiting.length) {
    await sql.query(
      `UPDATE pgboss.job SET start_after = least(start_after, now() + $3 * interval '1 second')
       WHERE name = $1 AND singleton_key = ANY($2) AND state = 'created'`,
      [queue, keys, after],
    );
  }
  const there = new Set(waiting.map(({ key }) => key));
  const missing = keys.filter((key) => !there.has(key));
  if (missing.length) {
    await boss.insert(
      queue,
      missing.map((key) => ({
        singletonKey: key,
        ...(groups.has(key) && { group: groups.get(key)! }),
        ...(after > 0 && { startAfter: after }),
      })),
      bossIn(sql),
    );
  }
  return missing.length;
}

/** The same for rows of several queues, each of which may be there more than once. */
export async function ensureAll(
  boss: PgBoss,
  sql: Sql,
  rows: readonly { queue: QueueName; key: string; group?: { id: string } }[],
  after = 0,
): Promise<number> {
  let made = 0;
  for (const name of queueNames) {
    const of = rows.filter(({ queue }) => queue === name);
    const keys = new Set(of.map(({ key }) => key));
    const groups = new Map(of.flatMap(({ key, group }) => (group ? [[key, group] as const] : [])));
    // In one order, so that two transactions cannot wait for each other.
    if (keys.size) made += await ensureJobs(boss, sql, name, [...keys].sort(), after, groups);
  }
  return made;
}
