/** Judges what a series does to the code under all targets' registration. */
import type { CoreModel } from '../../model/registration/target.ts';
import { rules } from '../../rules/index.ts';
import type { CoreRule } from '../../rules/rule.ts';
import type { Finding, RegistrationType } from '../../types/report.ts';
import type { Course } from './course.ts';
import type { Placing } from './place.ts';
import type { TouchedCourse } from './touched.ts';

interface CoreStep {
  at: number;
  before: CoreModel;
  after: CoreModel;
}

async function coreSteps({ steps, reader }: Course, touched: TouchedCourse): Promise<CoreStep[]> {
  const out: CoreStep[] = [];
  for (const [i, { before, after }] of steps.entries()) {
    if (touched.steps[i]!.core)
      out.push({ at: i + 1, before: await reader.core(before), after: await reader.core(after) });
  }
  return out;
}

/** One finding for the series, or none: at its last step that changes the core. */
export async function judgeCore(course: Course, touched: TouchedCourse, place: Placing): Promise<Finding[]> {
  const { net, reader } = course;
  const rule = rules.find((r): r is CoreRule => r.kind === 'core');
  if (!rule) return [];
  const none = new Map<RegistrationType, string[]>();
  const changed = (await coreSteps(course, touched)).filter(
    (s) => rule.between(s.before, s.after, none) !== null,
  );
  if (changed.length === 0) return [];
  const whole = rule.between(await reader.core(net.before), await reader.core(net.after), none);
  const targets = new Map<RegistrationType, string[]>();
  for (const name of await reader.targets(net.after)) {
    const type = (await reader.target(net.after, name))?.base.registration.type;
    if (type) targets.set(type, [...(targets.get(type) ?? []), name]);
  }
  const at = changed.at(-1)!;
  const first = changed[0]!;
  const step = whole ? at : first;
  const verdict = rule.between(step.before, step.after, targets)!;
  return [
    await place(
      rule,
      verdict,
      whole
        ? { at: at.at, scope: 'net', undoneBy: null }
        : { at: first.at, scope: 'transient', undoneBy: at.at },
      { target: null, cpuClass: null, from: 'unknown' },
    ),
  ];
}
