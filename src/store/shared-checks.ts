/** Reports of tried series that are passed on: kept for a day, and found by who knows the address alone. */
import { createHmac, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Checked, SharedChecks } from '../ports/check.ts';
import { Failure } from '../ports/failure.ts';
import type { Database } from '../ports/sql.ts';
import type { Excerpt } from '../types/excerpt.ts';
import { away } from './away.ts';
import { triedDays } from './retention.ts';

const compress = promisify(deflateRaw);
const uncompress = promisify(inflateRaw);

/** Characters of JSON. */
const longest = 16 * 1024 * 1024;
/** Together; when there are more, those go before their day is over of whom the most are kept, his oldest first. */
const room = { reports: 2000, bytes: 256 * 1024 * 1024 };

type Kept = Omit<Checked, 'excerpts'> & { excerpts: [string, Excerpt][] };

const fresh = `at > now() - ${triedDays} * interval '1 day'`;

export function openSharedChecks(
  database: Database,
  { reports: mostKept, bytes: mostBytes } = room,
): SharedChecks {
  // What tells clients apart is not their address, and nobody has what it was made with when the process has ended.
  const salt = randomBytes(32);
  const unnamed = (client: string): string =>
    createHmac('sha256', salt).update(client).digest('hex').slice(0, 32);
  return {
    async keep({ excerpts, ...checked }, client) {
      const text = JSON.stringify({ ...checked, excerpts: [...excerpts] });
      if (text.length > longest) throw new Failure('permanent', 'the report is too large to be kept');
      const id = randomBytes(16).toString('base64url');
      const content = await compress(text);
      await database
        .transaction(async (sql) => {
          const row = [id, content, unnamed(client)];
          await sql.query('INSERT INTO warden.tried (id, content, client) VALUES ($1, $2, $3)', row);
          await sql.query(
            `WITH own AS (
               SELECT id, at, row_number() OVER newest AS nth, sum(length(content)) OVER newest AS bytes, length(content) AS size
               FROM warden.tried WINDOW newest AS (PARTITION BY client ORDER BY at DESC, id)
             ), shared AS (
               SELECT id, row_number() OVER (ORDER BY nth, at DESC, id) AS place,
                 sum(size) OVER (ORDER BY bytes, at DESC, id) AS room FROM own
             )
             DELETE FROM warden.tried WHERE NOT (${fresh}) OR id IN (
               SELECT id FROM shared WHERE place > $1 OR room > $2)`,
            [mostKept, mostBytes],
          );
        })
        .catch(away);
      return id;
    },

    async get(id) {
      const [row] = await database
        .query<{ content: Uint8Array; at: Date; until: Date }>(
          `SELECT content, at, at + ${triedDays} * interval '1 day' AS until FROM warden.tried WHERE id = $1 AND ${fresh}`,
          [id],
        )
        .catch(away);
      if (!row) return null;
      const text = await uncompress(row.content, { maxOutputLength: 4 * longest });
      const kept = JSON.parse(text.toString()) as Kept;
      const checked = { ...kept, excerpts: new Map(kept.excerpts) };
      return { checked, at: row.at.toISOString(), until: row.until.toISOString() };
    },
  };
}
