/**
 * The queue: pg-boss, on the embedded database or on a server. A job is only a token for a key ("something happened
 * to this change"); what happened stands in `warden.event`. So a newer event joins the token that waits, and a job
 * that runs takes all that there is: a newer head supersedes a waiting older one by itself.
 */

import type { PGlite } from '@electric-sql/pglite';
import type { Db, PgBoss } from 'pg-boss';
import { type ForgeEvent, identityOf, type RepositoryRef } from '../ports/forge.ts';
import { holdLock } from '../ports/locks.ts';
import type { Database, Sql } from '../ports/sql.ts';
import type { Jobs } from '../ports/store.ts';

const queueNames = [
  'command',
  'change',
  'queue',
  'series',
  'list',
  'repository',
  'removed',
  'sweep',
] as const;
export type QueueName = (typeof queueNames)[number];

/** Seconds without a sign of life after which a job's worker counts as dead. */
const heartbeatSeconds = 20;
/** Tries of a job: with the delays below they span some two hours. */
const retryLimit = 20;
/** A list is read for as long as it is configured, whatever its source does. */
const endless = 1_000_000;

/** A job, for `vmsd-warden jobs` and the metrics. */
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

export interface Queue extends Jobs {
  readonly boss: PgBoss;
  readonly database: Database;
  /** Queues events inside a transaction; with `after` their jobs start that many seconds later, unless one waits already. */
  enqueueIn(
    sql: Sql,
    events: readonly { event: ForgeEvent; delivery: string | null }[],
    after?: number,
  ): Promise<void>;
  /** Removes a repository's events and jobs inside a transaction. A job that runs goes on to its end. */
  forgetIn(sql: Sql, platform: string, repository: string): Promise<void>;
  /** Tells the workers of this process that there is something. */
  wake(): void;
  onWake(listener: () => void): void;
  /** Queues the search for what was missed, unless one waits. With `every`: unless one was queued in that many seconds. */
  enqueueSweep(every?: number): Promise<void>;
  /** Queues the reading of each of these lists (names), unless it is queued or under way. */
  enqueueLists(names: readonly string[]): Promise<void>;
  /**
   * Puts right what a killed process or a restored backup left: events that wait without a job get one, and those
   * whose job died with its worker count as given up. Returns how many jobs were made.
   */
  heal(): Promise<number>;
  /** All jobs that are not done, the dead first. */
  list(limit?: number): Promise<JobSummary[]>;
  /** Takes a dead job up again. False when there is no dead job of that id. */
  retry(id: string): Promise<boolean>;
  /** Jobs by queue and state, with the age in seconds of the oldest. */
  depths(): Promise<{ queue: string; state: string; count: number; oldest: number }[]>;
  stop(): Promise<void>;
}

/** Where the work on a change, or on a repository, is queued under: by its number, whatever its name is by now. */
const placeText = (event: RepositoryRef & { platform: string }): string =>
  `${event.platform}/${identityOf(event)}`;

interface Row {
  queue: QueueName;
  key: string;
  platform: string;
  /** What the repository is known by; '' where it is of none. */
  repository: string;
}

function rowOf(event: ForgeEvent): Row {
  const { kind, platform } = event;
  if (kind === 'removed' || kind === 'sweep') {
    return { queue: kind, key: kind === 'sweep' ? 'sweep' : platform, platform, repository: '' };
  }
  const place = placeText(event);
  const key =
    kind === 'list' || kind === 'repository'
      ? place
      : kind === 'queue'
        ? `${place}@${event.head}`
        : `${place}#${event.change}`;
  return { queue: kind, key, platform, repository: identityOf(event) };
}

/**
 * Starts the queue on a database whose tables are up to date. `url` is the server's. `work` says that this process
 * runs jobs, and watches over those of dead workers. `problem` is told of errors that pass by themselves.
 */
