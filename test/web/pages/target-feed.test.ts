/** The feed of a target as readers of feeds take it. */
import { describe, expect, it } from 'vitest';
import { forges } from '../../../src/platforms/forges.ts';
import type { ListedReview } from '../../../src/ports/reviews.ts';
import { qemuTargets } from '../../../src/server/package-files.ts';
import { targetFeed } from '../../../src/web/pages/target-feed.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { type Element, parseXml } from '../../support/xml.ts';

const review = (n: number, more: Partial<ListedReview> = {}): ListedReview => ({
  platform: 'github',
  repository: 'o/r',
  change: n,
  id: n.toString(16).padStart(16, '0'),
  version: 2,
  head: 'a'.repeat(40),
  base: null,
  subject: `Change ${n}`,
  author: 'Ada',
  url: null,
  isPrivate: false,
  latest: true,
  conclusion: 'failure',
  title: '1 error',
  findings: [
    { rule: 'type-flip', severity: 'error', target: 'avr', fingerprint: 'x', accepted: false },
    { rule: 'new-type-2', severity: 'error', target: 'rx', fingerprint: 'y', accepted: false },
  ],
  targets: ['avr', 'rx'],
  at: new Date(Date.UTC(2026, 0, 2, 3, n)).toISOString(),
  ...more,
});
const feedOf = (reviews: ListedReview[], base = 'https://warden.example/below'): Element =>
  parseXml(targetFeed({ name: 'avr', reviews, history: qemuTargets(), forges, base }));
const entriesOf = (feed: Element) => feed.children.filter(({ name }) => name === 'entry');
const textOf = (element: Element, name: string): string =>
  element.children.find((child) => child.name === name)!.text;
const linkOf = (element: Element, rel: string): string =>
  element.children.find(({ name, attributes }) => name === 'link' && attributes.rel === rel)!.attributes
    .href!;

describe('the feed of a target', () => {
  it('is Atom: what RFC 4287 asks of a feed and of each entry is there once, and absolute', () => {
    const feed = feedOf([review(1), review(2)]);
    expect(feed).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
    const self = 'https://warden.example/below/targets/avr/feed.atom';
    expect([textOf(feed, 'id'), linkOf(feed, 'self')]).toEqual([self, self]);
    expect(linkOf(feed, 'alternate')).toBe('https://warden.example/below/targets/avr');
    const entries = entriesOf(feed);
    for (const one of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated', 'author'])
        expect(
          one.children.filter((child) => child.name === name),
          name,
        ).toHaveLength(1);
      expect(textOf(one, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(linkOf(one, 'alternate')).toMatch(/^https:\/\/warden\.example\/below\//);
    }
    const updated = entries.map((one) => textOf(one, 'updated'));
    expect(updated).toEqual(updated.toSorted().reverse());
    expect(textOf(feed, 'updated')).toBe(updated[0]);
    expect(new Set(entries.map((one) => textOf(one, 'id'))).size).toBe(entries.length);
  });

  it('says how a review came out, what was found for this target alone, and how it registered before', () => {
    const entries = entriesOf(feedOf([review(1)]));
    expect(textOf(entries[0]!, 'title')).toBe('fails: Change 1 (v2)');
    expect(textOf(entries[0]!, 'summary')).toBe('o/r #1, version 2: 1 error. For avr: error type-flip.');
    expect(linkOf(entries[0]!, 'alternate')).toBe('https://warden.example/below/reviews/0000000000000001');
    const flip = entries.find((one) => textOf(one, 'title') === 'avr: type 2 to type 1')!;
    expect(textOf(flip, 'summary')).toMatch(/^Commit c2cf139d9c2f: cpu: Move AVR target vmsd field/);
  });

  it('has ids that stay when the server moves, a review is made again, or the order changes', () => {
    const ids = (feed: Element) =>
      new Map(entriesOf(feed).map((one) => [textOf(one, 'title').replace(/^\w+: /, ''), textOf(one, 'id')]));
    const before = ids(feedOf([review(2), review(1)]));
    const again = { conclusion: 'success', at: '2026-05-01T00:00:00.000Z', findings: [] } as const;
    const after = ids(feedOf([review(1, { ...again, findings: [] }), review(2)], 'http://other.example'));
    expect(after).toEqual(before);
    for (const id of before.values())
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has so many entries and no more, the newest', () => {
    const many = Array.from({ length: 80 }, (_, n) => review(n));
    const entries = entriesOf(feedOf(many));
    expect(entries).toHaveLength(60);
    expect(textOf(entries[0]!, 'title')).toContain('Change 79');
  });

  it.each([...hostileTexts, ']]><x>', 'a\u0000b\u0007c\ufffe\ud800', '&amp; &#0; <!DOCTYPE x>'])(
    'is well-formed, and text in it is text: %j',
    (text) => {
      const one = review(1, { subject: text, author: text, title: text, repository: text });
      one.findings[0]!.rule = text;
      const [entry] = entriesOf(feedOf([one]));
      expect(textOf(entry!, 'title')).toContain(text.slice(0, 1));
      expect(entry!.children.map(({ name }) => name)).toEqual([
        'id',
        'title',
        'link',
        'updated',
        'author',
        'category',
        'summary',
      ]);
    },
  );
});
