/**
 * Which builds compile a file: the source sets of a target's meson.build, or the object lists of its
 * Makefile.objs. Facts of one file each; `compiledFor` joins those of a folder tree.
 */

import { detached } from '../../c/detached.ts';

/** The kinds of build that compile something. */
export interface Builds {
  user: boolean;
  system: boolean;
  /** Only those that have this accelerator. */
  under?: string;
}

export interface SourceSetFacts {
  /** Source file (relative to the list's folder, without its ending) -> the set it is added to. */
  files: { stem: string; set: string; builds: Builds | null }[];
  /** One set is added to another. */
  joins: { from: string; to: string; builds: Builds | null }[];
  /** A set is handed to the build for some kinds. */
  roots: { set: string; builds: Builds }[];
  /** Subfolders whose objects a Makefile adds under a condition. */
  folders: { folder: string; builds: Builds }[];
}

const both: Builds = { user: true, system: true };
const system: Builds = { user: false, system: true };
const user: Builds = { user: true, system: false };

/** Conditions that no user-mode build meets, and one that only a user-mode build does. */
const systemCondition = /CONFIG_(?:SOFTMMU|SYSTEM_ONLY|KVM|HVF|WHPX|NVMM|HAX|XEN|MSHV)\b/;
const userCondition = /CONFIG_(?:USER_ONLY|LINUX_USER|BSD_USER)\b/;

/** What of these conditions a build for system emulation may lack. */
const accelerator = /CONFIG_(?:KVM|HVF|WHPX|NVMM|HAX|XEN|MSHV)\b/;
function systemWith(condition: string): Builds {
  const under = accelerator.exec(condition)?.[0];
  return under === undefined ? system : { ...system, under };
}

/** What a set's name says of it, where nothing else does. */
function buildsOfName(name: string): Builds {
  const isUser = /user/.test(name);
  const isSystem = /softmmu|system|sysemu/.test(name);
  if (isUser && !isSystem) return user;
  if (isSystem && !isUser) return system;
  return both;
}

/** `target_arch += {'x': x_ss}` and its kin (QEMU's top meson.build). */
const roots: Record<string, Builds> = {
  target_arch: both,
  target_common_arch: both,
  target_user_arch: user,
  target_softmmu_arch: system,
  target_system_arch: system,
  target_common_system_arch: system,
};

