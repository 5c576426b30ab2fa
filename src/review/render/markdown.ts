/** The report as Markdown: for a pull request's summary, a job's summary, or an issue. */

import { counted } from '../../basics/counted.ts';
import type { Excerpt, Excerpts } from '../../types/excerpt.ts';
import type { Finding, Report, TargetReport } from '../../types/report.ts';
import { excerptKey } from './excerpt.ts';
import { codeBlock, codeCell, codeSpan, escapeMarkdown, link, proseWithCode } from './markdown-text.ts';
import { plainCode } from './plain.ts';
import * as words from './words.ts';

export function renderMarkdown(report: Report, excerpts: Excerpts): string {
  const where = report.patches.length
    ? words.patchesInWords(report)
    : `in ${counted(report.registrations.length, 'target')}`;
  const sections = [
    [`### vmsd-warden: ${words.countsInWords(report.findings)} ${where}`],
    ...report.findings.map((finding) =>
      findingSection(report, finding, excerpts.get(excerptKey(finding)) ?? null),
    ),
    ...targetsSection(report),
    ...(report.registrations.length ? [[words.tiersInWords]] : []),
    ...limitsSection(report),
    [words.evidenceInWords(report)],
  ];
  return sections.map((lines) => lines.join('\n')).join('\n\n') + '\n';
}

function findingSection(report: Report, finding: Finding, excerpt: Excerpt | null): string[] {
  const passing = words.transience(finding);
  const lines = [
    `**${finding.severity}** ${codeSpan(finding.rule)}: ${escapeMarkdown(finding.message)}`,
    '',
    whereabouts(report, finding),
  ];
  if (excerpt) lines.push('', ...excerptBlock(excerpt));
  if (passing) lines.push('', escapeMarkdown(passing));
  lines.push('', escapeMarkdown(finding.consequence));
  lines.push('', proseWithCode(finding.help));
  if (finding.suggestion !== null) {
    lines.push('', 'Write instead:', '', ...codeBlock(finding.suggestion.split('\n').map(plainCode), 'c'));
  }
  if (finding.citations.length) {
    lines.push('', `See ${words.inWords(finding.citations.map(({ title, url }) => link(title, url)))}.`);
  }
  return lines;
}

function whereabouts(report: Report, finding: Finding): string {
  const place = codeSpan(`${finding.path}:${finding.line}`);
  if (finding.patch === null) return place;
  const subject = words.subjectOf(report, finding.patch);
  const side = finding.side === 'old' ? ', as it was before' : '';
  return `${place}, ${words.patchNumber(report, finding.patch)}${subject === null ? '' : ` ${codeSpan(subject)}`}${side}`;
}

function excerptBlock(excerpt: Excerpt): string[] {
  const isDiff = excerpt.lines.some((line) => line.marker !== ' ');
  const lines = excerpt.lines.map((line) => `${isDiff ? line.marker : ''}${plainCode(line.text)}`.trimEnd());
  return codeBlock(lines, isDiff ? 'diff' : 'c');
}

/** What became of each target, as a table: one section of lines, or none. */
export function targetsSection(report: Report): string[][] {
  if (!report.registrations.length) return [];
  const head = report.patches.length
    ? ['Target', 'Before', 'Changes', 'After', 'Tier']
    : ['Target', 'Type', 'Hook', 'Tier'];
  const rows = report.registrations.map(report.patches.length ? trajectoryRow : stateRow);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [[line(head), line(head.map(() => '---')), ...rows.map(line)]];
}

function trajectoryRow({ target, before, trajectory, after, tier }: TargetReport): string[] {
  const changes =
    trajectory.map(({ patch, to }) => `patch ${patch}: ${words.typeName(to)}`).join(', ') || '-';
  const [from, to] = [before, after].map((registration) => words.typeName(registration?.type ?? null));
  return [codeCell(target), from!, changes, to!, escapeMarkdown(tier)];
}

function stateRow({ target, after, tier }: TargetReport): string[] {
  const hooks = [...new Set(after?.hooks.map((h) => h.hook))].map(codeCell).join(', ') || '-';
  return [codeCell(target), words.typeName(after?.type ?? null), hooks, escapeMarkdown(tier)];
}

function limitsSection(report: Report): string[][] {
  const head = report.complete ? 'Limits of this review' : 'Incomplete: not all could be judged';
  return [[head, words.unjudgedInWords(report)] as const, ['Notes', words.notesInWords(report)] as const]
    .filter(([, texts]) => texts.length > 0)
    .map(([name, texts]) => [`**${name}**`, '', ...texts.map((text) => `- ${escapeMarkdown(text)}`)]);
}
