import { describe, expect, test } from 'vitest';
import type { SeriesSet } from '../../../src/series/read.ts';
import { readSeries } from '../../../src/series/read.ts';
import type { Series } from '../../../src/types/series.ts';
import { found } from '../../support/lists.ts';
import { type MailSpec, mail, mbox, read, smallDiff } from '../../support/mail.ts';

interface Shape {
  version?: number;
  total: number;
  /** Part of the Message-Ids and of the titles. */
  name: string;
  from?: string;
  day?: number;
  /** The mail that the cover letter answers. */
  to?: string;
  cover?: string | false;
  /** Each patch answers the one before. */
  deep?: boolean;
  threaded?: boolean;
}

/** The mails of a series, cover letter first; its ids are `NAME-vV-N@example.org`. */
function posted(shape: Shape): MailSpec[] {
  const { version = 1, total, name, from, day = 1, to, cover, deep = false, threaded = true } = shape;
  const prefix = version === 1 ? 'PATCH' : `PATCH v${version}`;
  const id = (n: number): string => `${name}-v${version}-${n}@example.org`;
  const date = (n: number): string => `${day} Mar 2021 10:${String(n).padStart(2, '0')}:00 +0000`;
  const mails: MailSpec[] = [];
  for (let n = cover === false ? 1 : 0; n <= total; n++) {
    const spec: MailSpec = { subject: `[${prefix} ${n}/${total}] ${name} ${n}`, id: id(n), date: date(n) };
    if (from !== undefined) spec.from = from;
    const first = cover === false ? 1 : 0;
    if (n === first && to !== undefined) spec.to = to;
    if (n > first && threaded) spec.to = id(deep ? n - 1 : first);
    if (n === 0) spec.body = cover || 'About it all.';
    else spec.diff = smallDiff(`${name}-v${version}/${n}.c`);
    mails.push(spec);
  }
  return mails;
}

async function series(mails: MailSpec[]): Promise<Series> {
  return (await read(mbox(mails))).series!;
}

const codes = (one: Series): string[] => one.limits.map((limit) => limit.code);
const paths = (one: Series): (string | null)[] =>
  one.patches.flatMap((patch) => patch.files.map((file) => file.newPath));
const named = (set: SeriesSet): string[] =>
  set.others.map((one) => `${one.title} v${one.version}: ${one.reason}`);

