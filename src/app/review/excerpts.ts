/** Finds the lines that a report's findings are about: in the patch's hunks, else in the tree. */

import { excerptFromHunks, excerptFromText, excerptKey } from '../../review/render/excerpt.ts';
import type { Excerpt, Excerpts } from '../../types/excerpt.ts';
import type { Finding, Report } from '../../types/report.ts';
import type { Patch } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';

/** The trees around a patch, or of an audit (patch null); null where there is none to read. */
export type TreesOf = (patch: number | null) => { before: SourceTree; after: SourceTree } | null;

/** A finding whose line is nowhere to be read has no entry. */
export async function findExcerpts(
  report: Report,
  patches: readonly Patch[],
  treesOf: TreesOf,
): Promise<Excerpts> {
  const found = new Map<string, Excerpt>();
  for (const finding of report.findings) {
    const key = excerptKey(finding);
    if (found.has(key)) continue;
    const excerpt = inHunks(finding, patches) ?? (await inTree(finding, treesOf(finding.patch)));
    if (excerpt) found.set(key, excerpt);
  }
  return found;
}

function inHunks({ patch, path, line, side }: Finding, patches: readonly Patch[]): Excerpt | null {
  const files = patches.find((p) => p.index === patch)?.files ?? [];
  const file = files.find((f) => (side === 'new' ? f.newPath : f.oldPath) === path);
  return file ? excerptFromHunks(file, line, side) : null;
}

async function inTree(
  { path, line, side }: Finding,
  trees: { before: SourceTree; after: SourceTree } | null,
): Promise<Excerpt | null> {
  const tree = side === 'new' ? trees?.after : trees?.before;
  const entry = (await tree?.entry(path)) ?? null;
  if (!tree || !entry) return null;
  const [text = null] = await tree.read([entry]);
  return text === null ? null : excerptFromText(text, line);
}
