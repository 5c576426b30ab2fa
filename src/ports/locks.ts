/** Locks of the database, by name: one process at a time, until the transaction ends. */
import type { Sql } from './sql.ts';

/** PostgreSQL knows them by number alone. Processes of two versions may run at the same time: a name keeps its number. */
const numbers = {
  migration: 7863110,
  'jobs of lists': 7863111,
  'mails of a list': 7863112,
  permissions: 7863113,
};

/** Waits until nobody else has it. `of` makes it one of many: who has it for another does not count. */
export async function holdLock(sql: Sql, name: keyof typeof numbers, of?: string): Promise<void> {
  if (of === undefined) await sql.query('SELECT pg_advisory_xact_lock($1)', [numbers[name]]);
  else await sql.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [numbers[name], of]);
}
