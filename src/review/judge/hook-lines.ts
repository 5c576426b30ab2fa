/** Of hunks alone: hooks and placeholders in files that belong to no target, such as those of a diff without folders. */
import { isCorePath } from '../../model/registration/core.ts';
import { targetOfPath } from '../../model/registration/target.ts';
import type { FilePatch, Limit, Patch } from '../../types/series.ts';

/** Hooks that only CPUs have. */
const ofCpus = /\blegacy_vmsd\b|\bcpu_class_set_vmsd\s*\(|\bcc->vmsd\s*=/;
/** Those that any device has, and what makes a description a placeholder. */
const ofDevices = /->vmsd\s*=|\bdevice_class_set_vmsd\s*\(|\.unmigratable\s*=/;
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
    const more = lost.length > mostNamed ? ` and ${lost.length - mostNamed} more` : '';
    const named = `${lost.slice(0, mostNamed).join(', ')}${more}`;
    return {
      code: 'hook-in-no-target',
      patch: index,
      detail: `Patch ${index} changes a hook or a placeholder in the folder of no target (${named}). Diffs begin at the root of QEMU's tree (git format-patch --no-relative), with one folder such as a/ in front.`,
    };
  });
}

const pathOf = ({ newPath, oldPath }: FilePatch): string => newPath ?? oldPath ?? '';

function isLost(file: FilePatch): boolean {
  const path = pathOf(file);
  if (targetOfPath(path) !== null || !source.test(path)) return false;
  // What stands in common code is told of as such.
  if (isCorePath(path) || /^(?:include|accel)\//.test(path)) return false;
  return changes(file, ofQemu.test(path) ? [ofCpus] : [ofCpus, ofDevices]);
}

const changes = (file: FilePatch, patterns: readonly RegExp[]): boolean =>
  file.hunks.some(({ lines }) =>
    lines.some(({ kind, text }) => kind !== ' ' && patterns.some((pattern) => pattern.test(text))),
  );
