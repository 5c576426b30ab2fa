import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLineages } from '../../../src/series/join/lineage.ts';
import { readVersion } from '../../../src/series/mail/list-mail.ts';
import { readSeries } from '../../../src/series/read.ts';
import type { SeriesPost } from '../../../src/types/lineage.ts';
import { factor } from '../../support/factor.ts';
import { found, listed, pieces, sent, shown } from '../../support/lists.ts';
import { type MailSpec, mail, mbox, smallDiff } from '../../support/mail.ts';

const ann = 'Ann <ann@example.org>';
const bob = 'Bob <bob@example.org>';
const lineages = async (...mails: (MailSpec | MailSpec[])[]) => shown(await found(mails.flat()));

describe('the mails of one version', () => {
  it('are found by their thread, in any order, with the cover letter or without', async () => {
    const whole = sent({ id: 'a', title: 'Do it', total: 3 });
    expect(await lineages(whole.toReversed())).toEqual(['Do it: v1 a-0@x 1,2,3/3']);
    expect(await lineages(whole.slice(1))).toEqual(['Do it, part 1: v1 a-1@x 1,2,3/3']);
    expect(await lineages(whole.slice(2), whole.slice(0, 1))).toEqual(['Do it: v1 a-0@x 2,3/3']);
    expect(await lineages(sent({ id: 'a', title: 'Do it', total: 2, cover: false }))).toEqual([
      'Do it, part 1: v1 a-1@x 1,2/2',
    ]);
  });

  it('are found by author, version and count where the thread is broken', async () => {
    const loose = sent({ id: 'a', title: 'Do it', total: 3 }).map(({ to, references, ...rest }) => rest);
    expect(await lineages(loose)).toEqual(['Do it: v1 a-0@x 1,2,3/3']);
    const other = loose.map((one) => ({ ...one, id: `b${one.id}`, from: bob }));
    expect(await lineages(loose, other)).toHaveLength(2);
  });

  it('may be RFC, and say so in many ways', async () => {
    for (const prefix of ['RFC PATCH', 'PATCH RFC', 'RFC'])
      expect(await lineages(sent({ id: 'a', title: 'Do it', total: 2, prefix }))).toEqual([
        'Do it: rfc v1 a-0@x 1,2/2',
      ]);
  });

  it('are no answers, and no diffs that a reviewer suggests', async () => {
    const whole = sent({ id: 'a', title: 'Do it', total: 2 });
    const answers: MailSpec[] = [
      { subject: 'Re: [PATCH 1/2] Do it, part 1', id: 'r1@x', to: 'a-1@x', from: bob, body: 'Fine.\n' },
      {
        ...{ subject: 'Re: [PATCH 2/2] Do it, part 2', id: 'r2@x', to: 'a-2@x', from: bob },
        body: `Rather so:\n\n${smallDiff()}`,
      },
      {
        ...{ subject: 'Aw: [PATCH 0/2] Do it', id: 'r3@x', to: 'a-0@x', from: bob },
        body: `> ${smallDiff().replaceAll('\n', '\n> ')}\n`,
      },
      { subject: 'a lone diff', id: 'r4@x', from: bob, body: smallDiff() },
    ];
    expect(await lineages(answers, whole)).toEqual(['Do it: v1 a-0@x 1,2/2']);
  });

  it('are those of who sent it: nobody else replaces a patch, or the cover letter', async () => {
    const whole = sent({ id: 'a', title: 'Do it', total: 2, from: ann });
    const late = { from: bob, date: 'Mon, 1 Mar 2021 11:00:00 +0000' };
    const strange: MailSpec[] = [
      { ...late, subject: '[PATCH 0/2] Do it', id: 's0@x', to: 'a-0@x', body: 'Not hers.' },
      { ...late, subject: '[PATCH 1/2] Do it, part 1', id: 's1@x', to: 'a-0@x', diff: smallDiff('a.c') },
      { ...late, subject: '[PATCH v1.1 2/2] Other', id: 's2@x', to: 'a-1@x', diff: smallDiff('b.c') },
    ];
    for (const mails of [
      [...whole, ...strange],
      [...strange, ...whole],
    ]) {
      const [version] = (await found(mails))[0]!.versions;
      expect(version).toMatchObject({ head: 'a-0@x', received: [1, 2] });
      const raws = mails.map((one) => ({ messageId: one.id!, raw: Buffer.from(mail(one)) }));
      const series = await readVersion(raws, version!.head);
      expect(series!.patches.map(({ messageId }) => messageId)).toEqual(['a-1@x', 'a-2@x']);
      expect(series!.cover).not.toContain('Not hers');
      expect(series!.limits).toMatchObject([
        { code: 'duplicate-patch', patch: 1, detail: expect.stringContaining('somebody else') },
        { code: 'duplicate-patch', patch: 2 },
      ]);
    }
  });

  it('may be in answers when they are patches', async () => {
    const [cover, one] = sent({ id: 'a', title: 'Do it', total: 2 });
    const reply = {
      ...{ subject: 'Re: [PATCH 1/2] Do it, part 1', id: 'a-2@x', to: 'a-1@x' },
      date: 'Mon, 1 Mar 2021 11:00:00 +0000',
      body: `Forgot one:\n\n-- >8 --\nSubject: [PATCH 2/2] Do it, part 2\n\nSigned-off-by: J <j@x>\n---\n${smallDiff()}`,
    };
    expect(await lineages([cover!, one!, reply])).toEqual(['Do it: v1 a-0@x 1,2/2']);
  });

  it('may be replaced one by one', async () => {
    const v5 = sent({ id: 'a', title: 'Do it', total: 3, version: 5 });
    const again: MailSpec = {
      ...{
        subject: '[PATCH v5.1 2/3] Do it, part 2',
        id: 'b@x',
        to: 'a-2@x',
        references: ['a-0@x', 'a-2@x'],
      },
      ...{ date: 'Tue, 2 Mar 2021 10:00:00 +0000', diff: smallDiff('target/foo/cpu.c', 'old2', 'better') },
    };
    const [one] = await found([...v5, again]);
    expect(shown([one!])).toEqual(['Do it: v5 a-0@x 1,2,3/3']);
    expect(one!.versions[0]!.mails).toHaveLength(5);
    const raw = [...v5, again].map((spec) => ({ messageId: spec.id!, raw: Buffer.from(mail(spec)) }));
    const series = (await readVersion(raw, 'a-0@x'))!;
    expect(series.patches[1]!.messageId).toBe('b@x');
  });

  it('are not forked by another mail with the same Message-Id', async () => {
    const whole = sent({ id: 'a', title: 'Do it', total: 2 });
    const copies = whole.map((one) => ({ ...one, headers: ['X-Copy: of another list'] }));
    const forged = { ...whole[1]!, subject: '[PATCH v9 1/2] Something else', from: bob };
    expect(await lineages(whole, copies, forged)).toEqual(['Do it: v1 a-0@x 1,2/2']);
    // One that cannot be read yields to one that can.
    const empty = { ...whole[2]!, diff: undefined, body: 'cut off' } as unknown as MailSpec;
    expect(await lineages([whole[0]!, whole[1]!, empty, whole[2]!])).toEqual(['Do it: v1 a-0@x 1,2/2']);
  });

  it('are kept without a Message-Id, by their content', async () => {
    const one = await listed({ subject: '[PATCH] Do it', diff: smallDiff() });
    expect(one.messageId).toMatch(/^[0-9a-f]{64}@no-message-id\.invalid$/);
    expect(one.kind).toBe('patch');
    const [lineage] = await found([{ subject: '[PATCH] Do it', diff: smallDiff() }]);
    expect(lineage!.versions[0]!.head).toBe(one.messageId);
  });

  it('are one series when a mail has several patches attached', async () => {
    const part = (n: number) =>
      `--b\nContent-Type: text/x-patch; name="000${n}-x.patch"\nContent-Disposition: attachment\n\n` +
      mail({ subject: `[PATCH] Part ${n}`, diff: smallDiff(`target/foo/${n}.c`) });
    const text = mail({
      subject: '[PATCH] Two patches',
      id: 'm@x',
      headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'],
      body: `--b\nContent-Type: text/plain\n\nHere they are.\n${part(1)}\n${part(2)}\n--b--\n`,
    });
    const all = await found([text]);
    expect(all).toHaveLength(1);
    expect(all[0]!.versions).toMatchObject([{ head: 'm@x', received: [1, 2], total: 2, mails: ['m@x'] }]);
    const series = await readVersion([{ messageId: 'm@x', raw: Buffer.from(text) }], 'm@x');
    expect(series!.patches.map((patch) => patch.files[0]!.newPath)).toEqual([
      'target/foo/1.c',
      'target/foo/2.c',
    ]);
  });
});

