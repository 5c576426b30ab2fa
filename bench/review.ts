/**
 * Time from the start of the action to a posted review of a change of QEMU, from a mirror on loopback: with nothing in its
 * cache, and with what the job before has left there.
 *
 *     QEMU_GIT=/path/to/qemu.git node bench/review.ts [COMMIT [ROUNDS]]     (default: HEAD, 3)
 *
 * A flip of m68k on top of COMMIT, in a new pull request each time. The fake forge and git's server run on the same machine.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../test/support/program.ts';
import { qemuMirror } from './measure.ts';
import { startFake } from './support.ts';

const rounds = Number(process.argv[3] ?? 3);
const aims = { cold: 12, cached: 2 };
const name = 'bench/qemu';
const file = 'target/m68k/cpu.c';

/** In seconds; `processor`: of the job and its git, without the forge's. */
interface Took {
  seconds: number;
  processor: number;
}

const mirror = qemuMirror();
const folder = mkdtempSync(join(tmpdir(), 'bench-review-'));
const fake = await startFake();
try {
  const { dir } = (await fake.call('repository', { name, private: false })) as { dir: string };
  writeFileSync(join(dir, 'objects/info/alternates'), `${join(gitDir(mirror), 'objects')}\n`);
  const git = (args: string[], input?: string, env = {}): string =>
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...args], {
      cwd: dir,
      env: { ...process.env, GIT_DIR: dir, GIT_INDEX_FILE: join(folder, 'index'), ...env },
      maxBuffer: 1 << 26,
      ...(input === undefined ? {} : { input }),
    })
      .toString()
      .trimEnd();
  const base = execFileSync('git', ['-C', mirror, 'rev-parse', process.argv[2] ?? 'HEAD'])
    .toString()
    .trim();
  git(['update-ref', 'refs/heads/master', base]);
  git(['read-tree', base]);
  const flipped = git(['show', `${base}:${file}`]).replace(/\bdc->vmsd = &/, 'cc->vmsd = &');
  const bundle = join(folder, 'index.mjs');
  writeFileSync(
    bundle,
    execFileSync(process.execPath, [join(root, 'bin/build.mjs'), '--action', '--stdout'], {
      maxBuffer: 1 << 26,
    }),
  );

  /** Opens a pull request that flips m68k, and reviews it. Gives the seconds that took. */
  async function review(round: number, cache: string): Promise<Took> {
    const blob = git(['hash-object', '-w', '--stdin'], `${flipped}/* ${round} */\n`);
    git(['update-index', '--cacheinfo', `100644,${blob},${file}`]);
    const head = git(['commit-tree', '-p', base, '-m', `m68k: Flip ${round}`, git(['write-tree'])]);
    const { number } = (await fake.call('open', { repository: name, head, headRef: `topic-${round}` })) as {
      number: number;
    };
    const permissions = { contents: 'read', checks: 'write', pull_requests: 'write' } as const;
    const token = await fake.call('token', { repository: name, permissions });
    const start = performance.now();
    // The shell tells what its children have taken: wall time depends on what else the machine does.
    const line = ['-c', '"$@"; status=$?; times >&2; exit $status', 'bash', process.execPath, bundle];
    const run = spawnSync('bash', line, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        RUNNER_TEMP: folder,
        INPUT_TOKEN: String(token),
        INPUT_CACHE: cache,
        INPUT_ADDRESS: `${fake.url}/${name}/pull/${number}`,
        GITHUB_SERVER_URL: fake.url,
        GITHUB_API_URL: `${fake.url}/api/v3`,
      },
    });
    const seconds = (performance.now() - start) / 1000;
    if (run.status !== 1) throw new Error(`exit ${run.status}: ${run.stdout}${run.stderr}`);
    const { repositories } = (await fake.call('look', undefined)) as {
      repositories: Record<string, { reviewComments: { pull: number }[] }>;
    };
    const said = repositories[name]!.reviewComments.filter(({ pull }) => pull === number).length;
    if (said !== 1) throw new Error(`${said} comments on pull request ${number}`);
    const children = run.stderr.trim().split('\n').at(-1)!;
    const processor = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
      (sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest),
      0,
    );
    return { seconds, processor };
  }

  const cold: Took[] = [];
  const cached: Took[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const cache = join(folder, `cache-${round}`);
    cold.push(await review(2 * round, cache));
    cached.push(await review(2 * round + 1, cache));
    if (round === 0) {
      const [size] = execFileSync('du', ['-sm', cache]).toString().split('\t');
      process.stdout.write(`the cache takes ${size} MB\n`);
    }
    rmSync(cache, { recursive: true, force: true });
  }
  for (const [what, all] of Object.entries({ cold, cached })) {
    const aim = aims[what as keyof typeof aims];
    const best = (key: keyof Took): string => Math.min(...all.map((one) => one[key])).toFixed(2);
    const shown = all.map(({ seconds }) => seconds.toFixed(2)).join(', ');
    process.stdout.write(
      `${what}: ${best('seconds')} s at best of ${shown}; ${best('processor')} s of processor time (aim: ${aim} s)\n`,
    );
  }
} finally {
  fake.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Its git dir. */
function gitDir(repository: string): string {
  return execFileSync('git', ['-C', repository, 'rev-parse', '--absolute-git-dir']).toString().trim();
}
