/** Threads of this process that speak the protocol of `call.ts`. */
import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads';
import { connect, type Peer } from './call.ts';

export interface Thread<Theirs extends object> extends Pick<Peer<Theirs>, 'port'> {
  /** Why it has ended; null: it has not. */
  readonly gone: Error | null;
  /** Ends it, whatever it does. */
  stop(): Promise<void>;
}

/**
 * Starts a thread at once. It keeps the process alive while it is waited for, and no longer. What it is asked fails when it
 * cannot work, or has ended. Throws where Node lets no thread start.
 * @param whose what is told when it ends: "the thread of {whose} ended with 1"
 * @param explain what people are told in place of an error
 * @param lost called when it ends and nobody has stopped it
 */
export function startThread<Theirs extends object>(
  file: string | URL,
  {
    whose,
    explain = (error) => error,
    lost = () => {},
    ...options
  }: WorkerOptions & { whose: string; explain?: (error: Error) => Error; lost?: (why: Error) => void },
): Thread<Theirs> {
  const worker = new Worker(file, options);
  let gone: Error | null = null;
  let stopping = false;
  const peer = connect<Theirs>(
    {
      send(message, failed) {
        if (gone) return failed(gone);
        worker.ref();
        try {
          worker.postMessage(message);
        } catch (error) {
          // A value that is no data.
          failed(error as Error);
        }
      },
      receive: (take) => worker.on('message', take),
      ended(take) {
        const end = (error: Error): void => {
          if (gone) return;
          gone = explain(error);
          take(gone);
          if (!stopping) lost(gone);
        };
        worker.once('error', end);
        worker.once('exit', (code) =>
          end(new Error(stopping ? `${whose} is closed` : `the thread of ${whose} ended with ${code}`)),
        );
      },
    },
    {},
    () => {
      // A late answer does not cut off the end of the thread, which is waited for.
      if (peer.waiting === 0 && !stopping) worker.unref();
    },
  );
  worker.unref();
  return {
    port: peer.port,
    get gone() {
      return gone;
    },
    async stop() {
      stopping = true;
      await worker.terminate();
    },
  };
}

/** What a thread offers to who has started it. It ends with the process. */
export function serveThread(ours: object): void {
  const port = parentPort!;
  connect(
    {
      send: (message) => port.postMessage(message),
      receive: (take) => port.on('message', take),
      ended: () => {},
    },
    ours,
  );
}
