/** The rows of the outbox for threads: which findings a comment is about. */
import type { PlanInput } from './types.ts';

export const rowOf = (fingerprints: readonly string[]): string => `thread:${fingerprints.join(',')}`;
export const fingerprintsOf = (row: string): string[] =>
  row.startsWith('thread:') ? row.slice(7).split(',') : [];

/** Findings whose comment someone has deleted. It is not posted again: the check still tells. */
export function deletedThreads({ outbox, posted }: PlanInput): Set<string> {
  const there = new Set(posted.threads.map((t) => t.comment));
  return new Set(
    outbox.filter((row) => row.id !== null && !there.has(row.id)).flatMap((row) => fingerprintsOf(row.key)),
  );
}
