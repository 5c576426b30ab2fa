/** The words that every format shares. */

import { capital } from '../../basics/capital.ts';
import { counted } from '../../basics/counted.ts';
import type { CheckConclusion } from '../../ports/forge.ts';
import type { ReviewRecord } from '../../ports/reviews.ts';
import type { Finding, RegistrationType, Report, Severity, TargetReport } from '../../types/report.ts';

const typeNames: Record<RegistrationType, string> = {
  'type-1': 'type 1',
  'type-2': 'type 2',
  both: 'both types',
  unmigratable: 'unmigratable',
  none: 'none',
  unknown: 'unknown',
};

/** A registration type in words; a dash for a target that does not exist. */
export const typeName = (type: RegistrationType | null): string => (type === null ? '-' : typeNames[type]);

/** The worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'notice'];

/** Undefined: there are none. */
export const worstOf = (findings: readonly Pick<Finding, 'severity'>[]): Severity | undefined =>
  severities.find((one) => findings.some(({ severity }) => severity === one));

/** `2 errors and 1 warning`; `no findings`. */
export function countsInWords(findings: readonly Finding[]): string {
  const parts = severities.flatMap((severity) => {
    const n = findings.filter((f) => f.severity === severity).length;
    return n ? [counted(n, severity)] : [];
  });
  return inWords(parts) || 'no findings';
}

/** Nothing is found, and not all could be judged. */
export const isInPartOnly = ({ complete, findings }: Report): boolean => !complete && findings.length === 0;

/**
 * `no findings` and ` in 3 patches`: how many of `findings`, and where. Where not all could be judged and nothing is found, that
 * is said in its place: "no findings" would promise too much.
 */
export function foundInWords(report: Report, findings: readonly Finding[], where: string): [string, string] {
  return isInPartOnly(report)
    ? ['not all could be judged', ` ${where}; nothing is found in the rest`]
    : [countsInWords(findings), ` ${where}`];
}

/** `a, b and c` */
export function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `patch 3/27`; `patch 3` where the series does not count. */
export function patchNumber(report: Report, index: number): string {
  return report.series.total > 1 ? `patch ${index}/${report.series.total}` : `patch ${index}`;
}

export function subjectOf(report: Report, index: number): string | null {
  return report.patches.find((p) => p.index === index)?.subject ?? null;
}

/** What the reader of a transient finding must know, one sentence; null for one that stays. */
export function transience(finding: Finding): string | null {
  if (finding.scope !== 'transient') return null;
  const by = finding.undoneBy === null ? 'A later commit' : `Patch ${finding.undoneBy}`;
  return `${by} undoes this: only a build between the two meets it, such as git bisect makes.`;
}

/** What it leads to; of what is undone behind `transience`. Lines of it are things of their own. */
export const consequenceOf = (finding: Finding): string =>
  finding.scope === 'transient' ? `In such a build: ${finding.consequence}` : finding.consequence;

/** What the findings of a series ask of whoever sent it, a sentence or two; '' where there is none. */
export function whatToDo(report: Report): string {
  const open = report.findings.filter(({ accepted }) => accepted === undefined);
  const standing = (severity: Severity) =>
    open.filter((f) => f.scope === 'net' && f.severity === severity).length;
  const [errors, warnings] = [standing('error'), standing('warning')];
  const parts: string[] = [];
  if (errors) parts.push(`Fix ${errors === 1 ? 'the error' : `the ${errors} errors`} before this is merged.`);
  if (warnings)
    parts.push(
      `${warnings === 1 ? 'The warning is' : `The ${warnings} warnings are`} worth a look, and ${warnings === 1 ? 'fails' : 'fail'} the check only where that is asked for.`,
    );
  const passing = open.filter(({ scope }) => scope === 'transient');
  if (passing.length) parts.push(toSquash(passing));
  if (parts.length || !report.findings.length) return parts.join(' ');
  if (!report.complete) return `${unjudged(report)}, and in what could be judged nothing is to be fixed.`;
  return open.length
    ? 'Nothing is to be fixed: a notice is only for you to know.'
    : 'Nothing is to be fixed: what was found is accepted.';
}

/** Patches that undo each other, and targets of one pair, that a sentence names. */
const mostPairs = 2;
const mostUndone = 4;