describe('the versions of a series', () => {
  const v1 = sent({
    id: 'a',
    title: 'Do it',
    total: 2,
    day: 1,
    trailers: ['change-id: 20210301-do-it-abcdef'],
  });

  it('are joined by their change-id, whatever they are called', async () => {
    const v2 = sent({
      ...{ id: 'b', title: 'Do it better', total: 2, version: 2, day: 5, from: ann },
      trailers: ['change-id: 20210301-do-it-abcdef'],
    });
    expect(await lineages(v2, v1)).toEqual(['Do it better: v1 a-0@x 1,2/2, v2 b-0@x 1,2/2']);
  });

  it('are two series with two change-ids, though author, subject and thread are the same', async () => {
    const v2 = sent({
      ...{ id: 'b', title: 'Do it', total: 2, version: 2, day: 5, to: 'a-0@x' },
      trailers: ['change-id: 20210305-do-it-fedcba', 'Supersedes: <a-0@x>'],
    });
    const both = await found([...v1, ...v2]);
    expect(shown(both)).toEqual(['Do it: v1 a-0@x 1,2/2', 'Do it: v2 b-0@x 1,2/2']);
    // It says that it takes the place of the other, and it is of the same author.
    expect(both.map(({ supersedes }) => supersedes)).toEqual([[], ['a-0@x']]);
  });

  it('are joined by the thread when the author renames them, and not when another answers', async () => {
    const first = sent({ id: 'a', title: 'Do it', total: 2 });
    const renamed = { id: 'b', title: 'Quite another name', total: 3, version: 2, day: 5, to: 'a-1@x' };
    expect(await lineages(first, sent(renamed))).toEqual([
      'Quite another name: v1 a-0@x 1,2/2, v2 b-0@x 1,2,3/3',
    ]);
    expect(await lineages(first, sent({ ...renamed, from: bob }))).toHaveLength(2);
    // A first version in the thread of another series is another series.
    expect(await lineages(sent({ ...renamed, to: 'a-0@x', version: 1 }), first)).toHaveLength(2);
    // Through an answer that is no patch.
    const remark = {
      subject: 'Re: [PATCH 1/2] Do it, part 1',
      id: 'r@x',
      to: 'a-1@x',
      from: bob,
      body: 'No.\n',
    };
    expect(await lineages(first, remark, sent({ ...renamed, to: 'r@x' }))).toHaveLength(1);
  });

  it('are joined by Supersedes of the same author', async () => {
    const first = sent({ id: 'a', title: 'Do it', total: 2 });
    const next = {
      id: 'b',
      title: 'Otherwise',
      total: 1,
      version: 2,
      day: 9,
      trailers: ['Supersedes: <a-0@x>'],
    };
    expect(await lineages(sent(next), first)).toEqual(['Otherwise: v1 a-0@x 1,2/2, v2 b-1@x 1/1']);
    expect(await lineages(sent({ ...next, from: bob }), first)).toHaveLength(2);
  });

  it('follow the thread rather than Supersedes', async () => {
    const one = sent({ id: 'a', title: 'One', total: 2 });
    const two = sent({ id: 'b', title: 'Two', total: 2, day: 2 });
    const next = sent({
      ...{ id: 'c', title: 'Both', total: 2, version: 2, day: 3, to: 'a-0@x' },
      trailers: ['Supersedes: <b-0@x>'],
    });
    const all = await found([...next, ...two, ...one]);
    expect(shown(all)).toEqual(['Both: v1 a-0@x 1,2/2, v2 c-0@x 1,2/2', 'Two: v1 b-0@x 1,2/2']);
    expect(all.flatMap(({ supersedes }) => supersedes)).toEqual(['b-0@x']);
  });

  it('follow the thread rather than the subject', async () => {
    const one = sent({ id: 'a', title: 'One', total: 2 });
    const two = sent({ id: 'b', title: 'Two', total: 2, day: 2 });
    const next = sent({ id: 'c', title: 'Two', total: 2, version: 2, day: 3, to: 'a-0@x' });
    expect(await lineages(one, next, two)).toEqual([
      'Two: v1 a-0@x 1,2/2, v2 c-0@x 1,2/2',
      'Two: v1 b-0@x 1,2/2',
    ]);
  });

  it('are joined by author and subject, and two authors are two series', async () => {
    const first = sent({ id: 'a', title: 'Do it', total: 2 });
    const v3 = { id: 'b', title: 'do it', total: 3, version: 3, day: 20 };
    expect(await lineages(sent(v3), first)).toEqual(['do it: v1 a-0@x 1,2/2, v3 b-0@x 1,2,3/3']);
    expect(await lineages(sent({ ...v3, from: bob }), first)).toHaveLength(2);
    // Where a list has put its own address there, the name counts.
    const munged = (name: string) => `${name} via <qemu-devel@nongnu.org>`;
    expect(
      await lineages(
        sent({ id: 'a', title: 'Do it', total: 2, from: munged('Ann') }),
        sent({ id: 'b', title: 'Do it', total: 2, version: 2, day: 3, from: munged('Bob') }),
        sent({ id: 'c', title: 'Do it', total: 2, version: 3, day: 6, from: munged('Ann') }),
      ),
    ).toEqual(['Do it: v1 a-0@x 1,2/2, v3 c-0@x 1,2/2', 'Do it: v2 b-0@x 1,2/2']);
  });

  it('may begin as a single patch, and may have lost a cover letter', async () => {
    const single = sent({ id: 'a', title: 'Do it, part 1', total: 1 });
    const series = sent({ id: 'b', title: 'Do it', total: 2, version: 2, day: 4 });
    expect(await lineages(single, series)).toEqual(['Do it: v1 a-1@x 1/1, v2 b-0@x 1,2/2']);
    const bare = sent({ id: 'a', title: 'Do it', total: 2 }).slice(1);
    expect(await lineages(bare, series)).toEqual(['Do it: v1 a-1@x 1,2/2, v2 b-0@x 1,2/2']);
  });

  it('count once when they are sent again: the newer', async () => {
    const first = sent({ id: 'a', title: 'Do it', total: 2 });
    const again = sent({ id: 'b', title: 'Do it', total: 2, day: 8, prefix: 'RESEND PATCH' });
    const [one, ...more] = await found([...again, ...first]);
    expect(more).toEqual([]);
    expect(shown([one!])).toEqual(['Do it: v1 b-0@x 1,2/2']);
    expect(one!.mails).toHaveLength(6);
  });

  it('are other series when a common subject is used for other patches', async () => {
    const misc = (id: string, day: number, version: number, patches: string) =>
      sent({ id, title: 'Misc fixes', total: 3, day, version, patches });
    expect(
      await lineages(
        misc('d', 60, 2, 'y'),
        misc('a', 1, 1, 'x'),
        misc('c', 50, 1, 'y'),
        misc('b', 9, 2, 'x'),
      ),
    ).toEqual([
      'Misc fixes: v1 a-0@x 1,2,3/3, v2 b-0@x 1,2,3/3',
      'Misc fixes: v1 c-0@x 1,2,3/3, v2 d-0@x 1,2,3/3',
    ]);
  });

  it('of a pull request are no versions of a series', async () => {
    const series = sent({ id: 'a', title: 'target queue', total: 2, version: 3 });
    const pull = sent({ id: 'b', title: 'target queue', total: 2, day: 3, prefix: 'PULL' });
    const next = sent({
      id: 'c',
      title: 'target queue',
      total: 2,
      day: 4,
      version: 2,
      prefix: 'PULL',
      only: [0, 2],
    });
    const later = sent({ id: 'd', title: 'target queue', total: 2, day: 10, prefix: 'PULL', patches: 'new' });
    expect(await lineages(next, series, later, pull)).toEqual([
      'pull target queue: v1 b-0@x 1,2/2, v2 c-0@x 2/2',
      'pull target queue: v1 d-0@x 1,2/2',
      'target queue: v3 a-0@x 1,2/2',
    ]);
  });
});

