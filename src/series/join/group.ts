/** The posts of one sending of one version of one series. */
import type { Post } from '../mail/post.ts';

export interface Group {
  posts: Post[];
  version: number;
  /** Latest ISO date of its posts; null when none has one. */
  date: string | null;
  /** Its patches came without numbers: the order of the inputs counts. */
  byOrder: boolean;
  /** The titles of its numbers. */
  numbers: Map<number | null, string>;
  /** Patches that answer a mail of another version of the series. */
  strays: Post[];
  /** What it was sent as an answer to, patch by patch: what it does not send anew is taken from there. */
  base: Group | null;
  /** Mails of its author that say what the series stands on. */
  notes: Post[];
}

/** A group of these posts; `byOrder`: see Group. */
export function makeGroup(posts: readonly Post[], byOrder: boolean): Group {
  const group: Group = {
    posts: [],
    version: posts[0]!.subject.version,
    date: null,
    byOrder,
    numbers: new Map(),
    strays: [],
    base: null,
    notes: [],
  };
  for (const post of posts) addPost(group, post);
  return group;
}

export function addPost(group: Group, post: Post): void {
  group.posts.push(post);
  if (!group.numbers.has(post.subject.index)) group.numbers.set(post.subject.index, post.subject.title);
  if (post.date !== null && (group.date === null || post.date > group.date)) group.date = post.date;
}

/** The cover letter, else the patch with the lowest number. */
export function headOf(group: Group): Post {
  const number = (post: Post): number =>
    post.kind === 'cover' ? -1 : (post.subject.index ?? Number.MAX_SAFE_INTEGER);
  return group.posts.reduce((head, post) => (number(post) < number(head) ? post : head));
}

/** Negative when the first group is older. */
export function compareAge(a: Group, b: Group): number {
  if (a.date !== null && b.date !== null && a.date !== b.date) return a.date < b.date ? -1 : 1;
  return lastOrder(a) - lastOrder(b);
}

function lastOrder(group: Group): number {
  return group.posts.reduce((last, post) => Math.max(last, post.order), -1);
}

/** The same mail comes in several times when lists and copies are joined; the one that can be read stays. */
export function withoutCopies(posts: readonly Post[]): Post[] {
  const byId = new Map<string, Post>();
  for (const post of posts) {
    if (post.messageId === null) continue;
    const key = `${post.messageId} ${post.subject.index} ${post.subject.title}`;
    const before = byId.get(key);
    if (before === undefined || (before.kind === 'empty' && post.kind !== 'empty')) byId.set(key, post);
  }
  const chosen = new Set(byId.values());
  return posts.filter((post) => post.messageId === null || chosen.has(post));
}
