/** Whether two folders hold the same code under two names, as a series shows that was mailed without renames. */
import type { SourceTree } from '../../types/tree.ts';

interface Folder {
  tree: SourceTree;
  /** Of the target, which its symbols have in them. */
  name: string;
  folder: string;
}

/** More lines than this are not compared: what is left says enough. */
const mostLines = 50_000;

/** Most lines of the one are in the other, when each name counts as the other: symbols may keep the old one. */
export async function sameText(a: Folder, b: Folder): Promise<boolean> {
  const names = [a.name, b.name].map((name) => name.toLowerCase());
  const [left, right] = [await linesOf(a, names), await linesOf(b, names)];
  let same = 0;
  for (const [line, n] of left.counts) same += Math.min(n, right.counts.get(line) ?? 0);
  return same * 2 >= Math.max(left.total, right.total, 1);
}

async function linesOf(
  { tree, folder }: Folder,
  names: readonly string[],
): Promise<{ counts: Map<string, number>; total: number }> {
  const counts = new Map<string, number>();
  let total = 0;
  const sources = (await tree.list(folder)).filter(({ path }) => /\.(?:c|h|inc)$/.test(path));
  for (const text of await tree.read(sources)) {
    const lower = names.reduce((now, name) => now.replaceAll(name, '\0'), (text ?? '').toLowerCase());
    for (const line of lower.split('\n')) {
      const words = line.trim();
      if (words.length < 4 || total >= mostLines) continue;
      total += 1;
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return { counts, total };
}