it('mails that an older release has stored are joined as it did', async () => {
  const specs = [
    ...sent({ id: 'a', title: 'Do it', total: 2 }),
    ...sent({ id: 'b', title: 'Do it', total: 2, version: 2, day: 5, prefix: 'PATCH RESEND' }),
    ...sent({ id: 'c', title: 'Other', total: 1, prefix: 'PATCH for-6.1' }),
  ];
  const mails = await Promise.all(specs.map(listed));
  // What it did not know of.
  const stored = mails.map((one, order) => ({
    ...one,
    order,
    posts: one.posts.map(({ inAnswer: _, subject, ...post }) => {
      const { unversioned, resend, release, ...rest } = subject;
      return { ...post, subject: rest as typeof subject };
    }),
  }));
  expect(shown(findLineages(stored, new Map()))).toEqual([
    'Do it: v1 a-0@x 1,2/2, v2 b-0@x 1,2/2',
    'Other: v1 c-1@x 1/1',
  ]);
});

/** Each a mail of somebody who sends many. */
const many = 2000 * factor;

describe('somebody who sends thousands of mails', () => {
  it.each<[string, string, (i: number) => Partial<SeriesPost>]>([
    ['of one subject', '[PATCH] misc fixes', () => ({})],
    ['of one change-id', '[PATCH] misc fixes', () => ({ changeId: '20260301-misc-fixes-123456789abc' })],
    ['that supersede one another', '[PATCH] a', (i) => ({ supersedes: [`m${(i * 7) % many}@x`] })],
  ])('%s keeps nobody waiting', { timeout: 10_000 * factor }, async (_, subject, said) => {
    const one = await listed({ subject, id: 'm0@x', diff: smallDiff() });
    const mails = Array.from({ length: many }, (_, i) => ({
      ...one,
      messageId: `m${i}@x`,
      at: new Date(Date.UTC(2026, 2, 1, 0, 0, i)).toISOString(),
      order: i,
      posts: one.posts.map((post) => ({ ...post, ...said(i) })),
    }));
    const [lineage, ...others] = findLineages(mails, new Map());
    expect(others).toEqual([]);
    expect(lineage!.mails).toHaveLength(many);
    expect(lineage!.versions).toMatchObject([{ head: `m${many - 1}@x` }]);
  });
});

