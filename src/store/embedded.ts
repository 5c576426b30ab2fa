/** PostgreSQL in this process (PGlite), kept in a folder. */
import { join } from 'node:path';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { Database, Sql } from '../ports/sql.ts';
import { lockFolder } from './lock.ts';

export interface EmbeddedDatabase extends Database {
  /** For pg-boss, which has an adapter for it. */
  readonly pglite: PGlite;
}

/** Opens the database in `folder`, and makes it when there is none. Throws FolderInUse. */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const lock = await lockFolder(folder);
  try {
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

function speak(pglite: PGlite | Transaction): Sql {
  return {
    async query<Row>(text: string, values?: readonly unknown[]) {
      if (values) return (await pglite.query<Row>(text, [...values])).rows;
      return (await pglite.exec(text)).flatMap((result) => result.rows as Row[]);
    },
  };
}
