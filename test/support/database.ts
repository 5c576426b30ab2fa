/** Databases for tests: folders with an embedded one, and one's own on a PostgreSQL server. */
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startQueue } from '../../src/jobs/queue.ts';
import { openEmbedded } from '../../src/processes/database/embedded.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openServer } from '../../src/store/server.ts';
import { afterFile } from './after-file.ts';
import { forgetOld } from './forget-old.ts';
import { root } from './program.ts';

/** A PostgreSQL server whose user may make databases; `.ci/run` starts one. Null: tests on it are skipped. */
export const serverUrl: string | null = process.env.TEST_DATABASE_URL ?? null;
if (serverUrl === null) {
  process.stderr.write('tests on PostgreSQL are skipped: TEST_DATABASE_URL names no server\n');
}

/** A folder that can be a DATA_DIR, with an up-to-date database in it: opening it takes a tenth of making it. */
export function preparedFolder(): Promise<string> {
  const sources = ['src/store/migrations.ts', 'src/jobs/boss.ts', 'src/jobs/keys.ts', ...own];
  return copyOf('database', sources, async (fresh) => {
    copyFolder(await folderBefore(), fresh);
    const database = await openEmbedded(fresh);
    await migrate(database);
    await (await startQueue(database, null, { work: false, problem: () => {} })).stop();
    await database.close();
  });
}

/** One with a database in it that has no tables yet, for what an older version has left. */
export function folderBefore(): Promise<string> {
  return copyOf('bare-database', own, async (fresh) => {
    await (await openEmbedded(fresh)).close();
    // Each start fills that much memory, which takes a third of its time; what tests store is small.
    appendFileSync(join(fresh, 'database/postgresql.conf'), 'shared_buffers = 8MB\n');
  });
}

/** In the checkout, on whose file system copies may be as well. */
const cache = join(root, 'node_modules/.cache');

/** What makes a database, besides its tables. */
const own = ['package-lock.json', 'test/support/database.ts'];

/** A copy of a folder that is made once for all, as long as these files are as they are. */
export async function copyOf(
  what: string,
  sources: readonly string[],
  make: (fresh: string) => Promise<void>,
): Promise<string> {
  const hash = createHash('sha256');
  for (const file of sources) hash.update(readFileSync(join(root, file)));
  // Another user's cannot be read.
  const name = `${process.getuid?.() ?? ''}-${hash.digest('hex').slice(0, 16)}`;
  mkdirSync(cache, { recursive: true });
  const template = join(cache, `${what}-${name}`);
  if (!existsSync(template)) {
    forgetOld(cache, `${what}-`);
    const fresh = mkdtempSync(join(cache, `${what}-`));
    await make(fresh);
    try {
      renameSync(fresh, template);
    } catch {
      // Another test file was quicker.
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  // It is in use: see forget-old.ts.
  utimesSync(template, new Date(), new Date());
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  copies.push(folder);
  copyFolder(template, folder);
  return folder;
}

/** Each has twenty megabytes, and is of no use any more when its test file, or the program, is done. */
const copies: string[] = [];
const removeCopies = (): void => {
  for (const folder of copies.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
};
afterFile(removeCopies);
process.once('exit', removeCopies);

/** Databases that others are made of: PostgreSQL never writes to them again, so copies have their files in common. */
const unwritten = /\/database\/base\/[14]$/;

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [there, here] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(there, here);
    else if (!unwritten.test(from) || !linked(there, here)) copyFileSync(there, here);
  }
}

function linked(there: string, here: string): boolean {
  try {
    linkSync(there, here);
    return true;
  } catch {
    // On another file system, for one.
    return false;
  }
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
