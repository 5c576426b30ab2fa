/** The process that keeps the mirrors. */

import { createMirrors } from '../../git/mirror.ts';
import { openProjectMirrors } from '../../git/project-mirrors.ts';
import { createProjects } from '../../git/projects.ts';
import { createSeriesBranches } from '../../git/series-branches.ts';
import { Failure } from '../../ports/failure.ts';
import type { Change, ChangeKey } from '../../ports/forge.ts';
import type { Projects } from '../../ports/lists.ts';
import type { MirrorPlace, SeriesBranches } from '../../ports/mirrors.ts';
import { applyWhole } from '../../series/apply/apply.ts';
import { serveParent, tellParent } from '../child.ts';

/** A call of one of the methods of a port, with its arguments. */
type CallOf<Port> = {
  [Name in keyof Port]: Port[Name] extends (...given: infer Given) => unknown
    ? { name: Name; given: Given }
    : never;
}[keyof Port];

/** What is asked of the process. The address and the token are of this one call. */
export type MirrorCall = { id: number } & (
  | { do: 'fetch'; change: Change; url: string; authorization: string | null }
  | { do: 'remove'; platform: ChangeKey['platform']; repository: string }
  | ({ do: 'project'; push?: { place: MirrorPlace; url: string; authorization: string | null } } & CallOf<
      Projects & SeriesBranches
    >)
);

/** What it says: lines for the log, and an answer to each call: what the port's method gives. */
export type MirrorAnswer =
  | { log: 'debug' | 'info' | 'warn' | 'error'; fields: object; message: string }
  | { id: number; done: unknown }
  | { id: number; failure: { kind: Failure['kind']; message: string; after: number | undefined } }
  | { id: number; mistake: string };

const log =
  (level: 'debug' | 'info' | 'warn' | 'error') =>
  (fields: object, message: string): void =>
    tellParent({ log: level, fields, message } satisfies MirrorAnswer);

/** By platform and repository, as of its last call: one fetches in its turn, and a newer token is as good. */
const known = new Map<string, { url: string; authorization: string | null }>();
const accessTo = (platform: ChangeKey['platform'], use: '' | ' push' = '') => ({
  url: (repository: string) => known.get(`${platform} ${repository}${use}`)!.url,
  authorization: async (repository: string) => known.get(`${platform} ${repository}${use}`)!.authorization,
});
const common = {
  dataDir: process.argv[2]!,
  log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
};
const mirrors = createMirrors({
  ...common,
  access: { github: accessTo('github'), gitlab: accessTo('gitlab') },
});
const projectMirrors = openProjectMirrors(common);
const projects = {
  ...createProjects(common, projectMirrors),
  ...createSeriesBranches(
    {
      apply: applyWhole,
      pushAccess: { github: accessTo('github', ' push'), gitlab: accessTo('gitlab', ' push') },
    },
    projectMirrors,
  ),
};

async function run(call: MirrorCall): Promise<MirrorAnswer> {
  const { id } = call;
  try {
    if (call.do === 'remove') {
      await mirrors.remove(call.platform, call.repository);
      return { id, done: null };
    }
    if (call.do === 'project') {
      if (call.push) {
        const { place, ...access } = call.push;
        known.set(`${place.platform} ${place.repository} push`, access);
      }
      const method = projects[call.name] as (...given: unknown[]) => Promise<unknown>;
      return { id, done: await method(...call.given) };
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
