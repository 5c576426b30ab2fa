import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/**
 * Lets the thread that calls give way to others, with the processes that it starts: webhooks are answered first,
 * whatever is reviewed. Only Linux has priorities for threads; elsewhere nothing is done.
 */
export function giveWay(): void {
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), 10);
  } catch {
    // Slower answers are no reason not to work.
  }
}
