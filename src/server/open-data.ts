import { setTimeout as sleep } from 'node:timers/promises';
import type { PGliteLike } from 'pg-boss';
import type { ServerEnvironment } from '../config/environment.ts';
import type { Queue } from '../jobs/queue.ts';
import { UserError } from '../ports/failure.ts';
import type { Database } from '../ports/sql.ts';
import { isAway, wordsOf } from '../store/away.ts';
import { closeDatabase, closeFolder, whyNotOpened } from './data-folder.ts';

export interface OpenData {
  database: Database & { pglite?: PGliteLike };
  queue: Queue;
  close(): Promise<void>;
}

export interface OpenSettings {
  /** This process runs jobs. */
  work: boolean;
  problem(error: Error): void;
  /** What to do while a database server is away: who has this waits for it. Told why, each time. */
  waiting?: { tell(why: string): void; signal: AbortSignal } | undefined;
}

/** Milliseconds between two tries to reach the database; then it stays at the last. */
const pauses = [1000, 2000, 5000, 10_000];

/**
 * Opens the database that the environment names, brings its tables up to date and starts the queue. Throws UserError
 * when it cannot be opened, and the store's own refusals.
 */
export async function openData(
  { databaseUrl, dataDir }: ServerEnvironment,
  { work, problem, waiting }: OpenSettings,
): Promise<OpenData> {
  closeFolder(dataDir);
  for (let tries = 0; ; tries++) {
    try {
      return await openOnce(databaseUrl, dataDir, { work, problem });
    } catch (error) {
      if (databaseUrl === null || !isAway(error)) throw error;
      const why = `DATABASE_URL: cannot connect: ${wordsOf(error)}`;
      if (!waiting) throw new UserError(why);
      waiting.tell(why);
      await pause(pauses[Math.min(tries, pauses.length - 1)]!, waiting.signal);
      if (waiting.signal.aborted) throw new UserError(`${why}; it was told to stop while it waited`);
    }
  }
}

async function openOnce(
  databaseUrl: string | null,
  dataDir: string,
  { work, problem }: OpenSettings,
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
    await database.close().catch(() => {});
    throw error;
  }
}

async function openDatabase(
  url: string | null,
  folder: string,
  problem: (error: Error) => void,
): Promise<Database & { pglite?: PGliteLike }> {
  if (url === null) {
    const [{ openEmbedded }, { FolderInUse }] = await Promise.all([
      import('../processes/database/embedded.ts'),
      import('../store/lock.ts'),
    ]);
    const database = await openEmbedded(folder).catch((error: unknown) => {
      if (error instanceof FolderInUse) throw error;
      throw new UserError(whyNotOpened(folder, error));
    });
    closeDatabase(folder);
    return database;
  }
  const { openServer } = await import('../store/server.ts');
  return openServer(url, problem).catch((error: unknown) => {
    if (isAway(error)) throw error;
    throw new UserError(`DATABASE_URL: cannot connect: ${wordsOf(error)}`);
  });
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, { signal }).catch(() => {});
