/** Reads the pages of the rules: their form and examples, as src/rules/README.md describes them. */
import type { Files } from './memory-tree.ts';

export interface Example {
  /** Where it stands, for messages: `type-flip: From type 1 to type 2`. */
  name: string;
  /** Of the example and of its page, without those that every tree has. */
  files: Files;
  /** One a patch, in order. */
  diffs: string[];
  /** `rule target patch scope severity`, sorted; empty where the page says `nothing`. */
  expected: string[];
}

interface RulePage {
  id: string;
  title: string;
  /** The second paragraph, on one line. */
  summary: string;
  /** What stands before `## Examples`, by line. */
  prose: string[];
  examples: Example[];
}

interface Block {
  language: string;
  /** Of a file; null for a diff or an expectation. */
  path: string | null;
  text: string;
}

const finding = /^[a-z0-9-]+ [a-z0-9]+ [1-9]\d* (net|transient) (error|warning|notice)$/;

/** Throws where the page has not the form that it must have. */
export function parseRulePage(text: string): RulePage {
  const heading = /^# ([a-z0-9-]+): (\S.*)\n\n((?:\S.*\n)+)\n/.exec(text);
  if (heading === null) throw new Error('a page begins with "# <id>: <title>" and a paragraph');
  const [, id = '', title = '', summary = ''] = heading;
  const parts = text.split('\n## Examples\n');
  if (parts.length !== 2) throw new Error(`${id}: a page has one "## Examples"`);
  const [prose = '', rest = ''] = parts;
  if (/^## /m.test(withoutBlocks(rest))) throw new Error(`${id}: the examples are the last part of a page`);
  const [common = '', ...examples] = splitAtHeadings(rest);
  const shared = blocksOf(common, id);
  if (shared.some((block) => block.path === null)) throw new Error(`${id}: only files may be shared`);
  return {
    id,
    title,
    summary: summary.trim().replaceAll('\n', ' '),
    prose: prose.split('\n'),
    examples: examples.map((example) => readExample(example, shared, id)),
  };
}

function readExample(text: string, shared: readonly Block[], id: string): Example {
  const name = `${id}: ${/^### (.+)/.exec(text)?.[1] ?? ''}`;
  const blocks = blocksOf(text, name);
  const diffs = blocks.filter((block) => block.language === 'diff').map((block) => block.text);
  const [expectation, ...more] = blocks.filter((block) => block.language === 'expect');
  if (diffs.length === 0) throw new Error(`${name}: an example has a diff`);
  if (expectation === undefined || more.length > 0)
    throw new Error(`${name}: an example has one expect block`);
  const lines = expectation.text.trim().split('\n');
  const wrong = lines.find((line) => !finding.test(line) && !(line === 'nothing' && lines.length === 1));
  if (wrong !== undefined) throw new Error(`${name}: "${wrong}" is no finding`);
  return {
    name,
    files: filesOf([...shared, ...blocks]),
    diffs,
    expected: lines.filter((line) => line !== 'nothing').sort(),
  };
}

/**
 * The files that every example's tree has, from the blocks of the rules' README. Those with NAME in their path are
 * there once for every target of `files`.
 */
export function wholeTree(readme: string, files: Files): Files {
  const targets = new Set(Object.keys(files).flatMap((path) => /^target\/([^/]+)\//.exec(path)?.[1] ?? []));
  const whole: Record<string, string> = {};
  for (const [path, text] of Object.entries(filesOf(blocksOf(readme, 'README')))) {
    if (!path.includes('NAME')) whole[path] = text;
    else
      for (const target of targets) whole[path.replaceAll('NAME', target)] = text.replaceAll('NAME', target);
  }
  for (const target of targets) {
    const config = `configs/targets/${target}-`;
    const own = Object.keys(files).some((path) => path.startsWith(config));
    if (own) for (const path of Object.keys(whole)) if (path.startsWith(config)) delete whole[path];
  }
  return { ...whole, ...files };
}

function filesOf(blocks: readonly Block[]): Files {
  return Object.fromEntries(blocks.flatMap(({ path, text }) => (path === null ? [] : [[path, text]])));
}

/** Splits before each `### ` that stands outside of a block. */
function splitAtHeadings(text: string): string[] {
  const starts = [...withoutBlocks(text).matchAll(/^### /gm)].map((match) => match.index);
  return [0, ...starts].map((start, index) => text.slice(start, starts[index]));
}

const fence = /^```(\S+)(?: (\S+))?\n((?:.*\n)*?)```$/gm;

/** The text with its blocks blanked: same length, same lines. */
function withoutBlocks(text: string): string {
  return text.replace(fence, (block) => block.replace(/[^\n]/g, ' '));
}

function blocksOf(text: string, where: string): Block[] {
  if (/^```/m.test(withoutBlocks(text)))
    throw new Error(`${where}: a block is not closed, or has no language`);
  return [...text.matchAll(fence)].map(([, language = '', path, content = '']) => {
    const isFile = language !== 'diff' && language !== 'expect';
    if (isFile !== (path !== undefined))
      throw new Error(`${where}: a block of ${language} with a wrong head`);
    return { language, path: path ?? null, text: content };
  });
}