export async function startQueue(
  database: Database & { pglite?: PGlite },
  url: string | null,
  { work, problem }: { work: boolean; problem: (error: Error) => void },
): Promise<Queue> {
  const { PgBoss, fromPglite } = await import('pg-boss');
  const boss = new PgBoss({
    ...(database.pglite ? { db: fromPglite(database.pglite), backend: 'pglite' as const } : {}),
    ...(url === null ? {} : { connectionString: url, max: 4, application_name: 'vmsd-warden jobs' }),
    schedule: false,
    supervise: work,
    // Where one process is all there is, no other can have died.
    superviseIntervalSeconds: database.kind === 'embedded' ? 60 : 5,
    monitorIntervalSeconds: database.kind === 'embedded' ? 60 : 5,
    registerInstance: false,
    // Ours is a small table that a vacuum keeps in order.
    reindex: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', problem);
  try {
    await boss.start();
    await makeQueues(boss);
    // The embedded database has one process: what was running when it ended is running no more.
    if (database.kind === 'embedded' && work) await giveBackOrphans(boss, database);
  } catch (error) {
    // Its connections and its watch over jobs go on otherwise, beside those of the next try.
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
  return queueOn(boss, database);
}

async function makeQueues(boss: PgBoss): Promise<void> {
  for (const name of queueNames) {
    const { policy, ...changeable } = name === 'list' ? { ...settings, retryLimit: endless } : settings;
    await boss.createQueue(name, { ...changeable, policy });
    // One that an older version has made keeps its settings otherwise.
    await boss.updateQueue(name, changeable);
  }
}

const settings = {
  // At most one job of a key runs, on all machines together.
  policy: 'singleton',
  retryLimit,
  retryDelay: 3,
  retryBackoff: true,
  retryDelayMax: 600,
  heartbeatSeconds,
  expireInSeconds: 3600,
  retentionSeconds: 30 * 86_400,
  deleteAfterSeconds: 14 * 86_400,
};

async function giveBackOrphans(boss: PgBoss, database: Database): Promise<void> {
  // At once, unlike a failure; a job that ends the process each time gets a little later each time.
  await database.query(
    `UPDATE pgboss.job SET state = 'retry', start_after = now() + retry_count * interval '1 second'
     WHERE state = 'active' AND name = ANY($1) AND retry_count < retry_limit`,
    [queueNames],
  );
  const orphans = await database.query<{ name: string; id: string }>(
    "SELECT name, id FROM pgboss.job WHERE state = 'active' AND name = ANY($1)",
    [queueNames],
  );
  for (const { name, id } of orphans) {
    await boss.fail(name, id, { message: 'the process ended while the job ran' });
  }
}

/** pg-boss inside a transaction of ours. */
export const bossIn = (sql: Sql): { db: Db } => ({
  db: {
    executeSql: async (text, values) => ({
      rows: await sql.query(text, values?.length ? values : undefined),
    }),
  },
});

function queueOn(boss: PgBoss, database: Database): Queue {
  const listeners: (() => void)[] = [];

  /** Returns how many were missing. */
  async function ensureJobs(sql: Sql, queue: QueueName, keys: readonly string[], after = 0): Promise<number> {
    // A job that a worker is just taking is locked: then this waits, and sees that it no longer waits.
    const waiting = await sql.query<{ key: string }>(
      `SELECT singleton_key AS key FROM pgboss.job
       WHERE name = $1 AND singleton_key = ANY($2) AND state < 'active' ORDER BY id FOR UPDATE`,
      [queue, keys],
    );
    // One that waits for its time, not for another try, is brought forward.
    if (waiting.length) {
      await sql.query(
        `UPDATE pgboss.job SET start_after = least(start_after, now() + $3 * interval '1 second')
         WHERE name = $1 AND singleton_key = ANY($2) AND state = 'created'`,
        [queue, keys, after],
      );
    }
    const there = new Set(waiting.map(({ key }) => key));
    const missing = keys.filter((key) => !there.has(key));
    if (missing.length) {
      await boss.insert(
        queue,
        missing.map((key) => ({ singletonKey: key, ...(after > 0 ? { startAfter: after } : {}) })),
        bossIn(sql),
      );
    }
    return missing.length;
  }

  async function enqueueIn(
    sql: Sql,
    events: readonly { event: ForgeEvent; delivery: string | null }[],
    after = 0,
  ): Promise<void> {
    const rows = events.map(({ event, delivery }) => ({ ...rowOf(event), delivery, event }));
    await sql.query(
      `INSERT INTO warden.event (queue, key, platform, repository, delivery, event)
       SELECT queue, key, platform, repository, delivery, event
       FROM jsonb_to_recordset($1::jsonb)
         AS e (queue text, key text, platform text, repository text, delivery text, event jsonb)`,
      [JSON.stringify(rows)],
    );
    for (const queue of queueNames) {
      const keys = new Set(rows.flatMap((row) => (row.queue === queue ? row.key : [])));
      // In one order, so that two transactions cannot wait for each other.
      if (keys.size) await ensureJobs(sql, queue, [...keys].sort(), after);
    }
  }

  /** Keys as people know them: with the name of the repository in place of its number. */
  async function namesOf(keys: readonly string[]): Promise<Map<string, string>> {
    const parts = keys.flatMap((key) => {
      const [, platform, repo, rest] = /^([a-z]+)\/(\d+)(.*)$/.exec(key) ?? [];
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

  const queue: Queue = {
    boss,
    database,
    enqueueIn,

    async enqueue(event, after = 0) {
      await database.transaction((sql) => enqueueIn(sql, [{ event, delivery: null }], after));
      queue.wake();
    },

    async forgetIn(sql, platform, repository) {
      const keys = await sql.query<{ queue: string; key: string }>(
        'DELETE FROM warden.event WHERE platform = $1 AND repository = $2 RETURNING queue, key',
        [platform, repository],
      );
      if (!keys.length) return;
      await sql.query("DELETE FROM pgboss.job WHERE singleton_key = ANY($1) AND state <> 'active'", [
        [...new Set(keys.map(({ key }) => key))],
      ]);
    },

    wake() {
      for (const listener of listeners) listener();
    },

    onWake(listener) {
      listeners.push(listener);
    },

    async enqueueSweep(every) {
      await database.transaction(async (sql) => {
        const recent = await sql.query(
          "SELECT 1 FROM pgboss.job WHERE name = 'sweep' AND created_on > now() - $1 * interval '1 second' LIMIT 1",
          [every ?? 0],
        );
        if (!recent.length) await ensureJobs(sql, 'sweep', ['sweep']);
      });
      queue.wake();
    },

    async enqueueLists(names) {
      const made = await database.transaction(async (sql) => {
        // Two processes that start at once would both find nothing.
        await holdLock(sql, 'jobs of lists');
        const there = await sql.query<{ key: string }>(
          "SELECT singleton_key AS key FROM pgboss.job WHERE name = 'list' AND state < 'completed'",
        );
        const events = names
          .map((repository) => ({ kind: 'list', platform: 'mail', repository }) as const)
          .filter((event) => !there.some(({ key }) => key === rowOf(event).key))
          .map((event) => ({ event, delivery: null }));
        if (events.length) await enqueueIn(sql, events);
        return events.length;
      });
      if (made) queue.wake();
    },

    async heal() {
      const made = await database.transaction(async (sql) => {
        await sql.query(
          `UPDATE warden.event e SET failed_at = now(), failure = coalesce(j.output->>'message', j.output->'value'->>'message', 'the job failed')
           FROM pgboss.job j
           WHERE j.name = e.queue AND j.singleton_key = e.key AND j.state = 'failed' AND e.created_at < j.completed_on
             AND e.handled_at IS NULL AND e.failed_at IS NULL
             AND NOT EXISTS (SELECT FROM pgboss.job l WHERE l.name = e.queue AND l.singleton_key = e.key AND l.state < 'completed')`,
        );
        const waiting = await sql.query<{ queue: QueueName; key: string }>(
          `SELECT DISTINCT queue, key FROM warden.event e
           WHERE handled_at IS NULL AND failed_at IS NULL
             AND NOT EXISTS (SELECT FROM pgboss.job l WHERE l.name = e.queue AND l.singleton_key = e.key AND l.state < 'completed')
           ORDER BY queue, key`,
        );
        let count = 0;
        for (const name of queueNames) {
          const keys = waiting.flatMap(({ queue: of, key }) => (of === name ? key : []));
          if (keys.length) count += await ensureJobs(sql, name, keys);
        }
        return count;
      });
      if (made) queue.wake();
      return made;
    },

    async list(limit = 200) {
      const rows = await database.query<Omit<JobSummary, 'state' | 'place'> & { state: string }>(
        `SELECT id, name AS queue, CASE WHEN name = 'sweep' THEN NULL ELSE singleton_key END AS key,
           state::text AS state, (retry_count + CASE WHEN started_on IS NULL THEN 0 ELSE 1 END)::int AS attempts,
           coalesce(output->>'message', output->'value'->>'message') AS reason, created_on AS "createdAt",
           CASE WHEN state < 'active' THEN start_after END AS "nextAt"
         FROM pgboss.job WHERE name = ANY($1) AND state IN ('created', 'retry', 'active', 'failed')
         ORDER BY state = 'failed' DESC, created_on LIMIT $2`,
        [queueNames, limit],
      );
      const named = await namesOf(rows.flatMap(({ key }) => key ?? []));
      return rows.map((row) => ({
        ...row,
        key: row.key && (named.get(row.key) ?? row.key),
        place: row.key,
        state: stateWords[row.state]!,
      }));
    },

    async retry(id) {
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return false;
      const done = await database.transaction(async (sql) => {
        const [job] = await sql.query<{ name: string; key: string }>(
          "SELECT name, singleton_key AS key FROM pgboss.job WHERE id = $1 AND state = 'failed' AND name = ANY($2)",
          [id, queueNames],
        );
        if (!job) return false;
        await sql.query(
          `UPDATE warden.event SET failed_at = NULL, failure = NULL
           WHERE queue = $1 AND key = $2 AND failed_at IS NOT NULL`,
          [job.name, job.key],
        );
        await boss.retry(job.name, id, bossIn(sql));
        return true;
      });
      queue.wake();
      return done;
    },

    async depths() {
      const rows = await database.query<{ queue: string; state: string; count: number; oldest: number }>(
        `SELECT name AS queue, state::text AS state, count(*)::int AS count,
           extract(epoch FROM now() - min(created_on))::float8 AS oldest
         FROM pgboss.job WHERE name = ANY($1) AND state IN ('created', 'retry', 'active', 'failed')
         GROUP BY 1, 2 ORDER BY 1, 2`,
        [queueNames],
      );
      return rows.map((row) => ({ ...row, state: stateWords[row.state]! }));
    },

    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
  return queue;
}

const stateWords: Readonly<Record<string, JobSummary['state']>> = {
  created: 'waiting',
  retry: 'retry',
  active: 'active',
  failed: 'dead',
};
