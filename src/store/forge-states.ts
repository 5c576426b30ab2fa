/** What was found at a forge at the last sweep: by whichever process made it, for the pages of all. */
import type { ForgeState } from '../ports/forge.ts';
import type { Database } from '../ports/sql.ts';

export async function saveForgeState(
  database: Database,
  platform: string,
  state: ForgeState,
  at: Date,
): Promise<void> {
  await database.query(
    `INSERT INTO warden.forge_state AS s (platform, state, at) VALUES ($1, $2::jsonb, $3)
     ON CONFLICT (platform) DO UPDATE SET state = excluded.state, at = excluded.at WHERE s.at <= excluded.at`,
    [platform, JSON.stringify(state), at.toISOString()],
  );
}

/** By platform; `at` is ISO 8601. What is older than a day says nothing of now. */
export async function readForgeStates(
  database: Database,
): Promise<{ platform: string; state: ForgeState; at: string }[]> {
  const rows = await database.query<{ platform: string; state: ForgeState; at: Date }>(
    `SELECT platform, state, at FROM warden.forge_state
     WHERE at > now() - interval '1 day' ORDER BY platform`,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
