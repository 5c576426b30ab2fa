/**
 * The registration core: the code outside of target/ that decides what a CPU registers. What it says is put
 * into words that do not change with the names of variables, with `const`, or with the file it stands in.
 */
import { behindLast } from '../../c/behind-last.ts';
import type { Branch } from '../../c/conditions.ts';
import { compiledInSystemMode, compiledInUserMode } from '../../c/conditions.ts';
import { detached } from '../../c/detached.ts';
import { scan } from '../../c/scan.ts';
import { branchesAt, type Item, lineAt, type Scan } from '../../c/scanned.ts';
import { closing, opening, splitArguments, type Token, tokenize } from '../../c/tokens.ts';

/** One thing that the core says, such as `register cpu_common, instance cpu_index, if qdev_get_vmsd == NULL`. */
export interface CoreStatement {
  kind: 'dispatch' | 'hook' | 'cpu_common';
  text: string;
  line: number;
}

export interface CoreFacts {
  statements: CoreStatement[];
  /** It registers cpu_save and cpu_load of targets that define CPU_SAVE_VERSION (2008 to 2016). */
  usesSaveVersion: boolean;
  /** It registers a CPUClass hook: a CPU may be of either type (since b170fce3dd, 2013). */
  knowsTypes: boolean;
  /** The C type that vmstate_cpu_common describes, and the variable that is registered with it. */
  subject: { type: string | null; variable: string | null };
}

/** Where the core has stood, 2008 to now. Paths in the root, and folders with the names to look at in them. */
export const corePlaces: { folder: string; names: RegExp }[] = [
  { folder: '', names: /^(?:exec|cpu|cpus|cpus-common|cpu-common|cpu-target)\.c$/ },
  { folder: 'hw/core', names: /^cpu[\w-]*\.c$/ },
  { folder: 'qom', names: /^cpu\.c$/ },
  { folder: 'include/qom', names: /^cpu\.h$/ },
  { folder: 'include/hw/core', names: /^(?:cpu|sysemu-cpu-ops|system-cpu-ops|cpu-system-operations)\.h$/ },
];

/** Whether a path is one that the core may stand in. */
export function isCorePath(path: string): boolean {
  const slash = path.lastIndexOf('/');
  const folder = slash < 0 ? '' : path.slice(0, slash);
  const name = path.slice(slash + 1);
  return corePlaces.some((p) => p.folder === folder && p.names.test(name));
}

const relevant = /vmstate_cpu_common|vmsd|CPU_SAVE_VERSION/;
const registering =
  /^(?:vmstate_register|vmstate_unregister|vmstate_register_with_alias_id|register_savevm|unregister_savevm|register_savevm_live)$/;

/** Reads one file of the core. */
export function readCore(text: string): CoreFacts {
  const facts: CoreFacts = {
    statements: [],
    usesSaveVersion: false,
    knowsTypes: false,
    subject: { type: null, variable: null },
  };
  if (!relevant.test(text)) return facts;
  const s = scan(text);
  for (const m of s.macros) {
    if (/^(?:cpu|device)_class_set_vmsd$/.test(m.name))
      facts.statements.push({ kind: 'hook', text: `setter ${m.name}`, line: lineAt(s, m.start) });
  }
  for (const item of s.items) {
    if (item.brace < 0) continue;
    const body = s.text.slice(item.start, item.end);
    if (!relevant.test(body)) continue;
    const header = s.text.slice(Math.max(item.start, item.brace - 4000), item.brace);
    if (isDescription(header)) readDescription(s, item, facts);
    else if (/\b(?:struct|typedef)\b/.test(behindLast(header, '('))) readMembers(s, item, facts);
    else readFunction(s, item, header, facts);
  }
  return detached(facts);
}

/** Whether the header of an initializer, up to its brace, is that of a description. */
function isDescription(header: string): boolean {
  const declared = header.trimEnd();
  return declared.endsWith('=') && /\bVMStateDescription\b/.test(behindLast(declared.slice(0, -1), '='));
}

