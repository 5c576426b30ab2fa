/** One group of posts -> the Series that is judged, with a limit for everything that is not as it should be. */

import type { Limit, Patch, Series } from '../../types/series.ts';
import { decodeText } from '../bytes.ts';
import { type DiffBudget, mostLines } from '../diff/diff.ts';
import { type Basis, readBasis, readPatchText } from '../diff/patch-text.ts';
import { comparePosts, type Post } from '../mail/post.ts';
import { parseSubject } from '../mail/subject.ts';
import { arrange, type Replaced, titleOf } from './arrange.ts';
import { type Group, headOf } from './group.ts';

/** More missing patches than this are told in one limit. */
const mostMissing = 100;

/** Puts a series together. Of two patches with one number the one sent later counts, and one in an answer last. */
export function buildSeries(group: Group): { series: Series; replaced: Replaced[] } {
  const limits: Limit[] = [];
  const replaced: Replaced[] = [];
  const { cover, chosen, total, kept } = arrange(group, limits, replaced);

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
  for (const note of notesOf(group)) basis.push(readBasis(note.body().text));
  if (kept.length > 0 && group.base) {
    const [some, are, those] = kept.length > 1 ? ['patches', 'are', 'those'] : ['patch', 'is', 'the one'];
    limits.push({
      code: 'partial-reroll',
      patch: null,
      detail: `${some} ${kept.join(', ')} ${are} not sent anew with version ${group.version}; ${those} of the version that it answers ${are} judged`,
    });
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
  const head = group.base ? headOf(group) : (cover ?? headOf(group));
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

/** Also of the versions of which something is kept. */
function notesOf(group: Group): Post[] {
  const notes: Post[] = [];
  for (let one: Group | null = group; one !== null; one = one.base) notes.push(...one.notes);
  return notes.sort(comparePosts);
}

function gather(basis: Basis[], field: 'basedOn' | 'supersedes' | 'prerequisites'): string[] {
  return [...new Set(basis.flatMap((one) => one[field]))];
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
    limits.push({ code: 'missing-patch', patch: n, detail: `patch ${n} of ${total} is missing` });
  }
  if (missing.length > mostMissing) {
    limits.push({
      code: 'missing-patch',
      patch: null,
      detail: `${missing.length - mostMissing} more patches of ${total} are missing`,
    });
  }
  return missing;
}
