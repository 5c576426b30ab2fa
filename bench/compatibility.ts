/**
 * Makes src/web/data/qemu-compatibility.json, which the page Compatibility shows:
 *
 *     QEMU_GIT=/path/to/qemu.git node bench/compatibility.ts COMMIT
 *
 * COMMIT is one of QEMU's own history; the same commit gives the same file.
 */
import { writeFileSync } from 'node:fs';
import { compatibilityOf } from '../src/app/tree/compatibility.ts';
import { historyRepository } from '../src/git/releases.ts';
import { openRepository } from '../src/git/tree.ts';
import { qemuMirror } from './measure.ts';

const started = performance.now();
const repository = await openRepository(qemuMirror(), { textCache: 8 * 1024 * 1024 });
const tip = await repository.resolve(process.argv[2] ?? 'HEAD');
const made = await compatibilityOf(historyRepository(repository), tip, (done, all) => {
  process.stderr.write(`\r${done} of ${all} `);
});
repository.close();
const file = new URL('../src/web/data/qemu-compatibility.json', import.meta.url);
// A line for each release, each state of a build and each detail: that is what changes from one making to the next.
const text = JSON.stringify(made, null, 1).replaceAll(/\n {5,}/g, '');
writeFileSync(file, `${text}\n`);
process.stderr.write(
  `\n${made.releases.length} releases, ${made.builds.length} builds, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
);