/** What later patches undo, and what to do about it. */
function toSquash(passing: readonly Finding[]): string {
  const pairs = [...Map.groupBy(passing, ({ patch, undoneBy }) => `${patch} ${undoneBy}`).values()];
  const told = pairs.slice(0, mostPairs).map((of) => {
    const [{ patch, undoneBy }] = of as [Finding];
    const names = [...new Set(of.map(({ target }) => target ?? 'all targets'))];
    const more = names.length - mostUndone;
    const named = more > 1 ? [...names.slice(0, mostUndone), `${more} more`] : names;
    const [by, does] = [undoneBy, patch].map((index) => (index === null ? null : `patch ${index}`));
    return `${by ?? 'a later commit'} undoes what ${does ?? 'an earlier one'} does to ${inWords(named)}`;
  });
  if (pairs.length > told.length) told.push(`later ones undo parts of ${pairs.length - told.length} more`);
  return `${capital(inWords(told))}: squash ${pairs.length > 1 ? 'these parts' : 'that part'}, so that git bisect meets no broken commit.`;
}

function unjudged({ series: { missing, total } }: Report): string {
  if (missing.length === 0) return 'Not all could be judged';
  return `${missing.length > 1 ? 'Patches' : 'Patch'} ${ranges(missing)} of ${total} ${missing.length > 1 ? 'are' : 'is'} missing`;
}

/** What the verdict rests on, one sentence. `advice`: what whoever reads it can do where no tree was read. */
export function evidenceInWords(report: Report, advice: string | null = null): string {
  if (report.evidence === 'diff') {
    return report.limits.some(
      ({ code, patch }) => ['does-not-apply', 'already-applied'].includes(code) && patch === null,
    )
      ? 'Judged from the hunks alone, not on the tree at hand.'
      : `Judged from the hunks alone${advice === null ? ', so what they do not show stays unknown' : `: ${advice}`}.`;
  }
  const at = report.series.base === null ? '' : ` at ${report.series.base.slice(0, 12)}`;
  return report.patches.length ? `Judged from whole files, on the base${at}.` : `Read from whole files${at}.`;
}

/** `in 27 patches`, and how many of them are here. */
export function patchesInWords(report: Report): string {
  const { total, received } = report.series;
  const here = received.length;
  return here < total ? `in ${here} of ${total} patches` : `in ${counted(here, 'patch', 'patches')}`;
}

/** Limits that say what was done, not what could not be: nothing stays unjudged for them. */
const noteCodes: ReadonlySet<string> = new Set([
  'base-missing',
  'configuration',
  'duplicate-patch',
  'no-common-commit',
  'no-diff',
  'number-beyond-total',
  'other-series',
  'partial-reroll',
  'reply-to-other-version',
  'total-differs',
  'unnumbered-patch',
]);

const isNote = ({ code }: Report['limits'][0]): boolean => noteCodes.has(code);

/** What is only worth knowing, a text each. */
export const notesInWords = (report: Report): string[] =>
  limitsInWords({ ...report, limits: report.limits.filter(isNote) });

/** What could not be judged, a text each. */
export const unjudgedInWords = (report: Report): string[] =>
  limitsInWords({ ...report, limits: report.limits.filter((limit) => !isNote(limit)) });

/** Limits and notes, a text each; the patches that are missing are one. Not cleaned: it may quote a patch. */
export function limitsInWords(report: Report): string[] {
  const { missing, total } = report.series;
  const isMissing = ({ code, patch }: Report['limits'][0]) => code === 'missing-patch' && patch !== null;
  const gone = report.limits.filter(isMissing);
  const several = gone.length > 1;
  const texts = report.limits
    .filter((limit) => !(several && isMissing(limit)))
    .map(({ patch, detail }) => {
      if (patch === null) return detail;
      const named = capital(patchNumber(report, patch));
      const own = `patch ${patch} `;
      if (!detail.toLowerCase().startsWith(own)) return `${named}: ${detail}`;
      return detail.startsWith('of ', own.length) ? capital(detail) : `${named} ${detail.slice(own.length)}`;
    });
  return several ? [`Patches ${ranges(missing)} of ${total} are missing`, ...texts] : texts;
}

/** `2, 4 to 9 and 12` */
function ranges(numbers: readonly number[]): string {
  const parts: [from: number, to: number][] = [];
  for (const n of numbers) {
    const last = parts.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else parts.push([n, n]);
  }
  return inWords(
    parts.flatMap(([from, to]) =>
      to > from + 1 ? [`${from} to ${to}`] : to > from ? [`${from}`, `${to}`] : [`${from}`],
    ),
  );
}

/**
 * Targets that a table has a row for, and those of which it is enough to say that their types stay: a type that changes on
 * the way, or is not known, has one, and whom a finding tells of.
 */
export function byInterest(report: Report): [listed: TargetReport[], others: TargetReport[]] {
  const found = new Set(report.findings.flatMap((f) => (f.rule.startsWith('vmstate-') ? [] : f.target)));
  const isListed = ({ target, before, after, trajectory }: TargetReport): boolean => {
    const types = [before?.type, after?.type];
    return trajectory.length > 0 || types[0] !== types[1] || types.includes('unknown') || found.has(target);
  };
  const all = Map.groupBy(report.registrations, isListed);
  return [all.get(true) ?? [], all.get(false) ?? []];
}

