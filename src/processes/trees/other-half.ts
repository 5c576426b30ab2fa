/** A second thread for the half of a tree, beside the one that asks. */
import { fileURLToPath } from 'node:url';
import type { OtherHalf } from '../../app/tree/halves.ts';
import { startThread } from '../thread.ts';
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
  const thread = startThread<TreePorts>(launcher, {
    whose: 'the other half',
    argv: [fileURLToPath(new URL(file, import.meta.url))],
    workerData: { dir },
  });
  const { audit, layouts } = thread.port('trees');
  return { audit, layouts };
}
