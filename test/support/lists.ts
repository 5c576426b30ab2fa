/** Mails as they arrive on a list, for tests. */
import fc from 'fast-check';
import { listMail } from '../../src/app/lists/listed-mail.ts';
import type { ListedMail, MailSource, SourceBatch } from '../../src/ports/lists.ts';
import { type FoundLineage, findLineages } from '../../src/series/join/lineage.ts';
import type { SeriesMail } from '../../src/types/lineage.ts';
import { type MailSpec, mail, smallDiff } from './mail.ts';

const listRules = {
  list: 'qemu',
  now: new Date('2026-03-10T12:00:00Z'),
  textsSince: '1970-01-01T00:00:00.000Z',
  own: null,
};

/** What a list keeps of a mail. */
export async function listed(one: MailSpec | string | Uint8Array): Promise<ListedMail> {
  const raw =
    typeof one === 'string' ? Buffer.from(one) : one instanceof Uint8Array ? one : Buffer.from(mail(one));
  return (await listMail({ raw, place: null }, listRules)).mail;
}

/** The lineages of mails that came in this order. */
export async function found(mails: readonly (MailSpec | string)[]): Promise<FoundLineage[]> {
  const kept = await Promise.all(mails.map(listed));
  const posts: SeriesMail[] = kept.flatMap((one, order) => (one.posts.length ? [{ ...one, order }] : []));
  const remarks = new Map(kept.flatMap((one) => (one.posts.length ? [] : [[one.messageId, one.parents]])));
  return findLineages(posts, remarks);
}

/** For comparing: `title: v1 head (received/total), v2 …`. */
export function shown(lineages: readonly Pick<FoundLineage, 'title' | 'kind' | 'versions'>[]): string[] {
  return lineages
    .map(
      ({ title, kind, versions }) =>
        `${kind === 'pull' ? 'pull ' : ''}${title}: ` +
        versions
          .map(
            ({ version, head, received, total, rfc }) =>
              `${rfc ? 'rfc ' : ''}v${version} ${head} ${received}/${total}`,
          )
          .join(', '),
    )
    .sort();
}

interface SentSpec {
  /** Message-Ids are `<id>-<n>`, 0 for the cover letter. */
  id: string;
  title: string;
  total: number;
  version?: number;
  /** Without it the cover letter is left out. */
  cover?: boolean;
  from?: string;
  /** Days since the first of March 2021. */
  day?: number;
  /** The mail that the head answers. */
  to?: string;
  prefix?: string;
  /** Lines of the cover letter, else of the first patch. */
  trailers?: string[];
  /** What patches are called besides their number. */
  patches?: string;
  only?: number[];
}

/** A series as `git send-email` sends it, mail by mail. */
export function sent(spec: SentSpec): MailSpec[] {
  const { id, title, total, version = 1, cover = total > 1, from, day = 1, to } = spec;
  const { prefix = 'PATCH', trailers = [], patches = title } = spec;
  const date = (n: number) =>
    new Date(Date.UTC(2021, 2, day, 10, 0, n)).toUTCString().replace('GMT', '+0000');
  const label = (n: number): string =>
    `[${prefix}${version > 1 ? ` v${version}` : ''}${total > 1 ? ` ${n}/${total}` : ''}]`;
  const head = `${id}-${cover ? 0 : 1}@x`;
  const common = (n: number): Partial<MailSpec> => ({
    id: `${id}-${n}@x`,
    date: date(n),
    ...(from ? { from } : {}),
    ...(`${id}-${n}@x` === head
      ? to
        ? { to, references: [to] }
        : {}
      : { to: head, references: [...(to ? [to] : []), head] }),
  });
  const text = trailers.join('\n');
  const mails: MailSpec[] = [];
  if (cover)
    mails.push({ subject: `${label(0)} ${title}`, ...common(0), body: `What this does.\n\n${text}\n` });
  for (let n = 1; n <= total; n++) {
    mails.push({
      subject: `${label(n)} ${total > 1 ? `${patches}, part ${n}` : title}`,
      ...common(n),
      ...(n === 1 && !cover ? { headers: [] } : {}),
      ...(n === 1 && !cover && trailers.length ? { body: `Why.\n\nSigned-off-by: J <j@x>\n${text}` } : {}),
      diff: smallDiff('target/foo/cpu.c', `old${n}`, `new${n}v${version}`),
    });
  }
  return spec.only ? mails.filter((_, i) => spec.only!.includes(cover ? i : i + 1)) : mails;
}