/** Reads a meson.build. */
export function readMeson(text: string): SourceSetFacts {
  const facts: SourceSetFacts = { files: [], joins: [], roots: [], folders: [] };
  const plain = text.slice(0, 1 << 20).replace(/#[^\n]*/g, '');
  for (const m of plain.matchAll(/\b(\w+_arch)\s*\+=\s*\{\s*'[^']*'\s*:\s*(\w+)\s*\}/g)) {
    const builds = roots[m[1]!];
    if (builds) facts.roots.push({ set: m[2]!, builds });
  }
  for (const { set, body } of calls(plain, /\b(\w+)\.add(?:_all)?\s*\(/g)) {
    const when = /\bwhen\s*:\s*(\[[^[\]]*\]|'[^']*'|\w+)/.exec(body)?.[1] ?? '';
    const parts = body.split(/\b(if_false)\s*:/);
    addTo(facts, set, parts[0]!.replace(/\bwhen\s*:\s*(\[[^[\]]*\]|'[^']*'|\w+)/, ''), condition(when, true));
    if (parts.length > 1) addTo(facts, set, parts.slice(2).join(''), condition(when, false));
  }
  for (const { set, body } of calls(plain, /\b(\w+)\s*\+=\s*files\s*\(/g)) addTo(facts, set, body, null);
  return detached(facts);
}

function condition(when: string, holds: boolean): Builds | null {
  if (systemCondition.test(when)) {
    if (holds) return systemWith(when);
    return /CONFIG_(?:SOFTMMU|SYSTEM_ONLY)\b/.test(when) && !when.includes(',') ? user : null;
  }
  if (userCondition.test(when)) return holds ? user : when.includes(',') ? null : system;
  return null;
}

function addTo(facts: SourceSetFacts, set: string, body: string, builds: Builds | null): void {
  for (const f of body.matchAll(/'([^'\n]+)\.(?:c|cc|cpp|S)(?:\.inc)?'/g))
    facts.files.push({ stem: f[1]!, set, builds });
  for (const f of body.replace(/'[^']*'/g, ' ').matchAll(/\b(\w+_(?:ss|set|sources))\b/g))
    if (f[1] !== set) facts.joins.push({ from: f[1]!, to: set, builds });
}

/**
 * The calls of a pattern that ends with the opening parenthesis, with what its group holds and their arguments. No call
 * within another one, nor what is not closed: each character is read once.
 */
function* calls(text: string, begins: RegExp): Generator<{ set: string; body: string }> {
  for (let m = begins.exec(text); m; m = begins.exec(text)) {
    const open = begins.lastIndex - 1;
    let depth = 0;
    let at = open;
    do {
      if (text[at] === '(') depth++;
      else if (text[at] === ')') depth--;
      at++;
    } while (depth > 0 && at < text.length);
    if (depth > 0) return;
    begins.lastIndex = at;
    yield { set: m[1]!, body: text.slice(open + 1, at - 1) };
  }
}

/** Reads a Makefile.objs (2012 to 2020). */
export function readMakefile(text: string): SourceSetFacts {
  const facts: SourceSetFacts = { files: [], joins: [], roots: [], folders: [] };
  const lines = text
    .slice(0, 1 << 20)
    .replace(/\\\r?\n/g, ' ')
    .split('\n');
  const stack: (Builds | null)[] = [];
  for (const raw of lines) {
    const line = raw.replace(/#.*/, '').trim();
    const open = /^(ifeq|ifneq|ifdef|ifndef)\b(.*)$/.exec(line);
    if (open) {
      const negated = open[1] === 'ifndef' || open[1] === 'ifneq';
      stack.push(makeCondition(open[2]!, !negated));
      continue;
    }
    if (/^else\b/.test(line)) {
      const top = stack.pop() ?? null;
      stack.push(top === null || top.under !== undefined ? null : top === system ? user : system);
      continue;
    }
    if (/^endif\b/.test(line)) {
      stack.pop();
      continue;
    }
    const m = /^(?:lib)?obj-(y|\$\([^=]*\))\s*[+:]?=(.*)$/.exec(line);
    if (!m) continue;
    let builds = stack.find((b) => b !== null) ?? null;
    if (m[1] !== 'y') builds = makeCondition(m[1]!, true) ?? builds;
    for (const word of m[2]!.split(/\s+/)) {
      if (word.endsWith('.o')) facts.files.push({ stem: word.slice(0, -2), set: 'obj', builds });
      else if (word.endsWith('/')) facts.folders.push({ folder: word.slice(0, -1), builds: builds ?? both });
    }
  }
  facts.roots.push({ set: 'obj', builds: both });
  return detached(facts);
}

function makeCondition(text: string, holds: boolean): Builds | null {
  const lnot = (name: string): boolean => new RegExp(`lnot\\s*,\\s*\\$\\(${name}\\)`).test(text);
  if (systemCondition.test(text)) {
    const name = systemCondition.exec(text)![0];
    const positive = !lnot(name);
    if (positive === holds) return systemWith(text);
    return /SOFTMMU|SYSTEM_ONLY/.test(name) && !/land|lor/.test(text) ? user : null;
  }
  if (userCondition.test(text)) {
    const positive = !lnot(userCondition.exec(text)![0]);
    return positive === holds ? user : system;
  }
  return null;
}

const meet = (a: Builds, b: Builds | null): Builds =>
  b === null ? a : { user: a.user && b.user, system: a.system && b.system, ...only(b.under ?? a.under) };
export function join(a: Builds, b: Builds): Builds {
  const some = [a, b].filter((one) => one.user || one.system);
  const under = some.every((one) => one.under === some[0]?.under) ? some[0]?.under : undefined;
  return { user: a.user || b.user, system: a.system || b.system, ...only(under) };
}
const only = (under: string | undefined): { under?: string } => (under === undefined ? {} : { under });

/**
 * The builds that compile each listed file. `lists` maps a list's folder (relative to the target's, '' for
 * its own) to its facts. Returns a path without its ending -> builds.
 */
export function compiledFor(lists: ReadonlyMap<string, SourceSetFacts>): Map<string, Builds> {
  const none: Builds = { user: false, system: false };
  const sets = new Map<string, Builds>();
  const rooted = new Set<string>();
  const all = [...lists.values()];
  for (const facts of all) {
    for (const r of facts.roots) {
      rooted.add(r.set);
      sets.set(r.set, join(sets.get(r.set) ?? none, r.builds));
    }
  }
  const joins = all.flatMap((f) => f.joins);
  // A set that is handed to nothing is one whose use this does not see: its name must do.
  const names = new Set(
    all.flatMap((f) => [...f.files.map((x) => x.set), ...f.joins.flatMap((j) => [j.from, j.to])]),
  );
  for (const name of names) {
    if (!rooted.has(name) && !joins.some((j) => j.from === name)) sets.set(name, buildsOfName(name));
  }
  for (let round = 0; round < 10; round++) {
    let changed = false;
    for (const j of joins) {
      const to = sets.get(j.to);
      if (!to) continue;
      const next = join(sets.get(j.from) ?? none, meet(to, j.builds));
      const old = sets.get(j.from);
      if (!old || old.user !== next.user || old.system !== next.system || old.under !== next.under) {
        sets.set(j.from, next);
        changed = true;
      }
    }
    if (!changed) break;
  }
  const out = new Map<string, Builds>();
  for (const [folder, facts] of lists) {
    const limit = folderBuilds(folder, lists);
    for (const f of facts.files) {
      const path = folder === '' ? f.stem : `${folder}/${f.stem}`;
      const builds = meet(meet(sets.get(f.set) ?? both, f.builds), limit);
      out.set(path, join(out.get(path) ?? none, builds));
    }
  }
  return out;
}

/** What a Makefile above says of a whole folder. */
function folderBuilds(folder: string, lists: ReadonlyMap<string, SourceSetFacts>): Builds | null {
  let limit: Builds | null = null;
  const parts = folder === '' ? [] : folder.split('/');
  for (let i = 0; i < parts.length; i++) {
    const above = lists.get(parts.slice(0, i).join('/'));
    const mentions = above?.folders.filter((f) => f.folder === parts[i]) ?? [];
    if (mentions.length > 0) {
      const builds = mentions.map((f) => f.builds).reduce(join);
      limit = limit ? meet(builds, limit) : builds;
    }
  }
  return limit;
}
