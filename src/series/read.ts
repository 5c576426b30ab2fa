/** Text in any of the forms that patches travel in -> the series to judge. */

import type { Limit, Series } from '../types/series.ts';
import { byteString } from './bytes.ts';
import { splitLog } from './diff/log.ts';
import { titleOf } from './join/arrange.ts';
import { compareAge, type Group, headOf, makeGroup, withoutCopies } from './join/group.ts';
import { joinPosts } from './join/join-posts.ts';
import { buildSeries } from './join/series.ts';
import { noteStrays } from './join/strays.ts';
import { joinVersions } from './join/versions.ts';
import { splitArchivePage } from './mail/archive.ts';
import { isMailText, readText, type TextPiece } from './mail/bare-text.ts';
import { readMail } from './mail/mail.ts';
import { type RawMail, splitMbox } from './mail/mbox.ts';
import type { Origin, Post } from './mail/post.ts';
import { type Gunzip, unpack } from './unpack.ts';

/** One input as the user gave it. `name` is for messages (a file name or "standard input"). */
export interface SeriesInput {
  name: string;
  bytes: Uint8Array;
}

export interface SeriesSet {
  /** The series to judge: the newest version (or the one picked), or null when there is no patch in any input. */
  series: Series | null;
  /** Other series and versions found in the input, to be named to the user. */
  others: { title: string; version: number; messageId: string | null; reason: string }[];
  /** Inputs that could not be read, with the reason and what to do about it. */
  unread: { name: string; reason: string }[];
}

/** More patches and answers than this are not read: a list of years has fewer, and each takes memory. */
const mostPosts = 50_000;
const mostRemarks = 500_000;

/** Mails whose diff turns out to be none are passed over this often. */
const mostTries = 100;

const inUtf16 =
  'is in UTF-16, as Windows PowerShell writes what ">" redirects; have git write it: git format-patch -o FOLDER, or git diff --output=FILE';

/** By its mark, or by the empty half of its first letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const mark = (bytes[0]! << 8) | bytes[1]!;
  if (mark === 0xfffe || mark === 0xfeff) return true;
  const start = bytes.subarray(0, 64);
  const isEmpty = (half: number): boolean => start.every((byte, i) => i % 2 !== half || byte === 0);
  return start.length >= 16 && isEmpty(0) !== isEmpty(1);
}

/**
 * Reads inputs of any kind, mixed at will: mailboxes (mbox, mboxrd), single mails, files of `git format-patch`,
 * plain diffs, a thread as a web archive shows it; each may be compressed with gzip, where `gunzip` undoes it. Never rejects: what cannot be
 * read is a limit of the series or stands in `unread`.
 */
export async function readSeries(
  inputs: SeriesInput[],
  options: { pick?: string; gunzip?: Gunzip } = {},
): Promise<SeriesSet> {
  const posts: Post[] = [];
  const remarks = new Map<string, string[]>();
  const unread: SeriesSet['unread'] = [];
  const cut: Limit[] = [];
  let order = 0;
  let notes = 0;
  for (const [input, { name, bytes }] of inputs.entries()) {
    const plain = await unpack(bytes, options.gunzip);
    if (plain.bytes === null) {
      unread.push({ name, reason: plain.reason });
      continue;
    }
    if (plain.reason !== null)
      cut.push({ code: 'truncated-input', patch: null, detail: `${name}: ${plain.reason}` });
    if (isUtf16(plain.bytes)) {
      unread.push({ name, reason: inUtf16 });
      continue;
    }
    const origin = (): Origin => ({ order: order++, input, inputName: name });
    const mails = splitMbox(plain.bytes) ?? loneMail(plain.bytes);
    for (const mail of mails ?? []) {
      const read = await readMail(mail, origin());
      for (const post of read.posts) {
        if (post.kind !== 'note') posts.push(post);
        else if (notes++ < mostRemarks) posts.push(post);
      }
      const remark = read.remark;
      if (remark?.messageId && remarks.size < mostRemarks) remarks.set(remark.messageId, remark.parents);
      if (posts.length >= mostPosts + notes) {
        const detail = `${name}: has more than ${mostPosts} patches; those behind are left out`;
        cut.push({ code: 'too-many-patches', patch: null, detail });
        break;
      }
    }
    if (mails === null) for (const post of readPlain(plain.bytes, origin)) posts.push(post);
  }
  const { groups: all, familyOf } = joinAll(posts, remarks, inputs.length);
  let groups = all.filter((group) => group.posts.some((post) => post.kind === 'patch'));
  for (let tries = 0; ; tries++) {
    const chosen = tries < mostTries ? choose(groups, familyOf, options.pick) : null;
    if (chosen === null) {
      if (options.pick === undefined) unread.push(...emptyHanded(all));
      return { series: null, others: groups.map((group) => other(group, null, familyOf)), unread };
    }
    const { series, replaced } = buildSeries(chosen);
    if (series.patches.length === 0) {
      // Lines that looked like a diff were none.
      groups = groups.filter((group) => group !== chosen);
      continue;
    }
    series.limits.push(...cut);
    for (const { name, reason } of unread) {
      series.limits.push({ code: 'unreadable-input', patch: null, detail: `${name}: ${reason}` });
    }
    const others = groups.filter((group) => group !== chosen).map((group) => other(group, chosen, familyOf));
    for (const { post, reason } of replaced) {
      others.push({ title: titleOf(post), version: post.subject.version, messageId: post.messageId, reason });
    }
    return { series, others, unread };
  }
}

