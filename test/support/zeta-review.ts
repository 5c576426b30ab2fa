/** Judges a series on the small tree in the ways that a user has: on trees, as mails on a base, as mails alone. */
import { defaultSettings, type Settings } from '../../src/config/settings.ts';
import { analyse } from '../../src/review/analyse.ts';
import type { Finding, Report } from '../../src/review/report.ts';
import { applySeries } from '../../src/series/apply.ts';
import { readSeries } from '../../src/series/read.ts';
import type { Series } from '../../src/series/types.ts';
import { type Files, memoryTree } from './memory-tree.ts';
import { type DiffStyle, type Era, mailsOf, type PatchSpec, treesOf, zetaTree } from './zeta-tree.ts';

export interface Case {
  era?: Era;
  /** Files that the base has besides the small tree's, or instead of them; null: it lacks that one. */
  base?: Record<string, string | null>;
  patches: PatchSpec[];
  settings?: Partial<Settings>;
  style?: DiffStyle;
}

const settingsOf = (c: Case): Settings => ({ ...defaultSettings, ...c.settings });

/** The base and the tree after each patch, as files. */
export function statesOf(c: Case): Files[] {
  const base = zetaTree(c.era);
  for (const [path, text] of Object.entries(c.base ?? {})) {
    if (text === null) delete base[path];
    else base[path] = text;
  }
  return treesOf(base, c.patches);
}

/** A mailbox's series. Throws when there is none in it. */
export async function seriesOf(mbox: string): Promise<Series> {
  const { series } = await readSeries([{ name: 'series.mbox', bytes: Buffer.from(mbox) }]);
  if (series === null) throw new Error('there is no patch in the mails');
  return series;
}

/** On the trees themselves, as a range of commits is judged. */
export async function onTrees(c: Case): Promise<Report> {
  const states = statesOf(c);
  const series = await seriesOf(mailsOf(states, c.patches, c.style));
  const trees = states.map(memoryTree);
  return analyse({
    series,
    trees: c.patches.map((_, i) => ({ before: trees[i]!, after: trees[i + 1]! })),
    net: { before: trees[0]!, after: trees.at(-1)! },
    base: null,
    limits: [],
    settings: settingsOf(c),
  });
}

/** The mails, applied on the base. */
export async function onBase(c: Case, rewrite: (mbox: string) => string = (t) => t): Promise<Report> {
  const states = statesOf(c);
  const series = await seriesOf(rewrite(mailsOf(states, c.patches, c.style)));
  const { trees, failures } = await applySeries(memoryTree(states[0]!), series.patches);
  const limits = failures.map(({ patch, reason }) => ({ code: 'does-not-apply', patch, detail: reason }));
  const pairs = series.patches.map((_, i) => ({ before: trees[i]!, after: trees[i + 1]! }));
  const net = { before: trees[0]!, after: trees.at(-1)! };
  return analyse({ series, trees: pairs, net, base: null, limits, settings: settingsOf(c) });
}

/** The mails alone. */
export async function alone(c: Case, rewrite: (mbox: string) => string = (t) => t): Promise<Report> {
  return judgeAlone(rewrite(mailsOf(statesOf(c), c.patches, c.style)), settingsOf(c));
}

export async function judgeAlone(mbox: string, settings = defaultSettings): Promise<Report> {
  const series = await seriesOf(mbox);
  return analyse({ series, trees: null, net: null, base: null, limits: [], settings });
}

/** `rule target patch scope severity`, sorted. */
export function said(report: Report): string[] {
  return report.findings
    .map((f) => `${f.rule} ${f.target ?? 'core'} ${f.patch} ${f.scope} ${f.severity}`)
    .sort();
}

/** What is wrong with the places of findings, given the trees: nothing, as it should be. */
export function misplaced(findings: readonly Finding[], states: readonly Files[]): string[] {
  return findings.flatMap((f) => {
    const tree = states[f.side === 'new' ? f.patch! : f.patch! - 1]!;
    const text = tree[f.path];
    const lines = text?.split('\n').length ?? 0;
    return f.line >= 1 && f.line <= lines ? [] : [`${f.rule} ${f.target}: ${f.side} ${f.path}:${f.line}`];
  });
}
