/** Judges a series on the small tree in the ways that a user has: on trees, as mails on a base, as mails alone. */
import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../src/config/settings.ts';
import { createModelReader } from '../../src/model/registration/reader.ts';
import { sourceMemory } from '../../src/model/registration/target-files.ts';
import { analyse } from '../../src/review/judge/analyse.ts';
import { applySeries } from '../../src/series/apply/apply.ts';
import { readSeries } from '../../src/series/read.ts';
import type { Finding, Report } from '../../src/types/report.ts';
import type { Series } from '../../src/types/series.ts';
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

/** Nearly all cases have the files of the small tree in common, and what they say. */
const sources = sourceMemory();

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

/** On the trees themselves, as a range of commits is judged. With `states`, on others than the patches make. */
export async function onTrees(c: Case, states = statesOf(c)): Promise<Report> {
  const series = await seriesOf(mailsOf(statesOf(c), c.patches, c.style));
  const trees = states.map(memoryTree);
  return analyse({
    series,
    trees: c.patches.map((_, i) => ({ before: trees[i]!, after: trees[i + 1]! })),
    net: { before: trees[0]!, after: trees.at(-1)! },
    base: null,
    limits: [],
    settings: settingsOf(c),
    reader: createModelReader(sources),
  });
}

/** What is said of each case on its trees: several tests look at it. */
const reports = new WeakMap<Case, Promise<Report>>();

function reportOnTrees(c: Case): Promise<Report> {
  const report = reports.get(c) ?? onTrees(c);
  reports.set(c, report);
  return report;
}

