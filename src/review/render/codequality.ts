/**
 * The report for GitLab's merge request widget: a list of issues, as its Code Quality report takes them.
 * Form: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import { fullDigest } from '../../basics/digest.ts';
import type { Finding, Report } from '../../types/report.ts';
import { renderJson } from './json.ts';
import { plain } from './plain.ts';
import * as words from './words.ts';

/** GitLab's severities are info, minor, major, critical, blocker. */
const severities = { error: 'critical', warning: 'minor', notice: 'info' } as const;

export function renderCodeQuality(report: Report): string {
  const seen = new Map<string, number>();
  const issues = report.findings
    .filter((finding) => finding.accepted === undefined)
    .map((finding) => {
      // GitLab shows one issue for each fingerprint.
      const times = (seen.get(finding.fingerprint) ?? 0) + 1;
      seen.set(finding.fingerprint, times);
      return issue(report, finding, times);
    });
  return renderJson(issues);
}

function issue(report: Report, finding: Finding, times: number): object {
  const by = finding.patch === null ? '' : ` (${words.patchNumber(report, finding.patch)})`;
  const passing = words.transience(finding);
  const id = times === 1 ? finding.fingerprint : `${finding.fingerprint} ${times}`;
  return {
    description: `${plain(finding.message)}${by}${passing ? ` ${passing}` : ''}`,
    check_name: finding.rule,
    // Any text that stays the same will do; other tools write a digest.
    fingerprint: fullDigest(id),
    severity: severities[finding.severity],
    // No "./" in front, and no folder of the machine: GitLab links it to the file of the merge request.
    location: { path: plain(finding.path), lines: { begin: finding.line } },
  };
}
