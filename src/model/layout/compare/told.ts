/** What is told of a changed description: the strip that shows it, the message, the consequence. */
import type { BuildLayout } from '../../../types/layout.ts';
import type { LayoutComparison, LayoutDifference, OuterDescription } from '../../../types/layout-diff.ts';
import type { Strip } from '../../../types/layout-report.ts';
import { compareBuild } from './compare.ts';
import { stripOf } from './strip.ts';
import { few } from './summary.ts';

/** The layouts of one class in one build, at the points that are compared. */
export interface Unit {
  release: BuildLayout | null;
  base: BuildLayout;
  now: BuildLayout;
}

/** Added and removed subsections are no breaks, nor is what the old side could not load itself. */
export const isBreak = (d: LayoutDifference): boolean =>
  !d.inherent &&
  d.kind !== 'subsection-removed' &&
  d.kind !== 'section' &&
  (d.effect === 'misread' || (d.effect === 'refused' && d.kind !== 'version'));

/** What is shown of a change, and of which comparison it is a part. */
export interface Shown {
  strip: Strip | null;
  comparison: LayoutComparison;
  old: BuildLayout;
  /** As the comparison has them: sizes are those that the strip shows. */
  differences: LayoutDifference[];
  /** The strip shows the base's own stream. */
  ofBase: boolean;
  /** From where the base misreads the release's streams itself, before this change: `env.gpr on`; null: it does not. */
  already: string | null;
}

/**
 * Where the streams of the release part from the tree at something that the base has done, that says nothing about the
 * series: then the base's own stream is shown.
 */
export function shownOf(
  { release, base, now }: Unit,
  judged: LayoutComparison,
  differences: LayoutDifference[],
  before: LayoutComparison | null,
  step: LayoutComparison,
): Shown {
  const { name } = differences[0]!.outer;
  const old = release ?? base;
  const strip = ofBuild(stripOf(old, now, judged, name), now);
  const already = release && before && alreadyOf(release, base, before, name);
  const whole = { strip, comparison: judged, old, differences, ofBase: false, already };
  if (isAt(strip, differences)) return whole;
  const own = release && ofBuild(stripOf(base, now, step, name), now);
  if (!isAt(own, differences)) return whole;
  const { symbol } = differences[0]!;
  const since = step.differences.filter((d) => isBreak(d) && d.symbol === symbol);
  const told = since.length ? since : differences;
  return { strip: own, comparison: step, old: base, differences: told, ofBase: true, already };
}

const ofBuild = (strip: Strip | null, { build }: BuildLayout): Strip | null => strip && { ...strip, build };

/** The first field of a section that the base misreads in the release's streams, with its byte where one is known. */
function alreadyOf(
  release: BuildLayout,
  base: BuildLayout,
  before: LayoutComparison,
  name: string,
): string | null {
  const breaks = before.differences.filter((d) => isBreak(d) && d.outer.name === name && d.at !== '');
  if (breaks.length === 0) return null;
  const strip = stripOf(release, base, before, name);
  const field = fieldAt(strip, breaks);
  return field === null ? `${breaks[0]!.at} on` : `${field} on (byte ${strip!.offset})`;
}

/** The base's own breaks in one sentence, an entry each, with their builds where not all have the same. */
export function alreadyMessage(
  list: readonly { already: string | null; builds: string }[],
  symbol: string,
): string {
  const some = list.filter(({ already }) => already !== null);
  if (some.length === 0) return '';
  const where = (builds: string): string => (list.length > 1 ? ` in ${builds}` : '');
  const parts = some.map(({ already, builds }) => `from ${already}${where(builds)}`);
  return ` The base already misreads them ${parts.join(' and ')}; one higher version of ${symbol} declares both.`;
}

/** Which of these fields the strip parts at; null: at none. */
function fieldAt(strip: Strip | null, differences: readonly LayoutDifference[]): string | null {
  if (!strip) return null;
  const { offset } = strip;
  const here = [...strip.old, ...strip.new]
    .filter((p) => p.offset === offset || (p.offset < offset && offset < p.offset + (p.bytes ?? 0)))
    .flatMap((p) => p.name.split(' / ').map((part) => part.replace(/\[\d+\]$/, '')));
  return differences.find((d) => here.includes(d.at))?.at ?? null;
}

