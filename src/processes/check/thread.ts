/** The thread that reviews what is tried: it may take too long, and is stopped then. */
import { checkSeries } from '../../app/review/check.ts';
import type { Checked } from '../../ports/check.ts';
import { giveWay } from '../give-way.ts';
import { serveThread } from '../thread.ts';
import { checkedOf, readTried } from './checked.ts';

/** What the thread offers. */
export interface CheckPorts {
  checks: { check(input: Uint8Array): Promise<Checked> };
}

async function check(bytes: Uint8Array): Promise<Checked> {
  const series = await readTried(bytes);
  return checkedOf(series, await checkSeries(series, null, 'defaults'));
}

giveWay();
serveThread({ checks: { check } } satisfies CheckPorts);