/** The mails, applied on the base. */
export async function onBase(c: Case, rewrite: (mbox: string) => string = (t) => t): Promise<Report> {
  const states = statesOf(c);
  const series = await seriesOf(rewrite(mailsOf(states, c.patches, c.style)));
  const { trees, failures } = await applySeries(memoryTree(states[0]!), series.patches);
  const limits = failures.map(({ patch, reason }) => ({ code: 'does-not-apply', patch, detail: reason }));
  const pairs = series.patches.map((_, i) => ({ before: trees[i]!, after: trees[i + 1]! }));
  const net = { before: trees[0]!, after: trees.at(-1)! };
  const reader = createModelReader(sources);
  return analyse({ series, trees: pairs, net, base: null, limits, settings: settingsOf(c), reader });
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
export function said(report: Pick<Report, 'findings'>): string[] {
  return report.findings
    .map((f) => `${f.rule} ${f.target ?? 'core'} ${f.patch} ${f.scope} ${f.severity}`)
    .sort();
}

/** What is wrong with the places of findings, given the trees: nothing, as it should be. */
function misplaced(findings: readonly Finding[], states: readonly Files[]): string[] {
  return findings.flatMap((f) => {
    const tree = states[f.side === 'new' ? f.patch! : f.patch! - 1]!;
    const text = tree[f.path];
    const lines = text?.split('\n').length ?? 0;
    return f.line >= 1 && f.line <= lines ? [] : [`${f.rule} ${f.target}: ${f.side} ${f.path}:${f.line}`];
  });
}

interface Expectation extends Case {
  /** What must be found on a tree: `rule target patch scope severity`. */
  finds: string[];
  /** What the mails alone must tell of it. */
  shown?: string[];
  /** What the mails alone tell although the tree knows better. */
  guessed?: string[];
  /** What cannot be resolved on a tree: each of these texts stands in a limit of that kind, and there is no other. */
  unresolved?: string[];
  /** Changes the mails on their way. */
  mail?: (mbox: string) => string;
}

/** By what a user sees. */
export type Expectations = Record<string, Expectation>;

/** How a diff may look that git did not make, or made with other options. */
const styles: Record<string, DiffStyle> = {
  'without context': { context: 0 },
  'with one line of context': { context: 1 },
  'with ten lines of context': { context: 10 },
  'without section headings': { sections: false },
  'without a/ and b/': { heads: 'no-prefix' },
  'as diff -u writes it': { heads: 'plain', sections: false },
};

/** Judges each case in the three ways. */
export function threeWays(cases: Expectations): void {
  describe.each(Object.entries(cases))('%s', (_, c) => {
    test('on trees', async () => {
      const report = await reportOnTrees(c);
      expect(said(report)).toEqual([...c.finds].sort());
      expect(misplaced(report.findings, statesOf(c))).toEqual([]);
      expectLimits(report, c.unresolved ?? []);
      for (const finding of report.findings) {
        expect(finding.help, `the fix of ${finding.rule}`).toMatch(/^[A-Z].*\.$/);
        expect(finding.citations).not.toEqual([]);
        if (finding.suggestion !== null && finding.scope === 'net')
          expect(await stillSaid(c, finding), finding.suggestion).toEqual([]);
      }
    });
    test('as mails on the base', async () => {
      const report = await onBase(c, c.mail);
      expect(said(report)).toEqual([...c.finds].sort());
      expectLimits(report, c.unresolved ?? []);
    });
    test('as mails alone', async () => {
      const report = await alone(c, c.mail);
      expect(said(report)).toEqual(expect.arrayContaining(c.shown ?? []));
      expect(report.evidence).toBe('diff');
      expect(said(report).filter((f) => !possible(c, f))).toEqual([]);
      const moves = c.patches.some((p) => p.moves !== undefined);
      for (const [name, style] of Object.entries(styles)) {
        if (moves && style.heads === 'plain') continue; // such a diff cannot tell of a rename
        const other = said(await alone({ ...c, style }, c.mail)).filter((f) => !possible(c, f));
        expect(other, name).toEqual([]);
      }
    });
  });
}

/** The report is from a tree, and says that it is not complete just where it is not. */
function expectLimits(report: Report, unresolved: readonly string[]): void {
  if (!unresolved.length) expect(report.limits).toEqual([]);
  expect(report).toMatchObject({ complete: unresolved.length === 0, evidence: 'tree' });
  expect(report.limits).toEqual(
    unresolved.map((text) => ({
      code: 'registration-not-resolved',
      patch: expect.any(Number),
      detail: expect.stringContaining(text),
    })),
  );
}

/** What is said of the finding's target when its suggestion is taken that was not said before, or still is. */
async function stillSaid(c: Case, finding: Finding): Promise<string[]> {
  const states = statesOf(c);
  const wrong = states[finding.patch!]![finding.path]!;
  const lines = wrong.split('\n');
  lines[finding.line - 1] = finding.suggestion!;
  const mended = lines.join('\n');
  const taken = states.map((files, i) =>
    i >= finding.patch! && files[finding.path] === wrong ? { ...files, [finding.path]: mended } : files,
  );
  const before = said(await reportOnTrees(c));
  const after = (await onTrees(c, taken)).findings.filter((f) => f.scope === 'net');
  return after.flatMap((f) => {
    const [text] = said({ findings: [f] });
    return f.fingerprint === finding.fingerprint || !before.includes(text!) ? [text!] : [];
  });
}

/** Whether the mails alone may say this. What declares a break may stand in lines that they do not show. */
function possible(c: Expectation, finding: string): boolean {
  const [rule, ...where] = finding.split(' ').slice(0, 4);
  return [...c.finds, ...(c.guessed ?? [])].some(
    (f) => f === finding || f.startsWith(`${rule} ${where.join(' ')} `),
  );
}

/** Where a tree tells something of a case, its mails alone tell something too: a finding or a limit. */
export function mailsTellToo(cases: Expectations): void {
  test.each(Object.entries(cases))('%s: where a tree tells something, mails alone do', async (_, c) => {
    const report = await reportOnTrees(c);
    if (report.complete && report.findings.length === 0) return;
    const { findings, limits } = await alone(c);
    expect([...findings, ...limits]).not.toEqual([]);
  });
}
