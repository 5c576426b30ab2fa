/** Reviews one series: from mails on a base, or a range of commits. */

import type { Settings } from '../../config/settings.ts';
import type { ApplyFallback, LastRelease, RangeSeries } from '../../ports/git.ts';
import { analyse } from '../../review/judge/analyse.ts';
import type { Merge } from '../../review/judge/course.ts';
import type { LayoutInput } from '../../review/judge/judge-layouts.ts';
import { rules } from '../../rules/index.ts';
import { type AppliedSeries, applySeries } from '../../series/apply/apply.ts';
import { joinedTree } from '../../series/apply/joined.ts';
import type { Excerpts } from '../../types/excerpt.ts';
import type { Report } from '../../types/report.ts';
import type { Limit, Series } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';
import { hasTargets } from '../tree/has-targets.ts';
import { findExcerpts } from './excerpts.ts';
import { type SettingsSource, settingsFrom } from './settings.ts';

/** What is asked of a git repository. */
export interface Revisions {
  /** The commit that a revision names; throws when there is none. */
  resolve(revision: string): Promise<string>;
  /** The files of a commit; null is the tree without files. */
  tree(commit: string | null): SourceTree;
  /** The last release that a commit has behind it: what its users may have saved guests with. Null: there is none. */
  lastRelease?(commit: string): Promise<LastRelease | null>;
}

/** What layouts are judged with: loaded, and looked for, only where a series may change one. */
function layoutsFrom(
  { tree, lastRelease }: Pick<Revisions, 'tree' | 'lastRelease'>,
  base: string | null,
): () => Promise<LayoutInput> {
  let input: Promise<LayoutInput> | null = null;
  const release: LayoutInput['release'] = async () => {
    const last = base === null ? null : ((await lastRelease?.(base)) ?? null);
    return last && { ...last, tree: tree(last.commit) };
  };
  const open = async (): Promise<LayoutInput> => {
    const { createLayoutReader } = await import('../../model/layout/index.ts');
    return { reader: createLayoutReader(), release };
  };
  return () => (input ??= open());
}

/** Where a series from mails is applied. */
export interface ApplyAt {
  revisions: Revisions;
  /** The revision that the user names; null leaves it to the series. */
  base: string | null;
  fallback: ApplyFallback;
}

export interface Judged {
  report: Report;
  excerpts: Excerpts;
  settings: Settings;
  /** What the user may want to know that is no limit: which base was taken. */
  notes: string[];
}

type Trees = { before: SourceTree; after: SourceTree };

/** Judges a series by its hunks, or, with `at`, on the tree that it applies to. */
export async function checkSeries(
  series: Series,
  at: ApplyAt | null,
  source: SettingsSource,
): Promise<Judged> {
  if (!at) return judge({ series, trees: null, baseTree: null, base: null, source });
  const { commit, limits, note } = await chooseBase(series, at);
  const { revisions } = at;
  const base = {
    commit,
    tree: revisions.tree(commit),
    revisions,
    notes: note === null ? [] : [note],
    limits,
    advice: nameBase,
  };
  const applied = await applySeries(base.tree, series.patches, at.fallback);
  const earlier = at.base === null && applied.idle.length > 0 ? await beforeSeries(series, at, commit) : null;
  return checkApplied(series, earlier?.applied ?? applied, earlier?.base ?? base, source);
}

/** Of a series that was made of the last commits of HEAD: on the commit before them. null: it does not fit there. */
async function beforeSeries(
  series: Series,
  { revisions, fallback }: ApplyAt,
  tip: string,
): Promise<{ base: AppliedOn; applied: AppliedSeries } | null> {
  const commit = await revisions.resolve(`${tip}~${series.patches.length}`).catch(() => null);
  if (commit === null) return null;
  const applied = await applySeries(revisions.tree(commit), series.patches, fallback);
  if (applied.failures.length + applied.idle.length > 0) return null;
  const note = `${tip.slice(0, 12)} has the series already: applied on ${commit.slice(0, 12)}, before it`;
  return {
    base: { commit, tree: revisions.tree(commit), revisions, notes: [note], limits: [], advice: nameBase },
    applied,
  };
}

/** Where a series was applied. */
export interface AppliedOn {
  commit: string;
  /** The commit's files, with those series on top that come first. */
  tree: SourceTree;
  /** Where the last release is found. */
  revisions: Pick<Revisions, 'tree' | 'lastRelease'>;
  notes: string[];
  limits: Limit[];
  /** What whoever chose the commit can do where the series does not fit; null: nobody did. */
  advice: string | null;
}

/** Judges a series that has been applied on a base. */
export async function checkApplied(
  series: Series,
  { trees, failures, idle }: AppliedSeries,
  { commit, tree, revisions, notes, limits, advice }: AppliedOn,
  source: SettingsSource,
): Promise<Judged> {
  // Nothing of the series fits: this is not the tree that it was written for, and would only mislead.
  if (failures.length + idle.length === series.patches.length) {
    const wrong = failures[0] ? wrongBase(failures[0].reason, commit) : allThere(commit);
    if (advice !== null) wrong.detail += ` ${advice}`;
    return judge({
      series,
      trees: null,
      baseTree: tree,
      base: null,
      source,
      notes,
      limits: [...limits, wrong],
    });
  }
  const unfit = [
    ...failures.map((failure) => doesNotApply(failure, commit)),
    ...idle.map((patch) => alreadyThere(patch, commit, advice)),
  ];
  const pairs = series.patches.map((_, i) => ({ before: trees[i]!, after: trees[i + 1]! }));
  const all = [...limits, ...unfit];
  return judge({ series, trees: pairs, baseTree: tree, base: commit, source, notes, limits: all, revisions });
}

