/** What there is to do and to be seen, for `vmsd-warden jobs`, the pages and the metrics. */
import type { Database } from '../ports/sql.ts';
import { type QueueName, queueNames } from './keys.ts';

/** A job that is not done. */
export interface JobSummary {
  id: string;
  queue: string;
  /** `github/owner/name#12`, by the name that was heard last; `sweep` has none. */
  key: string | null;
  /** The same by what the repository is known by. */
  place: string | null;
  state: 'waiting' | 'retry' | 'active' | 'dead';
  attempts: number;
  /** Why it failed last; null when it did not. */
  reason: string | null;
  createdAt: Date;
  /** When it is tried next; null for one that runs or is dead. */
  nextAt: Date | null;
}

/** Jobs of one queue in one state. */
export interface Depth {
  queue: string;
  state: string;
  count: number;
  /** Age of the oldest in seconds. */
  oldest: number;
}

const stateWords: Readonly<Record<string, JobSummary['state']>> = {
  created: 'waiting',
  retry: 'retry',
  active: 'active',
  failed: 'dead',
};

/** The queues in which a job waits whose time has come; one of its key may be running. */
export async function queuesWithJobs(database: Database): Promise<QueueName[]> {
  const rows = await database.query<{ name: QueueName }>(
    `SELECT q.name FROM unnest($1::text[]) AS q (name)
     WHERE EXISTS (SELECT FROM pgboss.job j WHERE j.name = q.name AND j.state < 'active' AND j.start_after <= now())`,
    [queueNames],
  );
  return rows.map(({ name }) => name);
}

/** The dead first. */
export async function listJobs(database: Database, limit: number): Promise<JobSummary[]> {
  const rows = await database.query<Omit<JobSummary, 'state' | 'place'> & { state: string }>(
    `SELECT id, name AS queue, CASE WHEN name = 'sweep' THEN NULL ELSE singleton_key END AS key,
       state::text AS state, (retry_count + CASE WHEN started_on IS NULL THEN 0 ELSE 1 END)::int AS attempts,
       coalesce(output->>'message', output->'value'->>'message') AS reason, created_on AS "createdAt",
       CASE WHEN state < 'active' THEN start_after END AS "nextAt"
     FROM pgboss.job WHERE name = ANY($1) AND state IN ('created', 'retry', 'active', 'failed')
     ORDER BY state = 'failed' DESC, created_on LIMIT $2`,
    [queueNames, limit],
  );
  const named = await namesOf(
    database,
    rows.flatMap(({ key }) => key ?? []),
  );
  return rows.map((row) => ({
    ...row,
    key: row.key && (named.get(row.key) ?? row.key),
    place: row.key,
    state: stateWords[row.state]!,
  }));
}

export async function depthsOf(database: Database): Promise<Depth[]> {
  const rows = await database.query<Depth>(
    `SELECT name AS queue, state::text AS state, count(*)::int AS count,
       extract(epoch FROM now() - min(created_on))::float8 AS oldest
     FROM pgboss.job WHERE name = ANY($1) AND state IN ('created', 'retry', 'active', 'failed')
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [queueNames],
  );
  return rows.map((row) => ({ ...row, state: stateWords[row.state]! }));
}

/** Keys as people know them: with the name of the repository in place of its number. */
async function namesOf(database: Database, keys: readonly string[]): Promise<Map<string, string>> {
  const parts = keys.flatMap((key) => {
    const [, platform, repo, rest] = /^([a-z]+)\/(\d+)(?!\d)(.*)$/.exec(key) ?? [];
    return repo === undefined ? [] : [{ key, platform, repo, rest }];
  });
  if (!parts.length) return new Map();
  const rows = await database.query<{ platform: string; repo: string; name: string }>(
    `SELECT DISTINCT ON (e.platform, e.repository) e.platform, e.repository AS repo, event->>'repository' AS name
     FROM warden.event e JOIN jsonb_to_recordset($1::jsonb) AS k (platform text, repo text)
       ON e.platform = k.platform AND e.repository = k.repo
     ORDER BY e.platform, e.repository, e.seq DESC`,
    [JSON.stringify(parts)],
  );
  const names = new Map(rows.map(({ platform, repo, name }) => [`${platform}/${repo}`, name]));
  return new Map(
    parts.flatMap(({ key, platform, repo, rest }) => {
      const name = names.get(`${platform}/${repo}`);
      return name === undefined ? [] : [[key, `${platform}/${name}${rest}`] as const];
    }),
  );
}
