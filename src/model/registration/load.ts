/** Reads files that were not read lately. */
import type { Lru } from '../../basics/lru.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';

/**
 * What `read` makes of each file's text; from the cache where it is there. `missing` stands for a file whose object is
 * missing or too large.
 */
export async function load<V>(
  tree: SourceTree,
  entries: readonly TreeEntry[],
  cache: Lru<V>,
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
