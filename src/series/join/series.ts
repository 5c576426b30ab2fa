/** One group of posts -> the Series that is judged, with a limit for everything that is not as it should be. */

import type { Limit, Patch, Series } from '../../types/series.ts';
import { decodeText } from '../bytes.ts';
import { type DiffBudget, mostLines } from '../diff/diff.ts';
import { type Basis, readBasis, readPatchText } from '../diff/patch-text.ts';
import type { Post } from '../mail/post.ts';
import { parseSubject } from '../mail/subject.ts';
import { type Group, headOf } from './group.ts';
import { ownerOf, senderOf } from './owner.ts';

/** A post that is left out because a better one takes its place. */
export interface Replaced {
  post: Post;
  reason: string;
}

/** More missing patches than this are told in one limit. */
const mostMissing = 100;

/** Puts a series together. Of two patches with one number the one sent later counts, and one in an answer last. */
export function buildSeries(group: Group): { series: Series; replaced: Replaced[] } {
  const limits: Limit[] = [];
  const replaced: Replaced[] = [];
  const { cover, chosen, total } = arrange(group, limits, replaced);

  const budget: DiffBudget = { lines: mostLines };
  const patches: Patch[] = [];
  const basis: Basis[] = [];
  const coverBody = cover?.body() ?? null;
  if (coverBody !== null) basis.push(readBasis(coverBody.text));
  for (const [index, post] of [...chosen].sort((a, b) => a[0] - b[0])) {
    for (const { code, detail } of post.limits) limits.push({ code, patch: index, detail });
    const patch = post.kind === 'patch' ? buildPatch(post, index, limits, budget) : null;
    if (patch === null) {
      limits.push({
        code: 'no-diff',
        patch: index,
        detail: `the mail of patch ${index} has no diff that can be read`,
      });
      continue;
    }
    if (index > total) {
      limits.push({
        code: 'number-beyond-total',
        patch: index,
        detail: `patch ${index} has a number above ${total}, the number of patches that the series says it has`,
      });
    }
    basis.push(patch.basis);
    patches.push(patch.patch);
  }
  for (const post of group.strays) {
    limits.push({
      code: 'reply-to-other-version',
      patch: post.subject.index,
      detail: `patch ${post.subject.index} of version ${group.version} was sent as an answer to another version of the series`,
    });
  }
  const received = patches.map((patch) => patch.index);
  const missing = missingOf(received, total, limits);
  const head = cover ?? headOf(group);
  const series: Series = {
    title: cover?.subject.title || patches[0]?.subject || titleOf(head),
    version: group.version,
    total,
    received,
    missing,
    messageId: head.messageId,
    baseCommit: basis.find((one) => one.baseCommit !== null)?.baseCommit ?? null,
    basedOn: gather(basis, 'basedOn'),
    supersedes: gather(basis, 'supersedes'),
    prerequisites: gather(basis, 'prerequisites'),
    changeId: basis.find((one) => one.changeId !== null)?.changeId ?? null,
    cover:
      coverBody === null
        ? null
        : decodeText(coverBody.text, coverBody.charset).replaceAll('\r\n', '\n').trim(),
    patches,
    limits,
  };
  return { series, replaced };
}

/** The cover letter, and the posts that count by their numbers. What is odd about it goes to `limits`. */
export function arrange(
  group: Group,
  limits: Limit[] = [],
  replaced: Replaced[] = [],
): { cover: Post | null; chosen: Map<number, Post>; total: number } {
  const owner = ownerOf(group.posts);
  const cover = latest(
    group.posts.filter((post) => post.kind === 'cover'),
    owner,
  );
  const numbered = group.byOrder ? [] : group.posts.filter(isNumbered);
  const single = group.posts.filter((post) => post.kind === 'patch').length === 1 && numbered.length === 0;
  const said = totalOf(group.posts, limits);
  const chosen = chooseByNumber(numbered, owner, limits, replaced);
  placeUnnumbered(group, numbered, chosen, said, limits);
  return { cover, chosen, total: said ?? (single ? 1 : highest(chosen)) };
}

function gather(basis: Basis[], field: 'basedOn' | 'supersedes' | 'prerequisites'): string[] {
  return [...new Set(basis.flatMap((one) => one[field]))];
}

/** What a post is called. */
export function titleOf(post: Post): string {
  return post.subject.title || post.inputName;
}

function isNumbered(post: Post): boolean {
  return post.kind !== 'cover' && post.subject.index !== null && post.subject.index > 0;
}

function latest(posts: Post[], owner: string): Post | null {
  return posts.length === 0 ? null : posts.reduce((last, post) => (isLater(post, last, owner) ? post : last));
}

function isLater(a: Post, b: Post, owner: string): boolean {
  if (a.subject.reply !== b.subject.reply) return b.subject.reply;
  if (a.kind !== b.kind && (a.kind === 'empty' || b.kind === 'empty')) return b.kind === 'empty';
  // Nobody replaces what others have sent.
  const [ours, theirs] = [senderOf(a) === owner, senderOf(b) === owner];
  if (ours !== theirs) return ours;
  if (a.subject.revision !== b.subject.revision) return a.subject.revision > b.subject.revision;
  if (a.date !== null && b.date !== null && a.date !== b.date) return a.date > b.date;
  return a.order > b.order;
}

