/** Bodies of requests: read within limits, and let come to their end when nobody reads them. */
import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { createMiddleware } from 'hono/factory';
import { Refusal } from './refusal.ts';

/** A forge sends webhooks of 25 MB at most. */
export const longestBody = 25 * 1024 * 1024;
/** All requests together: many clients at once must not exhaust the memory. */
const maxBytesAtOnce = 200 * 1024 * 1024;
let bytesAtOnce = 0;

/** Reads the body before the route is asked: what stands before it in the route refuses without reading. */
export const takeBody = (limit: number) =>
  createMiddleware<{ Bindings: HttpBindings; Variables: { body: Buffer } }>(async (c, next) => {
    c.set('body', await readBody(c.env.incoming, limit));
    await next();
  });

/** Throws Refusal: 413 when it is larger than the limit, 503 when too much comes at once. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new Refusal(413, `the body is larger than ${limit} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  let take = (_chunk: Buffer): void => {};
  try {
    await new Promise<void>((resolve, reject) => {
      take = (chunk) => {
        size += chunk.length;
        bytesAtOnce += chunk.length;
        if (size > limit) reject(tooLarge);
        else if (bytesAtOnce > maxBytesAtOnce) {
          reject(new Refusal(503, 'too much is sent at once; try again later'));
        } else chunks.push(chunk);
      };
      request.on('data', take).once('end', resolve);
      // A client that went away, or was too slow and has been cut off.
      request.once('close', () => reject(new Refusal(400, 'the body did not arrive whole')));
    });
  } finally {
    bytesAtOnce -= size;
    request.off('data', take);
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
