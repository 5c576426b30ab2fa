/** The thread that reviews what is tried: it may take too long, and is stopped then. */
import { parentPort } from 'node:worker_threads';
import { checkSeries } from '../../app/review/check.ts';
import type { Checked } from '../../ports/check.ts';
import { connect } from '../call.ts';
import { giveWay } from '../give-way.ts';
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
const port = parentPort!;
connect(
  {
    send: (message) => port.postMessage(message),
    receive: (take) => port.on('message', take),
    // It ends with the server.
    ended: () => {},
  },
  { checks: { check } } satisfies CheckPorts,
);