function readDescription(s: Scan, item: Item, facts: CoreFacts): void {
  const tokens = tokenize(s, item.start, item.end);
  const name = tokens.find((t) => /^vmstate_cpu_common/.test(t.text));
  if (!name) return;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    const next = tokens[i + 1]?.text;
    if (t.kind === 'name' && /^VMSTATE_(?!END_OF_LIST)/.test(t.text) && next === '(') {
      const close = closing(tokens, i + 1);
      // The struct's name is left out: a renamed type is no change of what is sent.
      const inner = tokens.slice(i + 2, close).map((x) => x.text);
      const struct = inner.findLast((x) => /State$/.test(x));
      if (name.text === 'vmstate_cpu_common' && struct) facts.subject.type = struct;
      facts.statements.push({
        kind: 'cpu_common',
        text: `${name.text} holds ${t.text}(${inner
          .filter((x) => x !== struct)
          .join('')
          .replace(/,(?=,|$)/g, '')})`,
        line: lineAt(s, t.start),
      });
      i = close;
    } else if (t.text === '.' && /^(?:version_id|minimum_version_id|name)$/.test(next ?? '')) {
      facts.statements.push({
        kind: 'cpu_common',
        text: `${name.text} ${next} ${tokens[i + 3]?.text ?? ''}`,
        line: lineAt(s, t.start),
      });
    } else if (/^vmstate_cpu_common_\w+$/.test(t.text) && t.text !== name.text) {
      facts.statements.push({
        kind: 'cpu_common',
        text: `${name.text} has subsection ${t.text}`,
        line: lineAt(s, t.start),
      });
    }
  }
}

/** Members of CPUClass and of the ops tables that hold a description. */
function readMembers(s: Scan, item: Item, facts: CoreFacts): void {
  const tokens = tokenize(s, item.start, item.end);
  const header = s.text.slice(Math.max(item.start, item.brace - 4000), item.brace);
  const struct =
    /\b(CPUClass|\w{0,60}CPU\w{0,60}Ops|CPUSystemOperations)\b/.exec(header)?.[1] ??
    /\}\s*(CPUClass|\w{0,60}CPU\w{0,60}Ops)\s*;/.exec(s.text.slice(item.brace, item.end))?.[1];
  if (!struct) return;
  tokens.forEach((t, i) => {
    if (/^(?:legacy_)?vmsd$/.test(t.text) && tokens[i + 1]?.text === ';')
      facts.statements.push({ kind: 'hook', text: `member ${struct}.${t.text}`, line: lineAt(s, t.start) });
  });
}

/** Said of a statement that user-mode builds compile, too, or that only they compile. */
const userModeToo = ' (user mode too)';
const userModeOnly = ' (user mode only)';

function modesOf(branches: readonly Branch[]): string {
  if (compiledInUserMode(branches) === false) return '';
  return compiledInSystemMode(branches) === false ? userModeOnly : userModeToo;
}

/** A statement as it is in its file: some files are compiled for one of the two modes alone, whatever stands in them. */
export function inFile(text: string, path: string): string {
  if (!text.endsWith(userModeToo)) return text;
  const bare = text.slice(0, -userModeToo.length);
  if (/-(?:system|sysemu|softmmu)\.c$/.test(path)) return bare;
  return path.endsWith('-user.c') ? bare + userModeOnly : text;
}

/** Tokens of a call: one that is longer, or is not closed, registers nothing. */
const longestCall = 400;

