/** What is kept of a review for people who look at the bot. */
import type { NewReview, SaidText } from '../../ports/reviews.ts';
import type { KnownPeople, TargetPeople } from '../../types/people.ts';
import type { Report } from '../../types/report.ts';
import { withoutMarkers } from './marker.ts';
import { plan } from './plan.ts';
import type { PlanInput } from './types.ts';

/**
 * What the bot says of a report to a change that has nothing of it yet, so that it is whole and the same however
 * often the change was reviewed.
 */
export function saidTexts(input: Omit<PlanInput, 'posted' | 'check' | 'outbox' | 'refused'>): SaidText[] {
  const { writes } = plan({
    ...input,
    posted: { threads: [], comments: [] },
    check: null,
    outbox: [],
    refused: new Set(),
  });
  return writes.flatMap((write): SaidText[] => {
    switch (write.do) {
      case 'create-thread': {
        const { path, line } = write.place;
        const text = withoutMarkers(write.body);
        if (line === null) return [{ where: 'file', place: path, text, row: write.row }];
        return [{ where: 'line', place: `${path}:${line}`, text, row: write.row }];
      }
      case 'create-summary':
        return [{ where: 'change', place: '', text: withoutMarkers(write.body), row: write.row }];
      case 'check': {
        const { title, summary, text } = write.content;
        const all = [withoutMarkers(summary), text ?? ''].filter(Boolean).join('\n\n');
        return [{ where: 'check', place: title, text: all }];
      }
      default:
        return [];
    }
  });
}

/** What lists, commands and metrics need of the findings. */
export const recordedFindings = ({ findings }: Pick<Report, 'findings'>): NewReview['findings'] =>
  findings.map(({ rule, severity, target, fingerprint, accepted }) => ({
    rule,
    severity,
    target,
    fingerprint,
    accepted: accepted !== undefined,
  }));

/** Without their addresses: pages are for everybody. */
export const keptPeople = (people: readonly TargetPeople[]): KnownPeople[] =>
  people.map((one) => ({ ...one, people: one.people.map(({ name, role }) => ({ name, role })) }));
