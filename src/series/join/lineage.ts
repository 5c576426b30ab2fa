/**
 * Mails of a list -> the series that they are, with all their versions.
 *
 * Threads, numbers, senders and dates make the groups (./group.ts): one sending of one version each. What makes
 * versions of one series of them is, in this order: the same change-id, an answer to the version before,
 * `Supersedes:`, the same author with the same subject. What is weaker never undoes what is stronger, and two
 * change-ids are always two series. The order in which mails came does not count.
 */

import type { LineageVersion, SeriesMail, SeriesPost } from '../../types/lineage.ts';
import type { Post } from '../mail/post.ts';
import { timeOf } from '../time.ts';
import { addPost, type Group, headOf, joinPosts, withoutCopies } from './group.ts';
import { arrange } from './series.ts';
import { Sets } from './sets.ts';

/** All versions of a series, as far as the mails show. */
export interface FoundLineage {
  kind: 'series' | 'pull';
  /** Of the newest version. */
  title: string;
  author: { name: string; email: string } | null;
  /** Oldest first; of a version that was sent again only the last sending. */
  versions: LineageVersion[];
  /** Message-Ids of all sendings of all versions. */
  mails: string[];
  /** Message-Ids of mails of other series that it says it supersedes. */
  supersedes: string[];
}

interface ListPost extends Post {
  mail: SeriesMail;
  said: SeriesPost;
  messageId: string;
}

/** One sending of one version. */
interface Sending {
  posts: ListPost[];
  head: ListPost;
  title: string;
  /** Of the cover letter, and of the first patch: what versions are called alike by. */
  names: { cover: string | null; first: string | null };
  version: number;
  pull: boolean;
  /** Milliseconds, of its head. */
  time: number;
  author: string;
  changeId: string | null;
  supersedes: string[];
  total: number;
  /** Index to title, lower case. */
  patches: Map<number, string>;
  received: number[];
}

const oneDay = 24 * 3600 * 1000;
/** A newer version comes within this time; then the same subject is another series. */
const longestPause = 730 * oneDay;
/** The same version with the same patches is sent again within this time. */
const longestResend = 365 * oneDay;
/** Of mails with one subject so many are looked at, the nearest: somebody may send thousands. */
const mostNear = 50;
/** So far clocks may be wrong: an older version is taken for one though it bears a later date. */
const clockError = 2 * oneDay;

/** Finds the series in the mails of a list; `remarks` holds what the mails answer that are no posts. */
export function findLineages(
  mails: readonly SeriesMail[],
  remarks: ReadonlyMap<string, string[]>,
): FoundLineage[] {
  const posts = withoutCopies(postsOf(mails)) as ListPost[];
  const { groups, answers } = joinPosts(posts, remarks);
  const sendings = joinMails(groups)
    .map(readSending)
    .sort((a, b) => a.time - b.time || compareText(a.head.messageId, b.head.messageId));
  const joined = new Joined(sendings);
  const superseded = new Map<Sending, string[]>();
  joinByChangeId(sendings, joined);
  joinByAnswer(sendings, answers as Map<ListPost, ListPost>, joined);
  joinBySupersedes(sendings, joined, superseded);
  joinBySubject(sendings, joined);
  return joined.all().map((of) => makeLineage(of, superseded));
}

/** In an order of their own, so that it does not count how they came. */
function postsOf(mails: readonly SeriesMail[]): ListPost[] {
  const sorted = [...mails].sort(
    (a, b) => compareText(a.at, b.at) || compareText(a.messageId, b.messageId) || a.order - b.order,
  );
  // Of copies the first that came, if it can be read: withoutCopies() keeps the first that it sees.
  const first = new Map<string, number>();
  for (const mail of sorted) {
    const before = first.get(mail.messageId);
    const rank = rankOfCopy(mail);
    if (before === undefined || rank < before) first.set(mail.messageId, rank);
  }
  return sorted
    .filter((mail) => first.get(mail.messageId) === rankOfCopy(mail))
    .flatMap((mail) => {
      const version = mail.posts[0]?.subject.version;
      return mail.posts
        .filter(({ subject }) => subject.version === version && subject.pull === mail.posts[0]!.subject.pull)
        .map((said) => ({ mail, said }));
    })
    .map(({ mail, said }, order) => ({
      mail,
      said,
      order,
      input: 0,
      inputName: mail.messageId,
      kind: said.kind,
      subject: said.subject,
      sender: { name: mail.senderName, email: mail.author },
      date: mail.at,
      zone: null,
      messageId: mail.messageId,
      parents: mail.parents,
      commit: null,
      body: () => ({ text: '', charset: null, flowed: false }),
      form: 'mail' as const,
      skip: 0,
      limits: [],
    }));
}

/** Those that can be read come before the others. */
function rankOfCopy({ posts, order }: SeriesMail): number {
  return posts.some((post) => post.kind !== 'empty') ? order - Number.MAX_SAFE_INTEGER : order;
}