describe('the order in which mails come', () => {
  it('does not count', async () => {
    await fc.assert(
      fc.asyncProperty(
        pieces.chain((mails) =>
          fc.tuple(fc.constant(mails), fc.shuffledSubarray(mails, { minLength: mails.length })),
        ),
        async ([mails, shuffled]) => {
          expect(shown(await found(shuffled))).toEqual(shown(await found(mails)));
        },
      ),
      { numRuns: 30 * factor },
    );
  });

  it('gives series that are what a mailbox gives', { timeout: 40_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (mails) => {
        // By date, as a list sorts them. Pieces answer mails that are dated after them, and then the order in a
        // mailbox does count: it tells apart mails that claim one place, and whose series they are.
        const time = ({ date }: MailSpec): number => Date.parse(date!);
        const inOrder = mails.toSorted((a, b) => time(a) - time(b) || (a.id! < b.id! ? -1 : 1));
        const bytes = Buffer.from(mbox(inOrder));
        const byId = new Map(mails.map((spec) => [spec.id!, Buffer.from(mail(spec))]));
        for (const { versions } of await found(mails)) {
          for (const { head, mails: ids, received, version } of versions) {
            const own = await readVersion(
              ids.map((messageId) => ({ messageId, raw: byId.get(messageId)! })),
              head,
              version,
            );
            const whole = (await readSeries([{ name: 'all', bytes }], { pick: head })).series;
            expect(own?.received ?? []).toEqual(received);
            // What a patch answers outside its version only the whole mailbox shows.
            const plain = (series: typeof own) =>
              series && {
                ...series,
                limits: series.limits.filter((l) => l.code !== 'reply-to-other-version'),
              };
            expect(plain(own)).toEqual(plain(whole));
          }
        }
      }),
      { numRuns: 20 * factor },
    );
  });
});
