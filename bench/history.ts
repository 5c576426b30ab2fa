/** The sweep over a whole history, against `git log -p` of the same commits and paths. */
import { sweepPaths } from '../src/app/tree/history.ts';
import { program, qemuMirror, report, run } from './measure.ts';

const repo = qemuMirror();
const git = run(
  'git',
  ['-C', repo, 'log', '-p', '--no-merges', '--full-history', 'HEAD', '--', ...sweepPaths],
  2,
);
const ours = run(
  '/usr/bin/time',
  ['-f', 'peak %M kB', program, 'history', '--repo', repo, '--format', 'json'],
  2,
);
report('history of all commits', ours, 'git log -p', git, 'aim: 1.5 or less');
process.stdout.write(`largest process, git's own included: ${ours.memory.toFixed(0)} MB (limit: 500)\n`);