describe('one series', () => {
  test.each([
    ['below its cover letter', {}],
    ['without a cover letter', { cover: false }],
    ['each patch answering the last', { deep: true }],
    ['not threaded at all', { threaded: false }],
  ] as [string, Partial<Shape>][])('%s', async (_, more) => {
    const mails = posted({ name: 'a', total: 3, ...more });
    const whole = await series(mails);
    expect(whole).toMatchObject({ total: 3, received: [1, 2, 3], missing: [], limits: [], version: 1 });
    expect(paths(whole)).toEqual(['a-v1/1.c', 'a-v1/2.c', 'a-v1/3.c']);
    // Mails may come in any order.
    expect(await series([...mails].reverse())).toEqual(whole);
  });

  test('has the title and the id of its cover letter', async () => {
    const one = await series(posted({ name: 'a', total: 2, cover: 'What it is for.' }));
    expect(one).toMatchObject({ title: 'a 0', messageId: 'a-v1-0@example.org', cover: 'What it is for.' });
    const without = await series(posted({ name: 'a', total: 2, cover: false }));
    expect(without).toMatchObject({ title: 'a 1', messageId: 'a-v1-1@example.org', cover: null });
  });

  test('whose cover letter did not come is still one', async () => {
    const one = await series(posted({ name: 'a', total: 3 }).slice(1));
    expect(one).toMatchObject({ received: [1, 2, 3], limits: [] });
  });

  test.each([['under a cover letter'], ['the others answering the first']])(
    'without numbers, sent at once, %s',
    async (how) => {
      const mails = posted({ name: 'a', total: 3, cover: how.startsWith('under') ? 'All of it.' : false });
      for (const one of mails) one.subject = one.subject.replace(/ \d\/3\]/, ']');
      expect(await series(mails)).toMatchObject({ total: 3, received: [1, 2, 3], missing: [] });
      // one and its correction, or what someone sends a day later, are two
      const late = mails.map((one, i) =>
        i === 0 ? one : { ...one, date: `${i + 3} Mar 2021 10:00:00 +0000` },
      );
      expect((await series(late)).patches).toHaveLength(1);
      const again = mails.map((one) => ({ ...one, subject: '[PATCH] a' }));
      expect((await series(again)).patches).toHaveLength(1);
    },
  );

  test('of two threads, torn by a mail program, is joined again', async () => {
    const mails = posted({ name: 'a', total: 4 });
    const torn = mails.map((one, i) => (i > 2 ? { ...one, to: 'gone@example.org' } : one));
    expect(await series(torn)).toMatchObject({ received: [1, 2, 3, 4], limits: [] });
  });

  test('of patches by several authors', async () => {
    const mails = posted({ name: 'a', total: 3 }).map((one, i) => ({
      ...one,
      from: `P${i} <p${i}@example.org>`,
    }));
    const one = await series(mails);
    expect(one.received).toEqual([1, 2, 3]);
    expect(one.patches.map((patch) => patch.author?.name)).toEqual(['P1', 'P2', 'P3']);
  });

  test('that lacks patches says which', async () => {
    const one = await series(posted({ name: 'a', total: 5 }).filter((_, n) => n !== 2 && n !== 4));
    expect(one).toMatchObject({ total: 5, received: [1, 3, 5], missing: [2, 4] });
    expect(one.limits).toEqual([
      { code: 'missing-patch', patch: 2, detail: 'patch 2 of 5 is missing' },
      { code: 'missing-patch', patch: 4, detail: 'patch 4 of 5 is missing' },
    ]);
  });

  test('among the talk about it', async () => {
    const talk: MailSpec[] = Array.from({ length: 20 }, (_, i) => ({
      subject: 'Re: [PATCH 1/2] a 1',
      from: `Reader ${i} <r${i}@example.org>`,
      id: `talk-${i}@example.org`,
      to: i === 0 ? 'a-v1-1@example.org' : `talk-${i - 1}@example.org`,
      body: `> ${smallDiff().replaceAll('\n', '\n> ')}\n\nHm.`,
    }));
    expect(await series([...posted({ name: 'a', total: 2 }), ...talk])).toMatchObject({
      received: [1, 2],
      limits: [],
    });
  });

  test('that comes twice, once through the list and once directly, is one', async () => {
    const mails = posted({ name: 'a', total: 2 });
    expect(await series([...mails, ...mails])).toEqual(await series(mails));
  });

  test('with a patch whose diff got lost says so', async () => {
    const mails = posted({ name: 'a', total: 2 });
    const one = await series([
      mails[0]!,
      mails[1]!,
      { ...mails[2]!, diff: '', body: 'The list dropped it.' },
    ]);
    expect(one).toMatchObject({ received: [1], missing: [2] });
    expect(codes(one)).toEqual(['no-diff', 'missing-patch']);
  });

  test('whose mails disagree on the total', async () => {
    const mails = posted({ name: 'a', total: 3 });
    mails[3]!.subject = '[PATCH 3/4] a 3';
    const one = await series(mails);
    expect(one).toMatchObject({ total: 3, received: [1, 2, 3] });
    expect(codes(one)).toEqual(['total-differs']);
  });

  test('with a number beyond the total', async () => {
    const mails = posted({ name: 'a', total: 2 });
    mails[2]!.subject = '[PATCH 9/2] a 2';
    const one = await series(mails);
    expect(one).toMatchObject({ total: 2, received: [1, 9], missing: [2] });
    expect(codes(one)).toEqual(['number-beyond-total', 'missing-patch']);
  });

  test('with a number that cannot be read: the patch takes the only gap', async () => {
    const mails = posted({ name: 'a', total: 3 });
    mails[2]!.subject = '[PATCH x/3] a 2';
    const one = await series(mails);
    expect(one).toMatchObject({ total: 3, received: [1, 2, 3] });
    expect(one.limits).toMatchObject([
      { code: 'unnumbered-patch', patch: 2, detail: expect.stringContaining('a 2') },
    ]);
  });

  test('of 99999 patches of which one came', async () => {
    const one = await series([{ subject: '[PATCH 1/99999] x', id: 'a@b', diff: smallDiff() }]);
    expect(one.missing).toHaveLength(99998);
    expect(one.limits.length).toBeLessThan(200);
    expect(one.limits.at(-1)!.detail).toContain('99898 more');
  });
});

