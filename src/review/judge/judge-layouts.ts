/** Judges what the CPUs of a series' targets send, patch by patch and base to last patch, against the last release. */
import { tierOf } from '../../config/settings.ts';
import { type LayoutFact, type LayoutFacts, layoutFacts } from '../../model/layout/compare/facts.ts';
import { type Build, type LayoutReader, sameLayouts } from '../../model/layout/index.ts';
import { neverNeeded, subsectionIn } from '../../model/layout/never-needed.ts';
import type { LastRelease } from '../../ports/git.ts';
import { rules } from '../../rules/index.ts';
import type { Candidate, LayoutRule } from '../../rules/rule.ts';
import type { BuildLayout } from '../../types/layout.ts';
import type { Finding } from '../../types/report.ts';
import type { Limit, Patch } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';
import type { Course } from './course.ts';
import { definingLines, describingLines } from './defining-lines.ts';
import type { Placing } from './place.ts';
import { type Run, runs } from './runs.ts';

/** What layouts are read with, and compared with. */
export interface LayoutInput {
  reader: LayoutReader;
  /** The last release before the base; null: the base alone is compared with. Looked for only where something differs. */
  release(): Promise<(Pick<LastRelease, 'version' | 'kept'> & { tree: SourceTree }) | null>;
}

/** What a target of the last release sends. */
interface Released {
  version: string;
  tree: SourceTree;
  layouts: BuildLayout[];
}

const layoutRules = rules.filter((rule): rule is LayoutRule => rule.kind === 'layout');

/**
 * Findings of all targets whose layouts the series may change, and what could not be read. `touched` is what
 * `layoutTargets` says; `told` are the findings on registrations: where one of them says all of it, nothing more is said.
 */
export async function judgeLayouts(
  course: Course,
  input: LayoutInput,
  touched: ReadonlyMap<string, ReadonlySet<number>>,
  told: readonly Finding[],
  place: Placing,
): Promise<{ findings: Finding[]; limits: Limit[] }> {
  const findings: Finding[] = [];
  const limits: Limit[] = [];
  // Once for all targets.
  let last: ReturnType<LayoutInput['release']> | undefined;
  const release: LayoutInput['release'] = () => (last ??= input.release());
  for (const [target, steps] of touched) {
    const found = await judgeTarget(course, { ...input, release }, target, steps, told, place);
    findings.push(...found.findings);
    limits.push(...found.limits);
  }
  return { findings, limits };
}

/** `touching`: the steps, from 1, that change a file which the target's layouts may be read from. */
async function judgeTarget(
  course: Course,
  { reader, release }: LayoutInput,
  target: string,
  touching: ReadonlySet<number>,
  told: readonly Finding[],
  place: Placing,
): Promise<{ findings: Finding[]; limits: Limit[] }> {
  const { steps, net, settings } = course;
  const ofTree = await buildsOf(reader, course, target);
  // Judged under the name that its folder gets.
  if (!ofTree) return { findings: [], limits: [] };
  const read = async (tree: SourceTree) => reader.read(tree, await ofTree(tree));
  const base = await read(net.before);
  /** Stands for each tree that sends what the base does; its facts are found out below, where another one sends something else. */
  const start: LayoutFacts = { facts: [], limits: [] };
  // Only what is another than in the base is held to what the release sends.
  let ofRelease: Promise<Released | null> | undefined;
  const released = (): Promise<Released | null> => (ofRelease ??= readRelease());
  async function readRelease(): Promise<Released | null> {
    const last = await release();
    if (!last) return null;
    const { kept, tree } = last;
    const version = `v${last.version}`;
    const known = kept?.get(target);
    if (known) return { version, tree, layouts: known };
    const layouts = await read(tree);
    kept?.put(target, layouts);
    return { version, tree, layouts };
  }
  const judge = async (tree: SourceTree): Promise<{ layouts: BuildLayout[]; said: LayoutFacts }> => {
    const layouts = await read(tree);
    if (sameLayouts(layouts, base)) return { layouts, said: start };
    const said = layoutFacts(await released(), base, layouts);
    return { layouts, said };
  };
  const after: LayoutFacts[] = [start];
  const before: LayoutFacts[] = [start];
  let layouts = base;
  let tree = net.before;
  for (const [i, step] of steps.entries()) {
    const at = i + 1;
    let was = after[i]!;
    let old = layouts;
    if (step.before !== tree) ({ layouts: old, said: was } = await judge(step.before));
    before.push(was);
    if (!touching.has(at) && step.before === tree) after.push(was);
    else {
      const now = await judge(step.after);
      after.push(sameLayouts(now.layouts, old) ? was : now.said);
      layouts = now.layouts;
    }
    tree = step.after;
  }
  if ([...before, ...after].every((one) => one === start)) return { findings: [], limits: [] };
  // Of a target that the base lacks no stream exists, but its descriptions may be malformed.
  start.facts = layoutFacts(null, base, base).facts;
  const last = after.at(-1)!;
  const excused = new Set(start.facts.map(keyOf));
  const all = new Map<string, LayoutFact>();
  for (const { facts } of after) for (const fact of facts) all.set(keyOf(fact), fact);
  const findings: Finding[] = [];
  for (const [key, { rule: id }] of all) {
    const rule = layoutRules.find((one) => one.id === id);
    if (
      !rule ||
      excused.has(key) ||
      rule.silencedBy?.some((other) => told.some((f) => f.rule === other && f.target === target))
    )
      continue;
    const said = after.map((one, i) => ({
      key: factIn(one, key) && key,
      before: factIn(before[i]!, key) && key,
      merge: i > 0 && steps[i - 1]!.merge !== null,
    }));
    for (const run of runs(said, false)) findings.push(await findingOf(rule, key, run));
  }
  const patch = Math.min(...touching);
  return {
    findings,
    limits: last.limits.map((limit) => limitOf(limit, steps[patch - 1]?.patch?.index ?? null)),
  };

  /** The feature that the description is sent for, where no CPU of the release (or the base) has it. */
  async function neverSent({ symbol }: LayoutFact): Promise<string | null> {
    const { tree, layouts } = (await released()) ?? { tree: net.before, layouts: base };
    const subsection = subsectionIn(layouts, symbol);
    return subsection && neverNeeded(tree, subsection);
  }

  async function findingOf(rule: LayoutRule, key: string, run: Run): Promise<Finding> {
    // What only merge commits do is told of the last tree: no patch shows its lines.
    const at = steps[run.at - 1]!.merge ? steps.length : run.at;
    // A finding that goes on is told as the series leaves it.
    const fact = (run.scope === 'net' && factIn(last, key)) || factIn(after[at]!, key)!;
    const verdict = rule.says(fact, { tier: tierOf(settings, target), never: await neverSent(fact) });
    const further = steps.flatMap(({ patch }, i) => {
      const [now, was] = [factIn(after[i + 1]!, key), factIn(after[i]!, key)];
      return i + 1 > run.at && patch && now && was && now.message !== was.message ? [patch.index] : [];
    });
    const more = further.length
      ? ` ${further.length === 1 ? `Patch ${further[0]} changes` : `Patches ${further.join(', ')} change`} it further.`
      : '';
    const step = steps[at - 1]!;
    const own = await placesOfStep(read, step.before, step.after, fact);
    const known = [...own, ...verdict.places];
    const whole = step.patch && isWhole(fact) ? await linesOf(step.patch, step.after, known) : [];
    // A macro may be what changes a field; a version and a list stand in the description itself.
    const files = new Set(step.patch?.files.map((file) => file.newPath));
    const elsewhere = rule.id === 'vmstate-layout-changed' || !known.some(({ path }) => files.has(path));
    const places = [
      ...known,
      ...whole,
      ...(step.patch && elsewhere ? definingLines(step.patch, fieldsOf(fact)) : []),
    ];
    return place(rule, { ...verdict, places, consequence: verdict.consequence + more }, run, {
      target,
      cpuClass: fact.cpuClass,
      from: fact.type,
    });
  }
}

