/** The page at `/`: what this is, what was reviewed last, and what is set up. */
import { html } from 'hono/html';
import { shortened } from '../../basics/shortened.ts';
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { ListedReview } from '../../ports/reviews.ts';
import type { Session } from '../http/session.ts';
import type { Html, Page } from './layout.ts';
import { levelsAddress } from './rules-page.ts';
import { partsTable, type SetUp, setUpForge } from './set-up.ts';
import { changeName, clean, foreign, longestTitle, time, verdict } from './text.ts';
import { twoTypes } from './two-types.ts';

export interface Start extends SetUp {
  session: Session;
  forges: Forges;
  /** The newest of each change. */
  newest: readonly ListedReview[];
}

/** Rows of the start page. */
export const newestLength = 10;

export function startPage(start: Start): Page {
  const { newest, forges, session, registration } = start;
  return {
    title: 'vmsd-warden',
    place: '/',
    formTarget: registration?.target ?? null,
    body: html`<h1>Will a saved guest still load?</h1>
<p class="lead">QEMU can save a running guest and load it again later, often in a newer QEMU; a live migration does the same
over a network. That works only while both agree on how a CPU's state is written down. vmsd-warden reads patch series for QEMU
before they are merged, and points to the line that would break it.</p>
${twoTypes}
<div class="actions"><a class="button main" href="/try">Try a series</a> <a class="button" href="/try/example">Show an example</a></div>
<h2 id="newest">Newest reviews</h2>
<div data-live="newest">
${
  newest.length
    ? html`<ul class="reviews rows">
${newest.map((review) => row(review, forges))}</ul>
<p><a href="/reviews">All reviews</a> &middot; <a href="${levelsAddress}">What errors, warnings and notices are</a></p>`
    : nothingYet(start)
}
</div>
<h2 id="set-up">What is set up</h2>
${partsTable(start, 'source')}
${registration ? setUpForge(registration) : ''}
<p class="soft">${
      start.administers
        ? html`Jobs and recent events: <a href="/admin">Administration</a>.`
        : session.seesPrivate
          ? ''
          : html`Administrators set up the rest: <a href="/login?next=/admin">sign in</a>.`
    }</p>`,
  };
}

/** Verdict, title, where and when. */
function row(review: ListedReview, forges: Forges): Html {
  const { id, subject, title, at, isPrivate, version } = review;
  return html`<li>${verdict(review.conclusion)}
<span class="what"><a class="subject" href="/reviews/${id}">${foreign(shortened(clean(subject), longestTitle) || '(no title)')}</a> <span class="soft small">${foreign(title)}</span></span>
<span class="soft small">${foreign(shortened(changeName(review, forges), longestTitle))}${version > 1 ? ` v${version}` : ''}${isPrivate ? html` <span class="tag">private</span>` : ''}</span>
<span class="soft small">${time(at)}</span></li>
`;
}

/** What to do, so that there is something. */
function nothingYet({ connected, registration }: Start): Html {
  const forge = connected.forges.length > 0;
  if (!forge && !connected.lists.length) {
    return html`<p>No reviews yet: no source of patches is connected. <a href="/try">Try one</a> now${registration ? html`, or <a href="#connect">connect ${registration.forge}</a>` : ''}.</p>`;
  }
  return html`<p>Nothing has been reviewed yet.</p>
<ul>
${
  forge
    ? html`<li>The next change on ${connected.forges.join(' or ')} that is opened or pushed appears here. An open one is reviewed when
somebody comments <code>/vmsd recheck</code> on it.</li>`
    : ''
}
${connected.lists.map((list) => html`<li>${foreign(list)} is followed: its series appear here as they come in.</li>`)}
</ul>`;
}
