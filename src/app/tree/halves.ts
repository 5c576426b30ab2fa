/**
 * A tree that two read at the same time, each what is next: a thread of its own is the other, say. What either takes is
 * read as one would have read it, and put together in the order in which one would have.
 */
import type { Settings } from '../../config/settings.ts';
import { type Build, createLayoutReader, type LayoutReader } from '../../model/layout/index.ts';
import { createModelReader } from '../../model/registration/reader.ts';
import type { BuildLayout } from '../../types/layout.ts';
import type { Report } from '../../types/report.ts';
import type { SourceTree } from '../../types/tree.ts';
import { auditTargets, reportOf, type TargetsAudit } from './audit.ts';

/** The index of what is taken next from a list. It is shared memory: nobody waits until the other looks up from reading. */
export type Turn = Int32Array<SharedArrayBuffer>;

/** Takes from the lists what has its turn. What it cannot do, for whatever reason, is done here. */
export interface OtherHalf {
  audit(commit: string, settings: Settings, targets: readonly string[], turn: Turn): Promise<TargetsAudit>;
  /** Each group is read as a whole. */
  layouts(commit: string, groups: readonly (readonly string[])[], turn: Turn): Promise<BuildLayout[]>;
}

const firstTurn = (): Turn => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** What is next in the list, until all of it is taken. */
export function* taken<T>(list: readonly T[], turn: Turn): Generator<T> {
  for (let at = Atomics.add(turn, 0, 1); at < list.length; at = Atomics.add(turn, 0, 1)) yield list[at]!;
}

/** Each as it is, noted in `did` when it is taken. */
function* noted<T>(all: Iterable<T>, did: Set<T>): Generator<T> {
  for (const one of all) {
    did.add(one);
    yield one;
  }
}

/** As `auditTree`. */
export async function auditInHalves(tree: SourceTree, settings: Settings, other: OtherHalf): Promise<Report> {
  const reader = createModelReader();
  const targets = await heaviestFirst(tree, await reader.targets(tree));
  const turn = firstTurn();
  const answer = answerOf(tree, (commit) => other.audit(commit, settings, targets, turn));
  const own = new Set<string>();
  const first = await auditTargets(tree, settings, noted(taken(targets, turn), own), reader);
  const theirs = targets.filter((name) => !own.has(name));
  if (theirs.length === 0) return reportOf(tree, settings, [first]);
  const second = (await answer) ?? (await auditTargets(tree, settings, theirs, reader));
  return reportOf(tree, settings, [first, second]);
}

/** What the other answers; null: nothing that is of use. */
function answerOf<T>(tree: SourceTree, ask: (commit: string) => Promise<T>): Promise<T | null> {
  return tree.commit === null ? Promise.resolve(null) : ask(tree.commit).catch(() => null);
}

/** Reads layouts as a reader with nothing read does. */
export function layoutsInHalves(other: OtherHalf): Pick<LayoutReader, 'builds' | 'read'> {
  const reader = createLayoutReader();
  /** Who has read a target in one tree reads it in the next: most of it is the same. */
  const ours = new Map<string, boolean>();

  async function read(tree: SourceTree, wanted?: readonly Build[]): Promise<BuildLayout[]> {
    const builds = wanted ?? (await reader.builds(tree));
    const groups = Map.groupBy(builds, ({ target }) => target);
    const names = (targets: readonly string[]): string[][] =>
      targets.map((target) => groups.get(target)!.map(({ name }) => name));
    const all = [...groups.keys()];
    const fixed = all.filter((target) => ours.get(target) === false);
    const open = all.filter((target) => !ours.has(target));
    const isShared = fixed.length === 0;
    const list = isShared ? await heaviestFirst(tree, open) : fixed;
    const turn = firstTurn();
    const answer = answerOf(tree, (commit) => other.layouts(commit, names(list), turn));
    const out: BuildLayout[] = [];
    const own = new Set<string>();
    const readOne = async (target: string): Promise<void> => {
      out.push(...(await reader.read(tree, groups.get(target))));
    };
    const mine = all.filter((target) => ours.get(target) || (!isShared && open.includes(target)));
    for (const target of noted(mine, own)) await readOne(target);
    // Who looks for a turn has taken it: in a list that is all the other's there is none for us.
    if (isShared) for (const target of noted(taken(list, turn), own)) await readOne(target);
    for (const target of all) ours.set(target, own.has(target));
    const theirs = all.filter((target) => !own.has(target));
    const answered = theirs.length > 0 && (await answer);
    if (answered) out.push(...answered);
    else for (const target of theirs) await readOne(target);
    const byBuild = Map.groupBy(out, ({ build }) => build);
    return builds.flatMap(({ name }) => byBuild.get(name) ?? []);
  }
  return { builds: reader.builds, read };
}

/** What has many files, and so takes long to read, comes first: what is left at the end is read soon. */
async function heaviestFirst(tree: SourceTree, names: readonly string[]): Promise<string[]> {
  const weighed = await Promise.all(
    names.map(async (name) => {
      const files = [...(await tree.list(`target/${name}`)), ...(await tree.list(`target-${name}`))];
      return { name, weight: files.length };
    }),
  );
  return weighed.toSorted((a, b) => b.weight - a.weight).map(({ name }) => name);
}
