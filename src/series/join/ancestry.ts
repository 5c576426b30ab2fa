/** What posts answer, found through all the mails between that are no posts. */
import type { Post } from '../mail/post.ts';

/** How far a thread is followed upwards. */
const longestWalk = 200;
const mostParents = 20;

export interface Ancestry {
  /** The posts that this one answers, the nearest first. Posts are followed, too. */
  above(post: Post): Iterable<Post>;
}

/** `remarks` holds the parents of the mails that are no posts. Of posts with one Message-Id the first counts. */
export function ancestryOf(
  posts: readonly Post[],
  remarks: ReadonlyMap<string, readonly string[]>,
): Ancestry {
  const byId = new Map<string, Post>();
  for (const post of posts)
    if (post.messageId !== null && !byId.has(post.messageId)) byId.set(post.messageId, post);
  return {
    *above(post) {
      const queue = [...post.parents];
      const seen = new Set<string>(post.messageId === null ? [] : [post.messageId]);
      for (let i = 0; i < queue.length && i < longestWalk; i++) {
        const id = queue[i]!;
        if (seen.has(id)) continue;
        seen.add(id);
        const found = byId.get(id);
        if (found && found !== post) yield found;
        queue.push(...(found?.parents ?? remarks.get(id) ?? []).slice(0, mostParents));
      }
    },
  };
}
