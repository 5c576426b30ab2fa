import type { Queue } from '../jobs/queue.ts';
import type { Database } from '../sql.ts';
import type { Sample } from '../web/metrics.ts';

/** What the database knows, for the metrics: the same on every process. */
export async function readSamples(database: Database, queue: Queue): Promise<Sample[]> {
  const [depths, reviews, findings] = await Promise.all([
    queue.depths(),
    database.query<{ conclusion: string; count: number }>(
      'SELECT conclusion, count(*)::int AS count FROM warden.review WHERE latest GROUP BY 1 ORDER BY 1',
    ),
    database.query<{ rule: string; severity: string; count: number }>(
      `SELECT f->>'rule' AS rule, f->>'severity' AS severity, count(*)::int AS count
       FROM warden.review, jsonb_array_elements(findings) AS f WHERE latest GROUP BY 1, 2 ORDER BY 1, 2`,
    ),
  ]);
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
    { name: 'vmsd_warden_resident_bytes', value: process.memoryUsage.rss() },
  ];
}
