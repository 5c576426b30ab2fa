/** The targets of a tree: how each registers now, and how that went from release to release. */
import { html } from 'hono/html';
import type { Compatibility } from '../../ports/compatibility.ts';
import type { Forges } from '../../ports/forge.ts';
import type { TargetHistory, TargetsState, TypeChange } from '../../ports/targets.ts';
import { plain } from '../../review/render/plain.ts';
import { typeName } from '../../review/render/words.ts';
import { type Break, undeclaredBreaks } from './breaks.ts';
import { breakSign, type LaneChange, lanesPicture } from './lanes.ts';
import type { Html, Page } from './layout.ts';
import { linkTo, type SourceLinks, sourceLinks } from './source-links.ts';
import { targetsTable } from './targets-table.ts';

export function targetsPage(
  { tree, history, building, problem }: TargetsState,
  query: URLSearchParams,
  forges: Forges,
  compatibility: Compatibility,
): Page {
  const links = sourceLinks(tree?.repository ?? null, forges);
  return {
    title: 'Targets',
    place: '/targets',
    body: html`<h1>Targets</h1>
<p class="lead">How the CPU of each target registers its migration state.</p>
${history ? asOf(history, tree, links) : ''}
${status(building, problem, history !== null)}
${
  history === null
    ? ''
    : html`<h2 id="now">Now</h2>
${targetsTable(history.audit, query, links, compatibility)}
<h2 id="releases">From release to release</h2>
${timeline(history, links, undeclaredBreaks(compatibility, history.releases))}`
}`,
  };
}

function asOf({ releases, audit }: TargetHistory, tree: TargetsState['tree'], links: SourceLinks): Html {
  const now = releases.at(-1)!;
  const commit = html`${linkTo(links.commit(now.commit), html`<code>${now.commit.slice(0, 12)}</code>`)} of ${now.date.slice(0, 10)}`;
  const limits = audit.limits.map(
    ({ detail }) => html`<li>${plain(detail)}</li>
`,
  );
  return html`<p>${
    tree
      ? html`As of commit ${commit}, the tip of <code>${plain(tree.branch)}</code>.`
      : html`QEMU as of commit ${commit}: data that comes with vmsd-warden. Configure a <code>tree</code> in the server file to follow a branch.`
  }</p>
${limits.length ? html`<ul class="limits">${limits}</ul>` : ''}`;
}

function status(building: TargetsState['building'], problem: string | null, old: boolean): Html {
  if (building) {
    const far = building.all > 0 ? `: ${building.done} of ${building.all} steps done` : '';
    return html`<p class="verdict notice" role="status">The releases are being audited${far}. ${old ? 'Below is what was found last time. ' : ''}Load the page again in a while.</p>`;
  }
  if (problem !== null) {
    return html`<p class="verdict warning" role="status"><strong>The tree could not be audited:</strong> ${plain(problem)}. ${old ? 'Below is what was found last time. ' : ''}It is tried again in a few hours, and at the next start.</p>`;
  }
  return old
    ? html``
    : html`<p class="verdict notice" role="status">The audit begins shortly. Load the page again in a while.</p>`;
}

/** The picture, and each change in words: for who cannot point at it. */
function timeline(
  { releases, types, changes }: TargetHistory,
  links: SourceLinks,
  breaks: readonly Break[],
): Html {
  const names = [...new Set(types.flatMap((at) => Object.keys(at)))];
  const last = types.at(-1)!;
  const gone = (name: string) => (last[name] === undefined ? 1 : 0);
  names.sort((a, b) => gone(a) - gone(b) || (a < b ? -1 : 1));
  const indexed = changes.map((change, i) => ({ change, href: `#change-${i + 1}` }));
  const picture = lanesPicture({
    label: 'Registration of each target at each release',
    corner: 'release',
    columns: releases.map(({ version, date }) => ({
      label: version,
      title: `${version === 'now' ? 'now' : `QEMU ${version}`}, ${date.slice(0, 10)}`,
    })),
    lanes: names.map((name) => ({
      label: plain(name),
      first: types[0]![name] ?? null,
      changes: indexed
        .filter(({ change }) => change.target === name)
        .map(
          ({ change, href }): LaneChange => ({
            column: change.release,
            to: change.to,
            title: inWords(change, releases[change.release]!.version),
            href,
          }),
        ),
      breaks: breaks
        .filter(({ target }) => target === name)
        .map((one) => ({ column: one.release, title: breakInWords(one, releases), href: one.href })),
    })),
  });
  const rows = indexed.toReversed().map(
    ({
      change,
      href,
    }) => html`<tr id="${href.slice(1)}"><td>${linkTo(links.commit(releases[change.release]!.commit), releases[change.release]!.version)}</td>
<th scope="row">${plain(change.target)}</th><td>${becomes(change)}</td>
<td>${
      change.by === null
        ? html`<span class="soft">no single commit</span>`
        : html`${linkTo(links.commit(change.by.commit), html`<code>${change.by.commit.slice(0, 12)}</code>`)} ${plain(change.by.subject)} <span class="soft">(${change.by.date.slice(0, 10)})</span>`
    }</td></tr>
`,
  );
  return html`${picture}${breaks.length ? breakLegend : ''}
<h3>What changed, and by which commit</h3>
<div class="wide" role="region" tabindex="0" aria-label="Changes of registration"><table class="stack">
<thead><tr><th scope="col">In</th><th scope="col">Target</th><th scope="col">Change</th><th scope="col">Commit</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
${breaks.length ? breakTable(breaks, releases) : ''}`;
}

const breakLegend = html`<ul class="legend"><li class="lanes"><svg viewBox="0 0 48 18" aria-hidden="true"><g class="break">${breakSign(24, 9)}</g></svg><span><strong>undeclared break</strong>: what is sent changes, and no version says so</span></li></ul>`;

/** The same in words, the newest first. */
function breakTable(breaks: readonly Break[], releases: TargetHistory['releases']): Html {
  const rows = breaks.toReversed().map(
    ({ target, release, builds, difference, href }) =>
      html`<tr><td>${plain(releases[release]!.version)}</td>
<th scope="row">${plain(target)}</th><td><a href="${href}">${plain(builds.join(', '))}</a></td>
<td>${plain(difference?.message ?? '')}</td></tr>
`,
  );
  return html`<h3>Undeclared breaks of what is sent</h3>
<p class="small soft">CPU sections only, read from source; <a href="/compatibility">Compatibility</a> has all of it.</p>
<div class="wide" role="region" tabindex="0" aria-label="Undeclared breaks"><table class="stack">
<thead><tr><th scope="col">In</th><th scope="col">Target</th><th scope="col">Builds</th><th scope="col">First difference</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

function breakInWords(
  { target, release, builds, difference }: Break,
  releases: TargetHistory['releases'],
): string {
  const first = difference ? `: ${plain(difference.message)}` : '';
  return `${plain(target)}, ${releases[release]!.version}: undeclared break of what ${plain(builds.join(', '))} ${builds.length === 1 ? 'sends' : 'send'}${first}`;
}

const becomes = ({ from, to }: TypeChange): string =>
  from === null
    ? `new: ${typeName(to)}`
    : to === null
      ? `removed (was ${typeName(from)})`
      : `${typeName(from)} to ${typeName(to)}`;

function inWords(change: TypeChange, version: string): string {
  const by = change.by ? `, by ${change.by.commit.slice(0, 12)} "${plain(change.by.subject)}"` : '';
  return `${plain(change.target)}, ${version}: ${becomes(change)}${by}`;
}
