/** Reads the state of the bot for the start page and the API, as far as the viewer may know it. */

import type { Queue } from '../jobs/queue.ts';
import { Failure } from '../ports/failure.ts';
import type { ChangeKey } from '../ports/forge.ts';
import type { Reviews, Viewer } from '../ports/reviews.ts';
import type { Database } from '../ports/sql.ts';
import { type RateLimit, readRateLimits } from '../store/rate-limits.ts';
import type { Metrics } from '../web/http/metrics.ts';
import type { BotState } from '../web/pages/state-view.ts';

const mostFailures = 50;
const mostEvents = 10;

interface EventRow {
  platform: ChangeKey['platform'];
  kind: string;
  repository: string;
  change: number | null;
  at: Date;
  state: 'waiting' | 'done' | 'failed';
}

/** Throws `Failure` (`passing`) when the database is away. */
export async function readState(
  parts: { database: Database; queue: Queue; reviews: Reviews; limits: () => RateLimit[] },
  viewer: Viewer,
): Promise<BotState> {
  const { database, queue, reviews } = parts;
  const [queues, jobs, open, events, deliveries, limits] = await Promise.all([
    readQueues(queue),
    queue.list(1000),
    reviews.repositories({ seesPrivate: false }),
    database.query<EventRow>(
      `SELECT platform, event->>'kind' AS kind, repository, (event->>'change')::int AS change, created_at AS at,
         CASE WHEN failed_at IS NOT NULL THEN 'failed' WHEN handled_at IS NOT NULL THEN 'done' ELSE 'waiting' END AS state
       FROM warden.event ORDER BY seq DESC LIMIT $1`,
      [mostEvents],
    ),
    database.query<{ at: Date }>(
      'SELECT received_at AS at FROM warden.delivery ORDER BY received_at DESC LIMIT 1',
    ),
    readRateLimits(database),
  ]).catch((error: Error) => {
    throw new Failure('passing', `the database did not answer: ${error.message}`);
  });
  const isOpen = new Set(open.map(({ platform, repository }) => `${platform}/${repository}`));
  // Only what a review has shown to be public is told to everybody.
  const mayKnow = (repository: string | null) =>
    viewer.seesPrivate || (repository !== null && isOpen.has(repository));
  const repositoryOf = (key: string | null) => key?.replace(/#\d+$/, '') ?? null;
  return {
    queues,
    failures: jobs
      .filter(({ state, key }) => state === 'dead' && mayKnow(repositoryOf(key)))
      .slice(0, mostFailures)
      .map(({ id, queue: name, key, reason, attempts, createdAt }) => ({
        id,
        queue: name,
        key,
        reason,
        attempts,
        at: createdAt.toISOString(),
      })),
    events: events.map(({ repository, change, at, ...event }) => {
      const known = repository !== '' && mayKnow(`${event.platform}/${repository}`);
      return {
        ...event,
        repository: known ? repository : null,
        change: known ? change : null,
        at: at.toISOString(),
      };
    }),
    lastDeliveryAt: deliveries[0]?.at.toISOString() ?? null,
    limits: newest([...limits, ...parts.limits()]),
  };
}

export async function readQueues(queue: Queue): Promise<BotState['queues']> {
  const depths = await queue.depths();
  return depths.map(({ oldest, ...depth }) => ({ ...depth, oldestSeconds: Math.round(oldest) }));
}

/** What this process was told last; none where others ask the forges. */
export const readLimits = (metrics: Metrics): RateLimit[] =>
  metrics.current('vmsd_warden_api_limit_left').map(({ labels, value, at }) => ({
    platform: String(labels.platform),
    left: value,
    at: at.toISOString(),
  }));

function newest(limits: readonly RateLimit[]): RateLimit[] {
  const found = new Map<string, RateLimit>();
  for (const limit of limits) {
    const other = found.get(limit.platform);
    if (!other || other.at < limit.at) found.set(limit.platform, limit);
  }
  return [...found.values()];
}
