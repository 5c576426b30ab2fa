/** Which targets' layouts a series may change: asked of paths and lines first, so that most patches cost nothing. */
import type { Build } from '../../model/layout/builds.ts';
import { describesState } from '../../model/layout/macros.ts';
import { readConfigName } from '../../model/registration/configs.ts';
import { targetOfPath } from '../../model/registration/target.ts';
import type { FilePatch } from '../../types/series.ts';
import type { SourceTree } from '../../types/tree.ts';
import type { Course } from './course.ts';
import type { LayoutInput } from './judge-layouts.ts';

/** Code that a description may be read from: a C file counts where it has a description or a VMStateInfo. */
const describes = /VMStateDescription|VMStateInfo|VMSTATE_|vmstate_/;
/** One that other files can see. */
const shared = /^(?!static\b).*\b(?:VMStateDescription|VMStateInfo)\s+\w+\s*=/m;
/** Lines of a header that may change what a macro, a constant or an array is. */
const defines =
  /#[ \t]*(?:define|undef|if|el|endif|include)|VMS|\benum\b|^[ \t]*[A-Z][A-Z0-9_]*(?:[ \t]*=[^;]*|,?[ \t]*)$|\[[^[\]]+\]/;

/** Says, before anything is read, that a file's change leaves what a target sends as it is; false: not known. */
export type Settled = (target: string, file: FilePatch) => Promise<boolean>;

/** By target: the steps, from 1, that may change what it sends. */
export async function layoutTargets(
  course: Course,
  input: () => Promise<LayoutInput>,
  settled: Settled = async () => false,
): Promise<Map<string, Set<number>>> {
  const found = new Map<string, Set<number>>();
  const add = (target: string, at: number): void => {
    const steps = found.get(target) ?? new Set();
    found.set(target, steps.add(at));
  };
  /** Steps that change how a build is configured. */
  const configured = new Set<number>();
  /** Steps that change files outside of the targets' folders, with these files. */
  const outside = new Map<number, FilePatch[]>();
  for (const [i, { patch, merge, before, after }] of course.steps.entries()) {
    if (merge) {
      for (const target of await targetsThatDiffer(before, after)) add(target, i + 1);
      continue;
    }
    if (before === after) continue;
    for (const file of patch!.files) {
      const path = file.newPath ?? file.oldPath!;
      const own = targetOfPath(path);
      if (isConfig(path)) configured.add(i + 1);
      if (own !== null && (await settled(own, file))) continue;
      if (
        own === null
          ? !(await mayBeIncluded(path, file, before, after))
          : !(await mayDescribe(path, file, before, after))
      )
        continue;
      if (own !== null) add(own, i + 1);
      else outside.set(i + 1, [...(outside.get(i + 1) ?? []), file]);
    }
  }
  const { before, after } = course.net;
  if (
    found.size + outside.size + configured.size === 0 ||
    !((await describesState(before)) || (await describesState(after)))
  )
    return new Map();
  for (const at of configured) {
    const { reader } = await input();
    const { before: a, after: b } = course.steps[at - 1]!;
    for (const target of definedAnew(await reader.builds(a), await reader.builds(b))) add(target, at);
  }
  if (outside.size > 0) {
    const { reader } = await input();
    const names = new Set(
      [...(await reader.builds(before)), ...(await reader.builds(after))].map((b) => b.target),
    );
    for (const target of names)
      for (const [at, files] of outside) {
        const open: FilePatch[] = [];
        for (const file of files) if (!(await settled(target, file))) open.push(file);
        if (open.length === 0) continue;
        const read = [await reader.touches(before, target), await reader.touches(after, target)];
        const isRead = (path: string | null): boolean => path !== null && read.some((of) => of.has(path));
        if (open.some(({ oldPath, newPath }) => isRead(oldPath) || isRead(newPath))) add(target, at);
      }
  }
  return found;
}

const isConfig = (path: string): boolean =>
  readConfigName(path.slice(path.lastIndexOf('/') + 1))?.kind === 'system';

/** Targets of builds that both have, with other definitions: how wide a register is, in which order its bytes are. */
const definedAnew = (before: readonly Build[], after: readonly Build[]): Set<string> =>
  new Set(
    after
      .filter(({ name, defines: now }) => {
        const was = before.find((b) => b.name === name);
        return was && was.defines.join('\n') !== now.join('\n');
      })
      .map(({ target }) => target),
  );

