/**
 * A series without a tree -> what its hunks show of one. Every line that any patch shows is put where it
 * belongs, in every state of the series in which it stands there; the rest is a gap. Line numbers are those of
 * the real files.
 */

import type { FilePatch, Hunk, Patch } from '../../types/series.ts';
import type { SourceTree, TreeEntry } from '../../types/tree.ts';
import { type Node, never, render } from './sparse-text.ts';

interface File {
  nodes: Node[];
  /** Where the file is from each state on: ascending; null when it is gone. */
  places: { from: number; path: string | null; mode: number }[];
  complete: boolean;
  /** The states that begin with a change of it, ascending, and its text in each as far as it was asked for. */
  changes: number[];
  texts: Map<number, string>;
}

function placeAt(file: File, state: number): { path: string; mode: number } | null {
  const place = file.places.findLast((p) => p.from <= state);
  return place && place.path !== null ? { path: place.path, mode: place.mode } : null;
}

/**
 * The states of a series: n+1 trees for n patches. `broken` names patches that do not fit those before them.
 * @param gapMarker an identifier that stands where lines are not shown
 */
export function sparseTrees(
  patches: readonly Patch[],
  gapMarker: string,
): { trees: SourceTree[]; broken: number[] } {
  const files: File[] = [];
  const broken = new Set<number>();
  const paths: Paths = new Map();
  patches.forEach((patch, at) => {
    const later: (() => void)[] = [];
    for (const change of patch.files) {
      if (!applyFile(files, paths, later, change, at + 1)) broken.add(patch.index);
    }
    for (const settle of later) settle();
  });
  const ids = new Map<string, string>();
  const trees = Array.from({ length: patches.length + 1 }, (_, state) =>
    treeAt(files, state, ids, gapMarker),
  );
  return { trees, broken: [...broken] };
}

/** Files by their path in the state before a patch. */
type Paths = Map<string, File>;

/** `later` collects what the patch makes of the paths: its other changes still speak of those before it. */
function applyFile(
  files: File[],
  paths: Paths,
  later: (() => void)[],
  change: FilePatch,
  state: number,
): boolean {
  const mode = change.newMode ?? change.oldMode ?? 0o100644;
  const { oldPath: old, newPath } = change;
  let file = old === null ? undefined : paths.get(old);
  if (old === null) {
    file = newFile([], { from: state, path: newPath, mode }, !change.binary);
    files.push(file);
  } else if (!file || change.change === 'copy') {
    const nodes: Node[] = file ? file.nodes.map((n) => ({ ...n })) : [{ kind: 'gap', lines: never }];
    const isCopy = change.change === 'copy';
    const place = { from: isCopy ? state : 0, path: isCopy ? newPath : old, mode: change.oldMode ?? mode };
    file = newFile(nodes, place, file?.complete ?? false);
    files.push(file);
    if (!isCopy) paths.set(old, file);
  }
  const changed = file;
  if (newPath !== old) {
    if (change.change !== 'copy' && old !== null) file.places.push({ from: state, path: newPath, mode });
    later.push(() => {
      if (change.change !== 'copy' && old !== null && paths.get(old) === changed) paths.delete(old);
      if (newPath !== null) paths.set(newPath, changed);
    });
  }
  file.changes.push(state);
  return applyHunks(file, change.hunks, state);
}

function newFile(nodes: Node[], place: File['places'][number], complete: boolean): File {
  return { nodes, places: [place], complete, changes: [0], texts: new Map() };
}

/** Hunks that lie over each other, beyond which those of a file are left out. */
const mostReturns = 50;

