/** Joins groups that no thread joins: mails sent without threading, files of `git format-patch`, single resends. */
import { timeOf } from '../time.ts';
import { addPost, compareAge, type Group } from './group.ts';
import { sameRelease } from './join-posts.ts';

const oneDay = 24 * 3600 * 1000;
/** So many groups of one kind are looked at. */
const mostHosts = 20;

export function joinLoose(groups: Group[]): Group[] {
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
      : `mails ${group.version} ${first.subject.pull} ${first.subject.total} ${first.author}`;
    const list = open.get(key) ?? [];
    open.set(key, list);
    const hosts = list
      .slice(-mostHosts)
      .filter((other) => sameRelease(other.posts[0]!.subject, first.subject));
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

/** Mails: what is missing in one the other has, sent within a day; or a few of its patches sent again. */
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
