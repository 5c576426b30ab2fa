/** The check of a head: conclusion, the whole truth in its summary, and a mark on each line. */

import { capital } from '../../basics/capital.ts';
import { counted } from '../../basics/counted.ts';
import { digest } from '../../basics/digest.ts';
import { shortened } from '../../basics/shortened.ts';
import type { FailOn } from '../../config/settings.ts';
import type { Annotation, CheckConclusion, CheckContent } from '../../ports/forge.ts';
import { display } from '../../series/bytes.ts';
import type { Finding, Report, Severity } from '../../types/report.ts';
import type { Anchor } from '../plan/anchor.ts';
import { annotatedMarker } from '../plan/marker.ts';
import { type Beside, besideLine, besideTitle, worseThan, worstOf } from './beside.ts';
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
import { howToFix } from './how-to-fix.ts';
import { targetsTable } from './markdown.ts';
import { codeBlock, codeSpan, escapeMarkdown, link } from './markdown-text.ts';
import { plain, plainCode } from './plain.ts';
import * as words from './words.ts';

/** What the check tells beside the report. All are sentences that may quote hostile text. */
export interface CheckNotes {
  /** Mistakes in the configuration that was used: the defaults stand in. */
  configuration: readonly string[];
  /** Mistakes in the configuration that this change brings. They make the check neutral. */
  proposed: readonly string[];
  /** What the bot could not do, such as a permission that is missing. */
  trouble: readonly string[];
  /** Acceptances that hold no more. */
  ended: readonly string[];
}

export interface CheckInput {
  report: Report;
  failOn: FailOn;
  notes: CheckNotes;
  links: ForgeLinks;
  /** Verdicts of other changes with the same head: a worse one stands for this one, too. */
  beside?: readonly Beside[];
}

/** How many annotations one request takes, and how many a head gets at all. */
export const batchSize = 50;
const mostAnnotations = 500;

const failing: Record<FailOn, Severity[]> = { never: [], error: ['error'], warning: ['error', 'warning'] };
const standing = (report: Report): Finding[] => report.findings.filter((f) => f.accepted === undefined);

/** Never `failure` for what the bot could not do; never `success` when something was not judged. */
function conclusionOf({ report, failOn, notes }: CheckInput): CheckConclusion {
  if (standing(report).some((f) => failing[failOn].includes(f.severity))) return 'failure';
  return report.complete && !notes.proposed.length ? 'success' : 'neutral';
}

/** Without annotations; `sent` are the digests of those that the check has, or gets with this request. */
export function checkContent(input: CheckInput, sent: readonly string[]): CheckContent {
  const { report, notes, links } = input;
  const marker = annotatedMarker(sent);
  // What is said first is cut last: findings, then notes and limits, then the table.
  let room = longestText - bytesOf(marker) - 1000;
  const sections: string[] = [];
  const add = (lines: readonly string[], share: number, more: (n: number) => string): void => {
    if (!lines.length) return;
    const text = fitLines(lines, Math.floor(room * share), more).join('\n');
    room -= bytesOf(text) + 2;
    sections.push(text);
  };
  const own = conclusionOf(input);
  const worse = worseThan(own, input.beside ?? []);
  const worst = worse.find((one) => one.conclusion === worstOf(worse.map((w) => w.conclusion)));
  add(
    worse.map((one) => prose(besideLine(one))),
    0.1,
    countRest,
  );
  sections.push(opening(report, links));
  add(findingLines(report, links), 0.6, countRest);
  // What a later patch undoes, and a notice, ask nobody for anything.
  const open = standing(report).find((f) => f.scope === 'net' && f.severity !== 'notice');
  if (open) sections.push(howToAccept(open));
  const list = (head: string, items: readonly string[]) =>
    add(items.length ? [`**${head}**`, '', ...items.map((item) => `- ${prose(item)}`)] : [], 0.3, andMore);
  list('What the bot could not do', notes.trouble);
  list('Mistakes in the configuration that this change brings', notes.proposed);
  list('Mistakes in the configuration; the defaults are used in their place', notes.configuration);
  list('Acceptances that hold no more', notes.ended);
  list(
    report.complete ? 'Limits of this review' : 'Incomplete: not all could be judged',
    words.unjudgedInWords(report),
  );
  const { limits } = report;
  list('Notes', words.notesInWords({ ...report, limits: limits.filter((l) => l.code !== 'configuration') }));
  const { table, rest } = targetsTable(report);
  if (table.length) {
    add(['**What becomes of each target**', '', ...table], 1, (n) => `| ${n} more | | | | |`);
    sections.push(words.tiersInWords);
  }
  if (rest !== null && bytesOf(rest) < room) sections.push(rest);
  return {
    conclusion: worst?.conclusion ?? own,
    title: worst ? besideTitle(worst) : titleOf(input),
    summary: `${sections.join('\n\n')}\n\n${marker}`,
    text: details(report, links),
    annotations: [],
  };
}

