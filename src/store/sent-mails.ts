/** The outbox of the lists' mails, in SQL: rows of `warden.outbox` with platform `mail`. */

import type { ChangeKey } from '../ports/forge.ts';
import type { SentMails } from '../ports/lists.ts';
import { holdLock } from '../ports/locks.ts';
import type { Database, Sql } from '../ports/sql.ts';
import { away } from './away.ts';

const ofChange = 'platform = $1 AND repository = $2 AND change = $3';
const keyOf = ({ platform, repository, change }: ChangeKey) => [platform, repository, change] as const;
const hour = 3600;

export function openSentMails(database: Database): SentMails {
  return {
    async rows(key) {
      const rows = await database
        .query<{ key: string; id: string | null; begun: Date }>(
          `SELECT key, id, begun_at AS begun FROM warden.outbox WHERE ${ofChange} ORDER BY begun_at, key`,
          keyOf(key),
        )
        .catch(away);
      return rows;
    },

    begin: (key, row, because, { perHour, share, now }) =>
      database
        .transaction(async (sql) => {
          // One after another: two workers that count at the same time would both find a free place.
          await holdLock(sql, 'mails of a list', `${key.platform}/${key.repository}`);
          let after = 0;
          for (const { rows, most } of [{ rows: 'mail:', most: perHour }, ...(share ? [share] : [])]) {
            const counted = await sql.query<{ age: number }>(
              `SELECT extract(epoch FROM $3::timestamptz - begun_at)::float8 AS age FROM warden.outbox
               WHERE platform = $1 AND repository = $2 AND starts_with(key, $5)
                 AND begun_at > $3::timestamptz - interval '1 hour'
               ORDER BY begun_at DESC LIMIT $4`,
              [key.platform, key.repository, now.toISOString(), most, rows],
            );
            if (counted.length >= most) after = Math.max(after, 1, Math.ceil(hour - counted.at(-1)!.age));
          }
          if (after > 0) return { begun: false, after } as const;
          await sql.query(
            `INSERT INTO warden.outbox (platform, repository, change, key, begun_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (platform, repository, change, key) DO UPDATE SET begun_at = excluded.begun_at`,
            [...keyOf(key), row, now.toISOString()],
          );
          for (const one of because) {
            await sql.query(
              `INSERT INTO warden.outbox (platform, repository, change, key, id, begun_at) VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (platform, repository, change, key) DO UPDATE SET id = excluded.id`,
              [...keyOf(key), one.key, one.id, now.toISOString()],
            );
          }
          return { begun: true } as const;
        })
        .catch(away),

    async done(key, row, id) {
      await database
        .query(
          `INSERT INTO warden.outbox (platform, repository, change, key, id) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (platform, repository, change, key) DO UPDATE SET id = excluded.id`,
          [...keyOf(key), row, id],
        )
        .catch(away);
    },

    async undo(key, rows) {
      await database
        .query(`DELETE FROM warden.outbox WHERE ${ofChange} AND key = ANY($4)`, [...keyOf(key), rows])
        .catch(away);
    },
  };
}

/**
 * In a transaction: what was told of a series that turns out to be a part of another was told of that one. What became
 * of mails that were begun is looked up from there.
 */
export async function moveAnswers(sql: Sql, list: string, from: number, into: number): Promise<void> {
  await sql.query(
    `WITH moved AS (
       DELETE FROM warden.outbox WHERE platform = 'mail' AND repository = $1 AND change = $2
         AND key ~ '^(told|mail:answer|tries:mail:answer):' RETURNING key, id, begun_at
     )
     INSERT INTO warden.outbox (platform, repository, change, key, id, begun_at)
     SELECT 'mail', $1, $3, key, id, begun_at FROM moved ON CONFLICT DO NOTHING`,
    [list, from, into],
  );
}
