/** A row of verdicts, one a patch -> which of them are findings, at which patch, and whether a later one undoes them. */
import type { Scope } from '../../types/report.ts';

/** Points count from 1: the state after that patch; 0 is the base. */
export interface Run {
  at: number;
  scope: Scope;
  undoneBy: number | null;
}

/**
 * The findings in a row of states (null: nothing to say), one for each distinct key: at the patch that brought it about last, net when
 * the last patch still has it. Of a target that the base lacks only the net counts.
 */
export function runs(keys: readonly (string | null)[], netOnly: boolean): Run[] {
  const out = new Map<string, Run>();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i];
    if (key === null || key === undefined || key === keys[i - 1]) continue;
    let end = i;
    while (end + 1 < keys.length && keys[end + 1] === key) end++;
    const isNet = end === keys.length - 1;
    out.set(key, { at: i, scope: isNet ? 'net' : 'transient', undoneBy: isNet ? null : end + 1 });
  }
  return [...out.values()].filter((r) => !netOnly || r.scope === 'net');
}
