/** Many differences in few words: fields that change alike share a sentence, and long lists end with a number. */
import type { LayoutDifference } from '../../../types/layout-diff.ts';

/** Fields that are named of a group, and groups that are told. */
const most = { names: 3, groups: 3 };

/** `a`, `a and b`, `a, b and 5 more`: at most `n` names, or one more where the number would stand for a single one. */
export function few(names: readonly string[], n: number): string {
  const shown = names.length <= n + 1 ? names : names.slice(0, n);
  const rest = names.length - shown.length;
  const parts = rest ? [...shown, `${rest} more`] : shown;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `env.a, env.b, env.c and 9 more go from 4 bytes to 8 bytes; env.d is gone`; empty: no differences. */
export function summaryOf(differences: readonly LayoutDifference[]): string {
  const groups = [...Map.groupBy(differences, groupOf).values()];
  // A lone last group is told: its sentence is as short as the number.
  const shown = groups.length <= most.groups + 1 ? groups : groups.slice(0, most.groups);
  const rest = groups.slice(shown.length).flat().length;
  return [...shown.map(sentence), ...(rest ? [`${rest} more fields change`] : [])].join('; ');
}

/** One that comes or goes without any harm by itself. */
const isSubsection = (d: LayoutDifference): boolean =>
  d.effect === 'none' && (d.kind === 'subsection-added' || d.kind === 'subsection-removed');
const isResized = (d: LayoutDifference): boolean => d.kind === 'resized' || d.kind === 'counted';

function groupOf(d: LayoutDifference): string {
  if (isSubsection(d)) return d.kind;
  if (isResized(d)) return ['size', d.symbol, d.from, d.to].join('\0');
  if (d.kind === 'added' || d.kind === 'removed' || d.kind === 'moved') return [d.kind, d.symbol].join('\0');
  return d.message;
}

function sentence(list: readonly LayoutDifference[]): string {
  const d = list[0]!;
  if (isSubsection(d)) {
    const subsections = list.map((x) => x.description);
    const state = d.kind === 'subsection-added' ? 'new' : 'gone';
    return list.length === 1
      ? `the subsection ${subsections[0]} is ${state}`
      : `the subsections ${few(subsections, most.names)} are ${state}`;
  }
  const names = [...new Set(list.map((x) => x.at))];
  const who = few(names, most.names) + (d.symbol === d.outer.symbol ? '' : ` of ${d.symbol}`);
  const one = names.length === 1;
  if (isResized(d)) return `${who} ${one ? 'goes' : 'go'} from ${d.from} to ${d.to}`;
  if (d.kind === 'added') return `${who} ${one ? 'is' : 'are'} new`;
  if (d.kind === 'removed') return `${who} ${one ? 'is' : 'are'} gone`;
  if (d.kind === 'moved') return `${who} ${one ? 'moves' : 'move'} to another place`;
  return d.message.replace(/\.$/, '');
}
