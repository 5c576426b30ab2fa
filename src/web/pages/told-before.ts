/** What the cards of a review have told already: where only the names are others, a later one says so and no more. */
import { html } from 'hono/html';
import * as words from '../../review/render/words.ts';
import type { Finding } from '../../types/report.ts';
import type { Html } from './layout.ts';

/** A text, and the card that has it. */
export interface Told {
  text: string;
  whom: string;
  href: string;
}

/** Shorter ones are as soon read as a hint at where they stand. */
const shortest = 80;

/** What an earlier card has said of these findings; what none has, this one does. */
export function toldBefore(
  told: Map<string, Told>,
  group: readonly [Finding, ...Finding[]],
  card: Omit<Told, 'text'>,
): { consequence: Told | null; sources: Told | null } {
  const [first] = group;
  const mine = { ...card, text: first.consequence };
  const keep = (key: string): Told | null => {
    const before = told.get(key);
    if (!before) told.set(key, mine);
    return before ?? null;
  };
  const isOne = group.every(({ consequence }) => consequence === first.consequence);
  const sources = new Set(group.flatMap(({ citations }) => citations.map(({ url }) => url)));
  const befores = [...sources].map((url) => keep(`source ${url}`));
  return {
    consequence:
      isOne && first.consequence.length >= shortest
        ? keep(`consequence ${words.nameless(first, first.consequence)}`)
        : null,
    // Those of two cards are not those of either.
    sources: befores.every((before) => before?.href === befores[0]?.href) ? (befores[0] ?? null) : null,
  };
}

export const asBefore = ({ consequence }: Finding, { text, whom, href }: Told): Html =>
  html`<p>The same as for <a href="${href}">${whom}</a>, above${text === consequence ? '' : ', by its own names'}.</p>`;

/** Where nothing else of the card leads there. */
export const sourcesAsBefore = ({ whom, href }: Told): Html =>
  html`<p class="small sources">Sources: those of <a href="${href}">${whom}</a>, above.</p>`;
