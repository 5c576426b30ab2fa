import type { Queue } from '../jobs/queue.ts';
import type { Database } from '../ports/sql.ts';
import type { Sample } from '../web/http/metrics.ts';

/** Milliseconds for which reviews are not counted again: of many it takes a while. */
const countEvery = 60_000;

/** Reads what the database knows, for the metrics: the same on every process, a minute old at most. */
export function sampleReader(database: Database, queue: Queue): () => Promise<Sample[]> {
  let counts: Promise<Sample[]> | null = null;
  let countedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (!counts || performance.now() - countedAt > countEvery) {
      countedAt = performance.now();
      counts = countReviews(database);
      counts.catch(() => {
        counts = null;
      });
    }
    const [depths, reviews] = await Promise.all([queue.depths(), counts]);
    return [
      ...depths.map(({ queue: name, state, count }) => ({
        name: 'vmsd_warden_jobs',
        labels: { queue: name, state },
        value: count,
      })),
      ...depths.map(({ queue: name, state, oldest }) => ({
        name: 'vmsd_warden_job_age_seconds',
        labels: { queue: name, state },
        value: Math.round(oldest),
      })),
      ...reviews,
      { name: 'vmsd_warden_resident_bytes', value: process.memoryUsage.rss() },
    ];
  };
}

async function countReviews(database: Database): Promise<Sample[]> {
  const [reviews, findings] = await Promise.all([
    database.query<{ conclusion: string; count: number }>(
      'SELECT conclusion, count(*)::int AS count FROM warden.review WHERE latest GROUP BY 1 ORDER BY 1',
    ),
    database.query<{ rule: string; severity: string; count: number }>(
      `SELECT f->>'rule' AS rule, f->>'severity' AS severity, count(*)::int AS count
       FROM warden.review, jsonb_array_elements(findings) AS f
       WHERE latest AND findings <> '[]' GROUP BY 1, 2 ORDER BY 1, 2`,
    ),
  ]);
  return [
    ...reviews.map(({ conclusion, count }) => ({
      name: 'vmsd_warden_reviews',
      labels: { conclusion },
      value: count,
    })),
    ...findings.map(({ rule, severity, count }) => ({
      name: 'vmsd_warden_findings',
      labels: { rule, severity },
      value: count,
    })),
  ];
}
