/** What becomes of the CPU state of a guest that one release has saved when the next one loads it. */
import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import type { BuildCompatibility, Compatibility } from '../../ports/compatibility.ts';
import { plain } from '../../review/render/plain.ts';
import { buildCards } from './compatibility-builds.ts';
import { compatibilityTable } from './compatibility-table.ts';
import type { Html, Page } from './layout.ts';
import { kindNames, type LoadClass, loadLabel, lookOf, meanings } from './load-states.ts';
import { linkTo, type SourceLinks } from './source-links.ts';

export function compatibilityPage(found: Compatibility, links: SourceLinks): Page {
  const now = found.releases.at(-1)!;
  const [before, last] = [found.releases.at(-3), found.releases.at(-2)];
  const gone = ({ states }: BuildCompatibility) => (states.at(-1) === 'absent' ? 1 : 0);
  const builds = found.builds.toSorted((a, b) => gone(a) - gone(b));
  const ordered = { ...found, builds };
  return {
    title: 'Compatibility',
    place: '/compatibility',
    body: html`<h1>Compatibility</h1>
<p class="lead">A guest is saved by one release of QEMU and loaded by the next. What becomes of its CPU?</p>
<p>CPU sections only, read from source: devices, memory and machines are not looked at, and nothing was run. A cell that
loads does not promise that the whole guest does.</p>
<p>QEMU as of commit ${linkTo(links.commit(now.commit), html`<code>${now.commit.slice(0, 12)}</code>`)} of
${now.date.slice(0, 10)}: data that comes with vmsd-warden.</p>
${last ? step(ordered, last.version, 'now', -1) : ''}
${before && last ? step(ordered, before.version, last.version, -2) : ''}
${legend()}
<section class="across"><h2 id="releases">From release to release</h2>
${compatibilityTable(ordered, links)}</section>
<h2 id="builds">Build by build</h2>
<p class="small soft">A build is one program: <code>qemu-system-riscv64</code>. What every rule on layouts looks for is told by
<a href="/rules/vmstate-layout-changed">vmstate-layout-changed</a>,
<a href="/rules/vmstate-break-declared">vmstate-break-declared</a> and
<a href="/rules/vmstate-malformed">vmstate-malformed</a>; how each target registers, by <a href="/targets">Targets</a>.</p>
${buildCards(ordered, links)}`,
  };
}

/** The worst first, with the builds that it happens to. */
const order: readonly LoadClass[] = ['misread', 'refused', 'declared', 'unknown', 'loads', 'none'];

/** What becomes of each build's guests in one step. @param at its index from the end */
function step({ builds }: Compatibility, from: string, to: string, at: number): Html {
  const stateOf = ({ states }: BuildCompatibility) => states.at(at)!;
  const there = builds.filter((build) => stateOf(build) !== 'absent');
  const alike = [...Map.groupBy(there, (build) => lookOf(stateOf(build)).word).values()];
  const kindOf = ([build]: readonly BuildCompatibility[]) => lookOf(stateOf(build!)).kind;
  alike.sort((a, b) => order.indexOf(kindOf(a)) - order.indexOf(kindOf(b)));
  const rows = alike.map(
    (of) =>
      html`<div><dt>${loadLabel(stateOf(of[0]!))} ${counted(of.length, 'build')}</dt><dd>${of.map(link)}</dd></div>
`,
  );
  return html`<h2 id="${at === -1 ? 'now' : 'last'}">From ${plain(from)} to ${plain(to)}</h2>
<dl class="outcome">
${rows}</dl>`;
}

const link = ({ build, faults }: BuildCompatibility): Html =>
  html`<a href="#build-${plain(build)}">${plain(build)}</a>${faults.length ? ' (malformed)' : ''} `;

function legend(): Html {
  const entries = meanings.map(
    ([kind, mark, meaning]) =>
      html`<li><span class="load ${kind}">${mark} ${kindNames[kind]}</span> ${meaning}</li>
`,
  );
  return html`<details><summary>What the words mean</summary><ul class="meanings">
${entries}</ul></details>`;
}
