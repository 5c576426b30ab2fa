/** A series and its trees -> the report. Everything that is common to the rules is here. */

import { gapMarker } from '../../c/conditions.ts';
import { isIgnored } from '../../config/ignore.ts';
import type { Settings } from '../../config/settings.ts';
import { createModelReader } from '../../model/registration/reader.ts';
import type { ModelReader } from '../../model/registration/target.ts';
import { rules } from '../../rules/index.ts';
import { sparseTrees } from '../../series/apply/sparse.ts';
import type { Finding, Report, Severity } from '../../types/report.ts';
import type { Limit, Series } from '../../types/series.ts';
import { compare } from './compare.ts';
import { type Course, type Merge, stepsOf, type TreePair } from './course.ts';
import { followTargets } from './follow.ts';
import { hooksInNoFile, hooksInNoTarget } from './hook-lines.ts';
import { judgeClasses } from './judge-classes.ts';
import { judgeCore } from './judge-core.ts';
import type { LayoutInput } from './judge-layouts.ts';
import { layoutTargets, type Settled } from './layout-touched.ts';
import { layoutsUnseen } from './layout-unseen.ts';
import { unreadable, unseenOf } from './limits.ts';
import { mayChange } from './may-change.ts';
import { notResolved } from './not-resolved.ts';
import { placer } from './place.ts';
import { touchedTargets } from './touched.ts';
import { targetReport } from './trajectory.ts';

export interface AnalyseInput {
  series: Series;
  /** One pair a patch, in the order of `series.patches`; null when there is no tree to read. */
  trees: readonly TreePair[] | null;
  /** The base of the whole and its last tree; null as `trees`. */
  net: TreePair | null;
  /** The base commit, when there is one. */
  base: string | null;
  /** The merge commits among them, in order; absent where there are none. */
  merges?: readonly Merge[];
  /** What went wrong before this: patches that did not apply, and the like. */
  limits: Limit[];
  settings: Settings;
  /** Keeps what was read from one call to the next (the history sweep). */
  reader?: ModelReader;
  /** What layouts are read with, and the release that they are compared with; absent: they are not judged. */
  layouts?: () => Promise<LayoutInput>;
  /** Which changes cannot matter to layouts, for who has read the neighbours of these trees. */
  settled?: Settled;
}

/** Limits that mean that something of the series was not judged. */
const incomplete = new Set([
  'missing-patch',
  'does-not-apply',
  'already-applied',
  'does-not-fit',
  'bad-hunk',
  'truncated-diff',
  'truncated-input',
  'combined-diff',
  'too-large',
  'too-long-line',
  'too-many-patches',
  'more-limits',
  'unreadable-input',
  'unreadable-mail',
  'unreadable-path',
  'unsafe-path',
  'unreadable-file',
  'registration-not-resolved',
  'registration-not-shown',
  'hook-in-no-target',
  'no-targets',
  'layout-not-read',
  'layout-not-judged',
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
  const steps = stepsOf(series.patches, pairs, input.merges ?? []);
  const course: Course = { patches: series.patches, steps, net, evidence, settings, reader };
  const touched = await touchedTargets(course);
  const lineages = await followTargets(course, touched);
  const core = await reader.core(net.after);
  const place = placer(course);
  const findings: Finding[] = [];
  for (const lineage of lineages) {
    findings.push(...(await judgeClasses(course, lineage, core, place)));
    limits.push(...unreadable(lineage));
    if (evidence === 'tree') limits.push(...(await notResolved(lineage, course)));
  }
  if (evidence === 'diff') {
    limits.push(...unseenOf(lineages, course, findings));
    limits.push(...hooksInNoTarget(series.patches));
    // Where it is not known what a patch makes of a registration, nobody asks for its fields.
    const unseen = new Set(
      limits.flatMap(({ code, patch }) => (code === 'registration-not-shown' ? [patch] : [])),
    );
    limits.push(...layoutsUnseen(series.patches).filter(({ patch }) => !unseen.has(patch)));
  }
  if (evidence === 'tree')
    limits.push(...hooksInNoFile(series.patches, new Set(await reader.targets(net.after)), reader.around));
  findings.push(...(await judgeCore(course, touched, place)));
  if (evidence === 'tree' && input.layouts) {
    const sent = await layoutTargets(course, input.layouts, input.settled);
    if (sent.size > 0) {
      // Most series end here; the others load what it takes.
      const { judgeLayouts } = await import('./judge-layouts.ts');
      const judged = await judgeLayouts(course, await input.layouts(), sent, findings, place);
      findings.push(...judged.findings);
      limits.push(...judged.limits);
    }
  }
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
    registrations: present.map((l) => targetReport(l, course)),
    findings: kept,
  };
}

const order: Record<Severity, number> = { error: 0, warning: 1, notice: 2 };

function byPlace(a: Finding, b: Finding): number {
  return (
    (a.patch ?? 0) - (b.patch ?? 0) ||
    order[a.severity] - order[b.severity] ||
    compare(a.target ?? '', b.target ?? '') ||
    rules.findIndex((r) => r.id === a.rule) - rules.findIndex((r) => r.id === b.rule)
  );
}
