/** A repository -> its targets as they are, and how their types went from release to release. */
import { defaultSettings } from '../../config/settings.ts';
import { createModelReader } from '../../model/registration/reader.ts';
import type { ModelReader } from '../../model/registration/target.ts';
import type {
  CommitBetween,
  HistoryRepository,
  Release,
  TargetHistory,
  TypeChange,
  TypesAt,
} from '../../ports/targets.ts';
import type { RegistrationType } from '../../types/report.ts';
import { auditTree } from './audit.ts';

/** More commits than these between two releases are not looked at one by one. */
const mostCommits = 1500;

/**
 * Audits each release, and finds the commit behind each change of type. What `previous` says of the same commits is
 * taken from it.
 * @param onProgress called with what is done and what there is to do: audits, and changes to find
 */
export async function targetHistory(
  repository: HistoryRepository,
  tip: string,
  previous: TargetHistory | null,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<TargetHistory> {
  const reader = createModelReader();
  const found = await repository.releases(tip);
  // A tip that is a release is shown once, as now.
  const releases: Release[] = [
    ...found.filter(({ commit }) => commit !== tip),
    { version: 'now', commit: tip, date: await repository.dateOf(tip) },
  ];
  const known = new Map(previous?.releases.map(({ commit }, i) => [commit, previous.types[i]!]));
  await repository.need(releases.flatMap(({ commit }) => (known.has(commit) ? [] : [commit])));
  const types: TypesAt[] = [];
  for (const { commit } of releases) {
    types.push(known.get(commit) ?? (await typesAt(repository, reader, commit)));
    onProgress(types.length, releases.length);
  }
  const changes = changesOf(types);
  const kept = new Map(previous?.changes.map((change) => [keyOf(change, previous.releases), change]));
  for (const [i, change] of changes.entries()) {
    const same = kept.get(keyOf(change, releases));
    change.by = same ? same.by : await whoDid(repository, reader, change, releases);
    onProgress(releases.length + i + 1, releases.length + changes.length);
  }
  const tree = repository.tree(tip);
  return {
    schema: 'vmsd-warden/targets/v1',
    releases,
    types,
    changes,
    audit: await auditTree(tree, defaultSettings, reader),
  };
}

async function typesAt(repository: HistoryRepository, reader: ModelReader, commit: string): Promise<TypesAt> {
  const tree = repository.tree(commit);
  const types: TypesAt = {};
  for (const name of await reader.targets(tree)) {
    const model = await reader.target(tree, name);
    if (model) types[name] = model.base.registration.type;
  }
  return types;
}

/** Where a release differs from the one before, by target. */
function changesOf(types: readonly TypesAt[]): TypeChange[] {
  return types.flatMap((now, release) => {
    const before = types[release - 1];
    if (!before) return [];
    const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
    return names.flatMap((target) => {
      const [from, to] = [before[target] ?? null, now[target] ?? null];
      return from === to ? [] : [{ target, release, from, to, by: null }];
    });
  });
}

const keyOf = ({ target, release }: TypeChange, releases: readonly Release[]): string =>
  `${releases[release - 1]!.commit} ${releases[release]!.commit} ${target}`;

/** The last commit between two releases that gives a target the type that it has then. */
async function whoDid(
  repository: HistoryRepository,
  reader: ModelReader,
  { target, release, from, to }: TypeChange,
  releases: readonly Release[],
): Promise<TypeChange['by']> {
  const [before, after] = [releases[release - 1]!.commit, releases[release]!.commit];
  const own = await repository.between(before, after, [`target/${target}`, `target-${target}`]);
  const inOwn = await lastChange(repository, reader, own, target, from, to);
  if (inOwn) return inOwn;
  // What is under all targets may have changed instead.
  const core = await repository.between(before, after, corePaths);
  return lastChange(repository, reader, core, target, from, to);
}

const corePaths = [
  'exec.c',
  'cpus.c',
  'cpu-common.c',
  'qom/cpu.c',
  'include/qom/cpu.h',
  ':(glob)hw/core/cpu*.c',
  ':(glob)include/hw/core/*cpu*.h',
];

async function lastChange(
  repository: HistoryRepository,
  reader: ModelReader,
  commits: readonly CommitBetween[],
  target: string,
  from: RegistrationType | null,
  to: RegistrationType | null,
): Promise<TypeChange['by']> {
  if (commits.length > mostCommits) return null;
  await repository.need(commits.flatMap(({ commit, parent }) => [parent, commit]));
  const typeAt = async (commit: string) =>
    (await reader.target(repository.tree(commit), target))?.base.registration.type ?? null;
  let near: TypeChange['by'] = null;
  for (const { commit, parent, date, subject } of commits.toReversed()) {
    const now = await typeAt(commit);
    if (now !== to) continue;
    const was = await typeAt(parent);
    if (was === from) return { commit, date, subject };
    if (was !== to) near ??= { commit, date, subject };
  }
  return near;
}
