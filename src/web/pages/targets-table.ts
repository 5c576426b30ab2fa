/** The table of the targets as they are, to filter and to sort by the address alone. */

import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import type { Compatibility } from '../../ports/compatibility.ts';
import type { TargetHistory } from '../../ports/targets.ts';
import { plain } from '../../review/render/plain.ts';
import { tiersInWords, typeName, worstOf } from '../../review/render/words.ts';
import type { Finding, HookSite, Registration, RegistrationType, TargetReport } from '../../types/report.ts';
import { isUserModeOnly, type Sent, sentNow } from './breaks.ts';
import type { Html } from './layout.ts';
import { lookOf, nowOf } from './load-states.ts';
import { linkTo, type SourceLinks } from './source-links.ts';
import { targetAddress } from './target-places.ts';
import { typeLabel } from './types.ts';

const columns = ['target', 'type', 'tier', 'findings'] as const;
type Column = (typeof columns)[number];

interface Row {
  entry: TargetReport;
  findings: Finding[];
}

export function targetsTable(
  history: TargetHistory,
  query: URLSearchParams,
  links: SourceLinks,
  compatibility: Compatibility,
): Html {
  const { audit } = history;
  const all: Row[] = audit.registrations.map((entry) => ({
    entry,
    findings: audit.findings.filter((finding) => finding.target === entry.target),
  }));
  const asked = {
    name: (query.get('name') ?? '').slice(0, 60),
    type: query.get('type') ?? '',
    tier: query.get('tier') ?? '',
  };
  const sort = columns.find((column) => column === query.get('sort')) ?? 'target';
  const rows = all
    .filter(({ entry }) => entry.target.includes(asked.name.trim().toLowerCase()))
    .filter(({ entry }) => asked.type === '' || typeOf(entry) === asked.type)
    .filter(({ entry }) => asked.tier === '' || entry.tier === asked.tier)
    .sort((a, b) => order(a, b, sort) || order(a, b, 'target'));
  const commit = audit.series.base ?? '';
  // Of another commit than that of the data nothing is known: then there is no such column.
  const sends = sentNow(compatibility, commit, '') !== null;
  const head = (column: Column, text: string) => {
    const address = new URLSearchParams({ ...asked, sort: column });
    return html`<th scope="col"${sort === column ? html` aria-sort="ascending"` : ''}><a href="/targets?${String(address)}">${text}</a></th>`;
  };
  const types = [...new Set(all.map(({ entry }) => typeOf(entry)))].sort();
  const tiers = [...new Set(all.map(({ entry }) => entry.tier))].sort();
  return html`<form class="choices" action="/targets" method="get">
<label>Name <input type="search" name="name" value="${asked.name}" size="12"></label>
<label>Type ${choice('type', types, asked.type, (type) => typeName(type as RegistrationType))}</label>
<label>Tier ${choice('tier', tiers, asked.tier, plain)}</label>
<input type="hidden" name="sort" value="${sort}">
<button type="submit">Filter</button> <a href="/targets">Show all</a>
</form>
<p class="soft">${rows.length === all.length ? counted(all.length, 'target') : `${rows.length} of ${counted(all.length, 'target')}`}</p>
<div class="wide" role="region" tabindex="0" aria-label="Targets"><table class="targets">
<thead><tr>${head('target', 'Target')}${head('findings', 'Findings')}${head('type', 'Type')}${sends ? html`<th scope="col">Sends</th>` : ''}${head('tier', 'Tier')}<th class="more" scope="col">Hook and description</th></tr></thead>
<tbody>
${rows.map((row) => tableRow(row, commit, links, sends ? sentNow(compatibility, commit, row.entry.target) : undefined, isUserModeOnly(compatibility, history, row.entry, row.findings)))}</tbody></table></div>
<p class="soft">${tiersInWords}</p>
<p class="soft">${
    sends
      ? 'Sends: the version of each section in the stream, the oldest that is taken, and what became of it since the last release.'
      : html`What each sends, as of another commit: <a href="/compatibility">Compatibility</a>.`
  }</p>`;
}

