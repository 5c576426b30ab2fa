/** The mails of lists: stored once each, in batches, in the order in which they come. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ListedMail, ListedPost, OpenCommand, Unsettled } from '../ports/lists.ts';
import type { Database, Sql } from '../ports/sql.ts';

/** A mail that was larger would not have been stored. */
const largestRaw = 64 * 1024 * 1024;

/** Columns of a post, as ListedPost has them. */
const postColumns = `m.message_id AS "messageId", m.at, m.sender, m.sender_name AS "senderName", m.author, m.parents,
  m.posts, m.keys, m.seq::float8 AS "order", l.lineage`;
const withLineage = 'LEFT JOIN warden.lineage_mail l ON l.list = m.list AND l.message_id = m.message_id';

type PostRow = Omit<ListedPost, 'at'> & { at: Date };
const toPost = (row: PostRow): ListedPost => ({ ...row, at: row.at.toISOString() });

/** Makes the list's row, and locks it: whoever stores or settles mails of a list waits for the one before. */
export async function lockList(sql: Sql, list: string): Promise<{ settled: number; since: Date }> {
  await sql.query('INSERT INTO warden.mail_list (list) VALUES ($1) ON CONFLICT DO NOTHING', [list]);
  const [row] = await sql.query<{ settled: number; since: Date }>(
    'SELECT settled::float8 AS settled, followed_since AS since FROM warden.mail_list WHERE list = $1 FOR UPDATE',
    [list],
  );
  return row!;
}

/** See ListStore. */
export async function addMails(
  database: Database,
  list: string,
  mails: readonly ListedMail[],
  from: { source: string; cursor: string } | null,
): Promise<number> {
  const rows = mails.map((mail) => ({
    message_id: mail.messageId,
    digest: mail.digest,
    at: mail.at,
    sender: mail.sender,
    sender_name: mail.senderName,
    author: mail.author,
    subject: mail.subject,
    kind: mail.kind,
    parents: mail.parents,
    posts: mail.posts.length ? mail.posts : null,
    keys: mail.posts.length ? mail.keys : null,
    commands: mail.commands.length ? mail.commands : null,
    raw: mail.raw ? gzipSync(mail.raw).toString('base64') : null,
    place: mail.place,
  }));
  return database.transaction(async (sql) => {
    // Numbers are given under the lock: what is behind the mark of what is settled cannot appear later.
    await lockList(sql, list);
    await dropRepeatedCommands(sql, list, rows);
    const added = rows.length
      ? await sql.query(
          `WITH added AS (
           INSERT INTO warden.mail (list, message_id, digest, at, sender, sender_name, author, subject, kind, parents,
             posts, keys, commands, raw, place)
           SELECT $2, message_id, digest, at, sender, sender_name, author, subject, kind, parents, posts, keys,
             commands, decode(raw, 'base64'), place
           FROM jsonb_to_recordset($1::jsonb) AS b (message_id text, digest text, at timestamptz, sender text,
             sender_name text, author text, subject text, kind text, parents text[], posts jsonb, keys text[],
             commands jsonb, raw text, place text)
           ON CONFLICT DO NOTHING RETURNING seq, keys
           ), keyed AS (
             INSERT INTO warden.mail_key (list, key, seq)
             SELECT DISTINCT $2, key, seq FROM added, unnest(keys) AS k (key)
           )
           SELECT 1 FROM added`,
          [JSON.stringify(rows), list],
        )
      : [];
    if (from) {
      await sql.query(
        `INSERT INTO warden.mail_cursor (list, source, cursor) VALUES ($1, $2, $3)
         ON CONFLICT (list, source) DO UPDATE SET cursor = excluded.cursor`,
        [list, from.source, from.cursor],
      );
    }
    return added.length;
  });
}

/** Of mails with one Message-Id only the first gives its commands. */
async function dropRepeatedCommands(
  sql: Sql,
  list: string,
  rows: { message_id: string; commands: string[] | null }[],
): Promise<void> {
  const giving = rows.filter(({ commands }) => commands);
  if (!giving.length) return;
  const ids = giving.map(({ message_id }) => message_id);
  const known = await parentsOf(sql, list, ids);
  const first = new Map<string, object>();
  for (const row of rows) if (!first.has(row.message_id)) first.set(row.message_id, row);
  for (const row of giving)
    if (known.has(row.message_id) || first.get(row.message_id) !== row) row.commands = null;
}

