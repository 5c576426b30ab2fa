/** Reviews as the use cases save them. */
import type { NewReview } from '../../src/ports/reviews.ts';
import { report } from './sample-report.ts';

/** A review of a public change, with the sample report; what is given replaces its parts. */
export function newReview(more: Partial<NewReview> = {}): NewReview {
  return {
    head: 'a'.repeat(40),
    version: null,
    subject: 'Move the hooks',
    author: 'ada',
    url: 'https://github.example/o/r/pull/3',
    isPrivate: false,
    base: 'b'.repeat(40),
    conclusion: 'failure',
    title: '2 errors',
    findings: report.findings.map(({ rule, severity, target, fingerprint }) => ({
      rule,
      severity,
      target,
      fingerprint,
      accepted: false,
    })),
    at: '2026-01-02T03:04:05.000Z',
    ...more,
    content: {
      report,
      excerpts: [],
      mails: { cover: null, patches: {} },
      notes: [],
      told: report.findings.map(() => 'inline'),
      said: [],
      dryRun: false,
      trouble: [],
      ...more.content,
    },
  };
}
