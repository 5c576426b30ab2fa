/** Where a finding of one patch stands in the whole change, as a forge shows it: merge base to head. */
import { type LineAt, lineAcross, lineAfter, lineBefore, lineInHunks } from '../../series/diff/position.ts';
import type { Finding } from '../../types/report.ts';
import type { FilePatch, Patch } from '../../types/series.ts';

/** A place in the whole change. The path is a byte string, as in findings. */
export interface Anchor {
  path: string;
  /** In the head's file (new) or the merge base's (old); null when the line is not there any more. */
  line: number | null;
  side: 'new' | 'old';
  /** The change's diff shows the line, so that a forge takes a comment on it. */
  inDiff: boolean;
  /** The change's diff has the file. */
  fileInDiff: boolean;
  /** What the diff says of the other side; absent where `fileInDiff` is false. */
  across?: { path: string; line: number | null };
}

/**
 * The finding's place in the whole change; null when neither its line nor its file is in it. `net` is the
 * change's diff as one; `patches` are the series, in order.
 */
export function anchorOf(
  finding: Finding,
  patches: readonly Patch[],
  net: readonly FilePatch[],
): Anchor | null {
  const { line, side } = finding;
  const followed = followFinding(finding, patches);
  if (!followed) return null;
  const { own, at, name } = followed;
  const file =
    net.find((f) => pathOn(side, f) === name) ??
    (at ? undefined : net.find((f) => f.newPath === name || f.oldPath === name));
  const whole: Anchor | null = file
    ? {
        path: file.newPath ?? file.oldPath!,
        line: null,
        side: 'new',
        inDiff: false,
        fileInDiff: true,
        across: { path: file.oldPath ?? file.newPath!, line: null },
      }
    : null;
  if (!at) return whole;
  if (!file) return { path: at.path, line: at.line, side, inDiff: false, fileInDiff: false };
  const shown = lineInHunks(file.hunks, at.line, side);
  const across = {
    path: (side === 'new' ? file.oldPath : file.newPath) ?? at.path,
    line: lineAcross(file.hunks, at.line, side),
  };
  const there = { path: at.path, line: at.line, side, fileInDiff: true, across };
  if (shown === null) return { ...there, inDiff: false };
  // A branch with merges is no row of patches: what was followed may be another line.
  const text = own ? lineInHunks(own.hunks, line, side) : null;
  if (text !== null && text !== shown) return whole;
  return { ...there, inDiff: true };
}

/**
 * The same where there is no diff of the whole: a line that its patch shows, and that no later one changes, is taken
 * for one that the whole shows. `across` is left out.
 */
export function anchorByHunks(finding: Finding, patches: readonly Patch[]): Anchor | null {
  const { line, side } = finding;
  const followed = followFinding(finding, patches);
  if (!followed?.own) return null;
  const { own, at, name } = followed;
  if (!at) return { path: name, line: null, side: 'new', inDiff: false, fileInDiff: true };
  const inDiff = lineInHunks(own.hunks, line, side) !== null;
  return { path: at.path, line: at.line, side, inDiff, fileInDiff: true };
}

const pathOn = (side: Finding['side'], { newPath, oldPath }: FilePatch): string | null =>
  side === 'new' ? newPath : oldPath;

/**
 * What its patch does to the finding's file, where its line is in the whole change (null: not there any more), and the
 * file's name there; null when its patch is not among them. What only a merge commit does stands where it is in the
 * whole already.
 */
function followFinding(
  { patch, path, line, side }: Finding,
  patches: readonly Patch[],
): { own: FilePatch | undefined; at: LineAt | null; name: string } | null {
  if (patch === null) return { own: undefined, at: { path, line }, name: path };
  const index = patches.findIndex((p) => p.index === patch);
  if (index < 0) return null;
  const own = patches[index]!.files.find((f) => pathOn(side, f) === path);
  const at = follow({ path, line }, side, patches, index);
  const name = at?.path ?? lastName(path, patches.slice(side === 'new' ? index + 1 : index));
  return { own, at, name };
}

function follow(from: LineAt, side: 'new' | 'old', patches: readonly Patch[], index: number): LineAt | null {
  let at: LineAt | null = from;
  if (side === 'new') {
    for (const patch of patches.slice(index + 1)) at = at && lineAfter(at, patch.files);
  } else {
    for (const patch of patches.slice(0, index).reverse()) at = at && lineBefore(at, patch.files);
  }
  return at;
}

/** What the patches make of a file's name. */
function lastName(path: string, patches: readonly Patch[]): string {
  let name = path;
  for (const { files } of patches) {
    name = files.find((f) => f.oldPath === name && f.change === 'rename')?.newPath ?? name;
  }
  return name;
}
