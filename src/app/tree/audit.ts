/** A tree -> what each of its targets registers, and which state rules it breaks. */
import { isIgnored } from '../../config/ignore.ts';
import { type Settings, tierOf } from '../../config/settings.ts';
import { faultsIn, isFaulty } from '../../model/layout/compare/facts.ts';
import { describesState } from '../../model/layout/macros.ts';
import { createModelReader } from '../../model/registration/reader.ts';
import type { CoreModel, ModelReader, TargetModel } from '../../model/registration/target.ts';
import { findingOf } from '../../review/judge/finding.ts';
import { unresolvedIn } from '../../review/judge/not-resolved.ts';
import { suggestionAt } from '../../review/judge/place.ts';
import { rules } from '../../rules/index.ts';
import type { UnitState } from '../../rules/rule.ts';
import type { BuildLayout } from '../../types/layout.ts';
import type { Finding, Report, TargetReport } from '../../types/report.ts';
import type { Limit } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';

/** What some of a tree's targets are, and what they have wrong: plain data. */
export interface TargetsAudit {
  targets: { registration: TargetReport; limits: Limit[]; findings: Finding[] }[];
  /** Of their builds, those with a description that is not well made. */
  faulty: BuildLayout[];
}

/** Audits a whole tree. `patches` is empty, every target has an entry whose `after` is its state. */
export async function auditTree(
  tree: SourceTree,
  settings: Settings,
  reader: ModelReader = createModelReader(),
): Promise<Report> {
  return reportOf(tree, settings, [await auditTargets(tree, settings, await reader.targets(tree), reader)]);
}

/** Audits some targets of a tree, which are taken one by one. */
export async function auditTargets(
  tree: SourceTree,
  settings: Settings,
  names: Iterable<string>,
  reader: ModelReader = createModelReader(),
): Promise<TargetsAudit> {
  const out: TargetsAudit = { targets: [], faulty: [] };
  const core = await reader.core(tree);
  const faultyLayouts = await readerOfFaults(tree, reader);
  for (const name of names) {
    const model = await reader.target(tree, name);
    if (model) out.targets.push(await auditTarget(tree, settings, model, core));
    out.faulty.push(...(await faultyLayouts(name)));
  }
  return out;
}

/** The report of all targets, in whatever parts they were audited. */
export function reportOf(tree: SourceTree, settings: Settings, parts: readonly TargetsAudit[]): Report {
  const targets = parts
    .flatMap((part) => part.targets)
    .toSorted((a, b) => (a.registration.target < b.registration.target ? -1 : 1));
  const limits = targets.flatMap((one) => one.limits);
  return {
    schema: 'vmsd-warden/report/v1',
    series: {
      title: '',
      version: 1,
      total: 0,
      received: [],
      missing: [],
      messageId: null,
      base: tree.commit,
    },
    evidence: 'tree',
    complete: limits.length === 0,
    limits,
    patches: [],
    registrations: targets.map((one) => one.registration),
    findings: [
      ...targets.flatMap((one) => one.findings),
      ...layoutFindings(
        parts.flatMap((part) => part.faulty),
        settings,
      ),
    ],
  };
}

/** What one target registers, and which state rules it breaks. */
async function auditTarget(
  tree: SourceTree,
  settings: Settings,
  model: TargetModel,
  core: CoreModel,
): Promise<TargetsAudit['targets'][number]> {
  const { name } = model;
  const tier = tierOf(settings, name);
  const limits: Limit[] = [];
  const findings: Finding[] = [];
  for (const path of model.unread)
    limits.push({
      code: 'unreadable-file',
      patch: null,
      detail: `${path} cannot be read: its object is missing or too large, so what it holds of ${name} is unknown.`,
    });
  if (model.base.registration.type === 'unknown' && model.unread.length === 0)
    limits.push({
      code: 'unknown-registration',
      patch: null,
      detail: `What ${name} registers could not be resolved: ${unresolvedIn(model) || 'its class_init was not found'}.`,
    });
  const units: UnitState[] = [
    { target: model, cls: model.base, isBase: true },
    ...model.others.map((cls) => ({ target: model, cls, isBase: false })),
  ];
  for (const unit of units) {
    for (const rule of rules) {
      if (rule.kind !== 'state' || settings.severity[rule.id] === 'off') continue;
      const verdict = rule.holds(unit, { tier, last: unit, core });
      const place = verdict ? verdict.places[0] : null;
      if (!verdict || !place || isIgnored(settings, place.path)) continue;
      const at = {
        ...standing(place),
        target: name,
        cpuClass: unit.isBase ? null : unit.cls.cpuClass,
        from: verdict.from,
        suggestion: await suggestionAt(verdict, place, tree),
      };
      findings.push(findingOf(rule, verdict, at, settings));
    }
  }
  const registration = { target: name, before: null, after: model.base.registration, trajectory: [], tier };
  return { registration, limits, findings };
}

/** Where a finding stands that no patch has brought about. */
const standing = ({ path, line }: { path: string; line: number }) => ({
  patch: null,
  scope: 'net' as const,
  undoneBy: null,
  path,
  line,
  side: 'new' as const,
  merge: null,
});

/** What gives the layouts of a target in which a description is not well made. */
async function readerOfFaults(
  tree: SourceTree,
  models: ModelReader,
): Promise<(target: string) => Promise<BuildLayout[]>> {
  if (!(await describesState(tree))) return async () => [];
  const { createLayoutReader } = await import('../../model/layout/index.ts');
  const reader = createLayoutReader(models, { shape: true });
  const builds = await reader.builds(tree);
  return async (name) => {
    const own = builds.filter(({ target }) => target === name);
    return (await reader.read(tree, own)).filter(isFaulty);
  };
}

/** What descriptions have wrong by themselves. */
function layoutFindings(layouts: readonly BuildLayout[], settings: Settings): Finding[] {
  const findings: Finding[] = [];
  for (const fact of faultsIn(layouts)) {
    const rule = rules.find((one) => one.id === fact.rule);
    const place = fact.places[0];
    if (rule?.kind !== 'layout' || settings.severity[rule.id] === 'off' || !place) continue;
    if (isIgnored(settings, place.path)) continue;
    const at = {
      ...standing(place),
      target: fact.target,
      cpuClass: fact.cpuClass,
      from: fact.type,
      suggestion: null,
    };
    const verdict = rule.says(fact, { tier: tierOf(settings, fact.target) });
    findings.push(findingOf(rule, verdict, at, settings));
  }
  return findings;
}
