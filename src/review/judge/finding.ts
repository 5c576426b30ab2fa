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
    message: messageOf(verdict.message, at),
    consequence: verdict.consequence,
    ...(passing ? { help: helpInBetween(at), suggestion: null } : fixOf(verdict.help, at.suggestion)),
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

/** All of the help, and what of it is left beside the line to write. */
function fixOf(
  help: Verdict['help'],
  suggestion: string | null,
): Pick<Finding, 'help' | 'suggestion' | 'beside'> {
  if (typeof help === 'string') return { help, suggestion };
  const { line, sentence, more } = help;
  const isSaid = suggestion !== null && suggestion.trim() === line;
  return { help: more ? `${sentence} ${more}` : sentence, suggestion, ...(isSaid ? { beside: more } : {}) };
}

/** Who reads a stream in a witness. */
const reader = ({ patch, scope }: Standing): string =>
  scope === 'transient' && patch !== null ? `patch ${patch}` : patch === null ? 'this tree' : 'this series';

/** What the rule says, and what only the series does: that a later patch undoes it, or that no patch has done it. */
function messageOf(message: string, { scope, undoneBy, merge }: Standing): string {
  const bare = message.replace(/\.$/, '');
  if (merge !== null) return `${bare}; no patch does this, but the merge commit ${merge.slice(0, 12)}.`;
  if (scope === 'net') return message;
  return `${bare} (undone by ${undoneBy === null ? 'a later commit' : `patch ${undoneBy}`}).`;
}
