/** A disk that is full, read-only or another user's, for real: on file systems that are made for it. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startBot, talk, target, type1, type2 } from '../support/conversation.ts';
import { preparedFolder } from '../support/database.ts';
import { startGithub } from '../support/github.ts';
import { warden } from '../support/program.ts';
import { serverVariables } from '../support/server.ts';
import { until } from '../support/until.ts';

const mounted: string[] = [];
const mount = (...args: string[]): boolean => spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
const unmount = (folder: string): void => void spawnSync('umount', ['-l', folder]);

/** A file system of its own, of so many megabytes; null: this user may not make one. */
function makeDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) return null;
  mounted.push(folder);
  return folder;
}
afterEach(() => {
  for (const folder of mounted.splice(0)) {
    unmount(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});
const probe = makeDisk(1);
if (probe !== null) unmount(probe);
mounted.length = 0;

/**
 * Takes all that is left, but for so many bytes: without any to leave, it writes until there is no room, whatever a server
 * that runs takes or gives back meanwhile.
 */
function fill(disk: string, but = 0): () => void {
  const { bavail, bsize } = statfsSync(disk);
  const path = join(disk, 'fill');
  const file = openSync(path, 'w');
  const block = Buffer.alloc(bsize);
  try {
    for (let left = bavail * bsize - but; but === 0 || left >= bsize; left -= bsize) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
  return () => rmSync(path);
}
const serve = (folder: string) =>
  warden(['serve'], { env: serverVariables({ DATA_DIR: folder }), cwd: tmpdir() });

describe.skipIf(probe === null)('DATA_DIR on a disk', { timeout: 400_000 }, () => {
  it.each<[what: string, prepare: (disk: string) => Promise<string>, says: RegExp]>([
    [
      'that is full, before there is a database',
      async (disk) => {
        fill(disk);
        return join(disk, 'data');
      },
      /the disk is full \(0 MB are free\); make room/,
    ],
    [
      'that is full while the database is made',
      async (disk) => {
        fill(disk, 8 * 1024 * 1024);
        return join(disk, 'data');
      },
      /the disk is full \(\d+ MB are free\); make room/,
    ],
    [
      'that is full, with a database',
      async (disk) => {
        cpSync(await preparedFolder(), join(disk, 'data'), { recursive: true });
        fill(disk);
        return join(disk, 'data');
      },
      /the disk is full \(0 MB are free\); make room, nothing is lost/,
    ],
    [
      'that is read-only',
      async (disk) => {
        cpSync(await preparedFolder(), join(disk, 'data'), { recursive: true });
        mount('-o', 'remount,ro', disk);
        return join(disk, 'data');
      },
      /read-only.*must belong to the user who runs vmsd-warden, and be writable/,
    ],
    [
      'that is read-only, and nothing on it',
      async (disk) => {
        mount('-o', 'remount,ro', disk);
        return join(disk, 'data');
      },
      /read-only.*writable/,
    ],
  ])('%s ends the start with one line that says what to do', async (_, prepare, says) => {
    const run = serve(await prepare(makeDisk(64)!));
    expect(run.err).toMatch(says);
    expect(run.err).toMatch(/DATA_DIR/);
    expect(run.status).toBe(2);
    expect(run.err).not.toMatch(/undefined|mistake in vmsd-warden| {4}at /);
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('that gets full while it runs loses nothing, ends no process, and all goes on when there is room', async () => {
    const disk = makeDisk(100)!;
    cpSync(await preparedFolder(), join(disk, 'data'), { recursive: true });
    const github = await startGithub();
    const bot = await startBot(github, { DATA_DIR: join(disk, 'data') });
    const refused = /delivery could not be stored|No space left|no space left|disk full/;
    bot.expects(refused);
    try {
      const on = await talk(github, () => bot, 'full/qemu', target('zeta', type1));
      const number = await on.open(target('zeta', type1));
      const free = fill(disk);
      const head = on.repository.commit(target('zeta', type2));
      on.repository.publish();
      // It is answered 503, and sent again when GitHub is asked to.
      await github.push({ repository: on.name, number, head });
      await github.quiet();
      await until('the disk is full for the server', async () => refused.test(bot.log()));
      expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
      free();
      await on.push(number, { 'docs/x.txt': 'x\n' });
      await until('the flip is told', async () => (await on.check(number)).conclusion === 'failure');
      expect((await on.comments(number)).threads).toHaveLength(1);
    } finally {
      await bot.stop();
      github.close();
    }
  });
});

const isRoot = process.getuid?.() === 0;

describe.skipIf(!isRoot)('DATA_DIR of another user', { timeout: 200_000 }, () => {
  /** As the user nobody. */
  const serveAsNobody = (folder: string) =>
    warden(['serve'], { env: serverVariables({ DATA_DIR: folder }), cwd: '/', uid: 65_534, gid: 65_534 });

  it.each<[what: string, prepare: () => Promise<string>]>([
    ['with a database', preparedFolder],
    ['in a folder that he may not write', async () => join(mkdtempSync(join(tmpdir(), 'others-')), 'data')],
    [
      'that may be read',
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'others-'));
        mkdirSync(join(folder, 'data'));
        chmodSync(folder, 0o755);
        return join(folder, 'data');
      },
    ],
  ])('%s ends the start with one line that says whose it must be', async (_, prepare) => {
    const run = serveAsNobody(await prepare());
    expect(run.err).toMatch(/DATA_DIR.*must belong to the user who runs vmsd-warden, and be writable/);
    expect(run.status).toBe(2);
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
