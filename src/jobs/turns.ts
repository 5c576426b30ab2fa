/**
 * Whose turn it is. Jobs of reviews, series and commands are not taken in the order in which they came: repositories take
 * turns, and in each repository those who propose something. So however much somebody queues, who comes after him waits
 * for one job of his in each place that works, and not for all of them. When each was served last stands in the database: all
 * workers see it.
 */
import type { Sql } from '../ports/sql.ts';
import type { QueueName } from './keys.ts';

/** Others are of one place each, or few. */
const fair: readonly QueueName[] = ['command', 'change', 'queue', 'series'];

/** Those of which it was not told; no forge has such a name. */
const nobody = '?';

/** Who a job is of, in its repository; as pg-boss has it, a group. */
export const groupOf = (place: string, author: string | undefined): { id: string } => ({
  id: `${place} ${author === undefined ? nobody : author.toLowerCase().slice(0, 100)}`,
});

/** A repository, of a key like `github/123#4` or `github/123@abc`. */
const placeOf = (key: string): string => /^[^#@]*/.exec(key)![0];

/**
 * From when on somebody waits: since he was served last, or since shortly before his job came. Who was never served is no
 * earlier than that: names that nobody has heard of, one after the other, would overtake all others for ever.
 */
const since = (turn: string): string => `greatest(${turn}.at, first.created_on - interval '1 minute')`;

/** The oldest job of each group, then by whose repository and whose author has waited longest. */
const next = `
  WITH due AS (
    SELECT j.id, j.created_on, substring(j.singleton_key from '^[^#@]*') AS place,
      coalesce(j.group_id, substring(j.singleton_key from '^[^#@]*') || ' ${nobody}') AS who
    FROM pgboss.job j
    WHERE j.name = $1 AND j.state < 'active' AND j.start_after <= now() AND NOT EXISTS (
      SELECT FROM pgboss.job a WHERE a.name = $1 AND a.state = 'active' AND a.singleton_key = j.singleton_key)
  ), first AS (
    SELECT DISTINCT ON (who) * FROM due ORDER BY who, created_on, id
  ), ordered AS (
    SELECT first.id, first.created_on, ${since('p')} AS place_since,
      row_number() OVER (PARTITION BY first.place ORDER BY ${since('w')}, first.created_on) AS nth
    FROM first
    LEFT JOIN warden.turn p ON p.queue = $1 AND p.who = first.place
    LEFT JOIN warden.turn w ON w.queue = $1 AND w.who = first.who
  ), chosen AS (
    SELECT id FROM ordered ORDER BY nth, place_since, created_on LIMIT $2
  ), moved AS (
    UPDATE pgboss.job SET priority = CASE WHEN id IN (SELECT id FROM chosen) THEN 1 ELSE 0 END
    WHERE name = $1 AND state < 'active' AND (priority > 0) <> (id IN (SELECT id FROM chosen))
  )
  SELECT min(created_on) AS oldest FROM due HAVING count(*) > 0`;

interface Taken {
  singletonKey: string | null;
  groupId?: string | null;
  createdOn: Date;
}

/** Takes jobs by `fetch`, in turns. `ahead` of them were taken before an older one. */
export async function takeInTurns<Job extends Taken>(
  sql: Sql,
  name: QueueName,
  count: number,
  fetch: () => Promise<Job[]>,
): Promise<{ jobs: Job[]; ahead: number }> {
  if (!fair.includes(name)) return { jobs: await fetch(), ahead: 0 };
  const [due] = await sql.query<{ oldest: Date }>(next, [name, count]);
  if (!due) return { jobs: [], ahead: 0 };
  const jobs = await fetch();
  if (jobs.length) {
    const served = jobs.flatMap(({ singletonKey, groupId }) => {
      const place = placeOf(singletonKey ?? '');
      return [place, groupId ?? `${place} ${nobody}`];
    });
    // In one order, so that two workers cannot wait for each other. What was taken is run, whether it is noted or not.
    const who = [...new Set(served)].sort();
    await sql
      .query(
        `INSERT INTO warden.turn (queue, who, at) SELECT $1, who, clock_timestamp() FROM unnest($2::text[]) AS who
         ON CONFLICT (queue, who) DO UPDATE SET at = excluded.at`,
        [name, who],
      )
      .catch(() => {});
  }
  const oldest = due.oldest.getTime();
  const taken = jobs.map(({ createdOn }) => createdOn.getTime());
  // Where the oldest is among them, nobody was passed over.
  return { jobs, ahead: taken.includes(oldest) ? 0 : taken.filter((at) => at > oldest).length };
}