describe('the same number twice', () => {
  const again = (subject: string, to: string, day = 2): MailSpec => ({
    subject,
    id: 'again@example.org',
    to,
    date: `${day} Mar 2021 10:00:00 +0000`,
    diff: smallDiff('again.c'),
  });

  test('the one sent last is judged', async () => {
    const one = await series([
      again('[PATCH RESEND 2/3] a 2', 'a-v1-2@example.org'),
      ...posted({ name: 'a', total: 3 }),
    ]);
    expect(paths(one)).toEqual(['a-v1/1.c', 'again.c', 'a-v1/3.c']);
    expect(one.limits).toMatchObject([{ code: 'duplicate-patch', patch: 2 }]);
  });

  test('also when it is no answer to anything', async () => {
    const { to: _, ...alone } = again('[PATCH RESEND 2/3] a 2', '');
    const one = await series([...posted({ name: 'a', total: 3 }), alone]);
    expect(paths(one)).toEqual(['a-v1/1.c', 'again.c', 'a-v1/3.c']);
  });

  test('an equal copy is no reason for a remark', async () => {
    const mails = posted({ name: 'a', total: 2 });
    const one = await series([
      ...mails,
      { ...mails[2]!, id: 'copy@example.org', date: '5 Mar 2021 10:00:00 +0000' },
    ]);
    expect(one.limits).toEqual([]);
    expect(one.patches[1]!.messageId).toBe('copy@example.org');
  });

  test('v5.1 replaces a patch of v5', async () => {
    const set = await read(
      mbox([
        ...posted({ name: 'a', version: 5, total: 3 }),
        again('[PATCH v5.1 2/3] a 2', 'a-v5-2@example.org'),
      ]),
    );
    expect(paths(set.series!)).toEqual(['a-v5/1.c', 'again.c', 'a-v5/3.c']);
    expect(set.series).toMatchObject({ version: 5, limits: [] });
    expect(named(set)).toEqual(['a 2 v5: patch 2 is replaced by v5.1']);
  });
});

