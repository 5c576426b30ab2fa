/**
 * Applies patches to a tree in memory, by the rules of `git apply` (apply.c): all of a hunk's context must match,
 * at the place that the hunk states or at the nearest one before or after it.
 *
 * What applies here applies with git, with the same result (hunks without context with its --unidiff-zero). Rare
 * shapes that git takes (symlinks, submodules, a path that one patch changes in two ways) are refused here and left
 * to the fallback.
 */
import type { ApplyFallback } from '../../ports/git.ts';
import type { FilePatch, Patch } from '../../types/series.ts';
import type { ChangedFile, SourceTree, TreeChanges } from '../../types/tree.ts';
import { applyHunks } from './hunks.ts';
import { overlayLayer, overlayTree } from './overlay.ts';
import { DoesNotApply } from './refusal.ts';

export type Applied =
  | { ok: true; tree: SourceTree }
  /** `hunk` counts from 1; null when it is not about one. */
  | { ok: false; path: string; hunk: number | null; reason: string };

/** Applies all of a patch, or nothing. A refusal is data; only a tree that cannot be read throws. */
export async function applyPatch(tree: SourceTree, patch: Patch): Promise<Applied> {
  try {
    const changes = await patchChanges(tree, patch);
    return { ok: true, tree: changes.size === 0 ? tree : overlayTree(tree, changes) };
  } catch (error) {
    if (!(error instanceof DoesNotApply)) throw error;
    return { ok: false, path: error.path, hunk: error.hunk, reason: error.message };
  }
}

export interface AppliedSeries {
  /** The base, then the tree after each patch: one more than there are patches. */
  trees: SourceTree[];
  /** Patches that did not apply, by their index in the series; the tree after one is the tree before it. */
  failures: { patch: number; reason: string }[];
  /** Patches that change nothing, by their index: what they do is in the base already. */
  idle: number[];
}

/** Applies patch after patch. One that does not apply, nor with the fallback, is left out and the others go on. */
export async function applySeries(
  base: SourceTree,
  patches: readonly Patch[],
  fallback?: ApplyFallback,
): Promise<AppliedSeries> {
  const trees = [base];
  const failures: AppliedSeries['failures'] = [];
  const idle: number[] = [];
  let tree = base;
  for (const patch of patches) {
    const applied = await applyPatch(tree, patch);
    if (applied.ok) {
      tree = applied.tree;
    } else {
      const again = await fallback?.(overlayLayer(tree), patch);
      if (again?.ok && again.changes.size === 0) idle.push(patch.index);
      else if (again?.ok) tree = overlayTree(tree, again.changes);
      else failures.push({ patch: patch.index, reason: describe(applied, again?.reason) });
    }
    trees.push(tree);
  }
  return { trees, failures, idle };
}

/** What each patch of a series changes, in order; `at`: the place in the list of the first that does not apply. */
export type AppliedWhole = { ok: true; changes: TreeChanges[] } | { ok: false; at: number; reason: string };

/**
 * Applies all patches or none, for commits to be made of them: stops at the first that does not apply. Only the
 * fallback reads what binary patches put into files, so these are left to it.
 */
export async function applyWhole(
  base: SourceTree,
  patches: readonly Patch[],
  fallback: ApplyFallback,
): Promise<AppliedWhole> {
  const changes: TreeChanges[] = [];
  let tree = base;
  for (const [at, patch] of patches.entries()) {
    const binary = patch.files.find((file) => file.binary);
    const applied: Applied = binary
      ? {
          ok: false,
          path: binary.newPath ?? binary.oldPath ?? '?',
          hunk: null,
          reason: 'it is a binary patch',
        }
      : await applyPatch(tree, patch);
    const before = overlayLayer(tree).changes;
    if (applied.ok) {
      tree = applied.tree;
    } else {
      const again = await fallback(overlayLayer(tree), patch);
      if (!again.ok) return { ok: false, at, reason: describe(applied, again.reason) };
      tree = overlayTree(tree, again.changes);
    }
    const after = overlayLayer(tree).changes;
    changes.push(
      new Map([...after].filter(([path, file]) => !before.has(path) || before.get(path) !== file)),
    );
  }
  return { ok: true, changes };
}

function describe(
  refusal: { path: string; hunk: number | null; reason: string },
  merge: string | undefined,
): string {
  const hunk = refusal.hunk === null ? '' : `, hunk ${refusal.hunk}`;
  return `${refusal.path}${hunk}: ${refusal.reason}${merge === undefined ? '' : `; ${merge}`}`;
}

