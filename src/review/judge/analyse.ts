/** A series and its trees -> the report. Everything that is common to the rules is here. */

import { gapMarker } from '../../c/conditions.ts';
import { isIgnored } from '../../config/ignore.ts';
import { type Settings, tierOf } from '../../config/settings.ts';
import { folderOfConfig, readConfigName } from '../../model/registration/configs.ts';
import { isCorePath } from '../../model/registration/core.ts';
import {
  type CoreModel,
  createModelReader,
  isConfigPath,
  type ModelReader,
  type TargetModel,
  targetOfPath,
} from '../../model/registration/target.ts';
import { rules } from '../../rules/index.ts';
import {
  type Candidate,
  type CoreRule,
  nameOf,
  type RuleContext,
  type StateRule,
  type StepRule,
  type UnitState,
  type Verdict,
} from '../../rules/rule.ts';
import { sparseTrees } from '../../series/apply/sparse.ts';
import { display } from '../../series/bytes.ts';
import type {
  Finding,
  Registration,
  RegistrationType,
  Report,
  Scope,
  Severity,
  TargetReport,
} from '../../types/report.ts';
import type { FilePatch, Limit, Patch, Series } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';
import { findingOf } from './finding.ts';
import { mayChange } from './may-change.ts';

interface TreePair {
  before: SourceTree;
  after: SourceTree;
}

export interface AnalyseInput {
  series: Series;
  /** One pair a patch, in the order of `series.patches`; null when there is no tree to read. */
  trees: readonly TreePair[] | null;
  /** The base of the whole and its last tree; null as `trees`. */
  net: TreePair | null;
  /** The base commit, when there is one. */
  base: string | null;
  /** What went wrong before this: patches that did not apply, and the like. */
  limits: Limit[];
  settings: Settings;
  /** Keeps what was read from one call to the next (the history sweep). */
  reader?: ModelReader;
}

/** A class of a target through the series: the key names it at every point. */
interface Lineage {
  target: string;
  /** By point: 0 is the base, i is after patch i. null: not there. */
  states: (TargetModel | null)[];
  /** The state just before and after each patch that touches it; differs from `states` when the range is not linear. */
  before: Map<number, TargetModel | null>;
  /** Code comes from a folder of which too little is shown: whether the target is new is unknown. */
  moved: boolean;
}

/** Limits that mean that something of the series was not judged. */
const incomplete = new Set([
  'missing-patch',
  'does-not-apply',
  'bad-hunk',
  'truncated-mail',
  'combined-diff',
  'unreadable-mail',
  'unreadable-file',
]);

/** Reviews a series. Never throws for what stands in a patch. */
export async function analyse(input: AnalyseInput): Promise<Report> {
  const { series, settings } = input;
  const limits: Limit[] = [...series.limits, ...input.limits];
  let pairs = input.trees;
  let net = input.net;
  const evidence = pairs === null ? 'diff' : 'tree';
  if (pairs === null || net === null) {
    const sparse = sparseTrees(series.patches, gapMarker);
    pairs = series.patches.map((_, i) => ({ before: sparse.trees[i]!, after: sparse.trees[i + 1]! }));
    net = { before: sparse.trees[0]!, after: sparse.trees.at(-1)! };
    for (const patch of sparse.broken)
      limits.push({
        code: 'does-not-fit',
        patch,
        detail: `Patch ${patch} does not fit the patches before it; what it shows is judged as it stands.`,
      });
  }
  const reader = input.reader ?? createModelReader();
  const touched = await touchedTargets(series.patches, pairs, reader);
  const lineages = await followTargets(series.patches, pairs, net, touched, reader);
  const cores = await coreStates(series.patches, pairs, reader);
  const findings: Finding[] = [];
  const core = await reader.core(net.after);
  const make = maker(series.patches, pairs, settings);
  for (const lineage of lineages) {
    for (const key of classKeys(lineage)) {
      findings.push(...(await judge(lineage, key, core, evidence, make, settings)));
    }
    limits.push(...unreadable(lineage));
  }
  if (evidence === 'diff') limits.push(...unseenOf(lineages, series.patches, findings));
  findings.push(...(await judgeCore(cores, net, reader, make)));
  findings.sort(byPlace);
  const kept = findings.filter((f) => settings.severity[f.rule] !== 'off' && !isIgnored(settings, f.path));
  const present = lineages.filter((l) => l.states.some((s) => s !== null));
  limits.push(
    ...mayChange(
      series,
      limits,
      kept,
      present.map((l) => l.target),
    ),
  );
  return {
    schema: 'vmsd-warden/report/v1',
    series: {
      title: series.title,
      version: series.version,
      total: series.total,
      received: series.received,
      missing: series.missing,
      messageId: series.messageId,
      base: input.base ?? series.baseCommit,
    },
    evidence,
    complete: series.missing.length === 0 && !limits.some((l) => incomplete.has(l.code)),
    limits,
    patches: series.patches.map((p) => ({
      index: p.index,
      subject: p.subject,
      messageId: p.messageId,
      commit: p.commit,
    })),
    registrations: present.map((l) => targetReport(l, series.patches, settings)),
    findings: kept,
  };
}

