/** Posts -> the sendings that they belong to. Threads come first, then numbers, senders and dates. */
import { comparePosts, type Post } from '../mail/post.ts';
import { timeOf } from '../time.ts';
import { type Ancestry, ancestryOf } from './ancestry.ts';
import { completeSubjects, isUnnumbered } from './complete-subjects.ts';
import { type Group, makeGroup, withoutCopies } from './group.ts';
import { joinLoose } from './join-loose.ts';
import { attachNotes } from './notes.ts';
import { findBases } from './rerolls.ts';
import { Sets } from './sets.ts';

/** What a post answers in another group. */
export interface Answered {
  nearest: Post;
  /** The nearest by the same author. */
  own: Post | null;
}

export interface JoinedPosts {
  groups: Group[];
  answers: Map<Post, Answered>;
}

/**
 * Groups posts, each sending of each version of each series by itself; gives also which mails of other series a post
 * answers. `remarks` holds the parents of the mails that are no posts. The order in which posts came does not count,
 * unless they have neither dates nor Message-Ids.
 */
export function joinPosts(
  given: readonly Post[],
  remarks: ReadonlyMap<string, readonly string[]>,
): JoinedPosts {
  const sorted = withoutCopies(given).sort(comparePosts);
  const notes = sorted.filter(({ kind }) => kind === 'note');
  const kept = sorted.filter(({ kind }) => kind !== 'note');
  const others = new Map(remarks);
  for (const { messageId, parents } of notes) if (messageId !== null) others.set(messageId, parents);
  const posts = completeSubjects(kept, ancestryOf(kept, others));
  const ancestry = ancestryOf(posts, others);
  const sets = new Sets(posts.length);
  const answers = joinThreads(posts, ancestry, sets);
  const groups = joinLoose(
    sets.lists().map((list) =>
      makeGroup(
        list.map((i) => posts[i]!),
        false,
      ),
    ),
  );
  findBases(groups, ancestry);
  attachNotes(groups, notes, ancestry, others);
  return { groups, answers };
}

/** Joins what the threads say belongs together; gives for each post what it answers in other series. */
function joinThreads(posts: readonly Post[], { above }: Ancestry, sets: Sets): Map<Post, Answered> {
  const place = new Map(posts.map((post, i) => [post, i]));
  const answers = new Map<Post, Answered>();
  const absent = new Map<string, number>();
  posts.forEach((post, i) => {
    let nearest: Post | null = null;
    // A lone diff is passed over: lists do not know it for a patch.
    let lone: Post | null = null;
    for (const other of above(post)) {
      if (post.subject.tagged && !other.subject.tagged && !belongTogether(post, other)) {
        lone ??= other;
        continue;
      }
      if (nearest === null || other.author === post.author) {
        if (belongTogether(post, other)) {
          sets.join(i, place.get(other)!);
          return;
        }
        nearest ??= other;
        answers.set(post, { nearest, own: other.author === post.author ? other : null });
      }
      if (other.author === post.author) break;
    }
    if (nearest === null && lone !== null)
      answers.set(post, { nearest: lone, own: lone.author === post.author ? lone : null });
    if (post.subject.total === null && !isUnnumbered(post)) return;
    // The cover letter is not here, or there is none: its patches still answer the same mail.
    const kind = `${post.subject.version} ${post.subject.pull} ${post.subject.total}`;
    const near = post.parents[0];
    const far = post.parents.at(-1);
    const keys = [
      near === undefined ? null : `near ${near} ${kind}`,
      far === undefined ? null : `far ${far} ${kind} ${post.author}`,
      post.messageId === null ? null : `near ${post.messageId} ${kind}`,
    ];
    for (const key of keys) {
      if (key === null) continue;
      const first = absent.get(key);
      if (first === undefined) absent.set(key, i);
      else if (belongTogether(post, posts[first]!)) sets.join(i, first);
    }
  });
  return answers;
}

/** How long the mails of a series without numbers may take to be sent. */
const oneSending = 10 * 60 * 1000;

/** Two patches, and not one and its correction or its answer. */
function sentAtOnce(a: Post, b: Post): boolean {
  if (a.subject.reply || b.subject.reply || a.subject.title === b.subject.title) return false;
  if (a.date === null || b.date === null) return false;
  return Math.abs(timeOf(a.date) - timeOf(b.date)) <= oneSending;
}

/** Are two posts of one thread patches of the same version of the same series? */
function belongTogether(a: Post, b: Post): boolean {
  if (a.subject.version !== b.subject.version || a.subject.pull !== b.subject.pull) return false;
  if (!sameRelease(a.subject, b.subject)) return false;
  const sameSender = a.author === b.author;
  if (isUnnumbered(a) && isUnnumbered(b)) {
    // What another sends back with his answer is the patch itself.
    if (!sameSender) return a.subject.reply && a.subject.title === b.subject.title;
    return sentAtOnce(a, b);
  }
  if (a.subject.total === null || b.subject.total === null) {
    return (a.subject.unreadableNumber || b.subject.unreadableNumber) && (sameSender || b.kind === 'cover');
  }
  if (a.subject.total !== b.subject.total && !sameSender) return false;
  if (a.subject.index !== b.subject.index) return true;
  // The same place twice: a correction, or the answer of someone with another idea.
  return a.subject.revision !== b.subject.revision || a.subject.title === b.subject.title || a.subject.reply;
}

/** Not two different ones: what goes to several stable branches is a series for each. */
export function sameRelease(
  { release: a }: Pick<Post['subject'], 'release'>,
  { release: b }: Pick<Post['subject'], 'release'>,
): boolean {
  return a == null || b == null || a === b;
}
