/**
 * A tenth of bench/chaos.ts and of bench/list-chaos.ts in the slow tier, and one kill each day: what they print in full is
 * the measure.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serverDatabase, serverUrl } from '../support/database.ts';
import { factor } from '../support/factor.ts';
import { hasPostgres } from '../support/postgres.ts';
import { root } from '../support/program.ts';

const isLong = factor > 1;
const long = ['--deliveries', String(40 * factor), '--kills', '2', '--rate', '25'];
const short = ['--deliveries', '20', '--kills', '1', '--rate', '12'];

function chaos(...args: string[]) {
  const bench = join(root, 'bench/chaos.ts');
  const run = spawnSync(process.execPath, [bench, ...(isLong ? long : short), ...args], {
    encoding: 'utf8',
    timeout: 1_000_000,
  });
  return run.stdout + run.stderr;
}

describe.each(isLong ? ['github', 'gitlab'] : ['github'])(
  'processes that are killed at random, on %s,',
  (platform) => {
    it('lose nothing and do nothing twice, with the embedded database', { timeout: 1_010_000 }, () => {
      // Disks that get full, spoilt mirrors and floods have tests of their own.
      const faults = isLong ? [] : ['--no-faults'];
      expect(chaos('--platform', platform, ...faults)).toContain('nothing lost, nothing twice');
    });

    it.skipIf(serverUrl === null)(
      'lose nothing and do nothing twice, with five processes on PostgreSQL',
      { timeout: 1_010_000 },
      async () => {
        // One of its own is restarted, crashes and is away as well.
        const { url, drop } = hasPostgres ? { url: 'own', drop: async () => {} } : await serverDatabase();
        const said = chaos('--platform', platform, '--postgres', url, '--away', '10');
        expect(said).toContain('nothing lost, nothing twice');
        await drop();
      },
    );
  },
);

it.runIf(isLong)(
  'A list, whose server is killed at random, has one pull request a series and one mail a finding',
  {
    timeout: 1_010_000,
  },
  () => {
    const bench = join(root, 'bench/list-chaos.ts');
    const run = spawnSync(process.execPath, [bench, '--series', '3', '--kills', '4', '--patience', '600'], {
      encoding: 'utf8',
      timeout: 1_000_000,
    });
    expect(run.stdout + run.stderr).toContain('nothing lost, nothing twice');
  },
);
