/** The comment that keeps what was accepted in a change, for people and for the next review. */
import { acceptedMarker, mostAccepted, type PostedAcceptance } from '../plan/accepted.ts';
import { prose } from './forge-text.ts';
import { codeSpan } from './markdown-text.ts';

export function acceptedBody(all: readonly PostedAcceptance[]): string {
  const items = all
    .slice(-mostAccepted)
    .filter(({ withdrawn }) => !withdrawn)
    .map(
      ({ rule, target, reason, by, at }) =>
        `- ${codeSpan(rule)} for ${codeSpan(target)}: ${prose(reason)} (${codeSpan(by)}, ${at.slice(0, 10)})`,
    );
  const text = items.length
    ? ['Accepted in this change:', items.join('\n'), '`/vmsd unaccept RULE TARGET` takes one back.']
    : ['Nothing is accepted in this change any more.'];
  return [...text, acceptedMarker(all)].join('\n\n');
}
