/** The state of the bot, on the administrators' page: what waits, recent events and what became of them, what was given up. */

import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import { shortened } from '../../basics/shortened.ts';
import type { ChangeKey, CheckConclusion } from '../../ports/forge.ts';
import type { Forges } from '../../ports/forge-descriptor.ts';
import { type LimitName, limitNames } from '../http/limits.ts';
import type { Session } from '../http/session.ts';
import type { Html } from './layout.ts';
import {
  changeName,
  clean,
  duration,
  foreign,
  longestTitle,
  platformNames,
  time,
  verdict,
  webAddress,
} from './text.ts';

/** Where more is to be read of a change. */
export interface ChangePlaces {
  /** Of the change, on its forge or in its list's archive; null where it is not known. */
  url: string | null;
  /** The newest review of it; null: there is none. */
  review: { id: string; conclusion: CheckConclusion; title: string; subject: string } | null;
}

/** As much as the viewer may know. Dates are ISO 8601. */
export interface BotState {
  queues: { queue: string; state: string; count: number; oldestSeconds: number }[];
  /** Jobs that are given up. Of private repositories, and of none, they are for admins only. */
  failures: ({
    id: string;
    queue: string;
    /** `github/owner/name#12`; null for a job that is of no change. */
    key: string | null;
    reason: string | null;
    attempts: number;
    at: string;
  } & ChangePlaces)[];
  /** What deliveries, sweeps and lists have brought, the newest first. */
  events: ({
    platform: ChangeKey['platform'];
    kind: string;
    /** Null where the viewer may not know it. */
    repository: string | null;
    change: number | null;
    at: string;
    state: 'waiting' | 'done' | 'failed';
    /** Why it was given up; null where it was not, or the viewer may not know. */
    failure: string | null;
  } & ChangePlaces)[];
  lastDeliveryAt: string | null;
  /** Calls that are left, as of the last answer to this process. */
  limits: { platform: string; left: number; at: string }[];
  /** Limits of this process that somebody has reached since its start, and how often. */
  reached: { limit: LimitName; count: number }[];
  /** What was found at the forges at the last sweep; for admins only. */
  forges: {
    platform: string;
    app: { name: string; url: string } | null;
    installations: number;
    /** What the bot is not granted, in a sentence each, and where it is granted. */
    gaps: { text: string; url: string | null }[];
    /** Why nothing works there; null: nothing stops it. */
    problem: string | null;
    at: string;
  }[];
}

const queueNames: Readonly<Record<string, string>> = {
  change: 'Reviews of changes',
  queue: 'Reviews of merge queues',
  repository: 'Repository checks',
  series: 'Reviews of mailed series',
  command: 'Commands',
  list: 'Reading of lists',
  removed: 'Removals',
  sweep: 'Catch-up scan',
};
const stateNames: Readonly<Record<string, string>> = {
  waiting: 'waiting',
  retry: 'to be tried again',
  active: 'running',
  dead: 'given up',
};

/** How many jobs wait and run, in all. */
export function workOf({ queues }: Pick<BotState, 'queues'>): { waiting: number; running: number } {
  const sum = (...states: string[]) =>
    queues.reduce((n, { state, count }) => n + (states.includes(state) ? count : 0), 0);
  return { waiting: sum('waiting', 'retry'), running: sum('active') };
}

export function stateView(state: BotState, session: Session, forges: Forges): Html {
  return html`<h2 id="work">Work</h2>
<div data-live="work">
${queuesView(state)}
${failuresView(state, session)}
</div>
${eventsView(state, forges)}
${forgesView(state)}
${limitsView(state, forges)}
${reachedView(state)}`;
}

function queuesView({ queues }: BotState): Html {
  const there = queues.filter(({ count }) => count > 0);
  if (!there.length) return html`<p>Nothing waits, nothing runs.</p>`;
  return html`<div class="wide"><table class="work">
<thead><tr><th scope="col">Queue</th><th scope="col">Jobs</th><th scope="col">Oldest job</th></tr></thead>
<tbody>
${there.map(
  ({ queue, state, count, oldestSeconds }) =>
    html`<tr><th scope="row">${queueNames[queue] ?? queue}</th><td><span class="${state === 'dead' ? 'state missing' : ''}">${count} ${stateNames[state] ?? state}</span></td><td>${duration(oldestSeconds)}</td></tr>
`,
)}</tbody></table></div>${
    there.some(({ state }) => state === 'waiting')
      ? html`
<p class="soft">Repositories take turns, and in each of them those who propose something: however much one of them queues, the next one waits for one review of it.</p>`
      : ''
  }`;
}

function failuresView({ failures }: BotState, { csrf, seesPrivate }: Session): Html | string {
  if (!failures.length) return '';
  return html`<h3 id="failures">Given up</h3>
<ul class="failures">
${failures.map(
  ({ id, queue, key, reason, attempts, at, url, review }) => html`<li>
<p><strong>${toChange(foreign(shortened(clean(review?.subject ?? ''), longestTitle) || (key ?? queueNames[queue] ?? queue)), url)}</strong> <span class="soft small">${review?.subject && key ? html`${foreign(key)}, ` : ''}${counted(attempts, 'try', 'tries')}, since ${time(at)}</span></p>
<p>${foreign(reason ?? 'No reason is known.')}</p>
${review === null ? '' : html`<p class="soft small">Before that: ${reviewed(review)}</p>`}
${
  csrf === null
    ? ''
    : html`<form action="/jobs/${id}/retry" method="post"><input type="hidden" name="csrf" value="${csrf}"><button type="submit" aria-label="Try again: ${key ?? queue}">Try again</button></form>`
}
</li>
`,
)}</ul>
${seesPrivate ? '' : html`<p class="soft">Those of private repositories are shown to administrators, who can also have them tried again.</p>`}`;
}

