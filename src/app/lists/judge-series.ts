/** Judges a series from a mailing list: from its mails to the report. */
import type { Settings } from '../../config/settings.ts';
import { Failure } from '../../ports/failure.ts';
import type { ApplyFallback } from '../../ports/git.ts';
import { readVersion } from '../../series/mail/list-mail.ts';
import { readSeries } from '../../series/read.ts';
import type { Excerpt } from '../../types/excerpt.ts';
import type { TargetPeople } from '../../types/people.ts';
import type { Report } from '../../types/report.ts';
import type { Patch, Series } from '../../types/series.ts';
import { checkApplied, type Revisions } from '../review/check.ts';
import { findSettingsFile } from '../review/settings.ts';
import { findPeople } from '../review/target-people.ts';
import { applyOnBase, type Before } from './choose-base.ts';

/** Header and body of a mail, and the Message-Id that it is known by. */
interface RawMail {
  messageId: string;
  raw: Uint8Array;
}

/** What is judged. Plain data: it is sent to a process. */
export interface JudgeSeriesInput {
  /** Of the project's repository. */
  gitDir: string;
  /** The branch, its tip now (for the configuration), and its tip when the series was sent. */
  branch: { name: string; tip: string; tipThen: string };
  /** Cover letter and patches of one version. */
  mails: RawMail[];
  /** Message-Id of one of them. */
  head: string;
  /** Its number, where the mails may not say it. */
  version?: number;
  /** The series of `Based-on:`, the outermost first. */
  basedOn: { name: string; head: string; mails: RawMail[] }[];
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
  /** Who looks after the targets, by the tree that it was applied on. */
  people: TargetPeople[];
}

export interface JudgeSeriesSource extends Revisions {
  fallback: ApplyFallback;
  /** `git patch-id --stable` of each patch, in order; null where there is none. */
  patchIds(patches: readonly Patch[]): Promise<(string | null)[]>;
}

export type JudgeSeries = (input: JudgeSeriesInput, signal: AbortSignal) => Promise<JudgedSeries>;

/** Throws `Failure` (permanent) when the mails hold no patch. */
export async function judgeSeries(source: JudgeSeriesSource, input: JudgeSeriesInput): Promise<JudgedSeries> {
  const series = await readVersion(input.mails, input.head, input.version);
  if (!series) throw new Failure('permanent', 'no patch of this series can be read');
  const before: Before[] = [];
  for (const { name, head, mails } of input.basedOn) {
    const first = await readVersion(mails, head);
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
    // As the branch has them: who sends a series names nobody by the commits that it is made on.
    people: await findPeople(source.tree(tip), report),
  };
}

/** What a mail holds on its own. */
export async function patchesIn(bytes: Uint8Array): Promise<Patch[]> {
  return (await readSeries([{ name: 'a mail', bytes }])).series?.patches ?? [];
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
    patches.push(...(await patchesIn(mail)));
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
