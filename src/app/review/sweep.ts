/**
 * Looks for what no webhook has told: a delivery that failed, a change whose head has no check, a repository that is
 * not public any more.
 */
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey, Forge } from '../../ports/forge.ts';
import type { Jobs, Store } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';

export interface SweepPorts {
  platform: ChangeKey['platform'];
  forge: Forge;
  jobs: Jobs;
  store: Pick<Store, 'lastReview' | 'reviewed' | 'setPrivate'>;
  log: Log;
  signal: AbortSignal;
  /** Asks the forge to send again what was not delivered; how many there were. */
  redeliver(): Promise<number>;
}

/**
 * Queues a review of each open change whose head has no check. A change that cannot be asked about is left for the
 * next time. Throws `Failure` when the forge does not even list what is open.
 */
export async function sweepMissed(ports: SweepPorts): Promise<void> {
  const { forge, jobs, store, log, signal, redeliver } = ports;
  await followVisibility(ports);
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

/** First of all, since it is what nobody should wait for; and whatever becomes of it, the search goes on. */
async function followVisibility({ platform, forge, store, log, signal }: SweepPorts): Promise<void> {
  for (const { repository, isPrivate } of await store.reviewed(platform)) {
    if (signal.aborted) return;
    try {
      const now = await forge.isPrivate(repository);
      if (now === isPrivate) continue;
      await store.setPrivate(platform, repository, now);
      log.info({ repository, private: now }, 'visibility changed');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      log.warn({ repository, err: error }, 'a repository could not be asked about');
    }
  }
}