const order: Record<Severity, number> = { error: 0, warning: 1, notice: 2 };

// not localeCompare: it loads the language data, 5 ms of a start of 60
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byPlace(a: Finding, b: Finding): number {
  return (
    (a.patch ?? 0) - (b.patch ?? 0) ||
    order[a.severity] - order[b.severity] ||
    compare(a.target ?? '', b.target ?? '') ||
    rules.findIndex((r) => r.id === a.rule) - rules.findIndex((r) => r.id === b.rule)
  );
}

/** Which targets each patch may affect; a change of the core that switches a mechanism affects all. */
async function touchedTargets(
  patches: readonly Patch[],
  pairs: readonly TreePair[],
  reader: ModelReader,
): Promise<Set<string>[]> {
  const out: Set<string>[] = [];
  for (const [i, patch] of patches.entries()) {
    const { before, after } = pairs[i]!;
    const names = new Set<string>();
    for (const file of patch.files) {
      for (const path of [file.oldPath, file.newPath]) {
        if (path === null) continue;
        const target = targetOfPath(path);
        if (target !== null) names.add(target);
        else if (isConfigPath(path)) {
          const config = readConfigName(path.slice(path.lastIndexOf('/') + 1));
          if (!config) continue;
          const known = new Set([...(await reader.targets(before)), ...(await reader.targets(after))]);
          for (const tree of [before, after]) {
            const entry = await tree.entry(path);
            const text = entry ? (await tree.read([entry]))[0] : null;
            names.add(folderOfConfig(config.arch, text ?? null, known));
          }
        }
      }
    }
    if (patch.files.some((f) => isCorePath(f.oldPath ?? '') || isCorePath(f.newPath ?? ''))) {
      const a = await reader.core(before);
      const b = await reader.core(after);
      if (a.usesSaveVersion !== b.usesSaveVersion || a.knowsTypes !== b.knowsTypes)
        for (const name of await reader.targets(after)) names.add(name);
    }
    out.push(names);
  }
  return out;
}

/** Whether a file moves code into a folder, from another one (null: from that of any other target). */
function movesCode({ change, oldPath, newPath }: FilePatch, from: string | null, to: string): boolean {
  if (change !== 'rename' || oldPath === null || !newPath?.startsWith(`${to}/`) || !newPath.endsWith('.c'))
    return false;
  if (from !== null) return oldPath.startsWith(`${from}/`);
  return targetOfPath(oldPath) !== null && !oldPath.startsWith(`${to}/`);
}

