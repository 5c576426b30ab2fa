/** A PostgreSQL server, which several processes share. */
import type { Pool, PoolClient } from 'pg';
import type { Database, Sql } from '../ports/sql.ts';
import { passingOf } from './away.ts';

/**
 * Connects to a server; throws when it cannot be reached. `lost` is told of connections that break, also under a
 * transaction. What may pass is thrown as a passing `Failure`, with what was said as its cause.
 */
export async function openServer(url: string, lost: (error: Error) => void): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 10_000,
    // Else a server that vanishes without a word is waited for until the system gives up, two hours later.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'vmsd-warden',
  });
  // A connection that breaks says so to whoever listens, and where nobody does, that ends the process. The pool listens to
  // those at hand alone, and who has taken one may be told before he can: a server that goes away as it lets one in says both
  // in one packet. So each has a listener from its first to its last moment, and what the pool tells is known.
  pool.on('connect', (client) => void client.on('error', lost));
  pool.on('error', () => {});
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    kind: 'postgres',
    ...speak(pool),
    transaction: (work) => transaction(pool, work),
    close: () => pool.end(),
  };
}

async function transaction<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch(passingOf);
  let broken = true;
  try {
    await client.query('BEGIN').catch(passingOf);
    const result = await work(speak(client)).catch(async (error: unknown) => {
      // What went wrong is what counts, and not that the connection is not there any more.
      await client.query('ROLLBACK').then(
        () => {
          broken = false;
        },
        () => {},
      );
      throw error;
    });
    await client.query('COMMIT').catch(passingOf);
    broken = false;
    return result;
  } finally {
    // A connection that could not even be rolled back is thrown away.
    client.release(broken);
  }
}

function speak(pg: Pool | PoolClient): Sql {
  return {
    async query<Row>(text: string, values?: readonly unknown[]) {
      const result = await pg.query(text, values ? [...values] : undefined).catch(passingOf);
      // Several statements give several results.
      const results = (Array.isArray(result) ? result : [result]) as { rows: Row[] }[];
      return results.flatMap(({ rows }) => rows);
    },
  };
}