const links = [
  ...['none', 'reply', 'reply', 'change-id', 'supersedes', 'loose'],
  ...['reroll', 'reroll', 'note', 'naked'],
];

const isNamed = (named: string, n: number, total: number): boolean =>
  named === 'all' || total === 1 || (named === 'cover' ? n === 0 : named === 'patches' && n > 0);

const withoutVersion = (one: MailSpec): MailSpec => ({
  ...one,
  subject: one.subject.replace(/ v\d+(?=[ \]])/, ''),
});

/** An answer that tells of the series. */
function note(i: number, to: string, target: number, { from, day }: { from: string; day: number }): MailSpec {
  return {
    ...{ subject: 'Re: [PATCH] Do it', id: `s${i}-0@x`, to, from, references: [to] },
    date: new Date(Date.UTC(2021, 2, day, 12, 0, i)).toUTCString().replace('GMT', '+0000'),
    body: `Sorry:\n${target % 2 ? 'Based-on: <z@x>' : `Supersedes: <s${(target + 1) % 6}-0@x>`}\n`,
  };
}

/** With a cover letter that does not say that it is one. */
function naked(mails: MailSpec[]): MailSpec[] {
  return mails.map((one) => ({ ...one, subject: one.subject.replace(/^\[[^\]]* 0\/\d+\] /, '') }));
}

/** Threads that hold every rule, of a few authors whose subjects collide. */
export const pieces: fc.Arbitrary<MailSpec[]> = fc
  .array(
    fc.record({
      title: fc.constantFrom('Do it', 'Misc fixes', 'Other'),
      from: fc.constantFrom('Ann <ann@example.org>', 'Bob <bob@example.org>', 'Ann via <list@example.org>'),
      total: fc.integer({ min: 1, max: 3 }),
      version: fc.integer({ min: 1, max: 3 }),
      day: fc.integer({ min: 1, max: 20 }),
      prefix: fc.constantFrom(
        ...['PATCH', 'PATCH', 'RFC PATCH', 'PULL', 'PATCH RESEND', 'Stable-9.1.2', 'Stable-8.2.8'],
      ),
      patches: fc.constantFrom('x', 'y'),
      link: fc.constantFrom(...links),
      /** Which subjects name the version. */
      named: fc.constantFrom('all', 'all', 'all', 'cover', 'patches', 'none'),
      target: fc.nat({ max: 5 }),
      lost: fc.nat({ max: 9 }),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((specs) =>
    specs.flatMap(({ link: wanted, target, lost, named, ...spec }, i) => {
      // Only what was sent before is sent anew: two that answer each other there cannot be.
      const link = wanted === 'reroll' && i === 0 ? 'none' : wanted;
      const to = link === 'reroll' ? `s${target % i}-2@x` : `s${target}-${target % 2}@x`;
      if (link === 'note') return [note(i, to, target, spec)];
      const trailers =
        link === 'change-id'
          ? [`change-id: 20210301-series-${target % 2}`]
          : link === 'supersedes'
            ? [`Supersedes: <${to}>`]
            : [];
      const answers = link === 'reply' || link === 'reroll';
      const mails = sent({
        ...{ ...spec, id: `s${i}`, trailers, ...(answers ? { to } : {}) },
        ...(link === 'reroll' ? { total: 3, cover: false, only: [2] } : {}),
      }).map((one, n) => (isNamed(named, n, spec.total) ? one : withoutVersion(one)));
      if (link === 'reroll')
        return mails.map((one) => ({ ...one, to, references: [to.replace('-2@', '-0@'), to] }));
      if (link === 'naked') return naked(mails);
      const there = mails.filter((_, n) => n !== lost);
      return link === 'loose' ? there.map(({ to: _to, references, ...rest }) => rest) : there;
    }),
  );

/** A source in memory. Batches of `size`; what is pushed later is found by the next reading. */
export function memorySource(mails: Uint8Array[], size = 100, name = 'memory'): MailSource {
  return {
    name,
    async *read(cursor): AsyncIterable<SourceBatch> {
      const from = Number(cursor ?? 0);
      for (let at = from; at < mails.length; at += size) {
        const batch = mails.slice(at, at + size);
        yield {
          mails: batch.map((raw, i) => ({ raw, place: `${at + i}` })),
          cursor: `${at + batch.length}`,
          progress: { read: at + batch.length - from, total: mails.length - from },
          skipped: [],
        };
      }
    },
    async wait() {},
    async find() {
      return null;
    },
    async close() {},
  };
}
