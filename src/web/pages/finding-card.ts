/** The findings of one cause as one card: the rule, what it means, and each place with its lines and its fix. */
import { html, raw } from 'hono/html';
import { counted } from '../../basics/counted.ts';
import { excerptKey } from '../../review/render/excerpt.ts';
import { plain } from '../../review/render/plain.ts';
import { ruleTitle } from '../../review/render/rule-title.ts';
import { witnessSvg } from '../../review/render/witness-svg.ts';
import * as words from '../../review/render/words.ts';
import type { Finding } from '../../types/report.ts';
import { excerptView, suggestionView } from './finding-lines.ts';
import { acceptLine, placeView, sourcesView } from './finding-places.ts';
import type { Html } from './layout.ts';
import type { ReviewToShow } from './review-view.ts';

export type Group = readonly [Finding, ...Finding[]];

/** Names in one sentence; the list below has all of them. */
const mostNamed = 12;

export function findingCard(review: ReviewToShow, group: Group): Html {
  const { report, prefix = '' } = review;
  const [first] = group;
  const number = report.findings.indexOf(first) + 1;
  const severity = (['error', 'warning', 'notice'] as const).find((one) =>
    group.some((f) => f.severity === one),
  )!;
  const rules = [...new Set(group.map(({ rule }) => rule))];
  const spots = spotsOf(group);
  const alone = spots.length === 1;
  const samePatch = group.every(({ patch }) => patch === first.patch);
  const stories = words.byStory(group);
  const accepted = first.accepted !== undefined;
  return html`<article class="finding ${accepted ? 'accepted' : severity}" aria-labelledby="${prefix}says-${number}"${alone ? html` id="${prefix}finding-${number}"` : ''}>
<h3 id="${prefix}says-${number}">${rules.map((rule, i) => html`${i ? ', ' : ''}<a href="/rules/${encodeURIComponent(rule)}">${plain(rule)}</a>`)} <span class="severity ${accepted ? 'accepted' : severity}">${accepted ? `accepted ${severity}` : severity}</span>${alone ? '' : html` <span class="soft">${howMany(group, spots.length)}</span>`}</h3>
${titlesOf(rules)}
${stories.filter((story) => alone || isTold(story)).map(says)}
${alone ? html`${anchors(review, group)}${placeView(review, first, { named: true, whole: true })}${linesOf(review, first)}` : samePatch ? placeView(review, first, { named: true, whole: false }) : ''}
<dl class="notes">
${notes(review, group)}${alone ? insteadOf(group) : ''}</dl>
${
  alone
    ? ''
    : html`<ol class="places">
${spots.map((spot, i) => spotView(review, group, spot, { open: i === 0, samePatch }))}</ol>
`
}${sourcesView(group)}
${review.acceptable ? acceptLine(group) : ''}
</article>
`;
}

/** For who does not know the rules by their names. */
function titlesOf(rules: readonly string[]): Html | '' {
  const titles = rules.flatMap((rule) => ruleTitle(rule) ?? []);
  return titles.length ? html`<p class="rule-title soft">${titles.join('; ')}</p>` : '';
}

function howMany(group: Group, spots: number): string {
  const targets = new Set(group.map(({ target }) => target)).size;
  return targets > 1 ? counted(targets, 'target') : counted(spots, 'place');
}

