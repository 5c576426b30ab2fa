/**
 * The report as replies to the patches, in the style of a mailing list: the hunk quoted, the remark under the
 * line, 72 columns. One reply a patch that has findings; a draft for a person to read before it is sent.
 */

import type { Excerpt, Excerpts } from '../../types/excerpt.ts';
import type { Citation, Finding, Report, Witness } from '../../types/report.ts';
import { excerptKey } from './excerpt.ts';
import { howToFix } from './how-to-fix.ts';
import { plain, plainCode } from './plain.ts';
import { witnessText } from './witness-text.ts';
import * as words from './words.ts';
import { wrap } from './wrap.ts';

export interface Reply {
  subject: string;
  /** The Message-Id of the patch, without angle brackets; null where it has none. */
  inReplyTo: string | null;
  /** Ends with a newline. Plain ASCII, but for what is quoted from the patch. */
  body: string;
}

const width = 72;

/** The replies as an mbox that a mail program can open; an empty text when there is nothing to say. */
export function renderMail(report: Report, excerpts: Excerpts): string {
  return repliesTo(report, excerpts)
    .map(({ subject, inReplyTo, body }) => {
      const thread = inReplyTo === null ? '' : `In-Reply-To: <${inReplyTo}>\nReferences: <${inReplyTo}>\n`;
      const encoding = isAscii(subject + body)
        ? ''
        : 'MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n';
      // The date is the constant that git format-patch writes there: it stands for no time.
      return `From vmsd-warden Mon Sep 17 00:00:00 2001\nSubject: ${subject}\n${thread}${encoding}\n${body}`;
    })
    .join('\n');
}

