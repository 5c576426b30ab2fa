/** Keeps the history of a tree's targets up to date, made by a process of its own and kept in DATA_DIR. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../ports/failure.ts';
import type { Log } from '../../ports/system.ts';
import type { TargetHistory, TargetsState } from '../../ports/targets.ts';
import { limited } from '../call.ts';
import { type Child, startChild } from '../child.ts';
import type { TargetsParentPorts, TargetsPorts } from './process.ts';

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './process.ts' : './targets-process.mjs';

/** Milliseconds between looks at the branch. */
const interval = 6 * 3_600_000;
/** That one look may take: a first clone of QEMU is among it. */
const seconds = 2 * 3600;
const megabytes = 768;

export interface FollowedTargets {
  state(): TargetsState;
  stop(): void;
}

/** What was found last is there at once; the branch is looked at soon, and every six hours. */
export function followTargets(
  tree: { repository: string; branch: string },
  dataDir: string,
  log: Log,
): FollowedTargets {
  const kept = join(dataDir, 'targets.json');
  const state: TargetsState = { tree, history: load(kept, tree), building: null, problem: null };
  let stopped = false;
  let child: Child<TargetsPorts> | null = null;

  async function look(): Promise<void> {
    if (stopped || child) return;
    state.building = { done: 0, all: 0 };
    const step: TargetsParentPorts['progress']['step'] = (done, all) => {
      state.building = { done, all };
    };
    const asked = startChild<TargetsPorts>(
      {
        module: new URL(file, import.meta.url),
        megabytes,
        name: 'the process of the targets',
        work: 'the audit',
      },
      { progress: { step } } satisfies TargetsParentPorts,
    );
    child = asked;
    try {
      const question = { ...tree, dataDir, previous: state.history };
      const work = asked.port('targets').history(question);
      found(await limited(work, { seconds, what: 'the audit' }));
    } catch (error) {
      if (!stopped) failed(error as Error);
    } finally {
      asked.kill();
      child = null;
      state.building = null;
    }
  }

  function found(history: TargetHistory): void {
    const { releases, changes } = history;
    Object.assign(state, { history, problem: null });
    log.info({ releases: releases.length, changes: changes.length }, 'targets audited');
    save(kept, tree, history, log);
  }

  function failed(error: Error): void {
    const told = error instanceof Failure;
    state.problem = told ? error.message : 'it failed; the log says why';
    log.error({ reason: error.message }, 'targets not audited');
  }

  // The server is ready first.
  const first = setTimeout(() => void look(), 500).unref();
  const again = setInterval(() => void look(), interval).unref();
  return {
    state: () => state,
    stop() {
      stopped = true;
      clearTimeout(first);
      clearInterval(again);
      child?.kill();
    },
  };
}

interface Kept {
  repository: string;
  branch: string;
  history: TargetHistory;
}

/** Null when there is nothing of this tree that this version reads. */
function load(path: string, { repository, branch }: { repository: string; branch: string }) {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    const same = kept.repository === repository && kept.branch === branch;
    return same && kept.history.schema === 'vmsd-warden/targets/v1' ? kept.history : null;
  } catch {
    return null;
  }
}

function save(
  path: string,
  { repository, branch }: { repository: string; branch: string },
  history: TargetHistory,
  log: Log,
): void {
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify({ repository, branch, history } satisfies Kept));
    renameSync(`${path}.new`, path);
  } catch (error) {
    log.warn({ err: error }, 'the history of the targets could not be kept');
  }
}
