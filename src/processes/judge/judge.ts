/** Judges changes in processes of their own, with limits of time and memory. */
import type { ChildProcess } from 'node:child_process';
import type { JudgeSeries } from '../../app/lists/judge-series.ts';
import type { Judge } from '../../app/review/judge-change.ts';
import { Failure } from '../../ports/failure.ts';
import { holdOpen, startChild } from '../child.ts';
import type { JudgeAnswer } from './process.ts';

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './process.ts' : './judge-process.mjs';

/** What one change may take. A judgement that takes more is a permanent failure: the same would happen again. */
export interface JudgeLimits {
  seconds: number;
  /** Of the process's heap (default 1024). */
  megabytes?: number;
}

/** What a review may take, of a change or a series; past it a change gets a neutral check that says so. */
export const reviewSeconds = 300;

/** Processes that wait for the next change: to start one takes longer than to judge most changes. */
const idle: { child: ChildProcess; megabytes: number }[] = [];
const mostIdle = 4;

/** A process that was stopped, or that failed, judges nothing any more; idle ones keep no server alive. */
export const judgeInProcess = (limits: JudgeLimits): Judge => inProcess(limits);
export const judgeSeriesInProcess = (limits: JudgeLimits): JudgeSeries => inProcess(limits);

function inProcess<Input extends object, Judged>({ seconds, megabytes = 1024 }: JudgeLimits) {
  return async (input: Input, signal: AbortSignal): Promise<Judged> => {
    signal.throwIfAborted();
    const child = takeChild(megabytes);
    let fit = false;
    try {
      const answer = await ask<Judged>(child, input, seconds, megabytes, signal);
      fit = !('mistake' in answer);
      if ('failure' in answer) throw new Failure('permanent', answer.failure);
      if ('mistake' in answer) throw new Error(answer.mistake);
      return answer.judged;
    } finally {
      if (fit && idle.length < mostIdle) {
        holdOpen(child, false);
        idle.push({ child, megabytes });
      } else {
        // Git's processes end with it: their input closes.
        child.kill('SIGKILL');
      }
    }
  };
}

function takeChild(megabytes: number): ChildProcess {
  const kept = idle.findIndex((one) => one.megabytes === megabytes);
  const [found] = kept < 0 ? [] : idle.splice(kept, 1);
  if (found) {
    holdOpen(found.child, true);
    return found.child;
  }
  const fresh = startChild(new URL(file, import.meta.url), [], megabytes);
  // A failure while it is idle must not end the server, and a process that has ended waits for nothing.
  fresh.on('error', () => {});
  fresh.on('exit', () => {
    const at = idle.findIndex((one) => one.child === fresh);
    if (at >= 0) idle.splice(at, 1);
  });
  return fresh;
}

function ask<Judged>(
  child: ChildProcess,
  input: object,
  seconds: number,
  megabytes: number,
  signal: AbortSignal,
): Promise<JudgeAnswer<Judged>> {
  return new Promise<JudgeAnswer<Judged>>((resolve, reject) => {
    const stop = () => done(() => reject(new Failure('passing', 'the server is stopping')));
    const late = () =>
      done(() => {
        const reason = `the review took longer than ${seconds} seconds and was stopped`;
        reject(new Failure('permanent', reason));
      });
    const failed = (error: Error) => done(() => reject(error));
    const ended = (code: number | null, by: string | null) =>
      // What V8 does when the heap is full.
      by === 'SIGABRT' || code === 134
        ? failed(new Failure('permanent', `the review needed more than ${megabytes} MB and was stopped`))
        : failed(new Failure('passing', `the judging process ended with ${code ?? by}`));
    const timer = setTimeout(late, seconds * 1000);
    const answered = (answer: unknown) => done(() => resolve(answer as JudgeAnswer<Judged>));
    const done = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      child.off('message', answered).off('error', failed).off('exit', ended);
      settle();
    };
    signal.addEventListener('abort', stop, { once: true });
    child.once('message', answered).once('error', failed).once('exit', ended);
    child.send(input);
  });
}
