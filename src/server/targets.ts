import type { Log } from '../ports/system.ts';
import type { TargetHistory } from '../ports/targets.ts';
import { type FollowedTargets, followTargets } from '../processes/targets/targets.ts';
import { qemuTargets } from './package-files.ts';

/** The targets of the configured tree; without one those of QEMU, as of a day in the past. */
export function targetsOf(
  tree: { repository: string; branch: string } | null,
  dataDir: string,
  log: Log,
): FollowedTargets {
  if (tree) return followTargets(tree, dataDir, log);
  let history: TargetHistory | null = null;
  return {
    state() {
      history ??= qemuTargets();
      return { tree: null, history, building: null, problem: null };
    },
    stop() {},
  };
}
