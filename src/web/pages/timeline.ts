/** The targets from release to release: a picture, and each change in words. */
import { html } from 'hono/html';
import type { TargetHistory, TypeChange } from '../../ports/targets.ts';
import { plain } from '../../review/render/plain.ts';
import { typeName } from '../../review/render/words.ts';
import type { Break } from './breaks.ts';
import { breakSign, type LaneChange, lanesPicture } from './lanes.ts';
import type { Html } from './layout.ts';
import { linkTo, type SourceLinks } from './source-links.ts';

/** The page of a single target has its breaks build by build. */
const fewNames = 3;

/** All that ever were, in order; those that are gone come last. */
export function everyTarget({ types }: TargetHistory): string[] {
  const names = [...new Set(types.flatMap((at) => Object.keys(at)))];
  const last = types.at(-1)!;
  const gone = (name: string) => (last[name] === undefined ? 1 : 0);
  return names.sort((a, b) => gone(a) - gone(b) || (a < b ? -1 : 1));
}

/** The picture, and each change in words: for who cannot point at it. */
export function timeline(
  { releases, types, changes }: TargetHistory,
  names: readonly string[],
  links: SourceLinks,
  all: readonly Break[],
): Html {
  const breaks = all.filter(({ target }) => names.includes(target));
  const indexed = changes
    .map((change, i) => ({ change, href: `#change-${i + 1}` }))
    .filter(({ change }) => names.includes(change.target));
  const picture = lanesPicture({
    label:
      names.length <= fewNames
        ? `Registration of ${plain(names.join(', '))} at each release`
        : 'Registration of each target at each release',
    corner: 'release',
    fromEnd: true,
    alsoMeans: breaks.length ? breakLegend : '',
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
        : html`${linkTo(links.commit(change.by.commit), html`<code>${change.by.commit.slice(0, 12)}</code>`)} ${plain(change.by.subject)} <span class="soft whole">(${change.by.date.slice(0, 10)})</span>`
    }</td></tr>
`,
  );
  return html`${picture}
<h3 id="changes">What changed, and by which commit</h3>
${
  rows.length === 0
    ? html`<p>Nothing since ${releases[0]!.version}.</p>`
    : html`<div class="wide" role="region" tabindex="0" aria-label="Changes of registration"><table class="stack">
<thead><tr><th scope="col">In</th><th scope="col">Target</th><th scope="col">Change</th><th scope="col">Commit</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`
}
${breaks.length && names.length > fewNames ? breakTable(breaks, releases) : ''}`;
}

const breakLegend = html`<li><svg class="lanes" viewBox="0 0 48 18" aria-hidden="true"><g class="break">${breakSign(24, 9)}</g></svg><span><strong>undeclared break</strong>: what is sent changes, and no version says so</span></li>
`;

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

export const becomes = ({ from, to }: TypeChange): string =>
  from === null
    ? `new: ${typeName(to)}`
    : to === null
      ? `removed (was ${typeName(from)})`
      : `${typeName(from)} to ${typeName(to)}`;

function inWords(change: TypeChange, version: string): string {
  const by = change.by ? `, by ${change.by.commit.slice(0, 12)} "${plain(change.by.subject)}"` : '';
  return `${plain(change.target)}, ${version}: ${becomes(change)}${by}`;
}
