/** What was read lately, by content id. */
import type { SourceTree, TreeEntry } from '../../types/tree.ts';

/** A map that forgets what was not asked for lately: two halves, and the older one is dropped when one is full. */
export interface Memory<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
}

export function memory<V>(half: number): Memory<V> {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  const set = (key: string, value: V): void => {
    if (young.size >= half) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  const get = (key: string): V | undefined => {
    const value = young.get(key);
    if (value !== undefined) return value;
    const kept = old.get(key);
    if (kept !== undefined) set(key, kept);
    return kept;
  };
  return { get, set };
}

/**
 * What `read` makes of each file's text; from the cache where it is there. `missing` stands for a file whose object is
 * missing or too large.
 */
export async function load<V>(
  tree: SourceTree,
  entries: readonly TreeEntry[],
  cache: Memory<V>,
  read: (text: string) => V,
  missing: V,
): Promise<V[]> {
  const out = entries.map((e) => cache.get(e.id));
  const wanted = entries.flatMap((e, i) => (out[i] === undefined ? [{ e, i }] : []));
  for (let from = 0; from < wanted.length; from += 64) {
    const batch = wanted.slice(from, from + 64);
    const texts = await tree.read(batch.map((w) => w.e));
    batch.forEach(({ e, i }, j) => {
      const text = texts[j];
      if (text === null || text === undefined) {
        out[i] = missing;
        return;
      }
      const value = read(text);
      cache.set(e.id, value);
      out[i] = value;
    });
  }
  return out as V[];
}
