/**
 * `check` of one mailed patch, cold, against scripts/checkpatch.pl on the same patch.
 *
 *     QEMU_GIT=/path/to/qemu.git node bench/start.ts [PROGRAM]
 *
 * PROGRAM: another one, such as that of an unpacked tarball (node_modules/.bin/vmsd-warden).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, qemuMirror, report, run } from './measure.ts';

const repo = qemuMirror();
const measured = process.argv[2] ?? program;
const dir = mkdtempSync(join(tmpdir(), 'vmsd-warden-bench-'));
try {
  const git = (path: string): Buffer =>
    execFileSync('git', ['-C', repo, 'show', `HEAD:${path}`], { maxBuffer: 1 << 26 });
  mkdirSync(join(dir, 'scripts'));
  writeFileSync(join(dir, 'scripts/checkpatch.pl'), git('scripts/checkpatch.pl'), { mode: 0o755 });
  // The patch that renamed the hook in nine targets: as long as the one of the thread, and in every clone.
  const commit = '744c72a837a0428f2d5373793e42aba963bf47c6';
  const mail = execFileSync('git', ['-C', repo, 'format-patch', '--stdout', '-1', commit]);
  const mbox = join(dir, 'patch.mbox');
  writeFileSync(mbox, mail);
  const ours = run(measured, ['check', mbox, '--fail-on', 'never'], 15);
  const withTree = run(
    measured,
    ['check', mbox, '--fail-on', 'never', '--repo', repo, '--base', `${commit}^`],
    5,
  );
  const peer = run('perl', ['scripts/checkpatch.pl', '--no-tree', mbox], 15, { cwd: dir, ok: [0, 1] });
  const node = run(process.execPath, ['-e', '0'], 15);
  report('check of one patch, cold', ours, 'checkpatch.pl', peer, 'aim 1.5');
  process.stdout.write(
    `node alone: ${node.seconds.toFixed(3)} s; with a tree: ${withTree.seconds.toFixed(3)} s\n`,
  );
} finally {
  rmSync(dir, { recursive: true, force: true });
}
