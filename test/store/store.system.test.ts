import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ForgeEvent } from '../../src/ports/forge.ts';
import type { StoredAcceptance } from '../../src/ports/store.ts';
import { openEmbedded } from '../../src/processes/database/embedded.ts';
import { backup, restore } from '../../src/store/backup.ts';
import { lockFolder } from '../../src/store/lock.ts';
import { migrate, schemaVersion } from '../../src/store/migrations.ts';
import { prune } from '../../src/store/retention.ts';
import { openReviews } from '../../src/store/reviews.ts';
import { openServer } from '../../src/store/server.ts';
import { openStore } from '../../src/store/store.ts';
import { serverDatabase, serverUrl } from '../support/database.ts';
import { newReview } from '../support/new-review.ts';
import { type OpenDatabase, openKind } from '../support/open-database.ts';
import { startServer } from '../support/server.ts';

const key = { platform: 'github', repository: 'o/r', change: 3 } as const;
const event: ForgeEvent = { kind: 'change', ...key, head: 'a'.repeat(40), reason: 'opened' };
const record = {
  head: 'a'.repeat(40),
  conclusion: 'failure' as const,
  title: '1 error',
  findings: [{ rule: 'type-flip', severity: 'error', target: 'zeta', fingerprint: 'f1', accepted: false }],
  at: '2026-01-02T03:04:05.000Z',
};
const review = newReview(record);
const acceptance: StoredAcceptance = {
  rule: 'type-flip',
  target: 'zeta',
  fingerprints: ['f1', 'f2'],
  reason: 'no guests\nanywhere; "quoted", \\ and \u{1f600}',
  by: 'ann',
  at: '2026-01-02T03:04:05.000Z',
};

