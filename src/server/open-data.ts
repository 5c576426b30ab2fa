import type { PGlite } from '@electric-sql/pglite';
import type { ServerEnvironment } from '../config/environment.ts';
import type { Queue } from '../jobs/queue.ts';
import { UserError } from '../ports/failure.ts';
import type { Database } from '../ports/sql.ts';

export interface OpenData {
  database: Database & { pglite?: PGlite };
  queue: Queue;
  close(): Promise<void>;
}

/**
 * Opens the database that the environment names, brings its tables up to date and starts the queue. `work` says that
 * this process runs jobs. Throws UserError when it cannot be opened, and the store's own refusals.
 */
export async function openData(
  { databaseUrl, dataDir }: ServerEnvironment,
  { work, problem }: { work: boolean; problem: (error: Error) => void },
): Promise<OpenData> {
  const database = await openDatabase(databaseUrl, dataDir, problem);
  try {
    const [{ migrate }, { startQueue }] = await Promise.all([
      import('../store/migrations.ts'),
      import('../jobs/queue.ts'),
    ]);
    await migrate(database);
    const queue = await startQueue(database, databaseUrl, { work, problem });
    return {
      database,
      queue,
      async close() {
        await queue.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openDatabase(
  url: string | null,
  folder: string,
  problem: (error: Error) => void,
): Promise<Database & { pglite?: PGlite }> {
  if (url === null) {
    const [{ openEmbedded }, { FolderInUse }] = await Promise.all([
      import('../store/embedded.ts'),
      import('../store/lock.ts'),
    ]);
    return openEmbedded(folder).catch((error: unknown) => {
      if (error instanceof FolderInUse) throw error;
      throw new UserError(`cannot open the database in DATA_DIR (${folder}): ${(error as Error).message}`);
    });
  }
  const { openServer } = await import('../store/server.ts');
  return openServer(url, problem).catch((error: unknown) => {
    // A refused connection has one error for each address, and no words of its own.
    const { message, errors } = error as Error & { errors?: Error[] };
    throw new UserError(`DATABASE_URL: cannot connect: ${message || (errors?.[0]?.message ?? 'no answer')}`);
  });
}
