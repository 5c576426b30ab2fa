/** What the forges' rate limits leave, as the process knows that called them last; the pages may be another's. */
import type { Database } from '../ports/sql.ts';

export interface RateLimit {
  platform: string;
  /** Calls that are left. */
  left: number;
  /** ISO 8601. */
  at: string;
}

/** The newest of a platform stays, whoever writes it. */
export async function saveRateLimits(database: Database, limits: readonly RateLimit[]): Promise<void> {
  for (const { platform, left, at } of limits) {
    await database.query(
      `INSERT INTO warden.rate_limit AS l (platform, calls_left, at) VALUES ($1, $2, $3)
       ON CONFLICT (platform) DO UPDATE SET calls_left = excluded.calls_left, at = excluded.at
       WHERE l.at < excluded.at`,
      [platform, left, at],
    );
  }
}

/** What was told in the last day: an older number says nothing of now. */
export async function readRateLimits(database: Database): Promise<RateLimit[]> {
  const rows = await database.query<Omit<RateLimit, 'at'> & { at: Date }>(
    `SELECT platform, calls_left AS left, at FROM warden.rate_limit
     WHERE at > now() - interval '1 day' ORDER BY platform`,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
