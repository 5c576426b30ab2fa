/** A PostgreSQL of a test's own, that may be stopped and started: Debian's, on loopback, thrown away at the end. */
import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './ports.ts';

export interface Cluster {
  /** Of an empty database; its user may do everything. */
  url: string;
  /** `fast` cuts every connection, as an upgrade of the server does. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  /** Runs SQL as its superuser; gives the first column. */
  sql(text: string): Promise<string[]>;
  remove(): Promise<void>;
}

/** Where Debian has them; they are not on PATH. */
function programs(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  const found = versions.map((version) => join(root, version, 'bin'));
  return found.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

export const hasPostgres = programs() !== null;

/** It refuses to run as root, so it does not. Who waits for it goes on with the rest: times are measured meanwhile. */
async function run(program: string, args: readonly string[]): Promise<string> {
  const whole = join(programs()!, program);
  const root = process.getuid?.() === 0;
  const command = root ? ['runuser', '-u', 'postgres', '--', whole, ...args] : [whole, ...args];
  return (await promisify(execFile)(command[0]!, command.slice(1), { cwd: '/' })).stdout;
}

export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
  if (process.getuid?.() === 0) {
    const id = (what: string): number => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
    chownSync(folder, id('-u'), id('-g'));
  }
  const data = join(folder, 'data');
  await run('initdb', ['-D', data, '-U', 'warden', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C']);
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off -c max_connections=200`;
  const control = async (...args: string[]): Promise<void> => {
    // What it starts keeps the streams that it was given: nothing is to be read of them.
    await run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-t', '120', ...args]);
  };
  const cluster: Cluster = {
    url: `postgres://warden@127.0.0.1:${port}/postgres`,
    stop: (mode = 'fast') => control('-m', mode, 'stop'),
    start: () => control('-o', options, 'start'),
    sql: async (text) => (await run('psql', ['-qAtX', '-c', text, cluster.url])).split('\n').filter(Boolean),
    async remove() {
      try {
        await cluster.stop('immediate');
      } catch {
        // It is stopped.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await cluster.start();
  return cluster;
}
