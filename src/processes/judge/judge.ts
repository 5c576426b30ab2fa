/** Judges changes in processes of their own, with limits of time and memory. */
import type { JudgeSeries } from '../../app/lists/judge-series.ts';
import type { Judge } from '../../app/review/judge-change.ts';
import { Failure } from '../../ports/failure.ts';
import { limited, type Remote } from '../call.ts';
import { type Child, startChild } from '../child.ts';
import type { JudgePorts } from './process.ts';

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

type Judging = Child<JudgePorts>;

/** Processes that wait for the next change: to start one takes longer than to judge most changes. */
const idle: { child: Judging; megabytes: number }[] = [];
const mostIdle = 4;

/** A process that was stopped, or that failed, judges nothing any more; idle ones keep no server alive. */
export const judgeInProcess =
  (limits: JudgeLimits): Judge =>
  (input, signal) =>
    inProcess(limits, signal, ({ change }) => change(input));
export const judgeSeriesInProcess =
  (limits: JudgeLimits): JudgeSeries =>
  (input, signal) =>
    inProcess(limits, signal, ({ series }) => series(input));

/** For trying: `work` asks the process as often as it needs to. */
export const tryInProcess = <Done>(
  limits: JudgeLimits,
  work: (judge: Remote<JudgePorts['judge']>) => Promise<Done>,
): Promise<Done> => inProcess(limits, new AbortController().signal, work);

async function inProcess<Judged>(
  { seconds, megabytes = 1024 }: JudgeLimits,
  signal: AbortSignal,
  ask: (judge: Remote<JudgePorts['judge']>) => Promise<Judged>,
): Promise<Judged> {
  signal.throwIfAborted();
  const child = takeChild(megabytes);
  let broken = false;
  try {
    return await limited(ask(child.port('judge')), { seconds, what: 'the review', signal });
  } catch (error) {
    broken = !(error instanceof Failure);
    throw error;
  } finally {
    // One that has answered keeps nothing of what it judged but what macros make of pieces, and of that never much.
    if (!broken && child.alive() && child.waiting === 0 && idle.length < mostIdle) {
      child.holdOpen(false);
      idle.push({ child, megabytes });
    } else child.kill();
  }
}

function takeChild(megabytes: number): Judging {
  const kept = idle.findIndex((one) => one.megabytes === megabytes);
  const [found] = kept < 0 ? [] : idle.splice(kept, 1);
  if (found) {
    found.child.holdOpen(true);
    return found.child;
  }
  const settings = { module: new URL(file, import.meta.url), megabytes };
  const fresh = startChild<JudgePorts>({ ...settings, name: 'the judging process', work: 'the review' }, {});
  // A process that has ended waits for nothing.
  void fresh.ended.then(() => {
    const at = idle.findIndex((one) => one.child === fresh);
    if (at >= 0) idle.splice(at, 1);
  });
  return fresh;
}