const howToAccept = (one: Finding): string =>
  `Is one of these meant? Anyone with write access may comment ${acceptCommand(one)}, a line for each rule and target; \`/vmsd help\` lists what else can be asked.`;

/** What the check tells beside the findings, for a comment: a complete review's limits are not worth one. */
export function notesInWords(report: Report, notes: CheckNotes): string[] {
  return [
    ...notes.trouble,
    ...notes.proposed.map((one) => `The configuration that this change brings: ${one}`),
    ...notes.configuration.map((one) => `The configuration; the defaults are used in its place: ${one}`),
    ...notes.ended,
    ...(report.complete
      ? []
      : words.limitsInWords({
          ...report,
          limits: report.limits.filter((l) => l.code !== 'configuration'),
        })),
  ];
}

const countRest = (n: number): string =>
  `- and ${counted(n, 'more line', 'more lines')} of findings that do not fit here; \`vmsd-warden check\` on this branch prints all of them.`;
const isRest = /^- and \d+ more.* prints all of them\.$/;
const andMore = (n: number): string => `- and ${n} more.`;

function titleOf({ report, notes }: CheckInput): string {
  const open = standing(report);
  const accepted = report.findings.length - open.length;
  const parts = [
    ...(open.length || report.complete ? [words.countsInWords(open)] : []),
    ...(accepted ? [`${accepted} accepted`] : []),
    ...(report.complete ? [] : ['not all could be judged']),
    ...(notes.proposed.length ? ['the new configuration has mistakes'] : []),
    ...(notes.configuration.length ? ['the configuration has mistakes'] : []),
  ];
  const title = parts.join('; ');
  return capital(title);
}

function opening(report: Report, links: ForgeLinks): string {
  const cover = links.mail(null);
  const asked = prose(words.whatToDo(report));
  const mirrored = cover === null ? '' : ` A mirror of ${link('this series on the list', cover)}.`;
  const found = words.foundInWords(report, standing(report), words.patchesInWords(report)).join('');
  return `${capital(found)}. ${asked ? `${asked} ` : ''}${words.evidenceInWords(report)}${mirrored}`;
}

/** Every finding once. Those that differ in names only share a line; when there are very many, it has names only. */
function findingLines(report: Report, links: ForgeLinks): string[] {
  const stories = words.byStory(report.findings);
  const told = stories.map(([first, ...rest]) => {
    const same = rest.map((f) => `${subjectOfFinding(f)} at ${placeOf(f)}`);
    const also = same.length ? ` The same for ${words.inWords(same)}.` : '';
    return `- ${headOf(first)}: ${prose(first.message)} ${whereOf(report, first, links)}${also}`;
  });
  if (bytesOf(told.join('\n')) < 30_000) return told;
  return stories.map((all) => {
    const patch = all[0].patch === null ? '' : `, ${words.patchNumber(report, all[0].patch)}`;
    return `- ${headOf(all[0])}: ${all.map(subjectOfFinding).join(', ')}${patch}`;
  });
}

const headOf = (f: Finding): string =>
  `**${f.severity}** ${codeSpan(f.rule)}${f.accepted === undefined ? '' : `, accepted (${prose(shortened(f.accepted, 300))})`}`;

function whereOf(report: Report, f: Finding, links: ForgeLinks): string {
  const patch = f.patch === null ? '' : `, ${patchInWords(report, f.patch, links)}`;
  const passing = words.transience(f);
  return `${placeOf(f)}${patch}.${passing ? ` ${escapeMarkdown(passing)}` : ''}`;
}

