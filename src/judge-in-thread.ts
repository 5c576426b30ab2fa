/** Judges changes in threads of their own, with limits of time and memory. */
import { Worker } from 'node:worker_threads';
import type { Judge, JudgeInput } from './app/judge-change.ts';
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

/** Threads that wait for the next change: to start one takes longer than to judge most changes. */
const idle: Worker[] = [];
const mostIdle = 4;

/** A thread that was stopped, or that failed, judges nothing any more; idle ones keep no process alive. */
export function judgeInThread({ seconds, megabytes = 1024 }: JudgeLimits): Judge {
  return async (input, signal) => {
    signal.throwIfAborted();
    const worker = takeThread(megabytes);
    let fit = false;
    try {
      const answer = await ask(worker, input, seconds, megabytes, signal);
      fit = !('mistake' in answer);
      if ('failure' in answer) throw new Failure('permanent', answer.failure);
      if ('mistake' in answer) throw new Error(answer.mistake);
      return answer.judged;
    } finally {
      if (fit && idle.length < mostIdle) {
        worker.unref();
        idle.push(worker);
      } else {
        // Git's processes end with it: their input closes.
        await worker.terminate();
      }
    }
  };
}

function takeThread(megabytes: number): Worker {
  const kept = idle.findIndex((worker) => worker.resourceLimits?.maxOldGenerationSizeMb === megabytes);
  const [worker] = kept < 0 ? [] : idle.splice(kept, 1);
  if (worker) {
    worker.ref();
    return worker;
  }
  const url = new URL(file, import.meta.url);
  const fresh = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  // A failure while it is idle must not end the process, and a thread that has ended waits for nothing.
  fresh.on('error', () => {});
  fresh.on('exit', () => {
    const at = idle.indexOf(fresh);
    if (at >= 0) idle.splice(at, 1);
  });
  return fresh;
}

function ask(
  worker: Worker,
  input: JudgeInput,
  seconds: number,
  megabytes: number,
  signal: AbortSignal,
): Promise<ThreadAnswer> {
  return new Promise<ThreadAnswer>((resolve, reject) => {
    const stop = () => done(() => reject(new Failure('passing', 'the server is stopping')));
    const late = () =>
      done(() => {
        const reason = `the review took longer than ${seconds} seconds and was stopped`;
        reject(new Failure('permanent', reason));
      });
    const failed = (error: NodeJS.ErrnoException) =>
      done(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new Failure('permanent', `the review needed more than ${megabytes} MB and was stopped`)
            : error,
        ),
      );
    const ended = (code: number) => failed(new Error(`the judging thread ended with ${code}`));
    const timer = setTimeout(late, seconds * 1000);
    const answered = (answer: ThreadAnswer) => done(() => resolve(answer));
    const done = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.off('message', answered).off('error', failed).off('exit', ended);
      settle();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.once('message', answered).once('error', failed).once('exit', ended);
    worker.postMessage(input);
  });
}
