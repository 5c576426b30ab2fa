/** Every commit of a history, judged on its own against its parent. */

import { createLru } from '../../basics/lru.ts';
import type { Settings } from '../../config/settings.ts';
import { createLayoutReader, type LayoutReader } from '../../model/layout/index.ts';
import { createModelReader } from '../../model/registration/reader.ts';
import { isConfigPath, type ModelReader, targetOfPath } from '../../model/registration/target.ts';
import type { LastRelease, SweptCommit } from '../../ports/git.ts';
import { analyse } from '../../review/judge/analyse.ts';
import type { LayoutInput } from '../../review/judge/judge-layouts.ts';
import type { Finding } from '../../types/report.ts';
import type { FilePatch, Series } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';

/** Where a history comes from. */
export interface HistorySource {
  /** The commits of a range that change a relevant file below `paths`, newest first. */
  sweep(
    range: string,
    query: { paths: readonly string[]; relevant: (path: string, hunks: string) => boolean },
  ): AsyncIterable<SweptCommit>;
  tree(commit: string | null): SourceTree;
  /** One commit with its patch. */
  series(commit: string): Promise<Series>;
  /** The last release that a commit has behind it. */
  lastRelease(commit: string): Promise<LastRelease | null>;
  /** The newest tree of the range. */
  tip: SourceTree;
}

/**
 * What a line must hold to change how anything is registered: hooks, descriptions and their fields, and the
 * types that they belong to. Whatever it lets through is judged on whole files, so it may be generous, but not
 * narrow.
 */
const speaks =
  /^[-+].*(?:vmsd|VMState|VMSTATE|vmstate_|vms_|TypeInfo|class_init|CPUClass|DeviceClass|CPUOp|CPUSys|\bsys\w{0,40}_ops|softmmu_ops|CPU_SAVE_VERSION|CPU_COMMON|unmigratable|version_id|\.parent|OBJECT_DEFINE|cpu_save)/m;
const names = /^[-+].*(?:TYPE_\w{0,80}CPU|CPU\w{0,80}State;)/m;
const includes = /^[-+].*#[ \t]{0,80}include.{0,200}\.(?:c|inc)\b/m;

/** In a class_init, ways out of it and copies over a class: what stands behind the one, or before the other, counts no more. */
const inClassInit = /^@@[^\n]{0,300}class\w{0,20}_init/m;
const overrides =
  /^[-+](?:[ \t]*(?:if\b.{0,200})?\b(?:return;|goto\b|abort\b|exit\b|g_assert_not_reached\b)|[ \t]*\*[ \t]*(?:dc|cc)\b|.*\bmem(?:set|cpy|move)\b)/m;

