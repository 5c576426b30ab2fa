/** Pauses of one process, where there is no other. */
import type { Pauses } from '../ports/git.ts';

/** Seconds: the first, and the longest. */
const [first, longest] = [5, 300];

export function ownPauses(now: () => number = Date.now): Pauses {
  const told = new Map<string, { failures: number; until: number; reason: string }>();
  return {
    async of(place) {
      const one = told.get(place);
      return one ? { seconds: Math.max(0, (one.until - now()) / 1000), reason: one.reason } : null;
    },
    async failed(place, reason) {
      const before = told.get(place);
      // Those that were under way at the same time have failed once, together.
      const failures = (before?.failures ?? 0) + (before && before.until > now() ? 0 : 1);
      const pause = Math.min(longest, first * 2 ** (failures - 1));
      const until = before && before.until > now() ? before.until : now() + pause * 1000;
      told.set(place, { failures, until, reason });
      return Math.ceil((until - now()) / 1000);
    },
    async worked(place) {
      told.delete(place);
    },
  };
}