describe('several versions', () => {
  test.each([
    ['in one thread', { to: 'a-v1-0@example.org' }],
    ['in threads of their own', {}],
    ['without cover letters, answering the first', { to: 'a-v1-1@example.org', cover: false }],
  ] as [string, Partial<Shape>][])('the newest is judged: %s', async (_, more) => {
    const cover = more.cover ?? 'All.';
    const mails = [
      ...posted({ name: 'a', version: 2, total: 2, day: 5, ...more }),
      ...posted({ name: 'a', total: 3, cover }),
    ];
    const set = await read(mbox(mails));
    expect(set.series).toMatchObject({ version: 2, total: 2, received: [1, 2], limits: [] });
    expect(paths(set.series!)).toEqual(['a-v2/1.c', 'a-v2/2.c']);
    expect(named(set)).toEqual([`a ${more.cover === false ? 1 : 0} v1: older than version 2`]);
  });

  test('all patches of the new version answer the old cover letter', async () => {
    const newer = posted({ name: 'a', version: 2, total: 2, cover: false, day: 3 });
    const mails = [
      ...posted({ name: 'a', total: 2 }),
      ...newer.map((one) => ({ ...one, to: 'a-v1-0@example.org' })),
    ];
    expect(await series(mails)).toMatchObject({ version: 2, received: [1, 2], limits: [] });
  });

  test('the version counts more than the date', async () => {
    const one = await series([
      ...posted({ name: 'a', version: 3, total: 1, day: 1 }),
      ...posted({ name: 'a', version: 2, total: 1, day: 9, to: 'a-v3-0@example.org' }),
    ]);
    expect(one.version).toBe(3);
  });

  test('a new title is still the same series when the cover letter says what it supersedes', async () => {
    const set = await read(
      mbox([
        ...posted({ name: 'old', total: 1, day: 9 }),
        ...posted({ name: 'new', version: 2, total: 1, day: 2, cover: 'Supersedes: <old-v1-0@example.org>' }),
      ]),
    );
    expect(set.series).toMatchObject({ title: 'new 0', version: 2, supersedes: ['old-v1-0@example.org'] });
  });

  test('or has the same change-id', async () => {
    const cover = 'Words.\n\nchange-id: 20210302-vmsd-0123456789ab';
    const one = await series([
      ...posted({ name: 'new', version: 2, total: 1, day: 2, cover }),
      ...posted({ name: 'old', total: 1, day: 9, cover }),
    ]);
    expect(one).toMatchObject({ title: 'new 0', changeId: '20210302-vmsd-0123456789ab' });
  });

  test('of one of which a single patch is sent anew, as an answer to it, the others are taken from there', async () => {
    const lone: MailSpec = {
      subject: '[PATCH v2 2/3] a 2',
      id: 'lone@example.org',
      to: 'a-v1-2@example.org',
      date: '9 Mar 2021 10:00:00 +0000',
      diff: smallDiff('lone.c'),
    };
    const one = await series([...posted({ name: 'a', total: 3 }), lone]);
    expect(one).toMatchObject({
      version: 2,
      received: [1, 2, 3],
      missing: [],
      messageId: 'lone@example.org',
    });
    expect(paths(one)).toEqual(['a-v1/1.c', 'lone.c', 'a-v1/3.c']);
    expect(one.limits).toEqual([
      {
        code: 'partial-reroll',
        patch: null,
        detail:
          'patches 1, 3 are not sent anew with version 2; those of the version that it answers are judged',
      },
    ]);
  });

  test('a whole series sent again is the newer of two', async () => {
    const again = posted({ name: 'a', total: 2, day: 8 }).map((one) => ({
      ...one,
      subject: one.subject.replace('PATCH', 'PATCH RESEND'),
      id: `again-${one.id}`,
      ...(one.to === undefined ? {} : { to: `again-${one.to}` }),
    }));
    const set = await read(mbox([...again, ...posted({ name: 'a', total: 2 })]));
    expect(set.series!.messageId).toBe('again-a-v1-0@example.org');
    expect(named(set)).toEqual(['a 0 v1: version 1 as it was sent earlier']);
  });

  test('sent again below a lone diff of their author, as if that were not there', async () => {
    const first = posted({ total: 2, name: 'one', cover: false });
    const lone = { subject: 'one, otherwise', id: 'l@x', to: 'one-v1-1@example.org', diff: smallDiff('l.c') };
    const again = posted({ total: 2, name: 'one', cover: false, day: 3 }).map((one) => ({
      ...{
        ...one,
        id: one.id!.replace('-v1-', '-again-'),
        to: 'l@x',
        references: ['one-v1-1@example.org', 'l@x'],
      },
    }));
    const mails = [...first, lone, ...again];
    expect(await found(mails)).toHaveLength(1);
    const { series: whole } = await readSeries([{ name: 'all', bytes: Buffer.from(mbox(mails)) }], {
      pick: 'one-v1-1@example.org',
    });
    expect(whole!.patches.map(({ messageId }) => messageId)).toEqual([
      'one-again-1@example.org',
      'one-again-2@example.org',
    ]);
  });

  test('any of them can be picked', async () => {
    const bytes = Buffer.from(
      mbox([...posted({ name: 'a', total: 1 }), ...posted({ name: 'a', version: 2, total: 1, day: 2 })]),
    );
    const set = await readSeries([{ name: 'x', bytes }], { pick: '<a-v1-1@example.org>' });
    expect(set.series!.version).toBe(1);
    expect(named(set)).toEqual(['a 0 v2: newer than version 1']);
    expect((await readSeries([{ name: 'x', bytes }], { pick: 'none@example.org' })).series).toBeNull();
  });
});

describe('different series', () => {
  test('by different people under one title are not versions of each other', async () => {
    const mine = posted({ name: 'a', version: 2, total: 1, day: 1 });
    const yours = posted({ name: 'a', total: 1, day: 5, from: 'Bob <bob@example.org>' }).map((one) => ({
      ...one,
      id: `bob-${one.id}`,
      ...(one.to === undefined ? {} : { to: `bob-${one.to}` }),
    }));
    const set = await read(mbox([...mine, ...yours]));
    expect(set.series).toMatchObject({ version: 1, messageId: 'bob-a-v1-0@example.org' });
    expect(named(set)).toEqual(['a 0 v2: another series']);
  });

  test('the newest is judged, in whatever order they stand', async () => {
    const mails = [
      ...posted({ name: 'new', total: 2, day: 9 }),
      ...posted({ name: 'old', version: 4, total: 2, day: 2 }),
    ];
    expect((await series(mails)).title).toBe('new 0');
    expect((await series([...mails].reverse())).title).toBe('new 0');
  });

  test('another idea in an answer to the series is one of its own', async () => {
    const other = posted({
      name: 'b',
      total: 2,
      day: 2,
      from: 'Bob <bob@example.org>',
      to: 'a-v1-0@example.org',
    });
    const set = await read(mbox([...posted({ name: 'a', total: 2 }), ...other]));
    expect(paths(set.series!)).toEqual(['b-v1/1.c', 'b-v1/2.c']);
    expect(set.series!.limits).toEqual([]);
    expect(named(set)).toEqual(['a 0 v1: another series']);
  });

  test('a pull request of the same patches is one of its own', async () => {
    const pull = posted({ name: 'a', total: 2, day: 4 }).map((one) => ({
      ...one,
      subject: one.subject.replace('PATCH', 'PULL'),
      id: `pull-${one.id}`,
      to: one.to === undefined ? 'a-v1-0@example.org' : `pull-${one.to}`,
    }));
    const one = await series([...posted({ name: 'a', total: 2 }), ...pull]);
    expect(one).toMatchObject({ messageId: 'pull-a-v1-0@example.org', received: [1, 2], limits: [] });
  });

  test('a diff in some mail does not outdo a patch', async () => {
    const chat: MailSpec = {
      subject: 'what about this',
      id: 'c@example.org',
      body: smallDiff(),
      date: '20 Mar 2021 10:00:00 +0000',
    };
    expect((await series([...posted({ name: 'a', total: 1 }), chat])).title).toBe('a 0');
    expect((await series([chat])).title).toBe('what about this');
  });
});

