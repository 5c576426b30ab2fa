/**
 * Takes over what an older version stored under a repository's name. That name may be another's by now: what was stored
 * is given to the repository in which the bot wrote what it remembers to have written, and to no other; until then, it is
 * nobody's, and nobody sees it.
 */
import { Failure } from '../../ports/failure.ts';
import type { Change, ChangeKey, Forge, RepositoryRef } from '../../ports/forge.ts';
import type { Jobs, Store, UnnumberedChange } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';

interface TakeOverPorts {
  forge: Pick<Forge, 'wasHead' | 'posted' | 'repository'>;
  store: Pick<Store, 'unnumbered' | 'number'>;
  log: Log;
}

/** What a change is stored and asked for by, with the name that its repository has now. */
export const keyOfChange = ({ platform, repository, repositoryId, change }: ChangeKey): ChangeKey => ({
  platform,
  repository,
  change,
  ...(repositoryId !== undefined && { repositoryId }),
});

const sameName = (a: RepositoryRef, b: RepositoryRef): boolean =>
  a.repository.toLowerCase() === b.repository.toLowerCase();

/** The comments that the bot has on a change. */
async function commentsOn({ forge }: Pick<TakeOverPorts, 'forge'>, key: ChangeKey): Promise<Set<string>> {
  try {
    const { threads, comments } = await forge.posted(key);
    return new Set([...threads, ...comments].map((one) => one.comment));
  } catch (error) {
    if (error instanceof Failure && error.kind === 'gone') return new Set();
    throw error;
  }
}

/**
 * Whether that change is the one of which something is stored. What the bot wrote there (`there`) tells it: a commit may
 * be the head of a change of the same number elsewhere. Where it wrote nothing, the head has to do, and the name, or
 * (`known`) that another change has told whose that name was.
 */
async function isSame(
  { forge }: Pick<TakeOverPorts, 'forge'>,
  key: ChangeKey,
  old: UnnumberedChange,
  there: ReadonlySet<string>,
  known = false,
): Promise<boolean> {
  if (old.comments.length) return old.comments.some((id) => there.has(id));
  if (!known && !sameName(key, old)) return false;
  if (!(await forge.wasHead(key, old.head))) return false;
  const createdAt = (await forge.repository(key))?.createdAt ?? null;
  return createdAt === null || Date.parse(createdAt) <= Date.parse(old.at);
}

/** Of a change that is about to be looked at: what is stored of it under whatever name its repository had. */
export async function takeOver(ports: TakeOverPorts, change: Change): Promise<void> {
  const { store, log } = ports;
  const { repositoryId } = change;
  if (repositoryId === undefined) return;
  const all = await store.unnumbered(change.platform, change.change);
  if (!all.length) return;
  const key = { ...keyOfChange(change), repositoryId };
  const there = await commentsOn(ports, key);
  for (const old of all) {
    if (!(await isSame(ports, key, old, there))) continue;
    await store.number(key, old.repository);
    log.info(key, 'what was stored under the name of the repository is taken over');
  }
}

/** Repositories of another name that are tried for what is stored under a name. */
const mostOthers = 30;
/** Changes of a name that are tried before it counts as another's. */
const mostTries = 5;

export interface TakeOverAllPorts extends Omit<TakeOverPorts, 'store'> {
  platform: ChangeKey['platform'];
  store: Pick<Store, 'unnumbered' | 'number' | 'setPrivate' | 'acceptances'>;
  jobs: Jobs;
  /** What was tried in vain, by this process: names, with changes. */
  tried: Set<string>;
}

/**
 * All that is stored under names; `open` are the open changes that the bot serves. A repository that was renamed while
 * the bot was down is found by what the bot wrote in it.
 */
export async function takeOverAll(
  ports: TakeOverAllPorts,
  open: readonly (ChangeKey & { head: string })[],
): Promise<void> {
  const { platform, store, log, tried } = ports;
  const all = (await store.unnumbered(platform)).filter((one) => !tried.has(textOf(one)));
  const names = Map.groupBy(all, (one) => one.repository);
  for (const [name, changes] of names) {
    try {
      const owner = await ownerOf(ports, name, changes, open);
      if (owner) await giveTo(ports, owner, changes, open);
      // What is left is not that repository's, whoever has the name now.
      const left = (await store.unnumbered(platform)).some((one) => one.repository === name);
      if (left) await store.setPrivate(platform, { repository: name }, true);
      for (const one of changes) tried.add(textOf(one));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      log.warn({ repository: name, err: error }, 'whose the reviews of a name are could not be asked');
    }
  }
}

const textOf = ({ repository, change }: UnnumberedChange): string => `${repository}#${change}`;

type Owner = Required<RepositoryRef>;

/** The repository in which one of the changes had its head: the one of that name, or any that is served. */
async function ownerOf(
  ports: TakeOverAllPorts,
  name: string,
  changes: readonly UnnumberedChange[],
  open: readonly (ChangeKey & { head: string })[],
): Promise<Owner | null> {
  const { platform, forge } = ports;
  const holder = await forge.repository({ repository: name });
  // What the bot has written on tells most.
  const telling = changes.toSorted((a, b) => b.comments.length - a.comments.length).slice(0, mostTries);
  const isIts = async (owner: Owner, known: boolean): Promise<boolean> => {
    for (const old of telling) {
      const key = { platform, ...owner, change: old.change };
      if (await isSame(ports, key, old, await commentsOn(ports, key), known)) return true;
    }
    return false;
  };
  if (holder) {
    // It has the name, or had it: the forge itself leads from one to the other.
    const { repository, repositoryId } = holder;
    if (await isIts({ repository, repositoryId }, true)) return { repository, repositoryId };
  }
  const numbers = new Set(telling.map((one) => one.change));
  const others = new Map<string, Owner>();
  for (const { repository, repositoryId, change } of open) {
    if (repositoryId === undefined || repositoryId === holder?.repositoryId || !numbers.has(change)) continue;
    if (others.size < mostOthers) others.set(repositoryId, { repository, repositoryId });
  }
  for (const owner of others.values()) if (await isIts(owner, false)) return owner;
  return null;
}

/** Each change by itself: an older version may have stored those of two repositories under one name. */
async function giveTo(
  ports: TakeOverAllPorts,
  owner: Owner,
  changes: readonly UnnumberedChange[],
  open: readonly (ChangeKey & { head: string })[],
): Promise<void> {
  const { platform, forge, store, jobs, log } = ports;
  const now = await forge.repository(owner);
  if (!now) return;
  let count = 0;
  for (const old of changes) {
    const { change } = old;
    const key = { platform, ...owner, change };
    if (!(await isSame(ports, key, old, await commentsOn(ports, key), true))) continue;
    await store.number(key, old.repository);
    count += 1;
    const isOpen = open.some((one) => one.repositoryId === owner.repositoryId && one.change === change);
    // It may have been reviewed meanwhile, without what was accepted in it.
    if (isOpen && (await store.acceptances(key)).length > 0)
      await jobs.enqueue({ kind: 'change', ...key, head: null, reason: 'acceptances were taken over' });
  }
  await store.setPrivate(platform, owner, now.isPrivate);
  log.info({ ...owner, changes: count }, 'what was stored under the name of the repository is taken over');
}
