import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeKey } from '../../src/ports/forge.ts';
import type { NewReview, ReviewFilter, Reviews } from '../../src/ports/reviews.ts';
import type { Store } from '../../src/ports/store.ts';
import { prune } from '../../src/store/retention.ts';
import { openReviews } from '../../src/store/reviews.ts';
import { openStore } from '../../src/store/store.ts';
import { serverUrl } from '../support/database.ts';
import { newReview } from '../support/new-review.ts';
import { type OpenDatabase, openKind } from '../support/open-database.ts';
import { report } from '../support/sample-report.ts';

const all = { seesPrivate: true };
const everybody = { seesPrivate: false };
const kinds = ['embedded', ...(serverUrl === null ? [] : ['postgres'])] as ('embedded' | 'postgres')[];
const minute = (n: number): string => new Date(Date.UTC(2026, 0, 2, 3, n)).toISOString();
const head = (n: number): string => n.toString(16).padStart(40, '0');

describe.each(kinds)('reviews on %s', (kind) => {
  let opened: OpenDatabase;
  let store: Store;
  let reviews: Reviews;
  beforeEach(async () => {
    opened = await openKind(kind);
    store = openStore(opened.database, await opened.queue(false));
    reviews = openReviews(opened.database);
  });
  afterEach(() => opened.close());
  const save = (change: number, n: number, more: Partial<NewReview> = {}, key: Partial<ChangeKey> = {}) =>
    store.saveReview(
      { platform: 'github', repository: 'o/r', change, ...key },
      newReview({ head: head(n), at: minute(n), ...more }),
    );
  const found = async (filter: ReviewFilter, viewer = everybody) =>
    (await reviews.list(filter, { cursor: null, limit: 50 }, viewer)).reviews.map((r) => r.change);

  it('keep every head of a change, count them, and know the newest', async () => {
    await save(1, 1, { title: 'first' });
    await save(1, 2, { title: 'second' });
    const key = { platform: 'github', repository: 'o/r', change: 1 } as const;
    expect(await reviews.versions(key, all)).toMatchObject([
      { version: 2, head: head(2), latest: true, title: 'second' },
      { version: 1, head: head(1), latest: false, title: 'first' },
    ]);
    const { reviews: listed } = await reviews.list({}, { cursor: null, limit: 50 }, all);
    expect(listed).toHaveLength(1);
    const before = listed[0]!.id;
    // A head of before is pushed again: it keeps its number and its address, and counts as the newest.
    await save(1, 1, { at: minute(9), title: 'again' });
    expect(await store.lastReview(key)).toMatchObject({ head: head(1), title: 'again' });
    expect(await reviews.versions(key, all)).toMatchObject([{ version: 2 }, { version: 1, latest: true }]);
    expect((await reviews.get(before, all))?.title).toBe('second');
    expect(await reviews.list({ allVersions: true }, { cursor: null, limit: 50 }, all)).toMatchObject({
      reviews: [{ title: 'again' }, { title: 'second' }],
    });
  });

  it('of what is closed are not among the open ones, until it is reviewed again', async () => {
    const mail = { platform: 'mail', repository: 'qemu-devel' } as const;
    await save(1, 1);
    await save(2, 2);
    for (const n of [7, 8]) await save(n, n, { version: 1 }, mail);
    expect(await found({ open: true })).toEqual([8, 7, 2, 1]);
    const key = { platform: 'github', repository: 'o/r', change: 1 } as const;
    await store.close(key);
    await opened.database.query(
      `INSERT INTO warden.lineage (list, number, title, slug, kind, state) VALUES
       ('qemu-devel', 7, 't', 'a', 'series', 'merged'), ('qemu-devel', 8, 't', 'b', 'series', 'open')`,
      [],
    );
    expect(await found({ open: true })).toEqual([8, 2]);
    expect(await found({})).toEqual([8, 7, 2, 1]);
    await save(1, 1, { at: minute(9) });
    expect(await found({ open: true })).toEqual([1, 8, 2]);
  });

  it('of a mailed series have its own version, whichever is reviewed last', async () => {
    const key = { platform: 'mail', repository: 'qemu-devel', change: 7 } as const;
    await save(7, 1, { head: 'v2@example.org', version: 2 }, key);
    await save(7, 2, { head: 'v1@example.org', version: 1 }, key);
    expect(await store.lastReview(key)).toMatchObject({ head: 'v2@example.org' });
    expect(await reviews.versions(key, all)).toMatchObject([
      { version: 2, latest: true },
      { version: 1, latest: false },
    ]);
  });

  it('give back all that was saved', async () => {
    const said = [{ where: 'line' as const, place: 'target/zeta/cpu.c:3', text: '**error** \0 \ud800' }];
    const content = { ...newReview().content, said, told: ['inline' as const], notes: ['a note'] };
    await save(1, 1, { content });
    const [{ id } = { id: '' }] = (await reviews.list({}, { cursor: null, limit: 1 }, all)).reviews;
    const stored = await reviews.get(id, all);
    expect(stored).toMatchObject({ subject: 'Move the hooks', base: 'b'.repeat(40), url: newReview().url });
    expect(stored?.content).toEqual({ ...content, said: [{ ...said[0], text: '**error** \0 \ud800' }] });
    expect(stored?.targets).toEqual([...new Set(stored?.targets)].sort());
    expect(await reviews.get('0'.repeat(16), all)).toBeNull();
  });

  it('are found by what they are narrowed to, and by the beginnings of words', async () => {
    await save(1, 1, { subject: "Robert'); DROP TABLE -- 'Hook\\", author: 'Zoë <zoe@x>' });
    await save(2, 2, { conclusion: 'success', findings: [], title: 'No findings' });
    await save(3, 3, {}, { platform: 'gitlab', repository: 'g/s/p' });
    expect(await found({})).toEqual([3, 2, 1]);
    expect(await found({ platform: 'gitlab' })).toEqual([3]);
    expect(await found({ repository: 'o/r' })).toEqual([2, 1]);
    expect(await found({ repository: 'o' })).toEqual([]);
    expect(await found({ conclusion: 'success' })).toEqual([2]);
    expect(await found({ rule: 'type-flip' })).toEqual([3, 1]);
    const target = report.registrations[0]!.target;
    expect(await found({ target, platform: 'github' })).toEqual([2, 1]);
    expect(await found({ target: 'no-such' })).toEqual([]);
    expect(await found({ text: 'zoë' })).toEqual([1]);
    expect(await found({ text: 'ROBERT drop' })).toEqual([1]);
    expect(await found({ text: 'rober table --' })).toEqual([1]);
    expect(await found({ text: "'\\ hook" })).toEqual([3, 2, 1]);
    expect(await found({ text: "') | !'" })).toEqual([3, 2, 1]);
    expect(await found({ text: 'obert' })).toEqual([]);
    expect(await found({ text: '#3' })).toEqual([3]);
    expect(await reviews.repositories(all)).toEqual([
      { platform: 'github', repository: 'o/r' },
      { platform: 'gitlab', repository: 'g/s/p' },
    ]);
  });

  it('are paged both ways, each once', async () => {
    for (let n = 1; n <= 7; n += 1) await save(n, n, { at: minute(n <= 4 ? 1 : n) });
    const limit = 3;
    const first = await reviews.list({}, { cursor: null, limit }, all);
    expect(first.newer).toBeNull();
    const second = await reviews.list({}, { cursor: first.older, limit }, all);
    const third = await reviews.list({}, { cursor: second.older, limit }, all);
    expect(third.older).toBeNull();
    const seen = [first, second, third].flatMap((page) => page.reviews.map((r) => r.change));
    expect(seen.slice(0, 3)).toEqual([7, 6, 5]);
    expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await reviews.list({}, { cursor: third.newer, limit }, all)).toMatchObject({
      reviews: second.reviews,
    });
    expect(await reviews.list({}, { cursor: second.newer, limit }, all)).toMatchObject({ newer: null });
    expect(await reviews.list({}, { cursor: "older~x' OR 1=1", limit }, all)).toEqual(first);
  });

  it('of a private repository are for those who may see them, from the moment that it is private', async () => {
    await save(1, 1, { isPrivate: true }, { repository: 'o/secret' });
    await save(2, 2, {}, { repository: 'o/closing' });
    await save(3, 3);
    expect(await found({})).toEqual([3, 2]);
    await save(4, 4, { isPrivate: true }, { repository: 'o/closing' });
    expect(await found({})).toEqual([3]);
    expect(await found({}, all)).toEqual([4, 3, 2, 1]);
    expect(await found({ repository: 'o/secret' })).toEqual([]);
    expect(await found({ text: 'secret' })).toEqual([]);
    expect(await reviews.repositories(everybody)).toEqual([{ platform: 'github', repository: 'o/r' }]);
    const key = { platform: 'github', repository: 'o/secret', change: 1 } as const;
    const [secret] = await reviews.versions(key, all);
    expect(secret).toMatchObject({ isPrivate: true });
    expect(await reviews.versions(key, everybody)).toEqual([]);
    expect(await reviews.get(secret!.id, everybody)).toBeNull();
    expect(await reviews.get(secret!.id, all)).not.toBeNull();
    // A review that began before it was closed, or is saved once more, opens none; who asks for the repository does.
    await save(5, 5, {}, { repository: 'o/closing' });
    await save(4, 4, {}, { repository: 'o/closing' });
    expect(await found({})).toEqual([5, 3]);
    await store.setPrivate('github', { repository: 'o/closing' }, false);
    expect(await found({})).toEqual([5, 4, 3, 2]);
  });

  it('are told to those who watch, and go with their change or repository', async () => {
    await save(1, 1);
    await save(2, 2, { at: new Date().toISOString() }, { repository: 'o/other' });
    const saved = await reviews.savedSince(60);
    expect(saved.map(({ review }) => review.change)).toEqual([1, 2]);
    await save(1, 1);
    const again = await reviews.savedSince(60);
    expect(again.map(({ review }) => review.change)).toEqual([2, 1]);
    expect(saved.map(({ saving }) => saving)).toContain(again[0]!.saving);
    expect(saved.map(({ saving }) => saving)).not.toContain(again[1]!.saving);
    await opened.database.query("UPDATE warden.review SET at = now() - interval '400 days' WHERE change = 1");
    expect((await prune(opened.database, 30)).changes).toBe(1);
    expect(await found({}, all)).toEqual([2]);
    await store.forget('github', { repository: 'o/other' });
    expect(await found({}, all)).toEqual([]);
    expect(await opened.database.query('SELECT id FROM warden.review_content')).toEqual([]);
  });
});
