/** Reviews an mbox or a diff by its hunks, in a thread beside the server, with limits of time, memory and how many at once. */
import type { Check, Checked } from '../../ports/check.ts';
import { Failure } from '../../ports/failure.ts';
import { limited } from '../call.ts';
import { startThread, type Thread } from '../thread.ts';
import type { CheckPorts } from './thread.ts';
import { fairTurns } from './turns.ts';

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './thread.ts' : './check-thread.mjs';
const seconds = 30;
const megabytes = 1024;
/** More than these wait; when more than those would, some are turned away. */
const mostAtOnce = 2;
const mostWaiting = 20;

/** A thread takes the next check where the last one was so short, in milliseconds and bytes: what was large leaves much behind. */
const shortTime = 10_000;
const shortInput = 256 * 1024;
/** So many; and it ends when nobody has asked for so long (milliseconds). */
const mostOfOne = 200;
const longestRest = 60_000;

export function checkInThread(): Check {
  const turns = fairTurns({ atOnce: mostAtOnce, waiting: mostWaiting });
  const check = checkInThreads();
  return (input, client) => turns.take(client, () => check(input));
}

interface Kept {
  thread: Thread<CheckPorts>;
  checks: number;
  rest?: NodeJS.Timeout;
}

/** To start a thread takes thirty times as long as a check in one that runs. */
function checkInThreads(): (input: Uint8Array) => Promise<Checked> {
  const idle: Kept[] = [];

  function take(): Kept {
    for (let kept = idle.pop(); kept; kept = idle.pop()) {
      clearTimeout(kept.rest);
      if (!kept.thread.gone) return kept;
    }
    const thread = startThread<CheckPorts>(new URL(file, import.meta.url), {
      whose: 'the check',
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      explain: (error) =>
        (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new Failure('permanent', `the review needed more than ${megabytes} MB and was stopped`)
          : error,
    });
    return { thread, checks: 0 };
  }

  function rest(kept: Kept): void {
    idle.push(kept);
    kept.rest = setTimeout(() => {
      idle.splice(idle.indexOf(kept), 1);
      void kept.thread.stop();
    }, longestRest).unref();
  }

  return async (input) => {
    const kept = take();
    kept.checks += 1;
    const began = performance.now();
    let answered = false;
    try {
      const work = kept.thread.port('checks').check(new Uint8Array(input));
      return await limited(
        work.finally(() => {
          answered = true;
        }),
        { seconds, what: 'the review' },
      );
    } finally {
      const wasShort = performance.now() - began < shortTime && input.length <= shortInput;
      if (answered && wasShort && !kept.thread.gone && kept.checks < mostOfOne) rest(kept);
      else await kept.thread.stop();
    }
  };
}