function choice(
  name: string,
  values: readonly string[],
  chosen: string,
  words: (value: string) => string,
): Html {
  const options = values.map(
    (value) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words(value)}</option>`,
  );
  return html`<select name="${name}"><option value="">any</option>${options}</select>`;
}

function tableRow(
  { entry, findings }: Row,
  commit: string,
  links: SourceLinks,
  sent: readonly Sent[] | null | undefined,
  userModeOnly: boolean,
): Html {
  const hooks = entry.after?.hooks ?? [];
  const marks = findings.map(
    (finding) =>
      html`<span class="severity ${finding.severity}">${linkTo(links.line(commit, finding.path, finding.line), finding.rule)}</span>`,
  );
  return html`<tr id="target-${entry.target}"${findings.length ? html` class="marked ${worstOf(findings)}"` : ''}><th scope="row"><a href="${targetAddress(entry.target)}">${plain(entry.target)}</a></th>
<td>${marks.length ? marks : html`<span class="soft">OK${userModeOnly && !sent ? ', no system emulation' : ''}</span>`}</td>
<td>${typeLabel(typeOf(entry))}</td>
${sent === undefined ? '' : html`<td>${sentNowView(sent)}</td>`}
<td class="whole" data-label="Tier">${plain(entry.tier)}</td>
<td class="more">${hooks.length ? hooks.map((hook, i) => html`${i ? html`<br>` : ''}${hookLink(hook, commit, links)}`) : '-'}</td></tr>
`;
}

/** What there is to know of a registration besides its hooks: `embeds cpu_common, guarded, has user mode`. */
export function registrationFacts(state: Registration | null): string {
  const said = (value: boolean | null | undefined, yes: string, no: string) =>
    value === true ? [yes] : value === false ? [no] : [];
  const guards = (state?.hooks ?? []).map(({ guarded }) => guarded);
  return [
    ...said(state?.embedsCpuCommon, 'embeds cpu_common', 'does not embed cpu_common'),
    ...new Set(
      // Of builds that there are not nothing is to be said.
      state?.userMode === false
        ? []
        : guards.flatMap((guarded) =>
            said(guarded, 'kept out of user-mode builds', 'in user-mode builds too'),
          ),
    ),
    ...said(state?.userMode, 'has user-mode builds', 'has no user-mode builds'),
  ].join(', ');
}

/** The same in a row of many. */
const hookLink = ({ hook, symbol, path, line }: HookSite, commit: string, links: SourceLinks): Html =>
  linkTo(links.line(commit, path, line), `${hook} ${plain(symbol ?? '?')}`);

export const hookView = ({ hook, symbol, path, line }: HookSite, commit: string, links: SourceLinks): Html =>
  html`<div><code>${hook}</code> <code>${plain(symbol ?? '?')}</code><br><span class="small">${linkTo(links.line(commit, path, line), `${plain(path)}:${line}`)}</span></div>`;

/** Versions of the sections, and what became of them since the last release; builds that differ are named. */
export function sentNowView(sent: readonly Sent[] | null): Html | string {
  if (!sent) return '-';
  if (!sent.length) return html`<span class="soft">no system emulation</span>`;
  return html`${sent.map(
    ({ builds, versions, change }) =>
      html`<div>${sent.length > 1 ? html`<span class="small">${plain(builds.map(({ build }) => build).join(', '))}</span><br>` : ''}${versions.map((version) => html`<code>${plain(version)}</code><br>`)}<a class="load ${lookOf(nowOf(builds[0]!).state).kind}" href="/compatibility#build-${plain(builds[0]!.build)}">${change}</a></div>`,
  )}`;
}

export const typeOf = (entry: TargetReport): RegistrationType => entry.after?.type ?? 'unknown';

const tierOrder = ['kvm', 'best-effort', 'no-promise'];

function order(a: Row, b: Row, by: Column): number {
  const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  if (by === 'type') return compare(typeOf(a.entry), typeOf(b.entry));
  if (by === 'tier') return tierOrder.indexOf(a.entry.tier) - tierOrder.indexOf(b.entry.tier);
  if (by === 'findings') return b.findings.length - a.findings.length;
  return compare(a.entry.target, b.entry.target);
}
