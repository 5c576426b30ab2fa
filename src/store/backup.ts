/** A backup is text, one row a line, so that it can be restored on the other kind of database and by newer versions. */
import { UserError } from '../ports/failure.ts';
import type { Database } from '../ports/sql.ts';
import { listTables } from './list-tables.ts';
import { migrate, schemaVersion } from './migrations.ts';

/** In the order in which they are restored. */
const tables = [
  'delivery',
  'event',
  'review',
  'outbox',
  'acceptance',
  'review_content',
  ...listTables,
] as const;
const format = 'vmsd-warden/backup/v1';

/** The text is no backup, or cannot be restored here. The message is for the user. */
class BackupError extends UserError {
  override readonly name = 'BackupError';
}

/**
 * The lines of a backup, each with its newline; the state of one moment. Jobs are not in it: they are made anew
 * from the events that wait.
 */
export async function* backup(database: Database): AsyncGenerator<string> {
  // In one transaction what is small, and which of the rest there is: texts are too much for the memory.
  const moment = await database.transaction(async (sql) => {
    await sql.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    const rows: string[] = [];
    for (const table of tables) {
      if (table === 'review_content' || table === 'mail') continue;
      const read = await sql.query<{ line: string }>(`SELECT ${lineOf(table)} FROM warden.${table} t`);
      for (const { line } of read) rows.push(line);
    }
    const ids = await sql.query<{ id: string }>('SELECT id FROM warden.review');
    const lists = await sql.query<{ list: string; last: number }>(
      `SELECT list, (SELECT coalesce(max(seq), 0) FROM warden.mail m WHERE m.list = l.list)::float8 AS last
       FROM warden.mail_list l`,
    );
    // What is taken while the mails are read waits for the backup all the same, which has no event of it.
    const open = await sql.query<{ seq: string; commands: unknown }>(
      'SELECT seq::text AS seq, commands FROM warden.mail WHERE commands IS NOT NULL',
    );
    const commands = Object.fromEntries(open.map((row) => [row.seq, row.commands]));
    return { rows, reviews: ids.map(({ id }) => id), lists, commands };
  });
  const { rows, reviews, lists, commands } = moment;
  yield `${JSON.stringify({ format, version: schemaVersion })}\n`;
  for (const row of rows) yield `${row}\n`;
  let count = rows.length;
  for (let at = 0; at < reviews.length; at += 100) {
    const read = await database.query<{ line: string }>(
      `SELECT ${lineOf('review_content')} FROM warden.review_content t WHERE id = ANY($1)`,
      [reviews.slice(at, at + 100)],
    );
    for (const { line } of read) yield `${line}\n`;
    count += read.length;
  }
  for (const { list, last } of lists) {
    for (let at = 0; at < last; ) {
      const read = await database.query<{ line: string; seq: number }>(
        `SELECT ${lineOf('mail', "|| jsonb_build_object('commands', $4::jsonb -> seq::text)")}, seq::float8 AS seq
         FROM warden.mail t WHERE list = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT 100`,
        [list, at, last, JSON.stringify(commands)],
      );
      for (const { line } of read) yield `${line}\n`;
      count += read.length;
      at = read.at(-1)?.seq ?? last;
    }
  }
  // Without it a file that was cut off would look whole.
  yield `${JSON.stringify({ end: count })}\n`;
}

const lineOf = (table: (typeof tables)[number], more = ''): string =>
  `json_build_object('table', '${table}', 'row', to_jsonb(t) ${more})::text AS line`;

/**
 * Restores a backup into an empty database, all or nothing, and brings it up to date. Returns the number of rows.
 * Throws BackupError.
 */
export async function restore(database: Database, lines: AsyncIterable<string>): Promise<number> {
  const source = lines[Symbol.asyncIterator]();
  const { version } = readHead((await source.next()).value);
  await migrate(database);
  return database.transaction(async (sql) => {
    for (const table of tables) {
      const [found] = await sql.query(`SELECT 1 FROM warden.${table} LIMIT 1`);
      if (found) {
        throw new BackupError('there is data already: restore into an empty DATA_DIR or an empty database');
      }
    }
    if (version > schemaVersion) {
      throw new BackupError('the backup was made by a newer vmsd-warden; restore it with that one');
    }
    let count = 0;
    // Rows of one table that come one after the other go in together.
    let batch: { into: string; columns: string; rows: object[] } = { into: '', columns: '', rows: [] };
    const flush = async (): Promise<void> => {
      const { into, columns, rows } = batch;
      if (!rows.length) return;
      batch = { into, columns, rows: [] };
      await sql.query(
        `INSERT INTO warden.${into} (${columns}) OVERRIDING SYSTEM VALUE
         SELECT ${columns} FROM jsonb_populate_recordset(NULL::warden.${into}, $1::jsonb)`,
        [JSON.stringify(rows)],
      );
    };
    for (let next = await source.next(); !next.done; next = await source.next()) {
      const entry = parse(next.value);
      if (typeof entry.end === 'number') {
        await flush();
        if (entry.end !== count) throw new BackupError('rows are missing in the backup');
        await sql.query(
          'INSERT INTO warden.mail_key SELECT list, unnest(keys), seq FROM warden.mail ON CONFLICT DO NOTHING',
        );
        for (const table of ['event', 'mail']) {
          await sql.query(
            `SELECT setval(pg_get_serial_sequence('warden.${table}', 'seq'), coalesce(max(seq), 0) + 1, false)
             FROM warden.${table}`,
          );
        }
        return count;
      }
      const table = tables.find((name) => name === entry.table);
      if (!table || !entry.row) throw new BackupError(`line ${count + 2} of the backup cannot be read`);
      if (table === 'review') addRepo(entry.row);
      const columns = Object.keys(entry.row);
      if (!columns.every((name) => /^[a-z_]+$/.test(name))) {
        throw new BackupError(`line ${count + 2} of the backup cannot be read`);
      }
      if (table !== batch.into || String(columns) !== batch.columns || batch.rows.length === 100) {
        await flush();
        batch = { into: table, columns: String(columns), rows: [] };
      }
      batch.rows.push(entry.row);
      count++;
    }
    throw new BackupError('the backup is cut off');
  });
}

/** Before version 6 a repository's name was all that there was. */
function addRepo(row: { repo?: unknown; repository?: unknown }): void {
  row.repo ??= row.repository;
}

function readHead(line: unknown): { version: number } {
  const head = typeof line === 'string' ? parse(line) : {};
  if (head.format !== format || typeof head.version !== 'number') {
    throw new BackupError('this is no backup of vmsd-warden');
  }
  return { version: head.version };
}

interface Line {
  format?: unknown;
  version?: unknown;
  table?: unknown;
  row?: object;
  end?: unknown;
}

function parse(line: string): Line {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new BackupError('a line of the backup cannot be read');
}