/** Two models of one target under two names: a folder was renamed, whatever else the patch does to its files. */
function sameTarget(a: TargetModel, b: TargetModel, patch: Patch): boolean {
  if (patch.files.some((file) => movesCode(file, a.folder, b.folder))) return true;
  let same = 0;
  for (const [path, id] of a.files) if (b.files.get(path) === id) same++;
  if (same * 3 >= Math.max(1, a.files.size)) return true;
  const symbols = (m: TargetModel): string => m.base.registration.hooks.map((h) => h.symbol).join();
  return symbols(a) !== '' && symbols(a) === symbols(b) && a.base.cpuClass === b.base.cpuClass;
}

async function followTargets(
  patches: readonly Patch[],
  pairs: readonly TreePair[],
  net: TreePair,
  touched: readonly Set<string>[],
  reader: ModelReader,
): Promise<Lineage[]> {
  const all = new Set(touched.flatMap((t) => [...t]));
  const lineages = new Map<string, Lineage>();
  const open = async (name: string, at: number): Promise<Lineage> => {
    const states: (TargetModel | null)[] = [];
    const base = await reader.target(net.before, name);
    for (let i = 0; i <= at; i++) states.push(base);
    const lineage: Lineage = { target: name, states, before: new Map(), moved: false };
    lineages.set(name, lineage);
    return lineage;
  };
  for (const name of all) await open(name, 0);
  for (let i = 1; i <= patches.length; i++) {
    const patch = patches[i - 1]!;
    const { before, after } = pairs[i - 1]!;
    const come: string[] = [];
    const gone: string[] = [];
    const results = new Map<string, { b: TargetModel | null; a: TargetModel | null }>();
    for (const name of touched[i - 1]!) {
      const b = await reader.target(before, name);
      const a = await reader.target(after, name);
      results.set(name, { b, a });
      if (!b && a) come.push(name);
      if (b && !a) gone.push(name);
    }
    for (const name of come) {
      const now = results.get(name)!.a!;
      const from = gone.find((g) => lineages.has(g) && sameTarget(results.get(g)!.b!, now, patch));
      if (from === undefined) {
        lineages.get(name)!.moved ||= patch.files.some((f) => movesCode(f, null, now.folder));
        continue;
      }
      // the folder has another name from here on: one lineage, under its new name
      const lineage = lineages.get(from)!;
      lineages.delete(from);
      lineage.target = name;
      lineages.set(name, lineage);
      results.set(name, { b: results.get(from)!.b, a: results.get(name)!.a });
      results.delete(from);
      gone.splice(gone.indexOf(from), 1);
    }
    for (const [name, lineage] of lineages) {
      const last = lineage.states[i - 1] ?? null;
      const result = results.get(name);
      if (!result) {
        lineage.states[i] = last;
        continue;
      }
      lineage.before.set(i, result.b);
      // Off the main line a patch may not see what an earlier one did: only its own step counts.
      const moved = registrationKey(result.b) !== registrationKey(result.a);
      lineage.states[i] = moved || registrationKey(result.b) === registrationKey(last) ? result.a : last;
    }
  }
  return [...lineages.values()].sort((a, b) => compare(a.target, b.target));
}

/** What of a model the rules look at, to tell whether a patch changed it. */
function registrationKey(m: TargetModel | null): string {
  if (!m) return 'absent';
  const one = (c: TargetModel['base']): string =>
    JSON.stringify([
      c.cpuClass,
      c.registration.type,
      c.hook,
      c.registration.embedsCpuCommon,
      c.registration.versionId,
      c.registration.minimumVersionId,
      c.registration.hooks.map((h) => [h.hook, h.symbol, h.guarded]),
      c.descriptions.map((d) => d?.unmigratable ?? null),
    ]);
  return JSON.stringify([one(m.base), m.others.map(one), m.builds.user, m.builds.system, m.typed]);
}

/** null is the target's own class; others are those that differ from it at some point. */
function classKeys(lineage: Lineage): (string | null)[] {
  const names = new Set<string>();
  for (const m of lineage.states)
    for (const o of m?.others ?? []) if (o.cpuClass !== null) names.add(o.cpuClass);
  return [null, ...names];
}

