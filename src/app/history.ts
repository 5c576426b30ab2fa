/** Every commit of a history, judged on its own against its parent. */
import type { Settings } from '../config/settings.ts';
import { isCorePath } from '../model/core.ts';
import { isConfigPath, createModelReader, targetOfPath } from '../model/target.ts';
import type { SourceTree } from '../ports.ts';
import { analyse, registrationKey } from '../review/analyse.ts';
import type { Finding } from '../review/report.ts';
import type { Series } from '../series/types.ts';

/** A commit that changes lines that can matter. */
export interface HistoryCommit {
  commit: string;
  parent: string | null;
  date: string;
  subject: string;
  changes: { path: string }[];
}

/** Where a history comes from. */
export interface HistorySource {
  /** The commits of a range that add or remove a line matching `grep` below `paths`, newest first. */
  sweep(range: string, query: { grep: string; paths: readonly string[] }): AsyncIterable<HistoryCommit>;
  tree(commit: string | null): SourceTree;
  /** One commit with its patch. */
  series(commit: string): Promise<Series>;
}

/**
 * What a line must hold to change how anything is registered: hooks, descriptions and their fields, the types
 * that they belong to, the `#if` around them, and the lists of files and of builds. Whatever it lets through is
 * judged on whole files, so it may be generous, but not narrow.
 */
const grep = [
  'vmsd|VMState|VMSTATE|vmstate_|vms_|TypeInfo|class_init|CPUClass|DeviceClass|SysemuCPUOps|sysemu_ops',
  'TYPE_[A-Z0-9_]*CPU|CPU_SAVE_VERSION|CPU_COMMON|unmigratable|version_id|\\.parent|CPU.*State;|OBJECT_DEFINE',
  '^[ \t]*#[ \t]*(if|el|endif)|#[ \t]*include.*\\.(c|inc)|^[ \t]*(/\\*|\\*/)[ \t]*$',
  '_ss\\b|_arch\\b|obj-|\\.o( |$|\\\\)|\\.c\'|TARGET_(BASE_)?ARCH|Default configuration|^CONFIG_',
].join('|');

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
];

/** What the history sweep asks of git: for those who measure it against git alone. */
export const sweepQuery = { grep, paths } as const;

/**
 * Judges the non-merge commits of a range one by one, newest first. Yields those that have findings.
 * @param onCommit called for every commit that is looked at
 */
export async function* history(
  source: HistorySource,
  range: string,
  settings: Settings,
  onCommit: (commit: HistoryCommit) => void,
): AsyncGenerator<{ commit: string; date: string; subject: string; findings: Finding[] }> {
  const reader = createModelReader();
  for await (const commit of source.sweep(range, sweepQuery)) {
    onCommit(commit);
    const before = source.tree(commit.parent);
    const after = source.tree(commit.commit);
    if (!(await changesAnything(commit))) continue;
    const series = await source.series(commit.commit);
    const pair = { before, after };
    const report = await analyse({
      series,
      trees: [pair],
      net: pair,
      base: commit.parent,
      limits: [],
      settings,
      reader,
    });
    if (report.findings.length > 0)
      yield { commit: commit.commit, date: commit.date, subject: commit.subject, findings: report.findings };

    async function changesAnything({ changes }: HistoryCommit): Promise<boolean> {
      const targets = new Set<string>();
      for (const { path } of changes) {
        // a new or another build may reach any target: the whole analysis sorts it out
        if (isConfigPath(path) || isCorePath(path)) return true;
        const target = targetOfPath(path);
        if (target !== null) targets.add(target);
      }
      for (const name of targets) {
        const [a, b] = [await reader.target(before, name), await reader.target(after, name)];
        if (registrationKey(a) !== registrationKey(b)) return true;
      }
      return false;
    }
  }
}