function readFunction(s: Scan, item: Item, header: string, facts: CoreFacts): void {
  const name = /\b(\w+)\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$/.exec(header)?.[1] ?? '';
  if (/^(?:cpu|device)_class_set_vmsd$/.test(name)) {
    facts.statements.push({ kind: 'hook', text: `setter ${name}`, line: lineAt(s, item.brace) });
    return;
  }
  const tokens = tokenize(s, item.brace, item.end);
  const locals = localValues(tokens);
  const before = facts.statements.length;
  let registers = false;
  tokens.forEach((t, i) => {
    if (t.kind !== 'name' || tokens[i + 1]?.text !== '(') return;
    const close = closing(tokens, i + 1);
    const isAssert = /^(?:g_)?assert$/.test(t.text);
    if ((!registering.test(t.text) && !isAssert) || close - i > longestCall) return;
    const inner = tokens.slice(i + 2, close);
    const when = conditionsOf(tokens, i, locals);
    const branches = branchesAt(s, t.start);
    if (
      branches.some((b) => b.test.includes('CPU_SAVE_VERSION')) ||
      inner.some((x) => x.text === 'CPU_SAVE_VERSION')
    )
      facts.usesSaveVersion = true;
    const inUserMode = modesOf(branches);
    if (isAssert) {
      const said = atoms(inner, locals);
      if (said !== '' && /vmsd/.test(said))
        facts.statements.push({
          kind: 'dispatch',
          text: `${name} asserts ${said}${when}${inUserMode}`,
          line: lineAt(s, t.start),
        });
      return;
    }
    const args = splitArguments(tokens, i + 2, close).map(([a, b]) => lastName(tokens, a, b, locals));
    const description = args.find((a) => /vmstate_cpu_common|vmsd$|own|^cpu_(?:common_)?save$/.test(a)) ?? '';
    if (!/vmstate_cpu_common|vmsd|cpu_(?:common_)?save/.test(description)) return;
    registers = true;
    if (description === 'vmstate_cpu_common' && t.text === 'vmstate_register')
      facts.subject.variable = args[args.indexOf(description) + 1] ?? null;
    if (/^(?:legacy_)?vmsd$/.test(description) && t.text === 'vmstate_register') facts.knowsTypes = true;
    const instance = /^vmstate_register/.test(t.text)
      ? ` as instance ${args[args.indexOf(description) - 1] ?? ''}`
      : '';
    facts.statements.push({
      kind: 'dispatch',
      text: `${name}: ${t.text} ${description}${instance}${when}${inUserMode}`,
      line: lineAt(s, t.start),
    });
  });
  // an assertion elsewhere that names a vmsd is no part of the dispatch of CPUs, unless it asks a CPU's
  if (!registers && !/\bCPUState\b|\bCPU\s*\(/.test(header)) facts.statements.length = before;
}

/** Local pointers to descriptions: `const VMStateDescription *own = cc->vmsd;` -> own means vmsd. */
function localValues(tokens: readonly Token[]): Map<string, string> {
  const out = new Map<string, string>();
  tokens.forEach((t, i) => {
    if (
      t.text !== '=' ||
      tokens[i - 1]?.kind !== 'name' ||
      tokens[i - 2]?.text === '->' ||
      tokens[i - 2]?.text === '.'
    )
      return;
    let end = i + 1;
    const limit = Math.min(tokens.length, i + 30);
    while (end < limit && tokens[end]!.text !== ';' && tokens[end]!.text !== ',') end++;
    const value = tokens.slice(i + 1, end).filter((x) => x.kind === 'name' && /vmsd/.test(x.text));
    if (value.length > 0 && end - i < 30) out.set(tokens[i - 1]!.text, value.at(-1)!.text);
  });
  return out;
}

function lastName(tokens: readonly Token[], from: number, to: number, locals: Map<string, string>): string {
  for (let i = to - 1; i >= from; i--) {
    const t = tokens[i]!;
    if (t.kind === 'name' || t.kind === 'string' || t.kind === 'number') return locals.get(t.text) ?? t.text;
  }
  return '';
}

/** What of a condition speaks of hooks: names with vmsd, NULL, and operators between them. */
function atoms(tokens: readonly Token[], locals: Map<string, string>): string {
  const kept = tokens
    .map((t) => locals.get(t.text) ?? t.text)
    .filter((t) => /vmsd|^NULL$|unmigratable|^(?:==|!=|!|&&|\|\|)$|SAVE_VERSION/.test(t));
  if (!kept.some((t) => /vmsd|unmigratable/.test(t))) return '';
  // `!x` and `x == NULL` are one, and so are `x` and `x != NULL`
  return kept
    .join(' ')
    .replace(/\b(\w+) == NULL\b|NULL == (\w+)/g, '! $1$2')
    .replace(/\b(\w+) != NULL\b|NULL != (\w+)/g, '$1$2');
}

/** The condition of the `if` whose block opens at token `open`, with an `else` before it; null for another block. */
function testOf(tokens: readonly Token[], open: number, locals: Map<string, string>): string[] | null {
  if (tokens[open - 1]?.text !== ')') return null;
  const from = opening(tokens, open - 1);
  if (tokens[from - 1]?.text !== 'if') return null;
  const test = atoms(tokens.slice(from + 1, open - 1), locals);
  return tokens[from - 2]?.text === 'else' ? [test, 'else'] : [test];
}

/** The `if` conditions around token `i`, and those that return before it, as far as they speak of hooks. */
function conditionsOf(tokens: readonly Token[], i: number, locals: Map<string, string>): string {
  const found: string[] = [];
  let depth = 0;
  for (let j = i - 1; j >= 0 && i - j < 20_000; j--) {
    const t = tokens[j]!.text;
    if (t === '}') {
      const open = opening(tokens, j);
      const test = depth === 0 && tokens[open + 1]?.text === 'return' ? testOf(tokens, open, locals) : null;
      if (test && test[0] !== '') found.push(`not ${test[0]}`);
      depth++;
    } else if (t === '{') {
      if (depth > 0) depth--;
      else if (tokens[j - 1]?.text === 'else') found.push('else');
      else found.push(...(testOf(tokens, j, locals) ?? []));
    } else if (t === ')' && j === i - 1) {
      const open = opening(tokens, j);
      if (tokens[open - 1]?.text === 'if') found.push(atoms(tokens.slice(open + 1, j), locals));
    }
  }
  const said = found.filter((x) => x !== '');
  return said.length > 0 ? ` if ${said.reverse().join(' and ')}` : '';
}
