/** Of hunks alone: hooks and placeholders in files that belong to no target, such as those of a diff without folders. */
import { isCorePath } from '../../model/registration/core.ts';
import { isReadFor } from '../../model/registration/outside.ts';
import { targetOfPath } from '../../model/registration/target.ts';
import type { FilePatch, Limit, Patch } from '../../types/series.ts';
import { hookLine, kindsOf } from './shown.ts';

/** Hooks that only CPUs have. */
const ofCpus =
  /\blegacy_vmsd\b|\bcpu_class_set_vmsd\s*\(|\bcc->vmsd\s*=|->vmsd\s*=\s*&\s*vmstate_\w*cpu\b(?!_)/;
/** Those that any device has, and what makes a description a placeholder. */
const ofDevices = /->vmsd\s*=|\bdevice_class_set_vmsd\s*\(|\.unmigratable\s*=/;
/** A setter that any class may be handed to: it sets what it is given. */
const ofSetters =
  /(?:\b(?:dc|cc|klass)|_CLASS\(\w+\))\s*->\s*vmsd\s*=\s*(?!NULL\b)\w+\s*;|\b\w+\(\s*(?:dc|cc)\s*,\s*vmsd\s*\)/;
/** What embeds cpu_common. */
const common = /\bvmstate_cpu_common\b|\bVMSTATE_CPU\s*\(/;
const placeholder = /\.unmigratable\s*=/;
/** What names the description of a whole CPU. */
const ofCpu = /\bvmstate_\w*cpu\b(?!_)|\.name\s*=\s*"cpu"/;
const source = /\.(?:c|h|inc)$/;

/** Folders of QEMU that hold devices: there, what is no hook of CPUs alone is none of ours. */
const ofQemu =
  /^(?:accel|audio|authz|backends|block|bsd-user|chardev|contrib|crypto|disas|docs|dump|ebpf|fpu|fsdev|gdbstub|hw|include|io|libdecnumber|linux-user|migration|monitor|nbd|net|plugins|qapi|qga|qobject|qom|replay|rust|scripts|scsi|semihosting|softmmu|stats|storage-daemon|stubs|subprojects|system|target|tcg|tests|tools|trace|ui|util)\//;

/** More files than these of one patch are counted. */
const mostNamed = 5;

export function hooksInNoTarget(patches: readonly Patch[]): Limit[] {
  return patches.flatMap(({ index, files }) => {
    const lost = files.filter(isLost).map(pathOf);
    if (lost.length === 0) return [];
    return {
      code: 'hook-in-no-target',
      patch: index,
      detail: `Patch ${index} changes a hook or a placeholder in the folder of no target (${named(lost)}). Diffs begin at the root of QEMU's tree (git format-patch --no-relative), with one folder such as a/ in front.`,
    };
  });
}

/** With a tree: hooks that only CPUs have, in files that are read for no target. */
export function hooksInNoFile(
  patches: readonly Patch[],
  targets: ReadonlySet<string>,
  /** Files outside of the targets' folders that they were read from. */
  around: ReadonlySet<string>,
): Limit[] {
  return patches.flatMap(({ index, files }) => {
    const lost = files.flatMap((file) => {
      const path = pathOf(file);
      if (targetOfPath(path) !== null || isCorePath(path) || around.has(path) || !source.test(path))
        return [];
      // A setter that stands where they are looked for may have no user yet.
      const patterns = isReadFor(path, targets) ? [ofCpus] : [ofCpus, ofSetters];
      return changes(file, patterns) || ofCpuClass(file) ? path : [];
    });
    return lost.length === 0
      ? []
      : {
          code: 'hook-in-no-target',
          patch: index,
          detail: `Patch ${index} changes a hook of CPUs in code that is read for no target (${named(lost)}): which targets it is for is not known.`,
        };
  });
}

const named = (paths: readonly string[]): string => {
  const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : '';
  return `${paths.slice(0, mostNamed).join(', ')}${more}`;
};

const pathOf = ({ newPath, oldPath }: FilePatch): string => newPath ?? oldPath ?? '';

function isLost(file: FilePatch): boolean {
  const path = pathOf(file);
  if (targetOfPath(path) !== null || !source.test(path)) return false;
  // What stands in common code is told of as such.
  if (isCorePath(path) || /^(?:include|accel)\//.test(path)) return guardsHook(file);
  if (!ofQemu.test(path)) return changes(file, [ofCpus, ofDevices, common]) || guardsHook(file);
  return changes(file, [ofCpus, ofSetters]) || makesPlaceholder(file) || ofCpuClass(file);
}

const cpuClass = /\bCPU_(?:GET_)?CLASS\s*\(|\bobject_class_by_name\s*\(\s*TYPE_\w*CPU\b/;
/** Lines between what names a CPU's class and what sets a hook of it, at most. */
const near = 15;

/** A hook is set of what a few lines before is a CPU's class. */
const ofCpuClass = (file: FilePatch): boolean =>
  file.hunks.some(({ lines }) =>
    lines.some(
      ({ kind, text }, i) =>
        kind !== ' ' &&
        ofDevices.test(text) &&
        lines.slice(Math.max(0, i - near), i + 1).some((line) => cpuClass.test(line.text)),
    ),
  );

/** Conditions around a line that sets a hook come or go. */
const guardsHook = (file: FilePatch): boolean =>
  kindsOf(file).has('guard') && file.hunks.some(({ lines }) => lines.some(({ text }) => hookLine.test(text)));

/** A description of a CPU that stands in a folder of devices. */
const makesPlaceholder = (file: FilePatch): boolean =>
  changes(file, [placeholder]) &&
  file.hunks.some(({ section, lines }) => ofCpu.test(section) || lines.some(({ text }) => ofCpu.test(text)));

const changes = (file: FilePatch, patterns: readonly RegExp[]): boolean =>
  file.hunks.some(({ lines }) =>
    lines.some(({ kind, text }) => kind !== ' ' && patterns.some((pattern) => pattern.test(text))),
  );
