/**
 * Makes src/web/data/qemu-targets.json, which the page of the targets shows where no tree is configured:
 *
 *     QEMU_GIT=/path/to/qemu.git node bench/targets.ts COMMIT
 *
 * COMMIT is one of QEMU's own history; the same commit gives the same file.
 */
import { writeFileSync } from 'node:fs';
import { targetHistory } from '../src/app/tree/target-history.ts';
import { historyRepository } from '../src/git/releases.ts';
import { openRepository } from '../src/git/tree.ts';
import { qemuMirror } from './measure.ts';

const started = performance.now();
const repository = await openRepository(qemuMirror(), { textCache: 8 * 1024 * 1024 });
const tip = await repository.resolve(process.argv[2] ?? 'HEAD');
const history = await targetHistory(historyRepository(repository), tip, null, (done, all) => {
  process.stderr.write(`\r${done} of ${all} `);
});
repository.close();
const file = new URL('../src/web/data/qemu-targets.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(history, null, 1)}\n`);
process.stderr.write(
  `\n${history.releases.length} releases, ${history.changes.length} changes of type, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
);
