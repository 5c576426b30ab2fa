/** The identity of a finding: the same in every place that shows it, and after a rebase. */
import { digest } from '../../text/digest.ts';
import type { RegistrationType } from '../../types/report.ts';

/**
 * 16 hex digits of rule, target, from and to, and of the CPU class where it is not the target's own. No line,
 * path, commit or patch number is in it.
 */
export function fingerprint(
  rule: string,
  target: string | null,
  from: RegistrationType,
  to: RegistrationType,
  cpuClass: string | null,
): string {
  const parts = [rule, target ?? '', from, to, ...(cpuClass === null ? [] : [cpuClass])];
  return digest(parts.join('\0'));
}
