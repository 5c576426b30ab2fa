import { afterEach, describe, expect, it } from 'vitest';
import type { Queue } from '../../src/jobs/queue.ts';
import { type Handlers, type JobOutcome, startWorker, type Worker } from '../../src/jobs/worker.ts';
import { Failure } from '../../src/ports/failure.ts';
import type { ForgeEvent } from '../../src/ports/forge.ts';
import { rehearseDelivery } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/store.ts';
import { serverUrl } from '../support/database.ts';
import { type OpenDatabase, openKind } from '../support/open-database.ts';
import { until } from '../support/until.ts';

const change = (number: number, head = 'a'.repeat(40)): ForgeEvent => ({
  kind: 'change',
  platform: 'github',
  repository: 'o/r',
  change: number,
  head,
  reason: 'pushed',
});
const command = (number: number, comment: string): ForgeEvent => ({
  kind: 'command',
  platform: 'github',
  repository: 'o/r',
  change: number,
  comment,
  author: 'ann',
  commands: ['/vmsd status'],
});

let open: OpenDatabase;
const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(0)));
  await open.close();
});

function work(queue: Queue, handlers: Partial<Handlers>) {
  const outcomes: (JobOutcome & { key: string; queue: string })[] = [];
  const worker = startWorker(
    queue,
    {
      change: async () => {},
      series: async () => {},
      list: async () => {},
      command: async () => {},
      queue: async () => {},
      repository: async () => {},
      removed: async () => {},
      sweep: async () => {},
      ...handlers,
    },
    {
      reviews: 4,
      finished: async ({ key, queue: name }, outcome) => void outcomes.push({ ...outcome, key, queue: name }),
      problem: () => {},
      redact: (text) => text.replaceAll('hunter2', '[secret]'),
    },
  );
  workers.push(worker);
  return { outcomes, worker };
}

const kinds = ['embedded', ...(serverUrl === null ? [] : ['postgres'])] as ('embedded' | 'postgres')[];

