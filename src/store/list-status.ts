/** How far lists have been read, for people. */
import type { Lineage } from '../ports/lists.ts';
import type { Sql } from '../ports/sql.ts';

export interface StoredList {
  list: string;
  /** When it was first read; null: not yet. ISO 8601. */
  followedSince: string | null;
  mails: number;
  /** The one that came last. */
  lastMail: { messageId: string; subject: string; at: string } | null;
  lineages: Record<Lineage['state'], number>;
  /** Series of which there is a review, and answers that were sent to patches. */
  reviewed: number;
  answered: number;
  /** Where reading goes on, by source. */
  cursors: { source: string; cursor: string }[];
  /** Rows `alarm:…` of the outbox: what keeps mails waiting, since when, and when it last did. ISO 8601. */
  alarms: { key: string; since: string; last: string }[];
}

/** Lists in the order asked for, those that have never been read as well. */
export async function readListStates(database: Sql, lists: readonly string[]): Promise<StoredList[]> {
  const rows = await database.query<{
    list: string;
    since: Date | null;
    mails: number;
    messageId: string | null;
    subject: string;
    at: Date;
  }>(
    `SELECT asked.list, l.followed_since AS since, last.message_id AS "messageId", last.subject, last.at,
       (SELECT count(*)::int FROM warden.mail m WHERE m.list = asked.list) AS mails
     FROM unnest($1::text[]) WITH ORDINALITY AS asked (list, place)
     LEFT JOIN warden.mail_list l ON l.list = asked.list
     LEFT JOIN LATERAL (
       SELECT message_id, subject, at FROM warden.mail m WHERE m.list = asked.list ORDER BY seq DESC LIMIT 1
     ) last ON true
     ORDER BY place`,
    [lists],
  );
  const counts = await database.query<{ list: string; state: Lineage['state']; count: number }>(
    `SELECT list, state, count(*)::int AS count FROM warden.lineage WHERE list = ANY($1) GROUP BY list, state`,
    [lists],
  );
  const reviews = await database.query<{ list: string; count: number }>(
    `SELECT repository AS list, count(*)::int AS count FROM warden.review
     WHERE platform = 'mail' AND repository = ANY($1) AND latest GROUP BY repository`,
    [lists],
  );
  const answers = await database.query<{ list: string; count: number }>(
    `SELECT repository AS list, count(*)::int AS count FROM warden.outbox
     WHERE platform = 'mail' AND repository = ANY($1) AND starts_with(key, 'mail:answer:') AND strpos(id, '@') > 0
     GROUP BY repository`,
    [lists],
  );
  const countOf = (rows: readonly { list: string; count: number }[], of: string): number =>
    rows.find(({ list }) => list === of)?.count ?? 0;
  const cursors = await database.query<{ list: string; source: string; cursor: string }>(
    'SELECT list, source, cursor FROM warden.mail_cursor WHERE list = ANY($1) ORDER BY list, source',
    [lists],
  );
  const alarms = await database.query<{ list: string; key: string; since: Date; last: string }>(
    `SELECT repository AS list, key, begun_at AS since, id AS last FROM warden.outbox
     WHERE platform = 'mail' AND repository = ANY($1) AND change = 0 AND starts_with(key, 'alarm:') AND id IS NOT NULL
     ORDER BY key`,
    [lists],
  );
  return rows.map(({ list, since, mails, messageId, subject, at }) => {
    const lineages = { open: 0, merged: 0, superseded: 0 };
    for (const one of counts) if (one.list === list) lineages[one.state] = one.count;
    return {
      list,
      followedSince: since?.toISOString() ?? null,
      mails,
      lastMail: messageId === null ? null : { messageId, subject, at: at.toISOString() },
      lineages,
      reviewed: countOf(reviews, list),
      answered: countOf(answers, list),
      alarms: alarms.flatMap(({ list: of, since: first, ...alarm }) =>
        of === list ? { ...alarm, since: first.toISOString() } : [],
      ),
      cursors: cursors.flatMap(({ list: of, source, cursor }) => (of === list ? { source, cursor } : [])),
    };
  });
}
