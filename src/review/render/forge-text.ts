/** What the texts for a forge share: sizes, links, the line that names a finding. */

import { shortened } from '../../basics/shortened.ts';
import { display } from '../../series/bytes.ts';
import type { Finding, Report } from '../../types/report.ts';
import { codeSpan, escapeMarkdown, link, proseWithCode } from './markdown-text.ts';
import * as words from './words.ts';

/** GitHub takes texts of 65,535 characters. Bytes are counted, which are never fewer. */
export const longestText = 65_535;

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** What is shown beside the report. Addresses are ours, never taken from a patch as they are. */
export interface ForgeLinks {
  /** The page of a rule on our own server; null when it has no public address. */
  rule(id: string): string | null;
  /** The mail of a patch, or of the cover letter (null), when the change mirrors a series from a list. */
  mail(patch: number | null): string | null;
}

/** `patch 3/27 ("subject", mail)`: which patch, and the mail that it came by. */
export function patchInWords(report: Report, patch: number, links: ForgeLinks): string {
  const subject = words.subjectOf(report, patch);
  const url = links.mail(patch);
  const parts = [
    ...(subject === null ? [] : [codeSpan(shortened(subject, 120))]),
    ...(url === null ? [] : [link('mail', url)]),
  ];
  return `${words.patchNumber(report, patch)}${parts.length ? ` (${parts.join(', ')})` : ''}`;
}

/** The rule's page where there is one of ours, and always a source that decided it: several where there is no page. */
export function reasonLinks(finding: Finding, links: ForgeLinks): string {
  const page = links.rule(finding.rule);
  const why = page === null ? [] : [`Why, and how to fix it: ${link(finding.rule, page)}.`];
  const sources = finding.citations.slice(0, page === null ? 4 : 1).map(({ title, url }) => link(title, url));
  const decided = sources.length
    ? [`${sources.length > 1 ? 'Sources' : 'Source'}: ${words.inWords(sources)}.`]
    : [];
  return [...why, ...decided].join(' ');
}

/** The file and line as the finding has them; a path from a patch is kept short. */
export const placeOf = ({ path, line }: Pick<Finding, 'path' | 'line'>): string =>
  codeSpan(`${shortened(display(path), 200)}:${line}`);

/** What was judged, in a word: the target, and the class where it is not the target's own. */
export function subjectOfFinding({ target, cpuClass }: Finding): string {
  const name = target === null ? 'all targets' : codeSpan(shortened(target, 80));
  return cpuClass === null ? name : `${name} (${codeSpan(shortened(cpuClass, 80))})`;
}

/** What takes the finding on, for who may. */
export const acceptCommand = ({ rule, target }: Finding): string =>
  codeSpan(`/vmsd accept ${rule} ${shortened(target ?? '-', 80)} REASON`);

/** How to fix a finding: code in it is shown as code. */
export const helpOf = ({ help }: Pick<Finding, 'help'>): string => proseWithCode(shortened(help, 2000));

/** A sentence of ours or of a rule; it may quote names from the patch. */
export const prose = (text: string): string => escapeMarkdown(shortened(text, 2000));

/** The same of a text whose lines are things of their own. */
export const paragraphs = (text: string): string =>
  shortened(text, 2000).split('\n').map(escapeMarkdown).join('\n\n');

/** Lines as long as they fit in so many bytes, then one that says how many more there are. */
export function fitLines(lines: readonly string[], bytes: number, more: (n: number) => string): string[] {
  let used = 0;
  const room = bytes - 200;
  const end = lines.findIndex((line) => {
    used += bytesOf(line) + 1;
    return used > room;
  });
  return end < 0 ? [...lines] : [...lines.slice(0, end), more(lines.length - end)];
}
