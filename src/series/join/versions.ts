/**
 * Sendings -> which of them are versions of one series. What makes them so is, in this order: the same change-id, an
 * answer to an older version by the same author, `Supersedes:`, the same author with the same subject, an answer by
 * another author with the same subject, who goes on with what its author has left. What is weaker never undoes what is
 * stronger, and two change-ids are always two series. The order in which mails came does not count.
 */
import { compareText, type Post } from '../mail/post.ts';
import type { Group } from './group.ts';
import type { Answered } from './join-posts.ts';
import { Joined } from './joined.ts';
import { alike, nameOf, readSending, type Sending, sameBranch, sentAgain } from './sending.ts';

export interface Versions {
  /** All sendings of each series. */
  series: Sending[][];
  /** Message-Ids of mails of other series that a sending says it supersedes. */
  superseded: Map<Sending, string[]>;
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

export function joinVersions(groups: readonly Group[], answers: ReadonlyMap<Post, Answered>): Versions {
  const sendings = groups
    .map(readSending)
    .sort(
      (a, b) =>
        (a.time || 0) - (b.time || 0) ||
        compareText(a.head.messageId ?? '', b.head.messageId ?? '') ||
        a.head.order - b.head.order,
    );
  numberResends(sendings);
  const joined = new Joined(sendings);
  const superseded = new Map<Sending, string[]>();
  joinByChangeId(sendings, joined);
  joinByAnswer(sendings, answers, joined);
  joinBySupersedes(sendings, joined, superseded);
  joinBySubject(sendings, joined);
  joinOthersAnswers(sendings, answers, joined);
  return { series: joined.all(), superseded };
}

/** `[PATCH RESEND]` of version 3, which does not say that it is version 3. */
function numberResends(sendings: readonly Sending[]): void {
  const before = new Map<string, Sending[]>();
  for (const sending of sendings) {
    const { head, author, posts } = sending;
    const key = `${author} ${sending.pull} ${nameOf(head)}`;
    const all = before.get(key) ?? [];
    before.set(key, all);
    if (head.subject.resend && posts.every(({ subject }) => subject.unversioned)) {
      const again = all
        .slice(-mostNear)
        .findLast((other) => sending.time - other.time <= longestResend && sentAgain(other, sending));
      if (again) setVersion(sending, again.version);
    }
    all.push(sending);
  }
}

function setVersion(sending: Sending, version: number): void {
  sending.version = version;
  sending.group.version = version;
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
  answers: ReadonlyMap<Post, Answered>,
  joined: Joined,
): void {
  const home = homes(sendings);
  for (const sending of sendings) {
    for (const post of [sending.head, ...sending.posts]) {
      const answered = answers.get(post)?.own;
      const other = answered && home.get(answered);
      if (!other || other === sending || other.author !== sending.author) continue;
      if (other.version === sending.version) continue;
      const sameTitle = alike(sending, other) || nameOf(answered) === nameOf(post);
      if (sameTitle || other.version < sending.version) joined.join(other, sending);
    }
  }
}

/**
 * Another author goes on with a series, in its thread and under its name. Only where its own has not sent these
 * versions: an answer with a patch of the same title is often just another idea.
 */
function joinOthersAnswers(
  sendings: readonly Sending[],
  answers: ReadonlyMap<Post, Answered>,
  joined: Joined,
): void {
  const home = homes(sendings);
  for (const sending of sendings) {
    for (const post of [sending.head, ...sending.posts]) {
      const answered = answers.get(post)?.nearest;
      const other = answered && home.get(answered);
      if (!other || other === sending || other.version >= sending.version) continue;
      if (!alike(sending, other) && nameOf(answered) !== nameOf(post)) continue;
      if (!joined.shareVersion(other, sending)) joined.join(other, sending);
    }
  }
}

function joinBySupersedes(
  sendings: readonly Sending[],
  joined: Joined,
  superseded: Map<Sending, string[]>,
): void {
  const byId = new Map<string, Sending>();
  for (const [post, sending] of homes(sendings))
    if (post.messageId !== null) byId.set(post.messageId, sending);
  for (const sending of sendings) {
    // What the series already follows on is the stronger evidence.
    const settled = joined.hasOlder(sending);
    for (const id of sending.supersedes) {
      const other = byId.get(id);
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
  if (!sameBranch(sending, other)) return false;
  return sending.version > other.version ? pause <= longestPause : pause <= clockError;
}

function homes(sendings: readonly Sending[]): Map<Post, Sending> {
  return new Map(sendings.flatMap((sending) => sending.posts.map((post) => [post, sending] as const)));
}
