/** Keeps the history of a tree's targets up to date, made by a process of its own and kept in DATA_DIR. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../ports/system.ts';
import type { TargetHistory } from '../../ports/targets.ts';
import type { TargetsState } from '../../web/pages/targets-page.ts';
import { startChild } from '../child.ts';
import type { TargetsAnswer, TargetsQuestion } from './process.ts';

/** This module is TypeScript in a checkout, and a part of dist/ when it is packed. */
const file = import.meta.url.endsWith('.ts') ? './process.ts' : './targets-process.mjs';

/** Milliseconds between looks at the branch. */
const interval = 6 * 3_600_000;
/** Milliseconds that one look may take: a first clone of QEMU is among it. */
const longest = 2 * 3_600_000;
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
  let child: ReturnType<typeof startChild> | null = null;

  function look(): void {
    if (stopped || child) return;
    const asked = startChild(new URL(file, import.meta.url), [], megabytes);
    child = asked;
    state.building = { done: 0, all: 0 };
    const late = setTimeout(() => asked.kill('SIGKILL'), longest).unref();
    let said: TargetsAnswer | null = null;
    asked.on('message', (answer: TargetsAnswer) => {
      if ('done' in answer) state.building = answer;
      else {
        said = answer;
        asked.kill('SIGKILL');
      }
    });
    asked.on('error', (error) => log.error({ err: error }, 'the process of the targets broke'));
    asked.once('exit', () => {
      clearTimeout(late);
      child = null;
      state.building = null;
      if (!stopped) settle(said ?? { failure: 'it took too long, or needed too much memory' });
    });
    asked.send({ ...tree, dataDir, previous: state.history } satisfies TargetsQuestion);
  }

  function settle(answer: TargetsAnswer): void {
    if ('history' in answer) {
      const { releases, changes } = answer.history;
      Object.assign(state, { history: answer.history, problem: null });
      log.info({ releases: releases.length, changes: changes.length }, 'targets audited');
      save(kept, tree, answer.history, log);
    } else {
      state.problem = 'failure' in answer ? answer.failure : 'it failed; the log says why';
      log.error({ reason: 'mistake' in answer ? answer.mistake : state.problem }, 'targets not audited');
    }
  }

  // The server is ready first.
  const first = setTimeout(look, 500).unref();
  const again = setInterval(look, interval).unref();
  return {
    state: () => state,
    stop() {
      stopped = true;
      clearTimeout(first);
      clearInterval(again);
      child?.kill('SIGKILL');
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
