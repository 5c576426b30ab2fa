/** Which findings are told together: those that one change has brought about. */
import type { PostedThread } from '../../ports/forge.ts';
import { rules } from '../../rules/index.ts';
import type { Finding } from '../../types/report.ts';

/** Ids of the rules that a rule's findings are told with, where they stand on one line. */
const tellsWith = new Map(rules.map((rule) => [rule.id, rule.tellsWith ?? []]));

export interface Group {
  /** The oldest thread that has one of them; null: there is none. */
  thread: PostedThread | null;
  findings: Finding[];
}

/** Findings with one cause (rule and patch) share a thread, and join the one that their cause has already. */
export function groupByCause(
  open: readonly Finding[],
  owner: ReadonlyMap<string, PostedThread>,
  deleted: ReadonlySet<string>,
): Group[] {
  const cause = causesOf(open);
  const ofCause = new Map<string, PostedThread>();
  for (const f of open) {
    const thread = owner.get(f.fingerprint);
    if (thread && !ofCause.has(cause(f))) ofCause.set(cause(f), thread);
  }
  const groups = new Map<PostedThread | string, Group>();
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

/** Names the cause of each of these findings: a rule and a patch. */
function causesOf(open: readonly Finding[]): (f: Finding) => string {
  const spot = (rule: string, f: Finding) => [rule, f.target, f.patch, f.side, f.path, f.line].join('\0');
  const spots = new Set(open.map((f) => spot(f.rule, f)));
  return (f) => `${tellsWith.get(f.rule)?.find((rule) => spots.has(spot(rule, f))) ?? f.rule}\0${f.patch}`;
}
