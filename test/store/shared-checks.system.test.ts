/** Reports that are passed on, in a real database. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Checked } from '../../src/ports/check.ts';
import { prune } from '../../src/store/retention.ts';
import { openSharedChecks } from '../../src/store/shared-checks.ts';
import { serverUrl } from '../support/database.ts';
import { type OpenDatabase, openKind } from '../support/open-database.ts';
import { excerpts, report } from '../support/sample-report.ts';

const kinds = ['embedded', ...(serverUrl === null ? [] : ['postgres'])] as ('embedded' | 'postgres')[];
const checked: Checked = {
  report,
  excerpts,
  notes: ['applied on master'],
  said: [{ where: 'check', place: 'p', text: 'a\u0000b "c"' }],
};

describe.each(kinds)('reports of tried series on %s', (kind) => {
  let opened: OpenDatabase;
  beforeEach(async () => {
    opened = await openKind(kind);
  });
  afterEach(() => opened.close());
  const age = (id: string, hours: number) =>
    opened.database.query("UPDATE warden.tried SET at = at - $2 * interval '1 hour' WHERE id = $1", [
      id,
      hours,
    ]);

  it('are there as they were for a day, by an id of their own each', async () => {
    const shared = openSharedChecks(opened.database);
    const [one, two] = [await shared.keep(checked, '192.0.2.1'), await shared.keep(checked, '192.0.2.1')];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^[\w-]{22}$/);
    const kept = (await shared.get(one))!;
    expect(kept.checked).toEqual(checked);
    expect(Date.parse(kept.until) - Date.parse(kept.at)).toBe(86_400_000);
    await age(one, 23);
    expect(await shared.get(one)).not.toBeNull();
    await age(one, 2);
    expect(await shared.get(one)).toBeNull();
    expect(await shared.get(two)).not.toBeNull();
    expect(await shared.get('nobody')).toBeNull();
  });

  it.each([
    ['number', () => ({ reports: 10, bytes: 1e9 })],
    ['size', (size: number) => ({ reports: 1e9, bytes: Math.round(10.5 * size) })],
  ])('who keeps many takes no place of others, by %s: his own oldest go first', async (_, room) => {
    const large = { ...checked, notes: [randomBytes(7200).toString('base64')] };
    await openSharedChecks(opened.database).keep(large, 'somebody');
    const [one] = await opened.database.query<{ size: number }>(
      'DELETE FROM warden.tried RETURNING length(content) AS size',
      [],
    );
    const shared = openSharedChecks(opened.database, room(one!.size));
    const keep = async (client: string) => {
      const id = await shared.keep(large, client);
      // In a transaction of its own each, but those of one millisecond may have one time.
      await opened.database.query("UPDATE warden.tried SET at = at - interval '1 second' WHERE id <> $1", [
        id,
      ]);
      return id;
    };
    const others = [await keep('192.0.2.1'), await keep('192.0.2.1'), await keep('192.0.2.2')];
    const flood: string[] = [];
    for (let i = 0; i < 20; i++) flood.push(await keep('198.51.100.7'));
    const there = async (ids: string[]) =>
      (await Promise.all(ids.map((id) => shared.get(id)))).map((one) => one !== null);
    expect(await there(others)).toEqual([true, true, true]);
    const left = await there(flood);
    expect(left.lastIndexOf(false)).toBe(left.indexOf(true) - 1);
    expect(left.filter(Boolean).length).toBeGreaterThanOrEqual(2);
    // And whoever comes later finds room.
    const late = await keep('192.0.2.3');
    expect(await there([late, ...others])).toEqual([true, true, true, true]);
    const rows = await opened.database.query<{ row: string }>(
      'SELECT t::text AS row FROM warden.tried t',
      [],
    );
    expect(rows.filter(({ row }) => /192\.0|198\.51/.test(row))).toEqual([]);
  });

  it('go when their day is over: with the next one that is kept, and every hour', async () => {
    const shared = openSharedChecks(opened.database);
    const count = async () =>
      (await opened.database.query<{ n: number }>('SELECT count(*)::int AS n FROM warden.tried', []))[0]!.n;
    await age(await shared.keep(checked, '192.0.2.1'), 25);
    await age(await shared.keep(checked, '192.0.2.1'), 25);
    expect(await count()).toBe(1);
    expect(await prune(opened.database, 30)).toMatchObject({ tried: 1 });
    expect(await count()).toBe(0);
  });
});
