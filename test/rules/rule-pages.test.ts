/** Each rule has a page, the page has its form, and its examples find exactly what they say. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/config/settings.ts';
import { createLayoutReader } from '../../src/model/layout/index.ts';
import { analyse } from '../../src/review/judge/analyse.ts';
import { isTold, listReply } from '../../src/review/render/list-reply.ts';
import { rules } from '../../src/rules/index.ts';
import { applySeries } from '../../src/series/apply/apply.ts';
import { readSeries } from '../../src/series/read.ts';
import type { Report } from '../../src/types/report.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { type Example, parseRulePage, wholeTree } from '../support/rule-page.ts';

const folder = new URL('../../src/rules/', import.meta.url);
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const readme = readFileSync(new URL('README.md', folder), 'utf8');
const overview = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
const pageOf = (rule: string) => readFileSync(new URL(`${rule}/rule.md`, folder), 'utf8');
const pages = folders.filter((rule) => existsSync(new URL(`${rule}/rule.md`, folder))).map(pageOf);

test('the listed rules are the folders', () => {
  expect(rules.map((rule) => rule.id).sort()).toEqual(folders.sort());
});

test.each(folders)('%s has a rule, a page, and a line in the overview', (rule) => {
  expect(readdirSync(new URL(rule, folder))).toEqual(expect.arrayContaining(['rule.md', 'rule.ts']));
  expect(overview).toContain(`\n| [${rule}](../src/rules/${rule}/rule.md) |`);
});

test.each(rules)("$id's page says what the rule says of itself", ({ id, title, severity, citations }) => {
  const page = pageOf(id);
  expect(parseRulePage(page).title).toBe(title);
  expect(page).toMatch(new RegExp(`\\*\\*${severity}\\*\\*`));
  expect(overview).toMatch(new RegExp(`\\(\\.\\./src/rules/${id}/rule\\.md\\) \\|[^|]*\\| ${severity}`));
  expect(citations.filter(({ url }) => !page.includes(`<${url}>`))).toEqual([]);
});

test.each(folders)("%s's page has the form of a page", (rule) => {
  const page = parseRulePage(pageOf(rule));
  expect(page.id).toBe(rule);
  expect(page.summary).toMatch(/^[A-Z].*\.$/);
  expect(page.summary).not.toMatch(/[.!?] [A-Z]/);
  expect(page.prose.length).toBeGreaterThanOrEqual(60);
  expect(page.prose.length).toBeLessThanOrEqual(120);
  expect(page.prose.filter((line) => line.length > 100 && !line.includes('https://'))).toEqual([]);
  expect(page.prose.filter((line) => /[ \t]$/.test(line))).toEqual([]);
});

test.each(folders)("%s's page has an example that fires it, and a near miss", (rule) => {
  const { examples } = parseRulePage(pageOf(rule));
  const fires = (example: Example) => example.expected.some((line) => line.startsWith(`${rule} `));
  expect(examples.some(fires)).toBe(true);
  expect(examples.some((example) => !fires(example))).toBe(true);
});

const links = [...pages, overview].flatMap((page) => page.match(/https?:\/\/[^\s<>)]+/g) ?? []);
const commits = new Set(links.flatMap((link) => /\/-\/commit\/(.*)$/.exec(link)?.[1] ?? []));

test('links are whole: mails by their Message-Id, commits by their full id', () => {
  const known = [
    /^https:\/\/lore\.kernel\.org\/qemu-devel\/[^/@]+@[^/@]+\/$/,
    /^https:\/\/gitlab\.com\/qemu-project\/qemu\/-\/commit\/[0-9a-f]{40}$/,
    /^https:\/\/www\.qemu\.org\/docs\/master\/[a-z/]+\.html(#[a-z-]+)?$/,
  ];
  expect(links.length).toBeGreaterThan(folders.length);
  expect(links.filter((link) => !known.some((form) => form.test(link)))).toEqual([]);
});

const mirror = process.env.QEMU_GIT;
test.skipIf(mirror === undefined)('linked commits are in QEMU_GIT (skipped when that is not set)', () => {
  const environment = { ...process.env, GIT_NO_LAZY_FETCH: '1' };
  const input = [...commits].map((commit) => `${commit}\n`).join('');
  const types = execFileSync('git', ['cat-file', '--batch-check=%(objecttype)'], {
    cwd: mirror,
    input,
    env: environment,
    encoding: 'utf8',
  });
  expect(types).toBe('commit\n'.repeat(commits.size));
});

const examples = pages.flatMap((page) => parseRulePage(page).examples);

test('no two examples have one name', () => {
  const names = examples.map((example) => example.name);
  expect(new Set(names).size).toBe(names.length);
});

describe('the examples find exactly what they say', () => {
  test.each(examples.map((example) => [example.name, example] as const))('%s', async (_, example) => {
    expect(await findings(example)).toEqual(example.expected);
  });
});

describe('a mail about what an example finds', () => {
  test.each(examples.map((example) => [example.name, example] as const))('%s', async (_, example) => {
    const report = await judged(example);
    const told = report.findings.filter(isTold);
    for (const [patch, findings] of Map.groupBy(told, (one) => one.patch)) {
      const text = listReply(report, findings, new Map(), {
        ...{ list: 'qemu-devel', contact: 'ada@example.org', notes: [] },
        page: 'https://warden.example.org/reviews/7',
        rule: (id) => `https://warden.example.org/rules/${id}`,
      });
      const flat = text.replace(/\s+/g, ' ');
      expect(flat, `patch ${patch}`).toContain('https://warden.example.org/reviews/7');
      for (const { rule, help, citations } of findings) {
        expect(help).not.toBe('');
        expect(flat).toContain(`https://warden.example.org/rules/${rule}`);
        expect(citations.some(({ url }) => flat.includes(url))).toBe(true);
      }
      // Findings of one cause share a fix.
      expect(findings.some(({ help }) => flat.includes(help.replace(/\s+/g, ' ')))).toBe(true);
    }
  });
});

async function findings(example: Example): Promise<string[]> {
  const report = await judged(example);
  return report.findings
    .map((found) => [found.rule, found.target ?? 'core', found.patch, found.scope, found.severity].join(' '))
    .sort();
}

async function judged(example: Example): Promise<Report> {
  const { series } = await readSeries([{ name: example.name, bytes: Buffer.from(mailbox(example.diffs)) }]);
  if (series === null) throw new Error('there is no patch in the example');
  expect(series.patches.length).toBe(example.diffs.length);
  const base = memoryTree(wholeTree(readme, example.files));
  const { trees, failures } = await applySeries(base, series.patches);
  expect(failures).toEqual([]);
  const report = await analyse({
    series,
    trees: series.patches.map((_, index) => ({ before: trees[index]!, after: trees[index + 1]! })),
    net: { before: base, after: trees.at(-1)! },
    base: null,
    limits: [],
    settings: defaultSettings,
    layouts: async () => ({ reader: createLayoutReader(), release: async () => null }),
  });
  expect(report).toMatchObject({ complete: true, evidence: 'tree', limits: [] });
  return report;
}

/** The diffs as the mails of one series. */
function mailbox(diffs: readonly string[]): string {
  return diffs
    .map((diff, index) => {
      const number = index + 1;
      return [
        'From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001',
        `Message-Id: <example-${number}@example.org>`,
        'From: A Developer <developer@example.org>',
        `Date: Mon, 17 May 2021 12:00:0${number} +0000`,
        `Subject: [PATCH ${number}/${diffs.length}] Example`,
        '',
        'Signed-off-by: A Developer <developer@example.org>',
        '---',
        `${diff}-- `,
        '2.47.0',
        '',
        '',
      ].join('\n');
    })
    .join('');
}