describe('a whole thread', () => {
  const series = posted({ name: 'a', total: 2 });
  const answers: [string, MailSpec][] = [
    [
      'below a scissors line',
      {
        ...{
          subject: 'Re: [PATCH 1/2] a 1',
          id: 's@x',
          to: 'a-v1-1@example.org',
          from: 'Bob <bob@example.org>',
        },
        date: '9 Mar 2021 10:00:00 +0000',
        body: `Rather so:\n\n-- >8 --\nSubject: [PATCH] b\n\nSigned-off-by: B <b@x>\n---\n${smallDiff('other.c')}`,
      },
    ],
    [
      'with the same number',
      {
        ...{
          subject: 'Re: [PATCH 1/2] a 1',
          id: 's@x',
          to: 'a-v1-1@example.org',
          from: 'Bob <bob@example.org>',
        },
        date: '9 Mar 2021 10:00:00 +0000',
        body: `Signed-off-by: B <b@x>\n---\n${smallDiff('other.c')}`,
      },
    ],
    [
      'of no number',
      {
        ...{ subject: 'a lone diff', id: 's@x', to: 'a-v1-1@example.org', from: 'Bob <bob@example.org>' },
        date: '9 Mar 2021 10:00:00 +0000',
        body: smallDiff('other.c'),
      },
    ],
  ];
  test.each(answers)('is of its series, whatever patch is in an answer: %s', async (_, answer) => {
    const set = await read(mbox([...series, answer]));
    expect(paths(set.series!)).toEqual(['a-v1/1.c', 'a-v1/2.c']);
    // A list says the same: the newest version of the series has these patches.
    const lineage = (await found([...series, answer])).find(({ mails }) =>
      mails.includes('a-v1-0@example.org'),
    );
    expect(lineage!.versions.at(-1)).toMatchObject({ head: set.series!.messageId, received: [1, 2] });
  });

  test('reads the same, however its mails are spread over files, and however often', async () => {
    const mails = [
      ...posted({ name: 'a', total: 2 }),
      ...posted({ name: 'a', version: 2, total: 3, day: 4 }),
      ...posted({ name: 'a', version: 3, total: 2, day: 8, to: 'a-v2-0@example.org' }),
      ...posted({ name: 'b', total: 1, day: 2 }),
    ];
    const boxes = (from: MailSpec[]): string[] =>
      [0, 1, 2].map((n) => mbox(from.filter((_, i) => i % 3 === n)));
    const told = (set: SeriesSet): string[] => named(set).sort();
    const expected = [
      'a 0 v1: older than version 3',
      'a 0 v2: older than version 3',
      'b 0 v1: another series',
    ];
    const orders = [mails, [...mails].reverse(), mails.toSorted((x, y) => (x.subject < y.subject ? -1 : 1))];
    // Many at once: nothing is shared between them.
    const sets = await Promise.all(
      Array.from({ length: 60 }, (_, i) => {
        const three = boxes(orders[i % orders.length]!);
        return read(...three.slice(i % 3), ...three.slice(0, i % 3));
      }),
    );
    for (const set of sets) {
      expect(set.series).toMatchObject({ version: 3, received: [1, 2], limits: [] });
      expect(told(set)).toEqual(expected);
    }
  });
});