/** Judges the commits of a range, each against its first parent, and what its merge commits make of them. */
export async function checkRange(
  range: RangeSeries,
  revisions: Revisions,
  source: SettingsSource,
): Promise<Judged> {
  const pairs = range.commits.map(({ commit, parent }) => ({
    before: revisions.tree(parent),
    after: revisions.tree(commit),
  }));
  const merges = range.merges.map(({ commit, subject, after, parents }) => ({
    commit,
    subject,
    after,
    parents: parents.map(revisions.tree),
    tree: revisions.tree(commit),
  }));
  const tree = range.otherBases.reduce(
    (joined, { commit, ancestor }) => joinedTree(joined, revisions.tree(commit), revisions.tree(ancestor)),
    revisions.tree(range.mergeBase),
  );
  return judge({
    series: range.series,
    trees: pairs,
    baseTree: tree,
    base: range.mergeBase,
    source,
    merges,
    revisions,
  });
}

interface JudgeInput {
  series: Series;
  trees: Trees[] | null;
  baseTree: SourceTree | null;
  base: string | null;
  source: SettingsSource;
  notes?: string[];
  limits?: Limit[];
  merges?: readonly Merge[];
  revisions?: Pick<Revisions, 'tree' | 'lastRelease'>;
}

async function judge(input: JudgeInput): Promise<Judged> {
  const { series, trees, baseTree, base, source, notes = [], limits = [], merges = [], revisions } = input;
  const { settings, limits: mistakes } = await settingsFrom(
    source,
    baseTree,
    rules.map((rule) => rule.id),
  );
  // The last commit of a range may be a merge commit.
  const last = merges.findLast(({ after }) => after === series.patches.length)?.tree ?? trees?.at(-1)?.after;
  const net = trees && baseTree && { before: baseTree, after: last ?? baseTree };
  const foreign = baseTree && !(await hasTargets(baseTree)) && !(last && (await hasTargets(last)));
  const all = [...limits, ...mistakes, ...(foreign ? [noTargets] : [])];
  const layouts = revisions && { layouts: layoutsFrom(revisions, base) };
  const report = await analyse({ series, trees, merges, net, base, limits: all, settings, ...layouts });
  const excerpts = await findExcerpts(report, series.patches, (patch) => {
    const i = series.patches.findIndex((p) => p.index === patch);
    return patch === null ? net : (trees?.[i] ?? null);
  });
  return { report, excerpts, settings, notes };
}

/** For who gives the base on a command line. */
const nameBase = 'Name the commit that the series was made on with --base.';

/** Of a repository that is not QEMU, nothing can be said. */
const noTargets: Limit = {
  code: 'no-targets',
  patch: null,
  detail: 'No CPU target stands under target/: this is no tree of QEMU, or only a part of one.',
};

async function chooseBase(
  series: Series,
  { revisions, base }: ApplyAt,
): Promise<{ commit: string; limits: Limit[]; note: string | null }> {
  if (base !== null) return { commit: await revisions.resolve(base), limits: [], note: null };
  const named = series.baseCommit;
  if (named !== null) {
    const commit = await revisions.resolve(named).catch(() => null);
    if (commit !== null)
      return { commit, limits: [], note: `applied on the series' own base-commit, ${commit.slice(0, 12)}` };
  }
  const commit = await revisions.resolve('HEAD');
  if (named === null) {
    return {
      commit,
      limits: [],
      note: `the series names no base-commit: applied on HEAD, ${commit.slice(0, 12)}`,
    };
  }
  const detail = `The series' base-commit ${named.slice(0, 12)} is not in the repository: it was tried on HEAD, ${commit.slice(0, 12)}. Fetch that commit, or name a base with --base.`;
  return { commit, limits: [{ code: 'base-missing', patch: null, detail }], note: null };
}

function doesNotApply({ patch, reason }: { patch: number; reason: string }, commit: string): Limit {
  const detail = `does not apply on ${commit.slice(0, 12)}: ${reason}; what it does to whole files could not be judged`;
  return { code: 'does-not-apply', patch, detail };
}

function alreadyThere(patch: number, commit: string, advice: string | null): Limit {
  const detail = `changes nothing on ${commit.slice(0, 12)}, which has it already: what it does could not be judged${advice === null ? '' : `. ${advice}`}`;
  return { code: 'already-applied', patch, detail };
}

function allThere(commit: string): Limit {
  const detail = `The series changes nothing on ${commit.slice(0, 12)}, which has it already: it was judged by its hunks.`;
  return { code: 'already-applied', patch: null, detail };
}

function wrongBase(reason: string, commit: string): Limit {
  const detail = `Nothing of the series applies on ${commit.slice(0, 12)} (${reason}): it was judged by its hunks.`;
  return { code: 'does-not-apply', patch: null, detail };
}
