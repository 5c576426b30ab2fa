/** The report for a person at a terminal. */

import { counted } from '../../basics/counted.ts';
import { shortened } from '../../basics/shortened.ts';
import type { Excerpt, Excerpts } from '../../types/excerpt.ts';
import type { Finding, Registration, Report, TargetReport } from '../../types/report.ts';
import { excerptKey } from './excerpt.ts';
import { hookSpan } from './hook-span.ts';
import { howToFix } from './how-to-fix.ts';
import { plain, plainCode } from './plain.ts';
import { type Paint, type Style, styleOf } from './style.ts';
import { table } from './table.ts';
import { witnessText } from './witness-text.ts';
import * as words from './words.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  colour: boolean;
  /** Columns of the terminal. Prose is wrapped at 100 at most. */
  columns: number;
  /** The findings only: no tables, no limits, no closing line. */
  quiet: boolean;
}

export function renderText(report: Report, excerpts: Excerpts, options: TextOptions): string {
  const style = styleOf(options.colour);
  const width = Math.max(40, Math.min(options.columns, 100));
  // Findings of one kind have one consequence: it is told once.
  const told = new Map<string, Finding>();
  const blocks = words.byBlock(report.findings).map(([same, ...more]) => {
    const [finding, ...others] = words.byTier(report, same) as [Finding, ...Finding[]];
    const story = `${finding.rule} ${finding.consequence}`;
    const first = told.get(story);
    if (!first) told.set(story, finding);
    const excerpt = excerpts.get(excerptKey(finding)) ?? null;
    const also = more.map(([one]) => alsoText(one, finding));
    return findingBlock(report, finding, { others, also, alike: first ?? null }, excerpt, style, width);
  });
  if (!options.quiet)
    blocks.push(
      ...targetsBlock(report, style, width),
      ...limitsBlock(report, style, width),
      closing(report, style, width),
    );
  return blocks.map((lines) => lines.join('\n') + '\n').join('\n');
}

function findingBlock(
  report: Report,
  finding: Finding,
  { others, also, alike }: { others: readonly Finding[]; also: readonly string[]; alike: Finding | null },
  excerpt: Excerpt | null,
  style: Style,
  width: number,
): string[] {
  const paint = style[finding.severity];
  const gutter = gutterOf(finding, excerpt);
  const head = `${paint(`${finding.severity}[${finding.rule}]`)}${style.bold(`: ${plain(finding.message)}`)}`;
  const lines = [head, `${' '.repeat(gutter - 1)}${style.dim('-->')} ${whereabouts(report, finding)}`];
  if (excerpt) lines.push(...excerptLines(excerpt, finding, gutter, paint, style, width));
  const note = (label: string, text: string) => lines.push(...noteLines(label, text, gutter, style, width));
  if (others.length) note('same', `${words.inWords(others.map(nameAndPlace))}`);
  const passing = words.transience(finding);
  if (passing) note('note', passing);
  if (finding.accepted !== undefined) note('accepted', plain(finding.accepted));
  if (alike) {
    note('consequence', plain(`${passing ? 'in such a build ' : ''}${words.asFor(alike, report.findings)}`));
  } else {
    note('consequence', words.consequenceOf(finding));
    if (finding.witness) {
      const { strip, from, to } = finding.witness;
      const indent = ' '.repeat(gutter + 1);
      lines.push(`${indent}${style.dim('=')} ${style.bold('stream:')}`);
      lines.push(...witnessText(strip, from, to).map((line) => `${indent}${line}`.trimEnd()));
    }
  }
  for (const one of also) note('also', one);
  for (const { kind, text } of howToFix(finding)) {
    if (kind === 'help') {
      if (!alike || alike.help !== finding.help) note('help', plain(text));
      continue;
    }
    note('write', 'in place of this line:');
    const indent = ' '.repeat(gutter + 1 + '= write: '.length);
    for (const line of text.split('\n')) lines.push(indent + plainCode(line).trim());
  }
  if (!alike) for (const { title, url } of finding.citations) note('see', `${plain(title)}: ${plain(url)}`);
  return lines;
}

function gutterOf(finding: Finding, excerpt: Excerpt | null): number {
  const numbers = excerpt?.lines.map((l) => l.line ?? 0) ?? [];
  return String(Math.max(finding.line, ...numbers)).length + 1;
}

/** Another description that the same patch does the same to. */
const alsoText = (one: Finding, first: Finding): string =>
  `${plain(one.path)}:${one.line}: ${plain(words.ownWords(one, first))}`;

/** A finding of the same kind: whom it is about, and where. */
const nameAndPlace = ({ target, cpuClass, path, line }: Finding): string =>
  `${plain(target ?? 'all targets')}${cpuClass === null ? '' : ` (${plain(cpuClass)})`} at ${plain(path)}:${line}`;

function whereabouts(report: Report, finding: Finding): string {
  const place = `${plain(finding.path)}:${finding.line}`;
  if (finding.patch === null) return place;
  const subject = words.subjectOf(report, finding.patch);
  const side = finding.side === 'old' ? ', as it was before' : '';
  return `${place} (${words.patchNumber(report, finding.patch)}${subject === null ? '' : ` "${plain(subject)}"`}${side})`;
}