/** See ListStore. */
export async function followedSince(database: Database, list: string, now: string): Promise<string> {
  const [row] = await database.query<{ since: Date }>(
    `INSERT INTO warden.mail_list (list, followed_since) VALUES ($1, $2)
     ON CONFLICT (list) DO UPDATE SET list = excluded.list RETURNING followed_since AS since`,
    [list, now],
  );
  return row!.since.toISOString();
}

/** See ListStore. */
export async function unsettled(database: Database, list: string, most: number): Promise<Unsettled | null> {
  const [mark] = await database.query<{ settled: number }>(
    'SELECT settled::float8 AS settled FROM warden.mail_list WHERE list = $1',
    [list],
  );
  const rows = mark
    ? await database.query<PostRow & { kind: string }>(
        `SELECT m.kind, ${postColumns}
         FROM (SELECT * FROM warden.mail WHERE list = $1 AND seq > $2 ORDER BY seq LIMIT $3) m ${withLineage}
         ORDER BY m.seq`,
        [list, mark.settled, most],
      )
    : [];
  if (!mark || !rows.length) return null;
  const [next] = await database.query<{ number: number }>(
    'SELECT (coalesce(max(number), 0) + 1)::int AS number FROM warden.lineage WHERE list = $1',
    [list],
  );
  return {
    from: mark.settled,
    to: rows.at(-1)!.order,
    posts: rows.flatMap(({ kind, ...row }) => (kind === 'remark' ? [] : [toPost(row)])),
    remarks: rows.flatMap((row) => (row.kind === 'remark' ? [row.messageId] : [])),
    nextNumber: next!.number,
  };
}

/** See ListStore. */
export async function related(
  database: Database,
  list: string,
  keys: readonly string[],
  most: number,
): Promise<ListedPost[]> {
  if (!keys.length) return [];
  const rows = await database.query<PostRow>(
    `WITH near AS MATERIALIZED (
       SELECT DISTINCT seq FROM warden.mail_key WHERE list = $1 AND key = ANY($2) LIMIT $3
     ), found AS MATERIALIZED (
       SELECT m.message_id, l.lineage FROM warden.mail m ${withLineage}
       WHERE m.list = $1 AND m.seq = ANY (ARRAY(SELECT seq FROM near))
     ), ids AS MATERIALIZED (
       SELECT message_id FROM found
       UNION SELECT message_id FROM warden.lineage_mail
         WHERE list = $1 AND lineage = ANY (ARRAY(SELECT DISTINCT lineage FROM found WHERE lineage IS NOT NULL))
     )
     SELECT ${postColumns} FROM warden.mail m ${withLineage}
     WHERE m.list = $1 AND m.message_id = ANY (ARRAY(SELECT message_id FROM ids LIMIT $3)) AND m.kind <> 'remark'`,
    [list, keys, most],
  );
  return rows.map(toPost);
}

/** See ListStore. */
export async function parentsOf(
  database: Sql,
  list: string,
  messageIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (!messageIds.length) return new Map();
  const rows = await database.query<{ id: string; parents: string[] }>(
    'SELECT message_id AS id, parents FROM warden.mail WHERE list = $1 AND message_id = ANY($2) ORDER BY seq DESC',
    [list, messageIds],
  );
  return new Map(rows.map(({ id, parents }) => [id, parents]));
}

/** See ListStore. */
export async function openCommands(database: Database, list: string): Promise<OpenCommand[]> {
  const rows = await database.query<Omit<OpenCommand, 'at' | 'lineage'> & { at: Date; parents: string[] }>(
    `SELECT message_id AS "messageId", at, sender, commands, parents FROM warden.mail
     WHERE list = $1 AND commands IS NOT NULL ORDER BY seq LIMIT 500`,
    [list],
  );
  const above = await lineagesAbove(database, list, rows);
  return rows.map(({ messageId, at, sender, commands }) => ({
    messageId,
    at: at.toISOString(),
    sender,
    commands,
    lineage: above.get(messageId)?.lineage ?? null,
  }));
}

