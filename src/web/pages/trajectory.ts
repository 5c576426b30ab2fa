/** The picture of a review: how each target's registration goes from patch to patch. */
import { html } from 'hono/html';
import { plain } from '../../review/render/plain.ts';
import { patchNumber, subjectOf, tiersInWords, typeName } from '../../review/render/words.ts';
import type { Report, TargetReport } from '../../types/report.ts';
import { type LaneChange, lanesPicture } from './lanes.ts';
import type { Html } from './layout.ts';
import { typeLabel } from './types.ts';

/**
 * The picture and the same as a table.
 * @param findingHref where a finding of the report is shown, by its index
 */
export function trajectory(report: Report, findingHref: (index: number) => string): Html {
  const { patches, registrations } = report;
  if (patches.length === 0 || registrations.length === 0) return html``;
  const columnOf = new Map(patches.map(({ index }, i) => [index, i + 1]));
  const subject = (patch: number) => {
    const found = subjectOf(report, patch);
    return `${patchNumber(report, patch)}${found === null ? '' : `: ${plain(found)}`}`;
  };
  const changesOf = ({ target, before, trajectory }: TargetReport): LaneChange[] => {
    let from = before?.type ?? null;
    return trajectory.flatMap(({ patch, to }) => {
      const column = columnOf.get(patch);
      if (column === undefined) return [];
      const title = `${plain(target)}, ${subject(patch)}: ${from === null ? 'new, ' : `from ${typeName(from)} to `}${typeName(to)}`;
      from = to;
      const finding = report.findings.findIndex((f) => f.target === target && f.patch === patch);
      return [{ column, to, title, href: finding < 0 ? null : findingHref(finding) }];
    });
  };
  const picture = lanesPicture({
    label: 'How the registration of each target goes through the series',
    corner: 'patch',
    columns: [
      { label: 'base', title: 'before the series' },
      ...patches.map(({ index }) => ({ label: String(index), title: subject(index) })),
    ],
    lanes: registrations.map((entry) => ({
      label: plain(entry.target),
      first: entry.before?.type ?? null,
      changes: changesOf(entry),
    })),
  });
  const rows = registrations.map(
    ({ target, before, after, trajectory, tier }) => html`<tr><th scope="row">${plain(target)}</th>
<td>${typeLabel(before?.type ?? null)}</td>
<td>${trajectory.length ? trajectory.map(({ patch, to }, i) => html`${i ? ', ' : ''}patch ${patch}: ${typeName(to)}`) : 'none'}</td>
<td>${typeLabel(after?.type ?? null)}</td>
<td>${plain(tier)}</td></tr>
`,
  );
  return html`${picture}
<details><summary>The same as a table</summary>
<div class="wide" role="region" tabindex="0" aria-label="Registrations before and after"><table>
<thead><tr><th scope="col">Target</th><th scope="col">Before</th><th scope="col">Changes</th><th scope="col">After</th><th scope="col">Tier</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
<p>${tiersInWords}</p></details>`;
}