/** undefined: the evidence does not show the class at that point. null: it is not there. */
function unitAt(m: TargetModel | null, key: string | null): UnitState | null {
  if (!m) return null;
  if (key === null) return { target: m, cls: m.base, isBase: true };
  const other = m.others.find((o) => o.cpuClass === key);
  if (other) return { target: m, cls: other, isBase: false };
  // a class that does as its parent does is not listed apart
  return m.classNames.includes(key) ? { target: m, cls: m.base, isBase: false } : null;
}

type Make = (
  rule: { id: string; citations: Finding['citations'] },
  verdict: Verdict,
  at: { patch: number; scope: Scope; undoneBy: number | null },
  unit: { target: string | null; cpuClass: string | null; from: RegistrationType },
) => Promise<Finding>;

async function judge(
  lineage: Lineage,
  key: string | null,
  core: CoreModel,
  evidence: Report['evidence'],
  make: Make,
  settings: Settings,
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
  const from = base?.cls.registration.type ?? 'none';
  // By the name that it has there: a folder may be renamed by a later patch.
  const named = (at: number) => ({ target: states[at]!.target.name, cpuClass: key, from });
  const out: Finding[] = [];

  const steps = rules.filter((r): r is StepRule => r.kind === 'step');
  const dropped = new Array<boolean>(n + 1).fill(false);
  for (const rule of steps) {
    const verdicts = states.map((s, i) => (i === 0 || s === null ? null : rule.between(base, s, context)));
    verdicts.forEach((v, i) => {
      if (v && rule.id === 'registration-dropped') dropped[i] = true;
    });
    const keys = verdicts.map((v, i) => (v ? `${v.to} ${states[i]!.cls.hook}` : null));
    for (const run of runs(keys, isNew)) {
      out.push(
        await make(
          rule,
          verdicts[run.at]!,
          { patch: run.at, scope: run.scope, undoneBy: run.undoneBy },
          named(run.at),
        ),
      );
    }
  }

  for (const rule of rules.filter((r): r is StateRule => r.kind === 'state')) {
    const atBase = base === null ? false : rule.holds(base, context);
    // What the base already violated, or may have, is not the author's doing.
    if (atBase !== false) continue;
    const verdicts = states.map((s, i) => {
      if (i === 0 || s === null) return null;
      const v = rule.holds(s, context);
      if (!v || (rule.id === 'unregistered-cpu' && dropped[i])) return null;
      return v;
    });
    const keys = verdicts.map((v) => (v ? rule.id : null));
    for (const run of runs(keys, isNew)) {
      out.push(
        await make(
          rule,
          verdicts[run.at]!,
          { patch: run.at, scope: run.scope, undoneBy: run.undoneBy },
          named(run.at),
        ),
      );
    }
  }
  return out;
}

/**
 * The findings in a row of states, one for each distinct one: at the patch that brought it about last, net when
 * the last patch still has it. Of a target that the base lacks only the net counts.
 */
function runs(
  keys: readonly (string | null)[],
  netOnly: boolean,
): { at: number; scope: Scope; undoneBy: number | null }[] {
  const out = new Map<string, { at: number; scope: Scope; undoneBy: number | null }>();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i];
    if (key === null || key === undefined || key === keys[i - 1]) continue;
    let end = i;
    while (end + 1 < keys.length && keys[end + 1] === key) end++;
    const isNet = end === keys.length - 1;
    out.set(key, { at: i, scope: isNet ? 'net' : 'transient', undoneBy: isNet ? null : end + 1 });
  }
  return [...out.values()].filter((r) => !netOnly || r.scope === 'net');
}

interface CoreStep {
  patch: number;
  before: CoreModel;
  after: CoreModel;
}

async function coreStates(
  patches: readonly Patch[],
  pairs: readonly TreePair[],
  reader: ModelReader,
): Promise<CoreStep[]> {
  const out: CoreStep[] = [];
  for (const [i, patch] of patches.entries()) {
    if (!patch.files.some((f) => isCorePath(f.oldPath ?? '') || isCorePath(f.newPath ?? ''))) continue;
    const { before, after } = pairs[i]!;
    out.push({ patch: i + 1, before: await reader.core(before), after: await reader.core(after) });
  }
  return out;
}

