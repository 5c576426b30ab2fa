/** Patches of a version that were sent as answers to another version. */
import type { Post } from '../mail/post.ts';
import type { Group } from './group.ts';
import type { Answered } from './join-posts.ts';

/** Notes them, group by group. What a whole version, or its first mail, answers is as it should be. */
export function noteStrays(
  groups: readonly Group[],
  answers: ReadonlyMap<Post, Answered>,
  familyOf: (group: Group) => unknown,
): void {
  const home = new Map<Post, Group>();
  for (const group of groups) for (const post of group.posts) home.set(post, group);
  for (const group of groups) {
    if (group.base) continue;
    const strays = group.posts.filter((post) => {
      const { nearest, own } = answers.get(post) ?? {};
      const other = home.get((own ?? nearest)!);
      if (post.kind === 'cover' || !other || other === group) return false;
      return other.version !== group.version && familyOf(other) === familyOf(group);
    });
    const patches = group.posts.filter((post) => post.kind !== 'cover').length;
    if (patches > 1 && strays.length === patches) continue;
    group.strays = strays.filter((post) => (post.subject.index ?? 0) > 1);
  }
}
