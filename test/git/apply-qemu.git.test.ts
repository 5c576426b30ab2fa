/** QEMU's own commits: each one's patch, applied on its parent, gives its files. Needs a mirror: QEMU_GIT. */
import { expect, test } from 'vitest';
import { rangeSeries } from '../../src/git/range.ts';
import { openRepository } from '../../src/git/tree.ts';
import { applyPatch } from '../../src/series/apply/apply.ts';
import { parseDiff } from '../../src/series/diff/diff.ts';

const mirror = process.env.QEMU_GIT;
const qemuRange = process.env.QEMU_RANGE ?? 'HEAD~300..HEAD';

test.skipIf(mirror === undefined)(
  `each commit of ${qemuRange} applies to its parent (skipped without QEMU_GIT, a mirror of QEMU)`,
  async () => {
    const repo = await openRepository(mirror!);
    try {
      const { series, commits } = await rangeSeries(repo, qemuRange, parseDiff);
      expect(series.limits).toEqual([]);
      const wrong: string[] = [];
      for (const [index, patch] of series.patches.entries()) {
        const { commit, parent } = commits[index]!;
        // Of a binary file a log has no data, and a submodule is no file.
        const files = patch.files.filter(
          (file) =>
            !file.binary && ![file.oldMode, file.newMode].some((mode) => mode !== null && mode >> 12 !== 8),
        );
        const applied = await applyPatch(repo.tree(parent), { ...patch, files });
        if (!applied.ok) {
          wrong.push(`${commit} ${applied.path}: ${applied.reason}`);
          continue;
        }
        const after = repo.tree(commit);
        for (const { oldPath, newPath } of files) {
          for (const path of [oldPath, newPath]) {
            if (path === null) continue;
            const [ours, real] = [await applied.tree.entry(path), await after.entry(path)];
            if (ours?.id !== real?.id || ours?.mode !== real?.mode)
              wrong.push(`${commit} ${path}: another result`);
          }
        }
      }
      expect(wrong).toEqual([]);
    } finally {
      repo.close();
    }
  },
  600_000,
);
