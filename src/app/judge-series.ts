/** Judges a series from a mailing list: from its mails to the report. */
import type { Settings } from '../config/settings.ts';
import { Failure } from '../failure.ts';
import type { ApplyFallback } from '../ports.ts';
import type { Excerpt } from '../review/excerpt.ts';
import type { Report } from '../review/report.ts';
import { readSeries } from '../series/read.ts';
import type { Patch, Series } from '../series/types.ts';
import { checkApplied, type Revisions } from './check.ts';
import { applyOnBase, type Before } from './choose-base.ts';
import { findSettingsFile } from './settings.ts';

/** What is judged. Plain data: it is sent to a process. */
export interface JudgeSeriesInput {
  /** Of the project's repository. */
  gitDir: string;
  /** The branch, its tip now (for the configuration), and its tip when the series was sent. */
  branch: { name: string; tip: string; tipThen: string };
  /** Cover letter and patches of one version, each header and body. */
  mails: Uint8Array[];
  /** Message-Id of one of them. */
  head: string;
  /** The series of `Based-on:`, the outermost first. */
  basedOn: { name: string; mails: Uint8Array[] }[];
  /** Mails among which the patches of `prerequisite-patch-id:` may be. */
  candidates: Uint8Array[];
  /** What the series asks for and the list does not have, in words. */
  absent: string[];
  /** The server's settings for this list: used where the repository carries no file of its own. */
  settings: { name: string; text: string } | null;
}

/** Plain data as well. */
export interface JudgedSeries {
  report: Report;
  settings: Settings;
  excerpts: [string, Excerpt][];
  series: Series;
  /** The commit that it was applied on. */
  base: string;
  /** Patches that were applied before the series. */
  before: Patch[];
  /** What was used as the base, in words. */
  notes: string[];
  /** Mistakes in the configuration, `file:line: what`. */
  configuration: string[];
}

export interface JudgeSeriesSource extends Revisions {
  fallback: ApplyFallback;
  /** `git patch-id --stable` of each patch, in order; null where there is none. */
  patchIds(patches: readonly Patch[]): Promise<(string | null)[]>;
}

export type JudgeSeries = (input: JudgeSeriesInput, signal: AbortSignal) => Promise<JudgedSeries>;

/** Throws `Failure` (permanent) when the mails hold no patch. */
export async function judgeSeries(source: JudgeSeriesSource, input: JudgeSeriesInput): Promise<JudgedSeries> {
  const series = await seriesOf(input.mails, input.head);
  if (!series) throw new Failure('permanent', 'no patch of this series can be read');
  const before: Before[] = [];
  for (const { name, mails } of input.basedOn) {
    const first = await seriesOf(mails);
    if (first) before.push({ name, by: 'Based-on', patches: first.patches });
  }
  const found = await findPrerequisites(source, series, input.candidates);
  const absent = [...input.absent, ...found.absent];
  before.push(...found.before);
  const { name, tip, tipThen } = input.branch;
  const { on, applied } = await applyOnBase(series, {
    revisions: source,
    fallback: source.fallback,
    branch: { name, tip: tipThen },
    before,
    absent,
  });
  const own = await findSettingsFile(source.tree(tip));
  const judged = await checkApplied(series, applied, on, own ?? input.settings ?? 'defaults');
  const { report, settings, excerpts, notes } = judged;
  return {
    report,
    settings,
    excerpts: [...excerpts],
    series,
    base: on.commit,
    before: on.first,
    notes,
    configuration: report.limits.filter((l) => l.code === 'configuration').map((l) => l.detail),
  };
}

/** The series of these mails that has the one named, else the newest. */
export async function seriesOf(mails: readonly Uint8Array[], head?: string): Promise<Series | null> {
  const inputs = mails.map((bytes, i) => ({ name: `mail ${i + 1}`, bytes }));
  const { series } = await readSeries(inputs, head === undefined ? {} : { pick: head });
  // A head that cannot be read as a patch is no reason to read nothing.
  return series ?? (head === undefined ? null : (await readSeries(inputs)).series);
}

/** The patches that the series asks for by their ids, in its order. */
async function findPrerequisites(
  source: JudgeSeriesSource,
  { prerequisites = [] }: Series,
  candidates: readonly Uint8Array[],
): Promise<{ before: Before[]; absent: string[] }> {
  if (!prerequisites.length) return { before: [], absent: [] };
  const patches: Patch[] = [];
  for (const mail of candidates) {
    const series = await seriesOf([mail]);
    if (series) patches.push(...series.patches);
  }
  const ids = await source.patchIds(patches);
  const byId = new Map(ids.flatMap((id, i) => (id === null ? [] : [[id, patches[i]!] as const])));
  const there = prerequisites
    .flatMap((id) => byId.get(id) ?? [])
    .map((patch, i) => ({ ...patch, index: i + 1 }));
  const lacking = prerequisites.length - there.length;
  const absent = lacking
    ? [
        `${lacking} of the ${prerequisites.length} patches that the series names as prerequisites are not on the list, or came in another form.`,
      ]
    : [];
  const name = `${there.length} of its ${prerequisites.length} prerequisite patches`;
  return { before: there.length ? [{ name, by: 'prerequisite-patch-id', patches: there }] : [], absent };
}
