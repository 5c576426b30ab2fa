/** The report as Markdown: for a pull request's summary, a job's summary, or an issue. */

import { counted } from '../../basics/counted.ts';
import type { Excerpt, Excerpts } from '../../types/excerpt.ts';
import type { Finding, Report, TargetReport } from '../../types/report.ts';
import { excerptKey } from './excerpt.ts';
import { howToFix } from './how-to-fix.ts';
import { codeBlock, codeCell, codeSpan, escapeMarkdown, link, proseWithCode } from './markdown-text.ts';
import { plainCode } from './plain.ts';
import * as words from './words.ts';

export function renderMarkdown(report: Report, excerpts: Excerpts): string {
  const where = report.patches.length
    ? words.patchesInWords(report)
    : `in ${counted(report.registrations.length, 'target')}`;
  const { table, rest } = targetsTable(report);
  const asked = report.patches.length ? words.whatToDo(report) : '';
  const sections = [
    [`### vmsd-warden: ${words.foundInWords(report, report.findings, where).join('')}`],
    ...(asked ? [[escapeMarkdown(asked)]] : []),
    ...words.byBlock(report.findings).map(([same, ...more]) => {
      const [finding, ...others] = words.byTier(report, same) as [Finding, ...Finding[]];
      const section = findingSection(report, finding, others, excerpts.get(excerptKey(finding)) ?? null);
      const also = more.map(
        ([one]) =>
          `- ${codeSpan(`${one.path}:${one.line}`)}: ${escapeMarkdown(words.ownWords(one, finding))}`,
      );
      return also.length ? [...section, '', 'Also:', '', ...also] : section;
    }),
    ...(table.length ? [table, [words.tiersInWords]] : []),
    ...(rest === null ? [] : [[rest]]),
    ...limitsSection(report),
    [words.evidenceInWords(report)],
  ];
  return sections.map((lines) => lines.join('\n')).join('\n\n') + '\n';
}

function findingSection(
  report: Report,
  finding: Finding,
  others: readonly Finding[],
  excerpt: Excerpt | null,
): string[] {
  const passing = words.transience(finding);
  const lines = [
    `**${finding.severity}** ${codeSpan(finding.rule)}: ${escapeMarkdown(finding.message)}`,
    '',
    whereabouts(report, finding),
  ];
  if (excerpt) lines.push('', ...excerptBlock(excerpt));
  if (others.length) lines.push('', sameFor(others.map(nameAndPlace)));
  if (passing) lines.push('', escapeMarkdown(passing));
  for (const line of words.consequenceOf(finding).split('\n')) lines.push('', escapeMarkdown(line));
  for (const { kind, text } of howToFix(finding)) {
    if (kind === 'help') lines.push('', proseWithCode(text));
    else lines.push('', 'Write instead:', '', ...codeBlock(text.split('\n').map(plainCode), 'c'));
  }
  if (finding.citations.length) {
    lines.push('', `See ${words.inWords(finding.citations.map(({ title, url }) => link(title, url)))}.`);
  }
  return lines;
}

const nameAndPlace = ({ target, cpuClass, path, line }: Finding): string =>
  `${codeSpan(target ?? 'all targets')}${cpuClass === null ? '' : ` (${codeSpan(cpuClass)})`} at ${codeSpan(`${path}:${line}`)}`;

/** More than these of one list are folded away. */
const mostShown = 12;

/** Findings of one story after the first. Each is Markdown. */
function sameFor(others: readonly string[]): string {
  const rest = others.slice(mostShown);
  if (rest.length < 2) return `The same for ${words.inWords(others)}.`;
  const shown = `The same for ${others.slice(0, mostShown).join(', ')}`;
  return `${shown} and ${rest.length} more.\n\n${folded(`The ${rest.length} more`, words.inWords(rest))}`;
}

/** Markdown that shows when its line is clicked, without an empty line at its ends. */
const folded = (head: string, text: string): string =>
  `<details><summary>${head}</summary>\n\n${text}\n\n</details>`;

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

/**
 * What became of each target: a row for those that somebody should look at (no lines where there is none), and one line
 * that folds away the others, whose types stay; null: there are none.
 */
export function targetsTable(report: Report): { table: string[]; rest: string | null } {
  const head = report.patches.length
    ? ['Target', 'Before', 'Changes', 'After', 'Tier']
    : ['Target', 'Type', 'Hook', 'Tier'];
  const [listed, others] = report.patches.length ? words.byInterest(report) : [report.registrations, []];
  const rows = listed.map(report.patches.length ? trajectoryRow : stateRow);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const names = others.map(
    ({ target, after }) => `${codeCell(target)} (${words.typeName(after?.type ?? null)})`,
  );
  return {
    table: rows.length ? [line(head), line(head.map(() => '---')), ...rows.map(line)] : [],
    rest: names.length ? folded(words.lookedAt(names.length, rows.length > 0), names.join(', ')) : null,
  };
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
