/**
 * What goes wrong around a server, and what strangers do to it, while bench/chaos.ts runs: connections to the database are
 * cut, it is restarted and away, the disk gets full, mirrors are spoilt, and there are floods.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commitBomb } from '../test/support/bombs.ts';
import { gitEnvironment } from '../test/support/environment.ts';
import type { Cluster } from '../test/support/postgres.ts';
import type { Delivery } from './support.ts';

export interface FaultParts {
  /** Null: the embedded database. */
  database: Pick<Cluster, 'sql' | 'stop' | 'start'> | null;
  /** Whether it may be stopped: it is nobody else's. */
  mayStop: boolean;
  /** Seconds for which it is away, once. */
  away: number;
  /** Folders of the processes' data, and the disks that they are on. */
  data: readonly string[];
  disks: readonly string[];
  /** Addresses of the processes that answer requests, those that run. */
  urls(): string[];
  /** A delivery about the pull request that is a bomb. */
  bomb: () => Delivery;
  webhook: string;
  random(below: number): number;
  /** Milliseconds that all of it lasts. */
  total: number;
}

/** A file system of its own, where this user may make one; else a folder. */
export function makeDisk(megabytes: number): { folder: string; isDisk: boolean; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-disk-'));
  const mounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0;
  return {
    folder,
    isDisk: mounted,
    remove() {
      if (mounted) spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts a head with a tree of ten million paths into a bare repository; gives its id and its branch. */
export function pushBomb(bare: string): { head: string; branch: string } {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: bare, env: gitEnvironment(), encoding: 'latin1' }).replace(/\n$/, '');
  const head = commitBomb({ dir: bare }, git('rev-parse', 'refs/heads/master'), 'ten million paths', 'docs');
  git('update-ref', 'refs/heads/bomb', head);
  return { head, branch: 'bomb' };
}
/** Begins; `done` resolves when all has been done at least once and the time is over. `counts` says how often what was done. */
export function startFaults(parts: FaultParts): { done: Promise<void>; counts: Record<string, number> } {
  const counts: Record<string, number> = {};
  const { random, total } = parts;
  const all = Object.entries(kindsOf(parts));
  const work = async (): Promise<void> => {
    const end = performance.now() + total;
    // Each once, in some order, and then whatever comes.
    const order = all.toSorted(() => random(2) - 0.5);
    for (let i = 0; i < order.length || performance.now() < end; i += 1) {
      await sleep((total / (all.length * 3)) * (0.5 + random(100) / 100));
      const [name, happen] = order[i] ?? all[random(all.length)]!;
      // To be away for long is for once.
      if (i >= order.length && name === 'away') continue;
      counts[name] = (counts[name] ?? 0) + 1;
      await happen();
    }
  };
  return { done: work(), counts };
}

function kindsOf(parts: FaultParts): Record<string, () => Promise<void>> {
  const { database, mayStop, away, disks, random } = parts;
  const one = <T>(of: readonly T[]): T | undefined => of[random(of.length)];
  const post = async (path: string, body: string, headers: Record<string, string>): Promise<void> => {
    const url = one(parts.urls());
    if (!url) return;
    const asked = await fetch(url + path, {
      method: 'POST',
      body,
      headers,
      signal: AbortSignal.timeout(20_000),
    }).catch(() => null);
    await asked?.arrayBuffer().catch(() => {});
  };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  return {
    ...(database && {
      'cut connections': async () => {
        // The server may have others' databases.
        const own = "application_name LIKE 'vmsd-warden%' AND datname = current_database()";
        await database.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${own}`);
      },
    }),
    ...(database &&
      mayStop && {
        restarts: async () => {
          await database.stop('fast');
          await database.start();
        },
        crashes: async () => {
          await database.stop('immediate');
          await database.start();
        },
        away: async () => {
          await database.stop('fast');
          await sleep(away * 1000);
          await database.start();
        },
      }),
    ...(disks.length > 0 && {
      'full disks': async () => {
        const disk = one(disks)!;
        const { bavail, bsize } = statfsSync(disk);
        try {
          await writeFile(join(disk, 'fill'), Buffer.alloc(bavail * bsize));
        } catch {
          // Others have written meanwhile: all the fuller.
        }
        await sleep(2000);
        rmSync(join(disk, 'fill'), { force: true });
      },
    }),
    'spoilt mirrors': async () => spoilMirror(parts),
    'tree bombs': async () => {
      const { body, headers } = parts.bomb();
      await post(parts.webhook, body, headers);
    },
    'slow patterns': async () => {
      const address = encodeURIComponent(`https://lore.kernel.org/qemu-devel/${'@'.repeat(60_000)}`);
      await post('/try', `address=${address}`, form);
      await post('/webhooks/gitlab', '<!-- vmsd-warden:'.repeat(60_000), { 'x-gitlab-event': 'Note Hook' });
    },
    'wrong tokens': async () => {
      for (let i = 0; i < 10; i += 1) await post('/sign-in', `token=${'x'.repeat(20 + i)}`, form);
    },
    'held uploads': async () => {
      const url = one(parts.urls());
      if (!url) return;
      const { hostname, port } = new URL(url);
      const sockets = Array.from({ length: 8 }, () => {
        const socket = connect(Number(port), hostname);
        const head = [
          'POST /webhooks/gitlab HTTP/1.1',
          `Host: ${hostname}`,
          'Content-Length: 25000000',
          '',
          '',
        ];
        socket.on('error', () => {}).write(head.join('\r\n'));
        socket.write(Buffer.alloc(1_000_000, 0x20));
        return socket;
      });
      await sleep(3000);
      for (const socket of sockets) socket.destroy();
    },
    'event streams': async () => {
      const url = one(parts.urls());
      if (!url) return;
      const stop = new AbortController();
      const streams = Array.from({ length: 200 }, () =>
        fetch(`${url}/api/events`, { signal: stop.signal }).catch(() => null),
      );
      await sleep(1500);
      stop.abort();
      await Promise.all(streams);
    },
  };
}

/** One of some ways, in whichever mirror there is. */
function spoilMirror({ data, random }: FaultParts): void {
  const mirrors = data.flatMap((folder) => {
    const root = join(folder, 'mirrors');
    try {
      return readdirSync(root).flatMap((platform) =>
        readdirSync(join(root, platform))
          .filter((name) => name.endsWith('.git'))
          .map((name) => join(root, platform, name)),
      );
    } catch {
      return [];
    }
  });
  const mirror = mirrors[random(mirrors.length)];
  if (!mirror) return;
  const ways: (() => void)[] = [
    () => writeFileSync(join(mirror, 'HEAD'), ''),
    () => writeFileSync(join(mirror, 'config'), '[core\n'),
    () => writeFileSync(join(mirror, 'packed-refs'), 'garbage\n'),
    () => writeFileSync(join(mirror, 'refs/warden/1'), ''),
    () => {
      rmSync(mirror, { recursive: true });
      writeFileSync(mirror, '');
    },
    () => {
      for (const name of readdirSync(join(mirror, 'objects/pack')))
        if (/\.(?:pack|idx)$/.test(name)) truncateSync(join(mirror, 'objects/pack', name), random(200));
    },
    () => {
      mkdirSync(join(mirror, 'objects/info'), { recursive: true });
      writeFileSync(join(mirror, 'objects/info/alternates'), '/nonexistent\n');
    },
    () => writeFileSync(join(mirror, 'packed-refs.lock'), ''),
  ];
  try {
    ways[random(ways.length)]!();
  } catch {
    // It is being made anew.
  }
}
