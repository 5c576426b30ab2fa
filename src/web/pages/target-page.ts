/** One target, for who looks after it: how it registers, what it sends, how both went, and who wants to change it. */
import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import type { Compatibility } from '../../ports/compatibility.ts';
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { ListedReview } from '../../ports/reviews.ts';
import type { TargetHistory, TargetsState } from '../../ports/targets.ts';
import { plain } from '../../review/render/plain.ts';
import { severities } from '../../review/render/words.ts';
import type { Finding } from '../../types/report.ts';
import { isUserModeOnly, sentNow, undeclaredBreaks } from './breaks.ts';
import { buildCards } from './compatibility-builds.ts';
import type { Html, Page } from './layout.ts';
import { isUndeclared, nowOf } from './load-states.ts';
import { peopleOfTarget } from './people-view.ts';
import { linkTo, type SourceLinks, sourceLinks } from './source-links.ts';
import { feedAddress, targetBadgeAddress } from './target-places.ts';
import { asOf, status } from './targets-page.ts';
import { hookView, registrationFacts, sentNowView, typeOf } from './targets-table.ts';
import { changeName, foreign, time, verdict } from './text.ts';
import { timeline } from './timeline.ts';
import { typeLabel } from './types.ts';

export interface TargetShown {
  name: string;
  state: TargetsState;
  compatibility: Compatibility;
  forges: Forges;
  /** Of changes that are open and touch the target, the newest first. */
  reviews: readonly ListedReview[];
  /** There are more of them. */
  hasMore: boolean;
  /** Where the server is reached, for addresses that are copied. */
  base: string;
}

/** Whether a tree has, or had, a target of that name. */
export const isTarget = (history: TargetHistory | null, name: string): boolean =>
  history?.types.some((at) => Object.hasOwn(at, name)) ?? false;

export function targetPage(shown: TargetShown): Page {
  const { name, state, compatibility, forges } = shown;
  const { tree, history, building, problem } = state;
  const links = sourceLinks(tree?.repository ?? null, forges);
  const names = namesOf(name, compatibility);
  const former = names.slice(1).map(plain);
  return {
    title: `Target ${name}`,
    place: '/targets',
    feed: { address: feedAddress(name), title: `vmsd-warden: ${name}` },
    body: html`<p class="kicker"><a href="/targets">Targets</a> / ${name}</p>
<h1>${name}</h1>
${former.length ? html`<p class="soft">Before: ${former.join(', ')}.</p>` : ''}
${history ? now(name, history, compatibility, links) : ''}
${history ? peopleOfTarget(name, history.people) : ''}
${history ? asOf(history, tree, links) : ''}
${status(building, problem, history !== null)}
${reviewsView(shown)}
${
  history
    ? html`<h2 id="releases">Registration from release to release</h2>
${timeline(history, names, links, undeclaredBreaks(compatibility, history.releases))}
${layoutView(name, history, compatibility, links)}`
    : ''
}
${follow(shown)}`,
  };
}

/** Its own, and what it was called before. */
function namesOf(name: string, { builds }: Compatibility): string[] {
  const own = builds.filter(({ target }) => target === name);
  return [...new Set([name, ...own.flatMap(({ details }) => details.map(({ target }) => target))])];
}

function now(name: string, history: TargetHistory, compatibility: Compatibility, links: SourceLinks): Html {
  const { audit } = history;
  const entry = audit.registrations.find(({ target }) => target === name);
  if (!entry) return html`<p class="lead">This target is not there any more.</p>`;
  const commit = audit.series.base ?? '';
  const state = entry.after;
  const sent = sentNow(compatibility, commit, name);
  const findings = audit.findings.filter(({ target }) => target === name);
  const more = registrationFacts(state);
  return html`<dl class="facts">
<div><dt>Registration</dt><dd>${typeLabel(typeOf(entry))}</dd></div>
<div><dt>Tier</dt><dd>${plain(entry.tier)}</dd></div>
${sent === null ? '' : html`<div><dt>Sends</dt><dd>${sentNowView(sent)}</dd></div>`}
${state?.hooks.length ? html`<div class="double"><dt>Hook and description</dt><dd>${state.hooks.map((hook) => hookView(hook, commit, links))}${more ? html`<div class="small soft">${more}</div>` : ''}</dd></div>` : ''}
</dl>
${[-1, -2].map((at) => breaksOf(at, name, compatibility, history))}
${isUserModeOnly(compatibility, history, entry, findings) ? html`<p class="verdict clean"><strong>OK</strong>: no system emulation, so there is no guest to save.</p>` : stateFindings(findings, commit, links)}`;
}

/**
 * What guests of the last release meet in the tree as it is, and what those of the one before meet in it; only of the tree
 * that the data are of. @param at the step's index from the end
 */
