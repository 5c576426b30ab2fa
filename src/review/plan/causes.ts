/** Which findings share a thread. */
import type { PostedThread } from '../../ports/forge.ts';
import type { Finding } from '../../types/report.ts';
import { causesOf } from '../render/causes.ts';

export interface CauseGroup {
  /** The oldest thread that has one of them; null: there is none. */
  thread: PostedThread | null;
  findings: Finding[];
}

/** Findings with one cause (rule and patch) share a thread, and join the one that their cause has already. */
export function groupByCause(
  open: readonly Finding[],
  owner: ReadonlyMap<string, PostedThread>,
  deleted: ReadonlySet<string>,
): CauseGroup[] {
  const cause = causesOf(open);
  const ofCause = new Map<string, PostedThread>();
  for (const f of open) {
    const thread = owner.get(f.fingerprint);
    if (thread && !ofCause.has(cause(f))) ofCause.set(cause(f), thread);
  }
  const groups = new Map<PostedThread | string, CauseGroup>();
  for (const f of open) {
    const thread =
      owner.get(f.fingerprint) ?? (deleted.has(f.fingerprint) ? null : (ofCause.get(cause(f)) ?? null));
    if (!thread && deleted.has(f.fingerprint)) continue;
    const key = thread ?? cause(f);
    const found = groups.get(key);
    if (found) found.findings.push(f);
    else groups.set(key, { thread, findings: [f] });
  }
  return [...groups.values()];
}
