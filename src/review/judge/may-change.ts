/** What could turn out otherwise with the patches that are not there, or that do not apply. */
import { targetOfPath } from '../../model/registration/target.ts';
import type { Finding } from '../../types/report.ts';
import type { Limit, Series } from '../../types/series.ts';

/** Limits of patches that are not there as a whole. */
const lacks = new Set(['does-not-apply', 'bad-hunk', 'truncated-diff', 'too-long-line', 'too-large']);

/** Names beyond these are counted. */
const mostNames = 6;

/**
 * One limit for all patches of which the same verdicts depend. A patch that is missing may touch any target, one
 * that does not apply those whose files it names.
 * @param targets those that the series touches
 */
export function mayChange(
  series: Series,
  limits: readonly Limit[],
  findings: readonly Finding[],
  targets: readonly string[],
): Limit[] {
  const absent = new Map<number, ReadonlySet<string> | null>();
  /** Patches of which a part is left out: what is found in them is in question, too. */
  const isThere = new Set(
    limits.flatMap(({ code, patch }) =>
      code !== 'does-not-apply' && lacks.has(code) && patch !== null ? patch : [],
    ),
  );
  for (const index of series.missing.slice(0, 1000)) absent.set(index, null);
  for (const { code, patch } of limits) {
    if (!lacks.has(code) || patch === null) continue;
    const files = series.patches.find((p) => p.index === patch)?.files ?? [];
    const touched = files.flatMap((f) => [targetOfPath(f.oldPath ?? ''), targetOfPath(f.newPath ?? '')]);
    absent.set(patch, new Set(touched.filter((t) => t !== null)));
  }
  const groups = new Map<string, number[]>();
  for (const [index, touched] of absent) {
    const concerns = (target: string | null): boolean =>
      target !== null && (touched === null || touched.has(target));
    const verdicts = [
      ...findings
        .filter((f) => concerns(f.target) && (f.patch !== index || isThere.has(index)))
        .map((f) => `${f.rule} of ${f.target} in patch ${f.patch}`),
      ...targets
        .filter((t) => concerns(t) && !findings.some((f) => f.target === t))
        .map((t) => `that nothing is wrong with ${t}`),
    ];
    const named = [...new Set(verdicts)];
    if (named.length === 0) continue;
    const more = named.length > mostNames ? ` and ${named.length - mostNames} more` : '';
    const text = `${named.slice(0, mostNames).join(', ')}${more}`;
    groups.set(text, [...(groups.get(text) ?? []), index]);
  }
  return [...groups].map(([text, indices]) => ({
    code: 'may-change',
    patch: indices.length === 1 ? indices[0]! : null,
    detail: `Without ${indices.some((i) => isThere.has(i)) ? 'all of ' : ''}${indices.length === 1 ? `patch ${indices[0]}` : `patches ${listed(indices)}`} this may be otherwise: ${text}.`,
  }));
}

const listed = (indices: readonly number[]): string =>
  indices.length > mostNames
    ? `${indices.slice(0, mostNames).join(', ')} and ${indices.length - mostNames} more`
    : indices.join(', ');
