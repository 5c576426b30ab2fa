/** The one comment on the change as a whole: what stands in no thread. */
import { digest } from '../../basics/digest.ts';
import type { Finding } from '../../types/report.ts';
import { summaryBody } from '../render/forge-comment.ts';
import { readSummaryMarker } from './marker.ts';
import { deletedThreads } from './rows.ts';
import { noSummary, notRefused, type PlanInput, type PlanPart, update } from './types.ts';

/** `has`: the findings that the comment tells when all is written. */
export function planSummary(
  input: PlanInput,
  findings: readonly Finding[],
  said: readonly string[],
): PlanPart & { has: Set<Finding> } {
  const there = input.posted.comments.find((c) => readSummaryMarker(c.body) !== null);
  const deleted = deletedThreads(input);
  const told = findings.filter((f) => input.settings.comment === 'summary' || !deleted.has(f.fingerprint));
  const part: ReturnType<typeof planSummary> = { writes: [], adopt: [], kept: [], has: new Set(told) };
  const open = told.length + said.length > 0;
  const row = summaryRow(told, said);
  if (!there) {
    const gone = input.outbox.some((r) => r.key === row && r.id !== null);
    if (gone) part.has.clear();
    if (!open || gone || input.refused.has(noSummary)) return part;
    const body = summaryBody(input.report, told, input.links, said);
    part.writes.push({ do: 'create-summary', key: noSummary, row, body });
    return part;
  }
  const wasOpen = readSummaryMarker(there.body) === 'open';
  const hide = { do: open ? 'show' : 'minimise', comment: there.comment } as const;
  if (open ? !wasOpen && there.minimised : wasOpen && !there.minimised) {
    part.writes.push(...notRefused(input, [{ ...hide, key: `${hide.do}:${there.comment}` }]));
  }
  if (open || wasOpen) {
    part.writes.push(...update(input, there, summaryBody(input.report, told, input.links, said)));
  }
  if (!part.writes.length) part.kept.push(there.comment);
  if (open && !input.outbox.some((r) => r.key === row && r.id === there.comment)) {
    part.adopt.push({ key: row, id: there.comment });
  }
  return part;
}

function summaryRow(findings: readonly Finding[], said: readonly string[]): string {
  const all = [[...new Set(findings.map((f) => f.fingerprint))].sort().join(), ...said].join('\n');
  return `summary:${digest(all)}`;
}
