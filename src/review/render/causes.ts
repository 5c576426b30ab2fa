/** Which findings are told together: those that one change has brought about. */
import { rules } from '../../rules/index.ts';
import type { Finding } from '../../types/report.ts';

/** Ids of the rules that a rule's findings are told with, where they stand on one line. */
const tellsWith = new Map(rules.map((rule) => [rule.id, rule.tellsWith ?? []]));

/** Names the cause of each of these findings: a rule and a patch. */
export function causesOf(open: readonly Finding[]): (f: Finding) => string {
  const spot = (rule: string, f: Finding) => [rule, f.target, f.patch, f.side, f.path, f.line].join('\0');
  const spots = new Set(open.map((f) => spot(f.rule, f)));
  return (f) => `${tellsWith.get(f.rule)?.find((rule) => spots.has(spot(rule, f))) ?? f.rule}\0${f.patch}`;
}

/** Findings with one cause that stand alike: what is undone, or accepted, is told apart. In their order. */
export function byCause(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const cause = causesOf(findings);
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const f of findings) {
    const key = [cause(f), f.scope, f.undoneBy, f.accepted].join('\0');
    const found = groups.get(key);
    if (found) found.push(f);
    else groups.set(key, [f]);
  }
  return [...groups.values()];
}
