import { describe, expect, it } from 'vitest';
import { found, sent, shown } from '../../support/lists.ts';
import { type MailSpec, mbox, read, smallDiff } from '../../support/mail.ts';

const lineages = async (...mails: MailSpec[][]): Promise<string[]> => shown(await found(mails.flat()));

/** The mails with other prefixes: of the cover letter, and of the patches. */
function prefixed(mails: MailSpec[], cover: string | null, patches: string | null): MailSpec[] {
  return mails.map((one, n) => {
    const prefix = n === 0 ? cover : patches;
    return prefix === null
      ? one
      : { ...one, subject: one.subject.replace(/^\[[^\]]*?( \d+\/\d+)?\]/, `[${prefix}$1]`) };
  });
}

const base = 'base-commit: 0123456789abcdef0123456789abcdef01234567';
const v1 = sent({ id: 'a', title: 'Do it', total: 2 });
const v2 = sent({
  id: 'b',
  title: 'Do it',
  total: 2,
  version: 2,
  day: 8,
  trailers: [base, 'Based-on: <z@x>'],
});

describe('a patch that names no version', () => {
  it('has that of the cover letter that it answers', async () => {
    const mails = prefixed(v2, null, 'PATCH');
    expect(await lineages(v1, mails)).toEqual(['Do it: v1 a-0@x 1,2/2, v2 b-0@x 1,2/2']);
    const { series } = await read(mbox([...v1, ...mails]));
    expect(series).toMatchObject({
      version: 2,
      received: [1, 2],
      missing: [],
      baseCommit: base.slice(13),
      basedOn: ['z@x'],
      messageId: 'b-0@x',
      limits: [],
    });
  });

  it.each([
    ['RFC v10', 'RFC', 'rfc v10'],
    ['RFC PATCH v10', 'PATCH', 'rfc v10'],
    ['PATCH v3', 'PATCH RFC', 'rfc v3'],
    ['PATCH RESEND v3', 'PATCH RESEND', 'v3'],
  ])('as in [%s] over [%s]', async (cover, patches, expected) => {
    const mails = prefixed(sent({ id: 'b', title: 'Do it', total: 3 }), cover, patches);
    expect(await lineages(mails)).toEqual([`Do it: ${expected} b-0@x 1,2,3/3`]);
  });

  it('also where each patch answers the one before', async () => {
    const mails = prefixed(v2, null, 'PATCH').map((one, n) =>
      n < 2 ? one : { ...one, to: `b-${n - 1}@x`, references: ['b-0@x', `b-${n - 1}@x`] },
    );
    expect(await lineages(v1, mails)).toEqual(['Do it: v1 a-0@x 1,2/2, v2 b-0@x 1,2/2']);
    const bare = mails.map(({ references: _, ...one }) => one);
    expect(await lineages(v1, bare)).toEqual(['Do it: v1 a-0@x 1,2/2, v2 b-0@x 1,2/2']);
  });

  it('has that of the first patch where there is no cover letter', async () => {
    const mails = sent({ id: 'b', title: 'Do it', total: 3, version: 4, cover: false });
    const some = mails.map((one, n) => (n === 0 ? one : { ...one, subject: one.subject.replace(' v4', '') }));
    expect(await lineages(some)).toEqual(['Do it, part 1: v4 b-1@x 1,2,3/3']);
  });

  it('is a version 1 of its own where the version has all its patches', async () => {
    const other = sent({ id: 'c', title: 'Otherwise', total: 2, cover: false, to: 'b-0@x', day: 9 });
    expect(await lineages(v2, other)).toEqual(['Do it: v2 b-0@x 1,2/2', 'Otherwise, part 1: v1 c-1@x 1,2/2']);
  });

  it("is nobody else's", async () => {
    const bob = prefixed(v2, null, 'PATCH').map((one, n) =>
      n === 0 ? one : { ...one, from: 'Bob <bob@example.org>' },
    );
    expect(await lineages(bob)).toHaveLength(2);
  });
});

