/** What is told of a changed description: the strip that shows it, the message, the consequence. */
import type { BuildLayout } from '../../../types/layout.ts';
import type { LayoutComparison, LayoutDifference } from '../../../types/layout-diff.ts';
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
  /** The field from which the base misreads the release's streams itself, before this change; null: it does not. */
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
  const whole = { strip, comparison: judged, old, differences, already: null };
  const other = before?.differences.find((d) => isBreak(d) && d.outer.name === name && d.at !== '');
  if (!other || isAt(strip, differences)) return whole;
  const own = ofBuild(stripOf(base, now, step, name), now);
  if (!isAt(own, differences)) return whole;
  const { symbol } = differences[0]!;
  const since = step.differences.filter((d) => isBreak(d) && d.symbol === symbol);
  const told = since.length ? since : differences;
  return { strip: own, comparison: step, old: base, differences: told, already: other.at };
}

const ofBuild = (strip: Strip | null, { build }: BuildLayout): Strip | null => strip && { ...strip, build };

/** The strip parts at one of these fields. */
function isAt(strip: Strip | null, differences: readonly LayoutDifference[]): boolean {
  if (!strip) return false;
  const names = new Set(differences.map((d) => d.at));
  return [...strip.old, ...strip.new].some(
    (piece) =>
      piece.offset === strip.offset &&
      piece.name.split(' / ').some((part) => names.has(part.replace(/\[\d+\]$/, ''))),
  );
}

/** `where` is said of the sizes: ` (zeta32)`. */
export function changedMessage(
  differences: readonly LayoutDifference[],
  version: string | null,
  where: string,
): string {
  const [d, ...rest] = differences as [LayoutDifference, ...LayoutDifference[]];
  const others = [...new Set(rest.map((x) => x.at))].filter((at) => at !== '' && at !== d.at);
  const more = others.length
    ? `, and ${few(others, 2)} ${others.length === 1 ? 'changes' : 'change'}, too`
    : '';
  const { outer } = d;
  const ids = `at version ${outer.versionId ?? '?'} (minimum ${outer.minimumVersionId ?? '?'})`;
  const who = outer.symbol === d.symbol ? `${ids} it` : `${outer.symbol}, ${ids},`;
  return `${d.message.replace(/\.$/, '')}${where}${more}; ${who} takes the streams of ${version ?? 'the base'} all the same.`;
}

/** Since 2.4 each section has a footer; before it what follows was read as the head of another section. */
export function consequenceOf(
  { strip, comparison: c, old, already, differences }: Shown,
  who: string,
  { now }: Unit,
): string {
  const d = differences[0]!;
  const section = d.outer.name.split('/')[0]!;
  const at =
    strip && isAt(strip, differences.slice(0, 1))
      ? ` (byte ${strip.offset} of ${strip.description}${already === null ? '' : ' as the base sends it'}${strip.exact ? '' : ', or later'})`
      : '';
  const when = c.always ? '' : ` wherever they have what it sends`;
  const m = /^v?(\d+)\.(\d+)/.exec(who);
  const footers = !m || Number(m[1]) * 1000 + Number(m[2]) >= 2004;
  const ends = footers
    ? `and the load ends with "Missing section footer for ${section}", which names neither field nor cause`
    : 'and what follows is taken for the head of another section, which ends the load';
  const start = `Streams of ${who} are misread from ${d.at || d.description} on${at}${when}`;
  const how =
    c.harm === 'silent'
      ? `${start}: the lengths are equal, so wrong values load without an error.`
      : c.harm === 'length'
        ? `${start}, ${ends}.`
        : `${start}: wrong values load without an error, or, where the lengths differ, the load ends with "Missing section footer for ${section}".`;
  if (already !== null && d.effect !== 'refused')
    return `${how} The base already misreads them from ${already} on; one higher version of ${d.outer.symbol} declares both.`;
  const back = compareBuild(now, old).verdict;
  const reverse =
    back === 'misread'
      ? ` The other way round, from this tree to ${who}, it is the same.`
      : back === 'refused'
        ? ` The other way round, ${who} refuses a stream of this tree.`
        : '';
  return d.effect === 'refused' ? `Streams of ${who} are refused: ${d.message}${reverse}` : how + reverse;
}
