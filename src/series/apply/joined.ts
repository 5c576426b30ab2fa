/** Two trees joined as a merge of them would be, by ids alone: where several commits are the merge base of a range. */
import { once } from '../../basics/once.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';

/** Where a name stands: in one of the two trees, or, as a folder that both have changed, in parts in each. */
type Place = SourceTree | 'both';
type Names = Map<string, { id: string; place: Place }>;

/**
 * What one of the two has made of a name of `ancestor` counts; of a file that both have changed, what `a` made of it.
 * Its commit is that of `a`, which it is taken for elsewhere.
 */
export function joinedTree(a: SourceTree, b: SourceTree, ancestor: SourceTree): SourceTree {
  if (!a.ids || !b.ids || !ancestor.ids) return a;
  const idsIn = (tree: SourceTree, folder: string) => tree.ids!(folder);
  const places = new Map<string, Promise<Names>>();

  /** The names in a folder that both have changed. */
  const inBoth = (folder: string): Promise<Names> => once(places, folder, () => readBoth(folder));

  async function readBoth(folder: string): Promise<Names> {
    const [ours, theirs, old] = await Promise.all([a, b, ancestor].map((tree) => idsIn(tree, folder)));
    const out: Names = new Map();
    for (const name of new Set([...ours!.keys(), ...theirs!.keys()])) {
      const [x, y, was] = [ours!.get(name), theirs!.get(name), old!.get(name)];
      if (x !== y && x !== was && y !== was && x && y && name.endsWith('/'))
        out.set(name, { id: `${x} ${y}`, place: 'both' });
      else {
        const place = x !== y && x === was ? b : a;
        const id = place === a ? x : y;
        if (id !== undefined) out.set(name, { id, place });
      }
    }
    return out;
  }

  /** The tree that a folder is taken from. */
  async function placeOf(folder: string): Promise<Place> {
    let at: Place = 'both';
    let path = '';
    for (const part of folder === '' ? [] : folder.split('/')) {
      at = (await inBoth(path)).get(`${part}/`)?.place ?? a;
      if (at !== 'both') return at;
      path = path === '' ? part : `${path}/${part}`;
    }
    return at;
  }

  async function ids(folder: string): Promise<ReadonlyMap<string, string>> {
    const at = await placeOf(folder);
    if (at !== 'both') return idsIn(at, folder);
    return new Map([...(await inBoth(folder))].map(([name, { id }]) => [name, id]));
  }

  async function list(folder: string): Promise<TreeEntry[]> {
    const at = await placeOf(folder);
    if (at !== 'both') return at.list(folder);
    const out: TreeEntry[] = [];
    for (const [name, { place }] of await inBoth(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (name.endsWith('/')) out.push(...(await list(path.slice(0, -1))));
      else out.push(...[await (place as SourceTree).entry(path)].filter((e) => e !== null));
    }
    return out;
  }

  return {
    commit: a.commit,
    ids,
    list,
    names: async (folder) => [...(await ids(folder)).keys()],
    async entry(path) {
      const slash = path.lastIndexOf('/');
      const folder = slash < 0 ? '' : path.slice(0, slash);
      const at = await placeOf(folder);
      if (at !== 'both') return at.entry(path);
      const place = (await inBoth(folder)).get(path.slice(slash + 1))?.place;
      return place === undefined || place === 'both' ? null : place.entry(path);
    },
    async read(entries) {
      const found = await a.read(entries);
      const rest = entries.filter((_, i) => found[i] === null);
      if (rest.length === 0) return found;
      const others = await b.read(rest);
      let next = 0;
      return found.map((text) => text ?? others[next++] ?? null);
    },
  };
}
