/** A badge for a repository's page: how its newest review came out. */

import type { ListedReview } from '../../ports/reviews.ts';
import { verdictWords } from '../../review/render/words.ts';

const colours = { failure: '#a12a1c', success: '#17652c', neutral: '#5a6470' } as const;
const label = 'vmsd-warden';

/** An SVG. Its words are ours alone; null: there is no review that everybody may see. */
export function badge(newest: ListedReview | null): string {
  const words = newest === null ? 'no reviews' : verdictWords[newest.conclusion];
  const colour = colours[newest?.conclusion ?? 'neutral'];
  // Widths for any sans-serif font: the text is fitted to them.
  const [left, right] = [label.length * 6.6 + 12, words.length * 6.6 + 12].map(Math.round) as [
    number,
    number,
  ];
  const text = (x: number, width: number, said: string) =>
    `<text x="${x + 6}" y="14" textLength="${width - 12}" lengthAdjust="spacingAndGlyphs">${said}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}: ${words}"><title>${label}: ${words}</title><rect width="${left + right}" height="20" rx="4" fill="#333d48"/><path d="M${left} 0h${right - 4}a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4h-${right - 4}z" fill="${colour}"/><g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(0, left, label)}${text(left, right, words)}</g></svg>
`;
}
