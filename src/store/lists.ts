/** What outlives a restart of mailing lists, in SQL. */

import type { Lineage, LineageVersion, ListStore, Settlement } from '../ports/lists.ts';
import type { Database, Sql } from '../ports/sql.ts';
import { away } from './away.ts';
import type { EnqueueIn } from './deliveries.ts';
import {
  addMails,
  followedSince,
  locate,
  lockList,
  openCommands,
  parentsOf,
  patchesBy,
  rawOf,
  related,
  unsettled,
} from './list-mails.ts';
import { moveAnswers } from './sent-mails.ts';

/** The lists' part of the store, on a database whose tables are up to date. `enqueueIn` is the queue's. */
export function openListStore(database: Database, queue: { enqueueIn: EnqueueIn }): ListStore {
  const query = <Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> =>
    database.query<Row>(text, values).catch(away);

  return {
    followedSince: (list, now) => followedSince(database, list, now).catch(away),

    async cursor(list, source) {
      const [row] = await query<{ cursor: string }>(
        'SELECT cursor FROM warden.mail_cursor WHERE list = $1 AND source = $2',
        [list, source],
      );
      return row?.cursor ?? null;
    },

    addMails: (list, mails, from) => addMails(database, list, mails, from).catch(away),
    unsettled: (list, most) => unsettled(database, list, most).catch(away),
    related: (list, keys, most) => related(database, list, keys, most).catch(away),
    parentsOf: (list, messageIds) => parentsOf(database, list, messageIds).catch(away),
    openCommands: (list) => openCommands(database, list).catch(away),

    settle: (list, { from, to }, settlement) =>
      database
        .transaction(async (sql) => {
          const { settled } = await lockList(sql, list);
          if (settled !== from) return false;
          await saveLineages(sql, list, settlement);
          await enqueue(sql, queue.enqueueIn, settlement.events);
          await sql.query('UPDATE warden.mail_list SET settled = $2 WHERE list = $1', [list, to]);
          return true;
        })
        .catch(away),

    async takeCommands(list, messageId, event) {
      await database
        .transaction(async (sql) => {
          const taken = await sql.query(
            `UPDATE warden.mail SET commands = NULL
             WHERE list = $1 AND message_id = $2 AND commands IS NOT NULL RETURNING 1`,
            [list, messageId],
          );
          if (taken.length && event) await queue.enqueueIn(sql, [{ event, delivery: null }]);
        })
        .catch(away);
    },

    async lineage(list, number) {
      return (await readLineages(query, list, 'number = $2', [number]))[0] ?? null;
    },
    lineages: (list, { state }) =>
      state === undefined
        ? readLineages(query, list, 'true', [])
        : readLineages(query, list, 'state = $2', [state]),
    lineagesOf: (list, numbers) => readLineages(query, list, 'number = ANY($2)', [numbers]),

    async takenSlugs(list, slugs) {
      const rows = await query<{ slug: string }>(
        'SELECT slug FROM warden.lineage WHERE list = $1 AND slug = ANY($2)',
        [list, slugs],
      );
      return rows.map(({ slug }) => slug);
    },

    async setState(list, number, state) {
      await query('UPDATE warden.lineage SET state = $3 WHERE list = $1 AND number = $2', [
        list,
        number,
        state,
      ]);
    },

    rawOf: (list, messageIds) => rawOf(database, list, messageIds).catch(away),
    async subjectsOf(list, messageIds) {
      const rows = await query<{ subject: string }>(
        'SELECT subject FROM warden.mail WHERE list = $1 AND message_id = ANY($2)',
        [list, messageIds],
      );
      return rows.map(({ subject }) => subject);
    },
    async lastArrival(list, messageIds) {
      const [row] = await query<{ at: Date | null }>(
        'SELECT max(arrived_at) AS at FROM warden.mail WHERE list = $1 AND message_id = ANY($2)',
        [list, messageIds],
      );
      return row?.at?.toISOString() ?? null;
    },
    patchesBy: (list, sender, before, most) => patchesBy(database, list, sender, before, most).catch(away),
    locate: (list, messageId) => locate(database, list, messageId).catch(away),
  };
}

type Query = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>;
type LineageRow = Omit<Lineage, 'list' | 'author' | 'versions'> & {
  authorName: string | null;
  authorEmail: string | null;
};
type VersionRow = Omit<LineageVersion, 'firstAt' | 'lastAt'> & {
  lineage: number;
  firstAt: Date;
  lastAt: Date;
};

