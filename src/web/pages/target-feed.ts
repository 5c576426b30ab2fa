/** What there is to follow of a target: reviews of public changes that touch it, and changes of its registration. */
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { ListedReview } from '../../ports/reviews.ts';
import type { TargetHistory, TypeChange } from '../../ports/targets.ts';
import { verdictWords } from '../../review/render/words.ts';
import { atom, type FeedEntry, urnOf } from './atom.ts';
import { feedAddress, targetAddress } from './target-places.ts';
import { changeName } from './text.ts';
import { becomes } from './timeline.ts';

/** Of both kinds together. */
const mostEntries = 60;

export interface FeedOf {
  name: string;
  /** Only those that everybody may see. */
  reviews: readonly ListedReview[];
  history: TargetHistory | null;
  forges: Forges;
  /** Where the server is reached, without a slash at its end. */
  base: string;
}

export function targetFeed({ name, reviews, history, forges, base }: FeedOf): string {
  const page = base + targetAddress(name);
  const entries = [
    ...reviews.map((review) => ofReview(name, review, forges, base)),
    ...(history?.changes ?? [])
      .filter(({ target }) => target === name)
      .map((change) => ofChange(change, history!, page)),
  ];
  entries.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? 1 : -1));
  return atom({
    title: `vmsd-warden: ${name}`,
    subtitle: `Reviews of changes that touch the target ${name} of QEMU, and changes of its registration`,
    self: base + feedAddress(name),
    page,
    updated: inUtc(history?.releases.at(-1)?.date ?? '2013-01-01T00:00:00Z'),
    entries: entries.slice(0, mostEntries),
  });
}

function ofReview(name: string, review: ListedReview, forges: Forges, base: string): FeedEntry {
  const { id, version, subject, author, at, conclusion } = review;
  const own = review.findings
    .filter(({ target }) => target === name)
    .map(({ severity, rule, accepted }) => `${severity} ${rule}${accepted ? ' (accepted)' : ''}`);
  const found = own.length ? own.join(', ') : 'nothing found';
  return {
    id: urnOf(`review ${id}`),
    title: `${verdictWords[conclusion]}: ${subject || '(no title)'}${version > 1 ? ` (v${version})` : ''}`,
    link: `${base}/reviews/${id}`,
    updated: inUtc(at),
    author,
    summary: `${changeName(review, forges)}, version ${version}: ${review.title}. For ${name}: ${found}.`,
    category: conclusion,
  };
}

function ofChange(change: TypeChange, { releases }: TargetHistory, page: string): FeedEntry {
  const { target, by, from, to } = change;
  const release = releases[change.release]!;
  const commit = by?.commit ?? release.commit;
  return {
    id: urnOf(`registration of ${target} ${commit} ${from} ${to}`),
    title: `${target}: ${becomes(change)}`,
    link: page,
    updated: inUtc(by?.date ?? release.date),
    author: 'QEMU',
    summary: by
      ? `Commit ${commit.slice(0, 12)}: ${by.subject}`
      : `Between two releases, first seen in ${release.version}.`,
    category: 'registration',
  };
}

/** Dates of commits are in the committer's zone; in one zone they can be compared as text. */
const inUtc = (date: string): string => {
  const at = new Date(date);
  return Number.isNaN(at.getTime()) ? '2013-01-01T00:00:00.000Z' : at.toISOString();
};
