/**
 * The queue: pg-boss, on the embedded database or on a server. A job is only a token for a key ("something happened
 * to this change"); what happened stands in `warden.event`. So a newer event joins the token that waits, and a job
 * that runs takes all that there is: a newer head supersedes a waiting older one by itself.
 */
import type { PGliteLike, PgBoss } from 'pg-boss';
import type { ForgeEvent } from '../ports/forge.ts';
import { holdLock } from '../ports/locks.ts';
import type { Database, Sql } from '../ports/sql.ts';
import type { Jobs } from '../ports/store.ts';
import { startBoss } from './boss.ts';
import { ensureAll, ensureJobs } from './ensure.ts';
import { rowOf } from './keys.ts';
import { type Depth, depthsOf, type JobSummary, listJobs } from './look.ts';
import { heal, retryForbidden, retryJob, revive } from './mend.ts';

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
  /**
   * Has jobs go on soon whose worker was killed: it is no failure of theirs, so they wait for a second each time, and not for
   * longer and longer. Returns how many waited.
   */
  revive(): Promise<number>;
  /** All jobs that are not done, the dead first. */
  list(limit?: number): Promise<JobSummary[]>;
  /** Takes a dead job up again. False when there is no dead job of that id. */
  retry(id: string): Promise<boolean>;
  /**
   * Takes up what was given up because it was not permitted: all of it, or that of which it is the time to be tried
   * again. Returns how many jobs were made.
   */
  retryForbidden(all: boolean): Promise<number>;
  /** Jobs by queue and state. */
  depths(): Promise<Depth[]>;
  stop(): Promise<void>;
}

/** Starts the queue on a database whose tables are up to date; see `startBoss`. */
export async function startQueue(
  database: Database & { pglite?: PGliteLike },
  url: string | null,
  options: Parameters<typeof startBoss>[2],
): Promise<Queue> {
  return queueOn(await startBoss(database, url, options), database);
}

function queueOn(boss: PgBoss, database: Database): Queue {
  const listeners: (() => void)[] = [];
  /** Has the workers look, where there is something new for them. */
  const waking = async (making: Promise<number>): Promise<number> => {
    const made = await making;
    if (made) queue.wake();
    return made;
  };

  const queue: Queue = {
    boss,
    database,

    async enqueueIn(sql, events, after = 0) {
      const rows = events.map(({ event, delivery }) => ({ ...rowOf(event), delivery, event }));
      await sql.query(
        `INSERT INTO warden.event (queue, key, platform, repository, delivery, event)
         SELECT queue, key, platform, repository, delivery, event
         FROM jsonb_to_recordset($1::jsonb)
           AS e (queue text, key text, platform text, repository text, delivery text, event jsonb)`,
        [JSON.stringify(rows)],
      );
      await ensureAll(boss, sql, rows, after);
    },

    async enqueue(event, after = 0) {
      await database.transaction((sql) => queue.enqueueIn(sql, [{ event, delivery: null }], after));
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
        if (!recent.length) await ensureJobs(boss, sql, 'sweep', ['sweep']);
      });
      queue.wake();
    },

    async enqueueLists(names) {
      const making = database.transaction(async (sql) => {
        // Two processes that start at once would both find nothing.
        await holdLock(sql, 'jobs of lists');
        const there = await sql.query<{ key: string }>(
          "SELECT singleton_key AS key FROM pgboss.job WHERE name = 'list' AND state < 'completed'",
        );
        const events = names
          .map((repository) => ({ kind: 'list', platform: 'mail', repository }) as const)
          .filter((event) => !there.some(({ key }) => key === rowOf(event).key))
          .map((event) => ({ event, delivery: null }));
        if (events.length) await queue.enqueueIn(sql, events);
        return events.length;
      });
      await waking(making);
    },

    heal: () => waking(heal({ boss, database })),
    revive: () => revive({ boss, database }),
    retryForbidden: (all) => waking(retryForbidden({ boss, database }, all)),

    async retry(id) {
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return false;
      const done = await retryJob({ boss, database }, id);
      queue.wake();
      return done;
    },

    list: (limit = 200) => listJobs(database, limit),
    depths: () => depthsOf(database),
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
  return queue;
}
