/**
 * Mails of a list -> the series that they are, with all their versions: what ./join-posts.ts and ./versions.ts find in
 * a set of mails, whatever the order in which they came.
 */

import type { LineageVersion, SeriesMail, SeriesPost } from '../../types/lineage.ts';
import { compareText, type Post } from '../mail/post.ts';
import { addPost, type Group } from './group.ts';
import { joinPosts } from './join-posts.ts';
import type { Sending } from './sending.ts';
import { joinVersions } from './versions.ts';

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
  post: SeriesPost;
  messageId: string;
}

/** Finds the series in the mails of a list; `remarks` holds what the mails answer that are no posts. */
export function findLineages(
  mails: readonly SeriesMail[],
  remarks: ReadonlyMap<string, string[]>,
): FoundLineage[] {
  const { groups, answers } = joinPosts(postsOf(mails), remarks);
  const { series, superseded } = joinVersions(joinMails(groups), answers);
  return series.map((of) => makeLineage(of, superseded));
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
    .flatMap((mail) => ownPosts(mail.posts).map((post) => ({ mail, post })))
    .map(({ mail, post }, order) => ({
      mail,
      post,
      order,
      input: 0,
      inputName: mail.messageId,
      kind: post.kind,
      subject: post.subject,
      inAnswer: post.inAnswer === true,
      sender: { name: mail.senderName, email: mail.sender ?? '' },
      author: mail.author,
      date: mail.at,
      zone: null,
      messageId: mail.messageId,
      parents: mail.parents,
      commit: null,
      body: () => ({ text: '', charset: null, flowed: false, delsp: false }),
      said: post,
      form: 'mail' as const,
      skip: 0,
      limits: [],
    }));
}

/** What is attached to a mail is of one version. */
export function ownPosts<Of extends { subject: Post['subject'] }>(posts: readonly Of[]): Of[] {
  const [first] = posts;
  return posts.filter(
    ({ subject }) => subject.version === first!.subject.version && subject.pull === first!.subject.pull,
  );
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

function makeLineage(of: readonly Sending[], superseded: ReadonlyMap<Sending, string[]>): FoundLineage {
  const byVersion = new Map<number, Sending>();
  for (const sending of of) {
    const other = byVersion.get(sending.version);
    if (!other || isLater(sending, other)) byVersion.set(sending.version, sending);
  }
  const versions = [...byVersion.values()].sort((a, b) => a.version - b.version);
  const newest = versions.at(-1)!;
  const { sender, senderName } = mailOf(newest.head);
  return {
    kind: newest.pull ? 'pull' : 'series',
    title: newest.title,
    author: sender === null ? null : { name: senderName, email: sender },
    versions: versions.map(makeVersion),
    mails: [...new Set(of.flatMap(({ group }) => mailsOf(group).map(({ messageId }) => messageId)))],
    supersedes: [...new Set(of.flatMap((sending) => superseded.get(sending) ?? []))],
  };
}

function isLater(a: Sending, b: Sending): boolean {
  return a.time !== b.time ? a.time > b.time : a.head.messageId! > b.head.messageId!;
}

function makeVersion({ group, posts, head, title, version, total, received }: Sending): LineageVersion {
  const sent = posts.map(({ date }) => date!).sort(compareText);
  const byDate = (a: SeriesMail, b: SeriesMail): number => compareText(a.at, b.at);
  const kept: SeriesMail[] = [];
  for (let one = group.base; one !== null; one = one.base) kept.push(...mailsOf(one));
  const own = mailsOf(group).sort(byDate);
  const mails = [...kept.sort(byDate), mailOf(head), ...own];
  return {
    version,
    head: head.messageId!,
    title,
    rfc: posts.some((one) => (one as ListPost).post.rfc),
    total,
    received,
    firstAt: sent[0]!,
    lastAt: sent.at(-1)!,
    mails: [...new Set(mails.map(({ messageId }) => messageId))],
  };
}

const mailOf = (post: Post): SeriesMail => (post as ListPost).mail;
const mailsOf = ({ posts, notes }: Group): SeriesMail[] => [...posts, ...notes].map(mailOf);
