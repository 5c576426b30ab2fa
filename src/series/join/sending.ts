/** One sending of one version of a series, and when two are alike. */
import { readBasis } from '../diff/patch-text.ts';
import type { Post } from '../mail/post.ts';
import { timeOf } from '../time.ts';
import { arrange } from './arrange.ts';
import { type Group, headOf } from './group.ts';
import { sameRelease } from './join-posts.ts';

export interface Sending {
  group: Group;
  posts: Post[];
  head: Post;
  title: string;
  /** Of the cover letter, and of the first patch: what versions are called alike by. */
  names: { cover: string | null; first: string | null };
  version: number;
  pull: boolean;
  /** Milliseconds, of its head; NaN where that has no date. */
  time: number;
  author: string;
  changeId: string | null;
  supersedes: string[];
  total: number;
  /** Index to title, lower case. */
  patches: Map<number, string>;
  /** Indices of the patches that can be read. */
  received: number[];
}

export function readSending(group: Group): Sending {
  const { posts, notes } = group;
  const { cover, chosen, total } = arrange(group);
  const numbered = [...chosen].sort((a, b) => a[0] - b[0]);
  const head = group.base ? headOf(group) : (cover ?? headOf(group));
  const said = [head, ...numbered.map(([, post]) => post), ...notes].map(
    (post) => post.said ?? readBasis(post.body().text),
  );
  const first = chosen.get(1) ?? null;
  return {
    group,
    posts,
    head,
    title: cover?.subject.title || head.subject.title || numbered[0]?.[1].subject.title || '',
    names: { cover: cover && nameOf(cover), first: first && nameOf(first) },
    version: group.version,
    pull: head.subject.pull,
    time: head.date === null ? Number.NaN : timeOf(head.date),
    author: head.author,
    changeId: said.find(({ changeId }) => changeId !== null)?.changeId ?? null,
    supersedes: [...new Set(said.flatMap(({ supersedes }) => supersedes))],
    total,
    patches: new Map(numbered.map(([index, post]) => [index, nameOf(post)])),
    received: numbered.filter(([, post]) => post.kind === 'patch').map(([index]) => index),
  };
}

export const nameOf = (post: Post): string => post.subject.title.toLowerCase();

/** By their cover letters; where one has none, also by their first patches. */
export function alike(a: Sending, b: Sending): boolean {
  if (nameOf(a.head) === nameOf(b.head)) return true;
  return !covered(a, b) && a.names.first !== null && a.names.first === b.names.first;
}

const covered = (a: Sending, b: Sending): boolean => a.names.cover !== null && b.names.cover !== null;

/**
 * Is one sending of a version the other, sent again? A subject like "misc fixes" is used for many a series, and a patch
 * may go to several stable branches, in a series for each: without cover letters that say so, another number of
 * patches, or the same patch at another place, is another series.
 */
export function sentAgain(a: Sending, b: Sending): boolean {
  if (!sameTarget(a, b)) return false;
  if (!a.patches.size || !b.patches.size) return a.total === b.total;
  if (!covered(a, b)) {
    if (a.total !== b.total) return false;
    return shareHalf(a, b, ([index, title]) => b.patches.get(index) === title);
  }
  const titles = new Set(b.patches.values());
  return shareHalf(a, b, ([, title]) => titles.has(title));
}

function shareHalf(a: Sending, b: Sending, shared: (patch: [number, string]) => boolean): boolean {
  return [...a.patches].filter(shared).length * 2 >= Math.min(a.patches.size, b.patches.size);
}

/** For the same release, or for none that is named. */
const sameTarget = (a: Sending, b: Sending): boolean => sameRelease(a.head.subject, b.head.subject);

/** Can they be versions of one series? A later one may be for the next release, but not for another stable branch. */
export function sameBranch(a: Sending, b: Sending): boolean {
  const stable = ({ head }: Sending): boolean => /^\d|stable|\.[xy]$/.test(head.subject.release ?? '');
  return sameTarget(a, b) || !(stable(a) && stable(b));
}
