/** Judges the registration of each class of a target, patch by patch and base to last patch. */
import { tierOf } from '../../config/settings.ts';
import type { CoreModel } from '../../model/registration/target.ts';
import { rules } from '../../rules/index.ts';
import type { RuleContext, StateRule, StepRule, UnitState, Verdict } from '../../rules/rule.ts';
import type { Finding } from '../../types/report.ts';
import { classKeys, unitAt } from './classes.ts';
import type { Course } from './course.ts';
import type { FollowedTarget } from './follow.ts';
import type { Placing } from './place.ts';
import { runs } from './runs.ts';

const ofClasses = rules.filter((r): r is StepRule | StateRule => r.kind === 'step' || r.kind === 'state');

/** The findings of a target, of all its classes. `core` is the one of the last tree. */
export async function judgeClasses(
  course: Course,
  lineage: FollowedTarget,
  core: CoreModel,
  place: Placing,
): Promise<Finding[]> {
  const out: Finding[] = [];
  for (const key of classKeys(lineage)) out.push(...(await judgeClass(course, lineage, key, core, place)));
  return out;
}

async function judgeClass(
  { evidence, settings, steps }: Course,
  lineage: FollowedTarget,
  key: string | null,
  core: CoreModel,
  place: Placing,
): Promise<Finding[]> {
  const n = steps.length;
  const states = lineage.states.map((m) => unitAt(m, key));
  const last = states[n] ?? null;
  // A target that the series removes loses nothing that anyone could migrate.
  if (last === null || n === 0) return [];
  const base = states[0] ?? null;
  const isNew = base === null;
  // From pieces: what is not shown at the base is unknown, unless the series itself creates the target.
  if (isNew && evidence === 'diff' && !(last.target.fresh && last.target.typed && !lineage.moved)) return [];
  const context: RuleContext = { tier: tierOf(settings, lineage.target), base, last, core };
  const before = states.map((_, i) => {
    const was = lineage.before.get(i);
    return was === undefined ? (states[i - 1] ?? null) : unitAt(was, key);
  });
  const after = verdictsOf(base, states, context, evidence);
  const earlier = verdictsOf(base, before, context, evidence);
  const out: Finding[] = [];
  for (const rule of ofClasses) {
    const said = states.map((_, i) => ({
      key: i === 0 ? null : keyOf(rule, after, states, i),
      before: i === 0 ? null : keyOf(rule, earlier, before, i),
      merge: i > 0 && steps[i - 1]!.merge !== null,
    }));
    for (const run of runs(said, isNew)) {
      // What only merge commits do is told of the last tree: no patch shows its lines.
      const at = steps[run.at - 1]!.merge ? n : run.at;
      out.push(
        await place(rule, after.get(rule.id)![at]!, run, {
          // By the name that it has there: a folder may be renamed by a later patch.
          target: states[at]!.target.name,
          cpuClass: key,
          from: base?.cls.registration.type ?? 'none',
        }),
      );
    }
  }
  return out;
}

/** null: nothing; undefined: the rule cannot tell. */
type Verdicts = ReadonlyMap<string, readonly (Verdict | null | undefined)[]>;

/** What the rules say of each state; nothing of what the base violates already, or may violate. */
function verdictsOf(
  base: UnitState | null,
  states: readonly (UnitState | null)[],
  context: RuleContext,
  evidence: Course['evidence'],
): Verdicts {
  return new Map(
    ofClasses.map((rule) => {
      const excused = rule.kind === 'state' && base !== null && rule.holds(base, context) !== false;
      const judge = (now: UnitState): Verdict | null | undefined => {
        if (rule.kind === 'step') return rule.between(base, now, context);
        const held = rule.holds(now, context);
        // Pieces may only not show what goes on; what a tree does not tell is another state.
        return held === null && evidence === 'diff' ? undefined : held || null;
      };
      return [rule.id, states.map((now) => (excused || now === null ? null : judge(now)))];
    }),
  );
}

/** As `Said` has it; a rule that leaves it to another says nothing. */
function keyOf(
  rule: StepRule | StateRule,
  verdicts: Verdicts,
  states: readonly (UnitState | null)[],
  i: number,
): string | null | undefined {
  const verdict = verdicts.get(rule.id)![i];
  if (verdict === undefined) return undefined;
  if (!verdict || rule.silencedBy?.some((id) => verdicts.get(id)?.[i])) return null;
  return rule.kind === 'step' ? `${verdict.to} ${states[i]!.cls.hook}` : rule.id;
}
