/** Server-sent events: tells those who watch that work goes on and that reviews were saved. */
import { Hono } from 'hono';
import type { ListedReview, Reviews, Viewer } from '../../ports/reviews.ts';
import { withSession } from '../http/asker.ts';
import { clientOf } from '../http/client.ts';
import type { WebEnv } from '../http/context.ts';
import { fairShares } from '../http/fair-share.ts';
import { Refusal } from '../http/refusal.ts';
import type { Sessions } from '../http/session.ts';

export interface Events {
  /**
   * Joins a viewer; who watches too long is told to come again. Throws Refusal (503) when too many watch. With no room
   * left the client who watches most gives way to one who watches less.
   * @param cut ends the connection of who does not read what comes
   */
  join(viewer: Viewer, client: string, cut: () => void): ReadableStream<Uint8Array>;
  /** Looks at once whether there is something new. */
  poke(): void;
  /** Ends all, for good. */
  close(): void;
}

const mostWatchers = 200;
/** Milliseconds between two looks; nobody looks while nobody watches. */
const interval = 1500;
/** A proxy cuts a connection on which nothing comes. */
const heartbeat = 20_000;
/** After that the browser connects again, and who has been signed out meanwhile is known to be. */
const longest = 10 * 60_000;
/** Bytes that may wait for who watches. */
const mostWaiting = 64 * 1024;
/** Seconds of savings that each look takes in: a transaction may end after one that began later. */
const overlap = 30;

/**
 * `work` gives how many jobs wait and run; `gaveWay` is told of each watcher that makes room for another client's. Everything is read from the database, so that it does not matter which
 * process does the work.
 */
export function createEvents(
  reviews: Pick<Reviews, 'savedSince'>,
  work: () => Promise<{ waiting: number; running: number }>,
  problem: (error: unknown) => void,
  gaveWay: () => void = () => {},
): Events {
  const watchers = new Set<Watcher>();
  const shares = fairShares(mostWatchers);
  let known = new Set<string>();
  let lastWork = '';
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  let fresh = true;
  let closed = false;

  function send(name: string, data: unknown, to: (viewer: Viewer) => boolean): void {
    const text = `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const watcher of watchers) if (to(watcher.viewer)) watcher.write(text);
  }

  async function look(): Promise<void> {
    if (looking || !watchers.size) return;
    looking = true;
    try {
      const [saved, now] = await Promise.all([reviews.savedSince(overlap), work()]);
      const text = JSON.stringify(now);
      if (text !== lastWork) send('work', now, () => true);
      lastWork = text;
      for (const { saving, review } of saved) {
        // What was there when the first one came is no news.
        if (!known.has(saving) && !fresh) {
          send('review', shown(review), ({ seesPrivate }) => seesPrivate || !review.isPrivate);
        }
      }
      known = new Set(saved.map(({ saving }) => saving));
      fresh = false;
    } catch (error) {
      problem(error);
    } finally {
      looking = false;
    }
  }

  function rest(): void {
    if (watchers.size || timer === null) return;
    clearInterval(timer);
    timer = null;
    fresh = true;
    lastWork = '';
  }

  return {
    join(viewer, client, cut) {
      const share = shares.open(client, () => {
        gaveWay();
        watcher.end();
      });
      if (closed || !share.grow(1)) {
        share.release();
        throw new Refusal(503, 'too many watch at once; the pages work without it', {}, 'event streams');
      }
      const { stream, watcher } = watch(viewer, cut, () => {
        share.release();
        watchers.delete(watcher);
        rest();
      });
      watchers.add(watcher);
      watcher.write('retry: 5000\n\n');
      if (lastWork) watcher.write(`event: work\ndata: ${lastWork}\n\n`);
      timer ??= setInterval(() => void look(), interval);
      void look();
      return stream;
    },
    poke: () => void look(),
    close() {
      closed = true;
      for (const watcher of watchers) watcher.end();
    },
  };
}

interface Watcher {
  viewer: Viewer;
  write(text: string): void;
  end(): void;
}

/** The stream of one who watches, kept alive until it ends. `left` is told once. */
function watch(
  viewer: Viewer,
  cut: () => void,
  left: () => void,
): { stream: ReadableStream<Uint8Array>; watcher: Watcher } {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  );
  const watcher = {
    viewer,
    write(text: string) {
      if ((controller.desiredSize ?? 0) > 0) return controller.enqueue(encoder.encode(text));
      leave();
      cut();
    },
    end() {
      leave();
      controller.close();
    },
  };
  const beat = setInterval(() => watcher.write(': still here\n\n'), heartbeat);
  const end = setTimeout(() => watcher.end(), longest);
  function leave(): void {
    clearInterval(beat);
    clearTimeout(end);
    left();
  }
  return { stream, watcher };
}

export function eventRoute(events: Events, sessions: Sessions): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/events', withSession(sessions), (c) => {
    const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };
    // Nobody would read it, or end it.
    if (c.req.raw.method === 'HEAD') return new Response(null, { headers });
    const { outgoing } = c.env;
    return new Response(
      events.join(c.var.session, clientOf(c.env.incoming), () => outgoing.destroy()),
      { headers },
    );
  });
  return routes;
}

/** What is told of a review: enough to find it. */
const shown = ({
  id,
  platform,
  repository,
  change,
  version,
  subject,
  conclusion,
  title,
  at,
}: ListedReview) => ({
  id,
  platform,
  repository,
  change,
  version,
  subject,
  conclusion,
  title,
  at,
});
