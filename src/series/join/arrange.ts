/** The posts of a group -> which of them count, by their numbers. */
import type { Limit } from '../../types/series.ts';
import type { Post } from '../mail/post.ts';
import type { Group } from './group.ts';
import { ownerOf } from './owner.ts';

/** A post that is left out because a better one takes its place. */
export interface Replaced {
  post: Post;
  reason: string;
}

export interface Arranged {
  cover: Post | null;
  /** By number. */
  chosen: Map<number, Post>;
  total: number;
  /** Numbers of patches that an older version has sent, and this one has not sent anew. */
  kept: number[];
}

/** The cover letter, and the posts that count by their numbers. What is odd about it goes to `limits`. */
export function arrange(group: Group, limits: Limit[] = [], replaced: Replaced[] = []): Arranged {
  const owner = ownerOf(group.posts);
  const cover = latest(
    group.posts.filter((post) => post.kind === 'cover'),
    owner,
  );
  const numbered = group.byOrder ? [] : group.posts.filter(isNumbered);
  const single = group.posts.filter((post) => post.kind === 'patch').length === 1 && numbered.length === 0;
  const said = totalOf(group.posts, limits);
  const chosen = chooseByNumber(numbered, owner, limits, replaced);
  placeUnnumbered(group, numbered, chosen, said, owner, limits);
  const own = { cover, chosen, total: said ?? (single ? 1 : highest(chosen)), kept: [] };
  return group.base ? withBase(own, arrange(group.base)) : own;
}

/** What is not sent anew is as it was. */
function withBase(own: Arranged, base: Arranged): Arranged {
  const kept = [...base.chosen].filter(([index]) => !own.chosen.has(index));
  return {
    cover: own.cover ?? base.cover,
    chosen: new Map([...own.chosen, ...kept]),
    total: own.total,
    kept: kept.map(([index]) => index).sort((a, b) => a - b),
  };
}

/** What a post is called. */
export function titleOf(post: Post): string {
  return post.subject.title || post.inputName;
}

function isNumbered(post: Post): boolean {
  return post.kind !== 'cover' && post.subject.index !== null && post.subject.index > 0;
}

function latest(posts: Post[], owner: string): Post | null {
  return posts.length === 0 ? null : posts.reduce((last, post) => (isLater(post, last, owner) ? post : last));
}

function isLater(a: Post, b: Post, owner: string): boolean {
  if (a.subject.reply !== b.subject.reply) return b.subject.reply;
  if (a.kind !== b.kind && (a.kind === 'empty' || b.kind === 'empty')) return b.kind === 'empty';
  // Nobody replaces what others have sent.
  const [ours, theirs] = [a.author === owner, b.author === owner];
  if (ours !== theirs) return ours;
  if (a.subject.revision !== b.subject.revision) return a.subject.revision > b.subject.revision;
  if (a.date !== null && b.date !== null && a.date !== b.date) return a.date > b.date;
  return a.order > b.order;
}

/** The m of `n/m` that most of the mails name, the larger of two; null when none does. */
function totalOf(posts: Post[], limits: Limit[]): number | null {
  const counts = new Map<number, number>();
  for (const { subject } of posts) {
    if (subject.total !== null && subject.total > 0)
      counts.set(subject.total, (counts.get(subject.total) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (ranked.length > 1) {
    const all = ranked.map(([total]) => total).sort((a, b) => a - b);
    limits.push({
      code: 'total-differs',
      patch: null,
      detail: `the mails disagree on how many patches there are (${all.join(', ')}); ${ranked[0]![0]} is taken`,
    });
  }
  return ranked[0]?.[0] ?? null;
}

function chooseByNumber(
  posts: Post[],
  owner: string,
  limits: Limit[],
  replaced: Replaced[],
): Map<number, Post> {
  const byIndex = new Map<number, Post[]>();
  for (const post of posts) {
    const index = post.subject.index!;
    const list = byIndex.get(index);
    if (list === undefined) byIndex.set(index, [post]);
    else list.push(post);
  }
  const chosen = new Map<number, Post>();
  for (const [index, list] of byIndex) {
    const best = latest(list, owner)!;
    chosen.set(index, best);
    const plain = list.filter((post) => post !== best && !post.subject.reply && post.kind === 'patch');
    const strange = best.author === owner ? plain.filter((post) => post.author !== owner) : [];
    const same = plain.filter(
      (post) => post.subject.revision === best.subject.revision && !strange.includes(post),
    );
    if (same.some((post) => post.body().text.trim() !== best.body().text.trim())) {
      limits.push({
        code: 'duplicate-patch',
        patch: index,
        detail: `patch ${index} is there ${same.length + 1} times, with different text; the one sent last is judged`,
      });
    }
    if (strange.length)
      limits.push({
        code: 'duplicate-patch',
        patch: index,
        detail: `patch ${index} was sent by somebody else, too; the one of the series' sender is judged`,
      });
    for (const post of list) {
      if (post === best || post.kind !== 'patch') continue;
      if (post.subject.reply) {
        replaced.push({ post, reason: `a patch in an answer to patch ${index}; the patch itself is judged` });
      } else if (strange.includes(post)) {
        replaced.push({ post, reason: `patch ${index} was sent by somebody else, too` });
      } else if (post.subject.revision < best.subject.revision) {
        const by = `v${best.subject.version}.${best.subject.revision}`;
        replaced.push({ post, reason: `patch ${index} is replaced by ${by}` });
      }
    }
  }
  return chosen;
}

function highest(chosen: ReadonlyMap<number, Post>): number {
  let highest = 0;
  for (const index of chosen.keys()) highest = Math.max(highest, index);
  return highest;
}

/** Gives patches without a number one: the order for a series without any, the gap if there is but one, else the end. */
function placeUnnumbered(
  group: Group,
  numbered: Post[],
  chosen: Map<number, Post>,
  total: number | null,
  owner: string,
  limits: Limit[],
): void {
  const here = new Set(numbered);
  const left = group.posts.filter(
    (post) => post.kind === 'patch' && !here.has(post) && (!post.subject.reply || post.author === owner),
  );
  left.sort((a, b) => a.order - b.order);
  const gaps: number[] = [];
  for (let n = 1; n <= (total ?? 0) && gaps.length < 2; n++) if (!chosen.has(n)) gaps.push(n);
  let next = highest(chosen) + 1;
  for (const post of left) {
    const index = gaps.length === 1 && left.length === 1 ? gaps[0]! : next++;
    chosen.set(index, post);
    if (numbered.length > 0) {
      limits.push({
        code: 'unnumbered-patch',
        patch: index,
        detail: `the number of "${titleOf(post)}" cannot be read; it is judged as patch ${index}`,
      });
    }
  }
}