const isAt = (strip: Strip | null, differences: readonly LayoutDifference[]): boolean =>
  fieldAt(strip, differences) !== null;

/** `where` is said of the sizes: ` (zeta32)`. */
export function changedMessage(
  differences: readonly LayoutDifference[],
  version: string | null,
  where: string,
): string {
  const [d, ...rest] = differences as [LayoutDifference, ...LayoutDifference[]];
  const others = [...new Set(rest.map((x) => x.at))].filter((at) => at !== '' && at !== d.at);
  const namesOf = (kind: 'removed' | 'added'): string[] =>
    [...new Set(rest.filter((x) => x.kind === kind).map((x) => x.at))].filter((at) => others.includes(at));
  const [gone, come] = [namesOf('removed'), namesOf('added')];
  const changed = others.filter((at) => !gone.includes(at) && !come.includes(at));
  const said = (lead: string, names: string[]): string => (names.length ? `${lead} ${few(names, 2)}` : '');
  const more = [
    said(d.kind === 'removed' ? ', nor' : ', no longer sends', gone),
    said(', and changes', changed),
    said(d.kind === 'added' ? ', and' : ', and sends', come),
  ].join('');
  const { outer } = d;
  const ids = `at version ${outer.versionId ?? '?'} (minimum ${outer.minimumVersionId ?? '?'})`;
  const who = outer.symbol === d.symbol ? `${ids} it` : `${outer.symbol}, ${ids},`;
  const what = d.message.replace(/\.$/, '').replace('; it was ', ' instead of ');
  return `${what}${where}${more}; ${who} still accepts ${version ?? 'the base'}'s streams.`;
}

/** `others`: builds in which the versions are other ones. */
export function refusedMessage(
  outer: OuterDescription,
  who: string,
  others: readonly { builds: string; outer: OuterDescription }[],
): string {
  const number = (of: (o: OuterDescription) => number | null): string => {
    const other = others.filter((o) => of(o.outer) !== of(outer)).map((o) => `${o.builds}: ${of(o.outer)}`);
    return `${of(outer)}${other.length ? ` (${other.join('; ')})` : ''}`;
  };
  return `${outer.symbol} takes version ${number((o) => o.minimumVersionId)} and later; ${who} sends version ${number((o) => o.sent)}.`;
}

/** Since 2.4 each section has a footer; before it what follows was read as the head of another section. */
export function consequenceOf(
  { strip, comparison: c, old, ofBase, already, differences }: Shown,
  who: string,
  { now }: Unit,
): string {
  const d = differences[0]!;
  const section = d.outer.name.split('/')[0]!;
  const field = fieldAt(strip, differences);
  const at =
    strip && field !== null
      ? ` (byte ${strip.offset} of ${strip.description}${ofBase ? ' as the base sends it' : ''}${strip.exact ? '' : ', or later'})`
      : '';
  const when = c.always ? '' : ` if the guest sends ${d.outer.name.includes('/') ? d.outer.name : 'it'}`;
  const m = /^v?(\d+)\.(\d+)/.exec(who);
  const footers = !m || Number(m[1]) * 1000 + Number(m[2]) >= 2004;
  const ends = footers
    ? `and the load ends with "Missing section footer for ${section}"`
    : 'and what follows is taken for the head of another section, which ends the load';
  const start = `Streams of ${who} are misread from ${field ?? (d.at || d.description)} on${at}${when}`;
  const how =
    c.harm === 'silent'
      ? `${start}: the lengths are equal, so wrong values load without an error.`
      : c.harm === 'length'
        ? `${start}, ${ends}.`
        : `${start}: wrong values load without an error, or, where the lengths differ, the load ends with "Missing section footer for ${section}".`;
  // What else the base misreads is said for all builds at once (./group.ts).
  if (already !== null && d.effect !== 'refused') return how;
  const back = compareBuild(now, old).verdict;
  const reverse =
    back === 'misread'
      ? ` The other way round, from this tree to ${who}, it is the same.`
      : back === 'refused'
        ? ` The other way round, ${who} refuses a stream of this tree.`
        : '';
  return d.effect === 'refused' ? `Streams of ${who} are refused: ${d.message}${reverse}` : how + reverse;
}
