/** Reports that are passed on, in a real database. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Checked } from '../../src/ports/check.ts';
import { prune } from '../../src/store/retention.ts';
import { openSharedChecks } from '../../src/store/shared-checks.ts';
import { type OpenDatabase, openKind, serverUrl } from '../support/database.ts';
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
    const [one, two] = [await shared.keep(checked), await shared.keep(checked)];
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

  it('go when their day is over: with the next one that is kept, and every hour', async () => {
    const shared = openSharedChecks(opened.database);
    const count = async () =>
      (await opened.database.query<{ n: number }>('SELECT count(*)::int AS n FROM warden.tried', []))[0]!.n;
    await age(await shared.keep(checked), 25);
    await age(await shared.keep(checked), 25);
    expect(await count()).toBe(1);
    expect(await prune(opened.database, 30)).toMatchObject({ tried: 1 });
    expect(await count()).toBe(0);
  });
});
