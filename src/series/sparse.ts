/**
 * A series without a tree -> what its hunks show of one. Every line that any patch shows is put where it
 * belongs, in every state of the series in which it stands there; the rest is a gap. Line numbers are those of
 * the real files.
 */
import type { SourceTree, TreeEntry } from '../ports.ts';
import type { FilePatch, Hunk, Patch } from './types.ts';

type Node =
  | { kind: 'gap'; lines: number }
  | { kind: 'line'; text: string; born: number; dead: number }
  /** What stands behind the `@@` of the hunk that begins here. */
  | { kind: 'section'; text: string };

interface File {
  nodes: Node[];
  /** Where the file is from each state on: ascending; null when it is gone. */
  places: { from: number; path: string | null; mode: number }[];
  complete: boolean;
}

const never = Number.POSITIVE_INFINITY;
/** Gaps are filled with empty lines; beyond this a header is lying. */
const longestFile = 2_000_000;

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
  patches.forEach((patch, at) => {
    for (const change of patch.files) {
      if (!applyFile(files, change, at + 1)) broken.add(patch.index);
    }
  });
  const ids = new Map<string, string>();
  const trees = Array.from({ length: patches.length + 1 }, (_, state) =>
    treeAt(files, state, ids, gapMarker),
  );
  return { trees, broken: [...broken] };
}

function applyFile(files: File[], change: FilePatch, state: number): boolean {
  const mode = change.newMode ?? change.oldMode ?? 0o100644;
  const old = change.oldPath;
  let file = old === null ? undefined : files.find((f) => placeAt(f, state - 1)?.path === old);
  if (change.oldPath === null) {
    file = { nodes: [], places: [{ from: state, path: change.newPath, mode }], complete: !change.binary };
    files.push(file);
  } else if (!file || change.change === 'copy') {
    const nodes: Node[] = file ? file.nodes.map((n) => ({ ...n })) : [{ kind: 'gap', lines: never }];
    const from = change.change === 'copy' ? state : 0;
    const path = change.change === 'copy' ? change.newPath : old;
    file = {
      nodes,
      places: [{ from, path, mode: change.oldMode ?? mode }],
      complete: file?.complete ?? false,
    };
    files.push(file);
  }
  if (change.newPath !== old && change.change !== 'copy' && change.oldPath !== null)
    file.places.push({ from: state, path: change.newPath, mode });
  let fits = true;
  let offset = 0;
  for (const hunk of change.hunks) {
    fits = applyHunk(file, hunk, state, offset) && fits;
    offset += hunk.newLines - hunk.oldLines;
  }
  return fits;
}

