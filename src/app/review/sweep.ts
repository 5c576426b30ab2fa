/**
 * Looks for what no webhook has told: a delivery that failed, a change of which the forge does not show what is due, a
 * repository that has another name or is not public any more.
 */
import { Failure } from '../../ports/failure.ts';
import { type ChangeKey, type Forge, identityOf } from '../../ports/forge.ts';
import type { ForgePlatform } from '../../ports/forge-descriptor.ts';
import type { Jobs, Store } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';
import { lookAtRepository } from './follow-repository.ts';
import { takeOverAll } from './take-over.ts';

export interface SweepPorts {
  platform: ForgePlatform;
  forge: Forge;
  jobs: Jobs;
  store: Pick<
    Store,
    | 'lastReview'
    | 'reviewed'
    | 'setPrivate'
    | 'rename'
    | 'isTold'
    | 'isOwed'
    | 'told'
    | 'unnumbered'
    | 'number'
    | 'acceptances'
  >;
  log: Log;
  signal: AbortSignal;
  /** Milliseconds. */
  now(): number;
  memory: SweepMemory;
  /** Something has changed that may let the bot do more than before: what it could not tell is told again. */
  isAsked: boolean;
  /** Asks the forge to send again what was not delivered; how many there were. */
  redeliver(): Promise<number>;
}

/** What one process knows of its sweeps before. */
export interface SweepMemory {
  /** See `TakeOverAllPorts`. */
  tried: Set<string>;
  /** Heads that were queued: how often, and when it is their turn again, in milliseconds. */
  queued: Map<string, { times: number; next: number }>;
}

export const newSweepMemory = (): SweepMemory => ({ tried: new Set(), queued: new Map() });

/**
 * Seconds that a review of what may be told now waits: for that long a process may go by what was permitted before (see
 * `grantsFresh` in platforms/github/ask.ts).
 */
const untilKnown = 2;
/** A head that cannot be told is tried again: after ten minutes, and each time later, up to six hours. */
const firstPause = 10 * 60_000;
const longestPause = 6 * 3_600_000;
const mostRemembered = 10_000;

/**
 * Queues a review of each open change whose head does not have the check that is due, and of each head of a merge queue
 * without one. A change that cannot be asked about is left for the next time. Throws `Failure` when the forge does not
 * even list what is open.
 */
export async function sweepMissed(ports: SweepPorts): Promise<void> {
  const { forge, store, jobs, log, signal, redeliver, memory, isAsked } = ports;
  if (isAsked) memory.queued.clear();
  await followRepositories(ports);
  let redelivered = 0;
  try {
    redelivered = await redeliver();
  } catch (error) {
    // What was missed is found below, too; only commands are not.
    log.warn({ err: error }, 'failed deliveries could not be listed');
  }
  const open: (ChangeKey & { head: string })[] = [];
  for await (const one of forge.openChanges()) {
    if (signal.aborted) throw new Failure('passing', 'the server is stopping');
    open.push(one);
  }
  await takeOverAll({ ...ports, tried: memory.tried }, open);
  let missed = 0;
  for (const { head, ...key } of open) {
    if (signal.aborted) throw new Failure('passing', 'the server is stopping');
    await leaveForNextTime(ports, key, async () => {
      const isDone = (await isAsItShall(ports, key, head)) && !(isAsked && (await store.isOwed(key, head)));
      if (isDone || !isItsTurn(ports, key, head)) return;
      await jobs.enqueue({ kind: 'change', ...key, head, reason: 'missed' }, isAsked ? untilKnown : 0);
      missed += 1;
    });
  }
  let queued = 0;
  for await (const at of forge.queueHeads?.() ?? []) {
    const { head, base, branch, ref, ...key } = at;
    await leaveForNextTime(ports, key, async () => {
      if ((await forge.check(key, head, at)) || !isItsTurn(ports, key, head)) return;
      await jobs.enqueue({ kind: 'queue', ...at, platform: ports.platform });
      queued += 1;
    });
  }
  log.info({ redelivered, open: open.length, missed, queued }, 'swept');
}

async function leaveForNextTime(
  { log }: SweepPorts,
  key: ChangeKey,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    log.warn({ ...key, err: error }, 'a change could not be asked about');
  }
}

/**
 * Whether the forge shows what is due. What was seen to be there is noted: to ask the forge about each change each time
 * would eat its limit.
 */
async function isAsItShall({ forge, store }: SweepPorts, key: ChangeKey, head: string): Promise<boolean> {
  const last = await store.lastReview(key);
  const due = last?.head === head ? last : null;
  if (due && (await store.isTold(key, head))) return true;
  const shown = await forge.check(key, head);
  // A review that is not stored has been told all the same: the database was lost.
  if (!due) return shown !== null;
  const same = shown?.conclusion === due.conclusion && shown.title === due.title;
  if (same) await store.told(key, head);
  return same;
}

function isItsTurn({ memory: { queued }, now }: SweepPorts, key: ChangeKey, head: string): boolean {
  const name = `${key.platform}/${identityOf(key)}#${key.change}@${head}`;
  const before = queued.get(name) ?? { times: 0, next: 0 };
  if (now() < before.next) return false;
  if (queued.size >= mostRemembered) queued.clear();
  const pause = Math.min(longestPause, firstPause * 2 ** before.times);
  queued.set(name, { times: before.times + 1, next: now() + pause });
  return true;
}

/** First of all, since it is what nobody should wait for; and whatever becomes of it, the search goes on. */
async function followRepositories(ports: SweepPorts): Promise<void> {
  const { platform, store, log, signal } = ports;
  for (const { isPrivate, ...at } of await store.reviewed(platform)) {
    if (signal.aborted) return;
    // Whose a name without a number is, is found out below.
    if (at.repositoryId === undefined) continue;
    try {
      const now = await lookAtRepository(ports, platform, at);
      if (now.renamed !== null || now.isPrivate !== isPrivate)
        log.info({ ...at, private: now.isPrivate, renamed: now.renamed }, 'a repository is not as it was');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      log.warn({ ...at, err: error }, 'a repository could not be asked about');
    }
  }
}