describe('what a series stands on', () => {
  const base = '0123456789abcdef0123456789abcdef01234567';

  test('is read from the cover letter', async () => {
    const cover = [
      'Words.',
      '> Based-on: <quoted@example.org>',
      'Based-on: <one@example.org>',
      'Based-on: two@example.org ("title of it")',
      'Based-on: https://lore.kernel.org/qemu-devel/three@example.org/',
      'based-on:',
      ' <four@example.org>',
      'Supersedes: <old@example.org>',
      `base-commit: ${base}`,
      `prerequisite-patch-id: ${'b'.repeat(40)}`,
      `prerequisite-patch-id: ${'c'.repeat(40)}`,
      '-- ',
      '2.39.5',
    ].join('\n');
    expect(await series(posted({ name: 'a', total: 1, cover }))).toMatchObject({
      baseCommit: base,
      basedOn: ['one@example.org', 'two@example.org', 'three@example.org', 'four@example.org'],
      supersedes: ['old@example.org'],
      prerequisites: ['b'.repeat(40), 'c'.repeat(40)],
    });
  });

  test('is read from below the diff, where git puts it', async () => {
    const diff = `${smallDiff()}\nbase-commit: ${base}\n`;
    expect((await series([{ subject: '[PATCH] x', diff }])).baseCommit).toBe(base);
  });

  test('is not what a diff adds to a file', async () => {
    const diff = smallDiff('x.md', 'old', `new\n+base-commit: ${base}`).replace('+10,3', '+10,4');
    const one = await series([{ subject: '[PATCH] x', diff }]);
    expect(one).toMatchObject({ baseCommit: null, limits: [] });
  });
});

describe('several inputs', () => {
  const file = (subject: string, path: string, author = 'Jane'): string =>
    `From ${'a'.repeat(40)} Mon Sep 17 00:00:00 2001\n${mail({ subject, from: `${author} <${author}@example.org>`, diff: smallDiff(path) })}`;

  test('are one series in the order of their numbers', async () => {
    const { series: one, others } = await read(
      file('[PATCH v2 2/3] b', 'b.c', 'Ann'),
      file('[PATCH v2 3/3] c', 'c.c', 'Bob'),
      mail({ subject: '[PATCH v2 0/3] all', body: 'Words.' }),
      file('[PATCH v2 1/3] a', 'a.c'),
    );
    expect(one).toMatchObject({
      title: 'all',
      version: 2,
      total: 3,
      received: [1, 2, 3],
      limits: [],
      cover: 'Words.',
    });
    expect(paths(one!)).toEqual(['a.c', 'b.c', 'c.c']);
    expect(others).toEqual([]);
  });

  test('without numbers are one series in the order given', async () => {
    for (const inputs of [
      [file('[PATCH] b', 'b.c'), file('[PATCH] a', 'a.c')],
      [smallDiff('b.c'), smallDiff('a.c')],
      [
        mail({ subject: '[PATCH] b', id: 'b@x', diff: smallDiff('b.c') }),
        mail({ subject: 'a', id: 'a@x', diff: smallDiff('a.c') }),
      ],
    ]) {
      const { series: one } = await read(...inputs);
      expect(one).toMatchObject({ total: 2, received: [1, 2], limits: [] });
      expect(paths(one!)).toEqual(['b.c', 'a.c']);
    }
  });

  test('with versions: the newest is judged', async () => {
    const set = await read(file('[PATCH] a', 'one.c'), file('[PATCH v2] a', 'two.c'));
    expect(paths(set.series!)).toEqual(['two.c']);
    expect(named(set)).toEqual(['a v1: older than version 2']);
  });

  test('of two series are two series', async () => {
    const set = await read(
      file('[PATCH 1/2] a', 'a1.c'),
      file('[PATCH 2/2] aa', 'a2.c'),
      file('[PATCH 1/3] b', 'b1.c'),
      file('[PATCH 2/3] bb', 'b2.c'),
      file('[PATCH 3/3] bbb', 'b3.c'),
    );
    expect(paths(set.series!)).toEqual(['b1.c', 'b2.c', 'b3.c']);
    expect(set.series!.limits).toEqual([]);
    expect(named(set)).toEqual(['a v1: another series']);
  });

  test('a note among them does no harm', async () => {
    const set = await read(file('[PATCH 1/1] a', 'a.c'), 'Just a note.\n', '');
    expect(set).toMatchObject({ series: { received: [1], limits: [] }, others: [], unread: [] });
  });
});
