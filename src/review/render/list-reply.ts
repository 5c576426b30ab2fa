/** What is sent to a list about a patch: the findings that stand against the series, under their lines. Short and kind. */

import type { Excerpts } from '../../types/excerpt.ts';
import type { Citation, Finding, Report } from '../../types/report.ts';
import { excerptKey } from './excerpt.ts';
import { listOf, prose, remarks } from './mail.ts';
import * as words from './words.ts';

/** What the reader must know besides the findings. */
export interface ReplyNotes {
  /** The list's name. */
  list: string;
  /** Who gets no more mails when he writes there. */
  contact: string;
  /** What the series was judged on: `applied on its base-commit, 0123456789ab`. */
  notes: readonly string[];
  /** Where all of the review can be read; null: nowhere. */
  page: string | null;
  /** Where a rule is explained; null: nowhere. */
  rule(id: string): string | null;
}

/** Places that are quoted in one mail; what is beyond is named. */
const mostQuoted = 20;
const mostLimits = 6;

/** What stands against the series and weighs: neither accepted, nor undone by a later patch, nor a notice. */
export const isTold = (f: Finding): boolean =>
  f.accepted === undefined && f.scope === 'net' && f.severity !== 'notice';

/** The reply to the patch that these findings are of. Ends with a newline. */
export function listReply(
  report: Report,
  findings: readonly Finding[],
  excerpts: Excerpts,
  notes: ReplyNotes,
): string {
  const [first] = findings as [Finding, ...Finding[]];
  const sources: Citation[] = [];
  const places = [...new Set(findings.map(excerptKey))].slice(0, mostQuoted);
  const quoted = findings.filter((f) => places.includes(excerptKey(f)));
  const rest = findings.filter((f) => !quoted.includes(f));
  const paragraphs = [
    prose(
      `Hi, this is an automatic review of how CPUs register their migration state. ${
        findings.length === 1 ? 'One thing' : `${findings.length} things`
      } in this patch may need a second look:`,
    ),
    ...remarks(quoted, excerpts, sources),
  ];
  if (rest.length) {
    const named = rest.slice(0, 100).map((f) => `${f.rule}${f.target === null ? '' : ` of ${f.target}`}`);
    if (rest.length > named.length) named.push(`${rest.length - named.length} more`);
    paragraphs.push(prose(`The same review also found ${words.inWords(named)}.`));
  }
  if (sources.length) paragraphs.push(listOf(sources));
  paragraphs.push(prose(groundsInWords(report, notes.notes)));
  const own = { ...report, limits: limitsOf(report, first.patch) };
  paragraphs.push(...paragraphOf('What could not be judged', words.unjudgedInWords(own)));
  paragraphs.push(...paragraphOf('To note', words.notesInWords(own)));
  const links = linksIn(findings, notes);
  if (links.length) paragraphs.push(links.join('\n'));
  paragraphs.push(
    prose(
      'A new version is looked at by itself. If this is wrong, or meant, a reply that says so helps. The author may ' +
        'also put one of these lines into a reply:',
    ),
    usage([
      ['/vmsd recheck', 'looks at the series again'],
      [`/vmsd explain ${first.rule}`, 'tells more about the rule'],
      ['/vmsd help', 'lists the rest'],
    ]),
    signature(notes),
  );
  return `${paragraphs.join('\n\n')}\n`;
}

function paragraphOf(head: string, texts: readonly string[]): string[] {
  if (!texts.length) return [];
  const said = texts.slice(0, mostLimits).map((text) => text.replace(/\.$/, ''));
  if (texts.length > said.length) said.push(`and ${texts.length - said.length} more`);
  return [prose(`${head}: ${said.join('; ')}.`)];
}

/** To the whole review, and to what each rule asks and why; an address a line. */
function linksIn(findings: readonly Finding[], { page, rule }: ReplyNotes): string[] {
  const rules = [...new Set(findings.map((f) => f.rule))];
  const about = rules.flatMap((id) => {
    const url = rule(id);
    return url === null ? [] : [`About ${id}, and how to fix it:`, url];
  });
  return [...(page === null ? [] : ['All of the review:', page]), ...about];
}

/** Who writes, and how it is stopped. */
export function signature({ list, contact }: Pick<ReplyNotes, 'list' | 'contact'>): string {
  return `-- \n${prose(
    `vmsd-warden reviews ${list} for one thing, the registration of CPU migration state; each finding is told once. ` +
      `To get no more of these mails, or to report a mistake in this one, write to ${contact}, who runs it.`,
  )}`;
}

/** The limits that concern a patch, or the series. What is wrong in a configuration is not its author's affair. */
const limitsOf = (report: Report, patch: number | null): Report['limits'] =>
  report.limits.filter(
    (limit) =>
      limit.code !== 'configuration' && (limit.patch === null || limit.patch === patch || isGap(limit)),
  );
const isGap = ({ code }: Report['limits'][0]): boolean =>
  code === 'missing-patch' || code === 'does-not-apply';

function groundsInWords({ evidence, series }: Report, notes: readonly string[]): string {
  if (evidence === 'diff') return 'It was judged by the hunks alone: there was no tree that it applies to.';
  const base = series.base === null ? 'applied on its base' : `applied on ${series.base.slice(0, 12)}`;
  return `It was judged on whole files, ${notes.length ? notes.slice(0, mostLimits).join('; ') : base}.`;
}

/** Commands and what they do. Indented, so that nobody who sends them back gives them. */
export function usage(rows: readonly (readonly [command: string, does: string])[]): string {
  const widest = Math.max(...rows.map(([command]) => command.length));
  return rows.map(([command, does]) => `    ${command.padEnd(widest)}  ${does}`).join('\n');
}
