/** A second thread for the half of a tree, beside the one that asks. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { OtherHalf } from '../../app/tree/halves.ts';
import { connect } from '../call.ts';
import type { TreePorts } from './thread.ts';

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './thread.ts' : './tree-thread.mjs';

/**
 * Starts the thread at once: it loads what it needs while the other does the same. What it is asked fails when it cannot
 * work, or has ended. It keeps the process alive while it is waited for. Throws where Node lets no thread start.
 * @param launcher the file that starts the program: it finds the thread's code compiled
 * @param dir the folder of a repository
 */
export function startOtherHalf(launcher: string, dir: string): OtherHalf {
  const worker = new Worker(launcher, {
    argv: [fileURLToPath(new URL(file, import.meta.url))],
    workerData: { dir },
  });
  let gone: Error | null = null;
  const peer = connect<TreePorts>(
    {
      send(message, failed) {
        if (gone) return failed(gone);
        worker.ref();
        worker.postMessage(message);
      },
      receive: (take) => worker.on('message', take),
      ended(take) {
        const end = (error: Error): void => {
          gone ??= error;
          take(gone);
        };
        worker.once('error', end);
        worker.once('exit', (code) => end(new Error(`the thread ended with ${code}`)));
      },
    },
    {},
    () => {
      if (peer.waiting === 0) worker.unref();
    },
  );
  worker.unref();
  const { audit, layouts } = peer.port('trees');
  return { audit, layouts };
}
