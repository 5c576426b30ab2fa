/** Badges for pages of others: how the newest review of a repository came out, and how a target registers. */
import { counted } from '../../basics/counted.ts';
import type { ListedReview } from '../../ports/reviews.ts';
import { plain } from '../../review/render/plain.ts';
import { typeName, verdictWords } from '../../review/render/words.ts';
import type { Finding, TargetReport } from '../../types/report.ts';

const colours = { failure: '#a12a1c', success: '#17652c', neutral: '#5a6470' } as const;
const program = 'vmsd-warden';

/** Of a repository. Its words are ours alone; null: there is no review that everybody may see. */
export const reviewBadge = (newest: ListedReview | null): string =>
  drawn(
    program,
    newest === null ? 'no reviews' : verdictWords[newest.conclusion],
    newest?.conclusion ?? 'neutral',
  );

/** Of a target of the tree; `entry` is undefined where it is gone, and all are while nothing is known. */
export function targetBadge(
  name: string,
  entry: TargetReport | undefined,
  findings: readonly Pick<Finding, 'severity'>[],
): string {
  if (!entry) return drawn(name, 'not there', 'neutral');
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const others = findings.length - errors;
  const broken = [
    ...(errors ? [counted(errors, 'error')] : []),
    ...(others ? [counted(others, 'warning')] : []),
  ];
  const type = entry.after?.type ?? 'unknown';
  const isKnown = type === 'type-1' || type === 'type-2';
  const words = [type === 'none' ? 'not registered' : typeName(type), ...broken].join(', ');
  return drawn(name, words, errors ? 'failure' : isKnown && !others ? 'success' : 'neutral');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const longestLabel = 40;
const escaped = (text: string): string =>
  plain(text.slice(0, 3 * longestLabel)).replace(/[&<>"']/g, (c) => escapes[c]!);

function drawn(name: string, words: string, kind: keyof typeof colours): string {
  const label = name.slice(0, longestLabel);
  // Widths for any sans-serif font: the text is fitted to them.
  const widthOf = (text: string) => Math.round(text.length * 6.6 + 12);
  const [left, right] = [widthOf(label), widthOf(words)];
  const text = (x: number, width: number, said: string) =>
    `<text x="${x + 6}" y="14" textLength="${width - 12}" lengthAdjust="spacingAndGlyphs">${escaped(said)}</text>`;
  const title = `${label === program ? '' : `${program}, `}${label}: ${words}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${escaped(title)}"><title>${escaped(title)}</title><rect width="${left + right}" height="20" rx="4" fill="#333d48"/><path d="M${left} 0h${right - 4}a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4h-${right - 4}z" fill="${colours[kind]}"/><g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(0, left, label)}${text(left, right, words)}</g></svg>
`;
}
