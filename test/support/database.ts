/** Databases for tests: embedded ones from a prepared folder, and one's own on a PostgreSQL server. */
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGliteLike } from 'pg-boss';
import { type Queue, startQueue } from '../../src/jobs/queue.ts';
import type { Database } from '../../src/ports/sql.ts';
import { openEmbedded } from '../../src/processes/database/embedded.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openServer } from '../../src/store/server.ts';
import { root } from './program.ts';

/** A PostgreSQL server whose user may make databases; `.ci/run` starts one. Null: tests on it are skipped. */
export const serverUrl: string | null = process.env.TEST_DATABASE_URL ?? null;
if (serverUrl === null) {
  process.stderr.write('tests on PostgreSQL are skipped: TEST_DATABASE_URL names no server\n');
}

/** A folder that can be a DATA_DIR, with an up-to-date database in it: opening it takes a tenth of making it. */
export async function preparedFolder(): Promise<string> {
  const sources = ['src/store/migrations.ts', 'src/jobs/boss.ts', 'src/jobs/keys.ts', 'package-lock.json'];
  const hash = createHash('sha256');
  for (const file of sources) hash.update(readFileSync(join(root, file)));
  // Another user's cannot be read.
  const name = `${process.getuid?.() ?? ''}-${hash.digest('hex').slice(0, 16)}`;
  const template = join(tmpdir(), `vmsd-warden-database-${name}`);
  if (!existsSync(template)) {
    const fresh = mkdtempSync(join(tmpdir(), 'database-'));
    const database = await openEmbedded(fresh);
    await migrate(database);
    await (await startQueue(database, null, { work: false, problem: () => {} })).stop();
    await database.close();
    try {
      renameSync(fresh, template);
    } catch {
      // Another test file was quicker.
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** A database of its own on the server, empty. */
export async function serverDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  if (serverUrl === null) throw new Error('there is no server');
  const name = `warden_${randomBytes(6).toString('hex')}`;
  const admin = await openServer(serverUrl, () => {});
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.close();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      const again = await openServer(serverUrl, () => {});
      await again.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await again.close();
    },
  };
}

/** What both kinds of database must do alike. */
export interface OpenDatabase {
  database: Database & { pglite?: PGliteLike };
  /** Null for the embedded one. */
  url: string | null;
  queue(work?: boolean): Promise<Queue>;
  close(): Promise<void>;
}

/** Opens a fresh, up-to-date database of a kind. */
export async function openKind(kind: 'embedded' | 'postgres'): Promise<OpenDatabase> {
  const problems: Error[] = [];
  const queues: Queue[] = [];
  const opened = kind === 'embedded' ? await embedded() : await server();
  return {
    ...opened,
    async queue(work = true) {
      const queue = await startQueue(opened.database, opened.url, { work, problem: (e) => problems.push(e) });
      queues.push(queue);
      return queue;
    },
    async close() {
      for (const queue of queues) await queue.stop();
      await opened.close();
    },
  };
}

async function embedded() {
  const folder = await preparedFolder();
  const database = await openEmbedded(folder);
  return {
    database,
    url: null,
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function server() {
  const { url, drop } = await serverDatabase();
  const database = await openServer(url, () => {});
  await migrate(database);
  return {
    database,
    url,
    async close() {
      await database.close();
      await drop();
    },
  };
}