/** A mail is in one series only, whatever is attached to it. */
function joinMails(groups: Group[]): Group[] {
  const home = new Map<string, Group>();
  const kept: Group[] = [];
  for (const group of groups) {
    const host = group.posts.map((post) => home.get(post.messageId!)).find((other) => other !== undefined);
    if (host) for (const post of group.posts) addPost(host, post);
    else kept.push(group);
    for (const post of group.posts) home.set(post.messageId!, host ?? group);
  }
  return kept;
}

function readSending(group: Group): Sending {
  const posts = group.posts as ListPost[];
  const { cover, chosen, total } = arrange(group);
  const numbered = [...chosen].sort((a, b) => a[0] - b[0]) as [number, ListPost][];
  const head = (cover ?? headOf(group)) as ListPost;
  const ordered = [head, ...numbered.map(([, post]) => post)];
  const first = chosen.get(1) ?? null;
  return {
    posts,
    head,
    title: head.subject.title || numbered[0]?.[1].subject.title || '',
    names: { cover: cover && nameOf(cover), first: first && nameOf(first) },
    version: group.version,
    pull: head.subject.pull,
    time: timeOf(head.mail.at),
    author: head.mail.author,
    changeId: ordered.find(({ said }) => said.changeId !== null)?.said.changeId ?? null,
    supersedes: [...new Set(ordered.flatMap(({ said }) => said.supersedes))],
    total,
    patches: new Map(numbered.map(([index, post]) => [index, nameOf(post)])),
    received: numbered.filter(([, post]) => post.kind === 'patch').map(([index]) => index),
  };
}

const nameOf = (post: Post): string => post.subject.title.toLowerCase();

/** Which sendings are one series. Two change-ids never are, nor are a series and a pull request. */
class Joined {
  readonly #sendings: readonly Sending[];
  readonly #place: Map<Sending, number>;
  readonly #sets: Sets;
  readonly #members: Map<number, Sending[]>;
  readonly #oldest: Map<number, number>;
  /** By set; one without any is not here. */
  readonly #changeIds = new Map<number, string>();

  constructor(sendings: readonly Sending[]) {
    this.#sendings = sendings;
    this.#place = new Map(sendings.map((sending, i) => [sending, i]));
    this.#sets = new Sets(sendings.length);
    this.#members = new Map(sendings.map((sending, i) => [i, [sending]]));
    this.#oldest = new Map(sendings.map(({ version }, i) => [i, version]));
    for (const [i, { changeId }] of sendings.entries())
      if (changeId !== null) this.#changeIds.set(i, changeId);
  }

  /** All that are one series with this one. */
  of(sending: Sending): Sending[] {
    return this.#members.get(this.#sets.find(this.#place.get(sending)!))!;
  }

  hasOlder(sending: Sending): boolean {
    return this.#oldest.get(this.#sets.find(this.#place.get(sending)!))! < sending.version;
  }