function excerptLines(
  excerpt: Excerpt,
  finding: Finding,
  gutter: number,
  paint: Paint,
  style: Style,
  width: number,
): string[] {
  const bar = style.dim('|');
  const blank = `${' '.repeat(gutter)} ${bar}`;
  const room = Math.max(20, width - gutter - 4);
  const lines = [blank];
  excerpt.lines.forEach((line, i) => {
    const code = plainCode(line.text).trimEnd();
    const number = line.line === null ? ' '.repeat(gutter) : style.dim(String(line.line).padStart(gutter));
    lines.push(`${number} ${bar} ${line.marker}${shortened(code, room)}`.trimEnd());
    if (i !== excerpt.at) return;
    const { start, length } = hookSpan(code, finding.symbol);
    if (length > 0 && start < room) {
      lines.push(`${blank}  ${' '.repeat(start)}${paint('^'.repeat(Math.min(length, room - start)))}`);
    }
  });
  lines.push(blank);
  return lines;
}

function noteLines(label: string, text: string, gutter: number, style: Style, width: number): string[] {
  const indent = ' '.repeat(gutter + 1);
  const head = `= ${label}: `;
  const room = width - gutter - 1 - head.length;
  const [first = '', ...rest] = text.split('\n').flatMap((line) => wrap(plain(line), room));
  return [
    `${indent}${style.dim('=')} ${style.bold(`${label}:`)} ${first}`,
    ...rest.map((line) => `${indent}${' '.repeat(head.length)}${line}`),
  ];
}

function targetsBlock(report: Report, style: Style, width: number): string[][] {
  if (!report.registrations.length) return [];
  if (!report.patches.length) {
    const [head = '', ...lines] = table([
      ['target', 'type', 'hook', 'description', 'cpu_common', 'tier'],
      ...report.registrations.map(stateRow),
    ]);
    return [[style.bold(head), ...lines, ...wrap(words.tiersInWords, width)]];
  }
  const [listed, others] = words.byInterest(report);
  const rest = others.length;
  if (listed.length === 0) return [wrap(words.lookedAt(rest, false), width)];
  const [head = '', ...lines] = table([
    ['target', 'before', 'changes', 'after', 'tier'],
    ...listed.map(trajectoryRow),
  ]);
  return [
    [
      style.bold(head),
      ...lines,
      ...wrap(words.tiersInWords, width),
      ...(rest ? wrap(words.lookedAt(rest, true), width) : []),
    ],
  ];
}

function trajectoryRow(entry: TargetReport): string[] {
  const changes = entry.trajectory.map(({ patch, to }) => `patch ${patch}: ${words.typeName(to)}`).join(', ');
  const type = (registration: Registration | null) => words.typeName(registration?.type ?? null);
  return [plain(entry.target), type(entry.before), changes || '-', type(entry.after), plain(entry.tier)];
}

function stateRow(entry: TargetReport): string[] {
  const state = entry.after;
  const embeds = state?.embedsCpuCommon;
  const each = (key: 'hook' | 'symbol') =>
    [...new Set(state?.hooks.map((h) => h[key] ?? '?'))].map(plain).join(', ') || '-';
  return [
    plain(entry.target),
    words.typeName(state?.type ?? null),
    each('hook'),
    each('symbol'),
    embeds === true ? 'embedded' : embeds === false ? 'not embedded' : '-',
    plain(entry.tier),
  ];
}

function limitsBlock(report: Report, style: Style, width: number): string[][] {
  const head = report.complete ? 'Limits of this review' : 'Incomplete: not all could be judged';
  return [[head, words.unjudgedInWords(report)] as const, ['Notes', words.notesInWords(report)] as const]
    .filter(([, texts]) => texts.length > 0)
    .map(([name, texts]) => [
      style.bold(name),
      ...texts.flatMap((text) =>
        wrap(plain(text), width - 4).map((line, i) => (i ? `    ${line}` : `  - ${line}`)),
      ),
    ]);
}

function closing(report: Report, style: Style, width: number): string[] {
  const worst = words.worstOf(report.findings);
  const where = report.patches.length
    ? words.patchesInWords(report)
    : `in ${counted(report.registrations.length, 'target')}`;
  const asked = report.patches.length ? words.whatToDo(report) : '';
  const [found, of] = words.foundInWords(report, report.findings, where);
  const rules = [...new Set(report.findings.map((f) => f.rule))];
  return [
    `${(worst ? style[worst] : style.bold)(found)}${of}`,
    ...(asked ? wrap(plain(asked), width) : []),
    ...wrap(
      words.evidenceInWords(report, 'with --repo DIR whole files are read, and less stays unknown'),
      width,
    ),
    ...rules.map(
      (rule, i) => `${i === 0 ? 'Why, and how to fix it:' : ' '.repeat(23)} vmsd-warden explain ${rule}`,
    ),
  ];
}