async function readLineages(
  query: Query,
  list: string,
  where: string,
  values: readonly unknown[],
): Promise<Lineage[]> {
  const rows = await query<LineageRow>(
    `SELECT number, title, author_name AS "authorName", author_email AS "authorEmail", slug, kind, state,
       superseded_by AS "supersededBy"
     FROM warden.lineage WHERE list = $1 AND ${where} ORDER BY number`,
    [list, ...values],
  );
  if (!rows.length) return [];
  const versions = await query<VersionRow>(
    `SELECT lineage, version, head, title, rfc, total, received, first_at AS "firstAt", last_at AS "lastAt", mails
     FROM warden.lineage_version WHERE list = $1 AND lineage = ANY($2) ORDER BY version`,
    [list, rows.map(({ number }) => number)],
  );
  const byLineage = new Map<number, LineageVersion[]>();
  for (const { lineage, ...row } of versions) {
    const version = { ...row, firstAt: row.firstAt.toISOString(), lastAt: row.lastAt.toISOString() };
    byLineage.set(lineage, [...(byLineage.get(lineage) ?? []), version]);
  }
  return rows.map(({ authorName, authorEmail, ...row }) => ({
    list,
    ...row,
    author: authorEmail === null ? null : { name: authorName ?? '', email: authorEmail },
    versions: byLineage.get(row.number) ?? [],
  }));
}

async function saveLineages(
  sql: Sql,
  list: string,
  { lineages, members, states }: Settlement,
): Promise<void> {
  if (lineages.length) {
    await sql.query(
      `INSERT INTO warden.lineage (list, number, title, author_name, author_email, slug, kind, state, superseded_by)
       SELECT $1, number, title, author_name, author_email, slug, kind, state, superseded_by
       FROM jsonb_to_recordset($2::jsonb) AS l (number integer, title text, author_name text, author_email text,
         slug text, kind text, state text, superseded_by integer)
       ON CONFLICT (list, number) DO UPDATE SET title = excluded.title, author_name = excluded.author_name,
         author_email = excluded.author_email, kind = excluded.kind`,
      [
        list,
        JSON.stringify(
          lineages.map((lineage) => ({
            ...lineage,
            author_name: lineage.author?.name,
            author_email: lineage.author?.email,
            superseded_by: lineage.supersededBy,
            versions: undefined,
          })),
        ),
      ],
    );
    await sql.query('DELETE FROM warden.lineage_version WHERE list = $1 AND lineage = ANY($2)', [
      list,
      lineages.map(({ number }) => number),
    ]);
    await sql.query(
      `INSERT INTO warden.lineage_version (list, lineage, version, head, title, rfc, total, received, first_at,
         last_at, mails)
       SELECT $1, lineage, version, head, title, rfc, total, received, first_at, last_at, mails
       FROM jsonb_to_recordset($2::jsonb) AS v (lineage integer, version integer, head text, title text, rfc boolean,
         total integer, received integer[], first_at timestamptz, last_at timestamptz, mails text[])`,
      [
        list,
        JSON.stringify(
          lineages.flatMap(({ number, versions }) =>
            versions.map(({ firstAt, lastAt, ...version }) => ({
              ...version,
              lineage: number,
              first_at: firstAt,
              last_at: lastAt,
            })),
          ),
        ),
      ],
    );
  }
  for (const { number, state, supersededBy } of states) {
    await sql.query(
      'UPDATE warden.lineage SET state = $3, superseded_by = $4 WHERE list = $1 AND number = $2',
      [list, number, state, supersededBy],
    );
  }
  for (const { number, supersededBy, versions } of lineages) {
    // Without a version it has become part of the other.
    if (supersededBy !== null && !versions.length) await moveAnswers(sql, list, number, supersededBy);
  }
  if (members.length) {
    await sql.query(
      `INSERT INTO warden.lineage_mail (list, message_id, lineage)
       SELECT $1, message_id, lineage FROM unnest($2::text[], $3::integer[]) AS m (message_id, lineage)
       ON CONFLICT (list, message_id) DO UPDATE SET lineage = excluded.lineage`,
      [list, members.map(({ messageId }) => messageId), members.map(({ lineage }) => lineage)],
    );
  }
}

/** Those that shall wait equally long together. */
async function enqueue(sql: Sql, enqueueIn: EnqueueIn, events: Settlement['events']): Promise<void> {
  for (const after of new Set(events.map((one) => one.after))) {
    await enqueueIn(
      sql,
      events.filter((one) => one.after === after).map(({ event }) => ({ event, delivery: null })),
      after,
    );
  }
}
