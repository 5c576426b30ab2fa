/**
 * How the types of registration look: a colour that all eyes tell apart, a letter, and a shape that says what is in
 * the migration stream: one bar is one section, two bars are two.
 */
import { html } from 'hono/html';
import { typeName } from '../../review/render/words.ts';
import type { RegistrationType } from '../../types/report.ts';
import type { Html } from './layout.ts';

const letters: Readonly<Record<RegistrationType, string>> = {
  'type-1': '1',
  'type-2': '2',
  both: 'B',
  unmigratable: 'U',
  none: 'N',
  unknown: '?',
};

/** What the legend says of each. */
const meanings: Readonly<Record<RegistrationType, string>> = {
  'type-1': 'DeviceClass::vmsd is set, one section in the stream',
  'type-2': 'legacy_vmsd is set, two sections',
  both: 'both are set',
  unmigratable: 'migration is refused',
  none: 'neither is set: only cpu_common, if anything',
  unknown: 'the evidence does not show it',
};

/** Width of the square with the letter. */
const badgeWidth = 18;
export const barHeight = 18;

/** Bars of a type, and its letter where there is room: SVG, `barHeight` high, at a place in a picture. */
export function typeBars(type: RegistrationType, x: number, y: number, width: number): Html {
  const box = (top: number, height: number, from = x, wide = width) =>
    html`<rect x="${from}" y="${y + top}" width="${wide}" height="${height}"/>`;
  const badge = width >= badgeWidth ? badgeWidth : 0;
  const [left, rest] = [x + badge, width - badge];
  const bars: Record<RegistrationType, () => unknown> = {
    'type-1': () => box(4, 10, left, rest),
    'type-2': () => [box(3, 4.5, left, rest), box(10.5, 4.5, left, rest)],
    both: () => [box(2, 3.5, left, rest), box(7.25, 3.5, left, rest), box(12.5, 3.5, left, rest)],
    unmigratable: () => box(7.5, 3, left, rest),
    none: () => '',
    unknown: () => '',
  };
  const hollow = type === 'none' || type === 'unknown';
  return html`<g class="bars ${type}">${hollow ? box(0.75, barHeight - 1.5) : rest > 0 ? bars[type]() : ''}${
    badge === 0
      ? ''
      : html`${hollow ? '' : box(0, barHeight, x, badge)}<text x="${x + badge / 2}" y="${y + 13}">${letters[type]}</text>`
  }</g>`;
}

/** The type in words, behind its letter: one element, for long tables have many. */
export const typeLabel = (type: RegistrationType | null): Html =>
  type === null
    ? html`<span class="soft">not there</span>`
    : html`<span class="type ${type}" data-letter="${letters[type]}">${typeName(type)}</span>`;

/** What the bars of a picture mean, for the types that are in it. */
export function typeLegend(shown: ReadonlySet<RegistrationType>, more: Html | ''): Html {
  const entries = (Object.keys(meanings) as RegistrationType[])
    .filter((type) => shown.has(type))
    .map(
      (type) =>
        html`<li><svg viewBox="0 0 48 18" aria-hidden="true">${typeBars(type, 0, 0, 48)}</svg><span><strong>${typeName(type)}</strong>: ${meanings[type]}</span></li>
`,
    );
  return html`<ul class="legend" aria-label="What the bars mean">
${entries}${more}</ul>`;
}
