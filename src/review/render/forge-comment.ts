/** The comments that a forge shows: one for each thread, one for what has no line. Short and kind. */

import { counted } from '../../basics/counted.ts';
import type { Finding, Report } from '../../types/report.ts';
import { type ClosedBecause, summaryMarker, threadMarker } from '../plan/marker.ts';
import {
  acceptCommand,
  bytesOf,
  type ForgeLinks,
  fitLines,
  helpOf,
  longestText,
  paragraphs,
  patchInWords,
  placeOf,
  prose,
  reasonLinks,
  subjectOfFinding,
} from './forge-text.ts';
import { helpBeside } from './how-to-fix.ts';
import { codeBlock, codeSpan } from './markdown-text.ts';
import { plainCode } from './plain.ts';
import * as words from './words.ts';

/** More targets than this are counted, not named, in a comment; the check names them all. */
const mostNamed = 30;
/** Different things that one comment says; what is beyond is counted. */
const mostStories = 3;

/**
 * An open thread. `findings` share a cause in one patch; the first is the one whose line it stands on. `stands`: the side of
 * that line (on the new one the suggestion replaces it), or null where it stands on a file or on a line that is gone.
 */
export function openThreadBody(
  report: Report,
  findings: readonly Finding[],
  marked: readonly string[],
  stands: 'new' | 'old' | null,
  links: ForgeLinks,
): string {
  const [first] = findings as [Finding, ...Finding[]];
  const parts: string[] = [];
  const told = new Set<string>();
  const stories = words.byStory(findings);
  for (const [one, ...alike] of stories.slice(0, mostStories)) {
    parts.push(`**${one.severity}** ${codeSpan(one.rule)}: ${prose(one.message)}`);
    if (alike.length) parts.push(alsoFor(alike));
    if (!told.has(one.consequence)) parts.push(paragraphs(one.consequence));
    const help = words.nameless(one, one.help);
    const suggested = one === first ? suggestionOf(first, findings.length === 1, stands) : [];
    // Of several the line is one's own, and the words are for all.
    const beside = suggested.length > 0 && findings.length === 1;
    const said = beside ? helpBeside(one) : told.has(help) ? '' : one.help;
    const fix = said === '' ? [] : [helpOf({ help: said })];
    parts.push(...(said === one.help ? [...fix, ...suggested] : [...suggested, ...fix]));
    told.add(one.consequence).add(help);
  }
  const more = stories.slice(mostStories).flat().length;
  if (more) parts.push(`And ${counted(more, 'finding')} more of this patch.`);
  const why = reasonLinks(first, links);
  const at = stands === null ? `It is at ${placeOf(first)}.` : '';
  const patch = first.patch === null ? '' : `In ${patchInWords(report, first.patch, links)}.`;
  parts.push([at, patch, why].filter(Boolean).join(' '), acceptLine(first));
  return withMarker(parts.filter(Boolean), threadMarker({ fingerprints: [...marked], closed: null }));
}

/** On the line itself a button takes the suggestion; elsewhere it is told as code. */
function suggestionOf({ suggestion }: Finding, alone: boolean, stands: 'new' | 'old' | null): string[] {
  if (suggestion === null || (stands !== 'new' && !alone)) return [];
  const lines = suggestion.split('\n').map(sourceLine);
  if (stands === 'new') return [codeBlock(lines, 'suggestion').join('\n')];
  return ['In place of that line:', codeBlock(lines, 'c').join('\n')];
}

function alsoFor(rest: readonly Finding[]): string {
  const named = rest.slice(0, mostNamed).map((f) => `${subjectOfFinding(f)} at ${placeOf(f)}`);
  if (rest.length > mostNamed) named.push(`${rest.length - mostNamed} more`);
  return `The same for ${words.inWords(named)}.`;
}

const acceptLine = (f: Finding): string =>
  `Intentional? Someone with write access can comment ${acceptCommand(f)}.`;

/** A suggestion replaces the line as it is written: tabs stay, and nothing that reorders text. */
const sourceLine = (line: string): string => line.split('\t').map(plainCode).join('\t').trimEnd();

/** A thread whose findings are gone. It keeps its own first line, so that answers in it still make sense. */
export function closedThreadBody(
  before: string,
  marked: readonly string[],
  why: { because: ClosedBecause; head: string; accepted: readonly string[]; teller: 'check' | 'comment' },
): string {
  const teller = why.teller === 'check' ? 'the check' : 'a comment on the change itself';
  const said = {
    cured: `Settled, thank you: this is no longer found, as of ${why.head.slice(0, 12)}.`,
    accepted: `Accepted: ${prose(why.accepted.join('; '))}`,
    elsewhere: `This does not stand against the change as a whole any more; ${teller} tells what is left of it.`,
  }[why.because];
  const first = /^(?:> )?(\*\*(?:error|warning|notice)\*\* .*)$/m.exec(before)?.[1];
  const parts = first === undefined ? [said] : [said, `> ${first.trimEnd()}`];
  return withMarker(parts, threadMarker({ fingerprints: [...marked], closed: why.because }));
}

/**
 * The one comment on the change itself: findings that have no thread, and sentences that no check can tell. Empty:
 * it says so, and is closed.
 */
export function summaryBody(
  report: Report,
  findings: readonly Finding[],
  links: ForgeLinks,
  said: readonly string[] = [],
): string {
  if (!findings.length && !said.length) {
    return withMarker(['Settled, thank you: nothing of this is found any more.'], summaryMarker('closed'));
  }
  const cover = links.mail(null);
  const told = new Set<string>();
  const items = findings.map((f) => {
    const patch = f.patch === null ? '' : `, ${patchInWords(report, f.patch, links)}`;
    const line = `- **${f.severity}** ${codeSpan(f.rule)}: ${prose(f.message)} ${placeOf(f)}${patch}.`;
    if (told.has(f.rule + f.consequence)) return line;
    told.add(f.rule + f.consequence);
    return [line, `  ${prose(f.consequence)} ${helpOf(f)} ${reasonLinks(f, links)}`.trimEnd()].join('\n');
  });
  const from = cover === null ? '' : ` This change mirrors a series from the list: <${cover}>`;
  const head = `**vmsd-warden: ${words.countsInWords(findings)}** ${where(report)}.${from}`;
  items.push(...said.map((one) => `- ${prose(one)}`));
  const lines = fitLines(
    items,
    longestText - 4000,
    (n) => `- and ${n} more; \`vmsd-warden check\` on this branch prints all of them.`,
  );
  return withMarker([head, lines.join('\n')], summaryMarker('open'));
}

const where = (report: Report): string =>
  report.patches.length ? words.patchesInWords(report) : 'in this change';

/** An answer to a command. `text` is Markdown already. */
export function answerBody(text: string, marker: string): string {
  return withMarker([text], marker);
}

/** Bodies end with their marker, whatever it takes. */
function withMarker(parts: readonly string[], marker: string): string {
  const room = longestText - bytesOf(marker) - 100;
  let text = parts.join('\n\n');
  if (bytesOf(text) > room) {
    // Only texts of the longest names come here; what is cut stands on the check.
    text = `${text.slice(0, Math.floor(room / 4))}…`;
    if ((text.match(/^`{3,}/gm)?.length ?? 0) % 2) text += '\n```';
  }
  return `${text}\n\n${marker}`;
}

/** Whether a posted body says what it should, apart from line ends and blanks at the end, which forges change. */
export const sameText = (a: string, b: string): boolean =>
  a.replaceAll('\r\n', '\n').trimEnd() === b.replaceAll('\r\n', '\n').trimEnd();
