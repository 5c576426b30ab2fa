/** What the benches share: times, ratios, the mirror. */
import { spawnSync } from 'node:child_process';

/** The clone of QEMU that is measured on; ends the bench with a word when there is none. */
export function qemuMirror(): string {
  const dir = process.env.QEMU_GIT;
  if (dir) return dir;
  process.stderr.write('QEMU_GIT must name a clone of QEMU with its history\n');
  process.exit(2);
}

export interface Run {
  /** Wall time, the best of the rounds: what else the machine did only ever adds. */
  seconds: number;
  /** Largest resident size of the process itself, in MB. */
  memory: number;
}

/** Runs a command `rounds` times with its output thrown away. Throws when it cannot be started. */
export function run(
  command: string,
  args: readonly string[],
  rounds: number,
  options: { cwd?: string; ok?: number[] } = {},
): Run {
  let best = Number.POSITIVE_INFINITY;
  let memory = 0;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    const done = spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...process.env, GIT_NO_LAZY_FETCH: '1', VMSD_WARDEN_MEMORY: '1' },
      maxBuffer: 1 << 26,
    });
    if (done.error) throw done.error;
    if (!(options.ok ?? [0]).includes(done.status ?? -1))
      throw new Error(`${command} ${args.join(' ')}: exit ${done.status}\n${done.stderr}`);
    best = Math.min(best, (performance.now() - start) / 1000);
    const said = /^peak (\d+) kB$/m.exec(done.stderr.toString());
    if (said) memory = Math.max(memory, Number(said[1]) / 1024);
  }
  return { seconds: best, memory };
}

/** One line: what was measured, against what, the ratio and the aim. */
export function report(what: string, ours: Run, peer: string, theirs: Run, aim: string): void {
  const s = (r: Run): string => `${r.seconds.toFixed(r.seconds < 1 ? 3 : 1)} s`;
  const ratio = (ours.seconds / theirs.seconds).toFixed(2);
  process.stdout.write(`${what}: ${s(ours)}; ${peer}: ${s(theirs)}; ratio ${ratio} (${aim})\n`);
}

export const program = new URL('../bin/vmsd-warden', import.meta.url).pathname;
