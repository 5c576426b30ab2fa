/** A tree in two halves, of which somebody else reads the second one at the same time: a thread of its own, say. */
import type { Settings } from '../../config/settings.ts';
import { type Build, createLayoutReader, type LayoutReader } from '../../model/layout/index.ts';
import { createModelReader } from '../../model/registration/reader.ts';
import type { BuildLayout } from '../../types/layout.ts';
import type { Report } from '../../types/report.ts';
import type { SourceTree } from '../../types/tree.ts';
import { auditTargets, reportOf, type TargetsAudit } from './audit.ts';

/** Reads the second half. What it cannot do, for whatever reason, is done here. */
export interface OtherHalf {
  audit(commit: string, settings: Settings, targets: readonly string[]): Promise<TargetsAudit>;
  layouts(commit: string, builds: readonly string[]): Promise<BuildLayout[]>;
}

/** As `auditTree`. */
export async function auditInHalves(tree: SourceTree, settings: Settings, other: OtherHalf): Promise<Report> {
  const reader = createModelReader();
  const [own, theirs] = await halvesOf(tree, await reader.targets(tree));
  const answer = tree.commit === null ? null : other.audit(tree.commit, settings, theirs).catch(() => null);
  const first = await auditTargets(tree, settings, own, reader);
  const second = (await answer) ?? (await auditTargets(tree, settings, theirs, reader));
  return reportOf(tree, settings, [first, second]);
}

/** Reads layouts as a reader with nothing read does. */
export function layoutsInHalves(other: OtherHalf): Pick<LayoutReader, 'builds' | 'read'> {
  const reader = createLayoutReader();
  async function read(tree: SourceTree, wanted?: readonly Build[]): Promise<BuildLayout[]> {
    const builds = wanted ?? (await reader.builds(tree));
    const [, theirs] = await halvesOf(tree, [...new Set(builds.map(({ target }) => target))]);
    const isTheirs = ({ target }: Build): boolean => theirs.includes(target);
    const names = builds.filter(isTheirs).map(({ name }) => name);
    const answer = tree.commit === null ? null : other.layouts(tree.commit, names).catch(() => null);
    const own = builds.filter((build) => !isTheirs(build));
    const first = await reader.read(tree, own);
    const second = (await answer) ?? (await reader.read(tree, builds.filter(isTheirs)));
    const byBuild = Map.groupBy([...first, ...second], ({ build }) => build);
    return builds.flatMap(({ name }) => byBuild.get(name) ?? []);
  }
  return { builds: reader.builds, read };
}

/** Targets in two lists that take about as long to read: what has many files comes first, where less was given so far. */
async function halvesOf(tree: SourceTree, names: readonly string[]): Promise<[string[], string[]]> {
  const weighed = await Promise.all(
    names.map(async (name) => {
      const files = [...(await tree.list(`target/${name}`)), ...(await tree.list(`target-${name}`))];
      return { name, weight: fixed + files.length };
    }),
  );
  const one = { names: [] as string[], weight: 0 };
  const two = { names: [] as string[], weight: start };
  for (const { name, weight } of weighed.toSorted((a, b) => b.weight - a.weight)) {
    const half = one.weight <= two.weight ? one : two;
    half.names.push(name);
    half.weight += weight;
  }
  return [one.names.sort(), two.names.sort()];
}

/** What a target takes besides its files, and what starting beside the other takes, as if it were so many of them. */
const fixed = 20;
const start = 40;
