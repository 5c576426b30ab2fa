/** The picture of a review: how each target's registration goes from patch to patch. */

import { html } from 'hono/html';
import { capital } from '../../basics/capital.ts';
import { counted } from '../../basics/counted.ts';
import { plain } from '../../review/render/plain.ts';
import { inWords, patchNumber, subjectOf, tiersInWords, typeName } from '../../review/render/words.ts';
import type { Report, TargetReport } from '../../types/report.ts';
import { type LaneChange, lanesPicture } from './lanes.ts';
import type { Html } from './layout.ts';
import { typeLabel } from './types.ts';

/**
 * What changes, in words, as a picture and as a table.
 * @param findingHref where a finding of the report is shown, by its index; null: nowhere
 */
export function trajectory(report: Report, findingHref: (index: number) => string | null): Html {
  const { patches, registrations } = report;
  if (patches.length === 0 || registrations.length === 0) return html``;
  const columnOf = new Map(patches.map(({ index }, i) => [index, i + 1]));
  const subjects = new Map(patches.map((patch) => [patch.index, patch.subject]));
  const firstOf = new Map<string, number>();
  for (const [i, f] of report.findings.entries()) {
    const key = `${f.patch}\0${f.target}`;
    if (!firstOf.has(key)) firstOf.set(key, i);
  }
  const subject = (patch: number) => {
    const found = subjects.get(patch) ?? null;
    return `${patchNumber(report, patch)}${found === null ? '' : `: ${plain(found)}`}`;
  };
  const changesOf = ({ target, before, trajectory }: TargetReport): LaneChange[] => {
    let from = before?.type ?? null;
    return trajectory.flatMap(({ patch, to }) => {
      const column = columnOf.get(patch);
      if (column === undefined) return [];
      const title = `${plain(target)}, ${subject(patch)}: ${from === null ? 'new, ' : `from ${typeName(from)} to `}${typeName(to)}`;
      from = to;
      const finding = firstOf.get(`${patch}\0${target}`);
      return [{ column, to, title, href: finding === undefined ? null : findingHref(finding) }];
    });
  };
  // What keeps its type is no news: it is named, and has its row in the table.
  const moving = registrations.filter((entry) => entry.trajectory.length > 0);
  const listed = [...moving, ...registrations.filter((entry) => entry.trajectory.length === 0)];
  const inTable = listed.length > mostRows ? listed.slice(0, mostRows) : registrations;
  const notInTable = registrations.length - inTable.length;
  const rows = inTable.map(
    ({ target, before, after, trajectory, tier }) => html`<tr><th scope="row">${plain(target)}</th>
<td>${typeLabel(before?.type ?? null)}</td>
<td>${trajectory.length ? stepsOf(trajectory) : 'none'}</td>
<td>${typeLabel(after?.type ?? null)}</td>
<td>${plain(tier)}</td></tr>
`,
  );
  const table = html`<div class="wide" role="region" tabindex="0" aria-label="Registrations before and after"><table>
<thead><tr><th scope="col">Target</th><th scope="col">Before</th><th scope="col">Changes</th><th scope="col">After</th><th scope="col">Tier</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
${notInTable ? html`<p>And ${counted(notInTable, 'target')} more.</p>` : ''}
<p>${tiersInWords}</p>`;
  if (!moving.length) {
    return html`<details><summary>${counted(registrations.length, 'target')} touched; each keeps its type</summary>
${table}</details>`;
  }
  const still = registrations.length - moving.length;
  const drawn = patches.length > mostColumns ? [] : withRoom(moving);
  const undrawn = moving.length - drawn.length;
  return html`<h2>What changes</h2>
${changedList(report, moving)}
<p class="soft">A guest that was saved with one type does not load properly with the other: <a href="/#types">the two types</a>.</p>
${undrawn ? html`<p>There is no room in the picture for ${counted(undrawn, 'target')}${patches.length > mostColumns ? html`: the series has ${patches.length} patches` : ''}.</p>` : ''}
${
  drawn.length
    ? lanesPicture({
        label: 'How the registration of each target goes through the series',
        corner: 'patch',
        columns: [
          { label: 'base', title: 'before the series' },
          ...patches.map(({ index }) => ({ label: String(index), title: subject(index) })),
        ],
        lanes: drawn.map((entry) => ({
          label: plain(entry.target),
          first: entry.before?.type ?? null,
          changes: changesOf(entry),
        })),
      })
    : ''
}
<details><summary>${still ? `All as a table, with ${counted(still, 'target')} more that ${still === 1 ? 'keeps its type' : 'keep their types'}` : 'The same as a table'}</summary>
${table}</details>`;
}

/** Targets of the table, and patches, changes and targets of the picture: QEMU has some thirty targets. */
const mostRows = 200;
const mostColumns = 1000;
const mostChanges = 2000;
const mostLanes = 100;

/** The first of them, as far as the picture goes. */
function withRoom(moving: readonly TargetReport[]): readonly TargetReport[] {
  let left = mostChanges;
  const past = moving.findIndex(({ trajectory }, i) => {
    left -= trajectory.length;
    return left < 0 || i >= mostLanes;
  });
  return past < 0 ? moving : moving.slice(0, past);
}

/** In a row of the table. */
const mostInRow = 50;

function stepsOf(trajectory: TargetReport['trajectory']): Html {
  const more = trajectory.length - mostInRow;
  const first = trajectory.slice(0, mostInRow);
  return html`${first.map(({ patch, to }, i) => html`${i ? ', ' : ''}patch ${patch}: ${typeName(to)}`)}${more > 0 ? `, and ${more} more` : ''}`;
}

/** More steps than these are left to the picture and the table. */
const mostSteps = 8;

/** Patch by patch what becomes of whom, in words. */
function changedList(report: Report, moving: readonly TargetReport[]): Html {
  const steps = new Map<string, { patch: number; from: string; to: string; targets: string[] }>();
  for (const { target, before, trajectory } of moving) {
    let from = before?.type ?? null;
    for (const { patch, to } of trajectory) {
      const step = { patch, from: from === null ? 'new' : typeName(from), to: typeName(to) };
      const key = Object.values(step).join();
      const found = steps.get(key) ?? { ...step, targets: [] };
      found.targets.push(plain(target));
      steps.set(key, found);
      from = to;
    }
  }
  const all = [...steps.values()].sort((a, b) => a.patch - b.patch);
  const lines = all.slice(0, mostSteps).map(({ patch, from, to, targets }) => {
    const subject = subjectOf(report, patch);
    const shown = targets.length > 12 ? [...targets.slice(0, 12), `${targets.length - 12} more`] : targets;
    return html`<li>${capital(patchNumber(report, patch))}${subject === null ? '' : html` <q>${plain(subject)}</q>`}: <strong>${inWords(shown)}</strong> ${from === 'new' ? html`new, ${to}` : html`from ${from} to <strong>${to}</strong>`}</li>
`;
  });
  const more = all.length - lines.length;
  return html`<ul class="changed">
${lines}${more > 0 ? html`<li>and ${counted(more, 'step')} more, in the table</li>` : ''}</ul>`;
}