/** Of targets whose types stay, one sentence. `more`: there are others. */
export const lookedAt = (n: number, more: boolean): string =>
  `${counted(n, more ? 'more target' : 'target')} ${n === 1 ? 'was looked at; its type stays' : 'were looked at; their types stay'}.`;

/** What the column of tiers means, for who has not read of them. */
export const tiersInWords =
  'Tier: whether guests that an older QEMU saved must load. kvm: always; best-effort: where possible; no-promise: no.';

/** Findings with one story differ in the names of the target and of what it registers. */
export const storyOf = (f: Finding): string =>
  [f.rule, f.severity, f.scope, f.undoneBy, f.consequence, nameless(f, f.message)].join('\0');

/** A text of a finding without the names in it: what two targets have in common. */
export const nameless = ({ symbol, cpuClass, target }: Finding, text: string): string =>
  [symbol, cpuClass, target].reduce<string>((rest, name) => (name ? rest.replaceAll(name, '') : rest), text);

/** Findings of which the same is said. */
export type Story = [Finding, ...Finding[]];

/** Findings by what is said of them, in their order. */
export function byStory(findings: readonly Finding[]): Story[] {
  const stories = new Map<string, Story>();
  for (const f of findings) {
    const key = [f.patch, f.accepted, storyOf(f)].join('\0');
    const found = stories.get(key);
    if (found) found.push(f);
    else stories.set(key, [f]);
  }
  return [...stories.values()];
}

/**
 * Stories that one cause has brought about: what one patch does to several descriptions of a target. Each block has the
 * first of them in full, and the others with what they have of their own.
 */
export function byBlock(findings: readonly Finding[]): [Story, ...Story[]][] {
  const blocks = new Map<string, [Story, ...Story[]]>();
  for (const story of byStory(findings)) {
    const [f] = story;
    const isLayout = f.rule.startsWith('vmstate-') && story.length === 1;
    const key = isLayout
      ? [f.rule, f.patch, f.target, f.cpuClass, f.severity, f.scope, f.undoneBy, f.accepted].join('\0')
      : `${blocks.size}`;
    const found = blocks.get(key);
    if (found) found.push(story);
    else blocks.set(key, [story]);
  }
  return [...blocks.values()];
}

/** What a finding of a block says that the first one does not, in sentences. */
export function ownWords(f: Finding, first: Finding): string {
  const same = nameless(f, f.consequence) === nameless(first, first.consequence);
  return same ? f.message : `${f.message} ${f.consequence}`;
}

/** What the severities mean, the worst first. */
export const levels: readonly (readonly [Severity, string])[] = [
  ['error', 'guests are lost, or a build breaks'],
  ['warning', 'guests may be lost, or whoever comes next will make it an error'],
  ['notice', 'worth knowing; nothing is wrong by itself'],
];

/** A verdict as the pages, the badge and the answers call it. */
export const verdictWords: Readonly<Record<CheckConclusion, string>> = {
  failure: 'fails',
  success: 'passes',
  neutral: 'undecided',
};

const tiers = ['kvm', 'best-effort', 'no-promise'];

/** Findings of one story, those of the targets that promise most first. */
export function byTier(report: Report, story: readonly Finding[]): Finding[] {
  const rank = ({ target }: Finding): number => {
    const tier = report.registrations.find((entry) => entry.target === target)?.tier;
    return tier === undefined ? tiers.length : tiers.indexOf(tier);
  };
  return story.toSorted((a, b) => rank(a) - rank(b));
}

/** Where another finding of a report tells it in full: its target, and its description where that has several. */
export function asFor(first: Finding, all: readonly Finding[]): string {
  const { target, symbol } = first;
  if (target === null) return 'as for the first of its kind, above';
  const several = all.filter((f) => f.target === target).length > 1 && symbol !== null;
  return `as for ${target}${several ? ` (${symbol})` : ''}, above`;
}

type Kept = ReviewRecord['findings'][0];

/** Findings of a kept review, those of one kind together: what they are, and of which targets. */
export function byKind(findings: readonly Kept[]): [kind: Kept, targets: string[]][] {
  const kinds = new Map<string, [Kept, string[]]>();
  for (const f of findings) {
    const key = [f.severity, f.rule, f.accepted].join();
    const kind = kinds.get(key) ?? [f, []];
    kinds.set(key, kind);
    if (f.target !== null && !kind[1].includes(f.target)) kind[1].push(f.target);
  }
  return [...kinds.values()];
}
