/** `layout` of all builds of a release and of one, cold; and of the next trees of a series, which differ in a file. */
import { openRepository } from '../src/git/tree.ts';
import { createLayoutReader } from '../src/model/layout/index.ts';
import { program, qemuMirror, run } from './measure.ts';

const repo = qemuMirror();
/** v10.0.0, and the commits of a series that changed what riscv sends. */
const release = '7c949c53e936aa3a658d84ab53bae5cadaa5d59c';
const series = ['b54ca6cbdce85511e08ae6d3cc770248120aaa2f', '5aed8ac67e2dd49552178e9e4db7f8dd303c3d03'];

const layout = (...args: string[]) =>
  run(
    '/usr/bin/time',
    ['-f', 'peak %M kB', program, 'layout', '--repo', repo, ...args, '--format', 'json'],
    7,
  );
const all = layout('--rev', release);
const one = layout('--rev', release, 'riscv64');
const node = run(process.execPath, ['-e', '0'], 7);
const ms = (seconds: number): string => `${(seconds * 1000).toFixed(0)} ms`;
process.stdout.write(
  `layout of all builds: ${ms(all.seconds)} (limit: 1500 ms), ${all.memory.toFixed(0)} MB (limit: 500); ` +
    `of one: ${ms(one.seconds)} (limit: 150 ms); node alone: ${ms(node.seconds)}\n`,
);

const repository = await openRepository(repo);
const reader = createLayoutReader();
try {
  for (const revision of [`${series[0]}^`, ...series, series.at(-1)!]) {
    const tree = repository.tree(await repository.resolve(revision));
    const builds = (await reader.builds(tree)).filter((b) => b.target === 'riscv');
    const before = performance.now();
    await reader.read(tree, builds);
    process.stdout.write(`riscv at ${revision.slice(0, 13)}: ${ms((performance.now() - before) / 1000)}\n`);
  }
} finally {
  repository.close();
}