  /** False when they cannot be. */
  join(a: Sending, b: Sending): boolean {
    const [one, two] = [this.of(a), this.of(b)];
    if (one === two) return true;
    const [i, j] = [a, b].map((sending) => this.#sets.find(this.#place.get(sending)!)) as [number, number];
    const ids = [this.#changeIds.get(i), this.#changeIds.get(j)].filter((id) => id !== undefined);
    if (new Set(ids).size > 1 || a.pull !== b.pull) return false;
    this.#sets.join(i, j);
    const home = this.#sets.find(i);
    this.#oldest.set(home, Math.min(this.#oldest.get(i)!, this.#oldest.get(j)!));
    // The smaller goes into the larger, or thousands take seconds.
    const [large, small] = one.length < two.length ? [two, one] : [one, two];
    for (const sending of small) large.push(sending);
    this.#members.set(home, large);
    if (ids[0] !== undefined) this.#changeIds.set(home, ids[0]);
    return true;
  }

  all(): Sending[][] {
    return [...new Set(this.#sendings.map((sending) => this.of(sending)))];
  }
}

function joinByChangeId(sendings: readonly Sending[], joined: Joined): void {
  const first = new Map<string, Sending>();
  for (const sending of sendings) {
    if (sending.changeId === null) continue;
    const key = `${sending.pull} ${sending.changeId}`;
    const other = first.get(key);
    if (other) joined.join(other, sending);
    else first.set(key, sending);
  }
}

/** A newer version in the thread of the one before may have another name, but then not another author. */
function joinByAnswer(
  sendings: readonly Sending[],
  answers: ReadonlyMap<ListPost, ListPost>,
  joined: Joined,
): void {
  const home = homes(sendings);
  for (const sending of sendings) {
    for (const post of [sending.head, ...sending.posts]) {
      const answered = answers.get(post);
      const other = answered && home.get(answered.messageId);
      if (!other || other === sending || other.version === sending.version) continue;
      const sameTitle = alike(sending, other) || nameOf(answered) === nameOf(post);
      const renamed = other.author === sending.author && other.version < sending.version;
      if (sameTitle || renamed) joined.join(other, sending);
    }
  }
}

function joinBySupersedes(
  sendings: readonly Sending[],
  joined: Joined,
  superseded: Map<Sending, string[]>,
): void {
  const home = homes(sendings);
  for (const sending of sendings) {
    // What the series already follows on is the stronger evidence.
    const settled = joined.hasOlder(sending);
    for (const id of sending.supersedes) {
      const other = home.get(id);
      // Nobody puts an end to what others have sent.
      if (!other || (other.author !== sending.author && !alike(sending, other))) continue;
      const apart = joined.of(other) !== joined.of(sending);
      if (apart && (settled || !joined.join(other, sending)))
        superseded.set(sending, [...(superseded.get(sending) ?? []), id]);
    }
  }
}

/** Each with the nearest before it of that name, if that can be the version before, or be what it sends again. */
function joinBySubject(sendings: readonly Sending[], joined: Joined): void {
  const named = new Map<string, Sending[]>();
  for (const sending of sendings) {
    const names = new Set([nameOf(sending.head), sending.names.first]);
    const keys = [...names].flatMap((name) => (name === null ? [] : [`${sending.author} ${name}`]));
    if (!joined.hasOlder(sending)) {
      const before = new Set(keys.flatMap((key) => (named.get(key) ?? []).slice(-mostNear)));
      const near = [...before].reverse().sort((a, b) => b.time - a.time);
      for (const other of near.filter((one) => alike(one, sending))) {
        if (follows(sending, other, joined.of(other)) && joined.join(other, sending)) break;
      }
    }
    for (const key of keys) {
      const all = named.get(key);
      if (all) all.push(sending);
      else named.set(key, [sending]);
    }
  }
}

/** `sending` bears the later date. */
function follows(sending: Sending, other: Sending, all: readonly Sending[]): boolean {
  const pause = sending.time - other.time;
  const same: Sending[] = [];
  for (let i = all.length - 1; i >= 0 && same.length < mostNear; i--)
    if (all[i]!.version === sending.version) same.push(all[i]!);
  if (same.length) return pause <= longestResend && same.some((one) => sentAgain(one, sending));
  return sending.version > other.version ? pause <= longestPause : pause <= clockError;
}

/** Is one sending of a version the other, sent again? A subject like "misc fixes" is used for many a series. */
function sentAgain(a: Sending, b: Sending): boolean {
  if (!a.patches.size || !b.patches.size) return a.total === b.total;
  const titles = new Set(a.patches.values());
  const shared = [...b.patches.values()].filter((title) => titles.has(title)).length;
  return shared * 2 >= Math.min(a.patches.size, b.patches.size);
}

/** By their cover letters; where one has none, also by their first patches. */
function alike(a: Sending, b: Sending): boolean {
  if (nameOf(a.head) === nameOf(b.head)) return true;
  const covered = a.names.cover !== null && b.names.cover !== null;
  return !covered && a.names.first !== null && a.names.first === b.names.first;
}

function homes(sendings: readonly Sending[]): Map<string, Sending> {
  return new Map(
    sendings.flatMap((sending) => sending.posts.map((post) => [post.messageId, sending] as const)),
  );
}

function makeLineage(of: readonly Sending[], superseded: ReadonlyMap<Sending, string[]>): FoundLineage {
  const byVersion = new Map<number, Sending>();
  for (const sending of of) {
    const other = byVersion.get(sending.version);
    if (!other || isLater(sending, other)) byVersion.set(sending.version, sending);
  }
  const versions = [...byVersion.values()].sort((a, b) => a.version - b.version);
  const newest = versions.at(-1)!;
  const { sender, senderName } = newest.head.mail;
  return {
    kind: newest.pull ? 'pull' : 'series',
    title: newest.title,
    author: sender === null ? null : { name: senderName, email: sender },
    versions: versions.map(makeVersion),
    mails: [...new Set(of.flatMap(({ posts }) => posts.map((post) => post.messageId)))],
    supersedes: [...new Set(of.flatMap((sending) => superseded.get(sending) ?? []))],
  };
}

function isLater(a: Sending, b: Sending): boolean {
  return a.time !== b.time ? a.time > b.time : a.head.messageId > b.head.messageId;
}

function makeVersion({ posts, head, title, version, total, received }: Sending): LineageVersion {
  const mails = [...new Set(posts.map((post) => post.mail))].sort((a, b) => compareText(a.at, b.at));
  return {
    version,
    head: head.messageId,
    title,
    rfc: posts.some(({ said }) => said.rfc),
    total,
    received,
    firstAt: mails[0]!.at,
    lastAt: mails.at(-1)!.at,
    mails: mails.map(({ messageId }) => messageId),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