function breaksOf(at: number, name: string, { releases, builds }: Compatibility, history: TargetHistory) {
  const [from, to] = [releases.at(at - 1), releases.at(at)];
  if (!from || !to || releases.at(-1)?.commit !== history.releases.at(-1)?.commit) return '';
  const broken = builds.filter((build) => {
    const { state, detail } = nowOf(build, at);
    return build.target === name && detail !== undefined && isUndeclared(state, detail);
  });
  if (!broken.length) return '';
  const [first] = broken.flatMap((build) => nowOf(build, at).detail?.differences ?? []);
  const by = at === -1 ? 'the tree as it is' : plain(to.version);
  return html`<p class="verdict error"><strong>Undeclared break</strong>: guests that ${plain(from.version)} saved are misread by ${by} (${broken.map(({ build }, i) => html`${i ? ', ' : ''}<a href="#build-${plain(build)}">${plain(build)}</a>`)}).${first ? ` ${plain(first.message)}` : ''}</p>`;
}

function stateFindings(findings: readonly Finding[], commit: string, links: SourceLinks): Html {
  if (!findings.length) {
    return html`<p class="verdict clean"><strong>OK</strong>: the registration breaks no rule as it is.</p>`;
  }
  const worst = findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return html`<div class="verdict ${worst}"><p><strong>${counted(findings.length, 'rule')} broken</strong> by the target as it is. New patches are not blamed for it.</p>
<ul>${findings.map(
    ({ rule, severity, message, path, line }) =>
      html`<li><span class="severity ${severity}">${severity}</span> <a href="/rules/${encodeURIComponent(rule)}">${rule}</a>: ${plain(message)} (${linkTo(links.line(commit, path, line), html`<code>${plain(path)}:${line}</code>`)})</li>
`,
  )}</ul></div>`;
}

function reviewsView({ name, reviews, hasMore, forges }: TargetShown): Html {
  const all = `/reviews?${new URLSearchParams({ target: name })}`;
  return html`<h2 id="reviews">Open reviews that touch it</h2>
${
  reviews.length
    ? html`<ul class="reviews">
${reviews.map((review) => row(name, review, forges))}</ul>
<p><a href="${all}&amp;open=1">${hasMore ? 'More open reviews' : 'Search in these'}</a> &middot; <a href="${all}">Closed ones too</a></p>`
    : html`<p>No open change touches ${name}. <a href="${all}">Reviews of closed ones</a></p>`
}`;
}

function row(name: string, review: ListedReview, forges: Forges): Html {
  const { id, subject, version, author, at, isPrivate } = review;
  const own = review.findings.filter(({ target }) => target === name);
  // The worst first, and what is found several times once.
  const told = severities.flatMap((severity) =>
    [false, true].flatMap((isAccepted) => {
      const alike = own.filter((one) => one.severity === severity && one.accepted === isAccepted);
      return [...Map.groupBy(alike, ({ rule }) => rule)].map(
        ([rule, { length }]) =>
          html`<span class="severity ${severity}">${severity}</span> <a href="/rules/${encodeURIComponent(rule)}">${rule}</a>${length > 1 ? ` (${length} times)` : ''}${isAccepted ? ' (accepted)' : ''}`,
      );
    }),
  );
  return html`<li>
<a class="subject" href="/reviews/${id}">${foreign(subject || '(no title)')}</a>
<p>${verdict(review.conclusion)} ${own.length ? html`&middot; ${told.map((one, i) => html`${i ? ', ' : ''}${one}`)}` : html`<span class="soft">nothing found for ${name}</span>`}</p>
<p class="soft small">${foreign(changeName(review, forges))}, version ${version}${author ? html`, by ${foreign(author)}` : ''}, ${time(at)}${isPrivate ? html` <span class="tag">private</span>` : ''}</p>
</li>
`;
}

/** What each of its builds sends, and where that broke; only of the tree that the data are of. */
function layoutView(
  name: string,
  history: TargetHistory,
  compatibility: Compatibility,
  links: SourceLinks,
): Html {
  const read = compatibility.releases.at(-1);
  const isSame = read?.commit === history.releases.at(-1)?.commit;
  const asOf =
    isSame || !read ? '' : `QEMU as of commit ${read.commit.slice(0, 12)} of ${read.date.slice(0, 10)}. `;
  const builds = compatibility.builds.filter(
    ({ target, details }) => target === name || details.some((one) => one.target === name),
  );
  if (!builds.length) return html``;
  return html`<h2 id="layout">What it sends, from release to release</h2>
<p class="small soft">${asOf}CPU sections only, read from source. All builds are under <a href="/compatibility">Compatibility</a>.</p>
${buildCards({ ...compatibility, builds }, links)}`;
}

function follow({ name, base }: TargetShown): Html {
  const page = `${base}/targets/${encodeURIComponent(name)}`;
  return html`<h2 id="follow">Follow it</h2>
<p><a href="${feedAddress(name)}">Atom feed</a>: each review of a public change that touches ${name}, and each change of its registration.</p>
<p><img src="${targetBadgeAddress(name)}" alt="Badge of ${name}" height="20"> As Markdown:</p>
<pre class="command">[![${name}](${base}${targetBadgeAddress(name)})](${page})</pre>`;
}
