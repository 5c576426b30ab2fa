/** A PostgreSQL server, which several processes share. */
import type { Pool, PoolClient } from 'pg';
import type { Database, Sql } from '../ports/sql.ts';

/** Connects to a server; throws when it cannot be reached. `lost` is told of connections that break while idle. */
export async function openServer(url: string, lost: (error: Error) => void): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 10_000,
    application_name: 'vmsd-warden',
  });
  pool.on('error', lost);
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
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    try {
      const result = await work(speak(client));
      await client.query('COMMIT');
      broken = false;
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      broken = false;
      throw error;
    }
  } finally {
    // A connection that could not even be rolled back is thrown away.
    client.release(broken);
  }
}

function speak(pg: Pool | PoolClient): Sql {
  return {
    async query<Row>(text: string, values?: readonly unknown[]) {
      const result = await pg.query(text, values ? [...values] : undefined);
      // Several statements give several results.
      const results = (Array.isArray(result) ? result : [result]) as { rows: Row[] }[];
      return results.flatMap(({ rows }) => rows);
    },
  };
}
