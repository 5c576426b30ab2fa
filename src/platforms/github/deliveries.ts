/** Events that GitHub could not deliver: it tries once, and whoever was down asks for the rest. */
import type { Log } from '../../ports/system.ts';
import { failureOf } from './failures.ts';
import { inAddress } from './ids.ts';
import type { Client } from './installations.ts';

/** GitHub keeps deliveries for three days. */
const keptMs = 3 * 24 * 3_600_000;

/** A later round looks back to where the last one began, and an hour more: for what was under way then. */
const overlapMs = 3_600_000;

/** An event that failed so often is given up. */
const maxAttempts = 10;

interface Attempt {
  id: number | bigint;
  guid: string;
  delivered_at: string;
  status_code: number;
}

/**
 * A function that asks GitHub to send again what no attempt has delivered, and tells how many. What we refused (401:
 * the secret was wrong) counts as well: who fixes it gets what was missed. The first round looks at all that GitHub
 * keeps, later ones at what is new.
 */
export function createRedelivery(log: Log): (client: Client, now: Date) => Promise<number> {
  let begun: number | null = null;
  /** How often each event was asked for. */
  const asked = new Map<string, number>();

  return async (client, now) => {
    const oldest = now.getTime() - keptMs;
    const from = begun === null ? oldest : Math.max(oldest, begun - overlapMs);
    const failed = await undelivered(client, from);
    let count = 0;
    for (const { guid, id } of failed) {
      const times = asked.get(guid) ?? 0;
      if (times >= maxAttempts) continue;
      try {
        await client.request('POST /app/hook/deliveries/{delivery_id}/attempts', {
          delivery_id: inAddress(id),
        });
        asked.set(guid, times + 1);
        count += 1;
      } catch (error) {
        const failure = failureOf(error, 'a delivery', true);
        // The others wait for the next round, which looks at the same ones.
        if (failure.retry) throw failure;
        log.warn({ delivery: guid, reason: failure.message }, 'a delivery cannot be asked for again');
      }
    }
    begun = now.getTime();
    // What is too old to be listed is not asked for again.
    if (asked.size > 10_000) asked.clear();
    return count;
  };
}

/** The newest attempt of each event that none has delivered. */
async function undelivered(client: Client, from: number): Promise<Attempt[]> {
  const byGuid = new Map<string, { newest: Attempt; delivered: boolean }>();
  try {
    const pages = client.paginate.iterator('GET /app/hook/deliveries', { per_page: 100 });
    for await (const { data } of pages) {
      for (const attempt of data) {
        if (Date.parse(attempt.delivered_at) < from) return open(byGuid);
        const known = byGuid.get(attempt.guid) ?? { newest: attempt, delivered: false };
        known.delivered ||= attempt.status_code >= 200 && attempt.status_code < 400;
        byGuid.set(attempt.guid, known);
      }
    }
  } catch (error) {
    throw failureOf(error, 'the deliveries of the App', false);
  }
  return open(byGuid);
}

const open = (events: Map<string, { newest: Attempt; delivered: boolean }>): Attempt[] =>
  [...events.values()].filter((one) => !one.delivered).map((one) => one.newest);
