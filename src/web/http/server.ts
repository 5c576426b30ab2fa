/** The HTTP server: listens, and stops in time. What it answers with is the app's. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp, type WebParts } from './app.ts';
import { commonHeaders } from './headers.ts';

export interface WebServer {
  /** Where it listens, as http://HOST:PORT. */
  readonly url: string;
  /** Answers what has begun, takes nothing new, and cuts off what is not done in `milliseconds`. */
  stop(milliseconds: number): Promise<void>;
}

/** Starts to listen; throws when the address cannot be had. */
export async function startWeb(parts: WebParts, host: string, port: number): Promise<WebServer> {
  let stopping = false;
  const app = createApp(parts, () => stopping);
  const listener = getRequestListener(app.fetch, {
    // Of requests of HTTP/1.0, which need not say.
    hostname: 'localhost',
    overrideGlobalObjects: false,
    // Bodies that nobody reads are the app's to finish.
    autoCleanupIncoming: false,
    errorHandler: () => new Response('this is no request\n', { status: 400, headers: commonHeaders }),
  });
  const server = createServer(
    {
      // A client that sends byte by byte does not keep its place for long.
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      connectionsCheckingInterval: 2000,
      keepAliveTimeout: 5000,
    },
    (request, response) => void listener(request, response),
  );
  server.maxConnections = 1000;
  await listen(server, host, port);
  const { address, port: actual, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`,
    async stop(milliseconds) {
      stopping = true;
      parts.events.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), milliseconds);
      await closed;
      clearTimeout(cut);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
