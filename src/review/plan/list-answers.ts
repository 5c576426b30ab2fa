/**
 * Which findings of a version are told to the list, in which mails. Pure. A finding is told once in the lineage of a
 * series; one that was fixed, and comes back in a later version, is told again.
 */
import { digest } from '../../basics/digest.ts';
import type { Finding, Report } from '../../types/report.ts';
import { isTold } from '../render/list-reply.ts';

/** One mail: all that is to be said of one patch. */
interface PlannedAnswer {
  patch: number;
  /** Of the patch's mail, which it answers. */
  messageId: string;
  findings: Finding[];
}

export interface AnswerPlan {
  answers: PlannedAnswer[];
  /** Fingerprints that were told and are found no more: they are news when they come back. */
  cured: string[];
  /** Findings that are not told because they were told before. */
  known: string[];
  /** Findings whose patch has no Message-Id to answer to. */
  unanswerable: string[];
}

/** `told`: by fingerprint the version in which it was told. `version`: the one that the report is of. */
export function planAnswers(report: Report, told: ReadonlyMap<string, number>, version: number): AnswerPlan {
  const plan: AnswerPlan = { answers: [], cured: [], known: [], unanswerable: [] };
  const open = report.findings.filter(isTold);
  for (const finding of open) {
    const messageId = report.patches.find((p) => p.index === finding.patch)?.messageId ?? null;
    if (told.has(finding.fingerprint)) plan.known.push(finding.fingerprint);
    else if (finding.patch === null || messageId === null) plan.unanswerable.push(finding.fingerprint);
    else {
      const answer = plan.answers.find((a) => a.messageId === messageId);
      if (answer) answer.findings.push(finding);
      else plan.answers.push({ patch: finding.patch, messageId, findings: [finding] });
    }
  }
  plan.answers.sort((a, b) => a.patch - b.patch);
  // Only a whole series says that something is gone; accepted or weighed down is not fixed.
  if (!report.complete) return plan;
  const found = new Set(report.findings.filter((f) => f.scope === 'net').map((f) => f.fingerprint));
  for (const [fingerprint, when] of told) {
    if (when < version && !found.has(fingerprint)) plan.cured.push(fingerprint);
  }
  return plan;
}

/** A name that is the same whenever the same is said in the same place: 32 hex digits. */
export const stableName = (...parts: readonly string[]): string => digest(parts.join('\0'), 32);
