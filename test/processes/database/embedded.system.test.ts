import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { openEmbedded } from '../../../src/processes/database/embedded.ts';
import { preparedFolder } from '../../support/database.ts';

const database = await openEmbedded(await preparedFolder());
afterAll(() => database.close());

it('leaves the process free while a statement runs', async () => {
  let running = true;
  const rows = database
    .query<{ many: number }>('SELECT count(*)::int AS many FROM generate_series(1, 2000000)')
    .finally(() => {
      running = false;
    });
  // A statement that the process itself runs gives way a few times, however long it takes.
  let turns = 0;
  while (running) {
    await setTimeout(1);
    turns += 1;
  }
  expect(await rows).toEqual([{ many: 2_000_000 }]);
  expect(turns).toBeGreaterThan(20);
});

it('keeps a transaction whole: what it throws takes all of it back, and others wait for its end', async () => {
  await database.query('CREATE TABLE kept (what text PRIMARY KEY)');
  const refused = database.transaction(async (sql) => {
    await sql.query("INSERT INTO kept VALUES ('half')");
    throw new Error('no');
  });
  const after = database.query('SELECT what FROM kept');
  await expect(refused).rejects.toThrow(/^no$/);
  expect(await after).toEqual([]);
  await database.transaction(async (sql) => {
    await sql.query('INSERT INTO kept VALUES ($1)', ['whole']);
  });
  expect(await database.query('SELECT what FROM kept')).toEqual([{ what: 'whole' }]);
});

it('tells that a transaction could not be kept, and what was wrong first', async () => {
  await database.query(
    'CREATE TABLE parent (id int PRIMARY KEY); ' +
      'CREATE TABLE child (parent int REFERENCES parent DEFERRABLE INITIALLY DEFERRED)',
  );
  const orphan = database.transaction((sql) => sql.query('INSERT INTO child VALUES (1)'));
  await expect(orphan).rejects.toMatchObject({ code: '23503' });
  const broken = database.transaction(async (sql) => {
    await sql.query('SELECT nothing FROM nowhere').catch(() => {});
    throw new Error('the first');
  });
  await expect(broken).rejects.toThrow(/^the first$/);
  expect(await database.query('SELECT * FROM child')).toEqual([]);
});

it('refuses a value that is no data, and goes on', async () => {
  await expect(database.query('SELECT $1', [() => {}])).rejects.toThrow(/could not be cloned/);
  expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it("tells a mistake in a statement with PostgreSQL's code", async () => {
  await expect(database.query('SELECT nothing FROM nowhere')).rejects.toMatchObject({
    message: 'relation "nowhere" does not exist',
    code: '42P01',
  });
});

it('gives bytes, dates and documents as they were taken', async () => {
  const bytes = Buffer.from([0, 255, 10]);
  const at = new Date('2026-01-02T03:04:05Z');
  const [row] = await database.query<{ bytes: Uint8Array; at: Date; document: unknown }>(
    'SELECT $1::bytea AS bytes, $2::timestamptz AS at, $3::jsonb AS document',
    [bytes, at, { a: [1, null] }],
  );
  expect(Buffer.from(row!.bytes)).toEqual(bytes);
  expect(row).toMatchObject({ at, document: { a: [1, null] } });
});

it('says what stands in the way of a folder, and leaves it to the next', async () => {
  const folder = await preparedFolder();
  const one = await openEmbedded(folder);
  await expect(openEmbedded(folder)).rejects.toThrow(/is in use by another vmsd-warden/);
  await one.close();
  await (await openEmbedded(folder)).close();
});

it('refuses what is asked after its end', async () => {
  const ended = await openEmbedded(await preparedFolder());
  const cut = ended.query('SELECT 1');
  await ended.close();
  expect(await cut).toEqual([{ '?column?': 1 }]);
  await expect(ended.query('SELECT 1')).rejects.toThrow('the database is closed');
});
