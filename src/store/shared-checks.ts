/** Reports of tried series that are passed on: kept for a day, and found by who knows the address alone. */
import { randomBytes } from 'node:crypto';
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
/** Together; when there are more, the oldest go before their day is over. */
const mostKept = 2000;
const mostBytes = 256 * 1024 * 1024;

type Kept = Omit<Checked, 'excerpts'> & { excerpts: [string, Excerpt][] };

const fresh = `at > now() - ${triedDays} * interval '1 day'`;

export function openSharedChecks(database: Database): SharedChecks {
  return {
    async keep({ excerpts, ...checked }) {
      const text = JSON.stringify({ ...checked, excerpts: [...excerpts] });
      if (text.length > longest) throw new Failure('permanent', 'the report is too large to be kept');
      const id = randomBytes(16).toString('base64url');
      const content = await compress(text);
      await database
        .transaction(async (sql) => {
          await sql.query('INSERT INTO warden.tried (id, content) VALUES ($1, $2)', [id, content]);
          await sql.query(
            `DELETE FROM warden.tried WHERE NOT (${fresh}) OR id IN (
               SELECT id FROM (SELECT id, row_number() OVER newest AS n, sum(length(content)) OVER newest AS bytes
                 FROM warden.tried WINDOW newest AS (ORDER BY at DESC, id)) kept
               WHERE n > ${mostKept} OR bytes > ${mostBytes})`,
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
