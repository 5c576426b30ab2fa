/** Layouts that were read, and whether they are those of another tree too. */
import type { SourceFile } from '../../c/preprocess/directives.ts';
import { type Pair, paired, pairedItems } from '../../c/preprocess/outline.ts';
import { lineAt } from '../../c/scanned.ts';
import type { BuildLayout, Description } from '../../types/layout.ts';
import type { Variant } from './layouts.ts';
import type { Differing, Seen, Sources } from './sources.ts';
import type { ShownUnit } from './units.ts';

/** What one build's layouts were read from. */
export interface Kept {
  /** What the target registers: whatever else of a model changes is no matter. */
  registered: string;
  seen: readonly Seen[];
  /** Every name that was asked for in those files. */
  names: ReadonlySet<string>;
  /** By variant: what the units were asked, and said. */
  shown: readonly (readonly ShownUnit[])[];
  layouts: BuildLayout[];
  /** Files with descriptions. */
  described: ReadonlySet<string>;
  /** By path: contents that were compared and say the same. */
  alike: Map<string, Set<string>>;
}

/** Files that differ beyond which reading a build anew takes less than comparing them. */
const mostCompared = 150;

/** What is kept, if it is what this tree says: null where that is not so, or takes a new reading to know. */
export async function keptFor(sources: Sources, list: readonly Kept[]): Promise<Kept | null> {
  const near: { kept: Kept; differing: Differing[] }[] = [];
  for (const kept of list) {
    const differing = await sources.differing(kept.seen);
    if (differing.length === 0) return kept;
    // what comes or goes changes what an include finds
    if (differing.length <= mostCompared && differing.every(({ was, is }) => was !== '' && is !== ''))
      near.push({ kept, differing });
  }
  near.sort((a, b) => a.differing.length - b.differing.length);
  for (const { kept, differing } of near) {
    const layouts = await layoutsWith(sources, kept, differing);
    if (!layouts) continue;
    return { ...kept, layouts, seen: await sources.seenHere(kept.seen) };
  }
  return null;
}

/** The layouts with these files in the place of others, if nothing that was asked for is another in them. */
async function layoutsWith(
  sources: Sources,
  kept: Kept,
  differing: readonly Differing[],
): Promise<BuildLayout[] | null> {
  const moved = new Map<string, (line: number) => number | null>();
  for (const { path, was, is } of differing) {
    const isDescribed = kept.described.has(path);
    const known = kept.alike.get(path) ?? new Set();
    if (known.has(is) && !isDescribed) continue;
    const [before, after] = [await sources.content(path, was), await sources.content(path, is)];
    const pairs = before && after && paired(before, after, kept.names, path.endsWith('.c'));
    if (!pairs) return null;
    kept.alike.set(path, known.add(is));
    if (isDescribed) moved.set(path, linesOf(before, after, pairs));
  }
  if (moved.size === 0) return kept.layouts;
  return relined(kept.layouts, (path, line) => {
    const to = moved.get(path);
    return to ? to(line) : line;
  });
}

/** What a unit of this tree shows, where it is not known by its files alone. */
export async function keptBySignature(
  sources: Sources,
  variants: readonly Variant[],
  list: readonly { kept: Kept; ofBuild: boolean }[],
): Promise<{ layouts: BuildLayout[]; kept: Kept } | null> {
  for (const { kept, ofBuild: own } of list) {
    if (kept.shown.length !== variants.length) continue;
    let same = true;
    for (const [i, { units }] of variants.entries()) same &&= await units.showsAll(kept.shown[i]!, own);
    const layouts = same ? await relinedAsIn(sources, kept) : null;
    if (layouts) return { layouts, kept };
  }
  return null;
}

/** The layouts with the lines of this tree, which shows the same. */
async function relinedAsIn(sources: Sources, { seen, described, names, layouts }: Kept) {
  const moved = new Map<string, (line: number) => number | null>();
  for (const path of described) {
    const was = idIn(seen, path);
    const is = (await sources.entry(path))?.id ?? '';
    if (was === is) continue;
    const [before, after] = [await sources.content(path, was), await sources.content(path, is)];
    const pairs = before && after && pairedItems(before, after, names);
    if (!pairs) return null;
    moved.set(path, linesOf(before, after, pairs));
  }
  return relined(layouts, (path, line) => {
    const to = moved.get(path);
    return to ? to(line) : line;
  });
}

const idIn = (seen: readonly Seen[], path: string): string =>
  seen.find(({ looked }) => looked.has(path))?.looked.get(path) ?? '';

/** From lines of one content to those of another. */
function linesOf(
  before: SourceFile,
  after: SourceFile,
  pairs: readonly Pair[],
): (line: number) => number | null {
  const [old, now] = [before.items(), after.items()];
  const spans = pairs.map(([x, y]) => {
    const from = lineAt(old, x.start);
    return { from, to: lineAt(old, x.end), by: lineAt(now, y.start) - from };
  });
  return (line) => {
    const by = new Set(spans.flatMap((s) => (line >= s.from && line <= s.to ? s.by : [])));
    return by.size === 1 ? line + [...by][0]! : null;
  };
}

/** Whose copy a layout is that differs from it in line numbers. */
const originals = new WeakMap<BuildLayout, BuildLayout>();
const originalOf = (layout: BuildLayout): BuildLayout => originals.get(layout) ?? layout;

/** Whether two readings gave the same layouts: nothing that they were read from has changed but line numbers. */
export const sameLayouts = (a: readonly BuildLayout[], b: readonly BuildLayout[]): boolean =>
  a.length === b.length && a.every((one, i) => originalOf(one) === originalOf(b[i]!));

/** A layout as that of another build, which sends the same. */
export function ofBuild(layout: BuildLayout, build: string): BuildLayout {
  if (layout.build === build) return layout;
  return { ...layout, build };
}

/** With other lines; null where one of them is not known, or a text names one. */
function relined(
  layouts: readonly BuildLayout[],
  lineOf: (path: string, line: number) => number | null,
): BuildLayout[] | null {
  let lost = false;
  let changes = false;
  const at = (path: string, line: number): number => {
    const to = lineOf(path, line);
    if (to === null) lost = true;
    else if (to !== line) changes = true;
    return to ?? line;
  };
  const reline = (d: Description): Description => {
    if (d.unknown.length > 0) lost = true;
    return {
      ...d,
      line: at(d.path, d.line),
      fields: d.fields.map((f) => ({
        ...f,
        line: at(f.path, f.line),
        ...(f.struct && { struct: reline(f.struct) }),
      })),
      subsections: d.subsections.map(reline),
    };
  };
  const out = layouts.map((layout) => {
    const sections = layout.sections.map((s) => ({ ...s, description: reline(s.description) }));
    const copy = { ...layout, sections };
    originals.set(copy, originalOf(layout));
    return copy;
  });
  if (lost) return null;
  return changes ? out : [...layouts];
}

/** The files that descriptions and fields of the layouts stand in. */
export function describedIn(layouts: readonly BuildLayout[]): Set<string> {
  const out = new Set<string>();
  const add = (d: Description): void => {
    out.add(d.path);
    for (const f of d.fields) {
      out.add(f.path);
      if (f.struct) add(f.struct);
    }
    d.subsections.forEach(add);
  };
  for (const { sections } of layouts) for (const { description } of sections) add(description);
  return out;
}
