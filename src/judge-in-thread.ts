/** Judges a change in a thread of its own, with limits of time and memory. */
import { Worker } from 'node:worker_threads';
import type { Judge, JudgedChange } from './app/judge-change.ts';
import { Failure } from './failure.ts';
import type { ThreadAnswer } from './judge-thread.ts';

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './judge-thread.ts' : './judge-thread.mjs';

/** What one change may take. A judgement that takes more is a permanent failure: the same would happen again. */
export interface JudgeLimits {
  seconds: number;
  /** Of the thread's heap (default 1024). */
  megabytes?: number;
}

export function judgeInThread({ seconds, megabytes = 1024 }: JudgeLimits): Judge {
  return async (input, signal) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    let timer: NodeJS.Timeout | undefined;
    let stop: (() => void) | undefined;
    try {
      const answer = await new Promise<ThreadAnswer>((resolve, reject) => {
        timer = setTimeout(
          () =>
            reject(
              new Failure('permanent', `the review took longer than ${seconds} seconds and was stopped`),
            ),
          seconds * 1000,
        );
        stop = () => reject(new Failure('passing', 'the server is stopping'));
        signal.addEventListener('abort', stop, { once: true });
        worker.once('message', resolve);
        worker.once('error', (error: NodeJS.ErrnoException) =>
          reject(
            error.code === 'ERR_WORKER_OUT_OF_MEMORY'
              ? new Failure('permanent', `the review needed more than ${megabytes} MB and was stopped`)
              : error,
          ),
        );
        worker.once('exit', (code) => reject(new Error(`the judging thread ended with ${code}`)));
      });
      if ('failure' in answer) throw new Failure('permanent', answer.failure);
      return answer.judged as JudgedChange;
    } finally {
      clearTimeout(timer);
      if (stop) signal.removeEventListener('abort', stop);
      // Git's processes end with it: their input closes.
      await worker.terminate();
    }
  };
}
