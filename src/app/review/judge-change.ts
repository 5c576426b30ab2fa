/** Judges the commits of a change: everything between fetching and planning. Runs in a thread that can be stopped. */
import { parseRepositoryConfig, repositoryConfigPaths } from '../../config/repository-file.ts';
import type { Settings } from '../../config/settings.ts';
import type { FetchedChange, RangeSeries } from '../../ports/git.ts';
import { type Anchor, anchorOf } from '../../review/plan/anchor.ts';
import { coverOf, mailUrl, messageIdOf } from '../../review/render/mail-links.ts';
import { rules } from '../../rules/index.ts';
import { display } from '../../series/bytes.ts';
import type { Excerpt } from '../../types/excerpt.ts';
import type { TargetPeople } from '../../types/people.ts';
import type { Report } from '../../types/report.ts';
import type { FilePatch } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';
import { checkRange, type Revisions } from './check.ts';
import { findSettingsFile } from './settings.ts';
import { findPeople } from './target-people.ts';

/** What is judged. Plain data: it is sent to a thread. */
export interface JudgeInput {
  fetched: FetchedChange;
  /** The change's description. */
  body: string;
  /** The server's settings for this repository: used where it carries no file of its own. */
  settings: { name: string; text: string } | null;
}

/** Plain data as well. */
export interface JudgedChange {
  report: Report;
  settings: Settings;
  /** Of the report's findings, in order. */
  anchors: (Anchor | null)[];
  /** The lines around the findings, by `excerptKey`. */
  excerpts: [string, Excerpt][];
  /** Addresses of mails: of the cover letter, and by patch. */
  mails: { cover: string | null; patches: Record<number, string> };
  /** Mistakes in the configuration used, `file:line: what`. */
  configuration: string[];
  /** Mistakes in the configuration that the change brings. */
  proposed: string[];
  /** Who looks after the targets, by the branch that the change is for. */
  people: TargetPeople[];
}

export type Judge = (input: JudgeInput, signal: AbortSignal) => Promise<JudgedChange>;

/** The change's commits and trees. */
export interface ChangeSource extends Revisions {
  /** The commits that the base does not have; null when there is none. */
  range(): Promise<RangeSeries | null>;
  /** All of the change as one diff. */
  diff(mergeBase: string | null): Promise<FilePatch[]>;
}

export async function judgeChange(source: ChangeSource, input: JudgeInput): Promise<JudgedChange> {
  const { fetched } = input;
  const range = (await source.range()) ?? noCommits(fetched);
  const cover = coverOf(input.body);
  const mails: JudgedChange['mails'] = { cover: null, patches: {} };
  if (cover) {
    if ('messageId' in cover) range.series.messageId = cover.messageId;
    mails.cover = 'url' in cover ? cover.url : mailUrl(cover.messageId);
  }
  for (const patch of range.series.patches) {
    patch.messageId = messageIdOf(patch.message);
    if (patch.messageId !== null) mails.patches[patch.index] = mailUrl(patch.messageId);
  }
  // The default branch decides, whatever branch the change is for: who proposes a change does not set its rules.
  const own = await findSettingsFile(source.tree(fetched.defaultBranch));
  const { report, settings, excerpts } = await checkRange(range, source, own ?? input.settings ?? 'defaults');
  const net = range.commits.length || range.merges.length ? await source.diff(range.mergeBase) : [];
  return {
    report,
    settings,
    anchors: report.findings.map((finding) => anchorOf(finding, range.series.patches, net)),
    excerpts: [...excerpts],
    mails,
    configuration: report.limits.filter((l) => l.code === 'configuration').map((l) => l.detail),
    proposed: await proposedMistakes(net, source.tree(fetched.head)),
    // As the target branch has them now: who proposes a change names nobody by what is in it, nor by how old its base is.
    people: await findPeople(source.tree(fetched.base), report),
  };
}

/** Reads the configuration that the change edits as if it held already. */
async function proposedMistakes(net: readonly FilePatch[], head: SourceTree): Promise<string[]> {
  const edited = repositoryConfigPaths.filter((path) => net.some((file) => file.newPath === path));
  const all: string[] = [];
  for (const path of edited) {
    const entry = await head.entry(path);
    const [text = null] = entry ? await head.read([entry]) : [];
    if (text === null) continue;
    const ids = rules.map((rule) => rule.id);
    const { mistakes } = await parseRepositoryConfig(display(text), ids);
    all.push(...mistakes.map(({ line, message }) => `${path}:${line}: ${message}`));
  }
  return all;
}

function noCommits({ head }: FetchedChange): RangeSeries {
  const series = {
    title: '',
    version: 1,
    total: 0,
    received: [],
    missing: [],
    messageId: null,
    baseCommit: null,
    basedOn: [],
    supersedes: [],
    cover: null,
    patches: [],
    limits: [],
  };
  return { series, commits: [], merges: [], mergeBase: head, otherBases: [] };
}