/**
 * The builds of a target in any tree: a folder may have had another name before, while its builds keep theirs. Null: its
 * folder has another name in the last tree.
 */
async function buildsOf(
  reader: LayoutReader,
  { net }: Course,
  target: string,
): Promise<((tree: SourceTree) => Promise<Build[]>) | null> {
  const [before, after] = [await reader.builds(net.before), await reader.builds(net.after)];
  const ofTarget = (builds: readonly Build[]): Build[] => builds.filter((b) => b.target === target);
  const names = new Set([...ofTarget(before), ...ofTarget(after)].map(({ name }) => name));
  if (ofTarget(after).length === 0 && after.some(({ name }) => names.has(name))) return null;
  return async (tree) => {
    const builds = await reader.builds(tree);
    const own = ofTarget(builds);
    return own.length > 0 ? own : builds.filter(({ name }) => names.has(name));
  };
}

/** It is about a description, and not about one of its fields. */
const isWhole = ({ rule, differences: [first] }: LayoutFact): boolean =>
  rule === 'vmstate-malformed' || first?.kind === 'version' || first?.kind === 'renamed';

async function linesOf(patch: Patch, after: SourceTree, known: readonly Candidate[]): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const place of known.filter(({ side }) => side === 'new')) {
    const entry = await after.entry(place.path);
    const [text] = entry ? await after.read([entry]) : [];
    if (text) found.push(...describingLines(patch, place, text));
  }
  return found;
}

const fieldsOf = ({ differences }: LayoutFact): string[] =>
  differences.map(({ at }) => at).filter((at) => at !== '');

const keyOf = (fact: LayoutFact): string => fact.identity.join('\0');
const factIn = ({ facts }: LayoutFacts, key: string): LayoutFact | null =>
  facts.find((fact) => keyOf(fact) === key) ?? null;

/**
 * Where the step itself changes the description: the fact's own lines are those of the release and of the tree as the
 * series leaves it.
 */
async function placesOfStep(
  read: (tree: SourceTree) => Promise<BuildLayout[]>,
  before: SourceTree,
  after: SourceTree,
  fact: LayoutFact,
): Promise<Candidate[]> {
  const [a, b] = [await read(before), await read(after)];
  const near = layoutFacts(null, a, b).facts.filter(
    (one) => one.symbol === fact.symbol || one.description === fact.description,
  );
  // Of several that one description has, its own: a release's version is in its key, but not in that of a fault.
  const fault = fact.rule === 'vmstate-malformed';
  const same = near.filter((one) => one.rule === fact.rule && (!fault || keyOf(one) === keyOf(fact)));
  return (same.length > 0 ? same : near).flatMap(({ places }) => places);
}

const limitOf = ({ target, builds, detail }: LayoutFacts['limits'][number], patch: number | null): Limit => ({
  code: 'layout-not-read',
  patch,
  detail: `What ${target} sends could not be compared (${builds.join(', ')}): ${detail}`,
});
