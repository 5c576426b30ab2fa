/** Reads what a client sends, within limits. */
import type { IncomingMessage } from 'node:http';

/** What is wrong with a request: an HTTP status, and one line for the client. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** GitHub sends webhooks of 25 MB at most. */
const maxBodyBytes = 25 * 1024 * 1024;
/** All requests together: many clients at once must not exhaust the memory. */
const maxBytesAtOnce = 200 * 1024 * 1024;
let bytesAtOnce = 0;

/** The body of a request. Throws Refusal: 413 when it is larger than the limit, 503 when too much comes at once. */
export async function readBody(request: IncomingMessage, limit: number = maxBodyBytes): Promise<Buffer> {
  const tooLarge = new Refusal(413, `the body is larger than ${limit} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      bytesAtOnce += chunk.length;
      if (size > limit) throw tooLarge;
      if (bytesAtOnce > maxBytesAtOnce) throw new Refusal(503, 'too much is sent at once; try again later');
      chunks.push(chunk);
    }
  } catch (error) {
    // A client that went away, or was too slow and has been cut off.
    throw error instanceof Refusal ? error : new Refusal(400, 'the body did not arrive whole');
  } finally {
    bytesAtOnce -= size;
  }
  return Buffer.concat(chunks, size);
}
