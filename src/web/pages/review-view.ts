/** A review as people read it: what changed, what was found, why it matters, what to do, and what could not be judged. */

import { html } from 'hono/html';
import { capital } from '../../basics/capital.ts';
import { counted } from '../../basics/counted.ts';
import { byCause } from '../../review/render/causes.ts';
import { plain } from '../../review/render/plain.ts';
import { lossOf, ruleTitle } from '../../review/render/rule-title.ts';
import * as words from '../../review/render/words.ts';
import type { Excerpts } from '../../types/excerpt.ts';
import type { Finding, Report } from '../../types/report.ts';
import { type Cards, findingCard, whereAll } from './finding-card.ts';
import type { FindingGroup } from './finding-notes.ts';
import type { Html } from './layout.ts';
import { trajectory } from './trajectory.ts';

export interface ReviewToShow {
  report: Report;
  excerpts: Excerpts;
  /** Begins the ids of what can be linked to; several reviews on a page have several. */
  prefix?: string;
  /** Where a finding's line is shown on the forge; null where it is shown nowhere. */
  lineOf?: (finding: Finding) => string | null;
  /** Where else to read of it, such as its patch's mail; https only. */
  placeOf?: (finding: Finding) => { title: string; url: string } | null;
  /** What became of it from version to version; '' where there is nothing to tell. */
  lifeOf?: (finding: Finding) => string;
  /** Who may accept a finding can do so by a command there. */
  acceptable?: boolean;
  /** Where what the page has no room for is told: a sentence without its full stop. */
  whole?: Html;
}

/** A report may have any number of findings; nobody reads a page of many megabytes, and making it takes its time. */
const pageRoom = { cards: 150, places: 600, characters: 3_000_000 };
const mostLimits = 200;

/** The review without its title: verdict, what changed, findings, limits. */
export function reviewView(review: ReviewToShow): Html {
  const { report, prefix = '' } = review;
  const { findings } = report;
  const limits = words.limitsInWords(report);
  const moreLimits = limits.length - mostLimits;
  const listed = limits.slice(0, mostLimits).map(
    (text) => html`<li>${plain(text)}</li>
`,
  );
  const numbers = new Map(findings.map((f, i) => [f, i + 1]));
  const shown = new Set<number>();
  const cards = cardsView({ ...review, numbers, shown, told: new Map(), room: { ...pageRoom } });
  return html`${verdict(report)}
${trajectory(report, (index) => (shown.has(index + 1) ? `#${prefix}finding-${index + 1}` : null))}
${findings.length === 0 ? '' : html`<h2>Findings</h2>`}
${cards}
${
  limits.length === 0
    ? ''
    : html`<h2>${report.complete ? 'Limits of this review' : 'Incomplete: not all could be judged'}</h2>
<ul class="limits">
${listed}${moreLimits > 0 ? html`<li>and ${counted(moreLimits, 'limit')} more: ${whereAll(review)}</li>` : ''}</ul>`
}`;
}

/** As many cards as there is room for; what is left out is counted. */
function cardsView(review: Cards): Html[] {
  const cards = cardsOf(review.report.findings);
  const { room } = review;
  const made: Html[] = [];
  for (const group of cards) {
    if (room.cards <= 0 || room.places <= 0 || room.characters <= 0) break;
    made.push(findingCard(review, group));
  }
  const left = cards.slice(made.length).flat();
  if (left.length)
    made.push(html`<p class="note">And ${words.countsInWords(left)} more, for which there is no room on a page: ${whereAll(review)}.</p>
`);
  return made;
}

/** Findings of one cause; and where several patches do the same, and the same is said of it, it is said once. */
function cardsOf(findings: readonly Finding[]): FindingGroup[] {
  const cards = new Map<string, [Finding, ...Finding[]]>();
  for (const group of byCause(findings)) {
    const told = (text: (f: Finding) => string) => [...new Set(group.map(text))].sort().join('\n');
    const [{ severity, scope, undoneBy, accepted, patch, witness }] = group;
    // What has a picture of its own is told by itself.
    const own = witness ? patch : null;
    const key = [told((f) => f.rule), told((f) => f.consequence), told((f) => words.nameless(f, f.help))];
    const all = [...key, severity, scope, undoneBy, accepted, own].join('\0');
    const card = cards.get(all);
    if (card) for (const f of group) card.push(f);
    else cards.set(all, group);
  }
  // What is to be done comes first; what was accepted, or is undone, needs nothing any more.
  const rank = ([f]: FindingGroup) =>
    (f.accepted === undefined ? 0 : 20) + (f.scope === 'net' ? 0 : 10) + words.severities.indexOf(f.severity);
  return [...cards.values()].sort((a, b) => rank(a) - rank(b));
}

function verdict(report: Report): Html {
  const findings = report.findings.filter(({ accepted }) => accepted === undefined);
  const worst = words.worstOf(findings);
  const accepted = report.findings.length - findings.length;
  const asked = report.patches.length ? words.whatToDo(report) : '';
  const [found, where] = words.foundInWords(report, findings, words.patchesInWords(report));
  const wrong = inShort(findings);
  const list = wrong.map(
    (line) => html`<li>${capital(line)}</li>
`,
  );
  const passes = report.complete && (worst === 'error' || worst === 'warning') ? passesWithout : '';
  const todo = [plain(asked), passes].filter((text) => text !== '').join(' ');
  return html`<div class="verdict ${worst ?? (words.isInPartOnly(report) ? 'unjudged' : 'clean')}"><p><strong>${capital(found)}${accepted ? `; ${accepted} accepted` : ''}</strong>${where}.</p>
${
  wrong.length < 2
    ? wrong.map(
        (line) => html`<p>${line}</p>
`,
      )
    : html`<ul aria-label="What is wrong">
${list}</ul>
`
}${todo ? html`<p>${todo}</p>` : ''}<p class="soft">${words.evidenceInWords(report)}</p></div>`;
}

/** What becomes of all this when it is fixed: for who has never seen a review that finds nothing. */
const passesWithout = 'When this is fixed, the next version passes without a comment.';

/** Rules, and targets of one, that are named before the findings themselves. */
const mostInShort = 4;
const mostTargets = 8;
const mostLosses = 2;

/** What is wrong and who loses what by it, for who does not know the rules by their names. */
function inShort(findings: readonly Finding[]): string[] {
  const standing = findings.filter(({ scope, severity }) => scope === 'net' && severity !== 'notice');
  const byRule = [...Map.groupBy(standing, ({ rule }) => rule)];
  return byRule.slice(0, mostInShort).flatMap(([rule, of]) => {
    const title = ruleTitle(rule);
    if (title === null) return [];
    const targets = [...new Set(of.flatMap(({ target }) => target ?? []))].map(plain);
    const more = targets.length - mostTargets;
    const named = more > 0 ? [...targets.slice(0, mostTargets), `${more} more`] : targets;
    const lost = [...new Set(of.flatMap((f) => lossOf(f) ?? []))].slice(0, mostLosses).join(' ');
    return [`${title}${targets.length ? ` (${words.inWords(named)})` : ''}. ${lost}`];
  });
}
