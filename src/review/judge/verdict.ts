/** The verdict on a series that may not be whole: three values. */

import { counted } from '../../basics/counted.ts';
import type { Report } from '../../types/report.ts';
import { inWords } from '../render/words.ts';

/** `depends`: what is missing, or does not apply, could make it otherwise. */
export type SeriesVerdict = { state: 'broken' | 'clean' } | { state: 'depends'; on: number[] };

/** `broken`: the series as a whole breaks a rule (an error that nobody has accepted). */
export function verdictOf({ series, limits, findings }: Report): SeriesVerdict {
  if (limits.some(({ code }) => code === 'may-change')) {
    const unfit = limits.flatMap(({ code, patch }) =>
      code === 'does-not-apply' && patch !== null ? patch : [],
    );
    return { state: 'depends', on: [...new Set([...series.missing, ...unfit])].sort((a, b) => a - b) };
  }
  const broken = findings.some(
    ({ severity, scope, accepted }) => severity === 'error' && scope === 'net' && accepted === undefined,
  );
  return { state: broken ? 'broken' : 'clean' };
}

const mostNamed = 6;

/** `broken`, `clean`, or `depends on patches 3 and 4`. */
export function verdictInWords(verdict: SeriesVerdict): string {
  if (verdict.state !== 'depends') return verdict.state;
  const { on } = verdict;
  if (!on.length) return 'depends on what could not be read';
  const named = on.slice(0, mostNamed).map(String);
  const rest = on.length - named.length;
  return `depends on ${on.length === 1 ? 'patch' : 'patches'} ${inWords([...named, ...(rest ? [counted(rest, 'more', 'more')] : [])])}`;
}
