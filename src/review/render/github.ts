/**
 * The report as workflow commands of GitHub Actions: one annotation a finding, on its line.
 * Syntax: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
import type { Finding, Report } from '../../types/report.ts';
import { howToFix } from './how-to-fix.ts';
import { plain } from './plain.ts';
import * as words from './words.ts';

export function renderGithub(report: Report): string {
  const lines = report.findings.map((finding) => annotation(report, finding));
  for (const text of words.limitsInWords(report)) {
    lines.push(command('notice', { title: 'vmsd-warden: a limit of this review' }, plain(text)));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(report: Report, finding: Finding): string {
  // Annotations stand on the new side only: a line that is gone is named in the text.
  const gone = finding.side === 'old';
  const place = gone ? ` (line ${finding.line} before the patch)` : '';
  const by = finding.patch === null ? '' : ` [${words.patchNumber(report, finding.patch)}]`;
  const passing = words.transience(finding);
  const paragraphs = [
    plain(finding.message) + by + place,
    ...(passing ? [passing] : []),
    ...(finding.accepted === undefined ? [] : [`Accepted: ${plain(finding.accepted)}`]),
    plain(words.consequenceOf(finding)),
    ...howToFix(finding).map(({ kind, text }) =>
      kind === 'help' ? plain(text) : `Write instead: ${plain(text).trim()}`,
    ),
    ...finding.citations.map(({ title, url }) => `${plain(title)}: ${plain(url)}`),
  ];
  return command(
    finding.accepted === undefined ? finding.severity : 'notice',
    {
      file: plain(finding.path),
      ...(gone ? {} : { line: String(finding.line) }),
      title: `vmsd-warden ${finding.rule}${finding.target === null ? '' : ` (${plain(finding.target)})`}`,
    },
    paragraphs.join('\n'),
  );
}

function command(name: string, properties: Record<string, string>, message: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${given.join(',')}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
