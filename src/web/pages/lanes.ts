/** A picture of how targets' registrations go: targets down, patches or releases across. SVG without a style of its own. */

import { html } from 'hono/html';
import { shortened } from '../../basics/shortened.ts';
import type { RegistrationType } from '../../types/report.ts';
import type { Html } from './layout.ts';
import { barHeight, typeBars, typeLegend } from './types.ts';

interface Column {
  /** A few characters; left out where there is no room. */
  label: string;
  title: string;
}

export interface LaneChange {
  /** Index of the column that it begins with. */
  column: number;
  /** null: the target is not there from here on. */
  to: RegistrationType | null;
  title: string;
  /** Where it is told more; null where it is not. */
  href: string | null;
}

/** Something that happens at a column and leaves the type as it is. */
type Mark = Pick<LaneChange, 'column' | 'title' | 'href'>;

interface Lane {
  label: string;
  /** Before the first change; null: the target is not there yet. */
  first: RegistrationType | null;
  /** In order of columns. */
  changes: readonly LaneChange[];
  /** Breaks of what is sent. */
  breaks?: readonly Mark[];
}

export interface Picture {
  /** What it shows, for who does not see it. */
  label: string;
  /** What stands above the lanes' names. */
  corner: string;
  columns: readonly Column[];
  lanes: readonly Lane[];
  /** What counts is at the end: where there is no room for all of it, that is what is seen first. */
  fromEnd?: boolean;
  /** More entries of the legend. */
  alsoMeans?: Html | '';
}

const rowHeight = 36;
const headHeight = 28;
/** As wide as the page; the columns share what the names leave, as far as each can be seen and pointed at. */
const pageWidth = 1110;
const narrowest = 4;
const widest = 88;
const longestLabel = 20;
/** Room for half a mark at both ends. */
const edge = 10;

const round = (n: number): number => Math.round(n * 10) / 10;

/** The legend, and the picture in a box that scrolls where it is too wide; the names of the lanes stay. */
export function lanesPicture({ label, corner, columns, lanes, fromEnd, alsoMeans = '' }: Picture): Html {
  const names = lanes.map((lane) => shortened(lane.label, longestLabel));
  const left = 14 + 8 * Math.max(corner.length, ...names.map((name) => name.length));
  const room = pageWidth - left - 2 * edge;
  const width = Math.max(narrowest, Math.min(widest, room / Math.max(1, columns.length)));
  const at = (column: number) => round(edge + column * width);
  const [right, bottom] = [at(columns.length) + edge, headHeight + lanes.length * rowHeight + 4];
  const shown = new Set<RegistrationType>();
  const top = (i: number) => headHeight + i * rowHeight;
  const rows = lanes.map((lane, i) => {
    const y = top(i);
    for (const type of [lane.first, ...lane.changes.map(({ to }) => to)]) if (type !== null) shown.add(type);
    return html`<g class="lane">
<path class="rule" d="M0 ${y}H${right}"/>
${runs(lane, columns.length, at, y + (rowHeight - barHeight) / 2)}${lane.changes.map((change) => mark(change, at(change.column), y))}${(lane.breaks ?? []).map((one) => breakMark(one, at(one.column), y))}</g>
`;
  });
  const labels = names.map(
    (name, i) =>
      html`<path class="rule" d="M0 ${top(i)}H${left}"/><text class="name" x="8" y="${top(i) + rowHeight / 2 + 5}">${name}</text>
`,
  );
  const svg = (kind: string, wide: number, says: string, body: unknown) =>
    html`<svg class="lanes${kind}" xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${bottom}" viewBox="0 0 ${wide} ${bottom}" role="group" aria-label="${says}">
${body}</svg>`;
  return html`${typeLegend(shown, html`${lanes.some(({ changes }) => changes.length) ? changeLegend : ''}${alsoMeans}`)}
<div class="wide picture${fromEnd ? ' from-end' : ''}" role="region" tabindex="0" aria-label="${label}"><div class="strips">
${svg(' names', left, 'Names', html`<text class="label" x="8" y="18">${corner}</text>${labels}`)}${svg(
  '',
  right,
  label,
  html`<g>${columnLabels(columns, width, at, bottom)}</g>
${rows}`,
)}
</div></div>`;
}

/** One piece of a lane for each type that it has, from where it begins to where it ends. */
function runs({ first, changes }: Lane, end: number, at: (column: number) => number, y: number): Html[] {
  const starts = [{ column: 0, to: first }, ...changes];
  return starts.flatMap(({ column, to }, i) => {
    const until = starts[i + 1]?.column ?? end;
    if (to === null || until <= column) return [];
    // A little air, so that each change of type is seen.
    const x = at(column) + 1;
    return [typeBars(to, x, y, round(Math.max(1, at(until) - x - 1)))];
  });
}

/** A notch where the type changes; a link where there is more to read. */
function mark({ title, href }: LaneChange, x: number, y: number): Html {
  const notch = html`<title>${title}</title>${notchSign(x, y)}<path class="hair" d="M${x} ${y + 8}V${y + rowHeight - 2}"/>`;
  return href === null
    ? html`<g class="change">${notch}</g>`
    : html`<a class="change" href="${href}" aria-label="${title}">${notch}<rect class="target" x="${round(x - 9)}" y="${y}" width="18" height="${rowHeight}"/></a>`;
}

/** A cross on a disc: the type goes on, and what is sent breaks. */
function breakMark({ title, href }: Mark, x: number, y: number): Html {
  const disc = html`<title>${title}</title>${breakSign(x, y + rowHeight / 2)}`;
  return href === null
    ? html`<g class="break">${disc}</g>`
    : html`<a class="break" href="${href}" aria-label="${title}">${disc}<rect class="target" x="${round(x - 9)}" y="${y}" width="18" height="${rowHeight}"/></a>`;
}

const notchSign = (x: number, y: number): Html => html`<path d="M${round(x - 7)} ${y + 1}h14l-7 10z"/>`;

const changeLegend = html`<li><svg class="lanes" viewBox="0 0 48 18" aria-hidden="true"><g class="change">${notchSign(24, 4)}</g></svg><span><strong>change</strong>: from here on it is another type</span></li>
`;

/** SVG of the sign around a point. */
export const breakSign = (x: number, y: number): Html =>
  html`<circle cx="${x}" cy="${y}" r="6.5"/><path class="cross" d="M${round(x - 2.5)} ${round(y - 2.5)}l5 5m0 -5l-5 5"/>`;

/** As many labels as have room beside each other. Each column names itself to who points at it. */
function columnLabels(
  columns: readonly Column[],
  width: number,
  at: (column: number) => number,
  bottom: number,
): Html[] {
  const longest = Math.max(1, ...columns.map(({ label }) => label.length));
  const step = Math.ceil((longest * 7.5 + 6) / width);
  return columns.map(({ label, title }, i) => {
    const text =
      i % step === 0 && (columns.length - i) * width > label.length * 7
        ? html`<text class="label" x="${step === 1 ? round(at(i) + width / 2) : at(i)}" y="18"${step === 1 ? html` text-anchor="middle"` : ''}>${label}</text>`
        : '';
    return html`${text}<rect class="column" x="${at(i)}" y="0" width="${round(width)}" height="${bottom}"><title>${title}</title></rect>`;
  });
}
