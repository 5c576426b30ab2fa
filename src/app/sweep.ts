/** Looks for what no webhook has told: a delivery that failed, a change whose head has no check. */
import { Failure } from '../failure.ts';
import type { Forge, Jobs, Log, Store } from '../ports.ts';

export interface SweepPorts {
  forge: Forge;
  jobs: Jobs;
  store: Pick<Store, 'lastReview'>;
  log: Log;
  signal: AbortSignal;
  /** Asks the forge to send again what was not delivered; how many there were. */
  redeliver(): Promise<number>;
}

/**
 * Queues a review of each open change whose head has no check. A change that cannot be asked about is left for the
 * next time. Throws `Failure` when the forge does not even list what is open.
 */
export async function sweepMissed({ forge, jobs, store, log, signal, redeliver }: SweepPorts): Promise<void> {
  let redelivered = 0;
  try {
    redelivered = await redeliver();
  } catch (error) {
    // What was missed is found below, too; only commands are not.
    log.warn({ err: error }, 'failed deliveries could not be listed');
  }
  let open = 0;
  let missed = 0;
  for await (const { head, ...key } of forge.openChanges()) {
    if (signal.aborted) throw new Failure('passing', 'the server is stopping');
    open += 1;
    try {
      // Asking the forge about each would eat its limit on a server with many changes.
      if ((await store.lastReview(key))?.head === head || (await forge.check(key, head))) continue;
      await jobs.enqueue({ kind: 'change', ...key, head, reason: 'missed' });
      missed += 1;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      log.warn({ ...key, err: error }, 'a change could not be asked about');
    }
  }
  log.info({ redelivered, open, missed }, 'swept');
}
