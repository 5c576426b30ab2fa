/** Takes jobs from the queue and runs them: one at a time for a key, several keys at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../ports/failure.ts';
import type { ChangeKey, ForgeEvent } from '../ports/forge.ts';
import type { QueueName } from './keys.ts';
import { queuesWithJobs } from './look.ts';
import type { Queue } from './queue.ts';
import {
  affected,
  complete,
  type Fetched,
  giveBack,
  markHandled,
  type Settled,
  settle,
  type WaitingEvent,
  waitingEvents,
} from './settle.ts';
import { takeInTurns } from './turns.ts';

type EventOf<K extends ForgeEvent['kind']> = Extract<ForgeEvent, { kind: K }>;

/** What a handler is told of its job. */
export interface JobContext {
  id: string;
  queue: QueueName;
  key: string;
  /** 1 for the first. */
  attempt: number;
  /** Ids of the deliveries that it comes from. */
  deliveries: string[];
  /** Fires when the job was taken away, or the process ends and cannot wait. */
  signal: AbortSignal;
}

/** What is done with jobs. Each may be done twice: when its process dies before it is noted as done. */
export interface Handlers {
  /** Once for all that happened to a change. */
  change(key: ChangeKey, job: JobContext): Promise<void>;
  command(event: EventOf<'command'>, job: JobContext): Promise<void>;
  /** Once for all that happened to a series of a mailing list. */
  series(key: ChangeKey, job: JobContext): Promise<void>;
  /** Reads a mailing list (by its name) for a while. */
  list(name: string, job: JobContext): Promise<void>;
  /** Judges the head of a merge queue. */
  queue(event: EventOf<'queue'>, job: JobContext): Promise<void>;
  /** Once for all that happened to a repository itself. `hide`: one of it was that it was closed to the public. */
  repository(event: EventOf<'repository'>, job: JobContext): Promise<void>;
  removed(event: EventOf<'removed'>, job: JobContext): Promise<void>;
  /** `isAsked`: something has changed that may let the bot do more than before. */
  sweep(job: JobContext, isAsked: boolean): Promise<void>;
}

/** What became of a job. */
export interface JobOutcome extends Settled {
  /** How long it ran. */
  seconds: number;
  error: unknown;
}

export interface WorkerOptions {
  /** Reviews at once; they take the processor's time. */
  reviews: number;
  /** Called after each job; a dead one is reported to people. Must not throw. */
  finished(job: JobContext, outcome: JobOutcome, events: readonly ForgeEvent[]): Promise<void>;
  problem(error: Error): void;
  /** So many jobs were taken before older ones, of others who have been served since. */
  ahead?(queue: QueueName, jobs: number): void;
  /** Takes secrets out of what is stored as a reason. */
  redact(text: string): string;
}

export interface Worker {
  /** Takes no more jobs, waits for those that run, and gives back what is not done in `milliseconds`. */
  stop(milliseconds: number): Promise<void>;
}

const pollMilliseconds = 1000;
const leastMilliseconds = 100;
const touchMilliseconds = 5000;
/** A second apart; after that the job's heartbeat has ended, and another worker has it. */
const triesOfNotes = 30;
/** By the name that was heard last. */
const keyOf = ({ platform, repository, repositoryId, change }: ChangeKey): ChangeKey => ({
  platform,
  repository,
  change,
  ...(repositoryId !== undefined && { repositoryId }),
});

