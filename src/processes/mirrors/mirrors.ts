/** Mirrors, of changes and of lists' projects, that are kept by a process of their own. */
import type { ChildProcess } from 'node:child_process';
import { Failure } from '../../ports/failure.ts';
import type { ChangeKey } from '../../ports/forge.ts';
import type { FetchedChange, Mirrors, PushAccess } from '../../ports/git.ts';
import type { Projects } from '../../ports/lists.ts';
import type { MirrorPlace, SeriesBranches } from '../../ports/mirrors.ts';
import type { Log } from '../../ports/system.ts';
import { holdOpen, startChild } from '../child.ts';
import type { MirrorAnswer, MirrorCall } from './process.ts';

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './process.ts' : './mirrors-process.mjs';

type Settle = { resolve(done: unknown): void; reject(error: Error): void };
/** Of each kind of call without its id. */
type Asked = MirrorCall extends infer Call ? (Call extends MirrorCall ? Omit<Call, 'id'> : never) : never;

/** Mirrors below `dataDir`; the tokens are asked for here, and the process gets them one by one. */
export function mirrorsInProcess({
  dataDir,
  access,
  log,
}: {
  dataDir: string;
  access: Partial<Record<ChangeKey['platform'], PushAccess>>;
  log: Log;
}): Mirrors & { projects: Projects & SeriesBranches } {
  const waiting = new Map<number, Settle>();
  let child: ChildProcess | null = null;
  let calls = 0;

  function start(): ChildProcess {
    const fresh = startChild(new URL(file, import.meta.url), [dataDir], 512);
    fresh.on('message', (answer: MirrorAnswer) => {
      if ('log' in answer) log[answer.log](answer.fields, answer.message);
      else {
        const settle = waiting.get(answer.id);
        waiting.delete(answer.id);
        if ('done' in answer) settle?.resolve(answer.done);
        else if ('failure' in answer) {
          const { kind, message, after } = answer.failure;
          settle?.reject(new Failure(kind, message, after === undefined ? {} : { after }));
        } else settle?.reject(new Error(answer.mistake));
      }
      if (!waiting.size) holdOpen(fresh, false);
    });
    fresh.on('error', (error) => log.error({ err: error }, 'the process of the mirrors broke'));
    fresh.on('exit', () => {
      child = null;
      for (const { reject } of waiting.values()) {
        reject(new Failure('passing', 'the process of the mirrors ended'));
      }
      waiting.clear();
    });
    return fresh;
  }

  function ask(call: Asked): Promise<unknown> {
    child ??= start();
    holdOpen(child, true);
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    calls += 1;
    waiting.set(calls, { resolve, reject });
    child.send({ ...call, id: calls } as MirrorCall, (error) => {
      if (error) reject(new Failure('passing', 'the process of the mirrors ended'));
    });
    return promise;
  }

  type Port = Projects & SeriesBranches;
  const forward = <Name extends keyof Port>(name: Name): Port[Name] =>
    ((...given: unknown[]) => ask({ do: 'project', name, given } as Asked)) as Port[Name];
  /** Of the methods that talk to a forge: what may write there goes with the call. */
  const forwardWithToken = <Name extends 'branches' | 'push'>(name: Name): Port[Name] =>
    (async (...given: [unknown, MirrorPlace, unknown]) => {
      const [, place, pushed] = given;
      const workflows = (pushed as { workflows?: boolean }).workflows === true;
      const forge = access[place.platform];
      if (!forge) throw new Failure('permanent', `${place.platform} is not configured`);
      const authorization = await forge.pushAuthorization(place.repository, workflows);
      const push = { place, url: forge.url(place.repository), authorization };
      return ask({ do: 'project', name, given, push } as unknown as Asked);
    }) as Port[Name];

  return {
    async fetch(change) {
      const forge = access[change.platform];
      if (!forge) throw new Failure('permanent', `${change.platform} is not configured`);
      const authorization = await forge.authorization(change.repository);
      const fetched = await ask({ do: 'fetch', change, url: forge.url(change.repository), authorization });
      return fetched as FetchedChange;
    },
    async remove(platform, repository) {
      await ask({ do: 'remove', platform, repository });
    },
    projects: {
      fetch: forward('fetch'),
      tipAt: forward('tipAt'),
      has: forward('has'),
      fetchFiles: forward('fetchFiles'),
      build: forward('build'),
      branches: forwardWithToken('branches'),
      push: forwardWithToken('push'),
      rangeDiff: forward('rangeDiff'),
      findMerged: forward('findMerged'),
    },
  };
}
