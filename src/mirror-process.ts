/** The process that keeps the mirrors. */
import { serveParent, tellParent } from './child.ts';
import { Failure } from './failure.ts';
import { createMirrors } from './git/mirror.ts';
import type { Change, ChangeKey, FetchedChange } from './ports.ts';

/** What is asked of the process. The address and the token are of this one call. */
export type MirrorCall = { id: number } & (
  | { do: 'fetch'; change: Change; url: string; authorization: string | null }
  | { do: 'remove'; platform: ChangeKey['platform']; repository: string }
);

/** What it says: lines for the log, and an answer to each call. */
export type MirrorAnswer =
  | { log: 'debug' | 'info' | 'warn' | 'error'; fields: object; message: string }
  | { id: number; done: FetchedChange | null }
  | { id: number; failure: { kind: Failure['kind']; message: string; after: number | undefined } }
  | { id: number; mistake: string };

const log =
  (level: 'debug' | 'info' | 'warn' | 'error') =>
  (fields: object, message: string): void =>
    tellParent({ log: level, fields, message } satisfies MirrorAnswer);

/** By platform and repository, as of its last call: one fetches in its turn, and a newer token is as good. */
const known = new Map<string, { url: string; authorization: string | null }>();
const accessTo = (platform: ChangeKey['platform']) => ({
  url: (repository: string) => known.get(`${platform} ${repository}`)!.url,
  authorization: async (repository: string) => known.get(`${platform} ${repository}`)!.authorization,
});
const mirrors = createMirrors({
  dataDir: process.argv[2]!,
  access: { github: accessTo('github'), gitlab: accessTo('gitlab') },
  log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
});

async function run(call: MirrorCall): Promise<MirrorAnswer> {
  const { id } = call;
  try {
    if (call.do === 'remove') {
      await mirrors.remove(call.platform, call.repository);
      return { id, done: null };
    }
    const { change, url, authorization } = call;
    known.set(`${change.platform} ${change.repository}`, { url, authorization });
    return { id, done: await mirrors.fetch(change) };
  } catch (error) {
    if (error instanceof Failure) {
      const { kind, message, after } = error;
      return { id, failure: { kind, message, after } };
    }
    return { id, mistake: String((error as Error)?.stack ?? error) };
  }
}

serveParent(run);