describe('patches below the cover letter of a pull request', () => {
  it.each(['GIT PULL', 'PULL', 'PULL v2'])('are part of it: [%s] over [PATCH]', async (cover) => {
    const mails = prefixed(sent({ id: 'b', title: 'A queue', total: 3 }), cover, 'PATCH');
    const version = cover.endsWith('2') ? 2 : 1;
    expect(await lineages(mails)).toEqual([`pull A queue: v${version} b-0@x 1,2,3/3`]);
  });

  it('may be all that says so', async () => {
    const mails = prefixed(sent({ id: 'b', title: 'A queue', total: 3, prefix: 'PULL' }), 'PATCH', null);
    expect((await lineages(mails)).length).toBeLessThan(3);
  });
});

describe('a cover letter', () => {
  it('that names no version has that of its patches', async () => {
    expect(await lineages(v1, prefixed(v2, 'PATCH', null))).toEqual([
      'Do it: v1 a-0@x 1,2/2, v2 b-0@x 1,2/2',
    ]);
  });

  it('that was sent with patches of another version is theirs', async () => {
    expect(await lineages(v1, prefixed(v2, 'PATCH v4', null))).toEqual([
      'Do it: v1 a-0@x 1,2/2, v2 b-0@x 1,2/2',
    ]);
  });

  it('stays what it is when a newer version without one answers it later', async () => {
    const v3 = sent({ id: 'c', title: 'Do it', total: 2, version: 3, cover: false, day: 20 });
    const all = [...v2.slice(0, 2), ...v3.map((one) => ({ ...one, to: 'b-0@x', references: ['b-0@x'] }))];
    expect(await lineages(all)).toEqual(['Do it, part 1: v2 b-0@x 1/2, v3 c-1@x 1,2/2']);
  });
});

describe('a resend that names no version', () => {
  it('has the number of what it sends again', async () => {
    const again = prefixed(v2, 'PATCH RESEND', 'PATCH RESEND').map((one) => ({
      ...one,
      id: one.id!.replace('b-', 'c-'),
      ...(one.to ? { to: 'c-0@x', references: ['c-0@x'] } : {}),
      date: one.date!.replace('08 Mar', '15 Mar'),
    }));
    const twice = again.map((one) => ({
      ...one,
      id: one.id!.replace('c-', 'd-'),
      ...(one.to ? { to: 'd-0@x', references: ['d-0@x'] } : {}),
      date: one.date!.replace('15 Mar', '20 Mar'),
    }));
    expect(await lineages(v1, v2, again)).toEqual(['Do it: v1 a-0@x 1,2/2, v2 c-0@x 1,2/2']);
    expect(await lineages(twice, v1, again, v2)).toEqual(['Do it: v1 a-0@x 1,2/2, v2 d-0@x 1,2/2']);
    const { series, others } = await read(mbox([...v1, ...v2, ...again, ...twice]));
    expect(series).toMatchObject({ version: 2, messageId: 'd-0@x' });
    expect(others.map(({ reason }) => reason)).toEqual([
      'older than version 2',
      'version 2 as it was sent earlier',
      'version 2 as it was sent earlier',
    ]);
  });

  it('of one patch is a patch of that version', async () => {
    const one: MailSpec = {
      ...{
        subject: '[PATCH RESEND 2/2] Do it, part 2',
        id: 'r@x',
        to: 'b-2@x',
        references: ['b-0@x', 'b-2@x'],
      },
      ...{ date: 'Tue, 9 Mar 2021 10:00:00 +0000', diff: smallDiff('again.c') },
    };
    const { series } = await read(mbox([...v1, ...v2, one]));
    expect(series).toMatchObject({ version: 2, received: [1, 2] });
    expect(series!.patches[1]!.messageId).toBe('r@x');
  });
});
