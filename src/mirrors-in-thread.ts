/** Mirrors that are kept by a thread of their own. */
import { Worker } from 'node:worker_threads';
import { Failure } from './failure.ts';
import type { MirrorAnswer, MirrorCall } from './mirror-thread.ts';
import type { ChangeKey, FetchedChange, GitAccess, Log, Mirrors } from './ports.ts';

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './mirror-thread.ts' : './mirror-thread.mjs';

type Settle = { resolve(done: FetchedChange | null): void; reject(error: Error): void };
/** Of each kind of call without its id. */
type Asked = MirrorCall extends infer Call ? (Call extends MirrorCall ? Omit<Call, 'id'> : never) : never;

/** Mirrors below `dataDir`; the tokens are asked for here, and the thread gets them one by one. */
export function mirrorsInThread({
  dataDir,
  access,
  log,
}: {
  dataDir: string;
  access: Partial<Record<ChangeKey['platform'], GitAccess>>;
  log: Log;
}): Mirrors {
  const waiting = new Map<number, Settle>();
  let thread: Worker | null = null;
  let calls = 0;

  function start(): Worker {
    const fresh = new Worker(new URL(file, import.meta.url), { workerData: dataDir });
    fresh.on('message', (answer: MirrorAnswer) => {
      if ('log' in answer) log[answer.log](answer.fields, answer.message);
      else {
        const settle = waiting.get(answer.id);
        waiting.delete(answer.id);
        if ('done' in answer) settle?.resolve(answer.done);
        else if ('failure' in answer) {
          const { kind, message, after } = answer.failure;
          settle?.reject(new Failure(kind, message, after === undefined ? {} : { after }));
        } else settle?.reject(new Error(answer.mistake));
      }
      if (!waiting.size) fresh.unref();
    });
    fresh.on('error', (error) => log.error({ err: error }, 'the thread of the mirrors broke'));
    fresh.on('exit', () => {
      thread = null;
      for (const { reject } of waiting.values()) {
        reject(new Failure('passing', 'the thread of the mirrors ended'));
      }
      waiting.clear();
    });
    return fresh;
  }

  function ask(call: Asked): Promise<FetchedChange | null> {
    thread ??= start();
    thread.ref();
    const { promise, resolve, reject } = Promise.withResolvers<FetchedChange | null>();
    calls += 1;
    waiting.set(calls, { resolve, reject });
    thread.postMessage({ ...call, id: calls } as MirrorCall);
    return promise;
  }

  return {
    async fetch(change) {
      const forge = access[change.platform];
      if (!forge) throw new Failure('permanent', `${change.platform} is not configured`);
      const authorization = await forge.authorization(change.repository);
      const fetched = await ask({ do: 'fetch', change, url: forge.url(change.repository), authorization });
      return fetched!;
    },
    async remove(platform, repository) {
      await ask({ do: 'remove', platform, repository });
    },
  };
}