/** Reason and fix of each kind of finding; null when there is none. */
function details(report: Report, links: ForgeLinks): string | null {
  const told = new Map<string, Finding>();
  for (const f of report.findings) {
    const story = `${f.rule}\0${words.consequenceOf(f)}`;
    if (!told.has(story)) told.set(story, f);
  }
  const items = [...told.values()].map((f) =>
    [
      `**${codeSpan(f.rule)}**, ${subjectOfFinding(f)}: ${paragraphs(words.consequenceOf(f))}`,
      ...howToFix(f).flatMap(({ kind, text }) =>
        kind === 'help'
          ? [helpOf({ help: text })]
          : ['Write instead:', codeBlock(text.split('\n').map(plainCode), 'c').join('\n')],
      ),
      reasonLinks(f, links),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  if (!items.length) return null;
  return fitLines(items, longestText, (n) => `And ${n} more of this kind.`).join('\n\n');
}

/**
 * One annotation for each finding whose line the head still has, with a digest that names it. Accepted ones get
 * none. `anchors` are those of the findings, in order.
 */
export function annotationsOf(
  report: Report,
  anchors: readonly (Anchor | null)[],
): { digest: string; annotation: Annotation }[] {
  const levels = { error: 'failure', warning: 'warning', notice: 'notice' } as const;
  const all = report.findings.flatMap((f, i) => {
    const anchor = anchors[i];
    if (f.accepted !== undefined || !anchor || anchor.line === null || anchor.side === 'old') return [];
    const passing = words.transience(f);
    const annotation: Annotation = {
      path: display(anchor.path),
      line: anchor.line,
      level: levels[f.severity],
      title: shortened(plain(`vmsd-warden ${f.rule}${f.target === null ? '' : ` (${f.target})`}`), 200),
      message: shortened(
        [plain(f.message), ...(passing ? [passing] : []), plain(words.consequenceOf(f))].join('\n'),
        8000,
      ),
    };
    return [{ digest: digest(JSON.stringify(annotation), 10), annotation }];
  });
  const distinct = new Map(all.map((one) => [one.digest, one]));
  return [...distinct.values()].slice(0, mostAnnotations);
}

/** Whether a check's summary tells of a finding: by itself, with its cause, or in the count of what did not fit. */
export function toldIn(summary: string): (finding: Finding) => boolean {
  const lines = summary.split('\n');
  const hasRest = lines.some((line) => isRest.test(line));
  return (finding) => {
    const head = `- ${headOf(finding)}: `;
    const own = lines.filter((line) => line.startsWith(head));
    const [message, subject] = [prose(finding.message), subjectOfFinding(finding)];
    return hasRest || own.some((line) => line.includes(message) || line.includes(subject));
  };
}

const troubleTitle = 'Not reviewed: vmsd-warden has trouble';

/**
 * The check of a change that the bot could not review: it blocks nothing, but for another change with the same head
 * (`beside`) whose verdict is worse. `sent` as in `checkContent`; where the check has no texts, its title says why.
 */
export function troubleContent(
  reason: string,
  sent: readonly string[],
  texts: boolean,
  beside: readonly Beside[] = [],
): CheckContent {
  const worse = worseThan('neutral', beside);
  const title = [troubleTitle, ...worse.slice(0, 1).map(besideTitle), ...(texts ? [] : [plain(reason)])];
  const lines = [
    ...worse.slice(0, mostBeside).map((one) => prose(besideLine(one))),
    `This change was not reviewed: ${prose(reason)}`,
    'This says nothing about the change. A comment that says `/vmsd recheck` tries again.',
    annotatedMarker(sent),
  ];
  return {
    conclusion: worse[0]?.conclusion ?? 'neutral',
    title: title.length > 1 ? shortened(title.join(': '), 240) : troubleTitle,
    summary: lines.join('\n\n'),
    text: null,
    annotations: [],
  };
}

/** Others with the same head that the check of a trouble names. */
const mostBeside = 20;

export const isTrouble = ({ title }: { title: string }): boolean => title.startsWith(troubleTitle);
