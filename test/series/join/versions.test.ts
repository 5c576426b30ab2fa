import { describe, expect, it } from 'vitest';
import { found, sent, shown } from '../../support/lists.ts';
import { type MailSpec, mbox, read, smallDiff } from '../../support/mail.ts';

const lineages = async (...mails: (MailSpec | MailSpec[])[]): Promise<string[]> =>
  shown(await found(mails.flat()));
const bob = 'Bob <bob@example.org>';

describe("a stranger's answer with a patch of the same title", () => {
  const version = (n: number, to?: string): MailSpec[] =>
    sent({ id: `v${n}`, title: 'Do it', total: 1, version: n, day: n * 3, ...(to ? { to } : {}) });
  const all = [1, 2, 3, 4, 5, 6].map((n) => version(n));
  const whole =
    'Do it: v1 v1-1@x 1/1, v2 v2-1@x 1/1, v3 v3-1@x 1/1, v4 v4-1@x 1/1, v5 v5-1@x 1/1, v6 v6-1@x 1/1';
  const strange = (subject: string, to: string): MailSpec => ({
    ...{ subject, id: 's@x', to, references: [to], from: bob },
    ...{ date: 'Sat, 13 Mar 2021 10:00:00 +0000', diff: smallDiff('other.c') },
  });

  it.each(['[PATCH] Do it', '[PATCH v4] Do it', '[PATCH v5] Do it', '[PATCH v9] Do it'])(
    "does not tear the author's versions apart: %s",
    async (subject) => {
      const found = await lineages(...all, strange(subject, 'v4-1@x'));
      const own = found.find((one) => one.includes('v1-1@x'))!;
      for (const n of [1, 2, 3, 4, 5, 6]) expect(own).toContain(`v${n} v${n}-1@x`);
    },
  );

  it('nor where the author goes on below it', async () => {
    const on = [...all.slice(0, 4), version(5, 's@x'), version(6, 'v5-1@x')];
    expect(await lineages(...on, strange('[PATCH] Do it', 'v4-1@x'))).toEqual(['Do it: v1 s@x 1/1', whole]);
    // Under another name, too.
    const renamed = version(5, 's@x').map((one) => ({ ...one, subject: '[PATCH v5] Do it better' }));
    const deep = renamed.map((one) => ({ ...one, references: ['v4-1@x', 's@x'] }));
    expect(await lineages(...all.slice(0, 4), deep, strange('[PATCH] Do it', 'v4-1@x'))).toEqual([
      'Do it better: v1 v1-1@x 1/1, v2 v2-1@x 1/1, v3 v3-1@x 1/1, v4 v4-1@x 1/1, v5 v5-1@x 1/1',
      'Do it: v1 s@x 1/1',
    ]);
  });

  it('goes on with a series that its author has left', async () => {
    expect(await lineages(...all.slice(0, 4), strange('[PATCH v5] Do it', 'v4-1@x'))).toEqual([
      'Do it: v1 v1-1@x 1/1, v2 v2-1@x 1/1, v3 v3-1@x 1/1, v4 v4-1@x 1/1, v5 s@x 1/1',
    ]);
  });

  it('that sends back the patch itself is none', async () => {
    const [patch] = version(1);
    const back: MailSpec = {
      ...{ subject: 'Re: [PATCH] Do it', id: 'r@x', to: patch!.id!, from: bob },
      ...{ date: 'Sat, 13 Mar 2021 10:00:00 +0000', diff: smallDiff('target/foo/cpu.c', 'old1', 'new1v1') },
    };
    expect(await lineages(patch!, back)).toEqual(['Do it: v1 v1-1@x 1/1']);
    const { series } = await read(mbox([patch!, back]));
    expect(series).toMatchObject({ messageId: 'v1-1@x', received: [1], total: 1 });
  });
});

describe('two sendings for two stable branches', () => {
  const stable = (id: string, release: string, total: number, hour: number, only: number[]): MailSpec[] =>
    sent({ id, title: 'Stable', patches: 'T', total, cover: false, prefix: release })
      .filter((_, i) => only.includes(i + 1))
      .map(({ to: _, references: __, ...one }) => ({
        ...one,
        subject: one.subject.replace(/\] .*/, '] T'),
        date: `Mon, 01 Mar 2021 ${10 + hour}:00:00 +0000`,
      }));

  it.each([
    ['Stable-9.1.2', 9, 'Stable-8.2.8', 5],
    ['Stable-9.1.2', 9, 'Stable-8.2.8', 9],
    ['PATCH 5.10', 9, 'PATCH 5.15', 9],
    ['PATCH 6.1.y', 9, 'PATCH 6.6.y', 7],
    ['PATCH for-9.1', 9, 'PATCH for-9.2', 9],
    ['PATCH', 9, 'PATCH', 5],
  ])('are two series: [%s n/%d] and [%s n/%d]', async (one, m, other, n) => {
    const mails = [...stable('a', one, m, 0, [3]), ...stable('b', other, n, 2, [2])];
    expect(await lineages(mails)).toEqual([`T: v1 a-3@x 3/${m}`, `T: v1 b-2@x 2/${n}`]);
    // Asked for the first, the second is no answer.
    const { series } = await read(mbox(mails));
    expect(series!.messageId).toBe('b-2@x');
    const [first] = (await found(mails)).filter(({ mails: ids }) => ids.includes('a-3@x'));
    expect(first!.mails).toEqual(['a-3@x']);
  });

  it('are two where the same patch has another number', async () => {
    const mails = [...stable('a', 'PATCH', 9, 0, [3]), ...stable('b', 'PATCH', 9, 49, [5])].map((one, i) => ({
      ...one,
      date: `Mon, 0${1 + 4 * i} Mar 2021 10:00:00 +0000`,
    }));
    expect(await lineages(mails)).toHaveLength(2);
  });

  it('are one when a patch is only sent again', async () => {
    const again = stable('b', 'Stable-9.1.2', 9, 5, [3]);
    expect(await lineages(stable('a', 'Stable-9.1.2', 9, 0, [3]), again)).toEqual(['T: v1 b-3@x 3/9']);
  });

  it('are versions of one series when only the release has moved on', async () => {
    const first = sent({ id: 'a', title: 'Do it', total: 2, prefix: 'PATCH for-9.1' });
    const next = sent({ id: 'b', title: 'Do it', total: 2, prefix: 'PATCH for-9.2', version: 2, day: 90 });
    expect(await lineages(first, next)).toEqual(['Do it: v1 a-0@x 1,2/2, v2 b-0@x 1,2/2']);
  });
});