async function patchChanges(tree: SourceTree, patch: Patch): Promise<TreeChanges> {
  const created = new Map<string, ChangedFile>();
  const removed = new Set<string>();
  for (const file of patch.files) {
    if (file.oldPath !== null && (file.change === 'delete' || file.change === 'rename'))
      removed.add(file.oldPath);
  }
  /** Paths that an earlier file of this patch removed or renamed away. */
  const gone = new Set<string>();
  for (const file of patch.files) {
    const path = file.newPath ?? file.oldPath;
    if (path === null) throw new DoesNotApply('?', null, 'the patch names no file');
    refuseBadPath(path);
    const result = await changeFile(tree, file, path, (old) => {
      if (gone.has(old)) throw new DoesNotApply(old, null, 'the patch changes this file after it removed it');
      return created.get(old);
    });
    if (file.change === 'delete') {
      if (created.has(path)) throw new DoesNotApply(path, null, 'the patch removes what it made');
    } else {
      if (file.oldPath !== path || file.change === 'add') {
        if (created.has(path)) throw new DoesNotApply(path, null, 'the patch makes this file twice');
        if (!removed.has(path)) await refuseIfThere(tree, path);
      }
      created.set(path, result);
    }
    if (file.oldPath !== null && (file.change === 'delete' || file.change === 'rename'))
      gone.add(file.oldPath);
  }
  const changes = new Map<string, ChangedFile | null>();
  for (const path of removed) changes.set(path, null);
  for (const [path, file] of created) changes.set(path, file);
  return changes;
}

const emptyFile: ChangedFile = { mode: 0o100644, text: '' };

/** What a file is after the change; for a deletion, nothing that matters. */
async function changeFile(
  tree: SourceTree,
  file: FilePatch,
  path: string,
  changedBefore: (path: string) => ChangedFile | undefined,
): Promise<ChangedFile> {
  for (const mode of [file.oldMode, file.newMode]) {
    if (mode !== null && (mode & 0o170000) !== 0o100000) {
      throw new DoesNotApply(path, null, 'it is a symbolic link or a submodule, which only git can patch');
    }
  }
  if (file.change === 'add') {
    const mode = file.newMode ?? 0o100644;
    if (file.binary) return binaryFile(file, path, mode);
    return { mode, text: applyHunks('', file.hunks, path) };
  }
  const old = await oldFile(tree, file, path, changedBefore);
  // A mode that the patch does not change stays what it is in the tree.
  const mode = file.newMode !== null && file.newMode !== file.oldMode ? file.newMode : old.mode;
  if (file.binary) {
    if (!isWholeId(file.oldId) || file.oldId !== old.id) {
      throw new DoesNotApply(
        path,
        null,
        'it is a binary patch, and the tree has other content than it was made on',
      );
    }
    return file.change === 'delete' ? emptyFile : binaryFile(file, path, mode);
  }
  const same = file.oldId !== null && file.oldId.length >= 7 && old.id.startsWith(file.oldId);
  // `git format-patch -D` leaves out what a removed file held: its id says that it is the one that is meant.
  if (file.change === 'delete' && file.hunks.length === 0 && same) return emptyFile;
  if (file.hunks.length === 0 && file.change !== 'delete') {
    return old.text === null ? { mode, text: null, id: old.id } : { mode, text: old.text };
  }
  if (old.text === null) throw new DoesNotApply(path, null, 'its content cannot be read');
  const text = applyHunks(old.text, file.hunks, path, same);
  if (file.change === 'delete' && text !== '') {
    throw new DoesNotApply(path, null, 'the patch removes the file, but not all that is in it');
  }
  return { mode, text };
}

async function oldFile(
  tree: SourceTree,
  file: FilePatch,
  path: string,
  changedBefore: (path: string) => ChangedFile | undefined,
): Promise<{ mode: number; text: string | null; id: string }> {
  const oldPath = file.oldPath ?? path;
  // As in git: the source of a rename or copy is the file before the patch, wherever it stands in the patch.
  const before = file.change === 'rename' || file.change === 'copy' ? undefined : changedBefore(oldPath);
  if (before !== undefined)
    return { mode: before.mode, text: before.text, id: before.text === null ? before.id : '' };
  const entry = await tree.entry(oldPath);
  if (entry === null) throw new DoesNotApply(oldPath, null, 'there is no such file in the tree');
  const [text] = await tree.read([entry]);
  return { mode: entry.mode, text: text ?? null, id: entry.id };
}

/** A binary file's new content is in the patch only packed; nothing here reads it, so its id is enough. */
function binaryFile(file: FilePatch, path: string, mode: number): ChangedFile {
  if (!isWholeId(file.newId))
    throw new DoesNotApply(path, null, 'it is a binary patch without the ids of its contents');
  return { mode, text: null, id: file.newId };
}

function isWholeId(id: string | null): id is string {
  return id !== null && (id.length === 40 || id.length === 64);
}

/** A path must stay in the tree, and out of git's own folder. */
function refuseBadPath(path: string): void {
  if (path.split('/').some((name) => name === '' || name === '.' || name === '..' || /^\.git$/i.test(name))) {
    throw new DoesNotApply(path, null, 'it is no path that a tree can have');
  }
}

/** A new file must not replace a file or folder, nor lie below something that is no folder. */
async function refuseIfThere(tree: SourceTree, path: string): Promise<void> {
  const parts = path.split('/');
  let folder = '';
  for (const [index, name] of parts.entries()) {
    const names = await tree.names(folder);
    if (index === parts.length - 1) {
      if (names.includes(name) || names.includes(`${name}/`)) {
        throw new DoesNotApply(path, null, 'the patch makes this file, but it is there already');
      }
      return;
    }
    if (names.includes(name)) throw new DoesNotApply(path, null, `${folder}${name} is no folder in the tree`);
    if (!names.includes(`${name}/`)) return;
    folder = `${folder}${name}/`;
  }
}