describe.each(kinds)('the queue on %s', { timeout: 400_000 }, (kind) => {
  it('puts right the settings of what another version has made, and leaves alone what is right', async () => {
    open = await openKind(kind);
    const { database } = open;
    const read = () =>
      database.query<{ name: string; retryLimit: number; heartbeat: number | null; changed: string }>(
        `SELECT name, retry_limit AS "retryLimit", heartbeat_seconds AS heartbeat, updated_on::text AS changed
         FROM pgboss.queue ORDER BY name`,
      );
    await (await open.queue(false)).stop();
    const before = await read();
    expect(before.length).toBeGreaterThan(5);
    await database.query(
      "UPDATE pgboss.queue SET retry_limit = 3, heartbeat_seconds = NULL WHERE name = 'change'",
    );
    await open.queue(false);
    const after = await read();
    const [was, is] = [before, after].map((all) => all.filter(({ name }) => name === 'change'));
    expect(is).toEqual([{ ...was![0], changed: expect.any(String) }]);
    expect(is![0]!.changed).not.toBe(was![0]!.changed);
    const others = (all: typeof before) => all.filter(({ name }) => name !== 'change');
    expect(others(after)).toEqual(others(before));
  });

  it('runs the jobs of one change one at a time, and those of others meanwhile', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    const store = openStore(open.database, queue);
    const running = new Map<number, number>();
    let most = 0;
    let atOnce = 0;
    const seen: number[] = [];
    /** The first job of change 0 lasts until then. */
    const enough = Promise.withResolvers<void>();
    const handler = async ({ change: number }: { change: number }) => {
      running.set(number, (running.get(number) ?? 0) + 1);
      atOnce = Math.max(
        atOnce,
        [...running.values()].reduce((a, b) => a + b),
      );
      most = Math.max(most, running.get(number)!);
      if (number === 0 && !seen.includes(0)) await enough.promise;
      running.set(number, running.get(number)! - 1);
      seen.push(number);
    };
    // Two workers, as on two machines.
    work(queue, { change: handler });
    const { outcomes } = work(await open.queue(), { change: handler });
    const deliver = async (id: string, number: number) => {
      await store.acceptDelivery(id, 'github', 'pull_request', change(number));
      queue.wake();
    };
    await deliver('d0', 0);
    await until('the first job', () => running.get(0) === 1);
    // What comes for it now waits, although what comes for others after that is taken and done.
    await deliver('d1', 0);
    for (let i = 2; i < 12; i++) await deliver(`d${i}`, 1 + (i % 2));
    await until('the jobs of others', () => seen.includes(1) && seen.includes(2));
    expect(running.get(0)).toBe(1);
    enough.resolve();
    await until('all jobs', async () => (await queue.depths()).length === 0);
    expect(most).toBe(1);
    expect(atOnce).toBeGreaterThan(1);
    expect(seen.filter((number) => number === 0)).toHaveLength(2);
    expect(outcomes.every(({ outcome }) => outcome === 'done')).toBe(true);
  });

  it('joins what comes while a job waits, and starts again for what comes while it runs', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    const store = openStore(open.database, queue);
    for (let i = 0; i < 5; i++) await store.acceptDelivery(`d${i}`, 'github', 'pull_request', change(7));
    expect(await queue.list()).toHaveLength(1);
    const runs: string[][] = [];
    const started = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    work(queue, {
      change: async (_key, job) => {
        runs.push(job.deliveries);
        started.resolve();
        await go.promise;
      },
    });
    await started.promise;
    await store.acceptDelivery('late', 'github', 'pull_request', change(7, 'b'.repeat(40)));
    go.resolve();
    await until('both runs', () => runs.length === 2);
    expect(runs).toEqual([['d0', 'd1', 'd2', 'd3', 'd4'], ['late']]);
  });

  it('stores a delivery once, and none without its job', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    const store = openStore(open.database, queue);
    // Nothing is left of what a start rehearses.
    await rehearseDelivery(open.database, queue.enqueueIn);
    expect(await queue.list()).toEqual([]);
    expect(await open.database.query('SELECT id FROM warden.delivery')).toEqual([]);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        store.acceptDelivery(`d${i % 10}`, 'github', 'pull_request', change(i % 10)),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(10);
    expect(await store.acceptDelivery('d3', 'github', 'pull_request', change(3))).toBe(false);
    expect(await store.acceptDelivery('ping', 'github', 'ping', null)).toBe(true);
    expect(await queue.list()).toHaveLength(10);
    // A text that PostgreSQL cannot hold takes neither the others with it nor its own delivery row.
    const bad = change(99) as Extract<ForgeEvent, { kind: 'change' }>;
    const [good, refused] = await Promise.allSettled([
      store.acceptDelivery('good', 'github', 'pull_request', change(50)),
      store.acceptDelivery('bad', 'github', 'pull_request', { ...bad, reason: 'a\u0000b' }),
    ]);
    expect(good).toEqual({ status: 'fulfilled', value: true });
    expect(refused).toMatchObject({ status: 'rejected', reason: { name: 'Failure', kind: 'passing' } });
    expect(await open.database.query("SELECT id FROM warden.delivery WHERE id IN ('good', 'bad')")).toEqual([
      { id: 'good' },
    ]);
  });

  it('tries again what may pass, waits as told, and keeps what will not pass with its reason', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    let mended = false;
    const before = Date.now();
    const { outcomes } = work(queue, {
      change: async ({ change: number }) => {
        if (number === 1) throw new Failure('passing', 'GitHub answered 403: rate limit', { after: 600 });
        if (number === 2 && !mended) throw new Failure('permanent', 'no such branch; the token was hunter2');
      },
    });
    await queue.enqueue(change(1));
    await queue.enqueue(change(2));
    await until('both', () => outcomes.length === 2);
    const [dead, waiting] = await queue.list();
    expect(dead).toMatchObject({
      key: 'github/o/r#2',
      state: 'dead',
      reason: 'no such branch; the token was [secret]',
    });
    expect(waiting).toMatchObject({ key: 'github/o/r#1', state: 'retry', attempts: 1 });
    expect(waiting!.nextAt!.getTime() - before).toBeGreaterThan(590_000);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['dead', 'retry']);

    expect(await queue.retry('00000000-0000-0000-0000-000000000000')).toBe(false);
    expect(await queue.retry("'; DROP TABLE x")).toBe(false);
    mended = true;
    expect(await queue.retry(dead!.id)).toBe(true);
    await until('the retry', () => outcomes.length === 3);
    expect(outcomes[2]).toMatchObject({ outcome: 'done', key: 'github/o/r#2' });
    expect(await queue.list()).toHaveLength(1);
  });

  it('answers each command once, also when the next one fails', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    for (const comment of ['1', '2', '3']) await queue.enqueue(command(4, comment));
    const answered: string[] = [];
    const { outcomes } = work(queue, {
      command: async ({ comment }) => {
        if (comment === '2') throw new Failure('permanent', 'the comment is of a kind unknown');
        answered.push(comment);
      },
    });
    await until('both jobs', () => outcomes.length === 2);
    expect(answered).toEqual(['1', '3']);
    expect(outcomes[0]).toMatchObject({ outcome: 'dead', queue: 'command' });
    expect(await queue.list()).toMatchObject([{ state: 'dead' }]);
  });

  it('takes up what was not permitted: when a forge tells of a change, and from time to time', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    let permitted = false;
    const { outcomes } = work(queue, {
      change: async ({ change: number }) => {
        if (number === 3) throw new Failure('permanent', 'a branch without a name');
        if (!permitted) throw new Failure('forbidden', 'the App does not have the permission');
      },
      command: async ({ comment }) => {
        if (!permitted && comment === '2') throw new Failure('forbidden', 'comments may not be written');
      },
    });
    for (const one of [change(1), change(3), command(4, '1'), command(4, '2'), command(4, '3')])
      await queue.enqueue(one);
    const dead = () => outcomes.filter(({ outcome }) => outcome === 'dead').length;
    await until('they are given up', () => dead() === 3 && outcomes.length === 4);
    // It is not yet the time, and nobody has told of a change.
    expect(await queue.retryForbidden(false)).toBe(0);
    permitted = true;
    expect(await queue.retryForbidden(true)).toBe(2);
    await until('they are done', () => outcomes.length === 6);
    expect(await queue.list()).toMatchObject([{ key: 'github/o/r#3', state: 'dead' }]);
    const open3 = await open.database.query<{ key: string }>(
      'SELECT key FROM warden.event WHERE handled_at IS NULL',
    );
    expect(open3).toEqual([{ key: 'github/o/r#3' }]);

    // Nobody tells of a change at all: it is tried after a pause, that grows.
    permitted = false;
    await queue.enqueue(change(1));
    await until('it is given up', () => dead() === 4);
    const age = (created: string, failed: string) =>
      open.database.query(
        `UPDATE warden.event SET created_at = now() - $1::interval, failed_at = now() - $2::interval
         WHERE key = 'github/o/r#1' AND failed_at IS NOT NULL AND handled_at IS NULL`,
        [created, failed],
      );
    await age('9 minutes', '9 minutes');
    expect(await queue.retryForbidden(false)).toBe(0);
    await age('11 minutes', '11 minutes');
    expect(await queue.retryForbidden(false)).toBe(1);
    await until('it is given up again', () => dead() === 5);
    await age('3 hours', '1 hour');
    expect(await queue.retryForbidden(false)).toBe(0);
    await age('3 hours', '2 hours');
    permitted = true;
    expect(await queue.retryForbidden(false)).toBe(1);
    await until('it is done', () => outcomes.at(-1)?.outcome === 'done');
  });

  it('does not give up what was refused while the permission came', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    let tries = 0;
    const { outcomes } = work(queue, {
      change: async () => {
        tries += 1;
        if (tries > 1) return;
        // The search that this asks for may have looked for what was given up before this job is.
        await queue.enqueue({ kind: 'sweep', platform: 'github', reason: 'new permissions were accepted' });
        await until('the search', () => outcomes.some(({ queue: name }) => name === 'sweep'));
        throw new Failure('forbidden', 'the App does not have the permission');
      },
      sweep: async () => void (await queue.retryForbidden(true)),
    });
    await queue.enqueue(change(1));
    await until('it is tried again', () => tries === 2);
    await until('it is done', async () => (await queue.list()).length === 0);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['done', 'done', 'retry']);
  });

  it('notes what was given up as handled when a later job looks at the same place', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    let wrong = true;
    const { outcomes } = work(queue, {
      change: async () => {
        if (wrong) throw new Failure('permanent', 'a commit without a tree');
      },
    });
    await queue.enqueue(change(1));
    await until('it is given up', () => outcomes.length === 1);
    wrong = false;
    await queue.enqueue(change(1, 'b'.repeat(40)));
    await until('the next one', () => outcomes.length === 2);
    expect(await queue.list()).toEqual([]);
    expect(await open.database.query('SELECT 1 FROM warden.event WHERE handled_at IS NULL')).toEqual([]);
  });

  it('gives back what is not done when it stops', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    const started = Promise.withResolvers<void>();
    const { worker, outcomes } = work(queue, {
      change: async (_key, { signal }) => {
        started.resolve();
        await new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('stopped'))),
        );
      },
    });
    await queue.enqueue(change(9));
    await started.promise;
    await worker.stop(100);
    // Stopping does not wait for ever, so the job may be given back a little later.
    await until('the job given back', () => outcomes.length === 1);
    expect(outcomes).toMatchObject([{ outcome: 'returned' }]);
    expect(await queue.list()).toMatchObject([{ key: 'github/o/r#9', state: 'retry' }]);
    const again = work(queue, {});
    await until('the job, done by another', () => again.outcomes.length === 1);
    expect(again.outcomes).toMatchObject([{ outcome: 'done', key: 'github/o/r#9' }]);
  });

  it('goes on soon with what a killed process had, however often it was killed; what fails waits longer and longer', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    await queue.enqueue(change(1));
    await queue.enqueue(change(2));
    const said = { 1: 'job heartbeat timeout', 2: 'the forge is away' };
    for (const [number, message] of Object.entries(said)) {
      await open.database.query(
        `UPDATE pgboss.job SET state = 'retry', retry_count = 7, start_after = now() + interval '10 minutes', output = $2::jsonb
         WHERE singleton_key = $1`,
        [`github/o/r#${number}`, JSON.stringify({ value: { message } })],
      );
    }
    expect(await queue.revive()).toBe(1);
    expect(await queue.revive()).toBe(0);
    const waits = await open.database.query<{ seconds: number }>(
      'SELECT extract(epoch FROM start_after - now())::float8 AS seconds FROM pgboss.job ORDER BY singleton_key',
      [],
    );
    expect(waits[0]!.seconds).toBeLessThanOrEqual(7);
    expect(waits[1]!.seconds).toBeGreaterThan(500);
  });

  it('makes a job for what waits without one, and forgets a repository', async () => {
    open = await openKind(kind);
    const queue = await open.queue();
    const store = openStore(open.database, queue);
    await store.acceptDelivery('d1', 'github', 'pull_request', change(1));
    await store.acceptDelivery('d2', 'github', 'issue_comment', command(1, '5'));
    await open.database.query('DELETE FROM pgboss.job');
    expect(await queue.heal()).toBe(2);
    expect(await queue.heal()).toBe(0);
    // Of whom they were: whose turn it is does not change by it.
    const groups = await open.database.query<{ who: string }>(
      'SELECT group_id AS who FROM pgboss.job ORDER BY name',
      [],
    );
    expect(groups.map(({ who }) => who)).toEqual(['github/o/r ?', 'github/o/r ann']);
    const key = { platform: 'github', repository: 'o/r', change: 1 } as const;
    await store.done(key, 'summary', '77');
    await store.forget('github', { repository: 'o/other' });
    expect(await queue.list()).toHaveLength(2);
    await store.forget('github', { repository: 'o/r' });
    expect(await queue.list()).toEqual([]);
    expect(await store.outbox(key)).toEqual([]);
    expect(await open.database.query('SELECT 1 FROM warden.event')).toEqual([]);
  });
});
