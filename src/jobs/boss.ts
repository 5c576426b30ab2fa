/** pg-boss as this program wants it, on the embedded database or on a server. */
import type { Db, PGliteLike, PgBoss, Queue } from 'pg-boss';
import type { Database, Sql } from '../ports/sql.ts';
import { queueNames } from './keys.ts';

/** Seconds without a sign of life after which a job's worker counts as dead. */
const heartbeatSeconds = 20;
/** Tries of a job: with the delays below they span some two hours. */
const retryLimit = 20;
/** A list is read for as long as it is configured, whatever its source does. */
const endless = 1_000_000;

/**
 * Starts it on a database whose tables are up to date. `url` is the server's. `work` says that this process
 * runs jobs, and watches over those of dead workers. `problem` is told of errors that pass by themselves.
 */
export async function startBoss(
  database: Database & { pglite?: PGliteLike },
  url: string | null,
  { work, problem }: { work: boolean; problem: (error: Error) => void },
): Promise<PgBoss> {
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
  return boss;
}

async function makeQueues(boss: PgBoss): Promise<void> {
  const there = new Map((await boss.getQueues([...queueNames])).map((queue) => [queue.name, queue]));
  for (const name of queueNames) {
    const { policy, ...changeable } = name === 'list' ? { ...settings, retryLimit: endless } : settings;
    const queue = there.get(name);
    if (!queue) await boss.createQueue(name, { ...changeable, policy });
    // One that an older version has made keeps its settings otherwise.
    else if (Object.entries(changeable).some(([setting, value]) => queue[setting as keyof Queue] !== value))
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
