/** What the changed lines of a patch show of registrations, whether or not the code around them is shown as well. */
import { folderOfConfig, readConfigName } from '../../model/registration/configs.ts';
import { isCorePath } from '../../model/registration/core.ts';
import { isConfigPath, targetOfPath } from '../../model/registration/target.ts';
import type { FilePatch, Hunk, Patch } from '../../types/series.ts';

/** What the lines tell of, in the words of a limit; the first is the plainest. */
const kinds = {
  hook: 'changes how TARGET registers its CPU state',
  placeholder: 'makes a description of TARGET a placeholder, or one that no longer is',
  common: 'changes whether a description of TARGET embeds cpu_common',
  class: 'changes which code sets up the CPU classes of TARGET',
  guard: 'changes which builds compile code of TARGET',
} as const;

export type Kind = keyof typeof kinds;

/** What a patch does, by its kind. */
export const inWords = (kind: Kind, patch: number, target: string): string =>
  `Patch ${patch} ${kinds[kind].replace('TARGET', target)}`;

/** A line that sets a hook. */
export const hookLine =
  /(?:->|[)\]]\s*\.)\s*(?:legacy_)?vmsd\s*=(?!=)|\.legacy_vmsd\s*=(?!=)|_class_set_vmsd\s*\(/;
const lines: [Kind, RegExp][] = [
  ['hook', hookLine],
  ['placeholder', /\.unmigratable\s*=(?!=)/],
  ['common', /\bvmstate_cpu_common\b|\bVMSTATE_CPU\s*\(/],
  [
    'class',
    /\bsysemu_ops\b|Ops\s+\w*ops\b|\.(?:class_init|class_base_init|parent)\s*=|\bcpu_class_init\s*=|\bcpu\w*_class_init\s*\(|\b\w+\(\s*(?:dc|cc)\s*[,)]|^\s*\(?\*\s*(?:dc|cc)\)?\s*=(?!=)|^\s*(?:dc|cc)\[0\]\s*=(?!=)|\bmem(?:set|cpy|move)\s*\(\s*&?\w*(?:dc|cc|oc|class|ops)\b|&\s*(?:dc|cc)\s*(?:->|[,)])|^\s*\w*(?:sysemu|system|softmmu)_ops\s*=(?!=)/,
  ],
];
/** The description of a CPU, and lines that hand one out or point to one. */
const ofCpu = /\bvmstate_\w*cpu/;
const handsOut = /^\s*return\b|\bVMStateDescription\b[^*]{0,40}\*/;
/** Calls that are handed a class and set no hook. */
const harmless =
  /\b(?:device_class_set_(?:parent_\w+|props\w*|legacy_reset)|resettable_class_\w+|\w+_CLASS)\s*\(/;
/** A way out of a function that gives nothing back, and code that sets up classes. */
const wayOut =
  /^\s*(?:if\s*\(.{0,200}\)\s*)?(?:return(?:\s*\(void\)\s*\w+)?\s*;|goto\s+\w+\s*;|(?:(?:abort|exit|g_assert_not_reached|g_return_if_\w+|__builtin_unreachable)\s*\(|(?:g_)?assert\s*\(\s*(?:0|false)\b))/;
/** A class that has the usual name of another one. */
const misnamed = /\b(?:DeviceClass|ObjectClass)\s*\*\s*cc\b|\b(?:CPUClass|ObjectClass)\s*\*\s*dc\b/;
/** A class by its usual name that is made of something else than what a class_init is given. */
const otherClass =
  /^\s*(?:(?:Device|CPU|Object)Class\s*\*\s*)?(?:dc|cc|oc)\s*=(?!=)(?!\s*(?:\w+_CLASS\s*\(\s*)?(?:oc|dc|cc|klass|[a-z]?[a-z]?cc|obj|cs|cpu)\s*(?:\)\s*)?[;,])/;
const ofClassInit = /class(?:_base)?_init\w{0,80}\s{0,80}\(/;
const condition = /^\s*#\s*(?:if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b/;

/** Common code in which a line that sets a hook sets it for CPUs. */
const common = /^(?:include\/|accel\/)/;

/**
 * What a patch shows, by target; null is code that is no target's, and that any may use.
 * @param known the targets that the series touches
 */
export function shownBy(patch: Patch, known: ReadonlySet<string>): Map<string | null, ReadonlySet<Kind>> {
  const out = new Map<string | null, Set<Kind>>();
  for (const file of patch.files) {
    const built = newBuild(file, known);
    if (built !== null) out.set(built, (out.get(built) ?? new Set<Kind>()).add('guard'));
    const paths = [file.newPath, file.oldPath].filter((path) => path !== null);
    const target = paths.map(targetOfPath).find((name) => name !== null) ?? null;
    if (target === null && !paths.some((path) => common.test(path) || isCorePath(path))) continue;
    const kinds = out.get(target) ?? new Set<Kind>();
    for (const kind of kindsOf(file)) kinds.add(kind);
    if (kinds.size > 0) out.set(target, kinds);
  }
  return out;
}

/** The target that a file gives a build, or a user-mode build anew; null for any other file. */
function newBuild({ oldPath, newPath, hunks }: FilePatch, known: ReadonlySet<string>): string | null {
  if (newPath === null || !isConfigPath(newPath)) return null;
  const config = readConfigName(newPath.slice(newPath.lastIndexOf('/') + 1));
  if (!config || (config.kind !== 'user' && oldPath !== null)) return null;
  const text = hunks.flatMap(({ lines }) => lines.flatMap((l) => (l.kind === '-' ? [] : l.text))).join('\n');
  return folderOfConfig(config.arch, text, known);
}

/** What a file's changed lines tell, wherever it stands. */
export function kindsOf(file: FilePatch): Set<Kind> {
  const out = new Set<Kind>();
  const path = file.newPath ?? file.oldPath ?? '';
  const isList = /(?:meson\.build|Makefile\.objs)$/.test(path);
  for (const hunk of file.hunks) {
    const inClassInit =
      ofClassInit.test(hunk.section) || hunk.lines.some(({ text }) => ofClassInit.test(text));
    for (const { kind, text } of hunk.lines) {
      if (kind === ' ' || text.length > 1000 || /^\s*(?:\/?\*(?!(?:dc|cc)\s*=)|\/\/)/.test(text)) continue;
      if (inClassInit && (wayOut.test(text) || otherClass.test(text))) out.add('class');
      if (misnamed.test(text) || (ofCpu.test(text) && handsOut.test(text))) out.add('class');
      for (const [of, pattern] of lines)
        if (pattern.test(text) && !(of === 'class' && harmless.test(text))) out.add(of);
      // a file that goes from one list to another, or from all of them
      if (isList && kind === '-' && /'[^']+\.c'|\w\.o\b/.test(text)) out.add('guard');
    }
    if (!isList && switchesCode(hunk)) out.add('guard');
  }
  return out;
}

/** Conditions come or go that do not close in the same run of lines: code around them is compiled elsewhere. */
function switchesCode({ lines }: Hunk): boolean {
  let run = ' ';
  let depth = 0;
  for (const { kind, text } of lines) {
    if (kind !== run) {
      if (depth !== 0) return true;
      run = kind;
    }
    if (kind === ' ' || !condition.test(text)) continue;
    if (/^\s*#\s*if/.test(text)) depth++;
    else if (depth === 0) return true;
    else if (/^\s*#\s*endif/.test(text)) depth--;
  }
  return depth !== 0;
}