/** Starts to work off the queue. */
export function startWorker(queue: Queue, handlers: Handlers, options: WorkerOptions): Worker {
  const { boss, database } = queue;
  const running = new Map<Promise<void>, { name: QueueName; taken: AbortController }>();
  let stopping = false;
  const loops = new Map<QueueName, { poke(): void; ended: Promise<void> }>();

  function loop(name: QueueName, slots: number): void {
    let free = slots;
    let poked = Promise.withResolvers<void>();
    const poke = () => poked.resolve();
    const ended = (async () => {
      for (;;) {
        await poked.promise;
        if (stopping) return;
        poked = Promise.withResolvers();
        const jobs = free > 0 ? await fetchJobs(name, free) : [];
        for (const job of jobs) {
          free--;
          const taken = new AbortController();
          const done = run(name, job, taken)
            .catch(options.problem)
            .finally(() => {
              free++;
              running.delete(done);
              poke();
            });
          running.set(done, { name, taken });
        }
        // Many deliveries at once need not be many questions.
        if (!stopping) await sleep(leastMilliseconds, undefined, { ref: false });
      }
    })();
    loops.set(name, { poke, ended });
  }

  let woken = Promise.withResolvers<void>();
  /** Looks in all queues by one small question: to take jobs from one asks much more, and mostly there are none. */
  async function look(): Promise<void> {
    while (!stopping) {
      woken = Promise.withResolvers();
      const due = await queuesWithJobs(database).catch((error: Error) => {
        options.problem(error);
        return [];
      });
      for (const name of due) loops.get(name)?.poke();
      if (!stopping) await sleep(leastMilliseconds, undefined, { ref: false });
      await Promise.race([woken.promise, sleep(pollMilliseconds, undefined, { ref: false })]);
    }
  }

  async function fetchJobs(name: QueueName, batchSize: number): Promise<Fetched[]> {
    try {
      const fetch = () => boss.fetch(name, { batchSize, includeMetadata: true });
      const { jobs, ahead } = await takeInTurns(database, name, batchSize, fetch);
      if (ahead) options.ahead?.(name, ahead);
      return jobs;
    } catch (error) {
      options.problem(error as Error);
      return [];
    }
  }

  async function run(name: QueueName, fetched: Fetched, taken: AbortController): Promise<void> {
    const started = performance.now();
    const job: JobContext = {
      id: fetched.id,
      queue: name,
      key: fetched.singletonKey ?? '',
      attempt: fetched.retryCount + 1,
      deliveries: [],
      signal: taken.signal,
    };
    const alive = setInterval(() => void touch(), touchMilliseconds);
    const touch = async () => {
      try {
        if (affected(await boss.touch(name, fetched)) === 0) taken.abort();
      } catch (error) {
        // The database is away: the job may lapse, and then the next touch tells.
        options.problem(error as Error);
      }
    };
    const events: WaitingEvent[] = [];
    let outcome: Settled;
    let problem: unknown = null;
    try {
      events.push(...(await waitingEvents(database, name, job.key)));
      job.deliveries = events.flatMap(({ delivery }) => delivery ?? []);
      await handle(name, job, events);
      const ours = await complete(queue, name, fetched, events);
      outcome = { outcome: ours ? 'done' : 'lost', reason: null };
    } catch (error) {
      problem = error;
      const reason = options.redact(error instanceof Error ? error.message : String(error)).slice(0, 2000);
      outcome = await noted(() =>
        taken.signal.aborted
          ? giveBack(queue, fetched, reason)
          : settle(queue, name, fetched, events, { error, reason }),
      );
    } finally {
      clearInterval(alive);
    }
    const seconds = (performance.now() - started) / 1000;
    await options.finished(
      job,
      { ...outcome, seconds, error: problem },
      events.map(({ event }) => event),
    );
  }

  async function handle(name: QueueName, job: JobContext, events: WaitingEvent[]): Promise<void> {
    if (name === 'sweep') return handlers.sweep(job, events.length > 0);
    const event = events[0]?.event;
    if (name === 'change' || name === 'series') {
      // What happened was handled by the job before, which began after it came.
      if (event?.kind !== 'change' && event?.kind !== 'series') return;
      return handlers[name](keyOf(events.at(-1)!.event as typeof event), job);
    }
    if (name === 'queue') return event?.kind === 'queue' ? handlers.queue(event, job) : undefined;
    if (name === 'repository') {
      const all = events.flatMap((one) => (one.event.kind === 'repository' ? [one.event] : []));
      const last = all.at(-1);
      const hide = all.some((one) => one.hide);
      return last && handlers.repository({ ...last, hide }, job);
    }
    if (name === 'list') return event?.kind === 'list' ? handlers.list(event.repository, job) : undefined;
    while (events.length) {
      const { event } = events[0]!;
      if (event.kind === 'command') await handlers.command(event, job);
      else if (event.kind === 'removed') await handlers.removed(event, job);
      // Each on its own: what was answered is not answered again because the next one failed.
      await markHandled(database, [events[0]!.seq]);
      events.shift();
      if (job.signal.aborted) throw new Error('the job was taken away');
    }
  }

  /**
   * What became of a job is noted as soon as the database is there: one that was cut off for a moment would otherwise be
   * waited for until the job counts as its dead worker's.
   */
  async function noted<T>(write: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await write();
      } catch (error) {
        if (!(error instanceof Failure) || tries >= triesOfNotes || stopping) throw error;
        options.problem(error);
        await sleep(pollMilliseconds, undefined, { ref: false });
      }
    }
  }

  loop('command', 2);
  loop('change', options.reviews);
  loop('queue', options.reviews);
  loop('series', options.reviews);
  // A list is read by a job that mostly waits. More than these are refused in the server file (mostLists).
  loop('list', 50);
  loop('repository', 1);
  loop('removed', 1);
  loop('sweep', 1);
  queue.onWake(() => woken.resolve());
  const looking = look();

  return {
    async stop(milliseconds) {
      stopping = true;
      woken.resolve();
      for (const { poke } of loops.values()) poke();
      await Promise.all([looking, ...[...loops.values()].map(({ ended }) => ended)]);
      // Who reads a list mostly waits for its next mail.
      for (const { name, taken } of running.values()) if (name === 'list') taken.abort();
      const settled = Promise.allSettled(running.keys());
      const late = sleep(milliseconds, 'late' as const);
      if ((await Promise.race([settled, late])) !== 'late') return;
      for (const { taken } of running.values()) taken.abort();
      await Promise.race([settled, sleep(3000)]);
    },
  };
}