/** A file below a target's folder. */
async function mayDescribe(
  path: string,
  file: FilePatch,
  before: SourceTree,
  after: SourceTree,
): Promise<boolean> {
  if (/\.(?:h|inc)$/.test(path)) {
    if (file.hunks.length > 0 && onlyComments(file)) return false;
    return (
      !path.endsWith('.inc') ||
      (await isPartOfDescribing(file.oldPath, before)) ||
      isPartOfDescribing(file.newPath, after)
    );
  }
  if (!path.endsWith('.c')) return false;
  return (await textsOf(file, before, after)).some((text) => describes.test(text));
}

/** Code in code beyond which nothing is followed. */
const deepestInclude = 8;

/**
 * Whether code that is part of other files (translators and decoders, mostly) is part of one with a description, or may be:
 * headers are included from anywhere.
 */
async function isPartOfDescribing(path: string | null, tree: SourceTree, depth = 0): Promise<boolean> {
  if (path === null) return false;
  const folder = /^target[-/][^/]+/.exec(path)?.[0];
  const entries = folder ? (await tree.list(folder)).filter((e) => /\.(?:c|h|inc)$/.test(e.path)) : [];
  if (!entries.some((e) => e.path === path)) return entries.length === 0;
  const texts = await tree.read(entries);
  if (depth > deepestInclude || texts.includes(null)) return true;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const includes = (text: string): boolean =>
    [...text.matchAll(/#[ \t]*include[ \t]*["<]([^">\n]{1,400})[">]/g)].some(
      ([, named]) => named === name || named!.endsWith(`/${name}`),
    );
  let found = false;
  for (const [i, text] of texts.entries()) {
    if (!text!.includes(name) || !includes(text!)) continue;
    found = true;
    const by = entries[i]!.path;
    if (by.endsWith('.h') || (by.endsWith('.c') && describes.test(text!))) return true;
    if (by.endsWith('.inc') && (describes.test(text!) || (await isPartOfDescribing(by, tree, depth + 1))))
      return true;
  }
  return !found;
}

/** A file anywhere else. */
async function mayBeIncluded(
  path: string,
  file: FilePatch,
  before: SourceTree,
  after: SourceTree,
): Promise<boolean> {
  if (/\.(?:h|inc)$/.test(path))
    return file.hunks.length === 0 || changed(file).some((line) => defines.test(line));
  if (!path.endsWith('.c')) return false;
  return (await textsOf(file, before, after)).some((text) => shared.test(text));
}

/** Whatever stands in a header may be a part of a macro, of an enumeration or of a type. */
function onlyComments({ hunks }: FilePatch): boolean {
  return hunks.every(({ lines }) =>
    lines.every(
      ({ kind, text }, i) =>
        kind === ' ' ||
        (/^\s*(?:$|\*(?:\s|\/|$)|\/\/|\/\*(?:(?!\*\/).)*(?:\*\/\s*)?$)/.test(text) &&
          !lines[i - 1]?.text.endsWith('\\')),
    ),
  );
}

const changed = (file: FilePatch): string[] =>
  file.hunks.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== ' ').map(({ text }) => text));

async function textsOf(file: FilePatch, before: SourceTree, after: SourceTree): Promise<string[]> {
  const texts: string[] = [];
  for (const [tree, path] of [
    [before, file.oldPath],
    [after, file.newPath],
  ] as const) {
    const entry = path === null ? null : await tree.entry(path);
    const [text] = entry ? await tree.read([entry]) : [];
    if (text != null) texts.push(text);
  }
  return texts;
}

/** A merge commit: targets whose folders are others than in its first parent, by ids alone. */
async function targetsThatDiffer(before: SourceTree, after: SourceTree): Promise<string[]> {
  const ids = async (tree: SourceTree): Promise<ReadonlyMap<string, string>> =>
    (await tree.ids?.('target')) ?? new Map();
  const [a, b] = [await ids(before), await ids(after)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => name.endsWith('/') && a.get(name) !== b.get(name))
    .map((name) => name.slice(0, -1));
}
