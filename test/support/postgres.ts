/** A PostgreSQL of a test's own, that may be stopped and started: Debian's, on loopback, thrown away at the end. */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.ts';

export interface Cluster {
  /** Of an empty database; its user may do everything. */
  url: string;
  /** `fast` cuts every connection, as an upgrade of the server does. */
  stop(mode?: 'fast' | 'immediate'): void;
  start(): void;
  /** Runs SQL as its superuser; gives the first column. */
  sql(text: string): string[];
  remove(): void;
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

/** It refuses to run as root, so it does not. */
function run(program: string, args: readonly string[]): string {
  const whole = join(programs()!, program);
  const root = process.getuid?.() === 0;
  const command = root ? ['runuser', '-u', 'postgres', '--', whole, ...args] : [whole, ...args];
  return execFileSync(command[0]!, command.slice(1), {
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
  if (process.getuid?.() === 0) {
    const id = (what: string): number => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
    chownSync(folder, id('-u'), id('-g'));
  }
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'warden', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C']);
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off -c max_connections=200`;
  const control = (...args: string[]): void => {
    // What it starts keeps the streams that it was given: nothing is to be read of them.
    run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-t', '120', ...args]);
  };
  const cluster: Cluster = {
    url: `postgres://warden@127.0.0.1:${port}/postgres`,
    stop: (mode = 'fast') => control('-m', mode, 'stop'),
    start: () => control('-o', options, 'start'),
    sql: (text) => run('psql', ['-qAtX', '-c', text, cluster.url]).split('\n').filter(Boolean),
    remove() {
      try {
        cluster.stop('immediate');
      } catch {
        // It is stopped.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  cluster.start();
  return cluster;
}
