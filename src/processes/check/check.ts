/** Reviews an mbox or a diff by its hunks, in a thread of its own, with limits of time, memory and how many at once. */
import { Worker } from 'node:worker_threads';
import type { Check, Checked } from '../../ports/check.ts';
import { Failure } from '../../ports/failure.ts';
import { connect, limited } from '../call.ts';
import type { CheckPorts } from './thread.ts';
import { fairTurns } from './turns.ts';

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './thread.ts' : './check-thread.mjs';
const seconds = 30;
const megabytes = 1024;
/** More than these wait; when more than those would, some are turned away. */
const mostAtOnce = 2;
const mostWaiting = 20;

export function checkInThread(): Check {
  const turns = fairTurns({ atOnce: mostAtOnce, waiting: mostWaiting });
  return (input, client) => turns.take(client, () => runThread(input));
}

async function runThread(input: Uint8Array): Promise<Checked> {
  const worker = new Worker(new URL(file, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const thread = connect<CheckPorts>(
    {
      send: (message) => worker.postMessage(message),
      receive: (take) => worker.on('message', take),
      ended(take) {
        worker.once('error', (error: NodeJS.ErrnoException) =>
          take(
            error.code === 'ERR_WORKER_OUT_OF_MEMORY'
              ? new Failure('permanent', `the review needed more than ${megabytes} MB and was stopped`)
              : error,
          ),
        );
        worker.once('exit', (code) => take(new Error(`the checking thread ended with ${code}`)));
      },
    },
    {},
  );
  try {
    const work = thread.port('checks').check(new Uint8Array(input));
    return await limited(work, { seconds, what: 'the review' });
  } finally {
    await worker.terminate();
  }
}