/** Lines before the hunk are already those of the new state: `offset` says how many more they are. */
function applyHunk(file: File, hunk: Hunk, state: number, offset: number): boolean {
  const { nodes } = file;
  const start = (hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart) + offset;
  let at = 0;
  let line = 1;
  const alive = (n: Node): boolean => n.kind === 'line' && n.born <= state && n.dead > state;
  while (at < nodes.length && line < start) {
    const n = nodes[at]!;
    if (n.kind === 'gap') {
      const take = Math.min(n.lines, start - line);
      if (take < n.lines) {
        nodes.splice(at, 1, { kind: 'gap', lines: take }, { kind: 'gap', lines: n.lines - take });
      }
      line += take;
    } else if (alive(n)) line++;
    at++;
  }
  let fits = line === start;
  while (at < nodes.length && nodes[at]!.kind === 'line' && !alive(nodes[at]!)) at++;
  if (hunk.section !== '' && (at === 0 || nodes[at - 1]!.kind === 'gap'))
    nodes.splice(at++, 0, { kind: 'section', text: hunk.section });
  for (const l of hunk.lines) {
    if (l.kind === '+') {
      nodes.splice(at++, 0, { kind: 'line', text: l.text, born: state, dead: never });
      continue;
    }
    while (
      at < nodes.length &&
      (nodes[at]!.kind === 'section' || (nodes[at]!.kind === 'line' && !alive(nodes[at]!)))
    )
      at++;
    const n = nodes[at];
    const dead = l.kind === '-' ? state : never;
    if (n?.kind === 'line') {
      if (n.text !== l.text) fits = false;
      n.dead = dead;
      at++;
    } else if (n?.kind === 'gap') {
      const rest: Node[] = n.lines > 1 ? [{ kind: 'gap', lines: n.lines - 1 }] : [];
      nodes.splice(at++, 1, { kind: 'line', text: l.text, born: 0, dead }, ...rest);
    } else {
      fits = false;
      nodes.splice(at++, 0, { kind: 'line', text: l.text, born: 0, dead });
    }
  }
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
  const texts = new Map<string, string>();
  const textOf = (path: string): string => {
    let text = texts.get(path);
    if (text === undefined) {
      text = render(here.get(path)!.file, state, gapMarker);
      texts.set(path, text);
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

/** The text of one state, its gaps as empty lines, with the braces that the hunks' sections tell of. */
function render(file: File, state: number, gapMarker: string): string {
  const out: string[] = [];
  const { nodes } = file;
  /** The header of the function that is open where the last known line stands. */
  let open = '';
  for (let i = 0; i < nodes.length; i++) {
    const n = nodes[i]!;
    if (n.kind === 'line') {
      if (n.born > state || n.dead <= state) continue;
      out.push(n.text);
      if (/^[}]/.test(n.text)) open = '';
      else if (/^[A-Za-z_][^;]*[({]/.test(n.text) && !/^\w+:\s*$/.test(n.text)) open = n.text.trim();
      continue;
    }
    if (n.kind === 'section') {
      // at the top of the file there is no gap that could hold the header
      continue;
    }
    let lines = n.lines;
    while (nodes[i + 1]?.kind === 'gap') lines += (nodes[++i] as { lines: number }).lines;
    const section = nodes[i + 1]?.kind === 'section' ? (nodes[i + 1] as { text: string }).text.trim() : '';
    const rest = segment(nodes, i + 1, state);
    const header = lines === never || rest.length === 0 ? '' : headerFor(section, rest);
    if (lines === never || lines > longestFile) {
      out.push(`} ${gapMarker};`);
      continue;
    }
    const sameFunction = open !== '' && section !== '' && open.startsWith(section.slice(0, 60));
    out.push(
      sameFunction && header !== ''
        ? `    ${gapMarker};`
        : `} ${gapMarker};${header === '' ? '' : ` ${header}`}`,
    );
    if (!sameFunction) open = header === '' ? '' : section;
    for (let k = 1; k < lines; k++) out.push('');
  }
  return `${out.join('\n')}\n`;
}

/** The known lines from node `from` to the next gap. */
function segment(nodes: readonly Node[], from: number, state: number): string[] {
  const out: string[] = [];
  for (let i = from; i < nodes.length; i++) {
    const n = nodes[i]!;
    if (n.kind === 'gap') break;
    if (n.kind === 'line' && n.born <= state && n.dead > state) out.push(n.text);
  }
  return out;
}

/** The line that opens what the first lines of a piece stand in; '' when they stand in nothing. */
function headerFor(section: string, lines: readonly string[]): string {
  const top = lines.find((l) => /^[^\s#]/.test(l) && !/^\w+:\s*$/.test(l) && !l.startsWith('//'));
  const inside =
    top === undefined ? /^\s+\S/.test(lines.find((l) => /^\s*[^\s#]/.test(l)) ?? '') : /^[})]/.test(top);
  const designators =
    lines
      .find((l) => l.trim() !== '' && !l.startsWith('#'))
      ?.trim()
      .startsWith('.') ?? false;
  if (top?.startsWith('{') && /\(/.test(section)) return closeParens(section);
  if (!inside) return '';
  if (designators && !section.endsWith('{')) {
    // an initializer whose beginning is not shown; only one kind of table has this member
    const before = lines.slice(
      0,
      Math.max(
        0,
        lines.findIndex((l) => l.startsWith('}')),
      ),
    );
    return (before.length > 0 ? before : lines).some((l) => /^\s*\.legacy_vmsd\s*=/.test(l))
      ? 'static const struct SysemuCPUOps vmsd_warden_ops = {'
      : 'static const int vmsd_warden_unknown[] = {';
  }
  if (section.endsWith('{')) return section;
  if (section.includes('(')) return `${closeParens(section)} {`;
  return 'void vmsd_warden_fragment(void) {';
}

/** Git cuts a section at 80 bytes. */
function closeParens(section: string): string {
  const open = (section.match(/\(/g) ?? []).length - (section.match(/\)/g) ?? []).length;
  return open > 0 ? `${section.replace(/,\s*$/, '')}${')'.repeat(open)}` : section;
}
