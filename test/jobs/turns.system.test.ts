/** Whoever queues much waits for himself: others wait for one job of his. */
import { afterEach, describe, expect, it } from 'vitest';
import { seriesEvent } from '../../src/app/lists/series-event.ts';
import type { Queue } from '../../src/jobs/queue.ts';
import { type Handlers, startWorker, type Worker } from '../../src/jobs/worker.ts';
import type { ForgeEvent } from '../../src/ports/forge.ts';
import { serverUrl } from '../support/database.ts';
import { type OpenDatabase, openKind } from '../support/open-database.ts';
import { until } from '../support/until.ts';

let open: OpenDatabase;
const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(0)));
  await open.close();
});

const change = (repositoryId: string, number: number, author?: string): ForgeEvent => ({
  ...{ kind: 'change', platform: 'github', repository: `o/r${repositoryId}`, repositoryId, change: number },
  ...{ head: 'a'.repeat(40), reason: 'pushed', ...(author !== undefined && { author }) },
});

/** A worker with so many places, whose jobs end one by one when they are told to; notes in which order they began. */
function work(queue: Queue, places: number) {
  const began: string[] = [];
  const running: (() => void)[] = [];
  let ahead = 0;
  const nothing = async () => {};
  const begin: Handlers['change'] = ({ repositoryId, repository, change: number }) => {
    began.push(`${repositoryId ?? repository}#${number}`);
    return new Promise<void>((end) => running.push(end));
  };
  const handlers: Handlers = {
    ...{ change: begin, series: begin, list: nothing, command: nothing, queue: nothing },
    ...{ repository: nothing, removed: nothing, sweep: nothing },
  };
  workers.push(
    startWorker(queue, handlers, {
      reviews: places,
      finished: nothing,
      problem: () => {},
      ahead: (_, jobs) => {
        ahead += jobs;
      },
      redact: (text) => text,
    }),
  );
  return {
    began,
    ahead: () => ahead,
    /** Ends the oldest that runs, and waits for the next to begin. */
    async step() {
      const before = began.length;
      running.shift()!();
      await until('the next job', () => began.length > before);
    },
    end: () => {
      for (const one of running.splice(0)) one();
    },
  };
}

const kinds = ['embedded', ...(serverUrl === null ? [] : ['postgres'])] as ('embedded' | 'postgres')[];

describe.each(kinds)('turns on %s', { timeout: 200_000 }, (kind) => {
  const flood = (queue: Queue, repository: string, count: number, author: (i: number) => string) =>
    open.database.transaction((sql) =>
      queue.enqueueIn(
        sql,
        Array.from({ length: count }, (_, i) => ({
          event: change(repository, i + 1, author(i)),
          delivery: null,
        })),
      ),
    );

  it.each<[what: string, author: (i: number) => string, late: ForgeEvent, as: string]>([
    ['one author, and another in the same repository', () => 'flooder', change('1', 9001, 'late'), '1#9001'],
    ['one author, and another repository', () => 'flooder', change('2', 1, 'late'), '2#1'],
    ['one author, and he himself elsewhere', () => 'flooder', change('2', 1, 'flooder'), '2#1'],
    ['many authors of one repository, and another', (i) => `author-${i}`, change('2', 1, 'late'), '2#1'],
    ['one author, and a change whose author was not told', () => 'flooder', change('1', 9001), '1#9001'],
  ])('a flood of %s: who comes late waits for one job', async (_, author, late, as) => {
    open = await openKind(kind);
    const queue = await open.queue();
    const { began, step, end, ahead } = work(queue, 1);
    await flood(queue, '1', 200, author);
    queue.wake();
    await until('the flood begins', () => began.length === 1);
    await step();
    await step();
    await queue.enqueue(late);
    await step();
    expect(began.slice(3)).toEqual([as]);
    await step();
    expect(began.at(-1)).toMatch(/^1#/);
    expect(ahead()).toBeGreaterThan(0);
    end();
  });

  it('two floods take turns, each in the order in which it came', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    const { began, step, end } = work(queue, 1);
    await flood(queue, '1', 50, () => 'one');
    await flood(queue, '2', 50, () => 'other');
    queue.wake();
    await until('they begin', () => began.length === 1);
    for (let i = 0; i < 9; i += 1) await step();
    const places = began.map((one) => one.split('#')[0]);
    expect(places.filter((place) => place === '1')).toHaveLength(5);
    for (let i = 1; i < places.length; i += 1) expect(places[i]).not.toBe(places[i - 1]);
    end();
  });

  it('a sender floods a list: who comes late waits for one series', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    const { began, step, end } = work(queue, 1);
    const sent = (number: number, email: string): ForgeEvent =>
      seriesEvent({ repository: 'qemu', change: number }, { author: { name: '', email } }, 'new');
    await open.database.transaction((sql) =>
      queue.enqueueIn(
        sql,
        Array.from({ length: 50 }, (_, i) => ({ event: sent(i + 1, 'Flood@example.org'), delivery: null })),
      ),
    );
    queue.wake();
    await until('the flood begins', () => began.length === 1);
    await step();
    await queue.enqueue(sent(99, 'late@example.org'));
    await step();
    expect(began.at(-1)).toBe('qemu#99');
    end();
  });

  it('names that nobody has heard of do not overtake one that was served, for ever', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    const { began, step, end } = work(queue, 1);
    await queue.enqueue(change('1', 1, 'known'));
    await until('the first', () => began.length === 1);
    await queue.enqueue(change('1', 2, 'known'));
    // Both were two minutes ago.
    await open.database.query(
      "UPDATE pgboss.job SET created_on = created_on - interval '2 minutes' WHERE state = 'created'",
      [],
    );
    await open.database.query("UPDATE warden.turn SET at = at - interval '2 minutes'", []);
    // Each comes from a repository, or an author, of its own.
    for (let i = 0; i < 3; i += 1) {
      await queue.enqueue(change(`9${i}`, 1, 'fresh'));
      await queue.enqueue(change('1', 90 + i, `fresh-${i}`));
    }
    await step();
    expect(began).toEqual(['1#1', '1#2']);
    end();
  });

  it('an empty place is taken by whoever is there', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    const { began, end } = work(queue, 3);
    await flood(queue, '1', 10, () => 'one');
    queue.wake();
    await until('all places are taken', () => began.length === 3);
    end();
  });
});
