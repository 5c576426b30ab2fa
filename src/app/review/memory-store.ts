/** A store in memory, for one change: what a review without a database knows until it ends. */
import type { ReviewRecord } from '../../ports/reviews.ts';
import type { OutboxRow, Store, StoredAcceptance } from '../../ports/store.ts';
import type { ReviewStore } from './review-change.ts';

export type MemoryStore = ReviewStore & Pick<Store, 'accept' | 'unaccept' | 'isTold'> & { forgetAll(): void };

export function memoryStore(): MemoryStore {
  const rows = new Map<string, OutboxRow>();
  let accepted: StoredAcceptance[] = [];
  let last: ReviewRecord | null = null;
  let told: string | null = null;
  const drop = (rule: string, target: string) => {
    const before = accepted.length;
    accepted = accepted.filter((a) => a.rule !== rule || a.target !== target);
    return accepted.length < before;
  };
  return {
    outbox: async () => structuredClone([...rows.values()]),
    async begin(_key, row) {
      if (!rows.has(row)) rows.set(row, { key: row, id: null });
    },
    async done(_key, row, id) {
      rows.set(row, { key: row, id });
    },
    async undo(_key, row) {
      rows.delete(row);
    },
    acceptances: async () => structuredClone(accepted),
    async accept(_key, acceptance) {
      drop(acceptance.rule, acceptance.target);
      accepted.push(acceptance);
    },
    unaccept: async (_key, rule, target) => drop(rule, target),
    lastReview: async () => last,
    async saveReview(_key, review) {
      last = review;
      told = null;
    },
    ofHead: async () => [],
    async giveUp() {},
    givenUp: async () => [],
    async close() {},
    async told(_key, head) {
      told = head;
    },
    isTold: async (_key, head) => told === head,
    unnumbered: async () => [],
    async number() {},
    forgetAll() {
      rows.clear();
      accepted = [];
      last = null;
    },
  };
}
