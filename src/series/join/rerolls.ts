/** Versions of which only some patches are sent, each as an answer to the one that it replaces. */
import type { Post } from '../mail/post.ts';
import type { Ancestry } from './ancestry.ts';
import type { Group } from './group.ts';

/**
 * Gives each such group the one that it answers. As b4 does, only where each of its patches answers that of the same
 * number; a cover letter of its own means that the rest got lost.
 */
export function findBases(groups: readonly Group[], ancestry: Ancestry): void {
  const home = new Map<Post, Group>();
  for (const group of groups) for (const post of group.posts) home.set(post, group);
  for (const group of groups) {
    group.base = baseOf(group, ancestry, home);
    const [only] = group.posts;
    if (!group.base && group.posts.length === 1 && only!.renumbered) dropNumber(group, only!);
  }
}

/** A lone patch whose number was that of what it answers, and which does not take its place after all. */
function dropNumber(group: Group, post: Post): void {
  const alone = { ...post, subject: { ...post.subject, index: null, total: null } };
  group.posts = [alone];
  group.numbers = new Map([[null, alone.subject.title]]);
}

function baseOf(group: Group, { above }: Ancestry, home: ReadonlyMap<Post, Group>): Group | null {
  const { total } = group.posts[0]!.subject;
  if (group.version < 2 || group.byOrder || total === null) return null;
  // They say themselves that they are of a newer version.
  if (group.posts.some(({ subject }) => subject.unversioned && !subject.resend)) return null;
  if (new Set(group.posts.map(({ subject }) => subject.index)).size >= total) return null;
  const bases = new Set(
    group.posts.map((post) => replacedBy(post, above)).map((one) => one && home.get(one)),
  );
  const [base] = bases;
  return bases.size === 1 && base && base.version < group.version ? base : null;
}

/** The patch of an older version whose place a post takes. */
function replacedBy(post: Post, above: Ancestry['above']): Post | null {
  const { index, total, version } = post.subject;
  if (post.kind === 'cover' || index === null || index < 1) return null;
  for (const other of above(post)) {
    const { subject } = other;
    const same = subject.index === index && subject.total === total && subject.version < version;
    if (same && other.kind !== 'cover' && other.author === post.author) return other;
  }
  return null;
}