async function judgeCore(
  steps: CoreStep[],
  net: TreePair,
  reader: ModelReader,
  make: Make,
): Promise<Finding[]> {
  const rule = rules.find((r): r is CoreRule => r.kind === 'core');
  if (!rule) return [];
  const none = new Map<RegistrationType, string[]>();
  const changed = steps.filter((s) => rule.between(s.before, s.after, none) !== null);
  if (changed.length === 0) return [];
  const whole = rule.between(await reader.core(net.before), await reader.core(net.after), none);
  const targets = new Map<RegistrationType, string[]>();
  for (const name of await reader.targets(net.after)) {
    const type = (await reader.target(net.after, name))?.base.registration.type;
    if (type) targets.set(type, [...(targets.get(type) ?? []), name]);
  }
  // One finding for the series: at its last patch that changes the core.
  const at = changed.at(-1)!;
  const first = changed[0]!;
  const verdict = whole
    ? rule.between(at.before, at.after, targets)!
    : rule.between(first.before, first.after, targets)!;
  return [
    await make(
      rule,
      verdict,
      whole
        ? { patch: at.patch, scope: 'net', undoneBy: null }
        : { patch: first.patch, scope: 'transient', undoneBy: at.patch },
      { target: null, cpuClass: null, from: 'unknown' },
    ),
  ];
}

function maker(patches: readonly Patch[], pairs: readonly TreePair[], settings: Settings): Make {
  const changed = patches.map(changedLines);
  return async (rule, verdict, at, unit) => {
    const lines = changed[at.patch - 1]!;
    // What stood in a folder that had another name is the next best.
    const own = verdict.places.filter((p) => [null, unit.target].includes(targetOfPath(p.path)));
    const places = own.length > 0 ? own : verdict.places;
    const place = places.find((p) => lines.has(`${p.side} ${p.path}:${p.line}`)) ??
      places.find((p) => lines.has(`${p.side} ${p.path}`)) ??
      places[0] ?? { path: '', line: 1, side: 'new' as const };
    return findingOf(
      rule,
      verdict,
      {
        ...unit,
        patch: patches[at.patch - 1]!.index,
        scope: at.scope,
        undoneBy: at.undoneBy === null ? null : patches[at.undoneBy - 1]!.index,
        path: place.path,
        line: place.line,
        side: place.side,
        suggestion: await suggestion(verdict, place, lines, pairs[at.patch - 1]!),
      },
      settings,
    );
  };
}

/** `new path:line`, `old path:line` of every line that a patch adds or removes, and `new path` of its files. */
function changedLines(patch: Patch): Set<string> {
  const out = new Set<string>();
  for (const file of patch.files) {
    if (file.newPath !== null) out.add(`new ${file.newPath}`);
    if (file.oldPath !== null) out.add(`old ${file.oldPath}`);
    for (const hunk of file.hunks) {
      let oldLine = hunk.oldStart;
      let newLine = hunk.newStart;
      for (const l of hunk.lines) {
        if (l.kind === '+') out.add(`new ${file.newPath}:${newLine}`);
        if (l.kind === '-') out.add(`old ${file.oldPath}:${oldLine}`);
        if (l.kind !== '-') newLine++;
        if (l.kind !== '+') oldLine++;
      }
    }
  }
  return out;
}

async function suggestion(
  verdict: Verdict,
  place: Candidate,
  lines: ReadonlySet<string>,
  pair: TreePair,
): Promise<string | null> {
  if (!verdict.suggest || place.side !== 'new' || !lines.has(`new ${place.path}:${place.line}`)) return null;
  const entry = await pair.after.entry(place.path);
  const text = entry ? (await pair.after.read([entry]))[0] : null;
  const line = text?.split('\n', place.line)[place.line - 1];
  return line === undefined ? null : verdict.suggest(display(line).replace(/\r$/, ''));
}

