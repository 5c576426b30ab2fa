/** Mails that are no patches, but tell of a series by the same author. */
import type { Post } from '../mail/post.ts';
import { parseSubject } from '../mail/subject.ts';
import { timeOf } from '../time.ts';
import type { Ancestry } from './ancestry.ts';
import { addPost, compareAge, type Group } from './group.ts';
import { ownerOf } from './owner.ts';

const oneDay = 24 * 3600 * 1000;

/**
 * Gives groups their notes. One at the root of a thread whose patches answer it is the series' cover letter, though it
 * does not say so; an answer tells of the series that it is an answer to, if that is its author's. A lone diff between
 * the two is passed over: lists do not know it for a patch.
 */
export function attachNotes(
  groups: readonly Group[],
  notes: readonly Post[],
  { above }: Ancestry,
  remarks: ReadonlyMap<string, readonly string[]>,
): void {
  if (!notes.length) return;
  const home = new Map<Post, Group>();
  for (const group of groups) for (const post of group.posts) home.set(post, group);
  const below = groupsBelow(groups, remarks);
  for (const note of notes) {
    if (note.parents.length === 0) {
      const group = [...(below.get(note.messageId ?? '') ?? [])]
        .filter((one) => one.posts.every(({ author }) => author === note.author) && sentWith(one, note))
        .sort(compareAge)[0];
      if (group && !group.posts.some(({ kind }) => kind === 'cover')) addPost(group, coverOf(note, group));
      continue;
    }
    let nearest: Post | null = null;
    let tagged: Post | null = null;
    for (const post of above(note)) {
      nearest ??= post;
      if (!post.subject.tagged) continue;
      tagged = post;
      break;
    }
    const own = [tagged, nearest].find((post) => post && ownerOf(home.get(post)!.posts) === note.author);
    if (own) home.get(own)!.notes.push(note);
  }
}

/** The groups whose patches answer a mail directly. */
function groupsBelow(
  groups: readonly Group[],
  remarks: ReadonlyMap<string, readonly string[]>,
): Map<string, Set<Group>> {
  const below = new Map<string, Set<Group>>();
  for (const group of groups) {
    for (const { parents, inAnswer, subject } of group.posts) {
      const [parent] = parents;
      if (parent === undefined || inAnswer || !subject.tagged || !remarks.has(parent)) continue;
      below.set(parent, (below.get(parent) ?? new Set()).add(group));
    }
  }
  return below;
}

function sentWith(group: Group, note: Post): boolean {
  return group.posts.some(
    ({ date }) => date !== null && note.date !== null && Math.abs(timeOf(date) - timeOf(note.date)) <= oneDay,
  );
}

/** The note as the cover letter of these patches. */
export function coverOf(note: Post, group: Group): Post {
  const { version, pull, total } = group.posts[0]!.subject;
  const title = parseSubject(note.subject.title).title;
  return { ...note, kind: 'cover', subject: { ...note.subject, title, version, pull, total, index: 0 } };
}
