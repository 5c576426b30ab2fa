import { describe, expect, it } from 'vitest';
import { readVersion } from '../../../src/series/mail/list-mail.ts';
import { found, listed, sent, shown } from '../../support/lists.ts';
import { type MailSpec, mail, mbox, read, smallDiff } from '../../support/mail.ts';

const whole = sent({ id: 'a', title: 'Do it', total: 2 });
const answer = (body: string, more: Partial<MailSpec> = {}): MailSpec => ({
  ...{ subject: 'Re: [PATCH 0/2] Do it', id: 'n@x', to: 'a-0@x', body },
  ...{ date: 'Mon, 01 Mar 2021 12:00:00 +0000', ...more },
});

async function readListed(mails: MailSpec[]) {
  const [one] = await found(mails);
  const { head, mails: ids, version } = one!.versions.at(-1)!;
  const raw = mails.filter(({ id }) => ids.includes(id!));
  return readVersion(
    raw.map((spec) => ({ messageId: spec.id!, raw: Buffer.from(mail(spec)) })),
    head,
    version,
  );
}

describe('an answer of the author', () => {
  it.each([
    ['to the cover letter', {}],
    ['to a patch', { to: 'a-2@x', subject: 'Re: [PATCH 2/2] Do it, part 2' }],
    ['to an answer', { to: 'r@x', subject: 'Re: [PATCH 2/2] Do it, part 2' }],
  ])('says what the series is based on: %s', async (_, more) => {
    const remark = {
      ...{ subject: 'Re: [PATCH 2/2] Do it, part 2', id: 'r@x', to: 'a-2@x' },
      ...{ from: 'Bob <bob@example.org>', body: 'On what does it apply?\n' },
    };
    const mails = [...whole, remark, answer('Sorry, I forgot:\nBased-on: <z@x>\n', more)];
    expect((await read(mbox(mails))).series).toMatchObject({ basedOn: ['z@x'], received: [1, 2] });
    expect(await readListed(mails)).toMatchObject({ basedOn: ['z@x'], received: [1, 2] });
  });

  it('says it of its series also where it answers a lone diff, which is no patch of a list', async () => {
    const lone = { subject: 'Do it otherwise', id: 'l@x', to: 'a-2@x', diff: smallDiff() };
    const from = 'Bob <bob@example.org>';
    for (const diff of [lone, { ...lone, from }]) {
      const mails = [...whole, diff, answer('Sorry:\nBased-on: <z@x>\n', { to: 'l@x', references: ['l@x'] })];
      expect((await read(mbox(mails))).series!.basedOn).toEqual(['z@x']);
      expect((await readListed(mails))!.basedOn).toEqual(['z@x']);
    }
  });

  it('says which series it supersedes', async () => {
    const old = sent({ id: 'o', title: 'Something else', total: 2, day: 1 });
    const next = sent({ id: 'a', title: 'Do it', total: 2, version: 2, day: 5 });
    const said = answer('Supersedes: <o-0@x>\n', { date: 'Fri, 05 Mar 2021 12:00:00 +0000' });
    expect(shown(await found([...next, said, ...old]))).toEqual(['Do it: v1 o-0@x 1,2/2, v2 a-0@x 1,2/2']);
    const { series, others } = await read(mbox([...old, ...next, said]));
    expect(series).toMatchObject({ title: 'Do it', supersedes: ['o-0@x'] });
    expect(others).toMatchObject([{ reason: 'older than version 2' }]);
  });

  it.each([
    ['by somebody else', 'Based-on: <z@x>\n', { from: 'Bob <bob@example.org>' }],
    ['that is quoted', '> Based-on: <z@x>\n\nYes.\n', {}],
    ['below a quotation', 'Yes.\n\n-----Original Message-----\nFrom: B\n\nBased-on: <z@x>\n', {}],
    ['in the middle of a line', 'It has no Based-on: <z@x> yet.\n', {}],
  ])('says nothing %s', async (_, body, more) => {
    const mails = [...whole, answer(body, more)];
    expect((await read(mbox(mails))).series!.basedOn).toEqual([]);
    expect((await readListed(mails))!.basedOn).toEqual([]);
  });

  it('may be encoded, and give commands, too', async () => {
    const text = Buffer.from('Sorry:\nBased-on: <z@x>\n\n/vmsd recheck\n').toString('base64');
    const one = answer(text, { headers: ['Content-Transfer-Encoding: base64'] });
    expect(await readListed([...whole, one])).toMatchObject({ basedOn: ['z@x'] });
    expect(await listed(one)).toMatchObject({ kind: 'note', commands: ['/vmsd recheck'] });
  });
});

describe('a mail at the root of the thread', () => {
  const root: MailSpec = {
    ...{ subject: 'Make it do things', id: 'root@x', date: 'Mon, 01 Mar 2021 09:59:00 +0000' },
    body: 'All of it.\n\nBased-on: <z@x>\n',
  };
  const below = sent({ id: 'a', title: 'Do it', total: 2, cover: false }).map((one) => ({
    ...one,
    to: 'root@x',
    references: ['root@x'],
  }));

  it('is the cover letter of the patches that its author sends below it', async () => {
    expect(shown(await found([...below, root]))).toEqual(['Make it do things: v1 root@x 1,2/2']);
    const expected = { title: 'Make it do things', messageId: 'root@x', received: [1, 2], basedOn: ['z@x'] };
    const { series } = await read(mbox([root, ...below]));
    expect(series).toMatchObject({ ...expected, cover: root.body!.trim(), limits: [] });
    expect(await readListed([root, ...below])).toEqual(series);
  });

  it.each([
    ['of somebody else', { from: 'Bob <bob@example.org>' }],
    ['of last month', { date: 'Mon, 01 Feb 2021 10:00:00 +0000' }],
    ['that is an answer itself', { to: 'elsewhere@x' }],
  ])('is none where it is %s', async (_, more) => {
    const { series } = await read(mbox([{ ...root, ...more }, ...below]));
    expect(series).toMatchObject({ title: 'Do it, part 1', cover: null });
  });
});
