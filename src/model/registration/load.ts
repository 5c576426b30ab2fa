/** Reads files that were not read lately. */
import type { Lru } from '../../basics/lru.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';

/** Files whose texts are at hand together. */
const atOnce = 64;

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
  const asked = (from: number): Promise<(string | null)[]> | null => {
    const texts = from < wanted.length ? tree.read(wanted.slice(from, from + atOnce).map((w) => w.e)) : null;
    // a failure is the reader's who waits for it, which may be later
    texts?.catch(() => {});
    return texts;
  };
  // what gives the texts goes on while those of the batch before are read
  let now = asked(0);
  let next = asked(atOnce);
  for (let from = 0; now; from += atOnce) {
    const batch = wanted.slice(from, from + atOnce);
    const texts = await now;
    now = next;
    next = asked(from + 2 * atOnce);
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
