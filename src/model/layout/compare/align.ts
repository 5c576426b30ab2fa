/** Which field of one list is which of the other, for the sake of whoever reads about the difference. */

/** A field as far as it counts here. */
interface Named {
  name: string;
  /** Equal for fields that are the same on the wire. */
  shape: number;
}

/** Indices into the two lists, in the order of both; null: it has none on that side. */
export type Pair = readonly [number | null, number | null];

/** Cells of the table: 400 fields against 400. Larger pieces are put together by their names alone. */
const cells = 160_000;

/** Names come first, then shapes: a renamed field is the same, a field of another size too. */
export function align(old: readonly Named[], now: readonly Named[]): Pair[] {
  const same = (i: number, j: number): boolean =>
    old[i]!.name === now[j]!.name && old[i]!.shape === now[j]!.shape;
  let head = 0;
  while (head < old.length && head < now.length && same(head, head)) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && same(old.length - 1 - tail, now.length - 1 - tail))
    tail++;
  const pairs: Pair[] = [];
  for (let i = 0; i < head; i++) pairs.push([i, i]);
  const [m, n] = [old.length - head - tail, now.length - head - tail];
  const middle =
    m * n <= cells
      ? byTable(old.slice(head, head + m), now.slice(head, head + n))
      : byName(old.slice(head, head + m), now.slice(head, head + n));
  for (const [i, j] of middle) pairs.push([i === null ? null : i + head, j === null ? null : j + head]);
  for (let i = tail; i > 0; i--) pairs.push([old.length - i, now.length - i]);
  return pairs;
}

function byTable(old: readonly Named[], now: readonly Named[]): Pair[] {
  const [m, n] = [old.length, now.length];
  const names = new Set(now.map((f) => f.name));
  const weight = (i: number, j: number): number => {
    const [a, b] = [old[i]!, now[j]!];
    if (a.name === b.name) return a.shape === b.shape ? 6 : 4;
    // A field whose name is still there, elsewhere, has moved rather than been renamed.
    return a.shape === b.shape ? (names.has(a.name) ? 1 : 3) : 0;
  };
  // best[i][j]: of the lists from i and j on.
  const best = new Uint32Array((m + 1) * (n + 1));
  const at = (i: number, j: number): number => i * (n + 1) + j;
  for (let i = m - 1; i >= 0; i--) {
    for (let j = n - 1; j >= 0; j--) {
      const w = weight(i, j);
      best[at(i, j)] = Math.max(
        best[at(i + 1, j)]!,
        best[at(i, j + 1)]!,
        w ? w + best[at(i + 1, j + 1)]! : 0,
      );
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < m && j < n) {
    const w = weight(i, j);
    if (w && best[at(i, j)] === w + best[at(i + 1, j + 1)]!) pairs.push([i++, j++]);
    else if (best[at(i, j)] === best[at(i + 1, j)]) pairs.push([i++, null]);
    else pairs.push([null, j++]);
  }
  while (i < m) pairs.push([i++, null]);
  while (j < n) pairs.push([null, j++]);
  return pairs;
}

/** Names that each side has once, as many as stand in the same order. */
function byName(old: readonly Named[], now: readonly Named[]): Pair[] {
  const once = (list: readonly Named[]): Map<string, number> => {
    const found = new Map<string, number>();
    list.forEach((f, i) => {
      found.set(f.name, found.has(f.name) ? -1 : i);
    });
    return found;
  };
  const there = once(now);
  const common = [...once(old)].flatMap(([name, i]) => {
    const j = there.get(name) ?? -1;
    return i >= 0 && j >= 0 ? [[i, j] as const] : [];
  });
  const kept = increasing(common.map(([, j]) => j)).map((k) => common[k]!);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...kept, [old.length, now.length] as const]) {
    while (i < a) pairs.push([i++, null]);
    while (j < b) pairs.push([null, j++]);
    if (i < old.length) pairs.push([i++, j++]);
  }
  return pairs;
}

/** Indices of a longest increasing subsequence. */
function increasing(values: readonly number[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, k) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[k] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = k;
  });
  const found: number[] = [];
  for (let k = ends.at(-1) ?? -1; k >= 0; k = before[k]!) found.push(k);
  return found.reverse();
}
