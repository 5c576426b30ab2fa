import type { Queue } from '../jobs/queue.ts';
import type { Database } from '../ports/sql.ts';
import type { Log } from '../ports/system.ts';
import { type RateLimit, saveRateLimits } from '../store/rate-limits.ts';
import { prune, refreshStatistics } from '../store/retention.ts';

const minute = 60_000;
/** Seconds between two searches for missed events. */
const sweepEvery = 300;

/** Milliseconds that a job waits at most until it is seen that its process was killed. */
const reviveEvery = 5000;

/** Milliseconds until other processes know what is left of a forge's limit. */
const shareEvery = 10_000;

/** Milliseconds after a start that what is old stays at least: there is other work first. */
const restBefore = 15_000;

/** What is done from time to time: at the start, every minute (repairs, sweeps) and every hour (retention; the first time soon after the start). */
export function startMaintenance({
  database,
  queue,
  works,
  lists,
  limits,
  retentionDays,
  log,
}: {
  database: Database;
  queue: Queue;
  /** This process runs jobs. */
  works: boolean;
  /** Names of the mailing lists that are followed. */
  lists: readonly string[];
  /** What this process was told of the forges' rate limits. */
  limits: () => RateLimit[];
  retentionDays: number;
  log: Log;
}): { stop(): void } {
  let stopped = false;
  const safely = (what: string, work: () => Promise<unknown>) => () =>
    void work().catch((error: unknown) => {
      // What the end cuts off is done at the next start.
      if (!stopped) log.warn({ err: error }, what);
    });
  const repair = safely('repairing the queue failed', async () => {
    const made = await queue.heal();
    if (made) log.warn({ jobs: made }, 'events waited without a job');
  });
  const revive = safely('jobs of a process that was killed wait for longer', async () => {
    const jobs = await queue.revive();
    if (jobs) log.info({ jobs }, 'jobs of a process that was killed go on');
  });
  const sweep = safely('the sweep could not be queued', () => queue.enqueueSweep(sweepEvery));
  const follow = safely('lists could not be queued', () => queue.enqueueLists(lists));
  const clean = safely('pruning failed', async () => {
    log.debug(await prune(database, retentionDays), 'pruned');
    await refreshStatistics(database);
  });
  const share = safely('rate limits could not be noted', () => saveRateLimits(database, limits()));
  const timers: (NodeJS.Timeout | number)[] = [
    setTimeout(clean, restBefore),
    setInterval(clean, 60 * minute),
    setInterval(share, shareEvery),
  ];
  if (works) {
    timers.push(setInterval(repair, minute), setInterval(sweep, minute));
    // Where one process is all there is, none can have been killed meanwhile.
    if (database.kind !== 'embedded') timers.push(setInterval(revive, reviveEvery));
    if (lists.length) timers.push(setInterval(follow, minute));
    repair();
    if (lists.length) follow();
    safely('the sweep could not be queued', () => queue.enqueueSweep())();
  }
  return {
    stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
    },
  };
}
