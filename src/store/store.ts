/** What outlives a restart, in SQL. */

import { type ChangeKey, identityOf } from '../ports/forge.ts';
import type { ReviewRecord } from '../ports/reviews.ts';
import type { Database } from '../ports/sql.ts';
import type { OutboxRow, SameHead, Store, StoredAcceptance, UnnumberedChange } from '../ports/store.ts';
import { away } from './away.ts';
import { deliveryWriter, type EnqueueIn } from './deliveries.ts';
import { listTables } from './list-tables.ts';
import { numberChange } from './number-change.ts';
import { saveReview, setName, setPrivate } from './save-review.ts';

const ofChange = 'platform = $1 AND repository = $2 AND change = $3';
const ofReviewed = 'platform = $1 AND repo = $2 AND change = $3';
/** The row of a change without a verdict; its id is the head. */
const givenUpRow = 'given up';
const keyOf = (key: ChangeKey) => [key.platform, identityOf(key), key.change] as const;

/**
 * The store on a database whose tables are up to date. `forgetJobs` removes the jobs of a repository in the same
 * transaction; it and `enqueueIn` are the queue's.
 */
export function openStore(
  database: Database,
  queue: {
    enqueueIn: EnqueueIn;
    forgetIn: (sql: Pick<Database, 'query'>, platform: string, repository: string) => Promise<void>;
  },
): Store {
  const write = deliveryWriter(database, queue.enqueueIn);
  const query = <Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> =>
    database.query<Row>(text, values).catch(away);

  const store: Store = {
    acceptDelivery: (id, platform, name, event) => write({ id, platform, name, event }).catch(away),

    outbox: (key) =>
      query<OutboxRow>(
        `SELECT key, id FROM warden.outbox WHERE ${ofChange} ORDER BY begun_at, key`,
        keyOf(key),
      ),

    async begin(key, row) {
      await query(
        `INSERT INTO warden.outbox (platform, repository, change, key) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [...keyOf(key), row],
      );
    },

    async done(key, row, id) {
      await query(
        `INSERT INTO warden.outbox (platform, repository, change, key, id) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (platform, repository, change, key) DO UPDATE SET id = excluded.id`,
        [...keyOf(key), row, id],
      );
    },

    async undo(key, row) {
      await query(`DELETE FROM warden.outbox WHERE ${ofChange} AND key = $4`, [...keyOf(key), row]);
    },

    async acceptances(key) {
      const rows = await query<Omit<StoredAcceptance, 'at'> & { at: Date }>(
        `SELECT rule, target, fingerprints, reason, by, at FROM warden.acceptance
         WHERE ${ofChange} ORDER BY at, rule, target`,
        keyOf(key),
      );
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },

    async accept(key, { rule, target, fingerprints, reason, by, at }) {
      await query(
        `INSERT INTO warden.acceptance (platform, repository, change, rule, target, fingerprints, reason, by, at)
         VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9)
         ON CONFLICT (platform, repository, change, rule, target) DO UPDATE
         SET fingerprints = excluded.fingerprints, reason = excluded.reason, by = excluded.by, at = excluded.at`,
        [...keyOf(key), rule, target, JSON.stringify(fingerprints), reason, by, at],
      );
    },

    async unaccept(key, rule, target) {
      const rows = await query(
        `DELETE FROM warden.acceptance WHERE ${ofChange} AND rule = $4 AND target = $5 RETURNING rule`,
        [...keyOf(key), rule, target],
      );
      return rows.length > 0;
    },

    async lastReview(key) {
      const [row] = await query<Omit<ReviewRecord, 'at'> & { at: Date }>(
        `SELECT head, conclusion, title, findings, at FROM warden.review WHERE ${ofReviewed} AND latest`,
        keyOf(key),
      );
      return row ? { ...row, at: row.at.toISOString() } : null;
    },

    async saveReview(key, review) {
      await database.transaction((sql) => saveReview(sql, key, review)).catch(away);
    },

    // Each step finds the next repository in the index: there are few, and many rows. All rows of one agree.
    async reviewed(platform) {
      const rows = await query<{ repo: string; repository: string; isPrivate: boolean }>(
        `WITH RECURSIVE repos AS (
           (SELECT repo, repository, private FROM warden.review WHERE platform = $1 ORDER BY repo LIMIT 1)
           UNION ALL
           SELECT next.repo, next.repository, next.private FROM repos, LATERAL (
             SELECT repo, repository, private FROM warden.review WHERE platform = $1 AND repo > repos.repo
             ORDER BY repo LIMIT 1) next
         ) SELECT repo, repository, private AS "isPrivate" FROM repos`,
        [platform],
      );
      return rows.map(({ repo, repository, isPrivate }) => ({
        repository,
        isPrivate,
        ...(repo !== repository && { repositoryId: repo }),
      }));
    },

    async setPrivate(platform, at, isPrivate) {
      await database.transaction((sql) => setPrivate(sql, platform, at, isPrivate)).catch(away);
    },

    async rename(platform, at) {
      await database.transaction((sql) => setName(sql, platform, at)).catch(away);
    },

    ofHead: (key, head) =>
      query<SameHead>(
        `SELECT change, conclusion, title FROM warden.review
         WHERE platform = $1 AND repo = $2 AND change <> $3 AND head = $4 AND latest ORDER BY change`,
        [...keyOf(key), head],
      ),

    giveUp: (key, head) => (head === null ? store.undo(key, givenUpRow) : store.done(key, givenUpRow, head)),

    async givenUp(key, head) {
      const rows = await query<{ change: number }>(
        `SELECT change FROM warden.outbox
         WHERE platform = $1 AND repository = $2 AND change <> $3 AND key = '${givenUpRow}' AND id = $4 ORDER BY change`,
        [...keyOf(key), head],
      );
      return rows.map(({ change }) => change);
    },

    async close(key) {
      await query(`UPDATE warden.review SET closed = true WHERE ${ofReviewed} AND NOT closed`, keyOf(key));
    },

    async told(key, head) {
      await query(`UPDATE warden.review SET told = true WHERE ${ofReviewed} AND head = $4`, [
        ...keyOf(key),
        head,
      ]);
    },

    async isTold(key, head) {
      const rows = await query(
        `SELECT 1 FROM warden.review WHERE ${ofReviewed} AND head = $4 AND latest AND told`,
        [...keyOf(key), head],
      );
      return rows.length > 0;
    },

    async isOwed(key, head) {
      const rows = await query(
        `SELECT 1 FROM warden.review WHERE ${ofReviewed} AND head = $4 AND latest AND owed`,
        [...keyOf(key), head],
      );
      return rows.length > 0;
    },

    async unnumbered(platform, change) {
      const rows = await query<Omit<UnnumberedChange, 'at'> & { at: Date }>(
        `SELECT repository, change, head, at, array(
           SELECT o.id FROM warden.outbox o
           WHERE o.platform = r.platform AND o.repository = r.repository AND o.change = r.change
             AND o.key ~ '^(thread|summary|answer):' AND o.id ~ '\\d'
         ) AS comments
         FROM warden.review r
         WHERE platform = $1 AND platform <> 'mail' AND repo = repository AND latest
           AND ($2::integer IS NULL OR change = $2) ORDER BY at DESC LIMIT 2000`,
        [platform, change ?? null],
      );
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },

    async number(key, name) {
      await database.transaction((sql) => numberChange(sql, key, name)).catch(away);
    },

    async forget(platform, at) {
      const repo = identityOf(at);
      await database
        .transaction(async (sql) => {
          await queue.forgetIn(sql, platform, repo);
          await sql.query('DELETE FROM warden.review WHERE platform = $1 AND repo = $2', [platform, repo]);
          for (const table of ['outbox', 'acceptance']) {
            await sql.query(`DELETE FROM warden.${table} WHERE platform = $1 AND repository = $2`, [
              platform,
              repo,
            ]);
          }
          if (platform !== 'mail') return;
          for (const table of [...listTables, 'mail_key'])
            await sql.query(`DELETE FROM warden.${table} WHERE list = $1`, [repo]);
        })
        .catch(away);
    },
  };
  return store;
}
