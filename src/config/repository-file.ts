/**
 * The file that a repository carries: `.github/vmsd-warden.yml` or `.gitlab/vmsd-warden.yml`.
 *
 * Whoever can push writes it, so it is read with suspicion: at most 64 kB, no anchors or aliases, nothing that
 * is not known. A mistake costs its own key only: the rest of the file holds, and the default takes its place.
 */

import type { Document, Node, Pair } from 'yaml';
import { shortened } from '../basics/shortened.ts';
import { nearest } from './nearest.ts';
import { type Acceptance, defaultSettings, type Settings } from './settings.ts';

/** Where a repository keeps its configuration, in the order in which the first that exists is taken. */
export const repositoryConfigPaths = ['.github/vmsd-warden.yml', '.gitlab/vmsd-warden.yml'];

/** A mistake in the file: `line` is 1-based, `message` says what is wrong and what to write instead. */
export interface ConfigMistake {
  line: number;
  message: string;
}

const maxBytes = 64 * 1024;
const keys = ['tiers', 'severity', 'failOn', 'ignore', 'accept', 'comment'];
const acceptKeys = ['rule', 'target', 'reason'];
const choices = {
  tier: ['kvm', 'best-effort', 'no-promise'],
  severity: ['error', 'warning', 'notice', 'off'],
  failOn: ['error', 'warning', 'never'],
  comment: ['inline', 'summary', 'off'],
} as const;

/**
 * Reads the file's text. `ruleIds` are the rules that there are; one that is not among them is a mistake.
 * Never throws: what cannot be read is a mistake, and the settings are then the defaults.
 */
export async function parseRepositoryConfig(
  text: string,
  ruleIds: readonly string[],
): Promise<{ settings: Settings; mistakes: ConfigMistake[] }> {
  const settings = structuredClone(defaultSettings);
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes) {
    const message = `the file has ${bytes} bytes, at most ${maxBytes} are read; the defaults are used`;
    return { settings, mistakes: [{ line: 1, message }] };
  }
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  let document: Document.Parsed;
  try {
    document = yaml.parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      strict: true,
      logLevel: 'error',
    });
  } catch {
    // Deep nesting exhausts the parser's stack.
    return {
      settings,
      mistakes: [{ line: 1, message: 'this cannot be read as YAML; the defaults are used' }],
    };
  }
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const [broken] = document.errors;
  if (broken) {
    const message = `${firstLine(broken.message)}; the whole file is ignored and the defaults are used`;
    return { settings, mistakes: [{ line: lineAt(broken.pos[0]), message }] };
  }
  const mistakes: ConfigMistake[] = [];
  const mistake: Context['mistake'] = (at, message) => {
    // A file of nothing but mistakes need not fill the screen.
    if (mistakes.length < 50) mistakes.push({ line: lineAt(at.range?.[0] ?? 0), message });
  };
  if (document.contents) readFile({ yaml, ruleIds, mistake }, document.contents, settings);
  return { settings, mistakes };
}

/** What the walk over the file's nodes needs. Values are taken from nodes: aliases are never expanded. */
interface Context {
  yaml: typeof import('yaml');
  ruleIds: readonly string[];
  mistake: (at: Node, message: string) => void;
}

function readFile(c: Context, root: Node, settings: Settings): void {
  eachPair(c, root, 'the file', (key, value, at) => {
    if (key === 'tiers') readTiers(c, value, settings);
    else if (key === 'severity') readSeverities(c, value, settings);
    else if (key === 'ignore') settings.ignore = readGlobs(c, value, at) ?? settings.ignore;
    else if (key === 'accept') settings.accept = readAcceptances(c, value, at);
    else if (key === 'failOn') settings.failOn = choice(c, value, at, key, choices.failOn) ?? settings.failOn;
    else if (key === 'comment')
      settings.comment = choice(c, value, at, key, choices.comment) ?? settings.comment;
    else unknown(c, at, 'key', key, keys);
  });
}

function readTiers(c: Context, node: Node | null, settings: Settings): void {
  eachPair(c, node, 'tiers', (target, value, at) => {
    const tier = choice(c, value, at, `tiers.${target}`, choices.tier);
    if (tier) settings.tiers = { ...settings.tiers, [target]: tier };
  });
}

