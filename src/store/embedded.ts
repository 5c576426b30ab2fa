/** PostgreSQL in this process (PGlite), kept in a folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { UserError } from '../ports/failure.ts';
import type { Database, Sql } from '../ports/sql.ts';
import { passingOf } from './away.ts';
import { lockFolder } from './lock.ts';

export interface EmbeddedDatabase extends Database {
  /** For pg-boss, which has an adapter for it. */
  readonly pglite: PGlite;
}

/** Opens the database in `folder`, and makes it when there is none. Throws FolderInUse. */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const lock = await lockFolder(folder);
  try {
    refuseOther(folder);
    const { PGlite } = await import('@electric-sql/pglite');
    const pglite = await PGlite.create({ dataDir: join(folder, 'database') });
    return {
      kind: 'embedded',
      pglite,
      ...speak(pglite),
      transaction: (work) => pglite.transaction((inside) => work(speak(inside))),
      async close() {
        await pglite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What PGlite is. Its files cannot be read by another one, older or newer. */
const major = '18';

/** Throws UserError for a database that another major version has made. */
function refuseOther(folder: string): void {
  let found: string;
  try {
    found = readFileSync(join(folder, 'database', 'PG_VERSION'), 'utf8').trim();
  } catch {
    // There is none yet.
    return;
  }
  if (found === major) return;
  throw new UserError(
    `it was made by PostgreSQL ${found.slice(0, 20)}, and this vmsd-warden has ${major}: with the vmsd-warden that made it run ` +
      '"vmsd-warden data backup FILE", then with this one and an empty DATA_DIR "vmsd-warden data restore FILE"',
  );
}

function speak(pglite: PGlite | Transaction): Sql {
  return {
    async query<Row>(text: string, values?: readonly unknown[]) {
      // A disk that is full, for one.
      if (values) return (await pglite.query<Row>(text, [...values]).catch(passingOf)).rows;
      return (await pglite.exec(text).catch(passingOf)).flatMap((result) => result.rows as Row[]);
    },
  };
}