type FamilyOf = (group: Group) => unknown;

/** The sendings in the inputs; all versions of a series are of one family. */
function joinAll(
  posts: readonly Post[],
  remarks: ReadonlyMap<string, string[]>,
  inputs: number,
): { groups: Group[]; familyOf: FamilyOf } {
  const kept = withoutCopies(posts).filter(({ kind }) => kind !== 'note');
  if (formOneSeries(kept, inputs)) return { groups: [makeGroup(kept, true)], familyOf: () => null };
  const { groups, answers } = joinPosts(posts, remarks);
  const { series } = joinVersions(groups, answers);
  const families = new Map(series.flatMap((of) => of.map(({ group }) => [group, of] as const)));
  const files = groups.find(isFile);
  for (const group of groups) if (files && isFile(group)) families.set(group, families.get(files)!);
  noteStrays(groups, answers, (group) => families.get(group));
  return { groups, familyOf: (group) => families.get(group) };
}

/** Files of `git format-patch` are versions of what one person is about to send. */
const isFile = (group: Group): boolean => headOf(group).messageId === null;

/** No number anywhere: files given one by one, or written by git without numbers, are one series as they come. */
function formOneSeries(posts: Post[], inputs: number): boolean {
  const [first] = posts;
  if (first === undefined || posts.length < 2) return false;
  if (posts.some((post) => post.kind !== 'patch' || post.subject.index !== null)) return false;
  if (posts.some((post) => post.subject.version !== first.subject.version)) return false;
  if (posts.every((post) => post.messageId === null)) return true;
  return inputs > 1 && new Set(posts.map((post) => post.input)).size === posts.length;
}

/** What to tell when nothing in the inputs can be judged: the mails that call themselves patches. */
function emptyHanded(groups: Group[]): SeriesSet['unread'] {
  const empty = groups.flatMap((group) => group.posts).filter((post) => post.kind === 'empty');
  return empty.slice(0, 10).map((post) => {
    const why = post.limits[0]?.detail;
    const reason = why === undefined ? 'has no diff that can be read' : `cannot be read: ${why}`;
    return { name: post.inputName, reason: `"${titleOf(post)}" ${reason}` };
  });
}

function loneMail(bytes: Buffer): Iterable<RawMail> | null {
  let at = 0;
  while (at < bytes.length && (bytes[at] === 10 || bytes[at] === 13)) at++;
  if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
  if (!isMailText(bytes.toString('latin1', at, at + 20_000))) return null;
  return [{ envelope: null, bytes: bytes.subarray(at) }];
}

function readPlain(bytes: Buffer, origin: () => Origin): Post[] {
  const text = byteString(bytes);
  const commits: TextPiece[] = splitLog(text).map((one) => ({ ...one, form: 'log' }));
  const shown: TextPiece[] = splitArchivePage(text).map((one) => ({ ...one, form: 'mail' }));
  const pieces = commits.length > 0 ? commits : shown.length > 0 ? shown : [{ form: 'text' as const, text }];
  return pieces.flatMap((piece) => readText(piece, origin()));
}

function choose(groups: Group[], familyOf: FamilyOf, pick: string | undefined): Group | null {
  if (pick !== undefined) {
    const id = pick.trim().replace(/^<|>$/g, '');
    return groups.find((group) => group.posts.some((post) => post.messageId === id)) ?? null;
  }
  // A series that calls itself one comes before a diff in some mail, and that before a patch in an answer.
  const rank = (group: Group): number =>
    group.posts.some((post) => post.subject.tagged && !post.inAnswer) ? 2 : headOf(group).inAnswer ? 0 : 1;
  const newest = new Map<unknown, Group>();
  for (const group of groups) {
    const best = newest.get(familyOf(group));
    if (best === undefined || isNewer(group, best, rank)) newest.set(familyOf(group), group);
  }
  let chosen: Group | null = null;
  for (const group of newest.values()) {
    if (
      chosen === null ||
      rank(group) > rank(chosen) ||
      (rank(group) === rank(chosen) && compareAge(group, chosen) > 0)
    ) {
      chosen = group;
    }
  }
  return chosen;
}

function isNewer(a: Group, b: Group, rank: (group: Group) => number): boolean {
  if (rank(a) !== rank(b)) return rank(a) > rank(b);
  return a.version !== b.version ? a.version > b.version : compareAge(a, b) > 0;
}

function other(group: Group, chosen: Group | null, familyOf: FamilyOf): SeriesSet['others'][number] {
  const head = headOf(group);
  let reason = 'another series';
  const renamed =
    chosen !== null && titleOf(headOf(chosen)) !== titleOf(head) && group.version === chosen.version;
  if (chosen !== null && familyOf(group) === familyOf(chosen) && !renamed) {
    if (group.version < chosen.version) reason = `older than version ${chosen.version}`;
    else if (group.version > chosen.version) reason = `newer than version ${chosen.version}`;
    else
      reason = `version ${chosen.version} as it was sent ${compareAge(group, chosen) < 0 ? 'earlier' : 'later'}`;
  }
  return { title: titleOf(head), version: group.version, messageId: head.messageId, reason };
}
