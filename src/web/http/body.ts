/** Bodies of requests: read within limits, and let come to their end when nobody reads them. */
import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { createMiddleware } from 'hono/factory';
import { clientOf } from './client.ts';
import { fairShares } from './fair-share.ts';
import { Refusal } from './refusal.ts';

/** A forge sends webhooks of 25 MB at most. */
export const longestBody = 25 * 1024 * 1024;
/** All requests together: many clients at once must not exhaust the memory. */
const bodies = fairShares(200 * 1024 * 1024);
/** Milliseconds in which something of a body has to come: who holds it back holds memory. */
const longestSilence = 10_000;

/** Reads the body before the route is asked: what stands before it in the route refuses without reading. */
export const takeBody = (limit: number) =>
  createMiddleware<{ Bindings: HttpBindings; Variables: { body: Buffer } }>(async (c, next) => {
    c.set('body', await readBody(c.env.incoming, limit));
    await next();
  });

/**
 * Throws Refusal: 413 when it is larger than the limit, 408 when nothing comes any more, 503 when too much comes at
 * once, of this client or beside another who needs the room.
 */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new Refusal(413, `the body is larger than ${limit} bytes`, {}, 'body size');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const full = () => reject(new Refusal(503, 'too much is sent at once; try again later', {}, 'bodies'));
  const share = bodies.open(clientOf(request), full);
  const chunks: Buffer[] = [];
  let size = 0;
  const silent = setTimeout(
    () =>
      reject(
        new Refusal(408, `nothing of the body came for ${longestSilence / 1000} seconds`, {}, 'body silence'),
      ),
    longestSilence,
  );
  const take = (chunk: Buffer): void => {
    silent.refresh();
    size += chunk.length;
    if (size > limit) reject(tooLarge);
    else if (share.grow(chunk.length)) chunks.push(chunk);
    else full();
  };
  try {
    request.on('data', take).once('end', resolve);
    // A client that went away, or was too slow and has been cut off.
    request.once('close', () => reject(new Refusal(400, 'the body did not arrive whole')));
    await promise;
  } finally {
    clearTimeout(silent);
    request.off('data', take);
    share.release();
  }
  return Buffer.concat(chunks, size);
}

/**
 * Lets a body that was not read come to its end: who is still sending would not see the answer if the connection were
 * cut at once. What was not read would be taken for the next request, so the connection ends with the answer.
 */
export const letBodyFinish = (stopping: () => boolean) =>
  createMiddleware<{ Bindings: HttpBindings }>(async (c, next) => {
    await next();
    const { incoming } = c.env;
    if (!incoming.complete && !incoming.destroyed) await finish(incoming);
    if (stopping() || !incoming.complete) c.res.headers.set('connection', 'close');
  });

function finish(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const enough = setTimeout(resolve, 2000);
    request.once('end', resolve).once('close', resolve).resume();
    request.once('close', () => clearTimeout(enough));
  });
}
