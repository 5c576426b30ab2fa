/** Reads the state of the bot for the administrators' page and the API, as far as the viewer may know it. */

import type { Queue } from '../jobs/queue.ts';
import { Failure } from '../ports/failure.ts';
import { type ChangeKey, identityOf } from '../ports/forge.ts';
import type { Forges } from '../ports/forge-descriptor.ts';
import type { Reviews, Viewer } from '../ports/reviews.ts';
import type { Database } from '../ports/sql.ts';
import { readForgeStates } from '../store/forge-states.ts';
import { type RateLimit, readRateLimits } from '../store/rate-limits.ts';
import type { LimitName } from '../web/http/limits.ts';
import type { Metrics } from '../web/http/metrics.ts';
import type { BotState, ChangePlaces } from '../web/pages/state-view.ts';
import { gapInWords } from './forge-gaps.ts';

const mostFailures = 50;
const mostEvents = 30;

interface EventRow {
  platform: ChangeKey['platform'];
  kind: string;
  /** What it is known by, and what it is called. */
  place: string;
  repository: string;
  change: number | null;
  at: Date;
  state: 'waiting' | 'done' | 'failed';
  failure: string | null;
}

/** A change by what it is known by. */
interface Place {
  platform: string;
  repo: string;
  change: number;
}

type Found = ChangePlaces & { isPrivate: boolean };

/** The newest reviews of changes, by place. */
async function readPlaces(database: Database, of: readonly Place[]): Promise<Map<string, Found>> {
  if (!of.length) return new Map();
  const rows = await database.query<
    Place & NonNullable<ChangePlaces['review']> & { url: string | null; private: boolean }
  >(
    `SELECT platform, repo, change, id, conclusion, title, subject, url, private
     FROM unnest($1::text[], $2::text[], $3::int[]) AS asked (platform, repo, change)
     JOIN warden.review USING (platform, repo, change) WHERE latest`,
    [of.map((one) => one.platform), of.map((one) => one.repo), of.map((one) => one.change)],
  );
  return new Map(
    rows.map(({ id, conclusion, title, subject, url, private: isPrivate, ...place }) => [
      placeText(place),
      { url, review: { id, conclusion, title, subject }, isPrivate },
    ]),
  );
}

const placeText = ({ platform, repo, change }: Place): string => `${platform}/${repo}#${change}`;

/** Of a job's `github/123#4`, or of a merge queue's head; null for what is of no change. */
function placeOf(text: string | null): Place | null {
  const [, platform, repo, change] = /^(\w+)\/(.+)#(\d{1,9})$/.exec(text ?? '') ?? [];
  return change === undefined ? null : { platform: platform!, repo: repo!, change: Number(change) };
}

/** Throws `Failure` (`passing`) when the database is away. */
export async function readState(
  parts: {
    database: Database;
    queue: Queue;
    reviews: Reviews;
    limits: () => RateLimit[];
    reached: () => BotState['reached'];
    forges: Forges;
  },
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
         CASE WHEN failed_at IS NOT NULL THEN 'failed' WHEN handled_at IS NOT NULL THEN 'done' ELSE 'waiting' END AS state,
         CASE WHEN failed_at IS NOT NULL THEN failure END AS failure
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
  const dead = jobs
    .filter(({ state, place }) => state === 'dead' && mayKnow(repositoryOf(place)))
    .slice(0, mostFailures);
  const asked = [
    ...dead.flatMap(({ place }) => placeOf(place) ?? []),
    ...events.flatMap(({ platform, place, change }) =>
      change === null ? [] : [{ platform, repo: place, change }],
    ),
  ];
  const places = await readPlaces(database, asked);
  const placesOf = (place: Place | null, name: string | null): ChangePlaces => {
    const found = place && places.get(placeText(place));
    if (found && (viewer.seesPrivate || !found.isPrivate)) return { url: found.url, review: found.review };
    return { url: place && name !== null ? addressOf(parts.forges, place, name) : null, review: null };
  };
  return {
    queues,
    failures: dead.map(({ id, queue: name, key, place, reason, attempts, createdAt }) => ({
      id,
      queue: name,
      key,
      reason,
      attempts,
      at: createdAt.toISOString(),
      ...placesOf(placeOf(place), /^\w+\/(.+)#\d+$/.exec(key ?? '')?.[1] ?? null),
    })),
    events: events.map(({ place, repository, change, at, failure, ...event }) => {
      const known = place === '' || mayKnow(`${event.platform}/${place}`);
      return {
        ...event,
        repository: known ? repository : null,
        change: known ? change : null,
        failure: place === '' && !viewer.seesPrivate ? null : known ? failure : null,
        at: at.toISOString(),
        ...placesOf(
          known && change !== null ? { platform: event.platform, repo: place, change } : null,
          known ? repository : null,
        ),
      };
    }),
    lastDeliveryAt: deliveries[0]?.at.toISOString() ?? null,
    limits: newest([...limits, ...parts.limits()]),
    reached: parts.reached(),
    // Accounts are named in it.
    forges: forges.map(({ platform, state: { app, installations, gaps, problem = null }, at }) => ({
      platform,
      app,
      installations,
      gaps: gaps.map((gap) => ({ text: gapInWords(gap), url: gap.url })),
      problem,
      at,
    })),
  };
}

/** Where a change is, as far as its name says it; a series of a list has no address before it is reviewed. */
function addressOf(forges: Forges, { platform, change }: Place, name: string): string | null {
  const forge = Object.values(forges).find((one) => one.platform === platform);
  return forge ? `${forge.addresses.at(-1)}/${forge.changePath(name, change)}` : null;
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

/** The limits of this process that somebody has reached since its start, and how often. */
export const readReached = (metrics: Metrics): BotState['reached'] =>
  metrics
    .counts('vmsd_warden_limits_total')
    .map(({ labels, value }) => ({ limit: labels.limit as LimitName, count: value }));

function newest(limits: readonly RateLimit[]): RateLimit[] {
  const found = new Map<string, RateLimit>();
  for (const limit of limits) {
    const other = found.get(limit.platform);
    if (!other || other.at < limit.at) found.set(limit.platform, limit);
  }
  return [...found.values()];
}
