/**
 * `layout` of all builds of a release and of one, cold; of two releases; and of the next trees of a series, which differ
 * in a file. Processor time counts, since what else the machine does changes the other one; what two threads share (all builds,
 * two releases) takes more of it and ends sooner, so their wall time stands beside it.
 */
import { spawnSync } from 'node:child_process';
import { openRepository } from '../src/git/tree.ts';
import { createLayoutReader } from '../src/model/layout/index.ts';
import { program, qemuMirror } from './measure.ts';

const repo = qemuMirror();
/** v10.0.0 and v11.0.0, and the commits of a series that changed what riscv sends. */
const release = '7c949c53e936aa3a658d84ab53bae5cadaa5d59c';
const next = '98b060da3a';
const series = ['b54ca6cbdce85511e08ae6d3cc770248120aaa2f', '5aed8ac67e2dd49552178e9e4db7f8dd303c3d03'];

/** The least processor time and wall time of some runs, in seconds, and the largest resident size, in MB; with git's processes. */
function measured(command: string, ...args: string[]): { seconds: number; wall: number; memory: number } {
  let seconds = Number.POSITIVE_INFINITY;
  let wall = Number.POSITIVE_INFINITY;
  let memory = 0;
  for (let i = 0; i < 5; i++) {
    const done = spawnSync('/usr/bin/time', ['-f', 'used %U %S %M %e', command, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, GIT_NO_LAZY_FETCH: '1' },
    });
    const [, user, system, size, elapsed] =
      /^used ([\d.]+) ([\d.]+) (\d+) ([\d.]+)$/m.exec(`${done.stderr}`) ?? [];
    if (user === undefined) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
    seconds = Math.min(seconds, Number(user) + Number(system));
    wall = Math.min(wall, Number(elapsed));
    memory = Math.max(memory, Number(size) / 1024);
  }
  return { seconds, wall, memory };
}
const layout = (...args: string[]) =>
  measured(program, 'layout', '--repo', repo, ...args, '--format', 'json');
const ms = (seconds: number): string => `${(seconds * 1000).toFixed(0)} ms`;
const node = measured(process.execPath, '-e', '0');
const all = layout('--rev', release);
const one = layout('--rev', release, 'riscv64');
const both = layout(`${release}..${next}`);
process.stdout.write(
  `processor time of layout: all builds ${ms(all.seconds)}, wall ${ms(all.wall)} (limit: 1500 ms), ${all.memory.toFixed(0)} MB (limit: 500); ` +
    `one ${ms(one.seconds)} (limit: 150 ms beside node's); two releases ${ms(both.seconds)}, wall ${ms(both.wall)}; node alone ${ms(node.seconds)}\n`,
);

const repository = await openRepository(repo);
const reader = createLayoutReader();
try {
  for (const revision of [`${series[0]}^`, ...series, series.at(-1)!]) {
    const tree = repository.tree(await repository.resolve(revision));
    const builds = (await reader.builds(tree)).filter((b) => b.target === 'riscv');
    const before = process.cpuUsage();
    await reader.read(tree, builds);
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(`riscv at ${revision.slice(0, 13)}: ${ms((user + system) / 1e6)}\n`);
  }
} finally {
  repository.close();
}