/** Lines that may switch code on or off that stands around them. */
const switches = /^[-+](?:[ \t]*#[ \t]*(?:if|el|endif)|.*(?:\/\*|\*\/))/m;

/** Lists of files and of builds are short and change seldom: all of their changes count. */
function registers(path: string, hunks: string): boolean {
  if (isConfigPath(path) || /(?:meson\.build|Makefile\.objs)$/.test(path)) return true;
  if (speaks.test(hunks) || names.test(hunks) || includes.test(hunks)) return true;
  if (inClassInit.test(hunks) && overrides.test(hunks)) return true;
  return switches.test(hunks) && !closesItself(hunks);
}

const isHeader = /\.(?:h|inc|def)$/;
/** Lines of a header that may change what is compiled, or a constant, an array or a macro of several lines. */
const shapes =
  /^[-+](?:[ \t]*#[ \t]*(?:undef|if|el|endif|include)|.*(?:\benum\b|\[[^[\]\n]+\]|\\$)|[ \t]*[A-Z][A-Z0-9_]*(?:[ \t]*=[^;\n]*|,?[ \t]*)$)/m;
const defines = /^[-+][ \t]*#[ \t]*define[ \t]+(\w+)/gm;

/** Whether a change may be one of what a CPU sends: of a file that the layouts read so far were read from. */
function mayBeSent({ asked }: LayoutReader, path: string, hunks: string): boolean {
  const own = targetOfPath(path);
  const target = own !== null && asked.knows(own) ? own : null;
  if (!asked.looksAt(target, path)) return false;
  if (!isHeader.test(path) || shapes.test(hunks)) return true;
  return [...hunks.matchAll(defines)].some(([, name]) => asked.isMacro(target, name!));
}

/**
 * Whether every `#if` and every comment that the lines open they also close, in the same run of added or of
 * removed lines: then they say nothing about the code around them.
 */
function closesItself(hunks: string): boolean {
  let run = '';
  let depth = 0;
  let comment = false;
  for (const line of hunks.split('\n')) {
    const sign = line[0] ?? '';
    if (sign !== run || sign === '@') {
      if (depth !== 0 || comment) return false;
      run = sign;
    }
    if (sign !== '+' && sign !== '-') continue;
    const directive = comment ? null : /^.[ \t]*#[ \t]*(if|el|endif)/.exec(line);
    if (directive) {
      if (directive[1] === 'if') depth++;
      else if (depth === 0) return false;
      else if (directive[1] === 'endif') depth--;
    }
    for (const m of line.matchAll(/\/\*|\*\//g)) {
      if (m[0] === '/*') comment = true;
      else if (!comment) return false;
      else comment = false;
    }
  }
  return depth === 0 && !comment;
}

const paths = [
  'target',
  ':(glob)target-*/**',
  'configs/targets',
  'default-configs',
  'exec.c',
  'cpu.c',
  'cpus.c',
  'cpus-common.c',
  'cpu-common.c',
  'cpu-target.c',
  ':(glob)hw/core/cpu*.c',
  'qom/cpu.c',
  'include/qom/cpu.h',
  ':(glob)include/hw/core/*cpu*.h',
  'include/migration',
  ':(glob)migration/vmstate*.c',
  'vmstate.c',
  'savevm.c',
];

/** Trees that are kept open. */
const mostTrees = 3;

/** Where the sweep looks. */
export const sweepPaths: readonly string[] = paths;

/**
 * Judges the non-merge commits of a range one by one, newest first. Yields those that have findings.
 * @param onCommit called for every commit that is looked at
 */
export async function* history(
  source: HistorySource,
  range: string,
  settings: Settings,
  onCommit: (commit: SweptCommit) => void,
): AsyncGenerator<{ commit: string; date: string; subject: string; findings: Finding[] }> {
  const reader = createModelReader();
  const layouts = createLayoutReader(reader);
  // A commit's parent is mostly the next one, and a release is asked for again and again.
  const trees = createLru<SourceTree>(mostTrees);
  const treeOf = (commit: string): SourceTree => {
    const tree = trees.get(commit) ?? source.tree(commit);
    trees.set(commit, tree);
    return tree;
  };
  // What the newest CPUs send tells where to look; each commit that changes it adds to that.
  // A tree of its own, that what is known of it goes with it.
  await layouts.read({ ...source.tip });
  const relevant = (path: string, hunks: string): boolean =>
    reader.around.has(path) || registers(path, hunks) || mayBeSent(layouts, path, hunks);
  for await (const commit of commitsOf(source, range, reader, relevant)) {
    onCommit(commit);
    const before = commit.parent === null ? source.tree(null) : treeOf(commit.parent);
    const pair = { before, after: treeOf(commit.commit) };
    const compared: LayoutInput = {
      reader: layouts,
      release: async () => {
        const release = commit.parent === null ? null : await source.lastRelease(commit.parent);
        return release && { version: release.version, tree: treeOf(release.commit) };
      },
    };
    const settled = (target: string, { newPath, oldPath, oldId, newId }: FilePatch): Promise<boolean> =>
      layouts.settles(pair.after, target, [{ path: newPath ?? oldPath!, was: oldId ?? '', is: newId ?? '' }]);
    const judge = (series: Series) =>
      analyse({
        series,
        trees: [pair],
        net: pair,
        base: commit.parent,
        limits: [],
        settings,
        reader,
        layouts: async () => compared,
        settled,
      });
    // Most commits have nothing to find; which line to point at is worth a patch only for the others.
    if ((await judge(outline(commit))).findings.length === 0) continue;
    const { findings } = await judge(await source.series(commit.commit));
    if (findings.length > 0)
      yield { commit: commit.commit, date: commit.date, subject: commit.subject, findings };
  }
}

/** Files outside of the folders of a sweep are looked for so often: each time may lead to older ones. */
const mostPasses = 8;

/**
 * The commits that may matter. Files outside of the folders that are swept, which hold a setter or a table, are known by
 * the targets that are read from them: those of the newest tree are swept with the rest, and those that an older tree
 * turns out to be read from are swept behind it.
 */
async function* commitsOf(
  source: HistorySource,
  range: string,
  reader: ModelReader,
  relevant: (path: string, hunks: string) => boolean,
): AsyncGenerator<SweptCommit> {
  const seen = new Set<string>();
  const swept = new Set<string>();
  for (let pass = 0; pass < mostPasses; pass++) {
    const further = [...reader.around].filter((path) => !swept.has(path));
    if (pass > 0 && further.length === 0) return;
    for (const path of further) swept.add(path);
    const around = further.map((path) => `:(top,literal)${path}`);
    for await (const commit of source.sweep(range, {
      paths: pass === 0 ? [...paths, ...around] : around,
      relevant,
    })) {
      if (seen.has(commit.commit)) continue;
      seen.add(commit.commit);
      yield commit;
    }
  }
}

/** The commit as a series that names its files and shows none of their lines. */
function outline(commit: SweptCommit): Series {
  return {
    title: commit.subject,
    version: 1,
    total: 1,
    received: [1],
    missing: [],
    messageId: null,
    baseCommit: commit.parent,
    basedOn: [],
    supersedes: [],
    cover: null,
    limits: [],
    patches: [
      {
        index: 1,
        subject: commit.subject,
        messageId: null,
        commit: commit.commit,
        author: null,
        date: commit.date,
        message: '',
        files: commit.changes.map((c) => ({
          oldPath: c.status === 'A' ? null : c.path,
          newPath: c.status === 'D' ? null : c.path,
          change: c.status === 'A' ? 'add' : c.status === 'D' ? 'delete' : 'modify',
          oldMode: c.oldMode,
          newMode: c.newMode,
          oldId: c.oldId,
          newId: c.newId,
          binary: false,
          hunks: [],
        })),
      },
    ],
  };
}
