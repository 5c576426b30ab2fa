/** The list of reviews, with what it can be narrowed to. */

import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import { shortened } from '../../basics/shortened.ts';
import type { ChangeKey, CheckConclusion } from '../../ports/forge.ts';
import type { Forges } from '../../ports/forge-descriptor.ts';
import type { ListedReview, ReviewFilter, ReviewPage } from '../../ports/reviews.ts';
import { verdictWords } from '../../review/render/words.ts';
import type { Session } from '../http/session.ts';
import type { Html, Page } from './layout.ts';
import { levelsAddress } from './rules-page.ts';
import { changeName, clean, foreign, longestTitle, platformNames, time, verdict } from './text.ts';

/** How reviews are named in addresses. */
export const reviewId = /^[0-9a-f]{16}$/;
/** Reviews on one page. */
export const pageLength = 50;

/** What may be asked for in the address. Longer values, and those of no choice, count as not given. */
export function readFilter(query: URLSearchParams, forges: Forges): ReviewFilter {
  const text = (name: string) => {
    // No database takes a NUL.
    const value = query.get(name)?.replaceAll('\0', '').trim() ?? '';
    return value === '' || value.length > 300 ? undefined : value;
  };
  const choice = <T extends string>(name: string, among: Readonly<Record<T, string>>) => {
    const value = text(name);
    return value !== undefined && Object.hasOwn(among, value) ? (value as T) : undefined;
  };
  const filter = {
    platform: choice<ChangeKey['platform']>('platform', platformNames(forges)),
    repository: text('repository'),
    target: text('target'),
    rule: text('rule'),
    conclusion: choice<CheckConclusion>('verdict', verdictWords),
    text: text('q'),
    open: query.get('open') === '1' || undefined,
    allVersions: query.get('all') === '1' || undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** The address of a list. */
export function listAddress(filter: ReviewFilter, cursor: string | null = null): string {
  const { conclusion, text, open, allVersions, ...same } = filter;
  const query = new URLSearchParams(same);
  if (conclusion !== undefined) query.set('verdict', conclusion);
  if (text !== undefined) query.set('q', text);
  if (open) query.set('open', '1');
  if (allVersions) query.set('all', '1');
  if (cursor !== null) query.set('page', cursor);
  return query.size ? `/reviews?${query}` : '/reviews';
}

export interface ReviewsShown {
  session: Session;
  forges: Forges;
  filter: ReviewFilter;
  page: ReviewPage;
  /** That have reviews, for the choice. */
  repositories: readonly string[];
  rules: readonly string[];
  work: { waiting: number; running: number };
}

export function reviewsPage(shown: ReviewsShown): Page {
  const { filter, page, work, session, forges } = shown;
  const narrowed = Object.keys(filter).length > 0;
  return {
    title: 'Reviews',
    place: '/reviews',
    body: html`<h1>Reviews</h1>
${filters(shown)}
<p class="soft"><span role="status" data-work>${workInWords(work)}</span> <a href="${levelsAddress}">What errors, warnings and notices are</a></p>
<div data-live="reviews" id="reviews">
${
  page.reviews.length
    ? html`<ul class="reviews">
${page.reviews.map((review) => row(review, forges))}</ul>`
    : narrowed
      ? html`<p>No review is like that. <a href="/reviews">Show all</a></p>`
      : html`<p>Nothing has been reviewed yet. <a href="/try">Try a series</a>, or see on the <a href="/">start page</a> what is set up.</p>`
}
${pager(filter, page)}
</div>
${session.seesPrivate ? html`<p class="soft">You are signed in: reviews of private repositories are listed, too.</p>` : ''}`,
  };
}

const workInWords = ({ waiting, running }: { waiting: number; running: number }): string =>
  `${counted(running, 'job')} running, ${waiting} waiting.`;

function filters({ filter, repositories, rules, forges }: ReviewsShown): Html {
  const options = (entries: readonly (readonly [string, string])[], chosen: string | undefined) =>
    entries.map(
      ([value, name]) =>
        html`<option value="${value}"${value === chosen ? html` selected` : ''}>${name}</option>`,
    );
  const ruleIds = [...new Set([...rules, ...(filter.rule === undefined ? [] : [filter.rule])])];
  const { text, conclusion, open, ...rest } = filter;
  const others = Object.keys(rest).length > 0 || conclusion !== undefined;
  // One line, so that the reviews are seen at once; the rest for who wants it.
  return html`<form class="filters" action="/reviews" method="get" role="search">
<p class="grow"><label for="q">Search</label> <input id="q" name="q" type="search" value="${text ?? ''}" maxlength="300" placeholder="title, author, target"></p>
<p class="actions"><button class="main" type="submit">Show</button>${Object.keys(filter).length ? html` <a class="button" href="/reviews">Clear</a>` : ''}</p>
<details${others ? html` open` : ''}><summary>More filters</summary><div class="more">
<p><label for="repository">Repository or list</label> <input id="repository" name="repository" list="repositories" value="${filter.repository ?? ''}" maxlength="300" autocomplete="off"></p>
<datalist id="repositories">${repositories.map((name) => html`<option value="${name}"></option>`)}</datalist>
<p><label for="target">Target</label> <input id="target" name="target" value="${filter.target ?? ''}" maxlength="100" autocomplete="off"></p>
<p><label for="rule">Rule</label> <select id="rule" name="rule"><option value="">any</option>${options(
    ruleIds.map((id) => [id, id]),
    filter.rule,
  )}</select></p>
<p><label for="verdict">Verdict</label> <select id="verdict" name="verdict"><option value="">any</option>${options(Object.entries(verdictWords), conclusion)}</select></p>
<p><label for="platform">From</label> <select id="platform" name="platform"><option value="">anywhere</option>${options(Object.entries(platformNames(forges)), filter.platform)}</select></p>
<p class="check"><label><input type="checkbox" name="all" value="1"${filter.allVersions ? html` checked` : ''}> also earlier versions</label></p>
</div></details>${open ? html`<input type="hidden" name="open" value="1">` : ''}
</form>
<p class="quick small">${verdictLinks(filter)}</p>`;
}

/** What is asked for most often, at one click. */
function verdictLinks({ conclusion: chosen, ...filter }: ReviewFilter): Html[] {
  const choices: [CheckConclusion | undefined, string][] = [
    [undefined, 'all verdicts'],
    ...(Object.entries(verdictWords) as [CheckConclusion, string][]),
  ];
  return choices.map(([conclusion, name]) =>
    conclusion === chosen
      ? html`<strong>${name}</strong>`
      : html`<a href="${listAddress(conclusion === undefined ? filter : { ...filter, conclusion })}">${name}</a>`,
  );
}

function row(review: ListedReview, forges: Forges): Html {
  const { id, version, subject, author, title, targets, at, isPrivate, latest } = review;
  const more = targets.length - 6;
  return html`<li>
<a class="subject" href="/reviews/${id}">${foreign(shortened(clean(subject), longestTitle) || '(no title)')}</a>
<p>${verdict(review.conclusion)} <span>${foreign(title)}</span></p>
<p class="soft small">${foreign(changeName(review, forges))}, version ${version}${latest ? '' : ' (there is a newer one)'}${author ? html`, by ${foreign(shortened(clean(author), longestTitle))}` : ''}, ${time(at)}${isPrivate ? html` <span class="tag">private</span>` : ''}${
    targets.length
      ? html`<br>Targets: ${targets.slice(0, 6).map((target, i) => html`${i ? ', ' : ''}${foreign(target)}`)}${more > 0 ? ` and ${more} more` : ''}`
      : ''
  }</p>
</li>
`;
}

function pager(filter: ReviewFilter, { newer, older }: ReviewPage): Html | string {
  if (newer === null && older === null) return '';
  return html`<nav class="pager" aria-label="More reviews">
${newer === null ? '' : html`<a class="button" rel="prev" href="${listAddress(filter, newer)}">Newer</a>`}
${older === null ? '' : html`<a class="button" rel="next" href="${listAddress(filter, older)}">Older</a>`}
</nav>`;
}
