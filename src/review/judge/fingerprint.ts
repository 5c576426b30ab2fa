/** The identity of a finding: the same in every place that shows it, and after a rebase. */
import { digest } from '../../basics/digest.ts';

/**
 * 16 hex digits of rule, target, what the rule says makes it this finding (from and to, if it says nothing), and of the
 * CPU class where it is not the target's own. No line, path, commit or patch number is in it.
 */
export function fingerprint(
  rule: string,
  target: string | null,
  identity: readonly string[],
  cpuClass: string | null,
): string {
  const parts = [rule, target ?? '', ...identity, ...(cpuClass === null ? [] : [cpuClass])];
  return digest(parts.join('\0'));
}
