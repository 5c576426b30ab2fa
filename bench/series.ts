/** A range of 100 commits in a warm process: a limit of one second. */
import { checkRange } from '../src/app/review/check.ts';
import { rangeSeries } from '../src/git/range.ts';
import { openRepository } from '../src/git/tree.ts';
import { parseDiff } from '../src/series/diff/diff.ts';
import { qemuMirror } from './measure.ts';

const repo = await openRepository(qemuMirror());
try {
  // 100 commits that touch target/ before the newest, as one series
  const revision = await repo.resolve('HEAD');
  const times: number[] = [];
  for (let round = 0; round < 4; round++) {
    const start = performance.now();
    const range = await rangeSeries(repo, `${revision}~100..${revision}`, parseDiff);
    const { report } = await checkRange(range, repo, 'defaults');
    times.push(performance.now() - start);
    if (round === 0)
      process.stdout.write(
        `${report.patches.length} patches, ${report.registrations.length} targets touched\n`,
      );
  }
  const warm = Math.min(...times.slice(1));
  process.stdout.write(`first ${times[0]!.toFixed(0)} ms, warm ${warm.toFixed(0)} ms (limit: 1000)\n`);
} finally {
  repo.close();
}
