/** What the changed lines of a patch show of registrations, whether or not the code around them is shown as well. */
import { isCorePath } from '../../model/registration/core.ts';
import { targetOfPath } from '../../model/registration/target.ts';
import type { Patch } from '../../types/series.ts';

export interface Shown {
  /** A line sets a hook. */
  hook: boolean;
  /** A line makes a description a placeholder, or one that no longer is. */
  placeholder: boolean;
}

const hookLine = /->\s*(?:legacy_)?vmsd\s*=(?!=)|\.legacy_vmsd\s*=(?!=)|_class_set_vmsd\s*\(/;
const placeholderLine = /\.unmigratable\s*=(?!=)/;

/** Common code in which a line that sets a hook sets it for CPUs. */
const common = /^(?:include\/|accel\/)/;

/** By target; null is code that is no target's, and that any may use. */
export function shownBy(patch: Patch): Map<string | null, Shown> {
  const out = new Map<string | null, Shown>();
  for (const file of patch.files) {
    const paths = [file.newPath, file.oldPath].filter((path) => path !== null);
    const target = paths.map(targetOfPath).find((name) => name !== null) ?? null;
    if (target === null && !paths.some((path) => common.test(path) || isCorePath(path))) continue;
    const shown = out.get(target) ?? { hook: false, placeholder: false };
    for (const { lines } of file.hunks) {
      for (const { kind, text } of lines) {
        if (kind === ' ' || text.length > 1000 || /^\s*(?:\/?\*|\/\/)/.test(text)) continue;
        shown.hook ||= hookLine.test(text);
        shown.placeholder ||= placeholderLine.test(text);
      }
    }
    if (shown.hook || shown.placeholder) out.set(target, shown);
  }
  return out;
}
