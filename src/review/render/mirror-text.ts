/**
 * What a pull request that mirrors a series says. All of it comes from mails: nothing in it is read as markup, as a
 * mention, as a reference or as a command.
 */
import { shortened } from '../../basics/shortened.ts';
import type { Series } from '../../types/series.ts';
import { mirrorNoteMarker } from '../plan/marker.ts';
import { codeBlock, codeSpan, escapeMarkdown, link } from './markdown-text.ts';
import { plain, plainCode } from './plain.ts';

export interface MirrorTextInput {
  /** The list's name, and where it is read on the web: a mail is at this address, `/`, its Message-Id, `/`. */
  list: { name: string; archive: string | null };
  series: Series;
  /** Names the version. */
  head: string;
  rfc: boolean;
  author: string | null;
  /** ISO 8601. */
  sentAt: string;
  /** What the series was applied on, in words. */
  base: string[];
  /** Patches that were applied before it. */
  before: number;
}

/** GitHub takes 65,536 characters of a description or comment. */
const maxCover = 20_000;
const maxPatches = 30_000;
const maxNote = 60_000;
const maxLine = 500;

/** At most 200 characters, for both forges. */
export function mirrorTitle({ series, rfc }: MirrorTextInput): string {
  const title = plain(series.title).trim() || '(no subject)';
  const short = shortened(title, 180);
  return `${rfc ? '[RFC] ' : ''}${short}${series.version > 1 ? ` [v${series.version}]` : ''}`;
}

/** Markdown, without the marker. */
export function mirrorBody(input: MirrorTextInput): string {
  const { list, series, head, author, before } = input;
  const name = escapeMarkdown(list.name);
  const count = series.total === 1 ? 'a patch' : `a series of ${series.total} patches`;
  const version = series.version > 1 ? `, version ${series.version},` : '';
  const from = author === null ? '' : ` by ${escapeMarkdown(author)}`;
  const lines = [
    ...(safeId(head) ? [`<!--\nMessage-Id: <${head}>\n-->`] : []),
    `This mirrors ${count}${version} that was sent to the mailing list ${name}${from} on ${input.sentAt.slice(0, 10)}.`,
    '',
    `**Please discuss it on the list**, as an answer to ${mailLink(input, head, 'the mail')}. The author may never see what is written here, and nothing can be merged here.`,
    '',
    ...(safeId(head) ? [`To apply it: ${codeSpan(`b4 shazam ${head}`)}`, ''] : []),
    ...input.base.map((note) => `Base: ${escapeMarkdown(note)}`),
    ...(before > 0
      ? [`The first ${before === 1 ? 'commit is' : `${before} commits are`} of what it builds upon.`]
      : []),
    '',
    ...coverLines(series.cover),
    '### Patches',
    '',
    ...patchLines(input),
  ];
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}

/** The cover letter's text above its diffstat's signature, line by line. */
function coverLines(cover: string | null): string[] {
  const text = (cover ?? '').split(/\n-- ?\n/)[0]!.trim();
  if (text === '') return [];
  const cut = text.length > maxCover;
  const lines = text
    .slice(0, maxCover)
    .split('\n')
    .map((line) => {
      const indent = /^[ \t]*/.exec(line)![0].length;
      const words = escapeMarkdown(line.trim());
      // Two blanks at the end keep the line; blanks that are none keep its indentation.
      return words === '' ? '' : `${'\u00a0'.repeat(Math.min(indent, 40))}${words}  `;
    });
  return ['### Cover letter', '', ...lines, ...(cut ? ['', '(The rest is on the list.)'] : []), ''];
}

function patchLines(input: MirrorTextInput): string[] {
  const lines: string[] = [];
  let length = 0;
  for (const [i, patch] of input.series.patches.entries()) {
    const subject = patch.subject.slice(0, 200) || '(no subject)';
    const line = `${i + 1}. ${patch.messageId === null ? escapeMarkdown(subject) : mailLink(input, patch.messageId, subject)}`;
    length += line.length + 1;
    if (length > maxPatches) {
      lines.push('', `(And ${input.series.patches.length - i} more.)`);
      break;
    }
    lines.push(line);
  }
  return lines;
}

function mailLink({ list }: Pick<MirrorTextInput, 'list'>, messageId: string, title: string): string {
  const address = list.archive === null ? null : mailAddress(list.archive, messageId);
  return address === null ? escapeMarkdown(title) : link(title, address);
}

/** Where a mail is read in an archive. */
export const mailAddress = (archive: string, messageId: string): string =>
  `${archive.replace(/(?<!\/)\/+$/, '')}/${encodeURIComponent(messageId).replaceAll('%40', '@')}/`;

/** A Message-Id that ends no comment and no code span. */
const safeId = (id: string): boolean => /^[\w.!#$%&'*+/=?^{|}~-]{1,200}@[\w.[\]:-]{1,200}$/.test(id);

/** A comment for a new version: what changed since the last one. */
export function rangeDiffNote(
  input: Pick<MirrorTextInput, 'list' | 'head'>,
  versions: { older: number; newer: number },
  diff: { lines: string[]; cut: boolean } | null,
  id: string,
): string {
  const { older, newer } = versions;
  const opening = `Version ${newer} was sent: ${mailLink(input, input.head, 'the mail')}.`;
  if (diff === null) {
    return `${opening} Git could not tell in time what changed since version ${older}.\n\n${mirrorNoteMarker(id)}`;
  }
  const kept: string[] = [];
  let length = opening.length;
  let { cut } = diff;
  for (const line of diff.lines) {
    const text = plainCode(line.slice(0, maxLine));
    cut ||= line.length > maxLine;
    length += text.length + 1;
    if (length > maxNote) {
      cut = true;
      break;
    }
    kept.push(text);
  }
  const branches = codeSpan(`v${older}..v${newer}`);
  return [
    opening,
    '',
    `<details><summary>What changed since version ${older} (git range-diff)</summary>`,
    '',
    ...codeBlock(kept, ''),
    ...(cut ? ['', `It is longer than a comment may be; the branches ${branches} have all of it.`] : []),
    '',
    '</details>',
    '',
    mirrorNoteMarker(id),
  ].join('\n');
}

/** A comment before a pull request is closed: the branch has the patches. */
export function mergedNote(
  branch: string,
  found: readonly { index: number; subject: string; commit: string }[],
  id: string,
): string {
  const lines = found
    .slice(0, 300)
    .map(({ subject, commit }) => `- ${commit} ${escapeMarkdown(subject.slice(0, 100))}`);
  return [
    `All patches of this series are in ${codeSpan(branch)}, so this is closed:`,
    '',
    ...lines,
    ...(found.length > lines.length ? [`- and ${found.length - lines.length} more`] : []),
    '',
    mirrorNoteMarker(id),
  ].join('\n');
}

/** A comment before a pull request is closed: another series has taken its place. */
export function supersededNote(by: { title: string; url: string } | null, id: string): string {
  const what = by === null ? 'another one' : link(by.title, by.url);
  return `This series is superseded by ${what}, so this is closed.\n\n${mirrorNoteMarker(id)}`;
}
