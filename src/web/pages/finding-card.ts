/** The findings of one cause as one card: the rule, what it means, and each place with its lines and its fix. */
import { html } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import { excerptKey } from '../../review/render/excerpt.ts';
import { helpBeside } from '../../review/render/how-to-fix.ts';
import { plain } from '../../review/render/plain.ts';
import { ruleTitle } from '../../review/render/rule-title.ts';
import * as words from '../../review/render/words.ts';
import type { Finding } from '../../types/report.ts';
import { excerptView, suggestionView } from './finding-lines.ts';
import {
  commonHelp,
  type FindingGroup,
  type InCommon,
  insteadOf,
  mostInPlace,
  mostNamed,
  mostSaid,
  notes,
  stream,
  subject,
  suggestionsOf,
  withCode,
} from './finding-notes.ts';
import { acceptLine, placeView, sourcesView } from './finding-places.ts';
import type { Html } from './layout.ts';
import type { ReviewToShow } from './review-view.ts';
import { levelsAddress } from './rules-page.ts';
import { sourcesAsBefore, type Told, toldBefore } from './told-before.ts';

/** What a page still has room for: its cards share it, for a report may be of any length. */
interface Room {
  cards: number;
  places: number;
  /** Of HTML. */
  characters: number;
}

/** A review whose cards are being made. */
export interface Cards extends ReviewToShow {
  /** From 1 on, in the report's order. */
  numbers: ReadonlyMap<Finding, number>;
  room: Room;
  /** Numbers of the findings that the page has a place for. */
  shown: Set<number>;
  /** By earlier cards: what is the same again is not said again. */
  told: Map<string, Told>;
}

/** Places of one card. */
const mostPlaces = 200;
/** Uses up room; what there was none for is counted below the places. */
export function findingCard(review: Cards, group: FindingGroup): Html {
  const { prefix = '', lifeOf } = review;
  const [first] = group;
  const number = review.numbers.get(first)!;
  const severity = words.worstOf(group)!;
  const rules = [...new Set(group.map(({ rule }) => rule))];
  const spots = spotsOf(group);
  const alone = spots.length === 1;
  const samePatch = group.every(({ patch }) => patch === first.patch);
  const stories = words.byStory(group);
  const common: InCommon = {
    storyOf: new Map(stories.flatMap((story) => story.map((f) => [f, story] as const))),
    help: commonHelp(group),
    lives: new Set(group.map((f) => lifeOf?.(f) ?? '')),
  };
  const accepted = first.accepted !== undefined;
  const earlier = toldBefore(review.told, group, {
    whom: words.inWords(targetsOf(group).slice(0, mostInHead)),
    href: `#${prefix}finding-${number}`,
  });
  const told = stories.filter((story) => alone || isTold(story));
  review.room.cards--;
  const card = html`<article class="finding ${accepted ? 'accepted' : severity}" aria-labelledby="${prefix}says-${number}"${alone ? html` id="${idOf(review, first)}"` : ''}>
<h3 id="${prefix}says-${number}">${whom(group)}${named(group, rules)}${howMany(group, spots.length)}</h3>
${titlesOf(rules)}
${told.slice(0, mostSaid).map(says)}${told.length > mostSaid ? html`<p class="soft">And ${counted(told.length - mostSaid, 'sentence')} more of this kind.</p>` : ''}
${alone ? html`${anchors(review, group)}${placeView(review, first, { named: true, whole: true })}${linesOf(review, first)}` : samePatch ? placeView(review, first, { named: true, whole: false }) : ''}
<dl class="notes">
${notes(group, common, alone ? insteadOf(group) : [], earlier.consequence)}</dl>
${
  alone
    ? ''
    : html`<ol class="places">
${placesOf(review, spots, common, samePatch)}</ol>
`
}${earlier.sources === null ? sourcesView(group) : earlier.consequence?.href === earlier.sources.href ? '' : sourcesAsBefore(earlier.sources)}
${review.acceptable ? acceptLine(group) : ''}
</article>
`;
  // Those of its places were counted as they were made.
  review.room.characters -= alone ? String(card).length : 1000;
  if (alone) review.room.places--;
  return card;
}

/** As many as there is room for, and how many there is none for. */
function placesOf(
  review: Cards,
  spots: readonly FindingGroup[],
  common: InCommon,
  samePatch: boolean,
): Html[] {
  const { room } = review;
  const made: Html[] = [];
  for (const spot of spots.slice(0, mostPlaces)) {
    if (made.length && (room.places <= 0 || room.characters <= 0)) break;
    const place = spotView(review, spot, common, { open: made.length === 0, samePatch });
    room.places--;
    room.characters -= String(place).length;
    made.push(place);
  }
  const more = spots.length - made.length;
  if (more)
    made.push(html`<li class="more soft">and ${counted(more, 'place')} more: ${whereAll(review)}</li>
`);
  return made;
}

/** Where the findings are that a page has no room for. */
export const whereAll = ({ whole }: ReviewToShow): Html =>
  html`${whole ?? html`all are in what <code>vmsd-warden check --format json</code> and <code>POST /api/check</code> answer`}`;