/** Files of a target that could not be read at the base or at the end. */
function unreadable(lineage: Lineage): Limit[] {
  const paths = new Set([...(lineage.states[0]?.unread ?? []), ...(lineage.states.at(-1)?.unread ?? [])]);
  return [...paths].map((path) => ({
    code: 'unreadable-file',
    patch: null,
    detail: `${path} cannot be read: its object is missing or too large. What it holds of ${lineage.target} is unknown; fetch it (git fetch --refetch) and check again.`,
  }));
}

interface Unseen extends Limit {
  patch: number;
  target: string;
}

/** What pieces do not show, target by target; one line for the many targets of a patch. */
function unseenOf(
  lineages: readonly Lineage[],
  patches: readonly Patch[],
  findings: readonly Finding[],
): Limit[] {
  const all = lineages.flatMap((l) => unseen(l, patches, findings));
  const out: Limit[] = [];
  const joined = new Set<string>();
  for (const { target, ...limit } of all) {
    const alike = all.filter((l) => l.code === limit.code && l.patch === limit.patch);
    const key = `${limit.code} ${limit.patch}`;
    if (alike.length <= 3) out.push(limit);
    else if (!joined.has(key)) {
      joined.add(key);
      const names = [...new Set(alike.map((l) => l.target))].join(', ');
      out.push({
        ...limit,
        detail:
          limit.code === 'description-not-shown'
            ? `The diff does not show the descriptions of ${names}; they are taken for migratable ones.`
            : `Patch ${limit.patch} changes how ${names} register their CPU state, but the diff does not show all of it; check it on a tree (--repo).`,
      });
    }
  }
  return out;
}

/** What pieces do not show, where a patch changes a hook and no finding says so. */
function unseen(lineage: Lineage, patches: readonly Patch[], findings: readonly Finding[]): Unseen[] {
  const out: Unseen[] = [];
  const n = lineage.states.length - 1;
  for (let i = 1; i <= n; i++) {
    const a = lineage.before.get(i);
    const b = lineage.states[i] ?? null;
    if (a === undefined || registrationKey(a) === registrationKey(b)) continue;
    const hooks = (m: TargetModel | null): string =>
      (m?.base.registration.hooks ?? []).map((h) => `${h.hook} ${h.symbol}`).join();
    const index = patches[i - 1]!.index;
    const judged = findings.some((f) => f.patch === index && (f.target === b?.name || f.target === a?.name));
    if (hooks(a) !== hooks(b) && !judged)
      out.push({
        code: 'registration-not-shown',
        target: lineage.target,
        patch: index,
        detail: `Patch ${index} changes how ${lineage.target} registers its CPU state, but the diff does not show all of it; check it on a tree (--repo).`,
      });
    const state = unitAt(b, null);
    const notShown = state?.cls.descriptions.some((d) => d === null || !(d.whole || d.unmigratable));
    if (judged && state && notShown && state.cls.registration.hooks.length > 0)
      out.push({
        code: 'description-not-shown',
        target: lineage.target,
        patch: index,
        detail: `The diff does not show ${state.cls.registration.hooks[0]!.symbol ?? 'the description'} of ${nameOf(state)}; it is taken for a migratable one.`,
      });
  }
  return out;
}

function targetReport(lineage: Lineage, patches: readonly Patch[], settings: Settings): TargetReport {
  const reg = (m: TargetModel | null): Registration | null => m?.base.registration ?? null;
  const trajectory: TargetReport['trajectory'] = [];
  for (let i = 1; i < lineage.states.length; i++) {
    const was = reg(lineage.states[i - 1] ?? null)?.type;
    const is = reg(lineage.states[i] ?? null)?.type;
    if (is !== was) trajectory.push({ patch: patches[i - 1]!.index, to: is ?? 'none' });
  }
  return {
    target: lineage.target,
    before: reg(lineage.states[0] ?? null),
    after: reg(lineage.states.at(-1) ?? null),
    trajectory,
    tier: tierOf(settings, lineage.target),
  };
}
