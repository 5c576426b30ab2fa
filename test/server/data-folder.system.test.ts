/** DATA_DIR is for the server's own user, and a start that cannot use its data says what to do. */
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { whyNotOpened } from '../../src/server/data-folder.ts';
import { preparedFolder } from '../support/database.ts';
import { freePort } from '../support/ports.ts';
import { root, warden } from '../support/program.ts';
import { serverVariables, startServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const isRoot = process.getuid?.() === 0;

it('a folder that everybody could read is closed, and what is made in it is for its owner', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-'));
  chmodSync(folder, 0o755);
  const server = await startServer({ DATA_DIR: folder });
  await server.stop();
  expect((lstatSync(folder).mode & 0o777).toString(8)).toBe('700');
  const paths = readdirSync(folder, { recursive: true }) as string[];
  expect(paths.length).toBeGreaterThan(500);
  const open = paths.filter((path) => (lstatSync(join(folder, path)).mode & 0o077) !== 0);
  expect(open).toEqual([]);
});

it.skipIf(!isRoot)("another user's lock keeps nobody out of his own folder", async () => {
  const folder = await preparedFolder();
  chmodSync(folder, 0o777);
  // That user has it, and holds it for as long as he likes.
  const code = `const { DatabaseSync } = require('node:sqlite');
    const lock = new DatabaseSync(process.argv[1]); lock.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000);`;
  rmSync(join(folder, 'lock'), { force: true });
  writeFileSync(join(folder, 'lock'), '');
  chownSync(join(folder, 'lock'), 65_534, 65_534);
  const other = spawn(process.execPath, ['-e', code, join(folder, 'lock')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    await new Promise((resolve) => other.stdout.once('data', resolve));
    const server = await startServer({ DATA_DIR: folder });
    await server.stop();
    expect(lstatSync(folder).mode & 0o077).toBe(0);
  } finally {
    other.kill('SIGKILL');
  }
});

it.each<[what: string, spoil: (database: string) => void, says: RegExp]>([
  [
    'of an older PostgreSQL',
    (d) => writeFileSync(join(d, 'PG_VERSION'), '16\n'),
    /made with PostgreSQL 16.*data backup FILE/,
  ],
  [
    'with its heart missing',
    (d) => rmSync(join(d, 'global/pg_control')),
    /seems to be damaged.*data restore FILE/,
  ],
  [
    'that is empty',
    (d) => rmSync(join(d, 'base'), { recursive: true }),
    /seems to be damaged.*data restore FILE/,
  ],
])('a database %s is told with what to do', async (_, spoil, says) => {
  const folder = await preparedFolder();
  spoil(join(folder, 'database'));
  const run = warden(['serve'], { env: serverVariables({ DATA_DIR: folder }), cwd: folder });
  expect(run.status).toBe(2);
  expect(run.err).toMatch(says);
  expect(run.err).not.toMatch(/undefined|mistake in vmsd-warden/);
  expect(run.err.trimEnd().split('\n')).toHaveLength(1);
});

it('a full disk is told as one, whatever the database makes of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'full-'));
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(whyNotOpened(folder, full)).toMatch(/the disk is full \(\d+ MB are free\); make room/);
  expect(whyNotOpened(folder, { errno: 51 })).not.toContain('undefined');
});

it('a database server that is away is waited for, and one that refuses is not', {
  timeout: 240_000,
}, async () => {
  const [port, webPort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'away-'));
  const child = spawn(join(root, 'bin/vmsd-warden'), ['serve'], {
    cwd: folder,
    env: serverVariables({
      DATA_DIR: folder,
      PORT: String(webPort),
      DATABASE_URL: `postgres://u:hunter2@127.0.0.1:${port}/d`,
    }),
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => {
    out += text;
  });
  child.stderr.on('data', (text: Buffer) => {
    err += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await until('it has tried twice', () => out.split('"msg":"waiting for the database"').length > 2);
  expect(err).toMatch(/^vmsd-warden: waiting for the database: .*ECONNREFUSED.*\n$/);
  expect((await fetch(`http://127.0.0.1:${webPort}/healthz`)).status).toBe(200);
  const ready = await fetch(`http://127.0.0.1:${webPort}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ ready: false, error: 'the database does not answer' });
  expect((await fetch(`http://127.0.0.1:${webPort}/webhooks/x`, { method: 'POST' })).status).toBe(503);
  // It comes, and knows nobody of that name: the form is that of PostgreSQL's ErrorResponse.
  const fields = ['SFATAL', 'C28P01', 'Mpassword authentication failed for user "u"', ''];
  const said = Buffer.from(`${fields.join('\0')}\0`);
  const refusal = Buffer.concat([Buffer.from('E'), Buffer.alloc(4), said]);
  refusal.writeInt32BE(said.length + 4, 1);
  const sockets = new Set<Socket>();
  const postgres = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('data', () => socket.end(refusal));
  });
  await new Promise<void>((resolve) => postgres.listen(port, '127.0.0.1', resolve));
  try {
    expect(await ended).toBe(2);
  } finally {
    child.kill('SIGKILL');
    for (const socket of sockets) socket.destroy();
    postgres.close();
  }
  expect(err).toMatch(/DATABASE_URL: cannot connect: password authentication failed/);
  expect(err + out).not.toContain('hunter2');
});

it('a server that waits for its database stops when it is told to', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stop-'));
  const child = spawn(join(root, 'bin/vmsd-warden'), ['serve'], {
    cwd: folder,
    env: serverVariables({
      DATA_DIR: folder,
      DATABASE_URL: `postgres://u:p@127.0.0.1:${await freePort()}/d`,
    }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (text: Buffer) => {
    out += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await until('it waits', () => out.includes('waiting for the database'));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