/** See ListStore. Of mails with one Message-Id the first counts that can be read. */
export async function rawOf(
  database: Database,
  list: string,
  messageIds: readonly string[],
): Promise<{ messageId: string; raw: Uint8Array }[]> {
  const rows = await database.query<{ messageId: string; raw: Uint8Array }>(
    `SELECT DISTINCT ON (message_id) message_id AS "messageId", raw FROM warden.mail
     WHERE list = $1 AND message_id = ANY($2) AND raw IS NOT NULL
     ORDER BY message_id, kind = 'empty', kind IN ('note', 'remark'), seq`,
    [list, [...new Set(messageIds)]],
  );
  const byId = new Map(rows.map((row) => [row.messageId, row.raw]));
  return [...new Set(messageIds)].flatMap((messageId) => {
    const raw = byId.get(messageId);
    return raw ? [{ messageId, raw: unzip(raw) }] : [];
  });
}

/** See ListStore. */
export async function patchesBy(
  database: Database,
  list: string,
  sender: string,
  before: string,
  most: number,
): Promise<Uint8Array[]> {
  const rows = await database.query<{ raw: Uint8Array }>(
    `SELECT raw FROM warden.mail
     WHERE list = $1 AND kind = 'patch' AND sender = $2 AND at < $3 AND raw IS NOT NULL ORDER BY at DESC LIMIT $4`,
    [list, sender, before, most],
  );
  return rows.map(({ raw }) => unzip(raw));
}

/** How many mails are between a remark and the series at most. */
const longestWalk = 50;

/** See ListStore. A remark belongs where the nearest mail of a series above it does. */
export async function locate(database: Database, list: string, messageId: string) {
  const [mail] = await database.query<{
    place: string | null;
    sender: string | null;
    parents: string[];
  }>(
    `SELECT place, sender, parents FROM warden.mail WHERE list = $1 AND message_id = $2 ORDER BY seq LIMIT 1`,
    [list, messageId],
  );
  if (!mail) return null;
  const found = (await lineagesAbove(database, list, [{ messageId, parents: mail.parents }])).get(messageId);
  const [version] =
    found === undefined
      ? []
      : await database.query<{ head: string }>(
          `SELECT head FROM warden.lineage_version
           WHERE list = $1 AND lineage = $2 ORDER BY $3 = ANY (mails) DESC, version DESC LIMIT 1`,
          [list, found.lineage, found.messageId],
        );
  const { place, sender } = mail;
  return { lineage: found?.lineage ?? null, head: version?.head ?? null, place, sender };
}

/** For mails the nearest mail of a lineage, themselves first, then what they answer, and so on upwards. */
async function lineagesAbove(
  sql: Sql,
  list: string,
  mails: readonly { messageId: string; parents: readonly string[] }[],
): Promise<Map<string, { messageId: string; lineage: number }>> {
  const found = new Map<string, { messageId: string; lineage: number }>();
  let walks = mails.map(({ messageId, parents }) => ({
    of: messageId,
    seen: new Set([messageId]),
    ids: [messageId, ...parents],
  }));
  for (let step = 0; step < longestWalk && walks.length; step++) {
    const ids = [...new Set(walks.flatMap((walk) => walk.ids))];
    const rows = await sql.query<{ id: string; lineage: number | null; parents: string[] }>(
      `SELECT m.message_id AS id, l.lineage, m.parents FROM warden.mail m ${withLineage}
       WHERE m.list = $1 AND m.message_id = ANY($2) ORDER BY m.seq DESC`,
      [list, ids],
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    walks = walks.flatMap(({ of, seen, ids: own }) => {
      const next: string[] = [];
      for (const id of own) {
        const row = known.get(id);
        if (row?.lineage != null) {
          found.set(of, { messageId: id, lineage: row.lineage });
          return [];
        }
        for (const parent of row?.parents ?? []) {
          if (seen.has(parent) || own.includes(parent) || next.length >= 200) continue;
          seen.add(parent);
          next.push(parent);
        }
      }
      return next.length ? [{ of, seen, ids: next }] : [];
    });
  }
  return found;
}

function unzip(raw: Uint8Array): Uint8Array {
  return gunzipSync(raw, { maxOutputLength: largestRaw });
}
