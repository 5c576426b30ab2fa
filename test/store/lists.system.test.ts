import { afterEach, describe, expect, it } from 'vitest';
import type { ForgeEvent } from '../../src/ports/forge.ts';
import type { Lineage, ListedMail } from '../../src/ports/lists.ts';
import { parseSubject } from '../../src/series/mail/subject.ts';
import { backup, restore } from '../../src/store/backup.ts';
import { openListStore } from '../../src/store/lists.ts';
import { prune } from '../../src/store/retention.ts';
import { openStore } from '../../src/store/store.ts';
import { serverUrl } from '../support/database.ts';
import { type OpenDatabase, openKind } from '../support/open-database.ts';

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

const now = '2026-03-01T10:00:00.000Z';

function listed(id: string, more: Partial<ListedMail> = {}): ListedMail {
  const subject = more.subject ?? '[PATCH 1/2] target/foo: Do it';
  const kind = more.kind ?? 'patch';
  const post = {
    kind: 'patch' as const,
    subject: parseSubject(subject),
    rfc: false,
    changeId: null,
    supersedes: [],
  };
  return {
    messageId: id,
    digest: `digest of ${id}`,
    at: now,
    sender: 'jane@example.org',
    senderName: 'Jane Doe',
    author: 'jane@example.org',
    subject,
    kind,
    parents: [],
    posts: kind === 'remark' ? [] : [post],
    keys: kind === 'remark' ? [] : [`key of ${id}`],
    commands: [],
    raw: Buffer.from(`raw of ${id}`),
    place: `1/${id}`,
    ...more,
  };
}

const lineage = (number: number, mails: string[], more: Partial<Lineage> = {}): Lineage => ({
  list: 'qemu',
  number,
  title: 'target/foo: Do "it"\n\u{1f600}',
  author: { name: 'Jane Döe', email: 'jane@example.org' },
  slug: `do-it-${number}`,
  kind: 'series',
  state: 'open',
  supersededBy: null,
  versions: [
    {
      version: 1,
      head: mails[0]!,
      title: 'target/foo: Do it',
      rfc: false,
      total: 2,
      received: [1],
      firstAt: now,
      lastAt: now,
      mails,
    },
  ],
  ...more,
});

const series = (change: number): ForgeEvent => ({
  kind: 'series',
  platform: 'mail',
  repository: 'qemu',
  change,
  reason: 'new',
});

