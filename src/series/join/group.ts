/** Posts -> the series that they belong to. Threads come first, then numbers, senders and dates. */

import { readBasis } from '../diff/patch-text.ts';
import type { Post } from '../mail/post.ts';
import { timeOf } from '../time.ts';
import { Sets } from './sets.ts';

/** The posts of one version of one series. */
export interface Group {
  posts: Post[];
  /** All versions of a series have the same family. */
  family: number;
  version: number;
  /** Latest ISO date of its posts; null when none has one. */
  date: string | null;
  /** Its patches came without numbers: the order of the inputs counts. */
  byOrder: boolean;
  /** The titles of its numbers. */
  numbers: Map<number | null, string>;
  /** Patches that answer a mail of another version of the series. */
  strays: Post[];
}

const oneDay = 24 * 3600 * 1000;
/** How far a thread is followed upwards. */
const longestWalk = 200;

/** Groups the posts of all inputs. `remarks` holds the parents of the mails that are no patches. */
export function groupPosts(posts: Post[], remarks: ReadonlyMap<string, string[]>, inputs: number): Group[] {
  const kept = withoutCopies(posts);
  if (formOneSeries(kept, inputs)) return [makeGroup(kept, true)];
  const { groups, answers } = joinPosts(kept, remarks);
  findFamilies(groups, answers);
  return groups;
}

/** Groups posts, each version of each series by itself; gives also which mail of another series a post answers. */
export function joinPosts(
  posts: Post[],
  remarks: ReadonlyMap<string, string[]>,
): { groups: Group[]; answers: Map<Post, Post> } {
  const sets = new Sets(posts.length);
  const answers = joinThreads(posts, remarks, sets);
  const groups = joinLoose(
    sets.lists().map((list) =>
      makeGroup(
        list.map((i) => posts[i]!),
        false,
      ),
    ),
  );
  return { groups, answers };
}

