/** Reviews an mbox or a diff in a thread of its own, with limits of time, memory and how many at once. */
import { Worker } from 'node:worker_threads';
import type { Check } from '../../ports/check.ts';
import { Failure } from '../../ports/failure.ts';
import type { CheckAnswer } from './thread.ts';

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './thread.ts' : './check-thread.mjs';
const seconds = 30;
const megabytes = 1024;
/** More than these wait; more than those are turned away. */
const mostAtOnce = 2;
const mostWaiting = 20;

/** A function that reviews an input, or throws Failure for the client. */
export function checkInThread(): Check {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (input) => {
    if (running >= mostAtOnce) {
      if (waiting.length >= mostWaiting)
        throw new Failure('passing', 'too many reviews at once; try again later');
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running++;
    try {
      const answer = await runThread(input);
      if ('refusal' in answer) throw new Failure('permanent', answer.refusal);
      return answer;
    } finally {
      // The place goes to the next one, if there is one.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}

async function runThread(input: Uint8Array): Promise<CheckAnswer> {
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: new Uint8Array(input),
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<CheckAnswer>((resolve, reject) => {
      timer = setTimeout(
        () =>
          reject(new Failure('permanent', `the review took longer than ${seconds} seconds and was stopped`)),
        seconds * 1000,
      );
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new Failure('permanent', `the review needed more than ${megabytes} MB and was stopped`)
            : error,
        ),
      );
      worker.once('exit', (code) => reject(new Error(`the checking thread ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