/** For who does not know the rules by their names. */
function titlesOf(rules: readonly string[]): Html | '' {
  const titles = rules.flatMap((rule) => ruleTitle(rule) ?? []);
  return titles.length ? html`<p class="rule-title soft">${titles.join('. ')}</p>` : '';
}

/** Targets that the head of a card names. */
const mostInHead = 4;

const targetsOf = (group: FindingGroup): string[] =>
  [...new Set(group.map(({ target }) => target ?? 'all targets'))].map(plain);

/** Whom it hits, before what it is called. */
function whom(group: FindingGroup): string {
  const targets = targetsOf(group);
  const more = targets.length - mostInHead;
  return `${words.inWords(more > 0 ? [...targets.slice(0, mostInHead), `${more} more`] : targets)}: `;
}

/** The rules, and how bad it is: once where that is the same for all of them. */
function named(group: FindingGroup, rules: readonly string[]): Html[] {
  const levels = rules.map((rule) => {
    const own = group.filter((f) => f.rule === rule);
    const severity = words.worstOf(own)!;
    return own[0]!.accepted === undefined
      ? { name: severity, level: severity }
      : { name: `accepted ${severity}`, level: 'accepted' };
  });
  const isSame = levels.every(({ name }) => name === levels[0]!.name);
  return rules.map((rule, i) => {
    const { name, level } = levels[i]!;
    const last = i === rules.length - 1;
    return html`${i ? ', ' : ''}<a href="/rules/${encodeURIComponent(rule)}">${plain(rule)}</a>${isSame && !last ? '' : html` <a class="severity ${level}" href="${levelsAddress}">${name}</a>`}`;
  });
}

/** Where that is not what the names have said. */
function howMany(group: FindingGroup, spots: number): Html | '' {
  return spots > targetsOf(group).length ? html` <span class="soft">${counted(spots, 'place')}</span>` : '';
}

/** Findings on one line of one class are one entry. */
function spotsOf(group: FindingGroup): FindingGroup[] {
  const spots = new Map<string, [Finding, ...Finding[]]>();
  for (const f of group) {
    const key = [excerptKey(f), f.target, f.cpuClass].join('\0');
    const found = spots.get(key);
    if (found) found.push(f);
    else spots.set(key, [f]);
  }
  return [...spots.values()];
}

/** What several have in common stands above them, the rest with each. */
const isTold = (story: readonly Finding[]): boolean => story.length > 1;

/** What is found, and of whom else the same is. */
function says([first, ...others]: FindingGroup): Html {
  const named = others.slice(0, mostNamed).map((f) => plain(subject(f)));
  if (others.length > named.length) named.push(`${others.length - named.length} more`);
  const also = others.length ? ` The same for ${words.inWords(named)}.` : '';
  return html`<p class="says">${sentence(plain(first.message))}${also}</p>
`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
/** The id of a finding's place, to be linked to. */
function idOf({ prefix = '', numbers, shown }: Cards, finding: Finding): string {
  const number = numbers.get(finding)!;
  shown.add(number);
  return `${prefix}finding-${number}`;
}

/** Ids of findings that share an entry with another one. */
const anchors = (review: Cards, spot: FindingGroup): Html[] =>
  spot.slice(1, mostInPlace).map((f) => html`<span id="${idOf(review, f)}"></span>`);

/** One of several: its name, its line, how to fix it; the lines themselves for who opens them. */
function spotView(
  review: Cards,
  spot: FindingGroup,
  common: InCommon,
  { open, samePatch }: { open: boolean; samePatch: boolean },
): Html {
  const { lifeOf } = review;
  const [first] = spot;
  const { target, cpuClass, witness } = first;
  const near = spot.slice(0, mostInPlace);
  const more = spot.length - near.length;
  const own = new Set(near.map((f) => common.storyOf.get(f)!));
  const helps = [
    ...new Set(near.flatMap((f) => (common.help.has(f.rule) || !helpBeside(f) ? [] : [helpBeside(f)]))),
  ];
  const lines = linesOf(review, first);
  const strip = witness && !open ? html`<dl class="notes">${stream(witness)}</dl>` : '';
  const folded =
    lines === '' && strip === ''
      ? ''
      : html`<details${open ? html` open` : ''}><summary>The lines</summary>${lines}${strip}</details>`;
  const name = [target, cpuClass].filter((part) => part !== null).join(' ');
  return html`<li id="${idOf(review, first)}">${anchors(review, spot)}${name ? html`<strong>${plain(name)}</strong>` : ''}
${placeView(review, first, { named: !samePatch, whole: true })}${[...own].filter((story) => !isTold(story)).map(says)}${more > 0 ? html`<p class="soft">and ${counted(more, 'finding')} more here: ${whereAll(review)}</p>` : ''}${helps.map((text) => html`<p>${withCode(text)}</p>`)}${suggestionsOf(spot).map((text) => html`<p class="instead"><span class="soft">Write instead</span></p>${suggestionView(text)}`)}${common.lives.size > 1 && lifeOf?.(first) ? html`<p class="soft small">${plain(lifeOf(first))}</p>` : ''}${folded}</li>
`;
}

function linesOf({ excerpts }: ReviewToShow, finding: Finding): Html | '' {
  const excerpt = excerpts.get(excerptKey(finding));
  return excerpt ? excerptView(excerpt) : '';
}
