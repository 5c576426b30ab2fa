/** A row of verdicts, one a step -> which of them are findings, at which step, and whether a later one undoes them. */
import type { Scope } from '../../types/report.ts';

/** Steps count from 1: the state after that one; 0 is the base. */
export interface Run {
  at: number;
  scope: Scope;
  undoneBy: number | null;
}

/** What a rule says at one step. */
export interface Said {
  /** Two states with one key are one finding that goes on. null: nothing; undefined: it cannot tell. */
  key: string | null | undefined;
  /** The same of the tree that the step itself began with, which is another one where branches were merged. */
  before: string | null | undefined;
  /** The step is a merge commit. */
  merge: boolean;
}

/**
 * The findings in a row of states, one for each distinct key: at the patch that brought it about last, net when
 * the last step still has it. Of a target that the base does not have only the net counts. A merge commit that takes what a
 * patch on one of its branches has brought is not the cause of it.
 */
export function runs(said: readonly Said[], netOnly: boolean): Run[] {
  const keys = keysOf(said);
  const out = new Map<string, Run>();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i];
    if (key === null || key === undefined || key === keys[i - 1]) continue;
    let end = i;
    while (end + 1 < keys.length && keys[end + 1] === key) end++;
    const isNet = end === keys.length - 1;
    const earlier = said[i]!.merge ? out.get(key) : undefined;
    const undone = earlier?.undoneBy != null && said[earlier.undoneBy]!.before === key;
    out.set(key, {
      at: earlier && !undone ? earlier.at : i,
      scope: isNet ? 'net' : 'transient',
      undoneBy: isNet ? null : end + 1,
    });
  }
  // What a merge commit does and a later step undoes was never more than a state of the branch.
  return [...out.values()].filter((r) => r.scope === 'net' || !(netOnly || said[r.at]!.merge));
}

/**
 * What holds after each step. A patch that began with another tree changes only what its own step changes, and one after
 * which nobody can tell undoes nothing.
 */
function keysOf(said: readonly Said[]): (string | null)[] {
  const keys: (string | null)[] = [];
  for (const [i, { key, before, merge }] of said.entries())
    keys.push(key !== undefined && (i === 0 || merge || key !== before) ? key : (keys[i - 1] ?? null));
  return keys;
}
