/** What people have accepted by command, as part of the report. */
import type { StoredAcceptance } from '../../ports/store.ts';
import type { Finding, Report } from '../../types/report.ts';

/** The report with what was accepted by command in it, and a sentence for each acceptance that holds no more. */
export function withAcceptances(
  report: Report,
  acceptances: readonly StoredAcceptance[],
): { report: Report; ended: string[] } {
  const matches = (a: StoredAcceptance, f: Finding) => a.rule === f.rule && a.target === (f.target ?? '-');
  const findings = report.findings.map((f) => {
    const found = acceptances.find((a) => matches(a, f) && a.fingerprints.includes(f.fingerprint));
    if (!found || f.accepted !== undefined) return f;
    return { ...f, accepted: `${found.reason}; ${found.by}, ${found.at.slice(0, 10)}` };
  });
  const ended = acceptances
    .filter((a) => {
      const here = report.findings.filter((f) => matches(a, f));
      return here.length > 0 && !here.some((f) => a.fingerprints.includes(f.fingerprint));
    })
    .map((a) => `${a.by} accepted ${a.rule} for ${a.target}, but not for this change of type: ${a.reason}`);
  return { report: { ...report, findings }, ended };
}
