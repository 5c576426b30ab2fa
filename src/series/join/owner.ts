/** Whose a series is: a thread is open to everybody, and numbers and subjects are easily copied. */
import type { Post } from '../mail/post.ts';

/** Who sent most of what answers nothing in the thread; of several, who was first. '' where nobody is named. */
export function ownerOf(posts: readonly Post[]): string {
  const here = new Set(posts.map((post) => post.messageId));
  const roots = posts.filter((post) => !post.parents.some((id) => here.has(id) && id !== post.messageId));
  const counts = new Map<string, number>();
  const ordered = [...(roots.length ? roots : posts)].sort((a, b) =>
    a.date !== null && b.date !== null && a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.order - b.order,
  );
  for (const post of ordered) counts.set(post.author, (counts.get(post.author) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