function readSeverities(c: Context, node: Node | null, settings: Settings): void {
  eachPair(c, node, 'severity', (rule, value, at) => {
    if (!c.ruleIds.includes(rule)) return unknown(c, at, 'rule', rule, c.ruleIds);
    const severity = choice(c, value, at, `severity.${rule}`, choices.severity);
    if (severity) settings.severity = { ...settings.severity, [rule]: severity };
  });
}

function readGlobs(c: Context, node: Node | null, at: Node): string[] | null {
  const items = listItems(c, node, at, 'ignore', 'paths, such as "target/foo/**"');
  return items?.flatMap((item) => textOf(c, item, item, 'a path in ignore') ?? []) ?? null;
}

function readAcceptances(c: Context, node: Node | null, at: Node): Acceptance[] {
  const items = listItems(c, node, at, 'accept', 'entries with rule, target and reason') ?? [];
  return items.flatMap((item) => readAcceptance(c, item) ?? []);
}

function readAcceptance(c: Context, item: Node): Acceptance | null {
  const entry: Partial<Acceptance> = {};
  const given: string[] = [];
  eachPair(c, item, 'an entry of accept', (key, value, at) => {
    if (key !== 'rule' && key !== 'target' && key !== 'reason') return unknown(c, at, 'key', key, acceptKeys);
    given.push(key);
    const text = textOf(c, value, at, key);
    if (text === null) return;
    if (key === 'rule' && !c.ruleIds.includes(text)) return unknown(c, at, 'rule', text, c.ruleIds);
    entry[key] = text;
  });
  const { rule, target, reason } = entry;
  if (rule && target && reason) return { rule, target, reason };
  const absent = acceptKeys.filter((key) => !given.includes(key));
  if (absent.length) c.mistake(item, `an entry of accept needs ${absent.join(' and ')}; it is left out`);
  return null;
}

function eachPair(
  c: Context,
  node: Node | null,
  what: string,
  each: (key: string, value: Node | null, at: Node) => void,
): void {
  if (!c.yaml.isMap(node)) {
    if (node && !isNothing(c, node))
      c.mistake(node, `${what} must be lines of "key: value"${aliasHint(c, node)}`);
    return;
  }
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    const key = textOf(c, pair.key, pair.key, 'a key');
    if (key !== null) each(key, pair.value, pair.key);
  }
}

function listItems(c: Context, node: Node | null, at: Node, what: string, ofWhat: string): Node[] | null {
  if (c.yaml.isSeq(node)) return node.items as Node[];
  if (node && !isNothing(c, node)) c.mistake(at, `${what} must be a list of ${ofWhat}${aliasHint(c, node)}`);
  return null;
}

function textOf(c: Context, node: Node | null, at: Node, what: string): string | null {
  if (c.yaml.isScalar(node) && typeof node.value === 'string' && node.value) return node.value;
  c.mistake(at, `${what} must be text${node ? aliasHint(c, node) : ''}`);
  return null;
}

function choice<T extends string>(
  c: Context,
  node: Node | null,
  at: Node,
  what: string,
  allowed: readonly T[],
): T | null {
  const value = c.yaml.isScalar(node) ? String(node.value) : '';
  const found = allowed.find((one) => one === value);
  if (found) return found;
  const guess = nearest(value, allowed);
  const hint = guess ? `, did you mean "${guess}"?` : node ? aliasHint(c, node) : '';
  c.mistake(at, `${short(what)} must be one of ${allowed.join(', ')}${hint}`);
  return null;
}

function unknown(c: Context, at: Node, kind: string, name: string, known: readonly string[]): void {
  const guess = nearest(name, known);
  const hint = guess ? `did you mean "${guess}"?` : `known are ${known.join(', ')}`;
  c.mistake(at, `unknown ${kind} "${short(name)}", ${hint}`);
}

/** An empty value (`tiers:` with nothing behind it) says nothing and is no mistake. */
const isNothing = (c: Context, node: Node): boolean => c.yaml.isScalar(node) && node.value === null;
const aliasHint = (c: Context, node: Node): string =>
  c.yaml.isAlias(node) ? ' (anchors and aliases are not read)' : '';
const firstLine = (text: string): string => short(text.split('\n')[0]!);
const short = (text: string): string => shortened(text, 120);
