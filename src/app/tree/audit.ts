/** A tree -> what each of its targets registers, and which state rules it breaks. */
import { isIgnored } from '../../config/ignore.ts';
import { type Settings, tierOf } from '../../config/settings.ts';
import { faultsIn } from '../../model/layout/compare/facts.ts';
import { describesState } from '../../model/layout/macros.ts';
import { createModelReader } from '../../model/registration/reader.ts';
import type { ModelReader } from '../../model/registration/target.ts';
import { findingOf } from '../../review/judge/finding.ts';
import { unresolvedIn } from '../../review/judge/not-resolved.ts';
import { suggestionAt } from '../../review/judge/place.ts';
import { rules } from '../../rules/index.ts';
import type { UnitState } from '../../rules/rule.ts';
import type { Finding, Report, TargetReport } from '../../types/report.ts';
import type { SourceTree } from '../../types/tree.ts';

/** Audits a whole tree. `patches` is empty, every target has an entry whose `after` is its state. */
export async function auditTree(
  tree: SourceTree,
  settings: Settings,
  reader: ModelReader = createModelReader(),
): Promise<Report> {
  const registrations: TargetReport[] = [];
  const findings: Finding[] = [];
  const limits: Report['limits'] = [];
  const core = await reader.core(tree);
  for (const name of await reader.targets(tree)) {
    const model = await reader.target(tree, name);
    if (!model) continue;
    const tier = tierOf(settings, name);
    registrations.push({ target: name, before: null, after: model.base.registration, trajectory: [], tier });
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
  }
  findings.push(...(await auditLayouts(tree, settings, reader)));
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
    registrations,
    findings,
  };
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

/** What the descriptions of the tree's CPUs have wrong by themselves. */
async function auditLayouts(tree: SourceTree, settings: Settings, models: ModelReader): Promise<Finding[]> {
  if (!(await describesState(tree))) return [];
  const { createLayoutReader } = await import('../../model/layout/index.ts');
  const layouts = await createLayoutReader(models, { shape: true }).read(tree);
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
