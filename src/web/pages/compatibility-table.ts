/** Builds down, releases across, the newest first: one cell for each state, neighbours that say the same as one bar. */
import { html } from 'hono/html';
import type { BuildCompatibility, Compatibility } from '../../ports/compatibility.ts';
import { plain } from '../../review/render/plain.ts';
import { detailAnchor } from './compatibility-builds.ts';
import type { Html } from './layout.ts';
import { lookOf } from './load-states.ts';
import { linkTo, type SourceLinks } from './source-links.ts';

/** Characters that have room in a cell of one release. */
const roomOfColumn = 3;

export function compatibilityTable({ releases, builds }: Compatibility, links: SourceLinks): Html {
  const heads = releases
    .toReversed()
    .map(
      ({ version, commit, date }) =>
        html`<th scope="col" title="${date.slice(0, 10)}">${linkTo(links.commit(commit), plain(version))}</th>`,
    );
  return html`<div class="wide matrix" role="region" tabindex="0" aria-label="Releases across"><table>
<thead><tr><th scope="col">Build</th>${heads}</tr></thead>
<tbody>
${builds.map((build) => row(build, releases))}</tbody></table></div>`;
}

function row(build: BuildCompatibility, releases: Compatibility['releases']): Html {
  const cells: Html[] = [];
  for (let i = build.states.length - 1; i >= 0; ) {
    const state = build.states[i]!;
    const { kind, word, mark } = lookOf(state);
    const detail = build.details.find(({ release }) => release === i);
    if (detail) {
      const title = `${build.build}, ${releases[i - 1]?.version ?? ''} to ${releases[i]!.version}: ${word}${detail.always ? '' : ', only guests that have it'}`;
      cells.push(
        html`<td class="${kind}${detail.always ? '' : ' some'}"><a href="#${detailAnchor(build, releases[i]!)}" title="${title}" aria-label="${title}">${mark}</a></td>`,
      );
      i -= 1;
      continue;
    }
    let length = 1;
    while (i - length >= 0 && lookOf(build.states[i - length]!).word === word) length += 1;
    i -= length;
    const across = length > 1 ? html` colspan="${length}"` : '';
    const text =
      state === 'absent'
        ? ''
        : word.length <= length * roomOfColumn
          ? word
          : html`<span aria-hidden="true">${mark}</span><span class="unseen">${word}</span>`;
    cells.push(html`<td class="${state === 'absent' ? 'absent' : kind}"${across}>${text}</td>`);
  }
  return html`<tr><th scope="row"><a href="#build-${plain(build.build)}">${plain(build.build)}</a></th>${cells}</tr>
`;
}