/** The same mail comes in several times when lists and copies are joined; the one that can be read stays. */
export function withoutCopies(posts: Post[]): Post[] {
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

/** No number anywhere: files given one by one, or written by git without numbers, are one series as they come. */
function formOneSeries(posts: Post[], inputs: number): boolean {
  const [first] = posts;
  if (first === undefined || posts.length < 2) return false;
  if (posts.some((post) => post.kind !== 'patch' || post.subject.index !== null)) return false;
  if (posts.some((post) => post.subject.version !== first.subject.version)) return false;
  if (posts.every((post) => post.messageId === null)) return true;
  return inputs > 1 && new Set(posts.map((post) => post.input)).size === posts.length;
}

/** A group of these posts; `byOrder`: see Group. */
export function makeGroup(posts: Post[], byOrder: boolean): Group {
  const group: Group = {
    posts: [],
    family: 0,
    version: posts[0]!.subject.version,
    date: null,
    byOrder,
    numbers: new Map(),
    strays: [],
  };
  for (const post of posts) addPost(group, post);
  return group;
}

export function addPost(group: Group, post: Post): void {
  group.posts.push(post);
  if (!group.numbers.has(post.subject.index)) group.numbers.set(post.subject.index, post.subject.title);
  if (post.date !== null && (group.date === null || post.date > group.date)) group.date = post.date;
}

/** Joins what the threads say belongs together; gives for each post the mail of another series that it answers. */
function joinThreads(posts: Post[], remarks: ReadonlyMap<string, string[]>, sets: Sets): Map<Post, Post> {
  const place = new Map<string, number>();
  posts.forEach((post, i) => {
    if (post.messageId !== null && !place.has(post.messageId)) place.set(post.messageId, i);
  });
  const answers = new Map<Post, Post>();
  const absent = new Map<string, number>();
  posts.forEach((post, i) => {
    const parent = nearestPost(post, place, remarks);
    if (parent !== null) {
      const other = posts[parent]!;
      if (belongTogether(post, other)) {
        sets.join(i, parent);
        return;
      }
      if (other !== post) answers.set(post, other);
    }
    if (post.subject.total === null && !isUnnumbered(post)) return;
    // The cover letter is not here, or there is none: its patches still answer the same mail.
    const kind = `${post.subject.version} ${post.subject.pull} ${post.subject.total}`;
    const near = post.parents[0];
    const far = post.parents.at(-1);
    const keys = [
      near === undefined ? null : `near ${near} ${kind}`,
      far === undefined ? null : `far ${far} ${kind} ${post.sender?.email ?? ''}`,
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

function nearestPost(
  post: Post,
  place: ReadonlyMap<string, number>,
  remarks: ReadonlyMap<string, string[]>,
): number | null {
  const queue = [...post.parents];
  const seen = new Set<string>();
  for (let i = 0; i < queue.length && i < longestWalk; i++) {
    const id = queue[i]!;
    if (seen.has(id)) continue;
    seen.add(id);
    const found = place.get(id);
    if (found !== undefined) return found;
    queue.push(...(remarks.get(id) ?? []).slice(0, 20));
  }
  return null;
}

/** A patch of `git format-patch -N`, alone or one of several. */
function isUnnumbered({ kind, subject }: Post): boolean {
  return kind === 'patch' && subject.tagged && subject.total === null && !subject.unreadableNumber;
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
  const sameSender = a.sender?.email === b.sender?.email;
  if (isUnnumbered(a) && isUnnumbered(b)) return sameSender && sentAtOnce(a, b);
  if (a.subject.total === null || b.subject.total === null) {
    return (a.subject.unreadableNumber || b.subject.unreadableNumber) && (sameSender || b.kind === 'cover');
  }
  if (a.subject.total !== b.subject.total && !sameSender) return false;
  if (a.subject.index !== b.subject.index) return true;
  // The same place twice: a correction, or the answer of someone with another idea.
  return a.subject.revision !== b.subject.revision || a.subject.title === b.subject.title || a.subject.reply;
}

/** Joins groups that no thread joins: mails sent without threading, files of `git format-patch`, single resends. */
function joinLoose(groups: Group[]): Group[] {
  const sorted = [...groups].sort((a, b) => compareAge(a, b));
  const open = new Map<string, Group[]>();
  const joined: Group[] = [];
  for (const group of sorted) {
    const first = group.posts[0]!;
    const threadless = group.posts.every((post) => post.messageId === null);
    if (first.subject.total === null && !first.subject.unreadableNumber) {
      joined.push(group);
      continue;
    }
    const key = threadless
      ? `files ${group.version} ${first.subject.pull}`
      : `mails ${group.version} ${first.subject.pull} ${first.subject.total} ${first.sender?.email ?? ''}`;
    const list = open.get(key) ?? [];
    open.set(key, list);
    const hosts = list.slice(-20);
    const host = threadless
      ? (hosts.find((other) => sameTotal(other, group) && fits(other, group)) ??
        hosts.find((other) => fits(other, group)))
      : hosts.find((other) => completes(other, group));
    if (host === undefined) {
      list.push(group);
      joined.push(group);
    } else {
      for (const post of group.posts) addPost(host, post);
    }
  }
  return joined;
}

function sameTotal(a: Group, b: Group): boolean {
  return a.posts[0]!.subject.total === b.posts[0]!.subject.total;
}

/** Files: a number may come again only for the same patch. */
function fits(host: Group, group: Group): boolean {
  return group.posts.every(({ subject }) => {
    const title = host.numbers.get(subject.index);
    return title === undefined || title === subject.title;
  });
}

/** Mails: what one lacks the other has, sent within a day; or a few of its patches sent again. */
function completes(host: Group, group: Group): boolean {
  const apart = group.posts.every((post) => !host.numbers.has(post.subject.index));
  if (apart) {
    if (host.date === null || group.date === null) return true;
    return Math.abs(timeOf(host.date) - timeOf(group.date)) <= oneDay;
  }
  const again = group.posts.every((post) => host.numbers.get(post.subject.index) === post.subject.title);
  const total = group.posts[0]!.subject.total ?? 0;
  return again && group.posts.length < Math.min(host.posts.length, total);
}

/** Gives the versions of a series the same family. */
function findFamilies(groups: Group[], answers: ReadonlyMap<Post, Post>): void {
  const sets = new Sets(groups.length);
  const home = new Map<Post, number>();
  const ids = new Map<string, number>();
  groups.forEach((group, i) => {
    for (const post of group.posts) {
      home.set(post, i);
      if (post.messageId !== null) ids.set(post.messageId, i);
    }
  });
  const names = new Map<string, number>();
  const joinBy = (key: string, i: number): void => {
    const first = names.get(key);
    if (first === undefined) names.set(key, i);
    else sets.join(i, first);
  };
  groups.forEach((group, i) => {
    const head = headOf(group);
    const who = head.messageId === null ? '' : (head.sender?.email ?? '');
    joinBy(`title ${who} ${head.subject.title.toLowerCase()}`, i);
    if (head.messageId === null) joinBy('files', i);
    const basis = readBasis(head.body().text);
    if (basis.changeId !== null) joinBy(`change ${basis.changeId}`, i);
    for (const id of basis.supersedes) {
      const other = ids.get(id);
      if (other !== undefined) sets.join(i, other);
    }
    for (const post of group.posts) {
      const other = answers.get(post);
      const at = other === undefined ? undefined : home.get(other);
      if (other === undefined || at === undefined || at === i) continue;
      const related =
        other.sender?.email === post.sender?.email || other.subject.title === post.subject.title;
      if (!related || groups[at]!.version === group.version) continue;
      sets.join(i, at);
      if (post.kind !== 'cover') group.strays.push(post);
    }
  });
  groups.forEach((group, i) => {
    group.family = sets.find(i);
    // All of a series, or its first mail, may answer the one before; some patch of it has gone astray.
    const patches = group.posts.filter((post) => post.kind !== 'cover').length;
    if (patches > 1 && group.strays.length === patches) group.strays = [];
    group.strays = group.strays.filter((post) => (post.subject.index ?? 0) > 1);
  });
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
