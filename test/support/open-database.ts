/** Databases that tests use in their own process, of both kinds: each is as new, and opened once for a file. */
import { rmSync } from 'node:fs';
import type { PGliteLike } from 'pg-boss';
import { type Queue, startQueue } from '../../src/jobs/queue.ts';
import type { Database } from '../../src/ports/sql.ts';
import { openEmbedded } from '../../src/processes/database/embedded.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openServer } from '../../src/store/server.ts';
import { afterFile } from './after-file.ts';
import { preparedFolder, serverDatabase } from './database.ts';

/** What both kinds of database must do alike. */
export interface OpenDatabase {
  database: Database & { pglite?: PGliteLike };
  /** Null for the embedded one. */
  url: string | null;
  queue(work?: boolean): Promise<Queue>;
  close(): Promise<void>;
}

interface Opened {
  database: Database & { pglite?: PGliteLike };
  url: string | null;
  remove(): Promise<void>;
}

/** Those that a test is done with, emptied. To open one takes the time of a hundred small tests. */
const idle = { embedded: [] as Opened[], postgres: [] as Opened[] };
afterFile(async () => {
  for (const some of Object.values(idle)) for (const one of some.splice(0)) await one.remove();
});

/** Opens an up-to-date database of a kind with nothing in it. */
export async function openKind(kind: 'embedded' | 'postgres'): Promise<OpenDatabase> {
  const problems: Error[] = [];
  const queues: Queue[] = [];
  const opened = idle[kind].pop() ?? (await (kind === 'embedded' ? embedded() : server()));
  const { database, url } = opened;
  return {
    database,
    url,
    async queue(work = true) {
      const queue = await startQueue(database, url, { work, problem: (e) => problems.push(e) });
      queues.push(queue);
      return queue;
    },
    async close() {
      for (const queue of queues) await queue.stop();
      await empty(database);
      idle[kind].push(opened);
    },
  };
}

/** Nothing is left but the tables, and the queues as the program makes them. */
async function empty(database: Database): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'warden' AND tablename <> 'migration'
       OR schemaname = 'pgboss' AND tablename NOT IN ('version', 'queue')`,
  );
  await database.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`);
  if (!tables.some(({ name }) => name === 'pgboss.job')) return;
  // Those that were looked after a moment ago are not looked after again for a while.
  await database.query(
    'UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL, maintain_on = NULL',
  );
}

async function embedded(): Promise<Opened> {
  const folder = await preparedFolder();
  const database = await openEmbedded(folder);
  return {
    database,
    url: null,
    async remove() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function server(): Promise<Opened> {
  const { url, drop } = await serverDatabase();
  const database = await openServer(url, () => {});
  await migrate(database);
  return {
    database,
    url,
    async remove() {
      await database.close();
      await drop();
    },
  };
}
