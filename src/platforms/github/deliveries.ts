/** Events that GitHub could not deliver: it tries once, and whoever was down asks for the rest. */
import type { Log } from '../../ports.ts';
import { failureOf } from './failures.ts';
import type { Client } from './installations.ts';

/** GitHub keeps deliveries for three days. */
const KEPT_MS = 3 * 24 * 3_600_000;

/** An event that failed so often is given up. */
const MAX_ATTEMPTS = 10;

interface Attempt {
  id: number | bigint;
  guid: string;
  delivered_at: string;
  status_code: number;
}

/**
 * Asks GitHub to send again what no attempt has delivered. Returns how many. A client error of ours (400, 401) is
 * no reason: it would fail again, but an App whose secret was wrong must not lose what it missed, so it counts too.
 */
export async function redeliverFailed(client: Client, now: Date, log: Log): Promise<number> {
  const byGuid = new Map<string, Attempt[]>();
  const oldest = now.getTime() - KEPT_MS;
  try {
    const pages = client.paginate.iterator('GET /app/hook/deliveries', { per_page: 100 });
    listing: for await (const { data } of pages) {
      for (const attempt of data) {
        if (Date.parse(attempt.delivered_at) < oldest) break listing;
        const list = byGuid.get(attempt.guid);
        if (list) list.push(attempt);
        else byGuid.set(attempt.guid, [attempt]);
      }
    }
  } catch (error) {
    throw failureOf(error, 'the deliveries of the App', false);
  }
  let asked = 0;
  for (const attempts of byGuid.values()) {
    const delivered = attempts.some((one) => one.status_code >= 200 && one.status_code < 400);
    if (delivered || attempts.length >= MAX_ATTEMPTS) continue;
    try {
      await client.request('POST /app/hook/deliveries/{delivery_id}/attempts', {
        delivery_id: Number(attempts[0]!.id),
      });
      asked += 1;
    } catch (error) {
      const failure = failureOf(error, 'a delivery', true);
      // The others wait for the next round.
      if (failure.retry) throw failure;
      log.warn(
        { delivery: attempts[0]!.guid, reason: failure.message },
        'a delivery cannot be asked for again',
      );
    }
  }
  return asked;
}