/** Findings on one line of one class are one entry. */
function spotsOf(group: Group): Group[] {
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
function says([first, ...others]: Group): Html {
  const named = others.slice(0, mostNamed).map((f) => plain(subject(f)));
  if (others.length > named.length) named.push(`${others.length - named.length} more`);
  const also = others.length ? ` The same for ${words.inWords(named)}.` : '';
  return html`<p class="says">${sentence(plain(first.message))}${also}</p>
`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const subject = ({ target, cpuClass, path }: Finding): string => cpuClass ?? target ?? path;

const note = (term: string, text: unknown): Html => html`<dt>${term}</dt><dd>${text}</dd>
`;

/** What the findings have in common, each thing once. */
function notes({ lifeOf }: ReviewToShow, group: Group): Html[] {
  const [first] = group;
  const passing = words.transience(first);
  const lives = new Set(group.map((f) => lifeOf?.(f) ?? ''));
  const [life] = lives;
  const help = commonHelp(group);
  const labelled = new Set(group.map(({ rule }) => rule)).size > 1;
  return [
    ...(passing === null ? [] : [note('Note', passing)]),
    ...(first.accepted === undefined ? [] : [note('Accepted', plain(first.accepted))]),
    note('Consequence', consequences(group)),
    ...(first.witness ? [stream(first.witness)] : []),
    ...(help.size
      ? [
          note(
            'How to fix it',
            [...help].map(([rule, text]) => labelledText(labelled ? plain(rule) : '', text)),
          ),
        ]
      : []),
    ...(lives.size === 1 && life ? [note('History', plain(life))] : []),
  ];
}

/** Each once, with whom it is about where that is not all of them. */
function consequences(group: Group): Html[] {
  const byText = Map.groupBy(group, ({ consequence }) => consequence);
  const rules = new Set(group.map(({ rule }) => rule)).size;
  return [...byText].map(([text, about]) => {
    const names = [...new Set(about.map((f) => plain(subject(f))))];
    const rest =
      names.length > mostNamed ? [...names.slice(0, mostNamed), `${names.length - mostNamed} more`] : names;
    const [{ rule }] = about as [Finding];
    const whom = byText.size === 1 ? '' : `${rules > 1 ? `${plain(rule)} of ` : ''}${words.inWords(rest)}`;
    return labelledText(whom, text);
  });
}

const labelledText = (label: string, text: string): Html =>
  html`<p>${label === '' ? '' : html`<span class="soft">${label}: </span>`}${plain(text)}</p>`;

/** By rule how to fix it, where that is the same for all but for the names; the others have their own each. */
function commonHelp(group: Group): Map<string, string> {
  const common = new Map<string, string>();
  for (const [rule, findings] of Map.groupBy(group, (f) => f.rule)) {
    const [first, ...others] = findings as [Finding, ...Finding[]];
    const alike = others.every((f) => words.nameless(f, f.help) === words.nameless(first, first.help));
    if (!alike || !first.help) continue;
    const same = others.every(({ help }) => help === first.help);
    common.set(rule, same ? first.help : `${first.help} The same for the others, by their own names.`);
  }
  return common;
}

/** The strip of the stream where the two sides part; its text is escaped where it is made. */
const stream = ({ strip, from, to }: NonNullable<Finding['witness']>): Html =>
  note('In the stream', html`${raw(witnessSvg(strip, from, to))}`);

const suggestionsOf = (spot: Group): string[] => [
  ...new Set(spot.flatMap(({ suggestion }) => suggestion ?? [])),
];

const insteadOf = (spot: Group): Html[] =>
  suggestionsOf(spot).map((text) => note('Write instead', suggestionView(text)));

/** Ids of findings that share an entry with another one. */
const anchors = ({ report, prefix = '' }: ReviewToShow, spot: Group): Html[] =>
  spot.slice(1).map((f) => html`<span id="${prefix}finding-${report.findings.indexOf(f) + 1}"></span>`);

/** One of several: its name, its line, how to fix it; the lines themselves for who opens them. */
function spotView(
  review: ReviewToShow,
  group: Group,
  spot: Group,
  { open, samePatch }: { open: boolean; samePatch: boolean },
): Html {
  const { report, prefix = '', lifeOf } = review;
  const [first] = spot;
  const { target, cpuClass, witness } = first;
  const own = words.byStory(group).filter((story) => !isTold(story) && story.some((f) => spot.includes(f)));
  const lives = new Set(group.map((f) => lifeOf?.(f) ?? ''));
  const common = commonHelp(group);
  const helps = [...new Set(spot.flatMap(({ rule, help }) => (common.has(rule) || !help ? [] : [help])))];
  const lines = linesOf(review, first);
  const strip = witness && !open ? html`<dl class="notes">${stream(witness)}</dl>` : '';
  const more =
    lines === '' && strip === ''
      ? ''
      : html`<details${open ? html` open` : ''}><summary>The lines</summary>${lines}${strip}</details>`;
  const name = [target, cpuClass].filter((part) => part !== null).join(' ');
  return html`<li id="${prefix}finding-${report.findings.indexOf(first) + 1}">${anchors(review, spot)}${name ? html`<strong>${plain(name)}</strong>` : ''}
${placeView(review, first, { named: !samePatch, whole: true })}${own.map(says)}${helps.map((text) => html`<p>${plain(text)}</p>`)}${suggestionsOf(spot).map((text) => html`<p class="instead"><span class="soft">Write instead</span></p>${suggestionView(text)}`)}${lives.size > 1 && lifeOf?.(first) ? html`<p class="soft small">${plain(lifeOf(first))}</p>` : ''}${more}</li>
`;
}

function linesOf({ excerpts }: ReviewToShow, finding: Finding): Html | '' {
  const excerpt = excerpts.get(excerptKey(finding));
  return excerpt ? excerptView(excerpt) : '';
}
