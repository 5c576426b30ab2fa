/** The versions of one change side by side: what appeared, what went, what stayed. */
import { html } from 'hono/html';
import type { ListedReview } from '../../ports/reviews.ts';
import type { Html } from './layout.ts';
import { foreign, time, verdict } from './text.ts';

/** More columns do not fit. */
const mostColumns = 6;
const mostRows = 200;

/** A finding over the versions; `in` is its severity in each, null where it is not there. */
interface FindingOverVersions {
  fingerprint: string;
  rule: string;
  target: string | null;
  in: (string | null)[];
}

/** `versions` oldest first. */
export function compareVersions(versions: readonly ListedReview[]): FindingOverVersions[] {
  const rows = new Map<string, FindingOverVersions>();
  for (const [i, { findings }] of versions.entries()) {
    for (const { fingerprint, rule, target, severity, accepted } of findings) {
      const row = rows.get(fingerprint) ?? { fingerprint, rule, target, in: versions.map(() => null) };
      row.in[i] ??= accepted ? 'accepted' : severity;
      rows.set(fingerprint, row);
    }
  }
  return [...rows.values()].slice(0, mostRows);
}

/** Findings of one rule with the same course are one row. */
function alike(rows: readonly FindingOverVersions[]): (FindingOverVersions & { targets: string[] })[] {
  const found = new Map<string, FindingOverVersions & { targets: string[] }>();
  for (const row of rows) {
    const key = [row.rule, ...row.in].join();
    const one = found.get(key) ?? { ...row, targets: [] };
    if (row.target !== null && !one.targets.includes(row.target)) one.targets.push(row.target);
    found.set(key, one);
  }
  return [...found.values()];
}

/** What becomes of a finding from each version to the next, in words; '' where it is in neither. */
function became(row: FindingOverVersions, i: number): string {
  const [before, now] = [i ? row.in[i - 1]! : null, row.in[i]!];
  if (now === null) return before === null ? '' : 'not found';
  if (i === 0) return now;
  return before === null ? `new: ${now}` : before === now ? `stays: ${now}` : `now ${now}`;
}

/** `versions` newest first, as the store gives them; `id` is the one that is shown. */
export function versionsView(id: string, versions: readonly ListedReview[]): Html | string {
  if (versions.length < 2) return '';
  // The one that is shown is among the columns, however old it is.
  const newest = versions.slice(0, mostColumns);
  const own = versions.find((one) => one.id === id);
  const shown = own && !newest.includes(own) ? [...newest.slice(0, -1), own] : newest;
  const columns = shown.toReversed();
  const rows = alike(compareVersions(columns));
  const left = versions.length - columns.length;
  return html`<h2 id="versions">Versions side by side</h2>
<div class="wide" tabindex="0" role="region" aria-labelledby="versions"><table class="versions">
<thead><tr><th scope="col">Finding</th>${columns.map(
    (one) =>
      html`<th scope="col"${one.id === id ? html` aria-current="true"` : ''}>${
        one.id === id
          ? html`Version ${one.version}, this one`
          : html`<a href="/reviews/${one.id}">Version ${one.version}</a>`
      }<br><span class="small">${time(one.at)}</span></th>`,
  )}</tr></thead>
<tbody>
<tr><th scope="row">Verdict</th>${columns.map((one) => html`<td>${verdict(one.conclusion)}<br><span class="small">${foreign(one.title)}</span></td>`)}</tr>
${rows.map(
  (
    row,
  ) => html`<tr><th scope="row"><a href="/rules/${encodeURIComponent(row.rule)}">${foreign(row.rule)}</a>${row.targets.length ? html`<br><span class="small">${foreign(row.targets.join(', '))}</span>` : ''}</th>${columns.map(
    (_, i) => html`<td class="${row.in[i] === null ? 'soft' : ''}">${became(row, i)}</td>`,
  )}</tr>
`,
)}</tbody></table></div>
${left > 0 ? html`<p class="soft">${left} more ${left === 1 ? 'version is' : 'versions are'} not shown.</p>` : ''}`;
}
