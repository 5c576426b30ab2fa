/** A rule's verdict -> a finding of the report, with what the repository's settings make of it. */
import type { Settings } from '../../config/settings.ts';
import type { Rule, Verdict } from '../../rules/rule.ts';
import type { Finding } from '../../types/report.ts';
import { fingerprint } from './fingerprint.ts';

/** What a verdict does not know: where it stands, in which patch, and of which class. */
export type Standing = Pick<
  Finding,
  'target' | 'cpuClass' | 'from' | 'patch' | 'scope' | 'undoneBy' | 'path' | 'line' | 'side' | 'suggestion'
> & { merge: string | null };

/**
 * Makes the finding. An error that a later patch undoes is a warning: it only hurts whoever bisects, and is fixed by another
 * order of the series, not by another line.
 */
export function findingOf(
  rule: Pick<Rule, 'id' | 'citations'>,
  verdict: Verdict,
  at: Standing,
  settings: Settings,
): Finding {
  const setting = settings.severity[rule.id];
  let severity = setting === undefined || setting === 'off' ? verdict.severity : setting;
  const passing = at.scope === 'transient';
  if (passing && severity === 'error') severity = 'warning';
  const accepted = settings.accept.find((a) => a.rule === rule.id && a.target === at.target);
  return {
    rule: rule.id,
    severity,
    target: at.target,
    patch: at.patch,
    scope: at.scope,
    undoneBy: at.undoneBy,
    path: at.path,
    line: at.line,
    side: at.side,
    from: at.from,
    to: verdict.to,
    cpuClass: at.cpuClass,
    symbol: verdict.symbol,
    message: at.merge === null ? verdict.message : byMerge(verdict.message, at.merge),
    consequence: verdict.consequence,
    help: passing ? helpInBetween(at) : verdict.help,
    suggestion: passing ? null : at.suggestion,
    citations: rule.citations,
    fingerprint: fingerprint(rule.id, at.target, verdict.identity ?? [at.from, verdict.to], at.cpuClass),
    ...(at.merge === null ? {} : { merge: at.merge }),
    ...(verdict.witness ? { witness: { ...verdict.witness, to: reader(at) } } : {}),
    ...(accepted ? { accepted: accepted.reason } : {}),
  };
}

/** No line of the result is to be changed. */
function helpInBetween({ patch, undoneBy }: Standing): string {
  const [first, later] = [patch, undoneBy].map((index) => (index === null ? null : `patch ${index}`));
  return `Squash the part of ${later ?? 'the later commit'} that undoes this into ${first ?? 'the one that does it'}: then no commit between the two has this problem.`;
}

/** Who reads a stream in a witness. */
const reader = ({ patch, scope }: Standing): string =>
  scope === 'transient' && patch !== null ? `patch ${patch}` : patch === null ? 'this tree' : 'this series';

const byMerge = (message: string, commit: string): string =>
  `${message.replace(/\.$/, '')}; no patch does this, but the merge commit ${commit.slice(0, 12)}.`;
