/** Those who watch: told of what was saved, whoever saved it, and of nothing that they may not see. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { openReviews } from '../../../src/store/reviews.ts';
import { openStore } from '../../../src/store/store.ts';
import { createEvents, type Events } from '../../../src/web/api/events.ts';
import { serverUrl } from '../../support/database.ts';
import { newReview } from '../../support/new-review.ts';
import { type OpenDatabase, openKind } from '../../support/open-database.ts';
import { startServer } from '../../support/server.ts';

const kinds = ['embedded', ...(serverUrl === null ? [] : ['postgres'])] as ('embedded' | 'postgres')[];
const key = (change: number, repository = 'o/open') => ({ platform: 'github' as const, repository, change });

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The events at an address: `/` for everybody, `/admin` for who sees all. */
async function serve(events: Events): Promise<string> {
  const server: Server = createServer((request, response) => {
    try {
      const stream = events.join(
        { seesPrivate: request.url === '/admin' },
        String(request.headers['x-client'] ?? 'one'),
        () => response.destroy(),
      );
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      pipeline(Readable.fromWeb(stream as never), response, () => {});
    } catch (error) {
      response.writeHead((error as { status: number }).status).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Joins, and gives what comes from then on. */
async function watch(
  url: string,
  client = 'one',
): Promise<{ until(pattern: RegExp): Promise<string>; stop(): void }> {
  const stop = new AbortController();
  closing.push(() => stop.abort());
  const answer = await fetch(url, { signal: stop.signal, headers: { 'x-client': client } });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let seen = '';
  return {
    async until(pattern) {
      while (!pattern.test(seen)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`it ended with ${seen}`);
        seen += value;
      }
      return seen;
    },
    stop: () => stop.abort(),
  };
}

const opened = async (kind: 'embedded' | 'postgres'): Promise<OpenDatabase> => {
  const one = await openKind(kind);
  closing.push(() => one.close());
  return one;
};

describe.each(kinds)('on %s', (kind) => {
  it('a review is told to those who may see it, once for each time that it is saved', async () => {
    const one = await opened(kind);
    const store = openStore(one.database, await one.queue(false));
    await store.saveReview(key(1), newReview({ subject: 'Before anybody came' }));
    let work = { waiting: 3, running: 1 };
    const problems: unknown[] = [];
    const events = createEvents(
      openReviews(one.database),
      async () => work,
      (error) => problems.push(error),
    );
    const url = await serve(events);
    const [all, some] = await Promise.all([watch(`${url}/admin`), watch(url)]);
    await all.until(/"waiting":3/);
    await some.until(/"waiting":3/);
    await store.saveReview(key(2, 'o/secret'), newReview({ subject: 'Hidden work', isPrivate: true }));
    await store.saveReview(key(3), newReview({ subject: 'Public\nwork' }));
    work = { waiting: 0, running: 0 };
    // A look between the two lines above tells of the review first, and of the work the next time.
    const both = /(?=[\s\S]*"waiting":0)(?=[\s\S]*Public.*\n\n)/;
    expect(await all.until(both)).toContain('Hidden work');
    const seen = await some.until(both);
    expect(seen).not.toMatch(/Hidden|secret|Before anybody/);
    const data = /event: review\ndata: (.*)\n\n/.exec(seen)![1]!;
    expect(JSON.parse(data)).toMatchObject({ subject: 'Public\nwork', change: 3, version: 1 });
    await store.saveReview(key(3), newReview({ subject: 'Again' }));
    expect((await some.until(/Again/)).match(/event: review/g)).toHaveLength(2);
    events.close();
    await expect(some.until(/never/)).rejects.toThrow(/it ended/);
    expect(problems).toEqual([]);
  });
});

it('there is room for so many, and whoever leaves makes room', { timeout: 180_000 }, async () => {
  const events = createEvents(
    { savedSince: async () => [] },
    async () => ({ waiting: 0, running: 0 }),
    () => {},
  );
  const url = await serve(events);
  const watchers = await Promise.all(Array.from({ length: 200 }, () => watch(url)));
  const late = await fetch(url);
  expect(late.status).toBe(503);
  await late.text();
  watchers[0]!.stop();
  await expect
    .poll(
      async () => {
        const again = new AbortController();
        const { status } = await fetch(url, { signal: again.signal });
        again.abort();
        return status;
      },
      { timeout: 120_000 },
    )
    .toBe(200);
});

it('who watches most makes room for who watches less, its oldest first', { timeout: 180_000 }, async () => {
  const events = createEvents(
    { savedSince: async () => [] },
    async () => ({ waiting: 0, running: 0 }),
    () => {},
  );
  const url = await serve(events);
  const greedy = [];
  for (let n = 0; n < 200; n += 1) greedy.push(await watch(url, 'greedy'));
  const other = await watch(url, 'other');
  await other.until(/event: work/);
  await expect(greedy[0]!.until(/never/)).rejects.toThrow(/it ended/);
  await greedy[1]!.until(/event: work/);
  // Of its own there is no more than before.
  expect((await fetch(url, { headers: { 'x-client': 'greedy' } })).status).toBe(503);
  await other.until(/retry/);
});

it.skipIf(serverUrl === null)('a web process tells what another process has saved', async () => {
  const one = await opened('postgres');
  const store = openStore(one.database, await one.queue(false));
  const server = await startServer({ DATABASE_URL: one.url! }, ['--role', 'web']);
  closing.push(() => server.stop());
  const watcher = await watch(`${server.url}/events`);
  await watcher.until(/event: work/);
  await store.saveReview(key(1), newReview({ subject: 'From elsewhere' }));
  await watcher.until(/From elsewhere/);
  expect(await (await fetch(`${server.url}/reviews`)).text()).toContain('From elsewhere');
});
