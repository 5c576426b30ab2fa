/** What is said of the findings of a card besides where they are: what follows from them, and how to fix it. */
import { html, raw } from 'hono/html';
import { helpBeside, howToFix } from '../../review/render/how-to-fix.ts';
import { plain } from '../../review/render/plain.ts';
import { witnessSvg } from '../../review/render/witness-svg.ts';
import * as words from '../../review/render/words.ts';
import type { Finding } from '../../types/report.ts';
import { suggestionView } from './finding-lines.ts';
import type { Html } from './layout.ts';
import { asBefore, type Told } from './told-before.ts';

export type FindingGroup = readonly [Finding, ...Finding[]];

/** Names in one sentence; the list below has all of them. */
export const mostNamed = 12;
/** Things that are said at the head of a card, of a kind. */
export const mostSaid = 12;

/** Findings of one place. */
export const mostInPlace = 30;

/** What each place of a card needs of all of them: found out once. */
export interface InCommon {
  storyOf: ReadonlyMap<Finding, FindingGroup>;
  help: ReadonlyMap<string, string>;
  /** What became of them, '' for nothing. */
  lives: ReadonlySet<string>;
}

export const subject = ({ target, cpuClass, path }: Finding): string => cpuClass ?? target ?? path;

const note = (term: string, text: unknown): Html => html`<dt>${term}</dt><dd>${text}</dd>
`;

/** What the findings have in common, each thing once. */
export function notes(
  group: FindingGroup,
  { help, lives }: InCommon,
  instead: Html[],
  before: Told | null,
): Html[] {
  const [first] = group;
  const passing = words.transience(first);
  const [life] = lives;
  const labelled = new Set(group.map(({ rule }) => rule)).size > 1;
  const isNotice = group.every(({ severity }) => severity === 'notice');
  // The line is the fix, and the words are what else can be done.
  const writesFirst = instead.length > 0 && howToFix(first)[0]?.kind === 'write';
  const fix = [
    ...(writesFirst
      ? [html`<p>In place of this line, write</p>`, ...suggestionsOf(group).map(suggestionView)]
      : []),
    ...[...help]
      .filter(([, text]) => text !== '')
      .slice(0, mostSaid)
      .flatMap(([rule, text]) => labelledText(labelled ? plain(rule) : '', text, withCode)),
  ];
  return [
    ...(passing === null ? [] : [note('Note', passing)]),
    ...(first.accepted === undefined ? [] : [note('Accepted', plain(first.accepted))]),
    note(
      passing === null ? 'Consequence' : 'Consequence in such a build',
      before ? asBefore(first, before) : consequences(group),
    ),
    ...(first.witness ? [stream(first.witness)] : []),
    ...(fix.length ? [note(isNotice ? 'What you can do' : 'How to fix it', fix)] : []),
    ...(writesFirst ? [] : instead),
    ...(lives.size === 1 && life ? [note('History', plain(life))] : []),
  ];
}

/** Each once, with whom it is about where that is not all of them. */
function consequences(group: FindingGroup): Html[] {
  const byText = Map.groupBy(group, ({ consequence }) => consequence);
  const rules = new Set(group.map(({ rule }) => rule)).size;
  const more = byText.size - mostSaid;
  const shown = [...byText].slice(0, mostSaid).flatMap(([text, about]) => {
    const names = [...new Set(about.map((f) => plain(subject(f))))];
    const rest =
      names.length > mostNamed ? [...names.slice(0, mostNamed), `${names.length - mostNamed} more`] : names;
    const [{ rule }] = about as [Finding];
    const whom = byText.size === 1 ? '' : `${rules > 1 ? `${plain(rule)} of ` : ''}${words.inWords(rest)}`;
    return labelledText(whom, text);
  });
  return more > 0 ? [...shown, ...labelledText('', `And ${more} more, by the places.`)] : shown;
}

/** A paragraph for each line. */
const labelledText = (label: string, text: string, shown: (line: string) => Html | string = plain): Html[] =>
  text
    .split('\n')
    .map(
      (line, i) =>
        html`<p>${label === '' || i ? '' : html`<span class="soft">${label}: </span>`}${shown(line)}</p>`,
    );

/** What help has in double quotes is code. */
export const withCode = (text: string): Html =>
  html`${text.split(/"([^"]+)"/).map((part, i) => (i % 2 ? html`<code>${plain(part)}</code>` : plain(part)))}`;

/** By rule how to fix it, where that is the same for all but for the names; the others have their own each. */
export function commonHelp(group: FindingGroup): Map<string, string> {
  const common = new Map<string, string>();
  for (const [rule, findings] of Map.groupBy(group, (f) => f.rule)) {
    const [first, ...others] = findings as [Finding, ...Finding[]];
    const alike = others.every(
      (f) => words.nameless(f, helpBeside(f)) === words.nameless(first, helpBeside(first)),
    );
    if (!alike) continue;
    const help = helpBeside(first);
    const same = others.every((f) => helpBeside(f) === help);
    common.set(rule, same || !help ? help : `${help} The same for the others, by their own names.`);
  }
  return common;
}

/** The strip of the stream where the two sides part; its text is escaped where it is made. */
export const stream = ({ strip, from, to }: NonNullable<Finding['witness']>): Html =>
  note('In the stream', html`${raw(witnessSvg(strip, from, to))}`);

export const suggestionsOf = (spot: FindingGroup): string[] => [
  ...new Set(spot.slice(0, mostInPlace).flatMap(({ suggestion }) => suggestion ?? [])),
];

export const insteadOf = (spot: FindingGroup): Html[] =>
  suggestionsOf(spot).map((text) => note('Write instead', suggestionView(text)));
