/**
 * The thread that keeps the mirrors. To start git takes milliseconds in a process of this size, in which nothing else
 * of its thread runs; here no webhook waits for it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from './failure.ts';
import { createMirrors } from './git/mirror.ts';
import { giveWay } from './give-way.ts';
import type { Change, ChangeKey, FetchedChange } from './ports.ts';

/** What is asked of the thread. The address and the token are of this one call. */
export type MirrorCall = { id: number } & (
  | { do: 'fetch'; change: Change; url: string; authorization: string | null }
  | { do: 'remove'; platform: ChangeKey['platform']; repository: string }
);

/** What it says: lines for the log, and an answer to each call. */
export type MirrorAnswer =
  | { log: 'debug' | 'info' | 'warn' | 'error'; fields: object; message: string }
  | { id: number; done: FetchedChange | null }
  | { id: number; failure: { kind: Failure['kind']; message: string; after: number | undefined } }
  | { id: number; mistake: string };

giveWay();
const say = (answer: MirrorAnswer) => parentPort?.postMessage(answer);
const log =
  (level: 'debug' | 'info' | 'warn' | 'error') =>
  (fields: object, message: string): void =>
    say({ log: level, fields, message });

/** By repository, as of its last call: one fetches in its turn, and a newer token is as good. */
const known = new Map<string, { url: string; authorization: string | null }>();
const access = {
  url: (repository: string) => known.get(repository)!.url,
  authorization: async (repository: string) => known.get(repository)!.authorization,
};
const mirrors = createMirrors({
  dataDir: workerData as string,
  access: { github: access, gitlab: access },
  log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
});

async function run(call: MirrorCall): Promise<MirrorAnswer> {
  const { id } = call;
  try {
    if (call.do === 'remove') {
      await mirrors.remove(call.platform, call.repository);
      return { id, done: null };
    }
    const { change, url, authorization } = call;
    known.set(change.repository, { url, authorization });
    return { id, done: await mirrors.fetch(change) };
  } catch (error) {
    if (error instanceof Failure) {
      const { kind, message, after } = error;
      return { id, failure: { kind, message, after } };
    }
    return { id, mistake: String((error as Error)?.stack ?? error) };
  }
}

parentPort?.on('message', async (call: MirrorCall) => say(await run(call)));