/** The m of `n/m` that most of the mails name, the larger of two; null when none does. */
function totalOf(posts: Post[], limits: Limit[]): number | null {
  const counts = new Map<number, number>();
  for (const { subject } of posts) {
    if (subject.total !== null && subject.total > 0)
      counts.set(subject.total, (counts.get(subject.total) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (ranked.length > 1) {
    const all = ranked.map(([total]) => total).sort((a, b) => a - b);
    limits.push({
      code: 'total-differs',
      patch: null,
      detail: `the mails disagree on how many patches there are (${all.join(', ')}); ${ranked[0]![0]} is taken`,
    });
  }
  return ranked[0]?.[0] ?? null;
}

function chooseByNumber(
  posts: Post[],
  owner: string,
  limits: Limit[],
  replaced: Replaced[],
): Map<number, Post> {
  const byIndex = new Map<number, Post[]>();
  for (const post of posts) {
    const index = post.subject.index!;
    const list = byIndex.get(index);
    if (list === undefined) byIndex.set(index, [post]);
    else list.push(post);
  }
  const chosen = new Map<number, Post>();
  for (const [index, list] of byIndex) {
    const best = latest(list, owner)!;
    chosen.set(index, best);
    const plain = list.filter((post) => post !== best && !post.subject.reply && post.kind === 'patch');
    const strange = senderOf(best) === owner ? plain.filter((post) => senderOf(post) !== owner) : [];
    const same = plain.filter(
      (post) => post.subject.revision === best.subject.revision && !strange.includes(post),
    );
    if (same.some((post) => post.body().text.trim() !== best.body().text.trim())) {
      limits.push({
        code: 'duplicate-patch',
        patch: index,
        detail: `patch ${index} is there ${same.length + 1} times, with different text; the one sent last is judged`,
      });
    }
    if (strange.length)
      limits.push({
        code: 'duplicate-patch',
        patch: index,
        detail: `patch ${index} was sent by somebody else, too; the one of the series' sender is judged`,
      });
    for (const post of list) {
      if (post === best || post.kind !== 'patch') continue;
      if (post.subject.reply) {
        replaced.push({ post, reason: `a patch in an answer to patch ${index}; the patch itself is judged` });
      } else if (strange.includes(post)) {
        replaced.push({ post, reason: `patch ${index} was sent by somebody else, too` });
      } else if (post.subject.revision < best.subject.revision) {
        const by = `v${best.subject.version}.${best.subject.revision}`;
        replaced.push({ post, reason: `patch ${index} is replaced by ${by}` });
      }
    }
  }
  return chosen;
}

function highest(chosen: ReadonlyMap<number, Post>): number {
  let highest = 0;
  for (const index of chosen.keys()) highest = Math.max(highest, index);
  return highest;
}

/** Gives patches without a number one: the order for a series without any, the gap if there is but one, else the end. */
function placeUnnumbered(
  group: Group,
  numbered: Post[],
  chosen: Map<number, Post>,
  total: number | null,
  limits: Limit[],
): void {
  const here = new Set(numbered);
  const left = group.posts.filter((post) => post.kind === 'patch' && !here.has(post));
  left.sort((a, b) => a.order - b.order);
  const gaps: number[] = [];
  for (let n = 1; n <= (total ?? 0) && gaps.length < 2; n++) if (!chosen.has(n)) gaps.push(n);
  let next = highest(chosen) + 1;
  for (const post of left) {
    const index = gaps.length === 1 && left.length === 1 ? gaps[0]! : next++;
    chosen.set(index, post);
    if (numbered.length > 0) {
      limits.push({
        code: 'unnumbered-patch',
        patch: index,
        detail: `the number of "${titleOf(post)}" cannot be read; it is judged as patch ${index}`,
      });
    }
  }
}

function buildPatch(
  post: Post,
  index: number,
  limits: Limit[],
  budget: DiffBudget,
): { patch: Patch; basis: Basis } | null {
  const body = post.body();
  const text = readPatchText(body.text, body.charset, post.form, post.skip, budget);
  for (const { code, detail } of text.diff.limits) limits.push({ code, patch: index, detail });
  if (text.diff.files.length === 0 && text.diff.limits.length === 0) return null;
  if (body.flowed) {
    limits.push({
      code: 'format-flowed',
      patch: index,
      detail:
        'the mail was sent as format=flowed, which may have wrapped and indented lines of the diff; ' +
        'what can still be read of it is judged',
    });
  }
  const patch: Patch = {
    index,
    subject: (text.subject === null ? '' : parseSubject(text.subject).title) || titleOf(post),
    messageId: post.messageId,
    commit: post.commit,
    author: text.author ?? post.sender,
    date: text.date ?? post.date,
    ...zoneOf(text, post),
    message: text.message,
    files: text.diff.files,
  };
  return { patch, basis: readBasis(body.text) };
}

function zoneOf(text: { date: string | null; zone: number | null }, post: Post): { zone?: number } {
  const { zone } = text.date === null ? post : text;
  return zone === null ? {} : { zone };
}

function missingOf(received: number[], total: number, limits: Limit[]): number[] {
  const here = new Set(received);
  const missing: number[] = [];
  for (let n = 1; n <= total; n++) if (!here.has(n)) missing.push(n);
  for (const n of missing.slice(0, mostMissing)) {
    limits.push({ code: 'missing-patch', patch: n, detail: `patch ${n} of ${total} is not in the input` });
  }
  if (missing.length > mostMissing) {
    limits.push({
      code: 'missing-patch',
      patch: null,
      detail: `${missing.length - mostMissing} more patches of ${total} are not in the input`,
    });
  }
  return missing;
}
