import { describe, expect, it } from 'vitest';
import { readVersion } from '../../../src/series/mail/list-mail.ts';
import type { Series } from '../../../src/types/series.ts';
import { found, sent, shown } from '../../support/lists.ts';
import { type MailSpec, mail, mbox, read, smallDiff } from '../../support/mail.ts';

const base = 'base-commit: 0123456789abcdef0123456789abcdef01234567';
const v1 = sent({ id: 'a', title: 'Do it', total: 3, trailers: [base] });

const anew = (subject: string, n: number, more: Partial<MailSpec> = {}): MailSpec => ({
  ...{ subject, id: `n${n}@x`, to: `a-${n}@x`, references: ['a-0@x', `a-${n}@x`] },
  ...{ date: `Fri, 5 Mar 2021 10:00:0${n} +0000`, diff: smallDiff(`anew/${n}.c`) },
  ...more,
});

/** The newest version as the list, and as a mailbox, has it: they are the same. */
async function newest(mails: MailSpec[]): Promise<{ lineages: string[]; series: Series }> {
  const lineages = await found(mails);
  const version = lineages.find(({ mails: ids }) => ids.includes('a-0@x'))!.versions.at(-1)!;
  const raw = version.mails.map((messageId) => ({
    messageId,
    raw: Buffer.from(mail(mails.find(({ id }) => id === messageId)!)),
  }));
  const series = (await readVersion(raw, version.head, version.version))!;
  const { series: whole } = await read(mbox(mails));
  expect(series).toEqual(whole);
  expect(series.received).toEqual(version.received);
  return { lineages: shown(lineages), series };
}

const ids = ({ patches }: Series): (string | null)[] => patches.map(({ messageId }) => messageId);

describe('a version of which only some patches are sent', () => {
  it.each([
    '[PATCH v2 2/3] Do it, part 2',
    '[PATCH v2 2/3] Renamed',
    '[PATCH v2] Do it, part 2',
    '[PATCH v2] Renamed',
  ])('has the others of the version that it answers: %s', async (subject) => {
    const { lineages, series } = await newest([...v1, anew(subject, 2)]);
    expect(lineages).toEqual(['Do it: v1 a-0@x 1,2,3/3, v2 n2@x 1,2,3/3']);
    expect(series).toMatchObject({
      version: 2,
      total: 3,
      missing: [],
      title: 'Do it',
      baseCommit: base.slice(13),
    });
    expect(ids(series)).toEqual(['a-1@x', 'n2@x', 'a-3@x']);
    expect(series.limits).toMatchObject([
      { code: 'partial-reroll', detail: expect.stringContaining('1, 3') },
    ]);
  });

  it('may begin with the first patch of a series without a cover letter, if that keeps its title', async () => {
    const bare = sent({ id: 'a', title: 'Do it', total: 2, cover: false });
    const first = (subject: string) =>
      anew(subject, 1, { references: ['a-1@x'], date: 'Fri, 5 Mar 2021 10:00:00 +0000' });
    const read = async (subject: string) => {
      const [lineage, ...more] = await found([...bare, first(subject)]);
      expect(more).toEqual([]);
      return lineage!.versions.at(-1)!;
    };
    for (const subject of [
      '[PATCH v2] Do it, part 1',
      '[PATCH v2 1/2] Do it, part 1',
      '[PATCH v2 1/2] Renamed',
    ])
      expect(await read(subject)).toMatchObject({ version: 2, head: 'n1@x', received: [1, 2], total: 2 });
    // Of another name it is what a whole new version is an answer to: one patch in place of all.
    expect(await read('[PATCH v2] Renamed')).toMatchObject({
      version: 2,
      head: 'n1@x',
      received: [1],
      total: 1,
    });
  });

  it('may be sent patch by patch', async () => {
    const { lineages, series } = await newest([
      anew('[PATCH v2 3/3] Do it, part 3', 3),
      ...v1,
      anew('[PATCH v2 1/3] Do it, part 1', 1),
    ]);
    expect(lineages).toEqual(['Do it: v1 a-0@x 1,2,3/3, v2 n1@x 1,2,3/3']);
    expect(ids(series)).toEqual(['n1@x', 'a-2@x', 'n3@x']);
  });

  it('may stand on another such version', async () => {
    const second = anew('[PATCH v2 2/3] Do it, part 2', 2);
    const third = anew('[PATCH v3 3/3] Do it, part 3', 3, {
      ...{ to: 'n2@x', references: ['a-0@x', 'a-3@x', 'n2@x'], date: 'Mon, 8 Mar 2021 10:00:00 +0000' },
    });
    // It answers the 3/3 of version 1 through the 2/3 of version 2: what it takes from is version 1.
    const { series } = await newest([...v1, second, third]);
    expect(series).toMatchObject({ version: 3, received: [1, 2, 3] });
    const fourth = anew('[PATCH v3 2/3] Do it, part 2', 2, {
      ...{
        id: 'm2@x',
        to: 'n2@x',
        references: ['a-0@x', 'a-2@x', 'n2@x'],
        date: 'Mon, 8 Mar 2021 10:00:00 +0000',
      },
    });
    const again = await newest([...v1, second, fourth]);
    expect(ids(again.series)).toEqual(['a-1@x', 'm2@x', 'a-3@x']);
    expect(again.lineages).toEqual(['Do it: v1 a-0@x 1,2,3/3, v2 n2@x 1,2,3/3, v3 m2@x 1,2,3/3']);
  });

  it('is not whole where the other is not', async () => {
    const { series } = await newest([...v1.slice(0, 3), anew('[PATCH v2 2/3] Do it, part 2', 2)]);
    expect(series).toMatchObject({ received: [1, 2], missing: [3] });
  });

  it('is none where patches got lost: a cover letter, or the thread, tells', async () => {
    const v2 = sent({ id: 'b', title: 'Do it', total: 3, version: 2, day: 5, to: 'a-0@x', only: [0, 2] });
    expect((await newest([...v1, ...v2])).series).toMatchObject({ received: [2], missing: [1, 3] });
    const bare = sent({ id: 'b', title: 'Do it', total: 3, version: 2, day: 5, cover: false, to: 'a-1@x' });
    expect((await newest([...v1, ...bare.slice(0, 2)])).series).toMatchObject({
      received: [1, 2],
      missing: [3],
    });
  });

  it("is nobody else's", async () => {
    const bob = anew('[PATCH v2 2/3] Do it, part 2', 2, { from: 'Bob <bob@example.org>' });
    const { series } = (await read(mbox([...v1, bob]))) as { series: Series };
    expect(series.patches).toHaveLength(1);
    expect(series.missing).toEqual([1, 3]);
  });
});
