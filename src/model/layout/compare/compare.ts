/**
 * What becomes of a stream that one build of a CPU class wrote when the other reads it: the verdict, and what makes it.
 *
 * The verdict is exact as far as the layouts say (./walk.ts); the differences are told field by field (./explain.ts).
 * Names of fields are not in a stream and decide nothing.
 */
import type { BuildLayout, Section } from '../../../types/layout.ts';
import type { LayoutComparison, LayoutDifference, LoadVerdict } from '../../../types/layout-diff.ts';
import { quiet, type Result } from './result.ts';
import { compareSection, missingSection } from './section.ts';

/** Compares what `old` sends with what `now` reads. Steps bound the work: about as many elements can be compared. */
export function compareBuild(old: BuildLayout, now: BuildLayout, steps = 1_000_000): LayoutComparison {
  const empty: LayoutComparison = {
    build: now.build,
    target: now.target,
    cpuClass: now.cpuClass,
    kvm: now.kvm ?? old.kvm,
    ...quiet,
  };
  // Migration is blocked: there is no stream, or none that is taken.
  if (isUnmigratable(old)) return empty;
  if (isUnmigratable(now)) return { ...empty, verdict: 'refused' };
  if (old.type === 'unknown' || now.type === 'unknown' || lost(old) || lost(now)) {
    const unknown = [...new Set([...old.unknown, ...now.unknown])];
    return {
      ...empty,
      verdict: 'unknown',
      unknown: unknown.length ? unknown : ['What it registers is not known.'],
    };
  }
  const results = pairSections(old.sections, now.sections).map(([a, b]) =>
    b ? compareSection(a, b, steps) : missingSection(a),
  );
  return { ...empty, ...joined(results) };
}

const isUnmigratable = (layout: BuildLayout): boolean =>
  layout.type === 'unmigratable' || layout.sections.some((s) => s.description.unmigratable);

/** Something is registered, and nothing of it is known. */
const lost = (layout: BuildLayout): boolean =>
  ['type-1', 'type-2', 'both'].includes(layout.type) && !layout.sections.some((s) => s.section === 'cpu');

/** By name; where a name is there twice (both hooks), in order. */
function pairSections(old: readonly Section[], now: readonly Section[]): [Section, Section | null][] {
  const left = [...now];
  return old.map((a) => {
    const i = left.findIndex((b) => b.section === a.section);
    return [a, i < 0 ? null : left.splice(i, 1)[0]!];
  });
}

/**
 * A refusal that always comes ends the load, so nobody gets wrong values; then the worst counts. A part that is only
 * sometimes sent does not hide what always is.
 */
function joined(results: readonly Result[]): Result {
  const differences = results.flatMap((r) => r.differences);
  const sure = results.filter((r) => r.verdict === 'refused' && r.always);
  const order: LoadVerdict[] = ['misread', 'unknown', 'refused', 'loads'];
  const chosen = sure.length
    ? { ...sure[0]!, declared: sure.some((r) => r.declared) }
    : order.flatMap((v) => {
        const same = results.filter((r) => r.verdict === v);
        // What every stream meets tells more than what only some do.
        return same.find((r) => r.always) ?? same[0] ?? [];
      })[0];
  return {
    verdict: chosen?.verdict ?? 'loads',
    declared: chosen?.verdict === 'refused' && chosen.declared,
    always: chosen?.always ?? true,
    harm: chosen?.harm ?? null,
    differences: sortByEffect(differences),
    extensions: results.flatMap((r) => r.extensions),
    first: chosen?.first ?? null,
    unknown: [...new Set(results.flatMap((r) => r.unknown))],
  };
}

const effects = ['misread', 'refused', 'unknown', 'none'];
const sortByEffect = (list: LayoutDifference[]): LayoutDifference[] =>
  list.toSorted((a, b) => effects.indexOf(a.effect) - effects.indexOf(b.effect));
