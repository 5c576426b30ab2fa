/** The targets of a tree: how each registers now, and how that went from release to release. */
import { html } from 'hono/html';
import type { Compatibility } from '../../ports/compatibility.ts';
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { TargetHistory, TargetsState } from '../../ports/targets.ts';
import { plain } from '../../review/render/plain.ts';
import { undeclaredBreaks } from './breaks.ts';
import type { Html, Page } from './layout.ts';
import { linkTo, type SourceLinks, sourceLinks } from './source-links.ts';
import { targetsTable } from './targets-table.ts';
import { everyTarget, timeline } from './timeline.ts';

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
    : html`<p class="small">On this page: <a href="#now">now</a>, <a href="#releases">from release to release</a>, <a href="#changes">what changed</a>. Each target has a page of its own.</p>
<h2 id="now">Now</h2>
${targetsTable(history, query, links, compatibility)}
<h2 id="releases">From release to release</h2>
${timeline(history, everyTarget(history), links, undeclaredBreaks(compatibility, history.releases))}`
}`,
  };
}

export function asOf(
  { releases, audit }: TargetHistory,
  tree: TargetsState['tree'],
  links: SourceLinks,
): Html {
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

export function status(building: TargetsState['building'], problem: string | null, old: boolean): Html {
  if (building) {
    const far = building.all > 0 ? `: ${building.done} of ${building.all} steps done` : '';
    return html`<p class="verdict notice" role="status">The releases are being audited${far}. ${old ? 'Below is what was found last time. ' : ''}Load the page again in a while; <a href="/compatibility">Compatibility</a> is there already.</p>`;
  }
  if (problem !== null) {
    return html`<p class="verdict warning" role="status"><strong>The tree could not be audited:</strong> ${plain(problem)}. ${old ? 'Below is what was found last time. ' : ''}It is tried again in a few hours, and at the next start.</p>`;
  }
  return old
    ? html``
    : html`<p class="verdict notice" role="status">The audit begins shortly. Load the page again in a while.</p>`;
}
