/** Second step: the database, the queue, and the socket for commands. */
import { requireGit } from '../git/version.ts';
import type { Store } from '../ports/store.ts';
import { openStore } from '../store/store.ts';
import type { Configured } from './configure.ts';
import { operationsOn, serveControl } from './control.ts';
import { type OpenData, type OpenSettings, openData } from './open-data.ts';

export interface Opened extends Pick<OpenData, 'database' | 'queue'> {
  store: Store;
  close(): Promise<void>;
}

/** Waits for a database server that is away. Throws UserError when git or the data cannot be used. */
export async function open(
  { environment, works, log }: Configured,
  waiting: OpenSettings['waiting'],
): Promise<Opened> {
  const problem = (error: Error) => log.warn({ err: error }, 'problem that may pass');
  // Else each review would fail for it, and be tried again and again.
  if (works) await requireGit();
  const data = await openData(environment, { work: works, problem, waiting });
  const { database, queue } = data;
  try {
    const control =
      database.kind === 'embedded' &&
      (await serveControl(environment.dataDir, await operationsOn(data), problem));
    return {
      database,
      queue,
      store: openStore(database, queue),
      async close() {
        if (control) control.close();
        await data.close();
      },
    };
  } catch (error) {
    await data.close();
    throw error;
  }
}
