/** A cache that forgets what was not used for longest. */
export interface Lru<T> {
  get(key: string): T | undefined;
  /** `size` in whatever unit the limit is in; absent, values are counted. What is larger than the whole cache is not kept. */
  set(key: string, value: T, size?: number): void;
}

/** Makes a cache that holds values of at most `limit` in total size. */
export function createLru<T>(limit: number): Lru<T> {
  // A Map keeps its keys in the order of insertion: the first is the one not used for longest.
  const entries = new Map<string, { value: T; size: number }>();
  let total = 0;
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, size = 1) {
      const old = entries.get(key);
      if (old !== undefined) {
        entries.delete(key);
        total -= old.size;
      }
      if (size > limit) return;
      entries.set(key, { value, size });
      total += size;
      for (const [first, entry] of entries) {
        if (total <= limit) break;
        entries.delete(first);
        total -= entry.size;
      }
    },
  };
}
