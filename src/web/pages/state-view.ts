/** The state of the bot, on the start page: what waits, what came in, what the forges' limits leave, what failed. */

import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import type { ChangeKey, Forges } from '../../ports/forge.ts';
import type { Session } from '../http/session.ts';
import type { Html } from './layout.ts';
import { changeName, duration, foreign, platformNames, time } from './text.ts';

/** As much as the viewer may know. Dates are ISO 8601. */
export interface BotState {
  queues: { queue: string; state: string; count: number; oldestSeconds: number }[];
  /** Jobs that are given up. Of private repositories, and of none, they are for admins only. */
  failures: {
    id: string;
    queue: string;
    /** `github/owner/name#12`; null for a job that is of no change. */
    key: string | null;
    reason: string | null;
    attempts: number;
    at: string;
  }[];
  /** What deliveries, sweeps and lists have brought, the newest first. */
  events: {
    platform: ChangeKey['platform'];
    kind: string;
    /** Null where the viewer may not know it. */
    repository: string | null;
    change: number | null;
    at: string;
    state: 'waiting' | 'done' | 'failed';
  }[];
  lastDeliveryAt: string | null;
  /** Calls that are left, as of the last answer to this process. */
  limits: { platform: string; left: number; at: string }[];
  /** What was found at the forges at the last sweep; for admins only. */
  forges: {
    platform: string;
    app: { name: string; url: string } | null;
    installations: number;
    /** What the bot is not granted, in a sentence each, and where it is granted. */
    gaps: { text: string; url: string | null }[];
    at: string;
  }[];
}

const queueNames: Readonly<Record<string, string>> = {
  change: 'reviews of changes',
  queue: 'reviews of merge queues',
  repository: 'looks at repositories',
  series: 'reviews of mailed series',
  command: 'commands',
  list: 'reading of lists',
  removed: 'removals',
  sweep: 'searches for what was missed',
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
${forgesView(state)}
${eventsView(state, forges)}
${limitsView(state, forges)}`;
}

function queuesView({ queues }: BotState): Html {
  const there = queues.filter(({ count }) => count > 0);
  if (!there.length) return html`<p>Nothing waits, nothing runs.</p>`;
  return html`<div class="wide"><table class="work">
<thead><tr><th scope="col">Queue</th><th scope="col">Jobs</th><th scope="col">The oldest is there for</th></tr></thead>
<tbody>
${there.map(
  ({ queue, state, count, oldestSeconds }) =>
    html`<tr><th scope="row">${queueNames[queue] ?? queue}</th><td><span class="${state === 'dead' ? 'state missing' : ''}">${count} ${stateNames[state] ?? state}</span></td><td>${duration(oldestSeconds)}</td></tr>
`,
)}</tbody></table></div>`;
}

function failuresView({ failures }: BotState, { csrf, seesPrivate }: Session): Html | string {
  if (!failures.length) return '';
  return html`<h3 id="failures">Given up</h3>
<ul class="failures">
${failures.map(
  ({ id, queue, key, reason, attempts, at }) => html`<li>
<p><strong>${foreign(key ?? queueNames[queue] ?? queue)}</strong> <span class="soft small">${counted(attempts, 'try', 'tries')}, since ${time(at)}</span></p>
<p>${foreign(reason ?? 'no reason is known')}</p>
${
  csrf === null
    ? ''
    : html`<form action="/jobs/${id}/retry" method="post"><input type="hidden" name="csrf" value="${csrf}"><button type="submit" aria-label="Try again: ${key ?? queue}">Try again</button></form>`
}
</li>
`,
)}</ul>
${seesPrivate ? '' : html`<p class="soft">Those of private repositories are for admins, who may also have them tried again: <a href="/login">sign in</a>.</p>`}`;
}

function forgesView({ forges }: BotState): Html | string {
  if (!forges.length) return '';
  return html`<h2 id="forges">At the forges</h2>
${forges.map(
  ({ app, installations, gaps, at }) => html`<p>${
    app ? html`<a href="${app.url}">${foreign(app.name)}</a>: ` : ''
  }installed in ${counted(installations, 'account', 'accounts')}, as of ${time(at)}.</p>
${
  gaps.length
    ? html`<ul class="failures">
${gaps.map(
  ({
    text,
    url,
  }) => html`<li><p>${foreign(text)}${url === null ? '' : html` <a href="${url}">There it is granted.</a>`}</p></li>
`,
)}</ul>`
    : ''
}`,
)}`;
}

const eventNames: Readonly<Record<string, string>> = {
  change: 'change',
  command: 'command',
  queue: 'merge queue',
  repository: 'repository',
  removed: 'removal of the App',
  list: 'new mails',
  series: 'series',
};

function eventsView({ events, lastDeliveryAt }: BotState, forges: Forges): Html | string {
  if (!events.length && lastDeliveryAt === null) return '';
  return html`<h2>What came in</h2>
${lastDeliveryAt === null ? '' : html`<p>Last delivery of a webhook: ${time(lastDeliveryAt)}.</p>`}
${
  events.length
    ? html`<div class="wide"><table class="stack">
<thead><tr><th scope="col">What</th><th scope="col">Of</th><th scope="col">When</th><th scope="col">State</th></tr></thead>
<tbody>
${events.map(
  ({ platform, kind, repository, change, at, state }) =>
    html`<tr><th scope="row">${eventNames[kind] ?? kind}</th><td>${
      repository === null
        ? html`<span class="soft">a repository on ${platformNames(forges)[platform]}</span>`
        : foreign(changeName({ platform, repository, change }, forges))
    }</td><td>${time(at)}</td><td><span class="state ${{ waiting: 'off', done: 'ready', failed: 'missing' }[state]}">${state}</span></td></tr>
`,
)}</tbody></table></div>`
    : ''
}`;
}

function limitsView({ limits }: BotState, forges: Forges): Html | string {
  if (!limits.length) return '';
  const names: Readonly<Record<string, string>> = platformNames(forges);
  return html`<h2>Rate limits</h2>
<ul>${limits.map(({ platform, left, at }) => html`<li>${names[platform] ?? platform}: ${counted(left, 'call')} left, as of ${time(at)}</li>`)}</ul>`;
}