export function repliesTo(report: Report, excerpts: Excerpts): Reply[] {
  // What the repository has accepted is no news to the list.
  const open = report.findings.filter((f) => f.accepted === undefined);
  const declared = open.filter(isDeclared);
  const said = open.filter((f) => !isDeclared(f));
  const order = (list: readonly Finding[]) =>
    [...new Set(list.map((f) => f.patch))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const patches = said.length ? order(said) : order(declared).slice(0, 1);
  return patches.map((patch, i) => {
    const findings = said.filter((f) => f.patch === patch);
    const messageId = report.patches.find((p) => p.index === patch)?.messageId ?? null;
    return {
      subject: subjectOf(report, patch),
      inReplyTo: messageId === null ? null : plain(messageId).replace(/[<>\s]/g, ''),
      body: body(report, findings, i === 0 ? declared : [], excerpts),
    };
  });
}

function subjectOf(report: Report, patch: number | null): string {
  if (patch === null) return 'Registration of CPU migration state, as it stands';
  const { version, total } = report.series;
  const digits = String(total).length;
  const count = total > 1 ? ` ${String(patch).padStart(digits, '0')}/${total}` : '';
  return `Re: [PATCH${version > 1 ? ` v${version}` : ''}${count}] ${plain(words.subjectOf(report, patch) ?? report.series.title)}`;
}

/** A break that a version declares is meant: it asks nothing of the author, and has no mail of its own. */
const isDeclared = (f: Finding): boolean => f.severity === 'notice' && f.rule === 'vmstate-break-declared';

/** All declared breaks of a series in one sentence: `vmstate_hyper takes version 6 and later (patch 4/9)`. */
function declaredInWords(report: Report, declared: readonly Finding[]): string {
  const parts = declared.map(({ message, patch }) => {
    const what = message.replace(/\.$/, '').split('; ')[0]!;
    return patch === null ? what : `${what} (${words.patchNumber(report, patch)})`;
  });
  return `Only to note, guests of older builds are refused on purpose: ${words.inWords(parts)}.`;
}

function body(report: Report, findings: Finding[], declared: Finding[], excerpts: Excerpts): string {
  const sources: Citation[] = [];
  const paragraphs = remarks(findings, excerpts, sources);
  if (declared.length) paragraphs.push(prose(declaredInWords(report, declared)));
  if (!report.complete)
    paragraphs.push(
      prose(
        `Not all of the series could be judged: ${words
          .unjudgedInWords(report)
          .map((text) => text.replace(/\.$/, ''))
          .join('; ')}.`,
      ),
    );
  if (sources.length) paragraphs.push(listOf(sources));
  paragraphs.push('-- \nvmsd-warden: registration of CPU migration state');
  return paragraphs.join('\n\n') + '\n';
}

/** What is said of findings of one patch, a text for each paragraph. Adds what it cites to `sources`. */
export function remarks(findings: readonly Finding[], excerpts: Excerpts, sources: Citation[]): string[] {
  const paragraphs: string[] = [];
  const told = new Map<string, Finding>();
  const meant = new Map<string, Finding>();
  let file: string | null = null;
  // What is said of one line stands under one quote.
  for (const place of new Set(findings.map(excerptKey))) {
    const here = findings.filter((f) => excerptKey(f) === place);
    const excerpt = excerpts.get(place) ?? null;
    const { path, line } = here[0]!;
    const name = excerpt?.header != null && path !== file ? [`> +++ b/${plain(path)}`] : [];
    if (excerpt?.header != null) file = path;
    // The tenth of ten targets needs its line and its name, not the words and the lines around it once more.
    const again = here.every((f) => told.has(words.storyOf(f)));
    const quoted = excerpt && (again ? changedLines(excerpt) : quote(excerpt, path));
    paragraphs.push([...name, ...(quoted ?? [`${plain(path)}:${line}:`])].join('\n'));
    if (again) paragraphs.push(...sameAgain(here, told.get(words.storyOf(here[0]!))!));
    for (const finding of here) {
      const meaning = `${finding.rule} ${finding.consequence}`;
      if (!again) paragraphs.push(...remark(finding, meant.get(meaning) ?? null, findings, sources));
      if (!meant.has(meaning)) meant.set(meaning, finding);
      if (!told.has(words.storyOf(finding))) told.set(words.storyOf(finding), finding);
    }
    // The rest of the hunk, so that the remark stands under its line.
    const rest = again ? [] : (excerpt?.lines.slice(excerpt.at + 1) ?? []);
    if (rest.length) paragraphs.push(rest.map(quoteLine).join('\n'));
  }
  return paragraphs;
}

function sameAgain(findings: readonly Finding[], first: Finding): string[] {
  const rules = words.inWords([...new Set(findings.map((f) => f.rule))]);
  const who = findings[0]!.target === null ? '' : `, for ${plain(findings[0]!.target)}`;
  const as = first.target === null ? 'above' : `for ${plain(first.target)} above`;
  const suggested = findings.find((f) => f.suggestion !== null)?.suggestion ?? null;
  const says = `Same here${who} (${rules}): all as ${as}.`;
  if (suggested === null) return [prose(says)];
  return [prose(`${says} Write instead:`), suggestionLines(suggested)];
}

const suggestionLines = (text: string): string => text.split('\n').map(plainCode).join('\n');

/** The numbered sources, a title and an address each. */
export const listOf = (sources: readonly Citation[]): string =>
  sources
    .map(({ title, url }, i) => [...wrap(`[${i + 1}] ${ascii(title)}`, width - 4), ascii(url)].join('\n    '))
    .join('\n');

/** The line, and those of the hunk right before it that it takes the place of. */
function changedLines({ lines, at }: Excerpt): string[] {
  let from = at;
  while (from > 0 && lines[at]!.marker !== ' ' && lines[from - 1]!.marker === '-') from--;
  return lines.slice(from, at + 1).map(quoteLine);
}

function quote(excerpt: Excerpt, path: string): string[] {
  const head = excerpt.header === null ? [`${plain(path)}:`] : [`> ${plain(excerpt.header)}`.trimEnd()];
  return [...head, ...excerpt.lines.slice(0, excerpt.at + 1).map(quoteLine)];
}

const quoteLine = ({ marker, text }: { marker: string; text: string }): string =>
  `> ${marker}${plainCode(text)}`.trimEnd();

function remark(
  finding: Finding,
  alike: Finding | null,
  all: readonly Finding[],
  sources: Citation[],
): string[] {
  const passing = words.transience(finding);
  const said = alike
    ? `What this means for a stream${passing ? ' in such a build' : ''}: ${plain(words.asFor(alike, all))}.`
    : plain(words.consequenceOf(finding));
  const marks = finding.citations.map((citation) => `[${numberOf(citation, sources)}]`).join('');
  return [
    prose(`${finding.severity}, ${finding.rule}: ${plain(finding.message)}`),
    ...(passing ? [prose(passing)] : []),
    prose(`${said}${marks && ` ${marks}`}`),
    ...(finding.witness && !alike ? [stripLines(finding.witness)] : []),
    ...howToFix(finding).map(({ kind, text }) =>
      kind === 'help' ? prose(text) : `Write instead:\n\n${suggestionLines(text)}`,
    ),
  ];
}

/** In a mail a line that begins with `>` is a quote. */
const stripLines = ({ strip, from, to }: Witness): string =>
  witnessText(strip, from, to)
    .map((line) => ascii(line.replace(/^>/, '*')))
    .join('\n');

function numberOf(citation: Citation, sources: Citation[]): number {
  const known = sources.findIndex((s) => s.url === citation.url);
  return known >= 0 ? known + 1 : sources.push(citation);
}

/**
 * Wrapped; and never a line that a tool would take for a trailer (`Reviewed-by: …`), an mbox's `From `, a quote or a
 * command.
 */
export function prose(text: string, columns = width): string {
  return wrap(ascii(text).replace(/(?<=[\w-]-by):/gi, ' :'), columns)
    .map((line) =>
      /^(From |>|-- $|\/vmsd\b|\w+-[\w-]+: |(Fixes|Cc|Link|Closes|Resolves|Subject): )/i.test(line)
        ? ` ${line}`
        : line,
    )
    .join('\n');
}

/** Our own words in ASCII; a name in another script, which can only come from the patch, stays as it is. */
const ascii = (text: string): string =>
  plain(text).replace(
    /[‘’“”–—…→]/g,
    (c) => ({ '‘': "'", '’': "'", '“': '"', '”': '"', '…': '...', '→': '->' })[c] ?? '-',
  );
const isAscii = (text: string): boolean => /^[\t\n -~]*$/.test(text);