describe.each(kinds)('the store of lists on %s', (kind) => {
  it('keeps each mail once, with the place to go on from', async () => {
    const one = await opened(kind);
    const lists = openListStore(one.database, await one.queue(false));
    expect(await lists.cursor('qemu', 'archive')).toBeNull();
    const mails = [listed('a'), listed('b', { subject: 'odd "quotes" \\ \u{1f600}' }), listed('a')];
    expect(await lists.addMails('qemu', mails, { source: 'archive', cursor: 'c1' })).toBe(2);
    expect(await lists.addMails('qemu', mails, { source: 'archive', cursor: 'c2' })).toBe(0);
    expect(await lists.addMails('qemu', [], { source: 'archive', cursor: 'c3' })).toBe(0);
    expect(
      await lists.addMails('qemu', [listed('a', { digest: 'other', raw: Buffer.from('x') })], null),
    ).toBe(1);
    expect(await lists.addMails('other', [listed('a')], null)).toBe(1);
    expect(await lists.cursor('qemu', 'archive')).toBe('c3');
    expect(await lists.cursor('qemu', 'elsewhere')).toBeNull();
    expect(await lists.cursor('other', 'archive')).toBeNull();
    // The mail that came first is the one that is read.
    const raw = await lists.rawOf('qemu', ['b', 'none', 'a']);
    expect(raw.map((r) => [r.messageId, Buffer.from(r.raw).toString()])).toEqual([
      ['b', 'raw of b'],
      ['a', 'raw of a'],
    ]);
    expect(await lists.followedSince('qemu', now)).not.toBe(now);
    expect(await lists.followedSince('third', now)).toBe(now);
    expect(await lists.followedSince('third', '2027-01-01T00:00:00.000Z')).toBe(now);
  });

  it('takes the copy that can be read where the first cannot', async () => {
    const one = await opened(kind);
    const lists = openListStore(one.database, await one.queue(false));
    await lists.addMails(
      'qemu',
      [listed('a', { kind: 'empty' }), listed('a', { digest: '2', raw: Buffer.from('good') })],
      null,
    );
    expect((await lists.rawOf('qemu', ['a'])).map(({ raw }) => Buffer.from(raw).toString())).toEqual([
      'good',
    ]);
  });

  it('gives what is not settled until it is, once, with its events', async () => {
    const one = await opened(kind);
    const queue = await one.queue(false);
    const lists = openListStore(one.database, queue);
    expect(await lists.unsettled('qemu', 10)).toBeNull();
    await lists.addMails('qemu', [listed('a'), listed('r', { kind: 'remark', raw: null })], null);
    await lists.addMails('qemu', [listed('b', { parents: ['a'] }), listed('c')], null);
    const first = (await lists.unsettled('qemu', 3))!;
    expect(first.posts.map((post) => post.messageId)).toEqual(['a', 'b']);
    expect(first.posts[1]).toMatchObject({
      parents: ['a'],
      at: now,
      lineage: null,
      author: 'jane@example.org',
    });
    expect(first.posts[0]!.posts[0]!.subject).toEqual(parseSubject('[PATCH 1/2] target/foo: Do it'));
    expect(first).toMatchObject({ remarks: ['r'], nextNumber: 1 });
    const settlement = {
      lineages: [lineage(1, ['a', 'b']), lineage(2, ['x'])],
      members: [
        { messageId: 'a', lineage: 1 },
        { messageId: 'b', lineage: 1 },
      ],
      states: [],
      events: [
        { event: series(1), after: 0 },
        { event: series(2), after: 600 },
      ],
    };
    expect(await lists.settle('qemu', first, settlement)).toBe(true);
    expect(await lists.settle('qemu', first, settlement)).toBe(false);
    expect((await queue.list()).map(({ key }) => key).sort()).toEqual(['mail/qemu#1', 'mail/qemu#2']);
    expect(await lists.lineage('qemu', 1)).toEqual(lineage(1, ['a', 'b']));
    expect(await lists.lineage('qemu', 3)).toBeNull();
    expect(await lists.takenSlugs('qemu', ['do-it-1', 'do-it-9'])).toEqual(['do-it-1']);

    const second = (await lists.unsettled('qemu', 3))!;
    expect(second).toMatchObject({ from: first.to, posts: [{ messageId: 'c' }], nextNumber: 3 });
    // All of the lineage comes with a mail of it.
    const found = await lists.related('qemu', ['key of b', 'key of none'], 100);
    expect(found.map((post) => [post.messageId, post.lineage]).sort()).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(await lists.parentsOf('qemu', ['b', 'r', 'none'])).toEqual(
      new Map([
        ['b', ['a']],
        ['r', []],
      ]),
    );
    await lists.setState('qemu', 1, 'merged');
    expect(await lists.lineages('qemu', { state: 'merged' })).toHaveLength(1);
    expect((await lists.lineages('qemu', {})).map(({ number }) => number)).toEqual([1, 2]);
    expect((await lists.lineagesOf('qemu', [2, 7])).map(({ number }) => number)).toEqual([2]);
    const moved = lineage(1, ['a', 'b', 'c'], { title: 'renamed', slug: 'never-changes' });
    const states = [{ number: 2, state: 'superseded' as const, supersededBy: 1 }];
    await lists.settle('qemu', second, { lineages: [moved], members: [], states, events: [] });
    // What was set meanwhile, and the name, stay.
    expect(await lists.lineage('qemu', 1)).toEqual({ ...moved, slug: 'do-it-1', state: 'merged' });
    expect(await lists.lineage('qemu', 2)).toMatchObject({ state: 'superseded', supersededBy: 1 });
    expect(await lists.unsettled('qemu', 3)).toBeNull();
  });

  it('finds the series that a remark is about, and gives its commands once', async () => {
    const one = await opened(kind);
    const queue = await one.queue(false);
    const lists = openListStore(one.database, queue);
    const remark = (id: string, parents: string[], commands: string[] = []) =>
      listed(id, { kind: 'remark', parents, commands, raw: commands.length ? Buffer.from(id) : null });
    await lists.addMails(
      'qemu',
      [listed('a'), remark('r1', ['a']), remark('r2', ['r1']), remark('c', ['r2'], ['/vmsd recheck'])],
      null,
    );
    expect(await lists.openCommands('qemu')).toMatchObject([{ messageId: 'c', lineage: null }]);
    const mark = (await lists.unsettled('qemu', 10))!;
    await lists.settle('qemu', mark, {
      lineages: [lineage(7, ['a'])],
      members: [{ messageId: 'a', lineage: 7 }],
      states: [],
      events: [],
    });
    expect(await lists.locate('qemu', 'r2')).toEqual({
      lineage: 7,
      head: 'a',
      place: '1/r2',
      sender: 'jane@example.org',
    });
    expect(await lists.locate('qemu', 'unknown')).toBeNull();
    expect(await lists.openCommands('qemu')).toEqual([
      { messageId: 'c', at: now, sender: 'jane@example.org', commands: ['/vmsd recheck'], lineage: 7 },
    ]);
    // The same mail in another form gives no commands.
    await lists.addMails('qemu', [{ ...remark('c', ['a'], ['/vmsd accept']), digest: 'forged' }], null);
    expect(await lists.openCommands('qemu')).toHaveLength(1);
    const command: ForgeEvent = {
      ...{ kind: 'command', platform: 'mail', repository: 'qemu', change: 7 },
      ...{ comment: 'c', author: 'jane@example.org', commands: ['/vmsd recheck'] },
    };
    await lists.takeCommands('qemu', 'c', command);
    await lists.takeCommands('qemu', 'c', command);
    expect(await one.database.query("SELECT key FROM warden.event WHERE queue = 'command'")).toHaveLength(1);
    expect(await lists.openCommands('qemu')).toEqual([]);
    expect(Buffer.from((await lists.rawOf('qemu', ['c']))[0]!.raw).toString()).toBe('c');
  });

  it('gives the earlier patches of a sender', async () => {
    const one = await opened(kind);
    const lists = openListStore(one.database, await one.queue(false));
    const at = (day: number) => `2026-03-0${day}T10:00:00.000Z`;
    await lists.addMails(
      'qemu',
      [
        listed('1', { at: at(1) }),
        listed('2', { at: at(2) }),
        listed('3', { at: at(3) }),
        listed('4', { sender: 'x@y' }),
      ],
      null,
    );
    const raw = await lists.patchesBy('qemu', 'jane@example.org', at(3), 5);
    expect(raw.map((bytes) => Buffer.from(bytes).toString())).toEqual(['raw of 2', 'raw of 1']);
    expect(await lists.patchesBy('qemu', 'jane@example.org', at(3), 1)).toHaveLength(1);
  });

  it('forgets a list, and lets go what was said long ago', async () => {
    const one = await opened(kind);
    const queue = await one.queue(false);
    const lists = openListStore(one.database, queue);
    const old = { at: '2020-01-01T00:00:00.000Z' };
    const remark = (id: string, more: Partial<ListedMail>) =>
      listed(id, { kind: 'remark', raw: null, ...more });
    await lists.addMails(
      'qemu',
      [listed('a', old), remark('r', old), remark('s', { at: new Date().toISOString() })],
      null,
    );
    const mark = (await lists.unsettled('qemu', 10))!;
    await lists.settle('qemu', mark, { lineages: [lineage(1, ['a'])], members: [], states: [], events: [] });
    expect(await prune(one.database, 30)).toMatchObject({ mails: 2 });
    expect(await lists.locate('qemu', 'r')).toBeNull();
    expect(await lists.locate('qemu', 'a')).not.toBeNull();
    expect(await lists.rawOf('qemu', ['a'])).toEqual([]);
    await lists.addMails('other', [listed('a')], { source: 's', cursor: '1' });
    await openStore(one.database, queue).forget('mail', { repository: 'qemu' });
    expect(await lists.lineages('qemu', {})).toEqual([]);
    expect(await lists.locate('qemu', 'a')).toBeNull();
    expect(await lists.locate('other', 'a')).not.toBeNull();
  });

  it.each(kinds)('is restored from a backup on %s', async (target) => {
    const from = await opened(kind);
    const lists = openListStore(from.database, await from.queue(false));
    await lists.addMails(
      'qemu',
      [listed('a'), listed('r', { kind: 'remark', commands: ['/vmsd recheck'] })],
      {
        source: 'archive',
        cursor: 'c1',
      },
    );
    const mark = (await lists.unsettled('qemu', 1))!;
    await lists.settle('qemu', mark, {
      lineages: [lineage(1, ['a'])],
      members: [{ messageId: 'a', lineage: 1 }],
      states: [],
      events: [],
    });
    await lists.addMails(
      'other',
      Array.from({ length: 250 }, (_, n) => listed(`n${n}`)),
      null,
    );
    // What comes, and what is taken, while the backup is written is not of its moment.
    const lines: string[] = [];
    for await (const line of backup(from.database)) {
      if (lines.push(line) > 1) continue;
      await lists.addMails('other', [listed('late')], null);
      await lists.takeCommands('qemu', 'r', null);
    }
    const to = await opened(target);
    const again = openListStore(to.database, await to.queue(false));
    await restore(
      to.database,
      (async function* () {
        yield* lines;
      })(),
    );
    expect(await again.lineages('qemu', {})).toEqual([lineage(1, ['a'])]);
    expect(await again.cursor('qemu', 'archive')).toBe('c1');
    expect(Buffer.from((await again.rawOf('qemu', ['a']))[0]!.raw).toString()).toBe('raw of a');
    expect((await again.unsettled('qemu', 10))!.remarks).toEqual(['r']);
    expect(await again.openCommands('qemu')).toHaveLength(1);
    expect((await again.unsettled('other', 500))!.posts).toHaveLength(250);
    expect(await again.related('other', ['key of n249'], 10)).toMatchObject([{ messageId: 'n249' }]);
    // New mails come behind the old.
    await again.addMails('qemu', [listed('b')], null);
    expect((await again.unsettled('qemu', 10))!.posts).toMatchObject([{ messageId: 'b' }]);
  });
});
