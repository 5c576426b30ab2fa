import { afterAll, describe, expect, it } from 'vitest';
import type { ChangeKey } from '../../src/ports/forge.ts';
import { openSentMails } from '../../src/store/sent-mails.ts';
import { serverUrl } from '../support/database.ts';
import { type OpenDatabase, openKind } from '../support/open-database.ts';

const open: OpenDatabase[] = [];
afterAll(async () => {
  for (const one of open) await one.close();
});
const kinds = ['embedded', ...(serverUrl === null ? [] : ['postgres'])] as ('embedded' | 'postgres')[];
const now = new Date('2026-03-02T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe.each(kinds)('the outbox of mails on %s', (kind) => {
  it('counts the mails of an hour over all series of a list, and of no other', async () => {
    const one = await openKind(kind);
    open.push(one);
    const sent = openSentMails(one.database);
    const key = (change: number, repository = 'qemu-devel'): ChangeKey => ({
      platform: 'mail',
      repository,
      change,
    });
    const begin = (at: ChangeKey, row: string, when: Date) =>
      sent.begin(at, row, [], { perHour: 2, now: when });
    expect(await begin(key(1), 'mail:answer:a', now)).toEqual({ begun: true });
    expect(await begin(key(2), 'mail:command:b', later(10))).toEqual({ begun: true });
    expect(await begin(key(3), 'mail:answer:c', later(20))).toEqual({ begun: false, after: 40 * 60 });
    expect(await sent.rows(key(3))).toEqual([]);
    expect(await begin(key(3, 'qemu-arm'), 'mail:answer:c', later(20))).toEqual({ begun: true });
    expect(await begin(key(3), 'mail:answer:c', later(61))).toEqual({ begun: true });
    expect(await begin(key(4), 'mail:answer:d', later(62))).toEqual({ begun: false, after: 8 * 60 });
    // What was forgotten does not count.
    await sent.undo(key(3), ['mail:answer:c']);
    expect(await begin(key(4), 'mail:answer:d', later(62))).toEqual({ begun: true });
  });

  it('notes a mail and what holds because of it at once', async () => {
    const one = await openKind(kind);
    open.push(one);
    const sent = openSentMails(one.database);
    const key: ChangeKey = { platform: 'mail', repository: 'x', change: 1 };
    await sent.begin(key, 'mail:answer:a', [{ key: 'told:f1', id: '1 mail:answer:a' }], { perHour: 9, now });
    expect(await sent.rows(key)).toEqual([
      { key: 'mail:answer:a', id: null, begun: now },
      { key: 'told:f1', id: '1 mail:answer:a', begun: now },
    ]);
    await sent.done(key, 'mail:answer:a', 'id@example.org');
    // Begun again: the time is new, what came of it stays.
    await sent.begin(key, 'mail:answer:a', [], { perHour: 9, now: later(5) });
    expect((await sent.rows(key)).at(-1)).toEqual({
      key: 'mail:answer:a',
      id: 'id@example.org',
      begun: later(5),
    });
    await sent.undo(key, ['mail:answer:a', 'told:f1', 'not there']);
    expect(await sent.rows(key)).toEqual([]);
  });

  it('gives no place twice to workers that ask at the same time', async () => {
    const one = await openKind(kind);
    open.push(one);
    const sent = openSentMails(one.database);
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        sent.begin({ platform: 'mail', repository: 'x', change: i }, `mail:answer:${i}`, [], {
          perHour: 5,
          now,
        }),
      ),
    );
    expect(all.filter(({ begun }) => begun)).toHaveLength(5);
  });
});