const open: OpenDatabase[] = [];
const opened = async (kind: 'embedded' | 'postgres') => {
  const one = await openKind(kind);
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const kinds = ['embedded', ...(serverUrl === null ? [] : ['postgres'])] as ('embedded' | 'postgres')[];

describe.each(kinds)('the store on %s', (kind) => {
  it('keeps what it is told of a change', async () => {
    const one = await opened(kind);
    const store = openStore(one.database, await one.queue(false));
    await store.begin(key, 'thread:f1');
    await store.begin(key, 'thread:f1');
    expect(await store.outbox(key)).toEqual([{ key: 'thread:f1', id: null }]);
    await store.done(key, 'thread:f1', '17');
    await store.begin(key, 'thread:f1');
    await store.done(key, 'summary', '18');
    expect(await store.outbox(key)).toEqual([
      { key: 'thread:f1', id: '17' },
      { key: 'summary', id: '18' },
    ]);
    await store.undo(key, 'thread:f1');
    expect(await store.outbox(key)).toEqual([{ key: 'summary', id: '18' }]);
    expect(await store.outbox({ ...key, change: 4 })).toEqual([]);

    await store.accept(key, { ...acceptance, reason: 'first' });
    await store.accept(key, acceptance);
    expect(await store.acceptances(key)).toEqual([acceptance]);
    expect(await store.unaccept(key, 'type-flip', 'eta')).toBe(false);
    expect(await store.unaccept(key, 'type-flip', 'zeta')).toBe(true);
    expect(await store.acceptances(key)).toEqual([]);

    expect(await store.lastReview(key)).toBeNull();
    await store.saveReview(key, { ...review, title: 'older' });
    await store.saveReview(key, review);
    expect(await store.lastReview(key)).toEqual(record);
  });

  it('removes what is old, and nothing that waits', async () => {
    const one = await opened(kind);
    const queue = await one.queue(false);
    const store = openStore(one.database, queue);
    for (const id of ['handled', 'waiting', 'new'])
      await store.acceptDelivery(id, 'github', 'pull_request', { ...event, change: id.length });
    await store.saveReview(key, { ...review, at: '2020-01-01T00:00:00.000Z' });
    await store.accept(key, acceptance);
    const other = { ...key, change: 4 };
    await store.saveReview(other, { ...review, at: new Date().toISOString() });
    await store.accept(other, acceptance);
    await one.database.query(`
      UPDATE warden.delivery SET received_at = now() - interval '31 days' WHERE id <> 'new';
      UPDATE warden.event SET created_at = now() - interval '31 days' WHERE delivery <> 'new';
      UPDATE warden.event SET handled_at = now() - interval '31 days' WHERE delivery = 'handled'`);
    expect(await prune(one.database, 30)).toEqual({
      deliveries: 2,
      events: 1,
      changes: 1,
      mails: 0,
      tried: 0,
    });
    expect(await one.database.query('SELECT delivery FROM warden.event ORDER BY 1')).toEqual([
      { delivery: 'new' },
      { delivery: 'waiting' },
    ]);
    expect(await store.acceptances(key)).toEqual([]);
    expect(await store.acceptances(other)).toHaveLength(1);
    // A delivery whose row is gone is one that the forge would not send again; a new one still is known.
    expect(await store.acceptDelivery('new', 'github', 'pull_request', event)).toBe(false);
  });

  it.each(kinds)('is restored from a backup on %s', async (target) => {
    const from = await opened(kind);
    const store = openStore(from.database, await from.queue(false));
    await store.acceptDelivery('d1', 'github', 'pull_request', event);
    await store.acceptDelivery('d2', 'github', 'ping', null);
    await store.saveReview(key, review);
    await store.accept(key, acceptance);
    await store.done(key, 'summary', '18');
    const lines = await Array.fromAsync(backup(from.database));

    const to = await opened(target);
    const queue = await to.queue(false);
    const again = openStore(to.database, queue);
    const feed = async function* (some: string[]) {
      yield* some;
    };
    await expect(restore(to.database, feed(lines.slice(0, -1)))).rejects.toThrow(/cut off/);
    await expect(restore(to.database, feed(lines.toSpliced(2, 1)))).rejects.toThrow(/missing/);
    await expect(restore(to.database, feed(['{}']))).rejects.toThrow(/no backup/);
    expect(await restore(to.database, feed(lines))).toBe(lines.length - 2);
    await expect(restore(to.database, feed(lines))).rejects.toThrow(/there is data already/);
    expect(await again.lastReview(key)).toEqual(record);
    const [before, after] = [openReviews(from.database), openReviews(to.database)];
    const { id } = (await before.versions(key, { seesPrivate: true }))[0]!;
    const restored = await after.get(id, { seesPrivate: false });
    expect(restored).toEqual(await before.get(id, { seesPrivate: false }));
    expect(restored?.content).toEqual(review.content);
    expect(await again.acceptances(key)).toEqual([acceptance]);
    expect(await again.outbox(key)).toEqual([{ key: 'summary', id: '18' }]);
    // The event that waited has a job, and a delivery that came before is known.
    expect(await queue.heal()).toBe(1);
    expect(await queue.list()).toMatchObject([{ key: 'github/o/r#3', state: 'waiting' }]);
    expect(await again.acceptDelivery('d1', 'github', 'pull_request', event)).toBe(false);
    expect(await again.acceptDelivery('d3', 'github', 'pull_request', event)).toBe(true);
  });
});

describe('migrations', () => {
  it('bring the folder of an older version up to date, with all that is in it', {
    timeout: 300_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'older-'));
    const older = await openEmbedded(folder);
    await migrate(older, 1);
    await older.query(`
      INSERT INTO warden.delivery (platform, id, name) VALUES ('github', 'd1', 'pull_request');
      INSERT INTO warden.event (queue, key, platform, repository, delivery, event)
      VALUES ('change', 'github/o/r#3', 'github', 'o/r', 'd1', '${JSON.stringify(event)}');
      INSERT INTO warden.review (platform, repository, change, head, conclusion, title, findings, at) VALUES
        ('github', 'o/r', 3, 'abc', 'success', 'fine', '[]', '2026-01-02T03:04:05Z')`);
    await older.close();
    const server = await startServer({ DATA_DIR: folder });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
    const newer = await openEmbedded(folder);
    expect(await migrate(newer)).toBe(schemaVersion);
    // Whether its repository is private was not known: it is hidden until it is reviewed again.
    expect(await newer.query('SELECT title, latest, private, version FROM warden.review')).toEqual([
      { title: 'fine', latest: true, private: true, version: 1 },
    ]);
    const known = { platform: 'github', repository: 'o/r', change: 3 } as const;
    const [old] = await openReviews(newer).versions(known, { seesPrivate: true });
    expect(await openReviews(newer).get(old!.id, { seesPrivate: true })).toMatchObject({ content: null });
    expect(await newer.query('SELECT delivery, failure FROM warden.event')).toEqual([
      { delivery: 'd1', failure: null },
    ]);
    await newer.query('INSERT INTO warden.migration (version) VALUES (99)');
    await expect(migrate(newer)).rejects.toThrow(/newer vmsd-warden \(version 99/);
    await newer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(serverUrl === null)('run once when several processes start at the same time', async () => {
    const { url, drop } = await serverDatabase();
    const databases = await Promise.all(Array.from({ length: 4 }, () => openServer(url, () => {})));
    const found = await Promise.all(databases.map((database) => migrate(database)));
    expect(found.sort()).toEqual([0, schemaVersion, schemaVersion, schemaVersion]);
    await Promise.all(databases.map((database) => database.close()));
    await drop();
  });
});

it('the lock on a folder ends with its process, also when that is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'locked-'));
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(/in use by another vmsd-warden \(process \d+ on /);
  lock.release();
  const code = `import { lockFolder } from '${join(import.meta.dirname, '../../src/store/lock.ts')}';
    await lockFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await expect(lockFolder(folder)).rejects.toThrow(`process ${child.pid} on`);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  (await lockFolder(folder)).release();
  rmSync(folder, { recursive: true, force: true });
});
