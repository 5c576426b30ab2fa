/** A card for each build: the newest verdict first, then what did not load, release by release. */
import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import type {
  BuildCompatibility,
  Compatibility,
  CompatibilityDetail,
  ShortDifference,
} from '../../ports/compatibility.ts';
import type { Release } from '../../ports/targets.ts';
import { plain } from '../../review/render/plain.ts';
import type { Html } from './layout.ts';
import { loadLabel, lookOf, nowOf } from './load-states.ts';
import { linkTo, type SourceLinks } from './source-links.ts';

/** Steps of a build that are shown before the older ones are folded away. */
const shownSteps = 4;

/** Where the table leads to: within the closed part, which browsers open for it. */
export const detailAnchor = ({ build }: BuildCompatibility, { version }: Release): string =>
  `${plain(build)}-${plain(version)}`;

export function buildCards({ releases, builds }: Compatibility, links: SourceLinks): Html {
  return html`<div class="cards">
${builds.map((build) => card(build, releases, links))}</div>`;
}

function card(build: BuildCompatibility, releases: readonly Release[], links: SourceLinks): Html {
  const { state } = nowOf(build);
  const gone = state === 'absent';
  const first = build.states.findIndex((one) => one !== 'absent');
  const last = build.states.findLastIndex((one) => one !== 'absent');
  const told = build.details.toReversed().map((detail) => step(build, detail, releases, links));
  const older = told.slice(shownSteps);
  const loaded = build.states.filter((one) => lookOf(one).kind === 'loads').length;
  const lived = gone
    ? `From ${releases[first]!.version} to ${releases[last]!.version}; gone since.`
    : first > 0
      ? `Since ${releases[first]!.version}.`
      : '';
  const rest = loaded
    ? `${counted(loaded, 'step')} from one release to the next ${loaded === 1 ? 'loads' : 'load'}.`
    : '';
  return html`<article class="build" id="build-${plain(build.build)}"><h3>${gone ? html`<span class="load none">gone</span>` : loadLabel(state)} ${plain(build.build)}</h3>
${versions(build, releases.at(-1)!, links)}${build.faults.map((fault) => html`<p class="small"><strong class="severity error">malformed</strong> ${plain(fault)}</p>`)}
<p class="small soft">${[lived, rest].filter(Boolean).join(' ')}</p>
${told.slice(0, shownSteps)}${
  older.length
    ? html`<details><summary>${counted(older.length, 'older step')}</summary>
${older}</details>`
    : ''
}</article>
`;
}

function versions({ sends }: BuildCompatibility, now: Release, links: SourceLinks): Html {
  if (!sends.length) return html``;
  const sections = sends.map(
    ({ section, symbol, versionId, minimumVersionId, path, line }) =>
      html`<li><code>${section}</code> version ${versionId ?? '?'}${minimumVersionId === null ? '' : ` (minimum ${minimumVersionId})`}: ${linkTo(links.line(now.commit, path, line), html`<code>${plain(symbol)}</code>`)}</li>
`,
  );
  return html`<ul class="plain small">${sections}</ul>`;
}

function step(
  build: BuildCompatibility,
  detail: CompatibilityDetail,
  releases: readonly Release[],
  links: SourceLinks,
): Html {
  const [from, to] = [releases[detail.release - 1]!, releases[detail.release]!];
  const some = detail.always ? '' : html` <span class="soft">(only guests that have it)</span>`;
  const silent = detail.harm === 'silent' ? ', without an error' : '';
  const link = ({ version, commit }: Release) => linkTo(links.commit(commit), plain(version));
  return html`<details><summary>${plain(from.version)} to ${plain(to.version)}: ${loadLabel(build.states[detail.release]!)}${silent}${some}</summary>
<div id="${detailAnchor(build, to)}"><p class="small soft">Saved by ${link(from)}, loaded by ${link(to)}</p><ul class="small">
${detail.differences.map(difference)}${detail.unknown.map((text) => html`<li>${plain(text)}</li>`)}${
  detail.more ? html`<li>and ${counted(detail.more, 'more difference')}</li>` : ''
}</ul></div></details>
`;
}

const difference = ({ message }: ShortDifference): Html => html`<li>${plain(message)}</li>
`;
