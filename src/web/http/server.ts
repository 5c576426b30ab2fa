/** The HTTP server: listens, and stops in time. What it answers with is an app's, and may be another's later. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { fairShares } from './fair-share.ts';
import { commonHeaders } from './headers.ts';

const mostConnections = 1000;

export interface WebServer {
  /** Where it listens, as http://HOST:PORT. */
  readonly url: string;
  /** Whether it takes nothing new any more. */
  readonly stopping: () => boolean;
  /** Has requests answered by that app from now on. Resolves when those of the app before are answered. */
  show(app: App): Promise<void>;
  /** Answers what has begun, takes nothing new, and cuts off what is not done in `milliseconds`. */
  stop(milliseconds: number): Promise<void>;
}

interface App {
  fetch(request: Request, env: HttpBindings): Response | Promise<Response>;
}

/** Starts to listen; throws when the address cannot be had. `gaveWay` is told of each connection for which there is no room. */
export async function startWeb(
  host: string,
  port: number,
  first: App,
  gaveWay: () => void = () => {},
): Promise<WebServer> {
  let stopping = false;
  let shown = served(first);
  const server = createServer(
    {
      // A client that sends byte by byte does not keep its place for long.
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      connectionsCheckingInterval: 2000,
      keepAliveTimeout: 5000,
    },
    (request, response) => shown.listener(request, response),
  );
  const connections = fairShares(mostConnections);
  server.on('connection', (socket) => {
    const cut = (): void => {
      gaveWay();
      socket.destroy();
    };
    // A proxy is one client here: who is behind it is known of requests only.
    const share = connections.open(socket.remoteAddress ?? '', cut);
    if (share.grow(1)) socket.once('close', () => share.release());
    else cut();
  });
  await listen(server, host, port);
  const { address, port: actual, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`,
    stopping: () => stopping,
    show(app) {
      const before = shown;
      shown = served(app);
      return before.finished();
    },
    async stop(milliseconds) {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), milliseconds);
      await closed;
      clearTimeout(cut);
    },
  };
}

/** An app, and its requests that are not answered yet. */
function served(app: App) {
  let running = 0;
  let idle = (): void => {};
  const answer = getRequestListener((request, env) => app.fetch(request, env as HttpBindings), {
    // Of requests of HTTP/1.0, which need not say.
    hostname: 'localhost',
    overrideGlobalObjects: false,
    // Bodies that nobody reads are the app's to finish.
    autoCleanupIncoming: false,
    errorHandler: () => new Response('this is no request\n', { status: 400, headers: commonHeaders }),
  });
  return {
    listener(request: IncomingMessage, response: ServerResponse): void {
      running++;
      response.once('close', () => {
        running--;
        if (running === 0) idle();
      });
      void answer(request, response);
    },
    finished: () =>
      new Promise<void>((resolve) => {
        idle = resolve;
        if (running === 0) resolve();
      }),
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
