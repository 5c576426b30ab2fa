/** The report as a compiler prints its messages: what editors and CI jobs already know how to read. */
import type { Finding, Report } from '../../types/report.ts';
import { plain } from './plain.ts';
import * as words from './words.ts';

const severities = { error: 'error', warning: 'warning', notice: 'note' } as const;

/** `path:line: error: message [rule]`, a line each. Limits are not among them. */
export const renderGcc = (report: Report): string =>
  report.findings.map((finding) => `${lineOf(finding)}\n`).join('');

function lineOf(finding: Finding): string {
  const { path, line, severity, rule, message, accepted } = finding;
  const passing = words.transience(finding);
  const said = [
    message,
    ...(passing ? [passing] : []),
    ...(accepted === undefined ? [] : [`Accepted: ${accepted}`]),
  ];
  const level = accepted === undefined ? severities[severity] : 'note';
  return `${plain(path)}:${line}: ${level}: ${plain(said.join(' ')).replace(/\s+/g, ' ')} [${rule}]`;
}