function forgesView({ forges }: BotState): Html | string {
  if (!forges.length) return '';
  return html`<h2 id="forges">At the forges</h2>
${forges.map(
  ({ app, installations, gaps, problem, at }) => html`${
    problem === null
      ? html`<p>${
          app ? html`<a href="${app.url}">${foreign(app.name)}</a>: ` : ''
        }installed in ${counted(installations, 'account', 'accounts')}, as of ${time(at)}.${
          app ? html` <a href="${app.url}/installations/new">Install the App</a>` : ''
        }</p>`
      : html`<p class="failures">${foreign(problem)}, as of ${time(at)}.</p>`
  }
${
  gaps.length
    ? html`<ul class="failures">
${gaps.map(
  ({
    text,
    url,
  }) => html`<li><p>${foreign(text)}${url === null ? '' : html` <a href="${url}">Grant it there.</a>`}</p></li>
`,
)}</ul>`
    : ''
}`,
)}`;
}

const eventNames: Readonly<Record<string, string>> = {
  change: 'Change',
  command: 'Command',
  queue: 'Merge queue',
  repository: 'Repository',
  removed: 'Removal of the App',
  list: 'New mails',
  series: 'Series',
  sweep: 'Catch-up scan',
};

function eventsView({ events, lastDeliveryAt }: BotState, forges: Forges): Html | string {
  if (!events.length && lastDeliveryAt === null) return '';
  return html`<h2 id="events">Recent events</h2>
${lastDeliveryAt === null ? '' : html`<p>Last webhook: ${time(lastDeliveryAt)}.</p>`}
${
  events.length
    ? html`<div class="wide"><table class="stack">
<thead><tr><th scope="col">What</th><th scope="col">Of</th><th scope="col">When</th><th scope="col">What happened</th></tr></thead>
<tbody>
${events.map(
  (event) =>
    html`<tr><th scope="row">${eventNames[event.kind] ?? event.kind}</th><td>${ofWhat(event, forges)}</td><td>${time(event.at)}</td><td>${whatHappened(event)}</td></tr>
`,
)}</tbody></table></div>`
    : ''
}`;
}

type Event = BotState['events'][number];

function ofWhat({ platform, repository, change, url, review }: Event, forges: Forges): Html {
  const place = platformNames(forges)[platform];
  // Who may not see it is not told which.
  if (repository === null)
    return html`<span class="soft">${platform === 'mail' ? 'a mailing list' : html`a repository on ${place}`}</span>`;
  if (repository === '') return html`${place}`;
  const name = foreign(changeName({ platform, repository, change }, forges));
  const subject = shortened(clean(review?.subject ?? ''), longestTitle);
  // The number of a mailed series is nothing that people know.
  const what = platform === 'mail' && change !== null ? `series ${change}` : '';
  if (subject === '' && what === '') return toChange(name, url);
  return html`${toChange(foreign(subject || what), url)} <span class="soft small">${name}</span>`;
}

function whatHappened({ kind, state, failure, review, repository, change }: Event): Html {
  const status = html`<span class="state ${{ waiting: 'off', done: 'ready', failed: 'missing' }[state]}">${state === 'failed' ? 'given up' : state}</span>`;
  if (state === 'failed') return html`${status}${failure === null ? '' : html`: ${foreign(failure)}`}`;
  // One job reads what comes, for as long as the list is followed.
  if (state === 'waiting' && kind === 'list') return html`<span class="soft">read as they come in</span>`;
  if (state === 'waiting') return status;
  if (review)
    return html`${status}; ${kind === 'command' ? 'the newest review' : 'review'}: ${reviewed(review)}`;
  const none = repository !== null && change !== null && ['change', 'series'].includes(kind);
  return none
    ? html`${status}; there is no review of it, for it was closed, or nothing was to be reviewed`
    : status;
}

const reviewed = ({ id, conclusion, title }: NonNullable<ChangePlaces['review']>): Html =>
  html`<a href="/reviews/${id}">${verdict(conclusion)}</a> ${foreign(title)}`;

function toChange(name: Html, address: string | null): Html {
  const url = webAddress(address);
  return url === null ? name : html`<a href="${url}">${name}</a>`;
}

function reachedView({ reached }: BotState): Html | string {
  if (!reached.length) return '';
  return html`<h2 id="limits">Limits that were reached</h2>
<p class="soft small">By this process since its start.</p>
<ul>${reached.map(({ limit, count }) => html`<li>${count} ${limitNames[limit]}</li>`)}</ul>`;
}

function limitsView({ limits }: BotState, forges: Forges): Html | string {
  if (!limits.length) return '';
  const names: Readonly<Record<string, string>> = platformNames(forges);
  return html`<h2>Rate limits</h2>
<ul>${limits.map(({ platform, left, at }) => html`<li>${names[platform] ?? platform}: ${counted(left, 'call')} left, as of ${time(at)}</li>`)}</ul>`;
}
