/** Reads the state of the bot for the start page and the API, as far as the viewer may know it. */

import type { Queue } from '../jobs/queue.ts';
import { Failure } from '../ports/failure.ts';
import { type ChangeKey, identityOf } from '../ports/forge.ts';
import type { Reviews, Viewer } from '../ports/reviews.ts';
import type { Database } from '../ports/sql.ts';
import { readForgeStates } from '../store/forge-states.ts';
import { type RateLimit, readRateLimits } from '../store/rate-limits.ts';
import type { Metrics } from '../web/http/metrics.ts';
import type { BotState } from '../web/pages/state-view.ts';
import { gapInWords } from './forge-gaps.ts';

const mostFailures = 50;
const mostEvents = 10;

interface EventRow {
  platform: ChangeKey['platform'];
  kind: string;
  /** What it is known by, and what it is called. */
  place: string;
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
  const [queues, jobs, open, events, deliveries, limits, forges] = await Promise.all([
    readQueues(queue),
    queue.list(1000),
    reviews.repositories({ seesPrivate: false }),
    database.query<EventRow>(
      `SELECT platform, event->>'kind' AS kind, repository AS place,
         coalesce(event->>'repository', repository) AS repository, (event->>'change')::int AS change, created_at AS at,
         CASE WHEN failed_at IS NOT NULL THEN 'failed' WHEN handled_at IS NOT NULL THEN 'done' ELSE 'waiting' END AS state
       FROM warden.event ORDER BY seq DESC LIMIT $1`,
      [mostEvents],
    ),
    database.query<{ at: Date }>(
      'SELECT received_at AS at FROM warden.delivery ORDER BY received_at DESC LIMIT 1',
    ),
    readRateLimits(database),
    viewer.seesPrivate ? readForgeStates(database) : [],
  ]).catch((error: Error) => {
    throw new Failure('passing', `the database did not answer: ${error.message}`);
  });
  // By the number: a private repository may have had the name that a public one has now.
  const isOpen = new Set(open.map(({ platform, ...at }) => `${platform}/${identityOf(at)}`));
  // Only what a review has shown to be public is told to everybody.
  const mayKnow = (repository: string | null) =>
    viewer.seesPrivate || (repository !== null && isOpen.has(repository));
  const repositoryOf = (place: string | null) => place?.replace(/[#@][0-9a-f]+$/, '') ?? null;
  return {
    queues,
    failures: jobs
      .filter(({ state, place }) => state === 'dead' && mayKnow(repositoryOf(place)))
      .slice(0, mostFailures)
      .map(({ id, queue: name, key, reason, attempts, createdAt }) => ({
        id,
        queue: name,
        key,
        reason,
        attempts,
        at: createdAt.toISOString(),
      })),
    events: events.map(({ place, repository, change, at, ...event }) => {
      const known = place !== '' && mayKnow(`${event.platform}/${place}`);
      return {
        ...event,
        repository: known ? repository : null,
        change: known ? change : null,
        at: at.toISOString(),
      };
    }),
    lastDeliveryAt: deliveries[0]?.at.toISOString() ?? null,
    limits: newest([...limits, ...parts.limits()]),
    // Accounts are named in it.
    forges: forges.map(({ platform, state: { app, installations, gaps }, at }) => ({
      platform,
      app,
      installations,
      gaps: gaps.map((gap) => ({ text: gapInWords(gap), url: gap.url })),
      at,
    })),
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
