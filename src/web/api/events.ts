/** Server-sent events: tells those who watch that work goes on and that reviews were saved. */
import type { ServerResponse } from 'node:http';
import type { ListedReview, Reviews, Viewer } from '../../ports/reviews.ts';
import { Refusal } from '../http/body.ts';

export interface Events {
  /** Joins a viewer; who watches too long is told to come again. Throws Refusal (503) when too many watch. */
  join(viewer: Viewer): (response: ServerResponse) => void;
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
/** Seconds of savings that each look takes in: a transaction may end after one that began later. */
const overlap = 30;

/**
 * `work` gives how many jobs wait and run. Everything is read from the database, so that it does not matter which
 * process does the work.
 */
export function createEvents(
  reviews: Pick<Reviews, 'savedSince'>,
  work: () => Promise<{ waiting: number; running: number }>,
  problem: (error: unknown) => void,
): Events {
  const watchers = new Map<ServerResponse, Viewer>();
  let known = new Set<string>();
  let lastWork = '';
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  let fresh = true;
  let closed = false;

  function send(name: string, data: unknown, to: (viewer: Viewer) => boolean): void {
    const text = `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const [response, viewer] of watchers) if (to(viewer)) write(response, text);
  }

  /** Who does not read what it is sent is let go. */
  function write(response: ServerResponse, text: string): void {
    if (response.writableLength > 64 * 1024) response.destroy();
    else response.write(text);
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
    join(viewer) {
      if (closed || watchers.size >= mostWatchers) {
        throw new Refusal(503, 'too many watch at once; the pages work without it');
      }
      return (response) => {
        watchers.set(response, viewer);
        response.write('retry: 5000\n\n');
        if (lastWork) response.write(`event: work\ndata: ${lastWork}\n\n`);
        const beat = setInterval(() => write(response, ': still here\n\n'), heartbeat);
        const end = setTimeout(() => response.end(), longest);
        response.once('close', () => {
          clearInterval(beat);
          clearTimeout(end);
          watchers.delete(response);
          rest();
        });
        timer ??= setInterval(() => void look(), interval);
        void look();
      };
    },
    poke: () => void look(),
    close() {
      closed = true;
      for (const response of watchers.keys()) response.end();
    },
  };
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
