/**
 * QEMU's own commits as mails without a tree: what they claim the tree bears out, and what they miss they have a limit
 * for. Needs a mirror: QEMU_GIT.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../src/config/settings.ts';
import { rangeSeries } from '../../../src/git/range.ts';
import { openRepository } from '../../../src/git/tree.ts';
import { createModelReader } from '../../../src/model/registration/reader.ts';
import { analyse } from '../../../src/review/judge/analyse.ts';
import { parseDiff } from '../../../src/series/diff/diff.ts';
import type { Report } from '../../../src/types/report.ts';

const mirror = process.env.QEMU_GIT;
/** Commits that touch how CPUs are registered: those with something to find, and those with nothing. */
const commits = readFileSync(new URL('qemu-commits.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

const loud = (report: Report): string[] =>
  report.findings.filter((f) => f.severity !== 'notice').map((f) => `${f.rule} ${f.target}`);

test.skipIf(mirror === undefined)(
  `${commits.length} commits as mails alone and on their trees (skipped without QEMU_GIT, a mirror of QEMU)`,
  async () => {
    const repo = await openRepository(mirror!);
    const reader = createModelReader();
    const wrong: string[] = [];
    let judged = 0;
    try {
      for (const id of commits) {
        const commit = await repo.resolve(id).catch(() => null);
        const parent = commit === null ? undefined : (await repo.parents(commit))?.[0];
        if (commit === null || parent === undefined) continue;
        const { series } = await rangeSeries(repo, `${parent}..${commit}`, parseDiff);
        const common = { series, base: parent, limits: [], settings: defaultSettings };
        const pair = { before: repo.tree(parent), after: repo.tree(commit) };
        const tree = await analyse({ ...common, trees: [pair], net: pair, reader });
        const mail = await analyse({ ...common, trees: null, net: null });
        const said = new Set(tree.findings.map((f) => `${f.rule} ${f.target}`));
        const shown = new Set(mail.findings.map((f) => `${f.rule} ${f.target}`));
        const limited = (target: string): boolean =>
          mail.limits.some(({ detail }) => new RegExp(`\\b${target}\\b|any target`).test(detail));
        for (const f of loud(mail)) if (!said.has(f)) wrong.push(`${id}: the tree refutes ${f}`);
        for (const f of loud(tree))
          if (!shown.has(f) && !limited(f.split(' ')[1]!)) wrong.push(`${id}: no word of ${f}`);
        judged++;
      }
    } finally {
      repo.close();
    }
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(commits.length / 2);
  },
  900_000,
);
