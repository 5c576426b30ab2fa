/** PostgreSQL embedded in this process (PGlite), kept in a folder; it runs in a thread. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGliteLike } from 'pg-boss';
import { UserError } from '../../ports/failure.ts';
import type { Database, Sql } from '../../ports/sql.ts';
import { passingOf } from '../../store/away.ts';
import { lockFolder } from '../../store/lock.ts';
import type { Remote } from '../call.ts';
import { startThread } from '../thread.ts';
import type { DatabasePorts, Outcome } from './thread.ts';

export interface EmbeddedDatabase extends Database {
  /** For pg-boss, which has an adapter for it. */
  readonly pglite: PGliteLike;
}

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './thread.ts' : './database-thread.mjs';

/** Opens the database in `folder`, and makes it when there is none. Throws FolderInUse. */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const lock = await lockFolder(folder);
  let thread: Opening | null = null;
  try {
    refuseOther(folder);
    thread = startDatabase();
    const { database, stop } = thread;
    rowsOf(await database.open(join(folder, 'database')));
    thread.needed();
    return {
      kind: 'embedded',
      pglite: {
        query: async (text, values = []) => ({ rows: rowsOf(await database.query(null, text, values)) }),
        exec: async (text) => [{ rows: rowsOf(await database.exec(null, text)) }],
      },
      ...speak(database, null),
      async transaction(work, { hurry = false } = {}) {
        const [within] = await database
          .begin(hurry)
          .then(rowsOf<number>)
          .catch(passingOf);
        let done: Awaited<ReturnType<typeof work>>;
        try {
          done = await work(speak(database, within!));
        } catch (error) {
          // What went wrong first is what is told.
          await database.end(within!, false).catch(() => {});
          throw error;
        }
        await database.end(within!, true).then(rowsOf).catch(passingOf);
        return done;
      },
      async close() {
        try {
          rowsOf(await database.close());
        } finally {
          await stop();
          lock.release();
        }
      },
    };
  } catch (error) {
    await thread?.stop();
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

interface Opening {
  database: Remote<DatabasePorts['database']>;
  /** From now on the process ends with it. */
  needed(): void;
  stop(): Promise<void>;
}

function startDatabase(): Opening {
  let needed = false;
  const thread = startThread<DatabasePorts>(new URL(file, import.meta.url), {
    whose: 'the database',
    lost(why) {
      // Without it nothing can go on; who opens it is told why that failed.
      if (needed) throw why;
    },
  });
  return {
    database: thread.port('database'),
    needed() {
      needed = true;
    },
    stop: thread.stop,
  };
}

function rowsOf<Row>(outcome: Outcome): Row[] {
  if ('rows' in outcome) return outcome.rows as Row[];
  const { message, ...more } = outcome.error;
  throw Object.assign(new Error(message), more);
}

function speak(database: Opening['database'], within: number | null): Sql {
  return {
    async query<Row>(text: string, values?: readonly unknown[]) {
      const asked = values ? database.query(within, text, [...values]) : database.exec(within, text);
      // A disk that is full, for one.
      return asked.then(rowsOf<Row>).catch(passingOf);
    },
  };
}