/** One pass over the file; a hunk that goes back over the one before it begins again. */
function applyHunks(file: File, hunks: readonly Hunk[], state: number): boolean {
  const alive = (n: Node): boolean => n.kind === 'line' && n.born <= state && n.dead > state;
  let input = file.nodes;
  let out: Node[] = [];
  let at = 0;
  /** Of the new state: what stands in `out` is that already. */
  let line = 1;
  let offset = 0;
  let fits = true;
  const rest = (): void => {
    for (; at < input.length; at++) out.push(input[at]!);
  };
  let returns = 0;
  for (const hunk of hunks.toSorted((a, b) => a.oldStart - b.oldStart)) {
    const start = (hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart) + offset;
    offset += hunk.newLines - hunk.oldLines;
    if (start < line) {
      fits = false;
      if (++returns > mostReturns) break;
      rest();
      input = out;
      out = [];
      at = 0;
      line = 1;
    }
    while (at < input.length && line < start) {
      const n = input[at]!;
      if (n.kind !== 'gap') {
        out.push(n);
        if (alive(n)) line++;
        at++;
        continue;
      }
      const take = Math.min(n.lines, start - line);
      out.push({ kind: 'gap', lines: take });
      line += take;
      if (take < n.lines) input[at] = { kind: 'gap', lines: n.lines - take };
      else at++;
    }
    fits = line === start && fits;
    while (at < input.length && input[at]!.kind === 'line' && !alive(input[at]!)) out.push(input[at++]!);
    if (hunk.section !== '' && (out.length === 0 || out.at(-1)!.kind === 'gap'))
      out.push({ kind: 'section', text: hunk.section });
    for (const l of hunk.lines) {
      if (l.kind !== '-') line++;
      if (l.kind === '+') {
        out.push({ kind: 'line', text: l.text, born: state, dead: never });
        continue;
      }
      while (at < input.length && input[at]!.kind !== 'gap' && !alive(input[at]!)) out.push(input[at++]!);
      const n = input[at];
      const dead = l.kind === '-' ? state : never;
      if (n?.kind === 'line') {
        if (n.text !== l.text) fits = false;
        n.dead = dead;
        out.push(n);
        at++;
        continue;
      }
      if (n?.kind !== 'gap') fits = false;
      else if (n.lines > 1) input[at] = { kind: 'gap', lines: n.lines - 1 };
      else at++;
      out.push({ kind: 'line', text: l.text, born: 0, dead });
    }
  }
  rest();
  file.nodes = out;
  return fits;
}

function treeAt(
  files: readonly File[],
  state: number,
  ids: Map<string, string>,
  gapMarker: string,
): SourceTree {
  const here = new Map<string, { file: File; mode: number }>();
  for (const file of files) {
    const place = placeAt(file, state);
    if (place) here.set(place.path, { file, mode: place.mode });
  }
  const textOf = (path: string): string => {
    const { file } = here.get(path)!;
    const since = file.changes.findLast((c) => c <= state) ?? 0;
    let text = file.texts.get(since);
    if (text === undefined) {
      text = render(file.nodes, state, gapMarker);
      file.texts.set(since, text);
    }
    return text;
  };
  const entryOf = (path: string): TreeEntry => {
    const text = textOf(path);
    let id = ids.get(text);
    if (id === undefined) {
      id = `hunks-${ids.size}`;
      ids.set(text, id);
    }
    return { path, mode: here.get(path)!.mode, id };
  };
  return {
    commit: null,
    complete: (path) => here.get(path)?.file.complete === true,
    list: async (folder) =>
      [...here.keys()].filter((p) => folder === '' || p.startsWith(`${folder}/`)).map(entryOf),
    names: async (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      const found = new Set<string>();
      for (const p of here.keys()) {
        if (!p.startsWith(prefix)) continue;
        const rest = p.slice(prefix.length);
        const slash = rest.indexOf('/');
        found.add(slash < 0 ? rest : rest.slice(0, slash + 1));
      }
      return [...found];
    },
    entry: async (path) => (here.has(path) ? entryOf(path) : null),
    read: async (entries) => entries.map((e) => (here.has(e.path) ? textOf(e.path) : null)),
  };
}
