/** Waiting for files to change. Asked and not told: it works on every file system, those of other machines included. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks. */
const pause = 1000;

/** Returns when the stamp is another than `last`, when the time is over, or when it is to stop. */
export async function untilChanged(
  stamp: () => Promise<string>,
  last: string | null,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  const end = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0 && !signal.aborted; left = end - performance.now()) {
    if ((await stamp()) !== last) return;
    await sleep(Math.min(left, pause), undefined, { signal }).catch(() => {});
  }
}
