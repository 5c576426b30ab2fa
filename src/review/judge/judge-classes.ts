/** Judges the registration of each class of a target, patch by patch and base to last patch. */
import { tierOf } from '../../config/settings.ts';
import type { CoreModel } from '../../model/registration/target.ts';
import { rules } from '../../rules/index.ts';
import type { RuleContext, StateRule, StepRule, UnitState, Verdict } from '../../rules/rule.ts';
import type { Finding } from '../../types/report.ts';
import { classKeys, unitAt } from './classes.ts';
import type { Course } from './course.ts';
import type { Lineage } from './follow.ts';
import type { Place } from './place.ts';
import { runs } from './runs.ts';

const ofClasses = rules.filter((r): r is StepRule | StateRule => r.kind === 'step' || r.kind === 'state');

/** The findings of a target, of all its classes. `core` is the one of the last tree. */
export async function judgeClasses(
  course: Course,
  lineage: Lineage,
  core: CoreModel,
  place: Place,
): Promise<Finding[]> {
  const out: Finding[] = [];
  for (const key of classKeys(lineage)) out.push(...(await judgeClass(course, lineage, key, core, place)));
  return out;
}

async function judgeClass(
  { evidence, settings }: Course,
  lineage: Lineage,
  key: string | null,
  core: CoreModel,
  place: Place,
): Promise<Finding[]> {
  const n = lineage.states.length - 1;
  const states = lineage.states.map((m) => unitAt(m, key));
  const last = states[n] ?? null;
  // A target that the series removes loses nothing that anyone could migrate.
  if (last === null || n === 0) return [];
  const base = states[0] ?? null;
  const isNew = base === null;
  // From pieces: what is not shown at the base is unknown, unless the series itself creates the target.
  if (isNew && evidence === 'diff' && !(last.target.fresh && last.target.typed && !lineage.moved)) return [];
  const context: RuleContext = { tier: tierOf(settings, lineage.target), last, core };
  const verdicts = new Map(ofClasses.map((rule) => [rule.id, verdictsOf(rule, base, states, context)]));
  const out: Finding[] = [];
  for (const rule of ofClasses) {
    const own = verdicts.get(rule.id)!;
    const silent = (i: number) => rule.silencedBy?.some((id) => verdicts.get(id)?.[i]);
    const keys = own.map((v, i) => (v && !silent(i) ? keyOf(rule, v, states[i]!) : null));
    for (const run of runs(keys, isNew)) {
      out.push(
        await place(rule, own[run.at]!, run, {
          // By the name that it has there: a folder may be renamed by a later patch.
          target: states[run.at]!.target.name,
          cpuClass: key,
          from: base?.cls.registration.type ?? 'none',
        }),
      );
    }
  }
  return out;
}

/** What a rule says of each state; nothing of the base, nor of what it violates already, or may violate. */
function verdictsOf(
  rule: StepRule | StateRule,
  base: UnitState | null,
  states: readonly (UnitState | null)[],
  context: RuleContext,
): (Verdict | null)[] {
  if (rule.kind === 'state' && base !== null && rule.holds(base, context) !== false)
    return states.map(() => null);
  return states.map((now, i) => {
    if (i === 0 || now === null) return null;
    return (rule.kind === 'step' ? rule.between(base, now, context) : rule.holds(now, context)) || null;
  });
}

/** Two states with one key are one finding that goes on. */
function keyOf(rule: StepRule | StateRule, { to }: Verdict, { cls }: UnitState): string {
  return rule.kind === 'step' ? `${to} ${cls.hook}` : rule.id;
}
