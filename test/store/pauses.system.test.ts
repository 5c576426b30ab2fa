/** A forge that does not answer is let alone by all processes, for longer each time, until it answers. */
import { afterEach, describe, expect, test } from 'vitest';
import { openPauses } from '../../src/store/pauses.ts';
import { serverUrl } from '../support/database.ts';
import { type OpenDatabase, openKind } from '../support/open-database.ts';

let open: OpenDatabase;
afterEach(() => open.close());

const kinds = ['embedded', ...(serverUrl === null ? [] : ['postgres'])] as ('embedded' | 'postgres')[];

describe.each(kinds)('pauses on %s', (kind) => {
  test('grow with each failure, count once what failed together, are seen by others, and end with a success', async () => {
    open = await openKind(kind);
    const [one, other] = [openPauses(open.database), openPauses(open.database)];
    const passes = () => open.database.query("UPDATE warden.pause SET until = now() - interval '1 second'");
    expect(await other.of('github/7')).toBeNull();
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      waits.push(await one.failed('github/7', `cut off, ${tries}`));
      // Under way at the same time.
      expect(await other.failed('github/7', `cut off, ${tries}`)).toBe(waits.at(-1));
      const seen = await other.of('github/7');
      expect(seen!.reason).toBe(`cut off, ${tries}`);
      expect(Math.ceil(seen!.seconds)).toBe(waits.at(-1));
      await passes();
      expect(await other.of('github/7')).toMatchObject({ seconds: 0 });
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
    expect(await other.of('github/8')).toBeNull();
    await other.worked('github/7');
    expect(await one.of('github/7')).toBeNull();
    expect(await one.failed('github/7', 'again')).toBe(5);
  });
});
