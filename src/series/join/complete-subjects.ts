/** What subjects leave out, and the thread says: a version, `PULL`, the number of a patch that is sent anew. */
import type { Subject } from '../../types/lineage.ts';
import type { Post } from '../mail/post.ts';
import { timeOf } from '../time.ts';
import type { Ancestry } from './ancestry.ts';

/** What a post counts as; what is missing here is as its subject says. */
type Completed = Pick<Subject, 'version' | 'pull' | 'index' | 'total'>;

const oneHour = 3600 * 1000;
const oneDay = 24 * oneHour;

/**
 * The posts with subjects that say all:
 * - A patch that names no version has that of the cover letter that it answers (without one, of the first patch), and
 *   what answers the cover letter of a pull request is a part of it; unless a patch that names that version has its
 *   place already: then it is another series.
 * - A cover letter that names none has the version of its patches, if they agree; so has one that names another and
 *   was sent with them, within the hour.
 * - A patch that is sent again as an answer to itself has the version of that one.
 * - A patch without a number that answers patch 2/3 of an older version is the new 2/3. Where it answers what a whole
 *   new version answers, the first of a series without a cover letter, it has to bear that patch's title.
 * All of it among mails of one author.
 */
export function completeSubjects(posts: readonly Post[], { above }: Ancestry): Post[] {
  const completed = new Map<Post, Completed>();
  const numberOf = (post: Post): Completed => completed.get(post) ?? post.subject;
  const families = familiesOf(posts, above, numberOf);
  for (const [head, members] of families) {
    const { total } = head.subject;
    const own = members.filter((post) => numberOf(post).total === total);
    const first = headAs(head, own);
    if (first) completed.set(head, { ...numberOf(head), ...first });
    const { version, pull } = numberOf(head);
    const explicit = own.filter(({ subject }) => !subject.unversioned && subject.version === version);
    const taken = new Set(
      explicit.filter(({ subject }) => subject.pull === pull).map((post) => numberOf(post).index),
    );
    for (const post of own) {
      const { subject } = post;
      if (subject.version === version && subject.pull === pull) continue;
      const fits = (subject.unversioned || subject.version === version) && (pull || !subject.pull);
      if (!fits || (taken.has(numberOf(post).index) && !subject.resend)) continue;
      completed.set(post, { ...numberOf(post), version, pull });
    }
  }
  for (const post of posts) {
    const again = post.subject.unversioned ? sentAgainOf(post, above) : null;
    if (again)
      completed.set(post, {
        ...numberOf(post),
        version: again.subject.version,
        pull: again.subject.pull,
      });
  }
  for (const post of posts) {
    const rerolled = isUnnumbered(post) ? rerolledBy(post, above, numberOf) : null;
    if (rerolled) {
      const { index, total } = rerolled.subject;
      completed.set(post, { ...numberOf(post), index, total });
    }
  }
  return posts.map((post) => {
    const more = completed.get(post);
    if (!more) return post;
    const renumbered = more.index !== post.subject.index ? { renumbered: true as const } : {};
    return { ...post, ...renumbered, subject: { ...post.subject, ...more } };
  });
}

/** What the head of a series counts as, by its patches; null: it says itself. */
function headAs({ subject, kind, date }: Post, patches: readonly Post[]): Partial<Completed> | null {
  if (kind !== 'cover' || !patches.length) return null;
  const kinds = new Map(
    patches.map((post) => [`${post.subject.version} ${post.subject.pull}`, post.subject]),
  );
  const [only] = kinds.values();
  if (!only || kinds.size > 1 || (only.version === subject.version && only.pull === subject.pull))
    return null;
  // What the cover letter says besides counts for its patches.
  if (only.unversioned || (subject.pull && !only.pull)) return null;
  const patience = subject.unversioned ? oneDay : oneHour;
  const near = patches.some((post) => apart(post.date, date) <= patience);
  return near ? { version: only.version, pull: only.pull } : null;
}

/** Cover letters, and first patches of series without one, with the numbered patches of their author below them. */
function familiesOf(
  posts: readonly Post[],
  above: Ancestry['above'],
  numberOf: (post: Post) => Completed,
): Map<Post, Post[]> {
  const families = new Map<Post, Post[]>();
  for (const post of posts) {
    const { index, total } = numberOf(post);
    if (post.kind === 'cover' || index === null || total === null) continue;
    let first: Post | null = null;
    let cover: Post | null = null;
    for (const other of above(post)) {
      if (other.author !== post.author || other.subject.total !== total) continue;
      if (other.kind === 'cover') {
        cover = other;
        break;
      }
      if (other.subject.index === 1 && index > 1) first ??= other;
    }
    const head = cover ?? first;
    if (!head) continue;
    const members = families.get(head);
    if (members) members.push(post);
    else families.set(head, [post]);
  }
  return families;
}

/** A patch of `git format-patch -N`, alone or one of several. */
export function isUnnumbered({ kind, subject }: Post): boolean {
  return kind === 'patch' && subject.tagged && subject.total === null && !subject.unreadableNumber;
}

/** The patch of an older version, one of several, that its author sends anew. The mail itself must name it. */
function rerolledBy(post: Post, above: Ancestry['above'], numberOf: (post: Post) => Completed): Post | null {
  for (const other of above(post)) {
    if (other.author !== post.author || !post.parents.includes(other.messageId ?? '')) continue;
    const { index, total, version } = numberOf(other);
    if (other.kind === 'cover' || index === null || total === null || index < 1 || total < 2) return null;
    if (version >= post.subject.version) return null;
    const sameTitle = other.subject.title.toLowerCase() === post.subject.title.toLowerCase();
    return index > 1 || sameTitle || isCovered(other, above) ? other : null;
  }
  return null;
}

/** Whether a patch answers the cover letter of its series. */
function isCovered(post: Post, above: Ancestry['above']): boolean {
  for (const other of above(post))
    if (other.kind === 'cover' && other.subject.total === post.subject.total) return true;
  return false;
}

/** The patch that it is sent again for, if that says its version. The mail itself must name it. */
function sentAgainOf(post: Post, above: Ancestry['above']): Post | null {
  const { index, total } = post.subject;
  if (post.kind === 'cover' || index === null) return null;
  for (const other of above(post)) {
    if (other.author !== post.author || !post.parents.includes(other.messageId ?? '')) continue;
    const { subject } = other;
    if (subject.index === index && subject.total === total) return subject.unversioned ? null : other;
  }
  return null;
}

/** Milliseconds. */
function apart(a: string | null, b: string | null): number {
  return a === null || b === null ? 0 : Math.abs(timeOf(a) - timeOf(b));
}
