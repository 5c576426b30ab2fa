/** What is removed because it is old. */
import type { Database } from '../ports/sql.ts';

/** How many rows went. */
export interface Pruned {
  deliveries: number;
  events: number;
  /** Changes of which everything was removed: their reviews, outbox rows and acceptances. */
  changes: number;
  /** Remarks on mailing lists, and patches of which only the text went. */
  mails: number;
  /** Reports of tried series that were kept to be passed on. */
  tried: number;
}

/** Days after its last review for which a change is remembered, and of a mail: acceptances shall outlive a long pause. */
const changeDays = 365;
/** Days for which the report of a tried series is kept. */
export const triedDays = 1;

/**
 * Removes deliveries and their events, handled or given up, that are older than `days`, changes that were not
 * reviewed for a year, and what was said on mailing lists a year ago. What still waits is never removed, and of a
 * series stays what it is called, so that its number is not given again.
 */
export async function prune(database: Database, days: number): Promise<Pruned> {
  const count = async (text: string, age: number) => {
    const [row] = await database.query<{ n: number }>(
      `WITH gone AS (${text} RETURNING 1) SELECT count(*)::int AS n FROM gone`,
      [age],
    );
    return row!.n;
  };
  const old = "now() - $1 * interval '1 day'";
  // Whose turn it was yesterday, who commanded how often, and what did not answer then, is nobody's concern.
  await database.query(
    `DELETE FROM warden.turn WHERE at < now() - interval '1 day';
     DELETE FROM warden.outbox WHERE change = 0 AND key LIKE 'repository-limit:%'
       AND to_timestamp(coalesce((id::jsonb #>> '{passed,-1,1}')::float8, 0) / 1000) < now() - interval '1 day';
     DELETE FROM warden.pause WHERE until < now() - interval '1 day'`,
  );
  return {
    deliveries: await count(`DELETE FROM warden.delivery WHERE received_at < ${old}`, days),
    events: await count(`DELETE FROM warden.event WHERE coalesce(handled_at, failed_at) < ${old}`, days),
    changes: await database.transaction(async (sql) => {
      const gone = await sql.query(
        `SELECT platform, repo, change FROM warden.review WHERE latest AND at < ${old}`,
        [changeDays],
      );
      for (const [table, repo] of Object.entries({
        review: 'repo',
        outbox: 'repository',
        acceptance: 'repository',
      })) {
        await sql.query(
          `DELETE FROM warden.${table} t USING jsonb_to_recordset($1::jsonb)
             AS g (platform text, repo text, change integer)
           WHERE t.platform = g.platform AND t.${repo} = g.repo AND t.change = g.change`,
          [JSON.stringify(gone)],
        );
      }
      return gone.length;
    }),
    tried: await count(`DELETE FROM warden.tried WHERE at < ${old}`, triedDays),
    mails:
      (await count(
        `DELETE FROM warden.mail m USING warden.mail_list l
         WHERE m.list = l.list AND m.seq <= l.settled AND kind = 'remark' AND commands IS NULL AND at < ${old}`,
        changeDays,
      )) +
      (await count(`UPDATE warden.mail SET raw = NULL WHERE raw IS NOT NULL AND at < ${old}`, changeDays)),
  };
}

/**
 * Has the embedded database look at its rows again when they have become many more or fewer, so that it finds the
 * quick way to them; a server does so by itself.
 */
export async function refreshStatistics(database: Database): Promise<void> {
  if (database.kind !== 'embedded') return;
  const [row] = await database.query<{ stale: boolean }>(
    `SELECT relpages = 0 OR abs(pg_relation_size(oid) / 8192.0 / relpages - 1) > 0.2 AS stale
     FROM pg_class WHERE oid = 'warden.review'::regclass`,
  );
  if (row?.stale) await database.query('ANALYZE warden.review');
}
